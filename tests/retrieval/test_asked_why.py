"""A reason and a deed are asked for in many words, and a figure is not what they want."""

import pytest

from retrieval.asked_why import asks_what_to_do, asks_what_was_done, asks_why
from retrieval.wanted import Wanted, wanted_of


@pytest.mark.parametrize("question", [
    "What brought the queue at the depot down?", "What made drivers leave?", "What do drivers say made them leave?",
    "What delayed the new bridge?", "What did the auditor blame for the overspend since 2021?",
    "Why are so many buses late?", "What is behind the rise in fares?", "What do drivers say is behind the delays?",
    "What did drivers say was making them leave?", "Is the overspend down to fuel? What is behind it?",
    "Is it fares that make people drive?", "Did the frost have anything to do with it?",
    "Why are so many buses late?", "What is behind the rise in fares?", "What do drivers say is behind it?",
    "What went wrong at the depot?", "What causes did the fleet manager give?", "What were the main causes of delay?",
    "The depot fare goes from £3 to £5. What justifies that?", "What is the rationale for the fare?",
    "Make the case for route 2 for me",
    "What accounts for the jump in fares?", "Only 74% of buses ran on time - what went wrong?",
    "Is the overspend down to having more buses?", "Was the fall in fares due to the new cards?",
    "Bus use went backwards in May. Reason?", "Fares up by 4% - any explanation?", "Late buses: main cause?",
    "More people walk, any reason given?", "The depot shut early. How so?", "Reason?",
    "Bus punctuality dipped in May. What happened?", "Fares went up again, so what happened there?",
    "Did the queue grow because of the strike?", "Has the rise in fares been driven by the price of fuel?",
])
def test_a_cause_is_asked_for_in_many_words(question: str) -> None:
    assert asks_why(question)
    assert wanted_of(question) is Wanted.WHY


@pytest.mark.parametrize("question", [
    "What happened at the depot meeting?", "What happened?",
    "Is there any cause for concern?", "What share of the delays did one depot account for?",
    "What worried the auditor?", "What changed in 2021?", "What had Ofsted rated the service before 2019?",
    "What was agreed about the bridge?", "What was the depot making in 2021?",
    "Is it right that registered drivers rose by 7%?", "Was the bridge due to open in May?",
    "Delays by route, operator, reason", "Buses off the road by cause?", "Give the number of delays by reason.",
    "What happened at the depot?", "What was agreed about the bridge?", "Is the rate down to 17% yet?",
    "Is the new depot due to open in May?", "How many left because of the strike?", "Are we down to two depots?",
])
def test_other_things_that_what_asks_for_are_no_causes(question: str) -> None:
    assert not asks_why(question)


@pytest.mark.parametrize("question", [
    "What is being done about it?", "What had the council done about its late buses by May?",
    "What are officers doing to bring down the fuel bill?", "How is the overspend being tackled?",
])
def test_what_was_done_is_asked_for(question: str) -> None:
    assert asks_what_was_done(question)
    assert wanted_of(question) is Wanted.ACTION


def test_what_a_question_says_before_it_asks_does_not_make_it_a_figure() -> None:
    assert wanted_of("What waiting rooms are there at the depot?") is not Wanted.FIGURE
    assert wanted_of("What is the longest anyone has waited for a pass?") is Wanted.FIGURE


def test_how_a_body_voted_is_a_decision_whatever_it_was_about() -> None:
    assert wanted_of("How did members vote on falling fares?") is Wanted.DECISION
    assert wanted_of("Did the committee support charging students for buses?") is Wanted.DECISION


@pytest.mark.parametrize("question", [
    "To what did the inspectors put down the slide?",
    "How is the overall increase in fares explained?",
    "How was the waiting list for passes brought down?",
])
def test_what_it_is_put_down_to_and_by_what_means_is_a_reason(question: str) -> None:
    assert wanted_of(question) is Wanted.WHY


@pytest.mark.parametrize("question", [
    "Members wanted to know how buses compared with trams. What was the reply?",
    "What did the panel hear still had to be done about caseloads?",
])
def test_a_reply_is_told_in_words(question: str) -> None:
    assert wanted_of(question) is Wanted.PASSAGE


def test_what_usually_holds_it_up_asks_why() -> None:
    assert asks_why("What was usually holding the meetings up?")


def test_what_members_wanted_is_no_list_of_members() -> None:
    assert wanted_of("Which changes did members want to the timetable?") is Wanted.PASSAGE
    assert wanted_of("Which two members voted against the timetable?") is Wanted.PEOPLE
    assert wanted_of("Which members were at the meeting?") is Wanted.PEOPLE
    assert wanted_of("What did the committee determine on the timetable?") is Wanted.DECISION


@pytest.mark.parametrize(("question", "deed"), [
    ("What did scrutiny ask Cabinet to publish with the ferry budget?", True),
    ("What was the harbour board urged to bring to the next budget meeting?", True),
    ("What did scrutiny ask Cabinet to spend on ferries?", False),
    ("What did the ferry cost?", False),
])
def test_what_somebody_was_asked_to_do_is_a_deed(question: str, deed: bool) -> None:
    assert asks_what_to_do(question) is deed


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("What changed in the ferry plan because of the consultation?", True),
        ("What has changed as a result of the skippers' comments?", True),
        ("What was altered in the timetable following the consultation?", True),
        ("What else was amended in response to the objections?", True),
        ("What changed between 2021 and 2022?", False),
        ("What changed in the moorings figures after 2022?", False),
        ("What changes are planned for the quay?", False),
    ],
)
def test_what_was_changed_for_something_is_a_deed(text: str, done: bool) -> None:
    assert asks_what_was_done(text) is done
