"""When a cell is of: its column's words, its row's, the caption's and the lead's, narrower ones first.

A column that says "Q1" is of no other quarter: where no year is known for it, it is of none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.period import Period, PeriodKind, month, months_within
from corpus.period_reading import MONTHS, bare_months, find_periods
from corpus.stage import PERIOD, QUARTER
from corpus.words import content_stems
from ingest.labels import dated, months_beside
from ingest.reporting import Reporting, stages_of, to_period, year_of

_YEARS = frozenset({PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR})
# When a forecast was made is not what it is of: "Forecast at Period 9", "Variance Q3".
_AS_OF = re.compile(
    r"\b(?:forecasts?|variances?|budgets?|outturn|overspends?|underspends?|projected|projection|movement)\b",
    re.IGNORECASE,
)
_TO_DATE = re.compile(
    r"\b(?:to|until|till|end(?:ing)?(?:\s+of)?)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    rf"({'|'.join(sorted(MONTHS, key=len, reverse=True))})\b(?!\s*\d)",
    re.IGNORECASE,
)


def period_of_cell(
    header: str,
    nearest: str,
    label: str,
    own: Period | None,
    around: Period | None,
    day: str,
    reporting: Reporting | None,
) -> tuple[Period | None, bool]:
    """The period of a cell, and whether it is certain.

    header, label  the words over it and beside it, and of the first the `nearest`
    own            the period that they name
    around         the one that caption, lead line or heading name
    day            where "at 31 March" may stand that a bare year in the header is completed with
    """
    whole = own if own is not None and own.kind in _YEARS else None
    if own is not None and whole is None:
        return own, True
    year = whole or _year_around(around, reporting)
    if _AS_OF.search(nearest):
        return dated(own, around, day), True
    named = _within(header, label, year)
    return named if named is not None else (dated(own, around, day), True)


def noted(notes: Sequence[str], path: Sequence[str]) -> Period | None:
    """The time that a note under a table gives one of its columns: "South East and England: year to 31 March 2024",
    "Rates are for 31 March 2023"; None where none does.
    """
    headers = [set(content_stems(h)) for h in path]
    for note in notes:
        for sentence in re.split(r"(?<=\.)\s|;\s", note):
            found = find_periods(sentence)
            m = _NOTED.match(sentence)
            if m is None or len(found) != 1 or found[0].start < m.end() - 1 or found[0].start > m.end() + _NEAR:
                continue
            subject = set(content_stems(m.group("what"))) - _ANY
            if subject and any(h and (h <= subject or subject <= h) for h in headers):
                return found[0].period
    return None


_NOTED = re.compile(
    r"^[*†‡\s]*(?:\(\d\)\s*)?(?P<what>[^:.]{3,60}?)\s*(?::|\b(?:is|are|relates?\s+to|refers?\s+to|covers?)\b)\s*"
    r"(?:for\s+|at\s+|as\s+at\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_NEAR = 12  # characters between what is dated and its date: "are for the year to"
_ANY = frozenset(content_stems("figures data numbers average national comparators"))


def _year_around(around: Period | None, reporting: Reporting | None) -> Period | None:
    if around is None:
        return reporting.year if reporting else None
    return around if around.kind in _YEARS else year_of(around) if around.kind is not PeriodKind.RANGE else None


def _within(header: str, label: str, year: Period | None) -> tuple[Period | None, bool] | None:
    """The part of a year that header or label name without their year; (None, False) where no year is known for it;
    None where they name none.
    """
    for text in (header, label):
        quarters = set(stages_of(text, QUARTER))
        if len(quarters) == 1:
            number = quarters.pop()
            found = Reporting(year).quarter(number) if year and year.kind is PeriodKind.FINANCIAL_YEAR else None
            return found, found is not None
        if year is not None and (part := _months(text, year)) is not None:
            return part, True
        if (year is None or year.kind is PeriodKind.FINANCIAL_YEAR) and stages_of(text, PERIOD):
            part = to_period(text, year) if year else None
            return part, part is not None
    return None


def _months(text: str, year: Period) -> Period | None:
    """Months of a year that a text names without it: "Jan–Mar", "(to December)", "April"."""
    if (span := months_beside(text, year)) is not None:
        return span
    if m := _TO_DATE.search(text):
        first = year.first_day.month
        last = MONTHS[m.group(1).lower()]
        return months_within(year, first, last) if last != first else None
    named = [(n, start, end) for n, start, end in bare_months(text)]
    if len(named) == 1 and text.strip(" *()").lower().rstrip(".") in MONTHS:
        number = named[0][0]
        for y in (year.first_day.year, year.last_day.year):
            one = month(y, number)
            if year.covers(one):
                return one
    return None
