"""Kinds that shut one another out are told apart, and nothing else is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.contraries import kinds_in, of_the_contrary
from retrieval.query import read_query


@pytest.mark.parametrize(("one", "other"), [
    ("what share take one up", "A talk was offered"),
    ("who took up the talk", "invited"),
    ("uptake of talks", "talks offered"),
    ("How many were NEET?", "In education, employment or training"),
    ("share not yet in work", "were in work"),
    ("boys who had the jab", "Girls"),
    ("how many stopped being looked after", "children started to be looked after"),
    ("who left care", "children entered care"),
    ("unauthorised absence", "Authorised absence"),
    ("permanently excluded", "Suspensions"),
    ("ended up with social care", "Stepped down from social care"),
    ("escalated to a social worker", "% step-down to early help"),
    ("the debt that has built up", "In-year debt"),
    ("what did the pier cost to run", "Capital cost by pier"),
    ("the running costs of the pier", "Capital, Pier"),
    ("in year overspend", "Cumulative overspend at 31 March"),
    ("agency staff", "Permanent social workers"),
    ("ICPCs", "Review child protection conferences"),
    ("the spring term", "Autumn term"),
    ("summer 2031/32", "Berths checked: autumn (%)"),
    ("spring", "Autumn term"),
    ("autumn 2031", "Berths checked, spring"),
    ("the spring term of 2031", "Berths let, by term: Autumn"),
    ("the autumn 2031 term", "Berths let, by term: Summer"),
    ("secondary school places", "Primary pupils"),
    ("in a home inside the borough", "Out-of-borough"),
    ("placed outside our boundary", "Within the county"),
    ("children living in the city", "outside the area"),
    ("a place at an independent special school", "Council special school"),
    ("maintained special schools", "Independent or non-maintained special"),
    ("council foster carers", "Independent fostering agencies"),
    ("beyond the borough’s … boundary: beyond the boundary", "in-borough"),
])
def test_shut_one_another_out(one: str, other: str) -> None:
    asked, told = kinds_in(one), kinds_in(other)
    assert [kind for kind in told if told[kind].isdisjoint(asked.get(kind, told[kind]))] != []


@pytest.mark.parametrize(("one", "other"), [
    ("permanent exclusions", "Permanent social workers"),
    ("primary need of pupils", "Secondary schools"),
    ("boys and girls", "Girls"),
    ("non-maintained special schools", "Independent special schools"),
    ("plans that the council maintained, independent reviewing officers", "Council special school"),
    ("what the council spends on independent schools", "Private schools"),
    ("debt run up by March", "Debt brought forward"),
    ("built-up areas", "Girls"),
    ("families who end up in social care", "Stepped up to social care"),
    ("turned up at the office", "Stepped down"),
    ("NEET", "Not in education, employment or training"),
    ("the spring term", "Berths let, by term: Spring"),
    ("the spring term", "Summer sailings"),
    ("special schools", "Special schools"),
    ("How many shops are there in the borough?", "outside the borough"),
    ("outside the city centre", "within the city"),
    ("out of county", "Outside the county"),
    ("what the pier cost to build", "Capital cost by pier"),
    ("what the pier cost to run", "Revenue budget: pier"),
    ("inside the borough", "Placed in our area"),
])
def test_go_together(one: str, other: str) -> None:
    asked, told = kinds_in(one), kinds_in(other)
    assert [kind for kind in told if told[kind].isdisjoint(asked.get(kind, told[kind]))] == []


@pytest.mark.parametrize(("over", "contrary"), [("Table 6: Capital (£000)", False), ("Capital", True)])
def test_the_title_of_a_table_before_a_sentence_is_not_over_it(over: str, contrary: bool) -> None:
    quote = "It comes to £890 for the pier."
    told = Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", quote, Decimal(890), "GBP", "£890", None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16), quote, ("Money", over), None, True, "stated")
    asked = read_query("What are the running costs of the pier?", Glossary(()), (), english_councils())
    assert of_the_contrary(asked, told) is contrary


@pytest.mark.parametrize(("over", "cell", "contrary"), [
    ("Rowing school attendance and moorings", None, False), ("Rowing school attendance", (1, 1), True),
    ("The attendance team", (1, 1), False), ("Absence and attendance", (1, 1), False),
])
def test_absence_is_told_of_in_sentences_under_attendance(
    over: str, cell: tuple[int, int] | None, contrary: bool
) -> None:
    quote = "Fines rose to 604."
    told = Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", "Fines", Decimal(604), None, "604", None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16, cell=cell), quote, (over, "Fines"), None, True, "stated")
    asked = read_query("How many fines for absence?", Glossary(()), (), english_councils())
    assert of_the_contrary(asked, told) is contrary
