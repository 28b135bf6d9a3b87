"""Builds of asking that say in a clause what papers say in a word, read as the plain ones."""

from __future__ import annotations

import pytest

from retrieval.put_plainly import put_plainly
from retrieval.vacant_posts import as_vacancies


@pytest.mark.parametrize("question", [
    "What's the most weeks anybody had to wait for a berth in 2031?",
    "What is the longest any skipper had to wait to get a berth in 2031?",
    "what was the longest that a boat has been kept waiting for a berth in 2031?",
    "The most days anyone waited for a berth in 2031?",
    "What was the longest time anybody spent waiting for their berth in 2031?",
    "what's the longest a single boat was left waiting for a berth in 2031?",
    "How long did the skipper who waited longest have to wait for a berth in 2031?",
    "How many weeks did whoever waited the longest wait for a berth in 2031?",
    "What is the maximum number of weeks that anyone had waited for a berth in 2031?",
    "What was the greatest length of time a family had to wait before they got a berth in 2031?",
])  # fmt: skip
def test_the_most_that_anybody_waited_is_a_longest_wait(question: str) -> None:
    assert put_plainly(question).casefold() == "how long was the longest wait for a berth in 2031?"


@pytest.mark.parametrize(("question", "plain"), [
    ("What was the shortest time anyone had to wait?", "how long was the shortest wait?"),
    ("What is the most anyone paid for a berth?", "What is the most anyone paid for a berth?"),
    ("What was the worst wait for a berth?", "how long was the longest wait for a berth?"),
    ("What was the maximum wait, in weeks, that a boat had for a berth?", "how long was the longest wait for a berth?"),
    ("The worst wait anyone has faced?", "how long was the longest wait?"),
    ("Which yard had the worst wait for a berth?", "Which yard had the worst wait for a berth?"),
    ("What is the longest pier?", "What is the longest pier?"),
    ("How long did most skippers wait?", "How long did most skippers wait?"),
])
def test_no_other_most_is_a_longest_wait(question: str, plain: str) -> None:
    assert put_plainly(question) == plain


@pytest.mark.parametrize("question", [
    "How many young people who've left care had a boat?", "How many young people who have left care had a boat?",
    "How many people who left care had a boat?", "How many young adults who had left care had a boat?",
    "How many people who used to be in care had a boat?", "How many young people leaving care had a boat?",
    "How many people that were formerly looked after had a boat?", "How many adults who grew up in care had a boat?",
    "How many youngsters who've already left care had a boat?", "How many young people who left our care had a boat?",
])  # fmt: skip
def test_who_left_care_is_a_care_leaver(question: str) -> None:
    assert put_plainly(question) == "How many care leavers had a boat?"


@pytest.mark.parametrize("question", [
    "How many young people left care in 2031?", "How many young people who left care in 2031 had a boat?",
    "How many children are leaving care?", "How many young people leaving care?",
])
def test_how_many_left_care_is_another_count(question: str) -> None:
    assert put_plainly(question) == question


@pytest.mark.parametrize(("question", "plain"), [
    ("How many households that foster moor here?", "How many fostering households moor here?"),
    ("How many people who foster for us moor here?", "How many foster carers moor here?"),
    ("How many offences had those who reoffended committed?", "How many offences had re-offenders committed?"),
    ("How many boats had moved berth three times or more in 2031?",
     "How many boats had three or more berth moves in 2031?"),
    ("How many boats have changed berths at least 3 times?", "How many boats have 3 or more berth moves?"),
    ("How many children had been moved school two or more times?", "How many children had two or more school moves?"),
    ("What share had three berth changes or more?", "What share had three or more berth moves?"),
    ("Larn: the number of times children went missing", "Larn: the number of missing episodes of children"),
    ("On how many occasions did Larn children go missing?", "how many missing episodes did Larn children have?"),
    ("How often have children gone missing?", "how many missing episodes have children have?"),
    ("On what number of occasions was the boat lifted?", "how many times was the boat lifted?"),
    ("How big was the membership of Sea Scouts when the year closed in May 2031?",
     "how many members did Sea Scouts have at the end of May 2031?"),
    ("How large is the crew's membership?", "how many members does the crew have?"),
    ("What did the minus figure on quay reserves come to?", "What did the negative quay reserves come to?"),
    ("How many days on average before a boat was first seen by the pilots?",
     "how many days was the average wait before a boat was first seen by the pilots?"),
    ("How long after being called does a boat first get seen by the pilots?",
     "how long is the wait after being called until a boat is first seen by the pilots?"),
    ("How long before the ferry sails?", "How long before the ferry sails?"),
    ("What was the increase in the number of boats over the calendar year 2031?",
     "by how many did the number of boats grow over the calendar year 2031?"),
    ("What was the fall in the number of boats in 2031?", "by how many did the number of boats fall in 2031?"),
    ("The yard built how many boats in 2031?", "how many boats did The yard build in 2031?"),
    ("During 2031/32 Larn's pilots carried out what number of rescues?",
     "During 2031/32 how many rescues did Larn's pilots carry out?"),
    ("How many boats did the yard build in 2031?", "How many boats did the yard build in 2031?"),
])  # fmt: skip
def test_other_builds(question: str, plain: str) -> None:
    assert put_plainly(question) == plain


@pytest.mark.parametrize(("question", "read"), [
    ("How many unfilled pilot posts that Larn was keeping vacant?", "How many pilot vacancies that Larn was holding?"),
    ("What is the number of posts that were left empty?", "What is the number of vacancies that were held?"),
    ("How many posts for pilots was Larn leaving unfilled in May?", "How many pilot vacancies did Larn hold in May?"),
    ("Number of pilot posts Larn kept vacant, May 2031", "Number of pilot vacancies that Larn held, May 2031"),
    ("How many posts were held open?", "How many vacancies were held?"),
    ("How many vacant pilot posts are there?", "How many vacant pilot posts are there?"),
])
def test_posts_that_are_kept_vacant(question: str, read: str) -> None:
    assert as_vacancies(question) == read
