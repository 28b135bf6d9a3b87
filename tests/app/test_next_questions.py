"""Questions to go on with: offered only where the papers give what they were made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from answers.answer import Answer, AnswerKind, CitedFact, Status
from app.next_questions import TRIES, next_questions
from corpus.chunk import Chunk
from corpus.fact import Fact
from corpus.period import as_at, financial_year
from corpus.period import days as period_of_days

from .conftest import fact


def row() -> list[Fact]:
    """Three years of the authority's own, and England in the last of them."""
    own = [fact("rate", value, financial_year(year)) for value, year in (("7", 2019), ("9", 2020), ("12", 2021))]
    return [*own, fact("rate", "43", financial_year(2021), area="England")]


def nothing(paper: str) -> Sequence[Chunk]:
    return ()


def answering(figure: Answer, known: dict[str, tuple[Fact, ...]]) -> tuple[list[str], object]:
    asked: list[str] = []

    def ask(question: str) -> Answer:
        asked.append(question)
        facts = known.get(question)
        if facts is None:
            return replace(figure, status=Status.NOT_FOUND, facts=())
        return replace(figure, facts=tuple(CitedFact(f, 1) for f in facts))

    return asked, ask


def test_a_figure_leads_to_other_years_and_other_areas(figure: Answer) -> None:
    facts = row()
    answer = replace(figure, facts=(CitedFact(facts[2], 1),))
    known = {"How did that change from 2019/20 to 2021/22?": (facts[0], facts[2]), "And in 2020/21?": (facts[1],),
             "What about England?": (facts[3],)}
    _, ask = answering(figure, known)
    assert next_questions(answer, (), lambda paper: facts, nothing, ask) == tuple(known)  # type: ignore[arg-type]


def test_what_the_papers_do_not_answer_or_answer_otherwise_is_not_offered(figure: Answer) -> None:
    facts = row()
    answer = replace(figure, facts=(CitedFact(facts[2], 1),))
    wrong = replace(facts[3], value=facts[2].value)
    _, ask = answering(figure, {"And in 2020/21?": (facts[1],), "What about England?": (wrong,)})
    assert next_questions(answer, (), lambda paper: facts, nothing, ask) == ("And in 2020/21?",)  # type: ignore[arg-type]


def test_a_day_is_asked_for_with_at_and_a_stretch_with_from(figure: Answer) -> None:
    days = [fact("rate", "40", as_at(date(2021, 9, 30))), fact("rate", "41", as_at(date(2022, 3, 31)))]
    stretches = [fact("rate", "40", period_of_days(date(2021, 4, 1), date(2021, 12, 31))),
                 fact("rate", "41", period_of_days(date(2022, 4, 1), date(2022, 12, 31)))]
    told = ((days, "And at 30 September 2021?"), (stretches, "And from 1 April 2021 to 31 December 2021?"))
    for facts, wanted in told:
        _, ask = answering(figure, {wanted: (facts[0],)})
        answer = replace(figure, facts=(CitedFact(facts[1], 1),))
        assert next_questions(answer, (), lambda paper, f=facts: f, nothing, ask) == (wanted,)  # type: ignore[arg-type]


def test_what_was_asked_before_is_not_asked_again(figure: Answer) -> None:
    facts = row()
    answer = replace(figure, facts=(CitedFact(facts[2], 1),))
    asked, ask = answering(figure, {"And in 2020/21?": (facts[1],)})
    assert next_questions(answer, ("and in 2020/21",), lambda paper: facts, nothing, ask) == ()  # type: ignore[arg-type]
    assert "And in 2020/21?" not in asked and len(asked) <= TRIES


def test_a_refusal_leads_nowhere_and_asks_nothing(figure: Answer, refusal: Answer) -> None:
    asked, ask = answering(figure, {})
    assert next_questions(refusal, (), lambda paper: row(), nothing, ask) == ()  # type: ignore[arg-type]
    assert asked == []


def test_a_series_is_not_offered_after_a_series(figure: Answer) -> None:
    facts = row()
    answer = replace(figure, kind=AnswerKind.SERIES, facts=tuple(CitedFact(f, 1) for f in facts[:3]))
    asked, ask = answering(figure, {})
    next_questions(answer, (), lambda paper: facts, nothing, ask)  # type: ignore[arg-type]
    assert asked == ["What about England?"]
