"""A line of ours without a quotation, said as a sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from answers.as_line import as_line
from corpus.fact import Basis, Fact
from corpus.paper import Locator
from corpus.period import Period, PeriodKind

QUARTER = Period(date(2024, 7, 1), date(2024, 9, 30), PeriodKind.QUARTER, "Q2 2024/25")
REPAIRS = Fact(
    id="c/0", paper="p", chunk="c", measure="Quay repairs, Variance Quarter 2", value=Decimal(1550000), unit="GBP",
    printed="1.55", period=QUARTER, area="Saltmere", basis=Basis.FORECAST,
    locator=Locator(paper="p", block=1, cell=(0, 3)),
    quote="Quay repairs | 9.14 | 10.69 | 1.55 | 0.90",
)


@pytest.mark.parametrize(("text", "stands"), [
    ("Quay repairs, Variance Quarter 2, in Saltmere was £1.55m in Q2 2024/25 (forecast).", True),
    ("In Saltmere, Quay repairs, Variance Quarter 2 was £1.55m (Q2 2024/25; forecast).", True),
    ("Quay repairs, Variance Quarter 2, was £1.55m in Q2 2024/25 (forecast).", True),
    ("Quay repairs, Variance Quarter 2, in Saltmere was £1.55m in Q2 2024/25.", False),  # a forecast
    ("Quay repairs, Variance Quarter 2, in Saltmere was £1.55m (forecast).", False),
    ("Quay repairs, Variance Quarter 1, in Saltmere was £1.55m in Q2 2024/25 (forecast).", False),
    ("Quay repairs, Variance Quarter 2, in Saltmere was £1.55k in Q2 2024/25 (forecast).", False),
    ("Quay repairs, Variance Quarter 2, in Saltmere was over £1.55m in Q2 2024/25 (forecast).", False),
    ("Quay repairs, Variance Quarter 2, in Netherby was £1.55m in Q2 2024/25 (forecast).", False),
    ("Quay repairs, Variance Quarter 2, in Saltmere was not £1.55m in Q2 2024/25 (forecast).", False),
])
def test_a_line_is_said_whole_and_nothing_besides(text: str, stands: bool) -> None:
    assert as_line(text, (REPAIRS,), "Saltmere") is stands


def test_another_areas_line_is_not_the_councils() -> None:
    theirs = replace(REPAIRS, area="Netherby")
    assert as_line(
        "Quay repairs, Variance Quarter 2, in Netherby was £1.55m in Q2 2024/25 (forecast).", (theirs,), "Saltmere"
    )
    assert not as_line("Quay repairs, Variance Quarter 2, was £1.55m in Q2 2024/25 (forecast).", (theirs,), "Saltmere")
    assert not as_line(
        "Quay repairs, Variance Quarter 2, in Saltmere was £1.55m in Q2 2024/25 (forecast).", (theirs,), "Saltmere"
    )
