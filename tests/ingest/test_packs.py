"""Packs: the front sheet's running order says which pages belong to which item."""

from __future__ import annotations

from corpus.paper import Block, BlockKind, Kind, Page, Table
from ingest.packs import Report, place_items, running_order

H, P = BlockKind.HEADING, BlockKind.PARAGRAPH
PAGES = tuple(Page(n, str(n + 4), 595, 842) for n in range(1, 8))  # the first page of the file is printed 5
FRONT = (
    Block(H, "Agenda", 1, 1),
    Block(P, "Apologies for absence", 1, marker="1."),
    Block(P, "Minutes of the previous meeting (Pages 7 - 8)", 1, marker="2."),
    Block(H, "State of the harbour (Pages 9 - 10)", 1, 2, "3."),
    Block(P, "Date of the next meeting", 1, marker="4."),
)
REPORTS = (
    Block(H, "Harbour Panel, 3 May", 3, 1), Block(P, "The panel met at noon.", 4),
    Block(H, "State of the harbour", 5, 1), Block(H, "Dredging", 5, 2, "1."),
    Block(P, "It was dredged.", 6, marker="1.1"),
)


def test_the_running_order_gives_pages_of_the_file_for_the_printed_ones() -> None:
    assert running_order(FRONT, PAGES) == (
        Report("2", "Minutes of the previous meeting", 3, 4), Report("3", "State of the harbour", 5, 6),
    )


def test_what_stands_on_a_reports_pages_is_its_items_and_keeps_its_own_paragraphs() -> None:
    blocks, items = place_items((*FRONT, *REPORTS, Block(P, "Map of the harbour", 7)), PAGES, Kind.AGENDA)
    by_text = {b.text: b for b in blocks}
    assert by_text["The panel met at noon."].item == "2"
    assert by_text["The panel met at noon."].headings == ("Minutes of the previous meeting", "Harbour Panel, 3 May")
    dredged = by_text["It was dredged."]
    assert (dredged.item, dredged.paragraph) == ("3", "1.1")
    assert dredged.headings == ("State of the harbour", "Dredging")
    reports = [item for item in items if item.number in ("2", "3")]
    assert [blocks[item.first_block].text for item in reports] == ["Harbour Panel, 3 May", "State of the harbour"]
    assert [blocks[item.last_block].text for item in reports] == ["The panel met at noon.", "It was dredged."]


def test_a_table_of_items_and_pages_is_a_running_order() -> None:
    table = Block(BlockKind.TABLE, "1 | Welcome | \n2 | Minutes | Pages 7 - 8\n3 | Harbour | Pages 9-10", 1)
    assert [(r.item, r.first, r.last) for r in running_order((table,), PAGES)] == [("2", 3, 4), ("3", 5, 6)]


def test_one_mention_of_pages_is_no_pack_and_pages_that_are_not_there_are_left_out() -> None:
    assert running_order((Block(P, "See the plan (Pages 7 - 8)", 1, marker="2."),), PAGES) == ()
    far = (*FRONT[:3], Block(P, "Budget (Pages 90 - 99)", 1, marker="3."))
    assert running_order(far, PAGES) == ()
    assert place_items(REPORTS[2:], PAGES, Kind.REPORT)[1] == ()


def test_a_running_order_without_printed_pages_counts_the_files() -> None:
    unprinted = tuple(Page(n, None, 595, 842) for n in range(1, 12))
    assert [(r.first, r.last) for r in running_order(FRONT, unprinted)] == [(7, 8), (9, 10)]


def listed(*rows: tuple[str, ...], head: str = "Pages") -> Block:
    """An agenda as a table whose entries without pages were taken for heads."""
    header = (("No", "Item", "Lead", head), ("1", "Apologies", "Apologies", "Apologies"))
    return Block(BlockKind.TABLE, "\n".join(" | ".join(row) for row in rows), 1, table=Table(None, header, rows))


def test_a_column_of_pages_is_a_running_order() -> None:
    minutes = ("2", "Minutes of the meeting in May", "Chair", "7 - 8")
    rows = (minutes, ("3", "Harbour", "Ada Finch", "9"), ("4", "End", "", ""))
    for head in ("Pages", "Page", "Page No.", "Page numbers", "Page nos in this agenda", "Pages in pack"):
        assert [(r.item, r.title, r.first, r.last) for r in running_order((listed(*rows, head=head),), PAGES)] == [
            ("2", "Minutes of the meeting in May", 3, 4), ("3", "Harbour", 5, 5),
        ]
    assert running_order((listed(*rows, head="Minutes allowed"),), PAGES) == ()


def test_minutes_in_a_pack_keep_numbers_of_their_own_that_run_on_past_its_agenda() -> None:
    agenda = listed(("2", "Minutes of the meeting in May", "Chair", "7 - 8"), ("3", "Harbour", "Ada Finch", "9 - 10"))

    def numbered(*numbers: str) -> list[tuple[str | None, str]]:
        minutes = [b for n in numbers for b in (Block(H, "Dredging", 3, 2, f"{n}."), Block(P, f"Noted as {n}.", 4))]
        blocks, items = place_items((agenda, Block(P, "The panel met.", 3), *minutes, *REPORTS[2:]), PAGES, Kind.AGENDA)
        assert all(blocks[i.first_block].item == i.number for i in items)
        return [(b.item, b.text) for b in blocks if b.page in (3, 4) and b.kind is P]

    assert numbered("41", "42") == [("2", "The panel met."), ("41", "Noted as 41."), ("42", "Noted as 42.")]
    assert numbered("3", "4") == [("2", "The panel met."), ("2", "Noted as 3."), ("2", "Noted as 4.")]
