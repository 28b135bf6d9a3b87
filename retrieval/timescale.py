"""So many days given for a thing are its timescale: "held in 15 working days", "within the timeframe of 20 weeks"."""

from __future__ import annotations

import re

from corpus.words import stem

_STEMS = frozenset((stem("timescale"), f"{stem('within')} {stem('timescale')}"))
_SO_MANY_DAYS = re.compile(
    r"\b(?:within|in)\s+(?:the\s+)?\d+\s+(?:(?:working|school|calendar)\s+)?(?:days|weeks|hours)\b"
    r"(?!\s+(?:to|of|since|from|before|ending|ended|after|up)\b)|\btime\s?frames?\b|\btime\s+limits?\b",
    re.IGNORECASE,
)

# "Within 20 working days of coming in": what sets the clock going, but for what only ought to be.
_FROM_THEN = re.compile(
    r"(?P<ought>\b(?:should|must|shall|ha(?:s|ve)\s+to|(?:is|are)\s+to|due|required|expected)\b[^.;:]{0,80}?)?"
    r"\bwithin\s+(?:the\s+)?\d+\s+(?:(?:working|school|calendar)\s+)?(?:days|hours)\s+of\s",
    re.IGNORECASE,
)


def timescale_in(text: str) -> frozenset[str]:
    """The stems of "within timescale" where a text gives so many days for something, for a question whether it was on
    time; none otherwise, none for months ("referred again within 12 months") and none for a number in words, which
    tells how long something took ("seven left within six weeks").
    """
    given = _SO_MANY_DAYS.search(text) or ((m := _FROM_THEN.search(text)) is not None and not m["ought"])
    return _STEMS if given else frozenset()
