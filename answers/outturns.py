"""What was expected of a year, and what it came to: a forecast beside the figure that a later paper prints for its end.

"Officers expected 110 by the year end. How many did we finish with?" asks for two figures of one thing that no paper
prints side by side, and the one that was expected is no answer to the second.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.one_thing import one_area, one_unit
from answers.setting import subject_of
from answers.wording import figure_sentence
from corpus.fact import Basis, Fact
from corpus.period import PeriodKind
from corpus.stage import find_stages
from corpus.words import content_stems
from retrieval.facts import FactHit
from retrieval.parts_set_apart import is_part
from retrieval.rank import named, stem_set

_FORESEEN = re.compile(
    r"\b(?:forecast\w*|expect\w*|project(?:ed|ion|ions|ing)|predict\w*|plann?ed|budget(?:ed)?|anticipat\w*|estimat\w*|promis\w*|"
    r"aim(?:ed|ing)?|target\w*|hop(?:ed|ing))\b",
    re.IGNORECASE,
)
_CAME_TO = re.compile(
    r"\b(?:end(?:ed|s)?\s+up|(?:end|finish|clos)(?:e?d)?\s+(?:the\s+(?:financial\s+)?year\s+)?(?:up\s+)?(?:with|on|at)|(?:turn|work)(?:ed)?\s+out|out-?turn|"
    r"(?:did|does)\s+(?:the|that)\s+year\s+(?:\w+\s+)?(?:end|finish|close)|(?:actually|really|in\s+fact|in\s+reality)\b[^?]*\b(?:end|finish|"
    r"c[oa]me|reach|hit|achiev|g[eo]t|spen[dt]|have|had|was|were|be)\w*|in\s+the\s+end|(?:actual|final|eventual)\s+(?:figure|number|"
    r"total|position|result|overspend|underspend|spend)|what\s+was\s+it\s+in\s+(?:fact|reality))\b",
    re.IGNORECASE,
)
_EXPECTED = (Basis.FORECAST, Basis.BUDGET)
_NOT_YET = (*_EXPECTED, Basis.TARGET)
_OF_THE_END = re.compile(
    r"\b(?:end(?:ed)?|finish(?:ed)?|clos(?:e|ed)|out-?turn|final|year[- ]end|31\s+March)\b", re.IGNORECASE
)
FAR = 1.6  # times: a figure further from what was expected is of another thing
CLEAR = 0.04  # how much nearer an outcome has to be than another value
AT_THE_END = "At the end: "
LEAST = 0.5  # of what the question names beside its papers and times


def with_outcome(draft: Draft, case: Case) -> Draft:
    """An answer for what was expected with what it came to after it; as it is where the question does not ask for
    both, or where no later paper surely prints the second.
    """
    text = case.query.text
    if not (_FORESEEN.search(text) and _CAME_TO.search(text)):
        return draft
    expected = _given(case, draft) or _expected(case)
    outcome = _outcome(case, expected) if expected is not None else None
    if expected is None or outcome is None or any(f.value == outcome.value for f, _ in draft.facts):
        return draft
    known = any(f.value == expected.value for f, _ in draft.facts)
    new = (outcome,) if known else (expected, outcome)
    quotes = list(draft.quotes)
    quotes += [q for f in new if (q := Quote.of_fact(f)) not in quotes]
    where = {f: quotes.index(Quote.of_fact(f)) for f in new}
    lead = "" if draft.kind is AnswerKind.PASSAGE else f"{draft.headline.text} "
    held = draft.headline.quotes if lead else ()
    said = "" if known else f"{figure_sentence(expected)} "
    headline = Line(f"{lead}{said}{AT_THE_END}{figure_sentence(outcome)}", (*held, *where.values()))
    own = tuple(Line(f"“{quotes[n].text}”", (n,)) for n in where.values() if n >= len(draft.quotes))
    return replace(
        draft,
        kind=AnswerKind.FIGURE,
        headline=headline,
        quotes=tuple(quotes),
        body=(*own, *draft.body),
        facts=(*(draft.facts if lead else ()), *where.items()),
    )


def _given(case: Case, draft: Draft) -> Fact | None:
    """The expected figure that a draft gives; None where it gives none, or one of another stage than the question's."""
    stages = {m.stage for m in find_stages(case.query.text)}
    given = (f for f, _ in draft.facts if f.basis in _EXPECTED and f.value)
    return next((f for f in given if not {m.stage for m in find_stages(f.quote)} - stages), None)


