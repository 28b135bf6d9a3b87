"""A column headed only with what people are counts them; what there is now is not what is expected."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from answers.another_time import of_none_asked
from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from corpus.period import as_at
from retrieval.authorities import english_councils
from retrieval.called_what_they_are import called_what_they_are
from retrieval.counted import counted
from retrieval.ought import only_now
from retrieval.query import Query, read_query
from retrieval.stages import bare_day_fit


def asked(question: str) -> Query:
    return read_query(question, Glossary(()), (), english_councils())


def told(quote: str, printed: str, path: tuple[str, ...] = ("Harbour",), cell: tuple[int, int] | None = None,
         unit: str | None = None) -> Fact:  # fmt: skip
    measure = path[-1] if cell else quote.replace(printed, "")
    return Fact("a" * 16 + ":1/s0", "a" * 16, "a" * 16 + ":1", measure, Decimal(41), unit, printed, None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16, cell=cell), quote, path, None, False, "stated")


@pytest.mark.parametrize(("question", "label", "unit", "same"), [
    ("How many children were ferried in May?", "Ferried", None, True),
    ("How many children had been ferried in May?", "Ferried", None, True),
    ("How many children were privately ferried in May?", "Ferried", None, True),
    ("How many children were ferried in May?", "Boats ferried", None, False),
    ("How many children were ferried in May?", "Rescued", None, False),
    ("How many children were ferried in May?", "Ferried", "%", False),
    ("How many boats were ferried in May?", "Ferried", None, False),
    ("How many home educated children were there in May?", "Home educated", None, True),
    ("How many electively home educated children did Ellis have?", "Home educated", None, True),
    ("How many home educated children were there in May?", "Home educated girls", None, False),
])
def test_a_label_of_what_they_are_counts_them(question: str, label: str, unit: str | None, same: bool) -> None:
    query = asked(question)
    noun = counted(query)
    cell = told("2031 | 41", "41", ("Harbour", "2031", label), (1, 1), unit)
    assert noun is not None and called_what_they_are(query, noun, cell) is same


@pytest.mark.parametrize(("question", "printed", "now"), [
    ("What number of boats was the harbour expecting to reach?", "41", True),
    ("What number of boats was the harbour expecting to reach?", "67", False),
    ("What will the number of boats reach?", "41", True),
    ("How many boats are there?", "41", False),
])
def test_what_there_is_now_is_not_what_is_expected(question: str, printed: str, now: bool) -> None:
    assert only_now(asked(question), told("There are 41 boats at present and this will reach 67.", printed)) is now


@pytest.mark.parametrize(("quote", "fit"), [
    ("The toll was 41, and 5 more than at September.", None),
    ("The toll was 41 in September.", 0.0),
])
def test_a_month_it_is_set_against_is_not_its_own(quote: str, fit: float | None) -> None:
    assert bare_day_fit(as_at(date(2031, 10, 31)), told(quote, "41"), date(2031, 11, 20)) == fit


def test_the_time_asked_for_is_none_of_the_others() -> None:
    query = asked("How many boats were there on 31 October 2031?")
    assert not of_none_asked(query, as_at(date(2031, 10, 31)))
    assert of_none_asked(query, as_at(date(2031, 3, 31)))
