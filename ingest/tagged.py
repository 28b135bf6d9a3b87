"""What a tagged paper is made of: its structure tree as pieces of text and tables, page by page.

How it works: the tree is walked in its order, which is the order of reading. What stands in one paragraph element is
one piece of text, cut where a page ends; a list item takes its label with it; a table is one grid for each page it
stands on. A table that only lays text out (`lays_out`) is not kept as one: its rows are read as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.grid import Grid
from ingest.lines import heading_like
from ingest.paragraphs import Role, Tag
from ingest.sheet import Word
from ingest.tagged_tables import (
    TaggedCell,
    TaggedTable,
    column_names,
    grids_of,
    label_and_text,
    lays_out,
    read_table,
    title_cells,
)
from ingest.tags import Element, Mark

_HEADINGS = {"Title": 1, "H": 0, **{f"H{n}": n for n in range(1, 7)}}
_ROLES = {"Caption": Role.CAPTION, "Note": Role.NOTE, "FENote": Role.NOTE, "TOCI": Role.CONTENTS}
_GROUPS = frozenset("Document DocumentFragment Part Art Sect Div Aside TOC Index BlockQuote L LI LBody TD TH".split())
_BLOCKS = _GROUPS | _ROLES.keys() | _HEADINGS.keys() | {"P", "Table", "TR", "THead", "TBody", "TFoot"}
_QUOTES = frozenset({"BlockQuote"})

Marked = Mapping[tuple[int, int], Sequence[Word]]  # the words of each (page from 1, number of marked content)


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one paragraph on one page, in the order they are read."""

    page: int
    words: tuple[Word, ...]
    tag: Tag


@dataclass(frozen=True, slots=True)
class Tabled:
    """The part of a table that stands on one page."""

    page: int
    grid: Grid
    tag: Tag


def pieces_of(tree: Iterable[Element], words: Marked) -> tuple[Text | Tabled, ...]:
    """The paper's texts and tables in the order they are read; nothing for elements without words."""
    walk = _Walk(words)
    for element in tree:
        walk.block(element, Role.TEXT, 0)
    return tuple(walk.pieces)


class _Walk:
    """The pieces met so far, and the list item whose first text is still to come."""

    def __init__(self, words: Marked) -> None:
        self.pieces: list[Text | Tabled] = []
        self._words = words
        self._element = 0
        self._item: tuple[list[Mark], int] | None = None  # its label and its depth from 1

    def block(self, e: Element, role: Role, depth: int) -> None:
        """Takes in one element that is not part of a line."""
        if e.role == "Artifact":
            return
        if e.role == "Table":
            self._table(e, depth)
        elif e.role == "L":
            for part in e.parts:
                if isinstance(part, Element):
                    self.block(part, role, depth + 1)
        elif e.role == "LI":
            self._list_item(e, role, max(1, depth))
        elif e.role in _HEADINGS:
            self._text(e, Role.HEADING, _HEADINGS[e.role])
        elif e.role in _ROLES:
            self._text(e, _ROLES[e.role], depth)
        elif e.role == "BlockQuote":
            self._flow(e.parts, Role.QUOTE, depth)
        elif e.role in _GROUPS or has_blocks(e) and e.role != "P":
            self._flow(e.parts, role, depth)
        else:
            self._text(e, role, depth)

    def _flow(self, parts: Iterable[Element | Mark], role: Role, depth: int) -> None:
        """Parts one after the other: what stands in lines between two blocks is a text of its own."""
        run: list[Mark] = []
        for part in parts:
            if isinstance(part, Mark):
                run.append(part)
            elif not is_block(part):
                run += marks_in_line(part)
            else:
                self._emit(run, role, depth)
                run = []
                self.block(part, role, depth)
        self._emit(run, role, depth)

    def _text(self, e: Element, role: Role, level: int) -> None:
        """An element of text; a note or a list inside it comes after it, not in the middle."""
        self._emit(marks_in_line(e), role, level)
        for inner in inner_blocks(e):
            self.block(inner, Role.TEXT, level if role is not Role.HEADING else 0)

    def _list_item(self, e: Element, role: Role, depth: int) -> None:
        self._lone_label()
        label = [m for p in e.parts if isinstance(p, Element) and p.role == "Lbl" for m in marks_in_line(p)]
        self._item = (label, depth)
        self._flow((p for p in e.parts if not (isinstance(p, Element) and p.role == "Lbl")), role, depth)
        self._lone_label()

    def _lone_label(self) -> None:
        """Adds the label of a list item that has turned out to hold no text of its own."""
        lead, self._item = self._item[0] if self._item else [], None
        self._emit(lead, Role.TEXT, 0)

    def _emit(self, marks: Sequence[Mark], role: Role, level: int) -> None:
        """Adds a text, cut at its pages; the first text of a list item takes the item's label. Nothing for no words."""
        if not any(self._at(m) for m in marks):
            return
        label = None
        if self._item is not None:
            (lead, depth), self._item = self._item, None
            label = " ".join(w.text for m in lead for w in self._at(m)) or None
            marks = [*lead, *marks]
            if role is Role.TEXT:
                role, level = Role.ITEM, depth
        by_page: dict[int, list[Word]] = {}
        for mark in marks:
            by_page.setdefault(mark.page, []).extend(self._at(mark))
        self._element += 1
        tag = Tag(self._element, role, level, label)
        edge: float | None = None  # where the paragraph numbers of this text stand, points from the left
        for page, words in by_page.items():
            edge = words[0].x0 if edge is None and words and _COUNTS.fullmatch(words[0].text) else edge
            for n, run in enumerate(_counted_apart(words, edge)):
                if n:
                    self._element += 1
                    tag = replace(tag, element=self._element)
                self.pieces.append(Text(page, run, tag))

    def _at(self, mark: Mark) -> Sequence[Word]:
        return self._words.get((mark.page, mark.number), ())

    def _table(self, e: Element, depth: int) -> None:
        table = read_table(e, self._at)
        for caption in table.captions:
            self.block(caption, Role.CAPTION, depth)
        if lays_out(table):
            self._laid_out(table, depth)
            return
        title = title_cells(table)
        if title:
            self._emit([m for cell in title for m in cell.marks], Role.CAPTION, depth)
            table = table.without_first_row()
        named = [m for c in table.captions for m in marks_in_line(c)] or [m for c in title for m in c.marks]
        label = " ".join(w.text for m in named for w in self._at(m)) or None
        self._element += 1
        tag = Tag(self._element, Role.TABLE, 0, label)
        self.pieces += (Tabled(page, grid, tag) for page, grid in grids_of(table))

    def _laid_out(self, table: TaggedTable, depth: int) -> None:
        """A table that lays text out: its cells in order, a label in the line it names."""
        if names := column_names(table):
            self._emit([m for cell in names for m in cell.marks], Role.CAPTION, depth)
            table = table.without_first_row()
        for row in table.rows:
            numbered = self._numbered(row)
            lead, title, rest = (numbered, True, []) if numbered else label_and_text(row)
            role = Role.HEADING if title else Role.TEXT
            marks, below = _first_text(lead)
            self._emit(marks, role, 0)
            self._flow(below, Role.TEXT, depth)
            for cell in rest:
                self._flow(cell.parts, Role.TEXT, depth)

    def _numbered(self, row: Sequence[TaggedCell]) -> list[TaggedCell]:
        """A number and the text beside it, of a row whose text begins with a title; [] for any other row."""
        filled = [c for c in row if c.words]
        if len(filled) != 2 or not re.fullmatch(r"\d{1,4}(?:\.\d{1,2})?\.?", filled[0].text):
            return []
        marks, below = _first_text(filled)
        title = " ".join(w.text for m in marks for w in self._at(m)).removeprefix(filled[0].text).strip()
        return filled if below and (heading_like(title) or title.isupper()) else []


