"""A grid of cells as it lies on the page, whatever drew it: rules, shading or only white space."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.paper import Box
from ingest.sheet import Line, Word, lines_of

# "1,234", "£2.4m", "(133)", "44 %", "+3.2", "<5"; then what councils print for no figure: n/a, -, c, z, :, k, x, ~, *.
_NUMBER = r"[(\[]?[-–+<>~£$€]*\s?\d[\d,]*(?:\.\d+)?\s?(?:%|k|m|bn|pp)?[)\]]?\s?[*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]*"
_FIGURE = re.compile(rf"^{_NUMBER}$", re.IGNORECASE)
# What may follow one: "305 (75 %)", "303 (Annual est 616)", "36 out of 50", "3,707 (provisional) *"
_FIGURE_AND = re.compile(rf"^{_NUMBER}\s?(?:\([^()]{{1,30}}\)?|(?:out )?of {_NUMBER})\s?[*†‡]?$", re.IGNORECASE)
_NO_FIGURE = re.compile(r"^(?:n/?a|n\.a\.|tbc|nil|[-–—*:~]|\.\.|[czkx])$", re.IGNORECASE)
_YEAR = re.compile(r"^(?:19|20)\d\d(?:[/–-](?:19|20)?\d\d)?[*†‡]?$")
_TIME = re.compile(
    r"^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$|^q[1-4]$|^\d{1,2}(?:st|nd|rd|th)?$|^[-–—to]+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at (row, column), from 0, over `down` rows and `across` columns."""

    row: int
    column: int
    words: tuple[Word, ...]
    down: int = 1
    across: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """Where a table lies and its cells. `shaded` holds the rows that lie on a shaded area."""

    box: Box
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    shaded: frozenset[int] = frozenset()

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(w for cell in self.cells for w in cell.words)


def is_period(text: str) -> bool:
    """Whether a cell names a time and nothing else: "2021/22", "March 2022", "Apr - Sept 2022", "Outturn 2019/20"."""
    words = text.replace("-", " - ").split() if not _YEAR.match(text) else [text]
    if not 1 <= len(words) <= 6:
        return False
    timed = [w for w in words if _YEAR.match(w) or _TIME.match(w)]
    return any(_YEAR.match(w) or re.match(r"^[a-z]{3}|^q[1-4]", w, re.IGNORECASE) for w in timed) and (
        len(timed) == len(words) or (len(words) - len(timed) <= 2 and any(_YEAR.match(w) for w in words))
    )


def is_figure(text: str) -> bool:
    """Whether a cell states a figure, or that there is none ("n/a"). A period is not a figure."""
    if not text or text.count("(") < text.count(")") or is_period(text):
        return False  # "616)" is the second line of "303 (Annual est 616)"
    return bool(_FIGURE.match(text) or _NO_FIGURE.match(text) or _FIGURE_AND.match(text))


def text_of(words: Sequence[Word]) -> str:
    """A cell's words as one text, lines joined by a space and broken words mended; "" for none."""
    text = ""
    for line in lines_of(words):
        if text.endswith(("‐", "\u00ad")) and line.text[:1].islower():
            text = text[:-1] + line.text
        elif re.search(r"\w[-/]$", text) or not text:
            text += line.text  # "2021/" + "22", "re-" + "referrals": the break needs no space
        else:
            text += " " + line.text
    return text


def column_edges(rows: Sequence[Line], gap: float) -> tuple[float, ...]:
    """The middles of the white gaps, `gap` points at least, that run through all rows; () where there are none."""
    spans = sorted((w.x0, w.x1) for row in rows for w in row.words)
    edges: list[float] = []
    if not spans:
        return ()
    reach = spans[0][1]
    for x0, x1 in spans:
        if x0 - reach >= gap:
            edges.append((reach + x0) / 2)
        reach = max(reach, x1)
    return tuple(edges)


def column_of(x: float, edges: Sequence[float]) -> int:
    """The column (from 0) that x lies in."""
    return sum(edge <= x for edge in edges)


def build(words: Sequence[Word], box: Box, edges: Sequence[float], separators: Sequence[float],
          shades: Sequence[Box] = ()) -> Grid:
    """The grid of some words: columns cut at `edges`, rows at `separators` and where figures begin a new row."""
    tops = [box.top - 1, *sorted(y for y in separators if box.top + 2 < y < box.bottom - 2), box.bottom + 1]
    bands = [[w for w in words if a <= w.middle < b] for a, b in zip(tops, tops[1:], strict=False)]
    rows = [row for band in bands if band for row in _split_band(band, edges)]
    cells: list[Cell] = []
    shaded: set[int] = set()
    for number, row in enumerate(rows):
        cells += _cells(number, row, edges)
        middle = sum(w.middle for line in row for w in line.words) / sum(len(line.words) for line in row)
        if any(s.top <= middle <= s.bottom for s in shades):
            shaded.add(number)
    return Grid(box, len(rows), len(edges) + 1, tuple(cells), frozenset(shaded))


