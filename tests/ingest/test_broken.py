"""Broken sentences made whole, and the notes that a table's stars call found where they floated to."""

from __future__ import annotations

from corpus.paper import Block, BlockKind, Box, Table
from ingest.broken import rejoined, with_marked_notes, with_whole_capitals, with_whole_heads
from ingest.table_notes import note_of

P, TABLE = BlockKind.PARAGRAPH, BlockKind.TABLE
STARRED = Table("Moorings let", (("", "2021", "2022"),), (("North quay", "31 %", "28 % *"),))


def table(notes: tuple[str, ...] = ()) -> Block:
    held = Table(STARRED.caption, STARRED.header, STARRED.rows, notes)
    return Block(TABLE, " | 2021 | 2022\nNorth quay | 31 % | 28 % *", 4, table=held)


def test_a_bullet_broken_in_its_sentence_is_made_whole_with_its_boxes() -> None:
    one, two = Box(40, 100, 200, 110), Box(40, 120, 180, 130)
    (whole,) = rejoined((
        Block(BlockKind.BULLET, "The harbour master will say as early as she can about why and", 3, 1, "•", (one,)),
        Block(P, "where a boat may be moved to, and for how long.", 3, boxes=(two,)),
    ))
    assert whole.text.endswith("about why and where a boat may be moved to, and for how long.")
    assert (whole.marker, whole.boxes) == ("•", (one, two))


def test_a_capital_goes_on_only_after_a_word_that_cannot_end_a_sentence() -> None:
    before = "In answer to the concern about the 12% of boats in"
    assert len(rejoined((Block(P, before), Block(P, "March 2018 which had moved twice, the Panel was told why.")))) == 1
    apart = (Block(P, "The Panel thanked the harbour master for her report"), Block(P, "Members asked about it."))
    assert rejoined(apart) == apart


def test_a_footnote_in_the_middle_of_a_sentence_stays_out_of_it() -> None:
    note = Block(P, "1 Section 9 moorings are those let by the year.")
    broken = Block(P, "In effect it makes a list of the owners that have"), note, Block(P, "been asked already.")
    made = "In effect it makes a list of the owners that have been asked already."
    assert [b.text for b in rejoined(broken)] == [made, note.text]


def test_points_without_marks_names_and_numbered_paragraphs_stay_apart() -> None:
    points = (Block(P, "The following matters were raised in the discussion of it"), Block(P, "the cost of the crane"),
              Block(P, "the depth of the channel"))
    assert rejoined(points)[0].text == points[0].text
    names = (Block(P, "Mrs A Smith, Chair of the"), Block(P, "harbour board"))
    assert rejoined(names) == names
    asked = Block(P, "The panel asked what had been done about the slipway and")
    numbered = (asked, Block(P, "when it was.", marker="4.2"))
    assert rejoined(numbered) == numbered


def test_a_note_that_floated_to_the_next_column_is_the_tables() -> None:
    blocks = with_marked_notes((
        table(), Block(P, "Mooring fees rose."), Block(BlockKind.BULLET, "Draft figure which may change", 4, 1, "*"),
    ))
    assert blocks[0].table is not None and blocks[0].table.notes == ("* Draft figure which may change",)
    assert (blocks[2].kind, blocks[2].marker) == (BlockKind.NOTE, None)


def test_a_line_under_a_starred_table_that_says_draft_is_its_note_though_its_star_is_lost() -> None:
    blocks = with_marked_notes((table(), Block(BlockKind.HEADING, "Draft figure which may be subject to change", 4)))
    assert blocks[0].table is not None and blocks[0].table.notes == ("Draft figure which may be subject to change",)
    assert blocks[1].kind is BlockKind.NOTE
    assert note_of(("28 % *",), blocks[0].table.notes) == "Draft figure which may be subject to change"
    assert note_of(("31 %",), blocks[0].table.notes) is None


def test_starred_bullets_are_a_list_and_a_table_that_has_its_note_keeps_it() -> None:
    bullets = (Block(BlockKind.BULLET, "One", 4, 1, "*"), Block(BlockKind.BULLET, "Two", 4, 1, "*"))
    assert with_marked_notes((table(), *bullets)) == (table(), *bullets)
    noted = (table(("* Provisional",)), Block(P, "A draft of the plan was shown."))
    assert with_marked_notes(noted) == noted


def test_a_word_that_a_narrow_column_broke_is_whole_in_the_head() -> None:
    head = ("", "Leisu re moorings", "Commer cial", "Wet days"), ("", "Number let", "Num ber", "Sea son")
    narrow = Block(TABLE, "…", 4, table=Table("Moorings", head, (("North quay", "31", "28", "9"),)))
    said = Block(P, "Leisure boats outnumber the commercial ones; the number of days is low.")
    made = with_whole_heads((said, narrow))[1].table
    assert made is not None
    # "season" is printed nowhere, and "days" and "let" are words of their own
    assert made.header == (("", "Leisure moorings", "Commercial", "Wet days"), ("", "Number let", "Number", "Sea son"))


def test_a_year_or_a_name_that_a_narrow_column_broke_is_whole_in_the_head() -> None:
    broken = ("H1 2031/3 2", "Englan d", "20 31/32", "203 1", "Septembe r 2031", "Targ et 2031/ 32", "2031–2 032")
    whole = ("H1 2031/32", "England", "2031/32", "2031", "September 2031", "Target 2031/32", "2031–2032")
    other = ("20 31", "2030 2031", "2031/3 5", "Ages 5 16", "£2 031", "3 1 March 2031", "2031/32 2032/33", "Wet days")
    head = (("", *broken, *other),)
    said = Block(P, "(d) Wet days are few.")
    made = with_whole_heads((said, Block(TABLE, "…", 4, table=Table("Moorings", head, ()))))[1].table
    assert made is not None and made.header == (("", *whole, *other),)


def test_a_word_in_spaced_capitals_is_whole_again() -> None:
    """Fault found: the council of "HARBOURSIDE B OROUGH COUNCIL" was cited as "Harbourside B Orough"."""
    said = Block(P, "The pontoon was mended.")
    told = ("HARBOURSIDE B OROUGH COUNCIL", "A NNUAL REPORT", "P ONTOON PLAN", "PLAN B COUNCIL", "SECTION A MOORINGS")
    made = [b.text for b in with_whole_capitals((said, *(Block(P, t) for t in told)))]
    assert made[1:] == ["HARBOURSIDE BOROUGH COUNCIL", "ANNUAL REPORT", "PONTOON PLAN", *told[3:]]


def test_a_word_of_which_two_letters_stand_apart_is_whole_where_the_paper_prints_it() -> None:
    """Fault found: the council of "ET TLEWICK CITY COUNCIL" was cited as "Et Tlewick"."""
    said = Block(P, "Ettlewick mended the pontoon at the quay. No ferry went to Sea Ford.")
    told = ("THE ET TLEWICK CITY COUNCIL", "SEA FORD FERRY", "NO FERRY", "AT QUAYS")
    made = [b.text for b in with_whole_capitals((said, *(Block(P, t) for t in told)))]
    assert made[1:] == ["THE ETTLEWICK CITY COUNCIL", *told[1:]]
