"""Made-up questions, answers and runs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Answer, AnswerKind, Status
from corpus.chunk import Chunk
from corpus.paper import Locator, Metadata
from evals.question import Evidence, Question, QuestionType
from evals.result import Judged, Result
from evals.scoring import Outcome, Stage, Verdict
from retrieval.citations import Citation

PAPER = "report.pdf"


@pytest.fixture
def question() -> Callable[..., Question]:
    """A question about library loans, of any type, with the values wanted."""
    def make(
        *groups: tuple[str, ...], type: QuestionType = QuestionType.FACT_TEXT, near: tuple[str, ...] = (),
        id: str = "q-1", evidence: tuple[Evidence, ...] | None = None,
    ) -> Question:
        places = (Evidence(PAPER, (3,), "4.5", "libraries lent 211 books"),) if evidence is None else evidence
        return Question(id=id, question="How many books were lent?", history=(), type=type, authority="Anytown",
                        answer="211", must_contain=groups, must_not_contain=near, evidence=places, difficulty=1,
                        notes="")
    return make


@pytest.fixture
def answer() -> Callable[..., Answer]:
    """An answer with citations at (file, page, paragraph, quote)."""
    def make(
        headline: str, body: str = "", *places: tuple[str, int | None, str | None, str],
        status: Status = Status.ANSWERED, caveats: tuple[str, ...] = (),
    ) -> Answer:
        citations = tuple(
            Citation(number, file, Metadata("A report"), Locator("p", page=page, paragraph=paragraph), quote, "a place")
            for number, (file, page, paragraph, quote) in enumerate(places, start=1)
        )
        return Answer("How many books?", status, AnswerKind.FIGURE, headline, body, caveats, citations=citations)
    return make


@pytest.fixture
def chunk() -> Callable[..., Chunk]:
    """A chunk on a page, in a paragraph."""
    def make(text: str, page: int | None = None, paragraph: str | None = None) -> Chunk:
        return Chunk("p:0", "p", 0, text, "", Locator("p", page=page, paragraph=paragraph), (0,))
    return make


@pytest.fixture
def run_of(question: Callable[..., Question]) -> Callable[..., Result]:
    """A run over made-up papers: how many of each type were kept, of how many."""
    def make(corpus: str = "feed", **kept_of: tuple[int, int]) -> Result:
        judged = []
        for name, (kept, of) in kept_of.items():
            kind = QuestionType(name)
            for n in range(of):
                good = n < kept
                verdict = Verdict(Outcome.RIGHT if good else Outcome.WRONG, good, 1 if good else None,
                                  None if good else Stage.NOT_FOUND)
                asked = question(("211",), type=kind, id=f"{name}-{n}")
                judged.append(Judged(asked, "answered", "211 books", "", (), (), verdict))
        return Result(corpus, "set", tuple(judged))
    return make
