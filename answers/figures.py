"""Answers made of one fact: the figure whose measure, period, area and unit agree with the question.

If two places print it, both are cited; if they differ, both are shown. Never averaged, never picked silently.
"""

from __future__ import annotations

from dataclasses import replace

from answers.answer import DISAGREE, AnswerKind
from answers.at_stage import at_stage
from answers.blank_cell import blank_instead, blank_then, held_back
from answers.conflicts import conflicting
from answers.draft import Case, Draft, Line, Quote
from answers.latest import latest
from answers.printed_again import bears_out, same_value
from answers.rivals import one_of_several, only_in_part, unrivalled
from answers.said_in_full import said_in_full
from answers.share_instead import share_instead, share_of_it
from answers.time_of_most import at_its_most
from answers.wording import direction, figure_sentence, slots, value_words
from answers.year_before import asks_year_before, of_year_before
from corpus.fact import Fact
from corpus.period import PeriodKind
from retrieval.asked_unit import COUNT
from retrieval.facts import FactHit
from retrieval.given import given_already
from retrieval.kinds import average_unsaid, same_span
from retrieval.named_rows import unasked_row
from retrieval.rank import best_agreement
from retrieval.slots import UNDATED as UNDATED_FIT
from retrieval.slots import names_paper, within_asked
from retrieval.unasked_targets import is_unasked_target

PERIOD = 0.45  # a column "2022" may answer for 2021/22; another year may not
DATED = 0.9  # a figure of the very time asked for goes before one that only may be
OF_ITS_YEAR = 0.3  # the same for a figure of the year of the paper that is named
AT_ITS_END = 0.6  # 31 March 2022 is of 2021/22
ABOUT = 0.2  # how much less of the question it may name
UNDATED_CELL = 0.6  # of what is asked for a time, by the own words of a cell that no header dates
AIM = 0.3  # how well a target fits that is not asked for


def best_figure(case: Case) -> FactHit | None:
    """The fact that answers a question for one figure; None where none agrees in every slot."""
    fitting = _fitting(case)
    if not fitting:
        return share_of_it(case)
    best = _likeliest(case, fitting)
    if any(held_back(case, f, best) for f in case.facts[:5]) or blank_instead(case, best) or only_in_part(case, best):
        return None  # the very cell asked for has no figure, or of a part of the time: another's figure is no answer
    if asks_year_before(case):
        return of_year_before(case, best)
    return None if one_of_several(case, best) else best


def left_blank(case: Case) -> str | None:
    """The heads over the blank cell that the question asks for; None where it asks for none such."""
    fitting = _fitting(case)
    return blank_instead(case, _likeliest(case, fitting)) if fitting else blank_then(case)


def _likeliest(case: Case, fitting: list[FactHit]) -> FactHit:
    exact = [f for f in fitting if f.period >= DATED and f.coverage >= fitting[0].coverage - ABOUT]
    timed = bool(case.query.periods or case.query.stages)
    chosen = exact if timed and fitting[0].period < DATED else () if timed else _of_its_year(case, fitting)
    if (most := at_its_most(case.query.text, fitting)) is not None:
        return most
    best = _of_its_span(case, _of_what_it_aims_at(case, latest(case, list(chosen) or fitting)))
    return said_in_full(case, best, fitting)


def _of_what_it_aims_at(case: Case, best: FactHit) -> FactHit:
    """The figure that the sentence of an unasked target states beside it: "34 audits (58 %) were good, against a target
    of 60 %"; the same figure where it is no such target.
    """
    if best.role > AIM or best.fact.locator.cell is not None:
        return best
    beside = (
        f
        for f in case.facts
        if f.fact.quote == best.fact.quote and f.fact.paper == best.fact.paper and f.fact.value is not None
        and f.unit >= best.unit and f.area > 0 and f.role > AIM and f.period >= PERIOD
    )
    return max(beside, key=lambda f: f.score, default=best)


