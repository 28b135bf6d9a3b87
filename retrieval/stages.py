"""A figure held against the points of a year that a question names without the year: "Period 6", "31 December".

The year is the paper's business: a stage is looked for in what stands over a figure and in its own period.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from corpus.fact import Basis, Fact
from corpus.paper import Metadata
from corpus.period import Period, PeriodKind, as_at, month, quarter
from corpus.period_reading import PeriodMention, bare_months, find_periods
from corpus.stage import MONTH, QUARTER, Stage, StageMention, find_stages
from retrieval.school_census import of_the_school_census

# What may stand between a stage and its year: "Q2 this year (2024/25)", "in 2024/25, at the end of September".
_BETWEEN = re.compile(
    r"[\s,()]*(?:\b(?:of|in|for|at|by|as|to|the|end|this|that|last|current|financial|municipal|year)\b[\s,()]*)*"
)


def with_years(
    text: str, periods: tuple[PeriodMention, ...], stages: tuple[StageMention, ...]
) -> tuple[tuple[PeriodMention, ...], tuple[StageMention, ...]]:
    """The periods and stages of a text, a stage and the year that is said with it as one period: a quarter of
    2024/25, its September.
    """
    kept, left = list(periods), []
    for s in reversed(stages):  # "the first and third quarters of 2024/25": the last has the year, and hands it on
        year = next((p for p in kept if p.period.kind is PeriodKind.FINANCIAL_YEAR and _beside(text, s, p)), None)
        dated = _in_year(s.stage, year.period) if year else None
        if year is not None and dated is not None:
            start, end = min(s.start, year.start), max(s.end, year.end)
            kept[kept.index(year)] = PeriodMention(dated, start, end, text[start:end])
        elif s.stage.kind == QUARTER and (after := _quarter_after(text, s, kept)) is not None:
            number = quarter(after.first_day.year - (after.first_day.month < APRIL), s.stage.number)
            kept.insert(0, PeriodMention(number, s.start, s.end, text[s.start : s.end]))
        else:
            left.append(s)
    return tuple(sorted(kept, key=lambda p: p.start)), tuple(reversed(left))


APRIL = 4
_AND_THE = re.compile(r"\s*(?:,|-|–|\band\b|\bto\b|\bor\b|\bwith\b|\bagainst\b)\s*(?:the\s+)?", re.IGNORECASE)


def _quarter_after(text: str, stage: StageMention, periods: list[PeriodMention]) -> Period | None:
    """The quarter of a named year that a stage is joined to: "Q1 to Q3 2024/25"; None for none."""
    return next(
        (
            p.period
            for p in periods
            if p.period.kind is PeriodKind.QUARTER
            and p.start > stage.end
            and _AND_THE.fullmatch(text[stage.end : p.start])
        ),
        None,
    )


def _beside(text: str, stage: StageMention, year: PeriodMention) -> bool:
    between = text[stage.end : year.start] if stage.end <= year.start else text[year.end : stage.start]
    return _BETWEEN.fullmatch(between.lower()) is not None if between else True


def _in_year(stage: Stage, year: Period) -> Period | None:
    """A stage as it falls in a council's year; None for one that is counted otherwise ("Period 6")."""
    first = year.first_day.year
    if stage.kind == QUARTER:
        return quarter(first, stage.number)
    if stage.kind != MONTH:
        return None
    in_year = first if stage.number >= year.first_day.month else first + 1
    if stage.day is None:
        return month(in_year, stage.number)
    last = month(in_year, stage.number).last_day
    return as_at(last.replace(day=min(stage.day, last.day)))


def position_fit(asked: Period, fact: Fact, meta: Metadata | None) -> float:
    """How far a forecast or target for a year is the one of the time asked for: "the forecast at the end of October".
    """
    year = fact.period
    if _going_rate(asked, fact) or _set_for(asked, fact):
        return SO_FAR
    if year is None or year.kind is not PeriodKind.FINANCIAL_YEAR:
        return 0.0
    if asked.kind is PeriodKind.FINANCIAL_YEAR or not year.covers(asked):
        return 0.0
    if fact.basis is Basis.TARGET:
        return ROUND_ABOUT  # what is aimed for in a year is so in each of its quarters
    if fact.basis not in (Basis.FORECAST, Basis.BUDGET):
        return 0.0
    over = fact.path[2:] if fact.locator.cell is not None else (fact.measure,)
    around = (*fact.path[:2], meta.title if meta else "")
    for texts in (over, around):
        named = [at for text in texts for at in _positions(text, asked.kind is PeriodKind.QUARTER)]
        if named:
            last = asked.last_day.month
            at = (last - 4) % 12 // 3 + 1 if asked.kind is PeriodKind.QUARTER else last
            return ROUND_ABOUT if at in named else 0.0
    return 0.0


