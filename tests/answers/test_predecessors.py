"""Who held a post before somebody is told by whom they took over from, and never by who holds it now."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from answers.predecessors import asks_predecessor, tells_predecessor
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Harbour Annual Report 2022/23

## Foreword by the Independent Harbour Assessor

I took up the assessor's post in May 2022, following the retirement of Osbert Lunn, so I saw little of the winter.

Dr Wilma Keane, Independent Harbour Assessor

## Moorings

The Mooring Master, Tamsin Vole, let 41 moorings. Piers Aldous is the Ferry Warden.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Who was the independent harbour assessor before Dr Keane?",
        "Who did Dr Keane take over from as harbour assessor?",
        "Who was Dr Keane's predecessor as harbour assessor?",
    ],
)
def test_whoever_came_before_is_named(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.status is Status.ANSWERED
    assert "Osbert Lunn" in answer.headline.replace("\n", " ")


@pytest.mark.parametrize(
    "question", ["Who was the harbour assessor before Osbert Lunn?", "Who was the Ferry Warden before Piers Aldous?"]
)
def test_whoever_holds_it_came_not_before_themselves(shelf_of: ShelfOf, question: str) -> None:
    assert answer_question(question, shelf_of(REPORT)).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "text",
    [
        "She succeeded Osbert Lunn in May.",
        "Ms Vole took over from Osbert Lunn.",
        "Dr Keane replaced Osbert Lunn as assessor.",
        "Osbert Lunn stood down in April and the post was advertised.",
        "Since the departure of Osbert Lunn the post has been hers.",
        "The previous assessor, Osbert Lunn, had no deputy.",
    ],
)
def test_the_ways_to_tell_it(text: str) -> None:
    assert tells_predecessor("Who was the assessor before Dr Keane?", text)


@pytest.mark.parametrize(
    "question",
    [
        "Who was present before Christmas?",
        "Who was told before the Cabinet met?",
        "Who was consulted before Ofsted came?",
        "Who takes over from Dr Keane?",
        "Who was the Chair?",
    ],
)
def test_what_asks_for_nobody_who_came_before(question: str) -> None:
    assert not asks_predecessor(question)
