"""Points of a year that a question names without the year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.paper import Locator, Metadata
from corpus.period import Period, financial_year, quarter
from corpus.period_reading import find_periods
from corpus.stage import MONTH, PERIOD, QUARTER, Stage, find_stages
from retrieval.stages import stage_fit, with_years


@pytest.mark.parametrize(("text", "stages"), [
    ("between Period 6 and Period 9", [Stage(PERIOD, 6), Stage(PERIOD, 9)]),
    ("at P9, month 12", [Stage(PERIOD, 9), Stage(PERIOD, 12)]),
    ("since quarter 2", [Stage(QUARTER, 2)]),
    ("in the third quarter and Q4", [Stage(QUARTER, 3), Stage(QUARTER, 4)]),
    ("between the first and third quarters", [Stage(QUARTER, 1), Stage(QUARTER, 3)]),
    ("spent to 31 December", [Stage(MONTH, 12, 31)]),
    ("at the end of September", [Stage(MONTH, 9)]),
    ("Q2 2024/25, 31 December 2024 and September 2023", []),
    ("over 12 months, for a period 3.5 times as long", []),
    ("what may happen in march", []),
])
def test_what_is_a_stage(text: str, stages: list[Stage]) -> None:
    assert [m.stage for m in find_stages(text)] == stages


@pytest.mark.parametrize("text", ["between the first and third quarters of 2024/25", "from Q1 to Q3 2024/25"])
def test_quarters_that_are_joined_share_their_year(text: str) -> None:
    periods, stages = with_years(text, find_periods(text), find_stages(text))
    assert [p.period.label for p in periods] == ["Q1 2024/25", "Q3 2024/25"]
    assert stages == ()


@pytest.mark.parametrize(("number", "period", "fit"), [
    (2, None, 0.9), (3, None, None), (2, financial_year(2030), 0.0), (2, quarter(2031, 2), 1.0),
])
def test_a_column_without_a_time_is_of_the_quarter_of_its_paper(
    number: int, period: Period | None, fit: float | None
) -> None:
    paper = Metadata("Harbour Scorecard, Quarter 2 2031/32", None, None, None)
    cell = Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", "Berths let", Decimal(9), "%", "9%", period, "England",
                Basis.ACTUAL, Locator("a" * 16, cell=(1, 1)), "Berths let | 9%", ("Quays", "Berths let", "England"),
                None, True, "stated")
    assert stage_fit((Stage(QUARTER, number),), cell, paper) == fit
