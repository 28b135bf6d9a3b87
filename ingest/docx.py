"""DOCX → blocks, in the order they stand, tables that only lay text out read through. The only module that imports
docx.

A DOCX has no pages: they are made by whatever prints it. It is cited by heading and paragraph.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.oxml.ns import nsmap, qn
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph

from corpus.errors import NoTextError, NotReadableError, TooCostlyError
from corpus.paper import Block, BlockKind, Reading
from ingest.captions import with_captions, with_quotes
from ingest.cells import Row, item_row, lays_out, make_table, names_columns, table_block
from ingest.inline import one_line, raised
from ingest.lines import heading_like, is_note, split_item_number
from ingest.markers import is_bullet, split_marker
from ingest.numbering import Numbering
from ingest.outline import outline

_LARGEST = 300 * 1024 * 1024  # bytes unpacked: a DOCX of text is a few MB, a packing bomb is not
_DECIMAL = re.compile(r"^\d{1,3}(?:\.\d{1,3})+\.?$")
_NUMBER_ONLY = re.compile(r"^\d{1,4}\.?$")
_DECISION_WORD = re.compile(r"^(?:resolved|agreed|noted|recommended|action)\b", re.IGNORECASE)
_LONG_CELL = 400


def read_docx(data: bytes, name: str) -> Reading:
    """The blocks of a Word paper; it has no pages.

    Raises NotReadableError for a damaged file, TooCostlyError for one that unpacks to more than 300 MB, NoTextError
    for one without text.
    """
    _check_size(data, name)
    try:
        blocks = tuple(_Walk(Document(io.BytesIO(data))).blocks())
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # python-docx lets KeyError, ValueError and lxml's errors through for a damaged package
        raise NotReadableError(
            f"{name}: not a readable Word paper ({one_line(str(error)) or type(error).__name__})",
            "Open it in Word and save it again, or give the PDF",
        ) from error
    if not any(b.text for b in blocks):
        raise NoTextError(
            f"{name}: the paper holds no text, only pictures perhaps", "Give the PDF, or run text recognition over it"
        )
    return Reading(pages=(), blocks=with_quotes(with_captions(outline(blocks, [1] * len(blocks)))))


def _check_size(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            size = sum(entry.file_size for entry in package.infolist())
    except zipfile.BadZipFile as error:
        raise NotReadableError(
            f"{name}: a damaged Word paper ({error})", "Fetch it again from where it is published"
        ) from error
    if size > _LARGEST:
        raise TooCostlyError(
            f"{name}: unpacks to {size // 1024 // 1024} MB, more than {_LARGEST // 1024 // 1024} MB",
            "Give the PDF instead",
        )


class _Walk:
    """A walk through the body. `_number` is an item's number that stands in a cell of its own, before its title."""

    def __init__(self, document: Any) -> None:
        self._document = document
        part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None)
        self._numbering = Numbering(part.element if part is not None else None, nsmap)
        self._number: str | None = None

    def blocks(self) -> Iterator[Block]:
        """The blocks of the body, in order."""
        yield from self._inside(self._document)

    def _inside(self, holder: Any, skipped: int = 0) -> Iterator[Block]:
        """The blocks of a body or a cell, without its first `skipped` paragraphs that say something."""
        for child in holder.iter_inner_content():
            if isinstance(child, WordTable):
                yield from self._table(child)
            elif skipped and child.text.strip():
                skipped -= 1
            else:
                yield from self._paragraph(child)

    def _paragraph(self, p: Paragraph) -> Iterator[Block]:
        lines = [one_line(x) for x in _text_of(p).split("\n")]
        lines = [x for x in lines if x]
        text = " ".join(lines)
        listed = self._counted(p)
        if not text:
            return
        style = (p.style.name if p.style is not None else "") or ""
        level = _heading_level(p, style)
        if _NUMBER_ONLY.match(text) and text.endswith("."):
            self._number = text
        elif level is not None:
            yield from self._heading(text, level, listed[0] if listed else None)
        elif listed is not None:
            yield from self._in_list(text, *listed, style)
        elif style.lower().startswith("caption"):
            yield Block(kind=BlockKind.CAPTION, text=text)
        elif style.lower() in ("quote", "intense quote"):
            yield Block(kind=BlockKind.QUOTE, text=text)
        elif len(lines) > 2 and all(len(x) < 100 and not x.endswith(".") for x in lines):
            yield from (Block(kind=BlockKind.BULLET, text=x, level=1) for x in lines)
        else:
            yield from self._plain(p, text)

    def _plain(self, p: Paragraph, text: str) -> Iterator[Block]:
        bold = _is_bold(p)
        number, title = split_item_number(text)
        if bold and number is not None:
            yield Block(kind=BlockKind.HEADING, text=title, level=2, marker=number)
        elif bold and heading_like(text) and not _DECISION_WORD.match(text):
            yield from self._heading(text, 2 if self._number else 0, None)
        else:
            marker, rest = split_marker(text)
            if marker is None:
                yield Block(kind=BlockKind.NOTE if is_note(text) else BlockKind.PARAGRAPH, text=text)
            elif _DECIMAL.match(marker):
                yield Block(kind=BlockKind.PARAGRAPH, text=rest, marker=marker)
            else:
                yield Block(kind=BlockKind.BULLET, text=rest, level=1, marker="•" if is_bullet(marker) else marker)

    def _heading(self, text: str, level: int, counted: str | None) -> Iterator[Block]:
        number, title = split_item_number(text)
        if number is None:
            number, title = counted or self._number, text
        self._number = None
        yield Block(kind=BlockKind.HEADING, text=title, level=level, marker=number)

    def _counted(self, p: Paragraph) -> tuple[str, int] | None:
        """The marker Word prints before a paragraph, and its depth from 0; None where it is in no list."""
        properties: Any = p._p.pPr
        holder: Any = properties.numPr if properties is not None else None
        style = p.style
        while holder is None and style is not None:
            own = style.element.pPr
            holder = own.numPr if own is not None else None
            style = style.base_style
        if holder is None or holder.numId is None or holder.numId.val == 0:
            return None
        depth = holder.ilvl.val if holder.ilvl is not None else 0
        marker = self._numbering.marker(str(holder.numId.val), depth)
        return (marker, depth) if marker else None

    def _in_list(self, text: str, marker: str, depth: int, style: str) -> Iterator[Block]:
        typed, rest = split_marker(text)
        if typed is not None and not is_bullet(
            typed
        ):  # a number typed as well: the one that is printed in the text counts
            marker, text = typed, rest
        if _DECIMAL.match(marker):
            yield Block(kind=BlockKind.PARAGRAPH, text=text, marker=marker.rstrip("."))
        else:
            nested = re.search(r"(\d)$", style)
            level = max(depth + 1, int(nested.group(1)) if nested and style.startswith("List") else 1)
            yield Block(kind=BlockKind.BULLET, text=text, level=level, marker=marker)

    def _table(self, table: WordTable) -> Iterator[Block]:
        rows = [[WordCell(tc, table) for tc in tr.tc_lst] for tr in table._tbl.tr_lst]
        texts: list[Row] = [tuple(one_line(c.text) for c in row) for row in rows]
        if _is_layout(rows, texts) or lays_out([tuple(_first_text(c) for c in row) for row in rows]):
            named = int(names_columns(texts))
            if named:
                yield Block(kind=BlockKind.CAPTION, text=" ".join(texts[0]))
            for row, text in zip(rows[named:], texts[named:], strict=True):
                yield from self._layout_row(row, text)
                self._number = None
            return
        cells = [tuple(one_line(c.text) for c in row.cells) for row in table.rows]
        marked = sum(
            1 for tr in table._tbl.tr_lst if tr.trPr is not None and tr.trPr.find(qn("w:tblHeader")) is not None
        )
        if any(any(row) for row in cells):
            yield table_block(make_table(cells, marked or None))

    def _layout_row(self, row: list[WordCell], texts: Row) -> Iterator[Block]:
        if len(row) > 1 and _NUMBER_ONLY.match(texts[0]) and len(_paragraphs(row[1])) > 1 and (
                item_row((texts[0], _first_text(row[1]))) is not None):
            # The number beside the whole of an item: its title is the first paragraph of it.
            yield Block(kind=BlockKind.HEADING, text=_first_text(row[1]), level=2, marker=texts[0])
            yield from self._inside(row[1], 1)
            for cell in row[2:]:
                yield from self._inside(cell)
            return
        item = item_row(texts) if len(texts) > 1 else None
        if item is None:
            for n, cell in enumerate(row):
                if n and texts[n] and texts[n] == texts[n - 1]:
                    continue
                yield from self._inside(cell)
            return
        number, title, _ = item
        yield Block(kind=BlockKind.HEADING, text=title, level=2, marker=number)
        for cell in row[2 if _NUMBER_ONLY.match(texts[0]) else 1 :]:
            yield from self._inside(cell)


