"""Stretches of time that people say in more ways than papers do: "the three months up to June 2023", "the year that
ended in March 2024", "the 2024-25 school year", "quarters 1 and 2", "the opening quarter".
"""

from __future__ import annotations

import re

from corpus.numbers import WORDS
from corpus.period import months
from corpus.period_patterns import MONTH, MONTHS

_MONTH = MONTH.replace("P<{0}>", ":")
_MONTHS_TO = re.compile(
    r"\b(?:the\s+)?(?P<n>two|three|four|five|six|eight|nine|[2-689])[\s-]months?(?:\s+period)?\s+(?:(?:leading\s+)?up\s+to|to|ending|ended|until|till)\s+"
    r"(?:(?:on|in|the|end|of)\s+)*(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    rf"{MONTH.format('m')},?\s+(?P<y>(?:19|20)\d\d)\b(?!\s?[/–-]\s?\d)",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\b(?P<year>(?:(?:financial|council)\s+)?year|(?:twelve|12)\s+months)\s+(?:(?:that|which)\s+(?:ended|ends|finished|closed|ran\s+to)|"
    r"finishing|closing|up\s+until|up\s+to)\s+(?:(?:on|in|at)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_WHEN_ENDED = re.compile(
    r"\bwhen\s+(?:the|that|our)\s+(?:financial\s+)?year\s+(?:was\s+)?(?:closed|ended|finished|came\s+to\s+(?:an\s+end|its\s+end|a\s+close)|ran\s+out)\s+"
    r"(?:in|on|at)\s+(?:the\s+end\s+of\s+)?(?:31(?:st)?\s+)?(?=March\s+20\d\d\b)",
    re.IGNORECASE,
)
_SCHOOL_YEAR = (
    re.compile(
        r"\b(?:the\s+)?(?P<y>20\d\d\s?[-/–]\s?(?:20)?\d\d)\s+(?:academic|school)\s+year\b", re.IGNORECASE
    ),
    re.compile(
        r"\b(?:the\s+)?(?:academic|school)\s+year\s+(?:of\s+)?(?P<y>20\d\d\s?[-/–]\s?(?:20)?\d\d)(?![\d/])",
        re.IGNORECASE,
    ),
)
_QUARTERS = re.compile(
    r"\b(?:quarters|qtrs|Qs)\s*(?P<first>[1-4])(?P<more>(?:\s*,\s*[1-4])*)(?P<and>\s*,?\s*(?:and|to|or)\s+|\s*[&/–-]\s*)(?P<last>[1-4])\b"
    r"(?!\s*[%/]|\.\d)",
    re.IGNORECASE,
)
_NUMBERED = {"one": "1", "two": "2", "three": "3", "four": "4"}
_QUARTERS_IN_WORDS = re.compile(
    r"\bquarters\s+(?P<first>one|two|three)(?P<and>\s+(?:and|to|or)\s+)(?P<last>two|three|four)\b", re.IGNORECASE
)
_OPENING = re.compile(r"\b(?P<nth>opening|closing)(?=\s+(?:quarter|half|three\s+months|six\s+months)\b)", re.IGNORECASE)
_NTH = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}
_NTH_QUARTER = re.compile(r"\b(?P<nth>1st|2nd|3rd|4th)(?=\s+(?:quarter|qtr|half)\b)", re.IGNORECASE)
_FIRST_STRETCH = re.compile(
    r"\b(?P<nth>first|second|third|last)\s+(?P<of>(?:three|six|nine|3|6|9)\s+months|half|quarter)\b", re.IGNORECASE
)


def in_one_way(question: str) -> str:
    """A question with the stretches of time that it says in other words as the papers write them; itself where it has
    none.
    """
    question = _MONTHS_TO.sub(_months_to, question)
    question = _WHEN_ENDED.sub("at the end of ", question)
    question = _ENDED.sub(lambda m: f"{m['year']} to ", question)
    for school in _SCHOOL_YEAR:
        question = school.sub(lambda m: f"academic year {m['y']}", question)
    question = _QUARTERS_IN_WORDS.sub(
        lambda m: f"quarters {_NUMBERED[m['first'].lower()]}{m['and']}{_NUMBERED[m['last'].lower()]}", question
    )
    question = _QUARTERS.sub(_each_quarter, question)
    question = _OPENING.sub(lambda m: "first" if m["nth"].lower() == "opening" else "last", question)
    question = _NTH_QUARTER.sub(lambda m: _NTH[m["nth"].lower()], question)
    return _same_stretch(question)


def _each_quarter(m: re.Match[str]) -> str:
    more = re.sub(r"([1-4])", r"quarter \1", m["more"])
    return f"quarter {m['first']}{more}{m['and']}quarter {m['last']}"


def _months_to(m: re.Match[str]) -> str:
    number = int(m["n"]) if m["n"].isdigit() else int(WORDS[m["n"].lower()])
    year, last = int(m["y"]), MONTHS[m["m"].lower()]
    first = year * 12 + last - number  # months from the year 0, January the first
    return months((first // 12, first % 12 + 1), (year, last)).label


def _same_stretch(question: str) -> str:
    """ "The first six months of this year than in the same six months of 2024-25": which six months those are."""
    named = _FIRST_STRETCH.search(question)
    if named is None:
        return question
    same = re.compile(
        rf"\bsame\s+(?:{re.escape(named['of'])}|period|months)(?=\s+(?:of|in)\s+(?:the\s+)?(?:19|20)?\d\d)",
        re.IGNORECASE,
    )
    return question[: named.end()] + same.sub(f"{named['nth']} {named['of']}", question[named.end() :])
