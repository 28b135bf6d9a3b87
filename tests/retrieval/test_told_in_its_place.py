"""Small readings of a question and of a sentence: the whole of a year, a run behind a colon, a part of "this"."""

from __future__ import annotations

import pytest

from corpus.numbers import find_numbers
from corpus.period_reading import find_periods
from retrieval.ages import on_the_other_side
from retrieval.asked_decision import DECIDED_TO
from retrieval.asked_reply import asks_reply
from retrieval.led_by_colon import led_by_colon
from retrieval.said_before import of_this
from retrieval.timescale import timescale_in
from retrieval.whole_years import of_a_part

YEAR, QUARTER = (find_periods(t)[0].period for t in ("2033/34", "Q4 2033/34"))


@pytest.mark.parametrize(("text", "part"), [
    ("berths let for the whole of 2033/34", True), ("berths let over the full year 2033/34", True),
    ("berths let in 2033/34 as a whole", True), ("berths let throughout 2033/34", True),
    ("berths let in 2033/34", False), ("the full-year effect in 2033/34", False),
])  # fmt: skip
def test_a_quarter_is_no_whole_year(text: str, part: bool) -> None:
    assert of_a_part(text, YEAR, QUARTER) is part
    assert not of_a_part(text, YEAR, YEAR)


@pytest.mark.parametrize(("quote", "led"), [
    ("Boats mended in time: 58% in 2031/32, 64% in 2032/33 and 69% in 2033/34.", "Boats mended in time"),
    ("Boats by quay: 12 at Marl, 9 at Orme and 4 at Penn.", ""),
    ("Boats mended rose from 58% in 2031/32 to 64% in 2032/33.", ""),
])  # fmt: skip
def test_a_colon_leads_a_run_of_times_alone(quote: str, led: str) -> None:
    numbers = find_numbers(quote, find_periods(quote))
    assert led_by_colon(quote, numbers, len(numbers) - 1) == led


def test_a_part_of_this_is_of_what_was_told_before() -> None:
    quote = "The yard held back £700 of this for shared tools."
    at = quote.find("£700")
    assert of_this(quote, at, quote[at + 4 :])
    assert not of_this("In 2031 the yard held back £700 of this for tools.", 29, " of this for tools.")
    assert not of_this("It cost £700 of this year’s levy.", 8, " of this year’s levy.")


@pytest.mark.parametrize(("text", "given"), [
    ("seen within 20 working days of landing", True), ("should be seen within 20 working days of landing", False),
    ("seen in the 20 days of August", False),
])  # fmt: skip
def test_days_from_what_sets_the_clock_going_are_a_timescale(text: str, given: bool) -> None:
    assert bool(timescale_in(text)) is given


@pytest.mark.parametrize(("asked", "said", "other"), [
    ("How long do under-5s wait?", "61 weeks for children aged five and over", True),
    ("How long do the over-fives wait?", "61 weeks for children aged five and over", False),
    ("How long do the over-tens wait?", "nine weeks for those aged 10 or under", True),
    ("How long do under-5s wait?", "61 weeks for those aged 4 and under, 70 for those aged 5 and over", False),
    ("How long do skippers wait?", "61 weeks for children aged five and over", False),
])  # fmt: skip
def test_those_beyond_the_age_are_others(asked: str, said: str, other: bool) -> None:
    assert on_the_other_side(asked, said) is other


def test_assurances_are_replies_and_what_to_tell_is_decided() -> None:
    assert asks_reply("What assurances were given to members about the quay?")
    assert asks_reply("What reassurance did the board get about the quay?")
    assert not asks_reply("How many assurances were given?")
    assert DECIDED_TO.search("What did the board resolve to tell the owners?")
    assert not DECIDED_TO.search("What did the board tell the owners?")
