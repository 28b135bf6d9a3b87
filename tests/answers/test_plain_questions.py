"""The plainest questions, without a time and in few words, are answered by the very thing asked for or not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

MORE = "## Quays\n\nThe quays were mended in June, at a cost of £12,000, and dredged in May.\n"


def report(said: str) -> str:
    return f"# Harbour report 2022/23\n\n## Boats and pilots\n\n{said}\n\n{MORE}"


LATE = (
    "Table 1: Boats\n\n"
    "| Measure | Q1 2022/23 | Q2 2022/23 | Q3 2022/23 | Target | England |\n|---|---|---|---|---|---|\n"
    "| Boats back late | 18% | 21% | 23% | 15% | 19% |\n"
    "| Boats painted | 61% | 62% | 66% | 70% | 71% |"
)
YEARS = "| Measure | 2020/21 | 2021/22 | 2022/23 |\n|---|---|---|---|\n| Rescues made | 41 | 57 | 49 |"


@pytest.mark.parametrize(("said", "question", "headline"), [
    # the latest of a row, though another place prints an earlier one
    (f"{LATE}\n\nIn the first quarter 18% of boats were back late.", "What percentage of boats are back late?", "23%"),
    (f"{LATE}\n\nIn the first quarter 18% of boats were back late.",
     "What percentage of boats were back late in Q1 2022/23?", "18%"),
    ("There were 190 episodes of late return, and 61 boats were late.", "How many boats were late?", "61"),
    ("There were 190 episodes of late return.", "How many times were boats late?", "190"),
    ("Attendance at rowing school was 91%. 52% attended schools up river.",
     "What is our school attendance rate?", "91%"),
    ("We run three boathouses. There were 44 children in boathouses.", "How many boathouses do we run?", "three"),
])  # fmt: skip
def test_the_very_thing_is_told(shelf_of: Callable[..., Store], said: str, question: str, headline: str) -> None:
    answer = answer_question(question, shelf_of(report(said)))
    assert answer.status is Status.ANSWERED and answer.headline.startswith(headline), answer.headline


@pytest.mark.parametrize(("said", "question"), [
    ("There were 190 late episodes in the year.", "How many children were late?"),
    ("Table: Calls by kind\n\n| Kind | Calls 2022/23 |\n|---|---|\n| Ferry | 13 |\n| Quay | 9 |",
     "How many children take the ferry?"),
    ("Persistent absence from rowing school was 19.4%.", "What is our school attendance rate?"),
    ("52% of the crew attended schools up river.", "What is our school attendance rate?"),
    ("Moorings were £3.2m over budget.", "How much are we spending on moorings?"),
    ("| Saving | 2022/23 £000 |\n|---|---|\n| Reduction in agency pilots | 620 |",
     "How much are we spending on agency pilots?"),
    ("| Where children are | 31 March 2023 |\n|---|---|\n| In boathouses | 44 |", "How many boathouses do we run?"),
    ("Ofsted is likely to come back in May, when the quay is dry.", "What is our Ofsted rating?"),
    ("The north quay opened to boats in May.", "Which area has the most boats?"),
    ("The coast has two homes, each for three children, by the rowing school.",
     "How many children are home educated?"),
])  # fmt: skip
def test_what_is_of_something_else_is_refused(shelf_of: Callable[..., Store], said: str, question: str) -> None:
    answer = answer_question(question, shelf_of(report(said)))
    assert answer.status is not Status.ANSWERED, answer.headline


def test_ours_is_told_beside_theirs(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(report(LATE))
    for question in ("Are we above England on boats back late?", "Is our rate of boats back late above England?"):
        answer = answer_question(question, shelf)
        assert "23%" in answer.headline and "19%" in answer.headline and answer.headline.endswith("is higher.")


def test_without_theirs_ours_is_no_answer(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("Are our rescues above the England average?", shelf_of(report(YEARS)))
    assert answer.status is not Status.ANSWERED


def test_the_year_of_the_most(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("Which year had the most rescues?", shelf_of(report(YEARS)))
    assert answer.headline.startswith("57") and "2021/22" in answer.headline


def test_an_inspection_is_told_by_its_grade(shelf_of: Callable[..., Store]) -> None:
    said = (
        "Table: Ofsted judgements\n\n| Judgement | 2018 | 2022 |\n|---|---|---|\n"
        "| Overall effectiveness | Good | Requires improvement to be good |"
    )
    answer = answer_question("What is our Ofsted rating?", shelf_of(report(said)))
    assert answer.status is Status.ANSWERED and "Requires improvement" in answer.headline


def test_those_in_a_state_are_counted_by_their_plan(shelf_of: Callable[..., Store]) -> None:
    said = "At 31 March 2023 there were 81 children with a child in need plan."
    answer = answer_question("How many children in need do we have?", shelf_of(report(said)))
    assert answer.headline.startswith("81 children")
