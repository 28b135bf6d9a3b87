"""What sets one part of a question apart from another: the council, the time or the paper it names; and what is left.

A clause that names nothing else speaks of what the clause before it named: "… and what does the annual report say?".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from answers.named_papers import papers_in
from corpus.area import COMPARATORS, find_areas
from corpus.period_reading import bare_months, find_periods
from corpus.scope import Listing
from corpus.stage import find_stages
from corpus.words import LIGHT, content_stems, stem


@dataclass(frozen=True, slots=True)
class Setting:
    """A council, a time or a paper that a question names, and where: positions from 0, end not included."""

    kind: str
    value: str
    start: int
    end: int


def settings_in(text: str, authorities: tuple[str, ...]) -> tuple[Setting, ...]:
    """Councils and times in the order they stand."""
    found = [
        Setting("council", a.area, a.start, a.end) for a in find_areas(text, authorities) if a.area not in COMPARATORS
    ]
    found += [Setting("source", p.period.label, p.start, p.end) for p in find_periods(text)]
    return tuple(sorted(found, key=lambda s: s.start))


def with_its_time(question: str, council: Setting) -> Setting:
    """A council with the day of its meeting in brackets after it, as one: "Ealing (11 November 2020)"."""
    bracket = re.match(r"['’]?s?\s*\(([^()]*)\)", question[council.end :])
    if bracket and find_periods(bracket.group(1)):
        return replace(council, end=council.end + bracket.end())
    return council


def set_apart(a: Setting, b: Setting) -> bool:
    """Whether two settings are of one kind and are not the same: other papers, other times, other councils. A paper
    and a time tell two questions apart, too: "in the report, and … by 7 February".
    """
    if a.kind == b.kind == "paper":
        return not set(a.value.split()) & set(b.value.split())
    if {a.kind, b.kind} == {"paper", "source"}:
        return True
    return a.kind == b.kind and a.value != b.value


# "And what has happened since?", asked after what one paper says: the others say it.
SINCE_THEN = re.compile(
    r"\b(?:what\s+(?:has|have|had|['’]s)\s+(?:been\s+done|happened|changed)|where\s+(?:are|is|do)\s+(?:we|it|things|that)\s+\w+)\s+"
    r"(?:since|now)\b|\bsince\s+then\b|\bwhat\s+(?:came|became)\s+of\s+(?:it|that|this)\b",
    re.IGNORECASE,
)


def subject_words(text: str, authorities: tuple[str, ...], shelf: Mapping[str, Listing]) -> int:
    return len(set(content_stems(subject_of(text, authorities, shelf))) - NO_SUBJECT)


def subject_of(text: str, authorities: tuple[str, ...], shelf: Mapping[str, Listing]) -> str:
    """A text without its councils, times and papers."""
    spans = [(s.start, s.end) for s in settings_in(text, authorities)]
    spans += [(m.start, m.end) for m in papers_in(text, shelf)]
    spans += [(m.start, m.end) for m in find_stages(text)]
    spans += [m.span() for m in SINCE_THEN.finditer(text)]
    spans += [(start, end) for _, start, end in bare_months(text)]
    blank = list(text)
    for start, end in spans:
        blank[start:end] = " " * (end - start)
    said = _ASKED_FOR_IT.sub(" ", "".join(blank))
    return " ".join(DANGLING.sub(" ", _SAID_OF_IT.sub(" ", said)).split())


# Who asked for something is not what was asked for: "the Board asked for a second clinic".
_ASKED_FOR_IT = re.compile(
    r"^\W*(?:The\s+)?(?:(?-i:[A-Z])[\w’'-]*\s+|(?:scrutiny|members|councillors|committee|panel|commission|board)\s+){1,6}"
    r"(?:(?:have|has|had|was|were)\s+)?(?:asked|wanted|called|pressed|pushed|recommended|requested|urged)\s+(?:(?:for|that|to)\s+)?",
    re.IGNORECASE,
)


# What a clause says of its subject: who said it, and the figure it puts it at.
_SAID_OF_IT = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.?\s+[A-Z][\w’'-]+|she|he|they|it|we|that|set)\b(?=\s)|"
    r"\b(?:expected|hoped|reckoned|thought|said|promised)\b|"
    r"\b(?:to\s+(?:reach|hit|get\s+to|be(?:\s+at)?|fall\s+to|rise\s+to|stand\s+at)\s+)?(?:what|which)\s+"
    r"(?:level|figure|percentage|share|proportion|number|rate|amount|sum|date|point)\b(?!\s+of)|"
    r"\b(?:(?:below|under|over|above|about|around|at|to|of)\s+)?£?\d[\d.,]*\s?(?:%|per\s?cent)",
    re.IGNORECASE,
)


DANGLING = re.compile(
    r"\b(?:according|reported|told|given|presented)\s+to\b|['’]s?\s|\b(?:in|at|for|by|of|as\s+at|to|the|per)"
    r"(?=\s*(?:[?,.)]|$|\s{2}))",
    re.IGNORECASE,
)


NO_SUBJECT = frozenset(
    stem(w)
    for w in "report minutes paper update meeting mtg panel commission committee scrutiny say says said give gives put "
    "puts figure figures later earlier old new newer newest latest updated fresh fresher recent final told tell hear "
    "heard gave month year date day time called".split()
) | {stem(w) for w in LIGHT}
