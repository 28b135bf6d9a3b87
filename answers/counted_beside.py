"""Lists in a sentence near what was found, which say how many things they have: "Crews asked for three things: …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from answers.enumerations import Enumeration, lists_in
from answers.list_kinds import same_telling
from corpus.paper import Paper
from retrieval.query import Query

REACH = 4  # blocks from what was found


def counted_beside(query: Query, paper: Paper, blocks: Sequence[int]) -> Iterator[Enumeration]:
    """The lists within sentences near any of these blocks, under the heading of one, that say that they have as many
    entries as they do: as many as the question says, or, where it says no number, told by its own verb. What the
    survey was is said once, and the sentence that counts what came of it need not be found by its words.
    """
    over = {paper.blocks[b].headings for b in blocks}
    last = len(paper.blocks) - 1
    near = {n for b in blocks for n in range(max(0, b - REACH), min(last, b + REACH) + 1)} - set(blocks)
    for n in sorted(near):
        block = paper.blocks[n]
        if block.table is not None or block.headings not in over:
            continue
        for e in lists_in(paper, n, query.count):
            own = len(e.entries)
            if e.sure and e.counted == own and (query.count == own or _told(query, e)):
                yield e


def _told(query: Query, e: Enumeration) -> bool:
    return query.count is None and same_telling(query.text, e.lead, (e.first.headings or ("",))[-1])
