"""A line of ours without a quotation, said as a sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from answers.as_line import as_line, earlier_in
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


COUNTS = [
    replace(REPAIRS, id=f"c/{n}", measure="Numbers: Moorings let (number)", value=Decimal(value), unit=None,
            printed=value, period=Period(date(year, 3, 31), date(year, 3, 31), PeriodKind.AS_AT, f"31 March {year}"),
            basis=Basis.ACTUAL)
    for n, (value, year) in enumerate((("14", 2022), ("22", 2023), ("31", 2024)))
]


@pytest.mark.parametrize(("text", "stands"), [
    ("Moorings let (number) in Saltmere was 14 at 31 March 2022, 22 at 31 March 2023 and 31 at 31 March 2024.", True),
    ("Moorings let (number) in Saltmere was 31 as at 31 March 2024.", True),
    ("Numbers: Moorings let (number) in Saltmere was 31 as at 31 March 2024.", True),
    ("Moorings let (number) in Saltmere was 14 at 31 March 2023, 22 at 31 March 2022 and 31 at 31 March 2024.", False),
    ("Moorings let (number) in Saltmere was 14, 22 at 31 March 2023 and 31 at 31 March 2024.", False),
    ("Moorings let (number) in Saltmere was 14 at 31 March 2022 and 22 at 31 March 2024.", False),
    ("Moorings let (number) in Netherby was 14 at 31 March 2022 and 31 at 31 March 2024.", False),
    ("Moorings (number) in Saltmere was 31 as at 31 March 2024.", False),
])
def test_the_times_of_a_series_are_said_each_behind_its_figure(text: str, stands: bool) -> None:
    assert as_line(text, COUNTS, "Saltmere", "Moorings let (number)") is stands


def test_the_group_is_said_where_the_label_alone_is_not_known_to_be_the_rows() -> None:
    assert not as_line("Moorings let (number) in Saltmere was 31 as at 31 March 2024.", COUNTS, "Saltmere")


@pytest.mark.parametrize(("text", "stands"), [
    ("Moorings let (number) in Saltmere was 31 as at 31 March 2024, up from 22 as at 31 March 2023.", True),
    ("Moorings let (number) in Saltmere was 22 at 31 March 2023 and 31 at 31 March 2024.", True),
    ("Moorings let (number) in Saltmere was 31 as at 31 March 2024, down from 22 as at 31 March 2023.", False),
    ("Moorings let (number) in Saltmere was 31 as at 31 March 2024, up from 23 as at 31 March 2023.", False),
    ("Moorings let (number) in Saltmere was 31 as at 31 March 2023, up from 22 as at 31 March 2024.", False),
    ("Moorings let (number) in Saltmere was 31 as at 31 March 2024, up from 22.", False),
    ("Moorings let (number) in Saltmere was up from 22 as at 31 March 2023.", False),
])
def test_the_figure_of_the_time_before_is_said_with_it(text: str, stands: bool) -> None:
    line = "31 – Numbers: Moorings let (number) (Saltmere, as at 31 March 2024). Up from 22 (31 March 2023)."
    before = earlier_in(line)
    assert as_line(text, COUNTS[2:], "Saltmere", "Moorings let (number)", before) is stands
