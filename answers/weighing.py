"""Weighing sentences: how much of the question each names, alone and with what it is told of, and whether it has the
form that the question asks for. The officers' reply stands in the place of the member's question.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from answers.about_paper import about_paper, asks_about_paper, in_contents
from answers.consulted import outcome_adds, tells_change
from answers.draft import Case
from answers.echoed import echo_adds
from answers.forms import OF_A_ROW, TITLED, asks_fault, cause_adds, form_adds, has_form
from answers.mark_meant import mark_adds
from answers.on_roll import asks_of_roll, on_roll
from answers.only_repeats import repeat_adds
from answers.own_turn import turn_adds
from answers.reason_told import told_as_reason
from answers.refused_why import refusal_adds
from answers.replies import REACH, asks_for_questions, is_listed_question, question_before, sentences_of, with_replies
from answers.run_in_titles import run_in_title
from answers.source_says import source_adds
from answers.under_a_table import told_under_tables
from answers.who_asked import wish_adds
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.numbers import find_numbers
from corpus.paper import BlockKind
from corpus.period import Period, PeriodKind
from corpus.period_reading import find_periods
from corpus.row_code import CODE, codes_in, labels_by_code
from corpus.sentences import split_sentences
from corpus.words import stems
from retrieval.asked_why import asks_why
from retrieval.query import Query
from retrieval.rank import Weights, best_agreement, coverage, named, periods_in, stem_set
from retrieval.said_before import SPOKEN_QUESTION
from retrieval.speakers import of_another, speakers
from retrieval.wanted import Wanted

LIKENESS = 0.9  # how much the passage's meaning counts: a reason is seldom given in the words it is asked for in
CANDIDATES = 14  # hits whose sentences are weighed
AFAR = 30  # where a fault is asked for: it is told without the words it is asked in

# "The rest are due in March.", "They were put off by …": told of what the sentence before names.
_LEANS = re.compile(
    r"(?:this|these|those|they|it|he|she|his|her|their|its|both|the\s+(?:rest|others?|remainder|remaining|latter|former|main\s+reasons?|reasons?|"
    r"(?:two|three|four|five)\s+reasons)|some|others|another|of\s+(?:these|those|them)|most\s+of\s+(?:these|those|them)|since\s+then|"
    r"among\s+them)\b",
    re.IGNORECASE,
)
LEANING = 0.75  # of what it would count if it named them itself
POINTED = 0.9  # of what it would count if it named them itself


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a hit: how much of the question it names alone and with what stands around it, and its score."""

    text: str
    chunk: Chunk
    own: float
    around: float
    score: float
    position: int


