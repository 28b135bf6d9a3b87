"""The figures of one cell: "305 (75 %)" is two, "303 (Annual est 616)" a figure and an estimate, "<5" is held back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from corpus.fact import Basis
from corpus.numbers import PERCENT, POINTS, POUNDS, NumberMention, find_numbers
from corpus.period import Period, PeriodKind, months
from corpus.period_reading import find_periods
from ingest.labels import months_beside
from ingest.reporting import Reporting
from ingest.times_in_cell import time_in_cell

# Not known, not to be told, or too few to be told: "n/a", "[c]", "suppressed", "<5".
_MISSING = re.compile(
    r"^(?:n/?[ak]|not\s+(?:yet\s+)?(?:available|applicable|known|recorded|reported|collected|published)|"
    r"no\s+data|unknown|"
    r"tb[ac]|supp(?:\.|ressed)?|redacted|withheld|-+|–|—|\.{1,3}|\[?[cxzuk:~*#]\]?|\*{1,3}|\[(?:low|na)\]|"
    r"(?:[<≤]|fewer\s+than|less\s+than|under)\s?\d+(?:\.\d+)?\s?%?)$",
    re.IGNORECASE,
)
# No figure, though it begins with digits: from one to another ("5 - 9"), "1 in 4", a comma where a point should be.
_NO_FIGURE = re.compile(
    r"^(?:£?\s?[\d.,]+\s?[km%]?\s?(?:-|–|—|to)\s?£?\s?[\d.,]+\s?[km%]?|\d+\s+in\s+\d+|\d+,\d{1,2}%?|"
    r"\d+(?:st|nd|rd|th)\b.*)$",
    re.IGNORECASE,
)
_ARROWS = "▲▼△▽↑↓⬆⬇►◄↗↘→←⇧⇩"
_NOTE_MARK = re.compile(r"\s*\[\d{1,2}\]$")
_IN_BRACKETS = re.compile(r"\((£?\s?[\d,]+(?:\.\d+)?(?:\s?[km%])?)\)")
# What a cell may say before its figure and behind it, and still be that figure: "Amber 45%", "c. 40", "≥ 90%", "40+".
_SAID_BEFORE = re.compile(
    r"^(?:(?:red|amber|green|blue)\b\s*[:–-]?\s*|(?:c\.|ca\.?|circa|approx(?:\.|imately)?|about|around|up\s+to|"
    r"at\s+least|over|≥|>=|<=|≤)\s*)"
    r"(?=£?\d)",
    re.IGNORECASE,
)
# "296 of 309 (96%)": the count and its share; the whole is told by the other two.
_WITH_ITS_WHOLE = re.compile(
    r"^(\d[\d,]*)(\s*(?:/|of|out\s+of)\s*\d[\d,]*\s*)(?=\(\d+(?:\.\d+)?\s?%\)$)", re.IGNORECASE
)
_MIDDLE_DOT = re.compile(r"(?<=\d)·(?=\d)")
_IN_THOUSANDS = re.compile(r"^(\d[\d,]*(?:\.\d+)?)\s?k$", re.IGNORECASE)
_AND_MORE = re.compile(r"(?<=\d)\s?\+$")
_POUNDS_IN_BRACKETS = re.compile(r"^£\s?\(([\d.,]+)\)\s?(m|k|bn)?$", re.IGNORECASE)  # an underspend
_ANNUAL = re.compile(r"\bannual\b|\bfull\s+year\b", re.IGNORECASE)
_POUNDS = re.compile(r"£|\bGBP\b|\b(?:thousands|millions)\s+of\s+pounds\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?:£|\bGBP)\s?(?:['’]?0{3}s?|k|thousands?)\b|\bthousands\s+of\s+pounds\b", re.IGNORECASE)
_MILLIONS = re.compile(r"(?:£|\bGBP)\s?(?:mn?|mil|millions?)\b|\bmillions\s+of\s+pounds\b", re.IGNORECASE)
_PER_THOUSANDS = re.compile(r"(?:\bper\s+|/\s?)(100,?000|10,?000|1,?000|100k|10k|1k)\b", re.IGNORECASE)
_TIMES = r"(days|weeks|months|years|hours|minutes|fte)"
_LENGTH = re.compile(
    rf"\(\s*(?:in\s+)?(?:working\s+)?{_TIMES}\s*\)|"
    rf"^(?:(?:average|avg\.?|mean|median|working|no\.?|number|of|in)\s+)*{_TIMES}s?(?:\s*\((?:average|mean|"
    rf"median)\))?$",
    re.IGNORECASE,
)
_PER_POST = re.compile(r"\bper\s+(?:full|whole)[\s-]?time[\s-]+equivalent\s*$", re.IGNORECASE)  # of a post, and no post
# A column or a measure that says it counts is of no share, whatever the caption has: "Number", "cases (number)".
_PLAIN_COUNT = re.compile(r"^(?:total\s+)?(?:number|no\.?|count|#)$|\(\s*(?:number|no\.?|count|#)\s*\)", re.IGNORECASE)
_SHARE = re.compile(r"%|\bpercentage\b|\bper\s?cent\b|\bpct\b", re.IGNORECASE)
# "Unplanned moves as a share of all moves", "Proportion of boats checked"; of money it is a sum.
_SHARE_OF = re.compile(
    r"\bas\s+a\s+(?:share|proportion)\s+of\b|^\W*(?:the\s+)?(?:share|proportion)\s+(?:of|who|that|with|in)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:percentage|per\s?cent|%)[\s-]?points?\b|%\s?-?p(?:oin)?ts?\b|\(\s*pp\s*\)", re.IGNORECASE)
_STATED_SHARE = re.compile(r"\d\s?(?:%|per\s?cent\b)", re.IGNORECASE)
_NUMBER_OF = re.compile(r"\b(?:number|no\.?)\s+of\s+([a-z' ]+)", re.IGNORECASE)
_DRAFT = re.compile(
    r"\b(?:draft|provisional|subject\s+to\s+change|may\s+(?:be\s+)?(?:change|revised)|unvalidated|not\s+final)",
    re.IGNORECASE,
)
_BASIS_WORDS = (
    (Basis.ESTIMATE, re.compile(r"\best(?:imated?|\.)?\b", re.IGNORECASE)),
    (
        Basis.FORECAST,
        re.compile(
            r"\b(?:forecast|projected|projection)\b|\(planned\)|\d\d\s+plan\b|\d\s?\((?:F|f/?c|f['’]?cast|proj\.?)\)",
            re.IGNORECASE,
        ),
    ),
    (
        Basis.TARGET,  # not "No target", "Within target", "Variance from target", "Target met": those say how it went
        re.compile(
            r"(?<!\bno )(?<!\bon )(?<!\boff )(?<!\bof )(?<!\bto )(?<!\bfrom )(?<!within )(?<!against )(?<!above )"
            r"(?<!below )(?<!without )(?<!meeting )\btargets?\b"
            r"(?!\s+(?:met|missed|group|time|timescale|population|cohort))",
            re.IGNORECASE,
        ),
    ),
    (Basis.PROVISIONAL, re.compile(r"\b(?:provisional|draft)\b", re.IGNORECASE)),
)
# A whole head, but for its time: "Tgt", "Our ambition 2024/25", "FYF (£000)".
_WHOLE_HEADS = (
    (
        Basis.TARGET,
        re.compile(
            r"(?:(?:the|our|annual|local|national|agreed|year[\s-]end|end\s+of\s+year|stretch|council|corporate)\s+)*"
            r"(?:tgt|goals?|ambitions?|aims?|aspirations?|milestones?|trajectory|tolerance|threshold)\.?",
            re.IGNORECASE,
        ),
    ),
    (
        Basis.FORECAST,
        re.compile(
            r"FYF|(?:latest\s+)?(?:predicted|anticipated|expected)(?:\s+(?:outturn|spend|position|cost|level|"
            r"number))?", re.IGNORECASE
        ),
    ),
    (Basis.BUDGET, re.compile(r"(?:net\s+|gross\s+)?cash\s+limits?", re.IGNORECASE)),
)
_TIME_OR_UNIT = re.compile(
    r"\b(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\b|\b\d\d/\d\d\b|\bQ[1-4]\b|\([^()]*\)|£\S*|%|"
    r"\bfor\s*$", re.IGNORECASE
)
# What a row is held against, said with its value beside what the row counts: "in time (target 90%)", "(budget: £2m)". A
# year is no value: "(target 2024/25)" says whose target the figures are.
_OF_VALUE = r"(?:\s+(?:is|of|at|least|most|under|over|below|above|than|less|more|up|to))*\s*[:=≥≤<>]*\s*"
_VALUE = r"£?(?!(?:19|20)\d\d(?!\d|\s?%))\d[\d.,]*"
_HELD_AGAINST = re.compile(
    rf"[(\[](?:target|budget){_OF_VALUE}{_VALUE}[^)\]]*[)\]]|"
    rf"[(\[]{_VALUE}\s?(?:%|[a-z]+)?\s+target[)\]]|"
    rf"\btarget{_OF_VALUE}{_VALUE}\s?(?:%|per\s?cent\b)|"
    # "Measures with a target", "results against our 2031 targets", "spending, with the 2031/32 forecast": what has one,
    # or is held against it.
    r"\b(?:with|ha(?:s|ve|ving)|against|versus|vs\.?|compared\s+(?:to|with)|towards)\s+"
    r"(?:(?:an?|the|our|its|their|set|agreed|national|local|corporate|published|annual|no|latest|\d[\d/–-]*)\s+){0,4}"
    r"(?:targets?|forecasts?|projections?)\b",
    re.IGNORECASE,
)
# How a column's header begins.
_PLANNED = re.compile(r"planned\b|expected\s+(?:outturn|spend|position)\b", re.IGNORECASE)
_BUDGET = re.compile(r"(?<!personal )(?<!travel )(?<!health )\bbudget(?:ed)?\b", re.IGNORECASE)
# A column of what happened, though its group is "Revenue budget": what was spent, and how far off it was.
_HAPPENED = re.compile(r"\b(?:spent|actuals?|outturn|delivered|achieved|to\s+date|committed)\b", re.IGNORECASE)
_FORECAST = re.compile(r"\b(?:forecast|projected)\b", re.IGNORECASE)
_DISTANCE = re.compile(r"\b(?:variances?|overspends?|underspends?|movement)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One figure of a cell.

    value   None for one that is missing or held back
    unit    "%" or "GBP" where the cell prints it; None elsewhere
    period  the column's, or the one the cell gives itself
    words   what stands beside it in its bracket ("Annual est"); "" for the cell's first figure
    """

    value: Decimal | None
    unit: str | None
    printed: str
    period: Period | None
    words: str


