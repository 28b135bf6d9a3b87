"""Several figures of one measure: all the periods, a change, areas side by side."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.across_areas import across_areas
from answers.answer import Answer, AnswerKind, Status
from answers.ask import answer_question
from answers.change import change
from answers.draft import Case
from answers.series import series
from corpus.store import Store

Ask = Callable[..., Answer]
CaseOf = Callable[[str], Case]
COMPARED = ("How does the rate of child protection plans in Marlshire compare with England and statistical neighbours "
            "in March 2023?")


def printed(answer: Answer) -> list[str]:
    return [f.fact.printed for f in answer.facts]


def test_a_series_has_every_period_and_a_gap_stays_a_gap(ask: Ask) -> None:
    answer = ask("How many children were missing from education in Marlshire each year?")
    assert answer.kind is AnswerKind.SERIES
    assert answer.headline == ("Number of children missing from education (Marlshire) – 2019/20: 52 children; "
                               "2020/21: n/a; 2021/22: 61 children; 2022/23: 47 children.")
    assert answer.body.startswith("| Period | Figure |\n|---|---|\n| 2019/20 | 52 children |\n| 2020/21 | n/a |\n"
                                  "| 2021/22 | 61 children |\n| 2022/23 | 47 children |\n")
    assert [c.quote for c in answer.citations] == ["Number of children missing from education | 52 | n/a | 61 | 47"]
    assert [(f.fact.value is None, f.citation) for f in answer.facts] == [(False, 1), (True, 1), (False, 1), (False, 1)]


def test_a_series_keeps_to_the_asked_years(ask: Ask) -> None:
    answer = ask("How many children were missing from education in Marlshire each year from 2021/22 to 2022/23?")
    assert printed(answer) == ["61", "47"]


def test_a_row_from_end_to_end_of_a_stretch_goes_before_one_of_its_last_years(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Play\n\nTable: Play schemes at year end\n\n"
                     "| Measure | 31 March 2021 | 31 March 2022 | 31 March 2023 |\n|---|---|---|---|\n"
                     "| Play schemes | 14 | 22 | 31 |\n\n## Scorecard\n\nTable: Scorecard\n\n"
                     "| Measure | 2021/22 | 2022/23 | Q1 2023/24 |\n|---|---|---|---|\n"
                     "| Play schemes, period end | 22 | 31 | 30 |\n")
    answer = answer_question("Number of play schemes at each year end from March 2021 to March 2023?", shelf)
    assert printed(answer) == ["14", "22", "31"]


def test_half_a_year_beside_whole_ones_is_told(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Play\n\nTable: Play schemes\n\n"
                     "| Measure | 2021/22 | Apr - Sept 2022 |\n|---|---|---|\n"
                     "| Number of children at play schemes | 400 | 190 |\n")
    answer = answer_question("How many children were at play schemes each year?", shelf)
    assert printed(answer) == ["400", "190"]
    assert answer.caveats == (
        "April to September 2022 is part of a year and does not compare with the whole years beside it.",)


def test_a_blank_target_is_no_point_of_a_series(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Play\n\nTable: Play at 31 March\n\n"
                     "| Measure | 2021 | 2022 | 2023 | Target 2023 |\n|---|---|---|---|---|\n"
                     "| Numbers |  |  |  |  |\n| Play schemes (number) | 14 | 22 | 31 | – |\n"
                     "| Rates |  |  |  |  |\n| Play schemes (rate per 1,000) | 4 | 5 | 6 | 7 |\n")
    answer = answer_question("How many play schemes were there at 31 March each year from 2021 to 2023?", shelf)
    assert printed(answer) == ["14", "22", "31"]
    assert answer.headline.endswith("31 March 2021: 14; 31 March 2022: 22; 31 March 2023: 31.")


@pytest.mark.parametrize(("question", "values", "starts", "computed"), [
    ("Did the number of children on child protection plans in Marlshire go up or down between March 2022 and March "
     "2023?", ["148", "163"], "Down: 148 children as at 31 March 2023, from 163 children as at 31 March 2022",
     "Worked out here: a change of 15, or 9.2 %."),
    ("Did the number of children on child protection plans in Eastmoor go up or down?", ["96", "88"],
     "Up: 96 children as at 31 March 2023, from 88 children as at 31 March 2022",
     "Worked out here: a change of 8, or 9.1 %."),
    ("How has the number of children missing from education changed between 2021/22 and 2022/23?", ["47", "61"],
     "Down: 47 children in 2022/23, from 61 children in 2021/22", "Worked out here: a change of 14, or 23 %."),
    ("Did the share of assessments completed within 45 working days in Marlshire rise between 2021/22 and 2022/23?",
     ["74%", "69%"], "Up: 74% in 2022/23, from 69% in 2021/22",
     "Worked out here: a change of 5 percentage points."),
])
def test_a_change_has_its_way_both_ends_and_its_size(
    ask: Ask, question: str, values: list[str], starts: str, computed: str
) -> None:
    answer = ask(question)
    assert answer.kind is AnswerKind.CHANGE
    assert printed(answer) == values
    assert answer.headline.startswith(starts)
    assert computed in answer.caveats


def test_an_unchanged_figure_is_unchanged(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Homes\n\nTable: Children’s homes\n\n| Measure | 2021/22 | 2022/23 |\n"
                     "|---|---|---|\n| Number of children’s homes | 6 | 6 |\n")
    answer = answer_question("Has the number of children’s homes changed between 2021/22 and 2022/23?", shelf)
    assert answer.headline.startswith("Unchanged: 6") and answer.caveats == ()


def test_a_draft_end_of_a_change_has_its_footnote(ask: Ask) -> None:
    answer = ask("Did the rate of plans per 10,000 in Marlshire fall between March 2022 and March 2023?")
    assert {"36", "39"} <= set(printed(answer))
    assert "Footnote: “*Draft figure which may change when the census closes”" in answer.caveats


def test_areas_stand_side_by_side_each_with_its_row(ask: Ask) -> None:
    answer = ask(COMPARED)
    assert answer.kind is AnswerKind.COMPARISON
    assert [(f.fact.area, f.fact.printed) for f in answer.facts] == [
        ("Marlshire", "36"), ("England", "43.2"), ("Statistical neighbours", "47")]
    assert [c.quote for c in answer.citations] == [
        "Marlshire | 41 | 39 | 36*", "England | 41.4 | 42.1 | 43.2", "Statistical neighbours | 44 | 45 | 47"]
    assert answer.headline.endswith(" Marlshire is lower.")
    assert len({f.fact.period for f in answer.facts}) == 1


def test_a_draft_figure_beside_others_has_its_footnote(ask: Ask) -> None:
    assert "Footnote: “*Draft figure which may change when the census closes”" in ask(COMPARED).caveats


def test_two_councils_stand_side_by_side(ask: Ask) -> None:
    answer = ask("How do Marlshire and Eastmoor compare on children on child protection plans in March 2023?")
    assert [(f.fact.area, f.fact.printed) for f in answer.facts] == [("Marlshire", "148"), ("Eastmoor", "96")]
    assert [c.file for c in answer.citations] == ["marlshire-report.md", "eastmoor-update.md"]
    assert "Marlshire is higher." in answer.headline
    assert "The papers may define the measure differently." in answer.caveats


@pytest.mark.parametrize("answerer", [series, change])
def test_nothing_to_line_up_gives_none(case: CaseOf, answerer: Callable[[Case], object]) -> None:
    assert answerer(case("How has the number of library visits in Eastmoor changed each year?")) is None


def test_one_area_is_no_comparison(case: CaseOf) -> None:
    assert across_areas(case("How many children were in care in Marlshire at 31 March 2022?")) is None


def test_a_change_from_a_gap_is_not_made_up(ask: Ask) -> None:
    answer = ask("How has the number of children missing from education changed between 2020/21 and 2022/23?")
    assert answer.status is Status.NOT_FOUND or not any("Worked out" in c for c in answer.caveats)


def test_a_row_with_both_ends_of_the_asked_stretch_goes_before_one_with_fewer_years(
    shelf_of: Callable[..., Store],
) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Ponies\n\nTable: Ponies by stable\n\n"
                     "| Stable | January 2021 | January 2022 |\n|---|---|---|\n| North | 10 | 12 |\n"
                     "| Total | 40 | 44 |\n\nTable: Riding\n\n"
                     "| Measure | 2019 | 2020 | 2021 | 2022 |\n|---|---|---|---|---|\n"
                     "| Number of ponies in the county | 31 | 36 | 40 | 44 |\n")
    answer = answer_question("Give me the number of ponies each year from 2019 to 2022", shelf)
    assert printed(answer) == ["31", "36", "40", "44"]


def test_two_figures_that_share_no_word_are_no_change(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Trains\n\nA survey of 402 was held about trains in February 2020. Three "
                     "inspectors rode the trains in February 2022.\n")
    answer = answer_question("How have trains changed since 2020?", shelf)
    assert answer.kind is not AnswerKind.CHANGE


def test_the_total_is_the_row_of_the_whole(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Reserves\n\nTable: Reserves (£m)\n\n"
                     "| Reserve | 31 March 2025 | 31 March 2027 |\n|---|---|---|\n"
                     "| Budget reserves | 19.7 | 3.6 |\n| Total | 69.9 | 42.3 |\n")
    question = "What is forecast to happen to our total reserves between March 2025 and March 2027?"
    answer = answer_question(question, shelf)
    assert answer.headline.startswith("Down: £42.3m as at 31 March 2027, from £69.9m as at 31 March 2025")


def test_a_forecast_among_what_was_so_is_told_as_one(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Debt\n\nTable: Harbour debt (£m)\n\n"
                     "| Debt | 2021/22 | 2022/23 | 2023/24 forecast |\n|---|---|---|---|\n"
                     "| Debt of the ferry yard | 3.1 | 4.6 | 7.2 |\n")
    answer = answer_question("What was the debt of the ferry yard in each year since 2021/22?", shelf)
    assert "2021/22: £3.1m; 2022/23: £4.6m; 2023/24: £7.2m (forecast)" in answer.headline
    assert "| 2023/24 | £7.2m (forecast) |" in answer.body
    change = answer_question("How did the debt of the ferry yard change from 2021/22 to 2023/24?", shelf)
    assert "£7.2m (forecast)" in change.headline and not change.headline.startswith("Up")
    assert all(claim.supported for claim in (*answer.claims, *change.claims))


def test_figures_that_are_all_forecasts_say_so_once(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Debt\n\nTable: Forecast harbour debt (£m)\n\n"
                     "| Debt | 2022/23 forecast | 2023/24 forecast |\n|---|---|---|\n"
                     "| Debt of the ferry yard | 4.6 | 7.2 |\n")
    answer = answer_question("What is the debt of the ferry yard in each year from 2022/23 to 2023/24?", shelf)
    assert "£4.6m; 2023/24: £7.2m" in answer.headline and "(forecast)" not in answer.headline
    assert "orecast" in answer.headline


def test_the_council_s_overspend_is_the_total_s_and_its_stage_is_that_of_its_column(
    shelf_of: Callable[..., Store],
) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Money\n\nTable: Forecast by service at Period 9 2023/24 (£m)\n\n"
                     "| Service | Variance at Period 6 | Variance at Period 9 |\n|---|---|---|\n"
                     "| Council management | (0.480) | (0.500) |\n| Total | 7.200 | 8.750 |\n")
    answer = answer_question("How did the council's forecast overspend move between Period 6 and Period 9?", shelf)
    assert printed(answer) == ["8.750", "7.200"]
    assert "from £7.200m at Period 6" in answer.headline


def test_a_row_that_says_nothing_more_goes_first_and_half_a_year_is_no_subject(
    shelf_of: Callable[..., Store],
) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Post\n\nTable: Post\n\n"
                     "| Measure | 2019/20 | 2020/21 | Apr - Sept 2021 |\n|---|---|---|---|\n"
                     "| Parcels that became a letter | 27.3% | 25.8% | 27.4% |\n| Letters | 2,571 | 2,298 | 1,398 |\n")
    answer = answer_question("Letters in the post each year from 2019-20, plus the half year?", shelf)
    assert printed(answer) == ["2,571", "2,298", "1,398"]


ABSENCE = """\
# Marlshire Report

