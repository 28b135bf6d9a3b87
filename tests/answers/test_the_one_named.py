"""A follow-up asks on about the one thing whose row the last answer was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from answers.the_one_named import points_at_one
from corpus.store import Store

REPORT = """\
# Harbour Annual Report 2031/32

## Quays

Table 4: Harbour quays

| Quay | Berths | Visits 2030/31 | Visits 2031/32 | Rating | Inspected |
|---|---|---|---|---|---|
| Larn | 14 | 9,870 | 13,415 | Good | June 2029 |
| Hexley | 22 | 7,254 | 11,038 | Outstanding | May 2030 |
| Tarn | 9 | 5,120 | 8,926 | Poor | April 2031 |
"""
OUTSTANDING = "Which harbour quay is rated outstanding?"


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("last", "question", "told"), [
    (OUTSTANDING, "and how many berths has it got?", "22"),
    (OUTSTANDING, "How many berths does it have?", "22"),
    (OUTSTANDING, "How many visits did it have in 2031/32?", "11,038"),
    (OUTSTANDING, "how many berths are there at that quay", "22"),
    (OUTSTANDING, "what were its visits in 2030/31?", "7,254"),
    ("Which quay is rated poor?", "And how many berths does that one have?", "9"),
    ("Which quay had the most visits in 2031/32?", "how many berths has it?", "14"),
])
def test_it_is_the_one_named_before(shelf: Store, last: str, question: str, told: str) -> None:
    answer = answer_question(question, shelf, history=(last,))
    assert told in answer.headline, answer.headline


@pytest.mark.parametrize(("last", "question"), [
    (OUTSTANDING, "Was it higher a year before?"),
    (OUTSTANDING, "why?"),
    (OUTSTANDING, "How many boats sank in 2031?"),
    ("How many berths were there?", "How many has it got now?"),
    ("Which year had the most visits?", "how many did it have?"),
    (OUTSTANDING, "and how many berths are there in Larn?"),
])
def test_what_points_at_no_name_is_asked_as_it_was(last: str, question: str) -> None:
    assert not points_at_one(question, last)
