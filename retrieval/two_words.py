"""Nouns of a verb and a little word that a question writes in two: "a top up", "the take up", "follow up visits".

Papers write them with a hyphen, and there they are one word; a verb ("to take up the offer") stays as it is.
"""

from __future__ import annotations

import re

_NOUN = (
    r"(?:(?:top|take|follow|start|catch|back|build|mark|check|write|sign|round|pick|clean)\s(?:up)|"
    r"(?:drop|opt|roll|walk|time)\s(?:out)|(?:sign|write|trade|lay)\s(?:off))"
)
_OPENS = (
    r"(?:an?|the|any|no|each|every|this|that|these|those|their|its|our|some|with|without|of|for|on|in|per|average|low|"
    r"high|poor|good|weekly|monthly|early|late|third\s+party|first\s+party)"
)
_NO_NOUN = (
    r"(?:will|would|can|could|should|may|might|must|shall|to|did|does|do|not|never|they|we|you|I|he|she|it|who|that|"
    r"which|and|or|but|were|was|are|is|had|has|have|been|be)"
)
_OBJECT = r"(?:the|an?|their|its|our|his|her|my|your|this|that|these|those|any|all|with\s+(?:the|an?))"
_AFTER = (
    r"(?:of|rates?|fees?|payments?|agreements?|contributions?|visits?|appointments?|calls?|meetings?|letters?|checks?|"
    r"sessions?|clinics?|centres?|events?|works?|actions?|percentages?|figures?|grants?|costs?|dates?|process)"
)
_AS_NOUN = (
    re.compile(
        rf"\b{_OPENS}\s+(?:(?!{_NO_NOUN}\b)[\w’'-]+\s+){{0,2}}?(?P<noun>{_NOUN})\b(?!\s+{_OBJECT}\b)", re.IGNORECASE
    ),
    re.compile(rf"(?<!\bto\s)\b(?P<noun>{_NOUN}|(?:drop|walk|opt)\sin|add\son)\s+{_AFTER}\b", re.IGNORECASE),
)


def hyphened(question: str) -> str:
    """A question with a hyphen in each such noun, every other character where it was; as it is where it has none."""
    for pattern in _AS_NOUN:
        for m in pattern.finditer(question):
            start, end = m.span("noun")
            question = f"{question[:start]}{'-'.join(m['noun'].split())}{question[end:]}"
    return question
