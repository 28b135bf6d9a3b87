"""Minutes as an officer types them in Word: heading styles, bullets, bold "Resolved", the attendance as a paragraph."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from corpus.sources.markup import Block, Heading, Paragraph, Points, Source, plain, runs


def minutes_docx(source: Source, made: datetime) -> bytes:
    """The minutes as the bytes of a DOCX. `made` stands as its creation time, so that the bytes never hold today's.

    Headings of level 1 to 3 become Word's Title, Heading 1 and Heading 2; the bullets under the first heading of
    level 3 (who was there) become one paragraph. Numbers and letters are typed, as officers do, and not fields.
    """
    word: WordDocument = Document()
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(11)
    for block, above in zip(source.blocks, (None, *source.blocks[:-1]), strict=True):
        _add(word, block, attendance=isinstance(above, Heading) and above.level == 3)
    properties = word.core_properties
    properties.title, properties.author, properties.language = plain(source.title), "Matters Arising (digest)", "en-GB"
    properties.created = properties.modified = made
    properties.last_modified_by, properties.comments = "", ""
    held = io.BytesIO()
    word.save(held)
    return _same_time(held.getvalue())


def _add(word: WordDocument, block: Block, attendance: bool) -> None:
    match block:
        case Heading(level=1, text=text):
            word.add_heading(plain(text), level=0)
        case Heading(level=level, text=text, number=number):
            word.add_heading(f"{number}. {plain(text)}" if number else plain(text), level=level - 1)
        case Points(items) if attendance:
            word.add_paragraph(", ".join(plain(item.text) for item in items))
        case Points(items):
            for item in items:
                if item.marker == "-":
                    _type(word.add_paragraph(style="List Bullet 2" if item.depth else "List Bullet"), item.text)
                else:
                    lettered = word.add_paragraph(f"{item.marker}\t")
                    lettered.paragraph_format.left_indent = Cm(1.25)
                    lettered.paragraph_format.first_line_indent = Cm(-1.25)
                    _type(lettered, item.text)
        case Paragraph(text=text):
            _type(word.add_paragraph(), text)
        case _:
            raise ValueError(f"the minutes typed in Word hold headings, paragraphs and lists, and not {block!r}")


def _type(paragraph: WordParagraph, text: str) -> None:
    for run in runs(text):
        typed = paragraph.add_run(run.text)
        typed.bold, typed.italic = run.bold or None, run.italic or None


def _same_time(archive: bytes) -> bytes:
    """The same archive with every member dated 1 January 1980: python-docx stamps them with the time of saving."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name)
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return held.getvalue()
