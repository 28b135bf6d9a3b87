"""A row of a table said as a sentence: its label, its figures, and the head of the column behind each.

    Contacts in Hackney were 16,044 in 2019/20 and 11,473 in 2020/21.

So said it needs no other proof: each figure is printed in the row, under the very words that follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from answers.ground import Ground, Row
from answers.spoken_numbers import areas_in
from corpus.words import tokens

_JOINING = frozenset("was were is are stood at in on of the and for by with number a an".split())
_BETWEEN = r"\s*,?\s*(?:\b(?:in|on|at|as at|for|by|under)\b)?\s*(?:\bthe\b\s*)?"
_BOUND = re.compile(r"\b(more than|less than|fewer than|over|under|at least|up to)\s+(\d[\d,.]*\d|\d)", re.IGNORECASE)
_UNIT = re.compile(r"\s*\(?(?:£\s?(?:000|k|m)|%)\)?\s*\Z", re.IGNORECASE)  # "Actual £000"
_CAUTION = re.compile(r"\s*\(provisional, may change\)")  # our own: it says no more than the row
_THOUSANDS = re.compile(r"£\s?(?:000|k\b)", re.IGNORECASE)
_PER_CENT = re.compile(r"%|per\s?cent", re.IGNORECASE)


def as_tabled(text: str, ground: Ground) -> bool:
    """Whether a sentence is a cited row, said with the head of its column behind each figure, and nothing besides."""
    return any(
        _is_row(text, row, ground.evidence.areas) and not any(unbound(text, (row.cells[0], row.caption)))
        for row in ground.rows
    )


def unbound(text: str, names: Sequence[str]) -> Iterator[str]:
    """Bounds in what a row is called that a sentence has not before the same number: "more than 2.5 years"."""
    for m in _BOUND.finditer(" ".join(names)):
        said = re.search(rf"(?<![\w.,£]){re.escape(m[2])}(?![\w,]|\.\d)", text)
        if said and not re.search(rf"\b{m[1]}\s+{re.escape(m[2])}", text, re.IGNORECASE):
            yield f"“{m[1]}” is left out before “{m[2]}”"


def _is_row(text: str, row: Row, areas: Sequence[str]) -> bool:
    rest, found = " ".join(_CAUTION.sub("", text).split()), 0
    label, name = row.cells[0], " ".join((row.headers[0], row.caption))
    whole = " ".join((label, name, *row.headers))
    for header, cell in sorted(zip(row.headers[1:], row.cells[1:], strict=False), key=lambda pair: -len(pair[1])):
        if not header.strip() or not any(c.isdigit() for c in cell):
            continue
        head = re.escape(_UNIT.sub("", header).strip())
        figure = rf"{'£?' if '£' in whole else ''}{re.escape(cell.strip())}{_sign(cell, whole)}"
        for pair in (rf"(?<![\w.,£]){figure}{_BETWEEN}{head}(?!\w)", rf"(?<!\w){head}:?\s+{figure}(?![\w.,]*\d)"):
            rest, times = re.subn(pair, " ", rest, count=1)
            found += times
            if times:
                break
    rest = _without_councils(rest, tuple(areas))
    said, own = tokens(rest), tokens(label)
    told = [w for w in said if w not in _JOINING]
    named = set(own) | set(tokens(name))
    return bool(found) and all(w in named for w in told) and _in_order([w for w in own if w not in _JOINING], said)


def _sign(cell: str, whole: str) -> str:
    """What may follow a cell's figure because its row, column or table says so: "%" and "k"."""
    if "%" in cell or "k" in cell:
        return ""
    return rf"(?:\s?(?:{'%' if _PER_CENT.search(whole) else '(?!)'}|{'k' if _THOUSANDS.search(whole) else '(?!)'}))?"


def _without_councils(text: str, areas: tuple[str, ...]) -> str:
    for a in reversed([a for a in areas_in(text, areas) if a.area in areas]):
        text = f"{text[: a.start]} {text[a.end :]}"
    return text


def _in_order(words: Sequence[str], said: Sequence[str]) -> bool:
    rest = iter(said)
    return all(w in rest for w in words)
