"""A change: one measure at two times, which way it went, and every other time that its row prints.

The two times are those the question names; where it names one, the other is told from it ("since 2021/22", "a year
earlier") or is the latest; where it names none, they are the two latest of the row. What is held back is no end of a
change, and half a year is set against half a year.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.ends import Pair, ends_of, last_day, told_over
from answers.one_row import same_row
from answers.sums import change_in_percent, said
from answers.wording import clause, direction, value_among, when_words
from corpus.fact import Fact
from corpus.stage import find_stages
from retrieval.facts import FactHit


def change(case: Case) -> Draft | None:
    """Two figures of one measure at two times, which way it went, and what else its row prints; None for no two."""
    pair = ends_of(case)
    if pair is None:
        return None
    before, after = pair
    quotes = list(dict.fromkeys(Quote.of_fact(f.fact) for f in (after, before)))
    where = {q: n for n, q in enumerate(quotes)}
    staged = after.fact.period == before.fact.period  # two points of one year are told apart by their own names
    words = {"up": "Up", "down": "Down", "unchanged": "Unchanged"}.get(direction(before.fact, after.fact), "")
    ends = [f.fact for f in pair]
    then, now = (_at(f, staged) for f in ends)
    if then == now:  # the one stage of the year that their sentence names first is not that of both
        then = now = ""
    headline = (
        f"{words}: {value_among(after.fact, ends)}{now}, from {value_among(before.fact, ends)}{then}"
        f" – {_measure(pair)}{f' ({after.fact.area})' if after.fact.area else ''}."
    )
    row = _row_of(case, after, before)
    body = [Line(table_of(row), (0,))] if len(row) > 2 else []
    body += [Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes)]
    caveats = [c for c in (computed(before.fact, after.fact),) if c]
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


def _measure(pair: Pair) -> str:
    """What both ends count: the later's measure where a row has it, else its sentence as printed."""
    after = pair[1].fact
    return after.measure if after.locator.cell is not None else f"“{clause(after)}”"


def table_of(facts: Sequence[Fact]) -> str:
    """Figures of one measure as a table of two columns, in the order given."""
    rows = (
        f"| {when_words(f).removeprefix('as at ') or 'period not stated'} | {value_among(f, facts)} |" for f in facts
    )
    return "\n".join(["| Period | Figure |", "|---|---|", *rows])


def _row_of(case: Case, after: FactHit, before: FactHit) -> list[Fact]:
    """What the row of both ends prints of the same measure, oldest first; [] where they are of no one row."""
    if after.fact.locator.cell is None or after.fact.quote != before.fact.quote:
        return []
    same = {f.fact for f in case.facts if same_row(f.fact, after.fact) and f.fact.period is not None}
    return sorted(same, key=lambda f: (last_day(f), f.id))


def _at(fact: Fact, staged: bool) -> str:
    when = when_words(fact)
    if not when or staged:
        over = told_over(fact)
        named = next((f" at {over[m.start : m.end]}" for m in find_stages(over)), "")
        if named or not when:
            return named
    return f" {when}" if when.startswith("as at") else f" in {when}"


def computed(before: Fact, after: Fact) -> str | None:
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
