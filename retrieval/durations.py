"""Stretches of time as answers: how long something took, was waited for or may take."""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.query import Query

STRETCHES = frozenset({"months", "years", "weeks", "days", "hours", "minutes"})
"""The units of time."""

SHORT = 6  # words of a sentence
_WAIT_ASKED = Asked(r"\bwait(?:s|ed|ing)?\b")
_WAITED = re.compile(
    r"\b(?:wait\w*|queue\w*|seen|appointments?|referral|delay\w*|backlog|lists?|from\b.*\bto)\b", re.IGNORECASE
)


def duration_fit(query: Query, fact: Fact) -> float:
    """1 for a stretch of time, less for one in another unit than the question names; 0 for any other number."""
    asked = _TIMES_NAMED.search(query.text)
    at = fact.quote.find(fact.printed)
    full = fact.locator.cell is not None or len(fact.quote.split()) > SHORT  # "It was 51 weeks." takes up what was said
    if full and _WAIT_ASKED.search(query.text) and not _WAITED.search(" ".join((fact.quote, *fact.path))):
        return 0.0  # "this work will take 12 months" is no wait
    if fact.locator.cell is None and (
        _SINCE_WHEN.search(fact.quote[: max(at, 0)]) or _bounds_a_share(query, fact)
    ):
        return 0.0
    if fact.locator.cell is None and _SO_OFTEN.match(fact.quote[max(at, 0) + len(fact.printed) :]):
        return 1.0 if _SO_OFTEN_ASKED.search(query.text) else 0.0
    if fact.unit is None and _NIGHTS.match(fact.quote, max(at, 0) + len(fact.printed)):
        return 1.0 if asked is None or "night" in asked.group().lower() else 0.5
    if fact.unit in STRETCHES:
        return 1.0 if asked is None or fact.unit in asked.group().lower() else 0.5
    over = " ".join((fact.measure, *fact.path[1:])) if fact.locator.cell is not None else ""
    return 0.8 if fact.unit is None and _TIMES_NAMED.search(over) else 0.0


# "12 hours a week" is how much of something there is, and no time that anything takes.
_SO_OFTEN = re.compile(
    r"\s+(?:\w+\s+)?(?:minutes|hours|days|weeks)\s+(?:(?:of|for)\s+\w+\s+)?(?:a|an|per|each|every)\s+(?:day|week|month|term|year|"
    r"fortnight)\b",
    re.IGNORECASE,
)
_SO_OFTEN_ASKED = re.compile(
    r"\b(?:a|per|each|every)\s+(?:day|week|month|term|year|fortnight)\b|\b(?:daily|weekly)\b", re.IGNORECASE
)
# "Over the past 18 months it has risen" says when, and not how long anything takes.
_SINCE_WHEN = re.compile(
    r"\b(?:the|these|this|our|its|their)\s+(?:past|last|previous|preceding|next|following|first|final|coming|same)\s+$",
    re.IGNORECASE,
)
# "64 % were done within 45 days": how long they may take, and not how long they took.
_WITHIN = re.compile(r"\b(?:within|inside|in|under|over|beyond|(?:longer|more|less|fewer)\s+than)\s+$", re.IGNORECASE)
_A_SHARE = re.compile(r"%|\bper\s?cent\b|\b(?:proportion|percentage|rate|share)\s+of\b", re.IGNORECASE)
_LIMIT_ASKED = Asked(
    r"\b(?:limits?|deadlines?|targets?|standards?|timescales?|time\s?frames?|within|should|must|have\s+to|has\s+to|supposed|statutory|"
    r"expected|allowed|meant|aim\w*|maximum|minimum|at\s+(?:most|least)|longer|less|over|under)\b"
)


def _bounds_a_share(query: Query, fact: Fact) -> bool:
    """Whether a stretch is the bound of a share that its sentence gives, and no limit is asked for."""
    stretch = re.search(rf"\b{re.escape(fact.printed)}[\s-]+(?:\w+\s+)?{fact.unit}\b", fact.quote, re.IGNORECASE)
    before = fact.quote[: stretch.start()] if stretch else ""
    bound = _WITHIN.search(before) is not None and _A_SHARE.search(before) is not None
    return bound and _LIMIT_ASKED.search(query.text) is None


_TIMES_NAMED = re.compile(r"\b(?:minutes|hours|nights|days|weeks|months|years)\b", re.IGNORECASE)
_NIGHTS = re.compile(r"\s+(?:\w+\s+)?nights\b", re.IGNORECASE)
