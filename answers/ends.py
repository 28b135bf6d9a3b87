"""The two ends of a change: the figures of the times that a question names, tells from one another or leaves open.

What is held back is no end of a change, half a year is set against half a year, and a budget is no earlier outturn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from answers.draft import Case
from answers.figures import fits
from answers.one_row import down_a_column, in_one_column, same_row, stageless
from answers.one_thing import one_area, one_noun
from answers.printed_again import same_value
from answers.quarters_named import quarters_of
from corpus.fact import Basis, Fact
from corpus.period import Period, PeriodKind, as_at, year_before
from corpus.period_reading import find_periods
from corpus.stage import Stage, find_stages
from corpus.words import content_stems
from retrieval.durations import STRETCHES
from retrieval.facts import FactHit
from retrieval.kinds import SHARES
from retrieval.named_rows import unasked_row
from retrieval.own_words import row_label
from retrieval.points import unasked_comings, unasked_share
from retrieval.rank import period_agreement
from retrieval.slots import NOT_COUNTS
from retrieval.stages import stage_fit

AIM = 0.15  # a target that is not asked for fits less: it is no end of a change and no point of a series
AGREES = 0.45  # a column "2022" may answer for 2021/22
OF_LESS = 0.35  # how much less of the question than another figure an end may name by its own words
VERY_TIME, OUTWEIGHED = 0.9, 0.6  # by how much figures of about the time have to say more than those of the very time
SCORED_ALIKE = 6  # decimals to which two scores are one
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


_AT_END = re.compile(r"\bend\s+of\s+(?:the\s+)?(?:year\s+)?20\d\d", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|there)\b", re.IGNORECASE)


def ends_of(case: Case) -> Pair | None:
    """The earlier and the later figure of the change that is asked for; None where the papers do not give both."""
    usable = _of_the_matter([_weighed(case, f) for f in case.facts if _usable(case, f)])
    usable.sort(key=lambda f: -f.score)
    pair = _by_times(case, usable) or _from_one_time(case, usable) or _in_sentence(case)
    return pair or (None if case.query.periods or case.query.stages else _latest_two(usable))


def _weighed(case: Case, f: FactHit) -> FactHit:
    """A figure with less weight where it is a share, or of those who came or went, and how many there are is asked."""
    came = f.fact.locator.cell is not None and unasked_comings(case.query, row_label(f.fact))
    return replace(f, score=f.score - UNASKED) if came or unasked_share(case.query, f.fact) else f


UNASKED = 0.35  # off a share, and off those who came, that are not asked for


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


OF_IT = 0.5  # of what the figure that says most of what is asked has in its own words


def _of_the_matter(usable: list[FactHit]) -> list[FactHit]:
    """Without the sentences that have what is asked only from what stands over them, where one says it itself: under
    "Allegations and private fostering" not every figure is of private fostering. What is counted by the very word of
    the one that says it ("40 visits to the lido", "52 visits") stays.
    """
    said: dict[str, float] = {}
    for f in usable:
        said[f.fact.quote] = max(f.own, said.get(f.fact.quote, 0.0))
    most = max(said.values(), default=0.0)
    saying = [f for f in usable if said[f.fact.quote] == most]
    again = [g for g in usable if g.fact.locator.cell is None and any(_printed_in(s.fact, g.fact) for s in saying)]
    return [
        f
        for f in usable
        if f.fact.locator.cell is not None
        or said[f.fact.quote] >= OF_IT * most
        or any(f.fact.chunk == g.fact.chunk and one_noun(f.fact, g.fact) for g in saying)
        or any(f.fact.chunk == g.fact.chunk and _together(f.fact, g.fact) is not None for g in again)
    ]


def _printed_in(cell: Fact, sentence: Fact) -> bool:
    """Whether a sentence prints a figure of a table again: what it sets that against is of the same thing."""
    return cell.locator.cell is not None and cell.unit == sentence.unit and same_value(cell, sentence)


def last_day(fact: Fact) -> date:
    """When a figure's time ends; the first of all days where the paper gives it none."""
    return fact.period.last_day if fact.period else date.min


