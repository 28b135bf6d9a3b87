"""What names a row of a table: its label, the row or corner that heads it, and the area it is of."""

from __future__ import annotations

from dataclasses import replace

from small_tables import facts, paper, reported, told

from corpus.paper import Table
from ingest.chunking import chunk_paper
from ingest.table_facts import table_facts


def test_an_area_row_takes_its_measure_from_the_row_above() -> None:
    table = Table(None, (("", "2021/22"),), (
        ("Percentage of visits made in time", "80 %"), ("Statistical neighbours", "79 %"), ("England", "78 %"),
        ("Rate of referrals per 10,000", "512"), ("England", "530")))
    assert [(f.measure, f.area, f.unit, f.printed) for f in facts(table)] == [
        ("Percentage of visits made in time", "Marlshire", "%", "80 %"),
        ("Percentage of visits made in time", "Statistical neighbours", "%", "79 %"),
        ("Percentage of visits made in time", "England", "%", "78 %"),
        ("Rate of referrals per 10,000", "Marlshire", "per 10,000", "512"),
        ("Rate of referrals per 10,000", "England", "per 10,000", "530"),
    ]


def test_a_row_that_says_only_where_and_in_what_it_is_told_is_of_the_measure_above() -> None:
    """Fault found: "Statistical neighbours, weeks" under "Average wait, weeks" was a measure called weeks."""
    table = Table("Berths, 2024/25", (("Measure", "2024/25"),), (
        ("Average wait for a berth, weeks", "41"), ("Statistical neighbours, weeks", "46"), ("England (weeks)", "43"),
        ("Moorings per 10,000", "8.4"), ("England, moorings per 10,000", "9.3"),
        ("England, rate per 10,000", "9.1")))  # fmt: skip
    assert [(f.measure, f.area, f.unit, f.printed) for f in facts(table)] == [
        ("Average wait for a berth, weeks", "Marlshire", "weeks", "41"),
        ("Average wait for a berth, weeks", "Statistical neighbours", "weeks", "46"),
        ("Average wait for a berth, weeks", "England", "weeks", "43"),
        ("Berths: Moorings per 10,000", "Marlshire", "per 10,000", "8.4"),
        ("Berths: moorings per 10,000", "England", "per 10,000", "9.3"),
        ("Berths: moorings per 10,000", "England", "per 10,000", "9.1")]


def test_area_rows_alone_take_it_from_the_caption() -> None:
    table = Table("Rate of referrals per 10,000, 2021/22", (("", "Rate"),), (("Marlshire", "512"), ("England", "530")))
    assert [(f.area, f.unit, f.period.label if f.period else None) for f in facts(table)] == [
        ("Marlshire", "per 10,000", "2021/22"), ("England", "per 10,000", "2021/22")]
    assert all("Rate of referrals per 10,000" in f.measure for f in facts(table))


def test_age_bands_name_their_rows_and_are_no_figures() -> None:
    table = Table("Children in care by age at 31 March 2022", (("Age", "Number", "%"),),
                  (("0-4", "12", "20 %"), ("16+", "48", "80 %")))
    assert [(f.measure, f.printed, f.unit) for f in facts(table)] == [
        ("Children in care by age: 0-4, Number", "12", None), ("Children in care by age: 0-4, %", "20 %", "%"),
        ("Children in care by age: 16+, Number", "48", None), ("Children in care by age: 16+, %", "80 %", "%")]


def test_another_councils_row_or_column_is_its_own() -> None:
    table = Table("Rate of referrals per 10,000", (("", "2021/22", "2021/22"), ("", "Kent", "Marlshire")),
                  (("Rate", "500", "512"), ("Kent County Council", "501", "513"), ("Homes in Kent", "7", "8")))
    p = paper(table)
    found = tuple(table_facts(p, 0, chunk_paper(p), "", ("Marlshire",), ("Kent",)))
    assert [(f.printed, f.area) for f in found] == [
        ("500", "Kent"), ("512", "Marlshire"), ("501", "Kent"), ("513", "Kent"), ("7", "Kent"), ("8", "Marlshire")]


def test_what_a_word_among_the_figures_says_names_no_row() -> None:
    table = Table("Indicators, 2024/25", (("Measure", "Marlshire", "Trend", "England"),),
                  (("Visits made in time (%)", "82.0", "Worsened", "79.0"),))
    assert [(f.measure, f.printed, f.area) for f in facts(table)] == [
        ("Visits made in time (%)", "82.0", "Marlshire"),
        ("Visits made in time (%)", "79.0", "England")]


def test_a_part_of_the_row_above_says_of_what() -> None:
    table = Table("Care at 31 March", (("Measure", "2023"),), (
        ("Children in care", "436"), ("Rate per 10,000", "74.7"), ("of whom seeking asylum", "52"), ("Moves", ""),
        ("Three or more", "12")))
    assert [(row[0], row[1]) for row in reported("Care", table)] == [
        ("436", "Care at 31 March: Children in care"), ("74.7", "Children in care – Rate per 10,000"),
        ("52", "Children in care – of whom seeking asylum"), ("12", "Moves: Three or more")]


