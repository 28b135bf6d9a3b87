"""Facts in the order of a question: measure, period, area and unit agreement, not words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from corpus.area import COMPARATORS
from corpus.fact import Fact
from corpus.numbers import find_numbers
from corpus.paper import Metadata
from corpus.period import Period
from corpus.store import Store
from corpus.words import content_stems
from retrieval.query import Concept, Query
from retrieval.rank import best_agreement, named, period_agreement, periods_in, stem_set
from retrieval.search import Finding, Hit
from retrieval.wanted import Wanted

# How much a concept counts where it stands: in the number's own words, in its sentence or row, above it, around it.
OWN, SENTENCE, ABOVE, NEARBY, CONTEXT = 1.0, 0.85, 0.75, 0.5, 0.4
DEEP = 40  # hits whose facts are looked at


@dataclass(frozen=True, slots=True)
class FactHit:
    """A fact and how it agrees with the question; every part from 0 to 1.

    coverage   what the question names that the fact's words name, rarer words counting more, nearer words counting more
    precision  share of the measure's own words that the question asked for
    period, area, unit, role   agreement of the slots; 1 where the question leaves a slot open and the fact fits by
                               default
    score      their weighted sum, for ordering the facts of one question
    hit        the chunk it stands in
    """

    fact: Fact
    coverage: float
    precision: float
    period: float
    area: float
    unit: float
    role: float
    score: float
    hit: Hit


def find_facts(finding: Finding, store: Store, deep: int = DEEP) -> tuple[FactHit, ...]:
    """The facts of the first `deep` hits in the order of the question, best first; () where those hits hold no figure.
    """
    hits = {h.chunk.id: h for h in finding.hits[:deep]}
    meetings = {x.id: x.metadata for x in store.listing(finding.scope)}
    found = []
    for fact in store.facts_in(list(hits)):
        found.append(judge(fact, hits[fact.chunk], finding, meetings.get(fact.paper)))
    return tuple(sorted(found, key=lambda f: (-f.score, f.fact.id)))


def judge(fact: Fact, hit: Hit, finding: Finding, meta: Metadata | None) -> FactHit:
    """One fact held against the question."""
    query = finding.query
    meeting = meta.date if meta else None
    paper_fit = 1.0 if query.papers_of and meta and _is_named(query.papers_of, meta) else 0.0
    own = stem_set(own_words(fact))
    layers = (
        (OWN, own),
        (SENTENCE, stem_set(fact.quote)),
        (ABOVE, stem_set(" ".join(fact.path))),
        (NEARBY, stem_set(hit.chunk.text)),
        (CONTEXT, stem_set(hit.chunk.context)),
    )
    total = sum(finding.weights.values) or 1.0
    share = sum(w * _best(c, layers) for c, w in zip(query.concepts, finding.weights.values, strict=True)) / total
    asked = {s for c in query.concepts for a in c.alternatives for s in a}
    words = content_stems(fact.measure)
    precision = sum(w in asked for w in words) / len(words) if words else 0.0
    period = period_fit(query, fact, meeting)
    area, unit, role = _area_fit(query, fact), _unit_fit(query, fact), _role_fit(query, fact)
    if share < SURE and not _counts_what_is_asked(query, fact):
        unit = 0.0
    if fact.quote.rstrip().endswith("?"):
        share -= 0.15  # a member's premise is not the paper's statement
    score = (
        share
        + 0.2 * precision
        + 0.5 * period
        + 0.35 * area
        + 0.3 * unit
        + 0.15 * role
        + 0.15 * _noun_fit(query, fact)
        + 0.2 / hit.rank**0.5
        + 0.3 * paper_fit
    )
    if fact.value is None:
        score -= 0.1
    return FactHit(fact, share, precision, period, area, unit, role, score, hit)


@lru_cache(maxsize=50_000)
def own_words(fact: Fact) -> str:
    """The words that are this figure's alone: its label and headers, or what stands between it and its neighbours in
    the sentence.
    """
    if fact.locator.cell is not None:
        return " ".join((fact.measure, *fact.path[1:], fact.unit or ""))
    numbers = find_numbers(fact.quote)
    at = next((k for k, n in enumerate(numbers) if n.printed == fact.printed), None)
    if at is None:
        return fact.measure
    start = numbers[at - 1].end if at else 0
    end = numbers[at + 1].start if at + 1 < len(numbers) else len(fact.quote)
    before, after = fact.quote[start : numbers[at].start], fact.quote[numbers[at].end : end]
    bracketed = before.rstrip().endswith("(")
    return (
        f"{before} {'' if bracketed and at else after}" if fact.role == "stated" else f"{before} {after} {fact.measure}"
    )


def _best(concept: Concept, layers: Sequence[tuple[float, frozenset[str]]]) -> float:
    return max(weight * named(concept, words) for weight, words in layers)


def _is_named(periods: tuple[Period, ...], meta: Metadata) -> bool:
    """Whether a paper is the one a question names by its time: by its meeting's date or its title's year."""
    at = meta.date is not None and any(p.first_day <= meta.date <= p.last_day for p in periods)
    return at or best_agreement(periods, periods_in(meta.title)) >= 0.9


def period_fit(query: Query, fact: Fact, meeting: date | None) -> float:
    """Agreement of the fact's period with the asked ones; with none asked, a little more for a fact that is dated at
    all.
    """
    if not query.periods:
        return 0.7 if fact.period else 0.5
    best = max((period_agreement(a, fact.period) for a in query.periods), default=0.0) if fact.period else 0.32
    if best < 0.3 and not fact.bound:
        best = 0.3  # a period carried from the text around is no proof of another period
    undated = fact.period is None or not fact.bound
    if (
        undated
        and meeting is not None
        and any(p.first_day <= meeting <= p.last_day for p in (*query.periods, *query.papers_of))
    ):
        best = max(best, 0.6)  # "the July 2021 minutes" names the meeting, not the figure's own time
    return best


def _area_fit(query: Query, fact: Fact) -> float:
    if query.areas:
        both = bool(query.authorities) or query.wanted in (Wanted.CHANGE, Wanted.COMPARISON)
        return 1.0 if fact.area in query.areas or (both and fact.area not in COMPARATORS) else 0.0
    return 0.0 if fact.area in COMPARATORS else 1.0


def _unit_fit(query: Query, fact: Fact) -> float:
    counting = re.search(r"\bhow\s+many\b|\bnumber\s+of\b", query.text, re.IGNORECASE) is not None
    match query.unit:
        case None:
            return 0.0 if counting and fact.unit in ("%", "percentage points", "GBP", "per 10,000") else 0.8
        case "%":
            return (
                1.0
                if fact.unit in ("%", "percentage points")
                else 0.4
                if fact.unit == "per 10,000" and "rate" in query.text.lower()
                else 0.0
            )
        case "per 10,000":
            return (
                1.0
                if fact.unit == "per 10,000" or "per 10,000" in " ".join(fact.path) or "per 10,000" in fact.quote
                else 0.0
            )
        case "GBP":
            return 1.0 if fact.unit == "GBP" else 0.2 if fact.unit == "%" else 0.0
        case unit:
            return 1.0 if fact.unit == unit else 0.5 if fact.unit in ("months", "years", "weeks", "days") else 0.1


_SIZE = re.compile(
    r"\bby\s+(?:how\s+much|what|how\s+many)\b|\bhow\s+(?:much\s+(?:more|less|higher|lower)|many\s+more)\b",
    re.IGNORECASE,
)


def _role_fit(query: Query, fact: Fact) -> float:
    if _SIZE.search(query.text):
        return 1.0 if fact.role == "change" else 0.6
    if fact.role == "limit":
        return 0.5 if query.unit is not None and query.unit == fact.unit else 0.0
    if fact.role == "change":
        return 0.1
    if fact.role == "previous":
        return 0.8 if query.periods else 0.4
    return 0.7 if fact.role == "part" else 1.0


SURE = 0.88  # of what is asked: then the words outweigh that the counted noun is said another way
_COUNTED = re.compile(
    r"\b(?:how\s+many|number\s+of|(?:proportion|percentage|share|%)\s+of|per\s+cent\s+of|"
    r"what\s+%\s+of)\s+(?:the\s+|our\s+|all\s+|its\s+|their\s+)*",
    re.IGNORECASE,
)


def _counts_what_is_asked(query: Query, fact: Fact) -> bool:
    """Whether the noun after "how many" or "% of" is named with the figure: 309 contacts do not answer "how many
    referrals".
    """
    m = _COUNTED.search(query.text)
    if not m:
        return True
    counted = next(
        (c for c in query.concepts if m.end() <= c.start + 24 and m.end() - 1 <= c.start <= m.end() + 24), None
    )
    if counted is None:
        return True
    words = stem_set(" ".join((fact.measure, *fact.path, fact.quote, fact.unit or "", fact.area or "")))
    return named(counted, words) >= 0.8


def _noun_fit(query: Query, fact: Fact) -> float:
    """Whether what is counted stands right after the number: "how many cases" and "694 cases"."""
    m = re.search(
        r"\b(?:how\s+many|number\s+of|proportion\s+of|percentage\s+of|share\s+of|"
        r"what\s+%\s+of)\s+((?:[\w'’-]+\s+){0,3}[\w'’-]+)",
        query.text,
        re.IGNORECASE,
    )
    if not m:
        return 0.5
    wanted = set(content_stems(m.group(1)))
    at = fact.quote.find(fact.printed)
    after = (
        set(content_stems(fact.quote[at + len(fact.printed) :][:60]))
        if at >= 0 and fact.locator.cell is None
        else set(content_stems(fact.measure))
    )
    synonyms = {s for c in query.concepts if set(c.alternatives[0]) & wanted for a in c.alternatives for s in a}
    return min(1.0, len((wanted | synonyms) & after) / max(1, min(2, len(wanted))))
