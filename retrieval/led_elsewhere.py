"""Sentences that say first that they are of what is outside the area: "at moorings out of the county they rose from 8
to 11" tells nothing of all moorings.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.query import Query

_ELSEWHERE = re.compile(
    r"^[^\d;:]{0,90}?\b(?:out[\s-]+of[\s-]+(?:the\s+|our\s+)?(?:county|borough|area|city|district|authority)|outside\s+(?:of\s+)?(?:the\s+|our\s+|"
    r"its\s+)?(?:county|borough|area|city|district|authority|council)|in\s+other\s+(?:authorities|boroughs|counties|areas))\b",
    re.IGNORECASE,
)
_ASKED = Asked(
    r"\b(?:out|outside|other|others|elsewhere|away|distance|far|miles|placed|placements?|beyond|over\s+the\s+border|"
    r"neighbouring)\b"
)


def led_elsewhere(query: Query, fact: Fact) -> bool:
    """Whether a figure's sentence is from its beginning of what is outside the area, and the question speaks of no such
    thing; False for a cell, and for a figure of a later clause.
    """
    if fact.locator.cell is not None or _ASKED.search(query.text):
        return False
    at = fact.quote.find(fact.printed)
    m = _ELSEWHERE.match(fact.quote) if at > 0 else None
    return m is not None and m.end() <= at and not _NEXT_CLAUSE.search(fact.quote, m.end(), at)


_NEXT_CLAUSE = re.compile(r"[;:]|,\s+(?:and|but|while|whereas)\b")
