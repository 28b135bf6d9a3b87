"""Text recognition: pages that are pictures become sheets, by ocrmypdf or by tesseract, whichever is on the machine.

Both are programs of their own, run with the limits of the process that runs them. ocrmypdf writes a PDF whose pages
have the text under the picture, and pdfium reads it as any other; tesseract is given the drawn page and says in hOCR
where each word stands. The words get places as on any page, so columns and tables are found in the same way.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from corpus.errors import NotReadableError
from ingest.pdfium import open_pdf, picture, read_sheet
from ingest.sheet import Sheet, Word

ENGINES = ("ocrmypdf", "tesseract")  # the first that is there is used
_DPI = 300  # tesseract is trained on this; at 150 it loses one word more in a hundred
_LANGUAGE = "eng"
_UNSURE = 20  # of 100: words that tesseract is less sure of are specks and rules
_FEW = 20  # letters and digits: recognition that finds fewer has found no text
_ONE = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # its threads cost more than they gain when pages are read side by side


def engine() -> str | None:
    """The program that will be used: "ocrmypdf" or "tesseract"; None where neither is on PATH."""
    return next((name for name in ENGINES if shutil.which(name)), None)


def recognise(paper: Any, data: bytes, pages: Sequence[int], workers: int, told: Callable[[int], None]
              ) -> dict[int, Sheet]:
    """What recognition reads on pages (from 1) of an open PDF; a page on which it finds no text is left out.

    data     the file's bytes
    workers  how many pages at once
    told     called with the number of pages done, as it goes on

    Raises NotReadableError where the program fails, and where there is none.
    """
    name = engine()
    if name is None:
        raise NotReadableError("no text recognition on this machine", "Install tesseract-ocr or ocrmypdf")
    with tempfile.TemporaryDirectory(prefix="matters-") as made:
        folder = Path(made)
        if name == "ocrmypdf":
            found = _by_ocrmypdf(data, pages, workers, folder)
            told(len(pages))
        else:
            found = dict(_by_tesseract(paper, pages, workers, folder, told))
    return {number: sheet for number, sheet in found.items() if sheet.characters >= _FEW}


def _by_ocrmypdf(data: bytes, pages: Sequence[int], workers: int, folder: Path) -> dict[int, Sheet]:
    source, target = folder / "in.pdf", folder / "out.pdf"
    source.write_bytes(data)
    _run([
        "ocrmypdf", "--force-ocr", "--pages", ",".join(map(str, pages)), "--language", _LANGUAGE,
        "--jobs", str(workers), "--output-type", "pdf", "--optimize", "0", "--quiet", str(source), str(target),
    ])
    with open_pdf(target.read_bytes(), "what ocrmypdf wrote") as read:
        return {number: read_sheet(read, number) for number in pages}


def _by_tesseract(paper: Any, pages: Sequence[int], workers: int, folder: Path, told: Callable[[int], None]
                  ) -> Iterator[tuple[int, Sheet]]:
    """Page by page, `workers` of them at once: while they are looked at, this process waits and needs no threads."""
    running: list[tuple[int, float, float, subprocess.Popen[bytes]]] = []
    waiting = list(pages)
    done = 0
    while waiting or running:
        while waiting and len(running) < workers:
            number = waiting.pop(0)
            image = picture(paper, number, _DPI).convert("L")
            image.save(folder / f"{number}.png")
            command = ["tesseract", str(folder / f"{number}.png"), str(folder / str(number)), "-l", _LANGUAGE,
                       "--dpi", str(_DPI), "hocr"]
            child = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=_ONE
            )
            running.append((number, image.width * 72 / _DPI, image.height * 72 / _DPI, child))
        number, width, height, child = running.pop(0)
        _, said = child.communicate()
        if child.returncode:
            raise _failed("tesseract", child.returncode, said)
        words = words_of((folder / f"{number}.hocr").read_bytes(), 72 / _DPI)
        (folder / f"{number}.png").unlink()
        done += 1
        told(done)
        letters = sum(len(w.text) for w in words if any(c.isalnum() for c in w.text))
        yield number, Sheet(number, width, height, words, image_share=1.0, characters=letters)


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=_ONE)
    if done.returncode:
        raise _failed(command[0], done.returncode, done.stderr)


def _failed(program: str, code: int, said: bytes) -> NotReadableError:
    last = said.decode("utf-8", "replace").strip().splitlines()[-1:] or ["nothing more was said"]
    return NotReadableError(
        f"text recognition failed: {program} ended with {code} ({last[0][:200]})",
        f"See that {program} works on this machine and has its English data",
    )


def words_of(hocr: bytes, scale: float) -> tuple[Word, ...]:
    """The words of an hOCR page, in the order they are read.

    scale  points to a pixel

    Raises NotReadableError for bytes that are no hOCR.
    """
    try:
        root = ET.fromstring(hocr)
    except ET.ParseError as error:
        raise NotReadableError(
            f"text recognition failed: what tesseract wrote is no hOCR ({error})",
            "See that it is tesseract 4 or 5 that is installed",
        ) from error
    words: list[Word] = []
    for line in root.iter():
        if line.get("class") not in ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"):
            continue
        told = _title(line)
        box = told.get("bbox", ())
        if len(box) != 4:
            continue
        slope, rise = (*told.get("baseline", ()), 0.0, 0.0)[:2]
        for element in line.iter():
            word = _word(element, box, slope, rise, told, scale) if element.get("class") == "ocrx_word" else None
            if word is not None:
                words.append(word)
    return tuple(words)


def _word(element: ET.Element, line: Sequence[float], slope: float, rise: float, told: Mapping[str, tuple[float, ...]],
          scale: float) -> Word | None:
    own = _title(element)
    text = "".join(element.itertext()).strip()
    box = own.get("bbox", ())
    if not text or len(box) != 4 or own.get("x_wconf", (100.0,))[0] < _UNSURE:
        return None
    # hOCR gives the baseline from the line's lower left corner; x_size is the height of its letters, which is an em
    # less the little that no letter reaches.
    baseline = line[3] + rise + slope * (box[0] - line[0])
    size = told.get("x_size", (line[3] - line[1],))[0]
    return Word(text, box[0] * scale, box[2] * scale, baseline * scale, size * scale)


def _title(element: ET.Element) -> dict[str, tuple[float, ...]]:
    """The properties that hOCR keeps in an element's title: {"bbox": (x0, y0, x1, y1), "x_wconf": (96.0,)}."""
    found: dict[str, tuple[float, ...]] = {}
    for part in (element.get("title") or "").split(";"):
        name, _, rest = part.strip().partition(" ")
        if name != "image":
            found[name] = tuple(float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", rest))
    return found
