"""A briefing: answers to an officer's questions as plain values, which are kept, edited, and written as DOCX and CSV.

An entry holds words only (no store, no paper), so that work in progress can be put down and taken up again; the papers
it stands on are named by id, and an entry whose paper has left the shelf is not shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from answers.answer import Answer, CitedFact, Status
from answers.explorer import NOT_STATED
from answers.wording import shortened_measure, value_words
from corpus.fact import Basis, Fact
from corpus.numbers import find_numbers
from corpus.period import day_label
from corpus.scope import Listing
from corpus.words import one_line
from retrieval.citations import Citation

TITLE = "Briefing"
LONGEST_TITLE = 200  # characters; Word takes 255 as the title of a file
MEASURE_WORDS = 16  # of a clause in the table of key figures; the whole of it is quoted below


class Standing(StrEnum):
    """What the officer made of an answer."""

    OPEN = "to review"
    ACCEPTED = "accepted"
    EDITED = "edited"
    SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure of an answer: all words as a reader sees them; `source` is the citation's number in its entry."""

    measure: str
    value: str
    period: str
    area: str
    basis: str
    source: int


@dataclass(frozen=True, slots=True)
class Source:
    """A cited place and its quote. number: from 1, in its entry; page and url are "" where they are not known."""

    number: int
    paper: str
    label: str
    title: str
    page: str
    url: str
    quote: str
    headers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One check of an answer: what was held against what, and whether it passed; `found` says what did not."""

    name: str
    passed: bool
    found: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One question with its answer.

    status    "answered", "not_found" or "needs_detail"
    body      the evidence in the papers' words, Markdown with marks like [1]
    wording   the officer's own words in place of headline and body; None where the papers' words stand
    fault     why there is no answer, where asking failed; "" otherwise
    """

    question: str
    status: str
    headline: str
    body: str = ""
    figures: tuple[KeyFigure, ...] = ()
    sources: tuple[Source, ...] = ()
    caveats: tuple[str, ...] = ()
    searched: str = ""
    nearest: str = ""
    checks: tuple[Check, ...] = ()
    standing: Standing = Standing.OPEN
    wording: str | None = None
    fault: str = ""

    @property
    def answered(self) -> bool:
        """Whether the papers say, or the officer wrote an answer."""
        return self.status == Status.ANSWERED.value or self.wording is not None


@dataclass(frozen=True, slots=True)
class Briefing:
    """Answers in the order asked, and what was searched for them.

    papers       how many were searched
    meetings     the first and the last meeting's date among them; None where no date is known
    added        when the last of them was added
    limits       the scope in words; "" for all papers
    authorities  those it was limited to; () for all
    """

    title: str
    prepared: date
    entries: tuple[Entry, ...]
    papers: int = 0
    meetings: tuple[date, date] | None = None
    added: date | None = None
    fingerprint: str = ""
    limits: str = ""
    authorities: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[tuple[int, Entry], ...]:
        """The entries that go out, each with its number (from 1) among all; those set aside do not."""
        return tuple((n, e) for n, e in enumerate(self.entries, 1) if e.standing is not Standing.SET_ASIDE)

    def numbered(self) -> tuple[tuple[Source, ...], dict[tuple[int, int], int]]:
        """The places of the entries that go out, each once under a number of its own, and (entry, number in the
        entry) -> that number.
        """
        places: dict[tuple[str, str], Source] = {}
        number: dict[tuple[int, int], int] = {}
        for n, entry in self.shown:
            for source in entry.sources:
                place = places.setdefault((source.paper, source.label), replace(source, number=len(places) + 1))
                number[n, source.number] = place.number
        return tuple(places.values()), number


def start_briefing(
    title: str, prepared: date, listing: Sequence[Listing], fingerprint: str, limits: str = ""
) -> Briefing:
    """A briefing without entries yet; `listing` are the papers that are searched."""
    days = sorted(x.metadata.date for x in listing if x.metadata.date)
    return Briefing(
        title=one_line(title)[:LONGEST_TITLE].strip() or TITLE,
        prepared=prepared,
        entries=(),
        papers=len(listing),
        meetings=(days[0], days[-1]) if days else None,
        added=max((x.added.date() for x in listing), default=None),
        fingerprint=fingerprint,
        limits=limits,
    )


