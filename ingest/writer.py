"""Drafts become blocks: what each is, what marker leads it, what it goes on from, and what names its tables."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.paper import Block, BlockKind, Box, Table
from ingest.grid import Grid, is_figure
from ingest.hyphens import Vocabulary, join_lines
from ingest.markers import is_bullet, split_marker
from ingest.paragraphs import LEADER, YEAR, Draft, Role, runs_on
from ingest.sheet import around
from ingest.table_captions import named_tables
from ingest.tables import (
    contents_lines,
    continued,
    continues,
    cut_row,
    made_whole,
    printed_text,
    table_of,
    with_rest,
    without_first_row,
)

_LEVELS = 6
_LONGEST_HEADING = 220  # characters
# Bold, and still the beginning of the sentence that its limbs go on with: "RESOLVED: That", "AGREED that the Panel:".
_RULING = re.compile(
    r"(?:(?:it\s+was\s+)?(?:resolved|agreed|noted|recommended|decision|action)s?\s*(?:that\b|to\b)?\s*[:–—-]?$|"
    r"(?:it\s+was\s+)?(?:resolved|agreed|recommended)\s*[:–—-]?\s*(?:that|to)\b)",
    re.IGNORECASE,
)
_KINDS = {
    Role.CAPTION: BlockKind.CAPTION, Role.NOTE: BlockKind.NOTE, Role.QUOTE: BlockKind.QUOTE,
    Role.CONTENTS: BlockKind.CONTENTS,
}


class Writer:
    """Writes blocks from drafts: it remembers the table and the paragraph that may go on."""

    def __init__(self, grids: Mapping[int, Sequence[Grid]], body: float, words: Vocabulary) -> None:
        """`grids` holds the tables of each page (from 1), `body` is the size of the running text in points."""
        self.body, self.words, self.grids = body, words, grids
        self.blocks: list[Block] = []
        self.region_of: list[int] = []  # beside blocks: the region each came from
        self.sizes: list[float] = []  # beside blocks: the size of its type, 0 for a table
        self.bolds: list[bool] = []  # beside blocks: whether all of it is bold
        self.indents: list[float] = []
        self.place_of: dict[int, int] = {}  # a tagged element's number, and the position of the block it became
        self.parts_of: dict[int, int] = {}  # the position of a table that goes on, and that of the part before it
        self.titles_of: dict[int, tuple[str, ...]] = {}  # of each table, the lines of its titles as printed

    def write(self, drafts: Sequence[Draft]) -> list[Block]:
        """The blocks of a paper, in order."""
        contents = {n for n, grids in self.grids.items() if _lists_contents(grids)}
        for draft in drafts:
            if draft.table is not None:
                self._table(draft, draft.page in contents)
            else:
                self._text(draft)
        self.blocks = named_tables(self.blocks, self.parts_of, self.sizes, self.body)
        return _with_levels(self.blocks, self.sizes)

    def _add(self, block: Block, draft: Draft) -> None:
        if draft.tag is not None:
            self.place_of[draft.tag.element] = len(self.blocks)
        self.blocks.append(block)
        self.region_of.append(draft.region)
        self.sizes.append(draft.size)
        self.bolds.append(draft.bold)

    def _table(self, draft: Draft, contents: bool) -> None:
        grid = self.grids[draft.page][draft.table or 0]
        lines = contents_lines(grid) if contents else ()
        if lines:
            for text, words in lines:
                self._add(Block(BlockKind.CONTENTS, text, draft.page, boxes=(_rounded(around(words)),)), draft)
            return
        table = table_of(grid)
        place = self._table_to_continue(draft)
        before = self.blocks[place].table if place is not None else None
        text = printed_text(grid)
        rest = cut_row(table, before) if place is not None and before is not None else None
        if place is not None and before is not None and rest is not None:
            before, table, text = with_rest(before, rest), without_first_row(table), text.partition("\n")[2]
            self._make_whole(place, before, rest)
        text = self._without_repeated(text, table, place if before is not None else None)
        if place is not None and before is not None and continues(table, before):
            table = continued(table, before)
            self.parts_of[len(self.blocks)] = place
        if draft.tag is not None and draft.tag.label is not None:
            table = replace(table, caption=draft.tag.label)
        boxes = tuple(
            _rounded(around([w for c in grid.cells if c.row == r for w in c.words]))
            for r in range(grid.rows) if any(c.row == r and c.words for c in grid.cells)
        )
        if grid.chart:
            boxes = (replace(boxes[0], top=round(grid.box.top, 1)), *boxes[1:])  # where its caption ends, it begins
        self._add(Block(BlockKind.TABLE, text, draft.page, boxes=boxes, table=table), draft)

    def _without_repeated(self, text: str, table: Table, place: int | None) -> str:
        """The text of a table without the titles of its columns where they are printed again, as a running head is,
        over the part of a table that goes on from block `place`; the cells keep them over them.
        """
        lines = text.split("\n")
        here = tuple(lines[: len(table.header)])
        self.titles_of[len(self.blocks)] = here
        again = place is not None and here and self.titles_of.get(place) == here and len(lines) > len(here)
        return "\n".join(lines[len(here) :]) if again else text

    def _make_whole(self, place: int, table: Table, rest: Sequence[str]) -> None:
        """Puts the rest of a row that a page's end has cut into the last row of the table at `place`."""
        above, _, last = self.blocks[place].text.rpartition("\n")
        whole = " | ".join(made_whole(last.split(" | "), rest))
        self.blocks[place] = replace(self.blocks[place], text=f"{above}\n{whole}" if above else whole, table=table)

    def _table_to_continue(self, draft: Draft) -> int | None:
        """The position of the table that goes on: one element, or it ends the page before and nothing stands between.
        """
        if draft.tag is not None and draft.tag.element in self.place_of:
            return self.place_of[draft.tag.element]
        last = self.blocks[-1] if self.blocks else None
        if last is None or last.table is None or last.page is None or last.page != draft.page - 1:
            return None
        return len(self.blocks) - 1

    def _text(self, draft: Draft) -> None:
        kind, marker, text = self._kind(draft)
        if draft.tag is not None and draft.tag.element in self.place_of:
            self._join(self.place_of[draft.tag.element], draft, f"{marker} {text}" if marker else text)
            return
        open_kind = kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.BULLET)
        dated = f"{marker} {text}" if marker and YEAR.match(marker) else None  # "would open in May | 2025. It had been"
        if open_kind and (marker is None or dated) and self._goes_on(draft, dated or text):
            return
        level = self._depth(draft) if kind is BlockKind.BULLET else 0
        if kind is not BlockKind.BULLET:
            self.indents = []
        if draft.tag is not None and draft.tag.role in (Role.ITEM, Role.HEADING):
            level = draft.tag.level if kind in (BlockKind.BULLET, BlockKind.HEADING) else 0
        boxes = tuple(line.box for line in draft.lines)
        self._add(Block(kind, text, draft.page, level, marker, boxes), draft)

    def _kind(self, draft: Draft) -> tuple[BlockKind, str | None, str]:
        leader = LEADER.search(draft.text)
        if leader and leader.start():
            return BlockKind.CONTENTS, None, f"{draft.text[:leader.start()]} {leader[1]}"
        text = join_lines([line.text for line in draft.lines], self.words)
        role = draft.tag.role if draft.tag is not None else Role.TEXT
        if role in _KINDS:
            return _KINDS[role], None, text
        marker, rest = split_marker(text)
        if marker is None and draft.tag is not None and draft.tag.label:
            marker, rest = draft.tag.label, text.removeprefix(draft.tag.label).lstrip()
        if role is Role.HEADING and _can_head(rest) and not _RULING.match(rest):
            return BlockKind.HEADING, marker, rest
        if marker is not None and is_bullet(marker):
            inner, innermost = split_marker(rest)  # "• 4.5 There has been": the number is what a member cites
            if inner is not None and not is_bullet(inner):
                return BlockKind.PARAGRAPH, inner, innermost
            return BlockKind.BULLET, marker, rest
        if self._is_heading(draft, rest):
            return BlockKind.HEADING, marker, rest
        if (marker is not None or role is Role.ITEM) and not re.search(r"\d", marker or ""):
            return BlockKind.BULLET, marker, rest
        quoted = bool(re.match(r"^[“\"‘].*[”\"’][.,]?$", text)) and len(text) > 20
        if marker is None and (quoted or self._is_pull_quote(draft, text)):
            return BlockKind.QUOTE, None, text
        return BlockKind.PARAGRAPH, marker, rest

    def _is_heading(self, draft: Draft, text: str) -> bool:
        if _RULING.match(text):
            return False
        if len(draft.lines) > 4 or not any(c.isalpha() for c in text) or len(text) > 220:
            return False
        if self._is_large(draft):
            return not self._is_pull_quote(draft, text)
        # A bold limb, or the rest of one from the page before, begins small and may break off without a stop.
        sentence = text[:1].islower() or text.endswith((".", ",", ";")) and len(text.split()) > 3
        return draft.bold and draft.size > 0.93 * self.body and len(draft.lines) <= 2 and not sentence

    def _is_large(self, draft: Draft) -> bool:
        # Where the file says what its headings are, slightly larger type makes none.
        return draft.size > (1.1 if draft.tag is None else 1.25) * self.body

    def _is_pull_quote(self, draft: Draft, text: str) -> bool:
        """Whether large type says a sentence: a title is none, or a short one."""
        sentence = text.endswith((".", ".”", ".\"", ".’", "...")) and len(text.split()) > 5
        return self._is_large(draft) and (sentence or text[:1] in "“\"")

    def _goes_on(self, draft: Draft, text: str) -> bool:
        """Joins the draft to the paragraph that broke off at the end of the column or page before, if one did."""
        i = len(self.blocks) - 1
        while i >= 0 and self.blocks[i].kind in (BlockKind.TABLE, BlockKind.CAPTION):
            i -= 1
        if i < 0 or self.region_of[i] == draft.region or abs(self.sizes[i] - draft.size) > 0.6:
            return False
        if draft.bold and not self.bolds[i]:
            return False
        last = self.blocks[i]
        if last.kind not in (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.QUOTE) or last.page is None:
            return False
        if draft.page - last.page > 1 or not runs_on(last.text, text):
            return False
        self._join(i, draft, text)
        return True

    def _join(self, i: int, draft: Draft, text: str) -> None:
        """Adds the text to block i, and its boxes where it is on the same page."""
        last = self.blocks[i]
        more = Block(last.kind, text, draft.page, boxes=tuple(line.box for line in draft.lines))
        self.blocks[i] = last.joined(join_lines([last.text, text], self.words), more)
        self.region_of[i] = draft.region

    def _depth(self, draft: Draft) -> int:
        """The bullet's depth from 1, by how far it is indented from the bullets before it."""
        x, step = draft.lines[0].x0, 0.7 * draft.size
        while self.indents and self.indents[-1] > x + step:
            self.indents.pop()
        if not self.indents or x > self.indents[-1] + step:
            self.indents.append(x)
        return len(self.indents)


