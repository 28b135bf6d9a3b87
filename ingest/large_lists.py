"""Lists that a slide sets as large as its titles: their lines are no headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.paper import Block, BlockKind
from ingest.lines import ends_sentence
from ingest.sequences import number_of

LEAST = 2  # lines of a list


def large_lists_as_lists(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the lines of lists that look like headings made bullets.

    Numbered headings that begin anew at 1, one right after another under a heading without a number, in a paper whose
    own numbers have gone further, are a list ("12. Looking ahead", "Top risks", "1. Ice", "2. Fog"); an agenda's items
    begin the paper's own numbers. A heading in small letters under a bullet that is no whole sentence goes on with it.
    """
    out: list[Block] = []
    furthest = 0  # of the paper's own numbered headings so far
    at = 0
    while at < len(blocks):
        block = blocks[at]
        run = _run_from(blocks, at) if furthest >= LEAST and _titled(blocks, at) else 0
        if run >= LEAST and not _leads_text(blocks, at + run):
            out += (replace(b, kind=BlockKind.BULLET, level=1) for b in blocks[at : at + run])
            at += run
            continue
        if _goes_on(block, out):
            out[-1] = out[-1].joined(f"{out[-1].text} {block.text}", block)
        else:
            out.append(block)
            if block.kind is BlockKind.HEADING:
                furthest = number_of(block.marker) or furthest
        at += 1
    return out


def _run_from(blocks: Sequence[Block], start: int) -> int:
    """How many headings are numbered 1, 2, 3 … right after one another from a block on."""
    n = 0
    while start + n < len(blocks) and blocks[start + n].kind is BlockKind.HEADING:
        if number_of(blocks[start + n].marker) != n + 1:
            break
        n += 1
    return n


def _titled(blocks: Sequence[Block], at: int) -> bool:
    """Whether a heading without a number stands right over a block."""
    over = blocks[at - 1] if at else None
    return over is not None and over.kind is BlockKind.HEADING and over.marker is None


def _leads_text(blocks: Sequence[Block], after: int) -> bool:
    """Whether what follows a run on its page is text that its last line would be the heading of."""
    if after >= len(blocks) or blocks[after].page != blocks[after - 1].page:
        return False
    return blocks[after].kind is not BlockKind.HEADING


def _goes_on(block: Block, before: Sequence[Block]) -> bool:
    if block.kind is not BlockKind.HEADING or block.marker is not None or not block.text[:1].islower() or not before:
        return False
    last = before[-1]
    return last.kind is BlockKind.BULLET and last.page == block.page and not ends_sentence(last.text)
