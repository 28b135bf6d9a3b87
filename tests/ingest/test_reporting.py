"""What a table reports on: the year, quarter or day of its columns, with the lines, captions and notes round them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_tables import facts, figures, paper, reported, told

from corpus.paper import Block, BlockKind, Table
from ingest.reporting import reporting_of


def test_the_line_that_leads_to_a_table_dates_it_where_nothing_nearer_does() -> None:
    table = Table(None, (("", "Number"),), (("Police", "90"),))
    assert figures(facts(table, lead="Contacts in 2021/22 came from:")) == [
        ("90", "90", None, "2021/22", "Marlshire")]
    dated = Table(None, (("", "2020/21"),), (("Police", "90"),))
    assert figures(facts(dated, lead="Contacts in 2021/22 came from:")) == [
        ("90", "90", None, "2020/21", "Marlshire")]


def test_a_heading_dates_a_table_last_of_all_and_the_paper_never() -> None:
    table = Table(None, (("", "Number"),), (("Police", "90"),))
    assert figures(facts(table, heading="Contacts in 2021/22")) == [("90", "90", None, "2021/22", "Marlshire")]
    assert figures(facts(table)) == [("90", "90", None, None, "Marlshire")]


DASHBOARD = Table(
    "Care dashboard, quarter 3 2024/25",
    (("Ref", "Measure", "2023/24 outturn", "Q1", "Q2", "Q3", "Target 2024/25", "England 2023/24", "RAG", "Travel"),),
    (("A1", "Reviews held in time (%)", "54.8", "55.6", "57.1", "59.3", "65.0", "57.8", "Amber", "Improving"),
     ("A2", "Requests (number in the quarter)", "9,412", "2,388", "2,451", "2,617", "n/a", "n/a", "–", "–")),
)


def test_a_dashboard_is_read_column_by_column() -> None:
    reviews = "Reviews held in time (%)"
    assert reported("Quarter 3 Performance Report 2024/25", DASHBOARD)[:6] == [
        ("54.8", reviews, "2023/24", "%", "actual"),
        ("55.6", reviews, "Q1 2024/25", "%", "actual"),
        ("57.1", reviews, "Q2 2024/25", "%", "actual"),
        ("59.3", reviews, "Q3 2024/25", "%", "actual"),
        ("65.0", f"{reviews}, Target", "2024/25", "%", "target"),
        ("57.8", reviews, "2023/24", "%", "actual"),
    ]
    assert len(reported("Report", DASHBOARD)) == 12  # the words among the figures are none, and nor are their dashes


def test_a_quarter_without_a_year_is_of_none() -> None:
    table = Table("Visits", (("Measure", "Q1", "Q2"),), (("Visits to homes", "40", "52"),))
    assert [row[2] for row in reported("Visits to Homes", table, heading="Visits in 2022")] == [None, None]
    assert [row[2] for row in reported("Monitoring, Quarter 2 2023/24", table)] == ["Q1 2023/24", "Q2 2023/24"]


@pytest.mark.parametrize(
    ("caption", "header", "period"),
    [
        ("New plans, by quarter of 2023", "Jan–Mar", "January to March 2023"),
        ("Spending 2024/25 (£m)", "Spent to 31 December", "April to December 2024"),
        ("Placements", "Period 9", "April to December 2023"),
        ("Placements", "Forecast at Period 9", None),
        ("Visits 2023/24", "October", "October 2023"),
        ("Visits 2023/24", "Variance Q3", "2023/24"),
    ],
)
def test_a_part_of_a_year_takes_its_year_from_round_it(caption: str, header: str, period: str | None) -> None:
    table = Table(caption, (("Type", header),), (("Fostering", "12"),))
    assert [row[2] for row in reported("Budget Monitoring, Period 9 2023/24", table)] == [period]


def test_each_column_has_the_standing_of_its_own_words() -> None:
    group, savings = "Revenue budget 2024/25", "Savings 2024/25"
    table = Table("Forecast by service (£m)", (
        ("Service", group, group, group, group, savings, savings),
        ("", "Revised budget", "Spent to date", "Forecast outturn", "Variance", "Target", "Delivered")),
        (("Fostering", "4.2", "3.1", "4.4", "(0.2)", "0.3", "0.1"),
         ("Personal travel budget", "1.2", "", "", "", "", "")))
    assert [(row[0], row[4]) for row in reported("Budget", table)] == [
        ("4.2", "budget"), ("3.1", "actual"), ("4.4", "forecast"), ("(0.2)", "forecast"), ("0.3", "target"),
        ("0.1", "actual"), ("1.2", "budget")]
    untold = replace(table, caption="Services (£m)")
    assert [row[4] for row in reported("Budget", untold)][3] == "forecast"  # how far the forecast beside it is off
    pupils = Table("Pupils carried", (("Mode", "Pupils"),), (("Personal travel budget", "64"),))
    assert [row[4] for row in reported("Travel", pupils)] == ["actual"]


def test_the_narrowest_words_give_the_unit() -> None:
    table = Table("Homes", (("Measure", "2023/24"),), (
        ("Average time to let (days)", "41.3"), ("Cases open (number)", "212"), ("Homes let (%)", "96"),
        ("Falls per 100,000 people", "611"), ("Rent lost", "2.4")))
    lead = "All figures in £m. Brackets are underspends."
    assert [(row[0], row[3]) for row in reported("Homes", table, lead=lead)] == [
        ("41.3", "days"), ("212", None), ("96", "%"), ("611", "per 100,000"), ("2.4", "GBP")]


@pytest.mark.parametrize(("measure", "unit"), [
    ("Pilots, full-time equivalent (FTE)", "fte"), ("Pilots in post per harbour (FTE)", "fte"),
    ("Boats per full-time equivalent (FTE) pilot", None), ("Boats per whole time equivalent (FTE)", None),
])
def test_what_each_post_has_is_no_post(measure: str, unit: str | None) -> None:
    table = Table("Pilots", (("Measure", "2023/24"),), ((measure, "6.3"),))
    assert [row[3] for row in reported("Pilots", table)] == [unit]


def test_a_note_dates_the_columns_it_names() -> None:
    table = Table("Care, 31 March 2022", (("Measure", "Marlshire", "South East", "England", "Rate"),),
                  (("Visits in time (%)", "80", "81", "82", "83"),),
                  ("South East and England: year to 31 March 2021.", "Rates are for 30 June 2020. Visits count once."))
    assert [(f.printed, f.area, f.period.label if f.period else None) for f in facts(table)] == [
        ("80", "Marlshire", "31 March 2022"), ("81", "South East", "2020/21"), ("82", "England", "2020/21"),
        ("83", "Marlshire", "30 June 2020")]


def test_a_day_without_its_year_is_the_last_one_reported_on() -> None:
    table = Table("Plans by locality", (("Locality", "Plans", "Plans", "Plans"),
                                        ("Locality", "31 March", "30 June", "30 Sept")), (("Quayside", "9", "7", "6"),))
    assert [x[2] for x in told(table, "Performance Report, Quarter 2 2024/25")] == [
        "31 March 2024", "30 June 2024", "30 September 2024"]
    assert [x[2] for x in told(table)] == [None, None, None]


def test_a_row_counts_over_the_year_among_counts_of_one_day() -> None:
    table = Table("Care at 31 March", (("Measure", "2023"),),
                  (("Children in care", "436"), ("Started in the year", "201")))
    assert [x[2] for x in told(table)] == ["31 March 2023", "2022/23"]


def test_a_column_headed_by_its_unit_alone_is_of_the_time_beside_it() -> None:
    table = Table("Ethnicity", (("Group", "31 March 2022", "%", "31 March 2023", "%"),),
                  (("White", "200", "50", "190", "48"),))
    assert [(x[0], x[2]) for x in told(table)] == [
        ("200", "31 March 2022"), ("50", "31 March 2022"), ("190", "31 March 2023"), ("48", "31 March 2023")]


def test_a_day_in_the_caption_or_the_label_is_that_of_the_councils_year() -> None:
    table = Table("Children in care at 31 March", (("Measure", "2021/22"),),
                  (("Children in care", "436"), ("Started in the year", "201")))
    assert [x[2] for x in told(table)] == ["31 March 2022", "2021/22"]
    grant = Table("High needs (£m)", (("Line", "2025/26 forecast"),),
                  (("Grant", "93.1"), ("Deficit at 31 March", "67.4")))
    assert [x[2] for x in told(grant)] == ["2025/26", "31 March 2026"]


def test_a_census_in_the_caption_gives_the_month_of_its_years() -> None:
    table = Table("Pupils at the January census", (("Measure", "2023", "2024"),), (("Pupils", "120", "131"),))
    assert [x[2] for x in told(table)] == ["January 2023", "January 2024"]


def test_a_day_over_the_years_of_its_columns_dates_them() -> None:
    table = Table("Rangers", (("", "At 30 September", "At 30 September", "At 30 June"), ("", "2022", "2023", "2024*")),
                  (("Vacancy rate", "12%", "9%", "7%"),), ("* Draft; may change.",))
    assert [(f.printed, f.period.label if f.period else None, f.basis.value) for f in facts(table)] == [
        ("12%", "30 September 2022", "actual"), ("9%", "30 September 2023", "actual"),
        ("7%", "30 June 2024", "provisional")]


@pytest.mark.parametrize(
    "caption",
    ["Pilots (census, 30 September each year)", "Pilots on 30 September", "Pilots, 30 September of every year",
     "Pilots each 30 September"],
)
def test_a_day_of_each_year_dates_the_years_under_it(caption: str) -> None:
    table = Table(caption, (("", "2022", "2023²"),), (("In post", "41", "44"),), ("² Not yet checked.",))
    assert [f.period.label for f in facts(table) if f.period] == ["30 September 2022", "30 September 2023"]


def test_a_table_that_looks_on_makes_no_other_year_of_a_report_whose_front_says_its_year() -> None:
    table = Table("Early look at Quarter 1 of 2024/25", (("", "Number"),), (("Calls", "90"),))
    looks_on = paper(table)
    year = Block(BlockKind.HEADING, "1 April 2023 to 31 March 2024", 1)
    titled = replace(looks_on, metadata=replace(looks_on.metadata, title="Calls and Visits"))
    told_of = reporting_of(titled)
    assert told_of is not None and told_of.year.label == "2024/25"
    fronted = reporting_of(replace(titled, blocks=(year, *titled.blocks)))
    assert fronted is not None and fronted.year.label == "2023/24" and fronted.number is None
    plan = replace(titled, metadata=replace(titled.metadata, title="Calls Plan"))
    ahead = reporting_of(replace(plan, blocks=(year, *plan.blocks)))
    assert ahead is not None and ahead.year.label == "2024/25"


PROGRESS = Table("Harbour plan", (("Action", "Progress at 30 September 2031"),), (
    ("Berths let within ten days", "61.4% in Quarter 1; 64.2% in Quarter 2"),
    ("Average wait for a berth", "12.5 weeks, from 19.5 in May 2030"),
    ("Lamps out at night", "9 lamps at 30 June 2031"),
    ("Ropes tested", "81% (target 95%)"),
))


def test_a_figure_is_of_the_time_said_right_behind_it_in_its_cell() -> None:
    told_at = [(x[0], x[2]) for x in reported("Harbour plan", PROGRESS, lead="Position at 30 September 2031.")]
    assert told_at == [
        ("61.4%", "Q1 2031/32"), ("64.2%", "Q2 2031/32"), ("12.5", "30 September 2031"), ("19.5", "May 2030"),
        ("9 lamps at 30 June 2031", "30 June 2031"), ("81%", "30 September 2031"), ("95%", "30 September 2031")]


@pytest.mark.parametrize(("lead", "label"), [
    ("Position at 30 September 2031. Board date: 14 October 2031.", "2031/32"),
    ("All data are as at the end of September 2031.", "2031/32"),
    ("Position at 31 March 2032", "2031/32"),
    ("Position at 30 June 2031.", None),  # it cannot know a quarter to come
    ("Position at 14 September 2031.", None),  # no quarter ends there
    ("The next meeting is at 30 September 2031.", None),
    ("Position at 30 September 2031, data at 30 June 2031.", None),
])
def test_the_day_at_which_a_paper_stands_says_whose_quarters_it_names(lead: str, label: str | None) -> None:
    standing = paper(PROGRESS, lead=lead)
    found = reporting_of(replace(standing, metadata=replace(standing.metadata, title="Harbour tracker")))
    assert (found.year.label if found else None) == label
