"""A follow-up that sets the same thing apart by a word before it: "and what did a covered berth cost?" after a question
about "a berth at the north quay" is asked of a covered berth, and of the north quay no more.
"""

from __future__ import annotations

import re

from answers.times_told import led_to
from corpus.area import find_areas
from corpus.period_reading import find_periods
from corpus.words import STOP

_SORT = re.compile(
    r"(?:(?:what|how\s+much)\s+(?P<did>did|does|do|is|was|would|will)\s+(?:it\s+cost\s+for\s+)?(?:the\s+cost\s+of\s+)?)?"
    r"(?:for\s+)?(?:an?|the|each)\s+(?P<sort>(?:(?!(?:in|at|for|with|of|from|by|on|and|or|to|costs?)\b)[\w’'-]+\s+){1,3})"
    r"(?P<head>(?!(?:costs?|come|run|be|paid)\b)[a-z][\w’'-]+)(?P<costs>\s+(?:costs?|come\s+to|run\s+to|be|paid))?",
    re.IGNORECASE,
)
_SETS_APART = r"(?:at|in|with|from|by|on|under|for|of|provided\s+by|run\s+by|where|that|which)"
_MONEY = re.compile(r"\b(?:costs?|price[ds]?|pay|paid|spen[dt]|fees?|charges?)\b|£", re.IGNORECASE)
_STOPS = re.compile(r"\s+(?:costs?|is|was|were|are|come|came|before|after|last|this)\b|[,;?]", re.IGNORECASE)
_COSTS = re.compile(r"^\s+(?:costs?|come\s+to|run\s+to)\b", re.IGNORECASE)
_ALIKE = frozenset("same other another similar typical average usual second first next new".split())


def another_sort(new: str, last: str, authorities: tuple[str, ...]) -> str | None:
    """The last question asked of another sort of the thing that it speaks of; None where the follow-up names no such
    thing, or asks for something else than the last question did.
    """
    asked = _SORT.fullmatch(new.strip(" ?.!,"))
    if asked is None or asked["sort"].split()[-1].lower() in STOP or asked["sort"].split()[0].lower() in _ALIKE:
        return None
    if asked["did"] and not (asked["costs"] and _MONEY.search(last)):
        return None  # "what is a covered berth?" asks what one is
    thing = _thing(asked["head"], last)
    if thing is None:
        return None
    behind = last[_end(last, thing, authorities) :]
    if asked["did"]:  # it asks in its own words, of the council and the time of the last question
        return f"{new.strip(' ?.!,')}{_COSTS.sub('', behind)}"
    article = "an" if asked["sort"][0].lower() in "aeiou" else "a"
    return f"{last[: thing.start()]}{article} {asked['sort']}{thing['head']}{behind}"


def _thing(head: str, last: str) -> re.Match[str] | None:
    """Where a question speaks of one of a thing that words behind it set apart: "a berth at …"; None where it does not.
    """
    words = rf"(?P<head>{re.escape(head)})(?=\s+{_SETS_APART}\s)"
    return re.search(rf"\b(?:an?|the|each|one)\s+(?:[\w’'-]+\s+){{0,3}}?{words}", last, re.IGNORECASE)


def _end(last: str, thing: re.Match[str], authorities: tuple[str, ...]) -> int:
    """Where what sets a thing apart ends: at its time, its council, a verb or a mark."""
    stops = [led_to(last, p) for p in find_periods(last) if p.start > thing.end()]
    stops += [_before_name(last, a.start) for a in find_areas(last, authorities) if a.start > thing.end()]
    stops += [m.start() for m in _STOPS.finditer(last, thing.end())]
    end = min([len(last.rstrip(" ?.!")), *stops])
    return len(last[:end].rstrip())


def _before_name(last: str, start: int) -> int:
    led = re.search(r"(?:\b(?:in|at|for|of|across)\s+)?$", last[:start], re.IGNORECASE)
    return led.start() if led is not None else start
