"""The slots of a figure question, each held against a fact: its period, area, unit, role and standing.

Every fit is from 0 to 1. A slot that the question leaves open fits by default. What a fact does not share with it costs
the more the surer that is: a time or a standing that is another's leaves a little, 0 in area or unit rules a fact out
however well its words agree.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from corpus.area import COMPARATORS
from corpus.fact import Basis, Fact
from corpus.numbers import RATES
from corpus.paper import Kind, Metadata
from corpus.period import Period, PeriodKind
from retrieval.ages import says_age
from retrieval.asked_once import Asked
from retrieval.asked_unit import COUNT, DURATION, counts_stretches
from retrieval.askers_words import without_purpose
from retrieval.budget_of_year import budget_of_year
from retrieval.close_words import close_words
from retrieval.durations import STRETCHES, duration_fit
from retrieval.kinds import SHARES, called_rate, moved_by
from retrieval.looking_ahead import asks_ahead
from retrieval.quarters_over import quarter_fit
from retrieval.query import Query
from retrieval.rank import best_agreement, period_agreement, periods_in
from retrieval.side_by_side import asks_of_both
from retrieval.stages import bare_day_fit, census_fit, position_fit, stage_fit
from retrieval.wanted import Wanted
from retrieval.whole_years import LEAST, of_a_part

NOT_COUNTS = (*SHARES, "GBP", *RATES)
UNDATED = 0.32  # a figure the paper does not date, where the question's time could be its own
RECENT = 550  # days: minutes report figures of the year and a half before the meeting
AT_MEETING = 0.6
CARRIED = 0.9  # a date from the text around a figure proves less than its own


def within_asked(query: Query, fact: Fact) -> bool:
    """Whether a figure of prose has its time from the text around it alone, a point of the very year that is asked
    for: "The yard took over enquiries in June. A repair took 168 days." says nothing against the year's figure.
    """
    when = fact.period
    if fact.bound or when is None or fact.locator.cell is not None or fact.role != "stated":
        return False
    return when.kind in (PeriodKind.MONTH, PeriodKind.AS_AT) and any(
        p.kind in (PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR, PeriodKind.ACADEMIC_YEAR) and p.covers(when)
        for p in query.periods
    )


def names_paper(query: Query, meta: Metadata | None) -> bool:
    """Whether a paper is the one a question names by its time: by its meeting's date or its title's year."""
    if meta is None or not query.papers_of:
        return False
    at = meta.date is not None and any(p.first_day <= meta.date <= p.last_day for p in query.papers_of)
    return at or best_agreement(query.papers_of, periods_in(meta.title)) >= 0.9


def period_fit(query: Query, fact: Fact, meta: Metadata | None) -> float:
    """Agreement of the fact's period with the asked ones; with none asked, a little more for one that is dated."""
    if not query.periods and query.stages:
        staged = stage_fit(query.stages, fact, meta)
        return UNDATED if staged is None else staged
    if not query.periods:
        return 0.7 if fact.period else 0.5
    meeting = meta.date if meta else None
    if fact.period is None and (of_quarter := quarter_fit(query.periods, fact, meeting, meta)) is not None:
        return of_quarter
    if fact.period is None or not fact.bound:
        bare = [b for a in query.periods if (b := bare_day_fit(a, fact, meeting or _titled_day(meta))) is not None]
        if bare:
            return max(bare)
    best = max((period_agreement(a, fact.period) for a in query.periods), default=0.0) if fact.period else 0.0
    if fact.period is not None and any(of_a_part(query.text, a, fact.period) for a in query.periods):
        return min(best, LEAST)
    best = max((best, *(position_fit(a, fact, meta) for a in query.periods)))
    best = max(best, *(census_fit(a, fact) for a in query.periods))
    if query.stages and fact.period is not None and any(_point_of(a, fact.period) for a in query.periods):
        best = max(best, stage_fit(query.stages, fact, meta) or 0.0)  # "in the 2031/32 budget at quarter 2"
    if _SO_FAR.search(query.text) and fact.period is not None and any(_part_of(a, fact.period) for a in query.periods):
        best = max(best, CARRIED)  # "so far in 2031/32" asks for the part of the year that is over
    ahead = (_forecast_in(a, query, fact) or _forecast_at(a, query, fact) for a in query.periods)
    if any(ahead) or any(budget_of_year(query.text, a, fact) for a in query.periods):
        best = max(best, CARRIED)
    points = all(p.kind is PeriodKind.AS_AT for p in query.periods)
    if fact.period is None and (meeting or not points) and _could_be_then(query, meeting, meta):
        best = UNDATED
    if meta is not None and meta.kind is Kind.MINUTES:
        best = max(best, _of_the_month(query, fact, meeting))
    otherwise = fact.period is not None and not any(_touch(fact.period, p) for p in query.periods)
    minutes = meta is not None and meta.kind is Kind.MINUTES
    of_its_item = minutes and fact.period in periods_in(fact.locator.heading or "")
    undated = fact.period is None or (not fact.bound and (not otherwise or of_its_item))
    if not fact.bound and fact.period is not None:
        best = CARRIED * max(best, best_agreement(query.periods, periods_in(fact.locator.heading or "")))
    if undated and meeting is not None and any(p.first_day <= meeting <= p.last_day for p in query.periods):
        best = max(best, AT_MEETING)  # "the July 2021 minutes" names the meeting, not the figure's own time
    return best


