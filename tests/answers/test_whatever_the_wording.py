"""What is wanted is known by what is counted, rated or found wanting, and not by one wording of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind, Status
from answers.ask import answer_question
from answers.breakdowns import asks_breakdown
from answers.list_kinds import leaning
from corpus.store import Store
from retrieval.asked_list import count_of
from retrieval.asked_unit import asks_named_sum
from retrieval.not_for_papers import asks_judgement
from retrieval.wanted import Wanted, wanted_of

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Harbour Dredging Monitor, Quarter 2 2024/25

## Inspection of the harbour

The Harbour Master told members of the second inspection of the harbour. It praised the following progress:

- The lamps are cleaned weekly.
- The wardens know every skipper.

The areas for further development were:

- Logs were kept too late.
- Buoys drifted in the storms.
- Two cranes stood idle.

## Charges

The policy would bring in a yearly contribution of £640 from visiting skippers, and widen the offer of towing. A \
saving of £310,000 was expected. The Panel resolved to put off the contribution of skippers until \
September 2026.

The average berth was now about £5,200 a week, but the dearest single berth stood at £17,300 a week.

## Savings

Table: Savings of the harbour 2024/25 (£000)

| Ref | Saving | Target | Forecast | RAG |
|---|---|---|---|---|
| H1 | Fewer tugs | 420 | 260 | Amber |
| H2 | Shared cranes | 180 | 180 | Green |
| H3 | Night berths | 230 | 90 | Red |
| H4 | Rope stores | 150 | 150 | Green |
| H5 | Pilot boats | 110 | 70 | Amber |

## Skippers

On 31 March 2024 there were 372 skippers in the harbour, 16 more than a year before.

Table: Age of wardens at 31 March 2024

| Age | Wardens |
|---|---|
| Under 25 | 12 |
| 25 - 49 | 31 |
| 50 and over | 20 |
"""


@pytest.fixture
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(
    "question",
    [
        "Second inspection of the harbour: where did they still want to see progress?",
        "What was lagging behind at the second inspection of the harbour?",
        "Where did the harbour fall short at the second inspection?",
        "In which respects were they not satisfied at the second inspection of the harbour?",
        "What remained to be done in the harbour after the second inspection?",
        "What did the second inspection say wasn't good enough in the harbour?",
    ],
)
def test_what_is_found_wanting_is_one_list_however_it_is_put(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.kind is AnswerKind.LIST, answer.headline
    assert answer.headline == "The areas for further development were: 3 in the paper’s order."


def test_what_pleased_is_the_other_list(shelf: Store) -> None:
    answer = answer_question("Second inspection of the harbour: where had they seen progress?", shelf)
    assert answer.kind is AnswerKind.LIST
    assert "The lamps are cleaned weekly" in answer.body and "Logs" not in answer.body


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("The feedback showed the following progress:", 1),
        ("what were they pleased with", 1),
        ("what were they not yet pleased with", -1),
        ("what more did they want", -1),
        ("who left the room for the item", 0),
        ("the progress report of the panel", 0),
    ],
)
def test_which_way_a_text_leans(text: str, leans: int) -> None:
    assert leaning(text) == leans


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What is the skippers' contribution that was proposed?", "£640"),
        ("What would the yearly contribution be?", "£640"),
        ("What was the dearest single berth per week?", "£17,300"),
    ],
)
def test_a_sum_asked_for_by_its_name_leads_the_answer(shelf: Store, question: str, value: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.headline.startswith(value), answer.headline


@pytest.mark.parametrize("question", ["What is the berth allowance?", "What was the cheapest berth?"])
def test_a_sum_of_another_name_is_not_given(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is not Status.ANSWERED, answer.headline


def test_a_contribution_to_something_need_be_no_sum() -> None:
    assert asks_named_sum("What is the fee that was agreed?") and asks_named_sum("What's the cheapest berth?")
    assert not asks_named_sum("What is the panel's contribution to the plan?")
    assert not asks_named_sum("What is the dearest type of berth?")


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Which savings are rated green in the Q2 monitor?", ("H2", "H4")),
        ("Which savings are flagged red in the monitor?", ("H3",)),
        ("What savings have an amber RAG status?", ("H1", "H5")),
    ],
)
def test_rows_are_chosen_by_how_they_are_rated(shelf: Store, question: str, refs: tuple[str, ...]) -> None:
    answer = answer_question(question, shelf)
    assert tuple(line.split(" ")[1] for line in answer.body.split("\n")[: len(refs)]) == refs
    assert answer.headline == f"Savings of the harbour 2024/25 (£000): {len(refs)} in the paper’s order."


