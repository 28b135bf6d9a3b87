"""What came of asking people: how many replied and what they thought of it, and what was changed because of that."""

from __future__ import annotations

import re

from corpus.numbers import find_numbers
from retrieval.asked_consulted import asks_consulted

_REPLIES = re.compile(
    r"\b(?:repl(?:y|ies|ied)|respon(?:ses?|ded|dents?)|in\s+favour|(?:were|was)\s+against|supported|opposed|disagreed|agreed\s+with|undecided|"
    r"not\s+sure|unsure|answered|signed\s+a\s+petition)\b",
    re.IGNORECASE,
)
_CHANGED_ASKED = re.compile(
    r"\b(?:what|which|how)\b[^?,]*\b(?:chang\w+|alter\w+|amend\w+|different(?:ly)?|done|adjust\w+|revis\w+|modif\w+)\b[^?]*"
    r"\b(?:as\s+a\s+(?:result|consequence)|because\s+of|in\s+(?:response|reply|answer)|after(?:wards)?|following|"
    r"in\s+(?:the\s+)?light\s+of|thanks\s+to|on\s+account\s+of|to\s+(?:meet|address|answer|satisfy|take\s+account\s+of))\b",
    re.IGNORECASE,
)
_SO = re.compile(
    r"^\W*(?:because\s+of\s+(?:this|these|that)|as\s+a\s+(?:direct\s+)?(?:result|consequence)|in\s+(?:response|reply|answer)|(?:in\s+the\s+)?light\s+of|"
    r"for\s+(?:this|that|these)\s+reasons?|following\s+(?:this|these)|so\b|therefore|this\s+(?:has\s+)?led\s+to)",
    re.IGNORECASE,
)
# Whom somebody is to consult when they decide is no outcome of asking anybody.
_TO_CONSULT = re.compile(
    r"\b(?:in|after|following|subject\s+to)\s+consultation\s+with\b|\bto\s+be\s+consulted\b", re.IGNORECASE
)
REPLIED, COUNTED, SO_CHANGED, TO_CONSULT = 0.5, 0.3, 0.5, 0.6


def tells_change(asked: str, text: str) -> bool:
    """Whether a sentence tells what was done because of what is told before it, and that is asked for."""
    return _SO.match(text) is not None and _CHANGED_ASKED.search(asked) is not None


def outcome_adds(asked: str, text: str) -> float:
    """What it adds that a sentence tells how those who were consulted replied, and more with how many, or what was
    changed because of something told before it, where that is asked; less than nothing for one that only says with whom
    somebody is to consult. 0 where it is not asked.
    """
    adds = SO_CHANGED if tells_change(asked, text) else 0.0
    if not asks_consulted(asked):
        return adds
    if _TO_CONSULT.search(text):
        return adds - TO_CONSULT
    replied = _REPLIES.search(text) is not None and " | " not in text
    return adds + (REPLIED + (COUNTED if find_numbers(text) else 0.0) if replied else 0.0)
