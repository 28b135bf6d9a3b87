"""Figures of those who once were it, of what is elsewhere and of those who have a thing; and shares in brackets."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.events_or_holders import of_holders
from retrieval.kinds_of_people import other_people
from retrieval.led_elsewhere import led_elsewhere
from retrieval.own_words import gave_way, own_words
from retrieval.query import Query, read_query

PAPER = "a" * 16


def fact(quote: str, printed: str, unit: str | None = None) -> Fact:
    value = Decimal(printed.rstrip("%"))
    return Fact(f"{PAPER}:1/1.0", PAPER, f"{PAPER}:1", quote, value, unit, printed, None, "Marlshire",
                Basis.ACTUAL, Locator(PAPER), quote, ("Harbour",), None, True, "stated")


def asked(question: str) -> Query:
    return read_query(question, Glossary(()))


@pytest.mark.parametrize(("question", "other"), [
    ("How many pupils are there?", True), ("How many former pupils came?", False), ("How many boats are there?", False),
])
def test_those_who_were_it_once(question: str, other: bool) -> None:
    assert other_people(question, fact("12 former pupils had been invited.", "12", "pupils")) is other


@pytest.mark.parametrize(("question", "quote", "elsewhere"), [
    ("How many boats sank?", "For our boats in harbours out of county it was 9.", True),
    ("How many boats sank out of county?", "For our boats in harbours out of county it was 9.", False),
    ("How many boats sank?", "Out of county some sank, and in all 9 did.", False),
    ("How many boats sank?", "In May 9 sank, some out of county.", False),
])
def test_what_is_told_of_elsewhere(question: str, quote: str, elsewhere: bool) -> None:
    assert led_elsewhere(asked(question), fact(quote, "9")) is elsewhere


@pytest.mark.parametrize(("question", "quote", "holders"), [
    ("How many mooring order appeals were there?", "There were 61 with a mooring order.", True),
    ("How many mooring order appeals were there?", "There were 61 with an appeal.", False),
    ("How many mooring orders were there?", "There were 61 with a mooring order.", False),
])
def test_those_who_have_it_are_no_events(question: str, quote: str, holders: bool) -> None:
    assert of_holders(asked(question), fact(quote, "61")) is holders


def test_a_share_in_brackets_has_the_words_of_its_number() -> None:
    quote = "31 boats (8%) were laid up, against 9% elsewhere."
    assert "laid up" in own_words(fact(quote, "8%", "%"))


def test_what_it_was_before_it_is_now_at_another() -> None:
    quote = "It was 60 before the storm, rose to 180 at its height and was now back at 115."
    assert [gave_way(fact(quote, n)) for n in ("60", "180", "115")] == [True, True, False]
