"""Which files are read: those named, and the papers in the folders that are named."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ingest.formats import SUFFIXES
from ingest.sidecar import SIDECAR_NAME

# An archive that was unpacked may hold links: what they name elsewhere on the machine is nothing for readers.
_ASTRAY = ("a link to a file outside of the folder, which is not followed", "Name the file itself if it is a paper")
_SHUT = "See that it may be read"


def files_of(paths: Sequence[Path]) -> tuple[list[Path], list[tuple[Path, str, str]]]:
    """The files to read, each once, in order; and what is not read, with the reason and what to do: folders that cannot
    be opened, and links in a folder to files outside of it.

    In a folder PDFs come first, then all by name: where a DOCX holds the same text, the paper is the one with pages.
    """
    files: list[Path] = []
    closed: list[tuple[Path, str, str]] = []

    def shut(error: OSError) -> None:
        closed.append((Path(str(error.filename)), f"the folder cannot be opened ({error.strerror})", _SHUT))

    for path in paths:
        if not _is_folder(path):
            files.append(path)
            continue
        # os.walk, for rglob passes over a folder it may not enter without a word.
        walk = os.walk(path, onerror=shut)
        found = [Path(folder) / name for folder, _, names in walk for name in names]
        papers = [file for file in found if file.suffix.lower() in SUFFIXES and file.is_file()]
        astray = {file for file in papers if file.is_symlink() and not file.resolve().is_relative_to(path.resolve())}
        closed.extend((file, *_ASTRAY) for file in sorted(astray))
        papers = [file for file in papers if file not in astray]
        files.extend(sorted(papers, key=lambda file: (file.suffix.lower() != ".pdf", file)))
    return [file for file in dict.fromkeys(files) if file.name != SIDECAR_NAME], closed


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except PermissionError:  # in a folder we may not enter: as a file it is read, fails, and is reported so
        return False