def told_over(fact: Fact) -> str:
    """The words that may name a figure's stage of the year, the nearest first."""
    if fact.locator.cell is not None:  # its measure may begin with the title of the whole table
        return " ".join((*reversed(fact.path), fact.measure))
    return " ".join((fact.measure, *reversed(fact.path), fact.quote))


def _by_times(case: Case, usable: list[FactHit]) -> Pair | None:
    """The best figures of the earliest and the latest time that the question names, one measure between them."""
    asked = sorted(quarters_of(case.query) or case.query.periods, key=lambda p: p.last_day)
    if len(asked) == 1 and asked[0].kind is PeriodKind.RANGE:  # "from March 2020 to September 2022"
        asked = [as_at(asked[0].first_day), as_at(asked[0].last_day)]
    if len(asked) >= 2:
        exact, any_ = (
            _best_pair(case, _of_period(usable, asked[0], least), _of_period(usable, asked[-1], least))
            for least in (VERY_TIME, AGREES)
        )  # 31 March and 31 December are asked for: the two Marches may be near, and are other days
        if exact and any_:
            outweighed = 0.0 if _shares(case, exact) and not _shares(case, any_) else OUTWEIGHED
            return any_ if sum(f.score for f in exact) < sum(f.score for f in any_) - outweighed else exact
        return exact or any_
    if len(stages := case.query.stages) >= 2:
        meta = {i: x.metadata for i, x in case.shelf.items()}
        first, last = _in_order(case, stages)

        def of(stage: Stage) -> list[FactHit]:
            return [f for f in usable if (stage_fit((stage,), f.fact, meta.get(f.fact.paper)) or 0.0) >= AGREES]

        # "Q2 and Q3", without a year: the latest that follow one another, and never last year's Q3 after this year's Q2
        return _best_pair(case, of(first), of(last), in_turn=first.kind == last.kind)
    return None


def _shares(case: Case, pair: Pair) -> bool:
    """Whether a change is one of shares or rates, and no share is asked for: it is no reason to pass over the count of
    the last days of those years.
    """
    return any(f.fact.unit in SHARES and unasked_share(case.query, f.fact) for f in pair)


def _in_order(case: Case, stages: tuple[Stage, ...]) -> tuple[Stage, Stage]:
    """The earlier and the later of the stages of one kind; as named where they are of two kinds."""
    if stages[0].kind == stages[-1].kind and stages[0].number > stages[-1].number and len(case.query.periods) < 2:
        return stages[-1], stages[0]
    return stages[0], stages[-1]


def _of_period(usable: Iterable[FactHit], period: Period, least: float = AGREES) -> list[FactHit]:
    return [f for f in usable if f.fact.period and period_agreement(period, f.fact.period) >= least]


def _best_pair(
    case: Case, early: Sequence[FactHit], late: Sequence[FactHit], in_turn: bool = False
) -> Pair | None:
    """The two figures that fit best together; `in_turn`: no one of `late` is of an earlier time, and the latest count
    where several fit alike.
    """
    best: tuple[float, date, date, FactHit, FactHit] | None = None
    for b in late[:14]:
        for a in early[:14]:
            if not _comparable(case, a.fact, b.fact):
                continue
            together = _together(a.fact, b.fact)
            if together is None:
                continue
            if in_turn and a.fact.period and b.fact.period and last_day(b.fact) < last_day(a.fact):
                continue
            score = round(a.score + b.score + together, SCORED_ALIKE)
            turn = (last_day(b.fact), last_day(a.fact)) if in_turn else (date.min, date.min)
            if best is None or (score, *turn) > best[:3]:
                best = (score, *turn, a, b)
    return in_one_column(best[3], best[4], early, late) if best else None


