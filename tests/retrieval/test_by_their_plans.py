"""Who has a plan is counted by the plans, where nothing else is done with these."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.paper import Locator
from corpus.period import financial_year
from retrieval.by_their_plans import by_their_plans


def cell(row: str, title: str, unit: str | None = None) -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", f"{title}: {row}", Decimal(41), unit, "41",
                financial_year(2031), "Marlshire", Basis.ACTUAL, Locator("a" * 16, cell=(1, 1)), f"{row} | 41",
                ("Section", title, row), None, True, "stated")


@pytest.mark.parametrize(("question", "row", "title", "same"), [
    ("How many pupils with an EHCP go to Elmcote School?", "Elmcote School", "EHC plans in force", True),
    ("How many young people who have EHC plans are at college?", "Further education", "EHCPs by setting", True),
    ("How many children on a child protection plan are there?", "North", "Child protection plans by area", True),
    ("How many children on a child protection plan are there?", "North", "Child in need plans by area", False),
    ("How many children with an EHCP are there?", "New EHCPs issued", "Plans", False),
    ("How many children with an EHCP are there?", "EHCP reviews completed", "Plans", False),
    ("How many children are there?", "Elmcote School", "EHC plans in force", False),
    ("How many teachers are there?", "Elmcote School", "EHC plans in force", False),
])
def test_plans_count_those_who_have_one(question: str, row: str, title: str, same: bool) -> None:
    assert by_their_plans(question, cell(row, title)) is same


def test_a_share_of_plans_counts_nobody() -> None:
    assert not by_their_plans("How many pupils with an EHCP are there?", cell("Elmcote", "EHC plans", "%"))
