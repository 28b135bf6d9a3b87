"""Words in cells -> facts: the commentary beside a figure, the actions of a plan, the tiles of a dashboard.

A cell that holds a sentence is read as one, whose heading is what names its row. What names the rows of a table of
figures is none: "within 12 months" of a label is part of a measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.chunk import Chunk
from corpus.fact import Fact
from corpus.paper import Paper, Table
from corpus.period import Period, PeriodKind
from corpus.period_reading import find_periods
from corpus.sentences import split_sentences
from corpus.stage import find_stages
from ingest.areas import Areas
from ingest.figure_columns import columns_of
from ingest.labels import read_words
from ingest.reporting import Reporting
from ingest.sentence_facts import Around, sentence_facts
from ingest.table_rows import chunks_by_row, first_column_is_label, is_tiles
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
    year = _year_of(b.table) if tiles and dated is None else None
    chunk_of = chunks_by_row(chunks)
    for number, row in enumerate(b.table.rows):
        chunk = chunk_of.get(number)
        if chunk is None:
            continue
        count = 0
        for column, cell in enumerate(row):
            names = (columns.figures and column in columns.labels) or (column == 0 and b.table.header)
            if not tiles and (names or not _says_something(cell)):
                continue
            label = "" if tiles or column == columns.name else row[columns.name or 0].strip()
            nearest = dated or year if tiles else None
            around = Around(nearest, headings=tuple(h for h in (*b.headings, label) if h), reporting=reporting)
            for sentence in split_sentences(cell):
                found = tuple(
                    sentence_facts(sentence, chunk, paper.locator(block, (number, column)), around, count, areas)
                )
                count += len(found)
                found = tuple(replace(f, measure=label) if label and says_time_alone(f.measure) else f for f in found)
                yield from (replace(f, bound=True) if dated and tiles and _is_of(f, dated) else f for f in found)


def says_time_alone(measure: str) -> bool:
    """Whether what stands with a figure only says when it was ("Quarter 2"): then its row says what it is."""
    spans = [(m.start, m.end) for m in find_periods(measure)] + [(m.start, m.end) for m in find_stages(measure)]
    left = measure
    for start, end in sorted(spans, reverse=True):
        left = left[:start] + left[end:]
    return bool(spans) and not re.search(r"[A-Za-z]{3,}", _LITTLE.sub(" ", left))


_LITTLE = re.compile(r"\b(?:now|at|in|by|to|the|end|of|latest|baseline|currently|so|far|this)\b", re.IGNORECASE)


def _year_of(table: Table) -> Period | None:
    """The one year that tiles name, of which those are that name no time; None where they name another time too, that
    does not lie in it.
    """
    times = {m.period for row in table.rows for cell in row for m in find_periods(cell)}
    years = [p for p in times if p.kind in _YEARS]
    return years[0] if len(years) == 1 and all(years[0].covers(p) for p in times) else None


_YEARS = (PeriodKind.FINANCIAL_YEAR, PeriodKind.ACADEMIC_YEAR, PeriodKind.CALENDAR_YEAR)


def _is_of(fact: Fact, time: Period) -> bool:
    return fact.role == "stated" and fact.period == time


def _says_something(cell: str) -> bool:
    """Whether a cell holds words with a number among them, and not a figure."""
    return (
        any(c.isdigit() for c in cell)
        and not is_value(cell)
        and len(re.findall(r"[A-Za-z][a-z’'-]*", cell)) >= _FEWEST
    )
