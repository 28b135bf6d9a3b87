"""Sentences in the cells of tables: tiles of a dashboard, actions of a plan; and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.fact import Fact
from corpus.paper import Block, BlockKind, Kind, Metadata, Page, Paper, Table
from ingest.cell_facts import says_time_alone
from ingest.chunking import chunk_paper
from ingest.facts import facts_of


def facts(table: Table) -> tuple[Fact, ...]:
    """The facts of a report that holds one table."""
    text = "\n".join(" | ".join(row) for row in (*table.header, *table.rows))
    blocks = (Block(BlockKind.TABLE, text, 1, table=table, headings=("Where we stand",)),)
    metadata = Metadata("Annual Report 2024/25", "Marlshire", "Cabinet", date(2025, 9, 2), Kind.REPORT)
    paper = Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", metadata, (Page(1, "7", 595, 842),), blocks, ())
    return facts_of(paper, chunk_paper(paper))


def test_the_tiles_of_a_dashboard_are_facts_of_their_cells() -> None:
    found = facts(Table(None, (), (("397 children with a plan, 31 March 2025", "14% of all posts vacant"),)))
    assert [(f.printed, f.unit, f.period.label if f.period else None, f.locator.cell) for f in found] == [
        ("397", "children", "31 March 2025", (0, 0)), ("14%", "%", None, (0, 1))]
    assert found[0].quote == "397 children with a plan, 31 March 2025"


def test_the_words_beside_figures_are_read_and_the_names_of_rows_are_not() -> None:
    found = facts(Table("Audits", (("Subject", "Cases", "What was found"),), (
        ("Repeat referrals within 12 months of the last one", "8", "Plans of 3 children had no date"),
        ("Visits made to homes within 10 working days", "12", "Recorded"))))
    assert [(f.printed, f.locator.cell) for f in found] == [("8", (0, 1)), ("12", (1, 1)), ("3", (0, 2))]


def test_the_actions_of_a_plan_are_under_what_they_are_for() -> None:
    found = facts(Table("Plan", (("Ref", "Why", "What is done", "Back on track"),), (
        ("E1", "Vacancies in the teams", "A payment of £3,000 for each new worker", "2025/26"),
        ("E2", "Late visits to families", "Weekly tracker to the head of service", "Q4"))))
    assert [(f.printed, f.unit, f.locator.cell, f.path[-1]) for f in found] == [
        ("£3,000", "GBP", (0, 2), "Vacancies in the teams")]


def test_tiles_that_name_no_time_are_of_the_one_year_that_the_others_name() -> None:
    tiles = Table(None, (), (("12,310 contacts at the front door in 2031/32", "3,414 referrals to social care"),))
    assert [(f.printed, f.period and f.period.label, f.bound) for f in facts(tiles)] == [
        ("12,310", "2031/32", True), ("3,414", "2031/32", False),
    ]
    two = Table(None, (), (("310 contacts in 2031/32", "290 contacts in 2030/31", "414 referrals to social care"),))
    assert [f.period for f in facts(two) if f.printed == "414"] == [None]


def test_a_cell_that_says_only_when_is_of_what_its_row_names() -> None:
    found = facts(Table("Plan", (("Ref", "Action", "Due", "Progress"),), (
        ("E1", "Ropes tested within 20 days", "March 2031", "Quarter 2: 61.5%. The new bench is awaited from Oakes"),)))
    assert [(f.printed, f.measure) for f in found if f.printed == "61.5%"] == [
        ("61.5%", "Ropes tested within 20 days")]


@pytest.mark.parametrize(("words", "alone"), [
    ("Quarter 2", True), ("Baseline March 2031", True), ("in May 2031", True), ("Quarter 2 visits", False),
    ("Now", False),
])
def test_what_only_says_when(words: str, alone: bool) -> None:
    assert says_time_alone(words) is alone
