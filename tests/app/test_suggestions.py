"""Questions to try: made from what stands in the papers, offered only where the answer is what they were made from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from answers.answer import Answer, AnswerKind, CitedFact, Status
from app.suggestions import SUGGESTIONS, Suggestion, question_for, suggest
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.fact import Fact
from corpus.paper import Kind, Locator, Metadata
from corpus.period_reading import find_periods
from corpus.store import Listing
from retrieval.citations import Citation


def listed(id: str, authority: str | None, day: date | None) -> Listing:
    meta = Metadata(f"Paper {id}", authority, "Panel", day, Kind.MINUTES)
    return Listing(id, f"{id}.pdf", "pdf", meta, 3, 4, 5, datetime(2024, 5, 6, tzinfo=UTC))


SHELF = (listed("report", "Barsetshire", None),)


def nothing_in_words(paper: str) -> Sequence[Chunk]:
    return ()


def answering(facts: tuple[Fact, ...]) -> Callable[[str], Answer]:
    """Answers a question from the fact whose question it is, as a whole store would."""

    def ask(question: str) -> Answer:
        stated = tuple(CitedFact(fact, 1) for fact in facts if question_for(fact) == question)
        status, kind = (Status.ANSWERED, AnswerKind.FIGURE) if stated else (Status.NOT_FOUND, AnswerKind.REFUSAL)
        return Answer(question, status, kind, "", facts=stated)

    return ask


def test_suggestions_come_from_whole_actual_facts_and_one_has_no_answer(facts: tuple[Fact, ...]) -> None:
    assert suggest(SHELF, lambda paper: facts, nothing_in_words, answering(facts)) == (
        Suggestion("How many children on plans were there in Barsetshire at 31 March 2022?"),
        Suggestion("What was the rate of exclusions in Barsetshire in 2021/22?"),
        Suggestion("How many children on plans were there in Barsetshire in 2011/12?", answerable=False),
    )


def test_what_the_answers_do_not_give_is_not_suggested(facts: tuple[Fact, ...]) -> None:
    suggestions = suggest(SHELF, lambda paper: facts, nothing_in_words, answering(facts[1:2]))
    assert [s.question for s in suggestions if s.answerable] == [
        "What was the rate of exclusions in Barsetshire in 2021/22?"]


def test_papers_without_facts_suggest_nothing() -> None:
    assert suggest((listed("a", "Barsetshire", None),), lambda paper: (), nothing_in_words, answering(())) == ()


def test_questions_are_put_as_people_put_them(facts: tuple[Fact, ...]) -> None:
    def asked(measure: str) -> str:
        period = find_periods("April to September 2022")[0].period
        return question_for(replace(facts[0], measure=measure, period=period))

    assert asked("No. of assessments completed") == (
        "How many assessments were completed in Barsetshire from April to September 2022?")
    assert asked("Percentage of CP plans (open) in Barsetshire") == (
        "What was the percentage of CP plans in Barsetshire from April to September 2022?")


def passage(position: int, heading: str, text: str, statement: Statement | None = None) -> Chunk:
    kind = ChunkKind.TEXT if statement else ChunkKind.LIST
    where = Locator("report", item="4" if statement else None, block=position, heading=heading)
    return Chunk(f"report:{position}", "report", position, text, "", where, (position,), kind, statement)


def citing(*positions: int) -> Callable[[str], Answer]:
    """Answers every question from these blocks."""

    def ask(question: str) -> Answer:
        cited = tuple(Citation(n, "report.pdf", Metadata("Report"), Locator("report", block=position), "", "")
                      for n, position in enumerate(positions, start=1))
        return Answer(question, Status.ANSWERED, AnswerKind.PASSAGE, "", citations=cited)

    return ask


CHUNKS = (
    passage(0, "Minutes of the last meeting", "Agreed: a correct record.", Statement.RESOLVED),
    passage(1, "Library opening hours", "Agreed: to keep them.", Statement.RESOLVED),
    passage(2, "Library opening hours", "The officer said so.", Statement.REPLY),
    passage(3, "Evidence: Bus shelter audits - May 2022", "Recommendations:\nMend them.\nPaint them."),
    passage(4, "Staff", "They recommended nothing.\nNobody."),
)


def test_a_decision_and_a_list_are_suggested_where_the_answer_cites_them() -> None:
    shelf = (listed("report", None, None),)
    assert suggest(shelf, lambda paper: (), lambda paper: CHUNKS, citing(1, 3)) == (
        Suggestion("What was agreed about library opening hours?"),
        Suggestion("What are the recommendations on bus shelter audits?"))
    assert suggest(shelf, lambda paper: (), lambda paper: CHUNKS, citing(1)) == (
        Suggestion("What was agreed about library opening hours?"),)
    assert suggest(shelf, lambda paper: (), lambda paper: CHUNKS, citing(0, 2, 4)) == ()


@pytest.mark.parametrize(("heading", "topic"), [
    ("Special Education Strategy", "Special Education Strategy"), ("PLO audits", "PLO audits"),
    ("Road repairs in the town", "road repairs in the town"),
])
def test_a_heading_keeps_the_capitals_of_a_name(heading: str, topic: str) -> None:
    chunks = (passage(1, heading, "Agreed.", Statement.RESOLVED),)
    asked = suggest((listed("report", None, None),), lambda paper: (), lambda paper: chunks, citing(1))
    assert asked == (Suggestion(f"What was agreed about {topic}?"),)


def test_figures_make_room_for_words(facts: tuple[Fact, ...]) -> None:
    many = tuple(replace(facts[0], measure=f"Number of {thing} on loan")
                 for thing in ("books", "films", "records", "maps", "games"))

    def ask(question: str) -> Answer:
        return replace(citing(1)(question), facts=tuple(CitedFact(f, 1) for f in many if question_for(f) == question))

    asked = suggest(SHELF, lambda paper: many, lambda paper: CHUNKS[:2], ask)
    assert [s.question.split()[0] for s in asked] == ["How", "How", "How", "What"]
    assert len(asked) == SUGGESTIONS
