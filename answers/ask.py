"""The story of an answer: read the question, find, compose, check, cite."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from answers.abstention import Refusal, before_looking, no_figure, not_covered, too_wide, uncovered
from answers.answer import Answer, AnswerKind, CitedFact, Claim, Status
from answers.arithmetic import doubted, doubts
from answers.checks import placed
from answers.conversation import completed
from answers.decisions import decision, every_decision
from answers.definitions import definition, unexplained
from answers.draft import Case, Draft, Quote, joined
from answers.figures import figure, figure_in
from answers.legs import Leg, legs_of
from answers.lists import whole_list
from answers.meetings import meeting_times, next_meeting
from answers.passages import parts_of, passage
from answers.people import people
from answers.premise import false_premise
from answers.series import across_areas, change, series
from answers.slips import caveats_for
from answers.together import covers, side_by_side
from corpus.glossary import Glossary, load_glossary
from corpus.numbers import find_numbers
from corpus.scope import Listing, Scope
from corpus.store import Store
from retrieval.citations import Citation, place_label
from retrieval.facts import find_facts
from retrieval.query import Query
from retrieval.search import investigate
from retrieval.wanted import Wanted, wanted_of

Answerer = Callable[[Case], Draft | None]


def answer_question(
    question: str, store: Store, *, history: tuple[str, ...] = (), scope: Scope = Scope(), glossary: Path | None = None
) -> Answer:
    """What the papers in `scope` say to a question; `history` are the earlier questions of the conversation, oldest
    first.
    """
    known = load_glossary(glossary)
    case, full = _case(question, store, history, scope, known)
    outcome = _compose(case, known)
    legs = legs_of(full, _authorities(case.shelf), case.shelf)
    if legs and not (isinstance(outcome, Draft) and covers(outcome, legs, case.shelf)):
        outcome = _by_legs(legs, store, scope, known) or outcome
    else:
        outcome = _by_parts(full, case, outcome, store, scope, known)
    if isinstance(outcome, Refusal):
        return _refused(question, case, outcome, store)
    return _answered(question, full, case, outcome, store, scope)


def _by_legs(legs: tuple[Leg, ...], store: Store, scope: Scope, known: Glossary) -> Draft | None:
    """The answers to the legs of a question as one; None where no leg has one. A leg without one is named."""
    answered: list[tuple[Leg, Draft]] = []
    missing: list[str] = []
    for leg in legs:
        papers = tuple(p for p in leg.papers if not scope.papers or p in scope.papers)
        case, _ = _case(leg.text, store, (), replace(scope, papers=papers or scope.papers), known)
        outcome = _compose(case, known)
        if isinstance(outcome, Draft):
            answered.append((leg, outcome))
        else:
            missing.append(f"{leg.name or leg.text}: {outcome.reason}")
    return side_by_side(answered, missing) if answered else None


def _by_parts(
    full: str, case: Case, outcome: Draft | Refusal, store: Store, scope: Scope, known: Glossary
) -> Draft | Refusal:
    """The answers to each of several figures asked for in one question, where every one has its own."""
    parts = parts_of(full)
    if len(parts) < 2 or case.query.wanted is not Wanted.FIGURE:
        return outcome
    each = [_compose(_case(part, store, parts[:n], scope, known)[0], known) for n, part in enumerate(parts)]
    drafts = [d for d in each if isinstance(d, Draft) and d.facts]
    whole = len(drafts) == len(parts) and len({d.headline.text for d in drafts}) == len(parts)
    return joined(drafts) if whole else outcome


def _authorities(shelf: Mapping[str, Listing]) -> tuple[str, ...]:
    return tuple(sorted({a for x in shelf.values() if (a := x.metadata.authority)}))


def _case(question: str, store: Store, history: tuple[str, ...], scope: Scope, glossary: Glossary) -> tuple[Case, str]:
    """The question with all that is found for it, and the question as it was completed from the conversation."""
    shelf = {x.id: x for x in store.listing(scope)}
    authorities = _authorities(shelf)
    full = completed(question, history, authorities)
    asking = question if " – " in full and full != question and not _says_no_kind(question) else None
    finding = investigate(full, store, scope=scope, glossary=glossary, asking=asking)
    return Case(finding.query, finding, find_facts(finding, store), shelf, store), full


def _says_no_kind(question: str) -> bool:
    """Whether a follow-up leaves the kind of answer to the question before: "what does the report put it at?"."""
    return wanted_of(question) is Wanted.PASSAGE and bool(re.match(r"\s*(?:and\s+)?what\b", question, re.IGNORECASE))


def _compose(case: Case, glossary: Glossary) -> Draft | Refusal:
    """The first answerer of the question's kind that the evidence carries, or why there is none."""
    refusal = before_looking(case)
    if refusal:
        return refusal
    if (explained := definition(case) or unexplained(case, glossary)) is not None:
        return explained
    if _wants_number(case.query) and (unclear := too_wide(case)):
        return unclear
    for answerer in (doubted, next_meeting, meeting_times, *_order(case.query)):
        draft = answerer(case)
        if draft is None or (
            answerer is passage and case.query.wanted is Wanted.FIGURE and not says_figure(case, draft)
        ):
            continue
        if answerer is passage and draft.headline.text.rstrip().endswith(":"):
            draft = whole_list(case) or draft  # the sentence leads a list: what is asked for is the list
        if answerer is passage and case.query.wanted is Wanted.PASSAGE and draft.quotes[0].text.count(" | ") >= 2:
            draft = figure_in(case, draft.quotes[0]) or draft  # a row of a table: the cell is asked for, not the row
        if answerer in (passage, whole_list, decision):
            refusal = false_premise(case) or uncovered(case, draft)
            if refusal:
                return refusal
        return draft
    return no_figure(case) if _wants_number(case.query) else not_covered(case)


