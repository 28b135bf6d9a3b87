"""What a question names beyond whom councils count is told from what is done to it."""

from __future__ import annotations

import pytest

from corpus.glossary import Glossary, load_glossary
from retrieval.authorities import english_councils
from retrieval.particular import letters_unsaid, particular, rated_unsaid, unheard_of
from retrieval.query import read_query
from retrieval.rank import stem_set


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


@pytest.mark.parametrize(("question", "said", "unsaid"), [
    ("What was Larn's rate of looked after children?", "Complaints per 10,000 children: Larn", True),
    ("What was Larn's rate of looked after children?", "Children in care: Larn, rate", False),
    ("What was Larn's rate of looked after children?", "CLA: Larn, rate", False),
    ("What was Larn's rate of children on CP plans?", "Complaints per 10,000 children: Larn", True),
    ("What was Larn's rate of children on CP plans?", "Child protection plans: Larn", False),
    ("What was Larn's rate of complaints?", "Visits per 10,000 children: Larn", False),  # told by its weight
    ("What was Larn's rate of looked after children?", "Children in care: Eastmoor, rate", True),
    ("What was the vacancy rate for foster carers in Larn?", "Vacancies by team: Larn", False),
    ("What was the vacancy rate of foster carers in Larn?", "Vacancies by team: Larn", False),
    ("How many looked after children are in Larn?", "Complaints per 10,000 children: Larn", False),
])
def test_another_rate_of_the_same_place_is_none_of_it(question: str, said: str, unsaid: bool) -> None:
    query = read_query(question, load_glossary(None), (), english_councils())
    assert rated_unsaid(query, stem_set(said), stem_set(said)) is unsaid


def test_the_last_word_of_a_name_is_the_figures_own() -> None:
    query = read_query("How many wait for an EHCP?", load_glossary(None), (), english_councils())
    weights = tuple(1.0 for _ in query.concepts)
    said = frozenset(stem_set("111 wait for a place. A plan was drawn up."))
    own = frozenset(stem_set("111 wait for a place"))
    assert not letters_unsaid(query, weights, said)
    assert letters_unsaid(query, weights, said, own)
    assert not letters_unsaid(query, weights, said, frozenset(stem_set("111 wait for a plan")))


def test_two_words_joined_are_no_two_names_of_one() -> None:
    query = read_query("How many dinghy/canoe crews left?", Glossary(()), (), english_councils())
    assert not unheard_of(query, ("dinghy/canoe",))
