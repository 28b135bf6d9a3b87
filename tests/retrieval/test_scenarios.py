"""One of several forecasts, by its word."""

from __future__ import annotations

import pytest

from corpus.glossary import Glossary
from retrieval.authorities import english_councils
from retrieval.query import Query, read_query
from retrieval.rank import named, stem_set


def asked(question: str) -> Query:
    return read_query(question, Glossary(()), (), english_councils())


@pytest.mark.parametrize(("question", "row", "others"), [
    ("If demand follows the high scenario, how many berths will be let in March 2037?", "High", ("Low", "Central")),
    ("Under the low scenario, how many berths will be let in 2037?", "Low", ("High", "Central")),
    ("How many berths would be let in March 2037 on the central projection?", "Central", ("High", "Low")),
    ("How many berths are forecast for 2037 in the upper case?", "Upper", ("Low", "Central")),
    ("Number of berths by 2037, worst case scenario?", "Worst case", ("Best case",)),
    ("What would the moorings cost in 2037 in the best case?", "Best", ("Worst",)),
    ("What is the medium growth forecast of berths for 2037?", "Central", ("High", "Low")),
    ("How many berths will be let by 2037 if demand is as in the 'high' variant?", "High", ("Low",)),
    ("Berths let, 2037, most likely scenario - how many?", "Most likely", ("High", "Low")),
    ("How many berths in 2037 with the lower estimate?", "Low", ("High",)),
    ("Assuming numbers track the high case, how many berths will we need in 2037?", "High growth", ("Low growth",)),
])
def test_its_word_tells_it_from_the_others(question: str, row: str, others: tuple[str, ...]) -> None:
    query = asked(question)
    best = max(query.concepts, key=lambda c: named(c, stem_set(row)))
    assert named(best, stem_set(row)) >= 0.85
    assert all(named(best, stem_set(o)) < 0.5 for o in others)
    assert not {c.asked.lower() for c in query.concepts} & {"demand", "follows", "scenario", "track", "projection"}


@pytest.mark.parametrize("question", [
    "How many high berths were let in 2031?",
    "How many boats were lost in the worst case that was heard?",
    "What is the highest number of berths let?",
    "How many high cost cases will there be in 2037?",
    "What will the low case numbers be in 2037?",
    "What is your best estimate of berths in 2037?",
    "How many berths were let in the low season of 2031?",
])
def test_no_forecast_is_named(question: str) -> None:
    named_so = [c.asked.split() for c in asked(question).concepts if " " in c.asked]
    assert not any({"case", "cases", "estimate", "scenario"} & set(words) for words in named_so)
