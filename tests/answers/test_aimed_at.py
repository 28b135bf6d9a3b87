"""What was aimed at, beside what was; and clauses of a question that names one council of several."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from answers.clauses import clauses_of
from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator, Metadata
from corpus.scope import Listing
from retrieval.authorities import english_councils
from retrieval.query import read_query
from retrieval.unasked_targets import is_unasked_target

AIM = "The target for mended boats was 8.5%."
TARGET = Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", AIM, Decimal("8.5"), "%", "8.5%", None, "Marlshire",
              Basis.TARGET, Locator("a" * 16), AIM, ("Boats",), None, True, "stated")


@pytest.mark.parametrize(("question", "unasked"), [
    ("What % of boats were mended in 2017/18?", True),
    ("What was the target for mended boats in 2017/18?", False),
    ("What share of boats should be mended in time?", False),
    ("What were we aiming for with mended boats?", False),
])
def test_a_target_answers_only_who_asks_for_one(question: str, unasked: bool) -> None:
    query = read_query(question, Glossary(()), ("Marlshire",), english_councils())
    assert is_unasked_target(query, TARGET) is unasked


def listed(paper: str, council: str) -> Listing:
    metadata = Metadata("Harbours Panel minutes", council, "Harbours Panel")
    return Listing(paper, f"{paper}.pdf", "pdf", metadata, 3, 9, 9, datetime(2024, 1, 1, tzinfo=UTC))


ASKED = "harbours, March 2024: how many visiting boats had the county and what is the most it is meant to take?"


@pytest.mark.parametrize(("lead", "papers"), [("Devon", {("d",)}), ("Devon and Kent", {()}), ("The", {()})])
def test_each_clause_is_asked_of_the_one_council_named(lead: str, papers: set[tuple[str, ...]]) -> None:
    shelf = {"k": listed("k", "Kent"), "d": listed("d", "Devon")}
    clauses = clauses_of(f"{lead} {ASKED}", ("Devon", "Kent"), shelf)
    assert {c.papers for c in clauses} == papers
    alone = clauses_of(f"Devon {ASKED}", ("Devon",), {"d": shelf["d"]})
    assert {c.papers for c in alone} == {()}
