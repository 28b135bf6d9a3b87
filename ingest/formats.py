"""What a file is, by its first bytes; its name only where they leave it open."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from enum import StrEnum
from pathlib import Path

from corpus.errors import EncryptedError, NotReadableError


class Format(StrEnum):
    """The formats papers are read from. What comes after text is converted first (`ingest.office`)."""

    PDF = "pdf"
    HTML = "html"
    DOCX = "docx"
    TEXT = "text"
    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    PPTX = "pptx"
    PPT = "ppt"
    ODP = "odp"


ALLOWED = (
    "PDF, HTML, DOCX, Markdown (.md) and plain text (.txt); "
    "where LibreOffice is installed also .doc, .rtf, .odt, .xlsx, .xls, .ods, .pptx, .ppt and .odp"
)
SUFFIXES = frozenset({
    ".pdf", ".html", ".htm", ".docx", ".md", ".markdown", ".txt",
    ".doc", ".rtf", ".odt", ".xlsx", ".xls", ".ods", ".pptx", ".ppt", ".odp",
})

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # a compound file: old Word, or a DOCX under a password
_ZIP = b"PK\x03\x04"
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|table|p|h[1-6]|meta|title)\b", re.IGNORECASE)
_OTHERS = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "an archive"),
    (b"Rar!", "an archive"),
    (b"SQLite format 3", "a database"),
)


def format_of(data: bytes, name: str) -> Format:
    """The format of a file's bytes.

    Raises NotReadableError where the file is empty or of a format that is not read, EncryptedError for a Word paper
    under a password. A web page saved under the name of a PDF is HTML, whatever its name says.
    """
    start = data[:1024].lstrip(b"\xef\xbb\xbf\x00 \t\r\n")
    if not data.strip():
        raise NotReadableError(f"{name}: the file is empty", "Fetch it again from where it is published")
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith(_ZIP):
        return _packed(data, name)
    if data.startswith(_OLD_OFFICE):
        if b"E\x00n\x00c\x00r\x00y\x00p\x00t" in data:
            raise EncryptedError(f"{name}: a Word paper under a password", "Save a copy without the password")
        return _compound(data, name)
    if start.startswith(b"{\\rtf"):
        return Format.RTF
    for mark, what in _OTHERS:
        if data.startswith(mark):
            raise NotReadableError(f"{name}: {what}, which is not read", f"Allowed: {ALLOWED}")
    suffix = Path(name).suffix.lower()
    if suffix not in (".md", ".markdown", ".txt") and _HTML.match(start):
        return Format.HTML
    if suffix in (".html", ".htm") and _HTML.search(data[:4096]):
        return Format.HTML
    if suffix == ".pdf":
        raise NotReadableError(f"{name}: not a PDF, though its name says so", _or_rename(data))
    if suffix == ".docx":
        raise NotReadableError(f"{name}: not a Word paper, though its name says so", _or_rename(data))
    if suffix in SUFFIXES or not suffix:
        return Format.TEXT
    raise NotReadableError(f'{name}: files of the kind "{suffix}" are not read', f"Allowed: {ALLOWED}")


def _or_rename(data: bytes) -> str:
    """What to do about bytes that are not what their name says; plain text needs another name only."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = "\x00"
    is_text = not any(character < " " and character not in "\t\n\r\f" for character in text)
    return "Fetch it again from where it is published" + (", or, as it is text, rename it to .txt" if is_text else "")


def _compound(data: bytes, name: str) -> Format:
    """Which of the old Office formats: each keeps its content under a name of its own."""
    for inside, kind in (("WordDocument", Format.DOC), ("PowerPoint Document", Format.PPT), ("Workbook", Format.XLS),
                         ("Book", Format.XLS)):
        if inside.encode("utf-16-le") in data:
            return kind
    raise NotReadableError(
        f"{name}: an old Office file that holds neither text nor sheets nor slides",
        "Open it in the program that made it, and save it as DOCX or PDF",
    )


def _packed(data: bytes, name: str) -> Format:
    names = _names_in(data)
    for inside, kind in (("word/", Format.DOCX), ("xl/", Format.XLSX), ("ppt/", Format.PPTX)):
        if any(entry.startswith(inside) for entry in names):
            return kind
    for mark, kind in ((b"opendocument.text", Format.ODT), (b"opendocument.spreadsheet", Format.ODS),
                       (b"opendocument.presentation", Format.ODP)):
        if mark in data[:200]:  # the first entry is the type, and is not packed
            return kind
    raise NotReadableError(f"{name}: an archive, which is not read", f"Unpack it. Allowed: {ALLOWED}")


def _names_in(data: bytes) -> list[str]:
    """The names of what is packed; where the list of them is damaged, those found here and there."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return package.namelist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, struct.error):
        return [found.decode() for found in re.findall(rb"word/|xl/|ppt/", data)]
