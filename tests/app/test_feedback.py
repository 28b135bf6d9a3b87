"""From what a reader says is wrong to a question of the evals: what is right has to be printed where it is said to be.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rich.padding import Padding
from rich.text import Text
from typer.testing import CliRunner

from answers.answer import Answer
from answers.ask import answer_question
from app.cli import app
from app.feedback import Place, completed, feedback_of
from app.feedback_command import feedback_text
from corpus.errors import SettingsError
from corpus.feedback import Fault, Kept
from corpus.scope import Scope
from corpus.store import Store
from evals.question import read_questions

REPORT = """# Norfolk County Council

Minutes of the Children's Panel held on 12 July 2021

## 4. Children in care

4.1 The officer said that 318 children were in care at 31 March 2021.

4.2 The Panel noted that 1,318 calls came in, 97 of them at night.

| Measure | 2020 | 2021 |
|---|---|---|
| Foster carers | 47 | 52 |
"""
QUESTION = "How many children were in care at 31 March 2021?"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("feedback")
    (home / "minutes.md").write_text(REPORT, encoding="utf-8")
    done = CliRunner().invoke(app, ["--store", str(home / "shelf"), "ingest", str(home / "minutes.md")])
    assert done.exit_code == 0, done.output
    return home / "shelf"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store.open(folder) as opened:
        for kept in opened.feedback.all():
            opened.feedback.drop(kept.id)
        yield opened


@pytest.fixture
def answer(store: Store) -> Answer:
    return answer_question(QUESTION, store)


def kept(answer: Answer, fault: Fault, right: str = "", where: str = "") -> Kept:
    return Kept(1, feedback_of(answer, (), Scope(), fault, right, where, date(2022, 4, 2)))


def run(folder: Path, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["--store", str(folder), *arguments], env={"COLUMNS": "200"})
    return done.exit_code, done.output


def test_nothing_a_reader_writes_moves_the_terminal_of_who_lists_it(answer: Answer) -> None:
    moving = "\x1b]0;title\x07 97 \x1b[2J \u202e12\u202c \x9b31m\r\n"
    said = feedback_of(answer, (moving,), Scope(), Fault.FIGURE, moving, moving, date(2022, 4, 2))
    assert said.right == "]0;title 97 [2J 12 31m" == said.where == said.history[0]
    before = replace(said, right=moving, history=(moving,), question=f"How many? {moving}")  # kept by an older version
    lines = [part.renderable if isinstance(part, Padding) else part for part in feedback_text(Kept(1, before))]
    shown = "".join(line.plain for line in lines if isinstance(line, Text))
    assert "97" in shown and not [c for c in shown if not c.isprintable()]


def test_an_answer_becomes_feedback_with_its_places(answer: Answer) -> None:
    said = feedback_of(answer, ("Who chaired?",), Scope(), Fault.FIGURE, "  97\n", "para 4.2", date(2022, 4, 2))
    assert (said.question, said.history) == (QUESTION, ("Who chaired?",))
    assert (said.status, said.figures) == ("answered", ("318",))
    assert [(p.file, p.page, p.paragraph) for p in said.places] == [("minutes.md", None, "4.1")]
    assert said.right == "97"


def test_what_the_reader_says_is_completed_from_the_paper(store: Store, answer: Answer) -> None:
    gold = completed(kept(answer, Fault.FIGURE, "97", "minutes, para 4.2"), store, None, Place())
    assert (gold.type, gold.answer, gold.near, gold.authority) == ("fact_text", "97", ("318",), "Norfolk")
    assert [(p.file, p.page, p.paragraph, p.words) for p in gold.places] == [
        ("minutes.md", None, "4.2", "that 1,318 calls came in, 97")]


def test_the_officer_goes_before_the_reader_and_a_row_is_found(store: Store, answer: Answer) -> None:
    gold = completed(kept(answer, Fault.FIGURE, "97", "para 4.2"), store, "52", Place(paper="minutes.md"))
    assert (gold.type, gold.answer) == ("fact_table", "52")
    assert [p.words for p in gold.places] == ["Foster carers 47 52"]


def test_a_wrong_page_wants_the_answer_as_it_was_at_another_place(store: Store, answer: Answer) -> None:
    gold = completed(kept(answer, Fault.PAGE, "", "para 4.1"), store, None, Place())
    assert (gold.answer, gold.near, [p.paragraph for p in gold.places]) == ("318", (), ["4.1"])


@pytest.mark.parametrize(("fault", "right", "where", "said"), [
    (Fault.FIGURE, "", "para 4.1", "does not say what is right"),
    (Fault.FIGURE, "3,18", "para 4.1", "“3,18” does not stand in paragraph 4.1 in minutes.md"),
    (Fault.FIGURE, "18", "para 4.1", "“18” does not stand"),  # 318 is another figure
    (Fault.FIGURE, "97", "para 4.1", "does not stand in paragraph 4.1"),
])
def test_what_is_not_printed_there_makes_no_question(
    store: Store, answer: Answer, fault: Fault, right: str, where: str, said: str
) -> None:
    with pytest.raises(SettingsError, match=said):
        completed(kept(answer, fault, right, where), store, None, Place())


def test_a_refusal_needs_a_paper(store: Store, answer: Answer) -> None:
    refused = replace(answer, citations=(), facts=())
    with pytest.raises(SettingsError, match="cites no paper; name the one that prints it: --paper NAME"):
        completed(kept(refused, Fault.MISSING, "97"), store, None, Place())
    gold = completed(kept(refused, Fault.MISSING, "97"), store, None, Place("minutes.md", None, "4.2"))
    assert gold.places[0].paragraph == "4.2"


def test_reported_listed_accepted_and_run_by_the_evals(folder: Path, store: Store, answer: Answer) -> None:
    assert run(folder, "feedback", "list") == (0, "No reader has said that an answer is wrong.\n")
    code, out = run(folder, "eval", "--feedback")
    assert code == 1 and "no feedback was accepted yet" in out
    right = store.feedback.keep(kept(answer, Fault.PAGE, "", "para 4.1").feedback)
    wrong = store.feedback.keep(kept(answer, Fault.FIGURE, "97", "para 4.2").feedback)
    code, out = run(folder, "feedback", "list")
    assert code == 0 and "figure wrong · 2 April 2022 · candidate" in out and "Right: 97" in out
    code, out = run(folder, "feedback", "accept", str(right))
    assert (code, out) == (0, f"Accepted {right}: 318 (minutes.md). It is asked by: matters eval --feedback\n")
    assert run(folder, "eval", "--feedback", "--gate")[0] == 0
    assert run(folder, "feedback", "accept", str(wrong))[0] == 0
    code, out = run(folder, "eval", "--feedback", "--gate")
    assert code == 1 and f"still not right: feedback-{wrong}" in out
    results = json.loads((folder / "feedback-evals" / "latest.json").read_text())
    assert {name: o["outcome"] for name, o in results["outcomes"].items()} == {
        f"feedback-{right}": "right", f"feedback-{wrong}": "wrong"}
    assert run(folder, "feedback", "drop", str(wrong)) == (0, f"Dropped {wrong}.\n")
    listed = json.loads(run(folder, "feedback", "list", "--json")[1])
    assert [(f["id"], f["fault"], f["case"]["id"]) for f in listed] == [(right, "wrong page", f"feedback-{right}")]


def test_what_the_papers_do_not_say_is_a_question_too(folder: Path, store: Store, answer: Answer) -> None:
    refused = replace(answer, question="How many trams were there in 1911?", citations=(), facts=())
    number = store.feedback.keep(kept(refused, Fault.ANSWER).feedback)
    assert run(folder, "feedback", "accept", str(number), "--not-in-papers", "--page", "3")[0] == 2
    assert run(folder, "feedback", "accept", str(number), "--not-in-papers")[0] == 0
    written = store.feedback.questions()
    assert written is not None
    (question,) = read_questions(written)
    assert not question.answerable and run(folder, "eval", "--feedback", "--gate")[0] == 0
