"""Two words that a question joins by a stroke ("ferry/tug crews"): either is what is asked for, and a paper that has
one of them speaks of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.concepts import Concept

_STROKE = re.compile(r"\s?/\s?")
# How one stands to the other is asked for: that takes both.
_OF_BOTH = re.compile(
    r"\s+(?:[\w’'-]+\s+)?(?:ratios?|splits?|balance|mix|gaps?|divide|breakdowns?|differences?|comparisons?)\b",
    re.IGNORECASE,
)
# They are two standings of a figure, and a figure has one of them.
_STANDINGS = frozenset("budget budgeted forecast outturn target actual planned projected plan spend variance".split())


def with_either(text: str, concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    """The concepts of a question, those joined by a stroke made one that either of them names; as they are for none."""
    joined: list[Concept] = []
    for c in concepts:
        last = joined[-1] if joined else None
        if last is not None and _either(text, last, c):
            ways = {**_worded(c), **_worded(last)}
            ways = {a: ways[a] for a in (*last.alternatives, *c.alternatives)}
            told = tuple(ways.values()) if last.wordings or c.wordings else ()
            asked = text[last.start : c.start + len(c.asked)]
            joined[-1] = Concept(asked, tuple(ways), last.start, told, (*last.near, *c.near))
        else:
            joined.append(c)
    return tuple(joined)


def _either(text: str, one: Concept, other: Concept) -> bool:
    if not _STROKE.fullmatch(text, one.start + len(one.asked), other.start):
        return False
    words = {*re.split(r"\W+", one.asked.lower()), *other.asked.lower().split()}
    numbers = any(w.isdigit() for w in words)
    return not numbers and words.isdisjoint(_STANDINGS) and not _OF_BOTH.match(text, other.start + len(other.asked))


def _worded(concept: Concept) -> dict[tuple[str, ...], str]:
    words = concept.wordings or (concept.asked,) * len(concept.alternatives)
    return dict(zip(concept.alternatives, words, strict=True))
