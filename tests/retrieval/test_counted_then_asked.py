"""What is told first and what is asked of it, read as one question."""

from __future__ import annotations

import pytest

from corpus.glossary import Glossary
from retrieval.asked_outright import asked_outright
from retrieval.caseloads import as_caseload
from retrieval.counted_then_asked import counted_then_asked
from retrieval.in_plain_builds import in_plain_builds
from retrieval.kind_of_name import only_says_kind
from retrieval.query import read_query
from retrieval.unit_words import SUMS
from retrieval.wanted import Wanted, wanted_of
from retrieval.year_beside import with_years_beside


@pytest.mark.parametrize("question", [
    "In 2031 some of our boats were laid up. What was the number?",
    "In 2031 some of our boats were laid up - how many?",
    "In 2031 several of our boats were laid up. How many was that?",
    "In 2031 some of our boats were laid up. What number was that?",
    "In 2031 some of our boats were laid up: what's the number?",
    "In 2031 some of our boats were laid up. What is the exact figure?",
    "In 2031 many of our boats were laid up; please give me the total.",
    "In 2031 some of our boats were laid up. I need the number please",
    "In 2031 a number of our boats were laid up. How many of them?",
    "In 2031 some of our boats were laid up. And how many were there?",
    "In 2031 some of our boats were laid up. Number?",
])  # fmt: skip
def test_some_of_them_are_so_many(question: str) -> None:
    assert counted_then_asked(question) in (
        "In 2031 how many of our boats were laid up?", "In 2031 how many our boats were laid up?"
    )


@pytest.mark.parametrize(("question", "plain"), [
    (
        "Some of our skippers fish at night. What percentage is that?",
        "What percentage of our skippers fish at night?",
    ),
    ("Some skippers fish at night. Which proportion do?", "What percentage of skippers fish at night?"),
    ("There were some boats adrift in May. What was the total?", "How many boats adrift in May were there?"),
    (
        "Calls rated red should be answered within an hour. What percentage were in 2031?",
        "What percentage of calls rated red were answered within an hour in 2031?",
    ),
    (
        "Calls have to be answered within an hour. How many of them were in May?",
        "How many calls were answered within an hour in May?",
    ),
    (
        "Skippers are supposed to reply in two days - what share did in 2031?",
        "What percentage of skippers reply in two days in 2031?",
    ),
    ("May 2031: boats hauled from the slip, what was the total?", "Number of boats hauled from the slip in May 2031?"),
    ("Boats moored at Larn, end March 2031 - total?", "Number of boats moored at Larn, end March 2031?"),
    ("Boats moored at Larn in May: how many?", "Number of boats moored at Larn in May?"),
    ("Gull Quay visits, Jan 2031 - total?", "Number of Gull Quay visits, Jan 2031?"),
    ("Total boats and tugs with a mooring, Jan 2031?", "Number of boats and tugs with a mooring, Jan 2031?"),
    ("Crews in 2030/31, full-time equivalent: what's the total?", "Number of crews in 2030/31, full-time equivalent?"),
    ("What did the total of nights at sea come to in 2031?", "what was the total of nights at sea in 2031?"),
    ("At Larn: the share of crews ashore is what?", "At Larn: what is the share of crews ashore?"),
    ("A speed order applied to how many of our boats in 2031?", "How many of our boats had a speed order in 2031?"),
    ("How many boats did the speed order apply to?", "How many boats had the speed order?"),
    ("Thinking about 2030/31: how many boats sank?", "In 2030/31, how many boats sank?"),
    ("Looking at the wreck report, how many boats sank?", "In the wreck report, how many boats sank?"),
    ("Regarding tugs – how many sank?", "Tugs: how many sank?"),
    ("Of the 30 boats, tell me how many sank", "Of the 30 boats, how many sank"),
    ("Tell me the number of boats sunk in 2031", "The number of boats sunk in 2031"),
    ("Any idea of the cost of the pier?", "What is the cost of the pier?"),
])  # fmt: skip
def test_what_is_told_first_is_in_what_is_asked(question: str, plain: str) -> None:
    assert counted_then_asked(question) == plain


