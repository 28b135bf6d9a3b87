"""The two ends of a change, however the question tells them, and what is no end of one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Performance and budget monitoring, Period 9 2023/24

## Health of children in care

Table: Children in care

| Measure | 2020/21 | 2021/22 | 2022/23 | Apr - Sept 2023 |
|---|---|---|---|---|
| Dental check in the last 12 months (%) | 33.1 | 57.2 | 78.0 | n/a |

## Revenue forecast

The directorate expects to overspend by £7.4m against a net budget of £81.2m.

Table: Forecast by service at Period 9 (£m)

| Service | Budget | Forecast | Variance | Variance at Period 6 |
|---|---|---|---|---|
| Children in care placements | 30.100 | 36.700 | 6.600 | 5.400 |
| Home to school transport | 9.500 | 11.000 | 1.500 | 1.200 |

## Transport

Table: Pupils carried at the start of the spring term

| Mode | January 2023 | January 2024 |
|---|---|---|
| Taxi, travelling alone | 151 | 177 |

## Repairs

Table: Landlord measures

| Measure | 2022/23 Outturn | Q1 2023/24 | Q2 2023/24 |
|---|---|---|---|
| Damp and mould cases open for more than 60 days (number) | 205 | 190 | 144 |

## Homes

Table: Where children lived, 31 March (living with)

| Living with | 2025 | 2024 | 2023 |
|---|---|---|---|
| Our foster carers | 139 | 141 | 147 |

Table: Number of children by home

| Home | 31 March 2023 | 31 March 2024 | 31 December 2024 |
|---|---|---|---|
| Our foster carers | 148 | 141 | 138 |

Table: Work in hand

| Measure | 31 March 2023 |
|---|---|
| Open plans | 262 |

On 31 March 2024 there were 219 open plans.

## Short breaks

At the end of March 2023, the short breaks service was working with 364 children. This is a decrease compared to \
2021/22, when the service was working with 412 children.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "starts"), [
    ("How has the share of children in care with a dental check changed since 2021/22?",
     "Up: 78.0 % in 2022/23, from 57.2 % in 2021/22 – "),
    ("How many pupils were in a taxi travelling alone in January 2024 compared with a year earlier?",
     "Up: 177 in January 2024, from 151 in January 2023 – "),
    ("How did the placements variance for children in care move between Period 6 and Period 9?",
     "Up: £6.600m at Period 9, from £5.400m at Period 6 – "),
    ("How have damp and mould cases open over 60 days moved since the end of 2022/23?",
     "Down: 144 in Q2 2023/24, from 205 in 2022/23 – "),
    ("Is the short breaks service working with more or fewer children than in 2021/22?",
     "Down: 364 children as at 31 March 2023, from 412 children in 2021/22 – "),
    ("How has the number with foster carers changed between March 2023 and December 2024?",
     "Down: 138 children as at 31 December 2024, from 148 children as at 31 March 2023 – "),
    ("Open plans, end of March 2023 v end of March 2024?",
     "Down: 219 plans as at 31 March 2024, from 262 as at 31 March 2023 – "),
    ("Has the share of children in care with a dental check got better?",
     "Up: 78.0 % in 2022/23, from 57.2 % in 2021/22 – "),
])
def test_the_two_ends(shelf: Store, question: str, starts: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.kind is AnswerKind.CHANGE
    assert answer.headline.startswith(starts)


def test_all_that_the_row_prints_stands_under_a_change_and_a_gap_stays_a_gap(shelf: Store) -> None:
    answer = answer_question("How has the share of children in care with a dental check changed since 2021/22?", shelf)
    assert answer.body.startswith("| Period | Figure |\n|---|---|\n| 2020/21 | 33.1 % |\n| 2021/22 | 57.2 % |\n"
                                  "| 2022/23 | 78.0 % |\n| April to September 2023 | n/a |\n")


def test_a_budget_is_no_earlier_end(shelf: Store) -> None:
    answer = answer_question("How has the overspend of the directorate changed?", shelf)
    assert "81.2" not in answer.headline or answer.kind is not AnswerKind.CHANGE


def test_one_sentence_with_both_times_goes_before_two_papers_that_are_of_one_each(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(
        "# Marlshire Libraries Annual Report 2021/22\n\n## Books\n\nAs at March 2022, 48 % of returned books were "
        "shelved inside a time frame of nine days, down from 63 % in January 2022.\n",
        "# Marlshire Libraries Update, January 2022\n\n## Shelves\n\nIn January 2022 82 % of new shelves were put up "
        "within 20 working days, compared with 78 % in January 2021.\n")
    answer = answer_question(
        "Were Marlshire's returned books being shelved on time more or less often in March 2022 than in January 2022?",
        shelf)
    assert answer.headline.startswith("Down: 48 % as at 31 March 2022, from 63 % in January 2022")


def test_a_change_is_of_the_thing_asked_and_what_it_was_before_needs_no_date(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(
        "# Marlshire Allotments Annual Report 2023/24\n\n## Plots and allotment holders\n\nThe wardens took 247 "
        "calls in 2023/24, compared with 231 in 2022/23.\n\n11 plots were known to be privately sublet at 31 "
        "March 2024, an increase from 8.\n")
    answer = answer_question("Are more plots privately sublet than last year (March 2024)?", shelf)
    assert answer.headline.startswith("Up: 11 as at 31 March 2024, from 8 – “11 plots were known")


def test_the_stage_that_a_sentence_names_first_is_not_said_of_both_ends(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Minutes\n\n## Buses\n\nThe forecast overspend on school buses at the end of October "
                     "(period 7) was £2.3m, up from £1.7m at the end of July.\n")
    answer = answer_question("Did the overspend on school buses grow between July and October 2024?", shelf)
    assert answer.headline.startswith("Up: £2.3m, from £1.7m – “The forecast overspend on school buses")


def test_a_change_of_a_sentence_is_said_with_the_sentence(
    shelf_of: Callable[..., Store],
) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Passes\n\nThe number of families with a bus pass was 3,918 in January "
                     "2022, 4,306 in January 2023 and 4,742 in January 2024.\n")
    answer = answer_question("Has the number of families with a bus pass risen between January 2022 and January 2024?",
                             shelf)
    assert answer.headline == (
        "Up: 4,742 in January 2024, from 3,918 in January 2022 – “The number of families with a bus pass was 3,918 in "
        "January 2022, 4,306 in January 2023 and 4,742 in January 2024” (Marlshire).")


def test_the_ends_of_a_change_may_stand_in_two_papers_one_of_which_does_not_say_whose_it_is(shelf_of: ShelfOf) -> None:
    yearly = "# Marlshire Annual Report 2024/25\n\n## Boats\n\nThere were 612 boats in harbour on 31 March 2025.\n"
    homes = "# Berths for boats\n\n## Who needs one\n\nThere were 626 boats in harbour on 30 September 2025.\n"
    shelf = shelf_of(yearly, homes)
    answer = answer_question("Compare boats in harbour at 30 September 2025 with the end of March", shelf)
    assert answer.headline.startswith("Up: 626 as at 30 September 2025, from 612 as at 31 March 2025")


def test_a_row_that_has_one_of_two_times_asked_says_nothing_of_the_way_it_went(shelf_of: ShelfOf) -> None:
    yearly = ("# Marlshire Annual Report 2024/25\n\n## Boats\n\nTable: Boats at 31 March\n\n"
              "| Measure | 2023 | 2024 | 2025 |\n|---|---|---|---|\n| Boats in harbour | 590 | 601 | 612 |\n")
    shelf = shelf_of(yearly)
    answer = answer_question("How did boats in harbour change between 31 March 2025 and 30 June 2025?", shelf)
    assert answer.headline.endswith("31 March 2023: 590; 31 March 2024: 601; 31 March 2025: 612.")


def test_the_figure_of_the_year_before_is_told_by_when(shelf_of: ShelfOf) -> None:
    text = ("# Marlshire Annual Report 2024/25\n\n## Boats\n\nThere were 626 boats in harbour on 30 September 2025. "
            "That was 14 more than at 31 March 2025 and 29 more than at 30 September 2024, when there had been 597.\n")
    answer = answer_question("Compare boats in harbour at 30 September 2025 with a year before", shelf_of(text))
    assert answer.headline.startswith("Up: 626 as at 30 September 2025, from 597 as at 30 September 2024")


def test_a_row_of_other_times_alone_does_not_stand_for_a_sentence_of_the_time_asked(shelf_of: ShelfOf) -> None:
    yearly = ("# Marlshire Annual Report 2022/23\n\n## Boats\n\nThere were 198 boats in harbour at 31 March 2023. Of "
              "these 41 were hired boats, which had numbered 22 a year before.\n")
    scores = ("# Marlshire Scores, Quarter 2 2023/24\n\n## Boats\n\nTable: Boats in harbour at quarter end\n\n"
              "| Measure | Q2 2022/23 | Q1 2023/24 | Q2 2023/24 |\n|---|---|---|---|\n"
              "| of which hired | 36 | 44 | 47 |\n")
    shelf = shelf_of(yearly, scores)
    answer = answer_question("Did the number of hired boats in harbour go up in the year to March 2023?", shelf)
    assert "41" in answer.headline and "36" not in answer.headline


def test_what_is_counted_by_one_word_in_two_sentences_makes_the_two_ends(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(
        "# Marlshire Harbour Annual Report 2023/24\n\n## Boats adrift\n\nThere were 264 call-outs to boats adrift from "
        "moorings, involving 61 boats. In 2022/23 there were 301 call-outs involving 66 boats. Nine boats account for "
        "over half of the call-outs.\n")
    answer = answer_question("Boats adrift from moorings call-outs, is that getting better since 2022/23", shelf)
    assert answer.headline.startswith("Down: 264 in 2023/24, from 301 in 2022/23")


def test_children_counted_twice_are_not_one_thing_by_that_word(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(
        "# Marlshire Swimming Annual Report 2023/24\n\n## Pools\n\nThere were 120 children on the pool waiting list at "
        "the old baths in 2022/23. Certificates of merit for diving were won by 45 children in 2023/24.\n")
    answer = answer_question("Have children on the pool waiting list gone down since 2022/23?", shelf)
    assert "45" not in answer.headline
