"""What a question leaves out, in the ways people say so, and what a note on a table says that it leaves out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.numbers import POUNDS
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.groups import another_group
from retrieval.left_out import what_is_left_out
from retrieval.query import read_query


@pytest.mark.parametrize(("question", "thing"), [
    ("What was spent, leaving the ferry out?", "the ferry"),
    ("What was spent leaving fuel and tolls aside", ""),  # of two, it is not clear what goes with what
    ("What was spent with the ferry taken out?", "the ferry"),
    ("Ferries aside, what was spent?", "Ferries"),
    ("What was spent, ferries not included?", "ferries"),
    ("What was spent without the FSG?", "the FSG"),
    ("How many boats without a mooring sank?", ""),
    ("How many boys were taken out of school?", ""),
    ("In 2031, pupils excluded, by school", ""),
    ("How far apart are the quays?", ""),
    ("How much was set aside?", ""),
])
def test_the_ways_to_leave_something_out(question: str, thing: str) -> None:
    assert what_is_left_out(question).strip() == thing


@pytest.mark.parametrize(("note", "of_another"), [
    ("Boats and quays · Total · Variance: 1.75 · Figures are rounded. The table leaves out the ferry subsidy.", False),
    ("Boats and quays · Total · Variance: 1.75 · Figures are rounded.", True),
    ("Boats (leaves out tugs) · Total · Ferry subsidy", True),
])
@pytest.mark.parametrize("said", ["excluding the ferry subsidy", "leaving the ferry subsidy out"])
def test_a_note_on_a_table_says_what_its_figures_leave_out(note: str, said: str, of_another: bool) -> None:
    asked = read_query(f"What overspend is forecast in total, {said}?", Glossary(()), (), english_councils())
    cell = Locator("a" * 16, block=3, cell=(1, 3), heading="Boats and quays")
    told = Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", "Variance", Decimal(1750000), POUNDS, "1.75", None,
                "Marlshire", Basis.FORECAST, cell, "Total | 1.75", ("", "", "Total", "Variance"), None, True, "stated")
    assert another_group(asked, told, over=note) is of_another
