"""How far what stands with a figure, over it and around it says what is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from corpus.fact import Basis, Fact
from corpus.numbers import POUNDS
from corpus.words import stem
from retrieval.close_words import close_words
from retrieval.concepts import Concept
from retrieval.counted import COSTS
from retrieval.groups import subject_stems
from retrieval.kinds import shared_out
from retrieval.left_out import heard
from retrieval.own_words import own_words, row_label
from retrieval.query import Query
from retrieval.rank import named, stem_set
from retrieval.said_before import lead_of, said_before, set_apart
from retrieval.search import Finding, Hit

# How much a concept counts where it stands: in the number's own words, in the sentence whose subject it takes up, in
# its sentence or row, above it, around it.
OWN, LED, SENTENCE, ABOVE, PRICED, NEARBY, CONTEXT = 1.0, 0.9, 0.8, 0.75, 0.7, 0.5, 0.4
Layers = tuple[tuple[float, frozenset[str]], ...]
NOWHERE = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Covered:
    """What is told of a figure, and how much of the question that is.

    layers   the stems of its own words, of the sentence it takes up, of its own sentence, and so on outwards, each with
             what a concept counts there
    led      the stems of the sentence whose subject it takes up; none where its own words are not the question's
    before   what is said before it, where its sentence takes up its subject; ""
    lead_up  what the section says before, where it names what is counted by its last word alone; ""
    share    of the question's weight (0 to 1)
    """

    layers: Layers
    led: frozenset[str]
    before: str
    lead_up: str
    share: float

    @property
    def said(self) -> frozenset[str]:
        """The stems of what is said of the figure itself: all but what only stands around it."""
        return NOWHERE.union(*(words for _, words in self.layers[:4]))

    @property
    def around(self) -> frozenset[str]:
        """The stems of all of it."""
        return NOWHERE.union(*(words for _, words in self.layers))


def covered(fact: Fact, hit: Hit, finding: Finding, before: str | None = None, lead_up: str = "") -> Covered:
    """How far a figure of a found passage is about what is asked; `before` None: to be read from the passage."""
    query = finding.query
    before = said_before(fact, hit.chunk.text) if before is None else before
    if not subject_stems(set_apart(fact)) <= query.stems:
        before = ""  # "for the boats ashore the average was £9": of others than those spoken of before
    led = stem_set(lead_of(fact, before))
    own = stem_set(heard(query, fact, own_words(fact))) | _STANDINGS[fact.basis]
    over = stem_set(hit.chunk.context)
    layers = (
        (OWN, own | _AVERAGES if shared_out(fact) or _A_MEAN.search(own_words(fact)) else own),
        (LED, led),
        (SENTENCE, stem_set(heard(query, fact, f"{before} {fact.quote}" if before else fact.quote))),
        (ABOVE, stem_set(" ".join((*fact.path, hit.asked))) | _in_short(query, fact, over)),
        (PRICED, COSTS if fact.unit == POUNDS else NOWHERE),
        (NEARBY, stem_set(f"{hit.chunk.text} {lead_up}") if lead_up else stem_set(hit.chunk.text)),
        (CONTEXT, over),
    )
    return Covered(layers, led, before, lead_up, share_of(finding, layers))


def _in_short(query: Query, fact: Fact, over: frozenset[str]) -> frozenset[str]:
    """The stems of the terms of a question that a sentence says by their last word alone, behind an article, where what
    stands over it has the whole: "284 were on a plan" under "Rate of boats with a winter mooring plan"; and of a row
    whose label opens with that word: "Orders per 1,000" under "Mooring orders".
    """
    said = _behind_article(fact.quote) if fact.locator.cell is None else _opening(row_label(fact))
    if not said:
        return NOWHERE
    found = (
        a for c in query.concepts for a in c.alternatives if len(a) > 1 and a[-1] in said and over.issuperset(a)
    )
    return NOWHERE.union(*({*a, *(f"{x} {y}" for x, y in pairwise(a))} for a in found))


@lru_cache(maxsize=20_000)
def _behind_article(sentence: str) -> frozenset[str]:
    return frozenset(stem(m[1].lower()) for m in _ARTICLED.finditer(sentence))


@lru_cache(maxsize=20_000)
def _opening(label: str) -> frozenset[str]:
    opens = _OPENS.match(label)
    return frozenset({stem(opens[1].lower())}) if opens else NOWHERE


_OPENS = re.compile(
    r"\W*([A-Z]?[a-z]{3,}s)\s*(?:$|[,:(–-]|(?:per|in|at|by|for|to|that|which|who|with|held|begun|started|made|open|"
    r"opened|ended|completed|closed|issued|agreed|received|as)\b)"
)
_ARTICLED = re.compile(
    r"\b(?:an?|the|these|those|their|such)\s+([a-z]{4,})\b(?!\s+(?!(?:at|in|on|by|for|of|to|from|with|and|or|was|were|is|are|had|"
    r"have|has|than|as|during|since|after|before|per)\b)[a-z])",
    re.IGNORECASE,
)  # "on a plan at the end of March"; "the plan period" is no plan


def close_to(fact: Fact, finding: Finding, led: frozenset[str]) -> float:
    """The share (0 to 1) of the question that the few words right at a figure say."""
    return share_of(finding, ((OWN, stem_set(heard(finding.query, fact, close_words(fact)))), (LED, led)))


def share_of(finding: Finding, layers: Layers) -> float:
    """The share (0 to 1) of the question's weight that some layers of words name; 0 where it weighs nothing."""
    weights = finding.weights.values
    total = sum(weights) or 1.0
    return sum(w * _best(c, layers) for c, w in zip(finding.query.concepts, weights, strict=True)) / total


def counts_by_last_word(noun: Concept | None, fact: Fact) -> bool:
    """Whether a figure counts what is asked by its last word alone: "49 % of plans", "Plans maintained"."""
    return noun is not None and any(len(a) > 1 and a[-1] in stem_set(own_words(fact)) for a in noun.alternatives)


def _best(concept: Concept, layers: Sequence[tuple[float, frozenset[str]]]) -> float:
    best = 0.0
    for weight, words in layers:
        if weight > best:
            best = max(best, weight * named(concept, words))
    return best


# A question that asks for the forecast names what the fact is, whether or not the sentence has the word; and a target
# is asked for as what is aimed at.
_SAID_OF = {
    Basis.TARGET: "aim aims aiming aimed goal goals ambition ambitions aspire aspiring aspiration aspirations",
    Basis.FORECAST: "expect expects expected expecting project projected projection predict predicted prediction",
    Basis.BUDGET: "budgeted allocated allocation",
}
_STANDINGS = {b: stem_set(f"{b.value} {_SAID_OF.get(b, '')}") if b is not Basis.ACTUAL else NOWHERE for b in Basis}
_AVERAGES = stem_set("average mean")
_A_MEAN = re.compile(r"\b(?:the|an?|its|our)\s+(?:mean|median)\s+[a-z]|^\W*(?:mean|median)\s+[a-z]", re.IGNORECASE)