## Absence

Table: Absence of pupils in all schools

| Measure | 2021/22 | 2022/23 | 2023/24 |
|---|---|---|---|
| Persistent absence, a tenth or more missed (%) | 25.1 | 23.4 | 21.8 |
| Persistent absence, pupils with a travel pass (%) | 39.2 | 38.8 | 37.5 |
"""


def test_all_of_a_group_are_no_row_of_some_of_them(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(ABSENCE)
    moved = answer_question("How did persistent absence (all pupils) move from 2021/22 to 2023/24?", shelf)
    assert printed(moved) == ["25.1", "23.4", "21.8"]
    assert moved.headline.endswith("Down: 21.8 % in 2023/24, from 25.1 % in 2021/22.")
    assert printed(answer_question("What was persistent absence for all pupils in 2023/24?", shelf)) == ["21.8"]
    some = answer_question("What was persistent absence in 2023/24 of pupils with a travel pass?", shelf)
    assert printed(some) == ["37.5"]


def test_the_two_quarters_of_a_change_share_the_year_that_the_last_has(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Letters\n\nTable: Letters, 2024/25\n\n"
                     "| Measure | Q1 | Q2 | Q3 |\n|---|---|---|---|\n| Letters answered in time | 66% | 71% | 81% |\n")
    question = "Did letters answered in time get better between the first and third quarters of 2024/25?"
    answer = answer_question(question, shelf)
    assert answer.headline.startswith("Up: 81% in Q3 2024/25, from 66% in Q1 2024/25")


def test_onwards_asks_for_every_time_and_two_years_or_longer_is_a_bound(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Boats\n\nTable: Boats laid up\n\n"
                     "| Measure | 2021/22 | 2022/23 | 2023/24 |\n|---|---|---|---|\n"
                     "| Boats laid up | 40 | 44 | 51 |\n| Boats laid up for two years or more | 9 | 7 | 4 |\n")
    assert printed(answer_question("Boats laid up, 2021/22 onwards", shelf)) == ["40", "44", "51"]
    change = answer_question("Boats laid up for 2 years or longer: 2021/22 against 2023/24?", shelf)
    assert printed(change) == ["4", "9"]


FOUR = ("# Marlshire Ferries Annual Report 2023/24\n\n## Boats\n\nTable: Boats in harbour at 31 March\n\n"
        "| Measure | 2021 | 2022 | 2023 | 2024 |\n|---|---|---|---|---|\n| Boats in harbour | 65 | 67 | 71 | 74 |\n")
SCORES = ("# Marlshire Ferries Scores, Quarter 2 2024/25\n\n## Boats\n\nTable: Boats in harbour\n\n"
          "| Measure | 31 March 2023 | 31 March 2024 | 30 June 2024 | 30 September 2024 |\n|---|---|---|---|---|\n"
          "| Boats in harbour | 71 | 74 | 73 | 72 |\n")


@pytest.mark.parametrize(("question", "values"), [
    ("How many boats were in harbour at each March from 2021?", ["65", "67", "71", "74"]),
    ("Boats in harbour since 31 March 2022, each year", ["67", "71", "74"]),
    ("Give me the boats in harbour at every 31 March from 2023", ["71", "74"]),
])
def test_a_series_begins_where_it_is_asked_to_and_keeps_to_the_month_of_each_year(
    shelf_of: Callable[..., Store], question: str, values: list[str]
) -> None:
    assert printed(answer_question(question, shelf_of(FOUR, SCORES))) == values


def test_a_series_of_a_count_is_of_the_whole_and_not_of_one_place_that_is_not_asked_for(
    shelf_of: Callable[..., Store],
) -> None:
    # Two places with the same figure make each seem surer.
    shelf = shelf_of("# Marlshire Report\n\n## Allotments\n\n"
                     "Table: Plots on the allotment register at 31 March, by town\n\n"
                     "| Town | 2021 | 2022 | 2023 |\n|---|---|---|---|\n| Thornby | 133 | 154 | 176 |\n"
                     "| Wickham | 132 | 154 | 179 |\n| Marlshire | 265 | 308 | 355 |\n")
    answer = answer_question("allotment register - number at 31 March each year since 2021?", shelf)
    assert printed(answer) == ["265", "308", "355"]


MOORINGS = """\
# Marlshire Moorings Report

