"""Cells -> facts. A number in a table means what its row, its headers, its caption and its footnote say together.

How a cell is read
  label     the nearest cell on its left that is not a number; a row whose label is only an area ("England") takes its
            measure from the row above that named one, or from the caption
  header    the header path over it: the period, the area ("Eng", "SN 2020-21") and what is left of the words
  period    cell ("(April-Sept)"), header, row label, caption, lead line; "at 31 March" in a caption and "2022" in the
            header are one date
  brackets  "305 (75 %)" is two figures, "303 (Annual est 616)" a figure and an estimate
  stars     "27.4 % *" with the footnote under the table
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.chunk import Chunk, ChunkKind
from corpus.fact import Fact
from corpus.paper import Paper, Table
from corpus.period_reading import find_periods
from ingest.labels import Words, dated, measure_of, read_words
from ingest.values import basis_of, is_value, parts_of, scaled, unit_of


@dataclass(frozen=True, slots=True)
class _Row:
    """One body row: label and values, the columns they stand in, and the measure the label gives."""

    number: int
    cells: tuple[str, ...]
    labels: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands round the cells of one table.

    authorities  those whose name in any label is an area; councils  those that only a whole label names
    """

    paper: Paper
    block: int
    table: Table
    heading: str
    lead: str
    caption: Words
    lead_words: Words
    heading_words: Words
    authorities: tuple[str, ...]
    councils: tuple[str, ...]

    def read(self, text: str) -> Words:
        """A label or header of this table."""
        return read_words(text, self.authorities, self.councils)


def table_facts(
    paper: Paper,
    block: int,
    chunks: tuple[Chunk, ...],
    lead: str,
    authorities: tuple[str, ...],
    councils: tuple[str, ...] = (),
) -> Iterator[Fact]:
    """Every figure of one table block; none where the block is no table.

    `chunks` are those made of this block, `lead` is the text just before it, `councils` the other councils that a row
    or column may be about.
    """
    b = paper.blocks[block]
    if b.table is None:
        return
    heading = b.headings[-1] if b.headings else ""
    around = _Around(
        paper=paper,
        block=block,
        table=b.table,
        heading=heading,
        lead=lead,
        caption=read_words(b.table.caption or "", authorities),
        lead_words=read_words(lead, authorities),
        heading_words=read_words(heading, authorities),
        authorities=authorities,
        councils=councils,
    )
    labelled = _first_column_is_label(b.table)
    row_chunks = {c.text: c for c in chunks if c.kind is ChunkKind.ROW}
    above: Words | None = None  # the last label that named a measure
    for row in _rows(b.table, labelled):
        chunk = row_chunks.get(" | ".join(row.cells)) or (chunks[0] if chunks else None)
        if chunk is None:
            continue
        for column, cell in enumerate(row.cells):
            if row.labels[column] is None and (labelled or not is_value(cell)):
                continue
            label = around.read(row.labels[column] or "")
            if label.text:
                above = label
            yield from _cell_facts(around, row, column, chunk, label, above)


def _cell_facts(
    around: _Around, row: _Row, column: int, chunk: Chunk, label: Words, above: Words | None
) -> Iterator[Fact]:
    table, path = around.table, around.table.header_path(column)
    cell, caption, heading = row.cells[column], around.caption, around.heading
    header = around.read(" ".join(path))
    named = label.text or (above.text if above and (label.area or not row.labels[column]) else "")
    title = caption.text or table.caption or ""
    measure = measure_of(named, header.text, title, heading)
    period = dated(
        header.period or label.period,
        caption.period or around.lead_words.period or around.heading_words.period,
        table.caption or around.lead,
        " ".join(path),
    )
    corner = " ".join(table.header_path(0)) if column else ""  # "£m" over the labels is over all the figures
    around_it = " ".join((title, table.caption or "", around.lead, corner if "£" in corner else ""))
    scope = " ".join((header.text, named, "" if _plain_count(" ".join(path)) else around_it, " ".join(path)))
    note = note_of(cell, table.notes)
    for k, part in enumerate(parts_of(cell, period)):
        yield Fact(
            id=f"{chunk.id}/{column}.{k}",
            paper=around.paper.id,
            chunk=chunk.id,
            measure=measure,
            value=scaled(part.value, part.unit, scope),
            unit=part.unit or unit_of(scope),
            printed=part.printed,
            period=part.period,
            area=label.area or header.area or caption.area or around.paper.metadata.authority,
            basis=basis_of(part, " ".join((named, *path)), scope, note),
            locator=around.paper.locator(around.block, (row.number, column)),
            quote=" | ".join(row.cells),
            path=tuple(x for x in (heading, table.caption or around.lead, row.labels[column] or named, *path) if x),
            note=note,
            bound=bool(measure),
            role="part" if k else "stated",
        )


_COUNT_OF = re.compile(
    r"\b(?:number|no\.|count|headcount|FTEs?|posts|places|pupils|children|people|households|homes|cases|days|weeks)\b",
    re.IGNORECASE,
)


def _plain_count(header: str) -> bool:
    """Whether a column says itself that it counts things, in a table whose title speaks of money or shares."""
    return bool(_COUNT_OF.search(header)) and not re.search(r"£|%|\bcosts?\b|\brate\b|\bper\b", header)


def _rows(table: Table, first_is_label: bool) -> Iterator[_Row]:
    for number, cells in enumerate(table.rows):
        labels: list[str | None] = []
        label: str | None = None
        for column, cell in enumerate(cells):
            if cell.strip() and (not is_value(cell) or (column == 0 and first_is_label)):
                label = cell.strip()
                labels.append(None)
            else:
                labels.append(label if cell.strip() else None)
        yield _Row(number, cells, tuple(labels))


def _first_column_is_label(table: Table) -> bool:
    """Age bands and year groups look like numbers; the first column still names the row unless its header is a period
    or it stands alone.
    """
    path = " ".join(table.header_path(0))
    if find_periods(path) and len(table.header_path(0)) == 1 and all(is_value(r[0]) for r in table.rows if r):
        return False
    return not (table.rows and len(table.rows[0]) == 1)


def note_of(cell: str, notes: Sequence[str]) -> str | None:
    """The note that a cell's `*` calls: the starred one, or the only one there is where its star was not printed."""
    if "*" not in cell:
        return None
    starred = next((n for n in notes if n.lstrip().startswith("*")), None)
    return starred or (notes[0] if len(notes) == 1 else None)
