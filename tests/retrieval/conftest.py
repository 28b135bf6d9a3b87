"""A small shelf: three open papers of two made-up councils, one exempt paper, and an encoder that counts words."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.paper import Access, Block, BlockKind, Item, Kind, Metadata, Page, Paper, Table
from corpus.store import Store
from corpus.words import stems
from ingest.chunking import chunk_paper
from ingest.facts import facts_of

DIMENSIONS = 512


class WordEncoder:
    """Each stem has its own place in the vector: texts that share words are near."""

    name = "words@1"
    dimensions = DIMENSIONS

    def encode(
        self, texts: Sequence[str], progress: Callable[[int, int], None] | None = None
    ) -> NDArray[np.float32]:
        """See corpus.encoder.Encoder."""
        vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
        for row, text in enumerate(texts):
            for stem in stems(text):
                vectors[row, zlib.crc32(stem.encode()) % DIMENSIONS] += 1
            vectors[row] /= max(1.0, float(np.linalg.norm(vectors[row])))
        return vectors


def paper(file: str, metadata: Metadata, pages: tuple[Page, ...], items: tuple[Item, ...], *blocks: Block) -> Paper:
    digest = hashlib.sha256("\n".join(b.text for b in blocks).encode()).hexdigest()
    sha256 = hashlib.sha256(file.encode()).hexdigest()
    return Paper(digest[:16], file, sha256, digest, "pdf", metadata, pages, blocks, items)


def said(text: str, page: int, heading: str, paragraph: str | None = None, bullet: bool = False) -> Block:
    """A paragraph or bullet; a number "4.2" also gives its item."""
    return Block(
        BlockKind.BULLET if bullet else BlockKind.PARAGRAPH, text, page, marker=paragraph, headings=(heading,),
        item=paragraph.split(".")[0] if paragraph else None, paragraph=paragraph)


def table(page: int, heading: str, caption: str, header: tuple[str, ...], *rows: tuple[str, ...]) -> Block:
    text = "\n".join(" | ".join(row) for row in rows)
    return Block(BlockKind.TABLE, text, page, table=Table(caption, (header,), rows), headings=(heading,))


REPORT = paper(
    "marlshire-annual-report.pdf",
    Metadata("Children and Families Annual Report 2021/22", "Marlshire", "Cabinet", date(2022, 11, 14), Kind.REPORT),
    (Page(1, "i", 595, 842), Page(2, "ii", 595, 842), Page(3, "1", 595, 842)), (),
    said("As at 31 March 2022, 52 children were on child protection plans, compared to 44 at the same time in 2021.",
         2, "Plans"),
    said("The rise in plans was driven by neglect and by delays in the family court.", 2, "Plans"),
    table(2, "Plans", "Children on child protection plans per 10,000 under 18", ("", "March 2021", "March 2022"),
          ("Marlshire", "38", "41"), ("Statistical neighbours", "44", "45"), ("England", "41", "42")),
    said("In 2021/22 fostering cost £2.4m, and 61 % of assessments were finished within timescale.", 3, "Money"),
    said("There were 900 contacts in 2021/22 and 300 referrals.", 3, "Demand"),
)
MINUTES = paper(
    "marlshire-minutes.pdf",
    Metadata("Minutes of the Children's Scrutiny Panel", "Marlshire", "Children's Scrutiny Panel", date(2021, 7, 12),
             Kind.MINUTES),
    (Page(1, None, 595, 842), Page(2, None, 595, 842)), (Item("4", "Exclusions", 0, 3), Item("5", "Visits", 4, 4)),
    said("The head teacher told the Panel that 14 pupils had been excluded since September 2020.", 1, "Exclusions",
         "4.1"),
    said("Why had exclusions gone up?", 1, "Exclusions", "4.2"),
    said("It was noted that a cyber attack had closed the online register.", 1, "Exclusions", "4.2", bullet=True),
    said("Resolved: that the Panel recommends a review of exclusions.", 2, "Exclusions", "4.3"),
    said("Members had visited the youth hub and met its apprentices.", 2, "Visits", "5.1"),
)
ROADS = paper(
    "eastmoor-roads.pdf",
    Metadata("Roads Report 2022/23", "Eastmoor", "Highways Committee", date(2023, 3, 5), Kind.REPORT),
    (Page(1, "1", 595, 842),), (),
    said("In 2022/23 Eastmoor mended 1,471 potholes, and 19 bridges were inspected.", 1, "Repairs"),
    said("Gritting lorries went out on 31 nights.", 1, "Winter"),
)
EXEMPT = paper(
    "marlshire-contract.pdf",
    Metadata("Placement contract", "Marlshire", "Cabinet", date(2022, 11, 14), Kind.REPORT, access=Access.EXEMPT),
    (Page(1, "1", 595, 842),), (),
    said("The zeppelin contract costs £77,000 a placement.", 1, "Contract"),
)
SHELF = (REPORT, MINUTES, ROADS, EXEMPT)


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    """All four papers on the shelf; only tests that read use it."""
    with Store.in_memory(WordEncoder()) as shelf:
        for p in SHELF:
            chunks = chunk_paper(p)
            shelf.add(p, chunks, facts_of(p, chunks), p.file.encode())
        yield shelf


@pytest.fixture(scope="session")
def empty() -> Iterator[Store]:
    """A shelf without papers."""
    with Store.in_memory(WordEncoder()) as shelf:
        yield shelf


@pytest.fixture(scope="session")
def half_known() -> Iterator[Store]:
    """A paper of Marlshire, and one that does not say whose it is."""
    page = (Page(1, "1", 595, 842),)
    known = paper("a.pdf", Metadata("A", "Marlshire", None, None, Kind.REPORT), page, (),
                  said("The Marlshire board met six times.", 1, "Board"))
    unknown = paper("b.pdf", Metadata("B", None, None, None, Kind.REPORT), page, (),
                    said("A second duty worker would cost £68,000 a year.", 1, "Plan"))
    with Store.in_memory(WordEncoder()) as shelf:
        for p in (known, unknown):
            chunks = chunk_paper(p)
            shelf.add(p, chunks, facts_of(p, chunks), p.file.encode())
        yield shelf


@pytest.fixture(scope="session")
def papers() -> dict[str, Paper]:
    """The papers by the first word of their file's name and what it is: "report", "minutes", "roads", "exempt"."""
    return dict(zip(("report", "minutes", "roads", "exempt"), SHELF, strict=True))
