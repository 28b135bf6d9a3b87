"""Which files are read: those named, and the papers in the folders that are named."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ingest.formats import SUFFIXES
from ingest.sidecar import SIDECAR_NAME


def files_of(paths: Sequence[Path]) -> tuple[list[Path], list[tuple[Path, str]]]:
    """The files to read, each once, in order; and each folder that could not be opened, with the system's reason.

    In a folder PDFs come first, then all by name: where a DOCX holds the same text, the paper is the one with pages.
    """
    files: list[Path] = []
    closed: list[tuple[Path, str]] = []
    for path in paths:
        if not _is_folder(path):
            files.append(path)
            continue
        # os.walk, for rglob passes over a folder it may not enter without a word.
        walk = os.walk(path, onerror=lambda error: closed.append((Path(str(error.filename)), str(error.strerror))))
        found = [Path(folder) / name for folder, _, names in walk for name in names]
        papers = [file for file in found if file.suffix.lower() in SUFFIXES and file.is_file()]
        files.extend(sorted(papers, key=lambda file: (file.suffix.lower() != ".pdf", file)))
    return [file for file in dict.fromkeys(files) if file.name != SIDECAR_NAME], closed


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except PermissionError:  # in a folder we may not enter: as a file it is read, fails, and is reported so
        return False
