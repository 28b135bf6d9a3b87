"""Rates asked for in the words for what they are of, and limits of time by their length."""

from __future__ import annotations

import pytest

from retrieval.as_rates import as_rates
from retrieval.how_far import asks_how_far_away
from retrieval.vacant_posts import as_vacancies
from retrieval.within_limits import within_limits


@pytest.mark.parametrize(("asked", "rate"), [
    ("What percentage of referrals were repeats?", "What was the re-referral rate?"),
    ("What share of referrals were repeat ones in May?", "What was the re-referral rate in May?"),
    ("In May, what % of our referrals were re-referrals?", "In May, what was our re-referral rate?"),
    ("What proportion of Ellis's referrals in 2024 were repeat referrals?",
     "What was Ellis's re-referral rate in 2024?"),
    ("What percentage of the referrals across England were repeated?", "What was the re-referral rate across England?"),
    ("What percentage of referrals were repeats within 12 months?", "What was the re-referral rate within 12 months?"),
    ("What percentage of referrals were repeat ones, i.e. the boat had been seen before?",
     "What was the re-referral rate?"),
    ("What percentage of referrals to Ellis were repeat ones, coming within a year of another?",
     "What was the re-referral rate to Ellis?"),
    ("Has the share of referrals that were repeats grown?", "Has the re-referral rate grown?"),
    ("How many boats per 10,000 sank?", "What rate of boats per 10,000 sank?"),
    ("In May, how many boats per 10,000 households were at sea?", "In May, what rate of boats per 10,000 were at sea?"),
    ("How many boats were there for every 10,000 people in Ellis?", "What rate of boats for every 10,000 in Ellis?"),
    ("Per 10,000 households, how many boats sank?", "What rate per 10,000 of boats sank?"),
    ("Ellis: number of boats per 1,000 households", "Ellis: rate of boats per 1,000"),
    ("What was the rate of boats per 10,000 households in Ellis?", "What was the rate of boats per 10,000 in Ellis?"),
])  # fmt: skip
def test_a_rate_is_asked_for_as_papers_call_it(asked: str, rate: str) -> None:
    assert as_rates(asked) == rate


@pytest.mark.parametrize("question", [
    "What percentage of referrals were late?",
    "How many referrals were there?",
    "What percentage of repeats were late?",
    "How many boats sank?",
    "How many of the 10,000 boats sank?",
    "How many per 10,000 households have a boat?",
    "How many thousand boats are there?",
    "",
])  # fmt: skip
def test_what_asks_for_no_such_rate_stays(question: str) -> None:
    assert as_rates(question) == question


@pytest.mark.parametrize(("asked", "meant"), [
    ("What share of licences were issued inside the 20 week limit?",
     "What share of licences were issued within 20 weeks?"),
    ("What share of licences were issued in the 45-working-day deadline in May?",
     "What share of licences were issued within 45 working days in May?"),
    ("Licences under the statutory 20-week target, 2024?", "Licences within 20 weeks, 2024?"),
    ("How many surveys were done by the 1 day mark?", "How many surveys were done within 1 day?"),
    ("What share of licences met the 20 week deadline?", "What share of licences met the 20 week deadline?"),
    ("How many surveys were late?", "How many surveys were late?"),
    ("Who met the target?", "Who met the target?"),
    ("What is the 20 week limit?", "What is the 20 week limit?"),
])  # fmt: skip
def test_a_limit_of_time_is_told_by_its_length(asked: str, meant: str) -> None:
    assert within_limits(asked) == meant


@pytest.mark.parametrize(("asked", "meant"), [
    ("What percentage of pilot posts were unfilled in May?", "What was the pilot vacancy rate in May?"),
    ("What share of our pilot posts are vacant?", "What was our pilot vacancy rate?"),
    ("What proportion of lock keeper jobs in Ellis was empty?", "What was the lock keeper vacancy rate in Ellis?"),
    ("What percentage of pilot posts were filled?", "What percentage of pilot posts were filled?"),
])  # fmt: skip
def test_a_share_of_empty_posts_is_a_vacancy_rate(asked: str, meant: str) -> None:
    assert as_vacancies(asked) == meant


@pytest.mark.parametrize(("question", "away"), [
    ("How far off is the island?", True),
    ("How far away are boats moored?", True),
    ("How far off budget is the island ferry?", False),
    ("How far from its budget is transport to the island expected to be?", False),
])
def test_how_far_off_its_budget_is_no_distance(question: str, away: bool) -> None:
    assert asks_how_far_away(question) is away
