"""Whole files through `read_pdf`: what it makes of good ones, and what it says of bad ones."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from corpus.errors import EncryptedError, IngestError, NoTextError, NotReadableError
from corpus.paper import BlockKind, Reading, Table
from ingest.pdf import read_here, read_pdf

DATA = Path(__file__).parent.parent / "data" / "pdf"


def reading(name: str) -> Reading:
    return read_here((DATA / name).read_bytes(), name)


def first_words(read: Reading) -> list[tuple[int | None, str]]:
    return [(block.page, block.text.split()[0]) for block in read.blocks]


def test_columns_are_read_one_after_the_other_and_a_short_heading_spans_them() -> None:
    assert first_words(reading("two_columns.pdf")) == [
        (1, "The"), (1, "This"), (1, "Alpha"), (1, "Bravo"), (1, "Charlie"), (1, "Delta"), (1, "Moorings"), (1, "Echo"),
        (1, "Foxtrot"), (2, "Golf"),
    ]


def test_the_last_short_line_of_a_wide_paragraph_stays_with_it() -> None:
    block = reading("two_columns.pdf").blocks[1]
    assert block.text.endswith("and not at the top; its last line is short.")


def test_a_paragraph_goes_on_over_the_page_and_keeps_the_boxes_of_its_first() -> None:
    block = reading("two_columns.pdf").blocks[-1]
    assert block.text == (
        "Golf stands alone on the second page and breaks off in the middle of a sentence that ends on the third page."
    )
    assert (block.page, len(block.boxes)) == (2, 1)
    (turn,) = block.turns
    assert (turn.page, block.text[turn.at :]) == (3, "a sentence that ends on the third page.")


def test_soft_hyphens_go_and_the_authors_hyphens_stay() -> None:
    text = " ".join(block.text for block in reading("two_columns.pdf").blocks)
    assert "‐" not in text
    assert text.count("cross-party") == 2
    assert "extraordinarily comprehensive and understandable programme" in text


def test_running_heads_are_taken_off_and_kept_as_page_numbers() -> None:
    read = reading("two_columns.pdf")
    assert [page.printed for page in read.pages] == ["1", "2", "3"]
    assert not any("Harbour Panel - 3 May" in block.text or "of 3" in block.text for block in read.blocks)
    assert (round(read.pages[0].width), round(read.pages[0].height)) == (595, 842)


def test_headings_have_a_level_by_size() -> None:
    read = reading("minutes.pdf")
    headings = [(b.level, b.marker, b.text) for b in read.blocks if b.kind is BlockKind.HEADING]
    assert headings == [(1, None, "Minutes of the Harbour Panel"), (2, "4.", "The slipway")]


def test_numbers_and_bullets_are_markers_and_a_decimal_in_a_sentence_is_none() -> None:
    read = reading("minutes.pdf")
    marked = [(b.kind, b.marker, b.level, b.text.split()[0]) for b in read.blocks if b.marker and b.level != 2]
    assert marked[:2] == [(BlockKind.PARAGRAPH, "4.1", 0, "The"), (BlockKind.PARAGRAPH, "4.2", 0, "The")]
    assert [(b.marker, b.level, b.text.split()[0]) for b in read.blocks if b.kind is BlockKind.BULLET] == [
        ("•", 1, "that"), ("◦", 2, "save"), ("•", 1, "that"), ("(a)", 1, "A"), ("(b)", 1, "A"),
    ]
    assert any("risen by 4.5 million pounds since" in b.text for b in read.blocks)


def test_a_raised_note_number_does_not_run_into_the_figure() -> None:
    assert reading("minutes.pdf").blocks[-1].text.endswith("The harbour has 38¹ moorings.")


def tables(name: str) -> list[tuple[int | None, Table]]:
    return [(block.page, block.table) for block in reading(name).blocks if block.table is not None]


def test_a_ruled_table_repeats_what_spans() -> None:
    page, table = tables("tables.pdf")[0]
    assert page == 1
    assert table.caption == "Berths"
    assert table.header == (
        ("Quay", "2021/22", "2021/22", "2022/23", "2022/23"), ("Quay", "Berths", "Boats", "Berths", "Boats"),
    )
    assert table.rows == (("North", "40", "38", "42", "42"), ("South", "12", "7", "12", "n/a"))
    assert table.header_path(2) == ("2021/22", "Boats")


def test_a_zebra_table_keeps_wrapped_labels_and_notes() -> None:
    _, table = tables("tables.pdf")[1]
    assert table.header == (("", "March 2021", "March 2022", "Sept 2022"),)
    assert table.rows == (
        ("Tonnes of fish", "1,204", "1,377", "640"),
        ("Share of the landings that were sold at the quay to residents of the town", "31 %", "28 %", "25 % *"),
        ("Region", "29 %", "n/a", "n/a"),
    )
    assert table.notes == ("* Draft figure which may change",)


def test_a_table_with_rules_between_rows_only() -> None:
    _, table = tables("tables.pdf")[2]
    assert table.header == (("Vessel", "Fee", "Paid"),)
    assert table.rows == (
        ("Dinghy", "£40", "£1,200"),
        ("Yacht over ten metres in length, kept on the pontoon through the winter", "£310 (from April)", "£9,300"),
        ("Trawler", "£900", "(£1,800)"),
    )


def test_a_table_of_nothing_but_white_space() -> None:
    _, table = tables("tables.pdf")[3]
    assert (table.header, table.rows) == ((("Year", "2021", "2022"),), (("Storms", "4", "9"), ("Rescues", "11", "15")))


def test_a_table_that_goes_on_is_a_table_of_its_own_page_under_the_same_header() -> None:
    (first, before), (second, after) = tables("tables.pdf")[4:]
    assert (first, second) == (2, 3)
    assert before.header == after.header == (("Berth", "Depth"),)
    assert (before.rows[0], after.rows) == (("A1", "2.5"), (("A4", "3.3"),))


def test_the_child_reads_what_is_read_here_and_tells_how_far_it_is() -> None:
    data = (DATA / "tables.pdf").read_bytes()
    said: list[tuple[int, int]] = []
    read = read_pdf(data, "tables.pdf", progress=lambda page, pages: said.append((page, pages)))
    assert read == read_here(data, "tables.pdf")
    assert said == [(1, 3), (2, 3), (3, 3)]


def test_an_owners_password_opens() -> None:
    assert reading("locked_for_owner.pdf").blocks == reading("minutes.pdf").blocks


def test_a_scanned_page_among_others_is_a_warning() -> None:
    read = reading("half_scanned.pdf")
    assert read.warnings == ("page 2 has no text; it looks scanned",)
    assert len(read.pages) == 2
    assert {block.page for block in read.blocks} == {1}


@pytest.mark.parametrize(("data", "kind", "said"), [
    (b"", NotReadableError, "empty"),
    (b"<!DOCTYPE html><html><body>Not found</body></html>", NotReadableError, "web page"),
    (b"%PDF-1.7\n", NotReadableError, "cut short"),
    (b"PK\x03\x04" + b"\0" * 200, NotReadableError, "not a PDF"),
    (b"%PDF-1.7\n" + b"\0" * 200, NotReadableError, "damaged"),
    ((DATA / "minutes.pdf").read_bytes()[:4000], NotReadableError, "damaged"),
    ((DATA / "locked.pdf").read_bytes(), EncryptedError, "password"),
    ((DATA / "scan.pdf").read_bytes(), NoTextError, "scanned"),
], ids=["empty", "web page", "header only", "zip", "zeros", "truncated", "locked", "scan"])
def test_a_bad_file_says_what_and_what_to_do(data: bytes, kind: type[Exception], said: str) -> None:
    with pytest.raises(kind) as caught:
        read_pdf(data, "paper.pdf")
    assert "paper.pdf" in str(caught.value)
    assert said in str(caught.value)
    assert getattr(caught.value, "remedy", "")


def test_a_file_that_never_ends_is_stopped_and_leaves_no_process() -> None:
    begun = time.monotonic()
    # One second, and one more for its page once that is known; a quick machine reaches the limit of memory first.
    with pytest.raises(IngestError, match=r"[12] seconds|more than 1,024 MB"):
        read_pdf((DATA / "endless.pdf").read_bytes(), "endless.pdf", seconds=1)
    assert time.monotonic() - begun < 5
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)  # no child is left to wait for


def _drawn(content: str) -> bytes:
    """A page with a content stream of its own."""
    stream = content.encode()
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    out, places = b"%PDF-1.4\n", []
    for n, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + table
    return out + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start


def test_a_small_figure_far_above_what_was_drawn_before_it_is_no_notes_number() -> None:
    """Fault found: the first figure of a chart, drawn after its caption's page foot, was read as "⁶71"."""
    data = _drawn("BT /F1 12 Tf 100 100 Td (Boats at the quay) Tj ET\nBT /F1 7 Tf 205 500 Td (671 boats) Tj ET")
    assert {b.text for b in read_here(data, "chart.pdf").blocks} == {"671 boats", "Boats at the quay"}
