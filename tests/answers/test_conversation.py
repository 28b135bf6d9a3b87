"""Follow-ups carry what the last question named; a new subject drops it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Answer, Status
from answers.conversation import completed, read_otherwise
from corpus.area import REGION, find_areas

Ask = Callable[..., Answer]
COUNCILS = ("Eastmoor", "Marlshire")
PLANS = "How many children were on child protection plans in Marlshire as at 31 March 2023?"
MISSING = "How many were missing in 2022/23?"
DECIDED = "What did the panel decide in the June 2023 minutes?"


@pytest.mark.parametrize(("question", "history", "whole"), [
    ("and in 2021/22?", (MISSING,), "How many were missing in 2021/22?"),
    ("What about 2020/21?", (MISSING,), "How many were missing in 2020/21?"),
    ("2019/20?", (MISSING, "and in 2021/22?"), "How many were missing in 2019/20?"),
    ("and in September?", ("How many visits were made in May 2023?",), "How many visits were made in September 2023?"),
    ("and in September?", (MISSING,), "How many were missing in September 2022?"),  # of that year, and none after it
    ("and in February?", (MISSING,), "How many were missing in February 2023?"),
    ("and on 1 May?", (MISSING,), "How many were missing in 1 May 2022?"),
    ("and at the end of August?", ("How many boats were moored at 30 June 2019 and the year before?",),
     "How many boats were moored at the end of August 2019?"),
    ("and at the end of May?", ("How many boats were moored at the end of June 2019?",),
     "How many boats were moored at the end of May 2019?"),
    ("and 31 March 2021?", ("How many boats were moored at 30 June 2019, compared with the previous year?",),
     "How many boats were moored at 31 March 2021?"),
    ("and in March 2022?", (PLANS,), PLANS.replace("31 March 2023", "March 2022")),
    ("What about Eastmoor?", (PLANS,), PLANS.replace("Marlshire", "Eastmoor")),
    ("what about England?", (PLANS,), PLANS.replace("Marlshire", "England")),
    ("and in 2021/22?", ("How many visits did the library make?",), "How many visits did the library make in 2021/22?"),
    ("And in the first six months of the year after?", (MISSING,),
     "How many were missing in first six months of 2023/24?"),
    ("And in the first six months of the year after?", (PLANS,),
     PLANS.replace("as at 31 March 2023", "first six months of 2023/24")),
    ("what was it at quarter 2?", ("What is the overspend on buses at quarter 3?",),
     "What is the overspend on buses at quarter 2?"),
    ("and in Wharram Vale?", ("What was the take-up of Health Checks in Canal Side, April to June 2024?",),
     "What was the take-up of Health Checks in Wharram Vale, April to June 2024?"),
    ("what was it the January before?", ("How many berths were let in January 2024?",),
     "How many berths were let in January 2023?"),
    ("and the March before?", ("How many berths were let at 31 March 2024?",),
     "How many berths were let at 31 March 2023?"),
    ("what about Year 7?", ("What share of offers in 2024 were for Reception?",),
     "What share of offers in 2024 were for Year 7?"),
    ("and Reception?", ("How many Year 7 places were offered in 2024?",),
     "How many Reception places were offered in 2024?"),
])
def test_a_slot_takes_the_place_of_the_old_one(question: str, history: tuple[str, ...], whole: str) -> None:
    assert completed(question, history, COUNCILS) == whole


@pytest.mark.parametrize(("question", "history", "whole"), [
    ("and for the 11 to 15s?", ("How many carers aged 5-10 were seen in 2022/23?",),
     "How many carers aged 11 to 15 were seen in 2022/23?"),
    ("and one in our own homes?", ("What is the weekly cost of a private nursing bed in 2022/23?",),
     "What is the weekly cost of a bed in our own homes in 2022/23?"),
    ("what about one in a park?", ("What did a bench in a school cost in 2022/23?",),
     "What did a bench in a park cost in 2022/23?"),
    ("and one for a child?", ("What is the price of a swimming lesson for an adult?",),
     "What is the price of a swimming lesson for a child?"),
])
def test_ages_and_one_of_them_elsewhere_take_the_place_of_the_old(
    question: str, history: tuple[str, ...], whole: str
) -> None:
    assert completed(question, history, COUNCILS) == whole


@pytest.mark.parametrize(("question", "history", "whole"), [
    ("why?", (PLANS,), f"{PLANS[:-1]} – why?"),
    ("and boys?", (PLANS,), f"{PLANS[:-1]} – boys?"),
    ("who chaired it?", (DECIDED,), f"{DECIDED[:-1]} – who chaired it?"),
    ("why?", (MISSING, "and in 2021/22?"), "How many were missing in 2021/22 – why?"),
])
def test_what_is_no_slot_is_asked_together_with_the_last_question(
    question: str, history: tuple[str, ...], whole: str
) -> None:
    assert completed(question, history, COUNCILS) == whole


ENQUIRIES = "How many enquiries did the service have in 2021/22?"


@pytest.mark.parametrize(("question", "history", "whole"), [
    ("And two years before that?", (ENQUIRIES,), ENQUIRIES.replace("2021/22", "2019/20")),
    ("the following year?", (ENQUIRIES,), ENQUIRIES.replace("2021/22", "2022/23")),
    ("and six months earlier?", (PLANS,), PLANS.replace("31 March 2023", "30 September 2022")),
    ("the quarter before?", ("How many calls were there in Q2 2022/23?",), "How many calls were there in Q1 2022/23?"),
    ("and across England?", (PLANS,), PLANS.replace("Marlshire", "England")),
    ("and on 30 June?", (PLANS,), PLANS.replace("31 March 2023", "30 June 2023")),
    ("and on 30 September 2019?", (PLANS,), PLANS.replace("31 March 2023", "30 September 2019")),
])
def test_a_time_is_told_from_the_one_before(question: str, history: tuple[str, ...], whole: str) -> None:
    assert completed(question, history, COUNCILS) == whole


@pytest.mark.parametrize(("question", "last", "whole"), [
    ("and girls?", "How many boys were missing?", "How many girls were missing?"),
    ("and nine?", "How many children had six different tutors?", "How many children had nine different tutors?"),
    ("what about aged 16-17?", "How many children aged 10-15 ran away?", "How many children aged 16-17 ran away?"),
    ("and grammar schools?", "How many village schools were full?", "How many grammar schools were full?"),
    ("What about for care leavers?", "What grade was given in 2020 for children who need help?",
     "What grade was given in 2020 for care leavers?"),
    ("what about with a disability?", "How many pupils with a plan were excluded in 2021/22?",
     "How many pupils with a disability were excluded in 2021/22?"),
    ("what about Parks and Play?", "By how much did Marlshire’s Bus Services underspend in 2021/22?",
     "By how much did Marlshire’s Parks and Play underspend in 2021/22?"),
    ("what about Hartstow?", "What's Brayford's rate?", "What's Hartstow's rate?"),
    ("and Mill Side?", "What was the NHS health check take-up in Brayford?",
     "What was the NHS health check take-up in Mill Side?"),
])
def test_a_phrase_takes_the_place_of_its_like(question: str, last: str, whole: str) -> None:
    assert completed(question, (last,), COUNCILS) == whole


@pytest.mark.parametrize(("last", "whole"), [
    ("How many family hubs are there?", "Which family hubs are there, by name?"),
    ("Is there room in Marlshire’s special schools?", "What are Marlshire’s special schools called?"),
])
def test_names_are_asked_of_what_the_last_question_spoke_of(last: str, whole: str) -> None:
    assert completed("what are they called?", (last,), COUNCILS) == whole


@pytest.mark.parametrize("question", [
    "Who sent apologies for absence?",
    "How many children were in care in Eastmoor in 2022/23?",
    "What are the four priorities of the youth offer?",
])
def test_a_new_subject_drops_the_old(question: str) -> None:
    assert completed(question, (PLANS, MISSING), COUNCILS) == question


@pytest.mark.parametrize("question", ["and in 2021/22?", "why?", PLANS])
def test_without_a_conversation_a_question_stands_as_it_is(question: str) -> None:
    assert completed(question, (), COUNCILS) == question


def test_a_follow_up_of_another_paper_drops_the_one_before() -> None:
    whole = completed("and in the July 2021 minutes?", (DECIDED,), COUNCILS)
    assert "June 2023" not in whole and "July 2021 minutes" in whole


def test_a_comparison_keeps_both_areas() -> None:
    assert completed("compare that with England", (PLANS,), COUNCILS) == PLANS.replace("?", " compared with England?")


@pytest.mark.parametrize(("last", "whole"), [
    ("What share of Eastmoor's boats leaked?", "What share of the region’s boats leaked?"),
    ("What share of boats leaked in Eastmoor?", "What share of boats leaked in the region?"),
    ("What share of boats leaked?", "What share of boats leaked for the region?"),
])
def test_the_region_is_named_so_that_it_is_heard_again(last: str, whole: str) -> None:
    assert completed("what about the region?", (last,), ("Eastmoor",)) == whole
    assert [a.area for a in find_areas(whole)] == [REGION]


def test_the_end_of_another_month_takes_the_place_of_the_old_one() -> None:
    last = "How many plans were there at the end of March 2023?"
    whole = completed("and at the end of September?", (last,), COUNCILS)
    assert "March" not in whole and "end of September 2023" in whole


@pytest.mark.parametrize(("question", "follow_up", "values"), [
    (PLANS, "and in March 2022?", {"163"}),
    (PLANS, "and in 2021?", {"171"}),
    (PLANS, "What about Eastmoor?", {"96"}),
    ("What was the rate of child protection plans per 10,000 in Marlshire in March 2023?", "what about England?",
     {"43.2"}),
    ("How many children were missing from education in 2022/23?", "and in 2021/22?", {"61"}),
])
def test_the_answer_is_of_the_new_slot(ask: Ask, question: str, follow_up: str, values: set[str]) -> None:
    answer = ask(follow_up, question)
    assert {f.fact.printed for f in answer.facts} == values
    assert answer.question == follow_up
    assert answer.caveats[-1].startswith("Read as: ")


@pytest.mark.parametrize("question", [
    "Did child protection plans in Marlshire fall between March 2022 and March 2023?",
    "How many children were on child protection plans in Marlshire in March 2023?",
    "Did the number of child protection plans in Marlshire go up or down between 2022 and March 2023?",
])
def test_why_asks_for_the_cause_of_the_last_answer(ask: Ask, question: str) -> None:
    assert "due to the Edge of Care Team" in ask("why?", question).headline


def test_three_turns(ask: Ask) -> None:
    answer = ask("and in 2019/20?", "How many children were missing from education in 2022/23?", "and in 2021/22?")
    assert [f.fact.printed for f in answer.facts] == ["52"]
    assert answer.caveats[-1] == "Read as: How many children were missing from education in 2019/20?"


def test_a_new_subject_is_answered_for_itself(ask: Ask) -> None:
    assert ask("Who sent apologies for absence?", PLANS) == ask("Who sent apologies for absence?")


def test_a_slot_the_papers_lack_is_refused_in_a_follow_up_too(ask: Ask) -> None:
    answer = ask("and in 2021/22?", "How many visits did the mobile library make in 2022/23?")
    assert (answer.status, answer.facts, answer.citations) == (Status.NOT_FOUND, (), ())


@pytest.mark.parametrize(("last", "question", "readings"), [
    ("How many plans were maintained at the end of Q2 2024/25?", "And how many appeals to the Tribunal?",
     ["how many appeals to the Tribunal at the end of Q2 2024/25?"]),
    ("What proportion reoffended within 12 months in 2024/25?", "What is the figure for England?",
     ["What proportion reoffended within 12 months for England?"]),
    ("How many plans were maintained at the end of Q2 2024/25?", "How many of them were late?", []),
    ("How many plans were maintained in 2024/25?", "and in England in 2023/24?", []),
    ("How many plans were maintained in 2024/25?", "How many homes were let in 2024/25?", []),
])
def test_how_else_a_follow_up_may_be_read(last: str, question: str, readings: list[str]) -> None:
    assert list(read_otherwise(question, (last,), ())) == readings


@pytest.mark.parametrize(("question", "whole"), [
    ("and at Quarter 2?", "How many homes were let in Quarter 2 2023/24?"),
    ("what about Quarter 2 of this year?", "How many homes were let in Quarter 2?"),
])
def test_a_quarter_takes_the_place_of_a_year(question: str, whole: str) -> None:
    assert completed(question, ("How many homes were let in 2023/24?",), ()) == whole


@pytest.mark.parametrize(("question", "last", "whole"), [
    ("what about attendance there?", "How many fines did Elm Park Academy give in 2030/31?",
     "What was the figure for attendance at Elm Park Academy in 2030/31?"),
    ("and how many governors there?", "How many fines did Elm Park Academy give in 2030/31?",
     "How many governors were there at Elm Park Academy in 2030/31?"),
    ("and the vacancy rate there?", "How many posts were filled in Marlshire at 31 March 2031?",
     "What was the figure for vacancy rate in Marlshire at 31 March 2031?"),
    ("what was lateness at that school?", "How many fines did Elm Park Academy give?",
     "What was the figure for lateness at Elm Park Academy?"),
])
def test_another_measure_is_asked_of_the_same_place(question: str, last: str, whole: str) -> None:
    assert completed(question, (last,), COUNCILS) == whole


@pytest.mark.parametrize(("question", "last"), [
    ("and the rate there?", "How many fines did Elm Park Academy give in 2030/31?"),
    ("and girls there?", "How many fines did Elm Park Academy give in 2030/31?"),
    ("and attendance there?", "How many fines were given in 2030/31?"),
    ("and attendance there?", "How many fines did Elm Park and then Oak House give in 2030/31?"),
    ("and attendance there?", "How many fines did the Elm Park Panel hear in 2030/31?"),
    ("and staff there?", "Who chaired the meeting at Elm Park?"),
])
def test_no_measure_is_asked_of_no_place(question: str, last: str) -> None:
    assert completed(question, (last,), COUNCILS).startswith(last.rstrip("?"))


def test_what_asks_on_about_a_figure_is_not_asked_along_with_why() -> None:
    talk = ("How many boats were hired in May 2031?", "how has it changed since 2029?")
    assert completed("Why did it fall?", talk, ()) == "How many boats were hired in May 2031 – Why did it fall?"
    talk = ("How many boats were hired in May 2031?", "and who hired the most?")
    assert "who hired the most" in completed("why is that?", talk, ())


CAME = "How many boats came from the north yards in 2022/23?"


@pytest.mark.parametrize(("question", "last", "whole"), [
    ("and the river police?", CAME, "How many boats came from the river police in 2022/23?"),
    ("and ferries?", CAME, "How many boats came from ferries in 2022/23?"),
    ("how many in total?", CAME, "How many boats came in total in 2022/23?"),
    ("and altogether?", CAME, "How many boats came in total in 2022/23?"),
    ("and the cost?", CAME, f"{CAME.rstrip('?')} – the cost?"),  # of the same yards
    ("and in covered docks?", "How many boats were laid up with their owners at 31 March 2023?",
     "How many boats were laid up in covered docks at 31 March 2023?"),
    ("how many in total?", "How many berths were kept under the category of day boats in 2023?",
     "How many berths were kept in total in 2023?"),
    ("how many do we have?", "What is the average age of our skippers?", "how many skippers do we have?"),
    ("and ours?", "What was our statistical neighbours' mooring rate in 2022/23?",
     "What was Marlshire's mooring rate in 2022/23?"),
    ("and here?", "What share was moored in time in England in 2022/23?",
     "What share was moored in time in Marlshire in 2022/23?"),
])
def test_another_part_the_whole_and_the_council_itself(question: str, last: str, whole: str) -> None:
    assert completed(question, (last,), ("Marlshire",)) == whole


def test_where_several_councils_are_on_the_shelf_it_is_ours() -> None:
    assert completed("and ours?", ("What was England's mooring rate in 2022/23?",), COUNCILS) == (
        "What was our mooring rate in 2022/23?"
    )
