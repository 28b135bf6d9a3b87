"""A line of ours without a quotation, said as a sentence: what is measured, the council, the figure, the period.

    £1.55m – Quay repairs, Variance Quarter 2 (Saltmere, Q2 2024/25; forecast).
    Quay repairs, Variance Quarter 2, in Saltmere was £1.55m in Q2 2024/25 (forecast).

Such a line says in the measure and the period what the row leaves to its caption and its notes. All of it but the
council has to be said, the measure before the figure, and nothing besides it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from answers.pieces import DAY_BEHIND
from answers.wording import slots, value_words
from corpus.fact import Fact

_JOINING = frozenset("was were is are stood in at on for the as and".split())
_PARTS = re.compile(r"\s*[;,]\s+")


def as_line(text: str, facts: Iterable[Fact], council: str = "") -> bool:
    """Whether a sentence says of a cell what the line of one of these facts says, and no more."""
    said = " ".join(DAY_BEHIND.sub("", text).split()).rstrip(" .")
    return any(f.locator.cell is not None and f.value is not None and _says(said, f, council) for f in facts)


def _says(said: str, fact: Fact, council: str) -> bool:
    measure = fact.measure.strip().rstrip(".")
    own = [p for p in _PARTS.split(slots(fact).strip(" ()")) if p]
    head, found, rest = _without(said, measure)
    value = value_words(fact)
    if not found or value in head or not (cut := _without(rest, value))[1]:
        return False
    rest = f"{head} | {cut[0]} | {cut[2]}"
    for part in sorted(own, key=len, reverse=True):
        before, found, after = _without(rest, part.removeprefix("as "))
        if not found and part != council:
            return False
        rest = f"{before} {after}" if found else rest
    if council and fact.area in (None, council):
        before, _, after = _without(rest, council)
        rest = f"{before} {after}"
    return set(re.findall(r"[^\s|,;:()]+", rest.lower())) <= _JOINING


def _without(text: str, part: str) -> tuple[str, bool, str]:
    """What stands before a part of a text, whether it stands there as a whole, and what stands behind it."""
    m = re.search(rf"(?<![\w.,£-]){re.escape(part)}(?![\w%]|[.,]\d)", text, re.IGNORECASE)
    return (text, False, "") if m is None else (text[: m.start()], True, text[m.end() :])
