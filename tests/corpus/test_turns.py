"""A paragraph that runs over a page's end: each of its words is on the page on which it stands."""

from __future__ import annotations

import json
from datetime import date

from corpus.paper import Block, BlockKind, Metadata, Page, Paper, Turn
from corpus.record import from_json, to_json

P = BlockKind.PARAGRAPH
FIRST, SECOND = Block(P, "The quay was shut. It opens", 2), Block(P, "again in May. The crane waits.", 3)
WHOLE = FIRST.joined("The quay was shut. It opens again in May. The crane waits.", SECOND)


def paper(*blocks: Block) -> Paper:
    pages = tuple(Page(n, str(n + 10), 595, 842) for n in (1, 2, 3))
    return Paper("p1", "quay.pdf", "a", "b", "pdf", Metadata("Quay", date=date(2024, 5, 1)), pages, blocks, ())


def test_joined_paragraphs_keep_where_the_page_turns() -> None:
    assert (WHOLE.page, WHOLE.turns) == (2, (Turn(28, 3),))
    assert [WHOLE.page_at(at) for at in (0, 27, 28, 50)] == [2, 2, 3, 3]
    third = WHOLE.joined(f"{WHOLE.text} Nobody minds.", Block(P, "Nobody minds.", 4))
    assert third.turns == (Turn(28, 3), Turn(59, 4))
    same = WHOLE.joined(f"{WHOLE.text} Nobody minds.", Block(P, "Nobody minds.", 3))
    assert same.turns == (Turn(28, 3),)


def test_paragraphs_without_pages_turn_none() -> None:
    assert Block(P, "One").joined("One two", Block(P, "two")).turns == ()
    assert Block(P, "One").page_at(1) is None


def test_each_page_has_the_words_that_stand_on_it() -> None:
    assert WHOLE.text_on(2) == "The quay was shut. It opens"
    assert WHOLE.text_on(3) == "again in May. The crane waits."
    assert WHOLE.text_on(4) == ""


def test_a_part_of_a_paragraph_begins_on_its_own_page() -> None:
    assert WHOLE.part(28, 41) == Block(P, "again in May.", 3)
    assert WHOLE.part(19, 41) == Block(P, "It opens again in May.", 2, turns=(Turn(9, 3),))
    assert WHOLE.after("4. ").page_at(30) == 2
    assert WHOLE.after("4. ").page_at(31) == 3


def test_a_place_in_a_paragraph_has_the_page_and_its_printed_number() -> None:
    held = paper(WHOLE)
    assert (held.locator(0).page, held.locator(0).printed_page) == (2, "12")
    assert (held.locator(0, at=42).page, held.locator(0, at=42).printed_page) == (3, "13")


def test_a_record_from_before_turns_were_kept_still_reads() -> None:
    assert from_json(Block, to_json(WHOLE)) == WHOLE
    old = json.loads(to_json(WHOLE))
    del old["turns"]
    read = from_json(Block, json.dumps(old))
    assert (read.text, read.page_at(42)) == (WHOLE.text, 2)
