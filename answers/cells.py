"""The figures of a table by row and column: what its sums are checked on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from answers.draft import Quote
from answers.sums import Span, span_of, step_of
from corpus.fact import Fact
from corpus.numbers import PERCENT, RATES
from corpus.paper import Paper, Table
from corpus.period_reading import find_periods
from ingest.values import is_value

_TOTAL = re.compile(r"\W*(?:(?:grand|overall|combined)\s+)?totals?\b(?!\s+(?:number|cost|spend)\s+of\b)", re.IGNORECASE)
# Rows that stand under another or are worked out from others: a table with one is not a plain list of parts.
_NOT_PARTS = re.compile(
    r"\W*(?:of\s+which|of\s+whom|including|includes|incl\b|less\b|net\b|average|mean\b|median|sub-?\s?totals?|variance|"
    r"difference|change\b|%|percent|proportion|rate\b|balance|brought|carried|memo)",
    re.IGNORECASE,
)
# A total of something else than the rows: people who ticked several, without those counted twice.
_OVERLAP = re.compile(r"\b(?:exclud\w+|unique|individual|respond\w+|distinct)\b", re.IGNORECASE)
_ROUNDED = re.compile(
    r"\bround(?:ed|ing)\b|\bmay\s+not\s+(?:sum|add|total)\b|\bmore\s+than\s+one\b|\bmultiple\b", re.IGNORECASE
)
_RATIO = re.compile(r"\b(?:per|rate|average|mean|median|ratio|score|days|weeks|index|rank)\b|%", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cell:
    """The figure of a cell, and its share where it prints one in brackets ("305 (75 %)")."""

    fact: Fact
    share: Fact | None = None

    @property
    def value(self) -> Decimal | None:
        """None where it is held back or not known."""
        return self.fact.value

    @property
    def span(self) -> Span:
        """What it may stand for; only for a cell that has a value."""
        value = self.fact.value or Decimal(0)
        return span_of(
            self.fact.printed, value, exact=self.fact.unit not in (PERCENT, *RATES) and not self.scaled
        )

    @property
    def scale(self) -> Decimal:
        """What 1 stands for in the column: 1000 where "3,790" is £3.79m; 1 for a count."""
        digits = re.sub(r"[^\d.]", "", self.fact.printed).strip(".")
        number = Decimal(digits) if digits else Decimal(0)
        return abs(self.fact.value) / number if number and self.fact.value else Decimal(1)

    @property
    def scaled(self) -> bool:
        """Whether the column counts in thousands or millions, so that a whole number printed is a rounded one."""
        return self.scale != 1

    @property
    def step(self) -> Decimal:
        """What its last printed digit is worth."""
        return step_of(self.fact.printed, self.fact.value or Decimal(0))


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its figures.

    places   the (block, row) that each row stands at
    cells    by (row, column) from 0, only cells that state a figure or say that there is none
    parts    the rows that list parts, in order; totals: the rows named as a total
    plain    whether no row is a part of another or worked out from others
    """

    paper: Paper
    places: tuple[tuple[int, int], ...]
    table: Table
    cells: dict[tuple[int, int], Cell]
    parts: tuple[int, ...]
    totals: tuple[int, ...]
    plain: bool

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns that hold figures, from left to right."""
        return tuple(sorted({column for _, column in self.cells}))

    def column(self, column: int, rows: Iterable[int]) -> tuple[Cell, ...] | None:
        """The cells of a column in some rows; None where one of them has no figure that is known."""
        found = [self.cells.get((row, column)) for row in rows]
        return tuple(c for c in found if c) if all(c and c.value is not None for c in found) else None

    def header(self, column: int) -> str:
        """The headers over a column, as one text."""
        return " ".join(self.table.header_path(column))

    def is_ratio(self, column: int) -> bool:
        """Whether a column holds rates, averages or shares: those are not added up."""
        units = {c.fact.unit for (_, n), c in self.cells.items() if n == column}
        return bool(units & {PERCENT, *RATES}) or bool(_RATIO.search(self.header(column)))

    def label(self, row: int) -> str:
        """What names a row: its first cell."""
        return self.table.rows[row][0].strip()

    def quote(self, row: int, column: int) -> Quote:
        """A row as a citation proves it, at one of its cells."""
        block, own_row = self.places[row]
        at = self.paper.locator(block, (own_row, column))
        return Quote(self.paper.id, at, " | ".join(self.table.rows[row]))


def grids_of(paper: Paper, facts: Iterable[Fact]) -> Iterator[Grid]:
    """The tables of a paper that have figures, in order; one that goes on over the page is one table."""
    of_block: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.locator.cell is not None and fact.locator.block is not None:
            of_block[fact.locator.block].append(fact)
    for blocks in _tables(paper):
        if any(block in of_block for block in blocks):
            yield _grid(paper, blocks, of_block)


def _tables(paper: Paper) -> Iterator[list[int]]:
    """The blocks of each table: several where the next block is a table under the same headers on the next page."""
    run: list[int] = []
    for number, block in enumerate(paper.blocks):
        if block.table is None:
            continue
        last = paper.blocks[run[-1]] if run else None
        goes_on = (
            last is not None
            and last.table is not None
            and number == run[-1] + 1
            and block.table.header == last.table.header != ()
            and block.page is not None
            and block.page != last.page
        )
        if run and not goes_on:
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def _grid(paper: Paper, blocks: list[int], of_block: dict[int, list[Fact]]) -> Grid:
    stated: dict[tuple[int, int], Fact] = {}
    shares: dict[tuple[int, int], Fact] = {}
    rows: list[tuple[str, ...]] = []
    places: list[tuple[int, int]] = []
    table = paper.blocks[blocks[0]].table
    for block in blocks:
        part = paper.blocks[block].table
        if part is None:
            continue
        for fact in of_block.get(block, ()):
            if fact.locator.cell is None:
                continue
            at = (fact.locator.cell[0] + len(rows), fact.locator.cell[1])
            if fact.role == "stated":
                stated.setdefault(at, fact)
            elif fact.unit == PERCENT and "%" in fact.printed:
                shares.setdefault(at, fact)
        places += [(block, row) for row in range(len(part.rows))]
        rows += part.rows
    whole = replace(table, rows=tuple(rows)) if table else Table(None, (), tuple(rows))
    labels = [row[0].strip() for row in rows]
    totals = tuple(n for n, label in enumerate(labels) if _TOTAL.match(label))
    return Grid(
        paper,
        tuple(places),
        whole,
        {at: Cell(fact, shares.get(at)) for at, fact in stated.items()},
        tuple(n for n, label in enumerate(labels) if n not in totals and label),
        totals,
        all(labels)
        and not any(_NOT_PARTS.match(label) for label in labels)
        and not any(_OVERLAP.search(labels[n]) for n in totals)
        and not _header_is_row(whole)
        and not _rounded(paper, blocks, whole),
    )


def _rounded(paper: Paper, blocks: list[int], table: Table) -> bool:
    """Whether the words round a table say that its figures are rounded or that one thing may count in several rows."""
    near = [paper.blocks[n].text for n in (blocks[0] - 1, blocks[-1] + 1) if 0 <= n < len(paper.blocks)]
    return any(_ROUNDED.search(text) for text in (table.caption or "", *table.notes, *near))


def _header_is_row(table: Table) -> bool:
    """Whether a header row is a body row that was read as one: a figure that is no year stands in it."""
    for row in table.header:
        rest = [cell.strip() for cell in row[1:] if cell.strip()]
        if rest and all(is_value(cell) and not find_periods(cell) for cell in rest):
            return True
    return False
