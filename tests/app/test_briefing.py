"""The briefing: what goes in as questions, and what stands in the Word file when it is opened again."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from answers.answer import Answer, Claim
from app.briefing import OWN_WORDS, Briefing, Standing, edited, entry_of, failed_entry, start_briefing
from app.briefing_command import writer_for
from app.briefing_csv import briefing_csv
from app.briefing_docx import briefing_docx
from app.briefing_pdf import docx_to_pdf, office
from app.questions import read_questions
from app.sheets import csv_bytes
from corpus.errors import SettingsError
from corpus.paper import Paper
from corpus.scope import Listing

FORTY = tuple(f"How many plans were there in place {n}?" for n in range(1, 41))


@pytest.fixture
def briefing(report: Paper, minutes: Paper, figure: Answer, refusal: Answer) -> Briefing:
    """Two answers from one shelf of two papers: a figure on two places, and a refusal."""
    added = datetime(2022, 5, 3, tzinfo=UTC)
    listing = [Listing(p.id, p.file, p.format, p.metadata, None, 1, 1, added) for p in (report, minutes)]
    started = start_briefing("Children’s services", date(2022, 6, 1), listing, "0123456789abcdef")
    return replace(started, entries=(entry_of(figure), entry_of(refusal)))


def opened(briefing: Briefing) -> Any:
    return Document(io.BytesIO(briefing_docx(briefing)))


def under(file: Any, heading: str) -> list[list[list[str]]]:
    """The tables between a heading and the next one of its rank, as text."""
    found, inside = [], False
    for block in file.iter_inner_content():
        if hasattr(block, "rows"):
            if inside:
                found.append([[cell.text for cell in row.cells] for row in block.rows])
        elif block.style.name == "Heading 1":
            inside = block.text == heading
    return found


def test_the_file_has_the_headings_of_a_briefing_in_order(briefing: Briefing) -> None:
    file = opened(briefing)
    heads = [(p.style.name, p.text) for p in file.paragraphs if p.style.name.startswith(("Title", "Heading"))]
    assert heads == [
        ("Title", "Children’s services"), ("Heading 1", "Key figures"), ("Heading 1", "Answers"),
        ("Heading 2", "1. how many plans?"), ("Heading 2", "2. how many in 1999?"),
        ("Heading 1", "Caveats and conflicts"), ("Heading 1", "Not found in these papers"), ("Heading 1", "Sources"),
        ("Heading 1", "Log of checks")]
    assert file.core_properties.language == "en-GB"


def test_a_key_figure_has_its_period_area_basis_and_source(briefing: Briefing) -> None:
    head, row = under(opened(briefing), "Key figures")[0]
    assert head == ["Question", "Measure", "Figure", "Period", "Area", "Basis", "Source"]
    assert row == ["1", "plans", "211 children", "31 March 2022", "Barsetshire", "actual", "[1]"]


def test_the_front_says_what_was_searched_and_when(briefing: Briefing) -> None:
    front = {row.cells[0].text: row.cells[1].text for row in opened(briefing).tables[0].rows}
    assert front["Prepared"] == "1 June 2022"
    assert front["Searched"] == "2 papers, meeting of 12 July 2021, all open papers"
    assert front["Papers last added"] == "3 May 2022"
    assert front["Corpus fingerprint"] == "0123456789abcdef"
    assert front["Questions"] == "2: 1 answered, 1 not"


def test_sources_have_page_and_address_and_a_refusal_has_none(briefing: Briefing) -> None:
    first, url = briefing.entries[0], "https://council.example/report.pdf#page=2"
    with_url = replace(first, sources=(replace(first.sources[0], url=url), first.sources[1]))
    rows = under(opened(replace(briefing, entries=(with_url, briefing.entries[1]))), "Sources")[0]
    assert rows[0] == ["No.", "Paper", "Place", "Page", "Address"]
    assert rows[1] == ["[1]", "Annual report", "Barsetshire, Annual report, p. 2", "p. 2", url]
    assert rows[2][1:] == [
        "Minutes of the July meeting, 12 July 2021",
        "Barsetshire, Children’s Panel, draft minutes, 12 July 2021, item 4, para 4.5", "no pages", "–"]
    assert len(rows) == 3


def test_what_was_not_found_says_what_was_searched_and_what_is_nearest(briefing: Briefing) -> None:
    row = under(opened(briefing), "Not found in these papers")[0][1]
    assert row == ["2", "how many in 1999?", "The papers give 2021/22, not 1998/99.", "2 papers.",
                   "211 at 31 March 2022"]


def test_a_check_that_did_not_pass_is_in_the_log(briefing: Briefing, figure: Answer) -> None:
    rows = under(opened(briefing), "Log of checks")[0]
    assert ["1", "Every quote stands word for word at its place", "passed"] in rows
    lost = replace(figure, claims=(Claim("211 children had a plan.", (1,), supported=False),))
    rows = under(opened(replace(briefing, entries=(entry_of(lost),))), "Log of checks")[0]
    assert ["1", "Every quote stands word for word at its place", "NOT PASSED: 211 children had a plan."] in rows


def test_places_are_numbered_over_the_whole_briefing_and_marks_follow(briefing: Briefing, minutes: Paper) -> None:
    first, refused = briefing.entries
    second = replace(
        first, question="who?", body="“numbers had fallen” [1]\n\nThe paper’s own note [9] stays.", figures=(),
        sources=(replace(first.sources[1], number=1),))
    file = opened(replace(briefing, entries=(first, second, refused)))
    quote = next(p for p in file.paragraphs if p.style.name == "Quote" and "numbers had fallen" in p.text
                 and p.text.endswith("[2]"))
    assert quote.text == "“numbers had fallen” [2]"
    assert any("own note [9] stays" in p.text for p in file.paragraphs)
    assert len(under(file, "Sources")[0]) == 3


def test_an_answer_set_aside_does_not_go_out_but_keeps_its_number(briefing: Briefing) -> None:
    aside = replace(briefing.entries[0], standing=Standing.SET_ASIDE)
    file = opened(replace(briefing, entries=(aside, briefing.entries[1])))
    heads = [p.text for p in file.paragraphs if p.style.name == "Heading 2"]
    assert heads == ["2. how many in 1999?"]
    assert "how many plans?" not in briefing_csv(replace(briefing, entries=(aside, briefing.entries[1]))).decode()


def test_the_officers_words_are_told_from_the_papers_and_their_figures_are_checked(briefing: Briefing) -> None:
    entry = edited(briefing.entries[0], "There were 211 plans, not 250.")
    assert entry.standing is Standing.EDITED
    check = next(c for c in entry.checks if c.name == OWN_WORDS)
    assert (check.passed, check.found) == (False, "not printed in any quote cited: 250")
    assert next(c for c in edited(entry, "211 plans.").checks if c.name == OWN_WORDS).passed
    assert edited(entry, " ").wording is None and edited(entry, " ").standing is Standing.OPEN
    lines = [p.text for p in opened(replace(briefing, entries=(entry,))).paragraphs]
    assert "There were 211 plans, not 250." in lines
    assert "The officer’s wording. The papers’ own words:" in lines


def test_a_table_of_an_answer_is_a_table_in_word(briefing: Briefing) -> None:
    body = "| Period | Figure |\n|---|---|\n| 2020/21 | 7 |\n| 2021/22 | 9 |"
    file = opened(replace(briefing, entries=(replace(briefing.entries[0], body=body),)))
    assert under(file, "Answers") == [[["Period", "Figure"], ["2020/21", "7"], ["2021/22", "9"]]]


def test_forty_questions_make_forty_headings(briefing: Briefing) -> None:
    first = briefing.entries[0]
    entries = tuple(replace(first, question=question) for question in FORTY)
    file = opened(replace(briefing, entries=entries))
    heads = [p.text for p in file.paragraphs if p.style.name == "Heading 2"]
    assert heads == [f"{n}. {q}" for n, q in enumerate(FORTY, 1)]
    assert len(under(file, "Key figures")[0]) == 41
    assert len(under(file, "Sources")[0]) == 3  # one place is one source


def test_what_a_paper_prints_and_xml_cannot_hold_does_not_break_the_file(briefing: Briefing) -> None:
    entry = failed_entry("What of \x0c & <b>?", "a \x00 fault")
    heads = [p.text for p in opened(replace(briefing, entries=(entry,))).paragraphs]
    assert "1. What of   & <b>?" in heads


def test_csv_has_a_row_a_figure_and_one_for_a_refusal(briefing: Briefing) -> None:
    rows = list(csv.DictReader(io.StringIO(briefing_csv(briefing).decode("utf-8-sig"))))
    assert [(r["number"], r["status"], r["value"], r["page"], r["nearest"]) for r in rows] == [
        ("1", "answered", "211 children", "p. 2", ""), ("2", "not_found", "", "", "211 at 31 March 2022")]


def test_a_cell_that_a_spreadsheet_would_run_is_made_text() -> None:
    data = csv_bytes(("a", "b", "c", "d"), [("=1+1", "-3.5 %", Decimal("1E+3"), None)])
    assert data.decode("utf-8-sig").splitlines()[1] == "'=1+1,-3.5 %,1000,"
    run = ("-2+3+cmd|' /C calc'!A0", "-1-1", " =1+1", "＝1+1", "\n=1+1", "-", "+44 20")
    (row,) = csv.reader(io.StringIO(csv_bytes(run, []).decode("utf-8-sig"), newline=""))
    assert row == list(run), "the titles of columns are ours"
    _, row = csv.reader(io.StringIO(csv_bytes((), [run]).decode("utf-8-sig"), newline=""))
    assert row == [f"'{cell}" for cell in run]
    for plain in ("-3,500", "-3.5 percentage points", "-12%", "a = b", "3-2"):
        assert csv_bytes((), [(plain,)]).decode("utf-8-sig").strip().strip('"') == plain


@pytest.mark.parametrize(("name", "text", "wanted"), [
    ("q.txt", "# For noon\n1. How many?\n\n- Who chaired?\n1. How many?\n", ("How many?", "Who chaired?")),
    ("q.csv", "id,Question\n1,How many?\n2,Who chaired?\n", ("How many?", "Who chaired?")),
    ("q.csv", '"How many, and when?"\nWho chaired?\n', ("How many, and when?", "Who chaired?")),
    ("q.txt", "12 children were named: why?\n", ("12 children were named: why?",)),
])
def test_questions_are_read_from_text_and_csv(name: str, text: str, wanted: tuple[str, ...]) -> None:
    assert read_questions(text.encode(), name) == wanted


def test_questions_are_read_from_word(tmp_path: Path) -> None:
    file = Document()
    file.add_heading("Questions for noon?", 1)
    file.add_paragraph("Please answer these before the meeting.")
    file.add_paragraph("How many plans were there?")
    file.add_paragraph("The number of visits", style="List Number")
    table = file.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "3", "Who chaired?"
    file.save(str(tmp_path / "q.docx"))
    found = read_questions((tmp_path / "q.docx").read_bytes(), "q.docx")
    assert found == ("How many plans were there?", "The number of visits", "Who chaired?")


@pytest.mark.parametrize(("name", "data", "said"), [
    ("q.pdf", b"x", "questions are read from .txt, .csv and .docx"),
    ("q.txt", b" \n", "no question in it"),
    ("q.txt", b"\xff\xfe", "not UTF-8"),
    ("q.docx", b"PK", "not a DOCX"),
    ("q.txt", "\n".join(f"What of {n}?" for n in range(201)).encode(), "200 at most"),
    ("q.txt", b"x" * 1001, "1000 at most"),
    ("q.csv", b"question\n" + b"x" * 200_000, "not a CSV that can be read"),
])
def test_what_cannot_be_read_as_questions_is_said(name: str, data: bytes, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        read_questions(data, name)


def repacked(changed: Mapping[str, bytes]) -> bytes:
    """A DOCX of Word's own parts, some changed or added."""
    plain, out = io.BytesIO(), io.BytesIO()
    Document().save(plain)
    with zipfile.ZipFile(plain) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name, part in ({name: before.read(name) for name in before.namelist()} | dict(changed)).items():
            after.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize("part", ["word/document.xml", "word/document.png"])
