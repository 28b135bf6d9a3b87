"""What makes a sentence that has a row's words another row's: another area or time, a head or caption put otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from answers.ground import Row, is_figure
from answers.heads import JOINING, words
from corpus.area import find_areas
from corpus.period_reading import find_periods

LINE = 4  # words of a part of a caption that are surely it
NAME = 3  # words that tell an entry from the others: "Cllr Ada Finch"
_IN_BRACKETS = re.compile(r"([\w’'-]+)\s*(\([^()]+\))")
_BRACKETS = re.compile(r"\([^()]*\)")
_IN_POINTS = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s?\)?\s?(?:percentage\s+points?|points?|pp)\b", re.IGNORECASE)
_POINTS = re.compile(r"\bpoints?\b|\bpp\b", re.IGNORECASE)
_POINTS_OVER = re.compile(r"(?:\bpercentage|%)\s+points?\b|\bpp\b", re.IGNORECASE)  # of a whole table
_ENTRY = re.compile(r"\s*;\s+")
_CUT = re.compile(r"[,;:(]|\band\b")


def heads_as_printed(said: str, rows: Sequence[Row]) -> bool:
    """Whether the words before each "·" of a sentence stand together in a head, for such a head is said as printed."""
    printed = [words(t) for r in rows for t in (*r.headers, *r.cells, r.caption)]
    together = {pair for t in printed for pair in pairwise(t)}
    for m in re.finditer(r"\s·\s", said):
        before = words(_CUT.split(said[: m.start()])[-1])[-2:]
        if len(before) == 2 and before[0] not in JOINING and before not in together:
            return False
    return True


def in_points(said: str, row: Row) -> bool:
    """Whether each figure said in points ("39 percentage points", "4 points") stands in the row as one. A row may have
    the words for another reason: it is called "Collection points", or only its last column is a change in points.
    """
    over = _POINTS_OVER.search(" ".join((row.caption, *row.measures))) is not None and "%" not in "".join(row.cells)
    counted = {
        n for h, c in zip(row.headers, row.cells, strict=False)
        if over or _POINTS.search(f"{h} {c}") for n in re.findall(r"\d[\d,]*(?:\.\d+)?", c)
    }
    names = " ".join(row.names)
    return all(m[1] in counted or m.group() in names for m in _IN_POINTS.finditer(said))


def entries_whole(text: str, row: Row) -> bool:
    """Whether each entry of a cell that lists several ("Ada Finch, Head of Piers; …") is said to its end, or to its
    brackets, if it is begun, and what stands in its brackets behind the same word.
    """
    lists = [c for c in row.cells[1:] if not is_figure(c) and ";" in c]
    printed = " ".join(" ".join(lists).split())
    for m in _IN_BRACKETS.finditer(text):
        if m[2] in printed and " ".join(m.group().split()) not in printed:
            return False
    said = words(text)
    entries = [e for c in lists for e in _ENTRY.split(c)]
    for whole, bare in ((words(e), words(_BRACKETS.sub(" ", e))) for e in entries):
        if len(bare) > 1 and _runs(bare[:NAME], said) and not (_runs(whole, said) or _runs(bare, said)):
            return False
    return True


def _runs(part: Sequence[str], said: Sequence[str]) -> bool:
    return any(tuple(said[n : n + len(part)]) == tuple(part) for n in range(len(said) - len(part) + 1))


def reworded(text: str, row: Row, told: Sequence[str]) -> bool:
    """Whether what a sentence has before a colon is what stands over the row, or the beginning or end of it, one word
    put for another.
    """
    led, colon, _ = text.partition(": ")
    council, mine = words(row.authority), words(led)
    if council and mine[: len(council) + 1] == ("in", *council):
        mine = mine[len(council) + 1 :]
    size = len(mine)
    over = {part for t in told if len(line := words(t)) >= size for part in (line[:size], line[len(line) - size :])}
    near = size >= LINE or any(len(words(t)) == size for t in told)
    own = mine[:1] in [words(n)[:1] for n in row.names]  # "Quayside (rates):" of "Boats by ward (rates)"
    other = (part for part in over if not (own and mine[1:] == part[1:]))
    put = any(sum(a != b for a, b in zip(mine, part, strict=True)) == 1 for part in other)
    return bool(colon) and near and mine not in over and put


def of_another(text: str, row: Row) -> bool:
    """Whether a sentence says of the paper's council what the row says of another area."""
    own = (row.authority,) if row.authority else ()
    if not any(a.area == row.authority for a in find_areas(text, own)):
        return False
    named = {a.area for n in row.names for a in find_areas(n, own)}
    return bool(named) and row.authority not in named and not named <= {a.area for a in find_areas(text)}


def of_longer(text: str, row: Row, told: Sequence[str]) -> bool:
    """Whether a sentence says of the year what the row says of a quarter of it."""
    printed = {p.period for t in (*row.headers, *row.names, *told) for p in find_periods(t)}
    said = {p.period for p in find_periods(text)} - printed
    times = {p.period for t in told for p in find_periods(t)}
    return any(p.covers(q) and not p.same_time(q) for p in said for q in times)
