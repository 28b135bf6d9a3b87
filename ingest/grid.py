"""A grid of cells as it lies on the page, whatever drew it: rules, shading or only white space."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.paper import Box
from ingest.sheet import Line, Word, lines_of

# "1,234", "£2.4m", "(133)", "44 %", "+3.2", "<5"; then what councils print for no figure: n/a, -, c, z, :, k, x, ~, *.
_NUMBER = r"[(\[]?[-–+<>~£$€]*\s?\d[\d,]*(?:\.\d+)?\s?(?:%|k|m|bn|pp)?[)\]]?\s?[*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]*"
_FIGURE = re.compile(rf"^{_NUMBER}$", re.IGNORECASE)
# What may follow one: "305 (75 %)", "303 (Annual est 616)", "36 out of 50", "3,707 (provisional) *"
_FIGURE_AND = re.compile(rf"^{_NUMBER}\s?(?:\([^()]{{1,30}}\)?|(?:out )?of {_NUMBER})\s?[*†‡]?$", re.IGNORECASE)
_NO_FIGURE = re.compile(
    r"^(?:n/?a|n\.a\.|tbc|nil|[-–—*:~]|\.{1,3}|[czkx])\s?[*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹]*$", re.IGNORECASE,
)
_THOUSANDS = re.compile(r"^[(\[]?[£$€]?\s?000(?:,000)?[)\]]?$")  # a unit, as "£'000" is: no figure is written so
# "2024 (to end of May)", "2024/25 (forecast)" over a column; "2024 (41 %)" is a count with its share.
_YEAR_AND = re.compile(
    r"^(?:19|20)\d\d(?:[/–-]\d{2,4})?\s?\((?=[^()]*[A-Za-z]{2})"
    r"(?:[^()\d%£]|(?<![\d.,])\d{1,2}(?:st|nd|rd|th)?(?=\s+[A-Z][a-z])|(?<=Q)[1-4])+\)\s?[*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹]*$"
)
_MARKS = "*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹"  # that call a note, on whatever they stand
_YEAR = re.compile(r"^(?:19|20)\d\d(?:[/–-](?:19|20)?\d\d)?$")
_TIME = re.compile(
    r"^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$|^q[1-4]$|^\d{1,2}(?:st|nd|rd|th)?$|^[-–—to]+$",
    re.IGNORECASE,
)


Span = tuple[float, float]  # left and right, points


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
    """Where a table lies and its cells.

    shaded   the rows that lie on a shaded area
    headers  how many rows the file itself marks as headers; None where it does not say
    chart    whether it is one of bars, so that its box reaches to the top of its axis and not of its words
    """

    box: Box
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    shaded: frozenset[int] = frozenset()
    headers: int | None = None
    chart: bool = False

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(w for cell in self.cells for w in cell.words)


@lru_cache(maxsize=20_000)  # the words of a page are looked at many times
def is_period(text: str) -> bool:
    """Whether a cell names a time and nothing else: "2021/22", "March 2022²", "Outturn 2019/20"."""
    bare = " ".join(w.rstrip(_MARKS) for w in text.split()).strip()
    words = bare.replace("-", " - ").split() if not _YEAR.match(bare) else [bare]
    if not 1 <= len(words) <= 6:
        return False
    timed = [w for w in words if _YEAR.match(w) or _TIME.match(w)]
    return any(_YEAR.match(w) or re.match(r"^[a-z]{3}|^q[1-4]", w, re.IGNORECASE) for w in timed) and (
        len(timed) == len(words) or (len(words) - len(timed) <= 2 and any(_YEAR.match(w) for w in words))
    )


def only_titles(text: str) -> bool:
    """Whether a cell with digits is the title of a column and no figure: "£000", "2024 (to end of May)"."""
    return bool(_THOUSANDS.match(text) or _YEAR_AND.match(text))


@lru_cache(maxsize=20_000)
def is_figure(text: str) -> bool:
    """Whether a cell states a figure, or that there is none ("n/a"). A period is not a figure."""
    if not text or text.count("(") < text.count(")") or is_period(text) or only_titles(text):
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


def column_whites(rows: Sequence[Line], gap: float) -> tuple[Span, ...]:
    """The white gaps, `gap` points wide at least, that run through all rows, left to right; () where there are none."""
    spans = sorted((w.x0, w.x1) for row in rows for w in row.words)
    whites: list[Span] = []
    if not spans:
        return ()
    reach = spans[0][1]
    for x0, x1 in spans:
        if x0 - reach >= gap:
            whites.append((reach, x0))
        reach = max(reach, x1)
    return tuple(whites)


def narrowed(whites: Sequence[Span], line: Line, gap: float) -> tuple[Span, ...]:
    """What one more line leaves of the white gaps; () where it closes one to under `gap` points.

    A gap without width is the edge of a shaded cell: words may touch it and not cross it.
    """
    left: list[Span] = []
    for a, b in whites:
        if a == b:
            if any(w.x0 + 1 < a < w.x1 - 1 for w in line.words):
                return ()
            left.append((a, b))
            continue
        # The widest stretch of the gap that no word stands in.
        free: list[Span] = [(a, b)]
        for w in line.words:
            free = [s for x, y in free for s in ((x, min(y, w.x0)), (max(x, w.x1), y)) if s[0] < s[1]]
        widest = max(free, key=lambda s: s[1] - s[0], default=(a, a))
        if widest[1] - widest[0] < gap:
            return ()
        left.append(widest)
    return tuple(left)


def middles_of(whites: Sequence[Span]) -> tuple[float, ...]:
    """Where columns part: in the middle of the white."""
    return tuple((a + b) / 2 for a, b in whites)


def column_edges(rows: Sequence[Line], gap: float) -> tuple[float, ...]:
    """The middles of the white gaps, `gap` points at least, that run through all rows; () where there are none."""
    return middles_of(column_whites(rows, gap))


def column_of(x: float, edges: Sequence[float]) -> int:
    """The column (from 0) that x lies in."""
    return sum(edge <= x for edge in edges)


def overlap(a: Box, b: Box) -> bool:
    """Whether two boxes share any area."""
    return a.x0 < b.x1 and b.x0 < a.x1 and a.top < b.bottom and b.top < a.bottom
