"""Time as councils write it, each case named for where papers print such a thing."""

from __future__ import annotations

import pytest

from corpus.period_reading import bare_months, find_periods


def read(text: str) -> list[str]:
    """Every period of a text as "kind first-day last-day label"."""
    return [
        f"{m.period.kind} {m.period.first_day} {m.period.last_day} {m.period.label}" for m in find_periods(text)
    ]


FY21 = "financial_year 2021-04-01 2022-03-31 2021/22"
FY22 = "financial_year 2022-04-01 2023-03-31 2022/23"
MARCH = "as_at 2022-03-31 2022-03-31 31 March 2022"
HALF = "part_year 2022-04-01 2022-09-30 April to September 2022"


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        pytest.param("2021/22", [FY21], id="a header"),
        pytest.param("2021-22", [FY21], id="a header with a hyphen"),
        pytest.param("2021–22", [FY21], id="a header with a dash"),
        pytest.param("2021/2022", [FY21], id="a year written out"),
        pytest.param("2021-2022", [FY21], id="a year written out, hyphen"),
        pytest.param("2021 - 22", [FY21], id="blanks round the hyphen"),
        pytest.param("21/22", [FY21], id="a narrow column"),
        pytest.param("SN 2021-22", [FY21], id="a comparator's column"),
        pytest.param("Outturn 2021/22", [FY21], id="an outturn is a year's result"),
        pytest.param("Eastmoor spent less in 2021-22.", [FY21], id="at the end of a sentence"),
        pytest.param("in 2021/22, and (2022/23)", [FY21, FY22], id="before a comma and in brackets"),
        pytest.param("the audits done in 21-22", [FY21], id="two digits after in"),
        pytest.param("in 21-22 days, at ages 21-22", [], id="two digits that count"),
        pytest.param("Plans 2021-24", ["range 2021-01-01 2024-12-31 2021 to 2024"], id="a strategy of years"),
        pytest.param("academic year 2021/22", ["academic_year 2021-09-01 2022-08-31 academic year 2021/22"],
                     id="exam results"),
        pytest.param("the year ending 31 March 2022", [FY21], id="a statistical release"),
        pytest.param("the year to 31 March 2022", [FY21], id="a budget report"),
        pytest.param("year to March 2022", [FY21], id="the year to a month"),
        pytest.param("1 April 2021 to 31 March 2022", [FY21], id="a year by its days"),
    ],
)
def test_years(text: str, periods: list[str]) -> None:
    assert read(text) == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        pytest.param("31 March 2022", [MARCH], id="a date"),
        pytest.param("as at 31 March 2022", [MARCH], id="a caption"),
        pytest.param("Year end, 31 March 2021/22", [MARCH], id="a header over a column of years: the day in that year"),
        pytest.param("at the 31st of March 2022", [MARCH], id="spoken"),
        pytest.param("at the end of March 2022", [MARCH], id="the end of a month is its last day"),
        pytest.param("As at March 2022", [MARCH], id="a stock by its month"),
        pytest.param("March 31st, 2022", [MARCH], id="month first"),
        pytest.param("31.3.22", [MARCH], id="dots in a narrow column"),
        pytest.param("31-Mar-22", [MARCH], id="a spreadsheet's day"),
        pytest.param("31 Mar 22", [MARCH], id="a day with a short year"),
        pytest.param("Mar-22", ["month 2022-03-01 2022-03-31 March 2022"], id="a spreadsheet's month"),
        pytest.param("Mar-2022", ["month 2022-03-01 2022-03-31 March 2022"], id="a spreadsheet's month, long"),
        pytest.param("on 12 May 22 families moved", [], id="a count after a day without its year"),
        pytest.param("the Mar 22 cabinet report", ["month 2022-03-01 2022-03-31 March 2022"], id="a paper's month"),
        pytest.param("the Mar 22 meeting", [], id="a meeting by its month, or by its day"),
        pytest.param("31/03/2022", [MARCH], id="slashes"),
        pytest.param("2022-03-31", [MARCH], id="ISO is one date, not a year and a rest"),
        pytest.param("March 2022", ["month 2022-03-01 2022-03-31 March 2022"], id="a month"),
        pytest.param("Sept 2022", ["month 2022-09-01 2022-09-30 September 2022"], id="Sept"),
        pytest.param("Sep. 2022", ["month 2022-09-01 2022-09-30 September 2022"], id="Sep with a stop"),
        pytest.param("Mar 22", ["month 2022-03-01 2022-03-31 March 2022"], id="a narrow header"),
        pytest.param("29 February 2023", ["month 2023-02-01 2023-02-28 February 2023"],
                     id="a day that never was still names its month"),
        pytest.param("18 and 19 April 2018", ["range 2018-04-18 2018-04-19 18 April 2018 to 19 April 2018"],
                     id="an inspection of two days"),
        pytest.param("9-12 May 2022", ["range 2022-05-09 2022-05-12 9 May 2022 to 12 May 2022"],
                     id="an inspection of a week"),
    ],
)
def test_days_and_months(text: str, periods: list[str]) -> None:
    assert read(text) == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        pytest.param("Apr - Sept 2022", [HALF], id="a half-year column"),
        pytest.param("April to September 2022", [HALF], id="half a year in words"),
        pytest.param("between April and September 2022", [HALF], id="between"),
        pytest.param("the first half of 2022/23", [HALF], id="the first half"),
        pytest.param("the first two quarters of 2022/23", [HALF], id="two quarters"),
        pytest.param("the third quarter of 2022/23", ["quarter 2022-10-01 2022-12-31 Q3 2022/23"],
                     id="a quarter by order"),
        pytest.param("the first nine months of 2022/23",
                     ["part_year 2022-04-01 2022-12-31 April to December 2022"], id="nine months"),
        pytest.param("the first half of 22/23", [HALF], id="the first half, short"),
        pytest.param("in the first six months of the year (2022/23)", [HALF], id="a half of a year in brackets"),
        pytest.param("the second half of 2022/23", ["part_year 2022-10-01 2023-03-31 October 2022 to March 2023"],
                     id="the second half runs into the next year"),
        pytest.param("November 2021 to March 2022",
                     ["part_year 2021-11-01 2022-03-31 November 2021 to March 2022"], id="both years printed"),
        pytest.param("November to March 2022",
                     ["part_year 2021-11-01 2022-03-31 November 2021 to March 2022"], id="one year for both"),
        pytest.param("the July to September quarter of 2023",
                     ["part_year 2023-07-01 2023-09-30 July to September 2023"], id="a quarter by its months"),
        pytest.param("Q3 2023/24", ["quarter 2023-10-01 2023-12-31 Q3 2023/24"], id="a quarter"),
        pytest.param("Q4 2023/24", ["quarter 2024-01-01 2024-03-31 Q4 2023/24"], id="the last is in the next year"),
        pytest.param("Qtr 1 2023/24", ["quarter 2023-04-01 2023-06-30 Q1 2023/24"], id="Qtr"),
        pytest.param("Apr-22 to Mar-23", ["part_year 2022-04-01 2023-03-31 April 2022 to March 2023"],
                     id="a spreadsheet's year"),
        pytest.param("2023/24 Q1", ["quarter 2023-04-01 2023-06-30 Q1 2023/24"], id="a header path: year over quarter"),
        pytest.param("Quarter 1 of 2023-24", ["quarter 2023-04-01 2023-06-30 Q1 2023/24"], id="a quarter in words"),
        pytest.param("2020/21 | 2021/22 | Apr - Sept 2022",
                     ["financial_year 2020-04-01 2021-03-31 2020/21", FY21, HALF], id="half-years beside years"),
    ],
)
def test_parts_of_years(text: str, periods: list[str]) -> None:
    assert read(text) == periods


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("there were 2,022 contacts", id="a number with a thousands comma"),
        pytest.param("£2020 was spent", id="money"),
        pytest.param("a rate of 2022.5", id="a decimal"),
        pytest.param("16/17 year olds", id="ages"),
        pytest.param("1/2 of the audits", id="a fraction"),
        pytest.param("In March 22 children left", id="the month is not in 2022"),
        pytest.param("381 indicators", id="a footnote digit"),
        pytest.param("24/7 cover", id="day and night"),
        pytest.param("telephone 020 7946 0000", id="a telephone number"),
        pytest.param("Eastmoor Children's Panel", id="no time at all"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        pytest.param("Dec '21", ["month 2021-12-01 2021-12-31 December 2021"], id="an apostrophe for the century"),
        pytest.param("staff may 20 times a day", [], id="may is a verb"),
        pytest.param("In May 12 families moved", [], id="a count right after its month"),
        pytest.param("In May 24 against 30 before", [], id="a count against another"),
        pytest.param("in Mar 22 against a year before", ["month 2022-03-01 2022-03-31 March 2022"], id="against"),
        pytest.param("at 31 March 2021 and 31 March 2022", ["as_at 2021-03-31 2021-03-31 31 March 2021", MARCH],
                     id="two dates that are compared are no range"),
        pytest.param("in March 2021 and March 2022",
                     ["month 2021-03-01 2021-03-31 March 2021", "month 2022-03-01 2022-03-31 March 2022"],
                     id="two months that are compared are no range"),
        pytest.param("2021/22-2022/23", [FY21, FY22], id="a span of years without blanks"),
        pytest.param("12/21 audits were graded good", [], id="a share of audits is no span of years"),
        pytest.param("the year ended 31 March 2022", [FY21], id="year ended, as accounts say"),
        pytest.param("2020/21 to 31 March 2022", ["financial_year 2020-04-01 2021-03-31 2020/21", MARCH],
                     id="a year before a date"),
        pytest.param("twelve months to September 2022",
                     ["part_year 2021-10-01 2022-09-30 October 2021 to September 2022"], id="a rolling year"),
        pytest.param("the year ended 31 December 2022", ["calendar_year 2022-01-01 2022-12-31 2022"],
                     id="a charity's year"),
        pytest.param("the year to June 2022", ["part_year 2021-07-01 2022-06-30 July 2021 to June 2022"],
                     id="a year to a month that is not March"),
        pytest.param("2022/23 (April-Sept)", [HALF], id="months in brackets are of the year before them"),
        pytest.param("between March 2021 and March 2022",
                     ["range 2021-03-01 2022-03-31 March 2021 to March 2022"], id="between two months is a range"),
        pytest.param("in March and September 2022",
                     ["month 2022-03-01 2022-03-31 March 2022", "month 2022-09-01 2022-09-30 September 2022"],
                     id="two months share a year"),
        pytest.param("at 31 March and 30 September 2022", [MARCH, "as_at 2022-09-30 2022-09-30 30 September 2022"],
                     id="two dates share a year"),
        pytest.param("in August and September 2022",
                     ["part_year 2022-08-01 2022-09-30 August to September 2022"], id="months side by side are one"),
        pytest.param("in May, July and September 2022",
                     ["part_year 2022-05-01 2022-09-30 May to September 2022"], id="a list of months is one stretch"),
        pytest.param("rose by 3.5 to 31 March 2022", [MARCH], id="the end of a decimal is no day"),
        pytest.param("In Mar 22 and Mar 23",
                     ["month 2022-03-01 2022-03-31 March 2022", "month 2023-03-01 2023-03-31 March 2023"],
                     id="short years joined by a small word"),
        pytest.param("1999/00", ["financial_year 1999-04-01 2000-03-31 1999/00"], id="over the century"),
    ],
)
def test_what_is_easily_misread(text: str, periods: list[str]) -> None:
    assert read(text) == periods


