"""Cells -> facts. A number in a table means what its row, its headers, its caption and its footnote say together.

How a cell is read
  label     the nearest cell on its left that names rows; a row whose label is only an area ("England") takes its
            measure from the row above that named one, or from the caption; "of whom boys" is of the row above, and a
            row without figures heads those under it
  header    the header path over it: the period, the area ("Eng", "SN 2020-21") and what is left of the words
  period    cell ("(April-Sept)"), header, row label, caption, lead line; "at 31 March" in a caption and "2022" in the
            header are one date, and "Q1" under a caption of 2024/25 is that year's
  unit      the narrowest words that name one: "Average wait (days)" under "All figures in £m" is in days
  brackets  "305 (75 %)" is two figures, "303 (Annual est 616)" a figure and an estimate
  stars     "27.4 % *" with the footnote under the table
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.chunk import Chunk, ChunkKind
from corpus.fact import Fact
from corpus.paper import Paper, Table
from corpus.period_reading import find_periods
from ingest.figure_columns import Columns, columns_of
from ingest.labels import Words, measure_of, read_words
from ingest.reporting import Reporting
from ingest.table_periods import noted, period_of_cell
from ingest.values import basis_of, is_value, parts_of, scaled, unit_of


@dataclass(frozen=True, slots=True)
class _Row:
    """One body row: its cells, and for each that may be a figure the label that names it (None: it is none).

    group  the row without figures that heads it; "" where none does
    """

    number: int
    cells: tuple[str, ...]
    labels: tuple[str | None, ...]
    group: str


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands round the cells of one table.

    heading      the nearest that says more than a unit
    authorities  those whose name in any label is an area; councils  those that only a whole label names
    reporting    what the paper reports on
    places       whether its rows are places or groups and no measures, so that none names what the next one counts
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
    reporting: Reporting | None
    places: bool

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
    reporting: Reporting | None = None,
) -> Iterator[Fact]:
    """Every figure of one table block; none where the block is no table.

    `chunks` are those made of this block, `lead` is the text just before it, `councils` the other councils that a row
    or column may be about.
    """
    b = paper.blocks[block]
    if b.table is None:
        return
    heading = next((h for h in reversed(b.headings) if not _UNIT_ALONE.match(h)), "")
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
        reporting=reporting,
        places=_PLACES.match(" ".join(b.table.header_path(0))) is not None,
    )
    labelled = _first_column_is_label(b.table)
    columns = columns_of(b.table, labelled)
    row_chunks = {c.text: c for c in chunks if c.kind is ChunkKind.ROW}
    above: Words | None = None  # the last label that named a measure
    for row in _rows(b.table, labelled, columns):
        chunk = row_chunks.get(" | ".join(row.cells)) or (chunks[0] if chunks else None)
        if chunk is None:
            continue
        for column, cell in enumerate(row.cells):
            if column not in columns.figures or (row.labels[column] is None and (labelled or not is_value(cell))):
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
    measures = not around.places and above is not None and (label.area or not row.labels[column])
    named = label.text or (above.text if above and measures else "")
    over = "" if _UNIT_ALONE.match(table.caption or "") else table.caption or ""
    title = over and (caption.text or over)
    measure = measure_of(named, header.text, row.group or title, heading)
    period, dated = period_of_cell(
        header=" ".join(path),
        nearest=path[-1] if path else "",
        label=row.labels[column] or "",
        own=header.period or noted(table.notes, path) or label.period,
        around=caption.period or around.lead_words.period or around.heading_words.period,
        day=" ".join((table.caption or around.lead, " ".join(table.header_path(0)))),
        reporting=around.reporting,
    )
    corner = " ".join(table.header_path(0)) if column else ""  # "£m" or "%" over the labels is over all the figures
    unit_over = corner if "£" in corner or "%" in corner else ""
    scopes = (*reversed(path), named, row.group, title, table.caption or "", around.lead, unit_over)
    if _plain_count(" ".join(path)):
        scopes = (*reversed(path), named)
    note = note_of(cell, table.notes)
    for k, part in enumerate(parts_of(cell, period)):
        unit = part.unit or unit_of(*scopes)
        yield Fact(
            id=f"{chunk.id}/{column}.{k}",
            paper=around.paper.id,
            chunk=chunk.id,
            measure=measure,
            value=scaled(part.value, part.unit, *scopes),
            unit=unit,
            printed=part.printed,
            period=part.period,
            area=label.area or header.area or caption.area or around.paper.metadata.authority,
            basis=basis_of(
                part,
                note,
                headers=scopes[: len(path)],
                label=row.labels[column] or named,
                wider=scopes[len(path) + 1 :],
                unit=unit,
                beside=" ".join(table.header[-1]) if table.header else "",
            ),
            locator=around.paper.locator(around.block, (row.number, column)),
            quote=" | ".join(row.cells),
            path=tuple(
                x for x in (heading, over or around.lead, row.group, row.labels[column] or named, *path) if x
            ),
            note=note,
            bound=bool(measure) and dated,
            role="part" if k else "stated",
        )


_COUNT_OF = re.compile(
    r"\b(?:number|no\.|count|headcount|FTEs?|posts|places|pupils|children|people|households|homes|cases|days|weeks)\b",
    re.IGNORECASE,
)


def _plain_count(header: str) -> bool:
    """Whether a column says itself that it counts things, in a table whose title speaks of money or shares."""
    return bool(_COUNT_OF.search(header)) and not re.search(r"£|%|\bcosts?\b|\brate\b|\bper\b", header)


_UNIT_ALONE = re.compile(
    r"^(?:all\s+)?(?:figures?\s+)?(?:are\s+)?(?:in\s+)?(?:£\s?(?:['’]?0{3}s?|m|k|million|thousands?)?|%|number)\.?$",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"^(?:locality|localities|areas?|wards?|districts?|divisions?|neighbourhoods?|towns?|regions?|clusters?|patch|places?|"
    r"local\s+authority|authority|authorities|councils?|boroughs?|schools?|geography|constituency|parish)\b",
    re.IGNORECASE,
)
# "of whom boys": a part of the row above.
_OF_ABOVE = re.compile(
    r"^[-–•\s]*(?:of\s+(?:which|whom|these|those|this)|including|comprising|split\s+by)\b", re.IGNORECASE
)

_NO_COUNT = re.compile(r"%|\b(?:rates?|per|percentage|proportion|share|average|mean|median)\b", re.IGNORECASE)


def _rows(table: Table, first_is_label: bool, columns: Columns) -> Iterator[_Row]:
    group, whole = "", ""  # the row that heads those under it, and the last that counts a whole
    named = Counter(cells[0].strip() for cells in table.rows if cells)
    for number, cells in enumerate(table.rows):
        labels: list[str | None] = []
        label: str | None = None
        for column, cell in enumerate(cells):
            names = column in columns.labels and (not is_value(cell) or (column == 0 and first_is_label))
            if cell.strip() and (names or column in columns.bands):
                # where the first cell names several rows, the next one is a part of the name
                several = column == 1 and label is not None and (column in columns.bands or named[label] > 1)
                label = f"{label}, {cell.strip()}" if several else cell.strip()
                labels.append(None)
            else:
                labels.append(label if cell.strip() and is_value(cell) else None)
        first = cells[0].strip() if cells else ""
        if first and len(cells) > 1 and not any(c.strip() for c in cells[1:]):
            group = first.rstrip(" :")
        elif _OF_ABOVE.match(first) and whole:
            labels = [f"{whole} – {x}" if x == first else x for x in labels]
        elif not _OF_ABOVE.match(first) and not _NO_COUNT.search(first):
            whole = first
        yield _Row(number, cells, tuple(labels), group)


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
