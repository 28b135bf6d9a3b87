"""A row has the figure of the year between those of its quarters: a series is of the step that is asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.fact import Basis
from corpus.store import Store

_REPORT = """\
# Harbour scorecard, Quarter 1 2031/32

## Boats and crews

| Measure | 2028/29 | 2029/30 | 2030/31 | Q1 2030/31 | Q4 2030/31 | Q1 2031/32 |
|---|---|---|---|---|---|---|
| Boats on inspection plans (number) | 631 | 688 | 642 | 671 | 642 | 629 |

Chart 9.1 Boats on inspection plans at quarter end

| | |
|---|---|
| Q1 30/31 | 671 |
| Q2 30/31 | 664 |
| Q3 30/31 | 657 |
| Q4 30/31 | 642 |
| Q1 31/32 | 629 |

Table: Dredging

| Measure | 2028/29 | 2029/30 | 2030/31 |
|---|---|---|---|
| Dredging spending (£m) | 17.9 | 21.6 | 26.3 |
| Average cost per dredged berth (£) | 8,196 | 9,011 | 9,906 |

## Towing

Figure 2: Towing spending (£m), with the 2031/32 forecast

| | |
|---|---|
| 2029/30 | 17.9 |
| 2030/31 | 21.6 |
| 2031/32 (F) | 26.3 |
"""


@pytest.fixture(scope="module")
def harbour(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(_REPORT)


@pytest.mark.parametrize(("question", "values"), [
    ("Boats on inspection plans for each year from 2028/29 to 2030/31", ["631", "688", "642"]),
    ("Boats on inspection plans, year by year", ["631", "688", "642"]),
    ("How many boats were on inspection plans every year since 2029/30?", ["688", "642"]),
    ("Boats on inspection plans since 2029/30", ["688", "642", "629"]),  # this one so far
    ("Dredging spend for each year from 2028/29 to 2030/31, please", ["17.9", "21.6", "26.3"]),
    ("What was spent on dredging in every financial year?", ["17.9", "21.6", "26.3"]),
    ("Average cost per dredged berth for each year", ["8,196", "9,011", "9,906"]),
])
def test_years_are_told_without_the_quarters_within_them(harbour: Store, question: str, values: list[str]) -> None:
    assert [f.fact.printed for f in answer_question(question, harbour).facts] == values


@pytest.mark.parametrize("question", [
    "Boats on inspection plans at each quarter end from Q1 2030/31 to Q1 2031/32?",
    "Boats on inspection plans by quarter since Q1 2030/31",
    "How many boats were on inspection plans every quarter from Q1 2030/31 to Q1 2031/32?",
])
def test_quarters_are_told_without_their_year(harbour: Store, question: str) -> None:
    answer = answer_question(question, harbour)
    printed = [f.fact.printed for f in answer.facts]
    assert printed in (["671", "642", "629"], ["671", "664", "657", "642", "629"])
    assert "2030/31: 642; Q4" not in answer.headline


def test_a_caption_with_the_forecast_makes_none_of_the_years_before_it(harbour: Store) -> None:
    (paper,) = harbour.listing()
    towing = {f.printed: f.basis for f in harbour.facts_of(paper.id) if "Towing" in " ".join(f.path)}
    assert towing == {"17.9": Basis.ACTUAL, "21.6": Basis.ACTUAL, "26.3": Basis.FORECAST}
