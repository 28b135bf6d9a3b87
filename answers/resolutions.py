"""Decisions as minutes print them: a resolution with its limbs and the words that close it, under the item it was made
under.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from answers.draft import Case
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.paper import BlockKind, Paper
from corpus.sentences import split_sentences

DECIDED = (Statement.RESOLVED, Statement.RECOMMENDED, Statement.NOTED)


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision as printed.

    blocks  its paragraphs in order, positions in the paper from 0
    title   of the item it was made under; "" where the minutes have none
    statement   resolved, recommended or noted; reported for what came of a motion or a proposal
    start   where in its first paragraph it begins, a character from 0: what was said before may stand there too
    """

    paper: Paper
    blocks: tuple[int, ...]
    title: str
    statement: Statement
    start: int = 0

    @property
    def item(self) -> str | None:
        """The number of the item it was made under; None where it has none."""
        return self.paper.blocks[self.blocks[0]].item

    @property
    def lines(self) -> tuple[str, ...]:
        """Each paragraph as printed; its limbs with the letter or number they are counted by."""
        first, *limbs = self.blocks
        return (self.paper.blocks[first].text[self.start :], *(_line(self.paper, n) for n in limbs))

    @property
    def told(self) -> str:
        """What says what it is about: its text, and of a motion all that its paragraph says before it was put."""
        first = self.paper.blocks[self.blocks[0]].text
        return f"{first} {self.text}" if self.statement is Statement.REPORTED else self.text

    @property
    def text(self) -> str:
        """All of it on one line; the letter of a limb stands in brackets there, for "d." ends no sentence."""
        return " ".join(re.sub(r"^([a-z])\.\s+(?=\S)", r"(\1) ", line) for line in self.lines)


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
    out += _told_of(paper, titles, {n for d in out for n in d.blocks})
    return tuple(sorted(out, key=lambda d: d.blocks[0]))


# "The Chair thanked staff. It was RESOLVED:"
_DECIDES = re.compile(
    r"it\s+was\s+(?:\w+\s+)?(?:resolved|agreed|decided|determined)\b|(?:the\s+)?(?:committee|panel|commission|board|cabinet(?!\s+members?\b)|members)\s+"
    r"(?:\w+\s+)?(?:resolved|agreed|decided|determined|recommended)\b|(?-i:RESOLVED|AGREED|DETERMINED|Resolved|Agreed|Determined)\b",
    re.IGNORECASE,
)
# "A proposal for a task group was put and lost by five votes to three": what came of it, and no resolution.
_CAME_OF = re.compile(
    r"(?=.*\b(?:motions?|amendments?|propos\w+|requests?|suggestions?|items?)\b).*\b(?:carried|lost|defeated|fell|withdrawn|"
    r"deferred|declined|rejected|not\s+(?:agreed|supported|seconded|taken\s+up|accepted))\b",
    re.IGNORECASE,
)
SHORT = 5  # words: of a shorter sentence the paragraph is given


def _told_of(paper: Paper, titles: dict[str, str], known: set[int]) -> list[Decision]:
    """The decisions that a paragraph comes to after other things were said in it."""
    out = []
    for n, block in enumerate(paper.blocks):
        if n in known or block.table is not None or block.kind not in (BlockKind.PARAGRAPH, BlockKind.BULLET):
            continue
        for statement, pattern in ((Statement.RESOLVED, _DECIDES), (Statement.REPORTED, _CAME_OF)):
            made = next((s for s in split_sentences(block.text) if pattern.match(s)), None)
            if made is not None:
                blocks = tuple(_closed(paper, _with_limbs(paper, [n])))
                title = titles.get(block.item or "", "") or (block.headings or ("",))[-1]
                start = block.text.find(made) if len(made.split()) >= SHORT else 0
                out.append(Decision(paper, blocks, title, statement, max(0, start)))
                break
    return out


def _goes_on(paper: Paper, run: list[int], last: Chunk, chunk: Chunk) -> bool:
    """Whether a chunk is more of the same decision: further limbs of the list that its lead opened."""
    here = paper.blocks[chunk.blocks[0]]
    lead = paper.blocks[run[0]]
    same = (here.item, here.headings) == (lead.item, lead.headings) and chunk.statement is last.statement
    limb = here.kind is BlockKind.BULLET or chunk.blocks[0] in run
    return same and limb and chunk.blocks[0] - run[-1] <= 1


def _with_limbs(paper: Paper, run: list[int]) -> list[int]:
    """The paragraphs of a decision with the limbs that its last words lead to: "RESOLVED: That", (a), (b)."""
    if not _LEADS_ON.search(paper.blocks[run[-1]].text) and not _breaks_off(paper, run[-1]):
        return run
    limbs = list(run)
    for n in range(run[-1] + 1, len(paper.blocks)):
        block = paper.blocks[n]
        if block.item != paper.blocks[run[0]].item or block.kind is not BlockKind.BULLET and not block.marker:
            break
        limbs.append(n)
    return limbs


def _breaks_off(paper: Paper, last: int) -> bool:
    """Whether a paragraph has no end and lettered limbs right after it: "RESOLVED: That the Committee", "a. note …"."""
    following = paper.blocks[last + 1] if last + 1 < len(paper.blocks) else None
    lettered = following is not None and following.marker is not None and any(c.isalnum() for c in following.marker)
    return lettered and not re.search(r"[.!?][”\"'’)]*$", paper.blocks[last].text.rstrip())


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
