"""Whether the times of a row are as far apart as a question asks: quarters, years or months."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from corpus.period import Period

# The days between two of them, and how the question says so.
_STEPS = tuple(
    (days, re.compile(rf"\b(?:{said})\b", re.IGNORECASE))
    for days, said in (
        (range(80, 101), r"quarters|quarterly|each\s+quarter|every\s+quarter|quarter\s+by\s+quarter"),
        (range(27, 33), r"months|monthly|each\s+month|every\s+month|month\s+by\s+month"),
        (range(350, 381), r"years|yearly|annually|each\s+year|every\s+year|year\s+by\s+year"),
    )
)


def out_of_step(question: str, periods: Iterable[Period]) -> bool:
    """Whether a question names one step of time and the ends of these periods, two or more, are mostly not that far
    apart; False where it names none or several.
    """
    asked = [days for days, said in _STEPS if said.search(question)]
    ends = sorted({p.last_day for p in periods})
    if len(asked) != 1 or len(ends) < 2:
        return False
    return int(median((b - a).days for a, b in pairwise(ends))) not in asked[0]
