"""The lists of a roll that a layout has run together: "Present: … Apologies: … Officers: …" are three.

Minutes often set who was there in two columns, the label of a list on the left and its names on the right; a reader of
pages that keeps to the rows makes one paragraph of all. The labels, which are a closed class, tell the lists apart
again. Where the two columns are read as a table, its first row is a row like the others: "In the Chair" is no head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.paper import Block, BlockKind, Table

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
_POST = r"(?:in\s+the\s+chair|(?:(?:vice|deputy|co)[-\s]?)?chair(?:man|woman|person)?(?:\s+of\s+the\s+\w+)?|clerk)"
_ROLE = re.compile(
    rf"^(?:{_POST}|(?:\w+\s+)?{_THERE}|apologies\b.*|absent|{_WHOSE}(?:members?|councillors?|officers?|substitutes?))\s*:?$",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Canon|Rev\w*)\.?\s+[A-Z]"
    r"|^[A-Z][\w’'-]+\s+[A-Z][\w’'-]+\b(?!\s+[a-z])"
)
_OF_A_ROLL = re.compile(rf"^(?:\w+\s+)?{_THERE}|^apologies|^absent", re.IGNORECASE)


def split_rolls(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with each labelled list of a roll as one of its own; each keeps the boxes of the block it was in."""
    front = (part for block in blocks[:FRONT] for part in _lists(_headless(block)))
    return (*front, *blocks[FRONT:])


def _headless(block: Block) -> Block:
    """A table of roles and people without a head: its first row says who held a role, as the others do."""
    table = block.table
    if table is None or len(table.header) != 1 or any(len(row) != 2 for row in (*table.header, *table.rows)):
        return block
    (label, who), *_ = table.header
    labels = [row[0].strip() for row in (*table.header, *table.rows)]
    roles = sum(_ROLE.match(text) is not None for text in labels)
    led = all(text.endswith(":") for text in labels)
    if not (_ROLE.match(label.strip()) or led) or not _PERSON.search(who) or not (led or 2 * roles >= len(labels)):
        return block
    return replace(block, table=Table(table.caption, (), (*table.header, *table.rows), table.notes))


def _lists(block: Block) -> Iterator[Block]:
    labels = list(_LABEL.finditer(block.text)) if block.kind is BlockKind.PARAGRAPH and block.table is None else []
    roll = labels and labels[0].start() == 0 and any(_OF_A_ROLL.match(m["label"]) for m in labels)
    if not roll or len(labels) == 1:
        yield block
        return
    starts = [m.start() for m in labels]
    for start, stop in zip(starts, [*starts[1:], len(block.text)], strict=True):
        yield block.part(start, start + len(block.text[start:stop].rstrip()))
