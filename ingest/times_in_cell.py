"""The time that a cell gives one of its own figures: "71 % in Quarter 1; 74 % in Quarter 2", "12 weeks, from 19 in May
2023". It goes before the time of the column, which is when all of it was written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.numbers import NumberMention
from corpus.period import Period
from corpus.period_reading import find_periods
from ingest.reporting import Reporting, quarters_in

# What may stand between a figure and its time: its mark or unit, a word or two of what it counts, and what leads to it.
_LEADS = re.compile(
    r"\s*(?:%|per\s?cent)?\s*(?:[a-z][\w’'-]*\s+){0,2}?(?:\(\s*)?(?:(?:in|at|for|during|as\s+at|on|by|end\s+of|the)\s+)*(?:the\s+)?",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:due|until|since|from|before|after|till|target|review|planned|start\w*|end(?:s|ed|ing))\b", re.IGNORECASE
)
# "Over the last quarter" is the one just over, or the one before it.
_LAST = re.compile(r"\b(?:last|previous|preceding)\b", re.IGNORECASE)


def time_in_cell(
    text: str, numbers: Sequence[NumberMention], k: int, reporting: Reporting | None
) -> Period | None:
    """The time right behind the k-th figure of a cell and before its next one; None where none is its own."""
    n = numbers[k]
    end = numbers[k + 1].start if k + 1 < len(numbers) else len(text)
    after = re.split(r"[;,]|\.\s", text[n.end : end])[0]
    spoken = (m for m in quarters_in(after, reporting) if not _LAST.search(m.text))
    for mention in sorted((*find_periods(after), *spoken), key=lambda p: p.start):
        lead = after[: mention.start]
        return mention.period if _LEADS.fullmatch(lead) and not _TO_COME.search(lead) else None
    return None
