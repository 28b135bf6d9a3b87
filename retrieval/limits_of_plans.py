"""Plans told by the time they have to be issued in: "Plans issued within 20 weeks" is a row of the plans that the law
gives so long for, whatever its table leaves out of their name.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.words import stem
from retrieval.concepts import Concept
from retrieval.own_words import own_words
from retrieval.query import Query

_WITHIN = re.compile(
    r"\b(?:within|in|inside|under|by|met|meeting)\s+(?:the\s+|their\s+)?(?:statutory\s+|legal\s+)?(?P<n>\d+)[\s-]"
    r"(?P<of>week|day|month)s?\b",
    re.IGNORECASE,
)
# What the row's label may begin with, for its noun to be one that nothing tells apart.
_BARE = re.compile(r"^\W*(?:(?:new|all|final|%|share|percentage|proportion|number|of|the)\s+)*", re.IGNORECASE)


def of_its_limit(query: Query, noun: Concept | None, fact: Fact) -> bool:
    """Whether a figure counts by its last word alone what a question counts ("Plans" for "berth plans"), with nothing
    before the word to tell it from others, and has the very limit of time that the question sets; False for no noun.
    """
    if noun is None or not (limits := _limits(query.text)) or not limits & _limits(own_words(fact)):
        return False
    last = {a[-1] for a in noun.alternatives if len(a) > 1}
    title, _, label = fact.measure.partition(": ")
    told = _BARE.sub("", title if _limits(title) or not label else label, count=1).split()
    return bool(told) and stem(told[0].lower().strip(",:;")) in last


def _limits(text: str) -> frozenset[tuple[str, str]]:
    return frozenset((m["n"], m["of"].lower()) for m in _WITHIN.finditer(text))
