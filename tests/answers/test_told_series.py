"""A sentence that gives a figure for each of several years is a series, as a row of a table is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind
from answers.ask import answer_question
from corpus.store import Store
from retrieval.asked_times import years_on_end
from retrieval.wanted import Wanted, wanted_of

REPORT = """\
# Marlshire Ferries Budget Report

Report to the Ferries Committee, 14 January 2024

## 3 Position

3.1 The forecast overspend of the ferries at the end of December 2023 is £1.75m.

3.2 The outturn for the last three years was an overspend of £1.05m (2020/21), £1.32m (2021/22) and £1.48m (2022/23).
"""


@pytest.mark.parametrize(
    "question",
    [
        "ferries overspend outturn for the three years before this one",
        "What was the outturn of the ferries in the previous three years?",
        "Ferries: outturn for each of the past three years",
        "What was the ferries' outturn in 2020/21, 2021/22 and 2022/23?",
    ],
)
def test_the_years_of_one_sentence_are_told_each(shelf_of: Callable[..., Store], question: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.kind is AnswerKind.SERIES
    assert [f.fact.printed for f in answer.facts] == ["£1.05m", "£1.32m", "£1.48m"]


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Outturn for the three years before this one", 3),
        ("the 4 previous quarters", 4),
        ("spend in the five years up to 2023/24", 5),
        ("How many boats sank in the past three years?", None),
        ("Total grants over the last four years", None),
        ("What will be built in the two years to come?", None),
        ("Boys of the last two years old class", None),
    ],
)
def test_how_many_years_on_end_are_asked_for(question: str, number: int | None) -> None:
    assert years_on_end(question) == number


def test_one_number_of_several_years_is_no_series() -> None:
    assert wanted_of("How many jetties were built in the three years before this one?") is Wanted.FIGURE
    assert wanted_of("What was the overspend in the three years before this one?") is Wanted.SERIES


GOES_ON = """\
# Marlshire Ferries Budget Report

Report to the Ferries Committee, 14 January 2024

## 3 Slipway fund

3.1 The slipway fund deficit was £2.3m at 31 March 2022 and £3.1m at 31 March 2023. It is forecast to reach £4.6m by \
31 March 2024. The override for it ends on 31 March 2026.

## 4 Harbour debt

4.1 The harbour debt was £5.2m at 31 March 2022 and £5.9m at 31 March 2023. The pontoon grant is forecast to be £7.7m \
at 31 March 2024.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Slipway fund deficit: each 31 March figure and the forecast",
        "Slipway fund deficit at every 31 March",
        "What was the slipway fund deficit at each year end, 31 March 2022 to 31 March 2024?",
    ],
)
def test_the_sentence_that_goes_on_gives_its_figure_too(shelf_of: Callable[..., Store], question: str) -> None:
    answer = answer_question(question, shelf_of(GOES_ON))
    assert answer.kind is AnswerKind.SERIES
    assert [f.fact.printed for f in answer.facts] == ["£2.3m", "£3.1m", "£4.6m"]
    assert "£4.6m (forecast)" in answer.headline


def test_a_sentence_of_another_thing_does_not_go_on(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("Harbour debt: each 31 March figure", shelf_of(GOES_ON))
    assert "£7.7m" not in answer.headline
