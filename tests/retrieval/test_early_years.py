"""A name of the field that is made of words of time: "early years" is a subject, and "in the year" none of it."""

from __future__ import annotations

import pytest

from corpus.glossary import load_glossary
from retrieval.concepts import Concept
from retrieval.query import read_query
from retrieval.rank import named, stem_set


def _early_years(question: str) -> Concept:
    (found,) = (c for c in read_query(question, load_glossary()).concepts if c.asked == "early years")
    return found


@pytest.mark.parametrize("row", ["Early years", "Pre-school", "Training for early years staff"])
def test_early_years_are_named(row: str) -> None:
    assert named(_early_years("Harbour calls about early years staff, 2031/32?"), stem_set(row)) >= 0.9


@pytest.mark.parametrize("sentence", ["There were 41, 38 in the year before", "Calls (all)", "Early ferries"])
def test_a_year_is_none_of_them(sentence: str) -> None:
    assert named(_early_years("How many early years settings are there?"), stem_set(sentence)) < 0.3
