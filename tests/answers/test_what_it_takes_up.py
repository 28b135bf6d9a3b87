"""What a figure takes from beside it: a thing called "it", an age within a row's ages, the row of a told share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.glossary import load_glossary
from corpus.store import Store
from retrieval.counted import counted
from retrieval.query import read_query

ShelfOf = Callable[..., Store]
REPORT = """\
# Harbour Monitor 2031/32

Report to: Harbour Select Committee, Tuesday 14 September 2032

## Promises

The Marlshire Lantern Pledge was opened on 3 May 2032. 19 of the county's 23 wharves had joined it by July.

Table 1: Weekly harbour dues of visiting deckhands (£)

| Deckhand's age | Dues 2030/31 | Dues 2031/32 |
|---|---|---|
| 16 to 20 | 31 | 37 |
| 21 to 30 | 52 | 58 |

## At a glance

41.7% of new salvage permits were issued within 30 days in 2031.

## How we compare

| | 2030 | 2031 | England 2031 |
|---|---|---|---|
| In 30 days (no storms) | 52.3% | 41.7% | 48.3% |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "figure"), [
    ("How many wharves have joined the Lantern Pledge?", "19"),
    ("What weekly dues does a visiting deckhand pay at 18 years old in 2031/32?", "£37"),
    ("What weekly dues does a visiting deckhand aged 24 pay in 2031/32?", "£58"),
    ("What percentage of new salvage permits were issued within 30 days in England in 2031?", "48.3%"),
])
def test_what_stands_beside_it_says_what_it_is(shelf: Store, question: str, figure: str) -> None:
    assert answer_question(question, shelf).headline.startswith(figure)


@pytest.mark.parametrize(("question", "noun"), [
    ("What was the average toll skippers were paying?", "toll"),
    ("What is the average fine wardens can set?", "fine"),
    ("How many skippers were paying?", "skippers"),
])
def test_whose_verb_it_is_is_not_counted(question: str, noun: str) -> None:
    found = counted(read_query(question, load_glossary(None)))
    assert found is not None and found.asked == noun


@pytest.mark.parametrize(("question", "stems"), [
    ("How many got their first choice of berth?", {"prefer"}),
    ("How many slept in our own hostels?", {"own"}),
    ("How often was GCP2 used?", {"grade", "profil"}),
])
def test_what_people_call_it(question: str, stems: set[str]) -> None:
    assert stems <= read_query(question, load_glossary(None)).stems
