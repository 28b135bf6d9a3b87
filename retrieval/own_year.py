"""The year that a paper is of: what its sentences do not date is of that year, and of no other that is asked about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from corpus.fact import Basis, Fact
from corpus.paper import Kind
from corpus.period import Period, PeriodKind, years_on
from corpus.scope import Listing, Scope
from corpus.store import Store
from retrieval.fact_hit import FactHit
from retrieval.query import Query
from retrieval.rank import best_agreement, periods_in

_YEARS = (PeriodKind.FINANCIAL_YEAR, PeriodKind.ACADEMIC_YEAR)
FRONT, LINE = 6, 14  # blocks and words: what a front page says of a paper before its text begins
YEAR = 300  # days: a stretch so long is a year
TOLD = 0.3  # of the time asked for, in what stands with a figure
WEIGHT = 0.5  # of how well its time fits, in the score of a figure


def own_year(paper: Listing, store: Store, scope: Scope) -> Period | None:
    """The year that the title of a report names, or else its file's name or its first lines; None for minutes, and
    where none or several are named.
    """
    if paper.metadata.kind is Kind.MINUTES:
        return None
    titled = periods_in(paper.metadata.title)
    named = {p for p in titled or periods_in(PurePath(paper.file).stem) if p.kind in _YEARS}
    if not named and not titled:
        lines = (b.text for b in store.paper(paper.id, scope).blocks[:FRONT] if len(b.text.split()) <= LINE)
        named = {p for line in lines for p in periods_in(line) if p.kind in _YEARS}
    return named.pop() if len(named) == 1 else None


def in_its_year(
    found: Sequence[FactHit], query: Query, papers: Mapping[str, Listing], store: Store, scope: Scope
) -> list[FactHit]:
    """The same facts, those that nothing dates no more of a time that is asked for where their paper is of another
    year.
    """
    if not query.periods:
        return list(found)
    loose = {f.fact.paper for f in found if f.fact.period is None and f.period > 0}
    years = {p: own_year(papers[p], store, scope) for p in loose if p in papers}
    other = {
        p for p, year in years.items() if year is not None and _after(year, papers[p]) and _is_other(query, year)
    }
    kept = []
    for f in found:
        year = years.get(f.fact.paper)
        before = _of_the_year_before(f.fact, year, query) if year is not None and f.fact.period is None else None
        if before is None:
            before = 0.0 if f.fact.paper in other and _undated(f, query) else f.period
        kept.append(replace(f, period=before, score=f.score + WEIGHT * (before - f.period)))
    return kept


CARRIED = 0.9
_YEAR_BEFORE = r"(?:in|for|during)\s+the\s+(?:previous|preceding|prior)\s+(?:(?:financial|reporting)\s+)?year\b"
_LED = re.compile(
    rf"\b{_YEAR_BEFORE},?\s+(?:(?:this|it|that|these|they|there|the\s+[a-z]+)\s+)?(?:was|were|had\s+been|stood\s+at)\s+"
    r"(?:(?:about|around|over|some|nearly|almost|only|just)\s+)*$",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(
    rf"\s*(?:%|per\s?cent)?(?:\s+(?!than\b|lower\b|higher\b|more\b|less\b|fewer\b|up\b|down\b)[a-z]+){{0,3}}?\s+{_YEAR_BEFORE}",
    re.IGNORECASE,
)


def _of_the_year_before(fact: Fact, year: Period, query: Query) -> float | None:
    """How far a figure of "the previous year" is of the time asked for, in a report on a year; None for any other."""
    at = fact.quote.find(fact.printed) if fact.locator.cell is None else -1
    if at < 0 or not (_LED.search(fact.quote[:at]) or _FOLLOWED.match(fact.quote, at + len(fact.printed))):
        return None
    return CARRIED if best_agreement(query.periods, (years_on(year, -1),)) >= CARRIED else 0.0


def _after(year: Period, paper: Listing) -> bool:
    """Whether a paper looks back on its year: one for the year to come tells of the year that runs."""
    came = paper.metadata.date
    return came is None or came > year.last_day


def _is_other(query: Query, year: Period) -> bool:
    """Whether all times asked for are before a year, or are other years."""
    return all(
        p.last_day < year.first_day or (p.first_day > year.last_day and (p.last_day - p.first_day).days >= YEAR)
        for p in query.periods
    )


def _undated(f: FactHit, query: Query) -> bool:
    """Whether neither a figure nor its sentence nor what stands over it is of a time asked for."""
    fact = f.fact
    if fact.period is not None or f.period == 0.0 or fact.basis is not Basis.ACTUAL:
        return False
    said = periods_in(" ; ".join((fact.quote, *fact.path, fact.locator.heading or "")))
    return best_agreement(query.periods, said) <= TOLD
