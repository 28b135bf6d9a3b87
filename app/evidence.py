"""The evidence panel: the page itself with the passage marked, or its words as text.

A PDF shows the image of the page; the marks are drawn over it where the quote stands, word for word, of a table row
with the headers over the figures stated. Formats without pages show the paragraph and its neighbours. Where the quote
cannot be placed nothing is marked and the panel says so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from answers.answer import Answer
from app.addresses import original_address, page_address
from app.cards import quote_html
from app.markup import attributes, escape
from app.places import Place, numbers
from app.reading_view import Cells, page_text, passage_text
from corpus.paper import Box, Page, Paper
from retrieval.citations import Citation

# Room left around a marked line, in points: glyphs reach past their boxes.
MARK_MARGIN = 1.0

NOT_PLACED = "The passage could not be placed on this page word for word, so nothing is marked."
PARTLY_PLACED = "A part of what is cited could not be placed on this page word for word; the rest is marked."


class Marked(Protocol):
    """Where a quote stands on its page; boxes in points, () for nowhere."""

    @property
    def passage(self) -> tuple[Box, ...]: ...
    @property
    def headers(self) -> tuple[Box, ...]: ...
    @property
    def cells(self) -> tuple[Box, ...]: ...


FindMarks = Callable[[bytes, int, str, Sequence[str], Collection[int]], Marked]
"""Called with (the file, page from 1, quote, headers over its cells, positions of the cells stated)."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a place is looked at.

    turn    position of the answer in the conversation, from 0: the panel's buttons carry it
    page    the page to show, from 1; None: the page cited. Held within the paper's pages; ignored where there are none
    text    whether the page is shown as text
    among   the places of the answer, for the way to the next one; () for none but this
    cells   which cells of a table row the answer states
    """

    turn: int
    page: int | None = None
    text: bool = False
    among: tuple[Place, ...] = ()
    cells: Cells = field(default_factory=dict)


def empty_panel() -> str:
    """The panel before anything is cited."""
    return (
        '<div class="ma-evidence-empty"><h2>Evidence</h2><p>The page an answer stands on appears here, with the '
        "passage marked. Choose a source under an answer to see it.</p></div>"
    )


def cells_stated(answer: Answer) -> Cells:
    """Which cells of the rows it cites an answer states."""
    cited = {c.number: c for c in answer.citations}
    found: dict[int, set[int]] = {}
    for stated in answer.facts:
        where, citation = stated.fact.locator, cited.get(stated.citation)
        if where.cell is not None and citation is not None and " | " in citation.quote:
            found.setdefault(stated.citation, set()).add(where.cell[1])
    return {number: frozenset(columns) for number, columns in found.items()}


def evidence_panel(place: Place, paper: Paper, original: bytes, find_marks: FindMarks, look: Look) -> str:
    """The panel for the citations of one place: all their quotes are marked."""
    cited = place[0].locator.page
    if paper.format == "pdf" and paper.pages and cited is not None:
        shown = min(max(look.page or cited, 1), len(paper.pages))
        body = _page_view(place, paper, original, find_marks, look, shown)
    else:
        shown = None
        text, marked = passage_text(place, paper, look.cells)
        body = ("" if marked else _unplaced(NOT_PLACED)) + text
    quotes = "".join(map(quote_html, place))
    said = f'<div class="ma-said"><h3>The passage, as printed</h3>{quotes}</div>'
    return f'<div class="ma-evidence">{_between(place, paper, look)}{_heading(place, paper, shown)}{body}{said}</div>'


def _between(place: Place, paper: Paper, look: Look) -> str:
    """The way to the other places of the answer, and out of the panel where it lies over the page."""
    close = '<button type="button" class="ma-close" data-do="close" aria-label="Close the evidence">✕</button>'
    at = next((n for n, other in enumerate(look.among) if other[0].number == place[0].number), None)
    meta = paper.metadata
    kind = " ".join(part for part in (meta.status, meta.kind.value if meta.kind else None) if part)
    many = f"{at + 1} of {len(look.among)} places" if at is not None and len(look.among) > 1 else ""
    rest = "".join(f" · {escape(part)}" for part in (many, kind) if part)
    said = f'<p class="ma-eyebrow">Source {numbers(place)}<span>{rest}</span></p>'
    if at is None or not many:
        return f'<div class="ma-between">{said}{close}</div>'

    def button(to: int, label: str, name: str, key: str) -> str:
        other = look.among[to] if 0 <= to < len(look.among) else None
        carried = attributes(
            data_do="cite", data_turn=look.turn, data_numbers=_words(other) if other else None,
            data_step=key, aria_label=name, title=f"{name} (key {key})", disabled="" if other is None else None,
        )  # fmt: skip
        return f'<button type="button" class="ma-step"{carried}>{label}</button>'

    return (
        f'<div class="ma-between">{said}'
        f"{button(at - 1, '‹', 'Previous source', '[')}{button(at + 1, '›', 'Next source', ']')}{close}</div>"
    )


def _heading(place: Place, paper: Paper, page: int | None) -> str:
    opening = attributes(href=original_address(paper.id, page), target="_blank", rel="noopener", class_="ma-open")
    copy = attributes(data_do="copy", data_text=place[0].label)
    return (
        f'<header><h2>{escape(paper.metadata.title)}</h2><p class="ma-cited">{escape(place[0].label)}</p>'
        f'<p class="ma-ways"><a{opening}>Open the paper'
        f'<span class="ma-sr"> ({escape(paper.file)}, in a new tab)</span></a>{_published(place)}'
        f'<button type="button" class="ma-link"{copy}>Copy the citation</button></p></header>'
    )


def _published(place: Place) -> str:
    """The link to the council's own page; "" where its address is not known or is none of the web's."""
    url = place[0].url
    if url is None or not url.startswith(("https://", "http://")):
        return ""
    opening = attributes(href=url, target="_blank", rel="noopener noreferrer", class_="ma-open")
    return f'<a{opening}>On the council’s site<span class="ma-sr"> (in a new tab)</span></a>'


def _page_view(place: Place, paper: Paper, original: bytes, find_marks: FindMarks, look: Look, shown: int) -> str:
    cited = place[0].locator.page
    page = paper.pages[shown - 1]
    if look.text:
        view, any_marked = page_text(place, paper, shown, look.cells)
        all_marked = any_marked
    else:
        found = [_find(c, original, find_marks, look.cells, shown) for c in place] if shown == cited else []
        any_marked, all_marked = any(f.passage for f in found), all(f.passage for f in found)
        view = _image(paper, page, found)
    if shown != cited:
        note = f"The passage stands on {_page_name(paper.pages[cited - 1]) if cited else 'another page'}."
    else:
        note = "" if all_marked else PARTLY_PLACED if any_marked else NOT_PLACED
    return _pager(place, paper, look, shown) + (_unplaced(note) if note else "") + view


def _find(citation: Citation, original: bytes, find_marks: FindMarks, cells: Cells, page: int) -> Marked:
    return find_marks(original, page, citation.quote, citation.headers, cells.get(citation.number, frozenset()))


def _image(paper: Paper, page: Page, found: Sequence[Marked]) -> str:
    marks = "".join(
        _mark(box, page, style)
        for marked in found
        for style, boxes in (("ma-hit", marked.passage), ("ma-hit ma-hit-head", marked.headers),
                             ("ma-hit-cell", marked.cells))
        for box in boxes
    )  # fmt: skip
    image = attributes(
        src=page_address(paper.id, page.number),
        alt=f"Image of {_page_name(page)} of {paper.metadata.title}" + (
            ", the passage marked in yellow" if marks else ""),
        width=round(page.width),
        height=round(page.height),
    )  # fmt: skip
    return (
        '<div class="ma-sheet-view" tabindex="0" role="region" aria-label="The page">'
        f'<figure class="ma-page"><img{image}>{marks}</figure></div>'
    )


def _page_name(page: Page) -> str:
    """Both numbers where the printed one is not the file's: "p. 3 (PDF p. 5)"."""
    if page.printed and page.printed != str(page.number):
        return f"p. {page.printed} (PDF p. {page.number})"
    return f"p. {page.number}"


