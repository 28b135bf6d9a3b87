"""Verbs of being somewhere: what they are there with says it, a place by its name does not."""

import re

import pytest

from corpus.words import stem
from retrieval.being_there import is_being_there
from retrieval.concepts import Concept


@pytest.mark.parametrize(("text", "said"), [
    ("How many rowers were living with aunts?", True),
    ("How many rowers lived over 20 miles away?", True),
    ("How many of the rowers live in Saltby?", False),
    ("How many rowers live?", False),
    ("How many rowers are placed in hostels?", True),
    ("How many rowers are now placed with aunts?", True),
    ("How many rowers placed orders in May?", False),
    ("How many rowers were placed in hostels?", False),
])
def test_a_verb_of_being_there_is_told_by_what_one_is_there_with(text: str, said: bool) -> None:
    words = [m for m in re.finditer(r"[A-Za-z]+", text) if m.group().lower() not in ("how", "many", "were", "of")]
    concepts = tuple(Concept(m.group(), ((stem(m.group().lower()),),), m.start()) for m in words)
    assert any(is_being_there(text, c, concepts) for c in concepts) is said
