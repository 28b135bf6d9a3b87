"""The few words right at a figure: what it counts, or what it is said to be the amount of."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.fact import Fact
from corpus.numbers import find_numbers
from retrieval.one_of_many import is_whole_of_one, whole_and_predicate
from retrieval.own_words import BRACKET_OF, own_words


@lru_cache(maxsize=50_000)
def close_words(fact: Fact) -> str:
    """What stands right at a figure of a sentence: the words it counts, or those it is said to be the amount of.

    "a £1.6m improvement reserve", "reserves of £11.8m", "the number of plans was 211"; a cell's are its own words.
    """
    at = fact.quote.find(fact.printed)
    if fact.locator.cell is not None or at < 0:
        return own_words(fact)
    told = SHARE_BESIDE.sub("", fact.quote[at + len(fact.printed) :])
    if is_whole_of_one(fact):
        told = whole_and_predicate(fact, told)[0]
    after = _OF_WHICH.sub(" ", re.split(r"[,;:()]|\.\s|\s[-–]\s", told)[0]).split()[:FOLLOWING]
    if (of := BRACKET_OF.match(fact.quote, at + len(fact.printed))) and fact.quote[:at].rstrip().endswith("("):
        return " ".join(re.split(r"[,;:()]|\.\s", fact.quote[of.end() :])[0].split()[:BRACKETED])
    if fact.quote[:at].rstrip().endswith("("):
        return " ".join([*re.split(r"[,;:]|\.\s", fact.quote[:at].rstrip(" ("))[-1].split()[-BRACKETED:], *after])
    lead = _LEAD.search(fact.quote[:at]) or _LEAD.search(fact.quote[: _run_begins(fact.quote, at)])
    return " ".join([*(lead.group(1).split() if lead else ()), *after])


_LEAD = re.compile(
    r"((?:[\w'’-]+\s+){1,6})(?:of|was|were|is|at|to|by|from)\s+(?:(?:about|around|over|just|a|an|the)\s+)*$"
)
# "… in a hostel, £90 with an agency and £50 with one of our own crews": all of them are the amounts of what leads.
_NEXT_OF_RUN = re.compile(r"\s+(?:in|with|at|for|by|from|on)\s[^,;.:()]{3,60}?(?:,|,?\s+and|,?\s+or)\s+")
_OF_WHICH = re.compile(
    r"^\s*(?:in|with|at|for|by|from|on)\s+(?:(?:one|each|any|some|of|our|its|their|the|an?|own)\s+)+", re.IGNORECASE
)


def _run_begins(quote: str, at: int) -> int:
    """Where the first figure of the run stands that the one at a place is the last of; its own place where it is in
    none.
    """
    for number in reversed(find_numbers(quote[:at])):
        if _NEXT_OF_RUN.fullmatch(quote, number.end, at) is None:
            break
        at = number.start
    return at


FOLLOWING = 5  # words
SHARE_BESIDE = re.compile(r"^\s*\(\s*\d[\d.]*\s?(?:%|per\s?cent)\s*\)", re.IGNORECASE)
"""A share in brackets right behind a figure: "1,920 (31 %) were not answered"."""
BRACKETED = 8  # words before a bracket that its figure counts
