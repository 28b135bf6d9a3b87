"""The kind of answer, the unit and the length of a list, each case named for how members ask for it."""

from __future__ import annotations

import pytest

from retrieval.asked_list import count_of
from retrieval.asked_unit import unit_of
from retrieval.asked_which import asks_what_it_pays_for
from retrieval.wanted import Wanted, wanted_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("How many children were on plans in March 2022?", Wanted.FIGURE, id="how many"),
        pytest.param("What was the rate per 10,000?", Wanted.FIGURE, id="a rate"),
        pytest.param("Did the inspectors rate the homes?", Wanted.PASSAGE, id="to rate is no rate"),
        pytest.param("What proportion of staff are agency staff?", Wanted.FIGURE, id="a share"),
        pytest.param("By how much did contacts fall?", Wanted.FIGURE, id="the size of a change"),
        pytest.param("What share fell in the 3 to 6 month band?", Wanted.FIGURE, id="what falls into a band"),
        pytest.param("What share fell in the last year?", Wanted.CHANGE, id="what falls in a year"),
        pytest.param("England's contacts in 2021/22, for a comparison slide", Wanted.FIGURE, id="for comparison"),
        pytest.param("contacts 2021/22?", Wanted.FIGURE, id="a note with a time"),
        pytest.param("Have plans gone up or down?", Wanted.CHANGE, id="up or down"),
        pytest.param("what's happened to the agency rate since Sept 2022", Wanted.CHANGE, id="what happened to it"),
        pytest.param("What percentage of hull repairs are done on time?", Wanted.FIGURE, id="a share that is done"),
        pytest.param("Is our rate above or below England in 2024/25?", Wanted.COMPARISON, id="above or below"),
        pytest.param("What is the difference between 2020/21 and 2021/22 in contacts?", Wanted.CHANGE,
                     id="a difference"),
        pytest.param("Show the trend in referrals since 2019", Wanted.SERIES, id="a trend"),
        pytest.param("referrals in 2019/20, 2020/21 and 2021/22", Wanted.SERIES, id="three times"),
        pytest.param("the number of referrals each year", Wanted.SERIES, id="each year"),
        pytest.param("Show the debt forecast under the recommended option, June 2031 to June 2034", Wanted.SERIES,
                     id="from a month to the same month years later"),
        pytest.param("Give the debt in the approved plan, 30 June 2031 to 30 June 2034", Wanted.SERIES,
                     id="from a day to the same day years later"),
        pytest.param("How many boats sank from June 2031 to June 2034?", Wanted.FIGURE, id="over a stretch as a whole"),
        pytest.param("What was agreed on the recommended option?", Wanted.DECISION, id="what came of what was advised"),
        pytest.param("List the six areas for improvement", Wanted.LIST, id="list"),
        pytest.param("What were the recommendations?", Wanted.LIST, id="recommendations"),
        pytest.param("Name the three priorities", Wanted.LIST, id="name"),
        pytest.param("Why did numbers rise?", Wanted.WHY, id="why"),
        pytest.param("What caused the delay?", Wanted.WHY, id="a cause"),
        pytest.param("What has driven the overspend?", Wanted.WHY, id="what has driven it"),
        pytest.param("What puts people off direct payments?", Wanted.WHY, id="what puts people off"),
        pytest.param("What does the Director think keeps numbers down?", Wanted.WHY, id="what keeps it down"),
        pytest.param("Will the inspectors rate us Good next time?", Wanted.JUDGEMENT, id="a forecast"),
        pytest.param("Is Jo Brook up to the job?", Wanted.JUDGEMENT, id="whether someone is fit for it"),
        pytest.param("Can you give me Mr Dunn's flat number and email?", Wanted.PERSONAL, id="where someone lives"),
        pytest.param("What is the deficit to be each March up to 2028?", Wanted.SERIES, id="each March"),
        pytest.param("Who attended the meeting?", Wanted.PEOPLE, id="who"),
        pytest.param("What was attendance for pupils in Year 9?", Wanted.FIGURE, id="attendance at school"),
        pytest.param("Attendance at the schools panel?", Wanted.PEOPLE, id="attendance at a meeting"),
        pytest.param("Which councillors sent apologies?", Wanted.PEOPLE, id="apologies"),
        pytest.param("What did the Panel resolve?", Wanted.DECISION, id="a resolution"),
        pytest.param("Were the minutes approved?", Wanted.DECISION, id="an approval"),
        pytest.param("When is the next meeting?", Wanted.DATE, id="when"),
        pytest.param("Tolls were 22% when Larn met in May. What share does the next report show?", Wanted.FIGURE,
                     id="when, of what is told first"),
        pytest.param("That has slipped, hasn't it? Until when?", Wanted.DATE, id="until when"),
        pytest.param("Closing date of the consultation on the draft budget?", Wanted.DATE, id="a closing date"),
        pytest.param("What's the last day for the centre?", Wanted.DATE, id="the last day"),
        pytest.param("Where is the deficit forecast to end up?", Wanted.FIGURE, id="where it ends up"),
        pytest.param("How low does the reserve get by year end?", Wanted.FIGURE, id="by year end, and no series"),
        pytest.param("Moorings let on time by quarter in 31/32 (Q1-Q3)?", Wanted.SERIES, id="by quarter"),
        pytest.param("Ferry trips by month, 2031/32", Wanted.SERIES, id="by month"),
        pytest.param("How many moorings were let by quarter 3?", Wanted.FIGURE, id="by a quarter, and no series"),
        pytest.param("How many moorings were let by month end?", Wanted.FIGURE, id="by month end, and no series"),
        pytest.param("On what date was the visit?", Wanted.DATE, id="a date"),
        pytest.param("What year-end deficit was forecast?", Wanted.FIGURE, id="what year-end is no date"),
        pytest.param("What is Marlshire doing about neglect?", Wanted.ACTION, id="what is done"),
        pytest.param("Tell me about exclusions", Wanted.PASSAGE, id="tell me about"),
        pytest.param("", Wanted.PASSAGE, id="nothing"),
        pytest.param("How many boats sank in 2031 – is that a lot?", Wanted.JUDGEMENT, id="whether a figure is much"),
        pytest.param("Do you think the council does well?", Wanted.JUDGEMENT, id="an opinion"),
        pytest.param("Should we close the school?", Wanted.JUDGEMENT, id="what should be done"),
        pytest.param("Why should we expect more calls?", Wanted.WHY, id="a reason that begins like an opinion"),
        pytest.param("What is usually to blame when visits are late?", Wanted.WHY, id="a cause that is blamed"),
        pytest.param("Who is to blame for the delay?", Wanted.JUDGEMENT, id="someone to blame"),
        pytest.param("List the councillors who were at the panel", Wanted.PEOPLE, id="a roll"),
        pytest.param("Referrals in 2022/23, before the rise?", Wanted.FIGURE, id="a change that says when"),
        pytest.param("Did referrals rise after the drop in 2021?", Wanted.CHANGE, id="a change after another"),
        pytest.param("What worried people at the drop-in?", Wanted.PASSAGE, id="a drop-in is no drop"),
        pytest.param("Firms were asked: what came up most?", Wanted.PASSAGE, id="what came up did not rise"),
        pytest.param("She has some worries. What are they?", Wanted.LIST, id="what has been said to be several"),
        pytest.param("Five things were suggested. Name them.", Wanted.LIST, id="to be named"),
        pytest.param("It left some things to mend. Set them out.", Wanted.LIST, id="to be set out"),
        pytest.param("Which two cabinet members came to the panel?", Wanted.PEOPLE, id="two who came"),
        pytest.param("Was anything corrected in the minutes?", Wanted.DECISION, id="minutes corrected"),
        pytest.param("What does the report put the drop down to in 2024/25?", Wanted.WHY, id="put down to"),
        pytest.param("What grade was given for children who need help?", Wanted.PASSAGE, id="who that describes"),
        pytest.param("What did the panel hear the grant is worth?", Wanted.FIGURE, id="worth"),
        pytest.param("Some of us may call in the mooring plan - how long have we got?", Wanted.DATE, id="have we got"),
        pytest.param("How long have skippers got to object to the new lock?", Wanted.DATE, id="to object"),
        pytest.param("How long do skippers have left?", Wanted.DATE, id="have left"),
        pytest.param("How long do skippers have to wait for a berth?", Wanted.FIGURE, id="a length"),
        pytest.param("How long has the lock got to be dredged?", Wanted.FIGURE, id="a length of what has to be done"),
        pytest.param("How long is the lock at Elm Reach shut until?", Wanted.DATE, id="until when"),
        pytest.param("How long is the lock shut?", Wanted.FIGURE, id="how long"),
        pytest.param("On what dates in May was the inspection?", Wanted.DATE, id="several days"),
        pytest.param("Which council was praised?", Wanted.PASSAGE, id="whose paper"),
        pytest.param("Which minutes did they sign off?", Wanted.DECISION, id="signed off"),
        pytest.param("What is the home address of the child?", Wanted.PERSONAL, id="an address"),
        pytest.param("How many children had a home address in the town?", Wanted.FIGURE, id="counted by address"),
        pytest.param("Name of the Head of Parks who was there?", Wanted.PEOPLE, id="the name of a post's holder"),
        pytest.param("Name the parks that were shut", Wanted.LIST, id="name them"),
        pytest.param("What is Child A's real name?", Wanted.PERSONAL, id="a name held back"),
        pytest.param("Who is the child in the dearest placement?", Wanted.PERSONAL, id="one person told of"),
        pytest.param("Name of the boy whose aunt wrote to the board?", Wanted.PERSONAL, id="the boy's name"),
        pytest.param("Tell me the name of the girl in the boat accident", Wanted.PERSONAL, id="the girl's name"),
        pytest.param("What was the name of the son who was hurt?", Wanted.PERSONAL, id="the son's name"),
        pytest.param("Who was the mother that spoke to the panel - name of the mother who spoke?", Wanted.PEOPLE,
                     id="the name of one who spoke"),
        pytest.param("What is the name of the family hub by the pier?", Wanted.PEOPLE, id="the name of a thing"),
        pytest.param("How many boats has the club – what does it call itself", Wanted.PASSAGE, id="its name"),
        pytest.param("How many boats has the club – and how many are out", Wanted.FIGURE, id="another figure of it"),
        pytest.param("Which family was rehoused twice?", Wanted.PERSONAL, id="one family"),
        pytest.param("Where is the boy living now?", Wanted.PERSONAL, id="where one person is"),
        pytest.param("Who is the child protection lead?", Wanted.PEOPLE, id="a post named for whom it serves"),
        pytest.param("Who was the patient who addressed the panel?", Wanted.PEOPLE, id="who spoke to a meeting"),
        pytest.param("Number of appeals for each academic year?", Wanted.SERIES, id="each school year"),
        pytest.param("What did reviewers recommend we should improve?", Wanted.PASSAGE, id="what should improve"),
    ],
)
def test_the_kind_of_answer(text: str, wanted: Wanted) -> None:
    assert wanted_of(text) is wanted


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("the rate per 10,000 children", "per 10,000", id="per 10,000"),
        pytest.param("what percentage were seen?", "%", id="percentage"),
        pytest.param("what share were seen?", "%", id="share"),
        pytest.param("how many in every hundred were seen?", "%", id="in every hundred"),
        pytest.param("how many out of each 100 were seen?", "%", id="out of each 100"),
        pytest.param("how many hundred were seen?", "count", id="hundreds"),
        pytest.param("how much was spent on fostering?", "GBP", id="spent"),
        pytest.param("what did it cost?", "GBP", id="cost"),
        pytest.param("stalls costing more than £2k a week - how many?", "count", id="counted, above a sum"),
        pytest.param("how much was the 23/24 pay award?", "GBP", id="an award of a year"),
        pytest.param("what is the supplement worth a year?", "GBP", id="worth"),
        pytest.param("what would be worth doing?", None, id="worth doing"),
        pytest.param("how many weeks do proceedings take?", "weeks", id="weeks"),
        pytest.param("What was the re-referral rate in the outturn?", None, id="a rate in the outturn"),
        pytest.param("What was the outturn for the service?", "GBP", id="the outturn"),
        pytest.param("What hourly rate does the budget allow?", "GBP", id="a rate of pay"),
        pytest.param("What allowance do foster carers get?", "GBP", id="what somebody gets"),
        pytest.param("What is the total count of reviews?", "count", id="a count of them"),
        pytest.param("For every 10,000 residents, how many visits were there?", "per 10,000", id="for every 10,000"),
        pytest.param("How many in each 100,000 were seen?", "per 100,000", id="in each 100,000"),
        pytest.param("how long is the lock shut until?", None, id="until when"),
        pytest.param("why is it so?", None, id="none"),
        pytest.param("by how much did contacts fall?", None, id="how much, of no money"),
    ],
)
def test_the_unit(text: str, unit: str | None) -> None:
    assert unit_of(text) == unit


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("List the six areas for improvement", 6, id="in words"),
        pytest.param("What are the 12 recommendations?", 12, id="in digits"),
        pytest.param("the three main priorities", 3, id="a word between"),
        pytest.param("List the recommendations", None, id="not said"),
        pytest.param("six children", None, id="a count of something else"),
        pytest.param("the 2021 priorities", None, id="a year is no count"),
    ],
)
def test_how_long_the_list_is_said_to_be(text: str, count: int | None) -> None:
    assert count_of(text) == count


