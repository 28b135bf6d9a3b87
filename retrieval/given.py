"""What a question gives itself, held against a figure: the figures that it names and so does not ask for, and what it
says it does not mean.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from corpus.fact import Fact
from corpus.numbers import find_numbers
from corpus.period_patterns import MONTHS
from corpus.period_reading import find_periods
from corpus.words import stem
from retrieval.close_words import close_words
from retrieval.groups import subject_stems
from retrieval.named_rows import labelled_so
from retrieval.own_words import own_words
from retrieval.query import Query
from retrieval.rank import named, stem_set
from retrieval.wanted import Wanted


def given_already(query: Query, fact: Fact) -> bool:
    """Whether a question gives a figure itself, and so does not ask for it: "how many of the six meetings …?", "what
    did the look at the 48 cases find?".
    """
    if query.wanted in _HELD_AGAINST or fact.value is None or labelled_so(query, fact):
        return False
    return any(value == fact.value and share == (fact.unit == "%") for value, share in _given(query.text))


# A change or a row of times may well begin or end with the figure that the question gives.
_HELD_AGAINST = frozenset({Wanted.CHANGE, Wanted.SERIES, Wanted.COMPARISON})


def beside_given(query: Query, fact: Fact) -> bool:
    """Whether a figure stands in one sentence or row with another one that the question gives: "of the 60 homes, how
    many were in use?" is told where the 60 are.
    """
    if query.wanted is not Wanted.FIGURE:
        return False
    said = {(n.value, n.unit == "%") for n in find_numbers(fact.quote) if n.value is not None and n.value > 2}
    return bool(_given(query.text) & said)


# "We lease 60 homes. How many had been let?": what is asked of the figure given is not that figure.
_ASKED_OF_IT = re.compile(
    r"\d[^?]*[.;:–]\s+(?:and\s+|so\s+|but\s+)?how\s+many\b|\bof\s+(?:the|our|those|these)\s+\d[^?]*\bhow\s+many\b",
    re.IGNORECASE,
)
_LOOKED_AHEAD = re.compile(r"\b(?:expect|forecast|plan|target|aim|hope|predict|project)\w*\b", re.IGNORECASE)


def asks_of_given(text: str) -> bool:
    """Whether a question asks for a part of a figure that it gives, and not for what became of a figure hoped for."""
    return _ASKED_OF_IT.search(text) is not None and _LOOKED_AHEAD.search(text) is None


@lru_cache(maxsize=64)
def _given(text: str) -> frozenset[tuple[Decimal | None, bool]]:
    """The figures that a question gives, each with whether it is a share; no limits and no ages."""
    return frozenset(
        (n.value, n.unit == "%") for n in find_numbers(text, find_periods(text)) if not _A_LIMIT.search(text[: n.start])
    )


_A_LIMIT = re.compile(
    r"\b(?:over|under|above|below|than|within|least|most|to|aged?|ages|and|or)\s+(?:£\s*)?$", re.IGNORECASE
)
_SHARE = re.compile(r"\b(?:share|percentage|per\s?cent|proportion|%)", re.IGNORECASE)


def of_what_is_not_meant(query: Query, fact: Fact) -> float:
    """The share of the words of what a question says it does not mean that a figure's own words have; 0 where it says
    nothing of the kind, and of words that it asks for as well.
    """
    if not query.not_meant:
        return 0.0
    if _SHARE.search(query.not_meant):
        return 1.0 if fact.unit == "%" else 0.0
    asked = query.stems
    aside = {s for s in subject_stems(query.not_meant) if s not in asked | _ONES and s not in _MONTHS}
    return len(aside & stem_set(_label(query, fact))) / len(aside) if aside else 0.0


def _label(query: Query, fact: Fact) -> str:
    """The words that may say what is not meant: of a cell whose label names in full what is asked, that alone, for the
    group over its row may have the name of the other ("Night passes: Day passes").
    """
    group, _, label = fact.measure.rpartition(": ")
    if fact.locator.cell is None or not group:
        return close_words(fact)
    said = stem_set(label)
    whole = any(len(c.alternatives[0]) > 1 and named(c, said) >= IN_FULL for c in query.concepts)
    return label if whole else close_words(fact)


IN_FULL = 0.7  # in another wording, or with a little word between


_NOT = re.compile(
    r"\b(?:not|never|no\s+longer|yet\s+to|nobody|no\s+one|failed\s+to)\b(?!\s+(?:only|just|counting|including|to\b))|n['’]t\b",
    re.IGNORECASE,
)


def denied_otherwise(query: Query, fact: Fact) -> bool:
    """Whether a sentence says of its figure that something was not so, and the question asks how many it was so of, or
    the other way about: 58 % had not moved to the new contract, and 42 % had.
    """
    if query.wanted is not Wanted.FIGURE or fact.locator.cell is not None:
        return False
    return bool(_NOT.search(query.text)) != bool(_NOT.search(own_words(fact)))


def said_not_to_be(query: Query, fact: Fact) -> bool:
    """Whether a sentence says of its figure that the very thing asked was not so: "97 were offered and not completed"
    where it is asked how many were completed.
    """
    if fact.locator.cell is not None or _NOT.search(query.text) or _NOT_IT.search(query.text):
        return False
    own = own_words(fact)
    denied = {stem(m["what"].lower()) for m in _NOT_IT.finditer(own)}
    return bool((denied & {s for c in query.concepts for s in c.alternatives[0]}) - stem_set(_NOT_IT.sub(" ", own)))


_NOT_IT = re.compile(
    r"(?:\bnot|n['’]t|\bnever)\s+(?:(?:yet|been|being|be|fully|in|on|at|able|to|their|its|the|a|an)\s+){0,3}(?P<what>[a-z]{3,})\b",
    re.IGNORECASE,
)


_MONTHS = frozenset(stem(m) for m in MONTHS)
_ONES = frozenset(stem(w) for w in "one ones figure figures number total count".split())
