"""Reading order: a page cut into bands and columns until each region is one column of text.

How it works: 1. lines are cut into fragments at gaps far wider than their other gaps; 2. the gutter is the x that most
prose stands beside, left and right at the same height, without crossing it; 3. what crosses the gutter (a heading over
both columns, a wide table) closes a band; in a band the left column is read before the right one; 4. each column
is cut again in the same way. Side headings, a narrow column of labels level with the text they name, stay in rows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.paper import Box
from ingest.markers import is_marker, is_number
from ingest.sheet import Line, Word, line_of, lines_of
from ingest.tiles import tiles_in

_SLAB = 3.0  # points: the height of the strips in which left and right are compared
_GUTTER = 8.0  # points of white that run through the whole page
_BESIDE = 30.0  # points of prose side by side below which there is no second column (three lines)
_KNOWN = 8.0  # the same where other pages have their gutter: one line; and how near to theirs it must be


@dataclass(frozen=True, slots=True)
class Piece:
    """What is put in order: a fragment of a line, or a table (`table` is its position among the page's tables)."""

    x0: float
    x1: float
    top: float
    bottom: float
    line: Line | None = None
    table: int | None = None
    is_prose: bool = True


@dataclass(frozen=True, slots=True)
class Region:
    """One column of text, top down. `box` is what it may fill: from gutter to gutter."""

    pieces: tuple[Piece, ...]
    left: float
    right: float


def regions(words: Iterable[Word], tables: Sequence[Box], width: float, body: float,
            known: Sequence[float] = ()) -> tuple[Region, ...]:
    """The page's columns of text in the order they are read.

    words   what stands outside the tables, heads and feet taken off
    tables  the boxes of the tables
    width   of the page, points
    body    the size of the running text, points
    known   where other pages of the paper have their gutters, points from the left
    """
    words = tuple(words)
    pieces = [Piece(b.x0, b.x1, b.top, b.bottom, table=i) for i, b in enumerate(tables)]
    found: list[Region] = []
    for row in tiles_in(words):
        above = [w for w in words if w.top < row.top and w not in row.words]
        over = [p for p in pieces if p.top < row.top]
        found += _cut([*_pieces(above), *over], 0.0, width, body, known, 0) if above or over else ()
        found += (Region(tuple(_pieces(tile)), tile[0].x0, max(w.x1 for w in tile)) for tile in row.tiles)
        words = tuple(w for w in words if w.top >= row.top and w not in row.words)
        pieces = [p for p in pieces if p.top >= row.top]
    return (*found, *_cut([*_pieces(words), *pieces], 0.0, width, body, known, 0))


def _pieces(words: Iterable[Word]) -> list[Piece]:
    return [
        Piece(a.x0, a.x1, a.top, a.bottom, line=a, is_prose=_is_prose(a))
        for row in lines_of(words) for a in fragments(row)
    ]


def columns_apart(words: Sequence[Word], width: float) -> tuple[tuple[Word, ...], ...]:
    """The words of each half of a page whose two columns nothing crosses, so that no table is looked for over both; all
    words together where the page is one column, or where anything stands over both.
    """
    spans = sorted((w.x0, w.x1) for w in words)
    if not spans:
        return ()
    reach, best = spans[0][1], (0.0, 0.0)
    for x0, x1 in spans:
        if x0 > reach and 0.35 * width < (reach + x0) / 2 < 0.65 * width and x0 - reach > best[1] - best[0]:
            best = reach, x0
        reach = max(reach, x1)
    if best[1] - best[0] < _GUTTER:
        return (tuple(words),)
    gutter = (best[0] + best[1]) / 2
    prose = [a for row in lines_of(words) for a in fragments(row) if _is_prose(a)]
    left = sum(a.bottom - a.top for a in prose if a.x1 <= gutter and a.x1 - a.x0 > 0.25 * width)
    right = sum(a.bottom - a.top for a in prose if a.x0 >= gutter and a.x1 - a.x0 > 0.25 * width)
    if min(left, right) < _BESIDE:
        return (tuple(words),)
    return tuple(w for w in words if w.x1 <= gutter), tuple(w for w in words if w.x0 >= gutter)


def _is_prose(line: Line) -> bool:
    return len(line.words) >= 3 and sum(c.isalpha() for w in line.words for c in w.text) >= 12


def _median_without(ordered: list[float], value: float) -> float:
    """The median of sorted numbers without one that is among them; three at least."""
    at, middle = bisect_left(ordered, value), (len(ordered) - 1) // 2

    def rest(n: int) -> float:
        return ordered[n] if n < at else ordered[n + 1]

    return rest(middle) if len(ordered) % 2 == 0 else (rest(middle - 1) + rest(middle)) / 2


def fragments(line: Line) -> tuple[Line, ...]:
    """A line cut at its gutters: gaps of an em that are also far wider than the line's other gaps."""
    gaps = [b.x0 - a.x1 for a, b in zip(line.words, line.words[1:], strict=False)]
    parts: list[list[Word]] = [[line.words[0]]]
    ordered = sorted(gaps)
    for gap, word in zip(gaps, line.words[1:], strict=True):
        # A justified line of a narrow column has wide gaps, but they are all alike.
        usual = _median_without(ordered, gap) if len(gaps) >= 3 else 0.3 * line.size
        lead = len(parts[-1]) == 1 and _hangs(parts[-1][0], word, gap / line.size)
        if gap > max(0.95 * line.size, 2.2 * usual) and not lead:
            parts.append([])
        parts[-1].append(word)
    return tuple(line_of(part) for part in parts)


def _hangs(first: Word, word: Word, ems: float) -> bool:
    """Whether a paragraph hangs on its first word, `ems` of white from it: a bullet, and further off, as a tab stop of
    Word may be set, a number or letter with words behind it.
    """
    near = is_marker(first.text) and ems < _TAB
    return near or is_number(first.text) and ems < _FAR_TAB and word.text.lstrip("“‘\"'([")[:1].isalpha()


_TAB = 4.0  # ems from what leads a paragraph to its words
_FAR_TAB = 6.6  # an inch of 11 point


def _cut(pieces: list[Piece], left: float, right: float, body: float, known: Sequence[float], depth: int
         ) -> Iterable[Region]:
    pieces = sorted(pieces, key=lambda p: (p.top, p.x0))
    gutter = _gutter(pieces, left, right, known) if depth < 3 else None
    if gutter is None:
        yield Region(tuple(pieces), left, right)
        return
    for band in _bands(pieces, gutter, body):
        sides = [p for p in band if p.x1 <= gutter], [p for p in band if p.x0 >= gutter]
        if len(sides[0]) + len(sides[1]) < len(band) or not all(sides):
            yield Region(tuple(band), left, right)
        elif _side_headings(sides[0], sides[1]):
            yield Region(tuple(_in_rows(band)), left, right)
        else:
            yield from _cut(sides[0], left, gutter, body, known, depth + 1)
            yield from _cut(sides[1], gutter, right, body, known, depth + 1)


def _gutter(pieces: Sequence[Piece], left: float, right: float, known: Sequence[float]) -> float | None:
    """The x with most prose on both sides at the same height, uncrossed; None where the text is one column."""
    prose = [p for p in pieces if p.is_prose]
    best: tuple[float, float] | None = None
    # Only an x just right of prose that has prose on its other side can be a gutter; ragged ends give many alike.
    for x in sorted({round(p.x1 / 2) * 2 + 2.0 for p in prose if left + 40 < p.x1 < right - 40}):
        if not any(p.x0 >= x for p in prose):
            break
        beside = _beside(pieces, x)
        # The middle of the white: the columns' own edges may be ragged.
        middle = (x + min(p.x0 for p in pieces if p.x0 >= x)) / 2
        least = _KNOWN if any(abs(middle - k) < _KNOWN for k in known) else _BESIDE
        if beside >= least and (best is None or beside > best[0]):
            best = (beside, middle)
    return best[1] if best else None


def _beside(pieces: Sequence[Piece], x: float) -> float:
    """Points of height over which prose stands on both sides of x and nothing crosses it."""
    states: dict[int, int] = {}
    for p in pieces:
        side = 4 if p.x0 < x < p.x1 else (1 if p.x1 <= x else 2) if p.is_prose else 0
        for slab in range(int(p.top / _SLAB), int(p.bottom / _SLAB) + 1):
            states[slab] = states.get(slab, 0) | side
    return _SLAB * sum(state == 3 for state in states.values())


def _bands(pieces: Sequence[Piece], gutter: float, body: float) -> list[list[Piece]]:
    """The pieces cut into runs that the gutter divides and runs that cross it, top down."""
    bands: list[list[Piece]] = [[]]
    crossed = True
    for i, piece in enumerate(pieces):
        crosses = piece.x0 < gutter < piece.x1 or _ends_a_wide_paragraph(piece, bands[-1], pieces, gutter)
        if bands[-1] and (crosses != crossed or (not crosses and _opens_a_band(i, pieces, gutter, body))):
            bands.append([])
        crossed = crosses
        bands[-1].append(piece)
    return [band for band in bands if band]


def _ends_a_wide_paragraph(piece: Piece, band: Sequence[Piece], pieces: Sequence[Piece], gutter: float) -> bool:
    """Whether a short last line follows a wide line, alone on its row: it belongs to it and not to a column."""
    if not band or piece.line is None or band[-1].line is None or not band[-1].x0 < gutter < band[-1].x1:
        return False
    above = band[-1].line
    near = 0 <= piece.top - above.bottom < 0.6 * above.size and abs(piece.line.size - above.size) < 0.5
    alone = not any(
        p is not piece and p is not band[-1] and p.top < piece.bottom and p.bottom > piece.top for p in pieces
    )
    return near and alone and piece.x0 <= above.x0 + 2 * above.size


def _opens_a_band(i: int, pieces: Sequence[Piece], gutter: float, body: float) -> bool:
    """Whether a short heading at the left stands over both columns though it does not reach the gutter.

    It does when the right column is empty beside it and either both columns begin again under it at one height,
    or nothing of the two columns follows before something that crosses.
    """
    head = pieces[i]
    if head.line is None or head.x1 > gutter or not (head.line.size > 1.12 * body or head.line.bold):
        return False
    if any(p.x1 > gutter and p.top < head.bottom + 0.2 * body and p.bottom > head.top - 0.5 * body for p in pieces):
        return False
    if not any(p.x0 >= gutter and p.bottom <= head.top for p in pieces):
        return False
    after: list[Piece] = []
    for p in pieces[i + 1:]:
        if p.x0 < gutter < p.x1:
            break
        after.append(p)
    lefts = [p for p in after if p.x1 <= gutter and p.line is not None and not _like(p.line, head.line)]
    rights = [p for p in after if p.x0 >= gutter]
    if not rights:
        return not any(p.is_prose and p.x1 - p.x0 > 0.6 * (gutter - head.x0) for p in lefts)
    return bool(lefts) and abs(lefts[0].top - rights[0].top) < 1.6 * body


def _like(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) < 0.6 and a.bold == b.bold


def _side_headings(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether the left column only names what stands level with it at the right: short, few, and each level."""
    if any(p.line is None for p in left):
        return False
    if sum(p.x1 - p.x0 for p in left) > 0.4 * sum(p.x1 - p.x0 for p in right):
        return False
    stacks = _stacks(left)
    level = sum(any(abs(stack[0].bottom - p.bottom) < 3 for p in right) for stack in stacks)
    return level >= 0.8 * len(stacks) and max(len(stack) for stack in stacks) <= 4


def _stacks(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Lines that follow each other without white between them."""
    stacks: list[list[Piece]] = []
    for piece in pieces:
        if stacks and piece.top - stacks[-1][-1].bottom < 0.6 * (piece.bottom - piece.top):
            stacks[-1].append(piece)
        else:
            stacks.append([piece])
    return stacks


def _in_rows(band: Sequence[Piece]) -> list[Piece]:
    """Side headings before the text that is level with them: a wrapped label stays in one piece."""
    xs = [p.x0 for p in band]
    edge = min(xs) + 0.15 * (max(p.x1 for p in band) - min(xs))
    labels = _stacks([p for p in band if p.x0 < edge])
    texts = sorted((p for p in band if p.x0 >= edge), key=lambda p: (p.top, p.x0))
    ordered: list[Piece] = []
    for stack in labels:
        first = [p for p in texts if p.bottom < stack[0].bottom - 3]
        ordered += first + stack
        texts = texts[len(first):]
    return ordered + texts
