"""The January school census: what pupils there are is counted in it once a year, and a table has its year alone.

"Pupils on SEN support: 2030, 2031" is of each January, whether or not its caption says so; exclusions, absence and
requests are of a whole year and of no census.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.period import Period, PeriodKind

_JANUARY = 1
# What is counted on the roll of a school on one day.
_COUNTED = re.compile(
    r"\bSEN(?:D)?\s+support\b|\bEHC\s?Ps?\b|\bEHC\s+plans?\b|\beducation,?\s+health\s+and\s+care\s+plans?\b|\bfree\s+school\s+meals?\b|\bFSM\b|"
    r"\bEAL\b|\benglish\s+as\s+an\s+additional\s+language\b|\bon\s+(?:the\s+)?roll\b|\bpupil\s+(?:numbers|population|premium)\b|"
    r"\b(?:of|all)\s+(?:all\s+)?pupils\b|\b(?:number\s+of\s+)?pupils\s+(?:in|at|with|on|by)\b|\bclass\s+sizes?\b|\bspecial\s+educational\s+needs?\b",
    re.IGNORECASE,
)
# What happens over a year, and what is aimed at.
_OVER_A_YEAR = re.compile(
    r"\b(?:requests?|requested|new|issued|started|ceased|ended|exclu\w+|suspen\w+|absen\w+|attendance|missed|appeals?|tribunals?|decisions?|assessments?|"
    r"weeks?|days?|on\s+time|timel\w+|complaints?|leavers?|left|joined|results?|attain\w+|achiev\w+|grades?|GCSEs?|offers?|admissions?|"
    r"appl(?:y|ied|ications?)|refus\w+|spen[dt]\w*|costs?|budgets?|reviews?|during|in\s+the\s+year|per\s+year|financial|target|permanent\w*|"
    r"September|October|December|March|May|June|July|August|February|April|November|autumn|summer|spring)\b",
    re.IGNORECASE,
)


def of_the_school_census(asked: Period, fact: Fact) -> bool:
    """Whether a cell of a year is of pupils as the census counts them, and its January is asked for."""
    when = fact.period
    if fact.locator.cell is None or when is None or when.kind is not PeriodKind.CALENDAR_YEAR:
        return False
    january = asked.kind is PeriodKind.MONTH and asked.first_day.month == _JANUARY
    if not january or asked.first_day.year != when.first_day.year:
        return False
    said = " ; ".join((fact.measure, *fact.path))
    return _COUNTED.search(said) is not None and _OVER_A_YEAR.search(said) is None
