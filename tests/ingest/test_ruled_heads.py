"""A head ruled cell by cell over rows that only lines part is the head of those rows."""

from __future__ import annotations

import pytest

from corpus.paper import Box
from ingest.grid import Cell, Grid
from ingest.ruled_heads import states_none, with_their_rows
from ingest.sheet import Word
from ingest.tables import table_of

_LEFTS = (60, 200, 260, 320, 380)


def _word(text: str, x0: float, top: float) -> Word:
    return Word(text, x0, x0 + 5 * len(text), top + 7, 9.0)


def _cells(*rows: tuple[str, ...], top: float, first: int = 0) -> tuple[Cell, ...]:
    """Single cells of rows 20 points high from `top`, "" for none; `first` is the column of the page they begin in."""
    return tuple(Cell(r, c, (_word(text, _LEFTS[c + first], top + 20 * r + 5),))
                 for r, row in enumerate(rows) for c, text in enumerate(row) if text)


def _head(corner: str) -> Grid:
    """Two rows of titles; a corner without words has left no column of its own, as in a table that is ruled."""
    first = 0 if corner else 1
    named = (Cell(0, 0, (_word(corner, 60, 110),), down=2),) if corner else ()
    groups = (Cell(0, 1 - first, (_word("Moves", 200, 105),), across=2),
              Cell(0, 3 - first, (_word("Share", 320, 105),), across=2))
    leaves = tuple(Cell(1, k - first, (_word(text, _LEFTS[k], 125),))
                   for k, text in enumerate(("2022", "2023", "2022", "2023"), start=1))
    return Grid(Box(58 if corner else 198, 100, 420, 140), 2, 5 - first, (*named, *groups, *leaves))


_ROWS = (("Hostel", "41", "37", "61%", "58%"), ("Lodgings", "26", "27", "39%", "42%"))


@pytest.mark.parametrize("corner", ["Lived in", ""])
@pytest.mark.parametrize("top", [100, 140])
def test_a_ruled_head_and_the_rows_under_it_are_one_table(corner: str, top: float) -> None:
    parted = Grid(Box(58, top, 420, 180), 2, 5, _cells(*_ROWS, top=140))
    found, = with_their_rows([_head(corner)], [parted])
    table = table_of(found)
    assert table.header == ((corner, "Moves", "Moves", "Share", "Share"), (corner, "2022", "2023", "2022", "2023"))
    assert table.rows == _ROWS
    assert found.box == Box(58, 100, 420, 180)


@pytest.mark.parametrize("parted", [
    pytest.param(Grid(Box(58, 240, 420, 280), 2, 5, _cells(*_ROWS, top=240)), id="a table further down"),
    pytest.param(Grid(Box(58, 140, 300, 180), 2, 3, _cells(*(r[:3] for r in _ROWS), top=140)), id="a narrower table"),
    pytest.param(Grid(Box(58, 140, 420, 180), 2, 5, _cells(("Roof", "Mend", "Hall", "Trust", "Begun"), top=140)),
                 id="words under it"),
])
def test_a_ruled_table_of_words_stays_as_it_is(parted: Grid) -> None:
    head = _head("Lived in")
    assert states_none(head)
    assert list(with_their_rows([head], [parted])) == [head]
