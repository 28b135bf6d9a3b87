"""A change told in sentences has both figures and the word for it; a series is asked for by each of its times."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store
from retrieval.wanted import Wanted, wanted_of

ShelfOf = Callable[..., Store]


def test_two_sentences_of_one_noun_give_both_ends_and_the_way(shelf_of: ShelfOf) -> None:
    shelf = shelf_of("# Marlshire Bus Report 2022/23\n\n## Passes\n\nThe pass office (BPO) dealt with 214 letters "
                     "about lost passes in 2022/23, of which 77 were answered within a week. In 2021/22 there were 189 "
                     "letters.\n")
    question = "Lost passes and the pass office - is the trend up or down? 2021/22 and 2022/23 please"
    answer = answer_question(question, shelf)
    assert answer.headline.startswith("Up: 214 in 2022/23, from 189 in 2021/22 – “The pass office (BPO) dealt with 214")
    assert any("a change of 25" in c for c in answer.caveats)


@pytest.mark.parametrize("question", [
    "Lamp failures: 2022/23 against the year before",
    "Were there fewer lamp failures in 2022/23 than in 2021/22?",
])
def test_of_two_things_told_for_both_times_the_one_asked_for_is_meant(shelf_of: ShelfOf, question: str) -> None:
    shelf = shelf_of("# Marlshire Bus Report 2022/23\n\n## Lamps\n\nThere were 1,126 lamp failures in 2022/23 on 274 "
                     "buses. In 2021/22 there were 983 failures and 251 buses.\n")
    assert answer_question(question, shelf).headline.startswith("Up: 1,126 in 2022/23, from 983 in 2021/22")


def test_two_figures_of_one_time_are_no_change(shelf_of: ShelfOf) -> None:
    shelf = shelf_of("# Marlshire Bus Report 2022/23\n\n## Passes\n\nThe pass office dealt with 214 letters about "
                     "lost passes and 189 letters about stolen ones in 2022/23.\n")
    answer = answer_question("Have the letters about lost passes gone up between 2021/22 and 2022/23?", shelf)
    assert "Up:" not in answer.headline
    assert "Down:" not in answer.headline


def test_a_row_named_by_its_time_and_standing_is_an_end_of_a_change(shelf_of: ShelfOf) -> None:
    shelf = shelf_of("# Marlshire Bus Report\n\n## Cost\n\nTable: Cost of a school bus\n\n"
                     "| Year | Buses | Cost per bus |\n|---|---|---|\n| 2020/21 | 61 | £7,201 |\n"
                     "| 2021/22 | 65 | £7,786 |\n| 2022/23 (forecast) | 70 | £8,405 |\n")
    answer = answer_question("Has the cost per bus gone up between 2021/22 and this year's forecast?", shelf)
    assert answer.headline.startswith("Up: £8,405")
    assert "£7,786" in answer.headline


@pytest.mark.parametrize("question", [
    "Give me bus passes for each of the three years in the report.",
    "List the share of late buses at each of the four dates.",
    "Passes issued at every January census?",
    "Bus passes for all periods shown in the report.",
])
def test_a_figure_for_each_time_is_a_series(question: str) -> None:
    assert wanted_of(question) is Wanted.SERIES


@pytest.mark.parametrize("question", [
    "What were the three aims of the plan?",
    "Name each of the five schools.",
    "What would it cost in each of the schools?",
])
def test_another_list_is_no_series(question: str) -> None:
    assert wanted_of(question) is not Wanted.SERIES
