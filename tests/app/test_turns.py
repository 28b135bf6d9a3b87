"""What a browser keeps of a conversation, and the answers given again: nothing that the shelf no longer holds."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from answers.answer import Answer
from app.answering import FAULT, answered
from app.remembering import remembering
from app.turns import MOST, Limits, Turn, asked_before, keepsake, read_kept
from corpus.errors import SettingsError
from corpus.scope import Scope

WHERE = Limits(("Barsetshire",), (), "2021-04-01", "")


def test_a_list_nested_without_end_is_none() -> None:
    assert read_kept("[" * 100_000) == () == read_kept('{"a":' * 100_000)


def test_a_turn_comes_back_as_a_question_with_its_limits_and_without_its_answer(figure: Answer) -> None:
    kept = f"[{keepsake(Turn('how many {plans}?', figure, limits=WHERE))}]"
    assert read_kept(kept) == (Turn("how many {plans}?", limits=WHERE),)
    assert figure.headline not in kept


@pytest.mark.parametrize("text", [
    "", "no JSON", "null", "{}", '"text"', "[1, null, []]", '[{"question": 7}]', '[{"question": "  "}]',
    json.dumps([{"question": "x" * 20_001}])])
def test_what_is_no_conversation_is_none(text: str) -> None:
    assert read_kept(text) == ()


def test_what_comes_from_outside_is_cut_to_what_it_may_be() -> None:
    strange = {"question": " how  many? ", "authorities": ["A", 3, None], "bodies": "all", "first": 7, "last": "x" * 99}
    assert read_kept(json.dumps([strange])) == (Turn("how many?", limits=Limits(("A",), (), "7", "x" * 20)),)
    many = read_kept(json.dumps([{"question": f"q{n}"} for n in range(MOST + 5)]))
    assert (len(many), many[0].question) == (MOST, "q5")


def test_each_turn_is_answered_after_those_before_it(figure: Answer) -> None:
    seen: list[tuple[str, tuple[str, ...]]] = []

    def ask(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        seen.append((question, history))
        if question == "bad":
            raise SettingsError("the index is gone")
        if question == "worse":
            raise RuntimeError
        return replace(figure, question=question)

    turns = (Turn("one"), Turn("bad"), Turn("worse"), Turn("two"))
    *_, done = answered(turns, ask, ())
    assert seen == [("one", ()), ("bad", ("one",)), ("worse", ("one",)), ("two", ("one",))]
    assert [turn.notice for turn in done] == ["", "the index is gone", FAULT, ""]
    assert asked_before(done) == ("one", "two")
    assert list(answered(done, ask, ())) == []  # nothing waits any more


def test_a_limit_that_no_paper_has_is_said_in_the_turns_place(figure: Answer) -> None:
    (done,) = answered((Turn("how many?", limits=WHERE),), lambda *_: figure, ())
    assert done[0].notice.startswith('no paper here has the authority "Barsetshire"')


def test_a_question_is_asked_once_for_a_shelf_and_again_for_the_next(figure: Answer) -> None:
    asked: list[str] = []
    shelf = ["one"]

    def ask(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        asked.append(question)
        return figure

    kept = remembering(ask, lambda: shelf[0])
    for scope in (Scope(), Scope(), Scope(exempt=True)):
        kept("how many?", (), scope)
    kept("how many?", ("before",), Scope())
    assert asked == ["how many?"] * 3  # another scope and another history are other questions
    shelf[0] = "two"
    kept("how many?", (), Scope())
    shelf[0] = "one"
    kept("how many?", (), Scope())  # the answers of the first shelf were let go
    assert asked == ["how many?"] * 5


def test_a_question_that_failed_is_asked_again(figure: Answer) -> None:
    asked: list[str] = []

    def ask(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        asked.append(question)
        raise SettingsError("no")

    kept = remembering(ask, lambda: "")
    for _ in range(2):
        with pytest.raises(SettingsError):
            kept("how many?", (), Scope())
    assert len(asked) == 2


def test_who_sees_more_is_not_answered_from_what_others_may_see_nor_they_from_his(figure: Answer) -> None:
    officer = [False]
    asked: list[bool] = []

    def ask(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        asked.append(officer[0])
        return replace(figure, headline=f"as an officer: {officer[0]}")

    kept = remembering(ask, lambda: "", lambda: officer[0])
    for officer[0] in (True, False, True, False):
        assert kept("how many?", (), Scope()).headline == f"as an officer: {officer[0]}"
    assert asked == [True, False]
