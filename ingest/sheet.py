"""A page as it lies before the reader: words with their places, rules, shaded areas. No library, no meaning.

Every reader of fixed pages (today `ingest.pdfium`) hands over a Sheet; `ingest.layout` makes blocks of it.
Coordinates are PDF points from the top left of the page as it is read: a turned page has been put upright.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from statistics import median

from corpus.paper import Box

_NOTE_GAP = 0.45  # ems: a note's number may stand a space behind its word ("foster care ²")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")  # a note's number must not run into the figure it stands at


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without white space. `top` and `bottom` are an em around the baseline, whatever the font."""

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    bold: bool = False
    artifact: bool = False  # the file itself marks it as page furniture
    mark: int | None = None  # the number of the marked content it stands in, which a tagged file's tree names

    @property
    def top(self) -> float:
        return self.baseline - 0.78 * self.size

    @property
    def bottom(self) -> float:
        return self.baseline + 0.22 * self.size

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def middle(self) -> float:
        return self.baseline - 0.28 * self.size


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: at `at` across the other axis, from `start` to `end` (start <= end)."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: across and down are the ruling lines, fills the shaded areas.

    number       from 1
    turn         quarter turns clockwise that put the page as the file draws it upright, 0 to 3
    image_share  of the page's area that pictures cover, 0 to 1 (or above, where they overlap)
    characters   visible ones; `unreadable` of them have no meaning (private use, replacement)
    pictures     where each picture stands
    drawn        how many lines, shapes and pictures are drawn
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    across: tuple[Rule, ...] = ()
    down: tuple[Rule, ...] = ()
    fills: tuple[Box, ...] = ()
    turn: int = 0
    image_share: float = 0.0
    characters: int = 0
    unreadable: int = 0
    pictures: tuple[Box, ...] = ()
    drawn: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline, left to right."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    size: float
    bold: bool

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @property
    def box(self) -> Box:
        return Box(round(self.x0, 1), round(self.top, 1), round(self.x1, 1), round(self.bottom, 1))


_left, _baseline, _reading = attrgetter("x0"), attrgetter("baseline"), attrgetter("baseline", "x0")


def line_of(words: Iterable[Word]) -> Line:
    """The line some words of one baseline make; at least one word."""
    row = tuple(sorted(words, key=_left))
    first = row[0]
    size, baseline, x1, top, bottom = first.size, first.baseline, first.x1, first.top, first.bottom
    of_one_size = on_one_baseline = True
    some_bold = False
    for w in row:  # one pass: a page has its lines made many times
        if w.x1 > x1:
            x1 = w.x1
        if w.top < top:
            top = w.top
        if w.bottom > bottom:
            bottom = w.bottom
        of_one_size &= w.size == size
        on_one_baseline &= w.baseline == baseline
        some_bold |= w.bold
    # A raised note mark or a bullet from another font must not decide what size the line is: letters do, by number.
    if not of_one_size:
        size = median(w.size for w in row for _ in range(max(1, len(w.text))))
    if not on_one_baseline:
        baseline = median(w.baseline for w in row)
    bold = [w.bold for w in row if any(c.isalnum() for c in w.text)] if some_bold else []
    return Line(
        words=row, x0=first.x0, x1=x1, top=top, bottom=bottom, baseline=baseline, size=size,
        bold=bool(bold) and all(bold),
    )


def lines_of(words: Iterable[Word]) -> tuple[Line, ...]:
    """Words grouped by baseline, from the top down; () for none. Columns side by side share a line."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=_reading):
        size, baseline = word.size, word.baseline
        for row in reversed(rows[-3:]):
            head = row[0]
            if abs(baseline - head.baseline) < 0.35 * (size if size < head.size else head.size):
                row.append(word)
                break
        else:
            rows.append([word])
    return tuple(sorted((line_of(row) for row in rows), key=_baseline))


def split_line(line: Line, gap: float) -> tuple[Line, ...]:
    """The line cut wherever the white between two words is wider than `gap` points."""
    parts: list[list[Word]] = [[line.words[0]]]
    for word in line.words[1:]:
        if word.x0 - max(w.x1 for w in parts[-1]) > gap:
            parts.append([])
        parts[-1].append(word)
    return tuple(line_of(part) for part in parts)


def inside(word: Word, box: Box, slack: float = 1.0) -> bool:
    """Whether the middle of the word lies in the box."""
    return box.x0 - slack <= word.centre <= box.x1 + slack and box.top - slack <= word.middle <= box.bottom + slack


def around(words: Sequence[Word]) -> Box:
    """The smallest box that holds the words; at least one."""
    return Box(min(w.x0 for w in words), min(w.top for w in words), max(w.x1 for w in words),
               max(w.bottom for w in words))


def merge_rules(rules: Iterable[Rule], apart: float = 1.8, gap: float = 3.0) -> tuple[Rule, ...]:
    """Pieces of one line joined: cell borders drawn one by one become the rule that is seen."""
    merged: list[Rule] = []
    for rule in sorted(rules, key=lambda r: (r.at, r.start)):
        for i in range(len(merged) - 1, -1, -1):
            old = merged[i]
            if rule.at - old.at > apart:
                merged.append(rule)
                break
            if rule.start <= old.end + gap and rule.end >= old.start - gap:
                merged[i] = Rule(old.at, min(old.start, rule.start), max(old.end, rule.end))
                break
        else:
            merged.append(rule)
    return tuple(merged)


def join_raised(words: list[Word]) -> list[Word]:
    """Small raised words (a note's number, the "st" of "31st") joined to the word they stand at."""
    if len({round(w.size) for w in words}) < 2:
        return words
    usual = Counter(round(w.size, 1) for w in words).most_common(1)[0][0]
    small = [w for w in words if w.size < 0.97 * usual and len(w.text) <= 3 and w.text.isalnum()]
    joined: dict[int, Word] = {}
    gone: set[int] = set()
    for mark in small:
        for i, word in enumerate(words):
            rise = word.baseline - mark.baseline
            gap = (_NOTE_GAP if mark.text.isdigit() else 0.15) * word.size
            if (0.2 * word.size < rise < 0.7 * word.size and mark.size < 0.97 * word.size
                    and -0.15 * word.size < mark.x0 - word.x1 < gap):
                text = word.text + mark.text.translate(RAISED)
                joined[i] = replace(word, text=text, x1=mark.x1)
                gone.add(id(mark))
                break
    return [joined.get(i, w) for i, w in enumerate(words) if id(w) not in gone]