def _pager(place: Place, paper: Paper, look: Look, shown: int) -> str:
    """The way to other pages, to the words of this one, and nearer to it."""
    cited = place[0].locator.page or 1

    def button(page: int, label: str, name: str | None, text: bool = look.text) -> str:
        carried = attributes(
            data_do="page", data_turn=look.turn, data_numbers=_words(place), data_page=page,
            data_view="text" if text else None, aria_label=name,
            disabled=None if 1 <= page <= len(paper.pages) else "",
        )  # fmt: skip
        return f'<button type="button"{carried}>{label}</button>'

    back = "" if shown == cited else button(cited, "Back to the passage", None)
    other = button(shown, "Page image" if look.text else "As text", None, text=not look.text)
    zoom = "" if look.text else (
        '<span class="ma-zoom" role="group" aria-label="Zoom">'
        '<button type="button" data-do="zoom" data-by="-1" aria-label="Smaller">−</button>'
        '<span class="ma-zoom-now ma-sr">100 %</span>'
        '<button type="button" data-do="zoom" data-by="1" aria-label="Larger">+</button></span>'
    )  # fmt: skip
    return (
        f'<nav class="ma-pager" aria-label="Pages of the paper">{button(shown - 1, "‹", "Previous page")}'
        f"<span>{escape(_page_name(paper.pages[shown - 1]))} of {len(paper.pages)}</span>"
        f"{button(shown + 1, '›', 'Next page')}{back}{other}{zoom}</nav>"
    )


def _words(place: Place) -> str:
    return " ".join(str(c.number) for c in place)


def _unplaced(note: str) -> str:
    return f'<p class="ma-unplaced">{escape(note)}</p>'


def _mark(box: Box, page: Page, style: str) -> str:
    """A translucent rectangle over the image, in percent of the page, so that it holds at any size."""
    left, top = box.x0 - MARK_MARGIN, box.top - MARK_MARGIN
    width, height = box.x1 - box.x0 + 2 * MARK_MARGIN, box.bottom - box.top + 2 * MARK_MARGIN
    place = (
        f"left:{100 * left / page.width:.2f}%;top:{100 * top / page.height:.2f}%;"
        f"width:{100 * width / page.width:.2f}%;height:{100 * height / page.height:.2f}%"
    )
    return f'<span class="{style}"{attributes(style=place)}></span>'
