"""The year a paper reports on: what "Quarter 3" and "Period 9" in it are of.

A monitoring report says its year once, in its title or over its tables ("Quarter 3 2024/25", "Period 9 2023/24"), and
then speaks of quarters alone. The year is taken only where the paper names one with a quarter, a period or a title, and
no other one in the same breath; it is never worked out from the day of the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.paper import Block, BlockKind, Kind, Paper
from corpus.period import (
    Period,
    PeriodKind,
    as_at,
    financial_year,
    month,
    months,
    months_on,
    quarter,
    years_on,
)
from corpus.period_reading import PeriodMention, find_periods
from corpus.stage import MONTH, PERIOD, QUARTER, StageMention, find_stages

_FRONT = 12  # blocks: the front sheet and the purpose of the report
_LONGEST = 300  # characters of a line that says what a paper covers


@dataclass(frozen=True, slots=True)
class Reporting:
    """The financial year a paper reports on, and its quarter where it names one."""

    year: Period
    number: int | None = None

    def quarter(self, number: int) -> Period:
        """A quarter of that year, from 1."""
        return quarter(self.year.first_day.year, number)

    @property
    def own(self) -> Period | None:
        """The quarter the paper is of: what "in the quarter" means in it; None where it is of none."""
        return self.quarter(self.number) if self.number else None


def reporting_of(paper: Paper) -> Reporting | None:
    """What a paper reports on; None where it does not say, says two years, or is of minutes."""
    if paper.metadata.kind is Kind.MINUTES:
        return None
    covered = None if _read(paper.metadata.title) else _covered(paper)
    for lines in ([paper.metadata.title], _over_tables(paper.blocks), _front(paper.blocks)):
        found = [r for line in lines if (r := _read(line)) is not None]
        years = {r.year for r in found}
        if covered is not None and years - {covered}:
            break  # one table of an annual report looks on: "Early look at Quarter 1"
        if len(years) == 1:
            numbers = {r.number for r in found if r.number}
            return Reporting(found[0].year, numbers.pop() if len(numbers) == 1 else None)
        if years:
            return None
    return Reporting(covered) if covered is not None else _of_its_title(paper.metadata.title) or _of_its_day(paper)


def of_its_item(headings: Sequence[str]) -> Reporting | None:
    """What an item of minutes reports on, by the one quarter that its headings name ("Statistics, quarter to the end of
    December 2024"); None for none, and for several.
    """
    quarters = {m.period for line in headings for m in find_periods(line) if m.period.kind is PeriodKind.QUARTER}
    if len(quarters) != 1:
        return None
    named = quarters.pop()
    return Reporting(year_of(named), _number(named))


def _covered(paper: Paper) -> Period | None:
    """The one financial year that a line of the front gives from its first month to its last, and says no more
    ("1 April 2023 to 31 March 2024"); None for no such line, two years, or a paper that looks ahead.
    """
    found = {
        year_of(m.period)
        for line in _front(paper.blocks)
        for m in find_periods(line)
        if (m.period.first_day, m.period.last_day) == (year_of(m.period).first_day, year_of(m.period).last_day)
        and _FROM_TO.search(m.text)
        and len(line.replace(m.text, "").strip(" .:()–-").split()) <= _SAYS_NO_MORE
    }
    looks_ahead = any(_LOOKS_AHEAD.search(x) for x in (paper.metadata.title, *(b.text for b in paper.blocks[:2])))
    return found.pop() if len(found) == 1 and not looks_ahead else None


_FROM_TO = re.compile(r"[a-z]\w*\s+\d{4}\s*(?:to|until|[-–—])\s*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?[a-z]", re.IGNORECASE)
_SAYS_NO_MORE = 3  # words: "Period covered", "Year"


def _of_its_title(title: str) -> Reporting | None:
    """The one year of a title that looks back on it ("How we did in 2024/25"); None for one that looks ahead."""
    years = {m.period for m in find_periods(title) if m.period.kind is PeriodKind.FINANCIAL_YEAR}
    return Reporting(years.pop()) if len(years) == 1 and not _LOOKS_AHEAD.search(title) else None


_LOOKS_AHEAD = re.compile(
    r"\b(?:budgets?|plans?|planning|strateg\w+|programmes?|proposals?|priorities|forward|draft|fees|charges|setting|"
    r"consultation|forecasts?|capital|medium[\s-]term|estimates|admissions?)\b",
    re.IGNORECASE,
)
# "Position at 30 September 2025.", "Data as at the end of June 2024": no day of a meeting or of a law.
_STANDS_AT = re.compile(
    r"\b(?:position|progress|status|data|figures|performance|snapshot|information|measures|update)\s+(?:(?:is|are|was|were|"
    r"shown|given|reported|all)\s+)*(?:as\s+)?at\s+(?:[^\s.,;]+\s+){0,4}[^\s.,;]+$",
    re.IGNORECASE,
)


def _of_its_day(paper: Paper) -> Reporting | None:
    """The year and quarter of the one last day of a quarter at which the front says that it stands, in a paper that
    names quarters without a year and none that was still to come; None for any other.
    """
    days = {
        m.period.last_day
        for line in _front(paper.blocks)
        for m in find_periods(line)
        if m.period.kind in (PeriodKind.AS_AT, PeriodKind.MONTH) and _STANDS_AT.search(line[: m.end])
    }
    if len(days) != 1:
        return None
    year = year_of(as_at(day := days.pop()))
    number = (day.month - 4) % 12 // 3 + 1
    named = {x for text in _all_text(paper.blocks) for x in stages_of(text, QUARTER)}
    ended = quarter(year.first_day.year, number).last_day == day
    return Reporting(year, number) if ended and named and max(named) <= number else None


def _all_text(blocks: Sequence[Block]) -> Iterator[str]:
    """The text of every block, the cells of its tables among it."""
    for block in blocks:
        yield block.text
        if block.table is not None:
            yield from (cell for row in (*block.table.header, *block.table.rows) for cell in row)


_ANNUAL = re.compile(r"\bannual\s+(?:\w+\s+){0,2}report\b", re.IGNORECASE)


def _read(line: str) -> Reporting | None:
    """The one year of a line that also names a quarter or a numbered period, or calls itself an annual report."""
    periods = [p.period for p in find_periods(line)]
    quarters = [p for p in periods if p.kind is PeriodKind.QUARTER]
    years = {year_of(p) for p in periods if p.kind in (PeriodKind.QUARTER, PeriodKind.FINANCIAL_YEAR)}
    named = {_number(p) for p in quarters} | set(stages_of(line, QUARTER))
    if len(years) != 1 or not (named or stages_of(line, PERIOD) or _ANNUAL.search(line)):
        return None
    return Reporting(years.pop(), named.pop() if len(named) == 1 else None)


def stages_of(text: str, kind: str) -> tuple[int, ...]:
    """The numbers of the quarters or the periods that a text names without their year."""
    return tuple(m.stage.number for m in find_stages(text) if m.stage.kind == kind)


def _over_tables(blocks: Sequence[Block]) -> Iterator[str]:
    """Headings and captions."""
    for block in blocks:
        if block.table is not None:
            yield block.table.caption or ""
        elif block.kind in (BlockKind.HEADING, BlockKind.CAPTION):
            yield block.text


def _front(blocks: Sequence[Block]) -> Iterator[str]:
    yield from (b.text for b in blocks[:_FRONT] if len(b.text) < _LONGEST)


def year_of(period: Period) -> Period:
    """The financial year a shorter period lies in."""
    first = period.first_day
    return financial_year(first.year if first.month >= 4 else first.year - 1)


def _number(quarter_of: Period) -> int:
    return (quarter_of.first_day.month - 4) % 12 // 3 + 1


def to_period(text: str, year: Period) -> Period | None:
    """ "Period 9" of a financial year as April to December; the whole year for Period 12; None where none is named."""
    numbers = set(stages_of(text, PERIOD))
    if len(numbers) != 1:
        return None
    number = numbers.pop()
    first = year.first_day.year
    if number == 12:
        return year
    end = (first, 3 + number) if number <= 9 else (first + 1, number - 9)
    return month(first, 4) if number == 1 else months((first, 4), end)


# "Over the last quarter" looks back on the one reported on; "than the last quarter" is of the one before.
_THE_QUARTER = re.compile(
    r"\b(?:in|during|over|for)\s+(?:the|this)\s+quarter\b|(?:^|[,;:]\s+)(?:in|during|over)\s+(?:the\s+)?last\s+quarter\b"
    r"(?!\s+of)",
    re.IGNORECASE,
)
_LAST_QUARTER = re.compile(
    r"\b(?:the\s+)?(?:previous|preceding)\s+quarter\b|(?<!\bin\s)(?<!\bover\s)(?<!\bduring\s)\b(?<!\bin\sthe\s)"
    r"(?<!\bover\sthe\s)(?<!\bduring\sthe\s)last\s+quarter\b",
    re.IGNORECASE,
)
# "In the year", where the paper is of a whole one; not "in the year to March", "in the year before".
_THE_YEAR = re.compile(
    r"\b(?:in|during|over|throughout|across)\s+(?:the|this)\s+(?:(?:financial|reporting|whole)\s+)?year\b"
    r"(?!\s+(?:(?:19|20)\d\d|\d\d/|(?:to|end|ending|ended|before|earlier|after|from|since|of|groups?|prior|that)\b))(?!['’-])",
    re.IGNORECASE,
)
# "In the half year" of a report on the second quarter; "in the second half of the year" of any.
_HALF = re.compile(
    r"\b(?:in|during|over|for|across)\s+(?:the|this)\s+(?:(?P<which>first|second)\s+)?half(?P<year>[\s-]+year|\s+of\s+(?:the|this)\s+"
    r"(?:financial\s+)?year)?\b(?!\s+(?:(?:19|20)\d\d|\d\d/|to|end|ending|ended|before|earlier|after|from|since|of|an?)\b)(?!['’-])",
    re.IGNORECASE,
)
_END_BEFORE = re.compile(r"\bend\s+of\s+(?:the\s+)?$", re.IGNORECASE)
# Another year's: "quarter 3 last year", "quarter 2 of the previous year".
_OTHER_YEAR_AFTER = re.compile(
    r"^,?\s*(?:of\s+|in\s+)?(?:the\s+)?(?:last|previous|next|following)\s+year\b", re.IGNORECASE
)


# What begins or ends then, or is to come, is of no figure's time: "since April", "will open in September".
_RUNS_FROM = re.compile(
    r"\b(?:since|from|until|till|before|after|due|between|and|to)\s+(?:(?:on|in|by|the)\s+)*(?:end\s+of\s+)?$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|shall|due|to\s+be|plan(?:s|ned)?|propos\w+|expect\w*|intend\w*|next|forthcoming|scheduled)\b",
    re.IGNORECASE,
)


def _dated(text: str, mention: StageMention, reporting: Reporting) -> Period | None:
    """A bare day or month of the year a paper reports on; None for one that dates no figure of that year."""
    stage, year = mention.stage, reporting.year
    if _TO_COME.search(text) or _RUNS_FROM.search(text[: mention.start]):
        return None
    found = month(year.first_day.year + (stage.number < year.first_day.month), stage.number)
    if reporting.own is not None and found.first_day > reporting.own.last_day:
        return None
    if stage.day is not None:
        return as_at(found.last_day.replace(day=stage.day)) if stage.day <= found.last_day.day else None
    return as_at(found.last_day) if _END_BEFORE.search(text[: mention.start]) else found


def quarters_in(
    text: str, reporting: Reporting | None, named: Sequence[PeriodMention] = (), before: Period | None = None
) -> Iterator[PeriodMention]:
    """The quarters, days and months that a sentence names without their year, and "in the year", in a paper that says
    which year it reports on; a quarter is of the year that the sentence `named` before it, else the one of its number
    told just `before` the sentence.
    """
    for m in find_stages(text):
        if m.stage.kind == QUARTER and not _OTHER_YEAR_AFTER.match(text[m.end :]):
            year = _year_told(m, named, before) or (reporting.year if reporting is not None else None)
            if year is None:
                continue
            found = quarter(year.first_day.year, m.stage.number)
            period = as_at(found.last_day) if _END_BEFORE.search(text[: m.start]) else found
            yield PeriodMention(period, m.start, m.end, text[m.start : m.end])
        elif reporting is not None and m.stage.kind == MONTH and (dated := _dated(text, m, reporting)) is not None:
            yield PeriodMention(dated, m.start, m.end, text[m.start : m.end])
    if reporting is None:
        return
    yield from _halves(text, reporting)
    yield from _last_and_so_far(text, reporting)
    own = reporting.own
    if own is None:
        yield from (PeriodMention(reporting.year, x.start(), x.end(), x.group()) for x in _THE_YEAR.finditer(text))
        return
    for pattern, meant in ((_THE_QUARTER, own), (_LAST_QUARTER, months_on(own, -3))):
        if meant is not None:
            yield from (PeriodMention(meant, x.start(), x.end(), x.group()) for x in pattern.finditer(text))


def _last_and_so_far(text: str, reporting: Reporting) -> Iterator[PeriodMention]:
    """The year before the one that a paper reports on, where a sentence opens with it ("Last year 41 boats were let"),
    and the year up to the end of its quarter ("so far this year", "YTD").
    """
    if (last := _LAST_YEAR.match(text)) is not None:
        yield PeriodMention(years_on(reporting.year, -1), last.start("when"), last.end("when"), last["when"])
    if reporting.number is None:
        return
    first, end = reporting.year.first_day, reporting.quarter(reporting.number).last_day
    for m in _SO_FAR.finditer(text):
        so_far = reporting.year if end == reporting.year.last_day else months(
            (first.year, first.month), (end.year, end.month)
        )
        yield PeriodMention(so_far, m.start(), m.end(), m.group())


_LAST_YEAR = re.compile(
    r"\W*(?:(?:in|during|for)\s+)?(?P<when>last\s+(?:financial\s+)?year)(?=\s*,|\s+(?:(?:there|we|it|they|the|a|an|our)\b|"
    r"[\d£]|[a-z]+s\s))(?!,?\s+(?:compared|against|than)\b)",
    re.IGNORECASE,
)
_SO_FAR = re.compile(
    r"\b(?:so\s+far\s+(?:this|in\s+the)\s+(?:financial\s+)?year|(?:this|the)\s+(?:financial\s+)?year\s+(?:so\s+far|to\s+date)|"
    r"year[\s-]to[\s-]date)\b|\bYTD\b",
    re.IGNORECASE,
)


def _year_told(m: StageMention, named: Sequence[PeriodMention], before: Period | None) -> Period | None:
    """The financial year of a quarter without one: "In 2021/22 it grew to 310 at the end of Q1", or "At the end of Q1"
    after a sentence on Q1 2021/22; None where neither says it.
    """
    years = [p.period for p in named if p.end <= m.start and p.period.kind is PeriodKind.FINANCIAL_YEAR]
    if years:
        return years[-1]
    of_number = before is not None and before.kind is PeriodKind.QUARTER and _number(before) == m.stage.number
    return year_of(before) if before is not None and of_number else None


def _halves(text: str, reporting: Reporting) -> Iterator[PeriodMention]:
    """The halves of its year that a sentence names, by its number or as the one that the report closes."""
    first = reporting.year.first_day.year
    halves = {"first": months((first, 4), (first, 9)), "second": months((first, 10), (first + 1, 3))}
    for m in _HALF.finditer(text):
        which = (m["which"] or ("first" if m["year"] and reporting.number == 2 else "")).lower()
        if which in halves:
            yield PeriodMention(halves[which], m.start(), m.end(), m.group())


# "At the year end it was overspent"; not "the previous year end", and "the 2023/24 year end" has its year.
_YEAR_END = re.compile(
    r"\b(?:at|by|until|to)\s+(?:(?:the|this)\s+)?(?:(?:financial|council['’]s)\s+)?year[\s-]end\b|"
    r"\b(?:at|by|until|to)\s+(?:the\s+)?end\s+of\s+(?:the|this)\s+(?:(?:financial|council['’]s)\s+)?year\b"
    r"(?!\s+(?:before\b|group|(?:19|20)\d\d|\d\d/))",
    re.IGNORECASE,
)


def ends_of_years(
    text: str, named: Sequence[PeriodMention], before: Period | None, reporting: Reporting | None
) -> Iterator[PeriodMention]:
    """The ends of the year that a sentence names without the year: of the year that the sentence speaks of before, of
    the one that the paper reports on, or of the one just `before` the sentence; none where nothing says one.
    """
    for m in _YEAR_END.finditer(text):
        said = next((y for p in reversed(named) if p.end <= m.start() and (y := _council_year(p.period))), None)
        year = said or (reporting.year if reporting else before and _council_year(before))
        if year is not None:
            yield PeriodMention(as_at(year.last_day), m.start(), m.end(), m.group())


def _council_year(period: Period) -> Period | None:
    """The financial year that a period is, is a quarter of, or is the first or last day of."""
    if period.kind in (PeriodKind.FINANCIAL_YEAR, PeriodKind.QUARTER):
        return year_of(period)
    day = period.last_day
    edge = (day.month, day.day) in ((4, 1), (3, 31))
    return year_of(period) if period.kind is PeriodKind.AS_AT and edge else None
