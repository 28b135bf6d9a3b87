"""What a question says it does not mean is taken out of it; what was not done stays."""

from __future__ import annotations

import pytest

from retrieval.not_meant import what_is_meant


@pytest.mark.parametrize(
    ("question", "meant", "aside"),
    [
        pytest.param("How many plans were there in 2022? I don't mean the 2021-22 total.",
                     "How many plans were there in 2022?", "the 2021-22 total", id="a sentence after it"),
        pytest.param("Share of agency staff in 2019 - Marlshire's, I don't mean Eastmoor's.",
                     "Share of agency staff in 2019 - Marlshire's", "Eastmoor's", id="another council's"),
        pytest.param("Not the members' one: who chairs the board?", "who chairs the board?", "the members' one",
                     id="before it"),
        pytest.param("How many plans does it maintain? Not the census, I mean the count at the end of May 2023.",
                     "How many plans does it maintain, the count at the end of May 2023.", "the census",
                     id="and what is meant after that"),
        pytest.param("What is the deficit on the grant - not the cumulative one?", "What is the deficit on the grant?",
                     "the cumulative one", id="after a dash"),
        pytest.param("How many of our children in care (I don't mean those on plans) were visited?",
                     "How many of our children in care were visited?", "those on plans", id="in a bracket"),
        pytest.param("People in care homes in May: the headcount please and not the share",
                     "People in care homes in May: the headcount", "the share", id="a number and no share"),
        pytest.param("How many did the group hear from in all (never mind just the survey)?",
                     "How many did the group hear from in all?", "just the survey", id="never mind"),
        pytest.param("Finance query: what is the forecast?", "what is the forecast?", "", id="what sort of question"),
        pytest.param("The rate in 2022 for a comparison slide", "The rate in 2022", "", id="what it is wanted for"),
        pytest.param("Price of a place - comparing it to the £60k ones", "Price of a place", "",
                     id="what the asker holds it against"),
        pytest.param("How many reviews were held in 2022? I mean reviews, not children.",
                     "How many reviews were held in 2022?", "children", id="the word meant, said again"),
        pytest.param("How many passes were sold in May - day and night ones, not season passes?",
                     "How many day and night passes were sold in May?", "season passes", id="which ones"),
        pytest.param("Riders on the bus - I mean the night bus, not the day bus - in May?",
                     "Riders on the bus (night bus) in May?", "day bus", id="I mean, in the middle"),
        pytest.param("How many rode the bus (I mean at night, not by day) in May?",
                     "How many rode the bus (at night) in May?", "by day", id="I mean, in brackets"),
        pytest.param("How many rode the bus in May? I mean the night bus, not the day bus.",
                     "How many rode the bus in May (night bus)?", "day bus", id="I mean, at the end"),
        pytest.param("What is the fare for singles? Plain singles, not returns.", "What is the fare for singles?",
                     "returns", id="the plain one"),
        pytest.param("Fare for singles - just singles, and not day returns?", "Fare for singles?", "day returns",
                     id="just that one"),
        pytest.param("How many boats lay in our own docks (not private ones) in May?",
                     "How many boats lay in our own docks in May?", "private ones", id="not such ones"),
        pytest.param("How many moorings were let in May, as distinct from boats seen?",
                     "How many moorings were let in May?", "boats seen", id="as distinct from"),
        pytest.param("Fares taken as opposed to fines in the year to June 2031?",
                     "Fares taken in the year to June 2031?", "fines", id="as opposed to, before a time"),
        pytest.param("Trips made (as opposed to passengers) in 2031?", "Trips made in 2031?", "passengers",
                     id="as opposed to, in brackets"),
        pytest.param("Berths let, not to be confused with moorings, in 2031?", "Berths let in 2031?", "moorings",
                     id="not to be confused with"),
        pytest.param("How many day passes, not night passes, were sold in 2031?",
                     "How many day passes were sold in 2031?", "night passes", id="another of the same noun"),
        pytest.param("Share of day passes, and not season passes?", "Share of day passes?", "season passes",
                     id="another of the same noun, at the end"),
        pytest.param("Number of plans in 2022, not 2021?", "Number of plans in 2022?", "2021", id="a year"),
    ],
)
def test_what_is_set_aside(question: str, meant: str, aside: str) -> None:
    assert what_is_meant(question) == (meant, aside)


@pytest.mark.parametrize(
    "question",
    [
        "How many children, not in school, were visited?",
        "How many ferries ran this year as opposed to last year?",
        "Why was the quay chosen as opposed to the pier?",
        "How many members were opposed to the pier?",
        "How many berths were let in 2031 as opposed to 2030?",
        "Which of the targets were not met?",
        "Was the plan agreed or not?",
        "What was the fare? Plain singles, not returns.",
        "How many plans - I mean care plans - were there in May?",
        "Why was building more homes not recommended?",
        "What share had not yet moved to the new contract?",
        "How much was spent, not counting the grant?",
        "Which cabinet member dialled in rather than coming in person?",
    ],
)
def test_what_was_not_done_is_asked(question: str) -> None:
    assert what_is_meant(question) == (question, "")
