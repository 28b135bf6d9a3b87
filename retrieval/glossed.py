"""What a question says beside a letter to tell what it stands for: "Option C (sharing one depot)", "the joint board
(Model B)". A paper says it once, in the table or list of the options; what it goes on to say of the letter is said of
the thing, though no word of it comes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from corpus.chunk import Chunk
from retrieval.concepts import Concept
from retrieval.marked_names import lettered_as, mark_spans, names_mark
from retrieval.query import Query
from retrieval.rank import Weights, named, stem_set
from retrieval.wanted import Wanted

# Behind the letter: "(sharing one depot)", ", the joint board,", "– a joint board"; before it: "the joint board (".
_BEHIND = re.compile(
    r"\s*(?:\((?P<said>[^()]{3,60})\)|"
    r"(?:,|\s[–—-])\s*(?P<apposed>(?:the|an?|to|i\.?e\.?|[a-z]+ing)\s[^,?;()–—]{3,60}?)(?=\s*(?:[,?;–—]|$)))"
)
_BEFORE = re.compile(
    r"\b(?:the|an?|our|their)\s+(?:(?P<said>(?:[\w’'-]+\s+){1,5}?)\(\s*$|(?P<apposed>(?:[\w’'-]+\s*){1,5}?),\s*$)"
)
BORNE_OUT = 0.6  # of the gloss, over or in a passage that names the letter


def without_gloss(query: Query, weights: Weights, found: Iterable[Chunk]) -> Weights:
    """The weights of a question for a reason without what it says beside a letter, where something found names the
    letter and says so too; the same weights for any other question.
    """
    if query.wanted is not Wanted.WHY:
        return weights
    spans = _glosses(query.text)
    glossed = [c for c in query.concepts if any(start <= c.start < end for start, end in spans)]
    if not glossed or len(glossed) == len(query.concepts):
        return weights
    if not any(_bears_out(query, glossed, chunk) for chunk in found):
        return weights
    values = tuple(0.0 if c in glossed else w for c, w in zip(query.concepts, weights.values, strict=True))
    return replace(weights, values=values)


def _glosses(text: str) -> list[tuple[int, int]]:
    """Where a question says what a letter or number stands for."""
    beside = (
        found
        for start, end in mark_spans(text)
        for found in (_BEHIND.match(text, end), _BEFORE.search(text[:start]))
        if found is not None
    )
    return [m.span("said" if m["said"] else "apposed") for m in beside]


def _bears_out(query: Query, glossed: list[Concept], chunk: Chunk) -> bool:
    """Whether a passage names the letter and what it is said to stand for."""
    around = f"{chunk.context} · {chunk.text}"
    told = (around,) if names_mark(query.text, around) else lettered_as(query.text, around)
    return any(sum(named(c, words) for c in glossed) >= BORNE_OUT * len(glossed) for words in map(stem_set, told))
