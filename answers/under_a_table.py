"""The paragraph under a table is told of it: why a row fell stands there, often without a word of the row's name."""

from __future__ import annotations

from collections.abc import Mapping

from answers.draft import Case
from answers.forms import tells_cause
from answers.replies import sentences_of
from corpus.chunk import Chunk, ChunkKind
from corpus.paper import BlockKind, Paper
from retrieval.asked_reply import asks_reply
from retrieval.groups import ANYBODY, subject_stems
from retrieval.rank import stem_set
from retrieval.search import Hit
from retrieval.wanted import Wanted

ROWS = 8  # first hits that may be rows of it
NAMED = 0.5  # of what the question names, in a row
BETWEEN = (BlockKind.TABLE, BlockKind.CAPTION, BlockKind.NOTE)


def told_under_tables(case: Case) -> Mapping[str, tuple[Chunk, Hit]]:
    """Where a reason is asked for, the paragraphs that tell a cause right under the tables whose rows name what it is
    asked of, each by its id with the hit of that row, but for those that name it themselves; none otherwise.
    """
    if case.query.wanted is not Wanted.WHY or asks_reply(case.query.text):
        return {}
    by_itself = {h.chunk.id for h in case.hits if h.coverage >= NAMED}
    found: dict[str, tuple[Chunk, Hit]] = {}
    for hit in case.hits[:ROWS]:
        if hit.chunk.kind is not ChunkKind.ROW or hit.coverage < NAMED:
            continue
        paper = case.store.paper(hit.chunk.paper, case.finding.scope)
        below = _below(paper, hit.chunk.blocks[-1])
        others = _other_rows(paper, hit.chunk)
        for chunk in case.store.chunks_of(hit.chunk.paper, case.finding.scope) if below is not None else ():
            own = chunk.kind is ChunkKind.TEXT and below in chunk.blocks and chunk.id not in by_itself
            if own and _tells(chunk, others):
                found.setdefault(chunk.id, (chunk, hit))
    return found


def _below(paper: Paper, table: int) -> int | None:
    """The block (from 0) of the first paragraph under a table, under the same heading; None where none follows."""
    for n in range(table + 1, len(paper.blocks)):
        block = paper.blocks[n]
        if block.kind in BETWEEN:
            continue
        told = block.kind is BlockKind.PARAGRAPH and block.headings == paper.blocks[table].headings
        return n if told else None
    return None


def _other_rows(paper: Paper, row: Chunk) -> frozenset[str]:
    """The stems by which the other rows of a row's table are called, and it is not; none where they have no names."""
    table = paper.blocks[row.blocks[-1]].table
    names = [r[0] for r in table.rows] if table is not None else []
    return frozenset(subject_stems(" ".join(names)) - subject_stems(row.text.partition(" | ")[0]) - ANYBODY)


def _tells(chunk: Chunk, others: frozenset[str]) -> bool:
    """Whether a paragraph tells a cause, and neither there nor before it has a word of another row of the table."""
    for sentence in sentences_of(chunk):
        if stem_set(sentence) & others:
            return False
        if tells_cause(sentence):
            return True
    return False
