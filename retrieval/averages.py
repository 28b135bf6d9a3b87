"""What an average is asked of: "the average age" is an age, whatever else is counted of the same people."""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.words import content_stems, stem
from retrieval.asked_once import Asked
from retrieval.asked_unit import COUNT
from retrieval.caseloads import caseload_in
from retrieval.concepts import Concept
from retrieval.light import is_light
from retrieval.query import Query

_AVERAGE = r"\b(?:average|avg|mean|median|typical)\s+"
_LEADS = re.compile(rf"{_AVERAGE}$", re.IGNORECASE)
_AVERAGED = Asked(
    rf"{_AVERAGE}((?:(?!(?:of|for|in|at|on|by|to|per|across|among|with|from|and|or|that|which|it|they|we|is|was|are|were|do|does|"
    rf"did|has|have|had|will|would|can|could)\b)[a-z][\w'’-]*\s*){{1,4}})"
)


def is_averaged(question: str, concept: Concept) -> bool:
    """Whether a concept is a light word of which an average is asked ("the average age of …"): then it is what is asked
    for, however little it says elsewhere.
    """
    return is_light(concept) and _LEADS.search(question[: concept.start]) is not None


def asks_average(question: str) -> bool:
    """Whether a question asks for the average of something."""
    return _AVERAGED.search(question) is not None


def of_no_average(query: Query, said: str) -> bool:
    """Whether a question asks for the average of something ("age") and words said of a figure name nothing of that: a
    count of carers is no average age of theirs, nor is their average height.
    """
    m = _AVERAGED.search(query.text)
    if m is None:
        return False
    inside = (c for c in query.concepts if m.start(1) <= c.start < m.end(1))
    asked = {s for c in inside for a in c.alternatives for s in a} | set(content_stems(m[1]))
    return bool(asked) and not asked & (set(content_stems(_OF_AN_AGE.sub(" ", said))) | caseload_in(said))


# "Aged 11 to 15": it is no age that is told.
_OF_AN_AGE = re.compile(r"\b(?:ages?|aged|years?)\s+(?=\d|under|over|between)", re.IGNORECASE)


def for_each_alike(asked: str, said: str) -> bool:
    """Whether a question asks how many for each of what a figure is said to be for each of: "how many cases did each
    worker hold?", "cases per worker (average)".
    """
    return bool(_each_of(asked) & _each_of(said))


def _each_of(text: str) -> set[str]:
    return {stem(m[1].lower()) for m in _FOR_EACH_OF.finditer(text)}


_FOR_EACH_OF = re.compile(r"\b(?:per|each|every)\s+(?!(?:cent|week|day|month|year)\b)([a-z]+)", re.IGNORECASE)


_MEAN_SAID = re.compile(r"\b(?:on\s+average|averag(?:e|ed|ing)|mean\s+of|median)\b", re.IGNORECASE)
_MEAN_ASKED = Asked(r"\b(?:average|averag\w*|mean|median|typical\w*|usual\w*|per|each|every|an?\s+[a-z]+|apiece)\b")


def mean_for_a_count(query: Query, fact: Fact) -> bool:
    """Whether a question asks for a number of things and a sentence's figure is no whole one but an average: "on
    average a boat had 2.3 skippers".
    """
    if query.unit != COUNT or fact.locator.cell is not None or fact.value is None or fact.value == int(fact.value):
        return False
    return _MEAN_SAID.search(fact.quote) is not None and not _MEAN_ASKED.search(query.text)
