"""Answers made of several facts of one measure: every period that the papers print."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from answers.answer import NOT_FOUND_FOR, AnswerKind
from answers.change import table_of
from answers.draft import Case, Draft, Line, Quote
from answers.ends import AIM, is_start
from answers.ends_beside import with_ends
from answers.steps import in_step, out_of_step
from answers.told_series import told_series
from answers.wording import at_words, clause, direction, value_among, value_words, when_words
from corpus.fact import Fact
from corpus.period import Period, PeriodKind
from corpus.period_reading import find_periods
from corpus.words import content_stems
from retrieval.asked_times import month_of_each
from retrieval.facts import FactHit
from retrieval.named_rows import WHOLES, all_of_a_kind, unasked_row
from retrieval.own_words import row_label
from retrieval.points import names_point, unasked_comings, unasked_share
from retrieval.rank import period_agreement
from retrieval.wanted import Wanted, asks_change

EXACT = 0.45


def series(case: Case) -> Draft | None:
    """All the periods that one row prints, as a table; None where no row of two or more periods speaks of it."""
    row = _best_row(case)
    if case.query.wanted is Wanted.SERIES and (told := told_series(case, row)):
        row = told
    if row is None or len(row) < 2:
        return None
    if _mixed(row) and row[0].fact.locator.cell is not None:
        row = _as_asked(row)
        row = (_told(case, row) or row) if _mixed(row) else row
    of_row = row[0].fact
    row = with_ends(case, row)
    facts = [f.fact for f in row]
    quotes = tuple(dict.fromkeys(Quote.of_fact(f) for f in facts))
    every = tuple(range(len(quotes)))
    in_words = of_row.locator.cell is None
    mixed = _mixed(row) and not in_words
    said = "; ".join(f"{_when(f)}{_head(f) if mixed else ''}: {value_among(f, facts)}" for f in facts)
    if in_words:
        subject = f"“{clause(of_row)}”{_area(of_row)}"
    else:
        subject = f"{row_label(of_row) if mixed else of_row.measure}{_area(of_row)}"
    caveats = tuple(dict.fromkeys(f"Footnote: “{f.note}”" for f in facts if f.note))
    part = [f for f in facts if f.period is not None and f.period.kind.value == "part_year"]
    if part and len(part) < len(facts):
        caveats += (f"{when_words(part[0])} is part of a year and does not compare with the whole years beside it.",)
    caveats += tuple(f"{NOT_FOUND_FOR}{p.label}: only the times shown are given." for p in _ends_lacking(case, facts))
    return Draft(
        AnswerKind.SERIES,
        Line(f"{subject} – {said}.{_moved(case, facts)}", every),
        quotes,
        (Line(table_of(facts), every), *(Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes))),
        caveats,
        tuple((f, quotes.index(Quote.of_fact(f))) for f in facts),
        row[0].coverage,
    )


def _ends_lacking(case: Case, facts: Sequence[Fact]) -> list[Period]:
    """The times that a question sets against one another, or counts from, and none of the figures is of."""
    asked = [p for p in case.query.periods if p.kind is not PeriodKind.RANGE]
    if len(asked) < 2 and not is_start(case):
        return []
    own = [f.period for f in facts if f.period]
    return [p for p in asked if not any(period_agreement(p, o) >= EXACT or p.covers(o) for o in own)]


def _mixed(row: Sequence[FactHit]) -> bool:
    """Whether a row gives figures of one time under two heads: "Primary" and "Secondary" of each year."""
    return len({(f.fact.period, f.fact.measure) for f in row}) > len({f.fact.period for f in row})


def _head(fact: Fact) -> str:
    _, found, head = fact.measure.rpartition(", ")
    return f" {head}" if found else ""


def _as_asked(row: list[FactHit]) -> list[FactHit]:
    """The figures under the head that a question names; the same row where it names none of them more than another."""
    most = max(f.own for f in row)
    named = [f for f in row if f.own == most]
    return named if len({f.fact.period for f in named}) > 1 else row


def _told(case: Case, row: Sequence[FactHit]) -> list[FactHit]:
    """The figures of one sentence for all the times of a row, one for each, oldest first: where the row has parts
    only, the sentence tells of the whole; [] for no such sentence.
    """
    times = {f.fact.period for f in row}
    said: dict[tuple[str, str], list[FactHit]] = defaultdict(list)
    for f in case.facts:
        stated = f.fact.locator.cell is None and f.fact.value is not None and f.fact.role in ("stated", "previous")
        if stated and f.fact.period in times and f.area > 0 and f.unit > 0 and f.coverage >= case.bars.series:
            said[f.fact.paper, f.fact.quote].append(f)
    full = (fs for fs in said.values() if len(fs) == len(times) == len({f.fact.period for f in fs}))
    best = max(full, key=lambda fs: max(f.score for f in fs), default=[])
    return sorted(best, key=lambda f: (f.fact.period.last_day, f.fact.period.first_day))  # type: ignore[union-attr]


def _moved(case: Case, facts: Sequence[Fact]) -> str:
    """Which way the figures went from the first time to the last, where a question asks that too; "" where it does not,
    where the two are not alike, or where the row lacks one of the two times asked for.
    """
    known = [f for f in facts if f.value is not None]
    if not asks_change(case.query.text) or len(known) < 2:
        return ""
    asked, own = case.query.periods, [f.period for f in known if f.period]
    if len(asked) >= 2 and not _has_both(own, asked):
        return ""
    first, last = known[0], known[-1]
    way = direction(first, last) if (first.unit, first.basis) == (last.unit, last.basis) else ""
    if way not in ("up", "down"):
        return ""
    return f" {way.capitalize()}: {value_words(last)}{at_words(last)}, from {value_words(first)}{at_words(first)}."


def _when(fact: Fact) -> str:
    return when_words(fact).removeprefix("as at ") or "period not stated"


def _area(fact: Fact) -> str:
    return f" ({fact.area})" if fact.area else ""


def _best_row(case: Case) -> list[FactHit] | None:
    """The facts of the row, or of the column where each row is a time, whose best fact agrees most with the question,
    oldest first; suppressed cells stay gaps.
    """
    rows: dict[tuple[str, int | None, int], list[FactHit]] = defaultdict(list)
    for f in case.facts:
        if (
            f.fact.locator.cell is not None
            and f.area > 0
            and f.unit > 0
            and f.coverage >= case.bars.series
            and f.fact.role == "stated"
            and f.role > AIM
            and f.fact.period is not None
        ):
            rows[f.fact.paper, f.fact.locator.block, f.fact.locator.cell[0]].append(f)
            if find_periods(f.fact.quote.split(" | ")[0]):  # each row is a time: the series runs down the column
                rows[f.fact.paper, f.fact.locator.block, -f.fact.locator.cell[1]].append(f)
    full = [
        r
        for r in rows.values()
        if len({x.fact.period for x in r}) >= 2 and sum(x.fact.value is not None for x in r) >= 2
    ]
    if case.query.wanted is Wanted.CHANGE and case.query.periods:  # else it is how something went at other times
        full = [r for r in full if is_start(case) or any(any_asked(case, x.fact) for x in r)]
    if not full:
        return None
    words, asked = set(content_stems(case.query.text)), case.query.periods

    def order(r: list[FactHit]) -> tuple[float, int]:
        label = set() if all_of_a_kind(_name(r)) else set(content_stems(_name(r))) - WHOLES
        share = unasked_share(case.query, r[0].fact)
        gain = (NO_MORE if label and label <= words else 0.0) - (NO_MORE if share else 0.0)
        gain += AT_POINTS if names_point(case.query.text) and names_point(row_label(r[0].fact)) else 0.0
        gain += ONE_ROW if len({f.fact.quote for f in r}) == 1 else 0.0
        gain -= UNASKED if unasked_row(case.query, r[0].fact) else 0.0
        gain -= COMINGS if unasked_comings(case.query, row_label(r[0].fact)) else 0.0
        stepped = [f.fact.period for f in in_step(case.query.text, asked, r) if f.fact.period]
        gain -= OTHER_STEP if out_of_step(case.query.text, stepped) else 0.0
        return max(f.score - 0.5 * f.period for f in r) + gain, len(r)

    best = max(full, key=order)
    if len(asked) >= 2 and (whole := [r for r in full if _spans(r, asked) and _as_near(r, best)]):
        best = max(whole, key=order)
        alike = [r for r in whole if _most(r) >= _most(best) - MORE_TIMES]
        best = max(alike, key=lambda r: (_asked_in(r, asked), order(r)))
    if len(asked) == 1 and asked[0].kind is PeriodKind.RANGE:
        full = [r for r in full if _from_end_to_end(r, asked[0]) and _as_near(r, best)] or full
        best = max(full, key=order)
    kept = best
    if case.query.wanted is Wanted.SERIES and len(asked) >= 2:
        first, last = min(p.first_day for p in asked), max(p.last_day for p in asked)
        inside = [f for f in best if (p := f.fact.period) and p.last_day >= first and p.first_day <= last]
        kept = inside if len(inside) >= 2 else best
    elif case.query.wanted is Wanted.SERIES and len(asked) == 1 and _WITHIN_YEAR.search(case.query.text):
        within = max((r for r in full if _as_near(r, best)), key=lambda r: (len(_inside(r, asked[0])), order(r)))
        kept = _inside(within, asked[0]) if len(_inside(within, asked[0])) >= 2 else best
    elif case.query.wanted is Wanted.SERIES and len(asked) == 1 and is_start(case):
        begun = max((r for r in full if _as_near(r, best)), key=lambda r: (_begins(r, asked[0]), order(r)))
        alike = [r for r in full if _begins(r, asked[0]) and order(r)[0] >= order(begun)[0] - MORE_TIMES]
        times = {id(r): len(in_step(case.query.text, asked, _from(r, asked[0]))) for r in alike}
        begun = max(alike, key=lambda r: (times[id(r)], order(r)), default=begun)
        kept = _from(begun, asked[0]) if _begins(begun, asked[0]) else best
    kept = in_step(case.query.text, asked, kept)
    kept = _without_blanks(_of_month(kept, month_of_each(case.query.text)))
    return sorted((f for f in kept if f.fact.period), key=lambda f: (f.fact.period.last_day, f.fact.period.first_day))  # type: ignore[union-attr]


def _without_blanks(row: Sequence[FactHit]) -> list[FactHit]:
    """A row without the blank cells of times that it has a figure for, as under "Target"; other blanks stay gaps."""
    given = {f.fact.period for f in row if f.fact.value is not None}
    return [f for f in row if f.fact.value is not None or f.fact.period not in given]


def _name(row: Sequence[FactHit]) -> str:
    """What the figures of a series have in common: their row's label or, where each row is a time, what stands over
    their column, or over a chart that has no head.
    """
    facts = [f.fact for f in row]
    if len({f.quote for f in facts}) == 1 or not facts[0].path:
        return facts[0].quote.split(" | ")[0]
    headed = facts[0].path[-1] != facts[0].quote.split(" | ")[0]
    return facts[0].path[-1] if headed else facts[0].measure


# "At the end of each quarter of 2024/25": the row that has the most of them.
_WITHIN_YEAR = re.compile(r"\b(?:quarter|month|term|half[\s-]year|week)(?:s|ly)?\b", re.IGNORECASE)


def _inside(row: Sequence[FactHit], year: Period) -> list[FactHit]:
    """The points of a row that lie within a time, without the figure of the whole of it."""
    whole = (year.first_day, year.last_day)
    return [
        f for f in row if (p := f.fact.period) and year.covers(p) and (p.first_day, p.last_day) != whole
    ]


def _begins(row: Sequence[FactHit], start: Period) -> bool:
    """Whether a row has the time from which the figures are asked for, and a later one."""
    at = [f.fact.period for f in row if f.fact.period and f.fact.value is not None]
    first = any(period_agreement(start, p) >= EXACT or start.covers(p) for p in at)
    return first and any(p.last_day > start.last_day for p in at)


def _from(row: Sequence[FactHit], start: Period) -> list[FactHit]:
    return [f for f in row if f.fact.period and f.fact.period.last_day >= start.first_day]


def _of_month(row: list[FactHit], month: int | None) -> list[FactHit]:
    """The points of a row that are of one month of each year, where that is asked; the row where it has no two such."""
    own = [f for f in row if f.fact.period and f.fact.period.last_day.month == month]
    return own if len({f.fact.period for f in own}) >= 2 else row


def _asked_in(row: Sequence[FactHit], asked: Sequence[Period]) -> int:
    """How many of the times that are asked for a row has a figure of."""
    own = [f.fact.period for f in row if f.fact.period and f.fact.value is not None]
    return sum(any(period_agreement(a, p) >= EXACT for p in own) for a in asked)


def _spans(row: list[FactHit], asked: Sequence[Period]) -> bool:
    """Whether a row has the first and the last of the times that are asked for."""
    return _has_both([f.fact.period for f in row if f.fact.period and f.fact.value is not None], asked)


def _from_end_to_end(row: Sequence[FactHit], stretch: Period) -> bool:
    """Whether a row has figures of the month or year that a stretch of years begins with, and of that it ends with."""
    own = [f.fact.period for f in row if f.fact.period and f.fact.value is not None]
    start, end = stretch.first_day, stretch.last_day
    begins = any(p.first_day == start or _month(p.last_day) == _month(start) for p in own)
    return begins and any(_month(p.last_day) == _month(end) for p in own)


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _has_both(own: Sequence[Period], asked: Sequence[Period]) -> bool:
    ends = (min(asked, key=lambda p: p.last_day), max(asked, key=lambda p: p.last_day))
    return all(any(period_agreement(end, p) >= EXACT for p in own) for end in ends)


def _as_near(row: list[FactHit], best: list[FactHit]) -> bool:
    return _most(row) >= _most(best) - ABOUT


def _most(row: Sequence[FactHit]) -> float:
    return max(f.coverage for f in row)


OTHER_STEP = 0.3  # off a row of years where its quarters are asked for, and the other way about
UNASKED = 0.1  # off a row of one place or group that is not asked for: the row of all of them may stand beside it
COMINGS = 0.2  # off a row of those who came or went, where how many there were is asked for
NO_MORE = 0.2  # for a row whose name says nothing that is not asked for: "Referrals"; off a share that is not
AT_POINTS = 0.3  # for a row that says it is of the end of each time, where that is asked: "at period end"
ONE_ROW = 0.05  # for a row that has all its times beside each other: it is one quote, and a chart prints it again
MORE_TIMES = 0.1  # of what the question names, that a row with more of the times asked for may leave unsaid
ABOUT = 0.3  # of what the question names, that a row with all of its times may leave unsaid


def any_asked(case: Case, fact: Fact) -> bool:
    """Whether a figure is of a time that is asked for."""
    return fact.period is not None and any(period_agreement(p, fact.period) >= EXACT for p in case.query.periods)
