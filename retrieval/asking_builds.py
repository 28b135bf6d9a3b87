"""What builds of asking are written with: a pattern, and what turns a question that has it into a plain one."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.numbers import WORDS

Turn = str | Callable[[re.Match[str]], str]
Builds = tuple[tuple[str, Turn], ...]

SUBJECT = r"(?:[\w’'.&/-]+\s+){1,9}?"
"""Whoever does it, up to nine words and the space after them."""
BE = r"(?:['’]?s|\s+(?:is|was|are|were))"
NUMBER = rf"(?:{'|'.join(list(WORDS)[1:13])}|\d{{1,2}})"


def in_small(told: str) -> str:
    """A sentence without its capital; as it is where its first words are a name, and for nothing."""
    first = told.split()[0] if told.split() else ""
    named = first == "I" or first[1:] != first[1:].lower() or re.match(r"\S+\s+[A-Z]", told) is not None
    return told if named else told[:1].lower() + told[1:]


def in_the_middle(told: str) -> str:
    """A sentence as it stands in the middle of another: an article or preposition that opens it in small letters, even
    before a name; nothing for nothing.
    """
    small = in_small(told)
    return re.sub(
        r"^(?:The|An?|Our|Their|Its|In|At|On|By|During|For|Members|Councillors)(?=\s|$)", lambda m: m[0].lower(), small
    )


def turned(question: str, builds: tuple[tuple[re.Pattern[str], Turn], ...]) -> str:
    """A question with each build that it has turned into the plain one; itself where it has none."""
    for pattern, turn in builds:
        plain = pattern.sub(lambda m, turn=turn: _turn(m, turn), question)  # type: ignore[misc]
        question = question if plain == question else re.sub(r"\s+(?=[,.;?])", "", " ".join(plain.split()))
    return question


def compiled(builds: Builds) -> tuple[tuple[re.Pattern[str], Turn], ...]:
    """The same with their patterns compiled, which heed no capitals."""
    return tuple((re.compile(pattern, re.IGNORECASE), turn) for pattern, turn in builds)


def _turn(m: re.Match[str], turn: Turn) -> str:
    """What a build is turned into, with a capital where the build had one."""
    plain = turn(m) if callable(turn) else m.expand(turn)
    return plain[:1].upper() + plain[1:] if m[0][:1].isupper() else plain
