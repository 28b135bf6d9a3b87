"""Sentences read as a paper of their own: their facts, and their figures in short."""

from __future__ import annotations

from datetime import date

from corpus.fact import Fact
from corpus.paper import Block, BlockKind, Kind, Metadata, Page, Paper
from ingest.chunking import chunk_paper
from ingest.facts import facts_of

Figure = tuple[str, str | None, str | None, str | None, str]


def facts(*texts: str, headings: tuple[str, ...] = ("Plans",), kind: Kind = Kind.REPORT) -> tuple[Fact, ...]:
    """The facts of a paper with these paragraphs ("- …" a bullet), dated later than anything it speaks of."""
    blocks = tuple(
        Block(BlockKind.BULLET if t.startswith("- ") else BlockKind.PARAGRAPH, t.removeprefix("- "), 1,
              headings=headings)
        for t in texts)
    metadata = Metadata("Annual Report 2023/24", "Marlshire", "Cabinet", date(2024, 9, 2), kind)
    paper = Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", metadata, (Page(1, "7", 595, 842),), blocks, ())
    return facts_of(paper, chunk_paper(paper))


def figures(*texts: str, headings: tuple[str, ...] = ("Plans",), kind: Kind = Kind.REPORT) -> list[Figure]:
    """(printed, unit, period, area, role) of each."""
    return [(f.printed, f.unit, f.period.label if f.period else None, f.area, f.role)
            for f in facts(*texts, headings=headings, kind=kind)]
