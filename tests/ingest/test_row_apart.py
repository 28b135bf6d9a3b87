"""A row of figures under no titles: none of them is told from the others, and none is a fact."""

from __future__ import annotations

import pytest
from small_tables import facts, one_row

from corpus.paper import Table


def _printed(table: Table) -> list[str]:
    return [f.printed for f in facts(table)]


@pytest.mark.parametrize(
    ("header", "cells", "printed"),
    [
        pytest.param(("", "2021", "2022"), ("Moorings", "12", "14"), ["12", "14"], id="times"),
        pytest.param(("", "Let", "Free"), ("Moorings", "12", "14"), ["12", "14"], id="measures"),
        pytest.param(("", "", ""), ("Moorings", "12", "14"), [], id="no titles"),
        pytest.param(("", "Number", "Number"), ("Moorings", "12", "14"), [], id="one title for both"),
        pytest.param(("", "", ""), ("Moorings", "12", "41%"), ["12", "41%"], id="a count and a share"),
        pytest.param(("", "", ""), ("Moorings", "12", "12"), ["12", "12"], id="the same figure twice"),
        pytest.param(("", "", ""), ("Moorings", "12", "n/a"), [], id="one of them is not known"),
        pytest.param(("", ""), ("Moorings", "12"), ["12"], id="one figure"),
        pytest.param(("", "2021", "2021", "2022"), ("Moorings", "12", "13", "14"), ["14"], id="two of one year"),
        pytest.param(("", "2021", "2022"), ("Quays", "12 (40%)", "14 (45%)"), ["12", "40%", "14", "45%"], id="pairs"),
    ],
)
def test_figures_that_nothing_tells_apart_are_no_facts(
    header: tuple[str, ...], cells: tuple[str, ...], printed: list[str]
) -> None:
    assert _printed(one_row(header, *cells)) == printed
