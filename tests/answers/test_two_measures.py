"""Two things with a figure of their own, set against each other, are asked for one by one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from answers.two_measures import two_measures
from corpus.store import Store

REPORT = """\
# Harbour Annual Report 2031/32

## Fees

Table 1: Average fee

| Fee | September 2031 | September 2032 |
|---|---|---|
| Average fee for a berth | £212 | £240 |
| Average fee for a mooring | £95 | £88 |

## Money

The forecast overspend on dredging in 2031/32 was £3.4m. The forecast deficit of the lighthouse fund in 2031/32 was
£5.1m.

## Crews

There were 148 pilots and 36 divers in post in September 2032.
"""

PAIRS = [
    ("Compare the fee for a berth with that for a mooring in September 2032.",
     ["what is the fee for a berth in September 2032?", "what is the fee for a mooring in September 2032?"]),
    ("Compare the price of a berth to that of a mooring",
     ["what is the price of a berth?", "what is the price of a mooring?"]),
    ("Which is bigger in 2031/32: the fuel bill or the pay bill? Both figures",
     ["what is the fuel bill in 2031/32?", "what is the pay bill in 2031/32?"]),
    ("Which was higher, the fuel bill or the pay bill?", ["what is the fuel bill?", "what is the pay bill?"]),
    ("Which of the two is larger - the overspend on boats or the overspend on sheds?",
     ["what is the overspend on boats?", "what is the overspend on sheds?"]),
    ("Is the number of boats higher than the number of crews?",
     ["what is the number of boats?", "what is the number of crews?"]),
    ("Compare the number of boats and the number of crews in 2031/32",
     ["what is the number of boats in 2031/32?", "what is the number of crews in 2031/32?"]),
]


@pytest.mark.parametrize(("question", "texts"), PAIRS)
def test_each_is_asked_by_itself(question: str, texts: list[str]) -> None:
    assert [leg.text for leg in two_measures(question, (), {})] == texts


@pytest.mark.parametrize("question", [
    "Compare the number of boats with the target",
    "Compare the number of boats in 2031 with the number of boats in 2032",
    "Is the number of boats higher than the national average?",
    "Is the number of boats higher than it was?",
    "Compare the number of boats here with that in England",
    "Which is the bigger quay?",
    "Which quay is bigger?",
    "Compare 2031 with 2032 for boats",
])
def test_one_thing_is_not_two(question: str) -> None:
    assert two_measures(question, (), {}) == ()


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "told"), [
    ("Compare the average fee for a berth with that for a mooring in September 2032.", ["£240", "£88"]),
    ("Which is bigger in 2031/32: the forecast overspend on dredging or the forecast deficit of the lighthouse fund?",
     ["£3.4m", "£5.1m"]),
    ("Compare the number of pilots and the number of divers in September 2032", ["148", "36"]),
])
def test_both_figures_are_told(shelf: Store, question: str, told: list[str]) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.ANSWERED
    assert all(t in answer.headline for t in told), answer.headline


def test_the_higher_is_named(shelf: Store) -> None:
    asked = "Which is higher in September 2032: the average fee for a berth or the average fee for a mooring?"
    answer = answer_question(asked, shelf)
    assert any("the average fee for a berth (£240) is the higher" in c for c in answer.caveats)
