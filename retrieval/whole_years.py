"""The whole of a year: a figure of one of its quarters or months is none of it."""

from __future__ import annotations

from corpus.period import Period, PeriodKind
from retrieval.asked_once import Asked

_YEARS = (PeriodKind.FINANCIAL_YEAR, PeriodKind.ACADEMIC_YEAR, PeriodKind.CALENDAR_YEAR)
_SHORT = (PeriodKind.QUARTER, PeriodKind.MONTH)
_SORT = r"(?:(?:financial|school|academic|calendar)\s+)?"
_YEAR = rf"(?:(?:the|that|this|last)\s+)?{_SORT}(?:year|(?:19|20)\d\d(?:\s?[/–-]\s?\d{{2,4}})?)"
_WHOLE = Asked(
    rf"\b(?:(?:the\s+)?(?:whole|entire(?:ty)?|full)\s+of|throughout|across\s+all\s+of|over\s+all\s+of|all\s+of)\s+{_YEAR}\b"
    rf"|\b(?:whole|full|entire)\s+{_SORT}(?:year\b(?!\s+(?:group|team|effect|cost|saving))"
    rf"|(?:19|20)\d\d)|\b{_YEAR}\s+(?:taken\s+)?as\s+a\s+whole\b"
)
LEAST = 0.2
"""How far a quarter agrees with the whole of its year."""


def of_a_part(text: str, asked: Period, given: Period) -> bool:
    """Whether a question asks for the whole of a year ("for the whole of 2031/32"), and a time is only a quarter or a
    month of it.
    """
    if given.kind not in _SHORT or asked.kind not in _YEARS or not asked.covers(given):
        return False
    return _WHOLE.search(text) is not None
