"""The sample papers: sources.csv tells the truth, each says what it is, and the made files hold their sources whole."""

import csv
import hashlib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from docx import Document
from lxml import html

from corpus.paper import Access, Kind
from corpus.sources.markup import (
    Block,
    Grid,
    Group,
    Heading,
    MarkupError,
    Note,
    Paragraph,
    Points,
    Quote,
    Run,
    parse,
    plain,
    runs,
)

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
PAPERS = CORPUS / "papers"
SOURCES = CORPUS / "sources"

REPORT = "hackney-children-and-families-annual-report-2021-22.pdf"
MINUTES = "hackney-cyp-scrutiny-commission-minutes-2021-07-12.pdf"
WORD = "ealing-scrutiny-review-panel-2-minutes-2020-11-11.docx"
WEB = "worcestershire-children-and-families-panel-minutes-2018-05-16.html"
UPDATE = "hackney-ofsted-update-2020-01.pdf"

MADE_OF = {
    REPORT: sorted((SOURCES / "annual-report").glob("*.md")),
    MINUTES: [SOURCES / "hackney-minutes.md"],
    WORD: [SOURCES / "ealing-minutes.md"],
    WEB: [SOURCES / "worcestershire-minutes.md"],
    UPDATE: [SOURCES / "ofsted-update.md"],
}
NAMES_ITS_ORIGINAL = {
    REPORT: ("the Hackney report 'Children & Families Annual Report 2021/22'",),
    MINUTES: ("Children and Young People Scrutiny Commission", "12th July 2021", "the minutes of that meeting"),
    WORD: ("Scrutiny Review Panel 2", "11 November 2020", "the minutes of that meeting"),
    WEB: ("Children and Families Overview and Scrutiny Panel", "16 May 2018", "the minutes of that meeting"),
    UPDATE: ('"Ofsted update for Children and Young People Scrutiny Commission - January 2020"',),
}
# Points from the foot and from the head of the page: what stands there is the page number and the running head.
MARGINS = {REPORT: (54, 73), MINUTES: (67, 60), UPDATE: (67, 60)}


def rows() -> list[dict[str, str]]:
    with (PAPERS / "sources.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def pages(file: str) -> list[str]:
    """The text of each page without its margins; a format without pages is one page."""
    path = PAPERS / file
    if path.suffix == ".docx":
        return ["\n".join(p.text for p in Document(str(path)).paragraphs)]
    if path.suffix == ".html":
        return [html.fromstring(path.read_bytes()).find("body").text_content()]
    foot, head = MARGINS[file]
    pdf = pdfium.PdfDocument(path)
    return [
        page.get_textpage().get_text_bounded(0, foot, page.get_width(), page.get_height() - head) for page in pdf
    ]


def squeezed(text: str) -> str:
    """Without blanks and hyphens: a line may end anywhere, and pdfium gives a hyphen there as U+0002 or U+FFFE."""
    return re.sub(r"[\s\x02\ufffe-]+", "", text)


def printed(text: str) -> str:
    """A line as it comes off the page: a footnote's number stands glued to the word that calls it."""
    return "".join(run.footnote or run.text for run in runs(text))


def texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """What a source says, piece by piece in order; its title left out, which each format sets in its own way."""
    for block in blocks:
        match block:
            case Heading(level=1):
                continue
            case Heading(text=text, number=number) | Paragraph(text=text, number=number):
                yield (number or "") + ("." if number and isinstance(block, Heading) else "") + printed(text)
            case Note(text) | Quote(text):
                yield printed(text)
            case Points(items):
                yield from (printed(item.text) for item in items)
            case Grid(caption, header, body):
                yield printed(caption or "")
                yield from (printed(cell) for row in header + body for cell in row)
            case Group(blocks=within):
                yield from texts(within)


def test_every_paper_is_in_sources_csv_and_nothing_else() -> None:
    assert sorted(row["file"] for row in rows()) == sorted(MADE_OF)
    assert sorted(p.name for p in PAPERS.iterdir()) == sorted([*MADE_OF, "sources.csv"])


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["file"])
def test_sources_csv_row(row: dict[str, str]) -> None:
    assert list(row) == [
        "file", "title", "original_title", "authority", "body", "date", "kind", "status", "access", "sha256"
    ]
    assert row["sha256"] == hashlib.sha256((PAPERS / row["file"]).read_bytes()).hexdigest()
    assert row["authority"].lower() in row["file"]
    assert Kind(row["kind"]) in (Kind.REPORT, Kind.MINUTES)
    assert Access(row["access"]) is Access.OPEN
    assert row["title"] == parse(MADE_OF[row["file"]][0].read_text(encoding="utf-8")).title
    if row["kind"] == "minutes":
        assert date.fromisoformat(row["date"]).isoformat() in row["file"]


