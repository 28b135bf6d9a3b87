"""What a figure is about: the authority, or those it is compared with.

A comparator's figure is never the authority's figure, so each is known by name wherever it stands: in a row label
("Statistical Neighbour"), a header ("Eng", "SN 2020-21") or a sentence ("the national average").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

ENGLAND = "England"
NEIGHBOURS = "Statistical neighbours"
LONDON = "London"
INNER_LONDON = "Inner London"
OUTER_LONDON = "Outer London"
REGIONS = (
    "South East", "South West", "East of England", "East Midlands", "West Midlands", "North West", "North East",
    "Yorkshire and the Humber",
)
COMPARATORS = (ENGLAND, NEIGHBOURS, LONDON, INNER_LONDON, OUTER_LONDON, *REGIONS)

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        NEIGHBOURS,
        re.compile(
            r"\b(?:stat(?:istical)?s?\.?\s+neighbours?(?:['’]s?)?|stat\.?\s*n(?:eighbour)?s?\b|SNs?\b|SN\s+average"
            r"|(?:our|the)\s+neighbours|nearest\s+neighbours?)",
            re.IGNORECASE,
        ),
    ),
    *((name, re.compile(r"\b" + name.replace(" ", "[ -]") + r"\b(?! London)")) for name in REGIONS),
    (INNER_LONDON, re.compile(r"\bInner\s+London\b", re.IGNORECASE)),
    (OUTER_LONDON, re.compile(r"\bOuter\s+London\b", re.IGNORECASE)),
    (
        LONDON,
        re.compile(
            r"\b(?:across|rest\s+of|all|pan-?|the)?\s*London\s+(?:average|boroughs?|authorities|councils?|rate|figure)"
            r"|\b(?:across|rest\s+of|in|for)\s+London\b",
            re.IGNORECASE,
        ),
    ),
    (
        ENGLAND,
        re.compile(
            r"\b(?:England(?:['’]s)?|Eng\b|national(?:ly)?(?:\s+(?:average|figure|rate|outturn))?|the\s+country\b|"
            r"english\s+average)",
            re.IGNORECASE,
        ),
    ),
)
# "national" in a name or a policy is not a figure for England ("National Panel", "national insurance").
_NATIONAL_NAME = re.compile(
    r"\bnational(?=\s+(?:panel|implementation|schools?|insurance|curriculum|transfer|scheme|referral|issue"
    r"|picture|context|reports?|park|trust|health|guidance|standards?|comparable|advis))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AreaMention:
    """An area named in a text, and where: character positions from 0, end not included."""

    area: str
    start: int
    end: int


def find_areas(text: str, authorities: tuple[str, ...] = ()) -> tuple[AreaMention, ...]:
    """Every comparator, and every one of `authorities`, that a text names, in the order they stand."""
    found: list[AreaMention] = []
    names = {m.start() for m in _NATIONAL_NAME.finditer(text)}
    for area, pattern in _PATTERNS:
        for m in pattern.finditer(text):
            if m.start() in names or any(m.start() < f.end and f.start < m.end() for f in found):
                continue
            found.append(AreaMention(area, m.start(), m.end()))
    for name in authorities:
        for m in re.finditer(rf"\b{re.escape(name)}(?:['’]s|s)?\b", text, re.IGNORECASE):
            found.append(AreaMention(name, m.start(), m.end()))
    return tuple(sorted(found, key=lambda f: f.start))


def area_label(text: str, authorities: tuple[str, ...] = ()) -> str | None:
    """The area that a whole row label or header names ("Statistical Neighbour" -> "Statistical neighbours"); None
    where it names more than that.
    """
    mentions = find_areas(text, authorities)
    if len(mentions) != 1:
        return None
    rest = (text[: mentions[0].start] + text[mentions[0].end :]).strip(" :.,-()").lower()
    return (
        mentions[0].area if rest in ("", "average", "averages", "total", "the", "rate", "borough", "council") else None
    )