@pytest.mark.parametrize("question", [
    "Tugs as a share of all our boats at 31 December 2031. What is the figure?",
    "The average wait for a berth: what was the number?",
    "Cost of the pier in 2031: total?",
    "Total spend on the piers in 2031?",
    "Total income from fees in 2031?",
    "How many boats sank in 2031?",
    "Some boats sank. Why was that?",
    "Which boats were laid up, and how many?",
    "The pier is shut. How many people knew?",
])
def test_no_other_question_is_put_so(question: str) -> None:
    assert counted_then_asked(question) == question


@pytest.mark.parametrize(("question", "plain"), [
    ("Could you say how often the pilot was called in 2031", "How often was the pilot called in 2031"),
    ("Do you know how many times our tugs were hired?", "How many times were our tugs hired?"),
    ("Any idea what we paid out on ropes in 2031?", "How much did we pay out on ropes in 2031?"),
    ("Could you tell me what the harbour office spent on rope", "How much did the harbour office spend on rope"),
    ("Could you tell me how often boats sank?", "How often boats sank?"),
])
def test_what_is_told_politely_is_asked_in_the_usual_order(question: str, plain: str) -> None:
    assert asked_outright(question) == plain


@pytest.mark.parametrize("question", [
    "On average each harbour officer was holding how many cases?",
    "Each harbour officer was holding how many cases on average?",
    "The average harbour officer had how many cases?",
    "A typical harbour officer carries how many cases, on average?",
])
def test_so_many_for_each_is_a_caseload_whichever_way_round(question: str) -> None:
    assert as_caseload(question) == "What is the average caseload per harbour officer?"


def test_a_time_may_stand_before_so_many_for_each() -> None:
    asked = "As of the end of March 2031 each harbour officer was carrying how many cases, on average?"
    assert as_caseload(asked) == "As of the end of March 2031 what is the average caseload per harbour officer?"


@pytest.mark.parametrize(("question", "plain"), [
    (
        "In 2031/32, what share of boats had had a check in the previous 12 months?",
        "In 2031/32, what share of boats had had a check in the previous 12 months?",
    ),
    (
        "How many boats sank in 2031/32 and in the previous 12 months?",
        "How many boats sank in 2031/32 and in 2030/31?",
    ),
])
def test_the_months_before_a_check_are_no_other_year(question: str, plain: str) -> None:
    assert with_years_beside(question) == plain


def test_for_every_hundred_of_them_is_a_rate() -> None:
    asked = "Tugs - sinkings for every hundred of them in 2031?"
    assert in_plain_builds(asked) == "Tugs - sinkings rate per 100 in 2031?"


@pytest.mark.parametrize("question", [
    "As of period 8, what is the 2031/32 forecast for moorings?",
    "What is the England percentage who are afloat?",
    "How did Larn do on punctuality in 2031?",
    "What is the full year saving from closing the pier?",
    "Tugs can be hired. How often was that done in 2031?",
])
def test_a_figure_is_wanted(question: str) -> None:
    assert wanted_of(question) is Wanted.FIGURE


@pytest.mark.parametrize("text", ["Its annual value", "the value of the Larn site", "How big would the bill be?"])
def test_more_words_for_a_sum(text: str) -> None:
    assert SUMS.search(text)


@pytest.mark.parametrize(("question", "lone"), [
    ("How many boats did the Lantern scheme mend in 2031?", True),
    ("How many boats did the mooring scheme mend in 2031?", False),
    ("Mooring scheme boats mended in 2031?", False),
])
def test_a_kind_behind_a_name_tells_little(question: str, lone: bool) -> None:
    concepts = read_query(question, Glossary(())).concepts
    scheme = next(c for c in concepts if c.asked == "scheme")
    assert only_says_kind(question, scheme, concepts) is lone
