"""How blocks are written: the titles of columns that are printed again on the next page."""

from __future__ import annotations

import pytest

from corpus.paper import Block, BlockKind, Box, Table
from ingest.hyphens import Vocabulary
from ingest.paragraphs import Draft, runs_on
from ingest.sheet import Word, line_of
from ingest.table_captions import named_tables
from ingest.writer import Writer

TITLES = (("Service", "Budget", "Forecast"),)
FIRST = Table(caption=None, header=TITLES, rows=(("Roads", "1.2", "1.4"),))
SECOND = Table(caption=None, header=TITLES, rows=(("Parks", "0.7", "0.6"),))


def printed(table: Table) -> str:
    return "\n".join(" | ".join(row) for row in (*table.header, *table.rows))


@pytest.mark.parametrize(("place", "text"), [
    (0, "Parks | 0.7 | 0.6"),  # it goes on from the table before
    (None, "Service | Budget | Forecast\nParks | 0.7 | 0.6"),  # it is a table of its own
])
def test_titles_printed_again_are_read_once(place: int | None, text: str) -> None:
    writer = Writer({}, 10.0, Vocabulary(()))
    assert writer._without_repeated(printed(FIRST), FIRST, None) == printed(FIRST)
    writer.blocks.append(Block(BlockKind.TABLE, printed(FIRST), 1, table=FIRST))
    assert writer._without_repeated(printed(SECOND), SECOND, place) == text


def test_other_titles_are_no_repetition() -> None:
    writer = Writer({}, 10.0, Vocabulary(()))
    writer._without_repeated(printed(FIRST), FIRST, None)
    writer.blocks.append(Block(BlockKind.TABLE, printed(FIRST), 1, table=FIRST))
    other = Table(caption=None, header=(("Ward", "2022", "2023"),), rows=(("East", "4", "5"),))
    assert writer._without_repeated(printed(other), other, 0) == printed(other)


@pytest.mark.parametrize(("between", "caption", "notes"), [
    ("Table 5: Parks by ward", "Table 5: Parks by ward", ()),
    ("Parks by ward, January 2025", "Parks by ward, January 2025", ()),
    ("Figures for roads leave out bridges.", None, ("Figures for roads leave out bridges.",)),
])
def test_small_type_between_two_tables_is_the_caption_of_the_second(
    between: str, caption: str | None, notes: tuple[str, ...]
) -> None:
    writer = Writer({}, 10.0, Vocabulary(()))
    second = Table(caption=None, header=(("Ward", "Parks"),), rows=(("East", "4"),))
    for n, (kind, text, table) in enumerate((
        (BlockKind.TABLE, printed(FIRST), FIRST), (BlockKind.PARAGRAPH, between, None),
        (BlockKind.TABLE, printed(second), second),
    )):  # fmt: skip
        box = Box(50, 100 + 20 * n, 400, 110 + 20 * n)
        writer.blocks.append(Block(kind, text, 1, boxes=(box,), table=table))
        writer.sizes.append(8.0 if table is None else 10.0)
    named = named_tables(writer.blocks, {}, writer.sizes, 10.0)
    tables = [b.table for b in named if b.table is not None]
    assert (tables[1].caption, tables[0].notes) == (caption, notes)


@pytest.mark.parametrize(("before", "after", "on"), [
    ("The fourth hub would now open in May", "2025. The roof had to be mended first.", True),
    ("The fourth hub would open in May.", "2025. The roof had to be mended first.", False),
    ("The fourth hub would open late", "2025. Minutes of the last meeting", False),
])
def test_a_year_on_the_next_page_goes_with_its_month(before: str, after: str, on: bool) -> None:
    assert runs_on(before, after) is on


def _bold(text: str, page: int, region: int) -> Draft:
    words, x = [], 50.0
    for w in text.split():
        words.append(Word(w, x, x + 5.0 * len(w), 100.0, 10.0, bold=True))
        x += 5.0 * (len(w) + 1)
    return Draft(page, [line_of(words)], region=region)


def test_a_resolution_in_bold_is_no_heading_and_goes_on_over_the_page() -> None:
    writer = Writer({}, 10.0, Vocabulary(()))
    blocks = writer.write([
        _bold("Harbour dues", 1, 0), _bold("RESOLVED: That", 1, 0), _bold("(i) the dues be frozen;", 1, 0),
        _bold("(ii) the harbour master write to the trust about", 1, 0), _bold("the lamps on the pier; and", 2, 1),
        _bold("(iii) the report be noted.", 2, 1),
    ])  # fmt: skip
    assert [(b.kind, b.marker, b.text) for b in blocks] == [
        (BlockKind.HEADING, None, "Harbour dues"),
        (BlockKind.PARAGRAPH, None, "RESOLVED: That"),
        (BlockKind.BULLET, "(i)", "the dues be frozen;"),
        (BlockKind.BULLET, "(ii)", "the harbour master write to the trust about the lamps on the pier; and"),
        (BlockKind.BULLET, "(iii)", "the report be noted."),
    ]


def captions(*texts: str) -> list[str | None]:
    """The captions of the tables of one page, which stand where "-" is."""
    blocks = [
        Block(BlockKind.TABLE if text == "-" else BlockKind.PARAGRAPH, text, 1,
              boxes=(Box(50, 100 + 20 * n, 400, 110 + 20 * n),), table=FIRST if text == "-" else None)
        for n, text in enumerate(texts)
    ]  # fmt: skip
    return [b.table.caption for b in named_tables(blocks, {}, [10.0] * len(blocks), 10.0) if b.table is not None]


def test_numbered_captions_that_stand_under_their_tables_are_told_by_all_of_them() -> None:
    under = ("The two tables follow.", "-", "Table 1 Roads", "-", "Table 2 Parks", "What they mean is said next.")
    assert captions(*under) == ["Table 1 Roads", "Table 2 Parks"]
    over = ("Table 1 Roads", "-", "Table 2 Parks", "-", "What they mean is said next.")
    assert captions(*over) == ["Table 1 Roads", "Table 2 Parks"]


@pytest.mark.parametrize(("above", "caption"), [
    ("Table 4: Boats by mooring", "Table 4: Boats by mooring"),
    ("Table 4 shows the boats by mooring.", None),
    ("The boats are counted in May", None),
])
def test_a_numbered_caption_that_the_end_of_a_page_cuts_off_names_its_table(above: str, caption: str | None) -> None:
    blocks = [Block(BlockKind.PARAGRAPH, above, 3, boxes=(Box(50, 780, 400, 790),)),
              Block(BlockKind.TABLE, printed(FIRST), 4, boxes=(Box(50, 60, 400, 90),), table=FIRST)]
    named = named_tables(blocks, {}, [10.0, 0.0], 10.0)[1].table
    assert named is not None and named.caption == caption


@pytest.mark.parametrize(("under", "notes"), [
    ("1 Closed from 2 May; boats lay at the quay.", ("1 Closed from 2 May; boats lay at the quay.",)),
    ("2 Closed from 2 May; boats lay at the quay.", ()),
])
def test_a_plain_number_begins_the_note_that_a_raised_one_calls(under: str, notes: tuple[str, ...]) -> None:
    table = Table(caption=None, header=(("Pier", "Boats"),), rows=(("East¹", "4"),))
    blocks = [Block(BlockKind.TABLE, printed(table), 1, boxes=(Box(50, 100, 400, 120),), table=table),
              Block(BlockKind.PARAGRAPH, under, 1, boxes=(Box(50, 125, 400, 135),))]
    named = named_tables(blocks, {}, [0.0, 10.0], 10.0)[0].table
    assert named is not None and named.notes == notes
