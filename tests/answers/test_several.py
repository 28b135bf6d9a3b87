"""Several figures asked for in one question, the groups of a row, and a subject that was named before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Answer, Status
from answers.ask import answer_question
from answers.several import asked_of_each, questions_in
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Yearly report 2022/23

## Special school places

Currently, 104 children were waiting for a place in a special school, and 31 children were not receiving education.

## Reserves

The Director of Finance adds that general reserves stood at £9.4m on 1 April 2023 and that the council’s \
own minimum is £8.2m.

## Complaints

There were 127 complaints at stage 1 in 2022/23. Some 59% were answered within ten working days. Six complaints went \
to stage 2.

## Care leavers

Table: Care leavers (%)

| Measure | Aged 17 and 18 2021/22 | Aged 17 and 18 2022/23 | Aged 19 to 21 2021/22 | Aged 19 to 21 2022/23 |
|---|---|---|---|---|
| In education, employment or training | 61 | 67 | 52 | 58 |

## Savings

All figures in £m. A figure in brackets is an underspend.

| Service | Budget 2022/23 | Variance 2022/23 |
|---|---|---|
| Learning disability | 33.175 | 1.565 |
| Early help | 6.140 | (0.415) |

## Length of plans that closed

Table: How long closed plans had lasted (percentage)

| Duration | March 2021 | March 2022 | March 2023 |
|---|---|---|---|
| Under a year | 60 % | 74 % | 58 % |
| One to two years | 30 % | 36 % | 31 % |
| Over two years | 10 % | 10 % | 11 % |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


def printed(answer: Answer) -> list[str]:
    return [f.fact.printed for f in answer.facts]


@pytest.mark.parametrize(("question", "parts"), [
    ("How many were waiting, and how many had no school?", ("How many were waiting", "how many had no school")),
    ("Two things on places in Marlshire, May 2018: how many were waiting, and how many had none?",
     ("how many were waiting in Marlshire (May 2018)", "how many had none in Marlshire (May 2018)")),
    ("Two 2020/21 underspends please: Clinical Services, and Safeguarding and Learning",
     ("what was the 2020/21 underspends of Clinical Services",
      "what was the 2020/21 underspends of Safeguarding and Learning")),
    ("What share of boats were seen within 15 days and what share within 10?",
     ("What share of boats were seen within 15 days", "What share of boats were seen within 10 days")),
    ("How many social workers were due to start, and when?", ("How many social workers were due to start",)),
])
def test_the_questions_of_a_question(question: str, parts: tuple[str, ...]) -> None:
    assert questions_in(question) == parts


@pytest.mark.parametrize(("question", "asked"), [
    ("What was absence in 2023/24 for boys and for all pupils?",
     ("What was absence in 2023/24 for boys", "What was absence in 2023/24 for all pupils")),
    ("How many staff were there in nurseries and in schools?",
     ("How many staff were there in nurseries", "How many staff were there in schools")),
    ("What was the rate for 2022/23 and for 2023/24?", ()),
    ("What was the rate for boys and girls?", ()),
])
def test_what_is_asked_of_each_of_two_groups(question: str, asked: tuple[str, ...]) -> None:
    assert asked_of_each(question) == asked


@pytest.mark.parametrize(("question", "values"), [
    ("How many children were waiting for a special school place, and how many were getting no education at all?",
     ["104", "31"]),
    ("general reserves - balance at 1 April 2023 and our own minimum?", ["£9.4m", "£8.2m"]),
    ("How many care leavers are in education, employment or training?", ["67", "58"]),
])
def test_each_of_them_is_answered(shelf: Store, question: str, values: list[str]) -> None:
    assert printed(answer_question(question, shelf)) == values


def test_a_share_whose_sentence_leaves_its_subject_to_the_one_before(shelf: Store) -> None:
    answer = answer_question("What percentage of stage 1 complaints were answered within 10 working days?", shelf)
    assert printed(answer) == ["59%"]


def test_stage_2_is_no_number_of_complaints_at_stage_1(shelf: Store) -> None:
    answer = answer_question("How many stage 1 complaints were there in 2022/23?", shelf)
    assert answer.headline.startswith("127") and "Six" not in answer.headline


@pytest.mark.parametrize(("question", "starts"), [
    ("What was the learning disability variance in 2022/23?", "£1.565m – "),
    ("What was the early help variance in 2022/23?", "(£0.415m) – "),
])
def test_a_sum_has_the_pounds_and_millions_that_the_line_over_its_table_gives(
    shelf: Store, question: str, starts: str
) -> None:
    answer = answer_question(question, shelf)
    assert answer.headline.startswith(starts)


@pytest.mark.parametrize(("year", "starts"), [
    ("2022", "No: the shares printed for “March 2022” add to 120 %."),
    ("2021", "Yes: the shares printed for “March 2021” add to 100 %."),
])
def test_a_column_of_shares_is_held_against_a_whole(shelf: Store, year: str, starts: str) -> None:
    question = f"Do the percentages for how long closed plans had lasted, March {year} column, add up?"
    assert answer_question(question, shelf).headline == starts


def test_a_length_of_time_is_no_sum(shelf: Store) -> None:
    answer = answer_question("How long is the average wait at stage 1?", shelf)
    assert answer.status is not Status.ANSWERED or "£" not in answer.headline


def test_over_budget_asks_for_the_variance_and_not_the_budget(shelf: Store) -> None:
    answer = answer_question("How much was learning disability over budget in 2022/23?", shelf)
    assert printed(answer) == ["1.565"]


@pytest.mark.parametrize(("question", "each"), [
    ("By how much did the Towing Team and Clinical Moorings each come in under budget in May?",
     ("By how much did the Towing Team come in under budget in May",
      "By how much did Clinical Moorings come in under budget in May")),
    ("What did oak and pine each cost in 2031?", ("What did oak cost in 2031", "What did pine cost in 2031")),
    ("In 2031, how many boats did the yard and the quay each mend?",
     ("In 2031, how many boats did the yard mend", "In 2031, how many boats did the quay mend")),
    ("By how much did the Oak and Pine Team and the Quay each overspend?",
     ("By how much did the Oak and Pine Team overspend", "By how much did the Quay overspend")),
])
def test_two_asked_in_one_clause_with_each(question: str, each: tuple[str, ...]) -> None:
    assert asked_of_each(question) == each


@pytest.mark.parametrize(("question", "second"), [
    ("In 2031/32, how many boats sank, and what was the total number of days?",
     "In 2031/32, what was the total number of days"),
    ("During May 2031, what did the yard spend, and how many boats did it mend?",
     "During May 2031, how many boats did it mend"),
    ("In 2031/32, how many boats sank, and how many sink now?", "how many sink now"),
    ("In 2031/32, how many boats sank, and how many did in 2032/33?", "how many did in 2032/33"),
    ("How many boats sank, and how many were lost?", "how many were lost"),
])
def test_a_time_put_first_is_of_both(question: str, second: str) -> None:
    assert questions_in(question)[1] == second


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Two numbers please: boats hired in 2031, and the mooring fee",
         ("How many boats were hired in 2031", "What was the mooring fee")),
        ("I need two figures: how many boats sank in 2031, and the number of ferries late in May",
         ("I need two figures: how many boats sank in 2031?", "I need two figures: how many ferries late in May?")),
        ("Give me two numbers: boats laid up, as told to the board in May, and the debt the yard expected by June",
         ("How many boats were laid up, as told to the board in May", "What was the debt the yard expected by June")),
        ("Two figures on boats hired per 1,000, please: the yard's for 2031, and the one in the quay report",
         ("boats hired per 1,000: the yard's for 2031", "boats hired per 1,000: in the quay report")),
        ("Two underspends please: Clinical Services, and Learning",
         ("what was the underspends of Clinical Services", "what was the underspends of Learning")),
    ],
)  # fmt: skip
def test_things_named_after_so_many_numbers_are_asked_for_one_by_one(question: str, parts: tuple[str, ...]) -> None:
    assert questions_in(question) == parts
