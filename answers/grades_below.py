"""The row of a grade in the table that a sentence announces: "the judgements are set out below"."""

from __future__ import annotations

import re

from answers.draft import Case
from answers.grades import GRADE_ASKED, GRADE_TOLD, names_part
from answers.weighing import Sentence
from corpus.chunk import ChunkKind
from corpus.words import content_stems

_ANNOUNCED = re.compile(
    r"\b(?:grades?|ratings?|judge?ments?)\b[^.;]*\b(?:below|as\s+follows|following\s+table|in\s+the\s+table|set\s+out\s+here)\b|"
    r"\b(?:below|following)\b[^.;]*\b(?:grades?|ratings?|judge?ments?)\b",
    re.IGNORECASE,
)
REACH = 8  # passages on
KIN = 5  # letters that words of one kin begin with
_ALL = frozenset(content_stems("overall"))


def row_below(case: Case, best: Sentence) -> Sentence | None:
    """The row of the announced table that has the grade asked for, of the whole where no part of it is named; None
    where none is asked for, or none stands there.
    """
    if GRADE_ASKED.search(case.query.text) is None or _ANNOUNCED.search(best.text) is None:
        return None
    after = [
        c for c in case.store.chunks_of(best.chunk.paper, case.finding.scope)
        if c.kind is ChunkKind.ROW and 0 < c.position - best.chunk.position <= REACH and GRADE_TOLD.search(c.text)
    ]  # fmt: skip
    asked = frozenset(content_stems(case.query.text))

    def named(text: str) -> tuple[int, bool]:
        words = frozenset(content_stems(text.split(" | ")[0]))
        kin = (w for w in words - _ALL if any(w[:KIN] == a[:KIN] for a in asked))  # "leadership", "leaders"
        return sum(1 for _ in kin), bool(words & _ALL)

    row = max(after, key=lambda c: named(c.text), default=None)
    if row is None or named(row.text) == (0, False) or (names_part(case.query.text) and not named(row.text)[0]):
        return None
    return Sentence(row.text, row, best.own, best.around, best.score, 0)
