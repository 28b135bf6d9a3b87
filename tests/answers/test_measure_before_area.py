"""A measure with a number stands whole in a headline, also where its row goes on with the area."""

from __future__ import annotations

from decimal import Decimal

import pytest

from answers.proving import Evidence, unproved
from corpus.fact import Basis, Fact
from corpus.paper import Locator
from corpus.period import calendar_year

ROW = "Berths let within 20 days: England | 60% | 50%"


@pytest.mark.parametrize(("line", "proved"), [
    ("50% – Berths let within 20 days (England, 2031).", True),
    ("50% – Berths let within 30 days (England, 2031).", False),
    ("60% – Berths let within 20 days (England, 2031).", False),
])
def test_the_number_of_a_measure_is_the_papers(line: str, proved: bool) -> None:
    cell = Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", "Berths let within 20 days", Decimal(50), "%", "50%",
                calendar_year(2031), "England", Basis.ACTUAL, Locator("a" * 16, cell=(1, 2)), ROW,
                ("Quays", "Berths let within 20 days: England", "2031"), None, True, "stated")
    found = unproved(line, Evidence((ROW,), (cell,), (cell,), ("England",)))
    assert (found == ()) is proved
