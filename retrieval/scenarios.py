"""Which of several forecasts a question asks for: "if demand follows the high scenario", "on the central case".

A table gives each a row or a column under its bare word ("High", "Low"), and what the scenario is of is told there by
the table: only its word tells it from the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.words import stem
from retrieval.concepts import Concept

_WHICH = (
    r"(?:highest|high|higher|upper|low|lowest|lower|central|medium|middle|mid|base|baseline|best(?!\s+estimate)|worst|"
    r"most\s+likely|optimistic|pessimistic|slow|fast)"
)
_FORECAST = r"(?:scenarios?|projections?|forecasts?|variants?|estimates?|trajector(?:y|ies)|assumptions?)"
# "The high case"; "high-cost cases" and "a low case number" are of cases.
_CASE = (
    r"case(?:[\s-]scenario)?(?!\s*(?:loads?|work\w*|holders?|reviews?|files?|numbers?|conferences?|stud\w+|audits?)\b)"
)
_NAMED = re.compile(
    # "If demand follows the high scenario", "should numbers grow as in the low case"
    r"(?:\b(?:if|should|assuming|supposing|where)\s+(?:[\w’'-]+\s+){1,3}?(?:follow(?:s|ed)?|match(?:es|ed)?|track(?:s|ed)?|keeps?\s+to|runs?\s+(?:to|at|along)|"
    r"turns?\s+out|goes?\s+(?:with|along)|(?:is|are|was|were|be)|grows?\s+(?:as\s+)?(?:in|on)|(?:goes?|is|are)\s+(?:as\s+)?(?:in|on))\s+)?"
    rf"(?:\b(?:under|on|in|at|by|for|with|of|to)\s+)?(?:\b(?:the|our|its|their|a)\s+)?['‘“]?\b(?P<which>{_WHICH})['’”]?[\s-]"
    rf"(?P<noun>(?:(?:demand|growth|cost|need|population)[\s-])?{_FORECAST}|{_CASE})\b",
    re.IGNORECASE,
)
_OTHER_WORDS = (
    ("high", "highest", "higher", "upper"), ("low", "lowest", "lower"),
    ("central", "medium", "middle", "mid", "base", "baseline", "most likely", "likely", "expected"),
    ("worst", "pessimistic"), ("best", "optimistic"),
)
# "The worst case that was heard" is no forecast.
_OF_FORECASTS = re.compile(_FORECAST, re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:will|would|forecast|expect|project|predict|model|by\s+(?:\w+\s+){0,2}20\d\d)", re.IGNORECASE)


def with_scenario(text: str, concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    """The concepts of a question, what names one of several forecasts made one that the bare word of its row names; as
    they are where it names none.
    """
    m = _NAMED.search(text)
    if m is None or not (_OF_FORECASTS.search(m["noun"]) or _AHEAD.search(text)):
        return tuple(concepts)
    which = " ".join(m["which"].lower().split())
    alike = next((words for words in _OTHER_WORDS if which in words), (which,))
    ways = {tuple(stem(w) for w in said.split()): said for said in (which, *alike)}
    one = Concept(text[m.start("which") : m.end()], tuple(ways), m.start("which"), tuple(ways.values()))
    apart = [c for c in concepts if not m.start() <= c.start < m.end()]
    return tuple(sorted((*apart, one), key=lambda c: c.start))
