"""A list under a heading that counts it ("The five landing stages"), and what is said of these elsewhere in its
paper: "The wardens asked for five stages to be mended" tells whose list it is.
"""

from __future__ import annotations

import re

from corpus.numbers import WORDS
from corpus.paper import Paper
from corpus.words import stem

_COUNT = "|".join(list(WORDS)[2:20])
_COUNTED = re.compile(rf"\b(?P<count>{_COUNT}|\d{{1,2}})\s+(?:[a-z]+\s+)?(?P<noun>[a-z]{{3,}}s)\b", re.IGNORECASE)


def announced_in(paper: Paper, heading: str) -> tuple[str, ...]:
    """The paragraphs of a paper under other headings that speak of as many of the same things as a heading counts; ()
    for a heading that counts none.
    """
    counted = _counted(heading)
    if not counted:
        return ()
    return tuple(
        b.text
        for b in paper.blocks
        if b.table is None and heading not in b.headings and b.text.strip() != heading and counted & _counted(b.text)
    )


def _counted(text: str) -> frozenset[tuple[int, str]]:
    """What a text counts of several things: how many, and the stem of what they are called."""
    found = ((m["count"].lower(), stem(m["noun"].lower())) for m in _COUNTED.finditer(text))
    return frozenset((int(n) if n.isdigit() else WORDS[n], noun) for n, noun in found)
