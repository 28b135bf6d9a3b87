"""So many days given for a thing are its timescale: "held in 15 working days", "within the timeframe of 20 weeks"."""

from __future__ import annotations

import re

from corpus.words import stem

_STEMS = frozenset((stem("timescale"), f"{stem('within')} {stem('timescale')}"))
_SO_MANY_DAYS = re.compile(
    r"\b(?:within|in)\s+(?:the\s+)?\d+\s+(?:(?:working|school|calendar)\s+)?(?:days|weeks|hours)\b"
    r"(?!\s+(?:to|of|since|from|before|ending|ended|after|up)\b)|"
    # "Within 20 working days of coming in": what sets the clock going
    r"\bwithin\s+(?:the\s+)?\d+\s+(?:(?:working|school|calendar)\s+)?(?:days|hours)\s+of\s+|\btime\s?frames?\b|\btime\s+limits?\b",
    re.IGNORECASE,
)


def timescale_in(text: str) -> frozenset[str]:
    """The stems of "within timescale" where a text gives so many days for something, for a question whether it was on
    time; none otherwise, none for months ("referred again within 12 months") and none for a number in words, which
    tells how long something took ("seven left within six weeks").
    """
    return _STEMS if _SO_MANY_DAYS.search(text) else frozenset()