def _comparable(case: Case, a: Fact, b: Fact) -> bool:
    """Whether two figures may be the two ends of one change: a budget is no earlier outturn, and a paper that does not
    say whose it is, is of the council that the others are of.
    """
    alone = len({x.metadata.authority for x in case.shelf.values() if x.metadata.authority}) < 2
    whose = a.area == b.area or (alone and one_area(a, b))
    if a.id == b.id or not whose or (a.unit != b.unit and not _both_counts(a, b)):
        return False
    aims = (Basis.BUDGET, Basis.TARGET)
    return (a.basis in aims) == (b.basis in aims) and (a.basis not in aims or a.basis == b.basis)


def _both_counts(a: Fact, b: Fact) -> bool:
    """Whether both are plain numbers, the one of a noun ("219 children") and the other of what its row names."""
    kinds = (*NOT_COUNTS, *STRETCHES)
    return None in (a.unit, b.unit) and a.unit not in kinds and b.unit not in kinds


def _together(a: Fact, b: Fact) -> float | None:
    """How sure it is that two figures are of one measure: of one row or sentence, or in the same words; None for two
    that share hardly a word.
    """
    if a.quote == b.quote:
        return 0.5 if a.locator.cell is None or stageless(a.measure) == stageless(b.measure) else 0.1
    if a.measure == b.measure or down_a_column(a, b):
        return 0.25
    if one_noun(a, b):
        return 0.1
    one, other = set(content_stems(a.measure)), set(content_stems(b.measure))
    return None if one and other and len(one & other) * 2 < min(len(one), len(other)) else 0.0


def _from_one_time(case: Case, usable: list[FactHit]) -> Pair | None:
    """The figure of the one time that is named and the one it is set against: a year before it, or the latest."""
    query = case.query
    if len(query.periods) == 1:
        here = _of_period(usable, query.periods[0])
    elif len(query.stages) == 1 and not query.periods:
        here = [f for f in usable if f.period >= AGREES]
    else:
        return None
    earlier = _YEAR_EARLIER.search(query.text) is not None and not is_start(case)
    if earlier and not here and query.periods:  # a report within the year tells the part of it that is over
        here = [f for f in usable if f.fact.period and query.periods[0].covers(f.fact.period)]
    over = _OVER_THE_YEAR.search(query.text) is not None and not is_start(case)
    for f in (f for f in here[:8] if not any(_says_less(f, g) for g in here)):
        same = [g for g in usable if _comparable(case, f.fact, g.fact) and _near(f.fact, g.fact)]
        same = [g for g in same if one_noun(f.fact, g.fact)] or same
        others = [g for g in same if _kind(g.fact) == _kind(f.fact)]
        if _AT_END.search(query.text) and all(g is f for g in others):
            others = same  # "since the end of 2023/24": what stood then is set against what stands at a quarter's end
        whole = f.fact.period is not None and f.fact.period.kind is PeriodKind.AS_AT and over
        if (earlier or whole) and f.fact.period is not None:
            before = [g for g in others if g.fact.period and g.fact.period.same_time(year_before(f.fact.period))]
            before = before or [g for g in same if _was_undated(g.fact, f.fact)]
            if before:
                return before[0], f
            continue
        later = [g for g in others if _later(f.fact, g.fact)]
        if later and (is_start(case) or not earlier):
            return f, max(later, key=lambda g: (last_day(g.fact), g.score))
        before = [g for g in others if _later(g.fact, f.fact)]
        if before and not is_start(case):
            return max(before, key=lambda g: (last_day(g.fact), g.score)), f
    return None


# "In the year to March 2032": what there was at its end is set against what there was a year before.
_OVER_THE_YEAR = re.compile(
    r"\b(?:in|over|during)\s+the\s+(?:(?:financial\s+)?year|(?:12|twelve)\s+months)\s+(?:up\s+)?(?:to|ending|ended)\b",
    re.IGNORECASE,
)


