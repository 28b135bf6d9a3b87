"""What was done, where the sentence that names it only points back: "This one change took it from 30% to 44%"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answers.pointing_back import POINTS_BACK
from answers.weighing import Sentence
from retrieval.query import Query
from retrieval.wanted import Wanted

_POINTS_BACK = re.compile(
    r"^\W*(?:this|that|these|those)\s+(?:(?:one|single|two|three|small|simple|new)\s+)*(?:alone\b|changes?|steps?|moves?|measures?|"
    r"actions?|decisions?|switch|rules?|reforms?|improvements?|arrangements?|approach|practice|adjustments?)\b",
    re.IGNORECASE,
)


def told_just_before(query: Query, best: Sentence, weighed: Sequence[Sentence]) -> Sentence | None:
    """The sentence right before one that only points back to a deed, where a deed or a reason is asked for; None for
    any other, or where it opens its passage.
    """
    if query.wanted not in (Wanted.ACTION, Wanted.WHY) or _POINTS_BACK.match(best.text) is None:
        return None
    before = (s for s in weighed if (s.chunk.id, s.position) == (best.chunk.id, best.position - 1))
    return next(before, None)


def reasons_before(query: Query, best: Sentence, weighed: Sequence[Sentence], most: int) -> list[Sentence]:
    """The sentences right before one that only points back to reasons, nearest first taken, as many as stand with it in
    `most` words, two at most; [] for any other, or where a reason is not asked for.
    """
    if query.wanted is not Wanted.WHY or POINTS_BACK.match(best.text) is None:
        return []
    own = {s.position: s for s in weighed if s.chunk.id == best.chunk.id and s.position < best.position}
    words = len(best.text.split())
    kept: list[Sentence] = []
    for at in sorted(own, reverse=True)[:TWO]:
        words += len(own[at].text.split())
        if words > most and kept:
            break
        kept.append(own[at])
    return kept[::-1]


TWO = 2
