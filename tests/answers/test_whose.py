"""The council's name where it is asked for, and only there."""

from __future__ import annotations

from collections.abc import Callable

from answers.answer import Answer

Ask = Callable[..., Answer]


def test_which_council_is_told_by_its_paper(ask: Ask) -> None:
    answer = ask("Which council improved placement stability with a named support worker?")
    assert answer.headline.startswith("Marlshire")
    assert "named support worker" in answer.headline


def test_another_question_is_answered_without_it(ask: Ask) -> None:
    assert not ask("Why did placement stability improve?").headline.startswith("Marlshire")
