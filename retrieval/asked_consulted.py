"""Questions for what came of asking people: "what happened when the crews were consulted?" asks for what they said, and
for no decision and no way that a figure went.
"""

from __future__ import annotations

import re

_ASKING = r"(?:consultation|survey|poll|engagement\s+exercise|questionnaire|drop-?ins?(?:\s+events?)?|letters?\s+to)"
_CONSULTED = re.compile(
    r"\bwhat\s+(?:happened|did\s+[\w\s’'-]{2,60}?\s+(?:say|think|feel|want))\s+when\b[^?]*\b(?:consulted|surveyed|polled|canvassed|written\s+to)\b|"
    rf"\bwhat\s+(?:came|became|was\s+(?:the\s+)?(?:result|outcome|upshot))\s+(?:out\s+)?of\b[^?,;]*\b{_ASKING}\b|"
    r"\bhow\s+did\s+the\s+(?:\w+\s+)?(?:consultation|survey)\s+(?:go|turn\s+out|come\s+out)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\bwhat\b[^?,]*\b(?:chang\w+|alter\w+|amend\w+|done\s+differently)\b", re.IGNORECASE
)


def asks_consulted(text: str) -> bool:
    """Whether a question asks what people said when they were consulted, or what came of a consultation."""
    return _CONSULTED.search(text) is not None


def asks_changed_by_it(text: str) -> bool:
    """Whether it asks, beside that, what was changed."""
    return asks_consulted(text) and _CHANGED.search(text) is not None