_SO_FAR = Asked(r"\bso\s+far\b|\b(?:year\s+)?to\s+date\b|\bYTD\b")


def _part_of(year: Period, given: Period) -> bool:
    """Whether a time is the beginning of the year that is asked for."""
    begins = given.first_day == year.first_day and given.last_day < year.last_day
    return year.kind is PeriodKind.FINANCIAL_YEAR and begins


def _point_of(year: Period, given: Period) -> bool:
    """Whether a time is a part or a day of the year that is asked for, and not the whole of it."""
    return year.kind is PeriodKind.FINANCIAL_YEAR and year.covers(given) and given.kind in _POINTS


_POINTS = (PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.AS_AT)


def _touch(one: Period, other: Period) -> bool:
    """Whether two times have a day in common."""
    return one.first_day <= other.last_day and other.first_day <= one.last_day


def _forecast_in(asked: Period, query: Query, fact: Fact) -> bool:
    """Whether a sentence forecasts for the year asked for, and only says when that was done: "the position for 2022/23
    …, forecasting to overspend by £1.6m (as at October 2022)".
    """
    when, forecasts = fact.period, _STANDING[Basis.FORECAST]
    if when is None or fact.locator.cell is not None or when.kind not in (PeriodKind.AS_AT, PeriodKind.MONTH):
        return False
    told = asked.kind is PeriodKind.FINANCIAL_YEAR and asked.covers(when) and asked in periods_in(fact.quote)
    said = _FORECAST_SAID.search(query.text) and _FORECAST_SAID.search(fact.quote)
    return told and forecasts.search(fact.measure) is not None and said is not None


def _forecast_at(asked: Period, query: Query, fact: Fact) -> bool:
    """Whether a cell is the forecast of a whole year, and the question says at which point of that it was made: "what
    are we forecast to spend in 2031/32, as at quarter 2?".
    """
    whole = fact.basis is Basis.FORECAST and fact.period is not None and fact.period.kind is PeriodKind.FINANCIAL_YEAR
    if not whole or fact.locator.cell is None or asked.kind not in _POINTS:
        return False
    return fact.period is not None and fact.period.covers(asked) and _FORECAST_AT.search(query.text) is not None


# Not "forecast for quarter 2": a point at which the year is looked at.
_FORECAST_AT = Asked(
    r"\b(?:forecast|project|predict)\w*\b[^?]*\b(?:as\s+at|as\s+of|at\s+(?:the\s+(?:end|close)\s+of\s+)?|position\s+(?:at|in))\s*"
    r"(?:the\s+)?(?:end\s+of\s+)?(?:q(?:uarter|tr)?\s?[1-4]|(?:first|second|third|fourth)\s+quarter|period\s+\d|month\s+\d)"
)
_FORECAST_SAID = re.compile(r"\b(?:forecast|project|predict)\w*", re.IGNORECASE)


def _of_the_month(query: Query, fact: Fact, meeting: date | None) -> float:
    """How far an undated figure of a meeting is one of the month asked for: "as of November 2020" is asked of the
    minutes of that month.
    """
    if meeting is None or fact.period is not None:
        return 0.0
    asked = [p.last_day for p in query.periods if p.kind in (PeriodKind.AS_AT, PeriodKind.MONTH)]
    return AT_MEETING if any((d.year, d.month) == (meeting.year, meeting.month) for d in asked) else 0.0


def _titled_day(meta: Metadata | None) -> date | None:
    """The last day that a paper's title names; None where it names no time."""
    return max((p.last_day for p in periods_in(meta.title)), default=None) if meta else None


