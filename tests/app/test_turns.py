"""What a browser keeps of a conversation, and the answers given again: nothing that the shelf no longer holds."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from answers.answer import Answer
from app.answering import FAULT, answered
from app.remembering import Remembering
from app.turns import MOST, Limits, Turn, asked_before, keepsake, read_kept
from corpus.errors import SettingsError
from corpus.scope import Scope

WHERE = Limits(("Barsetshire",), (), "2021-04-01", "")


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


class Asked:
    """Answers every question, and notes it."""

    def __init__(self, answer: Answer) -> None:
        self.answer, self.questions = answer, list[str]()

    def __call__(self, question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        self.questions.append(question)
        if question == "bad":
            raise SettingsError("no")
        return replace(self.answer, question=question)


def test_again_asks_nothing_twice_of_one_shelf_and_all_anew_of_the_next(figure: Answer) -> None:
    asked, shelf = Asked(figure), ["one"]
    kept = Remembering(asked, lambda: shelf[0], lambda: "")
    for scope in (Scope(), Scope(), Scope(bodies=("Panel",))):
        kept.again("how many?", (), scope)
    kept.again("how many?", ("before",), Scope())
    assert asked.questions == ["how many?"] * 3  # another scope and another history are other questions
    shelf[0] = "two"
    kept.again("how many?", (), Scope())
    shelf[0] = "one"
    kept.again("how many?", (), Scope())  # the answers of the first shelf were let go
    assert asked.questions == ["how many?"] * 5


def test_a_reader_is_not_given_what_another_asked_and_a_question_that_is_sent_is_always_asked(figure: Answer) -> None:
    asked, reader = Asked(figure), ["anne"]
    kept = Remembering(asked, lambda: "", lambda: reader[0] or None)
    kept.ask("how many?", (), Scope())
    kept.ask("how many?", (), Scope())
    assert len(asked.questions) == 2
    kept.again("how many?", (), Scope())
    assert len(asked.questions) == 2
    for other in ("berta", "", ""):  # of a reader without a key nothing is kept
        reader[0] = other
        kept.again("how many?", (), Scope())
    assert len(asked.questions) == 5


def test_an_answer_put_into_other_words_is_what_is_given_again(figure: Answer) -> None:
    kept = Remembering(Asked(figure), lambda: "", lambda: "")
    kept.ask("how many?", (), Scope())
    kept.keep("how many?", (), Scope(), replace(figure, headline="In other words."))
    assert kept.again("how many?", (), Scope()).headline == "In other words."


def test_an_answer_of_a_shelf_that_changed_meanwhile_is_not_kept(figure: Answer) -> None:
    shelf = ["one"]

    def ask(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        asked.append(question)
        shelf[0] = "two"
        return figure

    asked: list[str] = []
    kept = Remembering(ask, lambda: shelf[0], lambda: "")
    kept.again("how many?", (), Scope())
    kept.again("how many?", (), Scope())
    assert len(asked) == 2


def test_a_question_that_failed_is_asked_again(figure: Answer) -> None:
    asked = Asked(figure)
    kept = Remembering(asked, lambda: "", lambda: "")
    for _ in range(2):
        with pytest.raises(SettingsError):
            kept.again("bad", (), Scope())
    assert len(asked.questions) == 2
