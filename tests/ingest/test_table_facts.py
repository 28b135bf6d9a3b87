"""What a cell means: its value, unit, time and standing, by its row, its headers, its caption and its footnote."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from small_tables import Figure, facts, figures, one_row, paper, reported

from corpus.fact import Basis, Fact
from corpus.paper import Locator, Metadata, Table
from corpus.period import financial_year
from ingest.chunking import chunk_paper
from ingest.facts import facts_of


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


def test_marks_are_no_part_of_a_time_and_call_their_notes() -> None:
    table = Table("Absence", (("", "2019/20¹", "30 Sept 2022†"),), (("Overall absence of pupils (%)", "4.1", "6.6"),),
                  ("1 Schools were closed. † Provisional.",))
    found = facts(table)
    assert [(f.period.label if f.period else None, f.basis.value, f.note) for f in found] == [
        ("2019/20", "actual", "1 Schools were closed."), ("30 September 2022", "provisional", "† Provisional.")]


@pytest.mark.parametrize(("header", "basis"), [
    ("Target 2024/25", "target"), ("No target", "actual"), ("Within target", "actual"),
    ("Variance from target", "actual"),
])
def test_a_target_is_one_only_where_the_words_give_it(header: str, basis: str) -> None:
    assert [f.basis.value for f in facts(one_row(("", header), "Number of measures", "4"))] == [basis]


@pytest.mark.parametrize(("caption", "basis"), [
    ("Calls answered in an hour (target 70%)", "actual"), ("Calls answered (target: 70)", "actual"),
    ("Calls answered (70% target)", "actual"), ("Wait in days (target of under 18)", "actual"),
    ("Calls answered, target 70%", "actual"), ("Calls answered [target ≥ 70]", "actual"),
    ("Calls answered (target)", "target"), ("Calls answered (target 2024/25)", "target"),
    ("Calls answered (target March 2025)", "target"), ("Calls answered (2025 target)", "target"),
    ("Calls with a target", "actual"), ("Calls that have targets", "actual"),
    ("Calls against our 2025 targets", "actual"),
])
def test_a_target_said_with_its_value_is_not_what_the_rows_are(caption: str, basis: str) -> None:
    table = Table(caption, (("Year", "Q1"),), (("2022/23", "61%"),))
    assert [f.basis.value for f in facts(table)] == [basis]


def test_beside_a_column_of_targets_the_title_makes_none_of_the_others() -> None:
    table = Table("Calls and targets (%)", (("Year", "2022/23", "Target"),), (("Answered", "61", "70"),))
    assert [f.basis.value for f in facts(table)] == ["actual", "target"]


def test_the_number_of_an_agenda_item_on_a_front_sheet_counts_nothing() -> None:
    sheet = Table(None, (), (("Report to", "Cabinet"), ("Date", "4 May 2021"), ("Agenda item", "7"),
                             ("Ward(s) affected", "21")))
    assert facts(sheet) == ()
    assert [f.printed for f in facts(Table(None, (("Item", "2021/22"),), (("Wards cleaned", "21"),)))] == ["21"]


def test_the_corner_says_at_which_point_of_the_year_its_columns_count() -> None:
    found = facts(Table("Lessons by instrument", (("January census", "2023", "2024"),), (("Violin", "40", "52"),)))
    assert [(f.period.label if f.period else None) for f in found] == ["January 2023", "January 2024"]
    assert found[0].path[1] == "Lessons by instrument at the January census"
    plain = facts(Table("Lessons by instrument", (("Instrument", "2023", "2024"),), (("Violin", "40", "52"),)))
    assert plain[0].path[1] == "Lessons by instrument"


def test_the_census_of_a_caption_dates_its_years_with_an_article_or_without() -> None:
    for caption in ("Lessons at the January census", "Lessons at January census", "Lessons at each January census"):
        found = facts(Table(caption, (("Instrument", "2023", "2024"),), (("Violin", "40", "52"),)))
        assert [(f.period.label if f.period else None) for f in found] == ["January 2023", "January 2024"]


def test_the_number_of_a_table_is_no_part_of_what_it_counts_whatever_the_table_is_called() -> None:
    for called in ("Table 4.", "Scorecard 4.", "Exhibit B:", "Dashboard C2 –"):
        found = facts(Table(f"{called} Deckhands", (("Measure", "2023"),), (("Vacancy rate", "26%"),)))
        assert [f.measure for f in found] == ["Deckhands: Vacancy rate"]


def test_a_table_without_headers_is_read() -> None:
    assert [f.printed for f in facts(Table("Hens in 2021/22", (), (("Brown", "90"),), ()))] == ["90"]


@pytest.mark.parametrize(("cell", "expected"), [
    ("suppressed", [(None, None)]), ("[c]", [(None, None)]), ("fewer than 5", [(None, None)]), ("≤5", [(None, None)]),
    ("not yet available", [(None, None)]), ("**", [(None, None)]), ("N/K", [(None, None)]),
    ("▼ 3.2%", [(Decimal("3.2"), "%")]), ("↑ 12", [(12, None)]), ("12.5% [1]", [(Decimal("12.5"), "%")]),
    ("5 - 9", []), ("5 to 9", []), ("£12k-£15k", []), ("1 in 4", []), ("12,5", []),
    ("12 (15%)", [(12, None), (15, "%")]),
])
def test_a_cell_is_a_figure_or_says_that_there_is_none(cell: str, expected: list[tuple[Decimal | None, str]]) -> None:
    found = facts(Table("Swimming", (("", "2022/23", "2023/24"),), (("Lessons", "77", cell),)))
    assert [(f.value, f.unit) for f in found[1:]] == expected


def test_the_time_over_the_labels_dates_every_row() -> None:
    rows = (("Autism", "634"), ("Speech", "452"))
    dated = facts(Table("Plans", (("Primary need, January 2024", "Plans"),), rows))
    assert [f.period and f.period.label for f in dated] == ["January 2024", "January 2024"]
    by_year = facts(Table("Plans", (("Primary need, January 2024", "2021/22"),), rows))
    assert [f.period and f.period.label for f in by_year] == ["2021/22", "2021/22"]


def test_the_number_of_a_table_needs_no_mark_behind_it() -> None:
    for caption in ("Table 4.1 Deckhands", "Table 4 Deckhands", "Figure B2.3 Deckhands"):
        found = facts(Table(caption, (("", "2021/22"),), (("Vacancy rate", "4.1"),)))
        assert [f.measure for f in found] == ["Deckhands: Vacancy rate"]
    assert facts(Table("Pier 4 Boats", (("", "2021/22"),), (("Moored", "4"),)))[0].measure == "Pier 4 Boats: Moored"


@pytest.mark.parametrize(("label", "measure"), [
    ("Covered dry dock", "Average weekly cost of a mooring (£): Covered dry dock"),
    ("Pontoon", "Average weekly cost of a mooring (£): Pontoon"),
    ("Number of covered dry docks", "Number of covered dry docks"),
])
def test_a_title_that_measures_names_every_row_that_measures_nothing_itself(label: str, measure: str) -> None:
    table = Table("Average weekly cost of a mooring (£)", (("", "2021/22"),), ((label, "410"),))
    assert [f.measure for f in facts(table)] == [measure]


@pytest.mark.parametrize("number", ["Table 5.1", "Table 5.1.", "Table 5:", "Table 5 –", "Table 12", "Figure A2"])
def test_a_captions_number_is_no_part_of_what_is_counted(number: str) -> None:
    table = Table(f"{number} Moorings let", (("", "2020/21", "2021/22"),), (("East", "40", "52"),))
    assert {f.measure for f in facts(table)} == {"Moorings let: East"}


def test_rows_alike_in_one_table_are_each_a_row_of_their_own() -> None:
    table = Table("Assessments in time", (("Area", "In time"),), (
        ("2022/23", ""), ("Marlshire", "83%"), ("England", "84%"),
        ("2024/25", ""), ("Marlshire", "87%"), ("England", "84%")))  # fmt: skip
    found = facts(table)
    assert [f.printed for f in found] == ["83%", "84%", "87%", "84%"]
    assert len({f.id for f in found}) == 4
    assert [f.locator.cell for f in found] == [(1, 1), (2, 1), (4, 1), (5, 1)]


def test_the_area_of_a_heading_counts_where_no_council_is_known() -> None:
    table = one_row(("", "2020", "2021"), "Boats", "80,000", "80,780")
    unknown = replace(paper(table, "Boats at sea, 2020 to 2021, England"), metadata=Metadata("Boats at sea"))
    assert {f.area for f in facts_of(unknown, chunk_paper(unknown))} == {"England"}
    assert {f.area for f in facts(table, "Boats at sea, 2020 to 2021, England")} == {"Marlshire"}


def test_the_first_cell_under_year_dates_its_row_whatever_its_other_label_names() -> None:
    table = Table(None, (("Year", "Report", "Deficit"),), (("2020/21", "June 2020 budget", "£5.4m"),
                                                          ("2021/22", "November 2021", "£5.1m")))
    assert [(f.printed, f.period) for f in facts(table)] == [("£5.4m", financial_year(2020)),
                                                             ("£5.1m", financial_year(2021))]
    told = Table(None, (("Report", "Author", "Deficit"),), (("2020/21", "June 2020 budget", "£5.4m"),))
    assert facts(told)[0].period is None


@pytest.mark.parametrize(
    ("head", "labels"),
    [
        ((("", "2031", "2031", "2032"), ("Measure", "Nov", "Dec", "Jan")),
         ["November 2031", "December 2031", "January 2032"]),
        ((("Measure", "2031 (Jan)", "2032 (Jan)"),), ["January 2031", "January 2032"]),
        ((("Measure", "2030 to 2031", "2031 to 2032"),), ["2030/31", "2031/32"]),
    ],
)  # fmt: skip
def test_a_column_is_of_the_month_under_its_year_and_of_the_year_that_two_name(
    head: tuple[tuple[str, ...], ...], labels: list[str]
) -> None:
    """Fault found: "Nov" under "2031" was of 2031, and "2030 to 2031" of no time at all."""
    table = Table("Moorings", head, (("Moorings let", *map(str, range(51, 50 + len(head[-1])))),))
    assert [f.period.label if f.period else None for f in facts(table)] == labels


@pytest.mark.parametrize(
    "head", [("2031", "June", "July"), ("2031/32", "Q1", "Quarter 2"), ("Count", "30 June", "31 July")]
)
def test_a_month_over_a_column_is_no_part_of_what_it_counts(head: tuple[str, ...]) -> None:
    table = Table("Boats in 2031", (head,), (("Moorings let to boats", "51", "52"),))
    assert [f.measure for f in facts(table)] == ["Moorings let to boats"] * 2


@pytest.mark.parametrize(("head", "label", "caption", "period"), [
    ("Previous", "Calls (2023)", "Key data 2023/24", "2022"),
    ("Prior", "Reviews held (2023/24)", "Key data", "2022/23"),
    ("Previous", "Tugs", "Key data 2023/24", "2022/23"),
    ("Previous", "Boats (January 2024)", "Key data 2023/24", None),
    ("Previous period", "Boats", "Key data, Q2 2023/24", None),
    ("Last year", "Boats (January 2024)", "Key data", "January 2023"),
    ("Previous year", "Tugs", "Key data 2023/24", "2022/23"),
    ("Same quarter last year", "Boats", "Key data, Q2 2023/24", "Q2 2022/23"),
    ("Year before", "Calls (2023)", "Key data", "2022"),
    ("12 months ago", "Boats (31 March 2024)", "Key data", "31 March 2023"),
    ("Previous (2021/22)", "Tugs", "Key data 2023/24", "2021/22"),
    ("Previous owners", "Tugs", "Key data 2023/24", "2023/24"),
])  # fmt: skip
def test_a_column_of_what_was_before_is_not_of_the_time_beside_it(
    head: str, label: str, caption: str, period: str | None
) -> None:
    table = Table(caption, (("Measure", "Latest", head),), ((label, "587", "541"),), ())
    assert [when for printed, _, when, _, _ in reported("Harbour note", table) if printed == "541"] == [period]


@pytest.mark.parametrize(("cell", "value"), [
    ("Amber 45%", 45), ("45% Amber", 45), ("c. 40", 40), ("approx 40", 40), ("about 40", 40), ("up to 12", 12),
    ("≥ 90%", 90), ("<= 5%", 5), ("40+", 40), ("12.5k", 12_500), ("12·5", Decimal("12.5")), ("£(1.2)m", -1_200_000),
    ("15th of 151", None), ("3rd", None), ("45-50", None), ("Q2", None),
])  # fmt: skip
def test_a_cell_that_says_more_than_its_figure(cell: str, value: Decimal | int | None) -> None:
    table = Table("Harbour", (("Measure", "2022/23", "2023/24"),), (("Boats", "587", cell), ("Tugs", "61", "59")), ())
    found = [f for f in facts(table) if f.quote.startswith("Boats") and f.printed != "587"]
    assert [f.value for f in found] == ([] if value is None else [value])
    assert all(f.printed == cell.removesuffix(" Amber") or f.printed == cell for f in found)


@pytest.mark.parametrize(("head", "basis"), [
    ("Tgt", Basis.TARGET), ("Goal", Basis.TARGET), ("Our ambition 2024/25", Basis.TARGET), ("Trajectory", Basis.TARGET),
    ("Milestone", Basis.TARGET), ("Threshold", Basis.TARGET), ("FYF", Basis.FORECAST), ("Predicted", Basis.FORECAST),
    ("Anticipated outturn", Basis.FORECAST), ("Expected", Basis.FORECAST), ("Cash limit", Basis.BUDGET),
    ("Latest", Basis.ACTUAL), ("Aims met", Basis.ACTUAL), ("Outturn", Basis.ACTUAL), ("Goals scored", Basis.ACTUAL),
])  # fmt: skip
def test_a_whole_head_says_what_its_figures_are(head: str, basis: Basis) -> None:
    table = Table("Harbour indicators", (("Measure", "2022/23", head),), (("Boats", "587", "541"),), ())
    assert [f.basis for f in facts(table) if f.printed == "541"] == [basis]


def test_a_count_of_a_whole_with_its_share() -> None:
    table = Table("Harbour", (("Term", "2022/23", "2023/24"),), (("Spring", "90%", "296 of 309 (96%)"),), ())
    assert [(f.printed, f.value, f.unit) for f in facts(table)] == [
        ("90%", 90, "%"), ("296", 296, None), ("96%", 96, "%")
    ]  # fmt: skip
