"""Answers made of several facts of one measure: every period the papers print, a change, areas side by side."""

from __future__ import annotations

import re
from collections import defaultdict

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.figures import fits
from answers.sums import change_in_percent
from answers.wording import direction, value_words, when_words
from corpus.area import COMPARATORS
from corpus.fact import Fact
from corpus.period import Period, PeriodKind, as_at
from retrieval.facts import FactHit
from retrieval.groups import unasked_row
from retrieval.rank import period_agreement
from retrieval.wanted import Wanted

EXACT = 0.45


def series(case: Case) -> Draft | None:
    """All the periods that one row prints, as a table; None where no row of two or more periods speaks of it."""
    row = _best_row(case)
    if row is None or len(row) < 2:
        return None
    facts = [f.fact for f in row]
    quote = Quote.of_fact(facts[0])
    said = "; ".join(f"{_when(f)}: {value_words(f)}" for f in facts)
    subject = f"{facts[0].measure}{_area(facts[0])}"
    table = "\n".join(["| Period | Figure |", "|---|---|", *(f"| {_when(f)} | {value_words(f)} |" for f in facts)])
    caveats = tuple(dict.fromkeys(f"Footnote: “{f.note}”" for f in facts if f.note))
    part = [f for f in facts if f.period is not None and f.period.kind.value == "part_year"]
    if part and len(part) < len(facts):
        caveats += (f"{when_words(part[0])} is part of a year and does not compare with the whole years beside it.",)
    return Draft(
        AnswerKind.SERIES,
        Line(f"{subject} – {said}.", (0,)),
        (quote,),
        (Line(table, (0,)), Line(f"“{quote.text}”", (0,))),
        caveats,
        tuple((f, 0) for f in facts),
        row[0].coverage,
    )


def _when(fact: Fact) -> str:
    return when_words(fact).removeprefix("as at ") or "period not stated"


def _area(fact: Fact) -> str:
    return f" ({fact.area})" if fact.area else ""


def _best_row(case: Case) -> list[FactHit] | None:
    """The facts of the row whose best fact agrees most with the question, oldest first; suppressed cells stay gaps."""
    rows: dict[tuple[str, int | None, int], list[FactHit]] = defaultdict(list)
    for f in case.facts:
        if (
            f.fact.locator.cell is not None
            and f.area > 0
            and f.unit > 0
            and f.coverage >= case.bars.series
            and f.fact.role == "stated"
            and f.fact.period is not None
        ):
            rows[f.fact.paper, f.fact.locator.block, f.fact.locator.cell[0]].append(f)
    full = [
        r
        for r in rows.values()
        if len({x.fact.period for x in r}) >= 2 and sum(x.fact.value is not None for x in r) >= 2
    ]
    if not full:
        return None
    best = max(full, key=lambda r: (max(f.score - 0.5 * f.period for f in r), len(r)))
    asked = case.query.periods
    kept = best
    if case.query.wanted is Wanted.SERIES and len(asked) >= 2:
        first, last = min(p.first_day for p in asked), max(p.last_day for p in asked)
        inside = [
            f for f in best if f.fact.period and f.fact.period.last_day >= first and f.fact.period.first_day <= last
        ]
        kept = inside if len(inside) >= 2 else best
    return sorted((f for f in kept if f.fact.period), key=lambda f: (f.fact.period.last_day, f.fact.period.first_day))  # type: ignore[union-attr]


def change(case: Case) -> Draft | None:
    """Two figures of one measure at two times, which way it went, and what the paper itself says of it."""
    pair = _pair_by_period(case) or _pair_in_sentence(case)
    if pair is None:
        return None
    before, after = pair
    quotes = list(dict.fromkeys(Quote.of_fact(f.fact) for f in (after, before)))
    where = {q: n for n, q in enumerate(quotes)}
    way = direction(before.fact, after.fact)
    words = {"up": "Up", "down": "Down", "unchanged": "Unchanged"}.get(way, "")
    headline = (
        f"{words}: {value_words(after.fact)}{_at(after.fact)}, from {value_words(before.fact)}{_at(before.fact)}"
        f" – {after.fact.measure}{_area(after.fact)}."
    )
    body = [Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes)]
    caveats = [c for c in (_computed(before.fact, after.fact),) if c]
    caveats += [f"Footnote: “{f.fact.note}”" for f in (before, after) if f.fact.note]
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


def _at(fact: Fact) -> str:
    when = when_words(fact)
    if not when:
        return ""
    return f" {when}" if when.startswith("as at") else f" in {when}"


def _computed(before: Fact, after: Fact) -> str | None:
    """The change worked out, so that a printed one can be held against it."""
    if not before.value or after.value is None or before.unit != after.unit or before.value == after.value:
        return None
    difference = abs(after.value - before.value)
    if before.unit == "%":
        return f"Worked out here: a change of {difference.normalize():f} percentage points."
    share = change_in_percent(before.value, after.value)
    return f"Worked out here: a change of {difference.normalize():f}, or {share.normalize():f} %."


