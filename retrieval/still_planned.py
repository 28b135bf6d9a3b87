"""That a thing is only planned: "the proposed pier" is the pier, and what is told of it need not say again that it is
proposed.
"""

from __future__ import annotations

import re

from retrieval.concepts import Concept
from retrieval.query import Query, asks_number

_PLANNED = frozenset("proposed planned suggested intended".split())
_BEFORE = re.compile(r"\b(?:the|our|its|their|these|those|this|that|of|for|about|on|to|by|near|with)\s+(?:[a-z]+\s+)?$")
_NOUN = re.compile(r"\s+(?!(?:by|to|in|on|for|at|that|and|or|as|with|from|of)\b)[a-z]", re.IGNORECASE)


def only_planned(query: Query, concept: Concept) -> bool:
    """Whether a concept says of a thing that it is proposed or planned, before its noun; False where figures are asked
    for, of which the proposed one and the one in force are two.
    """
    if concept.asked.lower() not in _PLANNED or asks_number(query.wanted):
        return False
    before, after = query.text[: concept.start], query.text[concept.start + len(concept.asked) :]
    return _BEFORE.search(before) is not None and _NOUN.match(after) is not None
