"""Answers made of sentences: why, what was done, what was said, who, when. Verbatim, with who said it."""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from answers.weighing import Sentence, part_cue, sentences_of, weigh
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.words import content_stems
from retrieval.query import Query
from retrieval.rank import Weights, coverage, named, stem_set
from retrieval.wanted import Wanted

HEADLINE_WORDS = 58  # two sentences at most, and no longer than a breath
BODY_CHUNKS = 3


def passage(case: Case) -> Draft | None:
    """The sentences that say it, in the paper's order, and the passage they stand in; None where there are no hits.

    A question of several parts ("who chairs it, and how often does it meet?") has a sentence for each.
    """
    weighed = weigh(case)
    if not weighed:
        return None
    best = weighed[0]
    lead = _headline(case, best, weighed)
    chunks = _body_chunks(case, lead)
    quotes = [Quote.of_chunk(s.chunk, s.text) for s in lead] + [Quote.of_chunk(c) for c in chunks]
    body = [
        Line(shortened(c.text, 230) if c.kind is not ChunkKind.LIST else c.text, (len(lead) + n,))
        for n, c in enumerate(chunks)
    ]
    headline = _said(lead, case.query, case.finding.weights)
    kind = {Wanted.DECISION: AnswerKind.DECISION, Wanted.PEOPLE: AnswerKind.PEOPLE}.get(
        case.query.wanted, AnswerKind.PASSAGE
    )
    held = frozenset().union(*(stem_set(f"{s.chunk.text} {s.chunk.context}") for s in lead))
    strength = max(best.around, coverage(case.query, case.finding.weights, held))
    return Draft(kind, Line(headline, tuple(range(len(lead)))), tuple(quotes), tuple(body), strength=strength)


def _said(lead: list[Sentence], query: Query, weights: Weights) -> str:
    """The sentences with who said them and, where they do not name their subject, the heading they stand under."""
    parts: list[str] = []
    for n, sentence in enumerate(lead):
        heading = sentence.chunk.locator.heading or ""
        item = lead[n - 1].chunk.locator if n else None
        new = item is None or (item.item, item.heading) != (sentence.chunk.locator.item, heading)
        missing = set(content_stems(heading)) - stem_set(sentence.text)
        named = f"{heading.rstrip(' :.')}: " if new and len(missing) > 0 and len(heading.split()) <= 9 else ""
        parts.append(f"{named}{_who_said(sentence.chunk) if n == 0 else ''}{clipped(sentence.text, query, weights)}")
    return " ".join(parts)


LONG = 40  # words: a longer sentence loses what leads up to the point, in the headline only


def clipped(text: str, query: Query, weights: Weights) -> str:
    """A long sentence from the last clause on that still names what the question names; the quote under it is whole."""
    if len(text.split()) <= LONG or query.wanted is Wanted.PEOPLE:
        return text  # who it was stands before what they did
    whole = coverage(query, weights, stem_set(text))
    starts = [m.end() for m in re.finditer(r",\s+|;\s+|\s(?=(?:which|to|and|that|with|where|who)\s)", text)]
    for start in reversed(starts):
        rest = text[start:]
        if len(rest.split()) >= 8 and coverage(query, weights, stem_set(rest)) >= 0.97 * whole:
            return f"… {rest}"
    return text


def _who_said(chunk: Chunk) -> str:
    match chunk.statement:
        case Statement.REPLY:
            return "Officers replied: "
        case Statement.NOTED:
            return "Noted: "
        case _:
            return ""


def _headline(case: Case, best: Sentence, weighed: tuple[Sentence, ...]) -> list[Sentence]:
    """The best sentence for each part of the question; for a question of one part, one more of the same passage where
    that names something of the question which the first does not."""
    parts = parts_of(case.query.text)
    if len(parts) > 1:
        return _for_parts(case, parts, best, weighed)
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


_PART = re.compile(
    r"\s*(?:,|;|\?|-)?\s+(?:and|or)\s+(?=(?:until\s+|by\s+|since\s+|in\s+|for\s+)?(?:who|what|when|where|which|how|"
    r"why|what's|whats)\b)"
    r"|\?\s+(?=(?:who|what|when|where|which|how|why)\b)|(?<=apologies)\s+or\s+|(?<=declarations)\s+or\s+",
    re.IGNORECASE,
)


