"""How questions about minutes are read, and what stands over and around a figure of theirs."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.chunk import Chunk
from corpus.paper import Locator
from retrieval.asked_how import asks_how_done
from retrieval.asked_reply import asks_reply
from retrieval.asked_why import asks_why
from retrieval.authorities import named_in_full
from retrieval.came_about import without_coming_about
from retrieval.not_meant import what_is_meant
from retrieval.section_day import section_day
from retrieval.vacant_posts import as_vacancies
from retrieval.where_told import where_told


def under(*headings: str) -> Chunk:
    return Chunk("p:0", "p", 0, "Said.", " · ".join(headings), Locator("p"), (0,))


@pytest.mark.parametrize(("heading", "day"), [
    ("Harbour Forum - Monday, 28th October, 2030 4.00 pm", date(2030, 10, 28)),
    ("Thursday 5 May 2031 6.00 pm", date(2031, 5, 5)),
    ("Cabinet, 3 September 2031", date(2031, 9, 3)),
    ("Minutes of the previous meeting held on 4 July 2031", None),
    ("Harbour plan to 31 March 2032", None),
    ("Fares 2031/32", None),
    ("", None),
])
def test_the_day_of_a_section(heading: str, day: date | None) -> None:
    assert section_day(under("Marlshire", heading, "Fares")) == day


def test_the_innermost_day_counts() -> None:
    assert section_day(under("Harbour Forum, 1 May 2031", "Harbour Forum, 9 June 2031")) == date(2031, 6, 9)


@pytest.mark.parametrize(("question", "way"), [
    ("How did Janet Oakes reassure members about rosters?", True),
    ("How does the yard keep its rate of breakdowns low?", True),
    ("How did the rate of breakdowns change?", False),
    ("How did the yard cut losses, and how many boats were lost?", False),
    ("How many pilots did the yard support?", False),
    ("", False),
])
def test_in_what_way(question: str, way: bool) -> None:
    assert asks_how_done(question) is way


@pytest.mark.parametrize(("question", "reply"), [
    ("A member asked what the aim was if not 100%. How was that answered?", True),
    ("What did Mr Hale say when Mrs Dale asked about the cost?", True),
    ("What did Mr Hale say when Mrs Dale asked how many boats were late?", True),
    ("How was that mended?", False),
])
def test_a_reply_is_asked_for(question: str, reply: bool) -> None:
    assert asks_reply(question) is reply


def test_by_what_means_is_a_reason() -> None:
    assert asks_why("How did the yard get its number of breakdowns down?")
    assert not asks_why("How did the yard get its boats to the slip?")


@pytest.mark.parametrize(("question", "full"), [
    ("boats in Stockton?", "boats in Stockton-on-Tees?"),
    ("boats in Stockton on Tees?", "boats in Stockton on Tees?"),
    ("boats at H&F?", "boats at Hammersmith and Fulham?"),
    ("boats in Hammersmith & Fulham?", "boats in Hammersmith and Fulham?"),
])
def test_long_names_in_short(question: str, full: str) -> None:
    assert named_in_full(question, ("Stockton-on-Tees", "Hammersmith and Fulham")) == full


def test_a_first_word_of_two_is_nobody() -> None:
    held = ("Newcastle upon Tyne", "Newcastle-under-Lyme")
    assert named_in_full("boats in Newcastle?", held) == "boats in Newcastle?"


def test_ours_and_not_theirs() -> None:
    meant = what_is_meant("What share of boats is let? Ours, not England's")
    assert meant == ("What share of boats is let?", "England's")


@pytest.mark.parametrize(("question", "left"), [
    ("How many audits did the yard complete in May?", "How many audits did the yard in May?"),
    ("How many boats did the yard complete in May?", "How many boats did the yard complete in May?"),
    ("", ""),
])
def test_events_only_come_about(question: str, left: str) -> None:
    assert " ".join(without_coming_about(question).split()) == left


@pytest.mark.parametrize(("question", "told"), [
    ("Why were pilot posts being kept vacant in May?", "Why were pilot vacancies being held in May?"),
    ("Why leave social work posts empty?", "Why leave social worker vacancies?"),
    ("How many posts are there?", "How many posts are there?"),
    ("", ""),
])
def test_posts_kept_vacant(question: str, told: str) -> None:
    assert as_vacancies(question) == told


@pytest.mark.parametrize(("question", "told"), [
    ("How many boats were let when the committee did its 2031 review?", "when the committee did its 2031 review"),
    ("Harbour Board update: how many boats?", "Harbour Board update:"),
    ("How many boats were let when it rained?", None),
])
def test_where_it_is_told(question: str, told: str | None) -> None:
    assert [question[a:b] for a, b in where_told(question, True)] == ([told] if told else [])
