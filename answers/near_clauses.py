"""What the papers say nearest to each clause of a question, shown under whatever its headline answers.

Two clauses are seldom answered by one sentence, and often by two papers. The rest of the question orders what is found
for a clause, and need not be said there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from answers.answer import AnswerKind
from answers.clauses import IF_IT_CAME, Clause
from answers.draft import Case, Draft, Line, Quote
from answers.weighing import weigh
from corpus.numbers import find_numbers
from corpus.period_reading import bare_months, find_periods
from retrieval.facts import find_facts
from retrieval.own_words import SPOKEN_QUESTION
from retrieval.wanted import Wanted, unit_of

SETTING = 0.35  # of its weight, for a word that only says what a clause is about


def softened(case: Case, about: int) -> Case:
    """The case with the words of its first characters as a setting: they order what is found and need not be said."""
    values = zip(case.query.concepts, case.finding.weights.values, strict=True)
    weights = replace(
        case.finding.weights, values=tuple(v * SETTING if c.start < about else v for c, v in values)
    )
    finding = replace(case.finding, weights=weights)
    return replace(case, finding=finding, facts=find_facts(finding, case.store))


def with_clauses(draft: Draft, clauses: Sequence[tuple[Clause, Case]]) -> Draft:
    """An answer with the sentences that are nearest to each clause of its question, before all that stands under its
    headline; as it is where it has them already.
    """
    held = " ".join((*(q.text for q in draft.quotes), *(line.text for line in draft.body)))
    quotes: list[Quote] = []
    for clause, case in clauses:
        quotes += [q for q in _nearest(clause, case) if q.text not in held and q not in quotes]
    if not quotes:
        return draft
    at = len(draft.quotes)
    lines = tuple(Line(f"{SEE}{q.text}", (at + n,)) for n, q in enumerate(quotes))
    body = (*draft.body, *lines) if draft.kind is AnswerKind.LIST else (*lines, *draft.body)
    return replace(draft, quotes=(*draft.quotes, *quotes), body=body)


def _nearest(clause: Clause, case: Case) -> list[Quote]:
    """The sentences that are nearest to a clause by their words and their meaning, of the form that it asks for."""
    able = [s for s in weigh(case) if _of_form(clause, case, s.text)][:WEIGHED]
    like = case.store.likeness(case.query.text, [s.text for s in able])
    scored = sorted(zip(able, like, strict=True), key=lambda x: (-x[0].score - x[1], x[0].chunk.id, x[0].position))
    return [Quote.of_chunk(s.chunk, s.text) for s, meant in scored[:EACH] if meant >= ALIKE]


def _of_form(clause: Clause, case: Case, text: str) -> bool:
    """Whether a sentence can answer: not a question itself, with a number, a sum or a time where that is asked for."""
    if text.rstrip().endswith("?") or SPOKEN_QUESTION.search(text) or len(text.split()) < LEAST:
        return False
    if IF_IT_CAME.match(clause.asking):
        return True
    times = {p.period for p in find_periods(case.query.text)}
    dated = any(p.period not in times for p in find_periods(text)) or bool(bare_months(text))
    if case.query.wanted is Wanted.DATE:
        return dated
    mark = _MARKS.get(unit_of(clause.asking) or "")
    if mark is not None:
        return mark.search(text) is not None
    if case.query.wanted is Wanted.FIGURE:
        asked = {n.printed for n in find_numbers(case.query.text)}
        return (case.query.unit is None and dated) or any(n.printed not in asked for n in find_numbers(text))
    return True


_MARKS = {"GBP": re.compile(r"£\s?\d"), "%": re.compile(r"\d\s?%|per\s?cent", re.IGNORECASE)}
SEE = "See also: "
WEIGHED = 24  # sentences whose meaning is weighed
EACH = 2  # sentences of one clause
ALIKE = 0.25  # cosine from which a sentence may speak of what a clause asks
LEAST = 4  # words
