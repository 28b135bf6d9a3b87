"""Which of the figures of one sentence is the highest, dearest or longest: the one whose clause says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.query import Query

_SHARES = ("%", "percentage points")


def superlative_of_another(
    query: Query, fact: Fact, superlatives: Sequence[tuple[Asked, re.Pattern[str]]]
) -> bool:
    """Whether the clause of a sentence that says which is the highest, dearest … has a number of its own, and the
    figure stands in another: "Nine cost more than £800 and the dearest costs £1,400".
    """
    asked = next((p for asks, p in superlatives if _asks(asks, query.text)), None)
    if asked is None or fact.locator.cell is not None or not asked.search(fact.quote):
        return False
    clauses = _CLAUSES.split(fact.quote)
    holding = [c for c in clauses if fact.printed in c]
    number = _SUM if fact.unit == "GBP" else _SHARE if fact.unit in _SHARES else _NUMBER
    number = _TIME if fact.unit in _TIMES else number
    told = [c for c in clauses if asked.search(c) and number.search(c)]
    return bool(told and holding) and not any(c in told for c in holding)


def _asks(superlative: Asked, text: str) -> bool:
    """Whether a question asks which is the most so, and does not only say of whom it asks: "those that waited longest"
    are all of a kind.
    """
    m = superlative.search(text)
    return m is not None and _OF_WHOM.search(text[: m.start()]) is None


_OF_WHOM = re.compile(r"\b(?:that|who|which)\s+(?:(?:had|have|has|were|was|are|is)\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE)
_CLAUSES = re.compile(r"[;:()]|,\s|\b(?:and|but|while|whereas)\b", re.IGNORECASE)
_TIMES = ("minutes", "hours", "days", "weeks", "months", "years")
_TIME = re.compile(r"\d\s+(?:working\s+|school\s+)?(?:minutes|hours|days|weeks|months|years)\b", re.IGNORECASE)
_SUM, _SHARE = re.compile(r"£\s?\d"), re.compile(r"\d\s?(?:%|per\s?cent)", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?<![\d/£.,-])(?!(?:19|20)\d\d\b)\d[\d,.]*(?![\d/%])(?!\s*(?:%|per\s?cent|years?|months?|weeks?|days?|quarters?|hours?)\b)",
    re.IGNORECASE,
)
