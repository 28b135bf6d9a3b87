"""What headings, capitals and everyday words say of a figure in other words than those of the question."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import load_glossary
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.counted import counted
from retrieval.headed_so import headed_so
from retrieval.light import is_acronym, is_light
from retrieval.opens_with_name import opens_with_name
from retrieval.query import Query, read_query
from retrieval.share_done import deed_unsaid
from retrieval.taught_at_home import taught_at_home


def read(question: str) -> Query:
    return read_query(question, load_glossary(None), (), english_councils())


def test_a_name_in_capitals_is_no_light_word() -> None:
    send = next(c for c in read("How many calls did the SEND desk take?").concepts if c.asked == "SEND")
    assert is_acronym(send)
    assert not is_light(send)


@pytest.mark.parametrize("question", [
    "What's the average number of days from launch to sale?", "What was the mean number of boats per pier?",
])
def test_an_average_number_counts_no_averages(question: str) -> None:
    assert counted(read(question)) is None


@pytest.mark.parametrize(("question", "name"), [
    ("Larkmouthe average wait for a berth?", True),
    ("Ferries average wait for a berth?", False),
    ("Fostering fees in May?", False),
])
def test_a_question_may_open_with_a_name(question: str, name: bool) -> None:
    query = read(question)
    assert opens_with_name(query, query.concepts[0]) is name


@pytest.mark.parametrize(("question", "meant"), [
    ("How many are home schooled?", "How many are home educated?"),
    ("How many are being taught at home?", "How many are home educated?"),
    ("What does home schooling cost?", "What does home education cost?"),
    ("How much is home to school transport?", "How much is home to school transport?"),
])
def test_children_taught_at_home(question: str, meant: str) -> None:
    assert taught_at_home(question) == meant


def said(measure: str, printed: str) -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", f"{measure} {printed}.", Decimal(9), "%", printed, None,
                "Marlshire", Basis.ACTUAL, Locator("a" * 16), measure, ("Harbour",), None, True, "stated")


def test_the_deed_of_which_a_share_is_asked() -> None:
    query = read("What percentage of berth offers were accepted in 2031/32?")
    assert deed_unsaid(query, said("Berth offers came within three days in", "74%"))
    assert not deed_unsaid(query, said("Berth offers were accepted in", "68%"))
    assert not deed_unsaid(read("What percentage of berths are there?"), said("Berth offers came in", "74%"))


def cell(*path: str) -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", "Autism | 43", Decimal(43), None, "43", None,
                "Marlshire", Basis.ACTUAL, Locator("a" * 16, block=1, cell=(1, 1)), "Autism", path, None, True,
                "stated")


@pytest.mark.parametrize(("context", "path", "letters"), [
    ("SEND strategy · Need", ("Main need of pupils with a plan", "Autism"), {"ehcp"}),
    ("Child protection", ("Children with a plan", "Autism"), set()),
    ("SEND strategy · Need", ("Children with a child protection plan", "Autism"), set()),
    ("Virtual school", ("Absence", "Autism"), {"lac", "cla"}),
    ("Schools", ("Absence", "Autism"), set()),
])
def test_what_a_heading_says_in_other_words(context: str, path: tuple[str, ...], letters: set[str]) -> None:
    assert headed_so(cell(*path), context) == letters
    assert headed_so(said("Autism in pupils with a plan", "43%"), context) == frozenset()