def test_a_packing_bomb_of_questions_is_not_unpacked(part: str) -> None:
    """What holds XML counts by what it is, not by its name."""
    data = repacked({part: b"<w:p/>" * 1_000_000})  # six megabytes, and 300 once they are read
    assert len(data) < 100_000
    with pytest.raises(SettingsError, match="more text than a list of questions has"):
        read_questions(data, "q.docx")


def test_a_picture_is_no_text_and_broken_xml_is_said() -> None:
    with pytest.raises(SettingsError, match="no question in it"):
        read_questions(repacked({"word/media/image1.png": b"\x89PNG" + b"\0" * 5_000_000}), "q.docx")
    with pytest.raises(SettingsError, match="not a DOCX that can be opened"):
        read_questions(repacked({"word/document.xml": b"<w:p"}), "q.docx")


@pytest.mark.parametrize("odd", ["\x00\x1b[2J", "\ufffe\uffff", "x" * 100_000, " \n "])
def test_no_title_or_wording_stops_the_export(briefing: Briefing, odd: str) -> None:
    begun = start_briefing(f"{odd}", date(2023, 5, 1), (), "")
    entry = edited(briefing.entries[0], f"{odd} 211 children")
    file = Document(io.BytesIO(briefing_docx(replace(begun, entries=(entry,)))))
    assert len(begun.title) <= 200 and begun.title.isprintable()
    assert "211 children" in "".join(p.text for p in file.paragraphs)


