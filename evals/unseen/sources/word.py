"""Blocks as a DOCX, the way an officer types one: numbers typed, not fields; tables with Word's own grid."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from evals.unseen.sources.markup import Block, Bullets, Grid, Heading, Paragraph, Turn


def word(blocks: tuple[Block, ...], title: str, date: str) -> bytes:
    """The bytes of a DOCX. `date` (ISO) stands as its creation time, so that the bytes never hold today's."""
    made: WordDocument = Document()
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(11)
    for block in blocks:
        _add(made, block)
    properties = made.core_properties
    properties.title, properties.author, properties.language = title, "Marlshire County Council (invented)", "en-GB"
    properties.created = properties.modified = datetime.fromisoformat(date)
    properties.last_modified_by, properties.comments = "", ""
    held = io.BytesIO()
    made.save(held)
    return _same_time(held.getvalue())


def _add(made: WordDocument, block: Block) -> None:
    match block:
        case Heading(1, text):
            _type(made.add_paragraph(style="Title"), text)
        case Heading(level, text):
            _type(made.add_paragraph(style=f"Heading {level - 1}"), text)
        case Paragraph(text, number, note):
            paragraph = made.add_paragraph()
            if number is not None:
                inset = 2.4 if number[1].isalpha() else 1.2
                paragraph.paragraph_format.left_indent = Cm(inset)
                paragraph.paragraph_format.first_line_indent = Cm(-1.2)
                paragraph.add_run(f"{number}\t")
            _type(paragraph, text)
            for run in paragraph.runs if note else ():
                run.font.size, run.italic = Pt(9), True
        case Bullets(items):
            for item in items:
                _type(made.add_paragraph(style="List Bullet"), item)
        case Turn(way):
            section = made.add_section()
            section.page_width, section.page_height = section.page_height, section.page_width
            section.orientation = WD_ORIENT.LANDSCAPE if way == "landscape" else WD_ORIENT.PORTRAIT
        case Grid():
            _table(made, block)


def _table(made: WordDocument, grid: Grid) -> None:
    if grid.caption:
        _type(made.add_paragraph(style="Caption"), grid.caption)
    table = made.add_table(len(grid.rows), grid.width, style="Table Grid")
    for cell in (cell for row in grid.rows for cell in row):
        place = table.cell(cell.row, cell.column)
        if cell.across > 1 or cell.down > 1:
            place = place.merge(table.cell(cell.row + cell.down - 1, cell.column + cell.across - 1))
        _type(place.paragraphs[0], cell.text)
        for run in place.paragraphs[0].runs if cell.row < grid.headers else ():
            run.bold = True
    made.add_paragraph()


def _type(paragraph: WordParagraph, text: str) -> None:
    for position, piece in enumerate(re.split(r"\*\*", text)):
        if piece:
            paragraph.add_run(piece).bold = True if position % 2 else None


def _same_time(archive: bytes) -> bytes:
    """The same archive with every member dated 1 January 1980: python-docx stamps them with the time of saving."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name)
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return held.getvalue()
