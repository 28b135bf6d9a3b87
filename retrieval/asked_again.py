"""A last sentence that asks again for what was just asked: "Were more boats late than in May? What were the figures?",
"… Give both numbers.", "… Figures please". It is no question of its own.
"""

from __future__ import annotations

import re

_FIGURES = r"(?:figures|numbers|percentages|rates|prices|totals|values|sums|amounts|counts|scores|shares|averages)"
_AGAIN = re.compile(
    r"\W*(?:(?:and|so|please|with)\s+)*(?:"
    rf"what(?:\s+(?:are|were|is|was)|['’]?s)\s+(?:the\s+|those\s+|these\s+|both\s+)(?:(?:two|three|four|actual|exact|respective|relevant|both)\s+)*{_FIGURES}|"
    r"(?:(?:please|can\s+you|could\s+you)\s+)*(?:give|show|quote|state|tell|include|i(?:['’]d|\s+would)\s+like|i\s+(?:need|want))\s+(?:me\s+|us\s+)?"
    rf"(?:the\s+|both\s+(?:the\s+|of\s+the\s+)?|all\s+(?:the\s+)?|those\s+)?(?:(?:two|three|four|actual|exact|both)\s+)*{_FIGURES}|"
    rf"(?:both\s+(?:the\s+)?|the\s+|all\s+)?(?:(?:two|three|four|actual|exact)\s+)*{_FIGURES}"
    r")(?:,?\s+(?:too|as\s+well|for\s+(?:both|each|all)|(?:in|of)\s+each|please|pls|thanks|thank\s+you|wanted|needed))*\W*",
    re.IGNORECASE,
)


def asks_again(part: str) -> bool:
    """Whether a part of a question only asks for the figures of the part before it."""
    return _AGAIN.fullmatch(part) is not None
