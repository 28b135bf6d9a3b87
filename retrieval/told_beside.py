"""What a sentence tells beside a figure: of something else, of others, or as what it is held against."""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.period_reading import find_periods

ABOUT = r"(?:(?:about|around|over|under|just|only|nearly|almost|a|an|the)\s+)*"
"""The words that make a figure a round one, as a pattern."""

# "£1.2m over budget after the sale of £0.4m of land": what is set beside a figure is not said of what it is.
_SETS_BESIDE = re.compile(
    r"\s(?:after|before|following|despite|including|excluding|besides|alongside|on\s+top\s+of|in\s+addition\s+to|as\s+well\s+as|"
    r"net\s+of|because\s+of|owing\s+to|due\s+to|thanks\s+to)\s+(?:[a-z’'-]+\s+){0,4}?$"
)
_NAMES_ITS_OWN = re.compile(
    r"\s+(?:of\s+)?(?!(?:in|at|for|on|from|by|as|and|or|than|last|this)\b)[a-z]{3,}", re.IGNORECASE
)


def set_beside(between: str, after: str) -> int | None:
    """Where what leads to a figure begins, in what stands between it and the one before, if it is set beside that one
    and names its own thing; None where it is not.
    """
    beside = _SETS_BESIDE.search(between)
    if beside is None and (of_whom := _OF_WHOM.fullmatch(between)) is not None:
        return of_whom.start("by") if _NAMES_ITS_OWN.match(after) else None
    return beside.start() if beside and _NAMES_ITS_OWN.match(after) else None


# "940 calls from 312 tenants": calls are what the first counts, and not the second.
_OF_WHOM = re.compile(
    r"(?:\s+(?!(?:fell|rose|fallen|risen|up|down|increased|decreased|dropped|grew|cut|reduced|went|was|were|is|are|had|has|have|and|of|"
    r"in|at|to|for|on|than)\b)[a-z’'-]+){1,3}(?P<by>\s(?:from|by|involving|about|concerning|across|among(?:st)?))\s+"
)


_LEADS_TO_TIME = re.compile(
    r"\s*(?:%|per\s?cent|million|m|k)?,?\s+(?:(?:in|for|during|at|by|on|over|as|the|end|start|year|quarter|month|to|ending|of)\s+)*"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?",
    re.IGNORECASE,
)
_ENDS_THERE = re.compile(r"\s*(?:$|[,.;:()]|(?:and|but|while|whereas)\b)", re.IGNORECASE)


def only_dated(after: str) -> bool:
    """Whether all that follows a figure up to the end of its clause is its time: "lent £4 of sails in 2021 and £6
    in 2022". Then the rest is said of the figure before it.
    """
    for mention in find_periods(after):
        if _LEADS_TO_TIME.fullmatch(after[: mention.start]):
            return _ENDS_THERE.match(after, mention.end) is not None
    return False


# "… was £9,400, against £3,100 for a bay in our own": what it is held against is told of something else.
_OF_ANOTHER = re.compile(
    r"\s+(?:[a-z]+\s+)?for\s+(?:an?|those|all|other|every|each|our|its|their)\s+(?!(?:year|quarter|month|term|week|time)s?\b)",
    re.IGNORECASE,
)


def of_another(after: str) -> bool:
    """Whether what follows a figure that another is held against says that it is of another thing."""
    return _OF_ANOTHER.match(after) is not None


def told_of_others(fact: Fact) -> str:
    """Of whom a sentence gives a figure after that of others: "… was 12 days, and for
    tenants it was four";
    "" where it does not.
    """
    at = fact.quote.find(fact.printed)
    m = _OF_OTHERS.search(fact.quote[:at]) if fact.locator.cell is None and at > 0 else None
    return m["whom"] if m else ""


_OF_OTHERS = re.compile(
    r"\b(?:and|but|while|whereas|though)\s+(?:for|among(?:st)?|in|at|of|with)\s+(?P<whom>[^,;:()\d]{3,60}?)"
    r"(?:,\s*(?:who|which|whom|whose|where)\s[^;:()]{3,60},|,)?\s+"
    rf"(?:(?:it|this|that|the\s+[a-z]+)\s+(?:was|is|were|had\s+been|stood\s+at|took)\s+|only\s+|just\s+){ABOUT}$",
    re.IGNORECASE,
)