_DURATION = re.compile(
    r"\b(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[\s-]+(?:to\s+\w+\s+)?(?:working\s+)?"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|terms?)\b",
    re.IGNORECASE,
)


def says_figure(case: Case, draft: Draft) -> bool:
    """Whether a passage offered for a figure has one in its sentence, of the kind asked for and not of the question."""
    said = " ".join(draft.quotes[n].text for n in draft.headline.quotes)
    if case.query.unit == "weeks":
        return bool(_DURATION.search(said))
    asked = {n.printed for n in find_numbers(case.query.text)}
    return any(n.printed not in asked for n in find_numbers(said)) or bool(re.search(r"\d", said))


def _order(query: Query) -> tuple[Answerer, ...]:
    """Which kinds of answer to try, in turn. A question for a number is never answered with a passage that has none."""
    if doubts(query.text):
        return (passage,)
    figures = query.unit is not None or query.wanted in (Wanted.FIGURE, Wanted.CHANGE, Wanted.COMPARISON)
    several = len(query.authorities) > 1 or (query.areas and query.wanted in (Wanted.CHANGE, Wanted.COMPARISON))
    match query.wanted:
        case _ if several and figures:
            return (across_areas, change, figure, passage)
        case Wanted.FIGURE:
            return (figure,) if _wants_number(query) else (figure, passage)
        case Wanted.PEOPLE:
            return (people, passage)
        case Wanted.PASSAGE if _wants_number(query):
            return (figure,)
        case Wanted.DECISION:
            return (decision, passage)
        case Wanted.SERIES:
            return (series, change, passage)
        case Wanted.CHANGE:
            return (change, series, passage)
        case Wanted.LIST:
            return (every_decision, whole_list, passage)
        case Wanted.PASSAGE if query.areas:
            return (figure, passage)
        case _:
            return (passage,)


def _wants_number(query: Query) -> bool:
    if (
        query.unit == "GBP"
        and query.wanted in (Wanted.FIGURE, Wanted.PASSAGE)
        and re.search(
            r"\bhow\s+much\b|\bpay\s+per\b|\bwhat\s+do\s+we\s+pay\b|\bcosts?\b|\bvalue\s+of\b|\bprice\b|\bfees?\b|"
            r"\bwhat\s+(?:did|does|do|has|have)\b.*\bspen[dt]\b|\bvariance\b|\boverspend\b|\bunderspend\b",
            query.text,
            re.IGNORECASE,
        )
    ):
        return True
    return query.wanted is Wanted.FIGURE and bool(
        re.search(
            r"\bhow\s+(?:many|much)\b|\bwhat\s+(?:%|percentage|proportion|share|number|rate)|\bper\s+10,?000\b|%|"
            r"\b(?:number|total|count|nos?\.?)\s+of\b|\bnumbers?\b(?!\s+\d)|\brate\b|\bpercentage\b|\bproportion\b",
            query.text,
            re.IGNORECASE,
        )
    )


