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


# "Which schools are getting a nursery by May 2031?" is of what is planned; how many "are waiting by May" is not.
_BY_THEN = re.compile(
    r"\b(?:is|are|we['’]re|they['’]re)\s+(?:[\w'’-]+\s+){0,3}?"
    r"(?!(?:wait|liv|miss|outstand|work|attend|remain|be|have|hav|receiv|claim|stay|perform|do|dur|accord)ing\b)"
    r"[a-z]{2,}ing\b[^?;.]*\bby\s+(?:(?:the\s+)?(?:end|start|beginning|close)\s+of\s+)?(?:[A-Za-z]+\s+)?20\d\d\b",
    re.IGNORECASE,
)


def asks_ahead(question: str) -> bool:
    """Whether a question's words are of what is to come: "expected", "look like reaching", "set to", "on course"."""
    return _AHEAD.search(question) is not None or _BY_THEN.search(question) is not None
