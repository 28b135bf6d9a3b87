"""Where a meeting was held, as the front of its minutes says: "held in the Net Loft, Quay Street, at 10.00 am"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.draft import Quote
from corpus.paper import BlockKind, Paper
from corpus.sentences import split_sentences

FRONT = 12  # blocks: where minutes say whose meeting it was, when and where
LONGEST = 45  # words of a line that calls a meeting
_BODY = r"(?:meetings?|panel|(?:sub-?)?committee|commission|board|cabinet|forum|session|scrutiny|council)"
_SAT = r"(?:held|meet|meets|met|sit|sat|convened?|gather(?:ed)?|take\s+place|took\s+place|taken\s+place)"
_ROOM = r"(?:room|building|place|hall|venue|chamber|location)"
_IS = r"(?:['’]s|\s+(?:is|was|were|did|does|do|has|had|will))"
_ASKED = re.compile(
    rf"\bwhere(?:\s+and\s+(?:when|at\s+what\s+time))?{_IS}[^?]*\b{_BODY}\b[^?,;]*\b{_SAT}\b|"
    rf"\bwhere{_IS}\s+(?:it|they|this|that)\s+{_SAT}\b|\bwhere{_IS}\s+(?:it|this|that)\s*(?=\W*$|,|\s+and\b)|"
    rf"\bwhere{_IS}\s+(?:the|this|that|our)\s+(?:[\w’'&-]+\s+){{0,8}}?{_BODY}\s*(?=\W*$|,|\s+(?:on|in|of|and)\b)|"
    rf"\b(?:which|what)\s+{_ROOM}\b[^?]*\b(?:{_BODY}|it|they)\b[^?,;]*\b{_SAT}\b|"
    rf"\b(?:venue|location)\s+(?:of|for)\s+(?:the|this|that|our)\b[^?]*\b{_BODY}\b",
    re.IGNORECASE,
)
_MEETING = re.compile(rf"\b{_BODY}\b", re.IGNORECASE)
_LABEL = re.compile(
    r"^\W*(?:venue|location|place(?:\s+of\s+meeting)?|held\s+(?:at|in)|where)\s*[:|–-]\s*\S", re.IGNORECASE
)
_ON = r"(?:[^.]|\.(?=\d)){0,120}?"  # within the sentence, "10.00 am" and all
_HELD = re.compile(
    rf"\b(?:held|met|sat|convened|took\s+place|meeting)\b{_ON}\b(?:in|at)\s+(?:the\s+)?(?-i:[A-Z])[a-z]", re.IGNORECASE
)
_A_ROOM = re.compile(r"\b[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*\s+(?:Room|Chamber|Hall|House|Suite|Centre|Offices?)\b")
_ONLINE = re.compile(
    rf"\b(?:held|met|meeting)\b{_ON}\b(?:online|virtual(?:ly)?|remote(?:ly)?|hybrid|Teams|Zoom|video)\b", re.IGNORECASE
)


def asks_where_it_sat(text: str) -> bool:
    """Whether a question asks where a meeting was held, whatever else of it besides."""
    return _ASKED.search(text) is not None and _MEETING.search(text) is not None


def where_it_sat(paper: Paper) -> Quote | None:
    """The words at the front of minutes that say where the meeting was held; None where none do."""
    found = list(_lines(paper))
    for says in (_LABEL, _HELD, _ONLINE, _A_ROOM):
        for n, text in found:
            if says.search(text) and len(text.split()) <= LONGEST:
                return Quote(paper.id, paper.locator(n), text)
    return None


def _lines(paper: Paper) -> Iterator[tuple[int, str]]:
    """What stands at the front of a paper, sentence by sentence and row by row, each with its block (from 0)."""
    for n, block in enumerate(paper.blocks[:FRONT]):
        if block.table is not None:
            yield from ((n, row) for row in block.text.split("\n"))
        elif block.kind is not BlockKind.HEADING or n < 3:
            yield from ((n, s) for s in split_sentences(block.text))
