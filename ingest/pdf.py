"""Reads a PDF into a Reading, in a child process with limits of time and memory.

A 560-byte file can hang pdfium and one of 1.4 kB can ask for a gigabyte, so no file is opened in this process: the
child `python -m ingest.pdf FILE NAME` opens and reads it (`ingest.pdfium`, the one door to pdfium), lays it out
(`ingest.layout`) and reports over a pipe; when it is late or dies, the file has failed and nothing else has.
"""

from __future__ import annotations

import os
import pickle
import re
import resource
import selectors
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO

from corpus.errors import EncryptedError, IngestError, NoTextError, NotReadableError, TooCostlyError
from corpus.paper import Reading
from ingest.layout import read_layout
from ingest.pdfium import open_pdf, read_sheet
from ingest.sheet import Sheet
from ingest.tags import read_tree

MEMORY = 1024**3  # bytes of address space for one file; a pack of 300 pages takes a third of it
_FEW = 30  # visible characters: a page with fewer that is mostly picture is a scan
_PICTURE = 0.35  # of the page's area
_GARBLED = 0.10  # of the characters: private use and replacements above this are no text
_COMMON = frozenset((
    "a", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "that", "the",
    "this", "to", "was", "were", "with",
))
_COPY = "Download it again, or open it in a PDF viewer and save it anew"
_OCR = "Make its text readable first, for instance with ocrmypdf, and ingest the result"

Progress = Callable[[int, int], None]


def read_pdf(data: bytes, name: str, *, seconds: float = 120, progress: Progress | None = None) -> Reading:
    """The pages and blocks of a PDF. Pages that gave nothing are named in `warnings`.

    data      the file's bytes
    name      what messages call it
    seconds   of wall-clock time allowed
    progress  called with (pages read, pages in all) as reading goes on

    Raises EncryptedError, NotReadableError, NoTextError (a scan) or TooCostlyError (time, memory), each with a remedy.
    """
    data = _check(data, name)
    with tempfile.TemporaryDirectory(prefix="matters-") as folder:
        file = Path(folder, "paper.pdf")
        file.write_bytes(data)
        return _run_child(file, name, seconds, progress)


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
        raise NotReadableError(f"{name} is not a PDF: its first 1,024 bytes hold no %PDF- header", _COPY)
    if len(data) < 64:
        raise NotReadableError(f"{name} is cut short: it ends after {len(data)} bytes", _COPY)
    return data[start:]


def _run_child(file: Path, name: str, seconds: float, progress: Progress | None) -> Reading:
    root = str(Path(__file__).resolve().parent.parent)
    path = os.pathsep.join(p for p in (root, os.environ.get("PYTHONPATH", "")) if p)
    with subprocess.Popen(
        [sys.executable, "-m", "ingest.pdf", str(file), name],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
    ) as child:
        try:
            outcome = _listen(child, name, seconds, progress)
        finally:
            child.kill()  # a no-op for one that has ended
    if isinstance(outcome, Reading):
        return outcome
    if isinstance(outcome, IngestError):
        raise outcome
    code = child.returncode
    if code in (-signal.SIGABRT, -signal.SIGTRAP, -signal.SIGILL):
        # pdfium ends itself this way when it is refused memory.
        raise _too_large(name)
    raise NotReadableError(f"{name} stopped the PDF reader (exit status {code})", _COPY)


def _listen(child: subprocess.Popen[bytes], name: str, seconds: float, progress: Progress | None
            ) -> Reading | IngestError | None:
    """What the child says last; None when it ends without saying. Raises TooCostlyError when time is up."""
    assert child.stdout is not None and child.stderr is not None
    end = time.monotonic() + seconds
    buffer = b""
    with selectors.DefaultSelector() as selector:
        selector.register(child.stdout, selectors.EVENT_READ)
        selector.register(child.stderr, selectors.EVENT_READ)
        while True:
            left = end - time.monotonic()
            ready = selector.select(max(0.0, left))
            if left <= 0:
                raise TooCostlyError(
                    f"{name} took longer than the {seconds:g} seconds allowed for one file",
                    "Split it into parts, or allow more time",
                )
            for key, _ in ready:
                piece = os.read(key.fd, 1 << 16)
                if key.fileobj is child.stderr:
                    if not piece:
                        selector.unregister(child.stderr)
                    continue  # pdfium's own remarks; what counts comes as an error
                if not piece:
                    return None
                buffer += piece
            while len(buffer) >= 4 and len(buffer) >= 4 + struct.unpack("!I", buffer[:4])[0]:
                size = struct.unpack("!I", buffer[:4])[0]
                message = pickle.loads(buffer[4:4 + size])  # our own child wrote it
                buffer = buffer[4 + size:]
                if isinstance(message, Reading):
                    return message
                if message[0] == "page":
                    if progress is not None:
                        progress(message[1], message[2])
                else:
                    return _error(*message)


