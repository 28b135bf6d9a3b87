"""Who asked why gives no reason: the reply does, also where no word of it says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from answers.forms import tells_cause
from answers.replies import only_asks
from corpus.store import Store

REPORT = """\
# Lifeboat Report

## Launch times

Half of the launches of 2031 were on time, later ones quicker. What made the difference was five more coxswains.

## Crew plans

This is the third progress report since the crew plan was agreed in April 2031, and launches are in it.
"""


@pytest.mark.parametrize(("sentence", "only"), [
    ("Q. Canon Bell asked what lay behind the fall in landings.", True),
    ("Councillor Finch asked why ferries were late. The pilot said that fog was the cause.", False),
    ("The fall is explained by fog.", False),
])
def test_a_question_told_of(sentence: str, only: bool) -> None:
    assert only_asks(sentence) is only


@pytest.mark.parametrize(("sentence", "cause"), [
    ("Q. Canon Bell asked what lay behind the fall in landings.", False),
    ("What made the difference was five more coxswains.", True),
    ("Fog lay behind the fall in landings.", True),
])
def test_a_cause_told(sentence: str, cause: bool) -> None:
    assert tells_cause(sentence) is cause


def test_what_made_the_difference(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("What made the launches quicker in 2031?", shelf_of(REPORT))
    assert "five more coxswains" in answer.headline
