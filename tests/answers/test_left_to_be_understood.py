"""What a question or a paper leaves to be understood: a term in short, a deed without its people, another time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Answer, Status
from answers.ask import answer_question
from answers.conversation import completed
from corpus.glossary import Glossary
from corpus.store import Store
from retrieval.authorities import english_councils
from retrieval.query import read_query

ShelfOf = Callable[..., Store]
REPORT = """\
# Harbour Monitor, Quarter 3 2031/32

Report to: Harbour Select Committee, Tuesday 14 January 2032

## Rate of boats with a winter mooring plan

There were 273 boats on a plan at the end of December 2030 and 284 at the end of December 2031, which is 47.3 per \
10,000 hulls.

## Visits

Ferry visits: 93.4 per cent were in timescale year to date against a goal of 90 per cent. In the same period last year \
the figure was 88.2 per cent.

## The safety list

After a first survey 31 sloops were placed on the safety list. After a second survey 28 were taken off (13 in Q2).

## Crews

Demand for crews was high in every yard and rising: for tugs, for ferries and for dredgers. Three things drove it: \
the storm of May; better tides at the north quay; and the rise in coastal trade.

| Number | 2029/30 | 2030/31 |
|---|---|---|
| Crews at 31 March | 310 | 324 |
| Annual change | +9 | +14 |

## Who sails

By age, 39% of the crews of 2031/32 are 20 to 35, 25% are over 35, 22% are 16 to 19 and 14% are under 16.

## Dues

In January 2031 the 2030/31 dues deficit was put at £8.5m.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


def _told(shelf: Store, question: str) -> Answer:
    return answer_question(question, shelf)


@pytest.mark.parametrize(("question", "figure"), [
    ("What was the rate of winter mooring plans per 10,000 hulls at the end of December 2031?", "47.3"),
    ("How many sloops came off the safety list in Q3 2031/32?", "28"),
    ("By how many did the number of crews grow in the year to March 2031?", "14"),
    ("Did the timeliness of ferry visits improve in 2031/32 compared with the same period the year before?", "88.2"),
    ("Give the age breakdown of the crews in 2031/32", "22%"),
    ("What three things were driving demand for crews?", "storm of May"),
])
def test_what_is_left_out_is_told_from_beside(shelf: Store, question: str, figure: str) -> None:
    answer = _told(shelf, question)
    assert answer.status is Status.ANSWERED
    assert figure in f"{answer.headline} {answer.body}"


def test_what_was_reported_for_another_year_is_no_answer(shelf: Store) -> None:
    assert _told(shelf, "What dues deficit did Larn report for 2031/32?").status is not Status.ANSWERED


@pytest.mark.parametrize(("question", "periods", "papers"), [
    ("What deficit did Larn report for 2031/32?", ["2031/32"], []),
    ("What did the annual report for 2031/32 say of berths?", [], ["2031/32"]),
])
def test_whoever_reports_a_figure_names_no_report(question: str, periods: list[str], papers: list[str]) -> None:
    query = read_query(question, Glossary(()), ("Larn",), english_councils())
    assert ([p.label for p in query.periods], [p.label for p in query.papers_of]) == (periods, papers)


@pytest.mark.parametrize(("last", "question", "whole"), [
    ("How many boats were moored at the end of December 2031?", "what about the end of September the year after?",
     "How many boats were moored at the end of September 2032?"),
    ("How many boats were let in 2031/32?", "and in March the year before?", "How many boats were let in March 2031?"),
])
def test_a_month_of_the_year_after(last: str, question: str, whole: str) -> None:
    assert completed(question, (last,), ()) == whole


@pytest.mark.parametrize("question", [
    "How many pilots did Marlshire have in 2031?", "How many pilots were there in 2031?",
])
def test_those_something_befell_are_no_stock_of_an_undated_year(shelf_of: ShelfOf, question: str) -> None:
    said = "# Dock report\n\n## Salvage\n\n105 pilots in post were referred from these wrecks; more may come.\n"
    assert answer_question(question, shelf_of(said)).status is not Status.ANSWERED
