"""So many days given for a thing are its timescale: "held in 15 working days", "within the timeframe of 20 weeks"."""

from __future__ import annotations

import re

from corpus.numbers import WORDS
from corpus.words import stem

_STEMS = frozenset((stem("timescale"), f"{stem('within')} {stem('timescale')}"))
_SO_MANY_DAYS = re.compile(
    rf"\b(?:within|in)\s+(?:the\s+)?(?:\d+|{'|'.join(WORDS)})\s+(?:(?:working|school|calendar)\s+)?(?:days|weeks|hours)\b"
    r"(?!\s+(?:to|of|since|from|before|ending|ended|after|up)\b)|\btime\s?frames?\b|\btime\s+limits?\b",
    re.IGNORECASE,
)


def timescale_in(text: str) -> frozenset[str]:
    """The stems of "within timescale" where a text gives so many days for something, for a question whether it was on
    time; none otherwise, and none for months: "referred again within 12 months" is no timescale kept.
    """
    return _STEMS if _SO_MANY_DAYS.search(text) else frozenset()
