"""Lists that do not look like one: paragraphs counted with a bare numeral, without a dot or bracket ("1 Stay close.
…"), and entries set in such type that they were read as headings.
"""

from __future__ import annotations

import re

from corpus.paper import BlockKind, Paper

_NUMERAL = re.compile(r"(\d{1,2})\s+[^\W\d_]")


def _numeral(paper: Paper, n: int) -> int | None:
    """The bare numeral that a paragraph begins with: "3 Stay close. …"; None where it begins with none."""
    if not 0 <= n < len(paper.blocks):
        return None
    block = paper.blocks[n]
    m = _NUMERAL.match(block.text) if block.kind is BlockKind.PARAGRAPH and block.table is None else None
    return int(m[1]) if m is not None and not block.marker else None


def in_numerals(paper: Paper, n: int) -> bool:
    """Whether a paragraph is one of at least two on end that count from 1 with a bare numeral, under one heading."""
    number = _numeral(paper, n)
    if number is None or not 1 <= number <= n + 1:
        return False
    first, own = n - number + 1, paper.blocks[n].headings
    counted = all(
        _numeral(paper, first + k) == k + 1 and paper.blocks[first + k].headings == own for k in range(number)
    )
    return counted and (number > 1 or _numeral(paper, n + 1) == number + 1)


_COUNT = re.compile(r"\(?(\d{1,2})[.)]")
LEAST = 3  # headings on end that count from 1: fewer may be sections of which all but the last are empty


def _count(paper: Paper, n: int) -> int | None:
    """The number that a heading is counted by; None where it is no such heading."""
    if not 0 <= n < len(paper.blocks) or paper.blocks[n].kind is not BlockKind.HEADING:
        return None
    m = _COUNT.fullmatch(paper.blocks[n].marker or "")
    return int(m[1]) if m is not None else None


def counted_heading(paper: Paper, n: int) -> bool:
    """Whether a heading is an entry of a list: one of at least three that count from 1, with nothing between them, all
    under one heading. A section has something under it.
    """
    number = _count(paper, n)
    if number is None or not 1 <= number <= n + 1:
        return False
    first, own = n - number + 1, paper.blocks[n].headings

    def holds(k: int) -> bool:
        return _count(paper, first + k) == k + 1 and paper.blocks[first + k].headings == own

    return bool(own) and all(map(holds, range(max(number, LEAST))))
