"""The figures of one cell: "305 (75 %)" is two, "303 (Annual est 616)" a figure and an estimate, "<5" is held back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from corpus.fact import Basis
from corpus.numbers import PERCENT, POUNDS, NumberMention, find_numbers
from corpus.period import Period, PeriodKind, months
from corpus.period_reading import find_periods
from ingest.labels import months_beside

# Not known, not to be told, or too few to be told: "n/a", "c", "<5".
_MISSING = re.compile(
    r"^(?:n/?a|not available|not applicable|tbc|-|–|—|\.\.|[cxzk:~*]|<\s?\d+(?:\.\d+)?\s?%?)$", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\((£?\s?[\d,]+(?:\.\d+)?(?:\s?[km%])?)\)")
_ANNUAL = re.compile(r"\bannual\b|\bfull\s+year\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"£\s?(?:['’]?0{3}s?|k)\b", re.IGNORECASE)
_MILLIONS = re.compile(r"£\s?(?:m|million)\b", re.IGNORECASE)
_PER_10_000 = re.compile(r"\bper\s+10,?000\b", re.IGNORECASE)
_SHARE = re.compile(r"%|\bpercentage\b|\bper\s?cent\b", re.IGNORECASE)
_NUMBER_OF = re.compile(r"\b(?:number|no\.?)\s+of\s+([a-z' ]+)", re.IGNORECASE)
_DRAFT = re.compile(
    r"\b(?:draft|provisional|subject\s+to\s+change|may\s+(?:be\s+)?(?:change|revised)|unvalidated|not\s+final)",
    re.IGNORECASE,
)
_BASIS_WORDS = (
    (Basis.ESTIMATE, re.compile(r"\best(?:imated?|\.)?\b", re.IGNORECASE)),
    (Basis.FORECAST, re.compile(r"\b(?:forecast|projected|projection)\b", re.IGNORECASE)),
    (Basis.BUDGET, re.compile(r"\bbudget(?:ed)?\b", re.IGNORECASE)),
    (Basis.TARGET, re.compile(r"\btarget\b", re.IGNORECASE)),
    (Basis.PROVISIONAL, re.compile(r"\b(?:provisional|draft)\b", re.IGNORECASE)),
)


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
    text = cell.strip()
    return (
        bool(_MISSING.match(text))
        or bool(re.match(r"^[-£(<>~+−–]*\s?\d", text))
        and len(re.findall(r"[A-Za-z]{3,}", text)) <= 4
    )


def parts_of(cell: str, period: Period | None) -> Iterator[Part]:
    """The figures of a cell under a period, at most two; none where it holds no figure."""
    text = cell.strip()
    if _MISSING.match(text):
        yield Part(None, None, text, period, "")
        return
    if m := _IN_BRACKETS.fullmatch(text):  # accounts print income and underspends so
        inside = find_numbers(m.group(1), periods=())
        if inside:
            yield Part(-inside[0].value, inside[0].unit, text, period, "")
        return
    found = find_numbers(text, periods=find_periods(text))
    bracket = text.find("(")
    inner = text[bracket + 1 :] if bracket >= 0 else ""
    own = (months_beside(inner, period) if inner and period else None) or period
    for k, n in enumerate(found[:2]):
        annual = k and period is not None and _ANNUAL.search(inner)
        yield Part(
            n.value,
            n.unit,
            _printed(n, text if k == 0 and len(found) == 1 else n.printed),
            _whole_year(period) if annual and period else own,
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


def unit_of(scope: str) -> str | None:
    """The unit that the words round a cell name; None where they name none."""
    if _PER_10_000.search(scope):
        return "per 10,000"
    if _SHARE.search(scope):
        return PERCENT
    if "£" in scope:
        return POUNDS
    if not (m := _NUMBER_OF.search(scope)):
        return None
    words = m.group(1).lower().split()
    counted = (i for i, w in enumerate(words[:4]) if w.endswith(("s", "children", "people")))
    return next((" ".join(words[: i + 1]) for i in counted), None)


def scaled(value: Decimal | None, unit: str | None, scope: str) -> Decimal | None:
    """A value in pounds where the words round the cell say thousands or millions and the cell prints no unit itself."""
    if value is None or unit is not None:
        return value
    return value * (1000 if _THOUSANDS.search(scope) else 10**6 if _MILLIONS.search(scope) else 1)


_ACTUAL = re.compile(r"\b(?:actuals?|outturn|spen[dt]\s+to\s+date|to\s+date)\b", re.IGNORECASE)


_VARIANCE = re.compile(r"\b(?:variance|overspend|underspend|difference)\b", re.IGNORECASE)
_FORECAST = re.compile(r"\b(?:forecast|projected|projection)\b", re.IGNORECASE)


def basis_of(part: Part, over: str, scope: str, note: str | None) -> Basis:
    """The standing of a cell's figure, by its footnote, the words of its bracket, those right `over` or beside it and,
    where these tell none, by all round the cell: "Actual" in a table of a forecast is what was.
    """
    if part.value is None:
        return Basis.SUPPRESSED
    if note and _DRAFT.search(note):
        return Basis.PROVISIONAL
    if not part.words:
        if _VARIANCE.search(over):
            return Basis.FORECAST if _FORECAST.search(scope) else Basis.ACTUAL  # of no budget, though beside one
        told = next((basis for basis, words in _BASIS_WORDS if words.search(over)), None)
        if told is not None or _ACTUAL.search(over):
            return told or Basis.ACTUAL
    return next((basis for basis, words in _BASIS_WORDS if words.search(part.words or scope)), Basis.ACTUAL)
