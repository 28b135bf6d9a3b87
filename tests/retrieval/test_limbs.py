"""A limb that makes a figure another one has to be said with it: from whom, by whom, counted in, on what condition."""

from __future__ import annotations

import pytest

from corpus.glossary import Glossary
from retrieval.authorities import english_councils
from retrieval.limbs import limb_missing
from retrieval.query import read_query
from retrieval.rank import stem_set


@pytest.mark.parametrize(("question", "said"), [
    ("How many calls did the harbour office get from skippers in May 2031?", "Calls to the harbour office"),
    ("how many complaints came from tenants", "complaints in the year"),
    ("Of the collisions of boats with permits, how many were in deep harbours?",
     "paid for pilots in four deep harbours"),
    ("What share of calls came from skippers?", "% of calls passed on"),
    ("what % of the calls were from skippers", "% of calls passed on"),
    ("What was the number of referrals from hospitals?", "All referrals"),
    ("How much funding was there from the lottery?", "Funding in all"),
    ("How much did the lifeboat station put into the harbour fund?", "Pilots’ grant to the harbour fund"),
    ("What does the ferry company pay towards the lighthouse?", "Lighthouse: pilots’ levy"),
    ("What is the weekly cost of a berth if you count the pension?", "Weekly cost of a berth"),
    ("What does a berth cost with the night watch included?", "Cost of a berth"),
    ("What is a berth, once insurance is added?", "Cost of a berth"),
    ("How much would it cost if dredging slipped by a month?", "Dredging contract, cost"),
    ("How much did pilots pay into the harbour safety fund?", "Fund, pilots"),
    ("How much would the new pier save in a full year?", "New pier, capital cost"),
])
def test_a_figure_without_the_limb_is_of_something_else(question: str, said: str) -> None:
    assert _missing(question, said)


@pytest.mark.parametrize(("question", "said"), [
    ("How many calls did the harbour office get from skippers in May 2031?", "Calls by source: Skippers"),
    ("Of the collisions of boats with permits, how many were in deep harbours?", "11 collisions were in deep harbours"),
    ("Of the ferry crews needing a berth, how many got one?", "44 crews got one"),
    ("Of the children with permits, how many sailed?", "Four sailed"),
    ("What proportion of calls came from skippers?", "Calls by source (%): Skippers"),
    ("How many calls came from April to June 2031?", "Calls to the harbour office"),
    ("How many calls were there from 2031?", "Calls to the harbour office"),
    ("How many boats sailed from Eastmoor?", "Boats in the year"),
    ("How much did the council put into the harbour fund?", "Harbour fund: grant"),
    ("How much did we pay for the lighthouse?", "Lighthouse, cost"),
    ("How much was put aside for dredging?", "Dredging reserve"),
    ("What is the weekly cost of a berth if you count the pension?", "A berth with the pension of its watchman"),
    ("How much would it cost if dredging slipped by a month?", "Dredging that slipped would cost"),
    ("How much did pilots pay into the harbour safety fund?", "Harbour fund, pilots"),
    ("How much would the new pier save in a full year?", "New pier, net annual saving"),
    ("How much does the annual report give for the lighthouse?", "Lighthouse, cost"),
    ("What does the harbour review put the cost at?", "Lighthouse, cost"),
    ("What does the ferry company give as its reason?", "Lighthouse, cost"),
    ("Tell me if the harbour fund slipped", "Harbour fund"),
])
def test_a_limb_that_is_said_or_not_asked_takes_nothing_away(question: str, said: str) -> None:
    assert not _missing(question, said)


def _missing(question: str, said: str) -> bool:
    words = stem_set(said)
    return limb_missing(read_query(question, Glossary(()), (), english_councils()), words, words)
