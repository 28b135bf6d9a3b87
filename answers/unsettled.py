"""What is forecast, aimed at or not final is said as such: a figure is no surer in plain words than it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.contenders import Contender
from answers.proving import Evidence
from answers.spoken_numbers import numbers_of
from corpus.fact import Basis
from corpus.period_reading import find_periods

NEAR = 0.3  # a word that is less near to a figure says nothing of it
# What the papers say of a figure that is not settled, and what may be said for it.
_STANDINGS = (
    (
        r"forecasts?|anticipated?|anticipates|expected|expects?|projected|projections?|predicted|estimated?|estimates",
        r"would|will|likely|planned|set\s+to|due\s+to|about|around|approximately|roughly",
    ),
    (r"targets?|targeted", r"aim\w*|goals?|to\s+reach"),
    (r"draft|provisional", r"not\s+final|may\s+change|unconfirmed"),
)
_HEDGE = re.compile(
    r"\b(about|around|approximately|roughly|nearly|almost|some|over|above|more than|under|below|less than|fewer than|"
    r"at least|at most|up to)\s+(?:an?\s+)?£?\Z",
    re.IGNORECASE,
)
_WENT = re.compile(r"\b(?:went|gone|goes|going|rose|risen|rises?|moved|came|crept|fell|just)\s+\Z", re.IGNORECASE)
_FAMILIES = tuple(
    (
        re.compile(rf"(?<!\bthan )(?<!\bas )\b(?:{printed})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{printed}|{other})\b", re.IGNORECASE),
    )
    for printed, other in _STANDINGS
)


def unsettled_then(text: str, evidence: Evidence) -> Iterator[str]:
    """In a sentence without a figure ("the 2022 number is a draft"), times of which every figure cited is settled."""
    known = [f for f in evidence.facts if f.basis is not Basis.ACTUAL and f.period is not None]
    word = next((m for printed, _ in _FAMILIES if (m := printed.search(text))), None)
    times = find_periods(text)
    if word is None or not known or not times or numbers_of(text, evidence):
        return
    if not any(f.period.same_time(t.period) for f in known if f.period for t in times):
        yield f"“{word.group()}” is not said of that time"


def unsettled(text: str, c: Contender) -> str | None:
    """The word by which a printed figure is not settled, where a sentence that gives the figure says nothing of it."""
    if c.place is None:
        return None
    for printed, said in _FAMILIES:
        if said.search(text):
            continue
        for m in printed.finditer(c.place.text):
            mine = c.place.nearness(c.at, m.start())
            others = (c.place.nearness(n.start, m.start()) for n in c.place.figures if n.start != c.at)
            if mine >= NEAR and mine > max(others, default=0):
                return m.group()
    return None


def unhedged(text: str, start: int, c: Contender) -> str | None:
    """The word by which a printed figure is about right only ("over 200"), where a sentence gives it as exact; None
    where the sentence hedges it as well.

    start  where the figure stands in the sentence (characters from 0)
    """
    if c.place is None or (printed := _HEDGE.search(c.place.text[: c.at])) is None:
        return None
    moved = printed.group(1).lower() == "up to" and _WENT.search(c.place.text[: printed.start()])
    return None if moved or _HEDGE.search(text[:start]) else printed.group(1)
