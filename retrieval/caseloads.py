"""So many cases for each of those who work on them are a caseload: "Cases (children) per social worker"."""

from __future__ import annotations

import re

from corpus.words import stem

_STEMS = frozenset({stem("caseload")})
_CASES_PER = re.compile(
    r"\bcases\b(?:\s*\([^)]*\))?\s+(?:held\s+)?(?:per|for\s+(?:each|every)|by\s+each)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:workers?|practitioners?|officers?|caseworkers?|managers?|coordinators?|co-ordinators?|therapists?|nurses?|lawyers?|"
    r"psychologists?|members?\s+of\s+staff|post|fte)\b",
    re.IGNORECASE,
)


def caseload_in(text: str) -> frozenset[str]:
    """The stem of "caseload" where a text gives cases for each of those who work on them; none otherwise, as for so
    many cases a week or for each school.
    """
    return _STEMS if _CASES_PER.search(text) else frozenset()
