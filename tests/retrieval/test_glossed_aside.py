"""A thing with another name in brackets before its noun: either name is what is asked for."""

from __future__ import annotations

import pytest

from corpus.glossary import Glossary, Term
from retrieval.authorities import english_councils
from retrieval.query import Query, read_query
from retrieval.rank import named, stem_set

TERMS = Glossary((Term(("MRC",), ("mooring and rigging check",), ("berth check",), False),))


def asked(question: str) -> Query:
    return read_query(question, TERMS, (), english_councils())


@pytest.mark.parametrize(("question", "printed"), [
    ("How many boats were on shared (double) moorings on 31 July 2031?",
     ("On a double mooring", "On a shared mooring")),
    ("How many boats have shared (double) moorings?", ("Boats with double moorings", "Boats with shared moorings")),
    ("What share of hull safety (mooring and rigging) checks were on time?",
     ("Mooring and rigging checks", "Hull safety checks", "Berth checks")),
    ("Cost of relief (stand-by) pilots in 2031/32?", ("Stand-by pilots", "Relief pilots")),
    ("Percentage of reduced (half-day) sailings, May 2031", ("Half-day sailings", "Reduced sailings")),
    ("Are there more casual (day-rate) skippers than in 2030?", ("Day-rate skippers", "Casual skippers")),
    ("How many locum (agency) pilots left?", ("Agency pilots", "Locum pilots")),
    ("What do free (concession) fares cost us?", ("Concession fares", "Free fares")),
    ("Why are slow (displacement) hulls being sold?", ("Displacement hulls", "Slow hulls")),
    ("The number of dry (ashore) berths let in 2031", ("Ashore berths", "Dry berths")),
])
def test_either_name_is_enough(question: str, printed: tuple[str, ...]) -> None:
    one = [c for c in asked(question).concepts if "(" in c.asked]
    assert len(one) == 1
    assert all(named(one[0], stem_set(said)) >= 0.85 for said in printed)
    assert named(one[0], stem_set("The canoe sank")) == 0.0


@pytest.mark.parametrize("question", [
    "How many boats (including ferries) sank?",
    "How many pilots (under 25) sailed?",
    "How many skippers (not pilots) sailed?",
    "How many moored (primary) vessels were there?",
    "What did 2031 (actual) spend come to?",
    "How many ferries sank (see Table 2)?",
    "How many (two) ferries sank?",
    "What share of checks (MRCs) came out in time?",
    "Why was a lease with a yard (option D) rejected?",
    "How many moorings (berths) have sails?",
    "Which ferry (tug) was sold?",
    "How many crews sailed in May (per week) there?",
])
def test_what_is_no_other_name(question: str) -> None:
    assert not any("(" in c.asked for c in asked(question).concepts)
