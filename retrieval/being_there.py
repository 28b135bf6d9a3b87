"""That those who are counted live with, stay in or travel by something: what they are there with says it, and a paper
need not have the verb. "How many were living with aunts?" is told by "Placed with aunts", "travelling by ferry" by "the
ferries carried 40".
"""

from __future__ import annotations

import re

from retrieval.concepts import Concept

_VERBS = frozenset(
    """live lives lived living stay stays stayed staying reside resides resided residing lodge lodged lodging
    housed accommodated travel travels travelled travelling traveled traveling ride riding rode based located situated
    stationed kept stored""".split()
)
_SO_FAR = re.compile(
    r"\s+(?:over|more\s+than|further\s+than|within|under|less\s+than|at\s+least|beyond)\s+\d+\s+(?:miles|km|kilometres)\b",
    re.IGNORECASE,
)
_PUT = frozenset("placed placement placements put".split())  # "placed over 20 miles away" is living there
# "Are placed in homes", "crews placed with hosts": that is where they are; "were placed in May" is what befell them.
_NOW = re.compile(
    r"\b(?:are|is|being|they['’]re|who['’]re|currently|now|still|(?:have|has)\s+been)\s+(?:currently\s+|now\s+|still\s+|all\s+|being\s+)?$",
    re.IGNORECASE,
)
_BY = re.compile(r"\s+(?:in|at|with|by|on|under|aboard)\s+(?=(?-i:[a-z]))", re.IGNORECASE)
# "Helped by the ferry scheme": whom a scheme worked with, in whichever of its words.
_HELPED = frozenset("helped supported assisted seen reached served aided".split())
_BY_WHOM = re.compile(r"\s+by\s+(?:the|our|its|their|an?|[A-Z][\w’'-]*)\b", re.IGNORECASE)
WITHIN = 60  # letters after the verb, in which what they are there with begins


def is_being_there(text: str, concept: Concept, others: tuple[Concept, ...]) -> bool:
    """Whether a concept of a question is a verb of being helped by those whom another names, or of being somewhere
    whose object another concept names, or which is said of a distance. A place that has a name tells no such thing:
    what is in Saltby need not live there.
    """
    verb, end = concept.asked.lower(), concept.start + len(concept.asked)
    if verb in _HELPED and (by := _BY_WHOM.match(text, end)) is not None:
        return any(by.end() <= c.start <= by.end() + WITHIN for c in others)
    if verb not in _VERBS and verb not in _PUT:
        return False
    if _SO_FAR.match(text, end):
        return True
    there = verb in _VERBS or (verb == "placed" and _NOW.search(text, 0, concept.start) is not None)
    begins = _BY.match(text, end) if there else None
    return begins is not None and any(begins.end() <= c.start <= begins.end() + WITHIN for c in others)
