"""Days that people call by a name and papers by their date: "New Year's Eve 2024" is 31 December 2024."""

from __future__ import annotations

import re

from retrieval.shared_years import with_shared_years

_DAYS = (
    (re.compile(r"\bnew\s+year['’]?s?['’]?\s+eve\b", re.IGNORECASE), "31 December"),
    (re.compile(r"\bnew\s+year['’]?s?['’]?\s+day\b", re.IGNORECASE), "1 January"),
    (re.compile(r"\bchristmas\s+eve\b", re.IGNORECASE), "24 December"),
    (re.compile(r"\bchristmas\s+day\b", re.IGNORECASE), "25 December"),
    (re.compile(r"\bboxing\s+day\b", re.IGNORECASE), "26 December"),
    (re.compile(r"\bapril\s+fool['’]?s?['’]?\s+day\b", re.IGNORECASE), "1 April"),
    (re.compile(r"\bhallowe['’]?en\b", re.IGNORECASE), "31 October"),
    (re.compile(r"\b(?:bonfire|guy\s+fawkes)\s+night\b", re.IGNORECASE), "5 November"),
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# "31 March this year (2024)", "last March (2024)": the year stands beside it.
_YEAR_BESIDE = (
    re.compile(
        rf"\b((?:\d{{1,2}}\s+)?{_MONTH})\s+(?:of\s+)?(?:this|last|that)\s+year\s*[(,]\s*(20\d\d)\)?", re.IGNORECASE
    ),
    re.compile(rf"\b(?:this|last)\s+((?:\d{{1,2}}\s+)?{_MONTH})\s*\((20\d\d)\)", re.IGNORECASE),
)


def by_date(question: str) -> str:
    """A question with each day of the year that it calls by a name given by its date, and with the year that
    stands beside a day; itself where it has none."""
    for name, date in _DAYS:
        question = name.sub(date, question)
    for beside in _YEAR_BESIDE:
        question = beside.sub(r"\1 \2", question)
    return with_shared_years(question)