_A_RATE = re.compile(r"\b(?:average|mean|median|rates?|unit\s+costs?|fees?|price|per)\b|%", re.IGNORECASE)
SO_FAR = 0.6  # for the going rate at a point of the year that is asked for


def _going_rate(asked: Period, fact: Fact) -> bool:
    """Whether a column names the very year that is asked for and a point of it, and its cells are averages, rates or
    prices: "2024-25 period 6" has the average cost of 2024-25 so far. What adds up over a year is not so known.
    """
    year = fact.period
    if fact.locator.cell is None or year is None or year.kind is not PeriodKind.PART_YEAR or not fact.path:
        return False
    named = any(p.period == asked for p in find_periods(fact.path[-1]))
    return named and asked.covers(year) and _A_RATE.search(f"{fact.unit or ''} {fact.measure}") is not None


_SET = re.compile(
    r"\b(?:fees?|charges?|prices?|tariffs?|allowances?|rents?|wages?|tax|pay|rates?|(?:week|hour|night|dai|month)ly|"
    r"(?:per|an?)\s+(?:hour|day|night|week|month|session|mile|visit|head|bed|place|child|person|meal|journey))\b",
    re.IGNORECASE,
)
_COUNTED_UP = re.compile(r"\b(?:average|mean|median|spen[dt]|spending|total|income|cost)\b", re.IGNORECASE)


def _set_for(asked: Period, fact: Fact) -> bool:
    """Whether a price is set for the council's year that begins in the month asked for: "from April 2026", "from 6
    April 2026" is what a column "2026/27" of fees has. An average of the year is not known at its beginning.
    """
    year = fact.period
    if year is None or year.kind is not PeriodKind.FINANCIAL_YEAR or fact.unit != "GBP" or fact.basis is Basis.FORECAST:
        return False
    starts = asked.kind in (PeriodKind.MONTH, PeriodKind.AS_AT) and asked.first_day.month == year.first_day.month
    said = " ".join((fact.measure, *fact.path))
    return starts and year.covers(asked) and _SET.search(said) is not None and _COUNTED_UP.search(said) is None


def _positions(text: str, quarters: bool) -> tuple[int, ...]:
    """The quarters, or the months, that a text names, from 1."""
    if quarters:
        return tuple(s.number for s in _named_in(text) if s.kind == QUARTER)
    return tuple(number for number, _, _ in bare_months(text)) + tuple(
        p.period.last_day.month
        for p in find_periods(text)
        if p.period.kind in (PeriodKind.MONTH, PeriodKind.AS_AT)
    )


def stage_fit(stages: tuple[Stage, ...], fact: Fact, meta: Metadata | None) -> float | None:
    """How far a fact is of one of the stages, 0 to 1; None where nothing says of which it is."""
    fits = [fit for s in stages if (fit := _fit(s, fact, meta)) is not None]
    return max(fits) if fits else None


def _fit(stage: Stage, fact: Fact, meta: Metadata | None) -> float | None:
    if stage.kind == MONTH:
        return _of_month(stage, fact)
    named = _stages_over(fact)
    if any(s == stage for s in named):
        return 1.0
    if any(s.kind == stage.kind for s in named):
        return 0.0
    if stage.kind == QUARTER and fact.period is not None:
        if fact.period.kind is PeriodKind.QUARTER:
            return 1.0 if fact.period.first_day.month == quarter(2000, stage.number).first_day.month else 0.0
        if fact.period.kind in (PeriodKind.AS_AT, PeriodKind.MONTH):
            return 0.9 if fact.period.last_day.month == quarter(2000, stage.number).last_day.month else 0.0
    if _of_a_year_before(fact, meta):
        return 0.0
    around = _named_in(" ".join(fact.path) + " " + fact.quote * (fact.locator.cell is None))
    around = around or (_named_in(meta.title) if meta else ())
    undated = fact.period is None and fact.locator.cell is not None
    if not around and meta is not None and undated and stage in _quarters_of(meta.title):
        return ROUND_ABOUT  # "Scorecard, Quarter 2 2031/32": a column of its rows that has no time is of that one
    own = [s for s in around if s.kind == stage.kind]
    return None if not own else ROUND_ABOUT if stage in own else 0.0


