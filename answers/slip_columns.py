"""Columns that are worked out from other columns: a change, a variance, a share. The rows that do not follow are slips.

How a column was worked out is not guessed from its header alone: it is what most of its rows bear out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import permutations

from answers.cells import Cell, Grid
from answers.slip import Slip, SlipKind
from answers.sums import Span, change_span, said, share_span

ROWS = 4  # with a figure in all three columns: fewer may agree by chance
MOST = 0.75  # of the rows bear a rule out, and at least three do
_WORKED_OUT = re.compile(
    r"%|\b(?:per\s?cent|percentage|change|variance|variation|difference|diff|movement|share|proportion|increase|"
    r"decrease|over\s?spend|under\s?spend|over/?\s?\(?under\)?|total)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Rule:
    """How a column follows from two others. `works` gives the span of what it should be; None where it cannot."""

    name: str
    works: Callable[[Span, Span], Span | None]


def _turned(span: Span | None) -> Span | None:
    return None if span is None else Span(-span.high, -span.low)


def _signed_change(before: Span, after: Span) -> Span | None:
    span = change_span(before, after)
    return _turned(span) if span is not None and after.high < before.low else span


_RULES = (
    _Rule("{b} less {a}", lambda a, b: Span(b.low - a.high, b.high - a.low)),
    _Rule("{a} and {b} together", lambda a, b: Span(a.low + b.low, a.high + b.high)),
    _Rule("the change from {a} to {b} in per cent", _signed_change),
    _Rule("{a} as a share of {b} in per cent", share_span),
    _Rule(
        "the difference from {a} to {b} as a share of {a} in per cent",
        lambda a, b: share_span(Span(b.low - a.high, b.high - a.low), a),
    ),
)


def column_slips(grid: Grid) -> Iterator[Slip]:
    """The cells of worked-out columns that do not follow where most rows do; none where no rule holds for sure."""
    columns = grid.columns
    for target in columns:
        if len(columns) < 3 or not _WORKED_OUT.search(grid.header(target)):
            continue
        best: tuple[float, list[Slip]] | None = None
        for a, b in permutations([c for c in columns if c != target], 2):
            for rule in _RULES:
                tried = _tried(grid, rule, a, b, target)
                if tried is not None and (best is None or tried[0] > best[0]):
                    best = tried
        if best is not None:
            yield from best[1]


def _tried(grid: Grid, rule: _Rule, a: int, b: int, target: int) -> tuple[float, list[Slip]] | None:
    """The share of rows that a rule holds for and the slips of the others; None where it holds for too few."""
    held, wrong = 0, []
    rows = [r for r in range(len(grid.table.rows)) if all(_known(grid.cells.get((r, c))) for c in (a, b, target))]
    if len(rows) < ROWS:
        return None
    for row in rows:
        cell = grid.cells[row, target]
        span = rule.works(grid.cells[row, a].span, grid.cells[row, b].span)
        if span is None:
            continue
        if _agrees(cell, span):
            held += 1
        else:
            wrong.append((row, span))
    if held < 3 or held < MOST * (held + len(wrong)) or not any(grid.cells[r, target].value for r in rows):
        return None
    slips = [_slip(grid, rule, (a, b, target), row, span) for row, span in wrong]
    return held / (held + len(wrong)), slips


def _known(cell: Cell | None) -> bool:
    return cell is not None and cell.value is not None


def _agrees(cell: Cell, span: Span) -> bool:
    """Whether a cell is what was worked out; a sign is often left to the header or to brackets."""
    value = cell.value
    if value is None:
        return True
    step = cell.step if cell.step < cell.scale or cell.fact.unit == "%" or span.low != span.high else cell.step * 0
    both = (value, abs(value)) if value >= 0 else (value, -value)
    return any(span.holds(v, step) or Span(-span.high, -span.low).holds(v, step) for v in both)


def _slip(grid: Grid, rule: _Rule, columns: tuple[int, int, int], row: int, span: Span) -> Slip:
    a, b, target = columns
    cell = grid.cells[row, target]
    names = rule.name.format(a=f"“{grid.header(a)}”", b=f"“{grid.header(b)}”")
    middle = (span.low + span.high) / 2 / (cell.scale if cell.scaled else 1)
    return Slip(
        SlipKind.CHANGE,
        f"{cell.fact.printed} under “{grid.header(target)}” for “{grid.label(row)}”",
        f"in the other rows it is {names}; here that is {said(middle)}",
        (grid.quote(row, target),),
    )
