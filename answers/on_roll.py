"""Lines of a meeting's roll: they tell who came, and answer nothing that was said, wished, caused or decided there."""

from __future__ import annotations

import re

from answers.forms import FINITE, names_only
from answers.names import names_someone
from corpus.chunk import Chunk
from retrieval.query import Query
from retrieval.wanted import Wanted

# What a roll answers: who, in what post, of what body, and whether they were there.
_ASKED = re.compile(
    r"\b(?:who\w*|names?|named|called|posts?|roles?|jobs?|titles?|positions?|attend\w*|present|there|here|apolog\w*|absen\w*|"
    r"co-?opt\w*|represent\w*|memberships?|sits?|sat|chair\w*|from|works?|remote\w*|online|virtual\w*|join\w*|came|come|"
    r"missing|missed|vacan\w*|substitut\w*|declar\w*|observ\w+|quor\w+|turn(?:ed)?\s*(?:out|up)|left|leave|arriv\w+|late|"
    r"at\s+(?:the|this|that|our|its)\s+(?:[\w'’-]+\s+){0,6}?(?:meeting|panel|committee|commission|board|session))\b|"
    r"^\W*(?:is|was|are|were)\s+(?-i:[A-Z])",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\W*(?:(?:also|members?|councillors?|officers?|others?|those|voting|non-?voting|co-?opted|cabinet|and)\s+)*"
    r"(?:present|attended|attend(?:ing|ance|ees)|in\s+attendance|apologies|co-?optees|observers|invitees|guests)\b",
    re.IGNORECASE,
)
_APOLOGIES = re.compile(
    r"\W*(?:\w{1,3}[.)]?\s+)?apologies\b(?:\s+for\s+(?:\w+\s+)?absence)?\s+"
    r"(?:were|was|had|have|has|from)\b", re.IGNORECASE
)


HEAD = 5  # words of a cell that says what the names beside it are


def asks_of_roll(query: Query) -> bool:
    """Whether a line of a roll can answer a question."""
    return query.wanted is Wanted.PEOPLE or _ASKED.search(query.text) is not None


def on_roll(text: str, chunk: Chunk) -> bool:
    """Whether a sentence or a row only lists people who came, or says who sent apologies."""
    if _APOLOGIES.match(text):
        return True
    head, *cells = text.split(" | ")  # "Apologies | Councillor Ada Vale": a front sheet laid out as a table
    if cells and _OVER.match(head) and len(head.split()) <= HEAD and names_someone(" | ".join(cells)):
        return True
    listed = _OVER.match(chunk.locator.heading or "") is not None
    return FINITE.search(text) is None and names_someone(text) and (listed or names_only(text))
