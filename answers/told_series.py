"""A series that one sentence tells: "the outturn was £2m (2021/22), £3m (2022/23) and £4m (2023/24)", or that the
next sentence goes on with: "It is forecast to be £5m in 2024/25."
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from answers.draft import Case
from answers.ends import AIM
from retrieval.asked_times import years_on_end
from retrieval.facts import FactHit
from retrieval.rank import period_agreement

FEWEST = 3  # times: two are the ends of a change
EXACT = 0.45  # as in `series`
# "It is forecast to reach £5m": a sentence that goes on with what the one before it tells of.
_GOES_ON = re.compile(r"\W*(?:(?:and|but)\s+)?(?:it|this|they|these|that)\s+(?!\w+\s+(?:not|part)\b)", re.IGNORECASE)


def told_series(case: Case, row: Sequence[FactHit] | None) -> list[FactHit]:
    """The figures of one sentence for three times or more, one for each, oldest first, where its words say more of what
    is asked than `row` does; [] for no such sentence. One with as many times as are asked for proves by that as much as
    a slot that agrees.
    """
    said: dict[tuple[str, str, str | None], list[FactHit]] = defaultdict(list)
    for f in case.facts:
        stated = f.fact.locator.cell is None and f.fact.value is not None and f.fact.role in ("stated", "previous")
        if stated and f.fact.period is not None and f.area > 0 and f.unit > 0 and f.role > AIM:
            said[f.fact.paper, f.fact.quote, f.fact.unit].append(f)
    _go_on(said)
    number = years_on_end(case.query.text)
    full = [fs for fs in said.values() if _one_each(fs) and _has_all(case, fs)]
    full = [fs for fs in full if _says(fs) >= (case.bars.slotted if len(fs) == number else case.bars.series)]
    best = max(full, key=lambda fs: (len(fs) == number, max(f.score for f in fs)), default=[])
    if row and best and max(f.score for f in row) >= max(f.score for f in best):
        return []
    return sorted(best, key=lambda f: (f.fact.period.last_day, f.fact.period.first_day))  # type: ignore[union-attr]


def _go_on(said: dict[tuple[str, str, str | None], list[FactHit]]) -> None:
    """Give the sentences of `said` the figures of the next sentence too, where that goes on with what they tell of."""
    for (paper, quote, unit), facts in list(said.items()):
        for (other, after, same), more in list(said.items()):
            alike = (other, same) == (paper, unit) and after != quote and _GOES_ON.match(after)
            if alike and f"{quote} {after}" in more[0].hit.chunk.text:
                said[paper, quote, unit] = [*facts, *more]


def _one_each(facts: Sequence[FactHit]) -> bool:
    """Whether there are three times or more of one kind, and one figure of each."""
    times = Counter(f.fact.period for f in facts)
    return len(times) == len(facts) >= FEWEST and len({t.kind for t in times if t is not None}) == 1


def _has_all(case: Case, facts: Sequence[FactHit]) -> bool:
    """Whether each time that is asked for has its figure."""
    given = [f.fact.period for f in facts if f.fact.period is not None]
    return all(any(period_agreement(asked, p) >= EXACT for p in given) for asked in case.query.periods)


def _says(facts: Sequence[FactHit]) -> float:
    return max(f.coverage for f in facts)
