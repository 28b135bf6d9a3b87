"""Small papers and a quick encoder for the tests of the store, and a writer that can be killed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.fact import Basis, Fact
from corpus.paper import Access, Block, BlockKind, Box, Item, Kind, Metadata, Page, Paper, Table
from corpus.period import as_at, financial_year
from corpus.store import Store

Parcel = tuple[Paper, tuple[Chunk, ...], tuple[Fact, ...], bytes]
"""What `Store.add` takes."""


class LetterEncoder:
    """Counts letters: texts of like letters are near. Quick, and the same in every process."""

    def __init__(self, name: str = "letters@1", dimensions: int = 26) -> None:
        self.name, self.dimensions = name, dimensions
        self.encoded = 0

    def encode(
        self, texts: Sequence[str], progress: Callable[[int, int], None] | None = None
    ) -> NDArray[np.float32]:
        """See corpus.encoder.Encoder."""
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in enumerate(texts):
            for letter in text.lower():
                if "a" <= letter <= "z":
                    vectors[row, (ord(letter) - 97) % self.dimensions] += 1
            vectors[row] /= max(1.0, float(np.linalg.norm(vectors[row])))
            if progress is not None:
                progress(row + 1, len(texts))
        self.encoded += len(texts)
        return vectors


def parcel(
    name: str, *paragraphs: str, authority: str | None = "Ambridge", body: str | None = "Scrutiny Panel",
    day: date | None = date(2022, 3, 1), kind: Kind | None = Kind.MINUTES, access: Access = Access.OPEN,
) -> Parcel:
    """A paper of one page with these paragraphs, one chunk and one fact each, numbered 1.1, 1.2, …"""
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, text, page=1, marker=f"1.{n}", boxes=(Box(72.0, 90.5 * n, 500.25, 90.5 * n + 12),),
              item="1", paragraph=f"1.{n}", headings=(name,))
        for n, text in enumerate(paragraphs, start=1)
    )
    data = f"{name}\n{paragraphs}".encode()
    text_sha256 = hashlib.sha256("\n".join(paragraphs).encode()).hexdigest()
    paper = Paper(
        id=text_sha256[:16], file=f"{name}.pdf", sha256=hashlib.sha256(data).hexdigest(), text_sha256=text_sha256,
        format="pdf", metadata=Metadata(title=f"{name} title", authority=authority, body=body, date=day, kind=kind,
                                        access=access),
        pages=(Page(1, "iv", 595.3, 841.9),), blocks=blocks, items=(Item("1", name, 0, len(blocks) - 1),),
    )
    chunks = tuple(
        Chunk(f"{paper.id}:{n}", paper.id, n, block.text, f"{name} context", paper.locator(n), (n,))
        for n, block in enumerate(blocks)
    )
    facts = tuple(
        Fact(f"{chunk.id}/0", paper.id, chunk.id, "children on plans", Decimal(200 + n), "children", str(200 + n),
             as_at(date(2022, 3, 31)), "Ambridge", Basis.ACTUAL, chunk.locator, chunk.text)
        for n, chunk in enumerate(chunks)
    )
    return paper, chunks, facts, data


def rich_parcel() -> Parcel:
    """A paper that uses every field of every noun."""
    paper, (first, *_), (fact, *_), data = parcel("Rich", "The panel NOTED that 12 children had a plan.", "Second.")
    table = Table("Plans", (("", "2021/22"), ("", "Number")), (("Boys", "£2.4m"), ("Girls", "*")), ("* suppressed",))
    blocks = (*paper.blocks, Block(BlockKind.TABLE, "Boys | £2.4m", table=table))
    paper = replace(paper, blocks=blocks, warnings=("a warning",), metadata=replace(
        paper.metadata, status="draft", source_url="https://example.org/1", unsure=("body", "date"), body=None))
    row = replace(first, id=f"{paper.id}:1", position=1, locator=paper.locator(2, (0, 1)), blocks=(1, 2),
                  kind=ChunkKind.ROW, statement=Statement.NOTED)
    money = replace(fact, id=f"{row.id}/0", chunk=row.id, value=Decimal("2400000.00"), unit="GBP", printed="£2.4m",
                    period=financial_year(2021), basis=Basis.PROVISIONAL, locator=row.locator,
                    path=("Plans", "Boys", "2021/22"), note="* draft", bound=False, role="previous")
    unknown = replace(money, id=f"{row.id}/1", value=None, unit=None, period=None, area=None, printed="n/a")
    return paper, (first, row), (fact, money, unknown), data


def pile(count: int) -> list[Parcel]:
    """Several different papers of six paragraphs."""
    return [parcel(f"paper-{n}", *(f"Paper {n} says {'so ' * m} about subject {n * m}." for m in range(1, 7)))
            for n in range(count)]


def fill(store: Store, parcels: Sequence[Parcel]) -> None:
    """Adds them all."""
    for paper, chunks, facts, data in parcels:
        store.add(paper, chunks, facts, data)
