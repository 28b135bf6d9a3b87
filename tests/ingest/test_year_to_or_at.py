"""A corner that dates the years under it both ways: "year to, or at, 31 March"."""

from __future__ import annotations

import pytest
from small_tables import facts, figures

from corpus.paper import Table


@pytest.mark.parametrize(
    "said",
    [
        "year to, or at, 31 March", "year to or at 31 March", "year to / at 31 March", "year ending or as at 31 March",
        "at, or year to, 31 March", "at or in the year to 31 March", "as at, or for the year ended, 31 March",
        "years to, or on, 31 March", "year to and at 31 March",
    ],
)
def test_a_count_is_of_the_day_and_one_in_the_year_is_of_the_year_to_it(said: str) -> None:
    table = Table(None, ((f"Measure ({said})", "2023", "2024"),),
                  (("Boats laid up ashore", "41", "43"), ("Boats sold in the year", "9", "8")))
    assert [(printed, period) for printed, _, _, period, _ in figures(facts(table))] == [
        ("41", "31 March 2023"), ("43", "31 March 2024"), ("9", "2022/23"), ("8", "2023/24"),
    ]


def test_a_year_to_a_day_alone_is_the_year() -> None:
    table = Table(None, (("Measure (year to 31 March)", "2024"),), (("Boats laid up ashore", "43"),))
    assert [period for _, _, _, period, _ in figures(facts(table))] != ["31 March 2024"]
