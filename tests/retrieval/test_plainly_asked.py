"""Roundabout builds of asking are turned into the plain ones that the rules know, whatever they ask about."""

from __future__ import annotations

import pytest

from retrieval.asked_decision import asks_how_it_was_settled
from retrieval.asked_reply import asks_assurances
from retrieval.asked_why import asks_why
from retrieval.plainly_asked import plainly_asked
from retrieval.wanted import Wanted, wanted_of


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("What was the case for two small ferries instead of a big one?",
         "Why were two small ferries preferred over a big one?"),
        ("What is the argument for having a ferry over a bridge?", "Why was a ferry preferred over a bridge?"),
        ("What was the thinking behind choosing the east quay over the west quay?",
         "Why was the east quay preferred over the west quay?"),
        ("What made two small ferries a better choice than a big one?",
         "Why were two small ferries preferred over a big one?"),
        ("What tipped the balance towards the east quay and away from the west quay?",
         "Why was the east quay preferred over the west quay?"),
        ("What was the rationale for two piers as opposed to a single one?",
         "Why were two piers preferred over a single one?"),
    ],
)  # fmt: skip
def test_the_case_for_one_thing_over_another_is_why_it_was_preferred(asked: str, plain: str) -> None:
    assert plainly_asked(asked) == plain
    assert wanted_of(plain) is Wanted.WHY


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("What are the arguments against Option C?", "Why is Option C not recommended?"),
        ("What is the case against the dredging plan (Option 2)?",
         "Why is the dredging plan (Option 2) not recommended?"),
        ("What objections were there to Option B?", "Why is Option B not recommended?"),
        ("What counts against the bridge scheme?", "Why is the bridge scheme not recommended?"),
        ("What speaks against the second option?", "Why is the second option not recommended?"),
        ("What's wrong with option 3?", "Why is option 3 not recommended?"),
        ("What are the main drawbacks of Option D in the harbour report?",
         "Why is Option D not recommended in the harbour report?"),
        ("What reasons were given for not choosing option 4?", "Why is option 4 not recommended?"),
        ("What does the report hold against option 4?", "Why is option 4 not recommended?"),
        ("What were the reasons against option D, a contract with a dredger?",
         "Why is option D, a contract with a dredger, not recommended?"),
        ("Why should we not go with Option 2?", "Why is Option 2 not recommended?"),
        ("Arguments against Option C?", "Why is Option C not recommended?"),
    ],
)  # fmt: skip
def test_the_case_against_an_option_is_why_it_is_not_recommended(asked: str, plain: str) -> None:
    assert plainly_asked(asked) == plain
    assert wanted_of(plain) is Wanted.WHY


@pytest.mark.parametrize(
    "asked",
    [
        "What's holding up the new slipway?",
        "What is holding back the new slipway?",
        "What lies in the way of the new slipway?",
        "What stands in the way of the new slipway?",
        "What is in the way of the new slipway?",
        "What is the hold-up with the new slipway?",
        "What has been delaying the new slipway?",
        "What's the sticking point over the new slipway?",
        "What is the obstacle to the new slipway?",
        "What's taking the new slipway so long?",
    ],
)
def test_what_lies_in_the_way_is_why_it_is_late(asked: str) -> None:
    assert plainly_asked(asked) == "Why the delay to the new slipway?"
    assert wanted_of("Why the delay to the new slipway?") is Wanted.WHY


@pytest.mark.parametrize(
    "asked",
    [
        "Boats wait longer for a berth. What's the reason?",
        "Boats wait longer for a berth. What is the explanation?",
        "Boats wait longer for a berth. What was the cause of that?",
        "Boats wait longer for a berth; what are the reasons for this?",
        "Boats wait longer for a berth: what's the main cause?",
        "Boats wait longer for a berth. Can you say why?",
        "Boats wait longer for a berth. How come?",
        "Boats wait longer for a berth! Why is that?",
        "Boats wait longer for a berth. So what's the reason behind it please?",
        "Boats wait longer for a berth. And why?",
    ],
)
def test_the_reason_for_what_is_told_first(asked: str) -> None:
    assert plainly_asked(asked) == "Why is it that boats wait longer for a berth?"
    assert wanted_of(plainly_asked(asked)) is Wanted.WHY


