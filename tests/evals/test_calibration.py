"""Bars chosen on some questions and measured on others, with answers that are a plain rule of the bars."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from lxml import html
from rich.console import Console

from answers.answer import Answer, Status
from answers.bars import BARS, Bars
from evals.calibration import Asked, Calibration, Moves, Spent, Watched, calibrate
from evals.curve import as_kept, calibration_page, curve_svg, moves_words
from evals.question import Evidence, QuestionType
from evals.terminal import show_calibration

Make = Callable[..., Any]


@pytest.fixture
def asked(question: Make) -> list[Asked]:
    """Twenty answerable questions of two papers, and ten that nothing answers."""
    known = [question(("211",), id=f"q-{n}", evidence=(Evidence(f"{'ab'[n % 2]}.pdf", (1,), None, "lent 211"),))
             for n in range(20)]
    none = [question(id=f"u-{n}", type=QuestionType.UNANSWERABLE, evidence=()) for n in range(10)]
    return [*(Asked(q, "one") for q in known), *(Asked(q, "two") for q in none)]


@pytest.fixture
def found(asked: list[Asked], answer: Make) -> Calibration:
    """Evidence holds 0.66 of what an answerable question names and 0.62 of another: a figure bar of 0.65 parts them."""

    def answer_at(n: int, bars: Bars) -> Answer:
        held = 0.66 if asked[n].question.answerable else 0.62
        given: Answer = answer("211", status=Status.ANSWERED if held >= bars.figure else Status.NOT_FOUND)
        return given

    return calibrate(asked, answer_at, 3.0)


def test_the_better_bar_is_chosen_and_measured_on_what_was_left_out(found: Calibration) -> None:
    assert [scheme.name for scheme in found.schemes] == [
        "one paper left out", "one set left out", "a fifth of the questions left out",
    ]
    papers, sets, fifths = found.schemes
    for scheme in (papers, fifths):
        assert {fold.moves for fold in scheme.folds} == {Moves(figure=0.05)}
        assert scheme.held(False) == Spent(n=30, answered=30, wrong=10, refused=0)
        assert scheme.held(True) == Spent(n=30, answered=20, wrong=0, refused=0)
    # Without the unanswerable questions nothing speaks for a higher bar, and the product's stands.
    assert {fold.name: fold.moves for fold in sets.folds} == {"one": Moves(figure=0.05), "two": Moves()}
    assert found.chosen.moves == Moves(figure=0.05)


def test_the_cost_counts_a_wrong_answer_as_so_many_refusals() -> None:
    spent = Spent(n=10, answered=8, wrong=2, refused=1)
    assert (spent.cost(3), spent.cost(0.5), spent.coverage, spent.risk) == (7, 2, 0.8, 0.25)
    assert (Spent(0, 0, 0, 0).coverage, Spent(0, 0, 0, 0).risk) == (0, 0)


def test_an_answer_is_worked_out_again_only_where_a_bar_it_looked_at_moved(asked: list[Asked], answer: Make) -> None:
    calls: list[float] = []

    def answer_at(n: int, bars: Bars) -> Answer:
        calls.append(bars.figure)
        given: Answer = answer("211")
        return given

    calibrate(asked[:1], answer_at, 3.0)
    assert len(calls) == len(set(calls))


def test_watched_bars_tell_what_was_looked_at() -> None:
    watched = Watched(BARS)
    assert watched.passage == 0.5
    assert watched.seen() == {"passage": 0.5}
    assert (watched.name, watched.seen()) == (0.85, {"passage": 0.5, "name": 0.85})
    assert Watched(BARS).seen() == {}


def test_the_curve_and_the_folds_are_told_and_nothing_is_markup(found: Calibration) -> None:
    page = html.fromstring(calibration_page(found))
    assert len(page.xpath("//svg//circle")) == len(found.curve) == 17
    assert page.xpath("//svg//circle[@fill='none']/title")[0].text == "+0: 100% answered, 33.3% of these wrong"
    assert "all of them30" in page.text_content()
    assert curve_svg(()) == ""
    assert (moves_words(Moves()), moves_words(Moves(figure=0.05, passage=-0.1))) == (
        "as they are", "figure +0.05, passage -0.1",
    )
    console = Console(width=80, record=True, force_terminal=False)
    show_calibration(console, found)
    said = console.export_text()
    assert "10 → 0" in said
    assert max(map(len, said.splitlines())) <= 80


def test_what_is_kept_names_its_sets_and_is_json(found: Calibration) -> None:
    kept = as_kept(found, [("feed", "beef")])
    assert (kept["format"], kept["wrong costs"], kept["sets"]) == (1, 3.0, [{"corpus": "feed", "questions": "beef"}])
    assert kept["on everything"]["moves"] == {"figure": 0.05, "series": 0.0, "listed": 0.0, "passage": 0.0}
    assert kept["on everything"]["held out"][1] == {"n": 30, "answered": 20, "wrong": 0, "refused": 0}
