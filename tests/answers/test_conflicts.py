"""Two values for one thing are told with both places; what only looks alike raises no alarm."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Answer
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]

AREAS = """\
Table: Waits for a bus pass by area at 31 March 2023

| Area | People waiting for a bus pass | Longest wait for a bus pass (days) |
|---|---|---|
| Ash Lane | 402 | 71 |
| Bell Road | 846 | 64 |
| Marlshire | 1,248 | 71 |
"""


def asked(shelf: Store, question: str) -> Answer:
    return answer_question(question, shelf)


def test_a_slip_of_the_digits_in_the_text_is_told_with_the_table(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(f"# Marlshire Transport Report\n\n## Bus passes\n\nAt 31 March 2023 there were 1,284 people "
                     f"waiting for a bus pass.\n\n## Areas\n\n{AREAS}")
    answer = asked(shelf, "How many people in Marlshire were waiting for a bus pass at 31 March 2023?")
    assert {"1,248", "1,284"} <= {f.fact.printed for f in answer.facts}
    assert any("different values for the same thing" in c for c in answer.caveats)


def test_rows_that_agree_for_every_other_year_are_one_measure(shelf_of: ShelfOf) -> None:
    text = (
        "# Marlshire Report\n\n## Numbers\n\nTable: Children joining the choir\n\n"
        "| Measure | 2019/20 | 2020/21 | 2021/22 |\n|---|---|---|---|\n"
        "| Children joining the choir | 228 | 182 | 163 |\n\n"
        "## Ages\n\nTable: Age of children joining the choir\n\n| Age | 2020 | 2021 | 2022 |\n|---|---|---|---|\n"
        "| Under 10 | 90 | 80 | 70 |\n| 10 and over | 138 | 102 | 93 |\n| Total | 229 | 182 | 163 |\n"
    )
    answer = asked(shelf_of(text), "How many children joined the choir in 2019/20?")
    assert {"228", "229"} <= {f.fact.printed for f in answer.facts}


@pytest.mark.parametrize("sentence", [
    "In 2022/23, 1,384 people were given a bus pass.",  # another measure
    "At 31 March 2022 there were 1,284 people waiting for a bus pass.",  # another time
    "The target for 31 March 2023 was that 1,200 people should be waiting for a bus pass.",  # another standing
    "At 31 March 2023 there were 900 people waiting for a parking permit.",  # another thing
])
def test_another_measure_time_or_standing_contradicts_nothing(shelf_of: ShelfOf, sentence: str) -> None:
    shelf = shelf_of(f"# Marlshire Transport Report\n\n## Passes\n\n{sentence}\n\n## Areas\n\n{AREAS}")
    answer = asked(shelf, "How many people in Marlshire were waiting for a bus pass at 31 March 2023?")
    assert answer.headline.startswith("1,248")
    assert not any("different values" in c for c in answer.caveats)


def test_rows_of_one_table_contradict_nothing(shelf_of: ShelfOf) -> None:
    table = AREAS.replace("| 402 |", "| 1,284 |")
    answer = asked(shelf_of(f"# Marlshire Transport Report\n\n## Areas\n\n{table}"),
                   "How many people in Marlshire were waiting for a bus pass at 31 March 2023?")
    assert not any("different values" in c for c in answer.caveats)


def test_whole_per_cents_one_apart_contradict_and_a_rounded_one_does_not(shelf_of: ShelfOf) -> None:
    def caveats(second: str) -> list[str]:
        shelf = shelf_of("# Marlshire Report\n\n## Choir\n\nAt 31 March 2023, 74% of pupils were in a choir.\n\n"
                         f"## Music\n\nAt 31 March 2023, {second} of pupils were in a choir.\n")
        answer = asked(shelf, "What percentage of pupils were in a choir at 31 March 2023?")
        return [c for c in answer.caveats if "different values" in c]

    assert len(caveats("75%")) == 1
    assert caveats("74.3%") == []


def test_an_event_with_two_dates_is_told_with_both(shelf_of: ShelfOf) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Foreword\n\nWe have recovered from the depot fire in 2022.\n\n"
                     "## Depot\n\nMarlshire suffered a depot fire in October 2020.\n")
    answer = asked(shelf, "When was the depot fire?")
    assert "October 2020" in answer.headline
    assert "in 2022" in answer.headline
    assert "The papers give different dates for the same thing. Both are cited." in answer.caveats


@pytest.mark.parametrize(("question", "printed"), [
    ("What is the late bus rate?", ["17.2", "30.9"]),
    ("What is the late bus rate for evening buses?", ["30.9"]),
])
def test_rows_a_word_apart_are_both_given_unless_the_word_is_asked(
    shelf_of: ShelfOf, question: str, printed: list[str]
) -> None:
    shelf = shelf_of("# Marlshire Report 2022/23\n\n## Buses\n\nTable: Late buses\n\n| Measure | 2021/22 | 2022/23 |\n"
                     "|---|---|---|\n| Late bus rate, morning (%) | 19.4 | 17.2 |\n"
                     "| Late bus rate, evening (%) | 29.8 | 30.9 |\n")
    assert [f.fact.printed.rstrip(" %") for f in asked(shelf, question).facts] == printed


def test_the_end_of_a_row_s_year_is_held_against_the_day(shelf_of: ShelfOf) -> None:
    text = (
        "# Marlshire Report\n\nThere were 171 allotment households at 31 March 2023.\n\n"
        "## Gardens\n\nTable: Allotment households\n\n| Measure | 2021/22 | 2022/23 |\n|---|---|---|\n"
        "| Households at start of year | 183 | 176 |\n| Households at end of year (31 March) | 176 | 168 |\n"
    )
    answer = asked(shelf_of(text), "How many allotment households were there at 31 March 2023?")
    assert {f.fact.printed for f in answer.facts} == {"171", "168"}


@pytest.mark.parametrize(("before", "both"), [("49%", True), ("44%", False)])
def test_a_sentence_and_a_row_that_agree_for_the_year_before_are_one_measure(
    shelf_of: ShelfOf, before: str, both: bool
) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Permits\n\nIn the 2023 calendar year 38% of new permits were issued "
                     f"within 20 weeks, having been {before} in 2022.\n\n## Tables\n\n"
                     "Table: Parking permits, by calendar year\n\n"
                     "| Year | Requests | New permits within 20 weeks, excluding exceptions |\n|---|---|---|\n"
                     "| 2023 | 547 | 35% |\n| 2022 | 500 | 49% |\n")
    answer = asked(shelf, "What percentage of new permits were issued within 20 weeks in 2023?")
    assert "38%" in answer.headline
    assert ("The papers also print 35%" in answer.headline) is both


@pytest.mark.parametrize("question", [
    "We keep being told that library loans rose by 31% in 2022/23. Is it right?",
    "Library loans up 31% in 2022/23: right or wrong?",
    "Can somebody confirm from the figures that library loans rose by 31% in 2022/23?",
])
def test_a_printed_change_that_is_queried_is_held_against_its_figures(shelf_of: ShelfOf, question: str) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Libraries\n\nIn 2022/23 there were 2,000 library loans, a rise of 31% "
                     "on the 1,600 loans of the previous year.\n")
    assert asked(shelf, question).headline == "No: the paper prints 31 %; from 1,600 to 2,000 is 25 %."


def test_a_count_with_two_digits_changed_round_is_one_thing_whatever_ages_its_row_names(shelf_of: ShelfOf) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Passes\n\nTable: Passes held at the January census\n\n"
                     "| Measure | 2023 | 2024 |\n|---|---|---|\n| Number of passes, ages 0 to 25 | 1,842 | 2,017 |\n",
                     "# Marlshire Minutes\n\n## Passes\n\nMembers were told that 2,071 passes were held at the January "
                     "2024 census.\n")
    answer = answer_question("How many passes were held at the January 2024 census?", shelf)
    assert "2,017" in answer.headline and "2,071" in answer.headline


def test_a_sum_told_without_a_time_that_is_another_with_two_digits_changed_round_is_shown_beside_it(
    shelf_of: ShelfOf,
) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Coaches\n\nTable: Average weekly cost of a hired coach (£)\n\n"
                     "| Coach | 2022/23 | Q2 2023/24 |\n|---|---|---|\n| Long coach | 3,120 | 3,760 |\n"
                     "| Short coach | 1,140 | 1,290 |\n",
                     "# Marlshire Minutes\n\n## Coaches\n\nMs Vale said that the average for a long coach was now "
                     "£3,670 a week.\n")
    answer = answer_question("What is the average weekly cost of a long coach?", shelf)
    assert "£3,760" in answer.headline and "£3,670" in answer.headline


@pytest.mark.parametrize(("told", "both"), [
    ("at Period 9 of £4.6m, nearly all of it on pre-16 routes", True),
    ("at Period 6 of £4.6m", False),
])
def test_forecasts_told_at_one_stage_of_the_year_are_of_one_time(shelf_of: ShelfOf, told: str, both: bool) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## School buses\n\nThe forecast overspend on school buses at Period 9 is "
                     "£4.2m.\n",
                     "# Marlshire Minutes\n\n## Buses\n\nMembers heard of a forecast overspend on school buses "
                     f"{told}.\n")
    answer = answer_question("What was the forecast overspend on school buses at Period 9?", shelf)
    assert "£4.2m" in answer.headline and ("£4.6m" in answer.headline) is both


def test_a_row_called_by_its_reference_is_held_against_another_papers_value(shelf_of: ShelfOf) -> None:
    yearly = ("# Marlshire Transport Annual Report 2023/24\n\n## Passes\n\nTable: Bus passes, calendar year\n\n"
              "| | 2022 | 2023 |\n|---|---|---|\n| New bus passes issued | 301 | 389 |\n"
              "| % issued within 3 weeks | 48% | 57% |\n")
    scores = ("# Marlshire Transport Dashboard, Quarter 2 2024/25\n\n## Passes\n\nTable: Bus passes\n\n"
              "| Ref | Indicator | Q1 2024/25 | Q2 2024/25 |\n|---|---|---|---|\n"
              "| T2 | Complaints answered on time | 81% | 84% |\n"
              "| T3 | New bus passes issued within 3 weeks | 52% | 47% |\n\n"
              "T3 for the calendar year 2023 was 59%, and T2 was better.\n")
    answer = asked(shelf_of(yearly, scores), "What share of new bus passes were issued within 3 weeks in 2023?")
    assert {"57%", "59%"} <= {f.fact.printed for f in answer.facts}


@pytest.mark.parametrize(("whose", "differs"), [("Deckhands moving on", True), ("Wardens moving on", False)])
def test_a_row_is_of_those_whom_its_heading_names(shelf_of: ShelfOf, whose: str, differs: bool) -> None:
    columns = "| | 31 March 2023 | 31 March 2024 |\n|---|---|---|\n"
    rows = "| With a sailing licence | 55% | 58% |\n| With a boat | 7% | 9% |\n"
    shelf = shelf_of(
        f"# Marlshire Report\n\n## Measures\n\n{columns}| Deckhands with a sailing licence | 57% | 61% |\n\n"
        f"## {whose}\n\nTable 9: Moving on\n\n{columns}{rows}"
    )
    answer = asked(shelf, "What percentage of deckhands had a sailing licence on 31 March 2024?")
    assert answer.headline.startswith("61%")
    assert ("58%" in answer.headline) is differs


def test_a_part_is_held_against_the_same_part_where_the_figure_given_is_that_part(shelf_of: ShelfOf) -> None:
    yearly = ("# Marlshire Ferries Annual Report 2024/25\n\n## Trips\n\nTable: Trips in the year\n\n"
              "| Measure | 2023/24 | 2024/25 |\n|---|---|---|\n| Trips | 5,502 | 5,214 |\n"
              "| Repeat trips within 12 months (%) | 22.1 | 19.6 |\n")
    digest = ("# Marlshire Ferries Digest, Quarter 1 2025/26\n\n## Trips\n\nTable: Trips\n\n"
              "| Ref | Measure | 2024/25 outturn | Q1 2025/26 |\n|---|---|---|---|\n"
              "| A4 | Repeat trips within 12 months (%) | 20.4 | 18.8 |\n")
    answer = asked(shelf_of(yearly, digest), "What was our repeat trips rate in 2024/25?")
    assert {"19.6", "20.4"} <= {f.fact.printed for f in answer.facts}


def test_the_number_of_a_scorecard_tells_no_row_apart(shelf_of: ShelfOf) -> None:
    yearly = ("# Marlshire Ferries Annual Report 2022/23\n\n## Crew\n\nTable 9. Deckhands\n\n"
              "| Measure | Mar 2022 | Mar 2023 |\n|---|---|---|\n| Vacancy rate | 21% | 26% |\n")
    scores = ("# Marlshire Ferries Scores, Quarter 2 2023/24\n\n## Crew\n\nScorecard 4. Deckhands\n\n"
              "| Measure | 31 Mar 2023 | 30 Sept 2023 |\n|---|---|---|\n| Vacancy rate | 24% | 25% |\n")
    answer = asked(shelf_of(yearly, scores), "Deckhand vacancy rate at March 2023?")
    assert {"26%", "24%"} <= {f.fact.printed for f in answer.facts}


@pytest.mark.parametrize(("told", "both"), [
    ("44 per cent of new passes were issued within twenty days.", True),
    ("44 per cent of old passes were mended within twenty days.", False),
])
def test_a_sentence_in_the_very_words_of_another_paper_s_is_of_one_thing_though_a_day_is_named_before_it(
    shelf_of: ShelfOf, told: str, both: bool
) -> None:
    yearly = ("# Marlshire Transport Annual Report 2022/23\n\n## Passes\n\nPasses in use rose from 1,217 in January "
              f"2022 to 1,391 in January 2023. {told}\n")
    minutes = ("# Marlshire Minutes\n\n## Passes\n\nIn the year 2022/23, 41 per cent of new passes had been issued "
               "within twenty days.\n")
    answer = asked(shelf_of(yearly, minutes), "What % of new passes were issued within twenty days in 2022/23?")
    assert ("41 per cent" in answer.headline, "44 per cent" in answer.headline) == (True, both)


@pytest.mark.parametrize(("before", "both"), [
    ("The number of boats in harbour had gone the other way.", True),
    ("The number of gulls on the pier had gone the other way.", False),
])
def test_a_sentence_that_leaves_what_it_counts_to_the_one_before_is_of_that(
    shelf_of: ShelfOf, before: str, both: bool
) -> None:
    report = "# Marlshire Harbour Report\n\n## Berths\n\nThere were 604 boats in harbour on 30 September 2024.\n"
    minutes = ("# Marlshire Minutes\n\n## Harbour\n\nMoorings had fallen to 329 in the summer. "
               f"{before} There were 598 at the end of September 2024, the highest ever recorded.\n")
    answer = asked(shelf_of(report, minutes), "How many boats were in harbour at the end of September 2024?")
    assert answer.headline.startswith("604 –")
    assert ("598" in answer.headline) is both


def test_the_number_of_one_table_tells_it_from_no_other(shelf_of: ShelfOf) -> None:
    yearly = ("# Marlshire Ferries Annual Report 2022/23\n\n## Crew\n\nTable: Deckhands\n\n"
              "| Measure | March 2022 | March 2023 |\n|---|---|---|\n| Vacancy rate | 21% | 26% |\n")
    scores = ("# Marlshire Ferries Scores, Quarter 2 2023/24\n\n## People\n\nTable: Scorecard 4. Deckhand posts\n\n"
              "| Measure | 31 March 2023 | 30 September 2023 |\n|---|---|---|\n| Vacancy rate | 24% | 25% |\n")
    answer = asked(shelf_of(yearly, scores), "Deckhand vacancy rate at March 2023?")
    assert {"26%", "24%"} <= {f.fact.printed for f in answer.facts}


@pytest.mark.parametrize(("goes_on", "both"), [
    (" and there would have been many more without the harbour pilots", True),
    (", but there could have been more without another storm", True),
    (" without a licence", False),
])
def test_a_clause_that_goes_on_after_a_figure_makes_it_no_part(shelf_of: ShelfOf, goes_on: str, both: bool) -> None:
    shelf = shelf_of("# Marlshire Harbour Report\n\n## Moorings\n\nTable: New moorings\n\n"
                     "| Year to March | Marlshire number | England average |\n|---|---|---|\n"
                     "| 2022 | 71 | 60 |\n| 2023 | 58 | 55 |\n\n## Pilots\n\n"
                     f"There were 52 new moorings in 2022/23{goes_on}.\n")
    answer = asked(shelf, "How many new moorings did Marlshire have in 2022/23 (year to March 2023)?")
    assert answer.headline.startswith("58")
    assert ("The papers also print 52" in answer.headline) is both
