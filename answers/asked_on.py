"""What a follow-up asks on about a figure that had no time: "and the year before?", "what is being done about it?",
also where "why?" came between.

Each goes back to the question that the talk began with, since it is the figure that has a year before, and what is
counted that something is done about.
"""

from __future__ import annotations

import re

from corpus.period_reading import find_periods
from retrieval.counted import GOES_ON
from retrieval.paper_times import names_a_paper

_SO = r"^\W*(?:(?:and|but|so|ok(?:ay)?|thanks|then)\b[\s,]*)*"
_YEAR_BEFORE = re.compile(
    rf"{_SO}(?:(?:what|how)\s+(?:about|was\s+(?:it|that))\s+)?(?:(?:in|for)\s+)?(?:the\s+)?"
    r"(?:year\s+before(?:\s+(?:that|it))?|(?:previous|preceding|prior)\s+year|year\s+earlier)\W*$",
    re.IGNORECASE,
)
_DONE = re.compile(
    rf"{_SO}what(?:['’]s|\s+(?:is|are|was|were))\s+(?P<who>being|(?:we|they|officers|the\s+[\w’'-]+)(?=\s+doing))\s+"
    r"(?P<deed>done|doing)\s+(?:about|to\s+(?:change|improve|tackle|address))\s+(?:it|this|that|these|those|them)\W*$",
    re.IGNORECASE,
)
_WHY = re.compile(r"^\W*(?:why(?:\s+(?:is|was)\s+(?:that|this|it))?|how\s+come)\W*$", re.IGNORECASE)
_FIGURE = re.compile(
    r"^\W*(?:how\s+(?:many|much)|what(?:['’]s|\s+(?:is|was|are|were))?\s+(?:the\s+)?(?:[\w-]+\s+)?"
    r"(?:number|percentage|proportion|share|rate|%)\b(?:\s+of)?)\s+(?:of\s+)?(?P<of>[^?]+?)\W*$",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\s+(?:(?:is|are|was|were)\s+there|(?:do|did|does)\s+we\s+have|have\s+we(?:\s+got)?)\b", re.IGNORECASE
)
_SHARE = re.compile(r"\W*what\b.*\b(?:percentage|proportion|share|%)", re.IGNORECASE)
_BE = re.compile(r"\s+(?:is|are|was|were|has|have|had|been|being)\b", re.IGNORECASE)


def asked_on(question: str, last: str) -> str | None:
    """The question that such a follow-up asks in full; None for any other, and after a question for no figure."""
    first = last
    while GOES_ON in first:
        before, _, then = first.rpartition(GOES_ON)
        if not _WHY.match(then):
            return None
        first = before
    figure = _FIGURE.match(first)
    if figure is None:
        return None
    dated = [m for m in find_periods(first) if not names_a_paper(first, m)]
    if _YEAR_BEFORE.match(question) and not dated:
        return f"{first.rstrip(' ?.')} in the year before?"
    if done := _DONE.match(question):
        whom = _BE.sub("", _THERE.sub("", f" {figure['of']}", count=1), count=1).strip()
        number = "percentage" if _SHARE.match(first) else "number"
        be = "are" if done["who"].lower() in ("we", "they", "officers") else "is"
        return f"What {be} {done['who']} {done['deed']} about the {number} of {whom}?"
    return None
