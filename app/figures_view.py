"""A measure as HTML: the chart, the table with a source for every figure, the notes and the list of places."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from answers.explorer import Point, View
from answers.measures import Measure
from app.exploring import standing
from app.line_chart import SMALL, line_chart
from app.markup import attributes, escape, table
from app.places import places
from app.terminal import row_text
from corpus.fact import Basis

SHOWN = 20
EMPTY = (
    '<section class="ma-cover"><h2>Figures of the papers</h2><p>Type what is counted, and choose a measure from the '
    "list: what the papers print of it is shown by area and time, each figure with its place.</p></section>"
)


LONGEST_WORDS = 300
"""Characters of what is typed to find a measure; a label of a table has some sixty."""


def measure_list(found: Sequence[Measure], chosen: str, words: str) -> str:
    """The measures found as buttons, the best first; how many more there are is said."""
    if not found:
        called = escape(words[:LONGEST_WORDS])
        return f'<p class="ma-hint" role="status">No measure in these papers is called “{called}”.</p>'
    items = "".join(_offer(m, chosen) for m in found[:SHOWN])
    more = f", the first {SHOWN} shown" if len(found) > SHOWN else ""
    count = f"{len(found)} {'measure' if len(found) == 1 else 'measures'}{more}"
    return f'<p class="ma-hint" role="status">{count}</p><ul class="ma-suggestions ma-measures">{items}</ul>'


def _offer(measure: Measure, chosen: str) -> str:
    times = measure.periods
    span = times[0].label if len(times) == 1 else f"{times[0].label} to {times[-1].label}"
    detail = " · ".join(x for x in (measure.unit, ", ".join(measure.areas[:3]), span) if x)
    marks = attributes(
        data_do="measure", data_measure=measure.id, aria_pressed="true" if measure.id == chosen else "false"
    )
    return (
        f'<li><button type="button" class="ma-suggestion"{marks}>{escape(measure.label)}'
        f'<span class="ma-offer">{escape(detail)}</span></button></li>'
    )


def view_html(view: View, areas: Sequence[str], periods: Sequence[str]) -> str:
    """The chart, the table and the places of a view; `areas` and `periods` (labels) are what was ticked."""
    unit = f' <span class="ma-tag">{escape(view.measure.unit)}</span>' if view.measure.unit else ""
    if not view.lines:
        return f"<h2>{escape(view.measure.label)}{unit}</h2><p>The papers print nothing of it for what is ticked.</p>"
    query = urlencode([("measure", view.measure.id), *(("area", a) for a in areas), *(("period", p) for p in periods)])
    notes = "".join(f'<p class="ma-note">{escape(note)}</p>' for note in view.notes)
    return (
        f"<h2>{escape(view.measure.label)}{unit}</h2>{_chart(view)}{_table(view)}{notes}"
        f'<p><a class="ma-open" href="/figures.csv?{escape(query)}" download>Take the figures away (CSV)</a></p>'
        f"<h3>Where they are printed</h3>{_places(view)}"
    )


def _chart(view: View) -> str:
    """The chart twice, of which one is seen: on a telephone the letters of the wide one are too small to read."""
    wide, small = line_chart(view), line_chart(view, SMALL)
    return f'<div class="ma-wide">{wide}</div><div class="ma-small">{small}</div>' if wide else ""


def _table(view: View) -> str:
    head = '<th scope="col">Period</th>' + "".join(
        f"<th{attributes(scope='col', class_='ma-comparator' if line.comparator else None)}>{escape(line.area)}"
        f"{'<span class=ma-offer>comparator</span>' if line.comparator else ''}</th>"
        for line in view.lines
    )
    rows = [
        f'<tr><th scope="row">{escape(period.label)}</th>{"".join(_cell(line.points[n]) for line in view.lines)}</tr>'
        for n, period in enumerate(view.periods)
    ]
    return table(f"<tr>{head}</tr>", rows, f"Figures of {view.measure.label}")


def _cell(point: Point) -> str:
    if not point.stated:
        return '<td><span aria-hidden="true">–</span><span class="ma-sr">not printed</span></td>'
    said = " or ".join(
        f"<strong>{escape(s.fact.printed)}</strong>"
        + (f" <em>{escape(standing(s))}</em>" if s.fact.basis is not Basis.ACTUAL else "")
        + "".join(f' <a class="ma-source" href="#place-{c.number}">[{c.number}]</a>' for c in s.citations)
        for s in point.stated
    )
    conflict = '<br><em class="ma-conflict">The papers disagree</em>' if point.conflict else ""
    return f"<td>{said}{conflict}</td>"


def _places(view: View) -> str:
    """Each place once, with what is printed there under the numbers that the table has for it."""
    items = []
    for place in places(view.citations):
        where, label = place[0].locator, place[0].label
        page = f"#page={where.page}" if where.page is not None else ""
        link = attributes(href=f"/papers/{where.paper}/original{page}", target="_blank", class_="ma-open")
        said = "".join(
            f'<div id="place-{c.number}" tabindex="-1">[{c.number}] '
            f"{escape(row_text(c) if c.headers else f'“{c.quote}”')}</div>"
            for c in place
        )
        items.append(f"<li><a{link}>{escape(label)}</a>{said}</li>")
    return f'<ul class="ma-places">{"".join(items)}</ul>'
