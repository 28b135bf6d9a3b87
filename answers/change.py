"""A change: one measure at two times, which way it went, and every other time that its row prints.

The two times are those the question names; where it names one, the other is told from it ("since 2021/22", "a year
earlier") or is the latest; where it names none, they are the two latest of the row. What is held back is no end of a
change, and half a year is set against half a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.figures import fits
from answers.sums import change_in_percent, said
from answers.wording import direction, value_words, when_words
from corpus.fact import Basis, Fact
from corpus.period import Period, PeriodKind, as_at, year_before
from corpus.period_reading import find_periods
from corpus.stage import Stage, find_stages
from corpus.words import content_stems
from retrieval.facts import FactHit
from retrieval.groups import unasked_row
from retrieval.rank import period_agreement
from retrieval.stages import stage_fit

AIM = 0.15  # a target that is not asked for fits less: it is no end of a change and no point of a series
AGREES = 0.45  # a column "2022" may answer for 2021/22
Pair = tuple[FactHit, FactHit]
_SINCE = re.compile(
    r"\b(?:since|than|from)\s+(?:(?:it\s+was|they\s+were|we\s+were)\s+)?(?:(?:in|at|for|the|end|of)\s+)*$",
    re.IGNORECASE,
)
_YEAR_EARLIER = re.compile(
    r"\b(?:(?:a|one|the)\s+year\s+(?:earlier|before|ago|previously)|(?:the\s+)?(?:previous|prior|preceding|last)\s+year|"
    r"(?:12|twelve)\s+months\s+(?:earlier|before|ago)|year[\s-]on[\s-]year|same\s+time\s+last\s+year)\b",
    re.IGNORECASE,
)  # fmt: skip


def change(case: Case) -> Draft | None:
    """Two figures of one measure at two times, which way it went, and what else its row prints; None for no two."""
    usable = [f for f in case.facts if _usable(case, f)]
    pair = _by_times(case, usable) or _from_one_time(case, usable) or _in_sentence(case)
    pair = pair or (None if case.query.periods or case.query.stages else _latest_two(case, usable))
    if pair is None:
        return None
    before, after = pair
    quotes = list(dict.fromkeys(Quote.of_fact(f.fact) for f in (after, before)))
    where = {q: n for n, q in enumerate(quotes)}
    staged = after.fact.period == before.fact.period  # two points of one year are told apart by their own names
    words = {"up": "Up", "down": "Down", "unchanged": "Unchanged"}.get(direction(before.fact, after.fact), "")
    headline = (
        f"{words}: {value_words(after.fact)}{_at(after.fact, staged)}, from "
        f"{value_words(before.fact)}{_at(before.fact, staged)}"
        f" – {after.fact.measure}{f' ({after.fact.area})' if after.fact.area else ''}."
    )
    row = _row_of(case, after, before)
    body = [Line(table_of(row), (0,))] if len(row) > 2 else []
    body += [Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes)]
    caveats = [c for c in (_computed(before.fact, after.fact),) if c]
    caveats += list(dict.fromkeys(f"Footnote: “{f.fact.note}”" for f in (before, after) if f.fact.note))
    facts = ((after.fact, where[Quote.of_fact(after.fact)]), (before.fact, where[Quote.of_fact(before.fact)]))
    return Draft(
        AnswerKind.CHANGE,
        Line(headline, tuple(range(len(quotes)))),
        tuple(quotes),
        tuple(body),
        tuple(caveats),
        facts,
        after.coverage,
    )


def table_of(facts: Sequence[Fact]) -> str:
    """Figures of one measure as a table of two columns, in the order given."""
    rows = (f"| {when_words(f).removeprefix('as at ') or 'period not stated'} | {value_words(f)} |" for f in facts)
    return "\n".join(["| Period | Figure |", "|---|---|", *rows])


def _usable(case: Case, f: FactHit) -> bool:
    """Whether a figure may be an end of a change: it has a value and is of what is asked."""
    return bool(
        f.fact.value is not None
        and f.area
        and f.unit
        and f.role > AIM
        and f.coverage >= case.bars.series
        and f.fact.role in ("stated", "previous")
        and not unasked_row(case.query, f.fact)
    )


def _row_of(case: Case, after: FactHit, before: FactHit) -> list[Fact]:
    """What the row of both ends prints of the same measure, oldest first; [] where they are of no one row."""
    if after.fact.locator.cell is None or after.fact.quote != before.fact.quote:
        return []
    same = {f.fact for f in case.facts if _same_row(f.fact, after.fact) and f.fact.period is not None}
    return sorted(same, key=lambda f: (_last(f), f.id))


def _same_row(a: Fact, b: Fact) -> bool:
    return (a.paper, a.quote, a.unit, a.area, a.role) == (
        b.paper,
        b.quote,
        b.unit,
        b.area,
        b.role,
    ) and a.measure == b.measure


def _last(fact: Fact) -> date:
    return fact.period.last_day if fact.period else date.min


def _at(fact: Fact, staged: bool) -> str:
    when = when_words(fact)
    if not when or staged:
        over = _told_over(fact)
        named = next((f" at {over[m.start : m.end]}" for m in find_stages(over)), "")
        if named or not when:
            return named
    return f" {when}" if when.startswith("as at") else f" in {when}"


def _told_over(fact: Fact) -> str:
    """The words that may name a figure's stage of the year, the nearest first."""
    return " ".join((fact.measure, *reversed(fact.path), fact.quote if fact.locator.cell is None else ""))


