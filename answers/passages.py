"""Answers made of sentences: why, what was done, what was said, who, when. Verbatim, with who said it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.period_reading import bare_months
from corpus.sentences import split_sentences
from corpus.words import content_stems
from retrieval.query import Query
from retrieval.rank import Weights, best_agreement, coverage, named, periods_in, stem_set
from retrieval.search import Hit
from retrieval.wanted import Wanted

CANDIDATES = 14  # hits whose sentences are weighed
HEADLINE_WORDS = 58  # two sentences at most, and no longer than a breath
BODY_CHUNKS = 3
_CAUSE = re.compile(
    r"\b(?:because|due\s+to|as\s+a\s+result|result\s+of|resulted\s+from|owing\s+to|reason|in\s+the\s+context\s+of|"
    r"attributed|attributable|given\s+(?:the|that)|led\s+to|caused|cause|"
    r"believed|believe\s+|explained|explanation|linked\s+to|following|since\s+the|influenced|driven\s+by|"
    r"hypothesised|reflect(?:s|ive|ing|ed)|account(?:s|ed)\s+for|impact\s+of|in\s+response|"
    r"so\s+that|therefore|which\s+meant|this\s+means|not\s+necessarily|on\s+account)",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?)\.?\s+(?:[A-Z]\w*\.?\s+){0,3}[A-Z][\w'’-]+"
)
_CAPITALS = re.compile(r"\b([A-Z][a-z'’]+)(?:\s+[A-Z]\.?)?[-\s]([A-Z][a-z'’]+)\b")
# Capitalised words of offices and services: two of them together name a post, not a person.
_OFFICES = frozenset(
    """
    Cabinet Member Director Deputy Assistant Executive Interim Head Service Services Council Children Childrens
    Families Education Early Years Help Chair Vice Chairman Officer Manager Board Panel Committee Commission
    Scrutiny Social Care Work Worker Plan Action Strategy Group Independent Young People Family Public Health
    Finance Hackney Learning Trust School Schools Special Educational Needs Safeguarding Quality Assurance
    Central Local Authority Government Corporate Parenting Looked After The This In At On For It There An As Key
    Stage Of And Report Update Review Ofsted County Hall City Borough London East North South West Partnership
    Programme Project Team Unit Child Protection Section Mayor Leader Portfolio
    """.split()
)


_FAULT_ASKED = re.compile(r"\b(?:wrong|(?:not|n['’]t)\s+(?:\w+\s+)?(?:good|working|well)|weak\w*|critici\w+|fault|problems?|concerns?|poor|fail\w*|shortcomings?)\b", re.IGNORECASE)
_FAULT = re.compile(
    r"\b(?:too\s+(?:high|low|slow|few|many|long|late)|inconsistent\w*|not\s+(?:\w+\s+)?(?:consistent\w*|sufficient\w*|good|met|timely|robust)|weak\w*|poor\w*|lack\w*|delay\w*|"
    r"concern\w*|need(?:s|ed)?\s+to\s+improve|improve\s+our|fail\w*|overcrowded|shortage|confus\w+|unsatisfactory|required?\s+improvement)\b", re.IGNORECASE)


def names_someone(text: str) -> bool:
    """Whether a text names a person: a title and a name, or two capitalised words that are no office's."""
    return bool(_TITLED.search(text)) or any(
        m.group(1) not in _OFFICES and m.group(2) not in _OFFICES for m in _CAPITALS.finditer(text)
    )