def test_a_name_told_first_keeps_its_capital() -> None:
    assert plainly_asked("Skerry Point lost its ferry. What's the reason?") == (
        "Why is it that Skerry Point lost its ferry?"
    )


@pytest.mark.parametrize(
    "asked",
    [
        "What brought about the fall in sailings?",
        "What has brought about the fall in sailings?",
        "What gave rise to the fall in sailings?",
        "What triggered the fall in sailings?",
        "What explanation did the harbour master give for the fall in sailings?",
        "What explanations were offered for the fall in sailings?",
        "What cause does the report give for the fall in sailings?",
        "What did the harbour master say lay behind the fall in sailings?",
        "What does the board credit for the rise in sailings?",
        "The board wanted to know why sailings fell. What was said?",
    ],
)
def test_what_made_it_come_about_is_asked_as_a_reason(asked: str) -> None:
    assert plainly_asked(asked) != asked
    assert asks_why(plainly_asked(asked))


@pytest.mark.parametrize(
    "asked",
    [
        "How did Cllr Brook get on with her motion on mooring fees?",
        "How did Councillor Brook fare with his motion on mooring fees?",
        "How did Mrs Brook do with the proposal on mooring fees?",
        "What was the fate of Cllr Brook's motion on mooring fees?",
        "What was the outcome of the motion on mooring fees?",
        "What was the result of Cllr Brook's amendment on mooring fees?",
        "How did the motion on mooring fees go?",
        "How did Cllr Brook's amendment on mooring fees get on?",
        "How did members divide on mooring fees?",
        "How did the committee split over mooring fees?",
        "How was the vote split on mooring fees?",
    ],
)
def test_how_it_went_is_what_was_decided(asked: str) -> None:
    assert plainly_asked(asked) != asked
    assert asks_how_it_was_settled(plainly_asked(asked))


