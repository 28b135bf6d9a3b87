"""Minutes set out as a form: a number beside the whole text of an item, and perhaps who is to act."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from corpus.paper import BlockKind, Kind, Paper
from ingest.paragraphs import Role
from ingest.pipeline import read_paper
from ingest.sheet import Word
from ingest.tagged import Tabled, Text, pieces_of
from ingest.tags import Element, Mark

ITEMS = (
    ("24", "Declarations of interest\nCouncillor Bell declared an interest in item 25 as a trustee.", ""),
    ("25", "HARBOUR DUES\nThe harbour master reported that 412 boats had paid.\nRESOLVED:\n(1) That it be noted.",
     "Harbour master, by June 2023"),
    ("26", "Date of next meeting\n20 June 2023 at 6.30 p.m.", ""),
)


def form(columns: int) -> Paper:
    """Minutes as a DOCX whose items are rows of a table of two or three columns."""
    made = docx.Document()
    made.add_paragraph("Harbour Committee")
    made.add_paragraph("Tuesday, 14 March 2023")
    made.add_paragraph("Present: Councillors Bell (Chair) and Mistry")
    table = made.add_table(rows=0, cols=columns)
    for row in ITEMS:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=False):
            cell.text = ""
            for n, line in enumerate(text.split("\n")):
                paragraph = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
                paragraph.add_run(line)
    made.add_paragraph("The meeting closed at 8.05 p.m.")
    out = BytesIO()
    made.save(out)
    return read_paper(out.getvalue(), "form.docx")


@pytest.mark.parametrize("columns", [2, 3])
def test_each_row_of_a_form_is_an_item_with_its_title_and_its_paragraphs(columns: int) -> None:
    paper = form(columns)
    assert [(item.number, item.title) for item in paper.items] == [
        ("24", "Declarations of interest"), ("25", "HARBOUR DUES"), ("26", "Date of next meeting")]
    inside = [b.text for b in paper.blocks if b.item == "25" and b.kind is not BlockKind.HEADING]
    assert inside[:2] == ["The harbour master reported that 412 boats had paid.", "RESOLVED:"]
    assert ("Harbour master, by June 2023" in inside) == (columns == 3)


def test_a_paper_of_that_form_is_minutes_though_it_does_not_say_so() -> None:
    metadata = form(3).metadata
    assert (metadata.kind, metadata.body) == (Kind.MINUTES, "Harbour Committee")
    assert "kind" in metadata.unsure


def test_the_tags_of_such_a_form_are_read_row_by_row() -> None:
    lines = ("Item", "Minute", "25", "Harbour dues", "The master reported that 412 boats had paid their dues.")
    words = {(1, n): tuple(Word(text, 72 + 30 * k, 95 + 30 * k, 100 + 14 * n, 10)
                           for k, text in enumerate(line.split())) for n, line in enumerate(lines)}

    def cell(*marks: int) -> Element:
        return Element("TD", tuple(Element("P", (Mark(1, n),)) for n in marks))

    table = Element("Table", (Element("TR", (cell(0), cell(1))), Element("TR", (cell(2), cell(3, 4)))))
    pieces = pieces_of([table], words)
    assert not any(isinstance(piece, Tabled) for piece in pieces)
    said = [(piece.tag.role, " ".join(w.text for w in piece.words)) for piece in pieces if isinstance(piece, Text)]
    assert said == [(Role.CAPTION, "Item Minute"), (Role.HEADING, "25 Harbour dues"), (Role.TEXT, lines[4])]