def entry_of(answer: Answer) -> Entry:
    """An answer as an entry, to review; its checks are made here."""
    searched = answer.searched.strip().removeprefix("Searched:").strip()
    return Entry(
        question=answer.question,
        status=answer.status.value,
        headline=answer.headline.replace("**", ""),
        body=answer.body.strip(),
        figures=tuple(_figure(f) for f in answer.facts),
        sources=tuple(_source(c) for c in answer.citations),
        caveats=answer.caveats,
        searched=searched,
        nearest=answer.nearest.strip(),
        checks=_checks(answer),
    )


def failed_entry(question: str, reason: str) -> Entry:
    """An entry for a question that could not be asked."""
    return Entry(question=question, status=Status.NOT_FOUND.value, headline=reason, fault=reason)


def edited(entry: Entry, wording: str) -> Entry:
    """The entry in the officer's words; empty ones, or the papers' own, give the papers' words back.

    Figures in the officer's words that no cited quote prints are named in the checks.
    """
    text = wording.strip()
    kept = tuple(c for c in entry.checks if c.name != OWN_WORDS)
    if not text or text == entry.headline:
        return replace(entry, wording=None, standing=Standing.OPEN, checks=kept)
    printed = {n.printed for s in entry.sources for n in find_numbers(s.quote)}
    printed |= {n.printed for f in entry.figures for n in find_numbers(f.value)}
    strange = [n.printed for n in find_numbers(text) if n.printed not in printed]
    said = f"not printed in any quote cited: {', '.join(dict.fromkeys(strange))}" if strange else ""
    return replace(entry, wording=text, standing=Standing.EDITED, checks=(*kept, Check(OWN_WORDS, not strange, said)))


OWN_WORDS = "Figures in the officer’s wording are printed in the quotes cited"
QUOTES = "Every quote stands word for word at its place"
FIGURES = "Every key figure is printed in the quote cited for it"
PERIODS = "Every key figure has its period"
PLACES = "Every answer names its place"


def _checks(answer: Answer) -> tuple[Check, ...]:
    if answer.status is not Status.ANSWERED:
        return ()
    lost = [claim.text for claim in answer.claims if not claim.supported]
    quotes = {c.number: c.quote for c in answer.citations}
    missing = [f.fact.printed for f in answer.facts if f.fact.printed not in quotes.get(f.citation, "")]
    undated = [f.fact.printed for f in answer.facts if f.fact.period is None]
    checks = [
        Check(PLACES, bool(answer.citations)),
        Check(QUOTES, not lost, "; ".join(lost)),
    ]
    if answer.facts:
        checks.append(Check(FIGURES, not missing, ", ".join(missing)))
        checks.append(Check(PERIODS, not undated, ", ".join(undated)))
    return tuple(checks)


def _figure(cited: CitedFact) -> KeyFigure:
    fact = cited.fact
    return KeyFigure(
        shortened_measure(fact.measure, MEASURE_WORDS),
        value_words(fact),
        _period(fact),
        fact.area or NOT_STATED,
        basis_words(fact),
        cited.citation,
    )


def _period(fact: Fact) -> str:
    return fact.period.label if fact.period else "Period not stated"


def basis_words(fact: Fact) -> str:
    """ "actual", "draft, may change", "not given", "target" …"""
    return {Basis.PROVISIONAL: "draft, may change", Basis.SUPPRESSED: "not given"}.get(fact.basis, fact.basis.value)


def _source(citation: Citation) -> Source:
    where, meta = citation.locator, citation.metadata
    page = "" if where.page is None else f"p. {where.printed_page or where.page}"
    if where.printed_page and where.page is not None and where.printed_page != str(where.page):
        page += f" (PDF p. {where.page})"
    dated = meta.date is None or day_label(meta.date) in meta.title
    title = meta.title if dated or meta.date is None else f"{meta.title}, {day_label(meta.date)}"
    return Source(
        citation.number, where.paper, citation.label, title, page, citation.url or "", citation.quote, citation.headers
    )
