"""A table that runs over the end of a page is one table: its rows on all of its pages, in order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.paper import Block, Paper, Table


@dataclass(frozen=True, slots=True)
class WholeTable:
    """A table with the rows of all its parts.

    table   all of it
    places  of each row the block that it stands in and its position there, both from 0
    """

    table: Table
    places: tuple[tuple[int, int], ...]


def whole_table_at(paper: Paper, block: int) -> WholeTable | None:
    """The table that a block is, or is a part of; None where no table stands there."""
    if paper.blocks[block].table is None:
        return None
    first = last = block
    while first > 0 and _goes_on(paper.blocks[first - 1], paper.blocks[first]):
        first -= 1
    while last + 1 < len(paper.blocks) and _goes_on(paper.blocks[last], paper.blocks[last + 1]):
        last += 1
    parts = [(n, table) for n in range(first, last + 1) if (table := paper.blocks[n].table) is not None]
    rows = tuple(row for _, table in parts for row in table.rows)
    places = tuple((n, r) for n, table in parts for r in range(len(table.rows)))
    return WholeTable(replace(parts[0][1], rows=rows), places)


def _goes_on(before: Block, after: Block) -> bool:
    """Whether a table is the part on the next page of the one before it: it has the same headers and the same title."""
    a, b = before.table, after.table
    if a is None or b is None or before.page is None or after.page != before.page + 1:
        return False
    return bool(a.header) and a.header == b.header and a.caption == b.caption and before.headings == after.headings
