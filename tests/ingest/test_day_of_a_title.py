"""A title that ends with a day without its year dates the years under it; one that a heading ran into is still one."""

from __future__ import annotations

import pytest

from corpus.period_reading import find_periods
from ingest.labels import dated, measure_of


@pytest.mark.parametrize(("title", "told"), [
    ("Divers, 30 September", "30 September 2031"),
    ("Table 27: Harbour crews; Divers, 30 September", "30 September 2031"),
    ("Divers (31 March)", "31 March 2031"),
    ("Divers – 1 June; Measure", "1 June 2031"),
    ("Divers at 31 March", "31 March 2031"),
    ("Divers, 30 September 2030", "2031"),  # a day of its own year
    ("Meeting of 30 September", "2031"),
    ("Divers", "2031"),
])
def test_the_day_at_the_end_of_a_title_is_that_of_its_years(title: str, told: str) -> None:
    (year,) = find_periods("2031")
    found = dated(year.period, None, title)
    assert found is not None and found.label == told


def test_a_heading_that_ran_into_a_title_is_no_part_of_the_measure() -> None:
    assert measure_of("16+", "", "14. Crews Table 27: Divers", "Crews") == "Divers: 16+"
    assert measure_of("16+", "", "14 boats", "Crews") == "14 boats: 16+"
