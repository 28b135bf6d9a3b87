"""How much one thing is more than another: a question for that is answered by no figure of either of them.

"By what percentage are agency staff dearer than our own?" asks for a distance. A share of the staff, or what one of
them costs, is none.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.words import STOP, stem, tokens
from retrieval.asked_once import Asked
from retrieval.concepts import Concept
from retrieval.query import Query
from retrieval.rank import named, stem_set

_MORE = (
    r"(?:more|less|fewer|(?!(?:other|rather|whether|either|neither|number|quarter|under|over|after|never|order)\b)"
    r"[a-z]{3,}er)"
)
# "By how much are they dearer than ours?", "how much more does one cost than the other?", "how much higher than …".
_ASKED = Asked(
    rf"\bby\s+(?:how\s+(?:much|many)|what\b(?!\s+(?:date|time|day)))(?P<of>[^?;]*)\b{_MORE}\b[^?;]*\bthan\b|"
    rf"\bhow\s+(?:much|many|far)\s+{_MORE}\b(?P<whose>[^?;]*)\bthan\b|"
    rf"\bwhat\s+(?:percentage|per\s?cent|proportion|%)\s+{_MORE}\b(?P<one>[^?;]*)\bthan\b"
)
# What a paper says of a distance, whatever the words of the question.
_SAID = re.compile(
    r"\b(?:premium|difference|gap|differential|extra|additional(?:ly)?|"
    r"above|below|over|under|excess|exceed\w*|varian\w+|short|shortfall|surplus|deficit|"
    r"(?:more|less|fewer|higher|lower|greater|dearer|cheaper|longer|shorter|faster|slower|bigger|larger|smaller)"
    r"(?!\s+than\s+[£\d]))\b|[+±]|"
    r"\bby\s+(?:(?:about|around|nearly|almost|just|some|a|an)\s+)*[£\d]",
    re.IGNORECASE,
)


def of_no_difference(query: Query, fact: Fact, before: str = "") -> bool:
    """Whether a distance between two things is asked for, and nothing on a figure says that it is one, or of the first
    of them: in a sentence its own clause says so or what it takes up `before`, in a cell its row and its headers.
    """
    asked = _ASKED.search(query.text)
    if asked is None:
        return False
    start, end = asked.span(next(name for name in ("of", "whose", "one") if asked[name] is not None))
    things = [c for c in query.concepts if start <= c.start < end]
    said = stem_set(" ".join((before, fact.measure, fact.quote, *fact.path)))
    other = things and named(things[-1], said) < SAID and not _by_last_word(things[-1], fact.quote, query.stems)
    if other and any(named(c, said) >= SAID for c in things[:-1]):
        return True  # agency nurses where agency drivers are asked of; a sentence may leave its subject to another
    own = _clause(fact) if fact.locator.cell is None else " ".join((fact.measure, *fact.path))
    if DEARER.search(asked.group()):
        others = [c for c in query.concepts if c.start >= end and not c.asked[0].isdigit()]
        if fact.unit not in _OF_PRICES or (fact.locator.cell is not None and not _IN_PRICE.search(own)):
            return True
        told = said if fact.locator.cell is not None else stem_set(f"{before} {fact.quote}")
        if others and not any(named(c, told) >= WHOLLY for c in others):
            return True  # what it would cost without it is no distance from another thing
    if fact.role == "change":
        return False
    return _SAID.search(f"{before} {own}") is None


WHOLLY = 0.7  # of the other thing: "foster home" has more than its last word
# Prices apart are a sum or a share: no count, and no row of "Fewer agency staff".
DEARER = re.compile(r"\b(?:dearer|cheaper|costlier|pricier|(?:more|less)\s+(?:expensive|costly))\b", re.IGNORECASE)
_OF_PRICES = ("GBP", "%")
_IN_PRICE = re.compile(
    r"\b(?:premium|difference|gap|differential|extra|additional|excess|dearer|cheaper|(?:more|less|higher|lower|above|below)\s+than)\b",
    re.IGNORECASE,
)


def _by_last_word(thing: Concept, sentence: str, asked: frozenset[str]) -> bool:
    """Whether a sentence names a thing by its last word, set apart by nothing that is not asked: "an agency worker" is
    an agency social worker, and "an agency support worker" none.
    """
    heads = {a[-1] for a in thing.alternatives if len(a) > 1}
    words = tokens(sentence)
    return any(
        stem(word) in heads and (before in STOP or stem(before) in asked)
        for before, word in zip(("the", *words), words, strict=False)
    )


SAID = 0.45  # of a concept: half of a phrase is said
_CLAUSE_ENDS = re.compile(r"[;:()]|,\s+(?:and|but|while|which|who)\b")


def _clause(fact: Fact) -> str:
    """The clause of its sentence that a figure stands in."""
    at = max(fact.quote.find(fact.printed), 0)
    ends = [m.start() for m in _CLAUSE_ENDS.finditer(fact.quote)]
    start = max((n for n in ends if n < at), default=0)
    return fact.quote[start : min((n for n in ends if n > at), default=len(fact.quote))]
