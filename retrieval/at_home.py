"""Homes and being at home: a question for those in homes is not told by those who are at home with their parents, are
taught at home or were visited there, though the word is the same.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.query import Query

_HOMES_ASKED = Asked(r"\bhomes\b")
_HOME = re.compile(r"\bhomes?\b", re.IGNORECASE)
# No house of that kind: "at home", "back home", "returned home", "home visits", "home-educated", "home with a parent".
_NO_HOUSE = re.compile(
    r"\b(?:at|back|go(?:es|ing|ne)?|went|return(?:s|ed|ing)?|c[ao]m(?:e|es|ing)|stay(?:s|ed|ing)?|liv(?:e|es|ed|ing)|taken|sent|brought|"
    r"from|missing\s+from)\s+home\b|"
    r"\bhome[\s-](?:visit\w*|educat\w*|school\w*|taught|tuition|office|page|time|work\w*|care\b|help\w*|to[\s-]school|and\s+away|with|address\w*|"
    r"authorit\w+)",
    re.IGNORECASE,
)


def only_at_home(query: Query, fact: Fact) -> bool:
    """Whether homes are asked for, and what a figure is said with and under speaks of being at home alone; False where
    it speaks of neither.
    """
    if not _HOMES_ASKED.search(query.text):
        return False
    said = " ; ".join((fact.quote, *fact.path, fact.measure, fact.locator.heading or ""))
    return _HOME.search(said) is not None and _HOME.search(_NO_HOUSE.sub(" ", said)) is None
