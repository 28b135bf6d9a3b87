"""Tagged papers: the structure tree as pypdf gives it, what is made of it, and when it is not believed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject

from corpus.paper import Block, BlockKind
from ingest.paragraphs import Role
from ingest.pdf import read_here
from ingest.sheet import Sheet, Word
from ingest.tagged import Tabled, Text, pieces_of
from ingest.tagged_pages import tagged_pages
from ingest.tags import Element, Mark, read_tree

TAGGED = Path(__file__).parent.parent / "data" / "pdf" / "tagged.pdf"


@pytest.fixture(scope="module")
def blocks() -> tuple[Block, ...]:
    return read_here(TAGGED.read_bytes(), "tagged.pdf").blocks


def test_a_form_of_labels_is_text_in_lines(blocks: tuple[Block, ...]) -> None:
    assert [b.text for b in blocks[:4]] == [
        "To: Harbour Panel, 3 May 2023", "From: The Harbour Master",
        "The Clerk, who keeps the register of moorings and the minutes of the panel", "Classification: Open",
    ]


def test_headings_have_the_level_of_their_tag(blocks: tuple[Block, ...]) -> None:
    assert [(b.page, b.level, b.marker, b.text) for b in blocks if b.kind is BlockKind.HEADING] == [
        (1, 1, None, "Report on the harbour"), (1, 2, "1.", "What was asked"), (1, 2, "2.", "Berths"),
    ]


def test_list_items_have_their_label_and_depth(blocks: tuple[Block, ...]) -> None:
    assert [(b.marker, b.level, b.text) for b in blocks if b.kind is BlockKind.BULLET] == [
        ("•", 1, "how many boats were let in"), ("•", 1, "how many were not"), ("◦", 2, "in storms"),
    ]


def test_a_paragraph_in_two_columns_is_one_and_a_note_mark_does_not_run_into_the_figure(
        blocks: tuple[Block, ...]) -> None:
    texts = [b.text for b in blocks]
    assert any(t.startswith("The first column") and t.endswith("when the season has come to its end.") for t in texts)
    assert any("of both years¹" in t for t in texts)


def test_a_tagged_table_keeps_spans_empty_cells_caption_and_note(blocks: tuple[Block, ...]) -> None:
    table = next(b.table for b in blocks if b.table is not None)
    assert table.caption == "Table 1: Traffic by quarter"
    assert table.header == (
        ("Count", "2021/22", "2021/22", "2022/23", "2022/23"), ("Count", "Q3", "Q4", "Q3", "Q4"),
    )
    assert table.rows == (
        ("Ships in", "1,290", "1,455", "1,301", ""), ("Turned away at the mole (%)", "n/a", "2.2", "2.6", ""),
    )
    assert table.notes == ("* Ferries are not counted.",)


def test_a_long_table_is_one_for_each_page_under_the_same_header_and_caption(blocks: tuple[Block, ...]) -> None:
    parts = [(b.page, b.table) for b in blocks if b.table is not None][1:]
    assert [page for page, _ in parts] == [1, 2]
    assert {t.header for _, t in parts if t} == {(("Berth", "Quay", "Depth"),)}
    assert {t.caption for _, t in parts if t} == {"Table 2: Berths and depths"}
    assert [row[0] for _, t in parts if t for row in t.rows] == [f"B{n}" for n in range(1, 31)]


def test_blocks_of_tags_have_boxes_on_their_page(blocks: tuple[Block, ...]) -> None:
    assert all(b.page in (1, 2) and b.boxes for b in blocks)
    long = next(b for b in blocks if b.text.startswith("Berth | Quay"))
    assert len(long.boxes) == len(long.text.splitlines())


def test_without_its_tags_the_paper_is_read_by_its_layout(blocks: tuple[Block, ...]) -> None:
    writer = PdfWriter(clone_from=TAGGED)
    del writer._root_object["/StructTreeRoot"]
    out = io.BytesIO()
    writer.write(out)
    assert read_tree(out.getvalue(), 2) == ()
    bare = [b.table for b in read_here(out.getvalue(), "bare.pdf").blocks if b.table is not None]
    tagged = [b.table for b in blocks if b.table is not None]
    # The layout shows no column that holds nothing, and a form of labels as a table; the long table is the same.
    assert [t.rows for t in bare[-2:]] == [t.rows for t in tagged[-2:]]
    assert [len(t.rows[0]) for t in (bare[1], tagged[0])] == [4, 5]


def test_a_tree_of_another_number_of_pages_is_none() -> None:
    assert read_tree(TAGGED.read_bytes(), 3) == ()


def made(kind: str, **entries: object) -> bytes:
    """A file of one blank page whose tree holds one element of that kind."""
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    element = DictionaryObject({NameObject("/S"): NameObject(kind), NameObject("/Pg"): page.indirect_reference,
                                NameObject("/K"): NumberObject(7)})
    reference = writer._add_object(element)
    if entries.get("circle"):
        element[NameObject("/K")] = ArrayObject([NumberObject(7), reference])
    roles = DictionaryObject({NameObject("/Cell"): NameObject("/TD"), NameObject("/A"): NameObject("/B"),
                              NameObject("/B"): NameObject("/A")})
    element[NameObject("/A")] = DictionaryObject({NameObject("/ColSpan"): NumberObject(3)})
    writer._root_object[NameObject("/StructTreeRoot")] = writer._add_object(
        DictionaryObject({NameObject("/K"): reference, NameObject("/RoleMap"): roles}))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_roles_are_resolved_and_spans_read() -> None:
    assert read_tree(made("/Cell"), 1) == (Element("TD", (Mark(1, 7),), across=3),)


def test_circles_in_the_tree_and_in_its_roles_end() -> None:
    assert read_tree(made("/P", circle=True), 1) == (Element("P", (Mark(1, 7),)),)
    assert read_tree(made("/A"), 1)[0].role in ("A", "B")


def test_a_file_that_cannot_be_read_has_no_tree() -> None:
    assert read_tree(TAGGED.read_bytes()[:3000], 2) == ()


def word(text: str, x: float, y: float, mark: int | None) -> Word:
    return Word(text, x, x + 5.0 * len(text), y, 10.0, mark=mark)


def cell(role: str, *marks: int) -> Element:
    return Element(role, tuple(Mark(1, m) for m in marks))


def table(*rows: tuple[Element, ...]) -> Element:
    return Element("Table", tuple(Element("TR", row) for row in rows))


def grid_words(rows: int, columns: int) -> list[Word]:
    """Figures in a grid, each in a mark of its own; the first column holds labels."""
    return [word("Row" if not c else str(10 * r + c), 50.0 + 80 * c, 100.0 + 20 * r, r * columns + c)
            for r in range(rows) for c in range(columns)]


def sheet(words: list[Word]) -> Sheet:
    return Sheet(1, 595, 842, tuple(words))


def rows_of_marks(rows: int, columns: range, width: int) -> list[tuple[Element, ...]]:
    return [tuple(cell("TD", r * width + c) for c in columns) for r in range(rows)]


def test_a_table_that_the_tags_hold_together_is_believed() -> None:
    page = tagged_pages([table(*rows_of_marks(4, range(4), 4))], [sheet(grid_words(4, 4))], 10.0)[1]
    assert [(g.rows, g.columns) for g in page.grids] == [(4, 4)]


def test_tags_that_hold_a_part_of_the_page_are_not_believed() -> None:
    words = [*grid_words(4, 4), *(word("untagged", 50, 300.0 + 20 * n, None) for n in range(3))]
    assert tagged_pages([table(*rows_of_marks(4, range(4), 4))], [sheet(words)], 10.0) == {}


def test_a_table_torn_into_two_is_not_believed() -> None:
    tree = [table(*rows_of_marks(4, range(0, 2), 4)), table(*rows_of_marks(4, range(2, 4), 4))]
    assert tagged_pages(tree, [sheet(grid_words(4, 4))], 10.0) == {}


def test_packed_cells_are_not_believed() -> None:
    packed = table((cell("TD", 0), cell("TD", 1, 5, 9), cell("TD", 2, 6, 10)), (cell("TD", 4), cell("TD", 3)))
    assert tagged_pages([packed, cell("P", 7, 8, 11)], [sheet(grid_words(3, 4))], 10.0) == {}


def test_rows_that_go_up_the_page_are_not_believed() -> None:
    assert tagged_pages([table(*reversed(rows_of_marks(4, range(4), 4)))], [sheet(grid_words(4, 4))], 10.0) == {}


def test_a_table_given_out_as_paragraphs_is_not_believed() -> None:
    assert tagged_pages([cell("P", n) for n in range(16)], [sheet(grid_words(4, 4))], 10.0) == {}


def test_words_on_no_tag_are_put_where_they_stand() -> None:
    words = [word("Alpha", 50, 100, 0), word("omega", 80, 100, None), word("The", 50, 150, None),
             word("A-long-paragraph-of-one-word-" * 4, 50, 200, 1)]
    page = tagged_pages([cell("P", 0), cell("P", 1)], [sheet(words)], 10.0)[1]
    assert [d.text[:12] for d in page.drafts] == ["Alpha omega", "The", "A-long-parag"]


def test_a_note_inside_a_paragraph_comes_after_it() -> None:
    p = Element("P", (Mark(1, 0), Element("Note", (Mark(1, 1),)), Mark(1, 2)))
    words = {(1, n): [word(t, 50, 100 + n, n)] for n, t in enumerate(("The mole", "A note", "was built"))}
    texts = [(" ".join(w.text for w in t.words), t.tag.role) for t in pieces_of([p], words) if isinstance(t, Text)]
    assert texts == [("The mole was built", Role.TEXT), ("A note", Role.NOTE)]


def test_a_table_of_minutes_beside_their_numbers_is_laid_out_as_text() -> None:
    rows = (("320 Apologies", "None were received."), ("321 Minutes", "They were agreed."))
    words = {(1, 2 * r + c): [word(t, 50 + 100 * c, 100 + 20 * r, None)] for r, row in enumerate(rows)
             for c, t in enumerate(row)}
    pieces = pieces_of([table(*((cell("TD", 2 * r), cell("TD", 2 * r + 1)) for r in range(2)))], words)
    assert not any(isinstance(p, Tabled) for p in pieces)
    assert [(p.words[0].text, p.tag.role) for p in pieces if isinstance(p, Text)] == [
        ("320 Apologies", Role.HEADING), ("None were received.", Role.TEXT),
        ("321 Minutes", Role.HEADING), ("They were agreed.", Role.TEXT),
    ]


def test_a_row_whose_empty_cells_have_no_tags_stands_under_its_own_columns() -> None:
    words = {(1, w.mark): [w] for w in grid_words(3, 4) if w.mark not in (8, 10)}
    rows = [*rows_of_marks(2, range(4), 4), (cell("TD", 9), cell("TD", 11))]
    (found,) = (p for p in pieces_of([table(*rows)], words) if isinstance(p, Tabled))
    assert [(c.column, c.words[0].text) for c in found.grid.cells if c.row == 2] == [(1, "21"), (3, "23")]


def test_a_title_row_over_the_whole_table_is_its_caption() -> None:
    title = Element("TD", (Mark(1, 99),), across=4)
    words = {(1, w.mark): [w] for w in grid_words(3, 4) if w.mark is not None} | {(1, 99): [word("Berths", 60, 80, 99)]}
    pieces = pieces_of([table((title,), *rows_of_marks(3, range(4), 4))], words)
    found = next(p for p in pieces if isinstance(p, Tabled))
    assert (found.tag.label, found.grid.rows) == ("Berths", 3)


def test_numbered_paragraphs_that_one_tag_holds_are_told_apart_by_their_numbers_in_the_margin() -> None:
    said = (("6.7", 50, 100), ("Drivers", 90, 100), ("spoke", 130, 100), ("of", 90, 115), ("6.1", 104, 115),
            ("6.8", 50, 135), ("Members", 90, 135))
    words = {(1, n): [word(t, x, y, n)] for n, (t, x, y) in enumerate(said)}
    texts = [t for t in pieces_of([Element("Div", tuple(Mark(1, n) for n in range(len(said))))], words)
             if isinstance(t, Text)]
    assert [" ".join(w.text for w in t.words) for t in texts] == ["6.7 Drivers spoke of 6.1", "6.8 Members"]
    assert len({t.tag.element for t in texts}) == 2
