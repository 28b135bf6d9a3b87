"""Finding: lexical and dense side by side, fused by reciprocal rank, then put in the order of the question.

Lexical search (BM25) knows the papers' own terms and figures; dense search (sentence vectors) knows lay wording. On
public sets each loses where the other wins, so both are asked and their ranks fused: RRF, Cormack, Clarke and
Büttcher, SIGIR 2009, with their constant k = 60. Then `rank` orders the first of them by what the question asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.glossary import Glossary, load_glossary
from corpus.numbers import RATES
from corpus.scope import Scope, StoreHit, WeightedTerm
from corpus.store import Store
from corpus.words import JOINT
from retrieval.authorities import english_councils
from retrieval.defined import defined_in_papers
from retrieval.glossed import without_gloss
from retrieval.hit import Hit as Hit
from retrieval.kindred_words import with_kin
from retrieval.near_words import with_near_words
from retrieval.put_in_writing import with_questions
from retrieval.query import Query, read_query
from retrieval.rank import Weights, chunk_scores
from retrieval.set_apart import said_of_the_area
from retrieval.spelling import corrected, slips, spelled_out
from retrieval.written_together import as_printed

RRF_K = 60  # Cormack et al. 2009
DEPTH = 60  # hits asked of each search; the answer is composed from what these hold


@dataclass(frozen=True, slots=True)
class Finding:
    """What a question was understood as, the evidence in order, and the weight of each of its concepts.

    mended  (as asked, as read) for each slip of the pen that was put right
    """

    query: Query
    hits: tuple[Hit, ...]
    weights: Weights
    scope: Scope
    mended: tuple[tuple[str, str], ...] = ()


def find(
    question: str, store: Store, *, scope: Scope = Scope(), limit: int = 10, glossary: Glossary | None = None
) -> tuple[Hit, ...]:
    """The first `limit` hits for a question, best first; () where nothing on the shelf speaks of it."""
    return investigate(question, store, scope=scope, glossary=glossary).hits[:limit]


def investigate(
    question: str,
    store: Store,
    *,
    scope: Scope = Scope(),
    glossary: Glossary | None = None,
    asking: str | None = None,
    not_meant: str = "",
) -> Finding:
    """Read a question and search the shelf for it; `asking` as in `read_query`, `not_meant` as in `Query`."""
    query, mended = _read(question, store, scope, glossary, asking, not_meant)
    authorities = _authorities(store, scope)
    if query.authorities and not scope.authorities and query.authorities != authorities:
        scope = replace(scope, authorities=query.authorities)
    dense = store.dense(_dense_text(query), scope, DEPTH)
    likeness = {hit.chunk_id: hit.score for hit in dense}
    least = min(likeness.values(), default=0.0)
    fused = _fuse(store.lexical(_terms(query), scope, DEPTH), dense)
    chunks = {c.id: c for c in store.chunks([h[0] for h in fused], scope)}
    weights = without_gloss(query, Weights.of(query, store, scope), chunks.values())
    if query.concepts and len(weights.unknown) == len(query.concepts):
        chunks = {}  # no paper has a word of it: what is nearest in meaning is near to nothing
    found = [
        Hit(chunks[i], 0, score, 0.0, lexical, rank, likeness.get(i, least))
        for i, score, lexical, rank in fused
        if i in chunks
    ]
    found = with_questions(found, store, scope, _ASKS_QUESTION.search(question) is not None)
    return Finding(query, _ordered(found, query, weights, store, scope), weights, scope, slips(query.text, mended))


# "Who asked about the homes?", "what questions were put?": then the question itself is told of.
_ASKS_QUESTION = re.compile(r"\b(?:ask(?:ed|s|ing)?|questions?|queried|questioners?|put)\b", re.IGNORECASE)


def reordered(
    finding: Finding,
    question: str,
    store: Store,
    *,
    papers: Sequence[str] = (),
    glossary: Glossary | None = None,
    asking: str | None = None,
) -> Finding:
    """What was found for one question in the order of another that is a part of it, only of `papers` where it names
    some: nothing is searched anew.
    """
    query, mended = _read(question, store, finding.scope, glossary, asking, "")
    weights = Weights.of(query, store, finding.scope)
    found = [
        replace(h, score=sum(1 / (RRF_K + r) for r in (h.lexical, h.dense) if r))
        for h in finding.hits
        if not papers or h.chunk.paper in papers
    ]
    hits = _ordered(found, query, weights, store, finding.scope)
    return Finding(query, hits, weights, finding.scope, slips(query.text, mended))


def _read(
    question: str, store: Store, scope: Scope, glossary: Glossary | None, asking: str | None, not_meant: str
) -> tuple[Query, str]:
    """The question as it is understood, and with its slips of the pen put right."""
    known = (glossary or load_glossary()).with_terms(spelled_out(question, store))
    known = known.after(defined_in_papers(question, store, scope, known))
    question = said_of_the_area(as_printed(question, store), _authorities(store, scope))
    mended = corrected(question, store)
    query = read_query(mended, known, _authorities(store, scope), english_councils(), asking)
    query = replace(query, concepts=with_kin(query.concepts, store, scope))
    query = with_near_words(query, lambda stems: _heard(store, stems, scope))
    return replace(query, text=question, not_meant=not_meant), mended


def _heard(store: Store, stems: Sequence[str], scope: Scope) -> dict[str, int]:
    """In how many passages each stem stands, whosever papers they are."""
    printed = {s: s.replace(JOINT, "-") for s in stems}
    counts = store.document_frequency(sorted(printed.values()), replace(scope, authorities=(), papers=()))
    return {s: counts[text] for s, text in printed.items()}


def _authorities(store: Store, scope: Scope) -> tuple[str, ...]:
    return tuple(sorted({a for x in store.listing(scope) if (a := x.metadata.authority)}))


def _ordered(
    found: Sequence[Hit], query: Query, weights: Weights, store: Store, scope: Scope
) -> tuple[Hit, ...]:
    """Hits in the order of a question, numbered from 1; their `score` is their fused rank till then."""
    by_id = {h.chunk.id: h for h in found}
    scored = chunk_scores(query, [(h.chunk, h.score) for h in found], weights, store.listing(scope))
    ordered = sorted(scored, key=lambda s: (-s.score, s.chunk.id))
    return tuple(
        replace(by_id[s.chunk.id], rank=n, score=s.score, coverage=s.coverage) for n, s in enumerate(ordered, start=1)
    )


def _terms(query: Query) -> list[WeightedTerm]:
    """The question's own words at full weight, other wordings at half, times and areas lower: they order, they do not
    find.
    """
    terms: dict[tuple[str, bool], float] = {}

    def add(text: str, weight: float, stemmed: bool = False) -> None:
        terms[text, stemmed] = max(weight, terms.get((text, stemmed), 0.0))

    for concept in query.concepts:
        for n, alternative in enumerate(concept.alternatives[:8]):
            for word in alternative:
                add(
                    word.replace(JOINT, "-"), (1.0 if n == 0 else 0.5) / max(1.0, len(alternative) ** 0.5), stemmed=True
                )
    if query.unit in RATES:
        add(query.unit.removeprefix("per "), 0.5)
    for period in query.periods:
        for word in period.label.lower().replace("/", " ").split():
            add(word, 0.25)
    for area in (*query.areas, *query.authorities):
        for word in area.lower().split():
            add(word, 0.3)
    return [
        WeightedTerm(text, weight, phrase="-" in text, stemmed=stemmed) for (text, stemmed), weight in terms.items()
    ]


def _dense_text(query: Query) -> str:
    """The question with its acronyms spelled out: the encoder does not know what "CME" is."""
    text = query.text
    for found, meaning in query.expansions:
        text = text.replace(found, f"{meaning} ({found})", 1)
    return text


def _fuse(lexical: Sequence[StoreHit], dense: Sequence[StoreHit]) -> list[tuple[str, float, int | None, int | None]]:
    ranks: dict[str, list[int | None]] = {}
    for column, hits in enumerate((lexical, dense)):
        for hit in hits:
            ranks.setdefault(hit.chunk_id, [None, None])[column] = hit.rank
    fused = [(i, sum(1 / (RRF_K + r) for r in pair if r), pair[0], pair[1]) for i, pair in ranks.items()]
    return sorted(fused, key=lambda f: (-f[1], f[0]))
