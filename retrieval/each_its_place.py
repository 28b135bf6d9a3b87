"""Figures of one sentence told apart by the name behind each: "a berth is £54 a week at Wrack Quay and £67 at Sand
Pier". A question that names one of them asks for no other's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.fact import Fact
from corpus.numbers import find_numbers
from corpus.period_patterns import MONTHS
from corpus.period_reading import find_periods
from retrieval.query import Query

# The name ends what is said of the figure; what comes after a comma or "and" is said of the next one.
_NAMED_BEHIND = re.compile(
    r"(?:(?!\band\b|\bbut\b|\bwhile\b)[^,;:()])*?\b(?:at|for|in|from|by|to|on)\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)(?=\s*$|\s*[,.;)]|\s+(?:and|but|while)\b)"
)
_TIMES = frozenset(MONTHS)


def of_another_place(query: Query, fact: Fact) -> bool:
    """Whether a figure stands with the name of another one of those that its sentence gives a figure each, where the
    question names one alone; False for a cell, and where the figure or none of the others has a name behind it.
    """
    if fact.locator.cell is not None:
        return False
    named = _names_behind(fact.quote)
    own = [name for printed, name in named if printed == fact.printed]
    if len(own) != 1 or len(named) < SEVERAL or _in(own[0], query.text):
        return False
    return sum(_in(name, query.text) for _, name in named) == 1


SEVERAL = 2


def _in(name: str, question: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", question, re.IGNORECASE) is not None


@lru_cache(maxsize=5_000)
def _names_behind(sentence: str) -> tuple[tuple[str, str], ...]:
    """The figures of a sentence, as printed, that a name stands behind, with it; () for none."""
    numbers = find_numbers(sentence, find_periods(sentence))
    if len(numbers) < SEVERAL:
        return ()
    ends = [*(n.start for n in numbers[1:]), len(sentence)]
    found = []
    for number, end in zip(numbers, ends, strict=True):
        m = _NAMED_BEHIND.match(sentence[number.end : end])
        if m is not None and not _TIMES & set(m["name"].lower().split()):
            found.append((number.printed, m["name"]))
    return tuple(found)
