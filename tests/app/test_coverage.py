"""The first screen: what is covered, and questions that stand in the papers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from answers.answer import Answer, AnswerKind, CitedFact, Status
from app.coverage import Suggestion, covers, first_screen, question_for, suggest
from corpus.fact import Fact
from corpus.paper import Kind, Metadata
from corpus.period_reading import find_periods
from corpus.store import Listing


def listed(id: str, authority: str | None, day: date | None) -> Listing:
    meta = Metadata(f"Paper <{id}>", authority, "Panel", day, Kind.MINUTES)
    return Listing(id, f"{id}.pdf", "pdf", meta, 3, 4, 5, datetime(2024, 5, 6, tzinfo=UTC))


def test_what_is_covered_in_a_line() -> None:
    one, two = listed("a", "Barsetshire", date(2021, 7, 12)), listed("b", "Anyshire", date(2019, 1, 3))
    assert covers((one,)) == "1 paper of Barsetshire, meeting of 12 July 2021"
    assert covers((one, two, listed("c", None, None))) == (
        "3 papers of Anyshire and Barsetshire, meetings from January 2019 to July 2021")
    assert covers((listed("c", None, None),)) == "1 paper"


def answering(facts: tuple[Fact, ...]) -> Callable[[str], Answer]:
    """Answers a question from the fact whose question it is, as a whole store would."""

    def ask(question: str) -> Answer:
        stated = tuple(CitedFact(fact, 1) for fact in facts if question_for(fact) == question)
        status, kind = (Status.ANSWERED, AnswerKind.FIGURE) if stated else (Status.NOT_FOUND, AnswerKind.REFUSAL)
        return Answer(question, status, kind, "", facts=stated)

    return ask


def test_suggestions_come_from_whole_actual_facts_and_one_has_no_answer(facts: tuple[Fact, ...]) -> None:
    assert suggest((listed("report", "Barsetshire", None),), lambda paper: facts, answering(facts)) == (
        Suggestion("How many children on plans were there in Barsetshire at 31 March 2022?"),
        Suggestion("What was the rate of exclusions in Barsetshire in 2021/22?"),
        Suggestion("How many children on plans were there in Barsetshire in 2011/12?", answerable=False),
    )


def test_what_the_answers_do_not_give_is_not_suggested(facts: tuple[Fact, ...]) -> None:
    suggestions = suggest((listed("report", "Barsetshire", None),), lambda paper: facts, answering(facts[1:2]))
    assert [s.question for s in suggestions if s.answerable] == [
        "What was the rate of exclusions in Barsetshire in 2021/22?"]


def test_papers_without_facts_suggest_nothing() -> None:
    assert suggest((listed("a", "Barsetshire", None),), lambda paper: (), answering(())) == ()


def test_questions_are_put_as_people_put_them(facts: tuple[Fact, ...]) -> None:
    def asked(measure: str) -> str:
        period = find_periods("April to September 2022")[0].period
        return question_for(replace(facts[0], measure=measure, period=period))

    assert asked("No. of assessments completed") == (
        "How many assessments were completed in Barsetshire from April to September 2022?")
    assert asked("Percentage of CP plans (open) in Barsetshire") == (
        "What was the percentage of CP plans in Barsetshire from April to September 2022?")


def test_the_first_screen_names_the_papers_and_escapes_them() -> None:
    suggestions = (Suggestion('Why "<x>"?'), Suggestion("When?", answerable=False))
    screen = first_screen((listed("a", "Barsetshire", None),), suggestions)
    assert "Paper &lt;a&gt;" in screen
    assert 'data-do="fill" data-text="Why &quot;&lt;x&gt;&quot;?"' in screen
    assert screen.count("not in these papers") == 1
    assert "last added 6 May 2024" in screen


def test_an_empty_shelf_says_what_to_do() -> None:
    assert "matters ingest FOLDER" in first_screen((), ())
