"""What stands before a colon is said of every figure of the run behind it, where that tells nothing but times apart:
"Boats mended within 20 days: 58% in 2031/32, 64% in 2032/33 and 69% in 2033/34".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.numbers import NumberMention
from corpus.period_reading import find_periods

_COLON = re.compile(r"(?<=[a-z)])(?::|\s[–—-])\s")
# All that stands between the figures of such a run beside their times.
_JOINS = re.compile(
    r"(?:\s|[,;()]|\b(?:and|then|in|at|for|by|to|on|from|up|down|against|the|year|years|quarter|quarters|month|months|before|"
    r"with|compared|rising|falling|rose|fell|was|were|it|of|about|around|just|over|under|only|a|per\s?cent|percentage|points?)\b|[%£])*",
    re.IGNORECASE,
)


def led_by_colon(quote: str, numbers: Sequence[NumberMention], at: int) -> str:
    """What the colon before the run of a number follows; "" where there is none, or where the figures behind it are of
    other things than of other times.
    """
    colon = next((m for m in _COLON.finditer(quote) if m.end() <= numbers[at].start), None)
    if colon is None:
        return ""
    run = [n for n in numbers if n.start >= colon.end()]
    if len(run) < _FEWEST:
        return ""
    taken = [(n.start, n.end) for n in run] + [(p.start, p.end) for p in find_periods(quote) if p.start >= colon.end()]
    rest, reach = [], colon.end()
    for start, end in sorted(taken):
        rest.append(quote[reach:start])
        reach = max(reach, end)
    if len(taken) < 2 * len(run) or not _JOINS.fullmatch(" ".join(rest)):
        return ""
    return quote[: colon.start()]


_FEWEST = 2  # figures of a run
