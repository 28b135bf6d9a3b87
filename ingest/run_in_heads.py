"""Run-in heads: "41 DECLARATIONS OF INTEREST – There were none." is the title of an item and its first paragraph.

Many councils print the title of a minute in capitals and go on, behind a dash, on the same line. A reader of pages
makes one paragraph of both, and the minute has neither a number nor a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.paper import Block, BlockKind
from ingest.lines import heading_like

_DASH = r"\s+[–—-]\s+"
_HEAD = re.compile(
    r"(?:(?P<number>\d{1,4})\.?\s+)?(?:\(\d{1,4}\)\s+)?"  # "43 (8) …": the running number and the one of the year
    rf"(?P<title>[A-Z][^a-z|]*?[A-Z][^a-z|]*?[A-Z)’]){_DASH}(?=[A-Z‘“(])"
)
_MORE = re.compile(rf"(?P<title>[^.;:?!|]{{3,120}}?){_DASH}(?=[A-Z‘“(])")  # "SCRUTINY OVERVIEW – Safer roads – The …"
_LEVEL = 2
_FEWEST_LETTERS = 5


def with_heads_out(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each numbered run-in head parted in the title, as a heading, and the paragraph.

    Only where numbers of such heads follow on each other: one line in capitals is a line in capitals.
    """
    found = [_head(block) for block in blocks]
    numbers = {int(number) for head in found if head is not None for number, _, _ in [head]}
    return tuple(
        part
        for block, head in zip(blocks, found, strict=True)
        for part in (
            _parts(block, *head) if head is not None and numbers & {int(head[0]) - 1, int(head[0]) + 1} else (block,)
        )
    )


def _head(block: Block) -> tuple[str, int, int] | None:
    """The number of a run-in head, where its title begins and where what it heads begins; None for none."""
    m = _HEAD.match(block.text) if block.kind is BlockKind.PARAGRAPH and block.table is None else None
    if m is None or sum(c.isalpha() for c in m["title"]) < _FEWEST_LETTERS:
        return None
    number = m["number"] or (block.marker or "").rstrip(".")
    if not number.isdigit():
        return None
    end = m.end()
    more = _MORE.match(block.text, end)
    if more is not None and heading_like(more["title"]):
        end = more.end()
    return number, m.start("title"), end


def _parts(block: Block, number: str, start: int, end: int) -> Iterator[Block]:
    title = re.split(rf"{_DASH}$", block.text[start:end])[0]
    yield replace(
        block.part(start, start + len(title)), kind=BlockKind.HEADING, level=_LEVEL, marker=number
    )
    yield replace(block.part(end, len(block.text)), marker=None)
