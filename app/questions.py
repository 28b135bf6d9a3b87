"""The questions of a briefing, out of what an officer pastes or uploads: text, CSV or DOCX."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError

from corpus.errors import SettingsError

MOST = 200
"""Questions in one briefing."""

LONGEST = 1_000
"""Characters of one question."""

LARGEST_TEXT, LARGEST_UNPACKED = 4 * 2**20, 64 * 2**20
"""Bytes that a DOCX may unpack to: without its pictures (XML takes fifty times as much once read), and with them."""

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")  # how they begin; no XML begins so, whatever it is called

_LEAD = re.compile(
    r"^\s*(?:[-*•▪◦–]\s+|(?:Q(?:uestion)?\s*)?\d{1,3}\s*[.):]\s+|Q(?:uestion)?\s*\d{1,3}\s+|\(\w\)\s+)", re.IGNORECASE
)
_COLUMN = re.compile(r"\s*questions?\s*(?:text)?\s*$", re.IGNORECASE)
_LISTED = ("List", "Question")  # how styles of listed questions begin


def read_questions(data: bytes, name: str) -> tuple[str, ...]:
    """The questions of a file, in order, each once, numbers and bullets taken off.

    Text: one a line, "#" lines left out. CSV: the column headed "question", else the first one. DOCX: paragraphs and
    cells that end with "?", and every entry of a list; where there are none of these, every paragraph but the headings.

    Raises SettingsError for another format, a file that cannot be read, no question, too many or too long ones.
    """
    kind = Path(name).suffix.lower()
    readers = {".txt": _of_text, ".md": _of_text, ".csv": _of_csv, ".docx": _of_docx}
    if kind not in readers:
        raise SettingsError(f'{name}: questions are read from .txt, .csv and .docx, not "{kind or "no ending"}"')
    return questions_of(readers[kind](data, name), name)


def questions_of(lines: list[str], name: str = "the text") -> tuple[str, ...]:
    """Lines as questions: trimmed, numbers and bullets off, each once. Raises SettingsError as `read_questions`."""
    found = tuple(dict.fromkeys(q for line in lines if (q := " ".join(_LEAD.sub("", line).split()))))
    if not found:
        raise SettingsError(f"{name}: no question in it; write one a line")
    if len(found) > MOST:
        raise SettingsError(f"{name}: {len(found)} questions; a briefing takes {MOST} at most, so make two")
    for question in found:
        if len(question) > LONGEST:
            raise SettingsError(
                f"{name}: “{question[:60]} …” has {len(question)} characters; a question has {LONGEST} at most"
            )
    return found


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(f"{name}: not UTF-8 text; save it again as UTF-8") from error


def _of_text(data: bytes, name: str) -> list[str]:
    return [line for line in _decoded(data, name).splitlines() if not line.lstrip().startswith("#")]


def _of_csv(data: bytes, name: str) -> list[str]:
    try:
        rows = [row for row in csv.reader(io.StringIO(_decoded(data, name))) if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise SettingsError(f"{name}: not a CSV that can be read ({error}); save it again as CSV") from error
    if not rows:
        return []
    column = next((n for n, cell in enumerate(rows[0]) if _COLUMN.match(cell)), None)
    if column is None:
        return [row[0] for row in rows]
    return [row[column] for row in rows[1:] if column < len(row)]


def _of_docx(data: bytes, name: str) -> list[str]:
    try:  # SyntaxError: XML that is none
        _require_small(data, name)
        paper = Document(io.BytesIO(data))
    except (PackageNotFoundError, BadZipFile, SyntaxError, KeyError, ValueError, NotImplementedError) as error:
        raise SettingsError(f"{name}: not a DOCX that can be opened; save it again from Word as .docx") from error
    lines, asked = [], []
    for paragraph in paper.paragraphs:
        text = paragraph.text.strip()
        if not text:
            continue
        style = str(paragraph.style.name if paragraph.style else "")
        if not style.startswith(("Heading", "Title", "Subtitle")):
            lines.append(text)
            numbered = paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
            if text.endswith("?") or numbered or style.startswith(_LISTED):
                asked.append(text)
    for table in paper.tables:
        for row in table.rows:
            asked += [cell.text.strip() for cell in row.cells if cell.text.strip().endswith("?")]
    return asked or lines


def _require_small(data: bytes, name: str) -> None:
    """Raises SettingsError for a DOCX that unpacks to more than questions take; nothing of it is unpacked for that.

    What a part says of its size binds: no more of it is read, and then its checksum fails.
    """
    text = unpacked = 0
    with ZipFile(io.BytesIO(data)) as package:
        for part in package.infolist():
            with package.open(part) as begun:
                text += 0 if begun.read(4).startswith(_PICTURES) else part.file_size
            unpacked += part.file_size
    if text > LARGEST_TEXT or unpacked > LARGEST_UNPACKED:
        raise SettingsError(f"{name}: more text than a list of questions has; copy the questions into a new file")
