"""Councils by the short ways in which people write them, and councils that are not on the shelf."""

from __future__ import annotations

import pytest

from corpus.glossary import Glossary
from retrieval.authorities import english_councils, named_in_full
from retrieval.query import read_query


@pytest.mark.parametrize(("asked", "full"), [
    ("How many in Staffs had a plan?", "How many in Staffordshire had a plan?"),
    ("the Stafford panel in May", "the Staffordshire panel in May"),
    ("Stafford’s children’s and families scrutiny panel", "Staffordshire’s children’s and families scrutiny panel"),
    ("Who lives in Stafford?", "Who lives in Stafford?"),
    ("herts rate", "Hertfordshire rate"),
    ("staff at the office", "staff at the office"),
])
def test_a_council_goes_by_the_name_we_hold_it_under(asked: str, full: str) -> None:
    assert named_in_full(asked, ("Staffordshire",)) == full


def test_the_longer_short_name_is_read_first() -> None:
    assert named_in_full("the N Lincs panel", ()) == "the North Lincolnshire panel"
    assert named_in_full("Central Beds", ()) == "Central Bedfordshire"


def test_the_first_of_two_names_stands_for_both() -> None:
    held = ("Telford and Wrekin",)
    assert named_in_full("boats in Telford?", held) == "boats in Telford and Wrekin?"
    assert named_in_full("boats in Telford & Wrekin?", held) == "boats in Telford and Wrekin?"
    assert named_in_full("boats in Telford?", ("Telford", *held)) == "boats in Telford?"


def test_a_town_with_papers_of_its_own_is_itself() -> None:
    assert named_in_full("the Stafford panel", ("Stafford", "Staffordshire")) == "the Stafford panel"


@pytest.mark.parametrize(("question", "strangers"), [
    ("what is camden's rate", ("Camden",)),
    ("how many are there in luton", ("Luton",)),
    ("how many were reading well", ()),
])
def test_a_stranger_in_small_letters_is_known(question: str, strangers: tuple[str, ...]) -> None:
    assert read_query(question, Glossary(()), ("Hackney",), english_councils()).strangers == strangers


@pytest.mark.parametrize("question", ["boats in N Tyneside?", "boats in N. Tyneside?", "boats in North Tyneside?"])
def test_a_quarter_may_go_by_its_first_letter(question: str) -> None:
    assert named_in_full(question, ("North Tyneside", "South Tyneside")) == "boats in North Tyneside?"
    assert named_in_full("boats in N Wharf?", ("North Tyneside",)) == "boats in N Wharf?"
