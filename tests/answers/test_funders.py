"""Who pays for something: the rows of its funding table."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from answers.funders import asks_funders
from corpus.store import Store

PAPER = """# Marlshire Harbour Report

## Money

Table 4: Lifeboat Crew funding (£)

| Source | 2030/31 | 2031/32 |
|---|---|---|
| Marlshire Council | 61,000 | 62,500 |
| Tide Board grant | 44,000 | 45,100 |
| Harbour Trust | 9,000 | 0 |
| Rotary gift | - | 3,200 |
| Total | 114,000 | 110,800 |

Table 5: Option 2 – slipway spend

| £m | 2030/31 | 2031/32 | Total |
|---|---|---|---|
| New slipway | 0.4 | 1.1 | 1.5 |
| Dry berths | 0.2 | 0.3 | 0.5 |
| Total spend | 0.6 | 1.4 | 2.0 |
| Funded by: | | | |
| Coastal Places grant | 0.6 | 0.5 | 1.1 |
| Harbour dues | | 0.4 | 0.4 |
| Prudential borrowing | | 0.5 | 0.5 |

Table 6: Lifeboat calls

| Source | 2030/31 | 2031/32 |
|---|---|---|
| Coastguard | 91 | 88 |
| Public | 17 | 21 |
"""


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("Who funds the lifeboat crew in 2031/32? List all the sources",
         ("Marlshire Council", "Tide Board", "Rotary gift"), ("Harbour Trust", "Total", "Coastguard")),
        ("Who pays for the lifeboat crew?", ("Marlshire Council", "Tide Board", "Harbour Trust", "Rotary"), ("Total",)),
        ("What are the sources of funding for the lifeboat crew?", ("Tide Board", "Harbour Trust"), ("Coastguard",)),
        ("How is the lifeboat crew funded?", ("Tide Board", "Harbour Trust"), ("Coastguard",)),
        ("Where is the money for Option 2 coming from?", ("Coastal Places", "Harbour dues", "borrowing"), ("Dry",)),
        ("Apart from borrowing, where's the capital for the new slipway coming from?",
         ("Coastal Places", "Harbour dues"), ("borrowing", "Dry berths", "Total")),
        ("How much did each of the partners put into the lifeboat crew in 2031/32?",
         ("62,500", "45,100", "3,200"), ("Total", "Coastguard")),
        ("How will Option 2 be paid for?", ("Coastal Places", "Harbour dues", "borrowing"), ("New slipway",)),
    ],
)
def test_the_sources_are_listed(
    shelf_of: Callable[..., Store], question: str, told: tuple[str, ...], not_told: tuple[str, ...]
) -> None:
    answer = answer_question(question, shelf_of(PAPER))
    assert [t for t in told if t not in answer.body] == []
    assert [t for t in not_told if t in answer.body] == []


@pytest.mark.parametrize("question", [
    "How many places are funded?", "Who came from the Tide Board?", "How was the overspend paid back?",
    "Where do most calls come from?", "What is the grant being spent on?", "How much funding did the crew get?",
    "What is the charge for people who pay for their own berth?",
])
def test_other_questions_of_money_are_not_for_the_sources(question: str) -> None:
    assert not asks_funders(question)


def test_what_no_table_funds_is_not_told(shelf_of: Callable[..., Store]) -> None:
    assert "Tide Board" not in answer_question("Who funds the swimming baths?", shelf_of(PAPER)).body


@pytest.mark.parametrize(("question", "asks"), [
    ("How much does each funder pay in?", True), ("How much money comes from every partner?", True),
    ("How many calls came from each agency?", False), ("How much did each crew pay for fuel?", False),
])
def test_what_each_puts_in_asks_for_those_who_pay(question: str, asks: bool) -> None:
    assert asks_funders(question) is asks


def test_the_year_behind_the_head_of_those_who_pay(shelf_of: Callable[..., Store]) -> None:
    paper = ("# Marlshire Harbour Report 2031/32\n\n## Money\n\nTable 1: Income of the pier trust\n\n"
             "| Contribution 2031/32 | £000 | Share |\n|---|---|---|\n| Council | 148 | 62% |\n"
             "| Coastguard | 92 | 38% |\n"
             "| Total | 240 | 100% |\n")
    answer = answer_question("Who pays for the pier trust?", shelf_of(paper))
    assert "Coastguard | 92" in answer.body and "Total" not in answer.body