def _of_its_span(case: Case, best: FactHit) -> FactHit:
    """Where a sum by the year, the week … is asked for and the best sum names no stretch of time, the one that its
    passage gives by that: "£2,500 after two years … The scheme costs £145,000 a year."; the same figure for no such.
    """
    if best.fact.unit != "GBP" or same_span(case.query, best.fact):
        return best
    beside = (
        f for f in case.facts
        if f.fact.chunk == best.fact.chunk and same_span(case.query, f.fact) and f.fact.value is not None
        and f.unit > 0 and f.area > 0 and f.role >= best.role and f.period >= best.period and f.score >= best.score
    )  # fmt: skip
    return max(beside, key=lambda f: f.score, default=best)


def _of_its_year(case: Case, fitting: list[FactHit]) -> list[FactHit]:
    """The figures of the year of the paper that a question names, where they say about as much of what is asked: "the
    2021/22 annual report" is asked for 2021/22.
    """
    near = [(f, f.fact.period) for f in fitting if f.coverage >= fitting[0].coverage - OF_ITS_YEAR]
    return [f for f, when in near if when and best_agreement(case.query.papers_of, (when,)) >= AT_ITS_END]


def _fitting(case: Case) -> list[FactHit]:
    fitting = [f for f in case.facts if fits(case, f)] or list(unrivalled(case))
    named = [f for f in fitting if names_paper(case.query, case.shelf[f.fact.paper].metadata)]
    return named or fitting  # "the 2021/22 report": what another paper says is another answer


def figure(case: Case) -> Draft | None:
    """The figure asked for, or None where no fact agrees in every slot."""
    fitting = _fitting(case)
    if not fitting:
        return share_instead(case)
    best = best_figure(case)
    if best is None:
        return None
    alike = [f for f in case.facts if f is not best and same_value(f.fact, best.fact)]
    same = [f for f in alike if f in fitting or bears_out(f, best)][:2]
    other = conflicting(best, case)[:2]
    quotes = [Quote.of_fact(f.fact) for f in (best, *same, *other)]
    shown = range(len(same) + 1)
    body = [Line(f"“{quotes[n].text}”", (n,)) for n in shown]
    caveats = []
    told = replace(best.fact, period=None) if _of_the_year(case, best) else _dated(best.fact, [f.fact for f in same])
    headline = figure_sentence(told) + _before(case, best.fact)
    if other:
        said = "; ".join(f"{value_words(f.fact)}{slots(f.fact)}" for f in other)
        headline = f"{headline} The papers also print {said}."
        caveats.append(
            DISAGREE + ", ".join(dict.fromkeys(value_words(f.fact) for f in (best, *other))) + ". Both are cited."
        )
        body += [Line(f"“{quotes[n].text}”", (n,)) for n in range(len(same) + 1, len(quotes))]
    if best.fact.note:
        caveats.append(f"Footnote: “{best.fact.note}”")
    if not best.fact.bound and told.period is not None and best.fact.period is not None:
        caveats.append(
            f"The sentence does not date the figure itself; {best.fact.period.label} is taken from the text around it."
        )
    if not case.query.periods and best.fact.period is not None:
        caveats.append(f"No period was asked for: this is the figure for {best.fact.period.label}.")
    facts = tuple((f.fact, n) for n, f in enumerate((best, *same, *other)))
    return Draft(
        AnswerKind.FIGURE,
        Line(headline, tuple(range(len(quotes)))),
        tuple(quotes),
        tuple(body),
        tuple(caveats),
        facts,
        best.coverage,
    )


