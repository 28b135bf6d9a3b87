"""A table that runs over the end of a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from answers.whole_tables import whole_table_at
from corpus.paper import Block, BlockKind, Paper, Table
from ingest.pipeline import read_paper
from ingest.sidecar import Sidecar

_HEADER = (("Ref", "Pier", "Rating"),)
_FIRST = Table("Table 4: Piers", _HEADER, (("P1", "North", "Amber"),))
_SECOND = Table("Table 4: Piers", _HEADER, (("P2", "South", "Red"), ("P3", "West", "Amber")))


def _paper(*parts: tuple[int, Table]) -> Paper:
    paper = read_paper(b"# Piers\n\nA plan.\n", "piers.md", Sidecar("piers.md", "Marlshire", None, date(2025, 1, 1)))
    blocks = (Block(kind=BlockKind.TABLE, text="", page=page, table=table) for page, table in parts)
    return replace(paper, blocks=tuple(blocks))


@pytest.mark.parametrize("part", [0, 1])
def test_its_rows_are_those_of_both_pages(part: int) -> None:
    whole = whole_table_at(_paper((6, _FIRST), (7, _SECOND)), part)
    assert whole is not None
    assert [r[0] for r in whole.table.rows] == ["P1", "P2", "P3"]
    assert whole.places == ((0, 0), (1, 0), (1, 1))


@pytest.mark.parametrize("second", [
    (6, _SECOND), (8, _SECOND), (7, replace(_SECOND, caption="Table 5: Slips")),
    (7, replace(_SECOND, header=(("Ref", "Slip", "Rating"),))),
], ids=["the same page", "a page between", "another title", "other headers"])
def test_another_table_is_no_part_of_it(second: tuple[int, Table]) -> None:
    whole = whole_table_at(_paper((6, _FIRST), second), 0)
    assert whole is not None
    assert [r[0] for r in whole.table.rows] == ["P1"]


def test_where_no_table_stands_there_is_none() -> None:
    paper = _paper((6, _FIRST))
    assert whole_table_at(replace(paper, blocks=(replace(paper.blocks[0], table=None),)), 0) is None
