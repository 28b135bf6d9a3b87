"""Figures of those who have a thing where what befell them is counted: "61 with a mooring order" is no count of appeals
about mooring orders.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.words import stem
from retrieval.asked_once import Asked
from retrieval.query import Query

_EVENTS_ASKED = Asked(
    r"\bhow\s+many\s+(?:(?!(?:of|did|do|does|are|were|is|was|have|has|had)\b)[\w’'/-]+\s+){0,4}?(?P<event>appeals?|complaints?|tribunals?|"
    r"referrals?|requests?|applications?|disputes?|hearings?|refusals?|assessments?|reviews?|objections?|mediations?|exclusions?|"
    r"suspensions?|allegations?|challenges)\b"
)
_HAS_IT = re.compile(
    r"\s+(?:(?:children|pupils|people|young\s+people|students|boats|families|households|adults|residents)\s+)?"
    r"(?:with|who\s+ha(?:d|ve)|ha(?:d|ve)|having)\s+(?:an?|the)\s",
    re.IGNORECASE,
)


def of_holders(query: Query, fact: Fact) -> bool:
    """Whether events are counted ("appeals") and a sentence that does not name them counts those who have something."""
    asked = _EVENTS_ASKED.search(query.text) if fact.locator.cell is None else None
    if asked is None:
        return False
    at = fact.quote.find(fact.printed)
    if at < 0 or not _HAS_IT.match(fact.quote, at + len(fact.printed)):
        return False
    return stem(asked["event"].lower())[:LETTERS] not in fact.quote.lower()


LETTERS = 6  # that "appeals" and "appealed" have in common