def test_a_bare_year_is_a_calendar_year_as_only_the_paper_can_say_more() -> None:
    assert read("Number at 2022") == ["calendar_year 2022-01-01 2022-12-31 2022"]


def test_a_mention_says_where_it_stands() -> None:
    text = "Up from 40 (31 March 2021) to 52 in 2021/22."
    assert [(m.text, text[m.start : m.end]) for m in find_periods(text)] == [
        ("31 March 2021", "31 March 2021"),
        ("2021/22", "2021/22"),
    ]


def test_bare_months_have_no_year_and_may_needs_its_capital() -> None:
    assert [n for n, _, _ in bare_months("from June to 30th September; staff may ask in May")] == [6, 9, 5]
    text = "(Apr - Sept)"
    assert [text[start:end] for _, start, end in bare_months(text)] == ["Apr", "Sept"]


def test_a_law_is_named_by_its_year() -> None:
    found = find_periods("Under the Care Act 2014 and the Special Needs Regulations 2014, 12 in 2016")
    assert [p.text for p in found] == ["2016"]


STROKES = [f"{first}{stroke}{last}" for stroke in ("/", "-", "–", "—", "‑", " - ", " – ")
           for first, last in (("2023", "24"), ("2023", "2024"), ("23", "24"))]


@pytest.mark.parametrize("part", [
    "Q1", "Q 1", "Qtr 1", "Qtr1", "Quarter 1", "quarter one", "1st quarter", "first quarter",
    "Quarter 1 (April to June)"])
