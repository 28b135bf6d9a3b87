"""Figures whose noun their sentence opens with: "Of the 139 rowers in hostels, 31 live afloat" counts rowers."""

from __future__ import annotations

import re

from corpus.fact import Fact


def left_to_its_base(fact: Fact) -> str | None:
    """What a sentence opens with as what its figures are parts of, where a figure has no noun of its own: "rowers in
    hostels" of the 31 in "Of the 139 rowers in hostels, 31 live afloat"; None for any other figure.
    """
    at = fact.quote.find(fact.printed)
    opens = _OPENS_WITH.match(fact.quote) if fact.locator.cell is None else None
    if opens is None or opens.end() > at:
        return None
    after = fact.quote[at + len(fact.printed) :]
    following = after.split()[:1]
    bare = not following or ends_noun(following[0]) or _THEY_LIVE.match(after) is not None
    return opens["base"] if bare else None


_OPENS_WITH = re.compile(
    r"\W*(?:out\s+)?of\s+(?:(?:the|these|those|our|its|their|all)\s+){0,2}(?:\d[\d,]*\s+)?(?P<base>[a-z][^\d.;:,]{2,60}),\s",
    re.IGNORECASE,
)
# "31 live afloat", "31 lie in a yard": what they do. Several things end in s, but for these.
_THEY_LIVE = re.compile(
    r"\s+(?:(?!(?:children|people|men|women|staff|crew|police|young|places?)\b)[a-z]{2,}(?<!s)\s+"
    r"(?:in|at|on|with|from|to|for|by|over|under|within|outside|near)\b|"
    r"(?:liv|stay|mov|attend|need|resid|work|travel)(?:e|ed)?\b|"
    r"(?:go|come|came|left|got|sat|stood|slept|took|made|lost|gave|gone)\b)",
    re.IGNORECASE,
)


def ends_noun(word: str) -> bool:
    """Whether the word after a number names nothing that it counts: "nine were approved"."""
    return word.lower() in _NO_NOUN


_NO_NOUN = frozenset(
    """were was are is had have has did do does will would could should may might must can be been of in at and to on by
    for from with as than or but if when while where since after before during until over under this that these those
    who which whom whose there here then now today tonight all still also only not""".split()
)
