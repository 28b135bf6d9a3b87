"""Amounts that run behind one lead, each with what it is of, and figures set apart from what was told before."""

from __future__ import annotations

import pytest

from retrieval.asked_of_each import named_each
from retrieval.close_words import close_words
from tests.retrieval.test_said_before import fact

RUN = "The average weekly cost was £548 in a hostel, £105 with an agency crew and £52 with one of our own crews."


@pytest.mark.parametrize(("printed", "named"), [
    ("£548", ("average", "weekly", "cost", "hostel")), ("£105", ("average", "weekly", "cost", "agency")),
    ("£52", ("average", "weekly", "cost", "crews")),
])  # fmt: skip
def test_all_of_a_run_are_amounts_of_its_lead(printed: str, named: tuple[str, ...]) -> None:
    words = close_words(fact(RUN, printed)).replace(",", "").replace(".", "").split()
    assert set(named) <= set(words)


def test_what_runs_on_to_another_thing_has_no_such_lead() -> None:
    quote = "The cost was £548 in a hostel; boats took £52 with one of our own crews."
    assert "cost" not in close_words(fact(quote, "£52"))


@pytest.mark.parametrize("question", ["How many boats (of every kind) were there?", "Boats of each sort in May?"])
def test_of_every_kind_is_all_together(question: str) -> None:
    assert named_each(question) == ()
