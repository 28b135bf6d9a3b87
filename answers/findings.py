"""What something found: told by "found" or "showed", and never by the resolution to have its findings brought back."""

from __future__ import annotations

import re

from corpus.chunk import Chunk, Statement
from retrieval.query import Query

_ASKED = re.compile(
    r"\bwhat\s+(?:did|do|does|has|have|had)\b[^?,;]*?\b(?:find|found|show|shown|conclude|concluded|reveal|revealed|turn\s+up|"
    r"bring\s+to\s+light)\b|\bwhat\s+(?:was|were)\s+(?:found|concluded|revealed)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:found|finds|showed|shows|shown|concluded|concludes|revealed|reveals|identified|judged|suggested|suggests)\b",
    re.IGNORECASE,
)
TELLS = 0.35
RULES = 0.4


def finding_adds(query: Query, text: str, chunk: Chunk) -> float:
    """What it adds that a sentence tells a finding where one is asked for, less for a decision; 0 where none is."""
    if not _ASKED.search(query.text):
        return 0.0
    ruled = chunk.statement in (Statement.RESOLVED, Statement.RECOMMENDED)
    return (TELLS if _TOLD.search(text) else 0.0) - (RULES if ruled else 0.0)
