"""Of figures that a sentence gives to several names, the one of the name asked for is asked for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.each_its_place import of_another_place
from retrieval.query import read_query


def fact(quote: str, printed: str) -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", quote, Decimal(9), "GBP", printed, None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16), quote, ("Harbour",), None, True, "stated")


PAIR = "At high water it is £54 a week for a berth at Wrack Quay and £67 at Sand Pier."
LED = "At Wrack Quay a berth is £54 and at Sand Pier £67."
DATED = "It was £54 in March and £67 at Sand Pier."


@pytest.mark.parametrize(("question", "quote", "printed", "another"), [
    ("What is a berth at Sand Pier?", PAIR, "£54", True),
    ("What is a berth at Sand Pier?", PAIR, "£67", False),
    ("What is a berth at Wrack Quay?", PAIR, "£67", True),
    ("What is a berth at Wrack Quay and at Sand Pier?", PAIR, "£54", False),
    ("What is a berth?", PAIR, "£54", False),
    ("What is a berth at Wrack Quay?", LED, "£54", False),
    ("What is a berth at Sand Pier?", LED, "£67", False),
    ("What is a berth at Sand Pier?", DATED, "£54", False),
    ("What is a berth at Sand Pier?", "A berth has a price at Wrack Quay.", "£54", False),
])
def test_a_figure_with_another_name_behind_it(question: str, quote: str, printed: str, another: bool) -> None:
    asked = read_query(question, Glossary(()), (), english_councils())
    assert of_another_place(asked, fact(quote, printed)) is another
