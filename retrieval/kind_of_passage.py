"""What it adds to a passage that it is of the kind that tells what is asked for: a list, a resolution, a row, a text;
and that it names the very option whose reasons are asked for.
"""

from __future__ import annotations

from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.period_reading import find_periods
from retrieval.marked_names import of_the_very_mark
from retrieval.query import Query
from retrieval.wanted import Wanted

KIND_SHARE = 0.15
MARK_SHARE = 0.5  # the letter of an option is no word of the search


def kind_adds(query: Query, chunk: Chunk) -> float:
    """What the kind of a passage adds to its score, and the letter that it names where a reason is asked for."""
    very = query.wanted is Wanted.WHY and of_the_very_mark(query.text, chunk.text)
    return KIND_SHARE * _kind_fits(query.wanted, chunk) + (MARK_SHARE if very else 0.0)


def _kind_fits(wanted: Wanted, chunk: Chunk) -> float:
    if wanted is Wanted.LIST:
        return 1.0 if chunk.kind is ChunkKind.LIST else 0.0
    if wanted is Wanted.DECISION:
        return 1.0 if chunk.statement in (Statement.RESOLVED, Statement.RECOMMENDED) else 0.0
    if wanted is Wanted.SERIES:
        return 2.0 if chunk.kind is ChunkKind.ROW and len({m.period for m in find_periods(chunk.context)}) >= 3 else 0.0
    if wanted is Wanted.FIGURE:
        return 0.6 if chunk.kind is ChunkKind.ROW else 0.0
    if wanted in (Wanted.WHY, Wanted.ACTION):
        return 0.6 if chunk.kind is not ChunkKind.ROW else 0.0
    return 0.0
