"""Times that people call otherwise than papers do: "New Year's Eve 2024" is 31 December 2024, "Sept" September."""

from __future__ import annotations

import re

from corpus.period import NAMES
from corpus.period_patterns import MONTHS
from corpus.period_reading import find_periods
from retrieval.every_point import every_point
from retrieval.shared_years import with_shared_years
from retrieval.spans_said import in_one_way
from retrieval.year_beside import with_years_beside

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
    re.compile(
        rf"\b((?:\d{{1,2}}\s+)?{_MONTH})\s+(?:of\s+)?(?:next|this\s+coming)\s+year\s*[(,]\s*(20\d\d)\)?", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:this|last|next|(?:this\s+)?(?:coming|past))\s+((?:\d{{1,2}}\s+)?{_MONTH})\s*(?:\((20\d\d)\)|,\s+(20\d\d)\b)",
        re.IGNORECASE,
    ),
)


def by_date(question: str) -> str:
    """A question with each day of the year that it calls by a name given by its date, with months in full, and with
    the year that stands beside a day; itself where it has none.
    """
    question = _SHORT_MONTH.sub(_in_full, question)
    for name, date in _DAYS:
        question = name.sub(date, question)
    for beside in _YEAR_BESIDE:
        question = beside.sub(lambda m: " ".join(g for g in m.groups() if g), question)
    return with_years_beside(with_shared_years(every_point(in_one_way(question))))


# "On 10 Feb", "in sept": papers print the month in full, and a search for its letters finds nothing.
_SHORT_MONTH = re.compile(
    r"(?<![\w'’&])(?P<month>jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b(?:\.(?=\s*[a-z\d]))?", re.IGNORECASE
)
_OF_TIME = re.compile(
    r"(?:\b(?:in|by|on|at|since|from|until|till|last|this|next|the|early|late|mid|end|start|of|for|and|to|between)|"
    r"\d(?:st|nd|rd|th)?)[\s-]+$|\d[-–/.]$",
    re.IGNORECASE,
)
_WITH_TIME = re.compile(
    r"[\s./–-]*(?:\d|['’]\d\d)|['’]s\b|\s+(?:meetings?|minutes|reports?|papers?|agenda|figures?|numbers?|session)\b|"
    r"\s*(?:[-–/]|to|and|or)\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|\s*[?,;)]|\s*$",
    re.IGNORECASE,
)


def _in_full(m: re.Match[str]) -> str:
    """A short month in full; as it is where it may be something else, an acronym ("SEP"), Jan Bright, "to mar", or in a
    time that is read whole as it stands ("10 Feb 2024").
    """
    word, text = m["month"], m.string
    if any(p.start <= m.start() < p.end for p in find_periods(text)):
        return m.group()
    before, after = _OF_TIME.search(text[: m.start()]) is not None, _WITH_TIME.match(text, m.end()) is not None
    if word.isupper() and not (re.search(r"\d\s*$", text[: m.start()]) or re.match(r"\s*\d", text[m.end() :])):
        return m.group()
    if word.lower() in ("jan", "mar") and not (before and after):
        return m.group()
    return NAMES[MONTHS[word.lower()] - 1] if before or after else m.group()
