"""Things of which a question names one and a figure the other: primary schools are no secondary schools."""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.own_words import own_words
from retrieval.query import Query

_PAIRS = tuple(
    tuple(re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in pair)
    for pair in (
        (r"primar(?:y|ies)", r"secondar(?:y|ies)"),
        (r"mainstream", r"special\s+schools?"),
        (r"boys?", r"girls?"),
        (r"males?", r"females?"),
        (r"mothers?", r"fathers?"),
        (r"full[\s-]time", r"part[\s-]time"),
        (r"stage\s+(?:one|1)", r"stage\s+(?:two|2)"),
        (r"capital", r"revenue"),
        (r"rural", r"urban"),
    )
)


def of_the_opposite(query: Query, fact: Fact) -> bool:
    """Whether the question names one of two such things alone, and a figure's own words the other alone."""
    said = own_words(fact)
    for pair in _PAIRS:
        for asked, other in (pair, pair[::-1]):
            alone = asked.search(query.text) and not other.search(query.text)
            if alone and other.search(said) and not asked.search(said):
                return True
    return False
