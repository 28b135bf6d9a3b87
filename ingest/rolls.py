"""The lists of a roll that a layout has run together: "Present: … Apologies: … Officers: …" are three.

Minutes often set who was there in two columns, the label of a list on the left and its names on the right; a reader of
pages that keeps to the rows makes one paragraph of all. The labels, which are a closed class, tell the lists apart
again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.paper import Block, BlockKind

FRONT = 45  # blocks in which minutes say who was there
_THERE = r"(?:present|in\s+attendance|attending|attended|invited)"
_WHOSE = (
    r"(?:(?:co-?opted|church|parent|faith|diocesan|governor|statutory|voting|non-voting|cabinet|executive|other)\s+"
    r"(?:and\s+|or\s+)?)*"
)
_LABEL = re.compile(
    r"(?:(?<=^)|(?<=\s))(?=[A-Z])(?P<label>(?i:"
    rf"(?:(?:also|members|councillors|officers|others)\s+)?{_THERE}|"
    r"apologies(?:\s+(?:for\s+absence|received|from)){0,2}|absent|co-?opted|cabinet|"
    rf"{_WHOSE}(?:members|councillors|representatives|governors|co-?optees|portfolio\s+holders)(?:\s+{_THERE})?|"
    rf"officers(?:\s+{_THERE})?|substitutes?(?:\s+members?)?|advis[eo]rs|observers|guests|invitees|witnesses)"
    r"(?:\s+\([^()]*\))?)\s*:\s+(?=\S)"
)
_OF_A_ROLL = re.compile(rf"^(?:\w+\s+)?{_THERE}|^apologies|^absent", re.IGNORECASE)


def split_rolls(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with each labelled list of a roll as one of its own; each keeps the boxes of the block it was in."""
    front = (part for block in blocks[:FRONT] for part in _lists(block))
    return (*front, *blocks[FRONT:])


def _lists(block: Block) -> Iterator[Block]:
    labels = list(_LABEL.finditer(block.text)) if block.kind is BlockKind.PARAGRAPH and block.table is None else []
    roll = labels and labels[0].start() == 0 and any(_OF_A_ROLL.match(m["label"]) for m in labels)
    if not roll or len(labels) == 1:
        yield block
        return
    starts = [m.start() for m in labels]
    for start, stop in zip(starts, [*starts[1:], len(block.text)], strict=True):
        yield block.part(start, start + len(block.text[start:stop].rstrip()))