@lru_cache(maxsize=1_000)
def _quarters_of(title: str) -> tuple[Stage, ...]:
    """The quarters of years that a title names, without the years."""
    dated = (m.period for m in find_periods(title) if m.period.kind is PeriodKind.QUARTER)
    return tuple(
        Stage(QUARTER, n) for p in dated for n in QUARTERS if quarter(2000, n).first_day.month == p.first_day.month
    )


QUARTERS = (1, 2, 3, 4)


def _of_a_year_before(fact: Fact, meta: Metadata | None) -> bool:
    """Whether a cell holds what a whole year came to before the one that its paper reports on: of no point of this."""
    year = fact.period
    if fact.locator.cell is None or year is None or year.kind is not PeriodKind.FINANCIAL_YEAR or meta is None:
        return False
    titled = [m.period for m in find_periods(meta.title)]
    return bool(titled) and all(t.first_day > year.last_day for t in titled)


ROUND_ABOUT = 0.9  # for a stage that stands over the whole table or paper


def _stages_over(fact: Fact) -> tuple[Stage, ...]:
    """The stages that stand right at a figure: in the headers over a cell, in the clause of a sentence."""
    return _named_in(" ".join((fact.measure, *fact.path[2:])) if fact.locator.cell is not None else fact.measure)


def _of_month(stage: Stage, fact: Fact) -> float | None:
    if fact.locator.cell is not None and fact.period is not None and fact.basis in (Basis.FORECAST, Basis.BUDGET):
        for texts in (fact.path[2:], fact.path[:2]):  # the forecast of July and that of October: of one year both
            if named := [number for text in texts for number, _, _ in bare_months(text)]:
                return ROUND_ABOUT if stage.number in named else 0.0
    if fact.period is None:
        days = _bare_days(fact.measure) if fact.locator.cell is None else ()
        return None if not days else ROUND_ABOUT if stage in days else 0.0
    last = fact.period.last_day
    if last.month != stage.number or (stage.day is not None and stage.day != last.day):
        return 0.0
    return 1.0 if fact.period.kind is not PeriodKind.FINANCIAL_YEAR else 0.6


@lru_cache(maxsize=20_000)
def _named_in(text: str) -> tuple[Stage, ...]:
    return tuple(m.stage for m in find_stages(_within_years(text)) if m.stage.kind != MONTH)


def _within_years(text: str) -> str:
    """A text whose quarters and periods of a named year stand alone: "Q2 2024/25" is over a figure of Q2."""
    return re.sub(r"(?<=[1-4])[\s,]+(?=20\d\d)", " | ", text)


# What begins or ends on a day is not counted on it: "since 1 April".
_RUNS_FROM = re.compile(
    r"\b(?:since|from|until|till|before|after|due)\s+(?:(?:on|in|by|the)\s+)*(?:end\s+of\s+)?$", re.IGNORECASE
)
# "£40 more than at September", "better than the May forecast": what a figure is set against is of that month.
_THAN = re.compile(
    r"\b(?:than|compared\s+(?:to|with))\s+(?:(?:at|in|by|for|on|the|that|of|it|was|end|last)\s+)*$", re.IGNORECASE
)
A_YEAR = 365  # days: "31 October" in a paper of November is the last one before it


@lru_cache(maxsize=20_000)
def _bare_days(text: str) -> tuple[Stage, ...]:
    return tuple(
        m.stage
        for m in find_stages(text)
        if m.stage.kind == MONTH and not (_RUNS_FROM.search(text[: m.start]) or _THAN.search(text[: m.start]))
    )


def counted_on(fact: Fact, told: date | None) -> date | None:
    """The last day that a figure is of: of its own period, else of the bare month of its clause before it was `told`;
    None where nothing says.
    """
    if fact.period is not None:
        return fact.period.last_day
    days = _bare_days(fact.measure) if fact.locator.cell is None else ()
    if told is None or not days:
        return None
    year = told.year if days[-1].number <= told.month else told.year - 1
    return month(year, days[-1].number).last_day


