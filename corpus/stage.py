"""Points of a year named without the year: "Period 6", "Q2", "the end of September", "31 December".

Finance papers count the months of their year ("Period 9"), performance papers its quarters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.numbers import WORDS
from corpus.period_reading import bare_months, find_periods

PERIOD, QUARTER, MONTH = "period", "quarter", "month"


@dataclass(frozen=True, slots=True)
class Stage:
    """A point of a year: `kind` and `number` (the month of the council's year, its quarter, or the calendar month);
    `day` of the month where one is named.
    """

    kind: str
    number: int
    day: int | None = None


@dataclass(frozen=True, slots=True)
class StageMention:
    """A stage read in a text, and where: character positions from 0, end not included."""

    stage: Stage
    start: int
    end: int


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
_PERIOD = re.compile(
    r"\b(?:(?:finance\s+)?period|month|P|M)\s?-?(?P<n>1[0-2]|0?[1-9])\b(?!\s?[/%]|\.\d)", re.IGNORECASE
)
_QUARTER = re.compile(
    r"\b(?:Q|qtr\.?\s*)(?P<n>[1-4])\b|\bquarter\s+(?P<n2>[1-4]|one|two|three|four)\b|"
    r"\b(?P<n3>first|second|third|fourth)(?:\s+quarters?\b|(?=,?\s+(?:and|to|or)\s+(?:the\s+)?(?:second|third|fourth|last)\s+quarters?\b))",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?$")
_LED_BY = re.compile(r"\b(?:(?:as\s+)?(?:at|of)\s+|in\s+|by\s+|to\s+)?(?:(?:the\s+)?end\s+(?:of\s+)?)?$", re.IGNORECASE)


def find_stages(text: str) -> tuple[StageMention, ...]:
    """Every stage of a text that no period of it holds ("Q2 2024/25" is a period), in the order they stand."""
    taken = [(p.start, p.end) for p in find_periods(text)]
    found = [m for m in _all(text) if not any(m.start < end and start < m.end for start, end in taken)]
    return tuple(sorted(found, key=lambda m: m.start))


def _all(text: str) -> Iterator[StageMention]:
    for m in _PERIOD.finditer(text):
        if m.group()[0].isupper() or " " in m.group():
            yield StageMention(Stage(PERIOD, int(m["n"])), m.start(), m.end())
    for m in _QUARTER.finditer(text):
        said = (m["n"] or m["n2"] or m["n3"]).lower()
        yield StageMention(
            Stage(QUARTER, int(said) if said.isdecimal() else _ORDINALS.get(said) or WORDS[said]), m.start(), m.end()
        )
    for number, start, end in bare_months(text):
        if not text[start].isupper():
            continue
        day = _DAY.search(text[:start])
        first = day.start() if day else start
        lead = _LED_BY.search(text[:first])
        if day or (lead and lead.group()):
            yield StageMention(Stage(MONTH, number, int(day["d"]) if day else None), first, end)