def _error(kind: str, reason: str, remedy: str) -> IngestError:
    kinds = {c.__name__: c for c in (EncryptedError, NotReadableError, NoTextError, TooCostlyError)}
    return kinds.get(kind, NotReadableError)(reason, remedy)


def _too_large(name: str) -> TooCostlyError:
    return TooCostlyError(
        f"{name} needs more than the {MEMORY // 1024**2:,} MB of memory allowed for one file",
        "Print it to a new PDF, or split it into parts",
    )


def read_here(data: bytes, name: str, progress: Progress | None = None) -> Reading:
    """As `read_pdf`, in this process and without limits: what the child runs."""
    sheets: list[Sheet] = []
    warnings: list[str] = []
    with open_pdf(data, name) as paper:
        count = len(paper)
        for number in range(1, count + 1):
            try:
                sheets.append(read_sheet(paper, number))
            except RuntimeError as error:  # PdfiumError: one broken page does not spoil the others
                warnings.append(f"page {number} is damaged and was left out ({error})")
                sheets.append(Sheet(number, 0.0, 0.0, ()))
            if progress is not None:
                progress(number, count)
    if not sheets or len(warnings) == len(sheets):
        raise NotReadableError(f"{name} has no page that can be read (of {len(sheets)})", _COPY)
    warnings += _text_warnings(sheets, name)
    sheets = [replace(s, words=()) if _is_garbled(s) else s for s in sheets]
    reading = read_layout(sheets, read_tree(data, len(sheets)))
    return replace(reading, warnings=tuple(warnings))


def _text_warnings(sheets: Sequence[Sheet], name: str) -> list[str]:
    """What to say of pages without text; raises NoTextError where no page has any."""
    scanned = [s.number for s in sheets if s.characters < _FEW and s.image_share > _PICTURE]
    garbled = [s.number for s in sheets if _is_garbled(s)]
    lost = set(scanned) | set(garbled)
    if all(s.number in lost or not s.words for s in sheets):
        if scanned:
            raise NoTextError(f"{name} has no text: its pages are pictures, it looks scanned", _OCR)
        if garbled:
            raise NoTextError(f"{name} has no readable text: its fonts do not say which letters they draw", _OCR)
        raise NoTextError(
            f"{name} has no text on any of its {len(sheets)} pages", "Check that it is the file you meant"
        )
    said = [f"page {n} has no text; it looks scanned" for n in scanned]
    return said + [f"page {n} is unreadable: its fonts do not say which letters they draw" for n in garbled]


def _is_garbled(sheet: Sheet) -> bool:
    if sheet.characters < _FEW:
        return False
    if sheet.unreadable > _GARBLED * sheet.characters:
        return True
    words = [w.text.strip(".,;:()").lower() for w in sheet.words]
    letters = [w for w in words if w.isalpha()]
    # Letters moved along the alphabet are letters still, but no page of 150 English words has not one of these.
    return len(letters) > 150 and sum(w in _COMMON for w in letters) < 0.03 * len(letters)


def _limit_memory() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    ceiling = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (ceiling, hard))


def _say(out: IO[bytes], message: object) -> None:
    body = pickle.dumps(message)
    out.write(struct.pack("!I", len(body)) + body)
    out.flush()


def main(file: str, name: str) -> None:
    """The child: reads the file and writes what it finds to standard output, length and pickle by turns."""
    out = sys.stdout.buffer
    _limit_memory()
    try:
        reading = read_here(Path(file).read_bytes(), name, lambda page, pages: _say(out, ("page", page, pages)))
    except IngestError as error:
        _say(out, (type(error).__name__, error.reason, error.remedy))
    except MemoryError:
        large = _too_large(name)
        _say(out, (type(large).__name__, large.reason, large.remedy))
    else:
        _say(out, reading)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
