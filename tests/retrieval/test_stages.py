"""Points of a year that a question names without the year."""

from __future__ import annotations

import pytest

from corpus.period_reading import find_periods
from corpus.stage import MONTH, PERIOD, QUARTER, Stage, find_stages
from retrieval.stages import with_years


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
