"""Shares and numbers of some who are told apart by where they are: "64 % of the rowers in hostels" is not said of all
rowers in the club.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.numbers import PERCENT
from corpus.words import STOP, stem, tokens
from retrieval.asked_once import Asked
from retrieval.asked_unit import COUNT
from retrieval.concepts import Concept
from retrieval.groups import ANYBODY, subject_stems
from retrieval.query import Query
from retrieval.rank import named, stem_set

# "What proportion of our rowers in the club were women?": of whom is between the words of a share and the verb.
_OF_WHOM = Asked(
    r"\b(?:(?:proportion|percentage|share|fraction|%|per\s?cent|numbers?)\s+of|how\s+many(?:\s+of)?)\s+(?P<whom>[^?,;:()]{3,70}?)"
    r"(?=\s+(?:are|were|is|was|have|has|had|did|do|does|got|came|went|left|made|said|who|that)\b|\s*[?,;:()]|"
    r"\s*$)"
)
_PLACED = (
    r"(?:(?:who\s+(?:are|were|live|lived)\s+|living\s+|placed\s+|staying\s+|based\s+)?(?:in|at|with|from)|attending)"
)
_OF_THOSE = re.compile(
    r"\s*(?:\([^()]{1,12}\)\s*)?(?:of|among|amongst)\s+(?:(?:all|the|our|its|their|these|those)\s+){0,2}(?:\d[\d,]*\s+)?"
    rf"(?P<base>(?:(?!(?:in|at|with|from|who|that|which|and|or)\b)[\w’'-]+\s+){{0,4}}?{_PLACED}\s+(?P<limit>[^\d,;:().]{{3,60}}?))"
    r"(?=\s+(?:are|were|is|was|have|has|had|did|do|does|got|came|went|left|made|said|who|that|and|but|while)\b|"
    r"[,;:().]|\s*$)",
    re.IGNORECASE,
)
WHOLE = 0.75  # named, in its own wording or another


def of_fewer(query: Query, fact: Fact) -> bool:
    """Whether a question asks of a group by its name, and a sentence tells its figure of such as are in a place that
    the question does not name, without naming that group; False for a cell.
    """
    at = fact.quote.find(fact.printed)
    if fact.locator.cell is not None or at < 0 or query.unit not in ("%", COUNT):
        return False
    if query.unit == "%" and fact.unit != PERCENT:
        return False
    whom = _group(query)
    told = _OF_THOSE.match(fact.quote, at + len(fact.printed)) if whom is not None else None
    if told is None or whom is None or named(whom, stem_set(told["base"])) >= WHOLE:
        return False
    asked = query.stems | {stem(t) for t in tokens(query.text) if t not in STOP}
    return bool(subject_stems(told["limit"]) - asked - ANYBODY)


def _group(query: Query) -> Concept | None:
    """The group by its name of which a question asks; None where it asks of anybody ("children")."""
    m = _OF_WHOM.search(query.text)
    if m is None:
        return None
    start, end = m.span("whom")
    whom = (c for c in query.concepts if start <= c.start < end)
    return next((c for c in whom if len(c.alternatives[0]) > 1 and not set(c.alternatives[0]) <= ANYBODY), None)
