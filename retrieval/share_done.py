"""What was done with those of whom a share is asked: "what share of the berths offered were accepted?" asks of what
was accepted, and a share of the same berths with which nothing is said of that stands behind one that has it.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.concepts import Concept
from retrieval.counted import is_standing, is_verb
from retrieval.particular import SAID
from retrieval.query import Query
from retrieval.rank import named, stem_set
from retrieval.unsaid import COMES_ABOUT

_DEED = Asked(
    r"\b(?:(?:share|percentage|proportion|fraction|per\s?cent|%)\s+of|how\s+many)\b[^?,;]*?\b(?:are|were|was|is|been|being|got|get)\s+"
    r"(?:(?:being|also|still|ever|now)\s+)*(?P<does>[a-z][a-z’'-]+)"
)


def deed_unsaid(query: Query, fact: Fact) -> bool:
    """Whether a question asks of what share something was done, and nothing said of a figure itself says that of it: a
    sentence's own clause, a cell's row and headers; or a sentence says it of the next figure alone. False where it asks
    for no share, and for no deed.
    """
    deed = _deed(query) if query.unit == fact.unit == "%" else None
    if deed is not None and _of_the_next(deed, fact):
        return True
    own = fact.quote if fact.locator.cell is not None else ""
    return deed is not None and named(deed, stem_set(" ".join((fact.measure, own, *fact.path)))) < SAID


def _of_the_next(deed: Concept, fact: Fact) -> bool:
    """Whether a sentence says a deed only of the figure after this one: "berths were offered in 97 % and accepted in
    68 %".
    """
    at = fact.quote.find(fact.printed)
    if fact.locator.cell is not None or at < 0 or named(deed, stem_set(fact.quote[:at])):
        return False
    then = _AND_THEN.search(fact.quote, at + len(fact.printed))
    return then is not None and named(deed, stem_set(then["does"])) >= SAID


_AND_THEN = re.compile(
    r"(?:\b(?:and|but|while)|[;,])\s+(?:(?:were|was|are|is|then|only|also)\s+)*(?P<does>[a-z]+)\s+(?:in|by|for|of|at|just|only)?\s*\d"
)


def _deed(query: Query) -> Concept | None:
    m = _DEED.search(query.text)
    if m is None:
        return None
    concept = next((c for c in query.concepts if c.start == m.start("does")), None)
    if concept is None or not is_verb(concept) or is_standing(concept) or concept.asked.lower() in COMES_ABOUT:
        return None
    return concept
