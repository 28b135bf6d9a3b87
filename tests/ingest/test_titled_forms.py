"""Forms whose first row is the title of their item."""

from __future__ import annotations

from corpus.paper import Block, BlockKind, Kind, Table
from ingest.items import find_items
from ingest.titled_forms import with_titles_out

T, P = BlockKind.TABLE, BlockKind.PARAGRAPH
TITLE = "4. Ferry fares for 2031"


def form(*rows: tuple[str, str], header: bool = True, title: str = TITLE) -> Block:
    head = ((title, title),) if header else ()
    body = rows if header else ((title, ""), *rows)
    text = "\n".join([f"{title} | ", *(" | ".join(row) for row in rows)])
    return Block(T, text, 1, table=Table(None, head, body))


KEY, REF = ("Key decision", "Yes"), ("Reference", "2031/07")


def test_the_title_of_a_form_opens_the_item_of_all_that_follows() -> None:
    for header in (True, False):
        blocks = with_titles_out((form(KEY, REF, header=header), Block(P, "Resolved: that fares be kept.", 1)))
        assert [b.kind for b in blocks] == [BlockKind.HEADING, T, P]
        assert (blocks[0].marker, blocks[0].text) == ("4.", "Ferry fares for 2031")
        assert blocks[1].table == Table(None, (), (KEY, REF))
        assert blocks[1].text == "Key decision | Yes\nReference | 2031/07"
        placed, items = find_items(blocks, Kind.DECISION)
        assert [(i.number, i.title) for i in items] == [("4", "Ferry fares for 2031")]
        assert placed[2].item == "4"


def test_a_form_that_goes_on_over_the_page_opens_no_second_item() -> None:
    blocks = with_titles_out((form(KEY), form(REF)))
    assert [b.kind for b in blocks] == [BlockKind.HEADING, T, T]


def test_a_table_of_figures_one_without_a_number_and_a_wider_one_keep_their_first_row() -> None:
    figures = form(("Cars", "1,204"), ("Vans", "310"))
    bare = form(KEY, REF, title="Ferry fares for 2031")
    wide = Block(T, "", 1, table=Table(None, ((TITLE,) * 3,), (("Key decision", "Yes", ""),)))
    assert with_titles_out((figures, bare, wide)) == (figures, bare, wide)
