"""Two values for one thing: the same measure, area, time and standing printed with different figures.

Only figures whose own words are the same are set against each other, table against text or page against page. Another
period, another area, a draft against a final figure or a rounded one is no contradiction.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from answers.draft import Quote
from answers.sentence import sentences_of
from answers.slip import Slip, SlipKind
from answers.sums import Span, span_of
from corpus.area import find_areas
from corpus.fact import Basis, Fact
from corpus.glossary import load_glossary
from corpus.numbers import PERCENT, POUNDS, RATES, find_numbers
from corpus.period import Period, PeriodKind, as_at
from corpus.period_reading import find_periods
from corpus.words import content_stems

# Words that do not change what is counted: how it is counted, that it is, and which way it went.
_NEUTRAL = frozenset(
    """number no total overall count figur date snapshot end outturn year receiv record report same time previous last
    increas decreas rise rose fall fell drop reduct declin compar down up from slight signific time point period
    respect current also now there been mark""".split()
)
_ALIKE = {"child": "children", "pupils": "pupil"}
_POINT = re.compile(r"\b(?:snapshot|year[\s-]end|end\s+of\s+(?:the\s+)?year|at\s+31\s+March)\b", re.IGNORECASE)
_REFERS = re.compile(r"^\W*(?:this|that|it|these|those|they|of\s+(?:these|those|which|whom))\b", re.IGNORECASE)
FAR = Decimal("1.5")  # times: figures further apart are not of one thing, whatever their words
WORDS = 2  # content words that a measure must have: "children" alone could be any children


@dataclass(frozen=True, slots=True)
class _Stated:
    """A figure ready to be set against others: what it counts as stems, when, and what it may stand for."""

    fact: Fact
    measures: frozenset[frozenset[str]]
    period: Period
    span: Span
    sort: str


def conflict_slips(facts: Iterable[Fact]) -> Iterator[Slip]:
    """The figures of one or more papers of an authority that contradict each other, each pair once."""
    groups: dict[tuple[str | None, str, Basis], list[_Stated]] = defaultdict(list)
    for stated in _stated(tuple(facts)):
        groups[stated.fact.area, stated.sort, stated.fact.basis].append(stated)
    for group in groups.values():
        by_measure: dict[frozenset[str], list[_Stated]] = defaultdict(list)
        for one in group:
            for measure in one.measures:
                by_measure[measure].append(one)
        seen: set[tuple[str, str]] = set()
        for alike in by_measure.values():
            same = [s for s in alike if not any(_beside(s, other) for other in alike)]
            for n, late in enumerate(same):
                for early in same[:n]:
                    if (early.fact.id, late.fact.id) not in seen and _contradict(early, late):
                        seen.add((early.fact.id, late.fact.id))
                        yield _slip(*sorted((early.fact, late.fact), key=_place))


def _beside(a: _Stated, b: _Stated) -> bool:
    """Whether two figures of one place share words and time: then the words do not tell what each of them counts."""
    here = (a.fact.paper, a.fact.locator.block) == (b.fact.paper, b.fact.locator.block)
    return here and a.fact.id != b.fact.id and a.period.same_time(b.period) and a.fact.value != b.fact.value


def _contradict(a: _Stated, b: _Stated) -> bool:
    if (a.fact.paper, a.fact.locator.block) == (b.fact.paper, b.fact.locator.block):
        return False
    if a.fact.locator.cell is not None and b.fact.locator.cell is not None and a.fact.path[-1:] == b.fact.path[-1:]:
        return False  # a table that goes on under the same headers: the row's label is not all that names it
    values = abs(a.span.low), abs(b.span.low)
    small, great = min(values), max(values)
    return great <= FAR * small and a.period.same_time(b.period) and not a.span.meets(b.span)


def _place(fact: Fact) -> tuple[str, int]:
    return fact.paper, fact.locator.block or 0


def _slip(a: Fact, b: Fact) -> Slip:
    when = a.period.label if a.period else ""
    elsewhere = "elsewhere" if a.paper == b.paper else "in another paper (which may have revised it)"
    return Slip(
        SlipKind.CONFLICT,
        f"{a.printed} for {when}",
        f"{b.printed} {elsewhere}, for the same measure and time",
        (Quote.of_fact(a), Quote.of_fact(b)),
    )


def _stated(facts: tuple[Fact, ...]) -> Iterator[_Stated]:
    for fact in facts:
        if fact.locator.cell is not None and fact.role == "stated" and (ready := _ready(fact, fact.measure)):
            yield ready
    for sentence in sentences_of(facts):
        if _REFERS.search(sentence.text):
            continue  # "this has decreased to 55": what it counts stands in another sentence
        for figure in sentence.figures:
            if figure.fact.role in ("stated", "previous") and not sentence.loose(figure):
                ready = _ready(figure.fact, _all_words(sentence.text))
                if ready is not None:
                    yield ready


def _all_words(text: str) -> str:
    """The whole sentence, figures out: a word of any clause may narrow what is counted ("in special schools, …")."""
    parts, at = [], 0
    for number in find_numbers(text):
        parts.append(text[at : number.start])
        at = number.end
    return " ".join((*parts, text[at:]))


def _ready(fact: Fact, words: str) -> _Stated | None:
    """None for a figure that is not surely bound, or whose words say too little."""
    if fact.value is None or fact.period is None or not fact.bound:
        return None
    measures = frozenset(s for s in map(_stems, _wordings(words)) if len(s) >= WORDS)
    if not measures:
        return None
    sort = fact.unit if fact.unit in (PERCENT, POUNDS, *RATES) else "count"
    period = fact.period
    if period.kind is PeriodKind.FINANCIAL_YEAR and _POINT.search(words):
        period = as_at(period.last_day)
    return _Stated(fact, measures, period, span_of(fact.printed, fact.value, exact=sort == "count"), sort or "count")


def _wordings(words: str) -> Iterator[str]:
    """The words as printed, times and areas taken out, and with the glossary's other words for one of its terms."""
    blank = list(words)
    taken = [(p.start, p.end) for p in find_periods(words)] + [(a.start, a.end) for a in find_areas(words)]
    for start, end in taken:
        blank[start:end] = " " * (end - start)
    text = "".join(blank)
    yield text
    for term in load_glossary().expand(text):
        for other in term.others:
            if " " in other and _both_ways(term.found, other):
                yield f"{text[: term.start]} {other} {text[term.end :]}"


@lru_cache(maxsize=4_096)
def _both_ways(printed: str, other: str) -> bool:
    """Whether the glossary gives each of two phrases for the other: one way only may be a wider or a nearby term."""
    back = load_glossary().expand(other)
    return any(printed.lower() in (o.lower() for o in term.others) for term in back)


def _stems(text: str) -> frozenset[str]:
    found = (_ALIKE.get(s, s) for s in content_stems(text) if not s[0].isdigit())
    return frozenset(s for s in found if s not in _NEUTRAL)