def _pair_by_period(case: Case) -> tuple[FactHit, FactHit] | None:
    """The best facts for the earliest and the latest asked period, one measure between them."""
    asked = sorted(case.query.periods, key=lambda p: p.last_day)
    if len(asked) == 1 and asked[0].kind is PeriodKind.RANGE:  # "from March 2020 to September 2022"
        asked = [as_at(asked[0].first_day), as_at(asked[0].last_day)]
    if len(asked) == 1 and re.search(r"\bsince\b", case.query.text, re.IGNORECASE):
        return _since(case, asked[0])
    if len(asked) < 2:
        return None
    usable = [
        f
        for f in case.facts
        if f.fact.value is not None
        and f.area
        and f.unit
        and f.coverage >= case.bars.series
        and f.fact.period
        and f.role > 0.2
        and f.fact.role in ("stated", "previous")
    ]
    late = [f for f in usable if f.fact.period and period_agreement(asked[-1], f.fact.period) >= EXACT]
    early = [f for f in usable if f.fact.period and period_agreement(asked[0], f.fact.period) >= EXACT]
    best: tuple[float, FactHit, FactHit] | None = None
    for b in late[:12]:
        for a in early[:12]:
            if a.fact.id == b.fact.id or a.fact.unit != b.fact.unit or a.fact.area != b.fact.area:
                continue
            together = 0.5 if a.fact.quote == b.fact.quote else 0.25 if a.fact.measure == b.fact.measure else 0.0
            score = a.score + b.score + together
            if best is None or score > best[0]:
                best = (score, a, b)
    return (best[1], best[2]) if best else None


def _since(case: Case, start: Period) -> tuple[FactHit, FactHit] | None:
    """The figure of the time asked about and the latest one of the same row."""
    first = [
        f
        for f in case.facts
        if f.fact.value is not None
        and f.area
        and f.unit
        and f.coverage >= case.bars.series
        and f.fact.period
        and f.role > 0.5
        and period_agreement(start, f.fact.period) >= EXACT
    ]
    for a in first[:6]:
        later = [
            f
            for f in case.facts
            if f.fact.quote == a.fact.quote
            and f.fact.value is not None
            and f.fact.unit == a.fact.unit
            and f.fact.period
            and a.fact.period
            and f.fact.period.last_day > a.fact.period.last_day
            and f.role > 0.5
        ]
        if later:
            return a, max(later, key=lambda f: f.fact.period.last_day if f.fact.period else start.last_day)
    return None


def _pair_in_sentence(case: Case) -> tuple[FactHit, FactHit] | None:
    """One sentence that states a figure and what it was before."""
    for f in case.facts[:10]:
        if f.fact.role != "stated" or not fits(case, f, case.bars.series):
            continue
        previous = [
            g
            for g in case.facts
            if g.fact.quote == f.fact.quote and g.fact.role == "previous" and g.fact.unit == f.fact.unit
        ]
        if previous:
            return previous[0], f
    return None


def across_areas(case: Case) -> Draft | None:
    """The authority beside its comparators, or two authorities side by side: one figure each, one period, one
    measure.
    """
    query = case.query
    wanted = (
        [*query.areas, *query.authorities]
        if len(query.authorities) > 1 or not query.areas
        else [*query.areas, *(query.authorities or ("",))]
    )
    if len(wanted) < 2:
        return None
    chosen: list[FactHit] = []
    for area in wanted:
        fitting = [
            f
            for f in case.facts
            if f.fact.value is not None
            and f.coverage >= case.bars.across
            and f.unit > 0
            and f.role > 0.3
            and not unasked_row(query, f.fact)
            and (f.fact.area == area or (not area and f.fact.area not in COMPARATORS))
        ]
        if query.periods:
            fitting = [f for f in fitting if f.period >= EXACT or (f.fact.period and _any_asked(case, f.fact))]
        if chosen and len(query.authorities) < 2:
            same_table = [
                f
                for f in fitting
                if f.fact.locator.block == chosen[0].fact.locator.block
                and f.fact.paper == chosen[0].fact.paper
                and f.fact.period == chosen[0].fact.period
            ]
            fitting = same_table or fitting
        if fitting:
            chosen.append(max(fitting, key=lambda f: f.score))
    if len(chosen) < 2:
        return None
    ordered = sorted(chosen, key=lambda f: f.fact.area in COMPARATORS)
    quotes = list(dict.fromkeys(Quote.of_fact(f.fact) for f in ordered))
    where = {q: n for n, q in enumerate(quotes)}
    said = "; ".join(f"{f.fact.area or 'the authority'} {value_words(f.fact)}{_at(f.fact)}" for f in ordered)
    headline = f"{said} – {ordered[0].fact.measure}.{_verdict(ordered[0].fact, [f.fact for f in ordered[1:]])}"
    body = [Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes)]
    caveats = [f"Footnote: “{f.fact.note}”" for f in ordered if f.fact.note]
    if len({f.fact.period for f in ordered}) > 1:
        caveats.append("The figures are for different periods; compare them with care.")
    if len({f.fact.measure for f in ordered}) > 1 and len({f.fact.paper for f in ordered}) > 1:
        caveats.append("The papers may define the measure differently.")
    facts = tuple((f.fact, where[Quote.of_fact(f.fact)]) for f in ordered)
    return Draft(
        AnswerKind.COMPARISON,
        Line(headline, tuple(range(len(quotes)))),
        tuple(quotes),
        tuple(body),
        tuple(caveats),
        facts,
        min(f.coverage for f in ordered),
    )


def _any_asked(case: Case, fact: Fact) -> bool:
    return fact.period is not None and any(period_agreement(p, fact.period) >= EXACT for p in case.query.periods)


def _verdict(own: Fact, others: list[Fact]) -> str:
    if own.value is None or any(o.value is None or o.unit != own.unit for o in others):
        return ""
    name = own.area or "The authority"
    if all(own.value < o.value for o in others if o.value is not None):
        return f" {name} is lower."
    if all(own.value > o.value for o in others if o.value is not None):
        return f" {name} is higher."
    return ""
