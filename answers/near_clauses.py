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
from answers.draft import Case, Draft, Line, Looked, Quote
from answers.people_named import people_in
from answers.weighing import weigh
from corpus.numbers import find_numbers
from corpus.period_reading import bare_months, find_periods
from retrieval.asked_unit import unit_of
from retrieval.facts import find_facts
from retrieval.said_before import SPOKEN_QUESTION
from retrieval.search import Finding, reordered
from retrieval.wanted import Wanted

SETTING = 0.35  # of its weight, for a word that only says what a clause is about


def softened(case: Case, about: int) -> Case:
    """The case with the words of its first characters as a setting: they order what is found and need not be said."""
    finding = _softened(case.finding, about)
    return replace(case, finding=finding, facts=find_facts(finding, case.store))


def _softened(finding: Finding, about: int) -> Finding:
    values = zip(finding.query.concepts, finding.weights.values, strict=True)
    weights = replace(finding.weights, values=tuple(v * SETTING if c.start < about else v for c, v in values))
    return replace(finding, weights=weights)


def with_clauses(draft: Draft, looked: Looked) -> Draft:
    """An answer with the sentences that are nearest to each clause of its question, before all that stands under its
    headline; as it is where it has them already.
    """
    held = " ".join((*(q.text for q in draft.quotes), *(line.text for line in draft.body)))
    quotes: list[Quote] = []
    own = [q.text.strip(" .") for q in draft.quotes] if draft.kind is AnswerKind.PEOPLE else []
    for near in _nearest([(c, _of_clause(c, looked)) for c in looked.clauses], held):
        # What an answer has cut out of a sentence is not shown with the rest of that sentence after all.
        quotes += [q for q in near if q not in quotes and not any(said in q.text for said in own)]
    if not quotes:
        return draft
    at = len(draft.quotes)
    lines = tuple(Line(f"{SEE}{q.text}", (at + n,)) for n, q in enumerate(quotes))
    body = (*draft.body, *lines) if draft.kind is AnswerKind.LIST else (*lines, *draft.body)
    return replace(draft, quotes=(*draft.quotes, *quotes), body=body)


def _of_clause(clause: Clause, looked: Looked) -> Case:
    """What was found for the whole question as it answers one clause; the clause is not searched for by itself."""
    found = reordered(
        looked.case.finding,
        clause.text,
        looked.case.store,
        papers=clause.papers,
        glossary=looked.glossary,
        asking=clause.asking,
    )
    return replace(looked.case, query=found.query, finding=_softened(found, clause.about), facts=())


def _nearest(clauses: Sequence[tuple[Clause, Case]], held: str) -> list[list[Quote]]:
    """For each clause the sentences nearest to it by their words and their meaning, of the form it asks for;
    none that an answer has already (`held`).
    """
    able = [[s for s in weigh(c) if _of_form(clause, c, s.text)][:WEIGHED] for clause, c in clauses]
    texts = list(dict.fromkeys(s.text for each in able for s in each))
    if not clauses:
        return []
    like = clauses[0][1].store.likenesses([c.query.text for _, c in clauses], texts)
    near = []
    for meant, each in zip(like, able, strict=True):
        alike = dict(zip(texts, meant, strict=True))
        best = sorted(each, key=lambda s: (-s.score - alike[s.text], s.chunk.id, s.position))[:BEST]
        said = [s for s in best if alike[s.text] >= ALIKE and s.text not in held]
        near.append([Quote.of_chunk(s.chunk, s.text) for s in said[:EACH]])
    return near


def _of_form(clause: Clause, case: Case, text: str) -> bool:
    """Whether a sentence can answer: not a question itself, with a number, a sum or a time where that is asked for."""
    if text.rstrip().endswith("?") or SPOKEN_QUESTION.search(text) or len(text.split()) < LEAST:
        return False
    if IF_IT_CAME.match(clause.asking):
        return True
    if case.query.wanted is Wanted.PEOPLE and not people_in(text):
        return False
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
WEIGHED = 7  # sentences whose meaning is weighed: with ten one answer in fifty shows another, for two fifths more time
BEST = 3  # sentences that may answer a clause; what an answer has already is among them
EACH = 2  # sentences of one clause that are shown
ALIKE = 0.25  # cosine from which a sentence may speak of what a clause asks
LEAST = 4  # words
