"""The counts of two nouns in one question: "how many tugs and barges were there?" is two questions of one table."""

from __future__ import annotations

import re

from corpus.words import stem
from retrieval.groups import ANYBODY

# "How many tugs and barges were there in May?": nouns that one table has in two rows; "boys and girls" are the crew.
_COUNTS = re.compile(
    r"^(?P<lead>(?:[^?;]*?[,:]\s+)?\W*how\s+many\s+)(?P<one>[a-z’'-]+(?:\s+[a-z’'-]+){0,2}?)\s+and\s+(?P<other>[a-z’'-]+(?:\s+[a-z’'-]+){0,2}?)"
    r"(?P<rest>\s+(?:were|was|are|is|did|do|does|had|have|has|came|went|got)\b[^,;]*)$",
    re.IGNORECASE,
)


def each_counted(question: str) -> tuple[str, ...]:
    """A question for the counts of two nouns as one for each of them; () for any other, and for two words for people.
    """
    m = _COUNTS.match(question)
    if m is None or {stem(m[part].split()[-1].lower()) for part in ("one", "other")} & ANYBODY:
        return ()
    return tuple(f"{m['lead']}{m[part]}{m['rest']}" for part in ("one", "other"))