@pytest.mark.parametrize(("question", "wanted"), [
    ("the young riders - their three asks?", Wanted.LIST),
    ("What did the peers want improved?", Wanted.PASSAGE),
    ("What became of the proposal for a task group?", Wanted.DECISION),
    ("What did members do with the bus report?", Wanted.DECISION),
    ("What did officers undertake to send the panel on the cost of buses?", Wanted.DECISION),
    ("What were officers asked to bring to the next meeting?", Wanted.DECISION),
    ("What did the panel ask the Cabinet Member to do about vaping?", Wanted.DECISION),
    ("What is the committee being asked to do in the report?", Wanted.PASSAGE),
    ("Which co-opted members were present?", Wanted.PEOPLE),
    ("Cllr Vale wanted the ferry costs on the programme. What happened?", Wanted.DECISION),
    ("Cllr Vale proposed a cap on ferry fares - did it go through?", Wanted.DECISION),
    ("Cllr Vale moved that the fee be frozen, and what came of it?", Wanted.DECISION),
    ("The ferry sank in May. What happened?", Wanted.PASSAGE),
    ("What were members told to do about ferry maps in the resolution?", Wanted.DECISION),
    ("How many ferries were bought under the resolution?", Wanted.FIGURE),
    ("Ann Vale puts the better attendance down to three things - which?", Wanted.LIST),
    ("Attendance got better because of two things, which ones?", Wanted.LIST),
    ("Two wards lost their pier. Which?", Wanted.LIST),
    ("One of three piers is shut - which?", Wanted.PASSAGE),
])
def test_lists_decisions_and_people_in_everyday_words(question: str, wanted: Wanted) -> None:
    assert wanted_of(question) is wanted


