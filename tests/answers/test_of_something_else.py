"""A figure of something else is no answer, however many of the question's words stand with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Marlshire Boating Report 2032/33

## Skippers

There were 63 borrowed skippers at 31 March 2033, and 171 of our own. Some skippers left for the navy. A dip sample of
45 skippers was looked into.

## Calls, requests and repairs

Table: Calls

| Measure | 2031/32 | 2032/33 |
|---|---|---|
| Number of calls | 900 | 750 |

## What families say

We asked families what they think. They were given 7 choices. Replies came from 43 families. There were 17 complaints,
compared to 13 the year before.
"""


@pytest.mark.parametrize("question", [
    "How many skippers left?", "How many calls became repairs?", "How many calls did schools make?",
    "How many families do we have?", "How many skippers are Sikh?",
])
def test_no_figure_of_something_else(shelf_of: Callable[..., Store], question: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.status is Status.NOT_FOUND or not answer.facts


@pytest.mark.parametrize(("question", "printed"), [
    ("How many skippers were borrowed?", "63"), ("How many calls were there?", "750"),
    ("How many families replied?", "43"), ("How many skippers were in the dip sample?", "45"),
])
def test_what_is_said_is_told(shelf_of: Callable[..., Store], question: str, printed: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert [f.fact.printed for f in answer.facts][:1] == [printed]


CREW = """\
# Marlshire Crew Report 2032/33

## Crew

There were 412 rowers on the lake at 31 March 2033. It is a lot to ask, given that there are 260 children with a
swimming badge. Some children have a rowing licence. The harbour had recently recruited 2 coxswains. Coxswains like it.

The lake is busy, and the queue for a berth is a worry. The work on the quay will take 12 months.

The rise in the mooring allowance will cost £9,000 in 2033/34. Divers come from all over.

## Divers

Table: Divers

| Measure | 2031/32 | 2032/33 |
|---|---|---|
| Divers | 31 | 47 |

## What people say

The plan has five aims. The reasons given most often for leaving were pay (12), a berth nearer home (seven) and
the weather (six). The plan is split into three core themes, and people like them.
"""


@pytest.mark.parametrize("question", [
    "How many children have a rowing licence?", "How many coxswains are there?", "How long is the wait for a berth?",
    "How much is the mooring allowance?", "How old are the divers?", "How many under-fives row?",
    "How many people like the plan?", "How many staff will the home have?", "Where do the divers come from?",
])
def test_no_figure_that_only_stands_near(shelf_of: Callable[..., Store], question: str) -> None:
    answer = answer_question(question, shelf_of(CREW))
    assert answer.status is not Status.ANSWERED or not answer.facts, answer.headline


@pytest.mark.parametrize(("question", "printed"), [
    ("How many children have a swimming badge?", "260"), ("How many coxswains were recruited?", "2"),
    ("How long will the work on the quay take?", "12"), ("How many divers are there?", "47"),
    ("How much will the rise in the mooring allowance cost?", "£9,000"),
])
def test_what_stands_there_is_told(shelf_of: Callable[..., Store], question: str, printed: str) -> None:
    answer = answer_question(question, shelf_of(CREW))
    assert [f.fact.printed for f in answer.facts][:1] == [printed]
