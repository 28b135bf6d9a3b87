"""A follow-up that asks another measure of the same place: "and attendance there?" after a question about how many
children a school excluded.

Only the place and the time are taken from the last question; what was asked of it then, and in which unit, is not asked
again.
"""

from __future__ import annotations

import re

from answers.times_told import led_to
from corpus.area import find_areas
from corpus.period import NAMES
from corpus.period_reading import find_periods
from corpus.words import stem
from retrieval.groups import ANYBODY
from retrieval.wanted import Wanted, wanted_of

_WORD = (
    r"(?!(?:there|it|them|that|those|these|this|and|or|but|not|than|up|down|who|which|what|why|how|same)\b)[\w’'/%-]+"
)
_MEASURE = rf"(?:the\s+)?(?P<measure>{_WORD}(?:\s+{_WORD}){{0,5}})"
_PLACES = (
    r"(?:school|academy|college|cent(?:re|er)|nursery|home|hospital|ward|team|hub|site|area|place|borough|council|county|city|town|"
    r"authority)"
)
_POINTS = rf"(?:there|(?:at|in|for|of)\s+(?:that|the\s+same)\s+{_PLACES})"
_ASKED = re.compile(
    rf"(?:(?P<many>how\s+many)\s+|what(?:['’]s|\s+(?:is|was|were|are))\s+)?{_MEASURE}\s+{_POINTS}", re.IGNORECASE
)
_VERBS = re.compile(
    r"\b(?:was|were|is|are|did|do|does|had|has|have|will|would|can|could|should|been|be|go|went|got|get|work|works|live|lives|"
    r"happen(?:s|ed)?|change[sd]?|compare[sd]?)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w’'&.-]*(?:\s+(?:(?:and|of|the|for|&|in|on)\s+)*[A-Z][\w’'&.-]*)*")
_OPENS = frozenset(
    "How What Which Who When Where Why Did Does Do Is Are Was Were Has Have Had In On At By For Of The And If".split()
)
# What is measured in these, the last question said; a body, a paper and letters are no place.
_OF_THE_SAME = re.compile(
    r"(?:(?:average|total|overall|main|national|new)\s+)?(?:rates?|numbers?|figures?|totals?|shares?|percentages?|proportions?|targets?|"
    r"costs?|budgets?|variances?|averages?|changes?|increases?|trends?|reasons?|ones?|people|counts?|rest|others?|girls|boys|"
    r"men|women|position|picture|situation)",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"\b(?:Panel|Committee|Board|Commission|Cabinet|Forum|Report|Plan|Survey|Act|Fund|Strategy|Programme|Year|Quarter|Stage|Section)\b|"
    r"^(?:(?:[A-Z]{2,}s?|[A-Z])[\s&]*)+$"
)
_ANOTHER_TIME = re.compile(r"\b(?:before|after|previous|next|last|earlier|later|now|then)\b", re.IGNORECASE)


def measured_there(rest: str, last: str, authorities: tuple[str, ...]) -> str | None:
    """The question that a follow-up asks of the place of the last one; None where it asks for no other measure, and
    where the last question asks for no figure or names no place or several.

    `rest` is the follow-up without what opens it ("what about").
    """
    new = rest.strip(" ?.!,")
    asked, place, times = _ASKED.fullmatch(new), _place(last), find_periods(last)
    if asked is None or place is None or len(times) > 1 or _ANOTHER_TIME.search(new) or find_periods(new):
        return None
    if wanted_of(last) is not Wanted.FIGURE:
        return None
    measure = asked["measure"]
    named = find_areas(measure, authorities) or (_NAME.match(measure) and not measure.isupper())
    if (
        named
        or _VERBS.search(measure)
        or _OF_THE_SAME.fullmatch(measure)
        or stem(measure.split()[-1].lower()) in ANYBODY
    ):
        return None
    where = f"in {place}" if find_areas(place, authorities) else f"at {place}"
    when = f" {last[led_to(last, times[0]) : times[0].end].strip()}" if times else ""
    if asked["many"]:
        return f"How many {measure} were there {where}{when}?"
    return f"What was the figure for {measure} {where}{when}?"


def _place(last: str) -> str | None:
    """The one place that a question names, by a proper name; None where it names none or several."""
    blank = list(last)
    for time in find_periods(last):
        blank[time.start : time.end] = "·" * (time.end - time.start)
    named: list[str] = []
    for m in _NAME.finditer("".join(blank)):
        words = m.group().split()
        while words and re.split(r"[’']", words[0])[0] in _OPENS:
            words = words[1:]
        name = re.sub(r"['’]s$", "", " ".join(words))
        if name and not _NO_PLACE.search(name) and not set(words) & set(NAMES):
            named.append(name)
    return named[0] if len(named) == 1 else None
