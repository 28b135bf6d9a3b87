"""Where a quote stands: the block it begins in, and whether it stands there word for word."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from answers.draft import Quote
from corpus.paper import Block, Locator, Paper, Table
from retrieval.citations import Citation, place_label

_REACH = 16  # blocks a quoted passage may run over


def citation_of(number: int, quote: Quote, paper: Paper) -> Citation:
    """A quote as a citation of its paper; a row of a table has the headers over its cells."""
    where = quote.locator
    label, headers = place_label(paper.metadata, where), row_headers(quote.text, where, paper)
    return Citation(number, paper.file, paper.metadata, where, quote.text, label, headers)


def placed(quote: Quote, paper: Paper) -> tuple[Quote, bool]:
    """The quote with the locator of the block it begins in and the page it stands on, and whether it is there word for
    word.

    A quote that is not found keeps its locator and is reported as not standing; it is never dropped in silence.
    """
    block = quote.locator.block
    if block is None or quote.paper != paper.id or not evened(quote.text):
        return quote, False
    if quote.locator.cell is not None:
        table, (row, column) = paper.blocks[block].table, quote.locator.cell
        if table is None or row >= len(table.rows):
            return quote, False
        whole = evened(_row(table, row)) == evened(quote.text)
        words = column < len(table.rows[row]) and stands_in(quote.text, table.rows[row][column])  # a cell of sentences
        return quote, whole or words
    last = min(len(paper.blocks), block + _REACH)
    for n in range(block, last):
        at = _found(quote.text, paper.blocks[n].text)
        if at is not None or _is_row(paper, n, quote.text):
            return _at(quote, paper, n, at or 0), True
    for n in range(block + 1, last):  # a passage over several blocks, with or without their printed numbers
        for first in range(n - 1, block - 1, -1):  # the last block it can begin in is the one it begins in
            blocks = paper.blocks[first : n + 1]
            at = _found(quote.text, " ".join(b.text for b in blocks))
            if at is None:
                at = _after_marker(_found(quote.text, " ".join(map(_marked, blocks))), blocks[0])
            if at is not None:
                return _at(quote, paper, first, at), True
    at = _after_marker(_found(quote.text, _marked(paper.blocks[block])), paper.blocks[block])
    return (quote, False) if at is None else (_at(quote, paper, block, at), True)


def _at(quote: Quote, paper: Paper, block: int, at: int) -> Quote:
    """The quote with the locator of where it stands: in a block (from 0), from character `at` of its text as evened on.

    A quote that runs over the end of a page is of the page that its figure stands on, or else that has more of it.
    """
    whole = paper.blocks[block]
    end = min(at + len(evened(quote.text)), len(evened(whole.text)))
    begins = [(0, 0), *((len(evened(whole.text[: turn.at])), turn.at) for turn in whole.turns)]
    ends = [*(start for start, _ in begins[1:]), end]
    shares = {
        turned: min(end, stop) - max(at, start) for (start, turned), stop in zip(begins, ends, strict=True)
    }
    of_figure = [t for t in shares if quote.of_figure and shares[t] > 0 and whole.page_at(t) == quote.locator.page]
    turned = of_figure[0] if of_figure else max(shares, key=lambda t: shares[t])
    return replace(quote, locator=paper.locator(block, quote.locator.cell, turned))


def _marked(block: Block) -> str:
    return f"{block.marker or ''} {block.text}"


def _after_marker(at: int | None, block: Block) -> int | None:
    """A position in the evened text of a block with its marker as the position in its text alone."""
    return None if at is None else max(0, at - len(evened(_marked(block))) + len(evened(block.text)))


def stands_in(quote: str, text: str) -> bool:
    """Whether a quote stands in a text, white space and bullets aside, and neither begins nor ends inside a word or
    number.
    """
    return _found(quote, text) is not None


def _found(quote: str, text: str) -> int | None:
    """Where in a text, evened, a quote stands as `stands_in` says; None where it does not."""
    wanted, whole = evened(quote), evened(text)
    at = whole.find(wanted)
    while at >= 0:
        before, after = whole[at - 1 : at], whole[at + len(wanted) : at + len(wanted) + 2]
        opens = not (before[-1:].isalnum() and wanted[0].isalnum())
        closes = not (after[:1].isalnum() and wanted[-1].isalnum()) and not (
            wanted[-1].isdigit() and re.match(r"[.,]\d", after)
        )
        if opens and closes:
            return at
        at = whole.find(wanted, at + 1)
    return None


def _row(table: Table, row: int) -> str:
    return " | ".join(table.rows[row])


def _is_row(paper: Paper, n: int, text: str) -> bool:
    table = paper.blocks[n].table
    return table is not None and any(evened(_row(table, r)) == evened(text) for r in range(len(table.rows)))


@lru_cache(maxsize=20_000)
def evened(text: str) -> str:
    """A text with single spaces and no bullet signs, for comparing what two readings of one page agree on."""
    return " ".join(_BULLET.sub(" ", text).split())


_BULLET = re.compile(r"[•▪◦]|(?:(?<=\s)|^)[-–](?=\s)")


def row_headers(quote: str, where: Locator, paper: Paper) -> tuple[str, ...]:
    """The header path over each cell of the table row that a quote is; () where it is no row of its place."""
    at, cell = where.block, where.cell
    table = paper.blocks[at].table if at is not None and 0 <= at < len(paper.blocks) else None
    row = table.rows[cell[0]] if table and cell and 0 <= cell[0] < len(table.rows) else ()
    if table is None or not row or [evened(v) for v in row] != [evened(v) for v in quote.split(" | ")]:
        return ()
    return tuple(" · ".join(table.header_path(n)) for n in range(len(row)))
