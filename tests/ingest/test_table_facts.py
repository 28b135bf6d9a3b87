"""What a cell means: by its row, its headers, its caption and its footnote together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.paper import Block, BlockKind, Kind, Locator, Metadata, Page, Paper, Table
from corpus.period import financial_year
from ingest.chunking import chunk_paper
from ingest.reporting import reporting_of
from ingest.table_facts import table_facts

Figure = tuple[str, str | None, str | None, str | None, str | None]


def paper(table: Table, heading: str = "Plans", lead: str = "") -> Paper:
    """A report of a later year than its figures: nothing may be dated by it."""
    blocks = [Block(BlockKind.TABLE, "\n".join(" | ".join(r) for r in table.rows), 1, table=table, headings=(heading,))]
    if lead:
        blocks.insert(0, Block(BlockKind.PARAGRAPH, lead, 1, headings=(heading,)))
    metadata = Metadata("Annual Report 2023/24", "Marlshire", "Cabinet", date(2024, 9, 2), Kind.REPORT)
    return Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", metadata, (Page(1, "7", 595, 842),), tuple(blocks), ())


def facts(table: Table, heading: str = "Plans", lead: str = "") -> tuple[Fact, ...]:
    p = paper(table, heading, lead)
    at = len(p.blocks) - 1
    chunks = tuple(c for c in chunk_paper(p) if at in c.blocks)
    return tuple(table_facts(p, at, chunks, lead, ("Marlshire",)))


def figures(found: tuple[Fact, ...]) -> list[Figure]:
    """(printed, value, unit, period, area) of each."""
    return [(f.printed, None if f.value is None else f"{f.value.normalize():f}", f.unit,
             f.period.label if f.period else None, f.area) for f in found]


def one_row(header: tuple[str, ...], *cells: str, notes: tuple[str, ...] = ()) -> Table:
    return Table(None, (header,), (cells,), notes)


def test_a_fact_of_a_cell_whole() -> None:
    table = Table("Placements of children in care", (("", "2020/21", "2021/22"),),
                  (("Number of children placed", "1,471", "1,502 *"),), ("*Draft figure which may change",))
    found = facts(table)
    assert len(found) == 2
    assert found[1] == Fact(
        id="ffffffffffffffff:0/2.0",
        paper="ffffffffffffffff",
        chunk="ffffffffffffffff:0",
        measure="Placements of children in care: Number of children placed",
        value=Decimal(1502),
        unit="children",
        printed="1,502",
        period=financial_year(2021),
        area="Marlshire",
        basis=Basis.PROVISIONAL,
        locator=Locator("ffffffffffffffff", page=1, printed_page="7", block=0, cell=(0, 2), heading="Plans"),
        quote="Number of children placed | 1,471 | 1,502 *",
        path=("Plans", "Placements of children in care", "Number of children placed", "2021/22"),
        note="*Draft figure which may change",
    )
    assert (found[0].basis, found[0].note) == (Basis.ACTUAL, None)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            Table("Children on plans at 31 March", (("", "2021", "2022"),), (("Marlshire", "40", "52"),)),
            [("40", "40", None, "31 March 2021", "Marlshire"), ("52", "52", None, "31 March 2022", "Marlshire")],
            id="a caption's day and a header's year are one date"),
        pytest.param(
            Table("Plans", (("", "2021/22", "Apr - Sept 2022"),), (("Number of plans", "61", "30"),)),
            [("61", "61", "plans", "2021/22", "Marlshire"),
             ("30", "30", "plans", "April to September 2022", "Marlshire")],
            id="a half-year column beside a year"),
        pytest.param(
            Table("Placements", (("2020/21", "2021/22"),), (("305", "311"),)),
            [("305", "305", None, "2020/21", "Marlshire"), ("311", "311", None, "2021/22", "Marlshire")],
            id="a first row without labels"),
        pytest.param(
            Table("Contacts", (("Year", "Contacts"),), (("2020/21", "900"), ("2021/22", "950"))),
            [("900", "900", None, "2020/21", "Marlshire"), ("950", "950", None, "2021/22", "Marlshire")],
            id="years down the side"),
        pytest.param(
            Table("Contacts in 2021/22", (("", "Number"),), (("Police", "90"),)),
            [("90", "90", None, "2021/22", "Marlshire")],
            id="the caption's year for all"),
        pytest.param(
            one_row(("", "Outturn 2021/22"), "Number of visits", "60"),
            [("60", "60", "visits", "2021/22", "Marlshire")],
            id="an outturn is the year's end result"),
        pytest.param(
            one_row(("", "Apr - Sept 2022"), "Number of referrals", "303 (Annual est 616)"),
            [("303", "303", "referrals", "April to September 2022", "Marlshire"),
             ("616", "616", "referrals", "April 2022 to March 2023", "Marlshire")],
            id="an annual estimate in brackets"),
        pytest.param(
            one_row(("", "2021/22"), "Moves", "305 (75 %)"),
            [("305", "305", None, "2021/22", "Marlshire"), ("75 %", "75", "%", "2021/22", "Marlshire")],
            id="a share in brackets"),
        pytest.param(
            one_row(("", "2021/22", "2022/23"), "Rate", "n/a", "c"),
            [("n/a", None, None, "2021/22", "Marlshire"), ("c", None, None, "2022/23", "Marlshire")],
            id="not available, and suppressed"),
        pytest.param(
            one_row(("", "2021/22", "2022/23"), "Plans", "", "7"),
            [("7", "7", None, "2022/23", "Marlshire")],
            id="an empty cell is no fact, and moves none"),
        pytest.param(
            Table("Children in care", (("", "2021", "2021", "2022", "2022"), ("", "Eng", "Marlshire", "Eng",
                                                                           "Marlshire")),
                  (("Number", "67", "70", "69", "71"),)),
            [("67", "67", None, "2021", "England"), ("70", "70", None, "2021", "Marlshire"),
             ("69", "69", None, "2022", "England"), ("71", "71", None, "2022", "Marlshire")],
            id="areas repeated under years"),
        pytest.param(
            one_row(("", "SN 2020-21", "Eng 2020-21", "2020-21"), "Attendance", "94 %", "95 %", "93 %"),
            [("94 %", "94", "%", "2020/21", "Statistical neighbours"), ("95 %", "95", "%", "2020/21", "England"),
             ("93 %", "93", "%", "2020/21", "Marlshire")],
            id="area and year in one header"),
        pytest.param(
            one_row(("", "2021/22"), "Variance (£)", "(40)"), [("(40)", "-40", "GBP", "2021/22", "Marlshire")],
            id="an accountant's brackets are a minus"),
        pytest.param(
            one_row(("", "2021/22"), "South East", "34"), [("34", "34", None, "2021/22", "South East")],
            id="a region's row"),
        pytest.param(
            one_row(("", "2021/22"), "Audits", "38 indicators"),
            [("38 indicators", "38", None, "2021/22", "Marlshire")],
            id="words after the number are printed with it"),
    ],
)
def test_value_unit_period_and_area(table: Table, expected: list[Figure]) -> None:
    assert figures(facts(table)) == expected


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


@pytest.mark.parametrize(
    ("caption", "header", "cell", "value"),
    [
        pytest.param("Spending (£000)", "2021/22", "1,200", "1200000", id="thousands in the caption"),
        pytest.param("Spending", "2021/22 £'000", "1,200", "1200000", id="thousands in the header"),
        pytest.param("Spending", "2021/22 £k", "1,200", "1200000", id="k in the header"),
        pytest.param("Spending", "£m", "2.4", "2400000.0", id="millions in the header"),
        pytest.param("Spending (£000)", "2021/22", "£1,200", "1200", id="a cell with its own sign is not scaled again"),
        pytest.param("Spending (£)", "2021/22", "1,200", "1200", id="plain pounds"),
    ],
)
def test_money_is_scaled_once(caption: str, header: str, cell: str, value: str) -> None:
    found = facts(Table(caption, (("", header),), (("Fostering", cell),)))
    assert [(str(f.value), f.unit, f.printed) for f in found] == [(value, "GBP", cell)]


@pytest.mark.parametrize(
    ("header", "cell", "notes", "basis"),
    [
        pytest.param("2021/22", "27.4 % *", ("*Draft figure which may change",), "provisional", id="a draft star"),
        pytest.param("2021/22", "27.4 % *", ("*Rounded",), "actual", id="a star that says something else"),
        pytest.param("2021/22", "27.4 %", ("*Draft figure which may change",), "actual", id="the star is elsewhere"),
        pytest.param("Budget 2022/23", "1,200", (), "budget", id="a budget"),
        pytest.param("Forecast 2022/23", "1,200", (), "forecast", id="a forecast"),
        pytest.param("Target 2022/23", "90 %", (), "target", id="a target"),
        pytest.param("2022/23 (provisional)", "90 %", (), "provisional", id="a provisional column"),
        pytest.param("2022/23", "n/a", (), "suppressed", id="not available"),
    ],
)
def test_basis(header: str, cell: str, notes: tuple[str, ...], basis: str) -> None:
    found = facts(one_row(("", header), "Attendance", cell, notes=notes))
    assert [f.basis for f in found] == [Basis(basis)]
    assert found[0].note == (notes[0] if notes and "*" in cell else None)


def test_a_figure_in_brackets_is_a_part_and_an_estimate_says_so() -> None:
    found = facts(one_row(("", "Apr - Sept 2022"), "Referrals", "303 (Annual est 616)"))
    assert [(f.role, f.basis, f.id[-3:]) for f in found] == [
        ("stated", Basis.ACTUAL, "1.0"), ("part", Basis.ESTIMATE, "1.1")]


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


def test_a_table_without_a_figure_gives_none() -> None:
    assert facts(Table(None, (("Name", "Role"),), (("Ms Ash", "Chair"),))) == ()


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            one_row(("", "2021/22"), "Progress score", "-0.2"), [("-0.2", "-0.2", None, "2021/22", "Marlshire")],
            id="a score below nought"),
        pytest.param(
            one_row(("", "2021/22"), "Exclusions", "<5"), [("<5", None, None, "2021/22", "Marlshire")],
            id="a small count held back"),
        pytest.param(
            one_row(("", "2021"), "Per 10,000 under 18", "71"),
            [("71", "71", "per 10,000", "2021", "Marlshire")], id="Per with a capital"),
        pytest.param(
            one_row(("", "2021/22"), "London", "34"), [("34", "34", None, "2021/22", "London")],
            id="London's row under the authority's"),
        pytest.param(
            one_row(("", "2022/23 (April-Sept)"), "Number of visits", "60"),
            [("60", "60", "visits", "April to September 2022", "Marlshire")], id="months in a year's header"),
        pytest.param(
            one_row(("", "2021/22"), "Number of visits", "60 (April-Sept)"),
            [("60 (April-Sept)", "60", "visits", "April to September 2021", "Marlshire")],
            id="the first half of a year is in its first calendar year"),
        pytest.param(
            one_row(("", "30 September 2022"), "Number of visits", "60 (April-Sept)"),
            [("60 (April-Sept)", "60", "visits", "April to September 2022", "Marlshire")],
            id="months that end with the column's day"),
        pytest.param(
            one_row(("", "2021/22"), "Progress score", "−0.2"), [("−0.2", "-0.2", None, "2021/22", "Marlshire")],
            id="a typeset minus"),
        pytest.param(
            one_row(("", "2021/22"), "Exclusions", "< 5 %"), [("< 5 %", None, None, "2021/22", "Marlshire")],
            id="a small share held back"),
    ],
)
def test_what_is_easily_misread(table: Table, expected: list[Figure]) -> None:
    assert figures(facts(table)) == expected


def test_another_councils_row_or_column_is_its_own() -> None:
    table = Table("Rate of referrals per 10,000", (("", "2021/22", "2021/22"), ("", "Kent", "Marlshire")),
                  (("Rate", "500", "512"), ("Kent County Council", "501", "513"), ("Homes in Kent", "7", "8")))
    p = paper(table)
    found = tuple(table_facts(p, 0, chunk_paper(p), "", ("Marlshire",), ("Kent",)))
    assert [(f.printed, f.area) for f in found] == [
        ("500", "Kent"), ("512", "Marlshire"), ("501", "Kent"), ("513", "Kent"), ("7", "Kent"), ("8", "Marlshire")]


def reported(title: str, table: Table, heading: str = "Care", lead: str = "") -> list[tuple[object, ...]]:
    """(printed, measure, period, unit, basis) of each figure of a report of some title."""
    p = paper(table, heading, lead)
    p = replace(p, metadata=replace(p.metadata, title=title))
    at = len(p.blocks) - 1
    found = table_facts(p, at, tuple(c for c in chunk_paper(p) if at in c.blocks), lead, ("Marlshire",), (),
                        reporting_of(p))
    return [(f.printed, f.measure, f.period.label if f.period else None, f.unit, f.basis.value) for f in found]


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
        ("55.6", f"{reviews}, Q1", "Q1 2024/25", "%", "actual"),
        ("57.1", f"{reviews}, Q2", "Q2 2024/25", "%", "actual"),
        ("59.3", f"{reviews}, Q3", "Q3 2024/25", "%", "actual"),
        ("65.0", f"{reviews}, Target", "2024/25", "%", "target"),
        ("57.8", reviews, "2023/24", "%", "actual"),
    ]
    assert len(reported("Report", DASHBOARD)) == 12  # the words among the figures are none, and nor are their dashes


def test_what_a_word_among_the_figures_says_names_no_row() -> None:
    table = Table("Indicators, 2024/25", (("Measure", "Marlshire", "Trend", "England"),),
                  (("Visits made in time (%)", "82.0", "Worsened", "79.0"),))
    assert [(f.measure, f.printed, f.area) for f in facts(table)] == [
        ("Visits made in time (%)", "82.0", "Marlshire"),
        ("Visits made in time (%)", "79.0", "England")]


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


def test_a_part_of_the_row_above_says_of_what() -> None:
    table = Table("Care at 31 March", (("Measure", "2023"),), (
        ("Children in care", "436"), ("Rate per 10,000", "74.7"), ("of whom seeking asylum", "52"), ("Moves", ""),
        ("Three or more", "12")))
    assert [(row[0], row[1]) for row in reported("Care", table)] == [
        ("436", "Care at 31 March: Children in care"), ("74.7", "Care at 31 March: Rate per 10,000"),
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


def test_a_note_dates_the_columns_it_names() -> None:
    table = Table("Care, 31 March 2022", (("Measure", "Marlshire", "South East", "England", "Rate"),),
                  (("Visits in time (%)", "80", "81", "82", "83"),),
                  ("South East and England: year to 31 March 2021.", "Rates are for 30 June 2020. Visits count once."))
    assert [(f.printed, f.area, f.period.label if f.period else None) for f in facts(table)] == [
        ("80", "Marlshire", "31 March 2022"), ("81", "South East", "2020/21"), ("82", "England", "2020/21"),
        ("83", "Marlshire", "30 June 2020")]


def told(table: Table, title: str = "Report", lead: str = "") -> list[tuple[object, ...]]:
    """(printed, measure, period, area) of each figure, where the paper is Marlshire's and reports on what it says."""
    p = paper(table, "Children", lead)
    p = replace(p, metadata=replace(p.metadata, title=title))
    at = len(p.blocks) - 1
    found = table_facts(p, at, tuple(c for c in chunk_paper(p) if at in c.blocks), lead, ("Marlshire",), ("Kent",),
                        reporting_of(p))
    return [(f.printed, f.measure, f.period.label if f.period else None, f.area) for f in found]


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