def _computed(before: Fact, after: Fact) -> str | None:
    """The change worked out, so that a printed one can be held against it."""
    if not before.value or after.value is None or before.unit != after.unit or before.value == after.value:
        return None
    difference = abs(after.value - before.value)
    if before.unit == "%":
        return f"Worked out here: a change of {difference.normalize():f} percentage points."
    share = change_in_percent(before.value, after.value)
    return f"Worked out here: a change of {_sum_words(difference, after.unit)}, or {share.normalize():f} %."


MILLION, THOUSAND = Decimal(10**6), Decimal(1000)


def _sum_words(value: Decimal, unit: str | None) -> str:
    """A difference as members read it: "£1.55m", "£21,000", "15"."""
    if unit != "GBP":
        return f"{value.normalize():f}"
    if value >= MILLION:
        return f"£{(value / MILLION).normalize():f}m"
    return f"£{said(value)}"


# ---- which two


def _by_times(case: Case, usable: list[FactHit]) -> Pair | None:
    """The best figures of the earliest and the latest time that the question names, one measure between them."""
    asked = sorted(case.query.periods, key=lambda p: p.last_day)
    if len(asked) == 1 and asked[0].kind is PeriodKind.RANGE:  # "from March 2020 to September 2022"
        asked = [as_at(asked[0].first_day), as_at(asked[0].last_day)]
    if len(asked) >= 2:
        return _best_pair(_of_period(usable, asked[0]), _of_period(usable, asked[-1]))
    if len(stages := case.query.stages) >= 2:
        meta = {i: x.metadata for i, x in case.shelf.items()}
        first, last = _in_order(case, stages)

        def of(stage: Stage) -> list[FactHit]:
            return [f for f in usable if (stage_fit((stage,), f.fact, meta.get(f.fact.paper)) or 0.0) >= AGREES]

        return _best_pair(of(first), of(last))
    return None


def _in_order(case: Case, stages: tuple[Stage, ...]) -> tuple[Stage, Stage]:
    """The earlier and the later of the stages of one kind; as named where they are of two kinds."""
    if stages[0].kind == stages[-1].kind and stages[0].number > stages[-1].number and len(case.query.periods) < 2:
        return stages[-1], stages[0]
    return stages[0], stages[-1]


def _of_period(usable: Iterable[FactHit], period: Period) -> list[FactHit]:
    return [f for f in usable if f.fact.period and period_agreement(period, f.fact.period) >= AGREES]


def _best_pair(early: Sequence[FactHit], late: Sequence[FactHit]) -> Pair | None:
    best: tuple[float, FactHit, FactHit] | None = None
    for b in late[:14]:
        for a in early[:14]:
            if not _comparable(a.fact, b.fact):
                continue
            score = a.score + b.score + _together(a.fact, b.fact)
            if best is None or score > best[0]:
                best = (score, a, b)
    return (best[1], best[2]) if best else None


def _comparable(a: Fact, b: Fact) -> bool:
    """Whether two figures may be the two ends of one change: a budget is no earlier outturn."""
    if a.id == b.id or a.unit != b.unit or a.area != b.area:
        return False
    aims = (Basis.BUDGET, Basis.TARGET)
    return (a.basis in aims) == (b.basis in aims) and (a.basis not in aims or a.basis == b.basis)


def _together(a: Fact, b: Fact) -> float:
    """How sure it is that two figures are of one measure: of one row or sentence, or in the same words."""
    if a.quote == b.quote:
        return 0.5 if a.locator.cell is None or _stageless(a.measure) == _stageless(b.measure) else 0.1
    if a.measure == b.measure:
        return 0.25
    one, other = set(content_stems(a.measure)), set(content_stems(b.measure))
    return -0.3 if one and other and len(one & other) * 2 < min(len(one), len(other)) else 0.0


