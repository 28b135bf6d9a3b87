"""Figures of running text: a stretch of time, the part asked for, what is left out, a day without its year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Improvement plan, 20 November 2024

## Assessments

Assessments are quicker in every locality. The average time taken was 34 working days.

Average caseloads of the assessment service were 16.3 in September 2024.

## Waiting

The average wait for a first therapy appointment was 19 weeks in September 2024, when the team moved to its new rooms \
in the old town hall, and for children in care, who have had priority since May, it was seven.

## Pre-proceedings

At the time of the inspection 61 children were in pre-proceedings, and for 27 of them the process had lasted more than \
26 weeks. At 31 October there were 48 children, of whom eight had been in pre-proceedings for longer than 26 weeks.

## Getting about

There were 702 children receiving travel help in December 2022. On 31 March 2022, 301 children were educated at home.

## Family hubs

Three family hubs opened in 2022, in March, June and September 2022. A fourth family hub, in Thornley, opened in June \
2023.

Electronic monitoring showed 11% of home care visits to be more than 30 minutes late in August 2024.

## Staff

Marlshire had 26% of agency staff. For some other councils this varied from 20-45%. Agency staff cost more.

## Home care

A new provider, Hearth, had taken on 310 of the 430 hours handed back. Placements in semi-independent homes have risen \
over the past 18 months. The inspection would involve five inspectors over three weeks including three days on site.

## Visitors

Independent visitors were matched with 31 children and 22 were on the waiting list in March 2024.

## Money

The forecast for Children and Families in 2024/25 (excluding the Dedicated Schools Grant) was an overspend of \
£5.8 million. The Dedicated Schools Grant was forecast to overspend by £9.7 million in 2024/25.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "printed"), [
    pytest.param("How long did an assessment take on average?", "34", id="how long: days, and no caseload"),
    pytest.param("How long is the average wait for a first therapy appointment?", "19", id="the whole"),
    pytest.param("How long do children in care wait for a first therapy appointment?", "seven", id="the part"),
    pytest.param("How many children were in pre-proceedings at the inspection?", "61", id="the other time"),
    pytest.param("How many children were on the waiting list for an independent visitor?", "22",
                 id="its noun and subject stand before"),
    pytest.param("What proportion of home care visits turned up more than half an hour late in August 2024?", "11%",
                 id="half an hour, and what is done is not counted"),
    pytest.param("How many children were matched with independent visitors?", "31", id="the one before it"),
    pytest.param("What overspend was forecast in 2024/25, leaving out the Dedicated Schools Grant?", "£5.8 million",
                 id="what is left out"),
    *(pytest.param(f"What overspend was forecast in 2024/25, {said}?", "£5.8 million", id=said) for said in (
        "leaving the Dedicated Schools Grant out", "with the Dedicated Schools Grant taken out",
        "the Dedicated Schools Grant aside", "Dedicated Schools Grant not included", "leaving aside the DSG",
        "without the DSG",
    )),
    pytest.param("How much was the Dedicated Schools Grant forecast to overspend by in 2024/25?", "£9.7 million",
                 id="what is asked for"),
])
def test_the_figure_of_a_sentence(shelf: Store, question: str, printed: str) -> None:
    asked = answer_question(question, shelf)
    assert asked.facts[0].fact.printed == printed, asked.headline


PROGRESS = """\
## 4 Pre-proceedings