def test_marks_are_no_part_of_a_time_and_call_their_notes() -> None:
    table = Table("Absence", (("", "2019/20¹", "30 Sept 2022†"),), (("Overall absence of pupils (%)", "4.1", "6.6"),),
                  ("1 Schools were closed. † Provisional.",))
    found = facts(table)
    assert [(f.period.label if f.period else None, f.basis.value, f.note) for f in found] == [
        ("2019/20", "actual", "1 Schools were closed."), ("30 September 2022", "provisional", "† Provisional.")]


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


@pytest.mark.parametrize(("header", "basis"), [
    ("Target 2024/25", "target"), ("No target", "actual"), ("Within target", "actual"),
    ("Variance from target", "actual"),
])
def test_a_target_is_one_only_where_the_words_give_it(header: str, basis: str) -> None:
    assert [f.basis.value for f in facts(one_row(("", header), "Number of measures", "4"))] == [basis]


def test_a_figure_in_brackets_has_the_unit_in_brackets() -> None:
    table = Table("Plans", (("", "2021/22"),), (
        ("Number of plans (rate per 10,000)", "211 (33)"), ("Moves, No. (%)", "20 (5)"), ("Spending (£m)", "2 (1.5)")))
    assert [(f.printed, f.unit) for f in facts(table)] == [
        ("211", "plans"), ("33", "per 10,000"), ("20", None), ("5", "%"), ("2", "GBP"), ("1.5", "GBP")]


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


