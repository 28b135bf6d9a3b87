"""Is a model's sentence, every word of it, one printed sentence with parts left out?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from answers.ground import Ground
from answers.laid_out import Mark, begins_part, laid_out
from answers.pieces import DAY_BEHIND
from answers.spoken_numbers import areas_in
from corpus.period_reading import find_periods

LED = 4  # characters: "In " before a council at the head of a sentence
_OURS = re.compile(r"\b(?:we|our|us|ours|the\s+(?:council|borough|county|city))\b", re.IGNORECASE)


def as_printed(text: str, ground: Ground) -> bool:
    """Whether all words of a sentence, little ones, times and figures as well, stand in one printed sentence in their
    order; but for the paper's council before them or for "we", and a day in brackets behind them.
    """
    areas = tuple(ground.evidence.areas)
    said = DAY_BEHIND.sub("", text)
    councils = [a for a in areas_in(said, areas) if a.area in areas]
    mine = [m for m in laid_out(said, areas) if not any(a.start <= m.start < a.end for a in councils)]
    if mine and mine[0].text == "in" and mine[0].start == 0:
        mine = mine[1:]
    mine = [m for m in mine if not m.sign]
    times = [(p.start, p.end) for p in find_periods(said)]
    for u in ground.units if mine else ():
        printed = laid_out(u.text, areas)
        named = {a.area for a in areas_in(u.text, areas)}.union(ground.evidence.texts)  # the cited papers' councils
        if u.row or u.pair or not all(a.area in named for a in councils):
            continue
        within = [a for a in councils if a.start > LED and u.text.find(a.area) < 0]
        if within and not _OURS.search(u.text):
            continue  # "across Saltmere" where "across the country" is printed
        if _runs_in(mine, printed, times):
            return True
    return False


def _runs_in(mine: Sequence[Mark], printed: Sequence[Mark], times: Sequence[tuple[int, int]]) -> bool:
    """Whether words stand in a printed sentence in their order, those of one time together, and of what stands in
    brackets none but from its beginning: "(£5m at 1 May 2019)" lends no year to what stands before it.
    """
    rest = iter(enumerate(printed))
    found = [next((k for k, p in rest if m.text == p.text and m.value == p.value), None) for m in mine]
    taken = [k for k in found if k is not None]
    if len(taken) < len(mine):
        return False
    for (m, k), (n, j) in pairwise(zip(mine, taken, strict=True)):
        if j != k + 1 and any(a <= m.start and n.end <= b for a, b in times):
            return False
        gap = printed[k + 1 : j]
        if any(p.value is not None for p in gap) and not begins_part(gap[0]):
            return False  # "9 in 2021 and 8 in 2020" does not say 9 in 2020
    opened, left_out = False, False
    for k, p in enumerate(printed):
        if p.text in ("(", ")"):
            opened, left_out = p.text == "(", False
        elif opened and k in taken and left_out:
            return False
        elif not p.free and k not in taken:
            left_out = opened
    return True
