"""Marlshire's reports of one table each, and what is read from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from corpus.fact import Fact
from corpus.paper import Block, BlockKind, Kind, Metadata, Page, Paper, Table
from ingest.chunking import chunk_paper
from ingest.reporting import Reporting, reporting_of
from ingest.table_facts import table_facts

Figure = tuple[str, str | None, str | None, str | None, str | None]


def one_row(header: tuple[str, ...], *cells: str, notes: tuple[str, ...] = ()) -> Table:
    return Table(None, (header,), (cells,), notes)


def paper(table: Table, heading: str = "Plans", lead: str = "") -> Paper:
    """A report of a later year than its figures: nothing may be dated by it."""
    blocks = [Block(BlockKind.TABLE, "\n".join(" | ".join(r) for r in table.rows), 1, table=table, headings=(heading,))]
    if lead:
        blocks.insert(0, Block(BlockKind.PARAGRAPH, lead, 1, headings=(heading,)))
    metadata = Metadata("Annual Report 2023/24", "Marlshire", "Cabinet", date(2024, 9, 2), Kind.REPORT)
    return Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", metadata, (Page(1, "7", 595, 842),), tuple(blocks), ())


def facts(table: Table, heading: str = "Plans", lead: str = "") -> tuple[Fact, ...]:
    """The facts of the table alone, whatever year the paper reports on."""
    return _read(paper(table, heading, lead), lead)


def figures(found: tuple[Fact, ...]) -> list[Figure]:
    """(printed, value, unit, period, area) of each."""
    return [(f.printed, None if f.value is None else f"{f.value.normalize():f}", f.unit,
             f.period.label if f.period else None, f.area) for f in found]


def reported(title: str, table: Table, heading: str = "Care", lead: str = "") -> list[tuple[object, ...]]:
    """(printed, measure, period, unit, basis) of each figure of a report of some title."""
    return [(f.printed, f.measure, f.period.label if f.period else None, f.unit, f.basis.value)
            for f in _read_as(title, paper(table, heading, lead), lead)]


def told(table: Table, title: str = "Report") -> list[tuple[object, ...]]:
    """(printed, measure, period, area) of each figure of a report of some title; Kent is another council."""
    return [(f.printed, f.measure, f.period.label if f.period else None, f.area)
            for f in _read_as(title, paper(table, "Children"), "", ("Kent",))]


def _read_as(title: str, p: Paper, lead: str, councils: tuple[str, ...] = ()) -> tuple[Fact, ...]:
    titled = replace(p, metadata=replace(p.metadata, title=title))
    return _read(titled, lead, councils, reporting_of(titled))


def _read(
    p: Paper, lead: str, councils: tuple[str, ...] = (), reporting: Reporting | None = None
) -> tuple[Fact, ...]:
    at = len(p.blocks) - 1
    chunks = tuple(c for c in chunk_paper(p) if at in c.blocks)
    return tuple(table_facts(p, at, chunks, lead, ("Marlshire",), councils, reporting))