def _could_be_then(query: Query, meeting: date | None, meta: Metadata | None) -> bool:
    """Whether an undated figure of a paper may be of an asked time: before its meeting and not long, before the day or
    month that its title gives it ("Report of the task group, March 2025"), or its title's year.
    """
    titled = periods_in(meta.title) if meta else ()
    points = [t.last_day for t in titled if t.kind in (PeriodKind.AS_AT, PeriodKind.MONTH)]
    came = meeting or max(points, default=None)
    if came is not None and any(p.first_day <= came and (came - p.last_day).days <= RECENT for p in query.periods):
        return True
    if meeting is not None:
        return False
    return not titled or any(
        t.first_day <= p.last_day and (p.first_day - t.last_day).days <= RECENT for t in titled for p in query.periods
    )


def area_fit(query: Query, fact: Fact, meta: Metadata | None = None) -> float:
    """1 for a fact of an area the question is about; a comparator's or another council's is never the authority's."""
    if _others_average(query, fact):
        return 0.0
    own = fact.area is None or (fact.area == meta.authority if meta else fact.area not in COMPARATORS)
    if query.strangers:
        return 1.0 if fact.area in query.strangers else 0.0
    if query.areas:
        asked = without_purpose(query.text)
        both_said = _BOTH.search(_ALTERNATIVES.sub(" ", asked)) or asks_of_both(asked, query.authorities)
        named = bool(query.authorities) and bool(both_said) and not _OF_THEIRS.search(asked)
        both = named or query.wanted in (Wanted.CHANGE, Wanted.COMPARISON)
        return 1.0 if fact.area in query.areas or (both and own) else 0.0
    return 1.0 if own or fact.area in query.authorities else 0.0


# "What were the rates of Marlshire and England?": of both; where one is only the paper's council, the other is asked.
# "Three or more moves" names no two.
_BOTH = re.compile(
    r"\b(?:and|or|versus|vs?|both|against|than|with)\b(?<!\bor(?=\s+(?:more|fewer|less|over|under|above|below|longer|later|"
    r"earlier)\b))(?<!\band(?=\s+(?:over|under|above|below)\b))|&|(?<!\d)/(?!\d)",
    re.IGNORECASE,
)
_ALTERNATIVES = re.compile(r"\b[a-z][\w-]*\s+or\s+[a-z][\w-]*", re.IGNORECASE)  # "residential or nursing": one thing
# "For comparison with Marlshire, what was the national rate?": the figure asked for is that of the others alone.
_OF_THEIRS = re.compile(
    r"\bwhat(?:['’]?s|\s+(?:is|was|are|were))?\s+(?:the\s+)?(?:national|regional|England['’]?s?|English|London|statistical\s+neighbours?['’]?)\s"
    r"|\bhow\s+(?:many|much)\b[^?,;]*\b(?:nationally|regionally|across\s+(?:England|the\s+country|the\s+region))\W*$",
    re.IGNORECASE,
)


# "North Pennine average", "regional average": a column of others, whatever a question says of its own average.
_OTHERS = re.compile(
    r"(?P<who>(?:[A-Z][\w’'-]+\s+){2,4}|(?:(?i:regional|national|peer|peers|family|cluster|group|comparator|benchmark|neighbours?)\s+))"
    r"(?:average|mean|median)"
)


def _others_average(query: Query, fact: Fact) -> bool:
    """Whether a cell is the average of others whom the question does not name."""
    if fact.locator.cell is None:
        return False
    whose = [m["who"].lower().split() for part in fact.path[2:] if (m := _OTHERS.fullmatch(part.strip()))]
    asked = query.text.lower()
    return any(not any(word in asked for word in who) for who in whose) and not query.areas


