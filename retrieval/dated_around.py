"""The time of a figure that nothing dates in its own sentence, told by all that stands around it: every date in its
passage is the one asked for, or it is "in the year" under the heading of a report of that year.
"""

from __future__ import annotations

import re

from corpus.chunk import Chunk
from corpus.fact import Fact
from corpus.period import Period
from retrieval.rank import best_agreement, periods_in

AROUND = 0.5  # of the agreement of a figure with its own date: as much as a column "2022" has with 2021/22
THE_SAME = 0.9  # of the agreement of two times: 30 June is of June
_IN_THE_YEAR = re.compile(
    r"\b(?:in|during|over|for|across|throughout)\s+(?:the|this)\s+(?:reporting\s+)?(?:year|period)\b"
    r"(?!\s+(?:before|after|to|of|ending|\d))",
    re.IGNORECASE,
)


def dated_around(asked: tuple[Period, ...], fact: Fact, chunk: Chunk) -> bool:
    """Whether an undated figure of a sentence is of a time asked for by the dates around it alone; False where none is
    asked for, and where any of them is of another time.
    """
    if not asked or fact.locator.cell is not None:
        return False
    if fact.period is not None and (fact.bound or not any(fact.period.covers(p) for p in asked)):
        return False  # the year of its report, taken from a heading, is less exact than the dates beside it
    if _all_of(asked, periods_in(chunk.text)):
        return True
    return _IN_THE_YEAR.search(fact.quote) is not None and _all_of(asked, periods_in(chunk.context))


def _all_of(asked: tuple[Period, ...], told: tuple[Period, ...]) -> bool:
    return bool(told) and all(best_agreement(asked, (p,)) >= THE_SAME for p in told)
