"""Which way something went between two times, as a question asks it: "did waits get longer or shorter between May and
July?", "how has the average time taken to moor moved since 2031?". The words of it are no subject of the question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.period_reading import find_periods

COMPARATIVES = (
    "more|fewer|less|better|worse|higher|lower|bigger|smaller|larger|greater|longer|shorter|quicker|slower|faster|safer|"
    "earlier|later|older|younger|cheaper|dearer|costlier|happier|healthier|busier|quieter|stronger|weaker|harder|easier|"
    "closer|further|nearer|poorer|richer|fuller|emptier|heavier|lighter|riskier|steadier|tighter|wider|narrower|sooner"
)
"""The words that say which of two is the greater, for a pattern."""

_BECOME = r"(?:get|gets|got|getting|gotten|become|becomes|becoming|became|grow|grown|grew|growing)"
# "Get longer or shorter", "become better, worse or stay the same": both ways are named, so neither is a subject.
_EITHER = re.compile(
    rf"\b(?:{_BECOME}\s+(?:any\s+|much\s+)?)?(?:{COMPARATIVES})(?:\s*,\s*(?:{COMPARATIVES}))*,?\s+or\s+(?:(?:{_BECOME}|any|much)\s+)?"
    rf"(?:{COMPARATIVES})\b(?!\s+than\s+\d)|\b(?:{COMPARATIVES})(?:\s*,\s*(?:{COMPARATIVES}))+\b",
    re.IGNORECASE,
)
_GOT = re.compile(rf"(?<!\bto\s)\b{_BECOME}\s+(?:any\s+|much\s+)?(?:{COMPARATIVES})\b", re.IGNORECASE)
# A time has to come right after the verb: "how has it moved since May?"; what was moved to a new berth is a thing done.
_MOVED = re.compile(
    r"(?:^\W*(?:(?:and|so|but)\s+)?(?:has|have|had|did|do|does)|\b(?:how|(?:which|what)\s+(?:way|direction))\s+"
    r"(?:has|have|had|did|do|does))\s+[^?;]*?"
    r"(?<!\bto)(?<!\bwho)(?<!\bthat)(?<!\bwhich)(?<!\bbeen)(?<!\bbe)(?<!\bwere)(?<!\bwas)\s(?P<verb>(?:move|shift)(?:d|ed)?)\b"
    r"\s+(?P<when>(?:between|from|since|over|across)\b)",
    re.IGNORECASE,
)
# "Did timeliness improve in 2020/21 compared with the year before?"
_BETTERED = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?(?:has|have|had|did|do|does)\s[^?;]*?(?<!\bto)(?<!\bwho)(?<!\bthat)(?<!\bwhich)\s"
    r"(?P<verb>(?:improve|worsen|deteriorate)(?:d|ed)?)\b(?=\s+(?:in|between|from|since|over|across|compared|against|on|during|this|last|at|"
    r"by)\b|\W*$)",
    re.IGNORECASE,
)
RIGHT_AFTER = 40  # letters from the verb to the time


def moved_between(text: str) -> bool:
    """Whether a question asks how something moved or shifted from one time to another: it may be "taken to do" what it
    will. What moved over a stretch of years is a series.
    """
    return any(m["when"].lower() not in ("over", "across") for m in _moves(text))


def ways_in(text: str) -> list[tuple[int, int]]:
    """Where a question's words of direction stand, that are no subject of the figures it asks for; [] for none.

    One way alone is such where a time is named ("any busier since 2031?"); both are always.
    """
    found = [m.span() for m in _EITHER.finditer(text)]
    if find_periods(text):
        found += [m.span() for m in _GOT.finditer(text)] + [m.span("verb") for m in _BETTERED.finditer(text)]
    return found + [m.span("verb") for m in _moves(text)]


def _moves(text: str) -> Iterator[re.Match[str]]:
    for m in _MOVED.finditer(text):
        if any(m.end("verb") <= p.start <= m.end("verb") + RIGHT_AFTER for p in find_periods(text)):
            yield m
