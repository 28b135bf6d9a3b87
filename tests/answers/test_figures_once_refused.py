"""Figures that stand in the best sentence or row, asked for in other words than the paper's; and those of fewer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Harbour Rescue: annual review 2031/32

## The year

Lifeboat crews handed back 64 patrols in 2031/32, most of them on the north shore, where only seven crews are trained.
Towing cost £322,000 in 2031/32, against a grant of £148,000.
Of the 139 rowers in hostels, 31 live in one of the six hostels run by the Harbour Board and 108 in hostels run by
firms.
Women make up 64% of the rowers in hostels, so the mix of each hostel will be reviewed.
The plan has three parts: a ferry pass for 180 rowers a year; a higher mooring grant; and a yearly contribution of £690
towards winter berths, halved for small boats.

## Visits

Table 1: Visits to the lookouts

| Lookout | Opened | 2030/31 | 2031/32 |
|---|---|---|---|
| Gull Point | 2022 | 7,254 | 11,038 |
| Seal Rock | 2023 | 8,926 | 13,415 |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "given"), [
    ("How many lifeboat/tug patrols were handed back in 2031/32?", "64"),
    ("How many tug/lifeboat patrols were handed back in 2031/32?", "64"),
    ("How many patrols/sorties did lifeboat crews hand back in 2031/32?", "64"),
    ("How many sorties / patrols were handed back by lifeboat crews in 2031/32?", "64"),
    ("How much did towing cost the harbour rescue service in 2031/32?", "£322,000"),
    ("What did towing cost the Harbour Rescue team in 2031/32?", "£322,000"),
    ("How many rowers are placed in a hostel that the Harbour Board runs?", "31"),
    ("How many rowers live in hostels run by the Harbour Board?", "31"),
    ("How many rowers live in hostels run by firms?", "108"),
    ("How many of the rowers are placed in hostels run by firms?", "108"),
    ("How many rowers are in hostels?", "139"),
    ("How many rowers live in hostels?", "139"),
    ("How many rowers are placed in hostels?", "139"),
    ("What percentage of the rowers in hostels are women?", "64%"),
    ("What is the yearly winter berth contribution that the Board was asked to agree?", "£690"),
    ("What is the winter berth contribution put to the Harbour Board in May 2032?", "£690"),
    ("How much is the yearly winter berth contribution that members were recommended to approve?", "£690"),
    ("How many people came through the doors of the Gull Point lookout in 2031/32?", "11,038"),
    ("How many people came to the Gull Point lookout in 2031/32?", "11,038"),
    ("How many families turned up at the Seal Rock lookout in 2031/32?", "13,415"),
    ("How many people dropped in at the Gull Point lookout in 2031/32?", "11,038"),
    ("How many people visited the Gull Point lookout in 2031/32, per the report on Nearer to Shore?", "11,038"),
    ("In the Nearer to Shore report, how many visits were there to Gull Point in 2031/32?", "11,038"),
])
def test_the_figure_is_given(shelf: Store, question: str, given: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.headline.startswith(given), (answer.headline, answer.body)


@pytest.mark.parametrize("question", [
    "What proportion of our lifeboat volunteers are women?",
    "How many people live near the Gull Point lookout in 2031/32?",
    "How many pilots/divers patrols were handed back in 2030/31?",
])
def test_what_is_of_others_is_not(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is not Status.ANSWERED, answer_question(question, shelf).headline