def is_value(cell: str) -> bool:
    """Whether a cell holds a figure, or says that there is none, rather than a label."""
    text = _SAID_BEFORE.sub("", cell.strip())
    return (
        bool(_MISSING.match(text))
        or bool(re.match(rf"^[-£(<>~+−–{_ARROWS}]*\s?\d", text))
        and len(re.findall(r"[A-Za-z]{3,}", text)) <= 4
    )


def is_missing(cell: str) -> bool:
    """Whether a cell says that there is no figure, or that it is held back."""
    return bool(_MISSING.match(cell.strip()))


def parts_of(cell: str, period: Period | None, reporting: Reporting | None = None) -> Iterator[Part]:
    """The figures of a cell under a period, at most two; none where it holds no figure. `reporting`: what the paper
    reports on, whose quarters need no year in it.
    """
    text = _NOTE_MARK.sub("", cell.strip())
    if _MISSING.match(text):
        yield Part(None, None, text, period, "")
        return
    if _NO_FIGURE.match(text):
        return
    if m := _IN_BRACKETS.fullmatch(text):  # accounts print income and underspends so
        inside = find_numbers(m.group(1), periods=())
        if inside:
            yield Part(-inside[0].value, inside[0].unit, text, period, "")
        return
    if m := _POUNDS_IN_BRACKETS.match(text):
        inside = find_numbers(f"£{m.group(1)}{m.group(2) or ''}", periods=())
        if inside:
            yield Part(-inside[0].value, inside[0].unit, text, period, "")
        return
    if m := _IN_THOUSANDS.match(text):
        inside = find_numbers(m.group(1), periods=())
        if inside:
            yield Part(inside[0].value * 1000, inside[0].unit, text, period, "")
        return
    printed, text = text, _AND_MORE.sub("", _MIDDLE_DOT.sub(".", _SAID_BEFORE.sub("", text)))
    text = _WITH_ITS_WHOLE.sub(r"\1 ", text)
    found = find_numbers(text, periods=find_periods(text))
    bracket = text.find("(")
    inner = text[bracket + 1 :] if bracket >= 0 else ""
    own = (months_beside(inner, period) if inner and period else None) or period
    for k, n in enumerate(found[:2]):
        annual = k and period is not None and _ANNUAL.search(inner)
        yield Part(
            n.value,
            n.unit,
            _printed(n, printed if k == 0 and len(found) == 1 else n.printed),
            _whole_year(period) if annual and period else time_in_cell(text, found, k, reporting) or own,
            inner if k else "",
        )


