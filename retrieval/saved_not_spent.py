"""What was saved is no overspend: "an overspend of £1.4m, after the savings target" tells no saving."""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.query import Query

_SAVED = Asked(r"\bhow\s+much\b[^?]*\bsav(?:e|es|ed|ing|ings)\b(?!\s+the\s+children)|\bwhat\s+sav(?:ing|ings)\b")
_SPENT = Asked(r"\b(?:over|under)[\s-]?spen[dt]\w*|\bvariance\b")
_OFF = re.compile(
    r"\b(?:over|under)[\s-]?spen[dt](?:ing)?\s+(?:of|by|at)\s+(?:(?:about|around|over|some|nearly|almost|just)\s+)*$",
    re.IGNORECASE,
)


def off_budget_not_saved(query: Query, fact: Fact) -> bool:
    """Whether a question asks what was saved and a sentence's figure is what a budget is over or under by."""
    if fact.unit != "GBP" or fact.locator.cell is not None or not _SAVED.search(query.text):
        return False
    at = fact.quote.find(fact.printed)
    return at > 0 and _OFF.search(fact.quote, 0, at) is not None and not _SPENT.search(query.text)