# "6.8" in the margin: a file that lays its paragraphs out in a grid tags many of them as one text.
_COUNTS = re.compile(r"\d{1,3}\.\d{1,3}\.?")


def _counted_apart(words: Sequence[Word], edge: float | None) -> Iterator[tuple[Word, ...]]:
    """The words, cut before each paragraph number that stands at `edge` and opens a line; whole where none does."""
    start = 0
    for n in range(1, len(words)):
        at_edge = edge is not None and abs(words[n].x0 - edge) < 2 and words[n].baseline > words[n - 1].baseline + 2
        if at_edge and _COUNTS.fullmatch(words[n].text) and n > start:
            yield tuple(words[start:n])
            start = n
    if words:
        yield tuple(words[start:])


def _first_text(lead: Sequence[TaggedCell]) -> tuple[list[Mark], Sequence[Element | Mark]]:
    """The leaves of the line that leads a layout row, and what follows it: of a number beside an item's whole text, its
    title with the number, and then the paragraphs under the title.
    """
    marks = [m for cell in lead for m in cell.marks]
    if len(lead) != 2:
        return marks, ()
    blocks = [p for p in lead[1].parts if isinstance(p, Element) and is_block(p)]
    if len(blocks) < 2 or len(blocks) < len(lead[1].parts):
        return marks, ()
    return [*lead[0].marks, *marks_in_line(blocks[0])], blocks[1:]


def is_block(e: Element) -> bool:
    """Whether an element stands on lines of its own: a paragraph, a table, or a wrapper round one."""
    return e.role in _BLOCKS or has_blocks(e)


def has_blocks(e: Element) -> bool:
    """Whether any element inside stands on lines of its own."""
    return any(isinstance(p, Element) and is_block(p) for p in e.parts)


def marks_in_line(e: Element) -> list[Mark]:
    """The leaves of an element's own lines, in order; what stands on lines of its own inside it is left out."""
    marks: list[Mark] = []
    for part in e.parts:
        if isinstance(part, Mark):
            marks.append(part)
        elif part.role != "Artifact" and not is_block(part):
            marks += marks_in_line(part)
    return marks


def inner_blocks(e: Element) -> Iterator[Element]:
    """The elements inside an element of text that stand on lines of their own, outermost first."""
    for part in e.parts:
        if isinstance(part, Element) and is_block(part):
            yield part
        elif isinstance(part, Element):
            yield from inner_blocks(part)
