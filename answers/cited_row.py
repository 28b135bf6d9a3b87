"""A cited row of a table, with what its table says of it: caption, heading, what it counts, the group it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from answers.ground import Row
from corpus.fact import Fact
from corpus.paper import Block, Table
from corpus.period_reading import find_periods
from retrieval.citations import Citation


def row_of(c: Citation, block: Block | None, facts: Sequence[Fact], council: str) -> Row:
    """The row that a citation quotes, of the block it points at, with the facts that were read of it.

    council  whose paper it is; "" for unknown
    """
    table = block.table if block is not None else None
    heading = block.headings[-1] if block is not None and block.headings else ""
    measures = tuple(dict.fromkeys(f.measure for f in facts))
    times = {f.period.label for f in facts if f.period is not None}
    if len(times) == 1 and not any(find_periods(h) for h in c.headers):
        measures = (*measures, times.pop())  # the table's, told over it or in the line that leads it in
    cells = tuple(c.quote.split(" | "))
    caption, group = ("", "") if table is None else (table.caption or "", _group(table, cells))
    return Row(c.headers, cells, caption, measures, council, heading, group)


def _group(table: Table, cells: tuple[str, ...]) -> str:
    """The row of its own over a row, where another of the table is called the same: "Girls" over "Attainment 8"; ""
    for none.
    """
    if sum(1 for r in table.rows if r and r[0].strip() == cells[0].strip()) < 2:
        return ""
    over = ""
    for row in table.rows:
        if row[0].strip() and not any(c.strip() for c in row[1:]):
            over = row[0].strip()
        elif " ".join(" ".join(row).split()) == " ".join(" ".join(cells).split()):
            return over
    return ""