def weigh(case: Case) -> tuple[Sentence, ...]:
    """Every sentence of the first hits, best first."""
    query, weights = case.query, case.finding.weights
    out: list[Sentence] = []
    likeness = 0.0 if query.wanted in (Wanted.SERIES, Wanted.CHANGE, Wanted.COMPARISON) else LIKENESS
    reach = AFAR if asks_fault(query.text) else CANDIDATES
    sections = _sections(case)
    answers_wanted = query.wanted is not Wanted.PEOPLE and not asks_for_questions(query.text)
    people = {s for m in TITLED.finditer(query.text) for s in stems(m.group(1))}
    asked_of = speakers(query)
    of_roll, of_paper = asks_of_roll(query), asks_about_paper(query)
    plain = [(hit, "") for hit in case.hits[:reach]]
    found = plain if asks_for_questions(query.text) else with_replies(case, reach)
    under, held = told_under_tables(case), {hit.chunk.id for hit, _ in found}
    below = [(replace(row, chunk=chunk), "") for chunk, row in under.values() if chunk.id not in held]
    for hit, before in (*found, *below):
        if hit.chunk.id in under:  # what finds the row finds what is told of it
            row = under[hit.chunk.id][1]
            over = f"{hit.chunk.context} {row.chunk.context} {row.chunk.text}"
            chunk = replace(hit.chunk, context=over)
            hit = replace(hit, chunk=chunk, score=max(hit.score, row.score), likeness=max(hit.likeness, row.likeness))
        if in_contents(hit.chunk) and not _OF_PAGES.search(query.text):
            continue  # a chapter's title is not what it says
        parts = sentences_of(hit.chunk)
        read = _with_labels(case, hit.chunk, parts)
        context = stem_set(hit.chunk.context)
        chunk_words = stem_set(" ".join(read)) if hit.chunk.kind is ChunkKind.ROW else stem_set(hit.chunk.text)
        leading = _leading(case, hit.chunk)
        if hit.chunk.id in under:  # the row is what it is told of
            leading = (*leading, under[hit.chunk.id][1].chunk.text)
        told = chunk_words | context | stem_set(" ".join(leading))
        for n, text in enumerate(parts):
            if not of_roll and on_roll(text, hit.chunk):
                continue  # who came is not what was said, wished or decided
            if (not of_paper and about_paper(text)) or (answers_wanted and is_listed_question(parts, n)):
                continue
            replies = before and (hit.chunk.statement is Statement.REPLY or hit.asked)
            asked = before if replies or not n else parts[n - 1]
            led = (*leading, *read[:n])[-FAR:]
            announced = told_as_reason(query, hit.chunk, parts[:n])
            own = _own(case, read[n], led, asked if answers_wanted else "", context, announced)
            if title := run_in_title(hit.chunk, parts, n):  # what all of its paragraph is told of
                own = max(own, POINTED * coverage(query, weights, stem_set(f"{title} {text}")))
            put = question_before(parts, n) if answers_wanted else None
            if put is not None:
                own = max(own, _in_reply(case, parts, put, n))
            told_why = put is not None and _asked_why(case, parts[put])
            reason = 0.0
            near = coverage(query, weights, stem_set(" ".join(read[max(0, n - 1) : n + 1])))
            whole = coverage(query, weights, chunk_words | context)
            if leading and has_form(query, text):
                whole = max(whole, POINTED * coverage(query, weights, told))
            if put is None and before and n < REACH and answers_wanted and _asked_why(case, before):
                reason = FADES**n * _reason_adds(query, text, before)  # what was asked stands in the passage before
            if told_why and put is not None:  # what a member asks the reason of may have been told anywhere in the item
                reason = FADES ** (n - 1 - put) * _reason_adds(query, text, parts[put])
                whole = max(whole, POINTED * coverage(query, weights, chunk_words | _item_words(case, hit.chunk)))
                own = max(own, CARRIED * whole)
            alone, together = (0.75, 0.75) if query.wanted is Wanted.WHY else (1.0, 0.45)
            score = (
                alone * own
                + 0.3 * near
                + together * whole
                + 0.35 * hit.score
                + likeness * hit.likeness
                + form_adds(query, text, hit.chunk)
                + echo_adds(query.text, text)
                + repeat_adds(query, text)
                + (0.0 if asks_fault(query.text) else turn_adds(query, text))
                + reason
                + (cause_adds(text) + (OF_A_ROW if hit.chunk.kind is ChunkKind.ROW else 0.0) if announced else 0.0)
                + _of_time(case, text, hit.chunk, sections)
                - (0.35 if len(text.split()) < 5 else 0.0)
                - (OTHERS if people and not people & told or of_another(asked_of, told) else 0.0)
                + outcome_adds(query.text, text)
                + refusal_adds(query, text, own)
                + source_adds(query, text, parts[:n])
                + wish_adds(query.text, text, (*leading, *parts[:n]))
                + mark_adds(query, text, hit.chunk, announced, parts[:n])
            )
            out.append(Sentence(text, hit.chunk, own, whole, score, n))
    return tuple(sorted(out, key=lambda s: (-s.score, s.chunk.id, s.position)))


_OF_PAGES = re.compile(r"\b(?:pages?|chapters?|sections?|contents|titles?|headed|called)\b", re.IGNORECASE)


