"""Letters that a file places one by one: words are told by the white between them, not by what pdfium guesses."""

from __future__ import annotations

from ingest.pdfium import open_pdf, read_sheet

WIDTHS = {"l": 0.222, "r": 0.333, ".": 0.278, "i": 0.222, "t": 0.278, "T": 0.611, "C": 0.722}


def letters(x: float, y: float, text: str, size: float = 9.0) -> bytes:
    """The letters of a word from `x` on, each in a text object of its own."""
    out = b""
    for letter in text:
        out += b"BT /F %.0f Tf 1 0 0 1 %.2f %.2f Tm (%s) Tj ET\n" % (size, x, y, letter.encode())
        x += size * WIDTHS.get(letter, 0.556)
    return out


def one_page(content: bytes) -> bytes:
    body = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n" % len(content) + content + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    out, table = bytearray(b"%PDF-1.7\n"), bytearray(b"xref\n0 6\n0000000000 65535 f \n")
    for number, data in enumerate(body, start=1):
        table += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n" % number + data + b"\nendobj\n"
    return bytes(out + table) + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)


def test_a_page_of_two_rows_keeps_its_figures_whole() -> None:
    rows = ((48, 700, "Children"), (277, 700, "20.0"), (387, 700, "18.2"),
            (48, 680, "Total"), (277, 680, "178.0"), (387, 680, "146.9"))
    with open_pdf(one_page(b"".join(letters(*row) for row in rows)), "two-rows.pdf") as paper:
        found = read_sheet(paper, 1).words
    assert [w.text for w in found] == ["Children", "20.0", "18.2", "Total", "178.0", "146.9"]


def test_lines_under_each_other_stay_apart() -> None:
    lines = ((48, 700, "Children"), (60, 689, "lent"))  # the second begins between the ends of the first
    with open_pdf(one_page(b"".join(letters(*line) for line in lines)), "two-lines.pdf") as paper:
        assert [w.text for w in read_sheet(paper, 1).words] == ["Children", "lent"]
