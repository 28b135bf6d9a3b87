"""The nouns: a paper, its pages and blocks, its items and tables, and the Locator that says where a thing stands.

Positions count from 0, pages from 1. `None` means "not known": a DOCX has no pages, and a page is never made up.
Coordinates are PDF points (1/72 inch), origin at the top left of the page as it is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What sort of paper it is."""

    AGENDA = "agenda"
    REPORT = "report"
    MINUTES = "minutes"
    APPENDIX = "appendix"
    DECISION = "decision notice"
    BACKGROUND = "background"


class Access(StrEnum):
    """Open to the public, or exempt under Schedule 12A of the Local Government Act 1972."""

    OPEN = "open"
    EXEMPT = "exempt"


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE = "table"
    CAPTION = "caption"
    QUOTE = "quote"
    NOTE = "note"
    CONTENTS = "contents"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in PDF points from the top left: x0 <= x1, top <= bottom."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Locator:
    """Where something stands. Every chunk, fact, claim and citation has one.

    paper      the paper's id
    page       the page of the file, from 1; None where the format has no pages
    printed_page  the page number as printed on it ("iv", "12"); None where none is printed
    item       the agenda item's number as printed ("4", "324"); None outside items
    paragraph  the paragraph's number as printed ("4.5"); None where it has none
    block      position of the block in the paper, from 0
    cell       (row, column) in the block's table, from 0, header rows not counted; None for text
    heading    the nearest heading above, as printed; None at the start of a paper
    anchor     the name of the item's place on the page it was published on ("AI1234"); None where it has none
    """

    paper: str
    page: int | None = None
    printed_page: str | None = None
    item: str | None = None
    paragraph: str | None = None
    block: int | None = None
    cell: tuple[int, int] | None = None
    heading: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows of cells, every row as wide as the header.

    caption  the line that names the table, as printed; None where it has none
    header   the header rows, top first; a header that spans columns is repeated over each of them
    rows     the body rows, as printed; an empty cell is ""
    notes    the footnotes under the table, as printed ("*Draft figure which may change")
    """

    caption: str | None
    header: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()

    def header_path(self, column: int) -> tuple[str, ...]:
        """The headers over a column (from 0), top first, empty and repeated ones left out."""
        path: list[str] = []
        for row in self.header:
            text = row[column].strip() if column < len(row) else ""
            if text and (not path or path[-1] != text):
                path.append(text)
        return tuple(path)


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a block's text turns a page: what stands from character `at` (from 0) on stands on `page`."""

    at: int
    page: int