def _paragraphs(cell: WordCell) -> list[str]:
    """The paragraphs of a cell that say something, each on one line."""
    return [text for p in cell.paragraphs if (text := one_line(p.text))]


def _first_text(cell: WordCell) -> str:
    """The first paragraph of a cell; "" for an empty one."""
    return next(iter(_paragraphs(cell)), "")


def _is_layout(rows: list[list[WordCell]], texts: list[Row]) -> bool:
    """Whether a table lays text out: tables, lists or long text in its cells, one column, or minutes beside their
    numbers.
    """
    if any(c.tables for row in rows for c in row) or max((len(r) for r in rows), default=0) <= 1:
        return True
    wide = max(len(r) for r in rows)
    if wide <= 3 and any(len(t) > _LONG_CELL for row in texts for t in row):
        return True
    return wide <= 3 and lays_out(texts)


def _text_of(p: Paragraph) -> str:
    """The text of a paragraph, hyperlinks included; a raised number as raised characters."""
    parts: list[str] = []
    for part in p.iter_inner_content():
        runs = part.runs if hasattr(part, "runs") else [part]
        for run in runs:
            digits = run.text.strip()
            parts.append(raised(digits) if run.font.superscript and digits.isdigit() else run.text)
    return "".join(parts)


def _heading_level(p: Paragraph, style: str) -> int | None:
    """The level a style or an outline level gives a paragraph; None for text."""
    if style.lower() == "title":
        return 1
    m = re.match(r"heading\s+(\d)", style, re.IGNORECASE)
    if m:
        return int(m.group(1))
    properties = p._p.pPr
    level = properties.find(qn("w:outlineLvl")) if properties is not None else None
    value = level.get(qn("w:val")) if level is not None else None
    return int(value) + 1 if value is not None and value.isdecimal() and int(value) < 9 else None


def _is_bold(p: Paragraph) -> bool:
    """Whether all the text of a paragraph is bold, by its runs or by its style."""
    runs = [r for r in p.runs if r.text.strip()]
    by_style = bool(p.style is not None and p.style.font.bold)
    return bool(runs) and all(
        r.bold or (r.bold is None and (by_style or (r.style is not None and r.style.font.bold))) for r in runs
    )
