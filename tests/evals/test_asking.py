"""Asking all questions of a set through plain functions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from answers.answer import Answer
from evals.asking import Found, Times, ask_all, times_of
from evals.question import Question
from evals.result import as_json
from evals.scoring import Outcome

Make = Callable[..., Any]


def test_every_question_is_asked_once_in_order_and_judged(question: Make, answer: Make, chunk: Make) -> None:
    asked: list[str] = []

    def ask(one: Question) -> Answer:
        asked.append(one.id)
        given: Answer = answer("211 books" if one.id == "a" else "237 books", "", ("report.pdf", 3, "4.5", "211"))
        return given

    steps: list[tuple[int, int]] = []
    hits = [Found("report.pdf", "p. 1", chunk("noise")), Found("report.pdf", "p. 3", chunk("libraries lent 211 books"))]
    result, times = ask_all([question(("211",), id="a"), question(("211",), id="b")], ask, lambda _: hits, "feed",
                            lambda done, total: steps.append((done, total)))
    assert asked == ["a", "b"]
    assert steps == [(0, 2), (1, 2), (2, 2)]
    assert [j.verdict.outcome for j in result.judged] == [Outcome.RIGHT, Outcome.WRONG]
    assert [j.verdict.rank for j in result.judged] == [2, 2]
    assert result.judged[0].hits == (("p. 1", "noise"), ("p. 3", "libraries lent 211 books"))
    assert times.median > 0
    again, _ = ask_all([question(("211",), id="a"), question(("211",), id="b")], ask, lambda _: hits, "feed")
    assert as_json(again) == as_json(result)


def test_an_error_names_the_question_and_is_not_swallowed(question: Make) -> None:
    def ask(one: Question) -> Answer:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken") as caught:
        ask_all([question(("211",), id="a")], ask, lambda _: [], "feed")
    assert caught.value.__notes__ == ["while answering question a: How many books were lent?"]


def test_times() -> None:
    assert times_of([]) == Times(0.0, 0.0)
    assert times_of([0.5]) == Times(0.5, 0.5)
    assert times_of([0.0, 1.0, 2.0, 3.0, 4.0]) == Times(2.0, 3.8)
