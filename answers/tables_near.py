"""The tables whose rows are among the first evidence found, each once and with all its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from answers.draft import Case
from answers.whole_tables import WholeTable, whole_table_at
from corpus.chunk import ChunkKind
from corpus.paper import Paper
from retrieval.hit import Hit
from retrieval.rank import named

HITS = 20  # rows of these hits' tables are looked at


@dataclass(frozen=True, slots=True)
class TableNear:
    """A table, the first row of it that was found, and where that stands: its paper, and the block (from 0) there."""

    whole: WholeTable
    paper: Paper
    block: int
    hit: Hit

    @property
    def blocks(self) -> frozenset[int]:
        """The blocks (from 0) that hold its parts."""
        return frozenset(block for block, _ in self.whole.places)


def tables_near(case: Case) -> Iterator[TableNear]:
    """The tables of the rows among the first hits, best first; none twice, whichever of its pages a row stands on."""
    seen: set[tuple[str, int]] = set()
    for hit in case.hits[:HITS]:
        place = (hit.chunk.paper, hit.chunk.blocks[0])
        if hit.chunk.kind is not ChunkKind.ROW or place in seen:
            continue
        paper = case.store.paper(place[0], case.finding.scope)
        if (whole := whole_table_at(paper, place[1])) is not None:
            found = TableNear(whole, paper, place[1], hit)
            seen |= {(place[0], block) for block in found.blocks}
            yield found


def tables_of(case: Case) -> Iterator[tuple[Paper, int, WholeTable]]:
    """All tables with heads of the papers of the first hits, each with the block (from 0) that it stands in; those
    whose rows are among the hits come first, and none twice.
    """
    hits = case.hits[:HITS]
    found = [(h.chunk.paper, h.chunk.blocks[0]) for h in hits if h.chunk.kind is ChunkKind.ROW]
    papers = {p: case.store.paper(p, case.finding.scope) for p in dict.fromkeys(h.chunk.paper for h in hits)}
    found += [(p, n) for p, paper in papers.items() for n, b in enumerate(paper.blocks) if b.table is not None]
    seen: set[tuple[str, int]] = set()
    for place in found:
        whole = whole_table_at(papers[place[0]], place[1]) if place not in seen else None
        if whole is not None and whole.table.header:
            seen |= {(place[0], block) for block, _ in whole.places}
            yield papers[place[0]], place[1], whole


def share_named(case: Case, words: frozenset[str], aside: frozenset[str]) -> float:
    """Share (0 to 1) of what the question names that a set of stems has, without the concepts whose words all are set
    `aside`: they say what is asked, and not of what. 0 where nothing else is named.
    """
    pairs = zip(case.query.concepts, case.finding.weights.values, strict=True)
    rest = [(c, w) for c, w in pairs if not set(c.alternatives[0]) <= aside]
    total = sum(w for _, w in rest)
    return sum(w * named(c, words) for c, w in rest) / total if total else 0.0
