"""Another council that papers name as a place: where some of ours were placed, and none of whose figures they print."""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.query import Query

_NAME = r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:(?:and|of|upon|on)\s+)?[A-Z][\w’'-]+){0,3})"
# "How many households did Ainley have …?", "Ainley's overspend": whose the figure is.
_WHOSE = (
    re.compile(rf"\b(?:[Dd]id|[Dd]oes|[Dd]o|[Hh]as|[Hh]ad|[Hh]ave)\s+{_NAME}\s+(?=[a-z])"),
    re.compile(rf"\b{_NAME}['’]s?\s+(?=[a-z])"),
)
_NEXT_DOOR = (
    r"(?:neighbou?ring|nearby|adjoining|adjacent|bordering|next-door)\s+(?:\w+\s+){0,2}?(?:(?:district|borough|council|authority|county|"
    r"city|town|area)s?\s+)?(?:councils?\s+)?(?:of\s+)?(?:[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*(?:,\s+|\s+and\s+))*"
)


def of_a_neighbour(query: Query, fact: Fact) -> bool:
    """Whether a question asks for a neighbour's figure, and a fact's sentence tells of it only as a place: "twelve of
    them in the neighbouring district of Ainley".
    """
    if fact.locator.cell is not None:
        return False
    names = {m["name"] for pattern in _WHOSE for m in pattern.finditer(query.text)}
    return any(re.search(rf"{_NEXT_DOOR}{re.escape(n)}\b", fact.quote) for n in names if n not in query.authorities)