def test_only_known_endings_are_written() -> None:
    with pytest.raises(SettingsError, match="is written as .docx, .pdf or .csv"):
        writer_for(Path("briefing.odt"))


@pytest.mark.parametrize("make", [lambda: docx_to_pdf(b"x", "/nowhere/soffice")])
def test_a_libreoffice_that_does_not_run_is_said(make: Callable[[], bytes]) -> None:
    with pytest.raises(SettingsError, match="LibreOffice made no PDF"):
        make()


@pytest.mark.skipif(office() is None, reason="LibreOffice is not installed")
def test_the_pdf_is_one(briefing: Briefing) -> None:
    assert docx_to_pdf(briefing_docx(briefing)).startswith(b"%PDF-")


def test_a_quoted_row_stands_under_its_headers(briefing: Briefing) -> None:
    first = briefing.entries[0]
    row = replace(first.sources[0], quote="Barsetshire | 7 | 9", headers=("Area", "2020", "2021"))
    entry = replace(first, body="“Barsetshire | 7 | 9” [1]", sources=(row,))
    file = opened(replace(briefing, entries=(entry,)))
    assert under(file, "Answers") == [[["Area", "2020", "2021"], ["Barsetshire", "7", "9"]]]
    assert any(p.text == "The row as printed [1]" for p in file.paragraphs)
