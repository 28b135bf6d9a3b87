"""Words of a question that stand beside what it asks, and words that papers have in another form."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import load_glossary
from corpus.paper import Locator
from corpus.period_reading import find_periods
from corpus.store import Store
from retrieval.came_about import without_coming_about
from retrieval.kindred_words import kin_of
from retrieval.left_out import what_is_left_out
from retrieval.little_names import little_names
from retrieval.of_the_service import had_by_the_service
from retrieval.particular import particular
from retrieval.query import Query, read_query
from retrieval.rank import Weights
from retrieval.said_before import said_before
from retrieval.scene import scenes, stated_before
from retrieval.search import investigate
from retrieval.slots import role_fit, within_asked
from retrieval.unsaid import lacks_what_tells
from retrieval.where_told import where_told
from retrieval.who_did import deed_at


def read(question: str) -> Query:
    return read_query(question, load_glossary(None))


def fact(quote: str, printed: str, when: str | None = None, bound: bool = True, role: str = "stated") -> Fact:
    measure = quote.replace(printed, "").strip(" .")
    period = find_periods(when)[0].period if when else None
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", measure, Decimal(9), None, printed, period, None,
                Basis.ACTUAL, Locator("a" * 16), quote, bound=bound, role=role)


@pytest.mark.parametrize(("word", "kin"), [
    ("auditors", ("audit",)), ("membership", ("member",)), ("inspectors", ("inspect",)), ("attendees", ("attend",)),
    ("applicants", ("appli",)), ("midway", ("mid", "way")), ("reoffended", ("reʹoffend",)),
])
def test_words_of_one_kin(word: str, kin: tuple[str, ...]) -> None:
    assert kin in kin_of(word)


@pytest.mark.parametrize("word", ["boat", "other", "Harbour", "sea", "quay2"])
def test_words_without_kin(word: str) -> None:
    assert kin_of(word) == ()


def test_a_word_that_no_paper_has_is_found_by_its_kin(store: Store) -> None:
    finding = investigate("How many fosterers were there in 2021/22?", store)
    assert "fosterers" not in finding.weights.unknown
    assert "zeppeliners" in investigate("How many zeppeliners were there in 2021/22?", store).weights.unknown


@pytest.mark.parametrize("question", [
    "What share left within two years, given the remarks about a young crew?",
    "What share left within two years, considering how hard it is to find pilots?",
    "What share left within two years, bearing in mind that pilots are scarce?",
    "What share left within two years – given what was said about the pay?",
])
def test_what_led_to_a_question_may_stand_behind_it(question: str) -> None:
    assert any(start > 30 for start, _ in scenes(question))
    assert scenes("What share of boats was given a berth?") == []


@pytest.mark.parametrize(("question", "stated"), [
    ("Skippers can ring a line. How many calls came in?", True),
    ("The yard has a crane. In 2031, how often was it used?", True),
    ("How many calls came in?", False), ("How many calls came in? How many in May?", False),
])
def test_what_is_stated_before_it_is_asked(question: str, stated: bool) -> None:
    assert (stated_before(question) is not None) is stated


def test_what_anybody_does_in_a_statement_weighs_little(store: Store) -> None:
    query = read("Families can view plans. How many children were on them?")
    weights = dict(zip((c.asked for c in query.concepts), Weights.of(query, store).values, strict=True))
    assert weights["view"] < weights["plans"]


@pytest.mark.parametrize("question", [
    "When Larn's quays forum considered the August forecast, what was the number of berths?",
    "When Larn councillors got the quays report, how many berths were there?",
    "When Larn & Orme's scrutiny committee met, how many berths were there?",
    "As the quays committee heard about the storm, how many berths were there?",
])
def test_what_a_body_did_when_it_was_told_is_no_subject(question: str) -> None:
    assert where_told(question, True) != []


@pytest.mark.parametrize("question", [
    "How many people enquired about mooring?", "What was the number of people who enquired about mooring?",
    "How many people that enquired about mooring?", "the total of people who enquired about mooring",
])
def test_what_the_people_did_tells_them(question: str) -> None:
    at = deed_at(question)
    assert at is not None
    assert question[at:].startswith("enquired")


@pytest.mark.parametrize("question", [
    "How many audits did the yard carry out?", "How many audits were carried out by the yard?",
    "the number of audits that were carried out in May", "How many audits have been carried out?",
])
def test_that_audits_came_about_is_no_subject(question: str) -> None:
    assert "carr" not in without_coming_about(question)


def test_a_minus_figure_leaves_nothing_out() -> None:
    assert what_is_left_out("What is the minus figure on the reserve?") == ""
    assert what_is_left_out("What is the budget minus the ferries?") != ""


def test_during_may_is_no_name() -> None:
    assert little_names("During May 2031, how many boats sank?") == []


@pytest.mark.parametrize("question", [
    "How many boats lay in a berth that wasn't licensed?", "How many boats lay in a berth which was not licensed?",
    "How many boats lay in berths that were never licensed?", "How many boats had a mate that had not been licensed?",
])
def test_what_a_thing_is_not_may_stand_behind_it(question: str) -> None:
    assert "licensed" in {c.asked for c in particular(read(question))}


def test_its_first_months_are_of_what_was_named_before() -> None:
    before = "The drop-in at the old lighthouse opened in May. "
    quote = "In its first six months 137 crews came at least once."
    assert said_before(fact(quote, "137"), before + quote) == before.strip()


@pytest.mark.parametrize(("asked", "when", "bound", "within"), [
    ("2031/32", "June 2031", False, True), ("2031", "June 2031", False, True),
    ("2031/32", "June 2031", True, False), ("2031/32", "June 2032", False, False),
    ("June 2031", "2031/32", False, False),
])
def test_a_month_of_the_text_around_is_within_the_year_asked(asked: str, when: str, bound: bool, within: bool) -> None:
    query = read(f"How long did repairs take in {asked}?")
    assert within_asked(query, fact("Repairs took 168 days.", "168", when, bound)) is within


@pytest.mark.parametrize("question", [
    "What is the extra cost of hired boats over our own?", "How much extra do hired boats cost?",
    "What was the additional cost of hired boats compared with our own?",
])
def test_an_extra_cost_is_a_difference(question: str) -> None:
    assert role_fit(read(question), fact("Hired boats cost 14% more.", "14%", role="change")) == 1.0


def test_what_they_did_has_to_be_said() -> None:
    query = read("Of 40 audits, how many did the crews agree with?")
    agree = next(n for n, c in enumerate(query.concepts) if c.asked == "agree")
    weights = tuple(1.0 for _ in query.concepts)
    assert lacks_what_tells(query, weights, query.stems - query.concepts[agree].stems)
    assert not lacks_what_tells(query, weights, query.stems)


def test_hosts_are_told_with_what_they_host() -> None:
    query = read("How many crews were living with supported lodgings hosts at May 2031?")
    weights = tuple(9.0 if c.asked == "hosts" else 1.0 for c in query.concepts)
    hosts = next(c for c in query.concepts if c.asked == "hosts")
    assert not lacks_what_tells(query, weights, query.stems - hosts.stems)


def test_how_much_money_and_either_name_nothing() -> None:
    asked = {c.asked for c in read("How much money was either quay given for boats?").concepts}
    assert asked == {"quay", "boats"}


@pytest.mark.parametrize(("quote", "printed", "its"), [
    ("In May the service had 59 enquiries.", "59", True), ("The team took a total of 40 calls.", "40", True),
    ("The service received many calls and had hired two pilots.", "two", False),
    ("There were 59 enquiries.", "59", False),
])
def test_what_the_service_had_itself(quote: str, printed: str, its: bool) -> None:
    assert had_by_the_service(fact(quote, printed)) is its
