"""What stands before a passage in its section: what a bare noun or a pronoun in it takes its meaning from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.chunk import Chunk, ChunkKind
from corpus.store import Store
from retrieval.hit import Hit
from retrieval.rank import coverage, stem_set
from retrieval.search import Finding

LEAD_UP = 8  # passages: a row of a table is one
HIGH = 10  # hits: a table with a row among them stands high
TITLED = 0.85  # of what is asked, named over a table: then it is of that
MOST_ROWS = 40  # of one table


class Sections:
    """What stands before a passage under its heading, each paper looked up once for a question."""

    def __init__(self, store: Store, finding: Finding) -> None:
        self._store, self._finding = store, finding
        self._chunks: dict[str, tuple[Chunk, ...]] = {}

    def with_lead(self, hit: Hit) -> str:
        """The passage with the one just before it: run on where one paragraph was cut in two, else on a line of its
        own.
        """
        last = next(iter(self._before(hit, 1)), None)
        if last is None:
            return hit.chunk.text
        return f"{last.text}{' ' if set(last.blocks) & set(hit.chunk.blocks) else chr(10)}{hit.chunk.text}"

    def with_sisters(self, hits: Sequence[Hit]) -> dict[str, Hit]:
        """The hits by the ids of their passages, with the other rows of a table that stands high and whose title and
        headings name all that is asked: the row "Number" says nothing of it, and may be the very one.
        """
        query, weights = self._finding.query, self._finding.weights
        found = {h.chunk.id: h for h in hits}
        rows_high = [h for h in hits[:HIGH] if h.chunk.kind is ChunkKind.ROW]
        tables = {(h.chunk.paper, h.chunk.blocks[:1]): h for h in reversed(rows_high)}
        for (paper, block), hit in tables.items():
            if coverage(query, weights, stem_set(hit.chunk.context)) < TITLED:
                continue
            rows = [c for c in self._of(paper) if c.kind is ChunkKind.ROW and c.blocks[:1] == block]
            beside = replace(hit, rank=max(hit.rank, len(hits)), lexical=None, dense=None)
            for row in rows[:MOST_ROWS]:
                found.setdefault(row.id, replace(beside, chunk=row))
        return found

    def before(self, hit: Hit) -> str:
        """The passages just before, as one text; "" at the head of a section."""
        return " ".join(c.text for c in self._before(hit, LEAD_UP))

    def _before(self, hit: Hit, many: int) -> list[Chunk]:
        return [
            c
            for c in self._of(hit.chunk.paper)
            if 0 < hit.chunk.position - c.position <= many and c.locator.heading == hit.chunk.locator.heading
        ]

    def _of(self, paper: str) -> tuple[Chunk, ...]:
        if paper not in self._chunks:
            self._chunks[paper] = tuple(self._store.chunks_of(paper, self._finding.scope))
        return self._chunks[paper]