def _expected(case: Case) -> Fact | None:
    """The figure of what was expected: of the stage of the year that the question names, else the best."""
    stages = {m.stage for m in find_stages(case.query.text)}
    subject = _subject(case)
    foreseen = [f for f in case.facts if f.fact.basis in _EXPECTED and f.fact.value and f.unit]
    foreseen = [f for f in foreseen if _named(case, f.fact, subject) >= LEAST]

    def of_stage(f: FactHit) -> int:
        own, over = ({m.stage for m in find_stages(t)} for t in (f.fact.quote, _around(f.fact)))
        return 2 * bool(stages & own) + bool(stages & over and not own - stages)

    best = max(foreseen, key=lambda f: (of_stage(f), f.score), default=None)
    return best.fact if best is not None else None


def _outcome(case: Case, expected: Fact) -> Fact | None:
    """The figure that a later paper prints for the end of the year of what was expected."""
    told = case.shelf[expected.paper].metadata.date
    end = _year_end(expected, told)
    if told is None or end is None:
        return None
    later = [i for i, x in case.shelf.items() if x.metadata.date is None or x.metadata.date > told]
    subject = _subject(case)
    found = [
        (_named(case, f, subject) + (0.2 if _OF_THE_END.search(_around(f)) else 0.0), f)
        for paper in later
        for f in case.store.facts_of(paper, case.finding.scope)
        if _may_be_it(case, f, expected, end)
    ]
    best = max(found, key=lambda pair: (pair[0], pair[1].id), default=None)
    if best is None or best[0] < LEAST:
        return None
    near = [f for score, f in found if score > best[0] - CLEAR and f.value != best[1].value]
    return None if near else best[1]


def _year_end(expected: Fact, told: date | None) -> date | None:
    """The last day of the financial year that a forecast is for: its own, else that of its paper."""
    p = expected.period
    if p is not None and p.kind is PeriodKind.FINANCIAL_YEAR:
        return p.last_day
    return date(told.year + (told.month > 3), 3, 31) if told is not None else None


def _subject(case: Case) -> set[str]:
    """The stems of what a question asks about, without its papers and times and the words for both of its figures."""
    authorities = tuple({a for x in case.shelf.values() if (a := x.metadata.authority)})
    said = subject_of(case.query.text, authorities, case.shelf)
    return set(content_stems(_CAME_TO.sub(" ", _FORESEEN.sub(" ", said))))


def _around(f: Fact) -> str:
    return " ".join((f.quote, f.measure, *f.path, f.locator.heading or ""))


def _named(case: Case, f: Fact, subject: set[str]) -> float:
    """How much of the subject a figure's sentence or row, its headings and its table's title name, 0 to 1."""
    words = stem_set(_around(f))
    own = [
        (w, named(c, words))
        for c, w in zip(case.query.concepts, case.finding.weights.values, strict=True)
        if set(c.alternatives[0]) & subject
    ]
    total = sum(w for w, _ in own)
    return sum(w * n for w, n in own) / total if total else 0.0


def _may_be_it(case: Case, f: Fact, expected: Fact, end: date) -> bool:
    """Whether a figure is a settled one for the end of the year, of the unit, area and size of what was expected."""
    if f.value is None or expected.value is None or f.basis in _NOT_YET or f.role not in ("stated", "previous"):
        return False
    low, high = sorted((abs(float(f.value)), abs(float(expected.value))))
    if not low or high / low > FAR or not one_unit(f, expected) or not one_area(f, expected):
        return False
    return f.period is not None and f.period.last_day == end and not is_part(case.query, f)
