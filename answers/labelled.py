"""Lists whose entries are called and counted one by one: "Priority 1 – Sail sooner. …", "Theme 2: …", in paragraphs or
headings, with whatever is said of each under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from answers.enumerations import Enumeration, lead_of
from answers.list_kinds import kinds_named
from corpus.numbers import WORDS
from corpus.paper import BlockKind, Paper

_LABEL = re.compile(
    rf"\W*(?P<word>[a-z]{{3,}})\s+(?P<number>\d{{1,2}}|{'|'.join(list(WORDS)[:12])})\s*"
    r"(?:[–—:.)-]\s*(?=\w)|\s(?=(?-i:[A-Z]))|(?P<alone>[:.]?\s*$))",
    re.IGNORECASE,
)
LEAST = 2
REACH = 60  # blocks from what was found


def labelled_near(paper: Paper, blocks: Sequence[int]) -> Iterator[Enumeration]:
    """The lists counted by a label that any of these blocks is in, or that begin under the heading of one. A label that
    stands alone has what follows it for its entry.
    """
    over = {paper.blocks[b].headings for b in blocks}
    for label, run in _labelled(paper, max(0, min(blocks) - REACH), min(len(paper.blocks), max(blocks) + REACH + 1)):
        if paper.blocks[run[0]].headings not in over and not any(run[0] <= b <= run[-1] for b in blocks):
            continue
        at = run[0] - 1
        leads = at >= 0 and paper.blocks[at].kind is BlockKind.PARAGRAPH and paper.blocks[at].text.endswith(":")
        lead = lead_of(paper.blocks[at].text, len(run)) if leads else ""
        entries = tuple(paper.blocks[n].text for n in run)
        yield Enumeration(paper, lead, at if leads else None, entries, run, label=label)


def _labelled(paper: Paper, first: int, end: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The words for what councils list that count blocks from 1, each with the positions of its entries from 0."""
    runs: dict[tuple[str, BlockKind], list[int]] = {}
    for n in range(first, end):
        block = paper.blocks[n]
        m = _LABEL.match(block.text) if block.table is None else None
        if m is None or not kinds_named(m["word"]):
            continue
        at = n
        if m["alone"] is not None:
            at = n + 1
            if at >= end or paper.blocks[at].kind is not BlockKind.PARAGRAPH or paper.blocks[at].table is not None:
                continue
        key = (m["word"].lower(), block.kind)
        number = int(m["number"]) if m["number"].isdecimal() else WORDS[m["number"].lower()]
        run = runs.setdefault(key, [])
        if number == 1:
            if len(run) >= LEAST:
                yield key[0], tuple(run)
            runs[key] = [at]
        elif run and number == len(run) + 1:
            run.append(at)
    for (label, _), run in runs.items():
        if len(run) >= LEAST:
            yield label, tuple(run)