def _stageless(measure: str) -> str:
    """A measure without the stage of the year it may name: "Variance Q2" and "Variance Q3" are one."""
    return " ".join(
        re.sub(
            r"\b(?:at\s+)?(?:Q[1-4]|(?:period|quarter|month)\s+\d{1,2})\b", " ", measure, flags=re.IGNORECASE
        ).split()
    )


def _from_one_time(case: Case, usable: list[FactHit]) -> Pair | None:
    """The figure of the one time that is named and the one it is set against: a year before it, or the latest."""
    query = case.query
    if len(query.periods) == 1:
        here = _of_period(usable, query.periods[0])
    elif len(query.stages) == 1 and not query.periods:
        here = [f for f in usable if f.period >= AGREES]
    else:
        return None
    earlier = _YEAR_EARLIER.search(query.text) is not None and not _is_start(case)
    for f in here[:8]:
        others = [
            g
            for g in usable
            if _comparable(f.fact, g.fact) and _near(f.fact, g.fact) and _kind(g.fact) == _kind(f.fact)
        ]
        if earlier and f.fact.period is not None:
            before = [g for g in others if g.fact.period and g.fact.period.same_time(year_before(f.fact.period))]
            if before:
                return before[0], f
            continue
        later = [g for g in others if _later(case, f.fact, g.fact)]
        if later and (_is_start(case) or not earlier):
            return f, max(later, key=lambda g: (_last(g.fact), g.score))
        before = [g for g in others if _later(case, g.fact, f.fact)]
        if before and not _is_start(case):
            return max(before, key=lambda g: (_last(g.fact), g.score)), f
    return None


def _is_start(case: Case) -> bool:
    """Whether the one time that the question names is where the change begins: "since 2021/22", "than in 2019/20"."""
    text = case.query.text
    starts = [m.start for m in find_periods(text)] + [m.start for m in find_stages(text)]
    return any(_SINCE.search(text[:start]) for start in starts)


def _near(a: Fact, b: Fact) -> bool:
    """Whether two figures are of one row, of one passage in like words, or of one measure in words."""
    if a.locator.cell is not None and a.quote == b.quote and a.paper == b.paper:
        return _stageless(a.measure) == _stageless(b.measure)
    if a.chunk == b.chunk:
        return a.locator.cell is None and b.locator.cell is None
    return a.measure == b.measure


def _kind(fact: Fact) -> str:
    """Stocks are set against stocks, halves of a year against halves."""
    if fact.period is None:
        return ""
    part = fact.period.kind in (PeriodKind.PART_YEAR, PeriodKind.QUARTER)
    return "part" if part else ""


def _later(case: Case, first: Fact, second: Fact) -> bool:
    """Whether the second figure is of a later time, by its period or by the stage of the year it names."""
    if first.period is not None and second.period is not None and first.period.last_day != second.period.last_day:
        return second.period.last_day > first.period.last_day
    one, other = (next((m.stage.number for m in find_stages(_told_over(f))), None) for f in (first, second))
    return one is not None and other is not None and other > one


def _in_sentence(case: Case) -> Pair | None:
    """One sentence that states a figure and what it was before."""
    for f in case.facts[:10]:
        if f.fact.role != "stated" or not fits(case, f, case.bars.series):
            continue
        previous = [
            g
            for g in case.facts
            if g.fact.quote == f.fact.quote
            and g.fact.role == "previous"
            and _comparable(g.fact, f.fact)
            and (g.fact.period is None or f.fact.period is None or g.fact.period.last_day < f.fact.period.last_day)
        ]
        if previous:
            return previous[0], f
    return None


def _latest_two(case: Case, usable: list[FactHit]) -> Pair | None:
    """The two latest figures of the row that agrees best, like set against like."""
    for f in usable[:6]:
        if f.fact.locator.cell is None or f.fact.period is None:
            continue
        row = [g for g in usable if _same_row(g.fact, f.fact) and g.fact.period is not None]
        whole = [g for g in row if _kind(g.fact) == ""]
        if len(row) - len(whole) > len(whole):
            whole = [g for g in row if _kind(g.fact) == "part"]
        if len(whole) >= 2:
            ordered = sorted(whole, key=lambda g: _last(g.fact))
            return ordered[-2], ordered[-1]
    return None
