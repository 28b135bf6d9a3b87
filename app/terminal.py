"""What the command line prints: answers, tables of papers, progress. Results go to stdout, all else to stderr."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.markdown import Markdown
from rich.padding import Padding
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from answers.answer import Answer, Status
from corpus.paper import Access, pages_label
from corpus.period import day_label
from corpus.scope import Listing
from retrieval.citations import Citation, unsettled

_COMMANDING = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LEADS = {Status.NOT_FOUND: "Not in these papers. ", Status.NEEDS_DETAIL: "Which one? ", Status.ANSWERED: ""}


def consoles() -> tuple[Console, Console]:
    """(for results, for all else): stdout and stderr as they are now, so that a test may redirect them."""
    return _Plain(highlight=False), _Plain(stderr=True, highlight=False)


def plain(text: str) -> str:
    """A text from outside (a paper's, a site's, a reader's) as a terminal may have it: without characters that command
    it, and without marks that turn the order of what is read.
    """
    return _COMMANDING.sub("\N{REPLACEMENT CHARACTER}", text)


class _Plain(Console):
    """Rich lets characters pass that command a terminal; here only its own styles do."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterator[Segment]:
        for text, style, control in super().render(renderable, options):
            yield Segment(text if control else plain(text), style, control)


def answer_text(answer: Answer) -> Group:
    """An answer as the terminal shows it: headline bold, body, numbered citations with their places, caveats."""
    parts: list[Text | Markdown | Padding | Panel] = [
        Text(_LEADS[answer.status] + _bare(answer.headline), style="bold")
    ]
    if read := (*answer.expanded, *answer.understood):
        parts.append(Text("Read as: " + " · ".join(read), style="dim"))
    if answer.body.strip():
        parts += [Text(""), Markdown(answer.body)]
    if answer.citations:
        parts.append(Text(""))
        for citation in answer.citations:
            parts.append(Text(f"[{citation.number}] {citation.label}", style="cyan"))
            if citation.url is not None:
                parts.append(Padding(Text(citation.url, style="dim"), (0, 0, 0, 4)))
            if citation.headers:
                parts.append(Padding(Text(row_text(citation), style="dim"), (0, 0, 0, 4)))
            elif not answer.body.strip():
                parts.append(Padding(Text(f"“{citation.quote}”"), (0, 0, 0, 4)))
    searched = answer.searched.strip().removeprefix("Searched:").strip()
    for label, text in (("Nearest", answer.nearest), ("Searched", searched)):
        if text and answer.status is not Status.ANSWERED and text not in answer.headline + answer.body:
            parts.append(Text(f"{label}: {text}", style="dim"))
    failed = tuple(
        f"Not found word for word at the cited place: {claim.text}" for claim in answer.claims if not claim.supported
    )
    if answer.caveats or failed:
        parts += [Text(""), Text("Note. " + " ".join((*answer.caveats, *failed)), style="yellow")]
    if answer.rewording is not None:
        parts.append(Text(answer.rewording.told, style="dim"))
    return Group(*parts)


def row_text(citation: Citation) -> str:
    """A table row with the header over each of its cells: "Measure: Plans | March 2021: 237 | March 2022: 211"."""
    return row_words(citation.headers, citation.quote)


def row_words(headers: Sequence[str], quote: str) -> str:
    """The same of headers and of a quote whose cells are parted by " | "."""
    pairs = zip(headers, quote.split(" | "), strict=True)
    return " | ".join(f"{header}: {value}" if header else value for header, value in pairs)


def papers_view(listing: Sequence[Listing], files: Mapping[str, str]) -> Table:
    """The papers, three lines each so that they read at any width; what is not known says so.

    files   the file of each paper on the shelf, by id, for what has been replaced
    """
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(overflow="fold")
    for entry in listing:
        meta = entry.metadata
        said = [
            meta.authority or "authority not known",
            meta.body or "body not known",
            day_label(meta.date) if meta.date else "date not known",
            unsettled(meta) or (meta.kind.value if meta.kind else "kind not known"),
            meta.access.value if meta.access is Access.EXEMPT else "",
            "" if entry.pages is None else f"{entry.pages} pages",
            f"{pages_label(meta.unread)} not read" if meta.unread else "",
            f"{pages_label(meta.ocr)} by text recognition" if meta.ocr else "",
            f"{entry.facts} figures",
        ]
        paper = Text(meta.title, style="bold").append("\n" + " · ".join(filter(None, said)), style="not bold dim")
        paper.append(f"\n{entry.file}", style="not bold")
        for old in meta.superseded:
            what = "" if old.item is None else f"item {old.item} "
            paper.append(f"\n{what}superseded on {day_label(old.on)} by {files.get(old.by, old.by[:8])}",
                         style="not bold yellow")
        table.add_row(Text(entry.id[:8], style="cyan"), paper)
    return table


def papers_json(entry: Listing) -> dict[str, Any]:
    """One paper for another program: dates ISO, what is not known null."""
    meta = entry.metadata
    return {
        "id": entry.id,
        "file": entry.file,
        "sources": list(entry.sources),
        "format": entry.format,
        "title": meta.title,
        "authority": meta.authority,
        "body": meta.body,
        "date": meta.date.isoformat() if meta.date else None,
        "kind": meta.kind.value if meta.kind else None,
        "status": meta.status,
        "access": meta.access.value,
        "superseded": [{"on": s.on.isoformat(), "by": s.by, "item": s.item} for s in meta.superseded],
        "unsure": list(meta.unsure),
        "unread": list(meta.unread),
        "ocr": list(meta.ocr),
        "pages": entry.pages,
        "chunks": entry.chunks,
        "facts": entry.facts,
        "added": entry.added.isoformat(),
    }


@contextmanager
def progress_bars(console: Console) -> Iterator[Progress]:
    """Progress on stderr: nothing of it stays in a pipe's output, and little in a log."""
    with Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
    ) as bars:
        yield bars


def _bare(text: str) -> str:
    return text.replace("**", "")
