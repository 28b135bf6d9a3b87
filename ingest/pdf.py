"""Reads a PDF into a Reading, in a process with limits of time and memory.

A 560-byte file can hang pdfium and one of 1.4 kB can ask for a gigabyte, so no file is opened in this process: a child
(`ingest.child`) opens it (`ingest.pdfium`, the one door to pdfium), has its pages read in runs (`ingest.page_runs`),
lays them out (`ingest.layout`) and says what it found; when it is late or dies, the file has failed and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from corpus.errors import NotReadableError, TooCostlyError
from corpus.paper import Reading
from ingest.charts import chart_warnings
from ingest.child import Child
from ingest.fork import Say, allow_processor
from ingest.layout import read_layout
from ingest.limits import Limits
from ingest.ocr import recognise
from ingest.page_runs import read_pages
from ingest.pdfium import open_pdf, read_sheet
from ingest.scans import COPY, nothing_to_read, unread_pages
from ingest.sheet import Sheet
from ingest.tags import Element, read_tree

_LONGEST = 20_000  # pages: a file that claims more lies about it

Progress = Callable[[int, int], None]


def read_pdf(data: bytes, name: str, *, seconds: float = 120, ocr: bool = False, progress: Progress | None = None
             ) -> Reading:
    """The pages and blocks of a PDF. Pages that gave nothing are named in `warnings`.

    data      the file's bytes
    name      what messages call it
    seconds   of wall-clock time allowed; each page adds a little
    ocr       whether pages without text are read by text recognition
    progress  called with (pages read, pages in all) as reading goes on

    Raises EncryptedError, NotReadableError, NoTextError (a scan) or TooCostlyError (time, memory), each with a remedy.
    """
    limits = Limits(seconds=seconds)

    def hear(message: tuple[object, ...]) -> None:
        match message:
            case ("page", int(page), int(pages)) if progress is not None:
                progress(page, pages)

    with Child(("ingest.pdf",)) as child:
        reading: Reading = child.run(read_apart, (data, name, limits, ocr), name, limits, hear)
    return reading


def _check(data: bytes, name: str) -> bytes:
    """The bytes from the PDF's header on; raises NotReadableError where there is none near the beginning."""
    if not data:
        raise NotReadableError(f"{name} is empty (0 bytes)", "Download it again")
    start = data[:1024].find(b"%PDF-")
    if start < 0:
        if re.search(rb"<(?:!doctype html|html|head|body)\b", data[:2048], re.IGNORECASE):
            raise NotReadableError(
                f"{name} is a web page and not a PDF",
                "The site may have answered with an error page: download it again",
            )
        raise NotReadableError(f"{name} is not a PDF: its first 1,024 bytes hold no %PDF- header", COPY)
    if len(data) < 64:
        raise NotReadableError(f"{name} is cut short: it ends after {len(data)} bytes", COPY)
    return data[start:]


def read_here(data: bytes, name: str) -> Reading:
    """As `read_pdf`, in this process, without limits and without text recognition."""
    sheets: list[Sheet] = []
    damaged: dict[int, str] = {}
    with open_pdf(_check(data, name), name) as paper:
        for number in range(1, len(paper) + 1):
            try:
                sheets.append(read_sheet(paper, number))
            except RuntimeError as error:  # PdfiumError: one broken page does not spoil the others
                damaged[number] = str(error)
                sheets.append(_empty(number))
    return _reading(sheets, damaged, read_tree(data, len(sheets)), (), name)


def read_apart(data: bytes, name: str, limits: Limits, ocr: bool, say: Say) -> Reading:
    """As `read_pdf`, in the process of `ingest.child`: says ("page", pages read, pages in all) as it goes."""
    data = _check(data, name)
    with open_pdf(data, name) as paper:
        count = len(paper)
        if count > _LONGEST:
            raise TooCostlyError(f"{name} claims {count:,} pages; {_LONGEST:,} are allowed", "Split it into parts")
        _allow(count * limits.page_seconds, limits, say)
        pages = read_pages(paper, data, limits.workers, limits.memory, lambda done: say(("page", done, count)))
        sheets = [pages.sheets.get(n) or _empty(n) for n in range(1, count + 1)]
        seen: Mapping[int, Sheet] = {}
        if ocr and (wanted := unread_pages(sheets, pages.damaged).for_ocr):
            _allow(len(wanted) * limits.ocr_seconds, limits, say)
            seen = recognise(paper, data, wanted, limits.workers, lambda done: say(("ocr", done, len(wanted))))
    sheets = [seen.get(s.number, s) for s in sheets]
    return _reading(sheets, pages.damaged, pages.tree, tuple(sorted(seen)), name)


def _allow(seconds: float, limits: Limits, say: Say) -> None:
    """More time for this file than it had to begin with."""
    say(("allow", seconds))
    allow_processor(limits.seconds + seconds + 5)


def _empty(number: int) -> Sheet:
    return Sheet(number, 0.0, 0.0, ())


def _reading(sheets: Sequence[Sheet], damaged: Mapping[int, str], tree: Sequence[Element], ocr: tuple[int, ...],
             name: str) -> Reading:
    """The sheets as blocks. Raises NoTextError or NotReadableError where no page has text."""
    unread = unread_pages(sheets, damaged).without(ocr)
    error = nothing_to_read(sheets, unread, name)
    if error is not None:
        raise error
    lost = set(unread.pages)
    read = [replace(s, words=()) if s.number in lost else s for s in sheets]
    reading = read_layout(read, tree)
    warnings = (*unread.warnings(), *chart_warnings(reading.blocks, sheets))
    return replace(reading, warnings=warnings, unread=unread.pages, ocr=ocr)
