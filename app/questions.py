"""The questions of a briefing, out of what an officer pastes or uploads: text, CSV or DOCX."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError

from corpus.errors import SettingsError

MOST = 200
"""Questions in one briefing."""

LONGEST = 1_000
"""Characters of one question."""

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
    rows = [row for row in csv.reader(io.StringIO(_decoded(data, name))) if any(cell.strip() for cell in row)]
    if not rows:
        return []
    column = next((n for n, cell in enumerate(rows[0]) if _COLUMN.match(cell)), None)
    if column is None:
        return [row[0] for row in rows]
    return [row[column] for row in rows[1:] if column < len(row)]


def _of_docx(data: bytes, name: str) -> list[str]:
    try:
        paper = Document(io.BytesIO(data))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise SettingsError(f"{name}: not a DOCX that can be opened; save it again from Word as .docx") from error
    lines, asked = [], []
    for paragraph in paper.paragraphs:
        text, style = paragraph.text.strip(), str(paragraph.style.name if paragraph.style else "")
        if text and not style.startswith(("Heading", "Title", "Subtitle")):
            lines.append(text)
            numbered = paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
            if text.endswith("?") or numbered or style.startswith(_LISTED):
                asked.append(text)
    for table in paper.tables:
        for row in table.rows:
            asked += [cell.text.strip() for cell in row.cells if cell.text.strip().endswith("?")]
    return asked or lines