def test_dots_before_a_label_take_up_the_row_above() -> None:
    table = Table("Steps", (("", "24/25", "SN 24/25"),), (
        ("Enquiries started", "210", "–"), ("… rate", "42", "51"), ("Conferences held", "96", "–"),
        ("... within 15 days (%)", "88", "80")))
    assert [(row[0], row[1]) for row in reported("Care", table) if row[0] != "–"] == [
        ("210", "Steps: Enquiries started"), ("42", "Enquiries started – rate"),
        ("51", "Enquiries started – rate"), ("96", "Steps: Conferences held"),
        ("88", "Conferences held – within 15 days (%)"), ("80", "Conferences held – within 15 days (%)")]


def test_the_councils_own_row_under_its_wards_counts_no_ward() -> None:
    table = Table(None, (("Ward", "People waiting"),), (("Quayside", "71"), ("Marlshire", "248")))
    assert [(f.measure, f.printed, f.area) for f in facts(table)] == [
        ("Quayside, People waiting", "71", "Marlshire"), ("Plans: People waiting", "248", "Marlshire")]


def test_the_cell_that_tells_a_row_from_the_others_names_it() -> None:
    table = Table(None, (("Ref", "Indicator", "Good is", "2022/23"),), (
        ("A1", "Repeat referrals (%)", "Low", "21"), ("A2", "Visits to homes in time (%)", "High", "80"),
        ("A3", "Reviews held in time (%)", "High", "91")))
    assert [x[1] for x in told(table)] == [
        "Children: Repeat referrals (%)", "Visits to homes in time (%)", "Reviews held in time (%)"]


def test_rows_of_one_name_are_told_apart_by_what_stands_beside_it() -> None:
    table = Table("Care leavers (%)", (("Measure", "Age", "2022/23"),), (
        ("In education or work", "17 - 18", "64"), ("In education or work", "19 - 21", "52"),
        ("In touch with us", "19 - 21", "95")))
    assert told(table) == [
        ("64", "Care leavers (%): In education or work, 17 - 18", "2022/23", "Marlshire"),
        ("52", "Care leavers (%): In education or work, 19 - 21", "2022/23", "Marlshire"),
        ("95", "Care leavers (%): In touch with us, 19 - 21", "2022/23", "Marlshire")]


def test_a_time_a_unit_and_an_area_beside_the_name_are_the_rows() -> None:
    audits = Table("Audits", (("Subject", "Month", "Cases"),), (
        ("Neglect", "September 2021", "8"), ("Domestic abuse", "December 2021", "12")))
    assert told(audits) == [("8", "Audits: Neglect, Cases", "September 2021", "Marlshire"),
                            ("12", "Audits: Domestic abuse, Cases", "December 2021", "Marlshire")]
    units = Table(None, (("Indicator", "Unit", "2022/23"),), (
        ("Visits to homes made in time", "%", "80"), ("Average wait for a visit", "Days", "12")))
    assert [f.unit for f in facts(units)] == ["%", "days"]
    places = Table(None, (("Indicator", "Council", "2022/23"),), (
        ("Visits made in time (%)", "Marlshire", "80"), ("Visits made in time (%)", "Kent", "77"),
        ("Visits made in time (%)", "England", "75")))
    assert [x[3] for x in told(places)] == ["Marlshire", "Kent", "England"]


def test_a_region_and_what_stands_under_comparators_are_no_figures_of_the_council() -> None:
    compared = "Comparators 2022/23"
    table = Table("Care", (("Measure", "Marlshire", compared, compared, compared),
                           ("Measure", "2023/24", "Stat. neighb.", "Region", "Rural councils")),
                  (("Visits made in time (%)", "80", "81", "82", "83"),))
    assert told(table) == [
        ("80", "Visits made in time (%)", "2023/24", "Marlshire"),
        ("81", "Visits made in time (%)", "2022/23", "Statistical neighbours"),
        ("82", "Visits made in time (%)", "2022/23", "Region"),
        ("83", "Visits made in time (%)", "2022/23", "Rural councils")]


def test_an_area_after_a_dash_and_one_among_the_words_of_a_header() -> None:
    table = Table("Attainment, Marlshire and England", (("", "2021/22 (provisional)", "2021/22 (provisional)"),
                                                        ("", "Marlshire", "London")),
                  (("Issued within 20 weeks (%)", "58", "63"), ("Visits in time (%) - London", "70", "")))
    assert told(table) == [
        ("58", "Attainment: Issued within 20 weeks (%)", "2021/22", "Marlshire"),
        ("63", "Attainment: Issued within 20 weeks (%)", "2021/22", "London"),
        ("70", "Attainment: Visits in time (%)", "2021/22", "London")]
    both = Table("Grades, Marlshire and England, 2021/22", (("Group", "M'shire", "Eng"),), (("Girls", "73", "71"),))
    assert [x[3] for x in told(both)] == ["Marlshire", "England"]


