"""Words in cells -> facts: the commentary beside a figure, the actions of a plan, the tiles of a dashboard.

A cell that holds a sentence is read as one, whose heading is what names its row. What names the rows of a table of
figures is none: "within 12 months" of a label is part of a measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.chunk import Chunk, ChunkKind
from corpus.fact import Fact
from corpus.paper import Paper
from corpus.period import Period
from corpus.sentences import split_sentences
from ingest.areas import Areas
from ingest.figure_columns import columns_of
from ingest.labels import read_words
from ingest.reporting import Reporting
from ingest.sentence_facts import Around, sentence_facts
from ingest.table_rows import first_column_is_label, is_tiles
from ingest.values import is_value

_FEWEST = 5  # words of a cell that says something


def cell_facts(
    paper: Paper,
    block: int,
    chunks: Sequence[Chunk],
    areas: Areas,
    reporting: Reporting | None,
    dated: Period | None = None,
) -> Iterator[Fact]:
    """The figures of the sentences in one table block's cells; none where it has none, or is no table. `dated` is the
    time that the line over a page of tiles gives them all: "The dashboard shows 2024/25.".
    """
    b = paper.blocks[block]
    if b.table is None:
        return
    labelled = first_column_is_label(b.table)
    columns = columns_of(b.table, labelled, lambda text: read_words(text, areas.authorities).text)
    tiles = is_tiles(b.table)
    row_chunks = {c.text: c for c in chunks if c.kind is ChunkKind.ROW}
    for number, row in enumerate(b.table.rows):
        chunk = row_chunks.get(" | ".join(row)) or (chunks[0] if chunks else None)
        if chunk is None:
            continue
        count = 0
        for column, cell in enumerate(row):
            names = (columns.figures and column in columns.labels) or (column == 0 and b.table.header)
            if not tiles and (names or not _says_something(cell)):
                continue
            label = "" if tiles or column == columns.name else row[columns.name or 0].strip()
            nearest = dated if tiles else None
            around = Around(nearest, headings=tuple(h for h in (*b.headings, label) if h), reporting=reporting)
            for sentence in split_sentences(cell):
                found = tuple(
                    sentence_facts(sentence, chunk, paper.locator(block, (number, column)), around, count, areas)
                )
                count += len(found)
                yield from (replace(f, bound=True) if nearest and _is_of(f, nearest) else f for f in found)


def _is_of(fact: Fact, time: Period) -> bool:
    return fact.role == "stated" and fact.period == time


def _says_something(cell: str) -> bool:
    """Whether a cell holds words with a number among them, and not a figure."""
    return (
        any(c.isdigit() for c in cell)
        and not is_value(cell)
        and len(re.findall(r"[A-Za-z][a-z’'-]*", cell)) >= _FEWEST
    )