def _split_band(band: Sequence[Word], edges: Sequence[float]) -> list[list[Line]]:
    """Lines between two separators as rows: each line with figures is one; lines without join the nearer."""
    lines = lines_of(band)
    anchors: list[int] = []
    for i, line in enumerate(lines):
        if not _states_figures(line, edges):
            continue
        if anchors and _one_row(lines[anchors[-1]], line, edges):
            continue  # cells set to the middle: a value of two lines stands around values of one
        anchors.append(i)
    if len(anchors) < 2:
        return _header_lines(lines, anchors)
    owner: dict[int, int] = {}
    for i, line in enumerate(lines):
        above = max((a for a in anchors if a <= i), default=anchors[0])
        below = min((a for a in anchors if a >= i), default=anchors[-1])
        if i < anchors[0]:
            owner[i] = anchors[0] if lines[anchors[0]].top - line.bottom < 0.5 * line.size else -1
        elif i in (above, below) or above == below:
            owner[i] = above if i == above or above == below else below
        else:
            # A wrapped label: it hangs on the row it stands closer to, or else continues the row above.
            up, down = line.top - lines[i - 1].bottom, lines[i + 1].top - line.bottom
            owner[i] = below if down < up - 1 and below == i + 1 else above
    rows: list[list[Line]] = [[lines[i]] for i in owner if owner[i] == -1]
    return rows + [[lines[i] for i in owner if owner[i] == anchor] for anchor in anchors]


def _header_lines(lines: Sequence[Line], anchors: Sequence[int]) -> list[list[Line]]:
    """One row, unless lines without figures stand well above the one line with them: those are headers."""
    if not anchors:
        return [list(lines)]
    first = anchors[0]
    while first > 0 and lines[first].top - lines[first - 1].bottom < 0.45 * lines[first].size:
        first -= 1
    return [part for part in (list(lines[:first]), list(lines[first:])) if part]


def _one_row(upper: Line, lower: Line, edges: Sequence[float]) -> bool:
    """Whether two lines with figures share a row: they overlap in height or nearly, and no column has both."""
    above, below = ({column_of(w.centre, edges) for w in line.words} - {0} for line in (upper, lower))
    return lower.top - upper.bottom < 0.3 * lower.size and not above & below


def _states_figures(line: Line, edges: Sequence[float]) -> bool:
    columns: dict[int, list[Word]] = {}
    for word in line.words:
        columns.setdefault(column_of(word.centre, edges), []).append(word)
    texts = [" ".join(w.text for w in ws) for c, ws in sorted(columns.items()) if c > 0 or len(columns) > 1]
    if not texts or (0 in columns and len(columns) == 1):
        return False
    values = texts[1:] if 0 in columns else texts
    return sum(is_figure(t) for t in values) >= max(1, 0.5 * len(values))


def _cells(number: int, row: Sequence[Line], edges: Sequence[float]) -> list[Cell]:
    """The row's cells; words that run over an edge make one cell across the columns they cover."""
    runs: dict[tuple[int, int], list[Word]] = {}
    for line in row:
        group: list[Word] = [line.words[0]]
        for word in [*line.words[1:], None]:
            if word is not None and word.x0 - group[-1].x1 < 0.6 * word.size:
                group.append(word)
                continue
            if any(group[0].x0 < e < group[-1].x1 and not any(abs(e - (a.x1 + b.x0) / 2) < 1.5
                   for a, b in zip(group, group[1:], strict=False)) for e in edges):
                whole = column_of(group[0].x0, edges), column_of(group[-1].x1, edges)
                runs.setdefault(whole, []).extend(group)
            else:
                for w in group:
                    c = column_of(w.centre, edges)
                    runs.setdefault((c, c), []).append(w)
            if word is not None:
                group = [word]
    return [Cell(number, a, tuple(words), across=b - a + 1) for (a, b), words in sorted(runs.items())]


def overlap(a: Box, b: Box) -> bool:
    """Whether two boxes share any area."""
    return a.x0 < b.x1 and b.x0 < a.x1 and a.top < b.bottom and b.top < a.bottom
