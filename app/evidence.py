"""The evidence panel: the page itself with the passage marked, or the paragraph among its neighbours.

A PDF shows the image of the page; the marks are drawn over it where the quote stands, word for word. Formats without
pages show the paragraph and its neighbours. Where the quote cannot be placed nothing is marked and the panel says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from app.cards import quote_html
from app.markup import attributes, escape
from app.markup import table as scrolling_table
from app.places import Place, numbers
from corpus.paper import Block, BlockKind, Box, Page, Paper
from corpus.period import day_label
from retrieval.citations import Citation

# How many blocks before and after the passage give it its setting.
NEIGHBOURS = 3
# Room left around a marked line, in points: glyphs reach past their boxes.
MARK_MARGIN = 1.0

NOT_PLACED = "The passage could not be placed on this page word for word, so nothing is marked."
PARTLY_PLACED = "A part of what is cited could not be placed on this page word for word; the rest is marked."

FindQuote = Callable[[bytes, int, str], tuple[Box, ...]]


def empty_panel() -> str:
    """The panel before anything is cited."""
    return (
        '<div class="ma-evidence-empty"><h2>Evidence</h2><p>The page an answer stands on appears here, with the '
        "passage marked. Choose a source under an answer to see it.</p></div>"
    )


def evidence_panel(
    place: Place, paper: Paper, original: bytes, find_quote: FindQuote, *, turn: int, page: int | None = None
) -> str:
    """The panel for the citations of one place: all their quotes are marked.

    page  the page to show, from 1; None: the page cited. Held within the paper's pages; ignored where there are none
    turn  position of the answer in the conversation, from 0: the panel's buttons carry it
    """
    cited = place[0].locator.page
    if paper.format == "pdf" and paper.pages and cited is not None:
        shown = min(max(page or cited, 1), len(paper.pages))
        body = _page_view(place, paper, original, find_quote, turn, shown)
    else:
        shown, body = None, _paragraph_view(place, paper)
    quotes = "".join(map(quote_html, place))
    said = f'<div class="ma-said"><h3>The passage, as printed</h3>{quotes}</div>'
    return f'<div class="ma-evidence">{_heading(place, paper, shown)}{body}{said}</div>'


def page_address(paper_id: str, page: int) -> str:
    """Where the image of a page (from 1) is served."""
    return f"/papers/{paper_id}/pages/{page}.png"


def original_address(paper_id: str, page: int | None = None) -> str:
    """Where the paper's own file is served; browsers open a PDF at the page."""
    return f"/papers/{paper_id}/original" + (f"#page={page}" if page is not None else "")


def _heading(place: Place, paper: Paper, page: int | None) -> str:
    meta = paper.metadata
    kind = [meta.kind.value if meta.kind else None, meta.status, day_label(meta.date) if meta.date else None]
    facts = " · ".join(part for part in (meta.authority, meta.body, *kind) if part)
    opening = attributes(href=original_address(paper.id, page), target="_blank", rel="noopener", class_="ma-open")
    return (
        f'<header><p class="ma-eyebrow">Source {numbers(place)}</p><h2>{escape(meta.title)}</h2>'
        f'<p class="ma-place">{escape(facts)}</p>'
        f'<p class="ma-place"><a{opening}>Open the paper'
        f'<span class="ma-sr"> ({escape(paper.file)}, in a new tab)</span></a>{_published(place)}</p></header>'
    )


def _published(place: Place) -> str:
    """The link to the council's own page; "" where its address is not known or is none of the web's."""
    url = place[0].url
    if url is None or not url.startswith(("https://", "http://")):
        return ""
    opening = attributes(href=url, target="_blank", rel="noopener noreferrer", class_="ma-open")
    return f' · <a{opening}>On the council’s site<span class="ma-sr"> (in a new tab)</span></a>'


def _page_view(place: Place, paper: Paper, original: bytes, find_quote: FindQuote, turn: int, shown: int) -> str:
    cited = place[0].locator.page
    page = paper.pages[shown - 1]
    found = [find_quote(original, shown, citation.quote) for citation in place] if shown == cited else []
    boxes = [box for each in found for box in each]
    marks = "".join(_mark(box, page) for box in boxes)
    image = attributes(
        src=page_address(paper.id, shown),
        alt=_alt(paper, page, bool(boxes)),
        width=round(page.width),
        height=round(page.height),
    )
    if shown != cited:
        note = f"The passage stands on {_page_name(paper.pages[cited - 1]) if cited else 'another page'}."
    else:
        note = "" if all(found) else NOT_PLACED if not boxes else PARTLY_PLACED
    large = attributes(
        href=page_address(paper.id, shown), target="_blank", rel="noopener", title="Open the page image in a new tab"
    )
    return (
        f"{_pager(place, paper, turn, shown)}"
        + (f'<p class="ma-unplaced">{escape(note)}</p>' if note else "")
        + f'<figure class="ma-page"><a{large}><img{image}>{marks}</a></figure>'
    )


def _alt(paper: Paper, page: Page, marked: bool) -> str:
    return f"Image of {_page_name(page)} of {paper.metadata.title}" + (
        ", the passage marked in yellow" if marked else ""
    )


def _page_name(page: Page) -> str:
    """Both numbers where the printed one is not the file's: "p. 3 (PDF p. 5)"."""
    if page.printed and page.printed != str(page.number):
        return f"p. {page.printed} (PDF p. {page.number})"
    return f"p. {page.number}"


