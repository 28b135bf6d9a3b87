"""The periods councils use: their first and last days, which are the same time, and what stands a year before."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.period import (
    Period,
    PeriodKind,
    academic_year,
    as_at,
    calendar_year,
    day_label,
    financial_year,
    month,
    months,
    months_on,
    months_within,
    quarter,
    year_before,
    years_on,
)

MARCH_END = as_at(date(2022, 3, 31))


def days(first: date, last: date) -> Period:
    return Period(first, last, PeriodKind.RANGE, f"{day_label(first)} to {day_label(last)}")


@pytest.mark.parametrize(
    ("period", "first", "last", "kind", "label"),
    [
        pytest.param(MARCH_END, "2022-03-31", "2022-03-31", "as_at", "31 March 2022", id="a stock is one day"),
        pytest.param(
            financial_year(2021), "2021-04-01", "2022-03-31", "financial_year", "2021/22", id="a council's year"
        ),
        pytest.param(
            financial_year(1999), "1999-04-01", "2000-03-31", "financial_year", "1999/00", id="over the century"
        ),
        pytest.param(
            academic_year(2021),
            "2021-09-01",
            "2022-08-31",
            "academic_year",
            "academic year 2021/22",
            id="exam results go by the school's year",
        ),
        pytest.param(
            calendar_year(2021), "2021-01-01", "2021-12-31", "calendar_year", "2021", id="a bare year in a header"
        ),
        pytest.param(month(2024, 2), "2024-02-01", "2024-02-29", "month", "February 2024", id="a leap month"),
        pytest.param(
            months((2022, 4), (2022, 9)),
            "2022-04-01",
            "2022-09-30",
            "part_year",
            "April to September 2022",
            id="the half-year column beside whole years",
        ),
        pytest.param(
            months((2021, 11), (2022, 3)),
            "2021-11-01",
            "2022-03-31",
            "part_year",
            "November 2021 to March 2022",
            id="part of a year over the new year",
        ),
        pytest.param(
            months((2020, 4), (2022, 3)),
            "2020-04-01",
            "2022-03-31",
            "range",
            "April 2020 to March 2022",
            id="two years are no part of one",
        ),
    ],
)
def test_a_period_has_its_days_its_kind_and_its_label(
    period: Period, first: str, last: str, kind: str, label: str
) -> None:
    assert (period.first_day, period.last_day) == (date.fromisoformat(first), date.fromisoformat(last))
    assert (period.kind, period.label) == (PeriodKind(kind), label)


def test_an_impossible_day_is_refused() -> None:
    with pytest.raises(ValueError, match="month"):
        month(2022, 13)


@pytest.mark.parametrize(
    ("period", "before"),
    [
        pytest.param(MARCH_END, as_at(date(2021, 3, 31)), id="the same time the previous year"),
        pytest.param(as_at(date(2021, 2, 28)), as_at(date(2020, 2, 29)), id="a month's end before is a month's end"),
        pytest.param(as_at(date(2024, 2, 29)), as_at(date(2023, 2, 28)), id="there was no 29 February"),
        pytest.param(as_at(date(2022, 12, 31)), as_at(date(2021, 12, 31)), id="New Year's Eve"),
        pytest.param(as_at(date(2022, 5, 16)), as_at(date(2021, 5, 16)), id="a day in mid-month"),
        pytest.param(financial_year(2021), financial_year(2020), id="the previous financial year"),
        pytest.param(academic_year(2021), academic_year(2020), id="the previous academic year"),
        pytest.param(calendar_year(2021), calendar_year(2020), id="the year before, calendar"),
        pytest.param(month(2024, 2), month(2023, 2), id="the same month, a day shorter"),
        pytest.param(
            months((2022, 4), (2022, 9)), months((2021, 4), (2021, 9)), id="the same half of the year before"
        ),
        pytest.param(
            months((2021, 11), (2022, 3)), months((2020, 11), (2021, 3)), id="part of a year over the new year"
        ),
    ],
)
def test_the_year_before(period: Period, before: Period) -> None:
    assert year_before(period) == before


@pytest.mark.parametrize(
    ("period", "first", "last", "label"),
    [
        pytest.param(
            Period(date(2022, 7, 1), date(2022, 9, 30), PeriodKind.QUARTER, "Q2 2022/23"),
            "2021-07-01",
            "2021-09-30",
            "Q2 2021/22",
            id="the same quarter last year stays a quarter",
        ),
        pytest.param(
            days(date(2022, 5, 9), date(2022, 5, 12)),
            "2021-05-09",
            "2021-05-12",
            "9 May 2021 to 12 May 2021",
            id="days stay days",
        ),
        pytest.param(
            Period(date(2024, 1, 1), date(2024, 3, 31), PeriodKind.QUARTER, "Q4 2023/24"),
            "2023-01-01",
            "2023-03-31",
            "Q4 2022/23",
            id="the last quarter, after a leap February",
        ),
        pytest.param(
            Period(date(2021, 1, 1), date(2024, 12, 31), PeriodKind.RANGE, "2021 to 2024"),
            "2020-01-01",
            "2023-12-31",
            "2020 to 2023",
            id="a strategy's years stay years",
        ),
    ],
)
def test_the_year_before_keeps_the_kind(period: Period, first: str, last: str, label: str) -> None:
    assert year_before(period) == Period(date.fromisoformat(first), date.fromisoformat(last), period.kind, label)


@pytest.mark.parametrize(
    ("year", "first", "last", "label"),
    [
        pytest.param(financial_year(2021), 4, 9, "April to September 2021", id="the first half"),
        pytest.param(financial_year(2021), 11, 3, "November 2021 to March 2022", id="over the new year"),
        pytest.param(financial_year(2021), 1, 3, "January to March 2022", id="the second calendar year"),
        pytest.param(financial_year(2021), 3, 9, None, id="the year ends between them"),
        pytest.param(months((2022, 4), (2022, 6)), 4, 9, None, id="more than there is"),
    ],
)
def test_months_as_they_fall_in_a_year(year: Period, first: int, last: int, label: str | None) -> None:
    found = months_within(year, first, last)
    assert (found.label if found else None) == label


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(MARCH_END, month(2022, 3), True, id="asked for March 2022, printed 31 March 2022"),
        pytest.param(as_at(date(2022, 3, 30)), MARCH_END, True, id="two counts at one month's end"),
        pytest.param(MARCH_END, financial_year(2021), False, id="a stock is not the year's flow"),
        pytest.param(month(2022, 3), financial_year(2021), False, id="a month is not the year it ends"),
        pytest.param(MARCH_END, as_at(date(2021, 3, 31)), False, id="the neighbouring year"),
        pytest.param(
            financial_year(2021), months((2021, 4), (2022, 3)), True, id="April to March spelled out is the year"
        ),
        pytest.param(months((2022, 4), (2022, 9)), financial_year(2022), False, id="half a year is not the year"),
        pytest.param(calendar_year(2021), financial_year(2021), False, id="a bare year is not 2021/22"),
        pytest.param(calendar_year(2021), academic_year(2021), False, id="nor the school year"),
    ],
)
def test_same_time_either_way_round(one: Period, other: Period, same: bool) -> None:
    assert one.same_time(other) is same
    assert other.same_time(one) is same


@pytest.mark.parametrize(
    ("whole", "part", "covers"),
    [
        pytest.param(financial_year(2021), MARCH_END, True, id="the last day is in the year"),
        pytest.param(financial_year(2021), months((2021, 4), (2021, 9)), True, id="the first half"),
        pytest.param(financial_year(2021), as_at(date(2022, 4, 1)), False, id="the first day of the next"),
        pytest.param(financial_year(2021), calendar_year(2021), False, id="years that overlap"),
        pytest.param(MARCH_END, MARCH_END, True, id="itself"),
        pytest.param(MARCH_END, financial_year(2021), False, id="a part does not cover the whole"),
    ],
)
def test_covers(whole: Period, part: Period, covers: bool) -> None:
    assert whole.covers(part) is covers


def test_years_and_months_on() -> None:
    assert years_on(financial_year(2021), -2) == financial_year(2019)
    assert years_on(as_at(date(2024, 2, 29)), -1) == as_at(date(2023, 2, 28))
    assert months_on(as_at(date(2022, 3, 31)), -6) == as_at(date(2021, 9, 30))
    assert months_on(quarter(2022, 1), -3) == quarter(2021, 4)
    assert months_on(financial_year(2021), -6) is None


def test_periods_sort_by_time() -> None:
    years = [financial_year(2021), calendar_year(2019), financial_year(2020)]
    assert [p.label for p in sorted(years)] == ["2019", "2020/21", "2021/22"]
