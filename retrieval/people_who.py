"""Whom a question counts by nothing but what they did: "how many people enquired about a mooring?".

"People" says no more than that somebody is counted, so a figure with which what they did is nowhere said is of others:
those who left, or those who answered a survey. So with what became of those who are counted: "how many cadets became
skippers?" is not told by how many cadets there are.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.asked_unit import COUNT
from retrieval.concepts import Concept
from retrieval.counted import is_adverb, is_standing
from retrieval.covered import Covered
from retrieval.query import Query
from retrieval.rank import named
from retrieval.who_did import deed_at

HARDLY = 0.2  # of what they did
KIN = 5  # letters that two words of one kin begin with: who enquired made an enquiry


def did_otherwise(query: Query, told: Covered) -> bool:
    """Whether a question counts people by what they did alone, and nothing said of a figure speaks of that; False for
    any other question.
    """
    deed = _deed(query)
    if deed is None:
        return False
    said = told.said
    return named(deed, said) < HARDLY and not any(
        len(min(a, w, key=len)) >= KIN and (a.startswith(w) or w.startswith(a))
        for way in deed.alternatives for a in way for w in said
    )


def _deed(query: Query) -> Concept | None:
    at = deed_at(query.text) if query.unit == COUNT else None
    found = None if at is None else next((c for c in query.concepts if c.start == at), None)
    return None if found is None or is_standing(found) or is_adverb(found) else found


# "How many cadets became skippers?", "how many cadets did the yard turn into skippers?"
_BECAME_ASKED = Asked(
    r"\bhow\s+many\s+(?:(?!(?:are|were|is|was|do|does|have|has|had)\b)[\w’'-]+\s+){1,5}?(?:"
    r"(?:have\s+|had\s+|has\s+|then\s+|later\s+)*(?:became|become|turned\s+into|converted\s+(?:in)?to|moved\s+on\s+to\s+become|went\s+permanent)|"
    r"(?:did|does|have|has|had|do)\s+[^?,;]{1,40}?\s(?:(?:turn(?:ed)?|convert(?:ed)?)\s+(?:[\w’'-]+\s+){0,3}?(?:in)?to|"
    r"ma[dk]e\s+(?:[\w’'-]+\s+){0,3}?into))\s+[a-z]"
)
_BECAME_TOLD = re.compile(
    r"\b(?:bec[oa]m\w*|turn(?:ed|ing|s)?\s+(?:in)?to|conver(?:t|s)\w*|mov(?:ed?|ing)\s+(?:in)?(?:to|on|over)|transfer\w*|switch\w*|"
    r"(?:was|were|been)\s+(?:made|taken\s+on|appointed|recruited|promoted|employed|hired)|ma[dk]e\s+permanent|joined|stayed\s+on|"
    r"progress\w*|transition\w*|promot\w+|qualif\w+|trained\s+(?:as|to)|approved\s+as|signed\s+(?:up|on)|took\s+up|went\s+on\s+to|"
    r"(?:recruited|taken\s+on|appointed|drawn|came|come|coming)\s+from)\b",
    re.IGNORECASE,
)


def became_unsaid(text: str, said: str) -> bool:
    """Whether a question asks how many of some became others, and what is said tells of none who became anything."""
    return _BECAME_ASKED.search(text) is not None and _BECAME_TOLD.search(said) is None


def became_otherwise(query: Query, fact: Fact) -> bool:
    """The same of a figure: its sentence, or its row and what stands over it."""
    return became_unsaid(query.text, " ".join((fact.quote, fact.measure, *fact.path)))