def _pager(place: Place, paper: Paper, turn: int, shown: int) -> str:
    citation = place[0]

    def button(page: int, label: str, name: str) -> str:
        off = "" if 1 <= page <= len(paper.pages) else " disabled"
        carried = attributes(
            data_do="page", data_turn=turn, data_numbers=words, data_page=page,
            aria_label=name,
        )
        return f'<button type="button"{carried}{off}>{label}</button>'

    words = " ".join(str(c.number) for c in place)
    back = (
        ""
        if shown == citation.locator.page
        else button(citation.locator.page or 1, "Back to the passage", "Back to the passage")
    )
    return (
        f'<nav class="ma-pager" aria-label="Pages">{button(shown - 1, "‹ Previous", "Previous page")}'
        f"<span>{escape(_page_name(paper.pages[shown - 1]))} of {len(paper.pages)}</span>"
        f"{button(shown + 1, 'Next ›', 'Next page')}{back}</nav>"
    )


def _mark(box: Box, page: Page) -> str:
    """A translucent rectangle over the image, in percent of the page, so that it holds at any size."""
    left, top = box.x0 - MARK_MARGIN, box.top - MARK_MARGIN
    width, height = box.x1 - box.x0 + 2 * MARK_MARGIN, box.bottom - box.top + 2 * MARK_MARGIN
    style = (
        f"left:{100 * left / page.width:.2f}%;top:{100 * top / page.height:.2f}%;"
        f"width:{100 * width / page.width:.2f}%;height:{100 * height / page.height:.2f}%"
    )
    return f'<span class="ma-hit"{attributes(style=style)}></span>'


def _paragraph_view(place: Place, paper: Paper) -> str:
    cited = {position: citation for citation in reversed(place) for position in _stands_in(citation, paper)}
    if not cited:
        return f'<p class="ma-unplaced">{escape(NOT_PLACED)}</p>'
    shown = sorted({
        near for at in cited for near in range(at - NEIGHBOURS, at + NEIGHBOURS + 1) if 0 <= near < len(paper.blocks)
    })
    parts, marked, before = [], False, shown[0]
    for position in shown:
        if position > before + 1:
            parts.append('<p class="ma-marker" aria-hidden="true">…</p>')  # two places of one paragraph, far apart
        text, hit = _block(paper.blocks[position], cited.get(position, place[0]), position in cited)
        parts.append(text)
        marked, before = marked or hit, position
    note = "" if marked else f'<p class="ma-unplaced">{escape(NOT_PLACED)}</p>'
    return f'{note}<div class="ma-paper" lang="en">{"".join(parts)}</div>'


def _stands_in(citation: Citation, paper: Paper) -> range:
    """The positions of the blocks a quote runs over; empty where its place is not known."""
    at = citation.locator.block
    if at is None or not 0 <= at < len(paper.blocks):
        return range(0)
    last = at
    while last + 1 < len(paper.blocks) and _holds(citation.quote, paper.blocks[last + 1]):
        last += 1  # a list's quote runs over the blocks of its bullets
    return range(at, last + 1)


def _block(block: Block, citation: Citation, cited: bool) -> tuple[str, bool]:
    """A block as HTML, and whether something in it was marked."""
    if block.table is not None:
        return _table(block, citation, cited)
    text, hit = _marked(block.text, citation.quote) if cited else (escape(block.text), False)
    lead = f'<span class="ma-marker">{escape(block.marker)}</span> ' if block.marker else ""
    tag = "h4" if block.kind is BlockKind.HEADING else "p"
    style = "ma-bullet" if block.kind is BlockKind.BULLET else None
    return f"<{tag}{attributes(class_=style)}>{lead}{text}</{tag}>", hit


def _table(block: Block, citation: Citation, cited: bool) -> tuple[str, bool]:
    table = block.table
    assert table is not None
    row_cited = citation.locator.cell[0] if cited and citation.locator.cell else None
    quoted = [_plain(cell) for cell in citation.quote.split(" | ")]
    head = "".join(
        "<tr>" + "".join(f'<th scope="col">{escape(cell)}</th>' for cell in row) + "</tr>" for row in table.header
    )
    rows, hit = [], False
    for position, row in enumerate(table.rows):
        marked = cited and (position == row_cited or [_plain(cell) for cell in row] == quoted)
        hit = hit or marked
        rows.append(
            f"<tr{attributes(class_='ma-row-hit' if marked else None)}>"
            + "".join(
                f"<td>{f'<mark>{escape(cell)}</mark>' if marked and cell.strip() else escape(cell)}</td>"
                for cell in row
            )
            + "</tr>"
        )
    caption = f"<caption>{escape(table.caption)}</caption>" if table.caption else ""
    notes = "".join(f'<p class="ma-marker">{escape(note)}</p>' for note in table.notes)
    return scrolling_table(head, rows, "Table", caption) + notes, hit


def _holds(quote: str, block: Block) -> bool:
    """Whether a whole block stands in the quote."""
    return block.table is None and bool(_plain(block.text)) and _plain(block.text) in _plain(quote)


def _marked(text: str, quote: str) -> tuple[str, bool]:
    """The text with the quote in <mark>, or all of it where the whole block is quoted; white space does not count."""
    if _plain(text) and _plain(text) in _plain(quote):
        return f"<mark>{escape(text)}</mark>", True
    found = _search(quote.split(), text) or _search(_last_line(quote), text)
    if found is None:
        return escape(text), False
    start, end = found.span()
    return f"{escape(text[:start])}<mark>{escape(text[start:end])}</mark>{escape(text[end:])}", True


def _search(words: Sequence[str], text: str) -> re.Match[str] | None:
    return re.search(r"\s+".join(map(re.escape, words)), text) if words else None


def _last_line(quote: str) -> list[str]:
    """A quote of several blocks may end inside one."""
    lines = quote.splitlines()
    return lines[-1].split() if len(lines) > 1 else []


def _plain(text: str) -> str:
    return " ".join(text.split())