@pytest.mark.parametrize(("question", "things"), [
    ("What is the Better Bridges grant being spent on?", True), ("What did the money go towards?", True),
    ("What did we spend on bridges?", False), ("What and how much is it spent on?", False),
])
def test_what_money_is_spent_on_is_no_sum(question: str, things: bool) -> None:
    assert asks_what_it_pays_for(question) is things
    assert not things or wanted_of(question) is Wanted.PASSAGE


@pytest.mark.parametrize(("question", "wanted"), [
    ("When the ferry fare was raised in May, how much was asked for?", Wanted.FIGURE),
    ("When fares were discussed, what range was given for other ports?", Wanted.PASSAGE),
    ("When did the pier open, and how many berths has it?", Wanted.FIGURE),
    ("When is the pier to open?", Wanted.DATE),
    ("How much would it cost if the pier slipped by a term?", Wanted.FIGURE),
    ("Has the cost of the pier slipped?", Wanted.CHANGE),
    ("England's share of wrecks for 2022, please - I'm lining it up against ours", Wanted.FIGURE),
    ("How do our wrecks line up against England's?", Wanted.CHANGE),
    ("What percentage of piers were seen in the last 12 months?", Wanted.FIGURE),
    ("What percentage of piers were seen in the last three years?", Wanted.SERIES),
    ("Which officer should be sacked over the pier?", Wanted.JUDGEMENT),
    ("Would you rather sail from Larn or from Moss?", Wanted.JUDGEMENT),
    ("Which pier should be shut first under the plan?", Wanted.PASSAGE),
])
def test_a_clause_that_says_when_or_on_what_condition_is_not_asked_for(question: str, wanted: Wanted) -> None:
    assert wanted_of(question) is wanted


