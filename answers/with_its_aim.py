"""A figure with what it is held against: the target, the budget or the England average of its own row or sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from answers.answer import AnswerKind
from answers.asked_beside import Beside
from answers.draft import Case, Draft, Line, Quote
from answers.wording import figure_sentence
from corpus.fact import Basis, Fact
from corpus.period import Period
from retrieval.own_words import row_label
from retrieval.rank import period_agreement

ABOUT = 0.45  # "2022" may be said of 2021/22
_KINDS = (AnswerKind.FIGURE, AnswerKind.CHANGE)


def with_its_aim(draft: Draft, asked: Beside, case: Case) -> Draft | None:
    """A figure's draft with every standing and area that is asked for beside it; None where one of them does not stand
    in its row, its sentence or its passage, and where the draft is no figure or is one of them itself.
    """
    told = [f for f, _ in draft.facts]
    if draft.kind not in _KINDS or not told or told[0].value is None:
        return None
    own = told[-1] if draft.kind is AnswerKind.CHANGE else told[0]
    if (own.basis in asked.standings and not _OFF.search(own.measure)) or own.area in asked.areas:
        return None
    facts = case.store.facts_of(own.paper)
    found = [_beside(own, [f for f in facts if f.basis is b and f.area in (None, own.area)]) for b in asked.standings]
    found += [_beside(own, [f for f in facts if f.area == area and f.basis is own.basis]) for area in asked.areas]
    if any(f is None for f in found):
        return None
    return _with(draft, [f for f in found if f is not None and f.id not in {t.id for t in told}])


def _beside(own: Fact, kind: Sequence[Fact]) -> Fact | None:
    """The figure of a kind that stands nearest to another: in its row, its sentence, a row of its name, its passage;
    None where there is none, or several of which none is of its time.
    """
    same = [f for f in kind if f.value is not None and _in_one_unit(f, own) and f.role == "stated" and f is not own]
    same = [f for f in same if not _OFF.search(f.measure.rpartition(", ")[2])]
    cell = own.locator.cell
    if cell is not None:
        of_row = [
            f for f in same
            if f.quote == own.quote and f.locator.block == own.locator.block and f.locator.cell is not None
            and f.locator.cell[0] == cell[0] and f.chunk == own.chunk
        ]  # fmt: skip
        heads = [f for f in of_row if _head(f) == _head(own)]
        named = [f for f in same if f.locator.cell is not None and row_label(f) == row_label(own)]
        return _of_its_time(own, heads or of_row) or _of_its_time(own, named)
    told = [f for f in same if f.locator.cell is None]
    said = [f for f in told if f.quote == own.quote]
    return _of_its_time(own, said) or _of_its_time(own, [f for f in told if f.chunk == own.chunk])


# A distance from a budget is no budget, and no forecast.
_OFF = re.compile(r"\b(?:varian|over[\s-]?spen|under[\s-]?spen|pressure|differ|gap)", re.IGNORECASE)


def _head(fact: Fact) -> str:
    """What a measure is called in the heads over it, beside its standing: "Weekly cost" of "Weekly cost, budget"."""
    label, _, head = fact.measure.rpartition(", ")
    words = head.lower().split()
    return f"{label} {' '.join(w for w in words if w not in _STANDS)}".strip()


_STANDS = frozenset(
    "target targets budget budgeted forecast actual outturn result projected variance £m £k £000".split()
)


def _in_one_unit(a: Fact, b: Fact) -> bool:
    return a.unit == b.unit or None in (a.unit, b.unit)


def _of_its_time(own: Fact, found: Sequence[Fact]) -> Fact | None:
    """The one of some figures that is of another's time, else the one that is of none; None where that is not one."""
    timed = [f for f in found if f.period and own.period and _of_one_time(f.period, own.period)]
    untimed = [f for f in found if f.period is None]
    values = _one_each(timed or untimed or (found if len(found) == 1 else []))
    return values[0] if len(values) == 1 else None


def _of_one_time(a: Period, b: Period) -> bool:
    return period_agreement(a, b) >= ABOUT or a.covers(b)


def _one_each(facts: Iterable[Fact]) -> list[Fact]:
    """Figures of which each value is told once."""
    return list({f.value: f for f in facts}.values())


def _with(draft: Draft, more: Sequence[Fact]) -> Draft:
    """A figure's draft with others behind it, each cited by its own row or sentence."""
    quotes = list(draft.quotes)
    given = list(draft.facts)
    for fact in more:
        quote = Quote.of_fact(fact)
        if quote not in quotes:
            quotes.append(quote)
        given.append((fact, quotes.index(quote)))
    said = " ".join((_without_earlier(draft), *(figure_sentence(f) for f in more)))
    refs = tuple(dict.fromkeys((*draft.headline.quotes, *(n for _, n in given))))
    return replace(draft, headline=Line(said, refs), quotes=tuple(quotes), facts=tuple(given))


def _without_earlier(draft: Draft) -> str:
    """The headline of a draft without the figure of the time before, which nobody asked for and another now follows."""
    own, rest = figure_sentence(draft.facts[0][0]), ""
    if draft.headline.text.startswith(own):
        rest = draft.headline.text.removeprefix(own)
    return own if rest.startswith((" Up from ", " Down from ")) and DISAGREEING not in rest else draft.headline.text


DISAGREEING = "The papers also print"


def tells_all(draft: Draft, asked: Beside) -> bool:
    """Whether a draft has a figure and all that is asked beside it, of one row or sentence: then it says it already."""
    for own, n in draft.facts:
        beside = [f for f, k in draft.facts if k == n and f.quote == own.quote and f is not own]
        standing = own.basis not in asked.standings and own.area not in asked.areas
        if standing and _has(beside, asked.standings, asked.areas):
            return True
    return False


def _has(facts: Sequence[Fact], standings: Sequence[Basis], areas: Sequence[str]) -> bool:
    return all(any(f.basis is b for f in facts) for b in standings) and all(
        any(f.area == a for f in facts) for a in areas
    )
