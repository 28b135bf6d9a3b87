"""The price of one asked for, and a figure of what all of them cost: a mileage rate is no line of the budget."""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.numbers import POUNDS
from retrieval.asked_once import Asked
from retrieval.query import Query

# "What mileage rate do they get?", "how much a mile?", "the hourly rate for a crew"
_RATE = (
    r"\b(?:mileage|hourly|daily|nightly|weekly|day|night|hour)\s+(?:rate|allowance|fee|charge)s?\b|"
    r"\b(?:per|a|an|each|every)\s+(?:mile|hour|night|session|lesson|visit|trip|journey|head|child|pupil|person|place)\b(?=\s*\??\s*$)"
)
# "What does a berth cost?"; but a thing that is yet to be built, or the one and only, has its line in a budget.
_ONE_COSTS = (
    r"\b(?:what|how\s+much)\s+(?:does|do|did)\s+(?:an?|one|each|every)\s+(?!(?:new|planned|proposed|extra|bigger|larger)\b)[^?,;]{2,60}?\s"
    r"(?:cost|come\s+to|work\s+out\s+at|set\s+us\s+back)\b|"
    r"\bcosts?\s+of\s+(?:an?|one|each|every)\s+(?!(?:new|planned|proposed|extra|bigger|larger)\b)[a-z]"
)
_ASKED = Asked(rf"{_RATE}|{_ONE_COSTS}")
_BY_THE_MILE = Asked(r"\bmileage\s+(?:rate|allowance|fee|charge)s?\b|\b(?:per|a|an|each|every)\s+mile\b")
_MILE = re.compile(r"\bmil(?:e|es|eage)\b|\brates?\b", re.IGNORECASE)
_OF_ALL = re.compile(
    r"\b(?:budget(?:ed)?|forecast|projected|spent|spend(?:ing)?|outturn|actuals?|variance|targets?|savings?|overspends?|underspends?|committed)\b",
    re.IGNORECASE,
)
_OF_ONE = re.compile(
    r"\b(?:average|avg|mean|median|unit|per|each|rates?|hourly|daily|nightly|weekly|fees?|prices?|tariffs?)\b|\b(?:costs?|price)\s+(?:of|for)\s+(?:an?|one)\b",
    re.IGNORECASE,
)


def sum_of_all(query: Query, fact: Fact) -> bool:
    """Whether a question asks what one costs, or a rate, and a cell's column is of what was planned or spent in all:
    "Spent" or "Forecast", with nothing on it or over it that makes it the price of one. By the mile only what is said
    to be so, or a rate.
    """
    if fact.unit != POUNDS or fact.locator.cell is None or not fact.path or not _ASKED.search(query.text):
        return False
    said = " ".join((*fact.path, fact.measure))
    if _BY_THE_MILE.search(query.text):
        return _MILE.search(said) is None  # what somebody gets a year is no mileage rate
    return _OF_ALL.search(fact.path[-1]) is not None and _OF_ONE.search(said) is None
