"""Clauses of a sentence: how far the words round a number are its own."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.numbers import NumberMention

_BOUNDARY = re.compile(
    r"[;:]\s|,\s|\s[-–—]\s|\(|\)|\b(?:compare[ds]|which|while|whilst|whereas|but|although)\b", re.IGNORECASE
)
_BRACKET = re.compile(r"\([^()]*\)")


@lru_cache(maxsize=4_096)
def clause_of(sentence: str, n: NumberMention) -> tuple[int, int]:
    """Start and end of the clause a number stands in; a bracket beside it ("36 children (8.5 %) aged 16") does not end
    it.
    """
    if not bracketed(sentence, n.start):
        sentence = _BRACKET.sub(lambda m: "·" * len(m.group()), sentence)
    start = max((m.end() for m in _BOUNDARY.finditer(sentence, 0, n.start)), default=0)
    after = _BOUNDARY.search(sentence, n.end)
    return start, after.start() if after else len(sentence)


def bracketed(sentence: str, at: int) -> bool:
    """Whether a position stands inside a bracket."""
    opening = sentence.rfind("(", 0, at)
    return opening >= 0 and ")" not in sentence[opening:at]


DEEDS = (
    r"(?:(?:re)?launched|(?:re)?opened|started|began|begun|introduced|created|established|founded|set\s+up|appointed|"
    r"joined|adopted|approved|agreed|commissioned|signed|replaced|closed|ended|expired)"
)
# "At its lowest since local counting began in 2009", "since the pier was rebuilt in 2019": how far back something is
# looked at is no figure's time.
SINCE_A_DEED = re.compile(
    r"\bsince\s+(?:(?!(?:and|but|or|when|while|where)\b)[\w'’-]+\s+){1,8}?(?:(?:in|on|from|of|at)\s+)(?:the\s+)?"
    r"(?:(?:start|end|summer|spring|autumn|winter|middle)\s+of\s+)?$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    rf",\s+(?:(?:which|who)\s+(?:was|were|had\s+been)\s+|first\s+|only\s+|newly\s+)?{DEEDS}\s+(?:(?:in|on|from|at)\s+)?$"
)


def of_an_aside(sentence: str, at: int) -> bool:
    """Whether a time is told in passing of what the sentence is about, and is not when that was counted: "the line,
    begun in June 2022, took 3,846 calls".
    """
    return _ASIDE.search(sentence, 0, at) is not None
