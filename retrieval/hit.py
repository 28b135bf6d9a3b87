"""A passage that was found, and how."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.chunk import Chunk


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk and its rank (from 1) in the evidence order.

    score     what the order was made by: fused rank and agreement with the question, for comparing hits of one query
              only
    coverage  share (0 to 1) of what the question names that the chunk with its context holds, rare words counting more
    lexical, dense   the chunk's rank (from 1) in each search; None where that search did not return it
    likeness  cosine of the chunk's meaning and the question's; where dense search did not return it, the least of
              those that it did return
    asked     the printed question that it is part of the reply to; "" for none
    """

    chunk: Chunk
    rank: int
    score: float
    coverage: float
    lexical: int | None
    dense: int | None
    likeness: float = 0.0
    asked: str = ""
