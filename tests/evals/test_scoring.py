"""Verdicts: right, wrong, abstained, ungraded; cited or not; and where a question was lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from answers.answer import Status
from evals.question import Evidence, QuestionType
from evals.scoring import Outcome, Stage, evidence_rank, judge, judge_values, on_evidence, share_in_order

Make = Callable[..., Any]


def test_the_value_in_the_headline_is_right(question: Make, answer: Make) -> None:
    assert judge_values(question(("211",)), answer("211 books were lent.")) is Outcome.RIGHT


def test_a_single_value_in_the_body_only_is_wrong(question: Make, answer: Make) -> None:
    assert judge_values(question(("211",)), answer("The report has it.", "211 books were lent.")) is Outcome.WRONG


def test_a_single_value_after_sixty_words_is_wrong(question: Make, answer: Make) -> None:
    assert judge_values(question(("211",)), answer("word " * 59 + "211")) is Outcome.RIGHT
    assert judge_values(question(("211",)), answer("word " * 60 + "211")) is Outcome.WRONG


def test_a_near_miss_before_the_value_is_wrong_and_after_it_is_not(question: Make, answer: Make) -> None:
    asked = question(("211",), near=("237",))
    assert judge_values(asked, answer("237 in the year before, then 211.")) is Outcome.WRONG
    assert judge_values(asked, answer("211, down from 237.")) is Outcome.RIGHT


def test_a_near_miss_inside_the_value_is_part_of_it(question: Make, answer: Make) -> None:
    asked = question(("4 April 2022",), ("Mosaic",), near=("April 2022",))
    assert judge_values(asked, answer("On 4 April 2022, to Mosaic.")) is Outcome.RIGHT
    assert judge_values(asked, answer("In April 2022: on 4 April 2022, to Mosaic.")) is Outcome.WRONG


def test_several_values_may_stand_in_body_and_caveats_and_all_must(question: Make, answer: Make) -> None:
    asked = question(("251",), ("237",), ("draft",), type=QuestionType.SERIES)
    assert judge_values(asked, answer("Falling:", "251, then 237", caveats=("The last is a draft.",))) is Outcome.RIGHT
    assert judge_values(asked, answer("Falling:", "251, then 237")) is Outcome.WRONG
    assert judge_values(asked, answer("Falling:", "word " * 300 + "251, 237, draft")) is Outcome.WRONG


@pytest.mark.parametrize("status", [Status.NOT_FOUND, Status.NEEDS_DETAIL])
def test_no_answer_is_abstained_whatever_it_says(question: Make, answer: Make, status: Status) -> None:
    assert judge_values(question(("211",)), answer("Perhaps 211.", status=status)) is Outcome.ABSTAINED


def test_a_gold_without_a_value_is_ungraded_never_wrong(question: Make, answer: Make) -> None:
    verdict = judge(question(type=QuestionType.NARRATIVE), answer("Something."), [])
    assert (verdict.outcome, verdict.cited, verdict.stage) == (Outcome.UNGRADED, None, None)


def test_an_unanswerable_question_is_right_when_refused(question: Make, answer: Make) -> None:
    asked = question(type=QuestionType.UNANSWERABLE, evidence=())
    assert judge(asked, answer("Not in these papers.", status=Status.NOT_FOUND), []).outcome is Outcome.RIGHT
    verdict = judge(asked, answer("211 books."), [])
    assert (verdict.outcome, verdict.cited, verdict.stage) == (Outcome.WRONG, None, Stage.NOT_REFUSED)


def test_a_false_premise_may_be_put_right(question: Make, answer: Make) -> None:
    asked = question(("requires improvement",), type=QuestionType.UNANSWERABLE)
    assert judge_values(asked, answer("It did not.", "The grade was requires improvement.")) is Outcome.RIGHT
    assert judge_values(asked, answer("Because it did well.")) is Outcome.WRONG


@pytest.mark.parametrize(("place", "cited"), [
    (("report.pdf", 3, None, "Something else on the page."), True),
    (("report.md", None, "4.5", "Something else in the paragraph."), True),
    (("report.md", None, None, "In 2022 the libraries lent 211 books."), True),
    (("report.pdf", 9, None, "the libraries lent 211 of them"), True),
    (("report.pdf", 9, None, "books of libraries, 211 and lent"), False),
    (("report.pdf", 9, "4.6", "Something else."), False),
    (("report.pdf", None, None, "Something else."), False),
    (("other.pdf", 3, "4.5", "the libraries lent 211 books"), False),
])
def test_a_citation_is_on_the_evidence(
    question: Make, answer: Make, place: tuple[str, int | None, str | None, str], cited: bool,
) -> None:
    assert on_evidence(question(("211",)), answer("211", "", place)) is cited


def test_no_citation_is_not_on_the_evidence(question: Make, answer: Make) -> None:
    assert on_evidence(question(("211",)), answer("211")) is False


def test_the_page_alone_makes_no_hit(question: Make, chunk: Make) -> None:
    asked = question(("211",))
    other, right = chunk("Another passage.", page=3), chunk("Books: 211 | libraries | lent: 40", page=3)
    assert evidence_rank(asked, [("report.pdf", other), ("other.pdf", right), ("report.pdf", right)]) == 3
    assert evidence_rank(asked, [("report.pdf", other)]) is None


def test_without_pages_scattered_words_make_a_hit_only_where_all_stand(question: Make, chunk: Make) -> None:
    asked = question(("211",), evidence=(Evidence("minutes.html", (), None, "libraries lent 211 books"),))
    assert evidence_rank(asked, [("minutes.html", chunk("books lent: 211"))]) is None
    assert evidence_rank(asked, [("minutes.html", chunk("books lent: 211, by the libraries"))]) == 1


def test_the_words_are_held_in_their_order() -> None:
    assert share_in_order("libraries lent 211 books", "the libraries lent 211 of their books") == 0.75
    assert share_in_order("27 % 26 %", "row | 27% | 26% | 29%") == 1.0
    assert share_in_order("lent", "lentils") == 0.0


def test_the_stage_that_lost_a_question(question: Make, answer: Make, chunk: Make) -> None:
    asked, wrong = question(("211",)), answer("237", "", ("report.pdf", 8, None, "237"))
    right_place = answer("237", "", ("report.pdf", 3, None, "237"))
    noise, evidence = ("report.pdf", chunk("noise", page=8)), ("report.pdf", chunk("libraries lent 211 books"))
    assert judge(asked, wrong, [noise]).stage is Stage.NOT_FOUND
    assert judge(asked, wrong, [noise] * 10 + [evidence]).stage is Stage.NOT_RANKED
    assert judge(asked, wrong, [noise] * 9 + [evidence]).stage is Stage.NOT_CHOSEN
    assert judge(asked, right_place, [noise]).stage is Stage.WRONGLY_WRITTEN


def test_right_without_its_place_is_not_kept(question: Make, answer: Make) -> None:
    verdict = judge(question(("211",)), answer("211", "", ("report.pdf", 8, None, "211")), [])
    assert verdict.outcome is Outcome.RIGHT
    assert (verdict.cited, verdict.kept, verdict.stage) == (False, False, Stage.NOT_FOUND)
    verdict = judge(question(("211",)), answer("211", "", ("report.pdf", 3, None, "211")), [])
    assert verdict.outcome is Outcome.RIGHT
    assert (verdict.cited, verdict.kept, verdict.stage) == (True, True, None)