def unit_fit(query: Query, fact: Fact) -> float:
    """1 for the unit asked for; 0 for one that cannot be meant: a rate where a number is asked."""
    match query.unit:
        case None if _HOW_OLD.search(query.text):
            own = fact.unit in (None, "years", "months", "weeks")
            return 1.0 if own and says_age(" ".join((fact.quote, *fact.path))) else 0.0
        case None if fact.unit in STRETCHES and _RATE_ALONE.search(query.text):
            return 0.0
        case None:
            return 0.0 if fact.unit in (*SHARES, "per 10,000") and _TOTAL_OF.search(query.text) else 0.8
        case unit if unit == COUNT:
            time = fact.unit in STRETCHES and not counts_stretches(query.text, fact.unit)  # "after two years' service"
            return 0.0 if fact.unit in NOT_COUNTS or time else 1.0
        case "%":
            rate = fact.unit == "per 10,000" and "rate" in query.text.lower()
            taken_up = query.wanted in (Wanted.CHANGE, Wanted.SERIES) and not _SHARE_NAMED.search(query.text)
            return 1.0 if fact.unit in SHARES else 0.4 if rate or (taken_up and fact.unit not in NOT_COUNTS) else 0.0
        case "per 10,000":
            cell = fact.locator.cell is not None  # a sentence may give a rate beside numbers that are none
            said = "per 10,000" in " ".join(fact.path) or "per 10,000" in (fact.quote if cell else close_words(fact))
            if fact.unit is None and cell and any(_A_NUMBER.search(x) for x in fact.path[2:]):
                return 0.0  # "Boats moored (number)", in a table of numbers and rates
            said = said or called_rate(fact) or _in_brackets_beside(fact)
            return 1.0 if fact.unit == "per 10,000" else 0.8 if said and fact.unit not in (*SHARES, "GBP") else 0.0
        case "per 100,000" | "per 1,000":
            said = query.unit in " ".join((*fact.path, fact.measure, fact.quote))
            fits = 1.0 if said else 0.8 if called_rate(fact) else 0.0
            return fits if fact.unit not in (*SHARES, "GBP", *STRETCHES) else 0.0
        case "GBP":
            return 1.0 if fact.unit == "GBP" else 0.0
        case _:
            return duration_fit(query, fact)


_A_NUMBER = re.compile(r"\((?:number|no\.?|nos\.?|count|n)\)|^\W*(?:total\s+)?numbers?(?:\s+of\b|\W*$)", re.IGNORECASE)


def _in_brackets_beside(fact: Fact) -> bool:
    """Whether a sentence gives a rate and holds it against that of others in brackets: "84 per 10,000, higher than in
    England (62)".
    """
    theirs = fact.unit is None and fact.area in COMPARATORS
    return theirs and f"({fact.printed})" in fact.quote and "per 10,000" in fact.quote


_TOTAL_OF = re.compile(r"\btotals?\s+(?:on|of|in|for)\b", re.IGNORECASE)  # no share and no rate is a total of anything
# "How has take-up gone?" may be told in shares or in numbers; a share that is named as one is told in no others.
_SHARE_NAMED = re.compile(
    r"%|\bper\s?cent(?:age)?\b|\bproportion\b|\bshare\b|\bfraction\b|\brates?\b|\bturnover\b|\bratings?\s+of\b",
    re.IGNORECASE,
)


_RATE_ALONE = Asked(r"\brates?\b")  # "six months" is none
_HOW_OLD = Asked(r"\bhow\s+(?:old|young)\b")


# How far off the budget: a budget or a forecast beside it is no answer.
_OFF_BUDGET = re.compile(
    r"\b(?:over|under)[\s-]?spen\w+|\bvariances?\b|\b(?:over|under|off|outside)\s+(?:(?:the|its|their|our)\s+)?budget\b|\bby\s+how\s+much\b.*\b(?:over|under)\b",
    re.IGNORECASE,
)
_SAYS_OFF = re.compile(r"varian|\bover|\bunder|pressure|differ|deficit|surplus|adverse|favourable", re.IGNORECASE)


def no_variance(query: Query, fact: Fact) -> bool:
    """Whether a cell is no distance from a budget where the question asks for one."""
    if fact.locator.cell is None or fact.unit != "GBP" or not _OFF_BUDGET.search(query.text):
        return False
    over = (part for part in fact.path if len(part.split()) <= TITLE)  # how to read its brackets is no title
    return _SAYS_OFF.search(" ".join((fact.measure, *over))) is None


TITLE = 8  # words


def spent_less(query: Query, fact: Fact) -> bool:
    """Whether a distance from a budget is below nought where the question asks how far over it."""
    over = re.search(r"\bover[\s-]?spen[dt]", query.text, re.IGNORECASE)
    return over is not None and fact.unit == "GBP" and fact.value is not None and fact.value < 0


