"""How far away something is: told by a distance, and by no number of things that are so far away."""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked

_ASKED = Asked(
    # How far off its budget a thing is, or from its target, is told in money or in shares.
    r"\bhow\s+far\s+(?![^?]*\b(?:off|from|over|under|outside|adrift|short|wide)\b[^?]{0,20}\b(?:budgets?|targets?|plans?|forecasts?|averages?)\b)(?:away|apart|off|out|(?:is|are|was|were|do|does|did|will|would|can|must|have|has|had)\s+(?:[\w’'-]+\s+){1,8}?"
    r"(?:away|from|apart|travel(?:led|ling)?|placed|live|liv(?:ed|ing)|walk|drive))\b|\bhow\s+many\s+(?:miles|kilomet(?:re|er)s|km)\b"
)
# "74 miles", "74 or so miles", "a 20-mile limit"
_DISTANCE = re.compile(
    r"[\s-]*(?:or\s+(?:so|more)\s+)?(?:miles?|kilomet(?:re|er)s?|km|metres?|yards?)\b", re.IGNORECASE
)
_HEADED = re.compile(r"\b(?:miles?|kilomet\w+|km|distances?|metres?)\b", re.IGNORECASE)


def asks_how_far_away(text: str) -> bool:
    """Whether a question asks for a distance on the ground, as "how far over budget" does not."""
    return _ASKED.search(text) is not None


def of_no_distance(text: str, fact: Fact) -> bool:
    """Whether a distance is asked for and a figure is none; False for a cell of a row or column that names one."""
    return asks_how_far_away(text) and not is_distance(fact)


def is_distance(fact: Fact) -> bool:
    """Whether a figure is followed by a unit of length, or stands in a row or under a head that has one."""
    if fact.locator.cell is not None:
        return _HEADED.search(" ".join(fact.path)) is not None
    at = fact.quote.find(fact.printed)
    return at >= 0 and _DISTANCE.match(fact.quote, at + len(fact.printed)) is not None
