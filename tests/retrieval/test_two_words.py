"""Nouns that a question writes in two words: "a top up"; not verbs, and not what went down."""

from __future__ import annotations

import pytest

from retrieval.two_words import hyphened


@pytest.mark.parametrize(("text", "said"), [
    ("How many tenants had a top up in May?", "How many tenants had a top-up in May?"),
    ("What was the swimming lesson take up?", "What was the swimming lesson take-up?"),
    ("take up of the grant", "take-up of the grant"),
    ("Who gave the sign off?", "Who gave the sign-off?"),
    ("drop in sessions at the pier", "drop-in sessions at the pier"),
    ("follow up visits in Q3", "follow-up visits in Q3"),
])
def test_a_noun_in_two_words_is_one(text: str, said: str) -> None:
    assert hyphened(text) == said


@pytest.mark.parametrize("text", [
    "Who will take up the post?", "Did tenants top up the rent?", "A drop in referrals?",
    "When did we sign off the accounts?",
    "What did they write off?", "How many went up?", "How far was the price up on last year?",
])
def test_a_verb_stays_as_it_is(text: str) -> None:
    assert hyphened(text) == text
