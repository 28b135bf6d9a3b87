"""Lay the sample papers out again: every file of corpus/papers/ from the sources beside this program.

    python corpus/sources/layout.py [--out DIR]

README.md says what must be installed. The same sources give the same bytes on the same machine; sources.csv, written
last, names the paper that each file digests.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from corpus.sources.markup import Source, parse
from corpus.sources.minutes_docx import minutes_docx
from corpus.sources.minutes_html import minutes_page
from corpus.sources.minutes_pdf import minutes_html, report_html
from corpus.sources.print_pdf import print_pdf
from corpus.sources.report_pdf import annual_report_html

HERE = Path(__file__).resolve().parent
PAPERS = HERE.parent / "papers"


@dataclass(frozen=True, slots=True)
class SamplePaper:
    """A sample paper: its file, what sources.csv says of it, and how it is made.

    sources   the Markdown files it is made of, in order, under this folder
    date      the meeting's, ISO; "" where the original gives none or there was no meeting
    status    "" where the original does not say whether it is draft or approved
    """

    file: str
    sources: tuple[str, ...]
    original_title: str
    authority: str
    body: str
    date: str
    kind: str
    make: Callable[[Source], bytes]
    status: str = ""
    access: str = "open"

    def read(self) -> Source:
        """Its sources, joined and parsed. Raises MarkupError, OSError."""
        return parse("\n\n".join((HERE / name).read_text(encoding="utf-8") for name in self.sources))


SAMPLE_PAPERS = (
    SamplePaper(
        file="hackney-children-and-families-annual-report-2021-22.pdf",
        sources=(
            "annual-report/1-front-door.md", "annual-report/2-help-and-protection.md",
            "annual-report/3-children-in-care.md", "annual-report/4-leadership-and-money.md",
        ),
        original_title="Children & Families Annual Report 2021/22",
        authority="Hackney",
        body="",
        date="",
        kind="report",
        make=lambda source: print_pdf(annual_report_html(source)),
    ),
    SamplePaper(
        file="hackney-cyp-scrutiny-commission-minutes-2021-07-12.pdf",
        sources=("hackney-minutes.md",),
        original_title="Children and Young People Scrutiny Commission Minutes of 12th July 2021",
        authority="Hackney",
        body="Children and Young People Scrutiny Commission",
        date="2021-07-12",
        kind="minutes",
        make=lambda source: print_pdf(minutes_html(source, date="2021-07-12")),
    ),
    SamplePaper(
        file="ealing-scrutiny-review-panel-2-minutes-2020-11-11.docx",
        sources=("ealing-minutes.md",),
        original_title="Scrutiny Review Panel 2 – 2020/2021, Children's Services Ofsted Improvement: Minutes",
        authority="Ealing",
        body="Scrutiny Review Panel 2 – Children's Services Ofsted Improvement",
        date="2020-11-11",
        kind="minutes",
        make=lambda source: minutes_docx(source, made=datetime(2020, 11, 11)),
    ),
    SamplePaper(
        file="worcestershire-children-and-families-panel-minutes-2018-05-16.html",
        sources=("worcestershire-minutes.md",),
        original_title="Children and Families Overview and Scrutiny Panel: Minutes, Wednesday, 16 May 2018",
        authority="Worcestershire",
        body="Children and Families Overview and Scrutiny Panel",
        date="2018-05-16",
        kind="minutes",
        make=lambda source: minutes_page(
            source, day="Wednesday, 16th May, 2018", time="10.00 am", venue="County Hall, Worcester"
        ).encode(),
    ),
    SamplePaper(
        file="hackney-ofsted-update-2020-01.pdf",
        sources=("ofsted-update.md",),
        original_title="Ofsted update for Children and Young People Scrutiny Commission - January 2020",
        authority="Hackney",
        body="Children and Young People Scrutiny Commission",
        date="",
        kind="report",
        make=lambda source: print_pdf(report_html(source, date="2020-01-01")),
    ),
)

COLUMNS = ("file", "title", "original_title", "authority", "body", "date", "kind", "status", "access", "sha256")


def lay_out(folder: Path) -> str:
    """Make every sample paper and sources.csv in `folder`, which must exist; give back the text of sources.csv."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for paper in SAMPLE_PAPERS:
        source = paper.read()
        made = paper.make(source)
        (folder / paper.file).write_bytes(made)
        writer.writerow((
            paper.file, source.title, paper.original_title, paper.authority, paper.body, paper.date, paper.kind,
            paper.status, paper.access, hashlib.sha256(made).hexdigest(),
        ))
    (folder / "sources.csv").write_text(table.getvalue(), encoding="utf-8")
    return table.getvalue()


def main() -> None:
    """The program: lays out into corpus/papers/, or into the folder given, and shows sources.csv."""
    arguments = argparse.ArgumentParser(description="Lay the sample papers out again from corpus/sources/*.md.")
    arguments.add_argument("--out", type=Path, default=PAPERS, help="the folder to write to (default: corpus/papers)")
    sys.stdout.write(lay_out(arguments.parse_args().out))


if __name__ == "__main__":
    main()
