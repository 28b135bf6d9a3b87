"""One thing alone ("how many came by the ferry alone?"): a figure of it together with another is of both."""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.query import Query

_ALONE = Asked(r"\b(?P<what>[a-z][\w’'-]+)\s+(?:alone|by\s+(?:itself|themselves)|on\s+(?:its|their)\s+own)\W*$")
_SAID = re.compile(
    r"\b(?:alone|only|by\s+(?:itself|themselves)|on\s+(?:its|their)\s+own)\s", re.IGNORECASE
)


def of_both(query: Query, fact: Fact) -> bool:
    """Whether a question asks for one thing alone, and a figure's sentence names that beside another before it."""
    m = _ALONE.search(query.text)
    if m is None or fact.locator.cell is not None:
        return False
    before = fact.quote[: max(fact.quote.find(fact.printed), 0)]
    what = re.escape(m["what"])
    joined = rf"\band\s+(?:the|our|its|an?)?\s*(?:[\w’'-]+\s+)?{what}\b|\b{what}\s+and\s+(?:the|our|its|an?|\w+s)\b"
    return re.search(joined, before, re.IGNORECASE) is not None and _SAID.search(before) is None
