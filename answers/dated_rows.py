"""The rows of a table that stand at a date: "what is on the forward plan for May?" wants the rows of May."""

from __future__ import annotations

import re

from answers.draft import Case, Draft
from answers.rows import TITLED, SortedRows, rows_listed, said_of
from answers.tables_near import tables_near
from corpus.paper import Metadata
from corpus.period import Period
from corpus.period_reading import bare_months, find_periods
from retrieval.rank import coverage, stem_set

# What is set down for a time, and not what was said or measured then.
_SET_DOWN = re.compile(
    r"^(?!.*\b(?:how|why|who|whose|when)\b).*\b(?:what|which|list|anything|items?|reports?|topics?|agenda)\b.*"
    r"\b(?:on|down|due|coming|going|go(?:es)?|planned|scheduled|timetabled|listed|programmed|lined\s+up|set|pencilled|expected|"
    r"considered|discussed)\b",
    re.IGNORECASE,
)
_MOST_DAYS = 93  # of a quarter: the rows of a year are most of the table
_DATED = 0.5  # of the cells of a column of dates; the rest are "To be fixed"
_LEAST = 3  # rows


def dated_rows(case: Case) -> Draft | None:
    """The rows of a table of things set down for dates that are of the time the question names; None where it asks for
    no such thing, or where no table near the evidence is named by the rest of the question and has a row of that time.
    """
    if not _SET_DOWN.search(case.query.text):
        return None
    asked = [p for p in (*case.query.periods, *case.query.papers_of) if (p.last_day - p.first_day).days < _MOST_DAYS]
    months = () if asked else tuple(n for n, _, _ in bare_months(case.query.text))
    if len(asked) + len(months) != 1:
        return None
    found: list[SortedRows] = []
    for near in tables_near(case):
        table, paper = near.whole.table, near.paper
        if len(table.rows) < _LEAST or any(_is_figure(c) for r in table.rows for c in r):
            continue
        for column in range(len(table.rows[0])):
            days = [_day(r[column]) if column < len(r) else None for r in table.rows]
            told = {d for d in days if d is not None}
            if len(told) < 2 or sum(d is not None for d in days) < _DATED * len(days):
                continue
            rows = tuple(n for n, d in enumerate(days) if d is not None and _is_of(d, asked, months))
            if not rows or len({days[n] for n in rows if months}) > 1:
                continue  # a month without its year, and two years of it
            heads = (c for r in table.header for c in r)
            over = " ".join([
                table.caption or "", *paper.blocks[near.block].headings, *heads, *said_of(paper, near.block),
                _body(paper.metadata), *(table.rows[n][column] for n in rows if months),
            ])
            share = coverage(case.query, case.finding.weights, stem_set(over) | _THINGS)
            found.append(SortedRows(near.whole, near.block, paper, rows, share))
    best = max(found, key=lambda s: s.named, default=None)
    return None if best is None or best.named < TITLED else rows_listed(case, best)


_THINGS = stem_set("item report topic subject thing agenda meeting")  # what every row is


def _body(meta: Metadata) -> str:
    return f"{meta.authority or ''} {meta.body or ''}"


def _is_figure(cell: str) -> bool:
    """Whether a cell is a bare figure: such a table measures, and sets nothing down."""
    return re.fullmatch(r"\s*[£(–-]?\s*[\d,.]+\s*(?:%|m|k)?\)?\s*", cell) is not None and not re.fullmatch(
        r"\s*\d{1,3}\s*", cell  # the number of an item
    )


def _day(cell: str) -> Period | None:
    """The day or month that a cell is; None where it is none or says more than one."""
    periods = [m.period for m in find_periods(cell)]
    return periods[0] if len(periods) == 1 and (periods[0].last_day - periods[0].first_day).days < _MOST_DAYS else None


def _is_of(day: Period, asked: list[Period], months: tuple[int, ...]) -> bool:
    of_time = any(p.first_day <= day.first_day and day.last_day <= p.last_day for p in asked)
    return of_time or day.first_day.month in months
