"""`matters figures`: one measure of the papers by area and time, for reading, as CSV or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from answers.answer import citation_json, fact_json
from answers.explorer import NOT_STATED, Stated, View, lay_out, read_period
from answers.measures import Measure, find_measures, measures_of
from app.places import numbers, places
from app.scope import chosen_scope
from app.sheets import csv_bytes, write_file
from app.shelf import open_store, require_papers
from app.terminal import consoles
from corpus.errors import SettingsError
from corpus.fact import Basis
from corpus.glossary import load_glossary
from corpus.period import Period
from corpus.store import Scope

OTHERS_SHOWN = 8
COLUMNS = (
    "measure", "area", "comparator", "period", "first day", "last day", "printed", "value", "unit", "basis", "note",
    "conflict", "quote found", "paper", "title", "authority", "body", "meeting", "page", "printed page", "item",
    "paragraph", "quote", "place", "url",
)  # fmt: skip


def figures(
    ctx: typer.Context,
    words: Annotated[str, typer.Argument(metavar="MEASURE", help="What is counted, in your words.")],
    area: Annotated[list[str] | None, typer.Option("--area", help="Only this area; may be repeated.")] = None,
    period: Annotated[
        list[str] | None, typer.Option("--period", help='Only this time: "2021/22", "March 2022"; may be repeated.')
    ] = None,
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write every figure with its place to this file.")
    ] = None,
    authority: Annotated[
        list[str] | None, typer.Option("--authority", help="Only papers of this council; may be repeated.")
    ] = None,
    as_json_: Annotated[bool, typer.Option("--json", help="Print JSON for another program.")] = False,
) -> None:
    """Show what the papers print of one measure, by area and time, each figure with its place.

    Example:  `matters figures "child protection plans" --area England --csv plans.csv`
    """
    with open_store(ctx.obj) as store:
        require_papers(store, ctx.obj)
        scope = chosen_scope(store.listing(Scope()), authority or (), (), None, None)
        found = find_measures(words, measures_of(store, scope), load_glossary(ctx.obj.glossary))
        if not found:
            raise SettingsError(f'no measure in these papers is called "{words}"; try fewer or other words')
        chosen = found[0]
        view = lay_out(chosen, store, chosen_areas(chosen, area or ()), chosen_periods(period or ()), scope)
    if not view.lines:
        raise SettingsError(
            f"the papers print nothing of “{chosen.label}” for that; they have "
            f"{', '.join(chosen.areas or (NOT_STATED,))} for {', '.join(p.label for p in chosen.periods)}"
        )
    if csv is not None:
        write_file(csv, view_csv(view), "--csv")
    if as_json_:
        typer.echo(json.dumps(view_json(view), ensure_ascii=False))
        return
    out, err = consoles()
    out.print(view_text(view))
    if len(found) > 1:
        others = [m.label for m in found[1 : OTHERS_SHOWN + 1]]
        err.print(Text("Other measures with these words: " + " · ".join(others), style="dim"))
    if csv is not None:
        err.print(f"Written to {csv}")


def chosen_areas(measure: Measure, names: Sequence[str]) -> tuple[str, ...]:
    """The measure's areas of these names, capitals aside. Raises SettingsError for one it is not printed for."""
    known = {a.casefold(): a for a in (*measure.areas, NOT_STATED)}
    for name in names:
        if name.strip().casefold() not in known:
            raise SettingsError(
                f'“{measure.label}” is not printed for "{name}"; there is: {", ".join(measure.areas) or NOT_STATED}'
            )
    return tuple(known[name.strip().casefold()] for name in names)


def chosen_periods(texts: Sequence[str]) -> tuple[Period, ...]:
    """The periods of these texts. Raises SettingsError for a text that is none."""
    found = []
    for text in texts:
        period = read_period(text)
        if period is None:
            raise SettingsError(f'"{text}" is not a period; write it as 2021/22, March 2022, 31 March 2022 or 2022')
        found.append(period)
    return tuple(found)


def each(view: View) -> Iterator[tuple[str, bool, Period, bool, Stated]]:
    """Every figure of a view as (area, comparator, period, conflict, the figure), in the order of the table."""
    for line in view.lines:
        for period, point in zip(view.periods, line.points, strict=True):
            for stated in point.stated:
                yield line.area, line.comparator, period, point.conflict, stated


def view_csv(view: View) -> bytes:
    """Every figure with every place that prints it, a row a place."""
    rows: list[tuple[object, ...]] = []
    for area, comparator, period, conflict, stated in each(view):
        fact = stated.fact
        own = fact.period or period
        for c in stated.citations:
            meta, where = c.metadata, c.locator
            rows.append(
                (
                    view.measure.label, area, _yes(comparator), own.label, own.first_day, own.last_day, fact.printed,
                    fact.value, fact.unit, standing(stated), fact.note, _yes(conflict), _yes(stated.supported),
                    c.file, meta.title, meta.authority, meta.body, meta.date, where.page, where.printed_page,
                    where.item, where.paragraph, c.quote, c.label, c.url,
                )
            )  # fmt: skip
    return csv_bytes(COLUMNS, rows)


def view_json(view: View) -> dict[str, Any]:
    """A view for another program; facts and citations as in an answer."""
    return {
        "measure": view.measure.label,
        "unit": view.measure.unit,
        "facts": [
            fact_json(s.fact, s.citations[0].number)
            | {"citations": [c.number for c in s.citations], "comparator": comparator, "conflict": conflict}
            for _, comparator, _, conflict, s in each(view)
        ],
        "notes": list(view.notes),
        "citations": [citation_json(c) | {"headers": list(c.headers)} for c in view.citations],
    }


def view_text(view: View) -> Group:
    """A view for the terminal: a line for each time, a column for each area, the places below."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    table.add_column("Period")
    for line in view.lines:
        table.add_column(line.area + (" (comparator)" if line.comparator else ""))
    for n, period in enumerate(view.periods):
        table.add_row(period.label, *(cell_text(line.points[n].stated) for line in view.lines))
    unit = f" ({view.measure.unit})" if view.measure.unit else ""
    parts: list[Text | Table | Padding] = [Text(view.measure.label + unit, style="bold"), Text(""), table, Text("")]
    parts += [Text(f"[{numbers(place)}] {place[0].label}", style="cyan") for place in places(view.citations)]
    parts += [Text(f"Note. {note}", style="yellow") for note in view.notes]
    return Group(*parts)


def cell_text(stated: Sequence[Stated]) -> str:
    """ "36 (draft) [1]", two values in conflict with "or" between, "–" where nothing is printed."""
    said = [
        s.fact.printed
        + (f" ({standing(s)})" if s.fact.basis is not Basis.ACTUAL else "")
        + f" [{', '.join(str(c.number) for c in s.citations)}]"
        for s in stated
    ]
    return " or ".join(said) or "–"


def standing(stated: Stated) -> str:
    """The standing of a figure in a word: "draft" where the paper calls it provisional, "not given" for a held-back
    one.
    """
    return {Basis.PROVISIONAL: "draft", Basis.SUPPRESSED: "not given"}.get(stated.fact.basis, stated.fact.basis.value)


def _yes(value: bool) -> str:
    return "yes" if value else "no"
