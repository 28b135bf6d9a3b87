"""Citation: a quote and the place it stands, written the way members speak.

"Hackney, CYP Scrutiny Commission, 12 July 2021, item 4, para 4.5, p. 3"
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.paper import Locator, Metadata
from corpus.period import day_label


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote at a place.

    number    from 1, as it stands in the answer
    file      the paper's file name as ingested
    quote     verbatim, from one place of one paper; for a table row its cells joined by " | "
    label     the place as a member would write it
    headers   for a table row, the header path over each cell of the row ("Outturn 2021/22"); () for text
    """

    number: int
    file: str
    metadata: Metadata
    locator: Locator
    quote: str
    label: str
    headers: tuple[str, ...] = ()

    @property
    def url(self) -> str | None:
        """Where the council publishes it: the item's place on its page, or the page of its PDF; None where unknown."""
        source, where = self.metadata.source_url, self.locator
        if source is None or "#" in source:
            return source
        if where.anchor is not None:
            return f"{source}#{where.anchor}"
        return f"{source}#page={where.page}" if where.page is not None else source


def place_label(metadata: Metadata, where: Locator) -> str:
    """A place as a member would write it; what is not known is left out, never made up.

    Where the printed page is not the page of the file, both are shown: "p. 3 (PDF p. 5)". That the paper is a draft, or
    that a later one has replaced it, is part of the place: "draft minutes, 12 July 2021 … (superseded on 2 May 2022)".
    """
    parts = [metadata.authority, _name_of(metadata), unsettled(metadata)]
    if metadata.date:
        parts.append(day_label(metadata.date))
    if where.item:
        parts.append(f"item {where.item}")
    if where.paragraph and where.paragraph != where.item:
        parts.append(f"para {where.paragraph}")
    elif not where.item and where.heading:
        parts.append(f"“{where.heading}”")
    if where.page is not None:
        if where.printed_page and where.printed_page != str(where.page):
            parts.append(f"p. {where.printed_page} (PDF p. {where.page})")
        else:
            parts.append(f"p. {where.page}")
    label = ", ".join(p for p in parts if p)
    replaced = metadata.superseded_at(where.item)
    return f"{label} (superseded on {day_label(replaced.on)})" if replaced else label


def _name_of(metadata: Metadata) -> str:
    """What members call a paper by: the body of a meeting whose day is known, else its title, since a body alone does
    not tell which of its papers it is.
    """
    return metadata.body if metadata.body and metadata.date else metadata.title or metadata.body or ""


def unsettled(metadata: Metadata) -> str | None:
    """What a paper that is not settled is: "draft minutes", "proposed decision notice"; None for any other."""
    if not metadata.draft:
        return None
    return f"{metadata.status} {metadata.kind.value}" if metadata.kind else metadata.status


def short_label(metadata: Metadata, where: Locator) -> str:
    """The same for a chip, dots between: "CYP Scrutiny · 12 Jul 2021 · item 4 · para 4.5 · p. 3"."""
    date = f"{metadata.date.day} {metadata.date:%b %Y}" if metadata.date else None
    page = None if where.page is None else f"p. {where.printed_page or where.page}"
    parts = [
        _name_of(metadata),
        unsettled(metadata),
        date,
        f"item {where.item}" if where.item else None,
        f"para {where.paragraph}" if where.paragraph and where.paragraph != where.item else None,
        page,
        "superseded" if metadata.superseded_at(where.item) else None,
    ]
    return " · ".join(p for p in parts if p)