_CLOCK = re.compile(r"\b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)\b|\b\d{1,2}[.:]\d\d\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a hit: how much of the question it names alone and with what stands around it, and its score."""

    text: str
    chunk: Chunk
    own: float
    around: float
    score: float
    position: int


# How much a sentence's own words count, and how much its whole passage with item and headings: a cause is often "this",
# said after its subject, and a resolution names its subject in the title of its item.
_SHARES = {Wanted.WHY: (0.75, 0.75), Wanted.DECISION: (0.5, 0.9)}


def weigh(case: Case) -> tuple[Sentence, ...]:
    """Every sentence of the first hits, best first."""
    query, weights = case.query, case.finding.weights
    out: list[Sentence] = []
    for hit in _with_replies(case):
        parts = sentences_of(hit.chunk)
        context = stem_set(hit.chunk.context)
        chunk_words = stem_set(hit.chunk.text)
        for n, text in enumerate(parts):
            own = coverage(query, weights, stem_set(text))
            near = coverage(query, weights, stem_set(" ".join(parts[max(0, n - 1) : n + 1])))
            whole = coverage(query, weights, chunk_words | context)
            alone, together = (
                (0.75, 0.75) if query.wanted is Wanted.WHY else (1.0, 0.45)
            )
            score = (
                alone * own
                + 0.3 * near
                + together * whole
                + 0.35 * hit.score
                + _cues(query, text, hit.chunk)
                - (0.35 if len(text.split()) < 5 else 0.0)
            )
            out.append(Sentence(text, hit.chunk, own, whole, score, n))
    return tuple(sorted(out, key=lambda s: (-s.score, s.chunk.id, s.position)))


def _with_replies(case: Case) -> list[Hit]:
    """The first hits; where one is a member's question, the officers' replies to it stand in its place."""
    hits: dict[str, Hit] = {}
    for hit in case.hits[:CANDIDATES]:
        replies = _replies(case, hit) if hit.chunk.statement is Statement.QUESTION else []
        for reply in replies:
            hits.setdefault(reply.chunk.id, reply)
        if not replies:
            hits.setdefault(hit.chunk.id, hit)
    return list(hits.values())


def _replies(case: Case, question: Hit) -> list[Hit]:
    """The chunks that answer a member's question: replies under its paragraph number, else those that follow it at once."""
    where = question.chunk.locator
    after = [c for c in case.store.chunks_of(question.chunk.paper, case.finding.scope) if c.position > question.chunk.position]
    numbered = [c for c in after if c.statement is Statement.REPLY and where.paragraph and c.locator.paragraph == where.paragraph
                and c.locator.item == where.item]
    following: list[Chunk] = []
    for c in after:
        if c.statement is not Statement.REPLY or c.locator.item != where.item:
            break
        following.append(c)
    context = question.chunk.text
    return [replace(question, chunk=replace(c, context=f"{c.context} {context}")) for c in numbered or following]


def sentences_of(chunk: Chunk) -> tuple[str, ...]:
    """The sentences of a chunk, line by line, each as it stands."""
    if chunk.kind is ChunkKind.ROW:
        return (chunk.text,)
    return tuple(s for line in chunk.text.split("\n") for s in split_sentences(line))


def _cues(query: Query, text: str, chunk: Chunk) -> float:
    """What the form of a sentence adds: a cause for why, a date for when, a name for who, a reply rather than a
    question.
    """
    bonus = 0.0
    if query.wanted is Wanted.WHY and _CAUSE.search(text):
        bonus += 0.3
    if query.wanted is Wanted.DATE and (periods_in(text) or _CLOCK.search(text) or any(bare_months(text))):
        bonus += 0.25 + (0.25 if _DAY.search(text) and re.search(r"\bwhen\b", query.text, re.IGNORECASE) else 0.0)
        if re.search(r"\b(?:what|which)\s+(?:date|day)\b", query.text, re.IGNORECASE) and _DAY.search(text):
            bonus += 0.3
    if query.wanted is Wanted.PEOPLE and names_someone(text):
        bonus += 0.35
    if query.wanted is Wanted.DECISION and chunk.statement in (Statement.RESOLVED, Statement.RECOMMENDED, Statement.NOTED):
        bonus += 0.45
    if text.rstrip().endswith("?") or chunk.statement is Statement.QUESTION:
        bonus -= 0.4
    if _FAULT_ASKED.search(query.text) and _FAULT.search(text):
        bonus += 0.45
    if query.periods:
        own = best_agreement(query.periods, periods_in(text))
        bonus += 0.25 * max(
            own, 0.8 * best_agreement(query.periods, periods_in(chunk.text) + periods_in(chunk.context))
        )
    return bonus


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
    if len(text.split()) <= LONG:
        return text
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
    """A sentence for each part: by the part's own words and the form it asks for, near the best sentence of the whole.
    """
    chosen: list[Sentence] = []
    words = 0
    for part in parts:
        own = {stem for stem in content_stems(part)}
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


def part_cue(part: str, text: str) -> float:
    """Whether a sentence has the form that a part asks for: a date for "when", a frequency for "how often", a name for
    "who".
    """
    if re.search(
        r"\b(?:when|until\s+when|what\s+(?:date|time|day)|which\s+(?:year|month|date)|start\s+time)\b",
        part,
        re.IGNORECASE,
    ):
        return 0.9 if periods_in(text) or _CLOCK.search(text) else 0.0
    if re.search(r"\bhow\s+often\b", part, re.IGNORECASE):
        return 0.9 if _OFTEN.search(text) else 0.0
    if re.search(r"\bhow\s+(?:long|quickly|soon)\b", part, re.IGNORECASE):
        return 0.7 if re.search(r"\b(?:days?|weeks?|months?|years?)\b", text, re.IGNORECASE) else 0.0
    if re.search(r"\bwho\b", part, re.IGNORECASE):
        return 0.4 if names_someone(text) else 0.0
    return 0.0


_OFTEN = re.compile(
    r"\b(?:daily|weekly|fortnightly|monthly|quarterly|annually|yearly|bi-?monthly|bi-?annually|(?:every|each|"
    r"once\s+a|twice\s+a|per)\s+(?:\w+\s+)?(?:days?|weeks?|fortnight|months?|quarters?|years?)|\d+\s+weekly)\b",
    re.IGNORECASE,
)


def _body_chunks(case: Case, lead: list[Sentence]) -> list[Chunk]:
    """The passages the headline is from and, up to three in all, others that name as much."""
    chunks = list({s.chunk.id: s.chunk for s in lead}.values())[:BODY_CHUNKS]
    if lead[0].chunk.statement is Statement.RESOLVED:  # a resolution is given with all its limbs
        limbs = [c for c in case.store.chunks_of(chunks[0].paper, case.finding.scope) if c.statement is Statement.RESOLVED
                 and c.locator.item == chunks[0].locator.item and abs(c.position - chunks[0].position) <= 4]
        return sorted({c.id: c for c in (*chunks, *limbs)}.values(), key=lambda c: c.position)[:5]
    if lead[0].chunk.statement is Statement.REPLY:  # a reply is heard out: all that was answered to the question
        own = {s.chunk.id: s.chunk for s in weigh(case)}
        where = chunks[0].locator
        told = [c for c in own.values() if (c.paper, c.locator.item, c.locator.paragraph) == (chunks[0].paper, where.item, where.paragraph)
                and c.statement is Statement.REPLY and where.paragraph]
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
