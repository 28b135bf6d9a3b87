"""Numbered entries that a full line has run together: "1. Review practice … 2. Update websites …" are two.

A reader of pages joins a line to the next where the line is full, and the last line of an entry may be just that. The
numbers tell them apart again: what follows entry 1 and begins with "2." and a capital is entry 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.paper import Block, BlockKind

_COUNTED = re.compile(r"(\d{1,2})([.)])")


def split_runs(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with run-together entries apart; each keeps level and boxes of the block it was read in."""
    return tuple(part for block in blocks for part in _parts(block))


def _parts(block: Block) -> Iterator[Block]:
    counted = _COUNTED.fullmatch(block.marker or "")
    if counted is None or block.kind not in (BlockKind.BULLET, BlockKind.PARAGRAPH):
        yield block
        return
    number, sign, start, marker = int(counted.group(1)), re.escape(counted.group(2)), 0, block.marker
    while m := re.compile(rf"(?<=[\w.;:,’”)])\s+{number + 1}{sign}\s+(?=[A-Z“‘])").search(block.text, start):
        yield replace(block.part(start, m.start()), marker=marker)
        number += 1
        marker, start = f"{number}{counted.group(2)}", m.end()
    yield replace(block.part(start, len(block.text)), marker=marker)
