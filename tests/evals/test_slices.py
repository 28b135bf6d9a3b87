"""Counts by paper and by halves: a gain on one paper that loses on another is seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from evals.question import Evidence, QuestionType
from evals.result import Judged, Result
from evals.scoring import Outcome, Stage, Verdict
from evals.slices import NO_PAPER, PaperChange, by_paper, half_of, halves, paper_changes, papers_of, whole

Make = Callable[..., Any]


def judged(question: Make, id: str, kept: bool, *papers: str, type: QuestionType = QuestionType.FACT_TEXT) -> Judged:
    asked = question(("211",), id=id, type=type, evidence=tuple(Evidence(p, (1,), None, "lent 211") for p in papers))
    verdict = Verdict(Outcome.RIGHT if kept else Outcome.WRONG, kept if papers else None, None,
                      None if kept else Stage.NOT_FOUND)
    return Judged(asked, "answered", "211", "", (), (), verdict)


def test_a_question_counts_in_each_paper_of_its_evidence(question: Make) -> None:
    result = Result("feed", "set", (
        judged(question, "1", True, "b.pdf"), judged(question, "2", False, "a.pdf", "b.pdf", "b.pdf"),
        judged(question, "3", True, type=QuestionType.UNANSWERABLE),
    ))
    papers = by_paper(result)
    assert list(papers) == ["a.pdf", "b.pdf", NO_PAPER]
    assert {name: (whole(t).kept, whole(t).n) for name, t in papers.items()} == {
        "a.pdf": (0, 1), "b.pdf": (1, 2), NO_PAPER: (1, 1),
    }
    assert papers_of(result.judged[1].question) == ("a.pdf", "b.pdf")


def test_a_gain_on_one_paper_does_not_hide_a_loss_on_another(question: Make) -> None:
    before = {str(n): {"outcome": "right", "cited": n < 3} for n in range(4)}
    now = Result("feed", "set", (
        judged(question, "0", False, "a.pdf"), judged(question, "1", True, "a.pdf"),
        judged(question, "3", True, "b.pdf"), judged(question, "new", True, "b.pdf"),
    ))
    assert paper_changes(now, before) == (
        PaperChange("a.pdf", 2, before=2, now=1, gained=0, lost=1),
        PaperChange("b.pdf", 1, before=0, now=1, gained=1, lost=0),
    )
    assert paper_changes(now, {}) == ()


def test_the_half_of_an_id_never_changes() -> None:
    assert "".join(half_of(f"q-{n}") for n in range(1, 9)) == "abbabbba"


def test_halves_are_the_whole_and_say_what_chance_does(question: Make) -> None:
    ids = [f"q-{n}" for n in range(40)]
    result = Result("feed", "set", tuple(judged(question, id, half_of(id) == "a", "a.pdf") for id in ids))
    text, every = halves(result)
    assert (text.type, every.type) == ("fact_text", "answerable")
    assert every.a.n + every.b.n == 40
    assert (every.a.kept, every.b.kept) == (every.a.n, 0)
    assert every.chance is not None
    assert 0.3 < every.chance < 0.35
    one = replace(result, judged=result.judged[:1])
    assert [half.chance for half in halves(one)] == [None, None]
