"""Whoever is new is told by when they start."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from answers.kind_told import TAKEOVER_TOLD
from answers.names import names_someone
from corpus.store import Store

PAPER = (
    "# Marlshire Harbour Minutes\n\n## Pilots\n\nFrom January 2031 pilots have written the log as a letter to the "
    "crew. Crews like it.\n\nCllr Reed asked why pilots had so many boats. One pilot post had been vacant since May. "
    "An extra post had been agreed and Ms Ada Vale {starts}.\n"
)


@pytest.mark.parametrize("starts", [
    "would start on 9 May 2032", "will join on 9 May 2032", "is due to begin on 9 May 2032", "starts on 9 May 2032",
    "had been appointed from 9 May 2032", "joined on 9 May 2032",
])
@pytest.mark.parametrize("question", ["Who is the new pilot and when does she start?", "Who is the new pilot?"])
def test_the_new_one_is_who_starts(shelf_of: Callable[..., Store], question: str, starts: str) -> None:
    said = answer_question(question, shelf_of(PAPER.format(starts=starts)))
    assert "Ada Vale" in said.headline


@pytest.mark.parametrize(("text", "someone"), [
    ("From January 2031 pilots have written it.", False), ("The Harbour was shut.", False),
    ("June Hill has left.", True),
    ("Ms Ada Vale came.", True), ("Ada Vale came.", True),
])
def test_a_time_is_nobody(text: str, someone: bool) -> None:
    assert names_someone(text) is someone


def test_what_starts_is_not_who() -> None:
    assert TAKEOVER_TOLD.search("the scheme started in May") is None
