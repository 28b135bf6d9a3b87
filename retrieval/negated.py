"""What is said not to be done is undone: "not answered" is unanswered, "not yet registered" unregistered."""

from __future__ import annotations

import re

from corpus.words import stem

_NOT = re.compile(
    r"(?:\bnot|n['’]t)\s+(?:(?:yet|been|being|fully|properly|currently|yet\s+been)\s+)?(?P<done>[a-z]{3,}ed)\b",
    re.IGNORECASE,
)


def negated_in(text: str) -> frozenset[str]:
    """The stems of what a text says by its negation: "unanswer" of "were not answered"; empty for none."""
    return frozenset(stem(f"un{m['done'].lower()}") for m in _NOT.finditer(text))
