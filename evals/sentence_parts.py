"""Where the parts of a sentence stand that can be made false: its figures, its marks, what its sources print."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from answers.answer import Answer
from answers.judging import MARK
from corpus.numbers import find_numbers
from corpus.period_reading import find_periods

Way = Callable[[str, Answer, random.Random], Iterator[str]]
"""One way to make a true sentence of an answer false: the false sentences that it makes."""


def put(text: str, start: int, end: int, new: str) -> str:
    """A text with other words in a place (characters from 0, end not included)."""
    return text[:start] + new + text[end:]


def shown(sentence: str) -> list[tuple[int, int, str]]:
    """The figures in digits: where each begins and ends, and how it is written."""
    marks = [(m.start(), m.end()) for m in MARK.finditer(sentence)]
    periods = find_periods(sentence)
    return [
        (n.start, n.end, n.printed)
        for n in find_numbers(sentence, periods)
        if any(c.isdigit() for c in n.printed)
        and not any(a <= n.start < b for a, b in marks)
        and not re.search(r"\bper\s+$", sentence[: n.start])
    ]


def printed_by(answer: Answer) -> str:
    """All that the sources of an answer print, in lower case."""
    return " ".join(" ".join((*c.headers, c.quote)) for c in answer.citations).lower()


def end_of(sentence: str) -> int:
    """Where a sentence ends, before its marks and its stop."""
    return len(MARK.sub("", sentence).rstrip(" .")) if not MARK.search(sentence) else MARK.search(sentence).start()  # type: ignore[union-attr]
