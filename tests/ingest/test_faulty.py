"""Hundreds of faulty files in one run: each ends in one clear line, and the good papers among them come in whole.

`make faulty` takes them all (MATTERS_FAULTY=all); else those that tell most in a few seconds.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.chunk import Chunk
from corpus.fact import Fact
from corpus.paper import Paper
from corpus.scope import Listing, Scope
from corpus.succession import CURRENT, Succession
from ingest.limits import Limits
from ingest.pipeline import IngestReport, StoreProgress, ingest_folder, read_paper

ROOT = Path(__file__).parents[2]
PAPERS = ROOT / "corpus" / "papers"
ALL = os.environ.get("MATTERS_FAULTY") == "all"
GOOD = ("hackney-ofsted-update-2020-01.pdf", "worcestershire-children-and-families-panel-minutes-2018-05-16.html")
# One of each way in which a file can stop what reads it; of the rest, every sixteenth.
TELLING = (
    "pages-cycle.pdf",
    "mediabox-nan.pdf",
    "bomb.pdf",
    "tree-cycle.pdf",
    "locked.pdf",
    "content-matrix.pdf",
    "body-bomb-larger.docx",
    "body-entity-bomb.docx",
    "body-tables-deeper.docx",
    "page-divs-deep.html",
    "page-span-huge.html",
    "text-digits-long.txt",
    "a-pdf-called.docx",
    "empty.pdf",
)


class Remembers:
    """A store that only remembers the papers."""

    def __init__(self) -> None:
        self.papers: dict[str, Paper] = {}

    def holder(self, sha256: str) -> str | None:
        return next((p.id for p in self.papers.values() if p.sha256 == sha256), None)

    def withdrawn(self, *marks: str) -> None:
        return None

    def readmit(self, *marks: str) -> None:
        raise AssertionError("nothing was withdrawn")

    def settled(self, *marks: str) -> dict[str, str]:
        return {}

    def listing(self, scope: Scope) -> tuple[Listing, ...]:
        return ()

    def paper(self, paper_id: str, scope: Scope) -> Paper:
        return self.papers[paper_id]

    def add_source(self, paper_id: str, sha256: str, file: str, original: bytes) -> None:
        raise AssertionError("no two of these papers are the same")

    def add(
        self,
        paper: Paper,
        chunks: Sequence[Chunk],
        facts: Sequence[Fact],
        original: bytes,
        progress: StoreProgress | None = None,
        succession: Succession = CURRENT,
    ) -> bool:
        new = paper.id not in self.papers
        self.papers.setdefault(paper.id, paper)
        return new


def write_faulty(folder: Path) -> list[str]:
    spec = importlib.util.spec_from_file_location("faulty", ROOT / "tests" / "data" / "faulty" / "make.py")
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    names: list[str] = []
    for n, (name, data) in enumerate(made.faulty_files(PAPERS)):
        if ALL or name in TELLING or n % 16 == 1 and not name.startswith(("cut", "flipped", "text-dots")):
            (folder / name).write_bytes(data)
            names.append(name)
    return names


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], Remembers, IngestReport]:
    folder = tmp_path_factory.mktemp("faulty")
    names = write_faulty(folder)
    for n, name in enumerate(GOOD):  # one is read first, one in the middle
        (folder / f"{'am'[n]}-{name}").write_bytes((PAPERS / name).read_bytes())
    shelf = Remembers()
    return (
        names,
        shelf,
        ingest_folder([folder, *(folder / n for n in names)], shelf, limits=Limits(seconds=20 if ALL else 10)),
    )


def test_there_are_enough_of_them_and_no_two_of_one_name(run: tuple[list[str], Remembers, IngestReport]) -> None:
    names = run[0]
    assert len(names) == len(set(names))
    assert len(names) >= (200 if ALL else 25)


def test_each_file_has_one_outcome(run: tuple[list[str], Remembers, IngestReport]) -> None:
    names, _, report = run
    told = [x.file for x in (*report.added, *report.skipped, *report.failed)]
    assert sorted(told) == sorted([*names, *(f"{'am'[n]}-{name}" for n, name in enumerate(GOOD))])


def test_what_failed_says_so_in_one_clear_line_with_what_to_do(run: tuple[list[str], Remembers, IngestReport]) -> None:
    for failure in run[2].failed:
        line = f"{failure.reason}. {failure.remedy}"
        assert failure.file in failure.reason, line
        assert "\n" not in line and len(line) < 400, line
        assert failure.remedy, line
        assert "reading it failed" not in line and "Traceback" not in line, line


def test_the_good_papers_among_them_are_whole(run: tuple[list[str], Remembers, IngestReport]) -> None:
    _, shelf, _ = run
    for name in GOOD:
        alone = read_paper((PAPERS / name).read_bytes(), name)
        assert shelf.papers[alone.id].blocks == alone.blocks
