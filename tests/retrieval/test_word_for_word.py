"""Of a whole and its parts in one sentence, that part is asked for whose words the question has."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.paper import Locator
from retrieval.word_for_word import another_word_for_word

QUOTE = (
    "Of the 139 boats in yards, 31 lie in one of the six yards run by the Harbour Board and 108 in yards run by firms."
)


def another(question: str, printed: str, quote: str = QUOTE) -> bool:
    role = "base" if printed == "139" else "stated"
    return another_word_for_word(question, Fact(
        "a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", quote, Decimal(9), None, printed, None, "Marlshire",
        Basis.ACTUAL, Locator("a" * 16), quote, ("Harbour",), None, True, role))


@pytest.mark.parametrize(("question", "meant"), [
    ("How many boats are in yards run by firms?", "108"),
    ("How many boats lie in yards run by firms?", "108"),
    ("How many boats are in yards run by the Harbour Board?", "31"),
    ("How many boats lie in one of the yards of the Harbour Board?", "31"),
    ("How many of our boats are in yards that the Harbour Board runs, of the six yards?", "31"),
])
def test_another_figure_is_meant(question: str, meant: str) -> None:
    assert {p for p in ("139", "31", "108") if not another(question, p)} == {meant}


@pytest.mark.parametrize("question", [
    "How many boats are in yards?", "How many boats lie in yards?", "How many boats were lost?", "How many boats?",
    "How many of the boats in yards are there?",
])
def test_nothing_tells_the_parts_apart(question: str) -> None:
    assert not another(question, "139")


def test_no_whole_is_told() -> None:
    quote = "We have 31 boats, and 108 in yards run by firms."
    assert not another("How many boats are in yards run by firms?", "31", quote)
