"""`matters check`: what to see to in a paper, as an officer prints it before the meeting and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
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
from corpus.glossary import load_glossary
from corpus.scope import Listing
from corpus.store import EVERYTHING
from retrieval.citations import Citation

FEW_ROWS = 2  # rows of a table shown whole; of more, only the cell that counts
NONE_FOUND = "Nothing found that its own figures do not bear out."
UNSURE = "A quote was not found word for word at its place; read the page."
APART = (SlipKind.PROVISIONAL, SlipKind.ACRONYM, SlipKind.ACTION)
"""The kinds that are no slip: each is a list of its own, after all that does not add up."""

_AGAINST = {SlipKind.CONFLICT: "Against it", SlipKind.DATE: "Against it"}


def check(
    ctx: typer.Context,
    paper: Annotated[
        str | None, typer.Argument(help="Its id, the beginning of it, its file name or its title.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Check every paper on the shelf.")] = False,
    as_json_: Annotated[bool, typer.Option("--json", help="Print JSON for another program.")] = False,
) -> None:
    """List what to see to in a paper before the meeting: what does not add up, and what is draft or left open.

    Changes, shares, totals, dates and values that contradict each other; draft figures; acronyms that are not spelt
    out; what the last meeting agreed and no paper has mentioned since.

    Example:  `matters check annual-report-2021-22.pdf`
    """
    if (paper is None) != every:
        raise typer.BadParameter("give either a paper or --all, like matters check annual-report-2021-22.pdf")
    glossary = load_glossary(ctx.obj.glossary)
    with open_store(ctx.obj, whole=False) as store:
        wanted = None if paper is None else store.find(paper)
        listing = [x for x in store.listing(EVERYTHING) if wanted in (None, x.id)]
        for entry in listing:
            slips = check_paper(entry.id, store, EVERYTHING, glossary)
            if as_json_:
                typer.echo(json.dumps(check_json(entry, slips), ensure_ascii=False))
            else:
                consoles()[0].print(check_text(entry, slips))


Slips = tuple[CitedSlip, ...]


def parted(slips: Sequence[CitedSlip]) -> tuple[Slips, tuple[tuple[SlipKind, Slips], ...]]:
    """(what does not add up, the lists after it by kind); a kind of which there is nothing has no list."""
    real = tuple(found for found in slips if found.slip.kind not in APART)
    lists = tuple((kind, tuple(found for found in slips if found.slip.kind is kind)) for kind in APART)
    return real, tuple((kind, found) for kind, found in lists if found)


def against(found: CitedSlip) -> str:
    """What leads what a slip is held against: "Its own figures", or "Against it" for another place."""
    return _AGAINST.get(found.slip.kind, "Its own figures")


def quoted(citation: Citation, among: int) -> str:
    """What a place prints, for reading: a sentence in quotation marks, a row under its headers, and of many rows
    (`among` places are shown) only the cell that counts.
    """
    if not citation.headers:
        return f"“{citation.quote}”"
    if citation.locator.cell and among > FEW_ROWS:
        cells = citation.quote.split(" | ")
        return f"{cells[0]}: {cells[citation.locator.cell[1]]}"
    return row_text(citation)


def check_text(entry: Listing, slips: tuple[CitedSlip, ...]) -> Group:
    """What was found in a paper, for reading: a short numbered block each, then the lists of what is no slip."""
    real, lists = parted(slips)
    parts: list[Text | Padding] = [Text(entry.metadata.title, style="bold"), Text(entry.file, style="dim")]
    if not real:
        parts.append(Text(NONE_FOUND))
    for number, found in enumerate(real, start=1):
        parts += [
            Text(""),
            Text(f"{number}. {TITLES[found.slip.kind]}", style="bold"),
            Padding(Text(f"Printed: {found.slip.printed}"), (0, 0, 0, 3)),
            Padding(Text(f"{against(found)}: {found.slip.worked}"), (0, 0, 0, 3)),
            *_places(found),
        ]
    for kind, listed in lists:
        parts += [Text(""), Text(TITLES[kind], style="bold")]
        for found in listed:
            said = Padding(Text(f"{found.slip.printed}: {found.slip.worked}"), (0, 0, 0, 3))
            parts += [said, *_places(found)]
    return Group(*parts, Text(""))


def _places(found: CitedSlip) -> list[Text | Padding]:
    parts: list[Text | Padding] = []
    for label, citations in groupby(found.citations, key=lambda c: c.label):
        parts.append(Padding(Text(label, style="cyan"), (0, 0, 0, 3)))
        shown = list(citations)
        parts += [Padding(Text(quoted(citation, len(shown))), (0, 0, 0, 5)) for citation in shown]
    if not found.supported:
        parts.append(Padding(Text(UNSURE, style="yellow"), (0, 0, 0, 3)))
    return parts


def check_json(entry: Listing, slips: tuple[CitedSlip, ...]) -> dict[str, Any]:
    """What was found in a paper, for another program; a citation as in an answer."""
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