def _printed(number: NumberMention, cell: str) -> str:
    return number.printed if len(cell) > 24 else cell.rstrip(" *").strip() if cell != number.printed else number.printed


def _whole_year(part: Period) -> Period:
    """The twelve months that begin with a part of a year."""
    if part.kind is PeriodKind.FINANCIAL_YEAR:
        return part
    first: date = part.first_day
    last = (first.year, 12) if first.month == 1 else (first.year + 1, first.month - 1)
    return months((first.year, first.month), last)


def unit_of(*scopes: str) -> str | None:
    """The unit that the words round a cell name, the narrowest that name one; None where none do, or where they say
    that it is a plain count.
    """
    unit = _unit_where(scopes)[0]
    return unit or None


def _unit_where(scopes: Sequence[str]) -> tuple[str | None, int]:
    """The unit of the first scope that names one ("" for a plain count) and which one that is; a share that a scope
    states itself, "Grant (50%)" in a table in £000, is no unit of its figures.
    """
    money = any(_POUNDS.search(scope) for scope in scopes)
    for number, scope in enumerate(scopes):
        scope = _STATED_SHARE.sub(" ", scope) if money else scope
        if (unit := _unit_in(scope)) is not None:
            return unit, number
        if not money and _SHARE_OF.search(scope):
            return PERCENT, number
    return None, len(scopes)


