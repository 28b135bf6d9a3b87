"""Whether a question asks for what is, or was, expected: then a forecast is no second best, and a paper of before the
time asked about is the right one.
"""

from __future__ import annotations

import re

_AHEAD = re.compile(
    r"\b(?:forecast|project(?:ed|ion|ing)|expect|anticipat|predict|estimat|envisag|foresee|foresaw|will\b|would\b|going\s+to\b|due\b|"
    r"(?:is|are|was|were|looked|looks?)\s+(?:\w+\s+)?(?:likely|bound|set|about|thought|reckoned|supposed|meant)\s+to\b|"
    r"look(?:s|ed|ing)?\s+(?:like(?:ly)?|as\s+if|as\s+though|set)\b|on\s+(?:course|track)\b|head(?:ed|ing)\s+(?:for|to|towards?)\b|"
    r"hop(?:e[sd]?|ing)\s+(?:for|to|that|of)\b|in\s+prospect\b|outlook\b)",
    re.IGNORECASE,
)


def asks_ahead(question: str) -> bool:
    """Whether a question's words are of what is to come: "expected", "look like reaching", "set to", "on course"."""
    return _AHEAD.search(question) is not None
