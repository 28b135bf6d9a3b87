"""A time that a follow-up tells from the one asked about before: "two years before that", "the previous quarter"."""

from __future__ import annotations

import re

from corpus.numbers import WORDS
from corpus.period import NAMES, Period, PeriodKind, as_at, financial_year, month, months_on, years_on
from corpus.period_reading import find_periods
from corpus.stage import MONTH, find_stages

_MANY = "|".join(w for w in WORDS if 0 < WORDS[w] < 13)
_MONTH = "|".join(NAMES)
# "two years before that", "the year after", "the previous quarter": a time told from the one asked about before.
SHIFT = re.compile(
    rf"\b(?:the\s+)?(?:(?P<many>{_MANY}|an?|\d{{1,2}}|half\s+a)\s+)?(?P<unit>year|quarter|month)s?\s+"
    r"(?P<way>before\s+last|before|earlier|prior|previously|ago|after|later|on)(?:\s+(?:that|then|it|this))?\b"
    r"|\b(?:the\s+)?(?P<side>previous|prior|preceding|last|following|next|subsequent)\s+(?P<unit2>year|quarter|month)\b"
    rf"|\b(?:the\s+)?(?:(?P<side3>previous|prior|preceding|following|next|subsequent)\s+(?P<month>{_MONTH})|"
    rf"(?P<month2>{_MONTH})\s+(?P<way3>before|after)(?=\W*$|\s+(?:that|then|it)\b))(?:\s+(?:that|then|it))?\b"
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
    if named := m["month"] or m["month2"]:  # "the January before"
        return _of_that_name(period, NAMES.index(named.title()) + 1, (m["side3"] or m["way3"]).lower() in _FORWARD)
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


def _of_that_name(period: Period, number: int, forward: bool) -> Period:
    """The nearest month of a name before a time or after it; of a day, the day that ends or begins as that one does."""
    years = range(period.first_day.year, period.first_day.year + 3) if forward else range(period.last_day.year, 1, -1)
    named = (month(year, number) for year in years)
    found = next(m for m in named if (m.first_day > period.last_day if forward else m.last_day < period.first_day))
    end = period.last_day
    at_end = period.kind is PeriodKind.AS_AT and end == month(end.year, end.month).last_day
    return as_at(found.last_day) if at_end else found


def dated_day(text: str, period: Period | None) -> str:
    """A follow-up with the year written to a day that it names without one ("and on 30 June?"): the one nearest to the
    time asked about before; itself where it names a time of its own, or nothing was asked before.
    """
    days = [m for m in find_stages(text) if m.stage.kind == MONTH and m.stage.day is not None]
    if period is None or len(days) != 1 or find_periods(text):
        return text
    stage, end = days[0].stage, days[0].end
    last = period.last_day
    whole = [month(year, stage.number) for year in (last.year - 1, last.year, last.year + 1)]
    near = min(whole, key=lambda m: abs((m.last_day - last).days))
    return f"{text[:end]} {near.last_day.year}{text[end:]}"


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
