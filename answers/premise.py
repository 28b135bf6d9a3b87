"""A question may take for granted what the papers contradict: an inspection grade that was not given."""

from __future__ import annotations

import re

from answers.abstention import Refusal
from answers.draft import Case
from corpus.chunk import ChunkKind
from retrieval.rank import stem_set
from retrieval.wanted import Wanted

# Ofsted's four grades since 2012, as reports print them.
_GRADES = (
    "requires improvement",
    "outstanding",
    "inadequate",
    "good",
)  # "requires improvement to be good" is no "good"
_GRANTED = re.compile(
    r"\b(?:get|got|receive|received|given|give|rates?|rated|judged?|graded?|award|awarded|earn|earned|achieve|"
    r"achieved|declared|"
    r"have)\b",
    re.IGNORECASE,
)


def false_premise(case: Case) -> Refusal | None:
    """The grade that the papers print, where a question asks why another one was given; None where nothing contradicts
    it.
    """
    text = case.query.text
    if case.query.wanted is not Wanted.WHY or not _GRANTED.search(text) or "ofsted" not in text.lower():
        return None
    asked = next((g for g in _GRADES if re.search(rf"\b{g.replace(' ', '[ -]+')}\b", text, re.IGNORECASE)), None)
    if asked is None:
        return None
    for hit in case.hits:
        if hit.chunk.kind is not ChunkKind.ROW or not {"overal", "effect"} & stem_set(hit.chunk.text):
            continue
        printed = next((g for g in _GRADES if re.search(rf"\b{g}\b", hit.chunk.text, re.IGNORECASE)), None)
        if printed and printed != asked:
            return Refusal(f"The papers do not say so: they print “{hit.chunk.text}”.")
    return None