def test_how_rows_are_rated_may_be_told_and_not_asked(shelf: Store) -> None:
    answer = answer_question("H2 and H4 are rated green in the savings table, what is the reasoning?", shelf)
    assert answer.kind is not AnswerKind.LIST, answer.headline


@pytest.mark.parametrize(
    "question",
    [
        "Break down the 372 skippers by ethnicity.",
        "Split the skippers in the harbour on 31 March 2024 into men and women",
        "Can I have the skippers in the harbour broken down by gender?",
        "Skippers in the harbour by ward at 31 March 2024?",
    ],
)
def test_a_total_is_no_breakdown(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.NOT_FOUND, answer.headline


def test_a_breakdown_that_is_printed_is_given_whole(shelf: Store) -> None:
    answer = answer_question("How many wardens by age?", shelf)
    assert all(row in answer.body for row in ("Under 25 | 12", "25 - 49 | 31", "50 and over | 20"))


def test_the_figure_of_one_group_is_no_breakdown() -> None:
    assert asks_breakdown("Children by age group?") and asks_breakdown("What is the ethnic mix of our carers?")
    assert not asks_breakdown("Caseload by age: how many were 25 to 49?")
    assert not asks_breakdown("How many children had a place by age 5?")


@pytest.mark.parametrize(
    ("question", "judged"),
    [
        ("Was Cllr Bream right that the harbour was too slow?", True),
        ("Were the officers justified in closing the pier?", True),
        ("Was it right that the cranes stood idle?", False),
        ("Was Councillor Bream right that 40 boats were lost?", False),
        ("Were members right handed?", False),
        ("Is Ada Vale a better director than the one before her?", True),
        ("Was the pier a better result than the crane?", False),
    ],
)
def test_who_was_right_is_not_for_the_papers(question: str, judged: bool) -> None:
    assert asks_judgement(question) is judged


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("What three approaches are woven into the model?", 3),
        ("What two figures are given for the cranes?", None),
        ("What three years does the table cover?", None),
    ],
)
def test_how_many_things_are_asked_for(question: str, count: int | None) -> None:
    assert count_of(question) == count


def test_rows_of_another_table_are_not_what_is_rated(shelf: Store) -> None:
    answer = answer_question("Which anchors are rated red?", shelf)
    assert answer.kind is not AnswerKind.LIST, answer.headline


MINUTES = """\
# Marlshire Harbour Panel

Minutes of the meeting held on 9 September 2024

## 4. Dredging fund

Councillor Bream asked what would happen to the dredging fund when the waiver ended in March 2026.

The Harbour Master replied that the shortfall of the dredging fund would be larger than the reserve of £2.6m.
"""


def test_what_was_said_of_a_time_to_come_is_told_where_it_was_spoken_of(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(MINUTES)
    said = "What did the Harbour Master say about the dredging fund once the"
    told = answer_question(f"{said} waiver ends in March 2026?", shelf)
    assert "£2.6m" in told.headline, told.headline
    other = answer_question(f"{said} lease ends in May 2031?", shelf)
    assert other.status is Status.NOT_FOUND, other.headline


@pytest.mark.parametrize(("question", "wanted"), [
    ("The panel met in May. Please give its key recommendations.", Wanted.LIST),
    ("Can you tell me the commitments in the harbour plan?", Wanted.LIST),
    ("Tell us how many objectives were met", Wanted.FIGURE),
    ("Give the number of priorities met", Wanted.FIGURE),
])
def test_what_is_listed_is_asked_for_by_an_imperative(question: str, wanted: Wanted) -> None:
    assert wanted_of(question) is wanted
