"""Plain text and Markdown → blocks. The one place that reads `.md` and `.txt`.

Both come in two sorts and are read by the same rules: Markdown as people write it, and text that a converter took out
of a PDF, in which a table is a run of lines with tabs and a heading is a short line that stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.errors import NoTextError, NotReadableError
from corpus.paper import Block, BlockKind, Reading
from ingest.captions import is_caption_line, with_captions, with_quotes
from ingest.cells import Row, contents_entries, item_row, lays_out, make_table, table_block
from ingest.html import fragment_blocks
from ingest.inline import plain
from ingest.lines import (
    ends_sentence,
    heading_like,
    is_note,
    is_person_line,
    is_quoted,
    is_role_line,
    split_item_number,
)
from ingest.markers import split_marker
from ingest.outline import outline
from ingest.pieces import Mark, Piece, pieces_of

_MARKED_HEADINGS = 3  # from this many marked headings on, only marks make headings
_GARBLED_SHARE = 0.03  # of control characters: bytes that are no text
_INLINE_BULLET = re.compile(r"\s+[•●▪]\s+")
_CAPTION_MARK = re.compile(r"^(?:table|figure)\s*:\s*(?=\S)", re.IGNORECASE)
_DECISION_WORD = re.compile(r"^(?:resolved|agreed|noted|recommended|action|decision)\b", re.IGNORECASE)
_COUNTED_HEADING = re.compile(r"^(\d{1,3}\.)\s+(?=[A-Z“‘(])")
_NUMBER_ONLY = re.compile(r"^\d{1,4}\.?$")


def read_text(data: bytes, name: str) -> Reading:
    """The blocks of a Markdown or plain text paper; it has no pages.

    Raises NotReadableError for an empty file and NoTextError for bytes that are no text.
    """
    text = decode(data, name)
    pieces = pieces_of(text)
    if not pieces:
        raise NotReadableError(f"{name}: the file is empty", "Fetch it again from where it is published")
    marked = sum(p.mark is Mark.HEADING for p in pieces) >= _MARKED_HEADINGS
    walk = _Blocks(pieces, marked)
    drafts = list(walk.drafts())
    blocks = outline([d.block for d in drafts], [d.gap for d in drafts])
    return Reading(pages=(), blocks=with_quotes(with_captions(blocks)))


def decode(data: bytes, name: str) -> str:
    """The text of a file's bytes: UTF-8 or UTF-16 by its mark, else Windows-1252. Raises NoTextError where it is no
    text.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    odd = sum(c < " " and c not in "\t\n\r\f\v" or c == "\ufffd" for c in text)
    if odd > _GARBLED_SHARE * max(len(text), 1):
        raise NoTextError(
            f"{name}: {odd} of {len(text)} characters are not text",
            "Save it as UTF-8 text, or give the PDF or DOCX it came from",
        )
    return text.replace("\v", "\n")


@dataclass(frozen=True, slots=True)
class _Draft:
    """A block whose heading level is not settled, and the blank lines before it."""

    block: Block
    gap: int = 0