def figure_in(case: Case, row: Quote) -> Draft | None:
    """The figure of one row that agrees best with the question; None where none of its cells is of a time asked for."""
    cells = [
        f
        for f in case.facts
        if f.fact.quote == row.text
        and f.fact.paper == row.paper
        and f.fact.value is not None
        and not given_already(case.query, f.fact)
        and not is_unasked_target(case.query, f.fact)
        and (not (case.query.periods or case.query.stages) or f.period >= PERIOD)
        and f.unit > 0
        and f.area > 0
    ]
    if not cells:
        return None
    best = at_its_most(case.query.text, cells) or at_stage(case, cells)[0]
    quote = Quote.of_fact(best.fact)
    return Draft(
        AnswerKind.FIGURE,
        Line(figure_sentence(best.fact) + _before(case, best.fact), (0,)),
        (quote,),
        (Line(f"“{quote.text}”", (0,)),),
        (),
        ((best.fact, 0),),
        best.coverage,
    )


def _of_the_year(case: Case, best: FactHit) -> bool:
    """Whether a figure answers for a year in which the text before it names a month, which is none of the figure's."""
    return best.period < PERIOD and within_asked(case.query, best.fact)


def _dated(fact: Fact, same: list[Fact]) -> Fact:
    """The fact with the date of its twin where that is the more exact: 31 March 2022 rather than March 2022."""
    if fact.period is None or fact.period.kind is not PeriodKind.MONTH:
        return fact
    exact = (
        g.period for g in same if g.period and g.period.kind is PeriodKind.AS_AT and g.period.same_time(fact.period)
    )
    period = next(exact, None)
    return replace(fact, period=period) if period else fact


def _before(case: Case, fact: Fact) -> str:
    """What the same row or sentence gives for the time before, and which way it went: "Down from 237 (March 2021)."."""
    if fact.period is None or fact.value is None or fact.printed.startswith("("):
        return ""  # a sum in brackets is a saving: a greater one has not gone down
    earlier = [
        g.fact
        for g in case.facts
        if g.fact.quote == fact.quote
        and g.fact.value is not None
        and g.fact.period is not None
        and (g.fact.measure, g.fact.unit, g.fact.area) == (fact.measure, fact.unit, fact.area)
        and g.fact.period.last_day < fact.period.last_day
        and g.fact.role in ("stated", "previous")
        and g.fact.period.kind in (fact.period.kind, PeriodKind.AS_AT)
    ]
    if not earlier or fact.role != "stated":
        return ""
    last = max(earlier, key=lambda g: g.period.last_day if g.period else fact.period.last_day)  # type: ignore[union-attr]
    way = direction(last, fact)
    return (
        f" {way.capitalize()} from {value_words(last)}{slots(replace(last, area=None))}."
        if way in ("up", "down")
        else ""
    )


def fits(case: Case, f: FactHit, bar: float | None = None) -> bool:
    """Whether a fact agrees with the question in every slot the question names; `bar` in place of the figure's own."""
    query, bars = case.query, case.bars
    needed = bars.figure if bar is None else bar
    if f.fact.value is None or f.area == 0.0 or f.unit == 0.0 or f.role < 0.2:
        return False
    if is_unasked_target(query, f.fact):
        return False  # what was aimed at is no answer to what was
    if unasked_row(query, f.fact):
        return False  # a row of its own group: never the whole that was asked for
    timed = bool(query.periods or query.stages)
    if f.fact.locator.cell is None and f.fact.period is None and average_unsaid(query, f.fact):
        return False  # neither its time nor its kind is told
    exact = (timed and f.period >= 0.9) + bool(query.areas) + (query.unit not in (None, COUNT) and f.unit == 1.0)
    enough = needed if exact == 0 else min(needed, bars.slotted + (0.08 if exact == 1 else 0.0))
    if f.fact.locator.cell is not None and f.precision == 1.0 and (exact or not timed):
        enough = min(enough, bars.named_whole)
    if timed and f.period < PERIOD:
        if (f.fact.period is not None or f.period < UNDATED_FIT) and not within_asked(query, f.fact):
            return False
        if f.fact.locator.cell is not None and f.own < UNDATED_CELL:
            return False
        enough = bars.undated
    return f.coverage >= enough
