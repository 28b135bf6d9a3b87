"""The subject that a sentence takes up by a definite word from the one before it."""

from __future__ import annotations

import pytest

from retrieval.said_before import near_the_start, said_before
from retrieval.taken_up import taken_up
from tests.retrieval.test_said_before import fact

TOLD = "The Harbour Line opened in May, so that skippers can talk a worry through. It is paid for by the port."


@pytest.mark.parametrize("sentence", [
    "The line took 3,260 calls in its first eleven months.",
    "In its first year the line took 3,260 calls.",
    "By March 2031, the line had taken 3,260 calls.",
    "The line also cost £9,000.",
    "That line is open for 40 hours a week.",
    "The line raised £900.",
    "The line closed in May, after 3,260 calls.",
    "The average weekly cost is £40.",
    "The longest call was 19 minutes.",
    "The longest was 19 minutes.",
    "The mean wait is 4 minutes.",
    "The target is 30.",
    "The yearly budget will be £31,000.",
    "Its yearly cost is £31,000.",
    "Their callers were 214 skippers.",
])  # fmt: skip
def test_of_what_was_spoken_of(sentence: str) -> None:
    assert taken_up(sentence, "A walk-in desk closed. The Harbour Line, for calls, opened in May.")


@pytest.mark.parametrize("sentence", [
    "The cost of the regatta was £9,000.",
    "The average cost for a berth is £40.",
    "The ferry took 3,260 cars.",
    "The Northern line took 260 calls.",
    "The pilots’ line took 260 calls.",
    "Boats took 3,260 berths.",
    "There were 19 piers.",
    "Some 41% were let.",
])  # fmt: skip
def test_a_sentence_that_names_its_own(sentence: str) -> None:
    assert taken_up(sentence, TOLD) == ""


def test_from_where_it_was_named() -> None:
    assert taken_up("The line took 9 calls.", TOLD) == TOLD
    assert taken_up("The line took 9 calls.", f"Skippers asked for a line. {TOLD}") == TOLD
    assert taken_up("The average cost is £9.", TOLD) == "It is paid for by the port."
    assert taken_up("The line took 9 calls.", "") == ""


def test_a_name_is_taken_up_by_what_it_is() -> None:
    assert taken_up("The hub had 74 visitors.", "It was good that Larch Quay opened in May.")
    assert taken_up("The hub had 74 visitors.", "It was good that a door opened in May.") == ""


def test_a_figure_takes_it_up() -> None:
    quote = "The line took 3,260 calls."
    assert said_before(fact(quote, "3,260"), f"{TOLD} {quote}") == TOLD
    assert said_before(fact("The ferry took 3,260 cars.", "3,260"), f"{TOLD} The ferry took 3,260 cars.") == ""


def test_what_opens_a_paragraph_takes_its_own_subject_from_above() -> None:
    asked, first, quote = "What if Larch Quay closes?", "The school has 74 places.", "It forecasts a deficit of £412."
    assert said_before(fact(quote, "£412"), f"{asked}\n{first} {quote}") == f"{asked} {first}"
    assert said_before(fact(quote, "£412"), f"{asked}\nBoats have 74 places. {quote}") == "Boats have 74 places."
    assert near_the_start(quote, f"{first} {quote}")
    assert near_the_start(first, f"{first} {quote}")
    assert not near_the_start(quote, f"Boats have 74 places. {quote}")
    assert not near_the_start(quote, f"{first} Boats have two. {quote}")
