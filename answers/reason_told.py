"""Reasons that no word joins to what they explain: they stand under a heading or in a column that says so ("Reasons
for the decision", "Why"), or after a sentence that announces them ("The reason is plain.").
"""

from __future__ import annotations

import re

from corpus.chunk import Chunk, ChunkKind
from retrieval.marked_names import of_another_mark
from retrieval.query import Query
from retrieval.rank import named, stem_set
from retrieval.wanted import Wanted

_REASON = r"(?:reasons?|why|causes?|explanations?|rationale)"
_HEADING = re.compile(rf"^\W*(?:[\d.]+\s+)?(?:(?:the|main|officers?['’]?|cabinet['’]s)\s+)*{_REASON}\b", re.IGNORECASE)
_COLUMN = re.compile(rf"\b{_REASON}\b", re.IGNORECASE)
_ANNOUNCED = re.compile(r"\b(?:reasons?|causes?|explanations?)\b(?!\s+(?:for|of|to)\s+concern)", re.IGNORECASE)
# "Model C is not advised.": what is said after it is why, where it is asked why it was turned down.
TURNED_DOWN = re.compile(
    r"\b(?:against|sa(?:y|id)\s+no|turn(?:ed|ing)?\s+(?:\w+\s+)?down|reject\w*|refus\w+|rul(?:ed|ing)\s+(?:\w+\s+)?out|dismiss\w*|discount\w*|declin\w+|"
    r"oppos\w+|drop(?:ped|ping)?|thr[oe]wn?\s+out|shelv\w+|put\s+(?:\w+\s+)?(?:off|aside)|pass(?:ed)?\s+over|"
    r"(?:not|never)\s+(?:\w+\s+){0,3}?(?:chosen|choose|picked?|support(?:ed)?|favour(?:ed)?|recommend(?:ed)?|prefer(?:red)?|taken|take|"
    r"want(?:ed)?|go(?:ne)?|adopt(?:ed)?|pursued?|back(?:ed)?|like[ds]?|advis(?:e|ed|able))|n['’]t\s+(?:\w+\s+){0,4}?(?:chosen|choose|pick(?:ed)?|support(?:ed)?|"
    r"favour(?:ed)?|recommend(?:ed)?|prefer(?:red)?|taken|take|want(?:ed)?|go|adopt(?:ed)?|pursued?|back(?:ed)?|like[ds]?|advis(?:e|ed)))\b",
    re.IGNORECASE,
)
COLUMN_WORDS = 5  # "Reason given for the change", and no sentence that has a colon
TOLD_WORDS = 5  # of a cell: "Moved away" is a kind of reason that a table counts
SHORT = 8  # words of a sentence that announces: "There are two reasons.", "The cause is well known."
HALF = 0.5  # of a concept
REACH = 4  # sentences that it announces
_BARE = re.compile(r"[\s£(]*[–-]?[\d.,]+\s?%?\)?[mk]?\s*")


def told_as_reason(query: Query, chunk: Chunk, before: tuple[str, ...]) -> bool:
    """Whether a reason is asked for, and a sentence of this passage is told as one; `before` are the sentences of its
    passage that stand before it.
    """
    if query.wanted is not Wanted.WHY:
        return False
    if chunk.kind is ChunkKind.ROW:
        return in_column_of_reasons(chunk)
    under = chunk.locator.heading is not None and _HEADING.match(chunk.locator.heading) is not None
    if under or any(len(s.split()) <= SHORT and _ANNOUNCED.search(s) for s in before[-REACH:]):
        return True
    return TURNED_DOWN.search(query.text) is not None and any(_turns_it_down(query, s) for s in before[-REACH:])


def _turns_it_down(query: Query, sentence: str) -> bool:
    """Whether a short sentence says no more than that what is asked about was turned down."""
    if len(sentence.split()) > SHORT or TURNED_DOWN.search(sentence) is None or of_another_mark(query.text, sentence):
        return False
    words = stem_set(TURNED_DOWN.sub(" ", sentence))
    return any(named(c, words) > HALF for c in query.concepts)


def in_column_of_reasons(chunk: Chunk) -> bool:
    """Whether a row of a table tells a reason in words under a header that says so, and counts nothing."""
    if sum(_BARE.fullmatch(cell) is not None for cell in chunk.text.split(" | ")) > 1:
        return False
    for part in chunk.context.split(" · "):
        header, told, cell = part.partition(": ")
        if told and len(header.split()) <= COLUMN_WORDS and len(cell.split()) >= TOLD_WORDS and _COLUMN.search(header):
            return True
    return False
