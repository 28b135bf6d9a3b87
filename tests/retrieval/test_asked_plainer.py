"""Builds of asking that are put in the plain one: politely, of a meeting, of a place, a count and no share."""

import pytest

from retrieval.asked_of_a_meeting import of_a_meeting
from retrieval.asked_outright import asked_outright
from retrieval.caseloads import as_caseload
from retrieval.not_meant import what_is_meant
from retrieval.taken_as import taken_as
from retrieval.taught_at_home import taught_at_home
from retrieval.vacant_posts import as_vacancies


@pytest.mark.parametrize(
    ("asked", "plain"),
    (
        ("Can you name the six firms that dredge?", "Name the six firms that dredge?"),
        ("Could you please tell me how many boats sank?", "How many boats sank?"),
        ("Would you kindly list the piers", "List the piers"),
        ("Can anyone tell me who the harbour master is?", "Who is the harbour master?"),
        ("I'd like to know what the fee was in May", "What was the fee in May"),
        ("Do you know where the new piers are?", "Where are the new piers?"),
        ("We need to know why boats sank", "Why boats sank"),
        ("Please confirm how many boats sank", "How many boats sank"),
        ("And can you tell me how many sank?", "And how many sank?"),
        ("Can boats moor here?", "Can boats moor here?"),
        ("Can you swim to the pier?", "Can you swim to the pier?"),
        ("Could the board name a pier?", "Could the board name a pier?"),
    ),
)
def test_what_is_asked_politely_is_asked_outright(asked: str, plain: str) -> None:
    assert asked_outright(asked) == plain


@pytest.mark.parametrize(
    "asked",
    (
        "When Cabinet met on 11 May 2031, what was its decision on the piers?",
        "When Cabinet met on 11 May 2031, what did it decide about the piers?",
        "When Cabinet met on 11 May 2031 what was the outcome on the piers?",
        "What was the outcome on the piers when Cabinet met on 11 May 2031?",
        "What was decided about the piers when Cabinet met on 11 May 2031?",
        "So what was the decision on the piers after Cabinet met on 11 May 2031?",
        "What decision did Cabinet reach on the piers on 11 May 2031?",
        "What conclusion did Cabinet come to about the piers on 11 May 2031?",
    ),
)
def test_what_a_body_decided_is_asked_plainly(asked: str) -> None:
    assert of_a_meeting(asked) == "What did Cabinet decide about the piers on 11 May 2031?"


@pytest.mark.parametrize(
    "asked",
    (
        "What did members hear from the harbour master regarding dredging?",
        "What did members learn from the harbour master about dredging?",
        "What were members told by the harbour master on dredging?",
        "What were members advised by the harbour master in relation to dredging?",
    ),
)
def test_what_somebody_told_a_body_is_asked_of_them(asked: str) -> None:
    assert of_a_meeting(asked).rstrip("?") == "What did the harbour master tell members about dredging"


@pytest.mark.parametrize("asked", ("What was the outcome of the pier survey?", "What did members hear about dredging?"))
def test_what_is_of_no_meeting_stays(asked: str) -> None:
    assert of_a_meeting(asked) == asked


@pytest.mark.parametrize(
    ("asked", "plain"),
    (
        (
            "Taking the 2031-32 season year as a whole rather than the quarters, how many boats sank?",
            "How many boats sank in the 2031-32 season year (not the quarters)?",
        ),
        (
            "Looking at the calendar year, not the season, how many boats sank?",
            "How many boats sank in the calendar year (not the season)?",
        ),
        ("Give me a count rather than a percentage: boats sunk in May", "How many boats sunk in May?"),
        ("I need a number, not a rate: boats sunk in May", "How many boats sunk in May?"),
        ("A percentage rather than a number please: boats sunk in May", "What percentage of boats sunk in May?"),
        ("How many boats sank in May? As a count, not a percentage", "How many boats sank in May?"),
        ("How many boats sank in May (a number rather than a share)?", "How many boats sank in May?"),
        ("Skerrow: number of boats sunk in May?", "Number of boats sunk in Skerrow in May?"),
        (
            "North team area: how many boats sank at 30 June 2031?",
            "How many boats sank in the North team area at 30 June 2031?",
        ),
        ("Moorings: number sold in May?", "Moorings: number sold in May?"),
        ("Budget: total spend in May?", "Budget: total spend in May?"),
        ("Re-lets: share done in time?", "Re-lets: share done in time?"),
        ("How many boats, not just sails, sank?", "How many boats, not just sails, sank?"),
    ),
)
def test_how_it_is_to_be_taken_is_said_behind(asked: str, plain: str) -> None:
    assert taken_as(asked) == plain


@pytest.mark.parametrize(
    ("asked", "left", "aside"),
    (
        (
            "How many berths did each harbour officer (not pilot) hold?",
            "How many berths did each harbour officer hold?",
            "pilot",
        ),
        ("What did each ferry (not river boat) cost?", "What did each ferry cost?", "river boat"),
        ("How many boats (not registered) sank?", "How many boats (not registered) sank?", ""),
        ("How many boats (not in port) sank?", "How many boats (not in port) sank?", ""),
    ),
)
def test_a_bare_noun_in_brackets_is_set_aside(asked: str, left: str, aside: str) -> None:
    assert what_is_meant(asked) == (left, aside)


@pytest.mark.parametrize(
    "asked",
    (
        "How many children on average did each review officer hold in 2031?",
        "How many children does each review officer carry on average in 2031?",
        "How many cases, on average, did each review officer manage in 2031?",
        "How many cases typically does each review officer hold in 2031?",
    ),
)
def test_so_many_each_on_average_is_a_caseload(asked: str) -> None:
    assert as_caseload(asked) == "what is the average caseload per review officer in 2031?"


@pytest.mark.parametrize("share", ("percentage", "proportion", "share", "%"))
@pytest.mark.parametrize("state", ("vacant", "unfilled", "empty"))
def test_the_share_of_posts_that_are_vacant_is_the_vacancy_rate(share: str, state: str) -> None:
    assert (
        as_vacancies(f"In May, what {share} of pilot posts were {state}?") == "In May, what was the pilot vacancy rate?"
    )


@pytest.mark.parametrize(
    "by", ("by their parents' choice", "by choice", "through parental choice", "by the family's decision")
)
def test_taught_at_home_by_choice_is_electively(by: str) -> None:
    assert (
        taught_at_home(f"How many rowers were home schooled {by}?") == "How many rowers were electively home educated?"
    )