@pytest.mark.parametrize("way", [
    "{part} {year}", "{part}, {year}", "{part} ({year})", "{part} of {year}", "{part}: {year}", "{part} – {year}",
    "{part} of the {year} financial year", "{part} | {year}", "{part} FY{year}", "{year} {part}", "{year} ({part})",
    "{year} – {part}"])
def test_a_quarter_is_read_in_any_order_with_any_stroke(part: str, way: str) -> None:
    for year in STROKES:
        assert read(way.format(part=part, year=year)) == ["quarter 2023-04-01 2023-06-30 Q1 2023/24"], year


@pytest.mark.parametrize(("text", "labels"), [
    ("H1 2023-24", ["April to September 2023"]), ("half-year 2023–24", ["April to September 2023"]),
    ("second half of 23/24", ["October 2023 to March 2024"]), ("Half 2 2023/24", ["October 2023 to March 2024"]),
    ("Apr–Jun 23", ["April to June 2023"]), ("April/May 2023", ["April to May 2023"]),
    ("2023/24 Apr-Sep", ["April to September 2023"]), ("January to March 2023/24", ["January to March 2024"]),
    ("2024 (Apr-Sep)", ["April to September 2024"]), ("March 2023/24", ["March 2024"]),
    ("Jun’23", ["June 2023"]), ("Mar24", ["March 2024"]), ("Jun–23", ["June 2023"]),
    ("31-03-24", ["31 March 2024"]), ("end-June 2023", ["30 June 2023"]), ("Year ended 31/3/24", ["2023/24"]),
    ("1/4/23 to 31/3/24", ["2023/24"]), ("FY24", ["2023/24"]), ("Q2 FY24", ["Q2 2023/24"]), ("FY2023–24", ["2023/24"]),
    ("financial year 2023 to 2024", ["2023/24"]), ("Q1–Q2 23–24", ["April to September 2023"]),
    ("2022/23 Q4, 2023/24 Q1", ["Q4 2022/23", "Q1 2023/24"]), ("Q4 2022/23 – Q1 2023/24", ["Q4 2022/23", "Q1 2023/24"]),
    ("from 21-22 to 23-24", ["2021/22", "2023/24"]), ("Month 6 25-26", ["2025/26"]), ("24–25 Outturn", ["2024/25"]),
])
def test_parts_of_a_year_and_short_years(text: str, labels: list[str]) -> None:
    assert [m.period.label for m in find_periods(text)] == labels


@pytest.mark.parametrize("text", [
    "ages 23-24", "23-24 weeks", "for 23-24 year olds", "of 23-24 children", "pages 23-24", "23–24 per 10,000",
    "quarter 2 of 12/15", "Q2 10 11", "in May 12 families", "Mar-May 24 contacts", "0117 23-24", "20-25 year olds",
])
def test_two_numbers_that_are_no_year(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("text", "label"), [
    ("on the last day of March 2022", "31 March 2022"),
    ("quarter to the end of December 2021", "Q3 2021/22"),
    ("the quarter ended 30 June 2021", "Q1 2021/22"),
    ("the quarter to 15 May 2021", "15 May 2021"),  # which ends none
    ("in the last quarter of 2021", "Q3 2021/22"),
    ("the last quarter of 2021/22", "Q4 2021/22"),
])
def test_the_ends_of_months_and_quarters(text: str, label: str) -> None:
    assert [m.period.label for m in find_periods(text)] == [label]
