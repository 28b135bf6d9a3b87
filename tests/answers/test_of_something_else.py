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
