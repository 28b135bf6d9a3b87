"""What came of asking people: how many replied and what they thought of it, and what was changed because of that."""

from __future__ import annotations

import re

_CONSULTED_ASKED = re.compile(
    r"\bwhat\s+(?:happened|did\s+[\w\s’'-]{2,40}?\s+(?:say|think|feel|want))\s+when\b[^?]*\b(?:consulted|surveyed|asked|polled|canvassed|written\s+to)\b|"
    r"\bwhat\s+(?:came|became|was\s+(?:the\s+)?(?:result|outcome|upshot))\s+(?:out\s+)?of\b[^?]*\b(?:consultation|survey|poll|engagement|letters?|"
    r"questionnaire|drop-?ins?|workshops?)\b|\bhow\s+did\s+the\s+(?:consultation|survey)\s+(?:go|turn\s+out|come\s+out)\b",
    re.IGNORECASE,
)
_REPLIES = re.compile(
    r"\b(?:repl(?:y|ies|ied)|respon(?:ses?|ded|dents?)|in\s+favour|(?:were|was)\s+against|supported|opposed|disagreed|agreed\s+with|undecided|"
    r"not\s+sure|unsure|of\s+those\s+who\s+answered)\b",
    re.IGNORECASE,
)
_CHANGED_ASKED = re.compile(
    r"\bwhat\b[^?,]*\b(?:chang\w+|alter\w+|amend\w+|different(?:ly)?|done)\b[^?]*\b(?:as\s+a\s+result|because\s+of\s+(?:it|that|this|them)|"
    r"in\s+(?:response|reply|answer)|after(?:wards)?)\b",
    re.IGNORECASE,
)
_SO = re.compile(
    r"^\W*(?:because\s+of\s+(?:this|these|that)|as\s+a\s+(?:direct\s+)?(?:result|consequence)|in\s+(?:response|reply|answer)|(?:in\s+the\s+)?light\s+of|"
    r"for\s+(?:this|that|these)\s+reasons?|following\s+(?:this|these)|so\b|therefore|this\s+(?:has\s+)?led\s+to)",
    re.IGNORECASE,
)
REPLIED, SO_CHANGED = 0.6, 0.5


def outcome_adds(asked: str, text: str) -> float:
    """What it adds that a sentence tells how many of those who were consulted replied and how, or what was changed
    because of something told before it, where that is asked; 0 where it is not.
    """
    replied = REPLIED if _CONSULTED_ASKED.search(asked) and _REPLIES.search(text) else 0.0
    return replied + (SO_CHANGED if _CHANGED_ASKED.search(asked) and _SO.match(text) else 0.0)