@dataclass(frozen=True, slots=True)
class Block:
    """One thing on the page: a heading, a paragraph, a bullet, a table.

    text      as printed, its marker taken off; for a table, its rows with " | " between cells
    page      the page it begins on, from 1; None where the format has no pages
    level     headings: 1 is the highest; bullets: depth from 1; otherwise 0
    marker    the printed number or bullet that led it: "4.5", "(a)", "•"; None where there was none
    boxes     where it stands, one box a line (several pages: boxes of `page` only); empty where unknown
    table     the cells, for a table
    anchor    the name of the place in an HTML page, what stands behind "#" in its address; None where it has none
    item, paragraph, headings   where it belongs, filled in by `ingest.items`; headings go from the highest down
    turns     where its text goes on to another page, in order; a block written before turns were kept has none
    """

    kind: BlockKind
    text: str
    page: int | None = None
    level: int = 0
    marker: str | None = None
    boxes: tuple[Box, ...] = ()
    table: Table | None = None
    item: str | None = None
    paragraph: str | None = None
    headings: tuple[str, ...] = ()
    anchor: str | None = None
    turns: tuple[Turn, ...] = ()

    def page_at(self, at: int) -> int | None:
        """The page on which character `at` of the text (from 0) stands; None where the format has no pages."""
        return next((turn.page for turn in reversed(self.turns) if turn.at <= at), self.page)

    def text_on(self, page: int) -> str:
        """What of the text stands on a page (from 1); "" where nothing does."""
        starts = [(0, self.page), *((turn.at, turn.page) for turn in self.turns)]
        stops = [*(at for at, _ in starts[1:]), len(self.text)]
        return " ".join(
            self.text[at:stop].strip() for (at, own), stop in zip(starts, stops, strict=True) if own == page
        )

    def part(self, start: int, stop: int) -> Block:
        """The block with nothing but text[start:stop], on the page where that begins."""
        inside = tuple(Turn(turn.at - start, turn.page) for turn in self.turns if start < turn.at < stop)
        return replace(self, text=self.text[start:stop], page=self.page_at(start), turns=inside)

    def after(self, lead: str) -> Block:
        """The block with words put before its text."""
        return replace(
            self, text=lead + self.text, turns=tuple(Turn(turn.at + len(lead), turn.page) for turn in self.turns)
        )

    def joined(self, text: str, other: Block) -> Block:
        """The block with `text`, which ends with the text of `other`, and with what `other` says of its pages."""
        shift = len(text) - len(other.text)
        told = (Turn(0, other.page), *other.turns) if other.page is not None else other.turns
        turns, page = list(self.turns), self.page_at(shift)
        for turn in told:
            if turn.page != page:
                turns.append(Turn(max(turn.at + shift, 0), turn.page))
            page = turn.page
        boxes = self.boxes + other.boxes if self.page == other.page else self.boxes
        return replace(self, text=text, boxes=boxes, turns=tuple(turns))


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the file: its number from 1, the number printed on it, its size in points as it is read."""

    number: int
    printed: str | None
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item: its number and title as printed, and the blocks it covers (from 0, last one included).

    anchor  the name of its place on the page it was published on; None where it has none
    """

    number: str
    title: str
    first_block: int
    last_block: int
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Superseded:
    """That a paper, or one item of it, has been replaced by another paper.

    on    the day from which the shelf has the later one
    by    the id of the later one
    item  the number of the item that was replaced; None for the whole paper
    """

    on: date
    by: str
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a paper is. `None` is "not known"; `unsure` names the fields that were inferred and not printed as such.

    authority  the council's short name: "Hackney"
    body       the committee as printed: "Children and Young People Scrutiny Commission"
    date       the meeting's date; for a report without a meeting, None
    status     what the paper says of itself, in small letters: "draft", "approved", "final", "proposed"
    superseded  what of it a later paper has replaced: filled in by the store, which alone knows of the others
    unread     pages of the file, from 1, that could not be read: scanned, garbled or damaged
    ocr        pages of the file, from 1, that text recognition has read, with the slips it makes
    """

    title: str
    authority: str | None = None
    body: str | None = None
    date: date | None = None
    kind: Kind | None = None
    status: str | None = None
    access: Access = Access.OPEN
    source_url: str | None = None
    unsure: tuple[str, ...] = ()
    unread: tuple[int, ...] = ()
    ocr: tuple[int, ...] = ()
    superseded: tuple[Superseded, ...] = ()

    @property
    def draft(self) -> bool:
        """Whether the paper says that it is not settled yet."""
        return self.status in ("draft", "unconfirmed", "provisional", "proposed")

    def superseded_at(self, item: str | None) -> Superseded | None:
        """What replaced the place in an item (None: outside of items); None where it still counts."""
        return next((s for s in self.superseded if s.item in (None, item)), None)


def pages_label(pages: Sequence[int], most: int = 12) -> str:
    """How pages are named: "page 3", "pages 3 and 5 to 9"; of more than `most` runs the first, and how many in all."""
    runs: list[list[int]] = []
    for page in sorted(pages):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    # Two pages in a row are no run worth the word.
    said = [
        part for run in runs
        for part in ([f"{run[0]} to {run[-1]}"] if len(run) > 2 else [str(page) for page in run])
    ]
    word = "page" if len(pages) == 1 else "pages"
    if len(said) > most:
        return f"{word} {', '.join(said[:most])} … ({len(pages)} pages)"
    return f"{word} {' and '.join(filter(None, (', '.join(said[:-1]), said[-1])))}" if said else "no pages"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader of one format makes of a file: its pages (none where the format has none) and its blocks.

    warnings    what was lost or is doubtful, a line each
    unread, ocr the pages (from 1) that could not be read, and those that text recognition has read
    edges       lines that stand round the text and are none of it: running heads and feet, a web site's own words
    """

    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()
    unread: tuple[int, ...] = ()
    ocr: tuple[int, ...] = ()
    edges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """One published paper.

    id           the first 16 hex digits of `text_sha256`: the same text is the same paper
    file         the file's name as it was ingested
    sha256       of the file's bytes
    text_sha256  of the text of its blocks
    format       "pdf", "html", "docx" or "text"
    """

    id: str
    file: str
    sha256: str
    text_sha256: str
    format: str
    metadata: Metadata
    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    items: tuple[Item, ...]
    warnings: tuple[str, ...] = ()

    def locator(self, block: int, cell: tuple[int, int] | None = None, at: int = 0) -> Locator:
        """Where a block (position from 0) stands, or a cell of its table, or its text from character `at` on."""
        b = self.blocks[block]
        page = b.page_at(at)
        printed = self.pages[page - 1].printed if page is not None and page <= len(self.pages) else None
        inside = self.items if b.item is not None else ()
        item = next((i for i in inside if i.first_block <= block <= i.last_block), None)
        return Locator(
            paper=self.id, page=page, printed_page=printed, item=b.item, paragraph=b.paragraph, block=block,
            cell=cell, heading=b.headings[-1] if b.headings else None, anchor=item.anchor if item else None,
        )
