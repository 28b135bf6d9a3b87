"""Names that are made of little words alone, as a youth council may have one."""

from __future__ import annotations

import pytest

from corpus.glossary import load_glossary
from retrieval.little_names import little_names, of_little_words, pairs_in
from retrieval.query import read_query
from retrieval.rank import named, stem_set


@pytest.mark.parametrize(("question", "names"), [
    ("What did Have Your Say ask for?", ["Your Say"]),
    ("Who runs All In and where?", ["All In"]),
    ("Did You Said We Did help the ferry?", ["You Said We Did"]),
    ("What is Your Say’s view?", ["Your Say"]),
    ("What Did Your Say Ask For", []),
    ("What does the Harbour Forum want?", []),
    ("How do we do it?", []),
])
def test_little_words_with_capitals_are_a_name(question: str, names: list[str]) -> None:
    assert [question[start:end] for start, end in little_names(question)] == names


def test_the_name_is_one_concept_named_only_together() -> None:
    query = read_query("What did Your Say ask for?", load_glossary())
    concept = next(c for c in query.concepts if c.asked == "Your Say")
    assert of_little_words(concept.alternatives)
    assert named(concept, stem_set("Crews on the pier, known as Your Say, met twice.")) == 1.0
    assert named(concept, stem_set("What you say of your boat is yours.")) == 0.0
    assert pairs_in("a boat and a pier") == frozenset()
