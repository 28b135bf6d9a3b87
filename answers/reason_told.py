"""Reasons that no word joins to what they explain: they stand under a heading or in a column that says so ("Reasons
for the decision", "Why"), or after a sentence that announces them ("The reason is plain.").
"""

from __future__ import annotations

import re

from corpus.chunk import Chunk, ChunkKind
from retrieval.query import Query
from retrieval.wanted import Wanted

_REASON = r"(?:reasons?|why|causes?|explanations?|rationale)"
_HEADING = re.compile(rf"^\W*(?:[\d.]+\s+)?(?:(?:the|main|officers?['’]?|cabinet['’]s)\s+)*{_REASON}\b", re.IGNORECASE)
_COLUMN = re.compile(rf"\b{_REASON}\b", re.IGNORECASE)
_ANNOUNCED = re.compile(r"\b(?:reasons?|causes?|explanations?)\b(?!\s+(?:for|of|to)\s+concern)", re.IGNORECASE)
COLUMN_WORDS = 5  # "Reason given for the change", and no sentence that has a colon
TOLD_WORDS = 5  # of a cell: "Moved away" is a kind of reason that a table counts
SHORT = 8  # words of a sentence that announces: "There are two reasons.", "The cause is well known."
REACH = 4  # sentences that it announces
_BARE = re.compile(r"[\s£(]*[–-]?[\d.,]+\s?%?\)?[mk]?\s*")


def told_as_reason(query: Query, chunk: Chunk, before: tuple[str, ...]) -> bool:
    """Whether a reason is asked for, and a sentence of this passage is told as one; `before` are the sentences of its
    passage that stand before it.
    """
    if query.wanted is not Wanted.WHY:
        return False
    if chunk.kind is ChunkKind.ROW:
        return in_column_of_reasons(chunk)
    under = chunk.locator.heading is not None and _HEADING.match(chunk.locator.heading) is not None
    return under or any(len(s.split()) <= SHORT and _ANNOUNCED.search(s) for s in before[-REACH:])


def in_column_of_reasons(chunk: Chunk) -> bool:
    """Whether a row of a table tells a reason in words under a header that says so, and counts nothing."""
    if sum(_BARE.fullmatch(cell) is not None for cell in chunk.text.split(" | ")) > 1:
        return False
    for part in chunk.context.split(" · "):
        header, told, cell = part.partition(": ")
        if told and len(header.split()) <= COLUMN_WORDS and len(cell.split()) >= TOLD_WORDS and _COLUMN.search(header):
            return True
    return False
