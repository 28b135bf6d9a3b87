"""The figure of an aside is of what stands before it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.in_an_aside import in_an_aside
from retrieval.query import read_query

SENTENCE = ("The drop came from the closing of Elmcote marina, which had 12 skippers on its list, and from more "
            "skippers waiting for dredging.")


@pytest.mark.parametrize(("question", "aside"), [
    ("How many skippers are waiting for dredging?", True),
    ("How many skippers were on the list at Elmcote marina?", False),
    ("How many skippers did the marina have that closed while others were waiting for dredging?", False),
    ("How many skippers are there?", False),
])
def test_what_is_said_after_an_aside_is_not_said_of_its_figure(question: str, aside: bool) -> None:
    fact = Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", "skippers", Decimal(12), "skippers", "12", None,
                "Marlshire", Basis.ACTUAL, Locator("a" * 16), SENTENCE, ("Money",), None, True, "stated")
    assert in_an_aside(read_query(question, Glossary(()), (), english_councils()), fact) is aside