@pytest.mark.parametrize(("question", "wanted"), [
    ("What are the next steps for the pier?", Wanted.LIST),
    ("What did the girl from Next Steps say to the board about the pier?", Wanted.PASSAGE),
    ("Tides read in time: what happened between Q1 2024/25 and Q2 2024/25?", Wanted.CHANGE),
    ("Changes to the night ferry since it started?", Wanted.PASSAGE),
])
def test_names_and_notes_are_told_from_lists_and_figures(question: str, wanted: Wanted) -> None:
    assert wanted_of(question) is wanted


@pytest.mark.parametrize(("question", "wanted"), [
    ("What are the works at the lifeboat station costing?", Wanted.FIGURE),
    ("What are the two slipways costing us so far?", Wanted.FIGURE),
    ("What were the repairs costing in 2023/24?", Wanted.FIGURE),
    ("What are the main cost pressures?", Wanted.LIST),
    ("What are the things that cost most?", Wanted.LIST),
])
def test_what_things_are_costing_is_a_sum(question: str, wanted: Wanted) -> None:
    assert wanted_of(question) is wanted


@pytest.mark.parametrize("question", [
    "How many claims were lodged against the harbour in 2031?",
    "How many complaints were made against pilots in 2031/32?",
    "What share of people came out of the dry dock needing nothing more?",
])
def test_against_whom_something_is_done_is_no_comparison_nor_a_share_a_roll(question: str) -> None:
    assert wanted_of(question) is Wanted.FIGURE


