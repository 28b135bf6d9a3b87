"""The last check before an answer is shown: does each quote stand, word for word, at the place it cites?"""

from __future__ import annotations

import re
from dataclasses import replace

from answers.draft import Quote
from corpus.paper import Paper

_REACH = 16  # blocks a quoted passage may run over


def placed(quote: Quote, paper: Paper) -> tuple[Quote, bool]:
    """The quote with the locator of the very block it begins in, and whether it stands there word for word.

    A quote that is not found keeps its locator and is reported as not standing; it is never dropped in silence.
    """
    block = quote.locator.block
    if block is None or quote.paper != paper.id:
        return quote, False
    wanted = squeezed(quote.text)
    if not wanted:
        return quote, False
    if quote.locator.cell is not None:
        table = paper.blocks[block].table
        row = quote.locator.cell[0]
        stands = table is not None and row < len(table.rows) and squeezed(" | ".join(table.rows[row])) == wanted
        return quote, stands
    last = min(len(paper.blocks), block + _REACH)
    for n in range(block, last):
        if wanted in squeezed(paper.blocks[n].text) or _is_row(paper, n, wanted):
            return replace(quote, locator=paper.locator(n, quote.locator.cell)), True
    joined = ""
    for n in range(block, last):
        joined += squeezed(paper.blocks[n].text)
        if wanted in joined or wanted in squeezed_text_of(paper, block, n):
            return quote, True
    return quote, False


def _is_row(paper: Paper, n: int, wanted: str) -> bool:
    table = paper.blocks[n].table
    return table is not None and any(squeezed(" | ".join(row)) == wanted for row in table.rows)


def squeezed_text_of(paper: Paper, first: int, last: int) -> str:
    """The text of some blocks with their printed numbers and bullets, all white space taken out."""
    return "".join(squeezed(f"{b.marker or ''}{b.text}") for b in paper.blocks[first : last + 1])


def squeezed(text: str) -> str:
    """A text without white space and bullets, for comparing what two readings of one page agree on."""
    return re.sub(r"[\s•▪◦]+|(?<!\w)[-–](?=\s)", "", text)
