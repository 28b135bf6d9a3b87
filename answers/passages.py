"""Answers made of sentences: why, what was done, what was said, who, when. Verbatim, with who said it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.period import bare_months
from corpus.sentences import split_sentences
from retrieval.query import Query, Wanted
from retrieval.rank import best_agreement, coverage, periods_in, stem_set

CANDIDATES = 14  # hits whose sentences are weighed
HEADLINE_WORDS = 58  # two sentences at most, and no longer than a breath
BODY_CHUNKS = 3
_CAUSE = re.compile(
    r"\b(?:because|due\s+to|as\s+a\s+result|result\s+of|resulted\s+from|owing\s+to|reason|in\s+the\s+context\s+of|attributed|attributable|given\s+(?:the|that)|led\s+to|caused|cause|"
    r"believed|believe\s+|explained|explanation|linked\s+to|following|since\s+the|influenced|driven\s+by|hypothesised|reflect(?:s|ive|ing|ed)|account(?:s|ed)\s+for|impact\s+of|in\s+response|"
    r"so\s+that|therefore|which\s+meant|this\s+means|not\s+necessarily|on\s+account)", re.IGNORECASE)
_NAME = re.compile(r"\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?)\.?\s+(?:[A-Z]\w*\.?\s+){0,3}[A-Z][\w'’-]+|\b[A-Z][a-z'’]+(?:[-\s][A-Z][a-z'’]+){1,2}\b")
_CLOCK = re.compile(r"\b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)\b|\b\d{1,2}[.:]\d\d\b", re.IGNORECASE)
_NEGATION = re.compile(r"\bno(?:ne|t|body)?\b|\bnil\b", re.IGNORECASE)


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
    for hit in case.hits[:CANDIDATES]:
        parts = sentences_of(hit.chunk)
        context = stem_set(hit.chunk.context)
        chunk_words = stem_set(hit.chunk.text)
        for n, text in enumerate(parts):
            own = coverage(query, weights, stem_set(text))
            near = coverage(query, weights, stem_set(" ".join(parts[max(0, n - 1) : n + 1])))
            whole = coverage(query, weights, chunk_words | context)
            score = own + 0.3 * near + 0.45 * whole + 0.35 * hit.score + _cues(query, text, hit.chunk) - (0.35 if len(text.split()) < 5 else 0.0)
            out.append(Sentence(text, hit.chunk, own, whole, score, n))
    return tuple(sorted(out, key=lambda s: (-s.score, s.chunk.id, s.position)))


def sentences_of(chunk: Chunk) -> tuple[str, ...]:
    """The sentences of a chunk, line by line, each as it stands."""
    if chunk.kind is ChunkKind.ROW:
        return (chunk.text,)
    return tuple(s for line in chunk.text.split("\n") for s in split_sentences(line))


def _cues(query: Query, text: str, chunk: Chunk) -> float:
    """What the form of a sentence adds: a cause for why, a date for when, a name for who, a reply rather than a question."""
    bonus = 0.0
    if query.wanted is Wanted.WHY and _CAUSE.search(text):
        bonus += 0.3
    if query.wanted is Wanted.DATE and (periods_in(text) or _CLOCK.search(text) or any(bare_months(text))):
        bonus += 0.25
    if query.wanted is Wanted.PEOPLE and _NAME.search(text):
        bonus += 0.15
    if query.wanted is Wanted.DECISION and chunk.statement in (Statement.RESOLVED, Statement.RECOMMENDED):
        bonus += 0.3
    if text.rstrip().endswith("?") or chunk.statement is Statement.QUESTION:
        bonus -= 0.4
    if query.periods:
        bonus += 0.2 * best_agreement(query.periods, periods_in(text) or periods_in(chunk.context))
    return bonus


def passage(case: Case) -> Draft | None:
    """The sentences that say it, in the paper's order, and the passage they stand in; None where there are no hits."""
    weighed = weigh(case)
    if not weighed:
        return None
    best = weighed[0]
    lead = _headline(case, best, weighed)
    chunks = _body_chunks(case, best)
    quotes = [Quote.of_chunk(s.chunk, s.text) for s in lead] + [Quote.of_chunk(c) for c in chunks]
    body = [Line(shortened(c.text, 230) if c.kind is not ChunkKind.LIST else c.text, (len(lead) + n,)) for n, c in enumerate(chunks)]
    headline = " ".join(s.text for s in lead)
    kind = {Wanted.DECISION: AnswerKind.DECISION, Wanted.PEOPLE: AnswerKind.PEOPLE}.get(case.query.wanted, AnswerKind.PASSAGE)
    return Draft(kind, Line(_who_said(best.chunk) + headline, tuple(range(len(lead)))), tuple(quotes), tuple(body), strength=best.around)


def _who_said(chunk: Chunk) -> str:
    match chunk.statement:
        case Statement.REPLY:
            return "Officers replied: "
        case Statement.NOTED:
            return "Noted: "
        case _:
            return ""


def _headline(case: Case, best: Sentence, weighed: tuple[Sentence, ...]) -> list[Sentence]:
    """The best sentence, with one more of the same passage where that names something of the question the first does not."""
    lead = [best]
    words = len(best.text.split())
    query, weights = case.query, case.finding.weights
    have = coverage(query, weights, stem_set(best.text))
    for other in weighed[1:12]:
        if other.chunk.id != best.chunk.id or words + len(other.text.split()) > HEADLINE_WORDS:
            continue
        both = coverage(query, weights, stem_set(best.text + " " + other.text))
        if both > have + 0.08 or (case.query.wanted is Wanted.WHY and abs(other.position - best.position) == 1):
            lead.append(other)
            break
    return sorted(lead, key=lambda s: s.position)


def _body_chunks(case: Case, best: Sentence) -> list[Chunk]:
    """The passage the headline is from and up to two more that name as much."""
    chunks = [best.chunk]
    top = next((h.score for h in case.hits if h.chunk.id == best.chunk.id), 0.0)
    for hit in case.hits[:6]:
        if len(chunks) < BODY_CHUNKS and hit.chunk.id != best.chunk.id and hit.score > top - 0.45 and sum(len(c.text.split()) for c in chunks) + len(hit.chunk.text.split()) < 260:
            chunks.append(hit.chunk)
    return chunks
