"""Sheets become a Reading: blocks in the order they are read, with what they are and where they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.paper import Block, BlockKind, Box, Page, Reading, Table
from ingest.columns import Region, regions
from ingest.grid import Grid, is_figure
from ingest.hyphens import Vocabulary, join_lines
from ingest.margins import take_off_margins
from ingest.markers import is_bullet, split_marker
from ingest.paragraphs import LEADER, Draft, drafts_of, runs_on, usual_gaps
from ingest.sheet import Sheet, around
from ingest.tables import contents_lines, continued, continues, find_grids, is_caption, is_note, table_of, table_text

_LEVELS = 6


@dataclass(frozen=True, slots=True)
class _Laid:
    """A page after its layout was found."""

    sheet: Sheet
    grids: tuple[Grid, ...]
    regions: tuple[Region, ...]


def read_layout(sheets: Sequence[Sheet]) -> Reading:
    """The pages and blocks of a paper. A paper without a word gives no blocks; what was lost is in the warnings."""
    pages, printed = take_off_margins(sheets)
    body = body_size(pages)
    laid = [_lay(sheet, body) for sheet in pages]
    # Two lines in columns at the head of a page do not show it by themselves; the pages before do.
    known = tuple({round(r.left) for page in laid for r in page.regions if r.left > 0})
    laid = [_lay(page.sheet, body, known, page.grids) if known and len(page.regions) == 1 else page for page in laid]
    gaps = usual_gaps(region for page in laid for region in page.regions)
    drafts: list[Draft] = []
    number = 0
    for page in laid:
        for region in page.regions:
            drafts += drafts_of(region, number, page.sheet.number, gaps)
            number += 1
    words = Vocabulary([line.text for d in drafts for line in d.lines])
    blocks = _Writer(laid, body, words).write(merge_key_figures(drafts))
    shapes = tuple(
        Page(s.number, p, round(s.width, 1), round(s.height, 1)) for s, p in zip(sheets, printed, strict=True)
    )
    return Reading(shapes, tuple(blocks))


def body_size(sheets: Sequence[Sheet]) -> float:
    """The size most letters have, points; 10 for a paper without letters."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for word in sheet.words:
            sizes[round(2 * word.size) / 2] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _lay(sheet: Sheet, body: float, known: Sequence[float] = (), grids: tuple[Grid, ...] | None = None) -> _Laid:
    grids = find_grids(sheet) if grids is None else grids
    taken = {w for g in grids for w in g.words}
    free = [w for w in sheet.words if w not in taken]
    return _Laid(sheet, grids, regions(free, [g.box for g in grids], sheet.width, body, known))