def test_a_share_that_a_row_states_itself_is_no_unit_of_its_figures_in_a_table_of_money() -> None:
    table = Table("Capital cost and funding, £000", (("", "2022/23"),), (("Government grant (50%)", "440"),), ())
    assert figures(facts(table)) == [("440", "440000", "GBP", "2022/23", "Marlshire")]
    shares = Table("Cost, £000", (("", "2022/23"),), (("Grant as a share of cost (%)", "50"),), ())
    assert figures(facts(shares)) == [("50", "50", "%", "2022/23", "Marlshire")]


def test_a_region_under_a_row_is_of_that_row_and_two_headers_may_name_one_day() -> None:
    table = Table("Plans", (("", "Year end, 31 March", "31 December 2024"), ("", "2022/23", "Q3 2024/25")),
                  (("% of children on plans – Marlshire", "40%", "52%"), ("– South East region", "45%", "50%")))
    found = facts(table)
    assert {f.measure for f in found} == {"% of children on plans, Year end", "% of children on plans"}
    assert [(f.printed, f.area, f.period.label if f.period else None) for f in found] == [
        ("40%", "Marlshire", "31 March 2023"), ("52%", "Marlshire", "Q3 2024/25"),
        ("45%", "South East", "31 March 2023"), ("50%", "South East", "Q3 2024/25"),
    ]