@pytest.mark.parametrize(
    "asked",
    [
        "How were members reassured about the crews?",
        "How were members put at ease about the crews?",
        "What was said to reassure members about the crews?",
        "What did officers do to reassure members about the crews?",
        "What did officers say to assure members over the crews?",
        "What reassured members as to the crews?",
        "How did officers reassure members about the crews?",
        "How did the council put members' minds at rest about the crews?",
        "What did officers say to put members at ease about the crews?",
    ],
)
def test_how_members_were_reassured_is_what_they_were_assured_of(asked: str) -> None:
    assert plainly_asked(asked) == "What assurances were given to members about the crews?"
    assert asks_assurances(plainly_asked(asked))


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("When the board took the harbour report, what were its three resolutions?",
         "When the board took the harbour report, what three things did it resolve?"),
        ("What were the board's resolutions on the pier?", "What did the board resolve on the pier?"),
        ("What three resolutions did the board pass on the pier?",
         "What three things did the board resolve on the pier?"),
        ("What did members resolve when they took the harbour report?",
         "What did members resolve on the harbour report?"),
        ("What did the board decide after it had considered the harbour report?",
         "What did the board resolve on the harbour report?"),
        ("East quay - what problems were found, and what action has followed?",
         "East quay - what went wrong, and what has been done?"),
        ("What action has the board taken on leaking boats?", "What has the board done about leaking boats?"),
        ("What action is being taken about leaking boats?", "What is being done about leaking boats?"),
        ("What further information did the service promise the board?",
         "What did the service agree to send the board?"),
        ("What was Cabinet to be told by the board about the pier?",
         "What did the board decide to tell Cabinet about the pier?"),
        ("What was wrong in the May minutes?", "What was corrected in the May minutes?"),
        ("What did the minutes of May get wrong?", "What was corrected in the minutes of May?"),
        ("What were the failings at the east quay, and how have they been put right?",
         "What went wrong at the east quay, and what has been done about it?"),
        ("What follow-up did the board promise?", "What did the board say it would do next?"),
        ("How did boat owners respond to the consultation, and did the board change anything as a result?",
         "What did boat owners say when consulted, and what was changed as a result?"),
        ("Why did crews leave, and how did we respond?", "Why did crews leave, and what did we do about it?"),
        ("Sailings fell. Say what caused it and what was done.", "Sailings fell. Say why and what was done."),
        ("Which area has the worst problem with late boats?", "Where are boats most often late?"),
    ],
)  # fmt: skip
def test_what_came_of_it_is_asked_plainly(asked: str, plain: str) -> None:
    assert plainly_asked(asked) == plain


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("Which alternatives did the board look at for the ferry?", "What options were considered for the ferry?"),
        ("What alternatives were weighed up for the ferry?", "What options were considered for the ferry?"),
        ("Which possibilities have been explored for the ferry?", "What options were considered for the ferry?"),
        ("What other options did the board examine for the ferry?", "What options were considered for the ferry?"),
        ("What else was considered for the ferry?", "What options were considered for the ferry?"),
        ("What were the alternatives to the ferry?", "What options were considered for the ferry?"),
        ("What could go wrong with the ferry?", "What are the risks of the ferry?"),
        ("Which problems kept coming up in the inspections?", "What were the main themes in the inspections?"),
        ("What issues came up most in the inspections?", "What were the main themes in the inspections?"),
        ("Which faults were found again and again in the inspections?",
         "What were the main themes in the inspections?"),
        ("What themes recurred in the inspections?", "What were the main themes in the inspections?"),
        ("What kept cropping up in the inspections?", "What were the main themes in the inspections?"),
        ("What were the recurring problems in the inspections?", "What were the main themes in the inspections?"),
        ("What are the five things the board has said it will concentrate on in 2025?",
         "What are the five priorities of the board in 2025?"),
        ("Which three areas will the board focus on?", "What are the three priorities of the board?"),
        ("The crews had some wishes about the new ferry. What were they?",
         "What did the crews ask for about the new ferry?"),
        ("What actions did the harbour report say would come next?", "What are the next steps in the harbour report?"),
        ("Which three improvements did crews want above all?", "Which three things did crews want most?"),
        ("What should the board keep a close eye on?", "What should the board follow closely?"),
        ("How is the £0.6m of savings broken down?", "What makes up the £0.6m of savings?"),
        ("Which boats does the board run at present, and where?", "Which boats does the board run now, and where?"),
        ("Why is the ferry coming in under budget?", "Why is the ferry underspending?"),
        ("Who is on the group now that they formed a working group?",
         "Who is on the group now that they set up a working group?"),
    ],
)  # fmt: skip
def test_a_list_in_other_words_is_asked_plainly(asked: str, plain: str) -> None:
    assert plainly_asked(asked) == plain


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("Names of the Chair and the Vice-Chair at the May board, please",
         "Who was chair and who was vice-chair at the May board?"),
        ("Name the chair and vice-chairman of the harbour board on 6 May",
         "Who was chair and who was vice-chair of the harbour board on 6 May?"),
        ("Who were the chair and deputy chair at the May board?",
         "Who was chair and who was vice-chair at the May board?"),
        ("Can you tell me the vice chair and chair for the May board?",
         "Who was chair and who was vice-chair for the May board?"),
        ("Chair and vice-chair of the harbour board?", "Who was chair and who was vice-chair of the harbour board?"),
        ("Who from the Cabinet came in May?", "Which Cabinet members came in May?"),
        ("Who attended from Cabinet in May?", "Which Cabinet members attended in May?"),
        ("Which people from the executive were there?", "Which executive members were there?"),
        ("Who sat as co-optees in May?", "Who sat as co-opted members in May?"),
    ],
)  # fmt: skip
def test_people_by_their_office_are_asked_plainly(asked: str, plain: str) -> None:
    assert plainly_asked(asked) == plain
    assert wanted_of(plain) is Wanted.PEOPLE


@pytest.mark.parametrize(
    "asked",
    [
        "How many boats sank in May?",
        "What is the case for a new pier?",  # over nothing else
        "What happened to the motion?",
        "What were the options for the ferry?",
        "How did Mrs Brook reassure members about the crews?",  # who it was is asked as well
        "Members feared the crews would leave. How did the harbour master respond?",  # a reply
        "When were the chair and vice-chair elected?",
        "The chair and vice-chair were elected when?",
        "How did the vote go on the pier?",
        "What reasons did the board give for the fall in sailings?",
        "Which five things does the report say the board will focus on?",
        "What problems were found in the inspections?",
        "Why did the board choose Option A over the shared dock?",  # it may have chosen the other
        "What was the case for Option A over the shared dock?",
        "",
    ],
)
def test_what_is_plain_stays_as_it_is(asked: str) -> None:
    assert plainly_asked(asked) == asked