def _says_less(f: FactHit, g: FactHit) -> bool:
    """Whether a figure names far less of the question than another one, by its own words, and less by its passage."""
    return f.own < g.own - OF_LESS and f.coverage < g.coverage


def _was_undated(a: Fact, b: Fact) -> bool:
    """Whether a figure is what the other one was before, by its sentence, without a time: "11, an increase from 8"."""
    return a.quote == b.quote and a.role == "previous" and a.period is None


def is_start(case: Case) -> bool:
    """Whether the one time that the question names is where the change begins: "since 2021/22", "than in 2019/20"."""
    text = case.query.text
    starts = [m.start for m in find_periods(text)] + [m.start for m in find_stages(text)]
    return any(_SINCE.search(text[:start]) for start in starts)


def _near(a: Fact, b: Fact) -> bool:
    """Whether two figures are of one row, of one passage in like words, or of one measure in words."""
    if a.locator.cell is not None and a.quote == b.quote and a.paper == b.paper:
        return stageless(a.measure) == stageless(b.measure)
    if a.chunk == b.chunk:
        return a.locator.cell is None and b.locator.cell is None and _together(a, b) is not None
    return a.measure == b.measure or down_a_column(a, b)


def _kind(fact: Fact) -> str:
    """Stocks are set against stocks, halves of a year against halves."""
    if fact.period is None:
        return ""
    part = fact.period.kind in (PeriodKind.PART_YEAR, PeriodKind.QUARTER)
    return "part" if part else ""


def _later(first: Fact, second: Fact) -> bool:
    """Whether the second figure is of a later time, by its period or by the stage of the year it names."""
    if first.period is not None and second.period is not None and first.period.last_day != second.period.last_day:
        return second.period.last_day > first.period.last_day
    one, other = (next((m.stage.number for m in find_stages(told_over(f))), None) for f in (first, second))
    return one is not None and other is not None and other > one


def _in_sentence(case: Case) -> Pair | None:
    """One sentence that states a figure and what it was before."""
    facts = list(case.facts[:10])
    if case.query.unit is None and _THEY.search(case.query.text):  # "have they gone down?": how many there are
        facts.sort(key=lambda f: f.fact.unit in SHARES)
    for f in facts:
        if f.fact.role != "stated" or not fits(case, f, case.bars.series):
            continue
        previous = [
            g
            for g in case.facts
            if g.fact.quote == f.fact.quote
            and g.fact.role == "previous"
            and _comparable(case, g.fact, f.fact)
            and _of_asked_times(case, g.fact, f.fact)
            and (g.fact.period is None or f.fact.period is None or g.fact.period.last_day < f.fact.period.last_day)
        ]
        if previous:
            return previous[0], f
    return None


def _of_asked_times(case: Case, before: Fact, after: Fact) -> bool:
    """Whether two figures are of the two times that a question names: "between 2018 and 2021" is not answered with 2020
    and 2021. What a figure was before, without a date, is of a year earlier.
    """
    asked = sorted(case.query.periods, key=lambda p: p.last_day)
    if len(asked) < 2:
        return True
    first, last = asked[0], asked[-1]
    if before.period is None and last.last_day.year - first.last_day.year > 1:
        return False
    ends = ((first, before.period), (last, after.period))
    return all(when is None or period_agreement(wanted, when) >= AGREES for wanted, when in ends)


def _latest_two(usable: list[FactHit]) -> Pair | None:
    """The two latest figures of the row that agrees best, like set against like."""
    for f in usable[:6]:
        if f.fact.locator.cell is None or f.fact.period is None:
            continue
        row = [g for g in usable if same_row(g.fact, f.fact) and g.fact.period is not None]
        whole = [g for g in row if _kind(g.fact) == ""]
        if len(row) - len(whole) > len(whole):
            whole = [g for g in row if _kind(g.fact) == "part"]
        if len(whole) >= 2:
            ordered = sorted(whole, key=lambda g: last_day(g.fact))
            return ordered[-2], ordered[-1]
    return None
