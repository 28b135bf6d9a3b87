"""Words written in two that papers print in one, and the other way round, are read as the papers have them."""

from __future__ import annotations

import pytest

from corpus.store import Store
from retrieval.written_together import as_printed


@pytest.mark.parametrize(("question", "read_as"), [
    pytest.param("How many pot holes were filled?", "How many potholes were filled?", id="in two, printed in one"),
    pytest.param("How many pot-holes were filled?", "How many potholes were filled?", id="with a hyphen"),
    pytest.param("Was it the 4 pot hole lorry?", "Was it the 4 pothole lorry?", id="one of them"),
    pytest.param("What did the headteacher say?", "What did the head teacher say?", id="in one, printed in two"),
    pytest.param("What did headteachers say?", "What did head teachers say?", id="several"),
    pytest.param("What did the head teacher say?", "What did the head teacher say?", id="as printed"),
    pytest.param("Is Pot Holes a place?", "Is Pot Holes a place?", id="a name"),
    pytest.param("the tooth fairy", "the tooth fairy", id="printed in neither way"),
    pytest.param("pot, holes", "pot, holes", id="with a comma between"),
    pytest.param("", "", id="nothing"),
])
def test_words_as_the_papers_print_them(store: Store, question: str, read_as: str) -> None:
    assert as_printed(question, store) == read_as


def test_an_empty_shelf_changes_nothing(empty: Store) -> None:
    assert as_printed("How many pot holes?", empty) == "How many pot holes?"
