"""Two things named side by side are both told, and people are counted by what they did."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from answers.conversation import completed
from answers.each_counted import each_counted
from answers.question_parts import parts_of
from answers.several import asked_of_each
from corpus.store import Store
from retrieval.asked_meaning import asks_meaning
from retrieval.people_who import became_unsaid
from retrieval.wanted import Wanted, wanted_of
from retrieval.who_did import deed_at

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire harbour report 2031/32

## Mooring service

In the year 2031/32 there were 17 resignations of skippers, compared to 13 in the year 2030/31.

| | 2029/30 | 2030/31 | 2031/32 |
|---|---|---|---|
| Enquiries | 327 | 272 | 222 |

There were 63 apprentice pilots at 31 March 2032.

## Tows and landings

| | 2030/31 | 2031/32 |
|---|---|---|
| Number of tows | 1,604 | 1,147 |
| % of tows ending in a landing | 27 % | 26 % |
| Number of landings | 503 | 293 |

## Timber

Table: Percentage of hulls mended to the standard, by timber

| Timber | Mended to the standard |
|---|---|
| Oak | 47 % |
| Teak | 53 % |

There were savings in Rope Repairs (£217k), Stores (£944k) and the Towing Team (£182k).

## The rowing club

At the end of March 2031 the club was working with 374 rowers. \
Of these, 258 were left-handed and 116 were right-handed. \
This is a 7% decrease compared to 2029/30, when the club was working with 402 rowers.

## Night classes

Since April 2031 to October 2031, so far 8 people have completed the night class.
"""


@pytest.fixture
def report(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "told"), [
    ("How many people enquired about the mooring service in 2030/31?", ("272",)),
    ("How many tows and landings were there in 2031/32?", ("1,147", "293")),
    ("What percentage of hulls were mended to the standard in oak and teak?", ("47 %", "53 %")),
    ("What were the savings in Rope Repairs and in the Towing Team?", ("£217k", "£182k")),
    ("How many people finished the night class from April to October 2031?", ("8",)),
])
def test_what_is_asked_side_by_side_or_by_a_deed_is_told(report: Store, question: str, told: tuple[str, ...]) -> None:
    answer = answer_question(question, report)
    assert answer.status is Status.ANSWERED
    assert all(t in answer.headline for t in told)


@pytest.mark.parametrize("question", [
    "How many people drowned in 2030/31?",
    "How many apprentice pilots became skippers?",
    "How many apprentice pilots did the harbour turn into skippers?",
])
def test_a_count_of_others_is_not_given(report: Store, question: str) -> None:
    assert answer_question(question, report).status is not Status.ANSWERED


@pytest.mark.parametrize(("question", "each"), [
    ("Outturn to March: what were the savings in Repairs and in Towing?",
     ("Outturn to March: what was the saving in Repairs", "Outturn to March: what was the saving in Towing")),
    ("Hulls: % mended in oak and in teak?", ("Hulls: % mended in oak", "Hulls: % mended in teak")),
    ("How many tows were there in May 2031 and in June 2031?", ()),
])
def test_one_question_of_two_groups(question: str, each: tuple[str, ...]) -> None:
    assert asked_of_each(question) == each


def test_two_nouns_are_counted_each_but_not_two_words_for_people() -> None:
    assert each_counted("How many tugs and barges were moored?") == (
        "How many tugs were moored?", "How many barges were moored?")
    assert each_counted("How many children and young people were moored?") == ()
    assert each_counted("How many tugs were moored?") == ()


def test_amounts_behind_commas_are_parts() -> None:
    assert parts_of("How many pilots, over how long, how much of it at sea?") == (
        "How many pilots", "over how long", "how much of it at sea")
    assert parts_of("In the yard, how many pilots are there?") == ("In the yard, how many pilots are there",)


@pytest.mark.parametrize(("text", "deed"), [
    ("How many people enquired about a mooring?", "enquired"),
    ("How many residents have signed the petition?", "signed"),
    ("How many people were rescued?", None),
    ("How many skippers resigned?", None),
])
def test_what_people_did_tells_whom_a_question_counts(text: str, deed: str | None) -> None:
    at = deed_at(text)
    assert (None if at is None else text[at:].split()[0]) == deed


def test_who_became_what_is_no_count_of_what_they_were() -> None:
    asked = "How many cadets did the yard turn into skippers?"
    assert became_unsaid(asked, "There were 63 cadets.")
    assert not became_unsaid(asked, "Of the 63 cadets 12 became skippers.")
    assert not became_unsaid("How many cadets are there?", "There were 63 cadets.")
    assert not became_unsaid("How many trips did the ferry make last year according to the yard?", "It made 63 trips.")


def test_what_was_meant_is_no_mean() -> None:
    asked = "What did the inspectors actually mean by a weak mooring?"
    assert asks_meaning(asked) and wanted_of(asked) is Wanted.PASSAGE
    assert not asks_meaning("What was the mean number of tows?")


def test_who_said_so_is_asked_of_the_figure() -> None:
    last = "How many tows were there in 2031/32?"
    assert completed("who said so?", (last,), ("Marlshire",)) == last
