"""A time that a follow-up tells from the one asked about before: "two years before that", "the previous quarter"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.numbers import WORDS
from corpus.period import NAMES, Period, PeriodKind, as_at, financial_year, month, months_on, years_on
from corpus.period_reading import PeriodMention, find_periods
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
    """A follow-up with the year written to a day that it names without one ("and on 30 June?"): the one within the time
    asked about before, else nearest to it; itself where it names a time of its own, or nothing was asked before.
    """
    days = [m for m in find_stages(text) if m.stage.kind == MONTH and m.stage.day is not None]
    if period is None or len(days) != 1 or find_periods(text):
        return text
    stage, end = days[0].stage, days[0].end
    last = period.last_day
    years = _years_within(stage.number, period) or (last.year - 1, last.year, last.year + 1)
    whole = [month(year, stage.number) for year in years]
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


_AT_END_OF = re.compile(r"\bend\s+of\s+(?:[A-Z]|[a-z]{3})", re.IGNORECASE)


def month_of_a_year(text: str, number: int, before: PeriodMention) -> str:
    """A month that a follow-up names without its year ("and at the end of September?") with that of the time asked
    about before: the one within it, else that in which it ends; the end of the month where either is of one.
    """
    within = _years_within(number, before.period)
    said = kept_as_at(before.text, f"{NAMES[number - 1]} {(within or [before.period.last_day.year])[0]}")
    return f"the end of {said}" if _AT_END_OF.search(text) and not _AT_END_OF.search(said) else said


def _years_within(number: int, period: Period) -> list[int]:
    """The years in which a month lies whole within a time: one for a financial year, none for most days."""
    years = range(period.first_day.year, period.last_day.year + 1)
    months = {y: month(y, number) for y in years}
    return [y for y, m in months.items() if period.first_day <= m.first_day and m.last_day <= period.last_day]


# "At 31 May 2019 and the year before": one time, that a follow-up's own takes the whole place of.
_AND_ANOTHER = re.compile(
    rf",?\s*(?:\(?(?:and|or|then|versus|vs\.?|against|compared\s+(?:with|to)|with))\s+(?:(?:in|at|on|for|to)\s+)?(?:{SHIFT.pattern})\)?",
    re.IGNORECASE,
)


def end_of_time(text: str, mention: PeriodMention) -> int:
    """Where what a question says of its time ends: behind "and the year before", where that is told from it."""
    more = _AND_ANOTHER.match(text, mention.end)
    return more.end() if more else mention.end


def in_other_years(text: str, period: Period) -> Iterator[str]:
    """A question completed with a month or day of one year, with that of the years beside it: nearest first to the time
    that was asked about before it.
    """
    named = [m for m in find_periods(text) if m.period.kind in (PeriodKind.MONTH, PeriodKind.AS_AT)]
    written = str(named[0].period.last_day.year) if len(named) == 1 else ""
    if not written or written not in named[0].text:
        return
    when, year = named[0], int(written)

    def away(other: int) -> int:
        return abs((month(other, when.period.last_day.month).last_day - period.last_day).days)

    for other in sorted((year - 1, year + 1), key=away):
        yield f"{text[: when.start]}{when.text.replace(written, str(other))}{text[when.end :]}"


_LEADS = re.compile(r"\s(?:(?:as|at|in|on|by|for|during|the|end|of|to|from)\s+)+$", re.IGNORECASE)


def led_to(text: str, period: PeriodMention) -> int:
    """Where the words begin that lead to a period: "at the end of" of "at the end of Q2 2024/25"."""
    lead = _LEADS.search(text, 0, period.start)
    return lead.start() + 1 if lead else period.start


def kept_as_at(old: str, new: str) -> str:
    """A new time with what leads to a day or month in the old one: "at the end of"."""
    m = re.match(r"(?:as\s+)?at\s+(?:the\s+)?(?:end\s+of\s+)?|the\s+end\s+of\s+|end\s+of\s+", old, re.IGNORECASE)
    return (m.group() if m and re.match(r"[A-Z][a-z]+\s+\d{4}$|\d{1,2}\s", new) else "") + new
