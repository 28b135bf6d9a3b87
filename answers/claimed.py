"""A printed change or share that a question doubts, held against figures that stand elsewhere in the same paper.

"Concerns rose by 27 % between 2022/23 and 2023/24", says a sentence that gives no figures: the row "Concerns received"
of the same paper has them. A row is only taken where it names all that the sentence says went up.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from answers.draft import Case
from answers.ends import ends_of
from answers.movement import MOVING
from answers.sums import agrees, change_in_percent
from corpus.fact import Basis, Fact
from corpus.numbers import find_numbers
from corpus.period import Period
from corpus.period_reading import find_periods
from corpus.words import content_stems
from retrieval.asked_unit import COUNT
from retrieval.facts import FactHit, find_facts
from retrieval.groups import subject_stems
from retrieval.rank import named, period_agreement, periods_in, stem_set
from retrieval.slots import NOT_COUNTS
from retrieval.wanted import Wanted

SAME = 0.6  # a row dated "31 March 2024" has the year 2023/24


def ends_elsewhere(case: Case, change: Fact) -> tuple[Fact, Fact] | None:
    """The figures of a row that a printed change goes from and to; None where no row is surely of the same thing. Of
    rows that could be meant, one that bears the change out goes first.
    """
    times = _times(change)
    subject = subject_stems(change.measure) - MOVING
    if times is None or not subject or change.value is None:
        return None
    asked = set(content_stems(case.query.text))
    pairs: list[tuple[bool, int, int, str, Fact, Fact]] = []
    for row in _rows(f for f in case.store.facts_of(change.paper, case.finding.scope) if _countable(f)):
        before, after = (next((f for f in row if _of(f, t)), None) for t in times)
        said = stem_set(" ".join((row[0].measure, *row[0].path, row[0].locator.heading or "")))
        label = set(content_stems(row[0].quote.split(" | ")[0]))
        if before is None or after is None or not before.value or after.value is None or not subject <= said:
            continue
        if not subject & label:
            continue  # a row of another thing, under a heading that is about it
        worked = change_in_percent(before.value, after.value)
        other = len(label - subject - asked)
        pairs.append((not agrees(change.value, worked), other, -len(asked & said), after.id, before, after))
    if not pairs:
        return None
    *_, before, after = min(pairs, key=lambda p: p[:4])
    return before, after


def ends_asked(case: Case) -> tuple[Fact, Fact] | None:
    """The two figures of the change that a question puts a size to, found as if it had not; None where it speaks of no
    change between two times, or where the papers do not give both counts.
    """
    query, weights = case.query, case.finding.weights
    if query.wanted is not Wanted.CHANGE or len(query.periods) < 2:
        return None
    kept = [n for n, c in enumerate(query.concepts) if "%" not in c.asked]
    plain = replace(query, unit=COUNT, concepts=tuple(query.concepts[n] for n in kept))
    weighed = replace(weights, values=tuple(weights.values[n] for n in kept))
    finding = replace(case.finding, query=plain, weights=weighed)
    pair = ends_of(replace(case, query=plain, finding=finding, facts=find_facts(finding, case.store)))
    return (pair[0].fact, pair[1].fact) if pair is not None else None


def _times(change: Fact) -> tuple[Period, Period] | None:
    """The two times of a change: those its sentence names, oldest first; None where it names other than two."""
    named = sorted({p.period for p in find_periods(change.quote)}, key=lambda p: p.last_day)
    return (named[0], named[1]) if len(named) == 2 else None


def _countable(f: Fact) -> bool:
    in_cell = f.locator.cell is not None and f.role == "stated" and f.value is not None and f.period is not None
    return in_cell and f.unit not in NOT_COUNTS and not (f.unit or "").startswith("per ")


def _rows(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """The figures of each row, area and standing."""
    rows: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for f in facts:
        rows[f.locator.block, f.locator.cell and f.locator.cell[0], f.area, f.unit].append(f)
    yield from rows.values()


def _of(fact: Fact, time: Period) -> bool:
    return fact.period is not None and period_agreement(time, fact.period) >= SAME


def right_before(share: Fact, beside: list[Fact]) -> Fact | None:
    """The count that a sentence gives a share of: "38 were in care, 11% of the total"."""
    at = share.quote.find(share.printed)
    ahead = [(share.quote.find(f.printed), f) for f in beside if f.role == "stated"]
    near = [(n, f) for n, f in ahead if 0 <= n < at and len(share.quote[n:at].split()) <= BESIDE]
    return max(near, key=lambda pair: pair[0])[1] if near and share.locator.cell is None else None


BESIDE = 12  # words


def whole_of(case: Case, part: Fact) -> Fact | None:
    """The whole that a question names ("the total looked after"), of the part's time and area; None where none is sure.

    Its own words must name all of it and hardly anything else: a wrong whole would make a right share look wrong.
    """
    named_whole = _WHOLE.search(case.query.text)
    times = _times_of(case, part)
    if named_whole is None or not times or part.value is None:
        return None
    wanted = content_stems(_one_name(named_whole.group(1) or named_whole.group(2)))
    own_area = case.shelf[part.paper].metadata.authority if part.paper in case.shelf else None
    facts = {f.id: f for f in (*(x.fact for x in case.facts), *case.store.facts_of(part.paper, case.finding.scope))}
    wholes = [
        f
        for f in facts.values()
        if f.value is not None
        and f.unit not in NOT_COUNTS
        and f.value > part.value
        and (f.area == part.area or (part.area is None and f.area == own_area))
        and f.role == "stated"
        and f.bound
        and f.basis not in _NOT_SO  # a target, beside what was counted
        and f.period is not None
        and any(period_agreement(time, f.period) >= SAME for time in times)
        and wanted
        and any(_names_all_of(_one_name(words), wanted, f.area) for words in (f.measure, *_row_label(f)))
    ]
    return max(
        wholes,
        key=lambda f: (f.paper == part.paper, max(_agreement(t, f) for t in times), -len(f.measure), f.id),
        default=None,
    )


_NOT_SO = frozenset((Basis.TARGET, Basis.BUDGET, Basis.FORECAST, Basis.SUPPRESSED))
# Papers and questions name them in several ways; as a whole they are the same children.
_IN_CARE = re.compile(
    r"\b(?:looked[\s-]after(?:\s+(?:children|child|young\s+people))?|(?:children|child|young\s+people)\s+(?:(?:who|that)\s+are\s+)?"
    r"(?:looked[\s-]after|in\s+(?:our|the\s+council['’]s|its|local\s+authority)?\s*care)|LAC|CLA)\b",
    re.IGNORECASE,
)


def _one_name(words: str) -> str:
    """Words with children in care under one name, however they are called."""
    return _IN_CARE.sub("children in care", words)


def _times_of(case: Case, part: Fact) -> tuple[Period, ...]:
    """The times that a part may be of: its own where its sentence dates it, else those asked for, else those for which
    a table of its paper has the same number under words that are asked for, else those that its paper's title names.
    """
    if part.bound and part.period is not None:
        return (part.period,)
    asked = set(content_stems(case.query.text))
    dated = tuple(
        f.period
        for f in case.store.facts_of(part.paper, case.finding.scope)
        if f.value == part.value and f.period is not None and _countable(f) and asked & stem_set(f.measure)
    )
    titled = periods_in(case.shelf[part.paper].metadata.title) if part.paper in case.shelf else ()
    return case.query.periods or dated or titled or ((part.period,) if part.period is not None else ())


def names_claim(case: Case, f: FactHit, claimed: Decimal) -> float:
    """How much of what a question asks a figure covers, or of the sentence that puts the value to it: what others say
    of the value ("a headteacher tells me that cannot be so") names nothing of it.
    """
    said = [n for n in find_numbers(case.query.text) if n.value == claimed]
    if not said:
        return f.coverage
    ends = [0, *(m.end() for m in _SENTENCE_ENDS.finditer(case.query.text)), len(case.query.text)]
    start, end = next((a, b) for a, b in pairwise(ends) if a <= said[0].start < b)
    words = stem_set(" ".join((f.fact.quote, *f.fact.path, f.fact.locator.heading or "")))
    within = [
        (w, named(c, words))
        for c, w in zip(case.query.concepts, case.finding.weights.values, strict=True)
        if start <= c.start < end
    ]
    total = sum(w for w, _ in within)
    return max(f.coverage, sum(w * n for w, n in within) / total if total else 0.0)


_SENTENCE_ENDS = re.compile(r"[.?!]\s+")


def _names_all_of(words: str, wanted: Sequence[str], area: str | None) -> bool:
    """Whether words name the whole that is wanted and hardly anything else."""
    extra = subject_stems(words) - set(wanted) - set(content_stems(area or ""))
    return all(s in stem_set(words) for s in wanted) and extra <= NEUTRAL


def _row_label(fact: Fact) -> tuple[str, ...]:
    return (fact.quote.split(" | ")[0],) if fact.locator.cell is not None else ()


def _agreement(time: Period, fact: Fact) -> float:
    return period_agreement(time, fact.period) if fact.period else 0.0


_WHOLE = re.compile(
    r"\btotal\s+(?:number\s+of\s+)?((?:\w+\s?){1,5}?)(?:\?|$|\s+in\b|\s+at\b)|"
    r"(?:%|\bper\s?cent)\s+of\s+(?:(?:the|all|our|its|total)\s+)*((?:[a-z’'-]+\s?){1,5}?)(?:[?,.]|$|\s+(?:at|as|on|by|during|last|this)\b)",
    re.IGNORECASE,
)
# Words a whole's measure may have beyond those asked for; any other may make it a part or another thing.
NEUTRAL = frozenset(
    """children child young peopl care snapshot date number total end year type arrang januari februari march april
    may june juli august septemb octob novemb decemb""".split()
)
