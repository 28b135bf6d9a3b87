"""What the end of an enumeration says of each of its numbers: "7 rowers on loan, 4 rowers on trial and 1 coach paid by
the club" are all paid by it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.numbers import NumberMention

_SAYING = (
    r"(?:(?:currently|being|who\s+(?:are|were)|that\s+(?:are|were))\s+)*(?:receiv(?:ing|ed)|getting|support(?:ed)|open\s+to|known\s+to|"
    r"allocated\s+to|held\s+by|funded\s+by|paid\s+(?:by|for)|seen\s+by|run\s+by|led\s+by|employed\s+by|managed\s+by|looked\s+after\s+by|"
    r"provided\s+by|commissioned\s+by|worked\s+with\s+by)\b"
)
# "4 rowers on trial and": up to the next number nothing is said of these alone but what they are.
_WORD = (
    r"(?!(?:were|was|are|is|had|have|has|did|who|which|that|and|but|while|from|than|compared|up|down|receiving|supported|living)\b)"
    r"[\w’'()-]++"  # a word in one piece: else each can be cut in as many ways as it has letters
)
_ITEM = re.compile(
    r"\s+(?!(?:of|were|was|are|is|had|have|has|who|which|that|per|and|or|to|from)\b)"
    rf"{_WORD}(?:\s+{_WORD}){{0,7}}?(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?:(?:a|an|the|some|about|only|just)\s+)*",
    re.IGNORECASE,
)
_LAST = re.compile(
    rf"\s+(?:(?!(?:were|was|are|is|had|have|has|did|who|which|that|and|but|while|from|than|compared)\b)[\w’'()-]+\s+){{1,6}}?"
    rf"(?P<of>{_SAYING}[^.;]*)",
    re.IGNORECASE,
)
_THERE = re.compile(r"\b(?:there\s+(?:were|are)|(?:we|it|the\s+[\w’' -]{2,40}?)\s+(?:had|has|have))\s+$", re.IGNORECASE)


def said_of_all(quote: str, numbers: Sequence[NumberMention], at: int) -> str:
    """What follows the last of a run of numbers ("there were 7 A, 4 B and 1 C known to the club") and is said of every
    one; "" for the last itself, and for a number outside of such a run.
    """
    first = at
    while first and _ITEM.fullmatch(quote[numbers[first - 1].end : numbers[first].start]):
        first -= 1
    last = at
    while last + 1 < len(numbers) and _ITEM.fullmatch(quote[numbers[last].end : numbers[last + 1].start]):
        last += 1
    if last - first < 1 or at == last or not _THERE.search(quote[: numbers[first].start]):
        return ""
    end = numbers[last + 1].start if last + 1 < len(numbers) else len(quote)
    told = _LAST.match(quote[numbers[last].end : end])
    return told["of"] if told else ""
