"""How a figure is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from answers.wording import direction, figure_sentence, slots, value_words, when_words
from corpus.fact import Basis, Fact
from corpus.paper import Locator
from corpus.period import Period, as_at, calendar_year, financial_year, month, months

CELL = Fact("p:0/1.0", "p", "p:0", "Number of nurseries", Decimal("31"), "nurseries", "31", financial_year(2022),
            "Marlshire", Basis.ACTUAL, Locator("p", block=2, cell=(0, 1)), "Number of nurseries | 31")


@pytest.mark.parametrize(("printed", "unit", "said"), [
    ("31", "nurseries", "31 nurseries"),
    ("1,904", "referrals", "1,904 referrals"),
    ("36", "per 10,000", "36 per 10,000"),
    ("43.2", "per 10,000", "43.2 per 10,000"),
    ("74", "%", "74 %"),
    ("74%", "%", "74%"),
    ("74 per cent", "%", "74 per cent"),
    ("£3.2m", "GBP", "£3.2m"),
    ("four", "homes", "four homes"),
    ("12 weeks", "weeks", "12 weeks"),
    ("n/a", None, "n/a"),
    ("n/a", "children", "n/a"),
])
def test_the_unit_is_said_once_and_the_number_as_printed(printed: str, unit: str | None, said: str) -> None:
    assert value_words(replace(CELL, printed=printed, unit=unit)) == said


@pytest.mark.parametrize(("period", "said"), [
    (as_at(date(2023, 3, 31)), "as at 31 March 2023"),
    (financial_year(2022), "2022/23"),
    (calendar_year(2022), "2022"),
    (month(2022, 9), "September 2022"),
    (months((2022, 4), (2022, 9)), "April to September 2022"),
    (None, ""),
])
def test_the_time_is_said_as_papers_say_it(period: Period | None, said: str) -> None:
    assert when_words(replace(CELL, period=period)) == said


@pytest.mark.parametrize(("basis", "said"), [
    (Basis.ACTUAL, " (Marlshire, 2022/23)"),
    (Basis.PROVISIONAL, " (Marlshire, 2022/23; provisional, may change)"),
    (Basis.ESTIMATE, " (Marlshire, 2022/23; estimate)"),
    (Basis.FORECAST, " (Marlshire, 2022/23; forecast)"),
    (Basis.BUDGET, " (Marlshire, 2022/23; budget)"),
    (Basis.TARGET, " (Marlshire, 2022/23; target)"),
])
def test_what_is_no_outturn_says_what_it_is(basis: Basis, said: str) -> None:
    assert slots(replace(CELL, basis=basis)) == said


def test_what_the_paper_does_not_state_is_left_out() -> None:
    assert slots(replace(CELL, area=None, period=None)) == ""
    assert slots(replace(CELL, area=None, period=None, basis=Basis.TARGET)) == " (target)"
    assert slots(replace(CELL, period=None)) == " (Marlshire)"


def test_a_cell_is_said_with_its_measure() -> None:
    assert figure_sentence(CELL) == "31 nurseries – Number of nurseries (Marlshire, 2022/23)."


def test_a_sentence_is_said_in_its_own_words() -> None:
    quote = "In 2022/23, the council ran 31 nurseries, while churches in the county ran another 12 of them."
    said = figure_sentence(replace(CELL, locator=Locator("p", block=1), quote=quote))
    assert said.startswith("31 nurseries – ") and said.endswith(" (Marlshire, 2022/23).")
    assert "the council ran 31 nurseries" in said


def test_the_clause_is_the_one_with_the_figure_and_not_with_its_digits() -> None:
    quote = "In the year to 31 March 2024 no home was closed, and 4 homes for older children opened in the north."
    said = figure_sentence(replace(CELL, locator=Locator("p", block=1), quote=quote, printed="4", unit="homes"))
    assert "4 homes for older children" in said


@pytest.mark.parametrize(("before", "after", "way"), [
    ("9", "10", "up"), ("10", "9", "down"), ("7.0", "7", "unchanged"), (None, "7", ""), ("7", None, ""),
])
def test_direction(before: str | None, after: str | None, way: str) -> None:
    one, two = (replace(CELL, value=None if v is None else Decimal(v)) for v in (before, after))
    assert direction(one, two) == way
