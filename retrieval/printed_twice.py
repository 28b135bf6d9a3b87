"""What two places print: a figure that a second one bears out, and one without a time that another place dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.area import COMPARATORS
from corpus.fact import Fact
from retrieval.covered import Covered
from retrieval.fact_hit import FactHit
from retrieval.hit import Hit
from retrieval.kinds import SHARES

NEARLY = 0.7  # of what is asked: then a figure speaks of that, in whichever words
TWICE = 0.12  # for a figure that another place prints too


def of_another_time(found: Sequence[FactHit]) -> list[FactHit]:
    """The same facts, those without a time that another place dates put to that time: "9,300 visits" on a front page
    is no figure of another year than the row that has it.
    """
    dated: dict[tuple[object, ...], list[float]] = {}
    for f in found:
        if f.fact.bound and f.fact.period is not None and f.coverage >= NEARLY and f.area > 0:
            dated.setdefault((f.fact.value, f.fact.unit in SHARES, f.fact.area), []).append(f.period)
    told = []
    for f in found:
        known = dated.get((f.fact.value, f.fact.unit in SHARES, f.fact.area)) if f.fact.period is None else None
        large = f.fact.value is not None and f.fact.value >= TELLING
        other = large and f.coverage >= NEARLY and bool(known) and not any(known or ()) and f.period > 0
        told.append(replace(f, period=0.0, score=f.score - 0.5 * f.period) if other else f)
    return told


TELLING = 20  # the least value that two places do not print of two times by chance


def corroborated(found: Sequence[FactHit]) -> list[FactHit]:
    """The same facts, those that two places print for one time a little higher: a part of the whole is printed once."""
    quotes: dict[tuple[object, ...], set[str]] = {}
    keys = []
    for f in found:
        fact = f.fact
        key = (fact.value, fact.period.last_day if fact.period else None, fact.area)
        keys.append(key)
        if f.coverage >= NEARLY and f.unit > 0 and fact.value is not None and fact.bound:
            quotes.setdefault(key, set()).add(fact.quote)
    return [
        replace(f, score=f.score + TWICE) if len(quotes.get(key, ())) > 1 else f
        for f, key in zip(found, keys, strict=True)
    ]


def by_its_row(read: Sequence[tuple[Fact, Hit, Covered]]) -> list[tuple[Fact, Hit, Covered]]:
    """The same facts, a comparator's cell with what is told elsewhere in its paper of the figure that stands before it:
    "41.7 % of new permits issued in time" on a front page says what the row "In 30 days | 41.7 % | 48.3 %" is of, and
    so what England's 48.3 % is. A whole number stands in two places by chance.
    """
    told: dict[tuple[object, ...], float] = {}
    rows: dict[tuple[str, str], list[Fact]] = {}
    for fact, _, around in read:
        if fact.locator.cell is None:
            told[_same(fact)] = max(told.get(_same(fact), 0.0), around.share)
        elif fact.area not in COMPARATORS and fact.value is not None and fact.value != int(fact.value):
            rows.setdefault((fact.chunk, fact.quote), []).append(fact)
    better = []
    for fact, hit, around in read:
        own = rows.get((fact.chunk, fact.quote), []) if fact.area in COMPARATORS else []
        twins = [told.get(_same(f), 0.0) for f in own if (f.measure, f.unit) == (fact.measure, fact.unit)]
        share = max((around.share, *twins))
        better.append((fact, hit, replace(around, share=share) if share > around.share else around))
    return better


def _same(fact: Fact) -> tuple[object, ...]:
    return fact.paper, fact.value, fact.unit, fact.period.last_day if fact.period else None, fact.area
