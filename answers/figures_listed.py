"""A note that names the figures it wants one after the other: "Harbour Board update: total moored, number laid up, and
crews?" asks how many of each.
"""

from __future__ import annotations

import re

from corpus.period_reading import find_periods
from corpus.words import content_stems

_LISTED = re.compile(r"^\W*(?P<lead>[^:?]{3,90}):\s*(?P<items>[^?:]{8,200}?)\s*[?.]*\s*$")
_APART = re.compile(
    r"\s*[,;]\s*(?:and\s+|plus\s+)?|\s+and\s+(?=(?:the\s+)?(?:total|number|no\.?|count)\b)", re.IGNORECASE
)
_COUNTED = re.compile(
    r"^(?:the\s+)?(?:(?:total|overall)\s+)?(?:numbers?|nos?\.?|count|how\s+many|total)\s+(?:of\s+)?(?=[a-z])",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"^(?:the\s+)?(?:percentage|%|share|proportion|rate|average|mean|median|cost|budget)\b", re.IGNORECASE
)
_ASKS = re.compile(
    r"\b(?:what|which|who|whom|whose|when|where|why|how(?!\s+many)|is|was|are|were|did|does|do|had|has|have|will)\b",
    re.IGNORECASE,
)
MOST, LEAST_LISTED = 4, 3
LONG = 7  # words of an item


def figures_listed(question: str) -> tuple[str, ...]:
    """The questions that such a note holds, each with what it says of all; () for any other question, and for fewer
    than three things of which none is called a number.
    """
    m = _LISTED.match(question)
    if m is None or _ASKS.search(m["items"]):
        return ()
    items = [i.strip() for i in _APART.split(m["items"]) if i.strip()]
    counted = sum(_COUNTED.match(i) is not None for i in items)
    if not 2 <= len(items) <= MOST or not counted or (len(items) < LEAST_LISTED and counted < len(items)):
        return ()
    if any(len(i.split()) > LONG or not _names_something(i) for i in items):
        return ()
    return tuple(f"{m['lead'].strip()}: {_asked(i)}?" for i in items)


def _names_something(item: str) -> bool:
    """Whether an item is more than a time."""
    for p in reversed(find_periods(item)):
        item = f"{item[: p.start]} {item[p.end :]}"
    return bool(content_stems(_COUNTED.sub("", item)))


def _asked(item: str) -> str:
    return f"what was the {item}" if _MEASURED.match(item) else f"how many {_COUNTED.sub('', item)}"
