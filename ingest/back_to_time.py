"""Sentences that take up the time of the one before: "at the same date", "started it with 80 and ended with 70"."""

from __future__ import annotations

import re

from corpus.numbers import NumberMention
from corpus.period import Period, PeriodKind, as_at

_POINTS = (PeriodKind.AS_AT, PeriodKind.MONTH)
_YEAR_OR_SO = (PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR, PeriodKind.QUARTER, PeriodKind.PART_YEAR)
_ANOTHER = r"(?!\s+(?:in|of|a\s+year|the\s+(?:previous|year)|last|next|before|earlier)\b)"
_THAT_DAY = re.compile(
    rf"\b(?:at|on|by|as\s+at)\s+(?:the\s+same|that|this)\s+(?:date|day|point|time|month[\s-]end){_ANOTHER}",
    re.IGNORECASE,
)
_THAT_YEAR = re.compile(
    rf"\b(?:in|during|over|for)\s+(?:the\s+same|that)\s+(?:financial\s+|calendar\s+)?(?:year|quarter|period){_ANOTHER}",
    re.IGNORECASE,
)
_IT = r"(?:\s+(?:it|(?:the|that)\s+(?:financial\s+)?(?:year|quarter|period)))?\s+(?:with|on|at)\s+"
_ABOUT = r"(?:(?:just|only|about|around|some)\s+)?$"
_OPENED = re.compile(rf"\b(?:start(?:ed|s|ing)?|beg[aiu]n(?:s|ning)?|open(?:ed|s|ing)?){_IT}{_ABOUT}", re.IGNORECASE)
_ENDED = re.compile(rf"\b(?:end(?:ed|s|ing)?|clos(?:ed|es|ing)|finish(?:ed|es|ing)?){_IT}{_ABOUT}", re.IGNORECASE)
_THEN_ENDED = re.compile(r"[^.;]*?\b(?:end|clos|finish)(?:ed|es|s|ing)\b[^.;]{0,30}\d", re.IGNORECASE)


def takes_up_time(sentence: str, before: Period) -> bool:
    """Whether a sentence without a time of its own says that it is of the time given before it: "at the same date"."""
    return (before.kind in _POINTS and _THAT_DAY.search(sentence) is not None) or (
        before.kind in _YEAR_OR_SO and _THAT_YEAR.search(sentence) is not None
    )


def opens_with(sentence: str, n: NumberMention) -> bool:
    """Whether a number is what a time began with, before what it ended with: the 80 of "started it with 80 and ended
    with 70".
    """
    return _OPENED.search(sentence[: n.start]) is not None and _THEN_ENDED.match(sentence, n.end) is not None


def end_of(sentence: str, n: NumberMention, before: Period) -> Period | None:
    """The first or last day of the time given before, for what it is said to have begun or ended with; None for a
    number of which neither is said.
    """
    if before.kind not in _YEAR_OR_SO:
        return None
    if opens_with(sentence, n):
        return as_at(before.first_day)
    ended = _ENDED.search(sentence[: n.start])
    opened = _STARTED.search(sentence[: ended.start()]) if ended else None
    return as_at(before.last_day) if opened else None


_STARTED = re.compile(r"\b(?:start(?:ed|s|ing)?|beg[aiu]n(?:s|ning)?|open(?:ed|s|ing)?)\b", re.IGNORECASE)


_NOUN = re.compile(
    r"\b(?:start|beg[aiu]n|open)\w*[^.;\d]{0,40}\s\d[\d,]*\s+(?P<noun>[a-z][^.;:,()\d]{2,60}?),?\s+(?:and|but|then)\s+(?:it\s+)?"
    rf"(?:(?:end|clos|finish)(?:ed|es|s|ing)?){_IT}{_ABOUT}",
    re.IGNORECASE,
)


def noun_begun_with(sentence: str, n: NumberMention) -> str:
    """What a number counts that something ended with, by what it had begun with: "berths"; "" for no such number."""
    begun = _NOUN.search(sentence[: n.start])
    return begun["noun"] if begun else ""


def is_an_end(period: Period, before: Period | None) -> bool:
    """Whether a time is the first or last day of the one given before it, which what is said next is still of."""
    year = before is not None and before.kind in _YEAR_OR_SO and period.kind is PeriodKind.AS_AT
    return year and before is not None and period.last_day in (before.first_day, before.last_day)
