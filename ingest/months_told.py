"""Times that a sentence leaves to be worked out: a month without its year, a figure held against the year before."""

from __future__ import annotations

import re
from datetime import date

from corpus.numbers import NumberMention
from corpus.period import Period, PeriodKind, as_at, financial_year, month, quarter_of, years_on
from corpus.period_reading import PeriodMention, bare_months


def months_told(
    sentence: str, periods: tuple[PeriodMention, ...], told: tuple[Period, ...]
) -> tuple[PeriodMention, ...]:
    """The months of a sentence that have no year of their own, dated by the sentence or by what its paragraph `told`
    before it.
    """
    return ends_of_months(sentence, periods) or _told_before(sentence, periods, told)


# "By the end of", "from 61 to 84 on the last day of"
_BY_END_OF = re.compile(
    r"\b(?:by|to|until|till)\s+(?:£?[\d,.]+%?\s+(?:[a-z]+\s+)?(?:at|on|by)\s+)?(?:the\s+)?"
    r"(?:end|(?:last|final)\s+day)\s+of\s+$",
    re.IGNORECASE,
)


def ends_of_months(sentence: str, periods: tuple[PeriodMention, ...]) -> tuple[PeriodMention, ...]:
    """The ends of months without a year by which something was so, counted on from the day or month named before in the
    sentence: "opened in October 2024 and was visited 3,260 times by the end of March".
    """
    found = []
    for number, start, end in bare_months(sentence):
        since = [p.period for p in periods if p.end <= start and p.period.kind in (PeriodKind.MONTH, PeriodKind.AS_AT)]
        dated = any(p.start < end and start < p.end for p in periods)
        if dated or not since or not _BY_END_OF.search(sentence[:start]):
            continue
        first = since[-1].last_day
        at = month(first.year if number >= first.month else first.year + 1, number).last_day
        found.append(PeriodMention(as_at(at), start, end, sentence[start:end]))
    return tuple(found)


_AT_MONTH = re.compile(r"\b(?:at|by|to|until|till|in|since|from)\s+(?P<end>(?:the\s+)?end\s+of\s+)?$", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:will|shall|would|next|due|plan(?:s|ned)?|expect\w*|forecast\w*|project\w*|hopes?)\b", re.IGNORECASE
)


def _told_before(
    sentence: str, periods: tuple[PeriodMention, ...], told: tuple[Period, ...]
) -> tuple[PeriodMention, ...]:
    """The months without a year of a sentence that were named with theirs in what its paragraph `told` before, all of
    one year: "… in the quarter to May 2019. Seven berths were free at the end of May." None of what is to come.
    """
    if _TO_COME.search(sentence):
        return ()
    found = []
    for number, start, end in bare_months(sentence):
        years = {p.last_day.year for p in told if p.last_day.month == number and p.kind in _ENDS_IN_A_MONTH}
        led = _AT_MONTH.search(sentence, 0, start)
        if len(years) != 1 or led is None or any(p.start < end and start < p.end for p in periods):
            continue
        whole = month(years.pop(), number)
        when = as_at(whole.last_day) if led["end"] else whole
        found.append(PeriodMention(when, start, end, sentence[start:end]))
    return tuple(found)


_ENDS_IN_A_MONTH = (PeriodKind.MONTH, PeriodKind.AS_AT, PeriodKind.QUARTER, PeriodKind.RANGE)


_AT_END_OF = re.compile(r"\b(?:at|by|as\s+(?:at|of))\s+(?:the\s+)?end\s+of\s+$", re.IGNORECASE)
_LATELY = 4  # months before the day of a paper: what is called by its month alone is of late


def ends_before(sentence: str, periods: tuple[PeriodMention, ...], day: date | None) -> tuple[PeriodMention, ...]:
    """The ends of months without a year that lie less than four months before the `day` of a paper, in a sentence that
    is not of what is to come and names no other time: a report of 28 October tells what was so "at the end of
    September". They are worked out from that day, and not printed. () where the day is not known.
    """
    if day is None or periods or _TO_COME.search(sentence):
        return ()
    found = []
    for number, start, end in bare_months(sentence):
        whole = month(day.year, number)
        if whole.last_day > day:
            whole = month(day.year - 1, number)
        apart = (day.year - whole.last_day.year) * 12 + day.month - number
        if apart < _LATELY and _AT_END_OF.search(sentence, 0, start):
            found.append(PeriodMention(as_at(whole.last_day), start, end, sentence[start:end]))
    return tuple(found)


# What happens in a stretch of time, and is not counted at its end.
_HAPPENED = re.compile(
    r"\b(?:in|during|over)\s+(?:the|this|that)\s+(?:period|quarter|year)\b|\b(?:admi(?:tted|ssions?)|discharge[sd]?|joined|left|"
    r"started|ceased|ended|entered|opened|closed|recruited|resigned|completed|issued|adopted|received|referred|reunified)\b",
    re.IGNORECASE,
)


def stretch_between(sentence: str, told: tuple[Period, ...], nearest: Period) -> Period | None:
    """The quarter or the year of what happened, in a sentence without a time, between the two days that its paragraph
    `told` last: "… from 61 on 31 March to 84 on 30 June 2024. 19 were admitted." None for other days, and for what is
    counted at the `nearest` of them.
    """
    days = list(dict.fromkeys(p for p in told if p.kind is PeriodKind.AS_AT))[-2:]
    if len(days) < 2 or nearest != days[1] or _HAPPENED.search(sentence) is None:
        return None
    first, last = (p.last_day for p in days)
    apart = (last.year - first.year) * 12 + last.month - first.month
    if first != month(first.year, first.month).last_day or last != month(last.year, last.month).last_day:
        return None
    if apart == 12 and last.month == 3:
        return financial_year(first.year)
    if apart != 3 or last.month % 3:
        return None
    return quarter_of(last)


_AGAINST = re.compile(
    r"[^.;:()\d]{0,60}?,?\s+(?:against|compared\s+(?:with|to)|(?:up|down)\s+from|than)\s+(?:the\s+|only\s+|just\s+)*"
    r"£?\d[\d,.]*\s?(?:%|per\s?cent|k|m|bn)?\s+in\s+(?:the\s+(?:year\s+)?)?",
    re.IGNORECASE,
)
_YEARS = (PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR, PeriodKind.ACADEMIC_YEAR)


def year_held_against(
    sentence: str, n: NumberMention, periods: tuple[PeriodMention, ...], carried: Period
) -> Period | None:
    """The year of an undated figure that is held against the year before: "the chart was lent to 41 crews, against 12
    in 2017/18" after a sentence on a day of 2018/19; None where the day `carried` from there lies in no such year.
    """
    against = next((p for p in periods if p.start >= n.end), None)
    if against is None or against.period.kind not in _YEARS or carried.kind not in (PeriodKind.AS_AT, PeriodKind.MONTH):
        return None
    if _AGAINST.fullmatch(sentence, n.end, against.start) is None:
        return None
    then = years_on(against.period, 1)
    return then if then.covers(carried) else None