def bare_day_fit(asked: Period, fact: Fact, told: date | None) -> float | None:
    """How far a figure is of the day or month asked for, by a bare day or month of its own clause, or the only one of
    its sentence or of what that says before it ("At 31 May there were 48, of whom 11 …; in March it had been 15"),
    and the day it was `told`; None where it has none, or nothing says the year.
    """
    if asked.kind not in (PeriodKind.AS_AT, PeriodKind.MONTH):
        return None
    if fact.locator.cell is not None:
        return _up_to_its_head(asked, fact, told)
    said = (fact.measure, fact.quote, fact.quote[: max(0, fact.quote.find(fact.printed))])
    own, whole, before = (_bare_days(text) for text in said)
    if not own and _NOW.search(fact.measure):
        return None  # "is now 48, whereas at the end of May it was 15"
    days = own or next((found for found in (whole, before) if len(found) == 1), ())
    if not days:
        return None
    last = asked.last_day
    same = any(
        s.number == last.month and (asked.kind is PeriodKind.MONTH or s.day in (None, last.day)) for s in days
    )
    if told is None:
        return None if same else 0.0
    if not same and last == told and not whole:
        return None  # "there had been two at the end of May. That boat was turned away by 31 yards": as told on the day
    begun = asked.first_day if asked.kind is PeriodKind.MONTH else last  # a meeting may hear of its own month
    return ROUND_ABOUT if same and 0 <= (told - begun).days < A_YEAR else 0.0


_NOW = re.compile(r"\b(?:currently|now|at\s+present|presently|at\s+the\s+moment|today)\b", re.IGNORECASE)
# "Achieved to 31st July", "Spent by 30 June": what a column has come to by a day of the year.
_SO_FAR = re.compile(
    r"\b(?:achieved|delivered|saved|spen[dt]|actuals?|received|raised|collected|completed|banked|realised|expenditure|income|"
    r"position|progress|total|cumulative)\b(?:\s+\w+){0,2}?\s+(?:(?:up\s+)?to|by|at|as\s+at)\s",
    re.IGNORECASE,
)


def _up_to_its_head(asked: Period, fact: Fact, told: date | None) -> float | None:
    """The same for a cell, by the day without a year to which the head of its column runs."""
    head = fact.path[-1] if fact.path else ""
    if told is None or fact.period is not None or _SO_FAR.search(head) is None:
        return None
    days = _bare_days(head)
    if len(days) != 1:
        return None
    last = asked.last_day
    same = days[0].number == last.month and (asked.kind is PeriodKind.MONTH or days[0].day in (None, last.day))
    return ROUND_ABOUT if same and 0 <= (told - last).days < A_YEAR else 0.0


# "Waiting for a berth, end of quarter", "On the list at quarter end".
_AT_THE_END = re.compile(
    r"\b(?:end\s+of\s+(?:the\s+|each\s+)?(?:quarter|period|month|year)|(?:quarter|period|month|year)[\s-]end)\b(?!\s+(?:to|forecast))",
    re.IGNORECASE,
)
CENSUS = 0.9  # for a column "2023" in a row of the January census, where January 2023 is asked for


def census_fit(asked: Period, fact: Fact) -> float:
    """How far a cell of a year is of the month asked for, by its label or by what stands over it; and one of what there
    was at the end of a quarter, month or year, of the day on which that ends. 0 for any other.
    """
    when = fact.period
    if asked.kind is PeriodKind.AS_AT and when is not None and when.last_day == asked.last_day:
        return CENSUS if any(_AT_THE_END.search(x) for x in (fact.measure, *fact.path)) else 0.0
    if asked.kind is not PeriodKind.MONTH or when is None or when.kind is not PeriodKind.CALENDAR_YEAR:
        return 0.0
    months = {n for x in (fact.measure, *fact.path) for n, _, _ in bare_months(x)}
    if not months and of_the_school_census(asked, fact):
        return CENSUS
    told = (when.last_day.year, months) == (asked.last_day.year, {asked.last_day.month})
    return CENSUS if told else 0.0
