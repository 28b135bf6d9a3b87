"""The words of a page as plain HTML, the passage marked: for readers of the text, and for formats without pages.

A screen reader cannot read the picture of a page; here the same words stand in their order, tables as tables.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from app.markup import attributes, escape, header_cell
from app.markup import table as scrolling_table
from app.places import Place
from corpus.paper import Block, BlockKind, Paper
from retrieval.citations import Citation

# How many blocks before and after the passage give it its setting, where there are no pages.
NEIGHBOURS = 3

Cells = dict[int, frozenset[int]]
"""The number of a citation of a table row -> the positions (from 0) of its cells that the answer states."""


def page_text(place: Place, paper: Paper, page: int, cells: Cells) -> tuple[str, bool]:
    """The words of a page (from 1) as HTML, and whether a passage of the place is marked in them."""
    held = [at for at, block in enumerate(paper.blocks) if block.text_on(page)]
    if not held:
        return '<p class="ma-unplaced">No words were read on this page.</p>', False
    return _laid_out(held, place, paper, cells)


def passage_text(place: Place, paper: Paper, cells: Cells) -> tuple[str, bool]:
    """The passages of a place among their neighbours, and whether one is marked; ("", False) where they are unknown."""
    at = [n for citation in place for n in _stands_in(citation, paper)]
    near = sorted({n for a in at for n in range(a - NEIGHBOURS, a + NEIGHBOURS + 1) if 0 <= n < len(paper.blocks)})
    return _laid_out(near, place, paper, cells) if near else ("", False)


def _laid_out(shown: Sequence[int], place: Place, paper: Paper, cells: Cells) -> tuple[str, bool]:
    cited = {position: citation for citation in reversed(place) for position in _stands_in(citation, paper)}
    parts, marked, before = [], False, shown[0]
    for position in shown:
        if position > before + 1:
            parts.append('<p class="ma-marker" aria-hidden="true">…</p>')  # two places of one paragraph, far apart
        citation = cited.get(position)
        stated = cells.get(citation.number, frozenset()) if citation else frozenset()
        text, hit = _block(paper.blocks[position], citation, stated)
        parts.append(text)
        marked, before = marked or hit, position
    return f'<div class="ma-paper" lang="en">{"".join(parts)}</div>', marked


def _stands_in(citation: Citation, paper: Paper) -> range:
    """The positions of the blocks a quote runs over; empty where its place is not known."""
    at = citation.locator.block
    if at is None or not 0 <= at < len(paper.blocks):
        return range(0)
    last = at
    while last + 1 < len(paper.blocks) and _holds(citation.quote, paper.blocks[last + 1]):
        last += 1  # a list's quote runs over the blocks of its bullets
    return range(at, last + 1)


def _block(block: Block, citation: Citation | None, stated: Collection[int]) -> tuple[str, bool]:
    """A block as HTML, and whether something in it was marked."""
    if block.table is not None:
        return _table(block, citation, stated)
    text, hit = _marked(block.text, citation.quote) if citation else (escape(block.text), False)
    lead = f'<span class="ma-marker">{escape(block.marker)}</span> ' if block.marker else ""
    tag = "h3" if block.kind is BlockKind.HEADING else "p"
    style = "ma-bullet" if block.kind is BlockKind.BULLET else None
    return f"<{tag}{attributes(class_=style)}>{lead}{text}</{tag}>", hit


def _table(block: Block, citation: Citation | None, stated: Collection[int]) -> tuple[str, bool]:
    table = block.table
    assert table is not None
    row_cited = citation.locator.cell[0] if citation and citation.locator.cell else None
    quoted = [_plain(cell) for cell in citation.quote.split(" | ")] if citation else None
    rows, hit = [], False
    for position, row in enumerate(table.rows):
        marked = citation is not None and (position == row_cited or [_plain(cell) for cell in row] == quoted)
        hit = hit or marked
        cells = "".join(_cell(cell, marked, n in stated) for n, cell in enumerate(row))
        rows.append(f"<tr{attributes(class_='ma-row-hit' if marked else None)}>{cells}</tr>")
    head = "".join(
        f"<tr>{''.join(_header(cell, hit and n in stated) for n, cell in enumerate(row))}</tr>" for row in table.header
    )
    caption = f"<caption>{escape(table.caption)}</caption>" if table.caption else ""
    notes = "".join(f'<p class="ma-marker">{escape(note)}</p>' for note in table.notes)
    return scrolling_table(head, rows, "Table", caption) + notes, hit


def _header(text: str, stated: bool) -> str:
    return header_cell(text, f"<mark>{escape(text)}</mark>" if stated else None)


def _cell(text: str, marked: bool, stated: bool) -> str:
    if not marked or not text.strip():
        return f"<td>{escape(text)}</td>"
    return f"<td><mark{attributes(class_='ma-stated' if stated else None)}>{escape(text)}</mark></td>"


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
