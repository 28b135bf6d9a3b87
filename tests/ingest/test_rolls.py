"""Each labelled list of a roll apart, and nothing else."""

from __future__ import annotations

import pytest

from corpus.paper import Block, BlockKind, Table
from ingest.rolls import split_rolls


@pytest.mark.parametrize(("text", "lists"), [
    ("Present: Councillor A Vale Apologies: Mr B Stone Officers: C Reed, Clerk",
     ["Present: Councillor A Vale", "Apologies: Mr B Stone", "Officers: C Reed, Clerk"]),
    ("Present: Councillors A Vale and B Stone Church and parent governor representatives: Canon D Lane Also in "
     "attendance: E Marsh, Parent Governor Apologies for absence: None",
     ["Present: Councillors A Vale and B Stone", "Church and parent governor representatives: Canon D Lane",
      "Also in attendance: E Marsh, Parent Governor", "Apologies for absence: None"]),
    ("PRESENT: Mr A Vale CO-OPTED MEMBERS: Mrs B Stone", ["PRESENT: Mr A Vale", "CO-OPTED MEMBERS: Mrs B Stone"]),
])
def test_lists_of_a_roll_are_told_apart(text: str, lists: list[str]) -> None:
    block = Block(BlockKind.PARAGRAPH, text, page=1)
    assert [b.text for b in split_rolls([block])] == lists


@pytest.mark.parametrize("text", [
    "Present: Councillors A Vale and B Stone (Apologies: none)",
    "The Chair asked who was there. Present: A Vale Apologies: B Stone",
    "Members: what they decide Officers: what they advise",
    "Present: Cllr A Vale. She said that officers: those of parks: had come",
])
def test_what_is_no_roll_is_left_alone(text: str) -> None:
    block = Block(BlockKind.PARAGRAPH, text, page=1)
    assert split_rolls([block]) == (block,)


@pytest.mark.parametrize(("header", "rows", "headless"), [
    (("In the Chair", "Cllr Mrs A Vale"), (("Vice-Chair", "Cllr B Stone"), ("Substitute", "Cllr D Lane")), True),
    (("Chair:", "Ada Vale"), (("Notes taken by:", "Ben Stone"),), True),
    (("Role", "Name"), (("Chair", "Cllr A Vale"), ("Vice-Chair", "Cllr B Stone")), False),
    (("Chair", "Vice-Chair"), (("Cllr A Vale", "Cllr B Stone"),), False),
    (("Chair", "Meetings attended"), (("Cllr A Vale", "4"),), False),
])
def test_the_first_row_of_roles_and_people_is_no_head(
    header: tuple[str, ...], rows: tuple[tuple[str, ...], ...], headless: bool
) -> None:
    block = Block(BlockKind.TABLE, "a table", page=1, table=Table(None, (header,), rows))
    (found,) = split_rolls([block])
    assert found.table == (Table(None, (), (header, *rows)) if headless else block.table)
