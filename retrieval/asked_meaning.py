"""What somebody meant: "what did the inspectors mean by a weak mooring?" asks for no average."""

from __future__ import annotations

import re

_MEANT = re.compile(
    r"\bwhat\s+(?:do|does|did|would|might)\s+(?:[\w’'-]+\s+){1,8}?mean\b(?!\s+(?:time|wait|age|score|number|cost|length|average)\b)|"
    r"\bwhat(?:['’]?s|\s+(?:is|was))\s+(?:really\s+|actually\s+|exactly\s+)?(?:meant|intended)\s+by\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\bhow\s+(?:many|much)\b|%|\bwhat\s+(?:percentage|proportion|share|number)\b", re.IGNORECASE)


def asks_meaning(text: str) -> bool:
    """Whether a question asks what was meant by something; False where it asks for a number, too."""
    return _MEANT.search(text) is not None and _NUMBER.search(text) is None