def _can_head(text: str) -> bool:
    """Whether what is tagged a heading can be one: paragraphs are often set in a heading's style for its number."""
    return bool(text) and len(text) <= _LONGEST_HEADING and not (text.endswith((".", ";")) and len(text.split()) > 8)


def _lists_contents(grids: Sequence[Grid]) -> bool:
    return any(contents_lines(g) for g in grids)


def _rounded(box: Box) -> Box:
    return Box(round(box.x0, 1), round(box.top, 1), round(box.x1, 1), round(box.bottom, 1))


def _with_levels(blocks: Sequence[Block], sizes: Sequence[float]) -> list[Block]:
    """Headings ranked by size, the largest first; sizes half a point apart are one rank. A tagged level stays."""
    ranks: list[float] = []
    for block, size in sorted(zip(blocks, sizes, strict=True), key=lambda pair: -pair[1]):
        if block.kind is BlockKind.HEADING and (not ranks or ranks[-1] - size > 0.55):
            ranks.append(size)
    tagged = [(b, s) for b, s in zip(blocks, sizes, strict=True) if b.kind is BlockKind.HEADING and b.level]
    leveled = []
    for block, size in zip(blocks, sizes, strict=True):
        if block.kind is BlockKind.HEADING and not block.level:
            rank = min(range(len(ranks)), key=lambda k: abs(ranks[k] - size))
            # Under what is tagged and larger, and beside what is tagged and of its size.
            least = max((t.level + (s > size + 0.55) for t, s in tagged if s > size - 0.55), default=0)
            block = replace(block, level=min(_LEVELS, least or rank + 1))
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

