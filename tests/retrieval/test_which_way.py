"""Which way something went: its words are no subject, and a verb far from its subject is still asked of."""

from __future__ import annotations

import pytest

from corpus.glossary import load_glossary
from retrieval.authorities import english_councils
from retrieval.query import read_query
from retrieval.wanted import Wanted
from retrieval.which_way import moved_between, ways_in


@pytest.mark.parametrize(("question", "ways"), [
    ("Did berth waits get longer or shorter between May 2031 and May 2032?", ["get longer or shorter"]),
    ("Did the ferry get better, worse or stay the same?", ["better, worse"]),
    ("Has the mooring fee become dearer since 2031/32?", ["become dearer"]),
    ("How has the average time taken to moor a boat moved since 2031/32?", ["moved"]),
    ("How have crews to move the boats in 2031 been found?", []),
    ("How many boats were moved in 2031?", []),
    ("How many berths are there?", []),
])
def test_where_the_way_is_said(question: str, ways: list[str]) -> None:
    found = {question[start:end] for start, end in ways_in(question)}
    assert found >= set(ways)
    assert bool(found) is bool(ways)


@pytest.mark.parametrize(("question", "moved"), [
    ("How has the average time taken to moor a boat moved between 2031/32 and 2032/33?", True),
    ("Has the share of boats that were moored on time shifted since 2031/32?", True),
    ("How have the fees moved over the three years to 2032/33?", False),  # a series
    ("How did the harbour help crews to move since 2031?", False),
    ("How have boats moved to the new quay?", False),
])
def test_what_moved_from_a_time_to_another(question: str, moved: bool) -> None:
    assert moved_between(question) is moved


def test_the_way_is_no_concept_of_a_change() -> None:
    query = read_query("Did ferry delays get better or worse between 2031/32 and 2032/33?", load_glossary(None), (),
                       english_councils())
    assert query.wanted is Wanted.CHANGE
    assert [c.asked for c in query.concepts] == ["ferry", "delays"]