def _unit_in(scope: str) -> str | None:
    if m := _PER_THOUSANDS.search(scope):
        return f"per {int(m.group(1).lower().replace(',', '').replace('k', '000')):,}"
    if _POINTS.search(scope):
        return POINTS
    if _SHARE.search(scope):
        return PERCENT
    if _POUNDS.search(scope):
        return POUNDS
    if (m := _LENGTH.search(scope.strip())) and not _PER_POST.search(scope.strip()[: m.start()]):
        return (m.group(1) or m.group(2)).lower()
    if _PLAIN_COUNT.search(scope.strip()):
        return ""
    if not (m := _NUMBER_OF.search(scope)):
        return None
    words = m.group(1).lower().split()
    counted = (i for i, w in enumerate(words[:4]) if w.endswith(("s", "children", "people")))
    return next((" ".join(words[: i + 1]) for i in counted), None)


_BRACKET = re.compile(r"\(([^()]*)\)\s*$")
_COUNTS = re.compile(r"\b(?:number|no\.?|count|total)(?!\w)|#", re.IGNORECASE)
_RATE = re.compile(r"\b(?:rate|share|percentage|proportion)\b", re.IGNORECASE)


def scopes_of(scopes: Sequence[str], bracketed: bool) -> tuple[str, ...]:
    """What the words round a cell of two figures, "211 (33)", say of one of them: of "Number of plans (rate per
    10,000)" the figure in the bracket has what stands in the bracket, and the other what stands before it. Words whose
    bracket holds the unit of both, "Spending (£m)", or none, are as they are.
    """
    found: list[str] = []
    for scope in scopes:
        m = _BRACKET.search(scope)
        if m is not None and _unit_in(m.group(1)) and (
            _COUNTS.search(scope[: m.start()]) or _RATE.search(m.group(1))
        ):
            scope = m.group(1) if bracketed else scope[: m.start()]
        found.append(scope)
    return tuple(found)


def scaled(value: Decimal | None, unit: str | None, *scopes: str) -> Decimal | None:
    """A value in pounds where the words round the cell say thousands or millions and the cell prints no unit itself."""
    found, number = _unit_where(scopes)
    if value is None or unit is not None or found != POUNDS:
        return value
    scope = scopes[number]
    return value * (1000 if _THOUSANDS.search(scope) else 10**6 if _MILLIONS.search(scope) else 1)


def basis_of(
    part: Part,
    note: str | None,
    headers: Sequence[str],
    label: str,
    wider: Sequence[str],
    unit: str | None,
    beside: str = "",
) -> Basis:
    """The standing of a cell's figure: by its footnote, else by the narrowest words that give one.

    headers  over the cell, the nearest first; label  its row's; wider  caption and lead; unit  the figure's
    beside   the headers of the other columns: a variance beside a forecast is how far that forecast is off
    """
    if part.value is None:
        return Basis.SUPPRESSED
    if note and _DRAFT.search(note):
        return Basis.PROVISIONAL
    nearest = headers[0] if headers else ""
    for scope in (part.words, nearest):
        found = _standing(scope, True) or (Basis.FORECAST if _PLANNED.match(scope) else None)
        if found is not None:
            return found
        if _HAPPENED.search(scope):
            return Basis.ACTUAL
    off = _DISTANCE.search(nearest) is not None
    for scope in (*headers[1:], label):
        found = _standing(scope, not off and (unit == POUNDS or scope != label))
        if found is not None:
            return found
    if off and _FORECAST.search(beside):
        return Basis.FORECAST
    found_wide = (_standing(scope, not off and unit == POUNDS) for scope in wider)
    standing = next((b for b in found_wide if b is not None), Basis.ACTUAL)
    if standing is Basis.TARGET and _standing(beside, False) is Basis.TARGET:
        return Basis.ACTUAL  # "Measures and targets" over a column of its own for the target
    return standing


def _standing(scope: str, may_be_budget: bool) -> Basis | None:
    scope = _HELD_AGAINST.sub(" ", scope)
    found = next((basis for basis, words in _BASIS_WORDS if words.search(scope)), None)
    if found is None:
        alone = _TIME_OR_UNIT.sub(" ", scope).strip(" :,.–-")
        found = next((basis for basis, words in _WHOLE_HEADS if words.fullmatch(alone)), None)
    if found is None and may_be_budget and _BUDGET.search(scope):
        return Basis.BUDGET
    return found
