"""The end that a row of figures lacks, from the sentence that gives it: a note under a table from 2022/23 on says that
"the debt at 31 March 2022 was £4m".
"""

from __future__ import annotations

from collections.abc import Sequence

from answers.draft import Case
from corpus.period import NAMES, Period, PeriodKind
from corpus.words import content_stems
from retrieval.facts import FactHit
from retrieval.rank import period_agreement, stem_set
from retrieval.wanted import Wanted

AGREES = 0.45  # as in `series`
_OF_TIME = frozenset(content_stems(" ".join((*NAMES, "year end quarter month total number figure forecast outturn"))))


def with_ends(case: Case, row: Sequence[FactHit]) -> list[FactHit]:
    """A row of figures with those that sentences of its paper give, in its unit and by all the words of its label, for
    the first and the last of the times asked for; as it is where it has both or no sentence has them.
    """
    facts = list(row)
    ends = _ends(case.query.periods)
    if case.query.wanted is not Wanted.SERIES or not ends or row[0].fact.locator.cell is None:
        return facts
    first = row[0].fact
    label = {s for s in content_stems(first.quote.split(" | ")[0]) if not s.isdigit()} - _OF_TIME
    for end in ends:
        if not label or any(_is_of(end, f) for f in facts):
            continue
        told = [
            f for f in case.facts
            if f.fact.locator.cell is None and f.fact.value is not None and f.fact.role in ("stated", "previous")
            and (f.fact.paper, f.fact.unit) == (first.paper, first.unit) and f.area > 0 and f.unit > 0
            and _is_of(end, f) and label <= stem_set(f.fact.quote)
        ]  # fmt: skip
        if told:
            facts.append(max(told, key=lambda f: f.score))
    return sorted(facts, key=lambda f: (f.fact.period.last_day, f.fact.period.first_day))  # type: ignore[union-attr]


def _ends(asked: Sequence[Period]) -> tuple[Period, ...]:
    """The first and the last of the times asked for, the months of them for one stretch; () for a single time."""
    if len(asked) == 1 and asked[0].kind is PeriodKind.RANGE:
        return tuple(Period(d, d, PeriodKind.AS_AT, "") for d in (asked[0].first_day, asked[0].last_day))
    points = [p for p in asked if p.kind is not PeriodKind.RANGE]
    by_end = sorted(points, key=lambda p: p.last_day)
    return (by_end[0], by_end[-1]) if len(by_end) > 1 else ()


def _is_of(time: Period, f: FactHit) -> bool:
    own = f.fact.period
    if own is not None and not time.label:  # an end of a stretch: any day of its month
        return (own.last_day.year, own.last_day.month) == (time.last_day.year, time.last_day.month)
    return own is not None and (period_agreement(time, own) >= AGREES or time.covers(own))
