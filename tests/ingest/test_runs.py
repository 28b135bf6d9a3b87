from __future__ import annotations

from corpus.paper import Block, BlockKind, Turn
from ingest.runs import split_runs


def entry(marker: str | None, text: str) -> Block:
    return Block(BlockKind.BULLET, text, page=3, level=1, marker=marker)


def test_entries_run_together_are_told_apart_by_their_numbers() -> None:
    read = entry("2.", "Update the website 3. Train the front desk; 4. Review moves")
    assert split_runs([entry("1.", "Ask earlier"), read]) == (
        entry("1.", "Ask earlier"), entry("2.", "Update the website"), entry("3.", "Train the front desk;"),
        entry("4.", "Review moves"))


def test_an_entry_run_together_over_a_page_end_stands_on_its_own_page() -> None:
    read = Block(BlockKind.BULLET, "Ask earlier 2. Update the website", 3, 1, "1.", turns=(Turn(15, 4),))
    assert [(b.text, b.page) for b in split_runs([read])] == [("Ask earlier", 3), ("Update the website", 4)]


def test_other_numbers_in_an_entry_stay_there() -> None:
    for text in ("See recommendation 5. It stands", "In 2 of 3. cases", "Year 4. Later", "from 2. april"):
        assert split_runs([entry("1.", text)]) == (entry("1.", text),)


def test_bullets_and_numbered_paragraphs_of_minutes_are_left_alone() -> None:
    blocks = (entry("•", "one 2. Two"), entry("4.1", "one 4.2 Two"), entry(None, "1. One 2. Two"))
    assert split_runs(blocks) == blocks
