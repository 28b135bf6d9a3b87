"""How many there are at a point of time, and how many came or went over a stretch of it: two numbers of one noun.

"Households at period end" stands beside "Households approved in period" under the same years, and whoever asks how
many there were in March, or whether there are more than a year before, asks for the first. A share of them is a third
number, and is not meant where none is named.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.period import PeriodKind
from retrieval.asked_once import Asked
from retrieval.kinds import SHARES
from retrieval.query import Query
from retrieval.slots import NOT_COUNTS
from retrieval.wanted import Wanted

_POINT = re.compile(
    r"\b(?:snapshot|(?:period|year|quarter|month|term)[\s-]ends?|(?:at\s+)?(?:the\s+)?end\s+of\s+(?:the|each|every)\s+"
    r"(?:[a-z]+\s+)?(?:year|period|quarter|month|term)|as\s+at|at\s+\d{1,2}\s+[A-Z][a-z]+)\b",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    r"\b(?:in|during|over|within)\s+(?:the\s+|each\s+)?(?:period|year|quarter|month|term)\b", re.IGNORECASE
)
# What begins or ends in a stretch of time.
_COMING = (
    r"(?:start(?:s|ed|ing|ers?)?|beg[aiu]n(?:ning)?|commenc(?:ed|ing)|bec[ao]m(?:e|ing)|enter(?:ed|ing)|join(?:ed|ing|ers)|"
    r"ceas(?:ed|ing)|end(?:ed|ing)|left|leaving|(?<!care\s)leavers|exit(?:s|ed|ing)?|complet(?:ed|ing|ions?)|receiv(?:ed|ing)|"
    r"clos(?:ed|ing|ures)|discharg(?:ed|es)|admi(?:tted|ssions)|resign(?:ed|ing|ations?)|de-?register(?:ed|ing)|"
    r"retir(?:ed|ing)|recruit(?:ed|ing)|new)"
)
# What happens is counted over a stretch of time, too; "households approved" are those of a year, and "approved
# households" are there.
_COMINGS = re.compile(
    rf"\b(?:{_COMING}|enquir(?:y|ies)|applications?|applicants?|referrals?|contacts?|requests?|notifications?|approvals?|"
    r"appeals?|complaints?|allegations?)\b|\b(?:approved|adopted|issued|granted|held|made)\s*$",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?:approved|adopted|issued|granted|held|made)\b(?!\s+[a-z]+s\b)", re.IGNORECASE)
# "26 households that left in the year", "39 children were admitted": told of a figure of a sentence.
_CAME = re.compile(
    rf"(?:\s+(?!(?:and|but|of|in|at|on|to|from|with|by|as)\b)[\w’'-]+){{0,4}}?\s+(?:(?:that|who|which)\s+)?"
    rf"(?:(?:had|have|has|were|was|newly)\s+){{0,2}}{_COMING}\b",
    re.IGNORECASE,
)
_SET_SIDE_BY_SIDE = (Wanted.CHANGE, Wanted.SERIES, Wanted.COMPARISON)


_SHARE_ASKED = Asked(
    r"%|£|\b(?:per|percentages?|proportions?|shares?|rates?|costs?|spen[dt]|spending|budgets?|prices?|sums?|money|gaps?|"
    r"timel(?:y|iness)|(?:in|on|to|within)\s+(?:time|target)|within|performance|attendance|absences?|turnover|take-?up|"
    r"uptake|attainment|stability|satisfaction)\b"
)

# A deficit is a sum, though no word says "cost".
_IN_MONEY = Asked(
    r"\b(?:deficits?|surplus(?:es)?|debts?|arrears|overspen(?:d|ds|t)|underspen(?:d|ds|t)|reserves?|savings?|income)\b"
)


def unasked_share(query: Query, fact: Fact) -> bool:
    """Whether a figure is a share, a rate or a sum and the question speaks of none: it asks how many there are, or,
    where it names what is counted in pounds, how much money.
    """
    if query.unit is not None or fact.unit not in NOT_COUNTS or _SHARE_ASKED.search(query.text):
        return False
    return not (fact.unit == "GBP" and _IN_MONEY.search(query.text))


def names_point(text: str) -> bool:
    """Whether a text says that a number is of the end of a stretch of time: "at period end", "at each year end"."""
    return _POINT.search(text) is not None


def _asks_point(query: Query) -> bool:
    """Whether a question asks how many there are at a time or at each of some: on a day, at a year end, in one month
    as against another.
    """
    kinds = {p.kind for p in query.periods}
    alone = len(query.periods) == 1 or query.wanted in _SET_SIDE_BY_SIDE
    points = {PeriodKind.AS_AT, PeriodKind.MONTH} if alone else {PeriodKind.AS_AT}
    return bool(kinds) and kinds <= points or names_point(query.text)


def _names_comings(query: Query) -> bool:
    return any(p.search(query.text) for p in (_COMINGS, _DONE, _STRETCH))


def unasked_comings(query: Query, label: str) -> bool:
    """Whether a row's label is of those who came or went ("Children entering care") and a question names no such
    doing: "number of children in care each year".
    """
    if _names_comings(query):
        return False
    return not names_point(label) and any(p.search(label) for p in (_STRETCH, _COMINGS))


def of_comings(query: Query, fact: Fact) -> bool:
    """Whether a question asks how many there are, and a figure counts those who came or went in a stretch of time:
    "Ceased to be looked after", "Households approved in period". A question that names what they did asks for them.
    """
    if fact.period is None or fact.unit in SHARES or not _asks_point(query):
        return False
    if fact.period.kind in {PeriodKind.AS_AT, *(p.kind for p in query.periods)}:
        return False
    if fact.locator.cell is not None:
        return unasked_comings(query, " ".join(fact.path[2:-1]))
    if _names_comings(query):
        return False
    at = fact.quote.find(fact.printed)
    return at >= 0 and _CAME.match(fact.quote, at + len(fact.printed)) is not None