def test_a_corner_that_says_what_is_counted_heads_the_rows() -> None:
    table = Table(None, (("Income", "2020/21"),),
                  (("Grant", "12"), ("Total", "12"), ("Expenditure", ""), ("Total", "11")))
    assert [x[1] for x in told(table)] == ["Income: Grant", "Income: Total", "Expenditure: Total"]
    measures = Table("Care", (("Performance measures", "2020/21"),), (("Plans", "12"),))
    assert [x[1] for x in told(measures)] == ["Care: Plans"]


def test_what_is_broken_down_is_part_of_each_rows_measure() -> None:
    table = Table("Table C2: Contacts by source", (("Source", "2020/21"),), (("Schools and early years staff", "90"),))
    assert [x[1] for x in told(table)] == ["Contacts by source: Schools and early years staff"]


def test_a_row_of_figures_alone_is_named_by_its_headers() -> None:
    table = Table("Exclusions by district, 2023/24", (("Ambleford", "Corvedale", "Penstone"),), (("24", "9", "x"),))
    assert told(table) == [
        ("24", "Exclusions by district: Ambleford", "2023/24", "Marlshire"),
        ("9", "Exclusions by district: Corvedale", "2023/24", "Marlshire"),
        ("x", "Exclusions by district: Penstone", "2023/24", "Marlshire")]


def test_what_heads_the_rows_heads_those_over_the_page_too() -> None:
    header = (("", "2022/23", "2023/24"),)
    first = Table("Boats", header, (("Moored (%)", "", ""), ("Marlshire", "49", "52"), ("Sold (number)", "", "")))
    rest = Table("Boats", header, (("Marlshire", "19", "22"), ("England", "7", "9")))
    parts = [paper(t).blocks[0] for t in (first, rest)]
    whole = replace(paper(first), blocks=(parts[0], replace(parts[1], page=2)))
    chunks = tuple(c for c in chunk_paper(whole) if 1 in c.blocks)
    found = tuple(table_facts(whole, 1, chunks, "", ("Marlshire",)))
    assert [(f.printed, f.measure, f.area, f.locator.cell) for f in found] == [
        ("19", "Sold (number)", "Marlshire", (0, 1)), ("22", "Sold (number)", "Marlshire", (0, 2)),
        ("7", "Sold (number)", "England", (1, 1)), ("9", "Sold (number)", "England", (1, 2))]
    assert all("Sold (number)" in c.context for c in chunks)


def test_a_region_under_a_row_is_of_that_row_and_two_headers_may_name_one_day() -> None:
    table = Table("Plans", (("", "Year end, 31 March", "31 December 2024"), ("", "2022/23", "Q3 2024/25")),
                  (("% of children on plans – Marlshire", "40%", "52%"), ("– South East region", "45%", "50%")))
    found = facts(table)
    assert {f.measure for f in found} == {"% of children on plans, Year end", "% of children on plans"}
    assert [(f.printed, f.area, f.period.label if f.period else None) for f in found] == [
        ("40%", "Marlshire", "31 March 2023"), ("52%", "Marlshire", "Q3 2024/25"),
        ("45%", "South East", "31 March 2023"), ("50%", "South East", "Q3 2024/25"),
    ]


def test_a_title_of_rows_ends_what_the_row_above_it_counts() -> None:
    table = Table(None, (("", "2022", "2023"),), (
        ("Pilots in post (FTE)", "41.5", "44.0"), ("Vacancy rate", "", ""), ("Marlshire", "17.4%", "14.6%"),
        ("England", "16.7%", "n/a"),
    ))
    assert [(f.printed, f.measure, f.unit) for f in facts(table)][2:] == [
        ("17.4%", "Vacancy rate", "%"), ("14.6%", "Vacancy rate", "%"), ("16.7%", "Vacancy rate", "%"),
        ("n/a", "Vacancy rate", None),
    ]


def test_a_rate_by_itself_is_of_what_the_row_above_counts() -> None:
    table = Table("Moorings and dues", (("Measure", "2031"),), (
        ("Boats with a mooring", "447"), ("England", "512"), ("Rate per 10,000", "37.2"), ("Renewed, %", "24.8"),
        ("Annualised rate per 10,000 (18+)", "38.1"), ("Boats", ""), ("Number", "90"), ("Rate per 10,000", "8.0")))
    assert [(f.printed, f.measure) for f in facts(table) if f.unit == "per 10,000"] == [
        ("37.2", "Boats with a mooring – Rate per 10,000"),
        ("38.1", "Boats with a mooring – Annualised rate per 10,000 (18+)"), ("8.0", "Boats: Rate per 10,000")]