class _Blocks:
    """A walk over the pieces that makes blocks of them; it knows what stands before and after each."""

    def __init__(self, pieces: Sequence[Piece], marked: bool) -> None:
        self._pieces, self._marked = pieces, marked
        self._named = frozenset(
            e.rsplit(" ", 1)[0].lower() for p in pieces if p.mark is Mark.ROWS for e in contents_entries(p.rows)
        )
        self._contents = False  # inside a contents list
        self._levels: list[int] = []  # indents of the bullets that are open
        self._last: Block | None = None

    def drafts(self) -> Iterator[_Draft]:
        for position, piece in enumerate(self._pieces):
            for n, block in enumerate(self._blocks(position, piece)):
                if block.kind is not BlockKind.BULLET:
                    self._levels = []
                if block.kind not in (BlockKind.CONTENTS, BlockKind.HEADING):
                    self._contents = False
                self._last = block
                yield _Draft(block, piece.gap if n == 0 else 0)

    def _blocks(self, position: int, piece: Piece) -> Iterator[Block]:
        match piece.mark:
            case Mark.HEADING:
                if piece.text:
                    yield _heading(piece.text, piece.level)
                    self._contents = piece.text.strip().lower().rstrip(":") in ("contents", "table of contents")
            case Mark.ROWS | Mark.PIPES:
                yield from self._rows(piece)
            case Mark.MARKUP:
                yield from fragment_blocks(piece.text)
            case Mark.BULLET:
                yield from self._bullet(position, piece)
            case _:
                yield from self._text(position, piece)

    def _rows(self, piece: Piece) -> Iterator[Block]:
        entries = contents_entries(piece.rows)
        if entries and (self._contents or len(entries) >= 8):
            self._contents = True
            yield from (Block(kind=BlockKind.CONTENTS, text=e) for e in entries)
        elif piece.mark is Mark.ROWS and lays_out(piece.rows):
            for row in piece.rows:
                yield from _layout_row(row)
        elif self._last is not None and self._last.table is not None and _carries_on(self._last, piece):
            # the same table after a page break: the reader of the first half is given all of it by a new block of rows
            yield table_block(make_table([*self._last.table.header, *piece.rows], len(self._last.table.header)))
        else:
            yield table_block(make_table(piece.rows, piece.headers))

    def _bullet(self, position: int, piece: Piece) -> Iterator[Block]:
        following = self._pieces[position + 1] if position + 1 < len(self._pieces) else None
        if self._is_item_title(position, piece):
            yield _heading(piece.text, 0, piece.marker)
            return
        self._set_level(piece, following)
        for n, part in enumerate(_INLINE_BULLET.split(piece.text)):
            marker = piece.marker if n == 0 else "•"
            yield Block(kind=BlockKind.BULLET, text=part, level=len(self._levels), marker=marker)

    def _is_item_title(self, position: int, piece: Piece) -> bool:
        """Whether "5. Minutes" is an item's title and not a line of a list: short, alone, and text of another sort
        follows.
        """
        if piece.indent or piece.marker is None or not _NUMBER_ONLY.match(piece.marker) or not heading_like(piece.text):
            return False
        alone = [p for p in self._pieces[max(position - 1, 0) : position + 2] if p is not piece]
        in_list = any(p.mark is Mark.BULLET and p.marker is not None and _NUMBER_ONLY.match(p.marker) for p in alone)
        return not in_list and (piece.gap > 0 or piece.bold)

    def _set_level(self, piece: Piece, following: Piece | None) -> None:
        """Open and close the levels of nesting for a bullet. One bullet stands under another only where that one
        leads up to it.
        """
        last = self._last
        if last is None or last.kind is not BlockKind.BULLET or not self._levels:
            self._levels = [piece.indent]
            return
        deepest = self._levels[-1]
        if piece.indent > deepest:
            if last.text.endswith(":"):
                self._levels.append(piece.indent)
            else:  # an indent that nothing leads up to is a slip of the converter
                self._levels[-1] = piece.indent
        elif piece.indent < deepest and len(self._levels) > 1:
            deeper = following is not None and following.mark is Mark.BULLET and following.indent > piece.indent
            if piece.gap and deeper and following is not None and following.gap == 0 and not piece.text.endswith(":"):
                return  # a page ended in the inner list, and its first bullet on the next page lost its indent
            while len(self._levels) > 1 and self._levels[-1] > piece.indent:
                self._levels.pop()
        elif len(self._levels) > 1 and _numbered(last.marker) and not _numbered(piece.marker):
            self._levels.pop()  # after 1) 2) 3) a plain bullet is one of the list outside

    def _text(self, position: int, piece: Piece) -> Iterator[Block]:
        text = piece.text
        if self._contents and re.search(r"\s\d{1,3}$", text) and len(text) < 160 and not ends_sentence(text):
            yield Block(kind=BlockKind.CONTENTS, text=text)
            return
        if piece.boxed:
            yield Block(kind=BlockKind.QUOTE, text=text)
        elif piece.marker is not None:
            yield Block(kind=BlockKind.PARAGRAPH, text=text, marker=piece.marker)
        elif piece.lines:
            yield from _broken_lines(piece)
        elif _CAPTION_MARK.match(text):
            yield Block(kind=BlockKind.CAPTION, text=_CAPTION_MARK.sub("", text))
        elif is_note(text):
            yield Block(kind=BlockKind.NOTE, text=text)
        else:
            yield from self._plain(position, piece)

    def _plain(self, position: int, piece: Piece) -> Iterator[Block]:
        text = piece.text
        number, title = split_item_number(text)
        if number is not None and (piece.bold or not self._marked):
            yield _heading(title, 0, number)
        elif self._is_heading(position, piece):
            self._contents = text.lower().rstrip(":") in ("contents", "table of contents")
            yield _heading(text, 0)
        else:
            first, *rest = [text] if is_quoted(text) else _INLINE_BULLET.split(text)
            yield Block(kind=BlockKind.PARAGRAPH, text=first)
            yield from (Block(kind=BlockKind.BULLET, text=part, level=1, marker="•") for part in rest)

    def _is_heading(self, position: int, piece: Piece) -> bool:
        following = self._pieces[position + 1] if position + 1 < len(self._pieces) else None
        before = self._pieces[position - 1] if position else None
        text = piece.text
        if _DECISION_WORD.match(text) or (self._marked and not piece.bold) or is_person_line(text):
            return False
        if before is not None and before.mark is Mark.TEXT and is_person_line(before.text) and is_role_line(text):
            return False
        if following is not None and following.mark in (Mark.ROWS, Mark.PIPES) and is_caption_line(text):
            return text.lower() in self._named
        if text.endswith(":") and following is not None and following.mark is Mark.TEXT and len(text) > 40:
            return following.marker is None and len(following.text) > 60 and heading_like(text[:-1])
        # the last line of all is a signature, not a heading
        return heading_like(text) and (following is not None or self._marked)


