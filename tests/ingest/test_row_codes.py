"""A row that a sentence calls by its reference is read as what the row is of."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.paper import Block, BlockKind, Kind, Metadata, Page, Paper, Table
from corpus.row_code import labels_by_code
from ingest.chunking import chunk_paper
from ingest.facts import facts_of


def paper(text: str, *rows: tuple[str, str, str]) -> Paper:
    table = Table("Buses", (("Ref", "Indicator", "2023/24"),), rows)
    blocks = (
        Block(BlockKind.TABLE, "\n".join(" | ".join(r) for r in rows), 1, table=table),
        Block(BlockKind.PARAGRAPH, text, 1),
    )
    metadata = Metadata("Bus report", "Marlshire", "Cabinet", date(2024, 9, 2), Kind.REPORT)
    return Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", metadata, (Page(1, "7", 595, 842),), blocks, ())


@pytest.mark.parametrize(("text", "measure"), [
    ("B3 for the calendar year 2023 was 59%.", "Buses that ran on time (B3) – B3 for the calendar year 2023 was"),
    ("Table B3 has 59% of them.", "Table B3 has of them"),
    ("B33 for the calendar year 2023 was 59%.", "B33 for the calendar year 2023 was"),
])
def test_a_sentence_has_the_label_of_the_row_it_calls(text: str, measure: str) -> None:
    made = paper(text, ("B3", "Buses that ran on time", "55%"), ("B4", "Buses washed weekly", "80%"))
    found = [f for f in facts_of(made, chunk_paper(made)) if f.printed == "59%"]
    assert [f.measure for f in found] == [measure]


def test_a_reference_of_two_rows_stands_for_neither() -> None:
    made = paper("", ("B3", "Buses that ran late", "55%"), ("B3", "Trams that ran late", "80%"), ("B4", "Fares", ""))
    assert labels_by_code(made) == {}
