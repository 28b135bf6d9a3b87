"""The times of a row are as far apart as a question asks."""

from __future__ import annotations

import pytest

from answers.steps import out_of_step
from corpus.period import Period
from corpus.period_reading import find_periods

YEARS = ("31 March 2030", "31 March 2031", "31 March 2032")
QUARTERS = ("31 March 2031", "30 June 2031", "30 September 2031")
MONTHS = ("May 2031", "June 2031", "July 2031")


def periods(times: tuple[str, ...]) -> tuple[Period, ...]:
    return tuple(m.period for t in times for m in find_periods(t))


@pytest.mark.parametrize(("question", "times", "out"), [
    ("Boats moored in each of the last five quarters?", YEARS, True),
    ("Boats moored in each of the last five quarters?", QUARTERS, False),
    ("Boats moored quarterly?", MONTHS, True), ("Boats moored over the years?", YEARS, False),
    ("Boats moored each year?", QUARTERS, True), ("Boats moored month by month?", MONTHS, False),
    ("Boats moored over the years?", (*YEARS, "30 September 2032"), False),  # a half-year at the end
    ("Boats moored over time?", QUARTERS, False), ("Boats moored in the quarters of both years?", YEARS, False),
    ("Boats moored in each of the last quarters?", ("31 March 2031",), False),
])
def test_how_far_apart_the_times_are(question: str, times: tuple[str, ...], out: bool) -> None:
    assert out_of_step(question, periods(times)) is out