def parts_of(question: str) -> tuple[str, ...]:
    """The questions that one question holds, in order: "who chairs it, and how often does it meet?" has two."""
    return tuple(p.strip(" ,;?") for p in _PART.split(question) if p and len(p.split()) >= 1)


def _for_parts(case: Case, parts: tuple[str, ...], best: Sentence, weighed: tuple[Sentence, ...]) -> list[Sentence]:
    """A sentence for each part: by the part's own words and the form it asks for, near the best sentence of the
    whole.
    """
    chosen: list[Sentence] = []
    words = 0
    for part in parts:
        own = {stem for stem in content_stems(part)}
        if chosen and own <= _OUTCOME and (after := _next_said(case, chosen[-1])):
            chosen.append(after)  # "and what was the answer?": what is said next
            words += len(after.text.split())
            continue
        near = [s for s in weighed[:40] if s.chunk.paper == best.chunk.paper]

        def fit(s: Sentence, own: set[str] = own, part: str = part) -> float:
            ways = [c for c in case.query.concepts if set(c.alternatives[0]) & own]
            named_share = sum(named(c, stem_set(s.text)) for c in ways) / len(ways) if ways else 0.0
            around = sum(named(c, stem_set(s.chunk.context)) for c in ways) / len(ways) if ways else 0.0
            close = 0.5 if s.chunk.id == best.chunk.id else 0.0
            return s.score + 0.9 * named_share + 0.4 * around + close + part_cue(part, s.text)

        if near:
            pick = max(near, key=fit)
            if pick not in chosen and (not chosen or words + len(pick.text.split()) <= HEADLINE_WORDS + 22):
                chosen.append(pick)
                words += len(pick.text.split())
    return sorted(chosen or [best], key=lambda s: (s.chunk.position, s.position))


# A part that names no more than this asks for what came of the part before it.
_OUTCOME = frozenset(
    content_stems(
        "answer answered reply replied response respond responded happened happen outcome result officer officers told "
        "did what was the end of it said say members get got came chair panel committee"
    )
)


def _next_said(case: Case, said: Sentence) -> Sentence | None:
    """The sentence after one: in its passage, else the first of the passage that follows in the same item."""
    parts = sentences_of(said.chunk)
    if said.position + 1 < len(parts):
        return Sentence(parts[said.position + 1], said.chunk, 0.0, said.around, said.score, said.position + 1)
    after = [
        c
        for c in case.store.chunks_of(said.chunk.paper, case.finding.scope)
        if c.position == said.chunk.position + 1 and c.locator.item == said.chunk.locator.item
    ]
    texts = sentences_of(after[0]) if after else ()
    return Sentence(texts[0], after[0], 0.0, said.around, said.score, 0) if texts else None


def _body_chunks(case: Case, lead: list[Sentence]) -> list[Chunk]:
    """The passages the headline is from and, up to three in all, others that name as much."""
    chunks = list({s.chunk.id: s.chunk for s in lead}.values())[:BODY_CHUNKS]
    if lead[0].chunk.statement is Statement.RESOLVED:  # a resolution is given with all its limbs
        limbs = [
            c
            for c in case.store.chunks_of(chunks[0].paper, case.finding.scope)
            if c.statement is Statement.RESOLVED
            and c.locator.item == chunks[0].locator.item
            and abs(c.position - chunks[0].position) <= 4
        ]
        return sorted({c.id: c for c in (*chunks, *limbs)}.values(), key=lambda c: c.position)[:5]
    if lead[0].chunk.statement is Statement.REPLY:  # a reply is heard out: all that was answered to the question
        own = {s.chunk.id: s.chunk for s in weigh(case)}
        where = chunks[0].locator
        told = [
            c
            for c in own.values()
            if (c.paper, c.locator.item, c.locator.paragraph) == (chunks[0].paper, where.item, where.paragraph)
            and c.statement is Statement.REPLY
            and where.paragraph
        ]
        return sorted(told, key=lambda c: c.position)[:6] or chunks
    top = next((h.score for h in case.hits if h.chunk.id == chunks[0].id), 0.0)
    for hit in case.hits[:6]:
        if (
            len(chunks) < BODY_CHUNKS
            and hit.chunk.id not in {c.id for c in chunks}
            and hit.score > top - 0.45
            and sum(len(c.text.split()) for c in chunks) + len(hit.chunk.text.split()) < 260
        ):
            chunks.append(hit.chunk)
    return chunks
