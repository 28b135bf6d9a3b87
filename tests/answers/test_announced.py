"""Whose list it is may be told elsewhere in its paper: the heading over it counts the same things."""

from __future__ import annotations

from collections.abc import Callable

from answers.announced import announced_in
from answers.answer import AnswerKind, Status
from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Landing Stages Plan: progress report

## Purpose

The Harbour Wardens surveyed the landing stages in November 2031. They found that repairs were late and asked for \
three areas to be improved.

## The Board

The Board meets in May.

## The three areas for improvement

- Handrails: fixed, and of good quality.
- Waiting times for berths and for fuel.
- Working with skippers as equals.
"""
MINUTES = """\
# Marl Council

# Minutes of the Harbour Committee

Date: Tuesday, 14 January 2031

## 1. Winter Moorings

Ms Dale presented the review.

Councillor Finch moved, and Councillor Reed seconded, that the Board begin with two moorings. On being put to the vote \
the motion was lost, by four votes to six.

RESOLVED that the review be noted.
"""


def test_what_the_wardens_asked_for(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("Which three areas did the wardens tell the harbour to improve?", shelf_of(REPORT))
    assert answer.kind is AnswerKind.LIST
    assert "Waiting times for berths" in answer.body


def test_nobody_else_is_said_to_have_asked(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("Which three areas did the pilots tell the harbour to improve?", shelf_of(REPORT))
    assert answer.status is Status.NOT_FOUND


def test_a_heading_that_counts_nothing_is_announced_nowhere(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(REPORT)
    paper = shelf.paper(shelf.listing()[0].id)
    assert announced_in(paper, "Purpose") == ()
    assert len(announced_in(paper, "The three areas for improvement")) == 1


def test_whose_motion_it_was_stands_with_its_vote(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question(
        "What was the vote on the motion to begin with two moorings, and who moved it?", shelf_of(MINUTES)
    )
    assert "Councillor Finch moved" in answer.body
    assert "four votes to six" in answer.headline
