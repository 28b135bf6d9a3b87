"""A time that a follow-up tells from the one asked about before: "two years before that", "the previous quarter"."""

from __future__ import annotations

import re

from corpus.numbers import WORDS
from corpus.period import Period, PeriodKind, financial_year, months_on, years_on

_MANY = "|".join(w for w in WORDS if 0 < WORDS[w] < 13)
# "two years before that", "the year after", "the previous quarter": a time told from the one asked about before.
SHIFT = re.compile(
    rf"\b(?:the\s+)?(?:(?P<many>{_MANY}|an?|\d{{1,2}}|half\s+a)\s+)?(?P<unit>year|quarter|month)s?\s+"
    r"(?P<way>before\s+last|before|earlier|prior|previously|ago|after|later|on)(?:\s+(?:that|then|it|this))?\b"
    r"|\b(?:the\s+)?(?P<side>previous|prior|preceding|last|following|next|subsequent)\s+(?P<unit2>year|quarter|month)\b"
    r"|\b(?:the\s+)?(?P<one>one)\s+(?P<way2>before|after)(?:\s+(?:that|then|it))?\b",
    re.IGNORECASE,
)
_PART_OF = r"\b(?:the\s+)?(?:first|second|last)\s+(?:half|(?:six|6)\s+months)\s+of\s+"
PART_OF_SHIFT = re.compile(rf"(?:{_PART_OF})?(?:{SHIFT.pattern})", re.IGNORECASE)
_YEARS = (PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR, PeriodKind.ACADEMIC_YEAR)
_FORWARD = frozenset({"after", "later", "on", "following", "next", "subsequent"})


def moved(text: str, period: Period) -> Period | None:
    """The time that a follow-up tells from the one before it: "two years before that"; None where it tells none."""
    m = SHIFT.search(text)
    if not m:
        return None
    word = (m["many"] or "").lower()
    many = int(word) if word.isdecimal() else WORDS.get(word, 1)
    way = (m["way"] or m["side"] or m["way2"]).lower()
    if way == "before last":
        many += 1
    many = many if way in _FORWARD else -many
    unit = (m["unit"] or m["unit2"] or "year").lower()
    if unit == "year" and word != "half a":
        return years_on(period, many)
    return months_on(period, {"year": 6, "quarter": 3}.get(unit, 1) * many)


def dated_part(text: str, period: Period | None) -> str:
    """A follow-up with the year written out of which it asks a part: "the first six months of the year after" behind a
    question about 2021/22; itself where it asks no part, or nothing was asked before.
    """
    m = PART_OF_SHIFT.search(text)
    shift = SHIFT.search(text, m.start()) if m else None
    if m is None or shift is None or shift.start() == m.start() or period is None:
        return text
    first = period.last_day.year - (period.last_day.month < 4)  # April
    whole = period if period.kind in _YEARS else financial_year(first)
    then = moved(shift.group(), whole)
    return text if then is None else f"{text[: shift.start()]}{then.label}{text[shift.end() :]}"
