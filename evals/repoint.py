"""Pointing a question set at the pages again after its papers were laid out anew.

The evidence words stay; the pages they stand on are looked up in the files. Words that stand nowhere any more are an
error: then the gold has to be written again, by a person.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from corpus.errors import EvalError
from evals.values import tokens
from ingest.pdfium import open_pdf

PagesOf = Callable[[str], Sequence[str] | None]
"""The text of each page of a paper, by file name; None where the format has no pages."""


def repoint(path: Path, pages_of: PagesOf) -> int:
    """Write the pages of every piece of evidence of a sound set anew, in place; how many pieces of evidence changed.

    Raises EvalError, and leaves the file as it is, where words stand on no page of their paper.
    """
    changed, lines = 0, []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        record = json.loads(line)
        for evidence in record["evidence"]:
            pages = pages_of(evidence["paper"])
            now = [] if pages is None else standing(evidence["words"], pages)
            if pages is not None and not now:
                words, paper = evidence["words"], evidence["paper"]
                raise EvalError(f"{path}, line {number}: “{words}” stands on no page of {paper}. "
                                "Choose words that the paper has now.")
            changed += now != evidence["pages"]
            evidence["pages"] = now
        lines.append(json.dumps(record, ensure_ascii=False))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return changed


def standing(words: str, pages: Sequence[str]) -> list[int]:
    """The pages, from 1, on which the words stand in their order; [] where they stand on none."""
    wanted = _spread(words)
    return [number for number, page in enumerate(pages, start=1) if wanted in _spread(page)]


@lru_cache(maxsize=1024)  # each page is looked through once for every piece of evidence
def _spread(text: str) -> str:
    return f" {' '.join(tokens(text))} "


def pdf_pages(folder: Path) -> PagesOf:
    """The pages of the PDFs of a folder, each file read once."""
    read: dict[str, tuple[str, ...]] = {}

    def pages_of(name: str) -> tuple[str, ...] | None:
        if not name.endswith(".pdf"):
            return None
        if name not in read:
            with open_pdf((folder / name).read_bytes(), name) as pdf:
                # The plain text, not `read_sheet`: where each word stands is not asked, and costs half a second a page.
                read[name] = tuple(page.get_textpage().get_text_bounded() for page in pdf)
        return read[name]

    return pages_of