def _answered(question: str, full: str, case: Case, draft: Draft, store: Store, scope: Scope) -> Answer:
    citations: list[Citation] = []
    number_of: dict[int, int] = {}
    supported: dict[int, bool] = {}
    for n, quote in enumerate(draft.quotes):
        listing = case.shelf[quote.paper]
        where, supported[n] = placed(quote, store.paper(quote.paper, scope))
        number_of[n] = _number(citations, where, listing.file, case)
    claims = [_claim(draft.headline.text, draft.headline.quotes, number_of, supported)]
    body = []
    for line in draft.body:
        claims.append(_claim(line.text, line.quotes, number_of, supported))
        marks = "".join(f" [{n}]" for n in dict.fromkeys(number_of[q] for q in line.quotes))
        body.append(line.text + ("\n\n" + marks.strip() if "\n" in line.text else marks))
    caveats = list(draft.caveats)
    if not all(supported.values()):
        caveats.append("A quote could not be found again at its place; read the page before you rely on it.")
    if draft.kind in (AnswerKind.FIGURE, AnswerKind.CHANGE) and not doubts(case.query.text):
        caveats += caveats_for((f for f, _ in draft.facts), store, case.finding.scope)
    if full != question:
        caveats.append(f"Read as: {full}")
    return Answer(
        question=question,
        status=Status.ANSWERED,
        kind=draft.kind,
        headline=draft.headline.text,
        body="\n\n".join(body),
        caveats=tuple(caveats),
        claims=tuple(claims),
        facts=tuple(CitedFact(f, number_of[n]) for f, n in draft.facts),
        citations=tuple(citations),
        understood=_understood(case.query),
        corpus=store.fingerprint(),
    )


def _claim(text: str, quotes: tuple[int, ...], number_of: dict[int, int], supported: dict[int, bool]) -> Claim:
    return Claim(
        text, tuple(dict.fromkeys(number_of[q] for q in quotes)), bool(quotes) and all(supported[q] for q in quotes)
    )


def _number(citations: list[Citation], quote: Quote, file: str, case: Case) -> int:
    """The number of the citation for a quote; the same words at the same place keep the number they have."""
    for c in citations:
        if c.quote == quote.text and c.locator.block == quote.locator.block and c.file == file:
            return c.number
    meta = case.shelf[quote.paper].metadata
    citations.append(
        Citation(
            len(citations) + 1, file, meta, quote.locator, quote.text, place_label(meta, quote.locator), quote.headers
        )
    )
    return len(citations)


def _refused(question: str, case: Case, refusal: Refusal, store: Store) -> Answer:
    papers = len(store.listing(case.finding.scope))
    searched = (
        f"Searched: {papers} paper{'s' if papers != 1 else ''}"
        + (f" of {', '.join(case.finding.scope.authorities)}" if case.finding.scope.authorities else "")
        + "."
    )
    return Answer(
        question=question,
        status=Status.NEEDS_DETAIL if refusal.unclear else Status.NOT_FOUND,
        kind=AnswerKind.REFUSAL,
        headline=refusal.reason,
        body=refusal.nearest,
        searched=searched,
        nearest=refusal.nearest,
        understood=_understood(case.query),
        corpus=store.fingerprint(),
    )


def _understood(query: Query) -> tuple[str, ...]:
    read = [f"{found} = {meaning}" for found, meaning in query.expansions]
    if query.periods:
        read.append("period: " + ", ".join(p.label for p in query.periods))
    if query.areas or query.authorities:
        read.append("for: " + ", ".join((*query.authorities, *query.areas)))
    return tuple(read)
