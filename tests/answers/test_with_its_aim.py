"""A figure and what it is held against, asked at once: both stand in one row, or in one passage."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from answers.asked_beside import asked_beside
from corpus.store import Store

_REPORT = """\
# Harbour scorecard, Quarter 1 2031/32

## Boats and crews

| Measure | 2030/31 | Q4 2030/31 | Q1 2031/32 | Target | Stat. nbrs | England |
|---|---|---|---|---|---|---|
| Agency crews, % | 17.1 | 17.3 | 15.9 | 15.0 | 13.8 | 16.2 |
| Crew turnover, % | 14.2 | 14.6 | 13.1 | 14.0 | 14.4 | 12.7 |

## Moorings

Moorings were inspected within ten days in 82% of cases in Q1 2031/32. The target was 90% of cases.

## Harbour budget

Table: forecast at the end of June 2031

| Service | Budget £m | Forecast £m | Variance £m |
|---|---|---|---|
| Ferry towing | 31.4 | 34.9 | +3.5 |
| Dredging | 6.2 | 6.0 | -0.2 |
"""


@pytest.fixture(scope="module")
def harbour(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(_REPORT)


@pytest.mark.parametrize(("question", "values"), [
    ("Agency crews - whats the Q1 2031/32 percentage and the target", ["15.9", "15.0"]),
    ("What was the percentage of agency crews in Q1 2031/32, and the target?", ["15.9", "15.0"]),
    ("What was crew turnover in Q1 2031/32 against its target?", ["13.1", "14.0"]),
    ("Crew turnover: Q1 2031/32 result and target", ["13.1", "14.0"]),
    ("What was crew turnover in Q1 2031/32, and what target was set?", ["13.1", "14.0"]),
    ("What was crew turnover in Q1 2031/32 and what was the target?", ["13.1", "14.0"]),
    ("How did crew turnover in Q1 2031/32 compare with the target?", ["13.1", "14.0"]),
    ("Did crew turnover meet its target in Q1 2031/32?", ["13.1", "14.0"]),
    ("What % of agency crews did we have in Q1 2031/32, and how did that compare to target?", ["15.9", "15.0"]),
    ("Can I have the Q1 2031/32 figure and target for agency crews?", ["15.9", "15.0"]),
    ("whats the target and the Q1 2031/32 figure for agency crews", ["15.9", "15.0"]),
    ("crew turnover Q1 2031/32 vs target", ["13.1", "14.0"]),
    ("What was crew turnover in Q1 2031/32 and the England average?", ["13.1", "12.7"]),
    ("What was crew turnover in Q1 2031/32, the target and the England average?", ["13.1", "12.7", "14.0"]),
    ("What was crew turnover in Q1 2031/32 and the statistical neighbour average?", ["13.1", "14.4"]),
    ("What were the budget and forecast for ferry towing?", ["31.4", "34.9"]),
    ("Ferry towing: budget and forecast 2031/32", ["31.4", "34.9"]),
    ("What were the budget, forecast and variance for ferry towing?", ["+3.5", "34.9", "31.4"]),
    ("What % of moorings were inspected within ten days in Q1 2031/32, and what was the target?", ["82%", "90%"]),
])
def test_the_figure_and_what_it_is_held_against_are_both_told(
    harbour: Store, question: str, values: list[str]
) -> None:
    answer = answer_question(question, harbour)
    assert sorted(f.fact.printed for f in answer.facts) == sorted(values)


@pytest.mark.parametrize("question", [
    "What is the target for crew turnover?",
    "What was crew turnover, and what was the target for agency crews?",  # two measures
    "How many boats sank against a target of 12?",  # the target is given
    "What did members say of the fees and the budget report?",
    "How did the budget and the forecast compare?",
    "How many boats were moored in May and June?",
])
def test_nothing_is_asked_beside_a_figure(question: str) -> None:
    assert asked_beside(question) is None


@pytest.mark.parametrize(("question", "value"), [
    ("What was the budget for ferry towing in 2031/32?", "£31.4m"),
    ("What is dredging forecast to cost in 2031/32?", "£6.0m"),
    ("What budget was shown for dredging for 2031/32?", "£6.2m"),
])
def test_a_budget_is_of_the_year_in_which_it_is_looked_at(harbour: Store, question: str, value: str) -> None:
    assert answer_question(question, harbour).headline.split()[0] == value


def test_what_was_spent_in_a_year_is_not_its_budget(harbour: Store) -> None:
    assert not answer_question("What did we spend on ferry towing in 2031/32?", harbour).facts


def test_the_target_asked_for_behind_the_figure_is_told_alone(harbour: Store) -> None:
    asked = ("What was crew turnover in Q1 2031/32?",)
    answer = answer_question("and what is the target?", harbour, history=asked)
    assert [f.fact.printed for f in answer.facts] == ["14.0"]
