"""How blocks are written: the titles of columns that are printed again on the next page."""

from __future__ import annotations

import pytest

from corpus.paper import Block, BlockKind, Table
from ingest.hyphens import Vocabulary
from ingest.writer import Writer

TITLES = (("Service", "Budget", "Forecast"),)
FIRST = Table(caption=None, header=TITLES, rows=(("Roads", "1.2", "1.4"),))
SECOND = Table(caption=None, header=TITLES, rows=(("Parks", "0.7", "0.6"),))


def printed(table: Table) -> str:
    return "\n".join(" | ".join(row) for row in (*table.header, *table.rows))


@pytest.mark.parametrize(("place", "text"), [
    (0, "Parks | 0.7 | 0.6"),  # it goes on from the table before
    (None, "Service | Budget | Forecast\nParks | 0.7 | 0.6"),  # it is a table of its own
])
def test_titles_printed_again_are_read_once(place: int | None, text: str) -> None:
    writer = Writer({}, 10.0, Vocabulary(()))
    assert writer._without_repeated(printed(FIRST), FIRST, None) == printed(FIRST)
    writer.blocks.append(Block(BlockKind.TABLE, printed(FIRST), 1, table=FIRST))
    assert writer._without_repeated(printed(SECOND), SECOND, place) == text


def test_other_titles_are_no_repetition() -> None:
    writer = Writer({}, 10.0, Vocabulary(()))
    writer._without_repeated(printed(FIRST), FIRST, None)
    writer.blocks.append(Block(BlockKind.TABLE, printed(FIRST), 1, table=FIRST))
    other = Table(caption=None, header=(("Ward", "2022", "2023"),), rows=(("East", "4", "5"),))
    assert writer._without_repeated(printed(other), other, 0) == printed(other)
