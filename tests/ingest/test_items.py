"""The five ways papers number, and what belongs under which number."""

import pytest

from corpus.paper import Block, BlockKind, Item, Kind
from ingest.items import find_items

H, P, B = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.BULLET


def placed(blocks: list[Block], kind: Kind | None = Kind.MINUTES) -> list[tuple[str | None, str | None, str]]:
    return [(b.item, b.paragraph, b.text) for b in find_items(blocks, kind)[0]]


def test_replies_share_the_number_of_the_question_above_them() -> None:
    blocks = [
        Block(H, "Roads", marker="4.", level=2),
        Block(P, "It was shut.", marker="4.1"),
        Block(H, "Questions", level=4),
        Block(P, "Why?", marker="4.2"),
        Block(B, "Frost."),
        Block(B, "Rain."),
        Block(H, "Parks", marker="5.", level=2),
    ]
    out, items = find_items(blocks, Kind.MINUTES)
    assert [(b.item, b.paragraph) for b in out] == [
        ("4", None),
        ("4", "4.1"),
        ("4", None),
        ("4", "4.2"),
        ("4", "4.2"),
        ("4", "4.2"),
        ("5", None),
    ]
    assert out[4].headings == ("Roads", "Questions")
    assert items == (Item("4", "Roads", 0, 5), Item("5", "Parks", 6, 6))


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        (Block(H, "Budget", marker="324", level=2), "324", "Budget"),
        (Block(H, "324 Budget", level=2), "324", "Budget"),
        (Block(H, "Budget (Item 3)", marker="23.", level=2), "23", "Budget"),
        (Block(H, "Budget (Item 4)", level=2), "4", "Budget"),
        (Block(H, "Item 4: Budget", level=2), "4", "Budget"),
        (Block(H, "Budget", marker="60.0", level=2), "60", "Budget"),
    ],
)
def test_families_of_item_numbers(heading: Block, number: str, title: str) -> None:
    _, items = find_items([heading, Block(P, "It was noted.")], Kind.MINUTES)
    assert items == (Item(number, title, 0, 1),)


def test_paragraphs_that_start_again_in_each_item() -> None:
    blocks = [
        Block(H, "Roads (Item 4)", level=2),
        Block(P, "It was shut.", marker="1."),
        Block(P, "It was agreed:", marker="2."),
        Block(P, "to mend it", marker="(a)"),
    ]
    assert placed(blocks) == [
        ("4", None, "Roads (Item 4)"),
        ("4", "1", "It was shut."),
        ("4", "2", "It was agreed:"),
        ("4", "2", "to mend it"),
    ]


def test_sections_of_a_report_are_no_items_but_its_paragraphs_keep_their_numbers() -> None:
    blocks = [Block(H, "Background", marker="2.", level=1), Block(P, "It began in May.", marker="2.1")]
    assert placed(blocks, Kind.REPORT) == [(None, None, "Background"), (None, "2.1", "It began in May.")]


def test_a_figure_that_looks_like_a_number_goes_back_into_its_text() -> None:
    assert placed([Block(P, "FTE posts were filled.", marker="171.5")], Kind.REPORT) == [
        (None, None, "171.5 FTE posts were filled.")
    ]


def test_a_run_of_numbers_before_small_letters_counts_the_limbs_and_one_alone_is_a_figure() -> None:
    run = [Block(P, "That the Cabinet:"), Block(P, "2.1 approves the hedges;"), Block(P, "2.2 adds £4 to the budget;")]
    assert placed(run, Kind.REPORT) == [
        (None, None, "That the Cabinet:"), (None, "2.1", "approves the hedges;"),
        (None, "2.2", "adds £4 to the budget;"),
    ]
    alone = [Block(P, "It was found that"), Block(P, "2.1 million hedges grow."), Block(P, "4.2 million do not.")]
    assert placed(alone, Kind.REPORT) == [(None, None, b.text) for b in alone]


def test_the_missing_item_is_found_by_the_gap_in_the_numbers() -> None:
    blocks = [
        Block(H, "Roads", marker="6.", level=2),
        Block(B, "to mend it", marker="(d)"),
        Block(P, "Parks and paths", marker="7."),
        Block(P, "A report came."),
        Block(H, "Any other business", marker="8.", level=2),
    ]
    assert [i.title for i in find_items(blocks, Kind.MINUTES)[1]] == ["Roads", "Parks and paths", "Any other business"]


