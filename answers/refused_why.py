"""Why something is not done, asked: what tells that it was refused or cannot be goes before what only tells of it."""

from __future__ import annotations

import re

from retrieval.query import Query
from retrieval.wanted import Wanted

_NOT_DONE_ASKED = re.compile(
    r"\bwhy\s+(?:wo|would|did|do|does|ca|could|should|is|are|was|were|has|have|had)n?['’]?t\b|"
    r"\bwhy\s+(?:will|would|did|do|does|can|could|is|are|was|were|has|have|had)\s+(?:[\w’'-]+\s+){1,5}?(?:not|refus\w+|reject\w*|"
    r"declin\w+|turn\w*\s+(?:[\w’'-]+\s+){0,3}?down)\b|\bwhy\s+not\b",
    re.IGNORECASE,
)
_NOT_DONE_TOLD = re.compile(
    r"\b(?:not\s+(?:\w+ly\s+)?(?:accepted|agreed|supported|recommended|favoured|pursued|possible|affordable|proposed|adopted|taken\s+(?:up|"
    r"forward))|rejected|refused|declined|turned\s+down|ruled\s+out|discounted|(?:cannot|can\s+not|could\s+not|would\s+not|will\s+not)\s+"
    r"(?:be|do|pay|agree|afford|support)\b)",
    re.IGNORECASE,
)
_OF_IT = 0.45  # of what is asked, that the sentence names itself
ADDS = 0.5


def refusal_adds(query: Query, text: str, own: float) -> float:
    """What it adds that a sentence tells of a refusal, where the reason of one is asked for and it names what was
    refused (`own`: how much of the question, 0 to 1); 0 elsewhere.
    """
    if query.wanted is not Wanted.WHY or own < _OF_IT or not _NOT_DONE_ASKED.search(query.text):
        return 0.0
    return ADDS if _NOT_DONE_TOLD.search(text) else 0.0