class _Writer:
    """Writes blocks from drafts: it remembers the table and the paragraph that may go on."""

    def __init__(self, laid: Sequence[_Laid], body: float, words: Vocabulary) -> None:
        self.body, self.words = body, words
        self.pages = {page.sheet.number: page for page in laid}
        self.blocks: list[Block] = []
        self.region_of: list[int] = []  # beside blocks: the region each came from
        self.sizes: list[float] = []  # beside blocks: the size of its type, 0 for a table
        self.indents: list[float] = []

    def write(self, drafts: Sequence[Draft]) -> list[Block]:
        contents = {n for n, page in self.pages.items() if _lists_contents(page.grids)}
        for draft in drafts:
            if draft.table is not None:
                self._table(draft, draft.page in contents)
            else:
                self._text(draft)
        self._name_tables()
        return _with_levels(self.blocks, self.sizes)

    def _add(self, block: Block, draft: Draft) -> None:
        self.blocks.append(block)
        self.region_of.append(draft.region)
        self.sizes.append(draft.size)

    def _table(self, draft: Draft, contents: bool) -> None:
        grid = self.pages[draft.page].grids[draft.table or 0]
        lines = contents_lines(grid) if contents else ()
        if lines:
            for text, words in lines:
                self._add(Block(BlockKind.CONTENTS, text, draft.page, boxes=(_rounded(around(words)),)), draft)
            return
        table = table_of(grid)
        before = self._table_to_continue(draft.page)
        if before is not None and continues(table, before):
            table = continued(table, before)
        boxes = tuple(
            _rounded(around([w for c in grid.cells if c.row == r for w in c.words]))
            for r in range(grid.rows) if any(c.row == r and c.words for c in grid.cells)
        )
        self._add(Block(BlockKind.TABLE, table_text(table), draft.page, boxes=boxes, table=table), draft)

    def _table_to_continue(self, page: int) -> Table | None:
        """The table that ends the page before, where nothing of this page stands above."""
        last = self.blocks[-1] if self.blocks else None
        if last is None or last.table is None or last.page is None or last.page != page - 1:
            return None
        return last.table

    def _text(self, draft: Draft) -> None:
        kind, marker, text = self._kind(draft)
        if kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE) and marker is None and self._goes_on(draft, text):
            return
        level = self._depth(draft) if kind is BlockKind.BULLET else 0
        if kind is not BlockKind.BULLET:
            self.indents = []
        boxes = tuple(line.box for line in draft.lines)
        self._add(Block(kind, text, draft.page, level, marker, boxes), draft)

    def _kind(self, draft: Draft) -> tuple[BlockKind, str | None, str]:
        leader = LEADER.search(draft.text)
        if leader and leader.start():
            return BlockKind.CONTENTS, None, f"{draft.text[:leader.start()]} {leader[1]}"
        text = join_lines([line.text for line in draft.lines], self.words)
        marker, rest = split_marker(text)
        if marker is not None and is_bullet(marker):
            inner, innermost = split_marker(rest)  # "• 4.5 There has been": the number is what a member cites
            if inner is not None and not is_bullet(inner):
                return BlockKind.PARAGRAPH, inner, innermost
            return BlockKind.BULLET, marker, rest
        if self._is_heading(draft, rest):
            return BlockKind.HEADING, marker, rest
        if marker is not None and not re.search(r"\d", marker):
            return BlockKind.BULLET, marker, rest
        quoted = bool(re.match(r"^[“\"‘].*[”\"’][.,]?$", text)) and len(text) > 20
        if marker is None and (quoted or self._is_pull_quote(draft, text)):
            return BlockKind.QUOTE, None, text
        return BlockKind.PARAGRAPH, marker, rest

    def _is_heading(self, draft: Draft, text: str) -> bool:
        if len(draft.lines) > 4 or not any(c.isalpha() for c in text) or len(text) > 220:
            return False
        if draft.size > 1.1 * self.body:
            return not self._is_pull_quote(draft, text)
        sentence = text.endswith((".", ",", ";")) and len(text.split()) > 3
        return draft.bold and draft.size > 0.93 * self.body and len(draft.lines) <= 2 and not sentence

    def _is_pull_quote(self, draft: Draft, text: str) -> bool:
        """Whether large type says a sentence: a title is none, or a short one."""
        sentence = text.endswith((".", ".”", ".\"", ".’", "...")) and len(text.split()) > 5
        return draft.size > 1.1 * self.body and (sentence or text[:1] in "“\"")

    def _goes_on(self, draft: Draft, text: str) -> bool:
        """Joins the draft to the paragraph that broke off at the end of the column or page before, if one did."""
        i = len(self.blocks) - 1
        while i >= 0 and self.blocks[i].kind in (BlockKind.TABLE, BlockKind.CAPTION):
            i -= 1
        if i < 0 or self.region_of[i] == draft.region or abs(self.sizes[i] - draft.size) > 0.6 or draft.bold:
            return False
        last = self.blocks[i]
        if last.kind not in (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.QUOTE) or last.page is None:
            return False
        if draft.page - last.page > 1 or not runs_on(last.text, text):
            return False
        here = tuple(line.box for line in draft.lines) if last.page == draft.page else ()
        self.blocks[i] = replace(last, text=join_lines([last.text, text], self.words), boxes=last.boxes + here)
        self.region_of[i] = draft.region
        return True

    def _depth(self, draft: Draft) -> int:
        """The bullet's depth from 1, by how far it is indented from the bullets before it."""
        x, step = draft.lines[0].x0, 0.7 * draft.size
        while self.indents and self.indents[-1] > x + step:
            self.indents.pop()
        if not self.indents or x > self.indents[-1] + step:
            self.indents.append(x)
        return len(self.indents)

    def _name_tables(self) -> None:
        """Gives each table its caption and notes; text that turns out to be one is marked as such."""
        for i, block in enumerate(self.blocks):
            if block.table is None:
                continue
            caption = block.table.caption or self._caption(i)
            notes: list[str] = []
            j = i + 1
            while j < len(self.blocks) and self._notes(i, j):
                note = self.blocks[j]
                text = f"{note.marker} {note.text}" if note.marker else note.text
                self.blocks[j] = replace(note, kind=BlockKind.NOTE, level=0, marker=None, text=text)
                notes.append(text)
                j += 1
            self.blocks[i] = replace(block, table=replace(block.table, caption=caption, notes=tuple(notes)))

    def _caption(self, i: int) -> str | None:
        if not i or not self._near(i - 1, i, 2.4):
            return None
        above = self.blocks[i - 1]
        if above.kind is BlockKind.HEADING:
            return above.text
        short = len(above.text.split()) <= 25 and not above.text.endswith((".", ";"))
        if above.kind is BlockKind.PARAGRAPH and above.marker is None and (is_caption(above.text) or short):
            self.blocks[i - 1] = replace(above, kind=BlockKind.CAPTION)
            return above.text
        return None

    def _notes(self, i: int, j: int) -> bool:
        note = self.blocks[j]
        if note.kind not in (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.NOTE) or not self._near(j - 1, j, 2.0):
            return False
        printed = f"{note.marker} {note.text}" if note.marker else note.text
        return is_note(printed) or (self.sizes[j] < 0.88 * self.body and len(printed) < 400 and j <= i + 3)

    def _near(self, i: int, j: int, ems: float) -> bool:
        """Whether block j stands under block i on one page, `ems` of the body's size apart at most."""
        a, b = self.blocks[i], self.blocks[j]
        if a.page != b.page or not a.boxes or not b.boxes:
            return False
        return -2 < b.boxes[0].top - max(box.bottom for box in a.boxes) < ems * self.body