## Boat permits

Table: Boat permits (new in period)

| Measure | 2020/21 | 2021/22 | Apr - Sept 2022 |
|---|---|---|---|
| No. of permits | 310 | 288 | 131 |
| Second or later permit | 41 | 38 | 17 |

## Balance

Table: Slipway account (£m)

| Line | 2020/21 | 2021/22 | 2022/23 forecast |
|---|---|---|---|
| Cumulative deficit at 31 March | 2.4 | 3.1 | 4.7 |
| Cumulative deficit as % of takings | 12.5 | 16.4 | 24.8 |
"""


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Permits by year, including the half year to September 2022", ["310", "288", "131"]),
        ("Repeat boat permits by year", ["41", "38", "17"]),
        ("Run of figures for repeat permits", ["41", "38", "17"]),
        ("Cumulative slipway deficit by year", ["2.4", "3.1", "4.7"]),
        ("Cumulative slipway deficit as a percentage of takings by year", ["12.5", "16.4", "24.8"]),
    ],
)
def test_the_row_that_is_meant_gives_the_series(
    shelf_of: Callable[..., Store], question: str, values: list[str]
) -> None:
    assert printed(answer_question(question, shelf_of(MOORINGS))) == values


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("What's happened to the cumulative slipway deficit, 2020/21 through to the 2022/23 forecast?", ["4.7", "2.4"]),
        ("How has the cumulative slipway deficit changed from 2020/21 to 2021/22?", ["3.1", "2.4"]),
        ("How has the cumulative slipway deficit changed as a % of takings from 2020/21 to 2021/22?", ["16.4", "12.5"]),
    ],
)
def test_a_deficit_is_a_sum_of_the_last_day_of_its_year(
    shelf_of: Callable[..., Store], question: str, values: list[str]
) -> None:
    assert printed(answer_question(question, shelf_of(MOORINGS))) == values