@pytest.mark.parametrize("file", MADE_OF)
def test_first_page_says_digest_and_names_the_original(file: str) -> None:
    first = squeezed(pages(file)[0])
    assert "digest" in first
    assert "preparedforthetoolMattersArising" in first
    for words in NAMES_ITS_ORIGINAL[file]:
        assert squeezed(words) in first


@pytest.mark.parametrize("file", MADE_OF)
def test_the_file_holds_its_source_whole_and_in_order(file: str) -> None:
    source = parse("\n\n".join(path.read_text(encoding="utf-8") for path in MADE_OF[file]))
    made = squeezed("".join(pages(file)))
    for label, note in source.footnotes.items():
        assert squeezed(label + note) in made
        made = made.replace(squeezed(label + note), "")
    at = made.index(squeezed(source.title)) if file == REPORT else 0
    for text in texts(source.blocks):
        found = made.find(squeezed(text), at)
        assert found >= 0, f"not in {file}, or not in its place: {text}"
        at = found + len(squeezed(text))


def test_the_report_is_long_and_its_printed_pages_are_not_the_files() -> None:
    pdf = pdfium.PdfDocument(PAPERS / REPORT)
    foot = [page.get_textpage().get_text_bounded(0, 0, page.get_width(), 54).strip() for page in pdf]
    assert len(pdf) >= 30
    assert foot[1:4] == ["ii", "1", "2"]
    assert foot[-1] == str(len(pdf) - 2)


def test_the_report_has_running_heads_on_every_page_but_the_cover() -> None:
    pdf = pdfium.PdfDocument(PAPERS / REPORT)
    heads = [
        page.get_textpage().get_text_bounded(0, page.get_height() - 73, page.get_width(), page.get_height())
        for page in pdf
    ]
    assert "Annual Report" not in heads[0]
    assert all(head.startswith("Children and Families Annual Report 2021/22") for head in heads[1:])
    assert "Key data" in heads[5]


def test_the_minutes_number_their_pages() -> None:
    pdf = pdfium.PdfDocument(PAPERS / MINUTES)
    feet = [page.get_textpage().get_text_bounded(0, 0, page.get_width(), 66).strip() for page in pdf]
    assert feet == [f"Page {number}" for number in range(1, len(pdf) + 1)]


def test_the_web_page_has_the_committee_systems_marks_and_fetches_nothing() -> None:
    page = html.fromstring((PAPERS / WEB).read_bytes())
    numbers = [cell.text_content().strip() for cell in page.iterfind(".//td[@class='mgItemNumberCell']")]
    assert numbers == ["320.", "321.", "322.", "323.", "324.", "325."]
    assert [t.text for t in page.iterfind(".//p[@class='mgAiTitleTxt']")][2] == "Public Participation"
    assert not page.xpath("//script | //link | //img | //*[@src] | //*[@href]")


def test_the_word_file_uses_heading_styles_and_bold_resolutions() -> None:
    paragraphs = Document(str(PAPERS / WORD)).paragraphs
    items = [p.text for p in paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert items[0] == "1. Apologies for Absence and Substitutions"
    assert len(items) == 8
    resolved = [p for p in paragraphs if p.text.startswith("Resolved:")]
    assert len(resolved) == 3
    assert all(p.runs[0].text == "Resolved:" and p.runs[0].bold for p in resolved)


def test_marks_inside_a_line() -> None:
    assert runs("**Agreed:** by *all* but one[^1]") == (
        Run("Agreed:", bold=True), Run(" by "), Run("all", italic=True), Run(" but one"), Run("", footnote="1"),
    )
    assert plain("27.4 % * and 28 % *") == "27.4 % * and 28 % *"


def test_lists_run_on_over_blank_lines_and_keep_their_markers() -> None:
    (points,) = parse("(a) first\n\n(b) second\n").blocks
    assert isinstance(points, Points)
    assert [(item.marker, item.text) for item in points.items] == [("(a)", "first"), ("(b)", "second")]


def test_a_table_keeps_its_caption_its_header_rows_and_its_empty_cells() -> None:
    (grid,) = parse("Table: Places\n\n| Age | 2020 | |\n| | A | B |\n|---|---|---|\n| 5 | | 7 |\n").blocks
    assert grid == Grid("Places", (("Age", "2020", ""), ("", "A", "B")), (("5", "", "7"),))


@pytest.mark.parametrize(("text", "message"), [
    ("::: columns\ntext\n", "line 1: the passage opened here is never closed"),
    ("text\n\n::: box\n", "line 3: '::: box' opens nothing known"),
    ("| a | b |\n|---|---|\n| c |\n", "line 1: a table needs one '---' row"),
])
def test_a_slip_in_the_marks_is_named(text: str, message: str) -> None:
    with pytest.raises(MarkupError, match=re.escape(message)):
        parse(text)
