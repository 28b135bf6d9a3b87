"""What of its kind a question asks for: which one of so many, the two ends of a range, what money is spent on. None of
them is told by a figure alone, nor by a list.
"""

from __future__ import annotations

import re

from corpus.numbers import WORDS

_RANGE_ASKED = re.compile(
    r"\b(?:rang(?:e[sd]?|ing)|var(?:y|ied|ies|ying)|spread|differ(?:s|ed)?)\b[^?]*\b(?:from|between)\s+(?:what|which)\b|"
    r"\b(?:what|which)\s+(?:range|spread)\s+(?:is|was|are|were|did|does|do|had|has)\b|\bbetween\s+what\b[^?]*\b(?:and\s+what|rang\w+|vary|varied|lie|lay)\b|\bwhat\s+(?:is|was|are|were)\s+the\s+(?:\w+\s+)?(?:range|spread)\s+of\b|"
    r"\b(?:a|the)\s+range\b[^?]*[.,;:–-]\s+what\s+(?:is|was|were)\s+(?:it|that|they)\b|"
    r"\b(?:what|which)\s+(?:range|spread|band)\s+of\s+(?!(?:support|services?|options|measures|activities|needs?|help|actions?|partners|"
    r"people|work|interventions|training|views|issues|topics|providers|agencies)\b)[a-z]",
    re.IGNORECASE,
)


def asks_range(text: str) -> bool:
    """Whether a question asks for the two ends that something lies between: one figure is no answer to it."""
    return _RANGE_ASKED.search(text) is not None


# "What is the grant being spent on?" asks for what, and for no sum.
_SPENT_ON = re.compile(
    r"^(?!.*\bhow\s+(?:much|many)\b)\W*(?:and\s+|so\s+)?what\b[^?]*\b(?:spent|spend|spending|used|go|goes|going|put)\s+(?:on|for|towards?|into)\W*$",
    re.IGNORECASE,
)


def asks_what_it_pays_for(text: str) -> bool:
    """Whether a question asks what money is spent on: things, and no amount."""
    return _SPENT_ON.match(text) is not None


# "Which of the two homes was held up?": one of them by name.
_ONE_OF = re.compile(
    r"\b(?:which|what)\s+(?:one\s+)?of\s+(?:the|our|its|their|these|those)\s+(?:(?:two|pair\s+of|both)\b|(?:"
    + "|".join([*list(WORDS)[3:13], r"\d{1,2}"])
    + r")\b[^?]*?\b(?:is|was|has|does)\b)",
    re.IGNORECASE,
)


def asks_which_one(text: str) -> bool:
    """Whether a question asks which one it is of so many: a single name, and no list."""
    return _ONE_OF.search(text) is not None
