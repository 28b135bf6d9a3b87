"""What is spent, asked of a figure that only says how far it was off its budget: "moorings were £0.3m over"."""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.query import Query

_SPENT_ASKED = Asked(r"\b(?:spen[dt]|spending|cost(?:s|ing)?|pay(?:s|ing)?|paid)\b")
_DISTANCE_ASKED = Asked(
    r"\b(?:over|under|above|below|more|less|extra|off|variances?|(?:over|under)[\s-]?spen\w+|pressures?|sav\w+|budgets?|"
    r"than|reduc\w+|cut\w*)\b"
)
_AWAY_FROM = re.compile(
    r"\s+(?:(?:was|were|is|are)\s+)?(?:over|under|above|below|adrift|off)\b(?:\s+(?:the\s+|its\s+)?(?:budget|forecast|plan))?",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:$|[.,;:)]|and\b|but\b|while\b|at\b|in\b|for\b|by\b)", re.IGNORECASE)
_CUT = re.compile(
    r"\W*(?:[A-Z]{1,3}\d+\s+)?(?:reduc(?:tion|ing|e)|cut(?:ting|s)?|sav(?:ing|ings|e))\b", re.IGNORECASE
)


def only_off_by(query: Query, fact: Fact) -> bool:
    """Whether what is spent on something is asked for, and a sentence says only by how much that is over or under its
    budget ("moorings were £0.3m over"), or a row what is cut from it ("Reduction in moorings | 620").
    """
    if fact.unit != "GBP" or not _SPENT_ASKED.search(query.text) or _DISTANCE_ASKED.search(query.text):
        return False
    if fact.locator.cell is not None:
        return any(_CUT.match(label) for label in fact.path[-2:])
    at = fact.quote.find(fact.printed)
    off = _AWAY_FROM.match(fact.quote, at + len(fact.printed)) if at >= 0 else None
    return off is not None and _ENDS.match(fact.quote, off.end()) is not None