def _lists_contents(grids: Sequence[Grid]) -> bool:
    return any(contents_lines(g) for g in grids)


def _rounded(box: Box) -> Box:
    return Box(round(box.x0, 1), round(box.top, 1), round(box.x1, 1), round(box.bottom, 1))


def _with_levels(blocks: Sequence[Block], sizes: Sequence[float]) -> list[Block]:
    """Headings ranked by size, the largest first; sizes half a point apart are one rank."""
    ranks: list[float] = []
    for block, size in sorted(zip(blocks, sizes, strict=True), key=lambda pair: -pair[1]):
        if block.kind is BlockKind.HEADING and (not ranks or ranks[-1] - size > 0.55):
            ranks.append(size)
    leveled = []
    for block, size in zip(blocks, sizes, strict=True):
        if block.kind is BlockKind.HEADING:
            rank = min(range(len(ranks)), key=lambda k: abs(ranks[k] - size))
            block = replace(block, level=min(_LEVELS, rank + 1))
        leveled.append(block)
    return leveled


def merge_key_figures(drafts: Sequence[Draft]) -> list[Draft]:
    """A figure set large over what it counts, joined with it: "211" over "children on plans" is one statement."""
    merged: list[Draft] = []
    for draft in drafts:
        last = merged[-1] if merged else None
        if (last is not None and last.lines and draft.lines and len(last.lines) == 1 and is_figure(last.text)
                and last.page == draft.page and last.size > 1.1 * draft.size and not draft.bold
                and 0 <= draft.lines[0].top - last.lines[0].bottom + 4 < 1.5 * last.size
                and draft.lines[0].x0 < last.lines[0].x1 and draft.lines[-1].x1 > last.lines[0].x0):
            merged[-1] = replace(draft, lines=[*last.lines, *draft.lines])
        else:
            merged.append(draft)
    return merged

