"""Who somebody is, is told by a name; who does something, by somebody at least."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Marlshire Boating Report 2032/33

## Harbour

A Harbour Master had been appointed. The post of Chief Pilot will be looked at.

The council asks to approve £1.2m for the purchase of a home for boats. Ms Ida Ferrier, Lock Keeper, spoke of the lock.

The Lake Trust paid for the new buoys.
"""


@pytest.mark.parametrize("question", [
    "Who is the Harbour Master?", "Who is the Chief Pilot?", "Who is the new Harbour Master?",
])
def test_a_post_without_a_name_does_not_say_who(shelf_of: Callable[..., Store], question: str) -> None:
    assert answer_question(question, shelf_of(REPORT)).status is Status.NOT_FOUND


@pytest.mark.parametrize(("question", "said"), [
    ("Who is the Lock Keeper?", "Ferrier"), ("Who paid for the new buoys?", "Lake Trust"),
])
def test_a_name_or_whoever_did_it_is_told(shelf_of: Callable[..., Store], question: str, said: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.status is Status.ANSWERED and said in answer.headline
