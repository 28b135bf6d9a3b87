"""Where something was sent, and where it is or is to be: a sentence that names the place or the body answers that."""

from __future__ import annotations

import re

from corpus.period import NAMES

# "Where did the panel send the petition?", "which committee was it referred to?"
SENT_ASKED = re.compile(
    r"\bwhere\b[^?]*\b(?:sen[dt]|sending|refer(?:red|ring)?|pass(?:ed|ing)?|forward(?:ed|ing)?|redirect(?:ed)?|escalate[d]?)\b|"
    r"\b(?:whom?|which|what)\b[^?]*\b(?:sent|referred|passed|forwarded|redirected|escalated)\s+(?:back\s+|on\s+|up\s+)?to\W*$",
    re.IGNORECASE,
)
SENT_TOLD = re.compile(
    r"\b(?:refer(?:red|s|ring)?|sen[dt]|pass(?:ed|es)?|forward(?:ed|s)?|redirected|remitted|escalated|submitted|handed|go(?:es)?|went)\s+"
    r"(?:back\s+|on\s+|up\s+|over\s+)?to\s+(?:the\s+|its\s+|their\s+|our\s+|an?\s+)?(?-i:[A-Z])",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"^\W*(?:and\s+|so\s+|but\s+)?(?:where(?:abouts|\s+exactly)?(?:['’]?s|\s+(?:is|are|was|were|will|would|should|might|could|does|do|did))\b|"
    r"(?:at|on|in)\s+(?:which|what)\s+(?:site|place|building|street|road|village|town|ward)\b)",
    re.IGNORECASE,
)
# Of a figure, and of money: how high it was and who gave it are no places.
_NO_PLACE = re.compile(
    r"\b(?:end(?:s|ed)?\s+up|stand|stood|stands|finish\w*|land(?:s|ed)?|rank\w*|money|funding|capital|cash|savings?|rates?|figures?|"
    r"numbers?|percentage|target|budget|it\s+was|come|comes|coming|came|from|problems?|gaps?|pressures?|weak\w*|say|says|said|told)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:on|at|off|near|beside|behind|opposite|next\s+to|inside|within|in)\s+(?:the\s+)?"
    r"(?:(?:site\s+of|grounds\s+of|former|old|closed|"
    r"disused|vacant|empty|existing|present)\s+(?:the\s+)?)*"
    rf"(?-i:(?!(?:{'|'.join(m.title() for m in NAMES)}|Option|Table|Appendix|Annex|"
    r"Quarter|Year|Years|Section|Cabinet|Council|Committee|Spring|Summer|Autumn|Winter|Part|Phase|Key|Reception)\b)[A-Z][\w’'-]+)|"
    r"\b(?-i:[A-Z])[\w’'-]+\s+(?:site|campus|road|street|lane|avenue|square|quay|house|centre)\b",
    re.IGNORECASE,
)
SENT, PLACED, NOT_PLACED = 0.9, 0.5, 0.35


def asks_where(text: str) -> bool:
    """Whether a question asks where something is or is to be, and for no figure and no money."""
    return _WHERE.match(text) is not None and _NO_PLACE.search(text) is None


def where_adds(asked: str, text: str) -> float:
    """What it adds that a sentence tells where, below 0 where it names no place; 0 where that is not asked."""
    if SENT_ASKED.search(asked):
        return SENT if SENT_TOLD.search(text) else 0.0
    if not asks_where(asked):
        return 0.0
    return PLACED if _PLACE.search(text) else -NOT_PLACED