At the time of the inspection 61 children were in pre-proceedings, and for 27 of them the process had lasted more than \
26 weeks. At 31 October there were 48 children, of whom eight had been in pre-proceedings for longer than 26 weeks.
"""


@pytest.fixture(scope="module")
def told_in_november(minutes_of: Callable[[str, str, date], Store]) -> Store:
    return minutes_of(PROGRESS, "Scrutiny Panel", date(2024, 11, 20))


@pytest.mark.parametrize(("question", "printed"), [
    pytest.param("How many children were in pre-proceedings at 31 October 2024?", "48", id="a day"),
    pytest.param("How many children were in pre-proceedings at the end of October 2024?", "48", id="a month's end"),
    pytest.param("How many children had been in pre-proceedings for longer than 26 weeks at 31 October 2024?", "eight",
                 id="a part, by its limit"),
])
def test_a_day_without_its_year_is_the_last_one_before_the_meeting(
    told_in_november: Store, question: str, printed: str
) -> None:
    asked = answer_question(question, told_in_november)
    assert [f.fact.printed for f in asked.facts][:1] == [printed], asked.headline


@pytest.mark.parametrize("question", [
    "How many children were in pre-proceedings at 31 March 2024?",
    "How many children were in pre-proceedings at 31 October 2023?",
    "How many children were in pre-proceedings at 30 November 2024?",
])
def test_a_figure_of_a_bare_day_is_of_no_other_day(told_in_november: Store, question: str) -> None:
    assert "48" not in [f.fact.printed for f in answer_question(question, told_in_november).facts]


def test_a_clause_whose_subject_the_sentence_began_with_is_shown_with_it(shelf: Store) -> None:
    headline = answer_question("How long do children in care wait for a first therapy appointment?", shelf).headline
    assert headline.startswith("seven weeks – “The average wait for a first therapy appointment was 19 weeks")
    assert "had priority since May, it was seven”" in headline


@pytest.mark.parametrize(("question", "printed"), [
    pytest.param("How many hours had Hearth taken on?", "310", id="a part has the unit of its whole"),
    pytest.param("How many hours were handed back?", "430", id="the whole"),
    pytest.param("How long would the inspectors be on site?", "three", id="a part that is included"),
])
def test_a_part_and_its_whole(shelf: Store, question: str, printed: str) -> None:
    asked = answer_question(question, shelf)
    assert asked.facts[0].fact.printed == printed, asked.headline
    assert asked.facts[0].fact.unit in ("hours", "days")


@pytest.mark.parametrize(("question", "printed"), [
    pytest.param("How long is the wait for a semi-independent home?", "18", id="when something rose is no wait"),
    pytest.param("How long do inspections of caseloads take on average?", "34", id="another average"),
    pytest.param("How many hours were handed back, not counting those of Hearth?", "430", id="not said to be without"),
])
def test_a_figure_of_another_thing_is_no_answer(shelf: Store, question: str, printed: str) -> None:
    assert printed not in [f.fact.printed for f in answer_question(question, shelf).facts]


@pytest.mark.parametrize("question", [
    "Agency staff levels in some other councils ranged from what to what?",
    "Between what figures did agency staff vary in other councils?",
])
def test_what_something_ranged_between_is_told_with_both_ends(shelf: Store, question: str) -> None:
    assert "20-45%" in answer_question(question, shelf).headline


def test_no_other_date_stands_before_the_one_asked_for(shelf: Store) -> None:
    headline = answer_question("When did the Thornley family hub open?", shelf).headline
    assert "June 2023" in headline and "September 2022" not in headline


@pytest.mark.parametrize("question", [
    "What is the longest anyone has waited for an overspend?",
    "What is the longest wait for an overspend?",
])
def test_the_longest_wait_is_no_sum_of_money(shelf: Store, question: str) -> None:
    assert "£" not in answer_question(question, shelf).headline.split(" – ")[0]


def test_a_figure_does_not_take_up_the_subject_of_another_thing_beside_it(shelf: Store) -> None:
    asked = answer_question("How many children were educated at home in December 2022?", shelf)
    assert "702" not in [f.fact.printed for f in asked.facts]


def test_a_number_that_is_no_stretch_of_time_does_not_say_how_long(shelf: Store) -> None:
    asked = answer_question("How long is the average caseload of the assessment service?", shelf)
    assert "16.3" not in [f.fact.printed for f in asked.facts]


WAITS = """\
# Arrivals, 20 November 2024

## Waiting

In 2023/24 the newcomers team was set up. The average wait of a newcomer for a college place was 17 days, down from \
29, and until then each newcomer has a tutor for 12 hours a week.

## Hostels

Larch House runs the hostel on the old dairy site with 36 beds.

Elm Lodge opened a kitchen.
"""


def test_what_a_figure_came_down_from_is_not_of_the_time_asked_for(shelf_of: ShelfOf) -> None:
    asked = answer_question("How long was the average wait of a newcomer for a college place in 2023/24?",
                            shelf_of(WAITS))
    assert asked.headline.startswith("17"), asked.headline


@pytest.mark.parametrize("question", [
    "How long does a newcomer have a tutor for?", "How long on average does a newcomer with a tutor wait?",
])
def test_so_many_hours_a_week_do_not_say_how_long(shelf_of: ShelfOf, question: str) -> None:
    asked = answer_question(question, shelf_of(WAITS))
    assert "12" not in [f.fact.printed for f in asked.facts]


def test_of_two_names_the_question_chooses_from_one_is_enough(shelf_of: ShelfOf) -> None:
    asked = answer_question("Larch House or Elm Lodge: which one runs the hostel on the old dairy site?",
                            shelf_of(WAITS))
    assert "Larch House" in asked.headline
