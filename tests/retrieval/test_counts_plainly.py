"""Questions for a number, a sum or a share in plain words."""

from __future__ import annotations

import pytest

from retrieval.asked_unit import unit_of
from retrieval.counts_plainly import plainly
from tests.retrieval.test_units_asked import ALL


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("What number of boats sank?", "How many boats sank?"),
        ("In May, what number of boats sank?", "In May, how many boats sank?"),
        ("What number of the boats that we look after sank?", "How many of the boats that we look after sank?"),
        ("What number of our skippers swim?", "How many of our skippers swim?"),
        ("What number of Port Ellis's skippers swim?", "How many of Port Ellis's skippers swim?"),
        ("What number of them swim?", "How many of them swim?"),
        ("The crew saw what number of seals?", "The crew saw how many seals?"),
        ("On what number of days was it shut?", "On what number of days was it shut?"),
        ("Which total number of boats did it reach?", "How many boats did it reach?"),
        ("What was the total of boats in May?", "How many boats were there in May?"),
        ("What is the total of boats?", "How many boats are there?"),
        ("What's the number of boats at sea?", "How many boats are there at sea?"),
        ("What was the number of boats mended by the yard in May?", "How many boats were mended by the yard in May?"),
        ("What was the number of boats waiting for a berth?", "How many boats were waiting for a berth?"),
        ("What was the number of home built boats in Ellis?", "How many home built boats were there in Ellis?"),
        ("What was the number of boats laid up and what did they cost?",
         "How many boats were laid up and what did they cost?"),
        ("What was the number of boats that the yard kept?", "How many boats were there that the yard kept?"),
        ("What was the number of pilots we employed?", "How many pilots were there that we employed?"),
        ("What was the number of 17 to 21 year old skippers getting help?",
         "How many 17 to 21 year old skippers were getting help?"),
        ("At the end of May, what was the overall total of pilots?", "At the end of May, how many pilots were there?"),
        ("How long was it, and what was the number of crew?", "How long was it, and how many crew were there?"),
        ("What was Port Ellis's total of moorings for 23-24?", "How many moorings did Port Ellis have for 23-24?"),
        ("What is Ellis's number of licensed skippers?", "How many licensed skippers does Ellis have?"),
        ("What was our total of pilots at 30 May 2024?", "How many pilots did we have at 30 May 2024?"),
        ("What's its number of berths?", "How many berths does it have?"),
        ("What was the harbour's total of pilots?", "How many pilots did the harbour have?"),
        ("What was the total of Ellis's pilots in May?", "How many pilots did Ellis have in May?"),
        ("Port Ellis's total of boats at the end of March 2024?",
         "How many boats did Port Ellis have at the end of March 2024?"),
        ("Number of boats sunk in May?", "How many boats were sunk in May?"),
        ("Harbour report 22-23: number of claims for Ellis?", "Harbour report 22-23: how many claims for Ellis?"),
        ("Total number of boats, May 2024?", "How many boats, May 2024?"),
        ("What sum did Ellis pay?", "How much did Ellis pay?"),
        ("What sum of money was paid?", "How much money was paid?"),
        ("What weekly amount will pilots get?", "How much a week will pilots get?"),
        ("What amount per boat of the grant is kept?", "How much per boat of the grant is kept?"),
        ("What amount has been set aside?", "How much has been set aside?"),
        ("What was the total bill for pilots?", "What was the total cost of pilots?"),
        ("Bill for pilots in 2024?", "Cost of pilots in 2024?"),
        ("How many boats, as a percentage, sank in May?", "What percentage of boats sank in May?"),
        ("How many of the boats sank, in per cent?", "What percentage of the boats sank?"),
        ("How many boats (in % terms) sank?", "What percentage of boats sank?"),
        ("How much of the fleet was laid up in May, as a percentage?",
         "What percentage of the fleet was laid up in May?"),
        ("What portion of the fleet sank?", "What proportion of the fleet sank?"),
    ],
)
def test_what_is_counted_is_asked_for_plainly(asked: str, plain: str) -> None:
    assert plainly(asked) == plain


@pytest.mark.parametrize(
    "question",
    [
        "How many boats sank?",
        "What was the average number of boats?",
        "How has the number of boats changed?",
        "What was the change in the number of boats?",
        "What was the total of fines paid by skippers?",
        "What was the number of days from order to launch?",
        "By how much did sinkings move, as a percentage?",
        "What is in the Harbours Bill for skippers?",
        "What did they say about the number of boats?",
        "What amount of time was lost?",
        "Why did the number of boats fall?",
        "Give the number of boats for each year from 2020 to 2023.",
        "Who counts the number of boats?",
        "",
    ],
)
def test_what_is_plain_or_asks_otherwise_stays_as_it_is(question: str) -> None:
    assert plainly(question) == question


@pytest.mark.parametrize(("question", "unit"), ALL)
def test_the_unit_is_the_same_in_plain_words(question: str, unit: str | None) -> None:
    assert unit_of(plainly(question)) == unit
