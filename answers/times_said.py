"""Is a printed number of the time that a sentence gives it?"""

from __future__ import annotations

import re

from answers.contenders import Contender
from answers.nearness import Layout
from answers.proving import Evidence
from corpus.period import Period, PeriodKind
from corpus.period_reading import find_periods

_FROM = re.compile(r"\b(?:from|than|on|previous(?:\s+\w+){0,3})\s+£?\Z", re.IGNORECASE)  # the other end of a change
OWNED = 0.75  # a time belongs to the figure nearest to it, and to one that is so much as near


def of_times(c: Contender, said: tuple[Period, ...], evidence: Evidence) -> float | None:
    """How far the times said of a printed number are its own, from 0 to 1; None where it is of another.

    said  any of which may be its time; () says nothing of it
    """
    if not said:
        return 0.0
    period = _read_time(c, evidence)
    if period is not None and any(period.same_time(t) for t in said) and not _parted(c, period):
        return 1.0
    if c.place is None:
        return None if period is not None else 0.0
    printed = [p.period for p in c.place.periods]
    if any(same_time(p.period, t) for p in c.place.periods if _owns(c, c.place, p.start, 1) for t in said):
        return 1.0
    own = [p.period for p in c.place.periods if _owns(c, c.place, p.start)]
    if period is not None and any(p.same_time(period) for p in printed) and not _parted(c, period):
        own = [period]  # it was read to be of the one and not of the other
    if any(same_time(p, t) for p in own for t in said):
        return 1.0
    change = c.fact is not None and c.fact.role == "change"
    if change and any(same_time(p, t) for p in printed for t in said):
        return 0.5  # "a 3 % fall from 2020/21": of both its ends
    if not own and _one_time(c, c.place, said):
        return 0.0
    if own or any(same_time(p, t) for p in printed for t in said):
        return None  # of its own time, or of a time that is another figure's
    if period is None:
        return 0.0
    over = [p.period for part in (c.fact.path[-1:] if c.fact else ()) for p in find_periods(part)]
    return 0.0 if any(same_time(p, t) for p in over for t in said) else None


def _read_time(c: Contender, evidence: Evidence) -> Period | None:
    """The time of a number as it was read; an end of a change is not of the time of its other end."""
    fact = c.fact
    if fact is None or fact.role != "previous" or fact.period is None:
        return None if fact is None else fact.period
    others = (f for f in evidence.facts if f.quote == fact.quote and f.role == "stated" and f.unit == fact.unit)
    return None if any(f.period == fact.period for f in others) else fact.period


def _parted(c: Contender, period: Period) -> bool:
    """Whether a time is printed after a semicolon that follows the number, and not before it."""
    if c.place is None:
        return False
    where = [p.start for p in c.place.periods if p.period.same_time(period)]
    return bool(where) and all(start > c.end and ";" in c.place.text[c.end : start] for start in where)


def _one_time(c: Contender, place: Layout, said: tuple[Period, ...]) -> bool:
    """Whether a sentence prints no time but this, and nothing parts the number from it."""
    times = {p.period for p in place.periods}
    if len(times) != 1 or not all(same_time(p, t) for p in times for t in said):
        return False
    between = place.text[min(c.at, place.periods[0].start) : max(c.end, place.periods[0].start)]
    return ";" not in between and _FROM.search(place.text[: c.at]) is None


def _owns(c: Contender, place: Layout, period: int, share: float = OWNED) -> bool:
    """Whether a number is the nearest to a time of its sentence, or as near but for a share."""
    best = max((place.nearness(n.start, period) for n in place.figures), default=0)
    return place.nearness(c.at, period) >= share * best


def same_time(printed: Period, said: Period) -> bool:
    """Whether a figure of a printed time is given that time, or the month or year of a printed day: of a month it is
    no figure of the year.
    """
    shorter = said.kind in (PeriodKind.MONTH, PeriodKind.CALENDAR_YEAR) and printed.first_day == printed.last_day
    return (printed.same_time(said) and not another_day(printed, said)) or (shorter and said.covers(printed))


def another_day(printed: Period, said: Period) -> bool:
    """Whether a sentence gives a day that is not the one printed, nor the last of the printed month."""
    days = (PeriodKind.AS_AT, PeriodKind.MONTH)
    return said.kind is PeriodKind.AS_AT and printed.kind in days and said.last_day != printed.last_day
