"""The time of a list of figures, from the title that stands over it: "Key figures: 2031/32 at a glance".

A list is then what a dashboard's tiles are: each of its entries is of that time, unless it names one of its own.
"""

from __future__ import annotations

import re

from corpus.numbers import find_numbers
from corpus.paper import Block, BlockKind, Paper
from corpus.period import Period, PeriodKind
from corpus.period_reading import find_periods

LONGEST = 10  # words of a title
# A title of figures: what is to be done ("Priorities for 2031/32") is not counted yet.
_FIGURES = re.compile(
    r"\b(?:data|figures?|numbers?|facts?|statistics?|stats|headlines?|highlights?|snapshot|glance|dashboard|activity|"
    r"performance|outturn|results?|position|picture|year\s+in)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:priorit\w+|plans?|planned|actions?|next|targets?|aims?|ambitions?|budget\w*|forecast\w*|projected|expected|will|"
    r"proposed|savings?)\b",
    re.IGNORECASE,
)
_TIME_ALONE = re.compile(r"\W*(?:(?:in|during|for|over|at|as\s+at|on)\s+)?(?:the\s+)?(?:year\s+)?\W*", re.IGNORECASE)
_AT = re.compile(r"\b(?:at|on|end\s+of)\s+(?:the\s+)?$", re.IGNORECASE)


def time_of_list(paper: Paper, number: int) -> Period | None:
    """The one time that the title over a block's list gives to its entries; None where it gives none or is no title of
    figures.
    """
    if paper.blocks[number].kind is not BlockKind.BULLET:
        return None
    headings = paper.blocks[number].headings
    before = (paper.blocks[at] for at in range(number - 1, -1, -1))
    over = next((b for b in before if b.kind is not BlockKind.BULLET or b.headings != headings), None)
    return _told_by(over) if over is not None else None


def _told_by(over: Block) -> Period | None:
    text = over.text.strip()
    mentions = find_periods(text)
    if over.table is not None or over.kind is BlockKind.BULLET or len(mentions) != 1 or len(text.split()) > LONGEST:
        return None
    time = mentions[0]
    rest = f"{text[: time.start]} {text[time.end :]}"
    alone = _TIME_ALONE.fullmatch(rest) is not None
    if text.endswith(".") or _AHEAD.search(rest) or find_numbers(rest) or not (alone or _FIGURES.search(rest)):
        return None
    point = time.period.kind in (PeriodKind.AS_AT, PeriodKind.MONTH)  # "Headlines, 3 May 2031" is the day of a paper
    return None if point and not _AT.search(text, 0, time.start) else time.period
