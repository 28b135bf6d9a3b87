"""A question's words are looked at once, however many figures are held against them."""

import re

from retrieval.asked_once import Asked
from retrieval.concepts import Concept


def test_it_finds_what_the_pattern_finds_in_either_case() -> None:
    asked = Asked(r"\bhow\s+(?P<far>far|long)\b")

    found = asked.search("HOW FAR is it?")

    assert found is not None and found["far"] == "FAR"
    assert asked.search("How many are there?") is None


def test_the_same_text_is_searched_once() -> None:
    asked = Asked(r"\bwhy\b")

    first, second = asked.search("And why?"), asked.search("And why?")

    assert first is second and isinstance(first, re.Match)


def test_a_concept_has_the_stems_of_all_its_names() -> None:
    concept = Concept("foster carers", (("foster", "carer"), ("hous", "foster")))

    assert concept.stems == {"foster", "carer", "hous"}
    assert concept == Concept("foster carers", (("foster", "carer"), ("hous", "foster")))
