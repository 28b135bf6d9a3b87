"""What a sentence opens with counts for its figures, and how many places there are is no figure beside them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Kind, Locator, Metadata
from retrieval.at_home import only_at_home
from retrieval.authorities import english_councils
from retrieval.counted import counted as counted_noun
from retrieval.counted import counts_another, counts_it, noun_fit
from retrieval.left_to_base import left_to_its_base
from retrieval.of_such import is_of_such
from retrieval.own_words import own_words
from retrieval.query import Query, read_query
from retrieval.whose_paper import IN_CARE, whose_paper


def fact(quote: str, printed: str, heading: str | None = None) -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", quote, Decimal(9), None, printed, None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16, heading=heading), quote, ("Harbour",), None, True, "stated")


def asked(question: str) -> Query:
    return read_query(question, Glossary(()), (), english_councils())


@pytest.mark.parametrize(("quote", "printed", "base"), [
    ("Of the 139 rowers in hostels, 31 live afloat and 108 on shore.", "31", "rowers in hostels"),
    ("Of the 139 rowers in hostels, 31 live afloat and 108 on shore.", "108", "rowers in hostels"),
    ("Of those rowers, 31 were late.", "31", "rowers"),
    ("Of those rowers, 31 slept on deck.", "31", "rowers"),
    ("Of those rowers, 31 crew on deck slept.", "31", None),
    ("Out of 50 pilots on the roll, 12 left.", "12", "pilots on the roll"),
    ("Of our skippers, 9 had no boat.", "9", "skippers"),
    ("Of the 139 rowers, 31 boats were lent to some.", "31", None),
    ("Of the 139 rowers, some left.", "139", None),
    ("31 of the rowers live afloat.", "31", None),
    ("The harbour had 31 berths.", "31", None),
])
def test_what_an_opening_counts(quote: str, printed: str, base: str | None) -> None:
    assert left_to_its_base(fact(quote, printed)) == base


def test_the_noun_of_an_opening_is_counted() -> None:
    noun = counted_noun(asked("How many rowers live afloat?"))
    part = fact("Of the 139 rowers in hostels, 31 live afloat.", "31")
    assert counts_it(noun, part, "") and noun_fit(noun, part) > 0.5
    assert not counts_it(noun, fact("Of the 139 boats in harbour, 31 live afloat.", "31"), "")


@pytest.mark.parametrize(("quote", "own"), [
    ("31 lay in one of the six docks that the harbour runs.", "docks that the harbour runs"),
    ("31 lay at all four quays of the north shore.", "quays of the north shore"),
    ("31 lay across our 12 yards on the coast.", "yards on the coast"),
    ("31 were moored within the three bays to the east.", "bays to the east"),
    ("31 slept at each of the two hostels on the pier.", "hostels on the pier"),
    ("31 lived in any of the nine cabins of the fleet.", "cabins of the fleet"),
    ("31 slept in both 2 wings of the loft.", "wings of the loft"),
    ("31 sailed among the five islands of the sound.", "islands of the sound"),
    ("31 were heard through the seven stations on the cliff.", "stations on the cliff"),
    ("31 worked on their three ferries to the isles.", "ferries to the isles"),
])
def test_how_many_places_there_are_ends_nothing(quote: str, own: str) -> None:
    assert own in own_words(fact(quote, "31"))


def test_a_figure_behind_such_places_begins_anew() -> None:
    quote = "31 lay in one of the six docks of the harbour and 108 in yards of others."
    assert "docks of the harbour" in own_words(fact(quote, "31")) and "yards" not in own_words(fact(quote, "31"))
    assert "harbour" not in own_words(fact(quote, "108")) and "yards of others" in own_words(fact(quote, "108"))


@pytest.mark.parametrize(("quote", "such"), [
    ("31 lay in one of the six docks.", True),
    ("They met at all six docks.", True),
    ("The harbour runs six docks.", False),
    ("Up to six docks were shut.", False),
])
def test_a_number_of_such_places(quote: str, such: bool) -> None:
    assert is_of_such(fact(quote, "six")) is such


def test_such_places_are_counted_where_they_are_asked_for() -> None:
    quote = "31 rowers lay in one of the six docks."
    assert counts_another(counted_noun(asked("How many rowers lay in docks?")), fact(quote, "six"), "in docks")
    assert not counts_another(counted_noun(asked("How many docks are there?")), fact(quote, "six"), "docks")


@pytest.mark.parametrize(("question", "quote", "home"), [
    ("How many rowers are in homes?", "Rowers who live at home with parents were 34.", True),
    ("How many rowers are in rest homes?", "34 were home-educated.", True),
    ("How many rowers are in homes?", "34 returned home in May.", True),
    ("How many rowers are in homes?", "34 had home visits.", True),
    ("How many rowers are in homes?", "34 live in a home for rowers.", False),
    ("How many rowers are in homes?", "34 live in rest homes.", False),
    ("How many rowers are in homes?", "34 went missing.", False),
    ("How many rowers are at home?", "34 live at home.", False),
    ("How many homes are there?", "There were 34 homes, and nine stay at home.", False),
    ("How many homes did the harbour buy?", "34 homework clubs and home time.", True),
])
def test_at_home_is_in_no_home(question: str, quote: str, home: bool) -> None:
    assert only_at_home(asked(question), fact(quote, "34")) is home


@pytest.mark.parametrize(("title", "quote", "printed", "whom"), [
    ("Living in our care", "Of the 139 children in hostels, 31 live afloat.", "31", IN_CARE),
    ("Living in our care", "Of the 139 children in hostels, 31 boats came.", "31", ""),
    ("Living in our care", "There were 31 children on the pier.", "31", IN_CARE),
    ("Children we look after", "There were 31 children on the pier.", "31", IN_CARE),
    ("Harbours in our charge", "There were 31 children on the pier.", "31", ""),
    ("Living in our care", "There were 31 boats on the pier.", "31", ""),
])
def test_whom_a_paper_counts(title: str, quote: str, printed: str, whom: str) -> None:
    assert whose_paper(Metadata(title, "Marlshire", None, None, Kind.REPORT), fact(quote, printed)) == whom
