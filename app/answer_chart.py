"""The figures of an answer drawn: a series over time or a comparison of areas, with its table and its CSV.

Only facts that the answer cites are drawn; each point and each figure of the table leads to its page.
"""

from __future__ import annotations

import base64

from answers.answer import Answer, AnswerKind, Status
from answers.explorer import NOT_STATED, Line, Point, Stated, View
from answers.measures import Measure, one_each
from answers.wording import value_words
from app.bar_chart import bar_chart
from app.exploring import standing, view_csv
from app.line_chart import SMALL, line_chart
from app.markup import Mark, attributes, escape, table
from corpus.area import COMPARATORS
from corpus.fact import Basis, Fact
from corpus.period import Period
from retrieval.citations import Citation

DRAWN = (AnswerKind.SERIES, AnswerKind.COMPARISON)


def view_of(answer: Answer) -> View | None:
    """The facts of a series or a comparison by area and time; None for another answer, or where they are not of one
    unit, lack a time, or are fewer than two.
    """
    cited = {c.number: c for c in answer.citations}
    facts = [f for f in answer.facts if f.citation in cited]
    timed = [f.fact for f in facts if f.fact.period is not None]
    known = [f for f in timed if f.value is not None]
    if answer.status is not Status.ANSWERED or answer.kind not in DRAWN or len(known) < 2:
        return None
    if len(timed) != len(facts) or len({f.unit for f in known}) != 1:
        return None
    periods = one_each(f.period for f in timed if f.period)
    citation = {id(f.fact): cited[f.citation] for f in facts}
    names = list(dict.fromkeys(f.area or NOT_STATED for f in timed))
    ordered = [n for n in names if n not in COMPARATORS] + [c for c in COMPARATORS if c in names]
    lines = tuple(_line(name, [f for f in timed if (f.area or NOT_STATED) == name], periods, citation)
                  for name in ordered)  # fmt: skip
    return View(Measure("", timed[0].measure, known[0].unit, tuple(timed)), periods, lines)


def _line(area: str, facts: list[Fact], periods: tuple[Period, ...], citation: dict[int, Citation]) -> Line:
    points = tuple(
        Point(tuple(Stated(f, (citation[id(f)],)) for f in facts if f.period and f.period.same_time(period)))
        for period in periods
    )
    return Line(area, area in COMPARATORS, points)


def chart_html(view: View, turn: int, mark: Mark) -> str:
    """The picture, the table beside it with a mark at every figure, and the CSV to take away.

    `mark` writes the button of a citation's number.
    """

    def lead(stated: Stated) -> str:
        return attributes(data_do="cite", data_turn=turn, data_numbers=stated.citations[0].number)

    bars = len(view.lines) > 1 and bar_chart(view, lead)
    picture = bars or line_chart(view, SMALL, lead)
    address = "data:text/csv;charset=utf-8;base64," + base64.b64encode(view_csv(view)).decode("ascii")
    away = attributes(href=address, download="figures.csv", class_="ma-open")
    return f"{picture}{_table(view, mark)}<p class=\"ma-away\"><a{away}>Take these figures away (CSV)</a></p>"


def _table(view: View, mark: Mark) -> str:
    """Times down, areas across; of one time, areas down."""
    if len(view.periods) == 1:
        when = view.periods[0].label
        head = f'<th scope="col">Area</th><th scope="col">{escape(when)}</th>'
        rows = [_row(line.area, [line.points[0]], mark) for line in view.lines]
    else:
        head = '<th scope="col">Period</th>' + "".join(
            f'<th scope="col">{escape(line.area)}</th>' for line in view.lines
        )
        rows = [_row(p.label, [line.points[n] for line in view.lines], mark) for n, p in enumerate(view.periods)]
    return table(f"<tr>{head}</tr>", rows, f"Figures of {view.measure.label}")


def _row(name: str, points: list[Point], mark: Mark) -> str:
    return f'<tr><th scope="row">{escape(name)}</th>{"".join(_cell(point, mark) for point in points)}</tr>'


def _cell(point: Point, mark: Mark) -> str:
    if not point.stated:
        return '<td><span aria-hidden="true">–</span><span class="ma-sr">not printed</span></td>'
    said = []
    for stated in point.stated:
        draft = f" <em>{escape(standing(stated))}</em>" if stated.fact.basis is not Basis.ACTUAL else ""
        said.append(f"{escape(value_words(stated.fact))}{draft} {mark(stated.citations[0].number)}")
    return f"<td>{' or '.join(said)}</td>"