def _numbered(marker: str | None) -> bool:
    return marker is not None and bool(re.search(r"\w", marker)) and marker != "o"


def _heading(text: str, level: int, marker: str | None = None) -> Block:
    """A heading; "4. Title" under a mark gives its number as marker."""
    if marker is None:
        marker, text = split_item_number(text)
        counted = _COUNTED_HEADING.match(text) if level and marker is None else None
        if counted:  # the mark says that it is a heading, whatever its title looks like ("2. Buses: a review")
            marker, text = counted.group(1), text[counted.end() :]
    return Block(kind=BlockKind.HEADING, text=text, level=level, marker=marker)


def _broken_lines(piece: Piece) -> Iterator[Block]:
    """Lines broken on purpose: those of a title, or of a list of names."""
    if not piece.bold:
        yield from (Block(kind=BlockKind.BULLET, text=line, level=1) for line in piece.lines if line)
        return
    lines: list[str] = []
    for line in (plain(x.replace("**", "")) for x in piece.lines):
        if lines and (line[:1] in "&+" or line[:1].islower()):
            lines[-1] = f"{lines[-1]} {line}"
        elif line:
            lines.append(line)
    if all(heading_like(x) for x in lines):
        yield from (Block(kind=BlockKind.HEADING, text=x) for x in lines)
    else:
        yield Block(kind=BlockKind.PARAGRAPH, text=" ".join(lines))


def _layout_row(row: Row) -> Iterator[Block]:
    """A row that lays minutes out: an item's number, title and minute, or a label and what it labels."""
    item = item_row(row)
    if item is not None:
        number, title, minute = item
        yield Block(kind=BlockKind.HEADING, text=title, marker=number)
        for cell in minute:
            yield from _cell_blocks(cell)
        return
    filled = [c for c in row if c]
    label, cells = filled[0], filled[1:]
    if not cells:
        yield Block(kind=BlockKind.HEADING if heading_like(label) else BlockKind.PARAGRAPH, text=label)
    elif label.endswith(":") and "<" not in cells[0]:
        yield Block(kind=BlockKind.PARAGRAPH, text=" ".join([label, *cells]))
    else:
        yield Block(kind=BlockKind.HEADING if heading_like(label) else BlockKind.PARAGRAPH, text=label)
        for cell in cells:
            yield from _cell_blocks(cell)


def _cell_blocks(cell: str) -> Iterator[Block]:
    if re.search(r"<(?:p|ul|ol|li|div|table)\b", cell, re.IGNORECASE):
        yield from fragment_blocks(cell)
        return
    marker, rest = split_marker(cell)
    if marker is not None:
        yield Block(kind=BlockKind.PARAGRAPH, text=rest, marker=marker)
        return
    first, *others = _INLINE_BULLET.split(cell)
    yield Block(kind=BlockKind.PARAGRAPH, text=first)
    yield from (Block(kind=BlockKind.BULLET, text=part, level=1, marker="•") for part in others)


def _carries_on(block: Block, piece: Piece) -> bool:
    """Whether rows go on with the table before them: as wide, with no header of their own."""
    table = block.table
    if table is None or not table.header or piece.headers is not None:
        return False
    rows = make_table(piece.rows)
    return not rows.header and len(rows.rows) > 0 and len(rows.rows[0]) == len(table.header[0])
