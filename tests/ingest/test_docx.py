"""Word papers, made here with python-docx."""

import io
import zipfile
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from corpus.errors import NotReadableError
from corpus.paper import Block
from ingest.docx import read_docx


def read(document: Any) -> tuple[Block, ...]:
    file = io.BytesIO()
    document.save(file)
    return read_docx(file.getvalue(), "paper.docx").blocks


def shown(blocks: tuple[Block, ...]) -> list[tuple[str, int, str | None, str]]:
    return [(b.kind.value, b.level, b.marker, b.text) for b in blocks]


def test_headings_lists_numbers_and_raised_digits() -> None:
    d = Document()
    d.add_heading("Roads Panel", 0)
    d.add_heading("4. Bridges", 2)
    p = d.add_paragraph("4.5 The cost was £3m")
    p.add_run("1").font.superscript = True
    d.add_paragraph("Old bridge", style="List Bullet")
    d.add_paragraph("Its arch", style="List Bullet 2")
    d.add_paragraph().add_run("Next steps").bold = True
    assert shown(read(d)) == [
        ("heading", 1, None, "Roads Panel"),
        ("heading", 2, "4.", "Bridges"),
        ("paragraph", 0, "4.5", "The cost was £3m¹"),
        ("bullet", 1, "•", "Old bridge"),
        ("bullet", 2, "•", "Its arch"),
        ("heading", 3, None, "Next steps"),
    ]


def test_numbers_that_word_counts_are_printed() -> None:
    d = Document()
    numbering = d.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate((("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")))
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="91">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="91"/></w:num>'))
    for depth, text in (
        (0, "Apologies"),
        (1, "None came."),
        (0, "Bridges"),
        (1, "It was shut."),
        (1, "It was agreed:"),
        (2, "to mend it"),
        (2, "to paint it"),
    ):
        p = d.add_paragraph(text, style="Heading 2" if depth == 0 else None)
        p._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="91"/></w:numPr>')
        )
    assert [(b.marker, b.text) for b in read(d)] == [
        ("1.", "Apologies"),
        ("1.1", "None came."),
        ("2.", "Bridges"),
        ("2.1", "It was shut."),
        ("2.2", "It was agreed:"),
        ("(a)", "to mend it"),
        ("(b)", "to paint it"),
    ]


def test_a_table_of_data_and_one_that_lays_text_out() -> None:
    d = Document()
    data = d.add_table(3, 3)
    for r, row in enumerate((("", "2021", ""), ("Ward", "Made", "Missed"), ("East", "4", "1"))):
        for c, cell in enumerate(row):
            data.cell(r, c).text = cell
    data.cell(0, 1).merge(data.cell(0, 2))
    d.add_paragraph("After it.")
    layout = d.add_table(1, 3)
    for c, cell in enumerate(("12", "Minutes", "They were agreed.")):
        layout.cell(0, c).text = cell
    found = read(d)
    assert found[0].table is not None
    assert found[0].table.header == (("", "2021", "2021"), ("Ward", "Made", "Missed"))
    assert found[0].table.rows == (("East", "4", "1"),)
    assert shown(found[1:]) == [
        ("paragraph", 0, None, "After it."),
        ("heading", 2, "12", "Minutes"),
        ("paragraph", 0, None, "They were agreed."),
    ]


def test_a_damaged_package_is_refused_with_a_remedy() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", "<broken")
    with pytest.raises(NotReadableError, match="not a readable Word paper") as caught:
        read_docx(file.getvalue(), "paper.docx")
    assert "Open it in Word" in caught.value.remedy
