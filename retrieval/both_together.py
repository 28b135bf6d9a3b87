"""Two things asked for as one sum: "allowance and fee together", "the combined cost of agency and permanent staff"."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.fact import Fact
from corpus.words import content_stems
from retrieval.query import Query

_TOGETHER = re.compile(
    r"\b([a-z][\w’'-]*)\s+(?:and|plus)\s+(?:the\s+|their\s+)?([a-z][\w’'-]*)(?:\s+[a-z]+)?\s+(?:(?:taken|added|put)\s+)?"
    r"(?:together|combined|altogether)\b|"
    r"\bcombined\s+(?:[a-z]+\s+){0,3}?(?:(?:of|for|on)\s+)?(?:the\s+)?([a-z][\w’'-]*)\s+(?:and|plus)\s+(?:the\s+)?([a-z][\w’'-]*)",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def _both(question: str) -> tuple[frozenset[str], ...]:
    """The stems of either of the two things that a question wants together; () where it wants no two so."""
    m = _TOGETHER.search(question)
    return tuple(frozenset(content_stems(name)) for name in m.groups() if name) if m else ()


def of_one_of_two(query: Query, fact: Fact) -> bool:
    """Whether a question wants what two things come to together, and a cell is of one of them by its row or column."""
    both = _both(query.text)
    if fact.locator.cell is None or len(both) != 2 or not all(both):
        return False
    said = [set(content_stems(part)) for part in fact.path[2:]]
    return sum(any(name <= part for part in said) for name in both) == 1