@pytest.mark.parametrize(
    "question",
    [
        "Six-week deadline for new licences: what was our percentage for May 2031?",
        "Licences and the deadline: what's the share met in May 2031?",
        "The 20-day deadline - what is their rate for 2031?",
    ],
)
def test_a_share_of_what_met_a_deadline_is_no_date(question: str) -> None:
    assert wanted_of(question) is Wanted.FIGURE


@pytest.mark.parametrize(("question", "kind"), [
    ("How many rowers dropped out in 2031?", Wanted.FIGURE),
    ("How many rowers dropped in at the harbour hub in 2031?", Wanted.FIGURE),
    ("How many people dropped in on the regatta?", Wanted.FIGURE),
    ("How many crews fell out of the scheme?", Wanted.FIGURE),
    ("How many rowers fell ill in May 2031?", Wanted.FIGURE),
    ("How many rowers fell overboard?", Wanted.FIGURE),
    ("Has the number of rowers dropped in 2031?", Wanted.CHANGE),
    ("Have fares dropped since 2031?", Wanted.CHANGE),
    ("Has the number who dropped out increased?", Wanted.CHANGE),
    ("How many fell victim to storms?", Wanted.FIGURE),
])
def test_what_those_did_who_are_counted_is_no_change(question: str, kind: Wanted) -> None:
    assert wanted_of(question) is kind