_STANDING = {
    # "The share of plans completed" counts plans; what somebody "plans to" do is an aim.
    Basis.TARGET: re.compile(r"\b(?:target|aim|goal|ambition|hop(?:e|ing)|want|plan(?!s\b(?!\s+to\b)))", re.IGNORECASE),
    Basis.FORECAST: re.compile(
        r"\b(?:forecast|project|expect|anticipat|predict|estimat|due|plan(?!s\b(?!\s+to\b))|outturn|variance|(?:over|under)spen|pressure|budget)",
        re.IGNORECASE,
    ),
    Basis.BUDGET: re.compile(r"\b(?:budget|allocat|fund|grant|spen[dt]|cost)", re.IGNORECASE),
}


# "What is the target for visits?" asks for the target; "how many met the target?" does not.
_HELD_TO = (
    "meet met meeting miss missed missing hit beat against within from than on to of above below under over off".split()
)
_TARGET_ASKED = Asked(
    "".join(rf"(?<!\b{word} )" for word in _HELD_TO)
    + r"\b(?:the|our|its|their|what)\s+(?:target|targets|aim|goal)\b(?!\s+of\s+\d)"
)
# "What are we forecasting to spend?" is not answered with the budget; "the forecast against the budget" speaks of both.
_FORECAST_ASKED = Asked(r"\b(?:forecast(?:s|ed|ing)?|project(?:ed|ing|ion)|predict(?:ed|ing))\b")
_SAYS_BUDGET = Asked(r"\bbudget(?:s|ed)?\b")
_SAYS_TARGET = re.compile(r"\b(?:targets?|aims?|aimed|aiming|goals?|ambitions?)\b", re.IGNORECASE)


def _said(fact: Fact) -> str:
    return " ".join((fact.measure, *fact.path)) if fact.locator.cell is not None else fact.quote


def standing_fit(query: Query, fact: Fact) -> float:
    """1 for a figure of the standing asked for; 0.3 for a target or a forecast where the question wants what was, and
    0.1 for the target column of a table, beside which what was stands, and for what was where the target is asked for.
    """
    if _TARGET_ASKED.search(query.text) and fact.basis is not Basis.TARGET and not _SAYS_TARGET.search(_said(fact)):
        return 0.1
    text = _of_no_paper(query.text)
    if fact.basis is Basis.BUDGET and _FORECAST_ASKED.search(text) and not _SAYS_BUDGET.search(text):
        return 0.1
    asks = _STANDING.get(fact.basis)
    if asks is None or asks.search(text) or (fact.basis is Basis.FORECAST and asks_ahead(text)):
        return 1.0
    if fact.basis is Basis.TARGET and fact.unit == "GBP" and fact.locator.cell is not None:
        labels = " ".join((fact.measure, *fact.path[2:]))  # "Cost and targets": the sums are what it costs
        if not _SAYS_TARGET.search(labels) and _STANDING[Basis.BUDGET].search(query.text):
            return 1.0
    if _ACTUALLY.search(text) and fact.locator.cell is not None:
        return 0.1
    return 0.1 if fact.basis is Basis.TARGET and fact.locator.cell is not None else 0.3


# "In the budget paper, how many were there actually?" asks for no budget.
_PAPER_OF = re.compile(r"\b(?:budget|target|forecast)s?\s+(?:papers?|reports?|book|meeting|item)\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def _of_no_paper(question: str) -> str:
    return _PAPER_OF.sub(" ", question)


_ACTUALLY = Asked(r"\b(?:actual|actually|in\s+fact|in\s+reality|really)\b")
_SIZE = Asked(
    r"\bby\s+(?:how\s+much|what|how\s+many)\b|\bhow\s+(?:much\s+(?:more|less|higher|lower|extra)|many\s+(?:more|extra))\b"
    # "The extra cost of hired boats over our own": how far apart two things are.
    r"|\b(?:extra|additional|added)\s+(?:costs?|price|expense|pay|premium)\s+of\b[^?;]*\b(?:over|than|compared|against|above|relative)\b"
    r"|\b(?:difference|gap)\s+in\s+(?:costs?|price|pay)\b"
)


def role_fit(query: Query, fact: Fact) -> float:
    """A stated figure before the second of a comparison, and the size of a change only where one is asked for."""
    if _SIZE.search(query.text):
        return 1.0 if fact.role == "change" or moved_by(fact) else 0.6
    match fact.role:
        case "limit":
            asked = query.unit == fact.unit or (query.unit == DURATION and fact.unit in STRETCHES)
            return 0.5 if query.unit is not None and asked else 0.0
        case "change":
            return 0.1
        case "previous":
            return 0.8 if query.periods else 0.4
        case "part" | "base":
            return 0.7
        case _:
            return 1.0