def _with_labels(case: Case, chunk: Chunk, parts: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences of a passage, each with what the rows that it calls by reference are of: "D7: 54 % in time"."""
    tells = chunk.kind is not ChunkKind.ROW or case.query.wanted is Wanted.WHY  # any other row is of what it says
    if not tells or CODE.search(chunk.text) is None:
        return parts
    labels = labels_by_code(case.store.paper(chunk.paper, case.finding.scope))
    return tuple(" ".join((t, *(labels[c] for c in codes_in(t, labels)))) for t in parts)


_OF_A_TABLE = (BlockKind.TABLE, BlockKind.CAPTION, BlockKind.NOTE)


def _leading(case: Case, chunk: Chunk) -> tuple[str, ...]:
    """The last sentences before a passage under the same heading and item: what its first sentence may be told of."""
    if chunk.kind is ChunkKind.ROW or not chunk.blocks or not chunk.blocks[0]:
        return ()
    blocks = case.store.paper(chunk.paper, case.finding.scope).blocks
    above = chunk.blocks[0] - 1
    while above and blocks[above].kind in _OF_A_TABLE:
        above -= 1  # a table between two paragraphs is what both speak of
    first, before = blocks[chunk.blocks[0]], blocks[above]
    same = (first.item, first.headings) == (before.item, before.headings)
    return split_sentences(before.text)[-FAR:] if same and before.table is None else ()


def _own(
    case: Case, text: str, led: tuple[str, ...], asked: str, context: frozenset[str], announced: bool
) -> float:
    """How much of the question a sentence names, itself or by what it is told of: the question put before it (`asked`;
    "" for none), the sentence it leans on, and for a cause (`announced`, though no word of it says so) or whatever form
    is asked for all that leads up to it.
    """
    query, weights = case.query, case.finding.weights
    own = coverage(query, weights, stem_set(text))
    told = SPOKEN_QUESTION.search(asked) is not None
    if told or asked.rstrip().endswith("?"):
        own = max(own, (POINTED if told else LEANING) * coverage(query, weights, stem_set(f"{asked} {text}")))
    if led and _LEANS.match(text):
        own = max(own, LEANING * coverage(query, weights, stem_set(f"{led[-1]} {text}")))
    if announced or has_form(query, text):
        deed = query.wanted is Wanted.ACTION and not tells_change(query.text, text)
        share = CARRIED_DEED if deed else CARRIED
        own += share * max(0.0, _carried(query, weights, (*led, text), context) - own)
    return own


def _in_reply(case: Case, parts: tuple[str, ...], put: int, n: int) -> float:
    """How much of the question a sentence names as part of the reply to one put before it in its passage (`put`),
    further back counting less.
    """
    words = stem_set(f"{parts[put]} {parts[n]}")
    return POINTED * FADES ** (n - 1 - put) * coverage(case.query, case.finding.weights, words)


def _asked_why(case: Case, put: str) -> bool:
    """Whether a question that the minutes tell of asks the reason that is asked for: of some of the same things."""
    query = case.query
    if query.wanted is not Wanted.WHY or not asks_why(put):
        return False
    return coverage(query, case.finding.weights, stem_set(put)) >= OF_THE_SAME


OF_THE_SAME = 0.3  # of what the question names, in the question that the minutes tell of


def _reason_adds(query: Query, text: str, put: str) -> float:
    """What it adds that a sentence replies to somebody who asked why (`put`), and more where they asked it of the very
    figures that the question gives: "three in ten".
    """
    given = {n.printed.lower() for n in find_numbers(query.text, find_periods(query.text))}
    same = bool(given) and given <= {n.printed.lower() for n in find_numbers(put)}
    return cause_adds(text) + (SAME_FIGURES if same else 0.0)


def _item_words(case: Case, chunk: Chunk) -> frozenset[str]:
    """The stems of what was found of the item of the minutes that a passage stands in; those of its own words where it
    stands in none.
    """
    item = chunk.locator.item
    own = (h.chunk.text for h in case.hits if item and (h.chunk.paper, h.chunk.locator.item) == (chunk.paper, item))
    return frozenset().union(stem_set(chunk.text), *map(stem_set, own))


SAME_FIGURES = 0.4


def _carried(query: Query, weights: Weights, told: tuple[str, ...], context: frozenset[str]) -> float:
    """What a passage has named by the last of these sentences, each one further back counting less."""
    total = sum(weights.values)
    said = [stem_set(t) for t in reversed(told)]

    def known(n: int) -> float:
        concept = query.concepts[n]
        back = max(named(concept, words) * FADES**k for k, words in enumerate(said))
        return max(back, OVER * named(concept, context))

    return sum(w * known(n) for n, w in enumerate(weights.values)) / total if total else 0.0


CARRIED = 0.8  # how much what leads up to a sentence counts as said by it
CARRIED_DEED = 0.5  # the same where a deed is asked for: most sentences tell one
FADES, FAR, OVER = 0.88, 5, 0.6  # a sentence, and how many are read; the headings

_Sections = Mapping[tuple[str, str | None], tuple[Period, ...]]


def _sections(case: Case) -> _Sections:
    """The times that the passages found under one heading name, by paper and heading: what opens a section dates all of
    it.
    """
    named: dict[tuple[str, str | None], tuple[Period, ...]] = {}
    if case.query.periods:
        for hit in case.hits:
            key = (hit.chunk.paper, hit.chunk.locator.heading)
            named[key] = (*named.get(key, ()), *periods_in(hit.chunk.text))
    return named


def _of_time(case: Case, text: str, chunk: Chunk, sections: _Sections) -> float:
    """What it adds that a sentence is of a time asked for; less than nothing for one of a meeting before that time."""
    asked = case.query.periods
    if not asked:
        return 0.0
    dated = periods_in(text)
    own = best_agreement(asked, dated)
    around = best_agreement(asked, periods_in(chunk.text) + periods_in(chunk.context))
    section = best_agreement(asked, sections.get((chunk.paper, chunk.locator.heading), ()))
    meeting = case.shelf[chunk.paper].metadata.date
    early = meeting is not None and all(p.first_day > meeting for p in asked) and not own
    other = bool(dated) and not own
    very = VERY_DAY if own >= SAME and any(p.kind is PeriodKind.AS_AT for p in asked) else 0.0
    return very + 0.25 * max(own, 0.8 * around, 0.7 * section) - (TOO_EARLY if early else OTHER_TIME if other else 0.0)


OTHERS = 0.5  # off a passage that names nobody of those the question names
TOO_EARLY, OTHER_TIME = 0.4, 0.25
VERY_DAY, SAME = 0.1, 0.9  # what it adds that a sentence itself names the very day
