"""What else the papers print that may be the same thing: a figure of the same time, unit and size, said in other words.

Two figures may be of one thing and share hardly a word: "new plans issued within 20 weeks" in one paper, "EHC needs
assessment" in another's table. Whether they are one is for the reader to judge, so the answer stands as it is and the
other is shown under it, with its place. How near two are is told by their meaning, their words and their values.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from answers.answer import DISAGREE, AnswerKind
from answers.conflicts import conflicting
from answers.draft import Case, Draft, Line, Quote
from answers.figures import best_figure
from answers.one_thing import apart, one_area, one_time, one_unit, slip_of
from answers.wording import figure_sentence, value_words
from corpus.fact import Basis, Fact
from corpus.numbers import PERCENT, find_numbers
from corpus.words import content_stems
from retrieval.facts import FactHit
from retrieval.groups import subject_stems, told_apart
from retrieval.named_rows import WHOLES, unasked_row
from retrieval.own_words import own_words, row_label
from retrieval.parts_set_apart import is_part
from retrieval.rank import named, stem_set
from retrieval.wanted import Wanted

ALSO = "The papers also print "
ELSEWHERE = "Elsewhere the papers print "
PAPERS = 12  # whose figures are looked through: those that the search found, the nearest first
FAR = Decimal("1.5")  # times: figures further apart are not of one thing, whatever their words
MEANT = 16  # figures whose meaning is weighed: those nearest by words and value
SHOWN = 0.85  # how near a figure has to be to be shown under the one given
ASKED = 0.6  # the same where it is asked whether the papers agree
SLIP = 0.25  # for a value that is the other with a digit changed
NAMED = 0.7  # of a concept, which a row then names
MOST = 2


def with_elsewhere(case: Case, draft: Draft) -> Draft:
    """The answer with the figures that other places print and that may be of the same thing; as it is for none."""
    best = _figure_of(draft)
    if best is None:
        return draft
    told = {f.value for f, _ in draft.facts}
    if len(told) > 1:
        return draft  # what contradicts it stands in the headline
    near = nearest(case, best)[:MOST]
    if not near:
        return draft
    at = len(draft.quotes)
    quotes = tuple(Quote.of_fact(f) for f in near)
    body = tuple(Line(f"{ELSEWHERE}{figure_sentence(f)}", (at + n,)) for n, f in enumerate(near))
    return replace(draft, quotes=(*draft.quotes, *quotes), body=(*draft.body, *body))


def agreeing(case: Case) -> Draft | None:
    """Whether the papers agree on a figure, with each value they print and its place; None where that is not asked,
    where no figure is found, or where no other place prints another.
    """
    best = _claimed(case) or best_figure(case) if case.agree else None
    if best is None:
        return None
    sure = [f.fact for f in conflicting(best, case)][:MOST]
    told = {best.fact.value, *(f.value for f in sure)}
    maybe = [f for f in nearest(case, best.fact, SHOWN if sure else ASKED) if f.value not in told][:MOST]
    facts = (best.fact, *sure, *maybe)
    if len(facts) < 2:
        return None
    quotes = tuple(Quote.of_fact(f) for f in facts)
    said = [figure_sentence(best.fact), *(f"{ALSO}{figure_sentence(f)}" for f in sure)]
    shown = len(facts) - len(maybe)
    values = ", ".join(dict.fromkeys(value_words(f) for f in (best.fact, *sure)))
    return Draft(
        AnswerKind.FIGURE,
        Line(" ".join(said), tuple(range(shown))),
        quotes,
        (
            *(Line(f"{ELSEWHERE}{figure_sentence(f)}", (shown + n,)) for n, f in enumerate(maybe)),
            *(Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes[:shown])),
        ),
        (f"{DISAGREE}{values}. Each is cited.",) if sure else (),
        tuple((f, n) for n, f in enumerate(facts[:shown])),
        best.coverage,
    )


def _claimed(case: Case) -> FactHit | None:
    """The figure that the question itself puts a value to: "463 in our care at 31 March 2023"; None for none. A
    question that asks for a number has it to be found: what it names is a limit.
    """
    if case.query.wanted is Wanted.FIGURE and case.query.unit != PERCENT:
        return None
    values = {n.value for n in find_numbers(case.query.text) if (n.unit == PERCENT) == (case.query.unit == PERCENT)}
    fitting = (f for f in case.facts if f.fact.value in values and f.fact.role in _CLAIMED and f.area and f.unit)
    return next(fitting, None)


_CLAIMED = ("stated", "previous", "part")


def _figure_of(draft: Draft) -> Fact | None:
    """The figure that an answer gives; None for an answer of another kind, and for a change or a limit."""
    facts = [f for f, _ in draft.facts] if draft.kind is AnswerKind.FIGURE else []
    given = facts[0] if facts else None
    return given if given is not None and given.value is not None and given.role in _CLAIMED else None


_PLAIN = ("stated", "previous")


def nearest(case: Case, best: Fact, bar: float = SHOWN) -> list[Fact]:
    """The figures that may be of the same thing as one and print another value, the nearest first, each value once."""
    papers = dict.fromkeys((best.paper, *(h.chunk.paper for h in case.hits)))
    around = [f for p in list(papers)[:PAPERS] for f in case.store.facts_of(p, case.finding.scope)]
    rivals = sorted(
        (f for f in around if _may_be_one(case, f, best)),
        key=lambda f: (-_by_words(f, best), f.id),
    )[:MEANT]
    said = [_said(f) for f in rivals]
    to_best = case.store.likeness(_said(best), said)
    to_question = case.store.likeness(case.query.text, said)
    scored = [
        (0.5 * a + 0.5 * b + _by_words(f, best), f) for f, a, b in zip(rivals, to_best, to_question, strict=True)
    ]
    values: dict[object, Fact] = {}
    for score, f in sorted(scored, key=lambda s: (-s[0], s[1].id)):
        if score >= SHOWN or (score >= bar and not unasked_row(case.query, f)):
            values.setdefault(f.value, f)
    return list(values.values())


def _may_be_one(case: Case, f: Fact, best: Fact) -> bool:
    """Whether another figure is of the same time, unit, area, standing and size, and nothing tells it apart."""
    if not apart(f, best) or not one_unit(f, best) or not one_area(f, best) or f.role not in _PLAIN:
        return False
    if f.quote == best.quote or (f.paper, f.locator.block) == (best.paper, best.locator.block):
        return False
    if {f.basis, best.basis} - {Basis.ACTUAL, Basis.PROVISIONAL} and f.basis != best.basis:
        return False
    if not _may_be_then(f, best) or _times(f, best) > FAR:
        return False
    return not (is_part(case.query, f) or told_apart(f, best) or _other_row(case, f, best))


def _may_be_then(f: Fact, best: Fact) -> bool:
    """Whether two figures are of one time, or one may be: dated by the text around it, of the year of the other."""
    if one_time(f, best):
        return True
    if f.period is None or best.period is None:
        return False
    return (not f.bound and f.period.covers(best.period)) or (not best.bound and best.period.covers(f.period))


def _times(a: Fact, b: Fact) -> Decimal:
    low, high = sorted((abs(a.value or Decimal(0)), abs(b.value or Decimal(0))))
    return high / low if low else FAR + 1


def _by_words(f: Fact, best: Fact) -> float:
    """How near two figures are by their words and their values."""
    one, other = _stems(f), _stems(best)
    shared = len(one & other) / max(1, min(len(one), len(other)))
    return 0.5 * shared + (SLIP if slip_of(f, best) else 0.0) - 0.5 * float(_times(f, best) - 1)


def _said(fact: Fact) -> str:
    """What a figure is said of, as a text to be weighed by its meaning."""
    if fact.locator.cell is None:
        return fact.quote
    return " ".join(dict.fromkeys((fact.measure, *fact.path)))


def _stems(fact: Fact) -> set[str]:
    return subject_stems(" ".join((own_words(fact), *(fact.path if fact.locator.cell is not None else ()))))


def _other_row(case: Case, f: Fact, best: Fact) -> bool:
    """Whether two cells are of rows that the question tells apart: one is named by a word of it that nothing on the
    other has, and the other by a word of its own.
    """
    if f.locator.cell is None or best.locator.cell is None:
        return False
    label, over = _label(best), stem_set(" ".join((_said(f), f.locator.heading or "")))
    lacks = any(named(c, label) >= NAMED > named(c, over) for c in case.query.concepts)
    own = _label(f) - stem_set(_said(best)) - WHOLES
    return lacks and bool(own) and not (case.agree and _of_the_whole(f))


def _of_the_whole(fact: Fact) -> bool:
    """Whether a cell's row is that of all ("All", "Total", the authority): it has no name that could set it apart."""
    return set(content_stems(row_label(fact))) <= WHOLES | set(content_stems(fact.area or ""))


def _label(fact: Fact) -> frozenset[str]:
    """The stems that name a cell's row and column."""
    return frozenset(content_stems(" ".join((row_label(fact), fact.measure, *fact.path[2:]))))
