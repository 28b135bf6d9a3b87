"""The last check before an answer is shown: does each quote stand, word for word, at the place it cites?"""

from __future__ import annotations

import re
from dataclasses import replace

from answers.draft import Quote
from corpus.paper import Paper, Table

_REACH = 16  # blocks a quoted passage may run over


def placed(quote: Quote, paper: Paper) -> tuple[Quote, bool]:
    """The quote with the locator of the very block it begins in, and whether it stands there word for word.

    A quote that is not found keeps its locator and is reported as not standing; it is never dropped in silence.
    """
    block = quote.locator.block
    if block is None or quote.paper != paper.id or not evened(quote.text):
        return quote, False
    if quote.locator.cell is not None:
        table = paper.blocks[block].table
        row = quote.locator.cell[0]
        return quote, table is not None and row < len(table.rows) and evened(_row(table, row)) == evened(quote.text)
    last = min(len(paper.blocks), block + _REACH)
    for n in range(block, last):
        if stands_in(quote.text, paper.blocks[n].text) or _is_row(paper, n, quote.text):
            return replace(quote, locator=paper.locator(n, quote.locator.cell)), True
    for n in range(block + 1, last):  # a passage over several blocks, with or without their printed numbers
        blocks = paper.blocks[block : n + 1]
        if stands_in(quote.text, " ".join(b.text for b in blocks)):
            return quote, True
        if stands_in(quote.text, " ".join(f"{b.marker or ''} {b.text}" for b in blocks)):
            return quote, True
    marked = f"{paper.blocks[block].marker or ''} {paper.blocks[block].text}"
    return quote, stands_in(quote.text, marked)


def stands_in(quote: str, text: str) -> bool:
    """Whether a quote stands in a text, white space and bullets aside, and neither begins nor ends inside a word or
    number.
    """
    wanted, whole = evened(quote), evened(text)
    at = whole.find(wanted)
    while at >= 0:
        before, after = whole[at - 1 : at], whole[at + len(wanted) : at + len(wanted) + 2]
        opens = not (before[-1:].isalnum() and wanted[0].isalnum())
        closes = not (after[:1].isalnum() and wanted[-1].isalnum()) and not (
            wanted[-1].isdigit() and re.match(r"[.,]\d", after)
        )
        if opens and closes:
            return True
        at = whole.find(wanted, at + 1)
    return False


def _row(table: Table, row: int) -> str:
    return " | ".join(table.rows[row])


def _is_row(paper: Paper, n: int, text: str) -> bool:
    table = paper.blocks[n].table
    return table is not None and any(evened(_row(table, r)) == evened(text) for r in range(len(table.rows)))


def evened(text: str) -> str:
    """A text with single spaces and no bullet signs, for comparing what two readings of one page agree on."""
    return " ".join(_BULLET.sub(" ", text).split())


_BULLET = re.compile(r"[•▪◦]|(?:(?<=\s)|^)[-–](?=\s)")
