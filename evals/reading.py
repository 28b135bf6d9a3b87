"""The report of `matters eval reading`: each file of a folder read, and held against the text it was laid out from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import EvalError, IngestError
from evals.fidelity import Fidelity, measure, read_truth
from ingest.pipeline import read_paper

TRUTH = Path(__file__).parent / "truth"
ENDING = ".gt.json"
FLOORS = (0.995, 0.995, 0.97, 0.97, 0.97)
"""What each column of the report is held to by --gate: recall, precision, order, cells in place, values with path."""
COLUMNS = ("file", "tables", "recall", "precision", "order", "cells", "paths")


@dataclass(frozen=True, slots=True)
class Read:
    """One file of the report: what was measured, or why it could not be read."""

    file: str
    fidelity: Fidelity | None
    reason: str = ""


def readings(truth: Path, papers: Path) -> Iterator[Read]:
    """Each file that the folder `truth` knows the text of, by name. Raises EvalError where it knows of none."""
    truths = sorted(truth.glob(f"*{ENDING}")) if truth.is_dir() else []
    if not truths:
        raise EvalError(f"{truth}: no *{ENDING} is there. Name a folder that holds the known text of papers.")
    for known in truths:
        stem = known.name.removesuffix(ENDING)
        file = next((f for e in ("pdf", "docx", "html") if (f := papers / f"{stem}.{e}").is_file()), None)
        if file is None:
            raise EvalError(f"{papers}: no {stem}.pdf, .docx or .html, which {known.name} is the text of. "
                            "Name its folder with --papers.")
        try:
            yield Read(file.name, measure(read_paper(file.read_bytes(), file.name).blocks, read_truth(known)))
        except IngestError as error:
            yield Read(file.name, None, error.reason)


def shortfalls(read: Read) -> list[str]:
    """A line for each share below its floor; [] for a file that is read as promised or not at all, as a scan is."""
    if read.fidelity is None:
        return []
    return [f"{read.file}: {name} {share:.3f}, promised {floor}"
            for name, share, floor in zip(COLUMNS[2:], shares(read.fidelity), FLOORS, strict=True)
            if share is not None and share < floor]


def shares(f: Fidelity) -> tuple[float | None, ...]:
    """What is held to FLOORS, in the order of COLUMNS."""
    return f.recall, f.precision, f.order, f.cells, f.paths
