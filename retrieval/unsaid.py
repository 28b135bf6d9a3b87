"""What a question asks of that nothing said of a figure names: then the figure is of something else, however many of
the question's other words stand with it.

"How many skippers left?" is not told by how many skippers there are, nor by a count of those who answered a survey. The
weight of what is lacking decides, and a question that names no time and no place leaves less to go by: there a lighter
thing may not lack.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from corpus.fact import Fact
from corpus.words import LIGHT
from retrieval.concepts import Concept
from retrieval.counted import is_adverb, is_standing
from retrieval.covered import NOWHERE, Covered
from retrieval.hit import Hit
from retrieval.particular import letters_unsaid, rated_unsaid
from retrieval.query import Query
from retrieval.rank import KINDS, MEETINGS, named, stem_set

MUCH, MOST = 0.25, 0.35  # of the weight of a whole question: of a term of several words, and of any one
HARDLY = 0.2  # of a name: its commonest word alone
SAID = 0.45  # of a concept's own wording: half of a phrase is said
BEFORE = 300  # letters before a sentence in its block, in which it may be said what its figure counts
# They say how a figure is put, when it stands and what was done with the money, and not what it is of.
_SAYS_HOW = frozenset(
    """average mean median typical typically total overall altogether currently now moment today date recent latest
    present paid pay paying pays spend spent spending money cost costs costing get gets got getting aim aims target
    forecast expect expected like year years month months week weeks quarter day days time number numbers figure
    figures""".split()
)


def unsaid_of(query: Query, weights: Sequence[float], fact: Fact, hit: Hit, told: Covered) -> bool:
    """Whether a figure is of something else, since what tells most in a question is not said of it."""
    values = tuple(weights)
    cell = fact.locator.cell is not None
    if letters_unsaid(query, weights, told.around, None if cell else told.said):
        return True
    if cell and rated_unsaid(query, told.said, told.around):
        return True
    own = told.layers[0][1]
    if not lacks_what_tells(query, values, own):
        return False
    said = own.union(*(words for _, words in told.layers[1:3]))  # without what stands over it
    text = hit.chunk.text
    block = text[: max(text.find(fact.quote), 0)].rpartition("\n")[2]
    # Over a table or a sentence, or before it in its own block; the rest of a passage may be of anything.
    near = text if cell else f"{told.lead_up} {block[-BEFORE:]}"
    over = _over(" · ".join((*fact.path, hit.asked, hit.chunk.context)), own)
    return lacks_what_tells(query, values, said | _stems(near) | over)


def _over(context: str, own: frozenset[str]) -> frozenset[str]:
    """The stems of the headings over a figure; of one that names several things side by side ("Moorings, ferries and
    fares") those of which none is in the figure's `own` words are no part of what it is of.
    """
    said = NOWHERE
    for heading in context.split(" · "):
        parts = [_stems(p) for p in _SIDE_BY_SIDE.split(heading)]
        named_here = [p for p in parts if p & own]
        said = said.union(*(named_here if len(parts) > 1 and named_here else parts))
    return said


_SIDE_BY_SIDE = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*/\s*")


@lru_cache(maxsize=2_000)
def _stems(text: str) -> frozenset[str]:
    return stem_set(text)


def lacks_what_tells(query: Query, weights: tuple[float, ...], words: frozenset[str]) -> bool:
    """Whether a set of stems has next to nothing of what tells most in a question, or of a term of several words in
    it ("mooring order").
    """
    lacking = [c for c in _telling(query, weights) if named(c, words) < HARDLY and not _akin(c, words)]
    if not lacking:
        return False
    said = [set(a) for c in query.concepts if named(c, words) >= SAID for a in c.alternatives]
    # "mooring" of "mooring orders (MOs)" is said by the letters
    return any(not any(set(c.alternatives[0]) < a for a in said) for c in lacking)


def _akin(concept: Concept, words: frozenset[str]) -> bool:
    """Whether a set of stems has a word of the concept's kin: who signed gave a signature."""
    return any(
        len(min(a, w, key=len)) >= KIN and (a.startswith(w) or w.startswith(a))
        for a in concept.alternatives[0] for w in words
    )


KIN = 4  # letters that two words of one kin begin with


@lru_cache(maxsize=8)  # each figure of a question asks for the same
def _telling(query: Query, weights: tuple[float, ...]) -> tuple[Concept, ...]:
    """The concepts that tell most in a question, and the terms of several words that tell much; () for one concept."""
    whole = sum(weights)
    bare = not (query.periods or query.stages or query.areas)

    def tells(c: Concept, w: float) -> bool:
        term = len(c.alternatives) > 1 and len(c.alternatives[0]) > 1
        return w >= (MUCH if term or bare and not _says_how(c) else MOST) * whole and not is_standing(c)

    return tuple(c for c, w in zip(query.concepts, weights, strict=True) if tells(c, w)) if len(weights) > 1 else ()


def _says_how(concept: Concept) -> bool:
    words = set(concept.asked.split() if concept.asked.isupper() else concept.asked.lower().split())
    return is_adverb(concept) or words <= _SAYS_HOW | LIGHT | KINDS | MEETINGS
