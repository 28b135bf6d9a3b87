"""The measures that the papers print: which figures count one thing, and which measures a person's words mean.

Figures are of one measure where their own words are the same but for time, place and the words of counting: the years
of a row, the row of the next paper, the same figure in a sentence. A unit parts them: a rate is not a number.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.area import COMPARATORS, area_label, find_areas
from corpus.fact import Fact
from corpus.glossary import Glossary
from corpus.numbers import PERCENT, POUNDS, RATES
from corpus.period import Period
from corpus.period_reading import find_periods
from corpus.scope import OPEN_SHELF, Scope
from corpus.store import Store
from corpus.words import STOP, content_stems, stem, tokens
from retrieval.concepts import Concept
from retrieval.query import read_query
from retrieval.rank import named

# Words of counting and of grammar: with or without them a row counts the same.
_GLUE = frozenset(stem(w) for w in "a an the of in on to for at with by and or as is was were are total number".split())
# Words that set a limit or name a part, though they are stop words elsewhere: "under 3 months" is not "over 3 months".
_BOUNDS = STOP & frozenset(
    "under over above below more most not no off out each per few once before after only".split()
)
ENOUGH = 0.55  # of what was typed has to be named by a measure
# What a header says of a figure's standing or moment, not of what is counted: that is its basis and its period.
_STANDING = frozenset(
    stem(w) for w in "outturn actual provisional draft estimate forecast target snapshot date end year annual".split()
)
HEADING = 0.5  # what a heading or caption names counts by half: it stands over other measures too
_RATES = (PERCENT, POUNDS, *RATES)
_NOUNS_FEW = 2  # a row label with fewer words ("Total", "Boys") takes its table's name into what it counts


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is counted, and every figure the papers print of it.

    id     stands for the measure as long as its words stay as they are: 12 hex digits
    label  in the paper's words: the shortest wording of a table, else of a sentence
    unit   "%", "GBP", "per 10,000", "children"; None where the papers name none
    facts  oldest first, then the authority before those it is compared with
    """

    id: str
    label: str
    unit: str | None
    facts: tuple[Fact, ...]

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas it is printed for, authorities first, then comparators in their usual order."""
        found = {f.area for f in self.facts if f.area}
        own = sorted(found - set(COMPARATORS))
        return (*own, *(c for c in COMPARATORS if c in found))

    @property
    def periods(self) -> tuple[Period, ...]:
        """The times it is printed for, oldest first; two ways of saying one time are one."""
        return one_each(f.period for f in self.facts if f.period)


def one_each(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Periods oldest first, each time once: "31 March 2022" goes for "March 2022" as well."""
    kept: list[Period] = []
    for period in sorted(periods, key=lambda p: (p.last_day, p.first_day, p.label)):
        if not any(period.same_time(other) for other in kept):
            kept.append(period)
    return tuple(kept)


def measures_of(store: Store, scope: Scope = OPEN_SHELF) -> tuple[Measure, ...]:
    """Every measure of the papers in scope, by label; () for an empty shelf.

    Only figures with a period that are surely bound to their measure are taken: what is left over can be asked for,
    but not set beside another.
    """
    groups: dict[tuple[frozenset[str], str], list[Fact]] = defaultdict(list)
    for entry in store.listing(scope):
        for fact in store.facts_of(entry.id, scope):
            if fact.period is not None and fact.bound and fact.role in ("stated", "previous"):
                words = _key(fact)
                if words:
                    groups[words, _sort(fact)].append(fact)
    told = ((words, sort, _told_apart(facts)) for (words, sort), facts in groups.items())
    found = (_measure(words, sort, facts) for words, sort, facts in told if facts)
    return tuple(sorted(found, key=lambda m: (m.label.casefold(), m.id)))


