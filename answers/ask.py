"""The story of an answer: read the question, find, compose, check, cite."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from answers.abstention import Refusal
from answers.agreement import agreement_asked
from answers.answer import READ_AS, Answer, AnswerKind, CitedFact, Claim, Status, body_of
from answers.arithmetic import doubts
from answers.asked_beside import asked_beside
from answers.bars import BARS, Bars
from answers.chaired import meeting_meant
from answers.checks import Sources
from answers.clauses import Clause, clauses_of
from answers.conversation import JOINED, completed, read_otherwise
from answers.draft import Case, Draft, Looked, Quote, joined
from answers.expanded import expanded
from answers.explanation import Explanation, Part, Step
from answers.gate import gated
from answers.halves import by_legs, of_legs
from answers.leaning import asks_by_itself
from answers.legs import Leg, legs_of
from answers.near_clauses import softened, with_clauses
from answers.option_numbers import with_option_number
from answers.other_columns import of_another_slot
from answers.outturns import with_outcome
from answers.passages import each_part
from answers.placing import citation_of, placed
from answers.rooms import rooms_asked
from answers.several import all_of, answered_together, asked_of_each, questions_in
from answers.slips import caveats_for
from answers.standing import standing_notes
from answers.the_one_named import asked_of_the_one, points_at_one
from answers.together import covers
from answers.two_measures import two_measures
from answers.weighing import weigh
from answers.with_its_aim import tells_all, with_its_aim
from corpus.glossary import Glossary, Term, load_glossary
from corpus.paper import Locator, Paper
from corpus.period_reading import find_periods
from corpus.scope import Listing, Scope
from corpus.store import Store
from retrieval.asked_times import counted_since
from retrieval.at_meetings import attended
from retrieval.authorities import named_in_full
from retrieval.caseloads import as_caseload
from retrieval.citations import Citation
from retrieval.complaint_stages import as_numbered_stages
from retrieval.facts import find_facts
from retrieval.in_care import in_care
from retrieval.in_plain_builds import in_plain_builds
from retrieval.meeting_days import with_meeting_years
from retrieval.named_days import by_date
from retrieval.not_meant import what_is_meant
from retrieval.query import Query
from retrieval.search import investigate
from retrieval.taught_at_home import taught_at_home
from retrieval.vacant_posts import as_vacancies
from retrieval.wanted import Wanted, wanted_of


def answer_question(
    question: str,
    store: Store,
    *,
    history: tuple[str, ...] = (),
    scope: Scope = Scope(),
    glossary: Path | None = None,
    terms: tuple[Term, ...] = (),
) -> Answer:
    """What the papers in `scope` say to a question; `history` are the earlier questions of the conversation, oldest
    first. `terms` go before the glossary, for this question alone.

    Raises UnknownPaperError where a paper leaves the shelf meanwhile.
    """
    with store.steady():
        return _answer(question, store, history, scope, glossary, terms)


def _answer(
    question: str,
    store: Store,
    history: tuple[str, ...],
    scope: Scope,
    glossary: Path | None,
    terms: tuple[Term, ...],
) -> Answer:
    def asked_as(other: str) -> Answer:
        again = look_up(other, store, scope=scope, glossary=glossary, terms=terms)
        return answer_looked(replace(again, question=question, beside=None))

    if history and points_at_one(question, history[-1]):
        of_one = asked_of_the_one(question, _answer(history[-1], store, history[:-1], scope, glossary, terms))
        if of_one is not None and (found := asked_as(of_one)).status is Status.ANSWERED:
            return found
    looked = look_up(question, store, history=history, scope=scope, glossary=glossary, terms=terms)
    answer = answer_looked(looked)
    if history and answer.status is not Status.ANSWERED:
        authorities = _authorities({x.id: x for x in store.listing(scope)})
        for other in read_otherwise(question, history, authorities):
            if (found := asked_as(other)).status is Status.ANSWERED:
                return found
    return answer


def look_up(
    question: str,
    store: Store,
    *,
    history: tuple[str, ...] = (),
    scope: Scope = Scope(),
    glossary: Path | None = None,
    terms: tuple[Term, ...] = (),
) -> Looked:
    """Read a question and find all that may answer it; nothing is decided yet."""
    known = load_glossary(glossary).after(terms) if terms else load_glossary(glossary)
    plain = None if doubts(question) else agreement_asked(question)
    case, full = _case(plain or question, store, history, scope, known)
    if plain is not None:
        case, full = replace(case, agree=True), question if full == plain else full
    whole = plain is not None or doubts(full)  # a sum is asked of both ends
    known_as = (_authorities(case.shelf), case.shelf)
    halves = () if whole else legs_of(full, *known_as) or two_measures(full, *known_as)
    asked = questions_in(plain or full)
    parts = asked if len(asked) > 1 and case.query.wanted is Wanted.FIGURE else ()
    amounts = case.query.wanted is Wanted.LIST and case.query.unit is not None  # "what were the savings in A and in B?"
    if amounts or case.query.wanted in (Wanted.FIGURE, Wanted.PASSAGE):
        parts = parts or asked_of_each(plain or full)
    clauses = () if whole or history else clauses_of(full, _authorities(case.shelf), case.shelf)
    asked_on = full != question and JOINED in full  # "… – and what is the target?": the figure has been told
    beside = None if plain or doubts(full) or asked_on or halves else asked_beside(full)
    return Looked(question, full, case, halves, parts, scope, known, clauses, beside)


def _of_part(part: Leg | Clause, looked: Looked, bars: Bars) -> Case:
    """A leg or clause of a question with all that is found for it by itself."""
    scope = _within(part.papers, looked.scope)
    case, _ = _case(part.text, looked.case.store, (), scope, looked.glossary, asking=part.asking)
    return replace(case, bars=bars)


def _within(papers: Sequence[str], scope: Scope) -> Scope:
    """A scope with only those of some papers that are in it; as it is for none."""
    named = tuple(p for p in papers if not scope.papers or p in scope.papers)
    return replace(scope, papers=named or scope.papers)


def answer_looked(looked: Looked, bars: Bars = BARS) -> Answer:
    """The answer from what was found, held to `bars`; what was found does not depend on them."""
    return _told(looked, _decided(looked, bars)[0])


def explain(
    question: str, store: Store, *, history: tuple[str, ...] = (), scope: Scope = Scope(), glossary: Path | None = None
) -> Explanation:
    """The whole path of one question, its answer included: for engineers (`matters eval --explain`)."""
    looked = look_up(question, store, history=history, scope=scope, glossary=glossary)
    outcome, steps, parts = _decided(looked, BARS)
    case = looked.case
    return Explanation(
        question=question,
        completed=looked.completed,
        query=case.query,
        weights=case.finding.weights.values,
        unknown=case.finding.weights.unknown,
        bars=case.bars,
        hits=case.hits,
        facts=case.facts,
        sentences=weigh(case),
        steps=steps,
        parts=parts,
        answer=_told(looked, outcome),
    )


def _decided(looked: Looked, bars: Bars) -> tuple[Draft | Refusal, tuple[Step, ...], tuple[Part, ...]]:
    """What is said, the rooms that were asked, and the same for each leg or part of several questions in one."""
    steps = rooms_asked(replace(looked.case, bars=bars), looked.glossary)
    outcome = steps[-1].given()
    if looked.legs and not (
        isinstance(outcome, Draft) and covers(outcome, looked.legs, looked.case.shelf)
    ):
        parts = of_legs([(leg, _of_part(leg, looked, bars)) for leg in looked.legs], looked.glossary)
        together, name = by_legs(looked.legs, parts), "side_by_side"
    else:
        parts = _in_turn(looked, bars)
        together, name = all_of([part.steps[-1].given() for part in parts]), "joined"
        if together is not None and _in_one_place(steps) and len({q.chunk for q in together.quotes}) > 1:
            together = None  # one passage says it all: figures from here and there are not what was asked
    if together is not None:
        steps = (*steps, Step(name, together))
    told = together or outcome
    if (held := _held_against(looked, bars, told)) is not None:
        return held, (*steps, Step("with_its_aim", held)), parts
    if isinstance(told, Refusal) and (each := _each_clause(looked, bars)) is not None:
        told, steps = each, (*steps, Step("each_clause", each))
    if isinstance(told, Draft) and (both := with_outcome(told, looked.case)) is not told:
        told, steps = both, (*steps, Step("with_outcome", both))
    if isinstance(told, Draft) and (fuller := with_clauses(told, looked)) is not told:
        return fuller, (*steps, Step("with_clauses", fuller)), parts
    return told, steps, parts


def _held_against(looked: Looked, bars: Bars, told: Draft | Refusal) -> Draft | None:
    """The figure that is asked for with what it is held against beside it; None where nothing is asked beside it, where
    `told` says it, and where the papers do not print it there.
    """
    if looked.beside is None or (isinstance(told, Draft) and tells_all(told, looked.beside)):
        return None
    case, _ = _case(looked.beside.question, looked.case.store, (), looked.scope, looked.glossary)
    given = rooms_asked(replace(case, bars=bars), looked.glossary, alone=False)[-1].given()
    return with_its_aim(given, looked.beside, case) if isinstance(given, Draft) else None


def _each_clause(looked: Looked, bars: Bars) -> Draft | None:
    """The clauses of a question answered each by itself, where the question as a whole is not; None unless all are."""
    cases = [softened(_of_part(c, looked, bars), c.about) for c in looked.clauses]
    given = [rooms_asked(case, looked.glossary, alone=False)[-1].given() for case in cases]
    drafts = [d for d in given if isinstance(d, Draft)]
    if any(of_another_slot(looked.case, d) for d in drafts):
        return None  # a clause by itself has lost the time, the area or the group that the question names
    return joined(drafts) if drafts and len(drafts) == len(given) else None


def _in_one_place(steps: Sequence[Step]) -> bool:
    """Whether the parts of the question are answered by sentences of one passage."""
    drafts = [s.outcome for s in steps if s.room == each_part.__name__ and isinstance(s.outcome, Draft)]
    return bool(drafts) and len({drafts[0].quotes[n].chunk for n in drafts[0].headline.quotes}) == 1


def _in_turn(looked: Looked, bars: Bars) -> tuple[Part, ...]:
    """Each question of several with the rooms it went through, keeping near to what answered the one before it."""
    steps: dict[int, tuple[Step, ...]] = {}
    store, asked = looked.case.store, looked.parts
    found = [_case(p, store, asked[:n], looked.scope, looked.glossary)[0] for n, p in enumerate(asked)]
    cases = [replace(case, bars=bars) for case in found]

    def ask(case: Case) -> Draft | Refusal:
        number = next(n for n, c in enumerate(cases) if c.query is case.query)
        steps[number] = rooms_asked(case, looked.glossary)
        return steps[number][-1].given()

    answered_together(cases, ask)
    return tuple(Part(p, steps[n]) for n, p in enumerate(asked))


def _told(looked: Looked, outcome: Draft | Refusal) -> Answer:
    if isinstance(outcome, Refusal):
        answer = _refused(looked.question, looked.case, outcome, looked.case.store)
    else:
        answer = _answered(looked.question, looked.completed, looked.case, outcome, looked.case.store, looked.scope)
    return replace(answer, expanded=expanded(looked.case.finding, answer))


def sources_of(answer: Answer, store: Store, scope: Scope) -> Sources:
    """What the store has on record of the papers that an answer cites: what its words are held against afterwards."""
    ids = tuple(dict.fromkeys(c.locator.paper for c in answer.citations))
    return Sources.of(
        tuple(store.paper(i, scope) for i in ids),
        tuple(f for i in ids for f in store.facts_of(i, scope)),
        tuple(c for i in ids for c in store.chunks_of(i, scope)),
    )


def _authorities(shelf: Mapping[str, Listing]) -> tuple[str, ...]:
    return tuple(sorted({a for x in shelf.values() if (a := x.metadata.authority)}))


def _case(
    question: str,
    store: Store,
    history: tuple[str, ...],
    scope: Scope,
    glossary: Glossary,
    asking: str | None = None,
) -> tuple[Case, str]:
    """The question with all that is found for it, and the question as it was completed from the conversation; `asking`
    is what says the kind of answer, where that is not the question itself.
    """
    question = taught_at_home(by_date(counted_since(as_numbered_stages(in_plain_builds(question)))))
    question, not_meant = what_is_meant(attended(as_vacancies(as_caseload(in_care(question)))))
    question, scope = meeting_meant(question, store, scope)
    shelf = {x.id: x for x in store.listing(scope)}
    authorities = _authorities(shelf)
    if not find_periods(question):  # a year that it names may be that of the meeting
        question = with_meeting_years(question, (x.metadata.date for x in shelf.values()))
    question = named_in_full(question, authorities)
    earlier = tuple(named_in_full(what_is_meant(in_plain_builds(h))[0], authorities) for h in history)
    full = completed(question, earlier, authorities)
    if JOINED in full and full != question and not _says_no_kind(question):
        asking = question
    finding = investigate(full, store, scope=scope, glossary=glossary, asking=asking, not_meant=not_meant)
    if (named := with_option_number(finding, full, store)) != full:
        full = named
        finding = investigate(full, store, scope=scope, glossary=glossary, asking=asking, not_meant=not_meant)
    return Case(finding.query, finding, find_facts(finding, store), shelf, store), full


def _says_no_kind(question: str) -> bool:
    """Whether a follow-up leaves the kind of answer to the question before: "what does the report put it at?", "and
    special guardianship orders?".
    """
    return wanted_of(question) is Wanted.PASSAGE and (
        re.match(r"\s*(?:and\s+)?(?:what\b|how\s+about\b)", question, re.IGNORECASE) is not None
        or not asks_by_itself(question)
    )


def _answered(question: str, full: str, case: Case, draft: Draft, store: Store, scope: Scope) -> Answer:
    citations: list[Citation] = []
    number_of: dict[int, int] = {}
    supported: dict[int, bool] = {}
    for n, quote in enumerate(draft.quotes):
        paper = store.paper(quote.paper, scope)
        where, supported[n] = placed(quote, paper)
        number_of[n] = _number(citations, where, paper)
    claims = [_claim(line.text, line.quotes, number_of, supported) for line in (draft.headline, *draft.body)]
    caveats = list(draft.caveats)
    if draft.kind in (AnswerKind.FIGURE, AnswerKind.CHANGE) and not doubts(case.query.text):
        caveats += caveats_for((f for f, _ in draft.facts), store, scope)
    caveats += standing_notes(citations)
    if full != question:
        caveats.append(f"{READ_AS}{full}")
    answer = Answer(
        question=question,
        status=Status.ANSWERED,
        kind=draft.kind,
        headline=draft.headline.text,
        body=body_of(claims[1:]),
        caveats=tuple(caveats),
        claims=tuple(claims),
        facts=tuple(CitedFact(f, number_of[n]) for f, n in draft.facts),
        citations=tuple(citations),
        understood=_understood(case.query),
        corpus=store.fingerprint(),
    )
    return gated(answer, _sources(answer, draft, case, scope))


def _sources(answer: Answer, draft: Draft, case: Case, scope: Scope) -> Sources:
    """What the store has on record of the papers an answer cites and of the passages it was made of."""
    store = case.store
    quoted = [q.chunk for q in draft.quotes if q.chunk is not None]
    ids = list(dict.fromkeys([*quoted, *(f.chunk for f, _ in draft.facts), *(h.chunk.id for h in case.hits)]))
    papers = tuple(store.paper(p, scope) for p in dict.fromkeys(c.locator.paper for c in answer.citations))
    return Sources.of(papers, store.facts_in(ids, scope), store.chunks(ids, scope))


def _claim(text: str, quotes: tuple[int, ...], number_of: dict[int, int], supported: dict[int, bool]) -> Claim:
    return Claim(
        text, tuple(dict.fromkeys(number_of[q] for q in quotes)), bool(quotes) and all(supported[q] for q in quotes)
    )


def _number(citations: list[Citation], quote: Quote, paper: Paper) -> int:
    """The number of the citation for a quote; the same words at the same place keep the number they have."""
    where = quote.locator
    for c in citations:
        if c.quote == quote.text and _same_place(c.locator, where):
            return c.number
    citations.append(citation_of(len(citations) + 1, quote, paper))
    return len(citations)


def _same_place(a: Locator, b: Locator) -> bool:
    """Whether two locators are of one block and, in a table, of one row."""
    return (a.paper, a.block, a.cell and a.cell[0]) == (b.paper, b.block, b.cell and b.cell[0])


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
    read = []
    if query.periods:
        read.append("period: " + ", ".join(p.label for p in query.periods))
    if query.areas or query.authorities:
        read.append("for: " + ", ".join((*query.authorities, *query.areas)))
    return tuple(read)
