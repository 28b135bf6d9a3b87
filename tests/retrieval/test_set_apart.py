"""What stands inside and outside the council's area, as it is asked and as papers say it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.query import read_query
from retrieval.set_apart import part_missing, said_of_the_area

PAPER = "a" * 16
COUNCILS = ("Marlshire", "Marlshire West")


@pytest.mark.parametrize(("question", "said"), [
    ("How many live outside Marlshire?", "How many live outside the borough (Marlshire)?"),
    ("How many live outside of Marlshire now?", "How many live outside the borough (Marlshire) now?"),
    ("How many live within Marlshire West?", "How many live within the borough (Marlshire West)?"),
    ("How many live outside Marlshire's homes?", "How many live outside Marlshire's homes?"),
    ("How many live outside Marlshire Road?", "How many live outside Marlshire Road?"),
    ("How many live outside Eastmoor?", "How many live outside Eastmoor?"),
])
def test_beyond_a_council_is_beyond_its_borough(question: str, said: str) -> None:
    assert said_of_the_area(question, COUNCILS) == said
    assert said_of_the_area(question, ()) == question


@pytest.mark.parametrize(("quote", "missing"), [
    ("Of these 52 lived outside the borough", False), ("52 lived in homes, most of them outside the borough", True),
    ("52 lived in homes, some inside the borough and some beyond it", True), ("52 lived in homes", True),
])
def test_some_of_them_are_no_number(quote: str, missing: bool) -> None:
    fact = Fact(f"{PAPER}:1/1.0", PAPER, f"{PAPER}:1", "lived", Decimal(52), None, "52", None, "Marlshire",
                Basis.ACTUAL, Locator(PAPER), quote, (), None, True, "stated")
    query = read_query("How many live outside the borough?", Glossary(()), (), english_councils())
    assert part_missing(query, fact) is missing


@pytest.mark.parametrize(("question", "quote", "missing"), [
    ("How many rowers are black?", "52 rowers came", True),
    ("How many rowers are Black?", "52 rowers were Black", False),
    ("How many rowers came under the White Paper?", "52 rowers came", False),
    ("How many rowers come from ethnic minorities?", "52 rowers came from ethnic minority families", False),
    ("How many rowers come from ethnic minorities?", "52 rowers came from Asian families", False),
    ("How many rowers come from ethnic minorities?", "52 rowers came", True),
    ("How many unaccompanied rowers came?", "52 rowers sought asylum", False),
    ("How many Sikh rowers came?", "52 rowers came", True),
    ("How many live outside the borough?", "52 lived in homes both within and external to the borough", True),
])
def test_all_of_them_are_none_of_one_origin_or_faith(question: str, quote: str, missing: bool) -> None:
    fact = Fact(f"{PAPER}:1/1.0", PAPER, f"{PAPER}:1", "rowers", Decimal(52), None, "52", None, "Marlshire",
                Basis.ACTUAL, Locator(PAPER), quote, (), None, True, "stated")
    assert part_missing(read_query(question, Glossary(()), (), english_councils()), fact) is missing
