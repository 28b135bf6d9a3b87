"""Pages that read in a moment and can be drawn for ever, or not at all: each costs itself, whoever asks, how often."""

from __future__ import annotations

import re
import threading
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import IngestError, TooCostlyError
from ingest.drawn_apart import DrawnApart
from ingest.page_image import Marks, render_page
from ingest.pdf import read_pdf

WORDS = b"BT /F1 11 Tf 72 700 Td (The panel agreed that 211 plans were made.) Tj ET "


def pdf(content: bytes = WORDS, resources: bytes = b"", extra: bytes = b"", box: bytes = b"0 0 595 842") -> bytes:
    """A PDF of one page; `extra` is object 6."""
    packed = zlib.compress(content)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>>>" % (box, resources),
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", extra or b"null",
    ]
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer<</Size 7/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start)


def stream(head: bytes, body: bytes) -> bytes:
    packed = zlib.compress(body)
    return b"<<%s/Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (head, len(packed), packed)


# A pattern that is laid a thousand times in each point, and one that draws itself.
ENDLESS = pdf(
    WORDS + b"/Pattern cs /P1 scn 0 0 595 842 re f", b"/Pattern<</P1 6 0 R>>",
    stream(b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 600 900]/XStep 0.001/YStep 0.001"
           b"/Resources<<>>", b"1 0 0 rg 0 0 600 900 re f " * 50))
RECURSIVE = pdf(
    WORDS + b"/X Do", b"/XObject<</X 6 0 R>>",
    stream(b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>", b"/X Do /X Do"))


@pytest.fixture
def apart() -> Iterator[DrawnApart]:
    with DrawnApart(seconds=6) as drawn:
        yield drawn


def test_a_page_is_drawn_and_its_quote_found_as_in_this_process(apart: DrawnApart) -> None:
    picture = apart.render_page(pdf(), 1, 72)
    assert picture.size == (595, 842) and picture.tobytes() == render_page(pdf(), 1, 72).tobytes()
    marks = apart.find_marks(pdf(), 1, "211 plans were made")
    assert len(marks.passage) == 1 and 72 < marks.passage[0].x0 < marks.passage[0].x1 < 400


def test_a_page_that_is_drawn_for_ever_costs_itself_and_only_once(apart: DrawnApart) -> None:
    assert read_pdf(ENDLESS, "endless.pdf").blocks[0].text.startswith("The panel agreed")
    met: list[IngestError] = []

    def draw() -> None:
        try:
            apart.render_page(ENDLESS, 1)
        except IngestError as error:
            met.append(error)

    asking = threading.Thread(target=draw)
    asking.start()
    assert apart.render_page(pdf(), 1, 72).size == (595, 842)  # meanwhile
    asking.join(30)
    assert [type(error) for error in met] == [TooCostlyError]
    began = time.monotonic()
    with pytest.raises(TooCostlyError):
        apart.render_page(ENDLESS, 1)
    assert apart.find_marks(ENDLESS, 1, "211 plans") == Marks()
    assert time.monotonic() - began < 1
    assert apart.render_page(pdf(), 1, 72).size == (595, 842)


def test_a_page_that_ends_its_process_ends_no_other(apart: DrawnApart) -> None:
    with pytest.raises(IngestError):
        apart.render_page(RECURSIVE, 1)
    assert apart.render_page(pdf(), 1, 72).size == (595, 842)


@pytest.mark.parametrize("box", [b"0 0 14400 14400", b"0 0 200000 200000", b"0 0 1000000000 1000000000"])
def test_a_page_that_claims_to_be_a_mile_wide_is_drawn_small(apart: DrawnApart, box: bytes) -> None:
    picture = apart.render_page(pdf(box=box), 1, 144)
    assert 4_000 <= max(picture.size) <= 4_500


def test_no_door_draws_in_its_own_process() -> None:
    app = Path(__file__).parents[2] / "app"
    drawing = re.compile(r"ingest\.(?:page_image|pdfium)\b")
    assert not [path.name for path in sorted(app.glob("*.py")) if drawing.search(path.read_text())]
