"""What is counted for having been done again."""

from __future__ import annotations

import pytest

from corpus.glossary import Glossary
from retrieval.authorities import english_councils
from retrieval.query import Query, read_query
from retrieval.rank import named, stem_set


def asked(question: str) -> Query:
    return read_query(question, Glossary(()), (), english_councils())


@pytest.mark.parametrize(("question", "printed", "once"), [
    ("How many crews asked for help again within a year in 2031/32, as a percentage?", "Re-requests within 12 months",
     "Requests for help"),
    ("What share of crews asked for a berth again in 2031?", "Re-requests", "Requests"),
    ("How many skippers applied again?", "Re-applications", "Applications"),
    ("How many skippers applied for a mooring again in 2031?", "Repeat applications", "Applications"),
    ("How many boats registered again in 2031?", "Re-registrations", "Registrations"),
    ("What percentage of boats were inspected again within a year?", "Re-inspections in 12 months", "Inspections"),
    ("What proportion of pilots offended again?", "Reoffending within a year", "Offending"),
    ("How many boats were assessed again in May 2031?", "Re-assessments", "Assessments"),
    ("Number of berths let again in 2031?", "Re-lettings", "Lettings"),
    ("How many people presented once more in 2031?", "Re-presentations", "Presentations"),
    ("How many crews asked for help a second time in 2031?", "Crews that requested help again", "Requests for help"),
])
def test_the_one_word_for_it_names_it(question: str, printed: str, once: str) -> None:
    query = asked(question)
    best = max(query.concepts, key=lambda c: named(c, stem_set(printed)))
    assert named(best, stem_set(printed)) >= 0.7
    assert named(best, stem_set(once)) < 0.5


@pytest.mark.parametrize("question", [
    "When will the yard open again?",
    "What did members ask about again in May 2031?",
    "How many boats sank again?",
])
def test_nothing_is_counted_so(question: str) -> None:
    assert not any("re" in w[:2] for c in asked(question).concepts for w in c.wordings)