def _told_apart(facts: list[Fact]) -> list[Fact]:
    """Without sentences that give two values in the same words for one time: nothing tells which is which."""
    values: dict[tuple[str, int | None], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.locator.cell is None:
            values[fact.paper, fact.locator.block].append(fact)
    unclear = {
        a.id
        for same in values.values()
        for a in same
        for b in same
        if a.value != b.value and a.area == b.area and a.period and b.period and a.period.same_time(b.period)
    }
    return [f for f in facts if f.id not in unclear]


def find_measures(words: str, measures: Iterable[Measure], glossary: Glossary) -> tuple[Measure, ...]:
    """The measures that a person's words mean, best first; () where none does, all of them in order for no words.

    The last word may be the beginning of one, so that a list follows the typing.
    """
    measures = tuple(measures)
    query = read_query(words, glossary)
    concepts, typed = query.concepts, tokens(words)
    if not typed:
        return measures
    if not concepts:
        concepts = tuple(Concept(t, ((stem(t),),)) for t in typed if t not in STOP) or (
            Concept(typed[-1], ((typed[-1],),)),
        )
    scored = [(score, m) for m in measures if (score := _agreement(concepts, typed[-1], m)) >= ENOUGH]
    asked_unit = query.unit if query.unit in _RATES else None
    scored.sort(key=lambda pair: (asked_unit is not None and pair[1].unit != asked_unit, *_order(concepts, *pair)))
    return tuple(m for _, m in scored)


def _order(concepts: tuple[Concept, ...], score: float, measure: Measure) -> tuple[float, ...]:
    asked = {s for c in concepts for a in c.alternatives for s in a}
    extra = sum(s not in asked for s in set(content_stems(measure.label)))
    tables = any(f.locator.cell is not None for f in measure.facts)
    several = min(len(measure.periods), 2)  # a series is what an explorer is for
    return -round(score, 1), not tables, -several, extra, -len(measure.periods)


def _agreement(concepts: tuple[Concept, ...], last: str, measure: Measure) -> float:
    fact = measure.facts[0]
    own = _stem_pairs(f"{measure.label} {measure.unit or ''}")
    over = _stem_pairs(" ".join((*fact.path, fact.locator.heading or "")))
    starts = {t for t in tokens(measure.label) if len(last) > 1 and t.startswith(last)}

    def said(concept: Concept) -> float:
        begun = 1.0 if starts and concept.asked.lower().endswith(last) and " " not in concept.asked else 0.0
        return max(named(concept, own), HEADING * named(concept, over), begun)

    parts = [said(c) for c in concepts]
    # Every thing that was typed has to be there, in the measure or over it: one missing word means another measure.
    return 0.0 if min(parts) < HEADING * ENOUGH else sum(parts) / len(parts)


def _stem_pairs(text: str) -> frozenset[str]:
    own = content_stems(text)
    return frozenset(own) | {f"{a} {b}" for a, b in zip(own, own[1:], strict=False)}


def _measure(words: frozenset[str], sort: str, facts: list[Fact]) -> Measure:
    in_tables = [f for f in facts if f.locator.cell is not None] or facts
    label = min((plain(f) for f in in_tables), key=lambda text: (len(text), text))
    units = [f.unit for f in in_tables if f.unit]
    unit = max(sorted(set(units)), key=units.count) if units else None
    name = hashlib.sha256("|".join((*sorted(words), sort)).encode()).hexdigest()[:12]
    return Measure(name, label, unit, tuple(sorted(facts, key=_place)))


def _place(fact: Fact) -> tuple[object, ...]:
    assert fact.period is not None
    comparator = fact.area in COMPARATORS
    return fact.period.last_day, fact.period.first_day, comparator, fact.area or "", fact.paper, fact.id


def plain(fact: Fact) -> str:
    """What a figure counts, in the paper's words, with what heads its column where that names no time and no area."""
    heads = [part for part in fact.path[2:] if _tells(part, fact)] if fact.locator.cell is not None else []
    return " – ".join(dict.fromkeys((fact.measure.strip(" :.–-"), *heads)))


def _tells(part: str, fact: Fact) -> bool:
    """Whether a header says more than a time, an area, or what the measure says already."""
    own = (fact.area,) if fact.area and fact.area not in COMPARATORS else ()
    rest = _without(part, fact)
    return (
        not area_label(part, own)
        and bool(set(content_stems(rest)) - _STANDING)
        and part.lower() not in fact.measure.lower()
    )


def _key(fact: Fact) -> frozenset[str]:
    text = plain(fact)
    words = _telling(_without(text, fact))
    if len({w for w in words if not w[0].isdigit()}) >= _NOUNS_FEW:
        return words
    if fact.locator.cell is None:
        return frozenset()  # a bare noun in a sentence ("children") could be any of them
    over = fact.path[0] if fact.path else fact.locator.heading or ""
    return words | _telling(_without(over, fact))


def _telling(text: str) -> frozenset[str]:
    kept = (t for t in tokens(text) if t in _BOUNDS or t not in STOP)
    return frozenset(s for t in kept if (s := stem(t)) not in _GLUE | _STANDING)


def _without(text: str, fact: Fact) -> str:
    """A text with its times and areas taken out."""
    own = (fact.area,) if fact.area and fact.area not in COMPARATORS else ()
    taken = [(p.start, p.end) for p in find_periods(text)] + [(a.start, a.end) for a in find_areas(text, own)]
    blank = list(text)
    for start, end in taken:
        blank[start:end] = " " * (end - start)
    return "".join(blank)


def _sort(fact: Fact) -> str:
    return fact.unit if fact.unit in (*_RATES, "weeks", "days", "months") else "count"
