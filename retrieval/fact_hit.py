"""A fact held against a question: how far it agrees, slot by slot."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.fact import Fact
from retrieval.hit import Hit


@dataclass(frozen=True, slots=True)
class FactHit:
    """A fact and how it agrees with the question; every part from 0 to 1.

    coverage   what the question names that the fact's words name, rarer words counting more, nearer words counting more
    own        the same by the figure's own words alone
    precision  share of the measure's own words that the question asked for
    period, area, unit, role   agreement of the slots; 1 where the question leaves a slot open and the fact fits by
                               default
    score      their weighted sum, for ordering the facts of one question
    hit        the chunk it stands in
    """

    fact: Fact
    coverage: float
    own: float
    precision: float
    period: float
    area: float
    unit: float
    role: float
    score: float
    hit: Hit
