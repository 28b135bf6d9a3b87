"""Areas side by side: the authority beside its comparators, or two authorities; one figure of one measure for each."""

from __future__ import annotations

from collections.abc import Sequence

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.series import EXACT, any_asked
from answers.wording import at_words, value_among
from corpus.area import COMPARATORS
from corpus.fact import Basis, Fact
from corpus.period import Period
from retrieval.facts import FactHit
from retrieval.named_rows import unasked_row


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
    told_of_all = _told_of_all(case, wanted)
    for area in wanted:
        fitting = [
            f
            for f in case.facts
            if f.fact.value is not None
            and (f.coverage >= case.bars.across or (f.fact.quote in told_of_all and f.coverage >= IN_ONE_SENTENCE))
            and f.unit > 0
            and f.role > 0.3
            and not unasked_row(query, f.fact)
            and (f.fact.area == area or ((not area or _is_of(case, f.fact, area)) and _is_ours(case, f.fact)))
        ]
        if query.periods:
            fitting = [f for f in fitting if f.period >= EXACT or (f.fact.period and any_asked(case, f.fact))]
        if chosen and len(query.authorities) < 2:
            same_table = [
                f
                for f in fitting
                if f.fact.locator.block == chosen[0].fact.locator.block
                and f.fact.paper == chosen[0].fact.paper
                and f.fact.period == chosen[0].fact.period
            ]
            fitting = same_table or fitting
            kinds = (chosen[0].fact.unit, chosen[0].fact.basis)
            alike = [f for f in fitting if (f.fact.unit, f.fact.basis) == kinds]
            same = [f for f in alike if f.fact.measure == chosen[0].fact.measure]
            fitting = same or alike or [f for f in fitting if f.fact.basis is not Basis.TARGET]
        if fitting:
            chosen.append(max(fitting, key=lambda f: f.score))
    if not query.periods:
        chosen = _of_the_latest(case, chosen)
    if len(chosen) < 2:
        return None
    ordered = sorted(chosen, key=lambda f: f.fact.area in COMPARATORS)
    quotes = list(dict.fromkeys(Quote.of_fact(f.fact) for f in ordered))
    where = {q: n for n, q in enumerate(quotes)}
    every = [f.fact for f in ordered]
    known = ordered[0].fact.area is not None or _whose(case, ordered[0].fact) is not None
    verdict = _verdict(ordered[0].fact, [f.fact for f in ordered[1:]]) if known else ""
    said = "; ".join(f"{f.area or 'the authority'} {value_among(f, every)}{at_words(f)}" for f in every)
    headline = f"{said} – {ordered[0].fact.measure}.{verdict}"
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


IN_ONE_SENTENCE = 0.6  # of what is asked: a sentence that gives a figure for each of the areas is about them


def _told_of_all(case: Case, wanted: Sequence[str]) -> frozenset[str]:
    """The sentences that give a figure in the unit asked for, for each of the areas."""
    told: dict[str, set[str]] = {}
    for f in case.facts:
        if f.fact.locator.cell is None and f.unit > 0 and f.fact.value is not None:
            ours = ("", _whose(case, f.fact)) if _is_ours(case, f.fact) else ()
            told.setdefault(f.fact.quote, set()).update(a for a in (f.fact.area, *ours) if a is not None)
    return frozenset(quote for quote, areas in told.items() if areas >= set(wanted))


def _of_the_latest(case: Case, chosen: list[FactHit]) -> list[FactHit]:
    """The figures of the same rows for the last time that all of them have; those chosen where they share none."""
    rows: list[dict[Period, FactHit]] = []
    theirs = [f for f in chosen if f.fact.period is None and f.fact.area in COMPARATORS]
    dated = all(f.fact.period is not None for f in chosen if f not in theirs)
    if not dated or any(f.fact.locator.cell is None for f in chosen):
        return chosen
    for f in chosen:
        if f in theirs:
            continue  # "England", beside columns of quarters: whatever its time, it stands beside our latest
        own = [
            o for o in case.facts
            if o.fact.locator.cell is not None and o.fact.value is not None and o.fact.period is not None
            and (o.fact.paper, o.fact.locator.block, o.fact.quote) == (f.fact.paper, f.fact.locator.block, f.fact.quote)
            and (o.fact.area, o.fact.measure, o.fact.unit) == (f.fact.area, f.fact.measure, f.fact.unit)
            and (o.role, o.unit) == (f.role, f.unit)
        ]
        rows.append({o.fact.period: o for o in own if o.fact.period})
    shared = set(rows[0]).intersection(*rows[1:]) if rows else set()
    last = max(shared, key=lambda p: p.last_day, default=None)
    return [*theirs, *(row[last] for row in rows)] if last else chosen


def _whose(case: Case, fact: Fact) -> str | None:
    """The council whose paper a figure stands in."""
    return case.shelf[fact.paper].metadata.authority


def _is_of(case: Case, fact: Fact, area: str) -> bool:
    """Whether a figure without an area is of a council: by its paper, or by its row where that is of none known."""
    whose = _whose(case, fact)
    return whose == area or (whose is None and any(area in part for part in fact.path[1:]))


def _is_ours(case: Case, fact: Fact) -> bool:
    """Whether a figure is the authority's own: of no area, or of the one whose paper it is."""
    return fact.area is None or fact.area == _whose(case, fact)


def _verdict(own: Fact, others: list[Fact]) -> str:
    if own.value is None or any(o.value is None or o.unit != own.unit for o in others):
        return ""
    name = own.area or "The authority"
    if all(own.value < o.value for o in others if o.value is not None):
        return f" {name} is lower."
    if all(own.value > o.value for o in others if o.value is not None):
        return f" {name} is higher."
    return ""
