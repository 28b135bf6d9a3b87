"""Lay the unseen papers out: evals/unseen/papers/ from the Markdown beside this program.

    python -m evals.unseen.sources.layout [--out DIR]

Marlshire does not exist: its council, its people and its figures are invented. The papers are there to ask questions
of papers that no rule was written for, so nothing here may be read when a rule is written.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import sys
from dataclasses import dataclass
from pathlib import Path

from corpus.sources.print_pdf import print_pdf
from evals.unseen.sources.markup import parse
from evals.unseen.sources.printed import page
from evals.unseen.sources.word import word

HERE = Path(__file__).resolve().parent
PAPERS = HERE.parent / "papers"
COLUMNS = ("file", "title", "authority", "body", "date", "kind", "status", "access", "sha256")
LEARNING = "Children, Young People and Learning Cabinet Committee"
CARE = "Adult Care and Health Scrutiny Committee"


@dataclass(frozen=True, slots=True)
class Unseen:
    """A paper of the unseen set: its file, its source and style sheet, and what sources.csv says of it."""

    file: str
    source: str
    style: str | None
    title: str
    body: str
    date: str
    kind: str
    status: str = ""

    def make(self) -> bytes:
        """The bytes of the file. Raises OSError where the source is missing, ValueError for a crooked table."""
        blocks = parse((HERE / self.source).read_text(encoding="utf-8"))
        if self.style is None:
            return word(blocks, self.title, self.date)
        return print_pdf(page(blocks, (HERE / self.style).read_text(encoding="utf-8"), self.title, self.date))


UNSEEN = (
    Unseen(
        "marlshire-performance-and-finance-monitoring-q3-2024-25.pdf", "monitoring-report.md", "report.css",
        "Performance and Finance Monitoring Report – Quarter 3, 2024/25", LEARNING, "2025-03-11", "report",
    ),
    Unseen(
        "marlshire-cypl-cabinet-committee-minutes-2025-01-14.pdf", "minutes.md", "minutes.css",
        "Children, Young People and Learning Cabinet Committee: Minutes of 14 January 2025", LEARNING, "2025-01-14",
        "minutes", "draft",
    ),
    Unseen(
        "marlshire-adult-social-care-waiting-lists-2025-04.docx", "waiting-lists.md", None,
        "Adult Social Care: Waiting for an Assessment", CARE, "2025-04-24", "report",
    ),
)


def lay_out(folder: Path) -> str:
    """Make every paper and sources.csv in `folder`, which must exist; give back the text of sources.csv."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for paper in UNSEEN:
        made = paper.make()
        (folder / paper.file).write_bytes(made)
        digest = hashlib.sha256(made).hexdigest()
        writer.writerow((paper.file, paper.title, "Marlshire", paper.body, paper.date, paper.kind, paper.status,
                         "open", digest))
    (folder / "sources.csv").write_text(table.getvalue(), encoding="utf-8")
    return table.getvalue()


def main() -> None:
    """The program: lays out into evals/unseen/papers/, or into the folder given, and shows sources.csv."""
    arguments = argparse.ArgumentParser(description="Lay the unseen papers out again.")
    arguments.add_argument("--out", type=Path, default=PAPERS, help="the folder to write to")
    sys.stdout.write(lay_out(arguments.parse_args().out))


if __name__ == "__main__":
    main()
