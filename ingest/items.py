"""Blocks → agenda items, numbered paragraphs and headings: which block belongs where.

Papers number in five ways, and a citation prints the one the paper uses: item and paragraph ("4", "4.5"); one minute
number that runs on for years ("324"); a running number with "(Item 3)" behind the title; a title with "(Item 4)" and
paragraphs "1." and "a." that start again in each item; "60.0" and "60.1". In a report, numbered headings are sections
and no items; its paragraphs keep their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.paper import Block, BlockKind, Item, Kind
from ingest.large_lists import large_lists_as_lists
from ingest.lines import split_item_number
from ingest.sequences import fill_gaps, numbered_limbs, resolutions_as_text, with_lists

_ITEM_BEHIND = re.compile(r"\s*\((?:agenda\s+)?item\s+(?:no\.?\s*)?(\d{1,3}[A-Za-z]?)\)\s*$", re.IGNORECASE)
_PARAGRAPH = re.compile(r"^(\d{1,3}(?:\.\d{1,3})+)\.?$")
_ITEM_NUMBER = re.compile(r"^(?:item\s+)?(\d{1,4})(?:\.0|[A-Za-z])?[.):]?$", re.IGNORECASE)
# What stands after the last item: the end of the meeting belongs to none.
_TAIL = re.compile(
    r"^(?:duration of (?:the )?meeting|(?:the )?meeting (?:was )?(?:closed|ended|finished|concluded|rose)|"
    r"close of (?:the )?meeting|"
    r"chair(?:man|person|woman)?\s*[.…_:]*$|signed\b|(?:the )?chair(?:man)? closed the meeting|dated?\s*[.…_:]{2,})",
    re.IGNORECASE,
)
_SECTION_KINDS = frozenset({Kind.REPORT, Kind.APPENDIX, Kind.BACKGROUND})


@dataclass(slots=True)
class _Open:
    """The item that is open: its number, its title, where it starts, and the name of that place on the page."""

    number: str
    title: str
    first: int
    anchor: str | None = None


def find_items(blocks: Sequence[Block], kind: Kind | None = None) -> tuple[tuple[Block, ...], tuple[Item, ...]]:
    """The blocks with `item`, `paragraph` and `headings` filled in, and the items in order; no items: ().

    A block under a numbered paragraph (a reply under a question, a list, a table) shares its number until the next
    number or heading.
    """
    numbering = _Numbering(kind)
    blocks = numbered_limbs(blocks)
    numbers = frozenset(b.marker.rstrip(".") for b in blocks if b.marker is not None and _PARAGRAPH.match(b.marker))
    blocks = resolutions_as_text(blocks)
    titled = [_title_over(blocks, i) for i in range(len(blocks))]
    listed = with_lists([_numbered(_title(_unless_figure(block, numbers))) for block in titled])
    told = fill_gaps(large_lists_as_lists(listed))
    out = [numbering.place(i, block) for i, block in enumerate(told)]
    items = numbering.close(len(out) - 1)
    return tuple(out), items


def _title(block: Block) -> Block:
    """A short line that ends "(Agenda item 5)" as the heading it is, though it is set like any other line."""
    behind = _ITEM_BEHIND.search(block.text) if block.kind is BlockKind.PARAGRAPH else None
    title = block.text[: behind.start()] if behind else ""
    if not title or len(title.split()) > TITLE_WORDS or re.search(r"[.;?!]\s", title):
        return block
    number = re.match(r"(\d{1,4})\.?\s+(?=[A-Z])", block.text) if block.marker is None else None
    marker, start = (number.group(1), number.end()) if number else (block.marker, 0)
    return replace(block.part(start, len(block.text)), kind=BlockKind.HEADING, level=2, marker=marker)


TITLE_WORDS = 18
NEAR = 3  # blocks: a front line or a rule may stand between a title and its first paragraph


def _title_over(blocks: Sequence[Block], at: int) -> Block:
    """A short numbered line over a paragraph "31.1" as the heading "31" that it is, though it is set like any other
    line.
    """
    block = blocks[at]
    number = _ITEM_NUMBER.match(block.marker) if block.marker and block.kind is BlockKind.PARAGRAPH else None
    short = len(block.text.split()) <= TITLE_WORDS and re.fullmatch(r"[A-Z0-9‘“'\"].*[^.;,]", block.text)
    if number is None or not short:
        return block
    first = re.compile(rf"{number.group(1)}\.[01]\.?$")
    over = any(b.marker and first.match(b.marker) for b in blocks[at + 1 : at + 1 + NEAR])
    return replace(block, kind=BlockKind.HEADING, level=2) if over else block


def _numbered(block: Block) -> Block:
    """A heading whose text still carries its number, with the number as its marker."""
    if block.kind is not BlockKind.HEADING or block.marker is not None:
        return block
    number, title = split_item_number(block.text, headed=True)
    return replace(block, text=title, marker=number, turns=()) if number is not None else block


def _unless_figure(block: Block, numbers: frozenset[str]) -> Block:
    """The block with its marker put back into its text where it is a figure: "171.5 FTE posts" has no 171.4 or
    171.6 beside it.
    """
    if block.marker is None or not _PARAGRAPH.match(block.marker):
        return block
    head, _, last = block.marker.rstrip(".").rpartition(".")
    beside = {f"{head}.{int(last) - 1}", f"{head}.{int(last) + 1}"}
    if int(last) <= 1 or beside & numbers:
        return block
    return replace(block.after(f"{block.marker} "), marker=None)


class _Numbering:
    """A walk through the blocks that knows the item, the paragraph and the headings it stands under."""

    def __init__(self, kind: Kind | None) -> None:
        self._sections = kind in _SECTION_KINDS
        self._open: _Open | None = None
        self._items: list[Item] = []
        self._paragraph: str | None = None
        self._stack: list[tuple[int, str]] = []  # (level, heading), the highest first
        self._ended = False

    def place(self, position: int, block: Block) -> Block:
        """The block with its place filled in. Call in the order of the paper."""
        if self._items_possible and _TAIL.match(block.text) and len(block.text) < 80:
            self._end_item(position - 1)
            self._ended, self._stack = True, []
        if block.kind is BlockKind.HEADING:
            return self._heading(position, block)
        number = self._paragraph_number(block)
        if number is not None:
            self._paragraph = number
            if self._open is None and not self._sections and not self._ended:
                self._open_item_of(number, position)
        return self._placed(block)

    @property
    def _items_possible(self) -> bool:
        return not self._sections and (self._open is not None or bool(self._items))

    def close(self, last: int) -> tuple[Item, ...]:
        """The items, the open one ended at block `last`."""
        self._end_item(last)
        return tuple(self._items)

    def _heading(self, position: int, block: Block) -> Block:
        self._paragraph = None
        number, title = self._item_of(block)
        if number is not None:
            self._end_item(position - 1)
            self._open = _Open(number, title, position, block.anchor)
            self._ended = False
            self._stack = [(0, title)]
            return replace(block, item=number, headings=())
        level = max(block.level, 1)
        while self._stack and self._stack[-1][0] >= level:
            self._stack.pop()
        placed = self._placed(block)
        self._stack.append((level, block.text))
        return placed

    def _item_of(self, block: Block) -> tuple[str | None, str]:
        """The number of the item a heading opens, and its title; (None, …) where it opens none."""
        behind = _ITEM_BEHIND.search(block.text)
        title = _ITEM_BEHIND.sub("", block.text) if behind else block.text
        own = _ITEM_NUMBER.match(block.marker) if block.marker is not None else None
        if self._sections and not behind and not (block.marker or "").lower().startswith("item"):
            return None, title
        if own:
            return own.group(1), title
        return (behind.group(1), title) if behind else (None, title)

    def _paragraph_number(self, block: Block) -> str | None:
        if block.marker is None or block.kind is not BlockKind.PARAGRAPH:
            return None
        decimal = _PARAGRAPH.match(block.marker)
        return decimal.group(1) if decimal else block.marker.strip("().")

    def _open_item_of(self, number: str, position: int) -> None:
        """Items whose title has no number of its own: "4.1" under a heading opens item 4 with that heading."""
        head = number.split(".")[0]
        if "." in number and self._stack:
            self._open = _Open(head, self._stack[-1][1], position)

    def _placed(self, block: Block) -> Block:
        return replace(
            block,
            item=self._open.number if self._open else None,
            paragraph=self._paragraph if block.kind is not BlockKind.HEADING else None,
            headings=tuple(heading for _, heading in self._stack),
        )

    def _end_item(self, last: int) -> None:
        if self._open is not None:
            opened = self._open
            self._items.append(Item(opened.number, opened.title, opened.first, max(last, opened.first), opened.anchor))
        self._open, self._paragraph = None, None
