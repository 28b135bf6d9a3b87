"""Figures of the very thing and time asked for: not how often, not a part of what is asked, not of another December."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind, Status
from answers.ask import answer_question
from answers.quarters_named import quarters_of
from corpus.glossary import load_glossary
from corpus.store import Store
from retrieval.query import read_query

ShelfOf = Callable[..., Store]
REPORT = """\
# Harbour complaints report 1 April 2031 to 31 March 2032

## What it was about

One complaint may raise several issues. Between 1 April 2031 and March 2032 there were 218 different issues. Berth fees
were raised 26 times; a further 4 were put under Other.

## The year in numbers

The harbour moored 14 boats in the year. Two boats were towed to the lower basin.

The number of boats with a dredging plan for moorings rose slightly, to 31.

## Budget

At the end of December 2030 the harbour office was forecast to exceed its agreed ceiling by £2.0m.

At the end of September 2031 the forecast was £4.6m above the agreed ceiling.

## Ferry bookings

Ferry bookings about islanders went up on the quarter before: 812 were taken in Q3 and 730 in Q2.

More of them called for a standby crew, 93 compared with 71.

Table: Ferry bookings in 2031/32

| Measure | Q2 2031/32 | Q3 2031/32 |
|---|---|---|
| Ferry bookings taken | 730 | 812 |
| With a standby crew | 71 | 93 |
"""


@pytest.fixture
def report(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "told"), [
    ("How many separate issues were raised in complaints in 2031/32?", "218"),
    ("How many boats had a dredging plan for moorings in 2031/32?", "31"),
    ("How many boats were moored in 2031/32?", "14"),
    ("Were ferry bookings about islanders higher or lower in Q3 2031/32 than in Q2?", "812"),
])
def test_it_is_told_of_what_is_asked(report: Store, question: str, told: str) -> None:
    answer = answer_question(question, report)
    assert answer.status is Status.ANSWERED
    assert answer.facts[0].fact.printed.startswith(told)


def test_a_quarter_without_its_year_is_one_end(report: Store) -> None:
    answer = answer_question("Were ferry bookings higher or lower in Q3 2031/32 than in Q2?", report)
    assert answer.kind is AnswerKind.CHANGE
    assert "812" in answer.headline and "730" in answer.headline


def test_the_ceiling_of_another_december_is_no_answer(report: Store) -> None:
    answer = answer_question("How far over its ceiling was the harbour office at the end of December 2031?", report)
    assert answer.status is Status.NOT_FOUND


@pytest.mark.parametrize(("question", "labels"), [
    ("Were bookings higher or lower in Q3 2031/32 than in Q2?", ["Q2 2031/32", "Q3 2031/32"]),
    ("Were bookings higher or lower in Q1 2031/32 than in Q4?", ["Q4 2030/31", "Q1 2031/32"]),
    ("Were bookings higher or lower in Q3 2031/32?", []),
    ("Were bookings higher or lower in 2031/32 than in Q4?", []),
])
def test_the_quarter_without_a_year_comes_before(question: str, labels: list[str]) -> None:
    assert [p.label for p in quarters_of(read_query(question, load_glossary()))] == labels


@pytest.mark.parametrize(("question", "told"), [
    ("By how many did ferry bookings rise in Q3 2031/32 compared with Q2?", "Up: 812"),
    ("By how many did the number of moorings grow from January to December 2031?", "45"),
])
def test_by_how_many_is_told_by_the_size_or_by_both_ends(shelf_of: ShelfOf, question: str, told: str) -> None:
    store = shelf_of(f"{REPORT}\n## Growth\n\nBetween January and December 2031 moorings went up by 45.\n")
    assert answer_question(question, store).headline.startswith(told)
