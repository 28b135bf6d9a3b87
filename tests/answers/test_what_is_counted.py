"""What a figure is of decides whether it is the one asked for: what it leaves out, a part, the contrary, a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.glossary import load_glossary
from corpus.store import Store
from retrieval.counted import counted
from retrieval.particular import letters_unsaid
from retrieval.query import read_query
from retrieval.rank import stem_set

ShelfOf = Callable[..., Store]
REPORT = """\
# Harbour Promises: Moorings and Wardens 2023/24

Report to: Harbour Select Committee, Tuesday 17 September 2024

## Boats

On 31 March 2024 there were 1,118 boats at anchor (excluding those on a salvage plan and those moored), against 1,203 \
boats a year earlier. Marlshire uses the word "moored" for boats that are tied up.

Table 1: Boats on a salvage plan

| | 31 March 2023 | 31 March 2024 | 30 June 2024 |
|---|---|---|---|
| Marlshire, number | 231 | 198 | 205 |
| Marlshire, rate per 10,000 | 43 | 36 | 38 |
| England, rate | 41 | 41 | n/a |

Table 2: Boats moored

| | 31 March 2023 | 31 March 2024 | 30 June 2024 |
|---|---|---|---|
| Marlshire, number | 356 | 372 | 368 |
| Of whom visiting boats | 29 | 34 | 33 |
| Marlshire, rate per 10,000 | 66 | 69 | 68 |
| England, rate | 71 | 70 | n/a |

## Wardens

The SALT conference heard 694 cases in 2023/24, compared to 595 in 2022/23. 267 salvage conferences were held in \
2023/24 compared to 312 in 2022/23. The women's movement gave a new bell in 2023/24.

Table 3: Licences granted per warden

| | 2023 | 2024 |
|---|---|---|
| Marlshire | 14 | 15 |
| England | 16 | 17 |

Table 4: Boats on survey day

| | Stage 1 | Stage 2 |
|---|---|---|
| Initial conferences | 51 | 12 |

Suspensions of deckhands numbered 38 in 2023/24.

The average berth cost £410 a week in 2023/24. The highest single price of a berth was £2,300 a week, for a barge \
towed in from a storm in November 2023.

In Marlshire 59% of deckhands aged 19 to 21 were in education, employment or training in 2023/24.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "says"), [
    pytest.param("How did the number of boats on a salvage plan change between 31 March 2023 and 31 March 2024?",
                 "Down: 198 as at 31 March 2024, from 231 as at 31 March 2023", id="what a figure leaves out"),
    pytest.param("How many boats were at anchor on 31 March 2024?", "1,118", id="what it is of"),
    pytest.param("How many boats were moored on 30 June 2024?", "368", id="the whole, in a row that says no more"),
    pytest.param("How many visiting boats were moored on 30 June 2024?", "33", id="the part that is asked for"),
    pytest.param("Salvage conferences - what was the movement from 2022/23 to 2023/24?",
                 "Down: 267 in 2023/24, from 312 in 2022/23", id="which way it went"),
    pytest.param("How many suspensions of deckhands were there in 2023/24?", "38", id="the sanction asked for"),
    pytest.param("How many visiting boats was the Council keeping moored on 30 June 2024?", "33",
                 id="whose papers they are need not be said"),
    pytest.param("What share of deckhands were in education, employment or training in 2023/24?", "59%",
                 id="in employment"),
    pytest.param("What's the most the Council paid per week for a single berth in 2023/24?", "£2,300",
                 id="the highest of a year, on some day of it"),
])
def test_is_answered(shelf: Store, question: str, says: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.ANSWERED
    assert says in answer.headline


@pytest.mark.parametrize(("question", "never"), [
    pytest.param("What percentage of deckhands were NEET in 2023/24?", "59", id="those who are not"),
    pytest.param("What share of deckhands are not in education, employment or training?", "59", id="the same in words"),
    pytest.param("How many permanent exclusions of deckhands were there in 2023/24?", "38", id="another sanction"),
    pytest.param("How many review conferences were there at stage 1?", "51", id="reviews, not the first ones"),
    pytest.param("How many licences were granted per warden for the SALT conference in 2024?", "15",
                 id="what goes by letters that the table lacks"),
    pytest.param("How many licences had been granted per warden in July 2023?", "14", id="a month is no year"),
])
def test_another_figure_is_no_answer(shelf: Store, question: str, never: str) -> None:
    assert never not in answer_question(question, shelf).headline.split(" – ")[0].split()[0]


@pytest.mark.parametrize("question", [
    "How many of our visiting boats leak?", "How many visiting boats leak?", "How many visiting boats leak at anchor?",
])
def test_no_count_is_of_those_who_do_what_no_paper_speaks_of(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is Status.NOT_FOUND


@pytest.mark.parametrize(("question", "noun"), [
    ("How many boats were moored in March – and the number of wardens paid for them?", "wardens"),
    ("Number of children waiting for a berth?", "children"),
    ("How many school meetings were held?", "meetings"),
])
def test_the_noun_that_is_counted(question: str, noun: str) -> None:
    asked = counted(read_query(question, load_glossary(None)))
    assert asked is not None
    assert asked.asked == noun


@pytest.mark.parametrize(("said", "unsaid"), [
    ("Referrals by place: Larn, Children 0-17", True),
    ("Larn: children with a plan", False),
])
def test_a_term_that_goes_by_letters_has_to_be_said(said: str, unsaid: bool) -> None:
    asked = read_query("How many children on CP plans were there in Larn?", load_glossary(None))
    assert letters_unsaid(asked, [1.0] * len(asked.concepts), stem_set(said)) is unsaid


@pytest.mark.parametrize("question", [
    "What is the average size of a suspension of deckhands?",
    "What was the mean tonnage of boats moored in Marlshire?",
])
def test_an_average_is_told_by_no_sentence_without_one(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is Status.NOT_FOUND


@pytest.mark.parametrize(("question", "unsaid"), [
    ("Care homes rated Good by CQC in Larn?", False),
    ("CQC ratings: how many care homes are Good?", False),
    ("Care homes rated Good by HMIP in Larn?", True),
    ("How many care homes wrote to CQC?", True),
])
def test_who_gave_a_grade_may_be_left_out_of_its_row(question: str, unsaid: bool) -> None:
    asked = read_query(question, load_glossary(None))
    assert letters_unsaid(asked, [1.0] * len(asked.concepts), stem_set("Good, care homes")) is unsaid
