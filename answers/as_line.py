"""A line of ours without a quotation, said as a sentence: what is measured, the council, the figure, the period.

    £1.55m – Quay repairs, Variance Quarter 2 (Saltmere, Q2 2024/25; forecast).
    Quay repairs, Variance Quarter 2, in Saltmere was £1.55m in Q2 2024/25 (forecast).

Such a line says in the measure and the period what the row leaves to its caption and its notes. All of it but the
council has to be said, the measure before the figure, and nothing besides it. What the answer gives with it, the figure
of the time before or the other times of a series, may be said with it, each figure right before its own time:

    Quay repairs in Saltmere were 14 at 31 March 2022, 22 at 31 March 2023 and 31 at 31 March 2024.
    Quay repairs in Saltmere were 31 in 2023/24, up from 22 in 2022/23.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from answers.pieces import DAY_BEHIND
from answers.wording import slots, value_words
from corpus.fact import Fact

_JOINING = frozenset("was were is are stood in at on for the as and".split())
_PARTS = re.compile(r"\s*[;,]\s+")
_BEFORE = re.compile(r"\b(Up|Down) from (.+?) \(([^()]+)\)\.")


class Earlier(NamedTuple):
    """What a line adds: "Up from 22 (2022/23)." """

    way: str  # "up", "down"
    value: str
    time: str


def earlier_in(line: str) -> tuple[Earlier, ...]:
    """The figures of a time before that a line of ours gives behind its own; () for none."""
    return tuple(Earlier(m[1].lower(), m[2], m[3]) for m in _BEFORE.finditer(line))


def as_line(
    text: str, facts: Iterable[Fact], council: str = "", label: str = "", before: Sequence[Earlier] = ()
) -> bool:
    """Whether a sentence says of a cell what the line of one of these facts says, and no more.

    label   what the row is called, where the group over it need not be said
    before  what the line gives of the time before
    """
    said = " ".join(DAY_BEHIND.sub("", text).split()).rstrip(" .")
    cells = [f for f in facts if f.locator.cell is not None and f.value is not None]
    return any(
        _says(rest, f, measure, council)
        for f in cells
        for measure in _measures(f, label)
        for rest in {said, _without_times(said, f, cells, before)}
    )


def _measures(fact: Fact, label: str) -> tuple[str, ...]:
    """What a fact counts, and the same from the row's label on."""
    whole = fact.measure.strip().rstrip(".")
    group, found, rest = whole.partition(f": {label}")
    return (whole, f"{label}{rest}") if label and group and found and rest[:1] in ("", ",") else (whole,)


def _without_times(said: str, fact: Fact, others: Sequence[Fact], before: Sequence[Earlier]) -> str:
    """A sentence without the figures of other times, each with its own time behind it."""
    for e in before:
        said = re.sub(rf"(?:,?\s+{e.way}\s+from)?{_timed(e.value, e.time)}", " ", said, count=1, flags=re.IGNORECASE)
    for f in others:
        alike = (f.measure, f.area, f.basis) == (fact.measure, fact.area, fact.basis)
        if f is not fact and alike and f.period is not None:
            said = re.sub(_timed(value_words(f), f.period.label), " ", said, count=1, flags=re.IGNORECASE)
    return " ".join(said.split())


def _timed(value: str, time: str) -> str:
    time = time.removeprefix("as at ")
    return rf",?\s+(?:and\s+)?{re.escape(value)}\s+\(?(?:(?:in|at|as at|on|for)\s+)?{re.escape(time)}(?![\w/])\)?"


def _says(said: str, fact: Fact, measure: str, council: str) -> bool:
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
