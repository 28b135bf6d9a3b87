"""How often one thing came about, where it is asked how many things there were: "the berth was asked for 35 times" does
not tell how many moorings were asked for.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.asked_unit import COUNT
from retrieval.query import Query

_TIMES = re.compile(r"\s+(?:(?:separate|different)\s+)?(?:times|occasions)\b", re.IGNORECASE)
_OFTEN = Asked(r"\b(?:times|occasions?|often|frequent(?:ly)?|twice|once)\b")
_WHAT = Asked(
    r"\bhow\s+many\s+(?P<what>(?:(?!(?:did|do|does|are|were|is|was|have|has|had|in|of|at|on|by|for|to|from|with)\b)"
    r"[\w’'-]+\s+){0,3}?(?:(?!(?:did|do|does)\b)[\w’'-]+))(?=\s+(?:did|do|does|are|were|is|was|have|has|had|in|of|at|on|by|"
    r"for|to|from|with|about|that|who|which)\b|\W*$)"
)
STEM = 4  # letters that what is counted has in common with what came about: "uses", "was used 134 times"


def of_times_over(query: Query, fact: Fact) -> bool:
    """Whether a question counts things and a figure of a sentence tells how many times something came about, none of
    whose words is what is counted. False where the question asks how often.
    """
    if query.unit != COUNT or fact.locator.cell is not None or _OFTEN.search(query.text):
        return False
    at = fact.quote.find(fact.printed)
    if at < 0 or _TIMES.match(fact.quote, at + len(fact.printed)) is None:
        return False
    asked = _WHAT.search(query.text)
    if asked is None:
        return False
    noun = asked["what"].split()[-1].lower()
    said = re.findall(r"[a-z]+", " ".join((fact.quote, *fact.path[1:], fact.locator.heading or "")).lower())
    return not any(word[:STEM] == noun[:STEM] for word in said)
