"""Pages that cannot be read cost themselves: what stands before and after them is read."""

from __future__ import annotations

import zlib

from ingest.child import Child
from ingest.limits import Limits
from ingest.pdf import read_apart
from ingest.scans import unread_pages
from ingest.sheet import Sheet

PAGES = 40


def pack(bomb: int) -> bytes:
    """A PDF of 40 pages with a sentence each; the page `bomb` (from 1) unpacks to more than it may."""
    body = {1: b"<</Type/Catalog/Pages 2 0 R>>", 3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"}
    for n in range(1, PAGES + 1):
        text = b"BT /F 12 Tf 72 700 Td (Bridge %d of the borough is to be mended in the spring of the year.) Tj ET" % n
        data = zlib.compress(bytes(600_000_000) if n == bomb else text)
        body[2 * n + 2] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>>>>>" % (2 * n + 3)
        )
        body[2 * n + 3] = b"<</Filter/FlateDecode/Length %d>>stream\n" % len(data) + data + b"\nendstream"
    body[2] = (
        b"<</Type/Pages/Count %d/Kids[" % PAGES
        + b"".join(b"%d 0 R " % (2 * n + 2) for n in range(1, PAGES + 1))
        + b"]>>"
    )
    out, table = bytearray(b"%PDF-1.7\n"), bytearray(b"xref\n0 %d\n0000000000 65535 f \n" % (len(body) + 1))
    for number, data in sorted(body.items()):
        table += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n" % number + data + b"\nendobj\n"
    return bytes(out + table) + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(body) + 1, len(out))


def test_a_page_that_kills_its_reader_is_left_out_and_named() -> None:
    limits = Limits(memory=400 * 1024**2, workers=2)
    told: list[int] = []
    with Child(("ingest.pdf",)) as child:
        reading = child.run(
            read_apart, (pack(17), "pack.pdf", limits, False), "pack.pdf", limits, lambda m: told.append(m[1])
        )
    assert reading.unread == (17,)
    assert reading.warnings == ("page 17 is damaged and was left out (it needs more than 400 MB of memory)",)
    assert [b.page for b in reading.blocks] == [n for n in range(1, PAGES + 1) if n != 17]
    assert told == list(range(1, PAGES + 1))
    assert len(reading.pages) == PAGES and reading.pages[16].width == 0


def test_kinds_of_pages_without_text_are_told_apart() -> None:
    sheets = [
        Sheet(1, 595, 842, (), characters=900),
        Sheet(2, 595, 842, (), image_share=1.0),
        Sheet(3, 595, 842, (), image_share=0.9),
        Sheet(4, 595, 842, (), drawn=5000),
        Sheet(5, 595, 842, ()),
        Sheet(6, 595, 842, (), characters=100, unreadable=80),
        Sheet(7, 0, 0, ()),
    ]
    unread = unread_pages(sheets, {7: "it takes too long"})
    assert unread.pages == (2, 3, 4, 6, 7)  # an empty page is read
    assert unread.for_ocr == (2, 3, 4, 6)
    assert unread.warnings() == (
        "pages 2 and 3 have no text; they look scanned",
        "page 4 has no text; it is a drawing",
        "page 6 is unreadable: its fonts do not say which letters they draw",
        "page 7 is damaged and was left out (it takes too long)",
    )
    assert unread.without((2, 4, 6)).pages == (3, 7)
