"""A figure of an aside ("…, which had 12 berths, and fewer boats moored") is of what stands before it."""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.concepts import Concept
from retrieval.counted import counted
from retrieval.query import Query
from retrieval.rank import named, stem_set

_ASIDE = re.compile(r",\s+(?:which|who|whose)\s+[^,;:.]*(?:\.\d[^,;:.]*)*,\s", re.IGNORECASE)
SAID = 0.7
TWO = 2  # one thing alone may be said in other words within the aside


def in_an_aside(query: Query, fact: Fact) -> bool:
    """Whether a sentence goes on after an aside that has the figure, and says only there what sets apart those whom a
    question counts; False for a cell.
    """
    if fact.locator.cell is not None:
        return False
    if _only_for_instance(query, fact):
        return True
    at = fact.quote.find(fact.printed)
    aside = next((m for m in _ASIDE.finditer(fact.quote) if m.start() < at < m.end()), None)
    if aside is None:
        return False
    of_it, beyond = stem_set(fact.quote[: aside.end()]), stem_set(fact.quote[aside.end() :])
    counted = stem_set(fact.quote[at : aside.end()])
    rest = [c for c in query.concepts if named(c, counted) < SAID]
    return sum(named(c, beyond) >= SAID for c in rest) >= TWO and not any(named(c, of_it) >= SAID for c in rest)


# "14 had moved for a good reason (for instance to a bigger quay)": no quays are counted.
_FOR_INSTANCE = re.compile(r"\((?:for\s+(?:instance|example)|e\.?\s?g\.?|such\s+as)\b[^()]*\)", re.IGNORECASE)


def _only_for_instance(query: Query, fact: Fact) -> bool:
    noun, at = counted(query), fact.quote.find(fact.printed)
    return noun is not None and for_instance(noun, fact.quote, at, " ".join((*fact.path, fact.locator.heading or "")))


def for_instance(noun: Concept, said: str, at: int, over: str = "") -> bool:
    """Whether what a question counts is named in a sentence, and in what stands over it, only in brackets that give an
    instance, and these do not hold the figure at a character of it.
    """
    aside = _FOR_INSTANCE.search(said)
    if aside is None or aside.start() < at < aside.end():
        return False
    rest = f"{said[: aside.start()]} {said[aside.end() :]} {over}"
    return named(noun, stem_set(aside.group())) >= SAID > named(noun, stem_set(rest))
