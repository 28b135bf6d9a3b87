"""What papers are said to differ over is asked for plainly."""

from __future__ import annotations

import pytest

from retrieval.told_two_ways import asked_of, told_two_ways

HIRED = "How many boats were hired in 2031?"


@pytest.mark.parametrize(
    "asked",
    [
        "There seem to be two figures going round for boats hired in 2031. What are they?",
        "There are two different numbers for boats hired in 2031. Can you give both?",
        "The papers don't seem to agree on the number of boats hired in 2031. What does each one say?",
        "The reports disagree about the number of boats hired in 2031. What are the two figures?",
        "Different papers give different numbers for boats hired in 2031. What are they?",
        "Two figures are quoted for boats hired in 2031: what are they?",
        "I've seen two numbers for boats hired in 2031. Which are they?",
        "What two figures do the papers give for boats hired in 2031?",
        "Which two numbers are given for boats hired in 2031?",
        "There is a discrepancy between the papers over boats hired in 2031. What are the figures?",
        "Conflicting figures for boats hired in 2031: what are they?",
        "There appear to be conflicting totals in the reports for boats hired in 2031. Please give both.",
    ],
)
def test_what_the_papers_differ_over_is_asked_for_plainly(asked: str) -> None:
    assert told_two_ways(asked) == HIRED


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        (
            "The papers don't seem to agree on how many boats had a licence in 2031. What figures are given?",
            "How many boats had a licence in 2031?",
        ),
        (
            "The papers don't agree on the moored boats total for May 2031. What does each say?",
            "What was the moored boats total for May 2031?",
        ),
        (
            "I've seen two numbers for the cost of a berth in 2031. What are they?",
            "What was the cost of a berth in 2031?",
        ),
        ("Which two figures are given for the re-let rate in 2031?", "What was the re-let rate in 2031?"),
    ],
)
def test_a_clause_and_a_measure_are_asked_for_as_such(asked: str, plain: str) -> None:
    assert told_two_ways(asked) == plain


@pytest.mark.parametrize(
    "question",
    [
        "How many boats were hired in 2031? I've seen two numbers",
        "There are two boats for hire in 2031. What are they?",
        "Do the papers agree on the number of boats?",
        "What are the two priorities for boats in 2031?",
        "The reports give two reasons for the fall in hires. What are they?",
    ],
)
def test_any_other_question_stays(question: str) -> None:
    assert told_two_ways(question) == question


def test_a_name_alone_is_asked_for_by_its_number_or_as_it_stands() -> None:
    assert asked_of("boats hired in May") == "How many boats were hired in May"
    assert asked_of("the mooring fee") == "What was the mooring fee"
    assert asked_of("which ferry sank") == "Which ferry sank"
