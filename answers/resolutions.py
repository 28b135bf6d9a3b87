"""Decisions as minutes print them: a resolution with its limbs and the words that close it, under the item it was made
under.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from answers.draft import Case
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.paper import BlockKind, Paper

DECIDED = (Statement.RESOLVED, Statement.RECOMMENDED, Statement.NOTED)


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision as printed.

    blocks  its paragraphs in order, positions in the paper from 0
    title   of the item it was made under; "" where the minutes have none
    statement   resolved, recommended or noted
    """

    paper: Paper
    blocks: tuple[int, ...]
    title: str
    statement: Statement

    @property
    def item(self) -> str | None:
        """The number of the item it was made under; None where it has none."""
        return self.paper.blocks[self.blocks[0]].item

    @property
    def lines(self) -> tuple[str, ...]:
        """Each paragraph as printed; its limbs with the letter or number they are counted by."""
        first, *limbs = self.blocks
        return (self.paper.blocks[first].text, *(_line(self.paper, n) for n in limbs))

    @property
    def text(self) -> str:
        """All of it on one line."""
        return " ".join(self.lines)


def decisions_of(case: Case, paper_id: str) -> tuple[Decision, ...]:
    """Every decision that a paper prints, in its order."""
    paper = case.store.paper(paper_id, case.finding.scope)
    titles = {i.number: i.title for i in paper.items}
    runs: list[list[int]] = []
    kinds: list[Statement] = []
    last: Chunk | None = None
    for chunk in sorted(case.store.chunks_of(paper_id, case.finding.scope), key=lambda c: c.position):
        if chunk.statement not in DECIDED or chunk.kind is ChunkKind.ROW:
            last = None
            continue
        if last is not None and _goes_on(paper, runs[-1], last, chunk):
            runs[-1] += [n for n in chunk.blocks if n not in runs[-1]]
        else:
            runs.append(list(chunk.blocks))
            kinds.append(chunk.statement)
        last = chunk
    out = []
    for run, kind in zip(runs, kinds, strict=True):
        blocks = tuple(_closed(paper, _with_limbs(paper, run)))
        item = paper.blocks[run[0]].item
        heading = (paper.blocks[run[0]].headings or ("",))[-1]
        out.append(Decision(paper, blocks, titles.get(item or "", "") or heading, kind))
    return tuple(out)


def _goes_on(paper: Paper, run: list[int], last: Chunk, chunk: Chunk) -> bool:
    """Whether a chunk is more of the same decision: further limbs of the list that its lead opened."""
    here = paper.blocks[chunk.blocks[0]]
    lead = paper.blocks[run[0]]
    same = (here.item, here.headings) == (lead.item, lead.headings) and chunk.statement is last.statement
    limb = here.kind is BlockKind.BULLET or chunk.blocks[0] in run
    return same and limb and chunk.blocks[0] - run[-1] <= 1


def _with_limbs(paper: Paper, run: list[int]) -> list[int]:
    """The paragraphs of a decision with the limbs that its last words lead to: "RESOLVED: That", (a), (b)."""
    if not _LEADS_ON.search(paper.blocks[run[-1]].text):
        return run
    limbs = list(run)
    for n in range(run[-1] + 1, len(paper.blocks)):
        block = paper.blocks[n]
        if block.item != paper.blocks[run[0]].item or block.kind is not BlockKind.BULLET and not block.marker:
            break
        limbs.append(n)
    return limbs


_LEADS_ON = re.compile(r"(?:\bthat|\bto|\bbe|[:,;–-])\W*$", re.IGNORECASE)


def _closed(paper: Paper, run: list[int]) -> list[int]:
    """The paragraphs of a decision with the words that close it after its limbs: "be ENDORSED."."""
    after = run[-1] + 1
    if after < len(paper.blocks) and not re.search(r"[.!?][”\"']?$", paper.blocks[run[-1]].text.rstrip()):
        block = paper.blocks[after]
        if (
            block.item == paper.blocks[run[0]].item
            and block.kind is BlockKind.PARAGRAPH
            and block.text[:1].islower()
            and len(block.text.split()) <= 25
        ):
            return [*run, after]
    return run


def _line(paper: Paper, n: int) -> str:
    block = paper.blocks[n]
    counted = block.kind is BlockKind.BULLET and block.marker is not None and any(c.isalnum() for c in block.marker)
    return f"{block.marker} {block.text}" if counted and block.marker != "o" else block.text
