"""The figures of one row of a table that its headers tell from each other.

Where a table has lost the titles of its columns, on the page before or in the file, "Marlow | 81% | 76% | 88%" says
three things of Marlow and not which is when. Any would be a guess: they stay in the text of the row, and are no facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.fact import Fact


def told_apart(row: Sequence[Fact]) -> Iterator[Fact]:
    """The facts of a row, without those of several columns that differ in their value and in nothing that is said."""
    alike: dict[tuple[object, ...], list[Fact]] = {}
    for fact in row:
        alike.setdefault(_said(fact), []).append(fact)
    guesses = {
        _column(fact) for same in alike.values()
        if len({_column(f) for f in same}) > 1 and len({f.value for f in same}) > 1 for fact in same
    }
    return (fact for fact in row if _column(fact) not in guesses)


def _said(fact: Fact) -> tuple[object, ...]:
    """What headers and units tell of a figure of a row; a mark in the cell itself, or "n/a", names no column."""
    return fact.measure, fact.unit, fact.period, fact.area, fact.path, fact.role


def _column(fact: Fact) -> int | None:
    return fact.locator.cell[1] if fact.locator.cell is not None else None
