"""Which pages of a tagged paper are read by their tags, and their drafts.

Tags are the maker's word, and makers err: a page is read by them only where they hold nearly all of its words, and
where its tables pass three tests. 1. No table is torn into several that stand side by side on the same lines. 2. No
cells are packed: several figures in a cell, in several cells of a row. 3. Rows go down the page and cells to
the right. And no table stands there that the tags give out as paragraphs. Every other page is read by its layout.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.paper import Box
from ingest.columns import regions
from ingest.grid import Cell, Grid, is_figure
from ingest.paragraphs import Draft, drafts_of
from ingest.sheet import Line, Sheet, Word, line_of, lines_of
from ingest.tables import find_grids
from ingest.tagged import Tabled, Text, pieces_of
from ingest.tags import Element

_COVERED = 0.90  # of a page's characters: fewer in the tree, and the tags tell only a part of the page
_PACKED = 3  # figures in one cell


@dataclass(frozen=True, slots=True)
class TaggedPage:
    """A page as its tags give it: the drafts in the order they are read, and the tables that some of them point to."""

    drafts: tuple[Draft, ...]
    grids: tuple[Grid, ...]


def tagged_pages(tree: Iterable[Element], sheets: Sequence[Sheet], body: float) -> dict[int, TaggedPage]:
    """The pages (by number, from 1) that can be read by their tags; {} for a paper without.

    sheets  heads and feet taken off
    body    the size of the running text, points
    """
    words: dict[tuple[int, int], list[Word]] = defaultdict(list)
    for sheet in sheets:
        for word in sheet.words:
            if word.mark is not None:
                words[sheet.number, word.mark].append(word)
    pieces: dict[int, list[Text | Tabled]] = defaultdict(list)
    for piece in pieces_of(tree, words):
        pieces[piece.page].append(piece)
    return {
        sheet.number: _read(sheet, pieces[sheet.number], body)
        for sheet in sheets if sheet.number in pieces and _is_trusted(sheet, pieces[sheet.number])
    }


def _is_trusted(sheet: Sheet, pieces: Sequence[Text | Tabled]) -> bool:
    held = sum(len(w.text) for p in pieces for w in _words(p))
    if held < _COVERED * sum(len(w.text) for w in sheet.words):
        return False
    grids = [p.grid for p in pieces if isinstance(p, Tabled)]
    if any(_is_packed(g) or not _goes_down(g) for g in grids):
        return False
    if any(_is_torn(a, b) for i, a in enumerate(grids) for b in grids[i + 1:]):
        return False
    return not _hides_table(sheet, pieces)


def _words(piece: Text | Tabled) -> Sequence[Word]:
    return piece.words if isinstance(piece, Text) else piece.grid.words


def _is_packed(grid: Grid) -> bool:
    """Whether two cells of a row hold three figures or more each, and nothing else: rows or columns run together."""
    packed: dict[int, int] = defaultdict(int)
    for cell in grid.cells:
        packed[cell.row] += len(cell.words) >= _PACKED and all(is_figure(w.text) for w in cell.words)
    return any(count >= 2 for count in packed.values())


def _goes_down(grid: Grid) -> bool:
    """Whether cells of a column stand under each other and cells of a row beside each other, in the order of tags."""
    last: dict[int, Box] = {}
    right: dict[int, float] = {}
    for cell in grid.cells:
        box = _box(cell)
        above = last.get(cell.column)
        if above is not None and box.top < above.top or box.x0 < right.get(cell.row, box.x0) - 3:
            return False
        last[cell.column], right[cell.row] = box, max(right.get(cell.row, 0.0), box.x0)
    return True


def _box(cell: Cell) -> Box:
    return Box(min(w.x0 for w in cell.words), min(w.top for w in cell.words), max(w.x1 for w in cell.words),
               max(w.bottom for w in cell.words))


def _is_torn(a: Grid, b: Grid) -> bool:
    """Whether two tables stand side by side and share their lines: one table, torn at a column."""
    if a.box.x0 < b.box.x1 and b.box.x0 < a.box.x1:
        return False
    lower, upper = _baselines(a), _baselines(b)
    shared = sum(any(abs(y - z) < 1 for z in upper) for y in lower)
    return shared >= 2 and shared >= 0.6 * min(len(lower), len(upper))


def _baselines(grid: Grid) -> list[float]:
    return [line.baseline for line in lines_of(grid.words)]


def _hides_table(sheet: Sheet, pieces: Sequence[Text | Tabled]) -> bool:
    """Whether the words outside the tagged tables make one of which the tags give nearly each cell as a paragraph."""
    texts = [p for p in pieces if isinstance(p, Text)]
    if sum(is_figure(" ".join(w.text for w in p.words)) for p in texts) < 4:
        return False  # a table has figures, and each of them would be a paragraph
    element = {w: p.tag.element for p in texts for w in p.words}
    free = replace(sheet, words=tuple(element))
    for grid in find_grids(free):
        filled = [c for c in grid.cells if c.words]
        if len({element[w] for c in filled for w in c.words}) >= 0.7 * len(filled):
            return True
    return False


def _read(sheet: Sheet, pieces: Sequence[Text | Tabled], body: float) -> TaggedPage:
    drafts: list[Draft] = []
    grids: list[Grid] = []
    for piece in pieces:
        if isinstance(piece, Tabled):
            drafts.append(Draft(sheet.number, [], len(grids), tag=piece.tag))
            grids.append(piece.grid)
        else:
            drafts.append(Draft(sheet.number, rows_of(piece.words), tag=piece.tag))
    held = {w for p in pieces for w in _words(p)}
    left = [w for w in sheet.words if w not in held]
    if left:
        _put_back(left, drafts, grids, sheet, body)
    return TaggedPage(tuple(drafts), tuple(grids))


def rows_of(words: Sequence[Word]) -> list[Line]:
    """Words in the order they are read as lines: a new one begins where the words go back or down."""
    rows: list[list[Word]] = [[words[0]]]
    for word in words[1:]:
        last = rows[-1][-1]
        size = max(word.size, last.size)
        if abs(word.baseline - last.baseline) > 0.5 * size or word.x0 < last.x0 - 0.5 * size:
            rows.append([])
        rows[-1].append(word)
    return [line_of(row) for row in rows]


def _put_back(left: Sequence[Word], drafts: list[Draft], grids: Sequence[Grid], sheet: Sheet, body: float) -> None:
    """Words that hang on no tag, where they stand: in the line beside them, else before the first text below them."""
    rest: list[Word] = []
    for word in left:
        if not _joins(word, drafts):
            rest.append(word)
    tops = {i: _top(d, grids) for i, d in enumerate(drafts)}
    added: list[tuple[int, Draft]] = []
    for region in regions(rest, [], sheet.width, body):
        for draft in drafts_of(region, 0, sheet.number, {}):
            top = draft.lines[0].top
            added.append((next((i for i, t in tops.items() if t > top), len(drafts)), draft))
    for place, draft in reversed(added):
        drafts.insert(place, draft)


def _top(draft: Draft, grids: Sequence[Grid]) -> float:
    return grids[draft.table].box.top if draft.table is not None else draft.lines[0].top


def _joins(word: Word, drafts: Sequence[Draft]) -> bool:
    """Puts a word into the line it stands in, where there is one; whether there was."""
    for draft in drafts:
        for i, line in enumerate(draft.lines):
            near = line.x0 - 1.5 * line.size < word.x1 and word.x0 < line.x1 + 1.5 * line.size
            if near and abs(line.baseline - word.baseline) < 0.35 * line.size:
                draft.lines[i] = line_of([*line.words, word])
                return True
    return False


