"""What a question names beyond whom councils count is told from what is done to it."""

from __future__ import annotations

import pytest

from corpus.glossary import Glossary
from retrieval.authorities import english_councils
from retrieval.particular import particular
from retrieval.query import read_query


@pytest.mark.parametrize(("question", "named"), [
    ("Are there more people in unlicensed boats now than in 2031?", ["unlicensed", "boats"]),
    ("How many people were in rented boats?", ["rented", "boats"]),
    ("How many came from licensed boats?", ["licensed", "boats"]),
    ("How many boats went unlicensed?", ["boats", "unlicensed"]),
    ("How many boats were mended in May 2031?", ["boats"]),
    ("How many boats sailed from Eastmoor?", ["boats", "Eastmoor"]),
])
def test_what_something_is_like_is_named_and_what_was_done_to_it_is_not(question: str, named: list[str]) -> None:
    query = read_query(question, Glossary(()), (), english_councils())
    assert [c.asked for c in particular(query)] == named
