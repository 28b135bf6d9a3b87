"""A meeting named by who was in its chair is that meeting, and no subject of the question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Answer
from answers.chaired import meeting_meant
from corpus.scope import Scope
from corpus.store import Store

Ask = Callable[..., Answer]
_MINUTES = """\
# Minutes of the Roads Panel

Present: Mrs Ada Vale (Chairman), Mr Tom Reed (Vice Chairman)

## 1. Roads

1.1 The next meeting will be held on 3 May 2024.
"""


@pytest.mark.parametrize(("question", "rest"), [
    ("Was the panel chaired by Mrs Vale told that roads were closed?", "Was the panel told that roads were closed?"),
    ("When is the next meeting of the panel with Mrs A Vale in the chair?", "When is the next meeting of the panel?"),
])
def test_the_chair_tells_which_minutes_are_meant(
    minutes_of: Callable[[str, str, date], Store], question: str, rest: str
) -> None:
    shelf = minutes_of(_MINUTES, "Roads Panel", date(2024, 2, 1))
    paper = shelf.listing()[0].id
    assert meeting_meant(question, shelf, Scope()) == (rest, Scope(papers=(paper,)))


@pytest.mark.parametrize("question", [
    "Which panel was chaired by Mr Reed?",
    "Was the panel chaired by Mrs Dale told that roads were closed?",
    "Who chaired the panel?",
    "Was it chaired by Mrs Vale?",
])
def test_whoever_was_not_in_the_chair_or_is_asked_about_tells_nothing(
    minutes_of: Callable[[str, str, date], Store], question: str
) -> None:
    shelf = minutes_of(_MINUTES, "Roads Panel", date(2024, 2, 1))
    assert meeting_meant(question, shelf, Scope()) == (question, Scope())
