"""Pages that are pictures: known as such, read by text recognition where there is some, and marked as read so."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from corpus.errors import NotReadableError
from corpus.paper import Reading
from ingest.ocr import engine, words_of
from ingest.pdf import read_pdf

DATA = Path(__file__).parent.parent / "data" / "pdf"
HOCR = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page' title='image "a.png"; bbox 0 0 2480 3508'>
<span class='ocr_line' title="bbox 300 600 1500 660; baseline 0.01 -12; x_size 50; x_descenders 12; x_ascenders 12">
<span class='ocrx_word' title='bbox 300 602 500 650; x_wconf 96'>Harbour</span>
<span class='ocrx_word' title='bbox 600 602 800 650; x_wconf 91'><strong>moorings</strong></span>
<span class='ocrx_word' title='bbox 820 602 830 650; x_wconf 3'>~|</span>
<span class='ocrx_word' title='bbox 840 602 1000 650; x_wconf 95'>rose to 38</span></span>
</div></body></html>"""
FAKE = f"""#!{sys.executable}
import pathlib, sys
pathlib.Path(sys.argv[2] + ".hocr").write_text({HOCR!r}, encoding="utf-8")
"""


def on_path(folder: Path, program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that has this tesseract and nothing else."""
    (folder / "tesseract").write_text(program, encoding="utf-8")
    (folder / "tesseract").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def read(name: str, *, ocr: bool) -> Reading:
    return read_pdf((DATA / name).read_bytes(), name, ocr=ocr)


def test_words_of_hocr_stand_in_points_on_the_lines_baseline() -> None:
    words = words_of(HOCR.encode(), 72 / 300)
    assert [w.text for w in words] == ["Harbour", "moorings", "rose to 38"]  # the speck is left out
    first, second, _ = words
    assert (round(first.x0), round(first.x1), first.size) == (72, 120, 12)
    assert (round(first.baseline, 2), round(second.baseline, 2)) == (155.52, 156.24)  # the line rises to the right


def test_what_is_no_hocr_is_one_clear_error() -> None:
    with pytest.raises(NotReadableError, match=r"what tesseract wrote is no hOCR .*See that it is tesseract 4 or 5"):
        words_of(b"<html>", 1)


def test_without_recognition_a_scanned_page_is_unread_and_the_rest_is_read() -> None:
    reading = read("half_scanned.pdf", ocr=False)
    assert (reading.unread, reading.ocr) == ((2,), ())
    assert reading.warnings == ("page 2 has no text; it looks scanned",)


def test_recognised_pages_are_read_and_marked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(tmp_path, FAKE, monkeypatch)
    reading = read("half_scanned.pdf", ocr=True)
    assert (reading.unread, reading.ocr, reading.warnings) == ((), (2,), ())
    assert [b.text for b in reading.blocks if b.page == 2] == ["Harbour moorings rose to 38"]
    assert {b.page for b in reading.blocks} == {1, 2}


def test_a_page_with_text_is_never_recognised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(tmp_path, "#!/bin/sh\nexit 1\n", monkeypatch)
    assert read("minutes.pdf", ocr=True).ocr == ()


def test_recognition_that_fails_says_which_program_and_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(tmp_path, "#!/bin/sh\necho 'Error opening data file eng' >&2\nexit 3\n", monkeypatch)
    with pytest.raises(NotReadableError, match=r"tesseract ended with 3 \(Error opening data file eng\)"):
        read("scan.pdf", ocr=True)


def test_ocrmypdf_goes_before_tesseract_and_neither_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert engine() is None
    for name in ("tesseract", "ocrmypdf"):
        (tmp_path / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
        assert engine() == name


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="no tesseract here: apt-get install tesseract-ocr")
def test_tesseract_reads_a_scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tesseract").symlink_to(shutil.which("tesseract") or "")
    monkeypatch.setenv("PATH", str(tmp_path))  # without ocrmypdf
    reading = read_pdf(pictured("The harbour panel agreed that twelve moorings be let"), "scan.pdf", ocr=True)
    assert reading.ocr == (1,)
    assert " ".join(b.text for b in reading.blocks) == "The harbour panel agreed that twelve moorings be let"


@pytest.mark.skipif(shutil.which("ocrmypdf") is None, reason="no ocrmypdf here: apt-get install ocrmypdf")
def test_ocrmypdf_reads_a_scan() -> None:
    reading = read_pdf(pictured("The harbour panel agreed that twelve moorings be let"), "scan.pdf", ocr=True)
    assert reading.ocr == (1,)
    assert " ".join(b.text for b in reading.blocks) == "The harbour panel agreed that twelve moorings be let"


def pictured(sentence: str) -> bytes:
    """A PDF of one page that is a picture of a sentence."""
    page = Image.new("L", (1240, 1754), 255)
    ImageDraw.Draw(page).text((120, 200), sentence, font=ImageFont.load_default(36))
    out = io.BytesIO()
    page.save(out, "PDF", resolution=150)
    return out.getvalue()
