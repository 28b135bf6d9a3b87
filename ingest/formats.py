"""What a file is, by its first bytes; its name only where they leave it open."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from corpus.errors import EncryptedError, NotReadableError


class Format(StrEnum):
    """The formats papers are read from."""

    PDF = "pdf"
    HTML = "html"
    DOCX = "docx"
    TEXT = "text"


ALLOWED = "PDF, HTML, DOCX, Markdown (.md) and plain text (.txt)"
SUFFIXES = frozenset({".pdf", ".html", ".htm", ".docx", ".md", ".markdown", ".txt"})

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # a compound file: old Word, or a DOCX under a password
_ZIP = b"PK\x03\x04"
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|table|p|h[1-6]|meta|title)\b", re.IGNORECASE)
_OTHERS = (
    (b"{\\rtf", "an RTF file"),
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
        raise NotReadableError(f"{name}: an old Office file (.doc)", "Open it in Word and save it as DOCX or PDF")
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


def _packed(data: bytes, name: str) -> Format:
    if b"word/" in data:
        return Format.DOCX
    what = (
        "a spreadsheet"
        if b"xl/" in data
        else "a presentation"
        if b"ppt/" in data
        else "an OpenDocument file"
        if b"opendocument" in data
        else "an archive"
    )
    raise NotReadableError(f"{name}: {what}, which is not read", f"Allowed: {ALLOWED}")
