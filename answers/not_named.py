"""Names that the papers say would not be given: "he would prefer not to name them in public session"."""

from __future__ import annotations

import re

from answers.abstention import Refusal
from answers.draft import Case
from corpus.sentences import split_sentences
from corpus.words import content_stems
from retrieval.rank import coverage, stem_set

_NOT_NAMED = re.compile(
    r"\b(?:prefer(?:red|s)?|rather|asked|ask|wish(?:ed|es)?|decided|chose|agreed)\s+(?:that\s+\w+\s+)?not\s+(?:to\s+)?(?:be\s+)?(?:name|identify)(?:d|ified)?\b|"
    r"\b(?:declin|refus)(?:e[sd]?|ing)\s+to\s+(?:name|identify|be\s+named)\b|"
    r"\b(?:would|will|could|can|should|may|did|do|does|is|are|was|were)(?:\s*not|n['’]t)\s+(?:wish\s+to\s+|want\s+to\s+)?(?:be\s+)?"
    r"(?:name|named|identify|identified)\b|\bunable\s+to\s+(?:name|identify)\b",
    re.IGNORECASE,
)
_NAMES_ASKED = re.compile(
    r"\bnames?\b(?!\s+(?:of\s+the\s+(?:scheme|project|programme|report)))|\b(?:which|who|whose)\b", re.IGNORECASE
)
FIRST = 3  # hits in which, or right behind which, it would stand
ASKED = 0.8  # of what the question names, in the passage with what stands behind it


def not_named(case: Case) -> Refusal | None:
    """The refusal that the papers give themselves to a question for names; None where they do not."""
    if not _NAMES_ASKED.search(case.query.text):
        return None
    for hit in case.hits[:FIRST]:
        paper = case.store.paper(hit.chunk.paper, case.finding.scope)
        near = paper.blocks[hit.chunk.blocks[0] : hit.chunk.blocks[-1] + 2]
        said = [s for b in near if b.table is None for s in split_sentences(b.text)]
        told = next((s for s in said if _NOT_NAMED.search(s) and _of_those(case, s)), None)
        words = stem_set(f"{hit.chunk.context} {' '.join(said)}")
        if told is not None and coverage(case.query, case.finding.weights, words) >= ASKED:
            return Refusal("The papers say that the names were not given.", f"“{told}”")
    return None


_HOW_MANY_NAMED = re.compile(r"\b(?:which|the)\s+(one|two|three|four|five|six|[1-6])\b", re.IGNORECASE)


def _of_those(case: Case, sentence: str) -> bool:
    """Whether a sentence that gives no names is of those that are asked for: as many of them, or by their noun."""
    asked, told = (_HOW_MANY_NAMED.search(text) for text in (case.query.text, sentence))
    if asked and told:
        return asked[1].lower() == told[1].lower()
    noun = re.search(r"\b(?:which|name|names\s+of(?:\s+the)?)\s+(?:\w+\s+)?([\w-]+s)\b", case.query.text, re.IGNORECASE)
    return noun is not None and bool(set(content_stems(noun[1])) & set(content_stems(sentence)))
