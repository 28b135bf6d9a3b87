"""`matters check`: the slips of a paper, as an officer prints them before the meeting and as JSON."""

from __future__ import annotations

import json
from itertools import groupby
from typing import Annotated, Any

import typer
from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from answers.answer import citation_json
from answers.paper_check import CitedSlip, check_paper
from answers.slip import TITLES, SlipKind
from app.shelf import open_store
from app.terminal import consoles, row_text
from corpus.scope import Listing
from corpus.store import EVERYTHING

_AGAINST = {SlipKind.CONFLICT: "Against it", SlipKind.DATE: "Against it"}
FEW_ROWS = 2  # rows of a table shown whole; of more, only the cell that counts
NONE_FOUND = "Nothing found that its own figures do not bear out."


def check(
    ctx: typer.Context,
    paper: Annotated[
        str | None, typer.Argument(help="Its id, the beginning of it, its file name or its title.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Check every paper on the shelf.")] = False,
    as_json_: Annotated[bool, typer.Option("--json", help="Print JSON for another program.")] = False,
) -> None:
    """List what does not add up in a paper: changes, shares, totals, dates and values that contradict each other.

    Example:  `matters check annual-report-2021-22.pdf`
    """
    if (paper is None) != every:
        raise typer.BadParameter("give either a paper or --all, like matters check annual-report-2021-22.pdf")
    with open_store(ctx.obj, whole=False) as store:
        wanted = None if paper is None else store.find(paper)
        listing = [x for x in store.listing(EVERYTHING) if wanted in (None, x.id)]
        for entry in listing:
            slips = check_paper(entry.id, store, EVERYTHING)
            if as_json_:
                typer.echo(json.dumps(check_json(entry, slips), ensure_ascii=False))
            else:
                consoles()[0].print(check_text(entry, slips))


def check_text(entry: Listing, slips: tuple[CitedSlip, ...]) -> Group:
    """The slips of a paper for reading: a short numbered block each, draft figures after all else."""
    real = [s for s in slips if s.slip.kind is not SlipKind.PROVISIONAL]
    drafts = [s for s in slips if s.slip.kind is SlipKind.PROVISIONAL]
    parts: list[Text | Padding] = [Text(entry.metadata.title, style="bold"), Text(entry.file, style="dim")]
    if not real:
        parts.append(Text(NONE_FOUND))
    for number, found in enumerate(real, start=1):
        parts += [
            Text(""),
            Text(f"{number}. {TITLES[found.slip.kind]}", style="bold"),
            Padding(Text(f"Printed: {found.slip.printed}"), (0, 0, 0, 3)),
            Padding(Text(f"{_AGAINST.get(found.slip.kind, 'Its own figures')}: {found.slip.worked}"), (0, 0, 0, 3)),
            *_places(found),
        ]
    if drafts:
        parts += [Text(""), Text(TITLES[SlipKind.PROVISIONAL], style="bold")]
        for found in drafts:
            parts += [Padding(Text(f"{found.slip.printed}: {found.slip.worked}"), (0, 0, 0, 3)), *_places(found)]
    return Group(*parts, Text(""))


def _places(found: CitedSlip) -> list[Text | Padding]:
    parts: list[Text | Padding] = []
    for label, citations in groupby(found.citations, key=lambda c: c.label):
        parts.append(Padding(Text(label, style="cyan"), (0, 0, 0, 3)))
        shown = list(citations)
        for citation in shown:
            said = row_text(citation) if citation.headers else f"“{citation.quote}”"
            if citation.headers and citation.locator.cell and len(shown) > FEW_ROWS:
                cells = citation.quote.split(" | ")
                said = f"{cells[0]}: {cells[citation.locator.cell[1]]}"
            parts.append(Padding(Text(said), (0, 0, 0, 5)))
    if not found.supported:
        warning = Text("A quote was not found word for word at its place; read the page.", style="yellow")
        parts.append(Padding(warning, (0, 0, 0, 3)))
    return parts


def check_json(entry: Listing, slips: tuple[CitedSlip, ...]) -> dict[str, Any]:
    """The slips of a paper for another program; a citation as in an answer."""
    return {
        "paper": entry.id,
        "file": entry.file,
        "title": entry.metadata.title,
        "slips": [
            {
                "kind": found.slip.kind.value,
                "printed": found.slip.printed,
                "worked": found.slip.worked,
                "supported": found.supported,
                "citations": [citation_json(c) for c in found.citations],
            }
            for found in slips
        ],
    }
