"""A series and a comparison are drawn from cited facts: each figure leads to its page, and nothing else is drawn."""

from __future__ import annotations

import base64
import csv
import io
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from answers.answer import Answer, AnswerKind, CitedFact, Status
from app.answer_chart import chart_html, view_of
from app.cards import answer_card
from app.line_chart import short_period
from corpus.fact import Basis, Fact
from corpus.paper import Locator, Paper
from corpus.period import financial_year
from retrieval.citations import Citation

from .conftest import fact

Cite = Callable[..., Citation]


def mark(number: int) -> str:
    return f"[{number}]"


def answer_of(figure: Answer, kind: AnswerKind, *facts: Fact) -> Answer:
    stated = tuple(CitedFact(f, n % 2 + 1) for n, f in enumerate(facts))
    return replace(figure, kind=kind, facts=stated, headline="Plans.", caveats=())


@pytest.fixture
def series(figure: Answer) -> Answer:
    """Three years, cited in turn by 1 and 2; the last is a draft."""
    facts = [fact("plans", value, financial_year(year)) for value, year in (("7", 2019), ("9", 2020), ("12", 2021))]
    return answer_of(figure, AnswerKind.SERIES, *facts[:2], replace(facts[2], basis=Basis.PROVISIONAL))


@pytest.fixture
def comparison(figure: Answer) -> Answer:
    """Three areas in one year, the authority last."""
    year = financial_year(2021)
    return answer_of(figure, AnswerKind.COMPARISON, fact("rate", "43", year, area="England"),
                     fact("rate", "40", year, area="Statistical neighbours"), fact("rate", "33", year))


def test_each_point_and_each_figure_of_the_table_leads_to_its_own_citation(series: Answer) -> None:
    view = view_of(series)
    assert view is not None
    html = chart_html(view, 3, mark)
    leads = r'<g class="ma-point" data-do="cite" data-turn="3" data-numbers="(\d)"><title>(.*?)</title>'
    points = re.findall(leads, html)
    assert points == [("1", "Barsetshire, 2019/20: 7"), ("2", "Barsetshire, 2020/21: 9"),
                      ("1", "Barsetshire, 2021/22: 12")]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td>(.*?)</td></tr>', html)
    assert rows == [("2019/20", "7 children [1]"), ("2020/21", "9 children [2]"),
                    ("2021/22", "12 children <em>draft</em> [1]")]
    assert 'class="ma-hollow"' in html  # a draft is drawn hollow


def test_a_comparison_has_a_bar_an_area_the_authority_first(comparison: Answer) -> None:
    view = view_of(comparison)
    assert view is not None
    html = chart_html(view, 0, mark)
    assert re.findall(r"<title>(.*?)</title>", html) == [
        "Barsetshire, 2021/22: 33 children", "England, 2021/22: 43 children",
        "Statistical neighbours, 2021/22: 40 children"]
    widths = [float(width) for width in re.findall(r'<rect [^>]*width="([\d.]+)"', html)]
    assert widths == pytest.approx([458 * 33 / 43, 458, 458 * 40 / 43], abs=0.1)
    assert '<th scope="row">England</th><td>43 children [1]</td>' in html


def test_the_csv_has_every_figure_with_its_place(series: Answer) -> None:
    view = view_of(series)
    assert view is not None
    found = re.search(r'href="data:text/csv;charset=utf-8;base64,([^"]+)" download', chart_html(view, 0, mark))
    assert found
    rows = list(csv.DictReader(io.StringIO(base64.b64decode(found[1]).decode("utf-8-sig"))))
    assert [(row["period"], row["value"], row["basis"], row["page"], row["place"]) for row in rows] == [
        ("2019/20", "7", "actual", "2", series.citations[0].label),
        ("2020/21", "9", "actual", "", series.citations[1].label),
        ("2021/22", "12", "draft", "2", series.citations[0].label)]


def test_nothing_is_drawn_of_what_is_not_of_one_unit_or_has_no_time(series: Answer, figure: Answer) -> None:
    first, *rest = series.facts

    def changed(**how: object) -> Answer:
        return replace(series, facts=(replace(first, fact=replace(first.fact, **how)), *rest))  # type: ignore[arg-type]

    assert view_of(changed(unit="%")) is None
    assert view_of(changed(period=None)) is None
    assert view_of(replace(series, facts=series.facts[:1])) is None
    assert view_of(replace(series, status=Status.NOT_FOUND)) is None
    assert view_of(figure) is None


def test_a_figure_that_was_not_given_is_in_the_table_and_not_in_the_picture(series: Answer) -> None:
    held = replace(series.facts[1].fact, value=None, printed="n/a", basis=Basis.SUPPRESSED)
    view = view_of(replace(series, facts=(series.facts[0], CitedFact(held, 2), series.facts[2])))
    assert view is not None
    html = chart_html(view, 0, mark)
    assert html.count("<title>") == 2
    assert "n/a <em>not given</em> [2]" in html


def test_the_card_has_the_chart_in_place_of_the_table_of_the_body(series: Answer) -> None:
    body = "| Period | Figure |\n|---|---|\n| 2019/20 | 7 |\n\n[1]\n\n“There were 211 plans.” [1]"
    card = answer_card(replace(series, body=body), 0)
    assert card.count("<table>") == 1 and "ma-chart" in card
    assert "There were 211 plans." in card
    assert answer_card(replace(series, body=body, kind=AnswerKind.FIGURE), 0).count("<table>") == 1


def test_two_rows_of_one_page_keep_their_own_marks(figure: Answer, report: Paper, cite: Cite) -> None:
    where = Locator("report", page=2)
    cited = tuple(cite(n, report, f"row {n}", replace(where, block=n)) for n in (1, 2))
    years = (("7", 2020), ("9", 2021))
    facts = tuple(CitedFact(fact("plans", v, financial_year(y)), n) for n, (v, y) in enumerate(years, 1))
    view = view_of(replace(figure, kind=AnswerKind.SERIES, citations=cited, facts=facts))
    assert view is not None
    assert [c.number for c in view.citations] == [1, 2]


@pytest.mark.parametrize(("label", "lines"), [
    ("March 2020", ("Mar", "2020")), ("2021/22", ("2021/22",)), ("31 March 2022", ("31 Mar", "2022")),
    ("April to September 2022", ("Apr–Sep", "2022")), ("May 2021", ("May", "2021")),
])
def test_a_period_under_the_axis_is_short(label: str, lines: tuple[str, ...]) -> None:
    assert short_period(label) == lines
