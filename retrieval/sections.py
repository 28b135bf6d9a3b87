"""What stands before a passage in its section: what a bare noun or a pronoun in it takes its meaning from."""

from __future__ import annotations

from corpus.chunk import Chunk
from corpus.store import Store
from retrieval.hit import Hit
from retrieval.search import Finding

LEAD_UP = 8  # passages: a row of a table is one


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

    def before(self, hit: Hit) -> str:
        """The passages just before, as one text; "" at the head of a section."""
        return " ".join(c.text for c in self._before(hit, LEAD_UP))

    def _before(self, hit: Hit, many: int) -> list[Chunk]:
        paper = hit.chunk.paper
        if paper not in self._chunks:
            self._chunks[paper] = tuple(self._store.chunks_of(paper, self._finding.scope))
        return [
            c
            for c in self._chunks[paper]
            if 0 < hit.chunk.position - c.position <= many and c.locator.heading == hit.chunk.locator.heading
        ]