def test_the_end_of_the_meeting_belongs_to_no_item() -> None:
    assert placed(
        [Block(H, "Roads", marker="9.", level=2), Block(P, "Noted."), Block(P, "The meeting ended at 9.45 pm")]
    )[-1] == (
        None,
        None,
        "The meeting ended at 9.45 pm",
    )


def test_a_line_that_ends_with_its_item_is_a_title_though_it_is_set_like_any_other() -> None:
    blocks = [
        Block(P, "411 Apologies and named substitutes (Agenda item 1)"),
        Block(P, "Apologies were received from Mrs Vale."),
        Block(P, "412 Bus monitoring: August (Agenda item 2)"),
        Block(P, "The report was noted. See what was said before (Item 1)"),
    ]
    out, items = find_items(blocks, Kind.MINUTES)
    assert [(i.number, i.title) for i in items] == [
        ("411", "Apologies and named substitutes"), ("412", "Bus monitoring: August"),
    ]
    assert [b.item for b in out] == ["411", "411", "412", "412"]


def test_a_short_numbered_line_over_its_paragraphs_is_the_title_of_an_item() -> None:
    blocks = (
        Block(BlockKind.PARAGRAPH, "Apologies for absence", 1, marker="31"),
        Block(BlockKind.PARAGRAPH, "Apologies were received from Councillor Pye.", 1, marker="31.1"),
        Block(BlockKind.PARAGRAPH, "Date of next meeting", 1, marker="32"),
        Block(BlockKind.PARAGRAPH, "Thursday, 29 January 2026.", 1, marker="32.1"),
    )
    out, items = find_items(blocks, Kind.MINUTES)
    assert [(i.number, i.title) for i in items] == [("31", "Apologies for absence"), ("32", "Date of next meeting")]
    assert [b.kind for b in out] == [BlockKind.HEADING, BlockKind.PARAGRAPH] * 2
    assert out[3].headings == ("Date of next meeting",)


def test_a_number_before_a_label_or_a_joined_word_is_an_items() -> None:
    blocks = [
        Block(H, "27 Public participation", level=2),
        Block(P, "Two spoke."),
        Block(H, "28 Call-in", level=2),
        Block(P, "None."),
        Block(H, "29 Roads plan: progress report", level=2),
        Block(P, "It was noted."),
    ]
    assert [i.number for i in find_items(blocks, Kind.MINUTES)[1]] == ["27", "28", "29"]


def test_a_resolution_in_bold_is_no_heading_of_its_limbs() -> None:
    blocks = [
        Block(H, "Roads", marker="4.", level=2),
        Block(H, "RESOLVED: That", level=3),
        Block(B, "the report be noted;", marker="(i)", level=1),
        Block(H, "the Cabinet Member be asked to write about", marker="(ii)", level=3),
        Block(H, "the end of the grant; and", level=3),
        Block(B, "thanks be given.", marker="(iii)", level=1),
        Block(H, "Lamps", level=3),
    ]
    out, _ = find_items(blocks, Kind.MINUTES)
    assert [b.kind for b in out] == [H, P, B, B, B, H]
    assert out[3].text == "the Cabinet Member be asked to write about the end of the grant; and"
    assert {b.headings for b in out[1:]} == {("Roads",)}


@pytest.mark.parametrize("ruling", [
    "AGREED, on the motion of Councillor Vale, seconded by Councillor Stone (7 for, 1 against):",
    "The Panel RESOLVED unanimously:",
    "It was resolved by six votes to two:",
])
def test_a_resolution_with_its_mover_or_vote_is_no_heading_either(ruling: str) -> None:
    blocks = [Block(H, "Roads", level=2), Block(H, ruling, level=2), Block(B, "that the road be mended;", marker="(i)")]
    out = find_items(blocks, Kind.MINUTES)[0]
    assert [b.kind for b in out] == [H, P, B]
    assert out[2].headings == ("Roads",)


def test_a_heading_of_what_was_agreed_stays_one() -> None:
    blocks = [Block(H, "Roads", level=2), Block(H, "Agreed actions:", level=3), Block(B, "Mend the road.")]
    assert [b.kind for b in find_items(blocks, Kind.MINUTES)[0]] == [H, H, B]
