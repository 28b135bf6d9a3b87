"""The store as it is read and searched: the one gate for exempt papers.

Every method takes a Scope, and what the scope leaves out does not exist, not even in counts. A paper that a later one
has replaced is no secret: it is in no search, list or count of a scope without `superseded`, and can be read by its
id, so that an old citation still opens.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from copy import copy
from dataclasses import replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from corpus.chunk import Chunk
from corpus.dense import DenseCache, Loaded
from corpus.errors import StoreError, UnknownPaperError
from corpus.fact import Fact
from corpus.lexical import LexicalIndex
from corpus.names import choice, goes_by, paper_named
from corpus.paper import Paper
from corpus.recent import Recent
from corpus.scope import (
    EVERYTHING,
    OPEN_AND_REPLACED,
    OPEN_SHELF,
    Listing,
    Scope,
    StoreHit,
    WeightedTerm,
)
from corpus.upkeep import Parts, require_lexical

EXACT_LIMIT = 20_000
"""Chunks in scope up to which dense search is a plain product over all vectors: some milliseconds, exact, and Chroma
(more than a second to import) stays out of the way of a question. Above it Chroma's approximate index is quicker."""


class Shelf:
    """What may be read of a store, by whom. Safe to share by threads."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._catalogue, self._lexical, self._originals = parts.catalogue, parts.lexical, parts.originals
        self._may_see_exempt: Callable[[], bool] | None = None  # None: whoever asks says so in the scope
        self.encoder, self.shelf = parts.encoder, parts.shelf
        self._dense = DenseCache(self._load_vectors)
        self.exact_limit = EXACT_LIMIT
        self._papers: Recent[str, Paper] = Recent(24)
        self._chunks: Recent[str, Chunk] = Recent(20_000)
        self._chunks_of: Recent[str, tuple[Chunk, ...]] = Recent(24)
        self._facts_of: Recent[str, tuple[Fact, ...]] = Recent(24)
        self._facts: Recent[str, tuple[Fact, ...]] = Recent(20_000)
        self._listings: Recent[Scope, tuple[Listing, ...]] = Recent(64)
        self._frequencies: Recent[str, int] = Recent(50_000)
        self._meanings: Recent[str, NDArray[np.float32]] = Recent(4_000)  # 1.5 KB each
        self._replaced: Recent[str, frozenset[str]] = Recent(1)
        self._seen = -1  # the generation at which the lexical index was last refreshed

    def seen_by(self, may_see_exempt: Callable[[], bool]) -> Self:
        """This store as one reader may see it: exempt papers are in every scope where `may_see_exempt` says yes, and in
        none where it says no, whatever the scope says. It is asked at each read, and shares everything with this one.
        """
        view = copy(self)
        view._may_see_exempt = may_see_exempt
        return view

    def steady(self) -> AbstractContextManager[None]:
        """While it lasts this thread reads the shelf as it is at the beginning: what changes meanwhile shows after it,
        and a paper that leaves may raise UnknownPaperError. Many reads in a row are quicker so.
        """
        return self._catalogue.steady()

    # Reading

    def find(self, name: str, scope: Scope = EVERYTHING) -> str:
        """The id of the paper that goes by a name: its id, the beginning of it, a file name or a title.

        An operator's name by default, so exempt papers answer to it too; one that counts goes before those it has
        replaced. Raises UnknownPaperError where none or more than one does, and says what there is.
        """
        counting = self.listing(replace(scope, superseded=False))
        try:
            return paper_named(name, counting)
        except UnknownPaperError:
            if not scope.superseded:
                raise
            gone = [paper for paper in self.listing(scope) if paper not in counting]
            return paper_named(name, gone if any(goes_by(name, paper) for paper in gone) else counting)

    def listing(self, scope: Scope = OPEN_SHELF) -> tuple[Listing, ...]:
        """The papers of a scope: latest meeting first, those without a date last."""
        seen = self._seen_of(scope)
        return self._listings.get(
            self._catalogue.generation, seen, lambda: self._catalogue.listing(self._catalogue.allowed(seen)))

    def paper(self, paper_id: str, scope: Scope = OPEN_SHELF) -> Paper:
        """A paper, whole, also one that has been replaced. Raises UnknownPaperError where it is not there or the scope
        leaves it out.
        """
        self._require(paper_id, scope)
        try:
            return self._papers.get(self._catalogue.generation, paper_id, lambda: self._catalogue.paper(paper_id))
        except KeyError as gone:
            raise UnknownPaperError(f"{paper_id}: this paper has just left the shelf; ask again") from gone

    def original(self, paper_id: str, scope: Scope = OPEN_SHELF) -> bytes:
        """The file as it was first ingested. Raises UnknownPaperError as `paper` does."""
        return self._originals.get(self.paper(paper_id, scope).sha256)

    def holder(self, sha256: str) -> str | None:
        """The id of the paper that a file of this sha256 was ingested as, where the file is kept: then reading it again
        is no use. None where there is none.
        """
        return self._catalogue.holder(sha256) if self._originals.holds(sha256) else None

    def chunks(self, ids: Sequence[str], scope: Scope = OPEN_SHELF) -> tuple[Chunk, ...]:
        """The chunks of these ids in the order asked; those gone or outside the scope are left out."""
        allowed = self._by_id(scope)
        found = self._chunks.get_many(self._catalogue.generation, ids, self._catalogue.chunks)
        return tuple(found[id] for id in ids if id in found and found[id].paper in allowed)

    def chunks_of(self, paper_id: str, scope: Scope = OPEN_SHELF) -> tuple[Chunk, ...]:
        """The chunks of a paper, in order, without its replaced items. Raises UnknownPaperError as `paper` does."""
        self._require(paper_id, scope)
        gone = self._gone(scope)
        return tuple(chunk for chunk in self._whole(paper_id) if chunk.id not in gone)

    def _whole(self, paper_id: str) -> tuple[Chunk, ...]:
        return self._chunks_of.get(
            self._catalogue.generation, paper_id, lambda: tuple(self._catalogue.chunks_of(paper_id)))

    def facts_in(self, chunk_ids: Sequence[str], scope: Scope = OPEN_SHELF) -> tuple[Fact, ...]:
        """The facts that stand in these chunks, in the order of the chunks; nothing for what the scope leaves out."""
        allowed = self._by_id(scope)
        found = self._facts.get_many(self._catalogue.generation, chunk_ids, self._facts_by_chunk)
        return tuple(fact for chunk in chunk_ids for fact in found[chunk] if fact.paper in allowed)

    def _facts_by_chunk(self, chunk_ids: list[str]) -> dict[str, tuple[Fact, ...]]:
        facts: dict[str, list[Fact]] = {chunk: [] for chunk in chunk_ids}
        for fact in self._catalogue.facts_in(chunk_ids):
            facts[fact.chunk].append(fact)
        return {chunk: tuple(found) for chunk, found in facts.items()}

    def facts_of(self, paper_id: str, scope: Scope = OPEN_SHELF) -> tuple[Fact, ...]:
        """The facts of a paper, in order, without its replaced items. Raises UnknownPaperError as `paper` does."""
        self._require(paper_id, scope)
        gone = self._gone(scope)
        found = self._facts_of.get(
            self._catalogue.generation, paper_id, lambda: tuple(self._catalogue.facts_of(paper_id)))
        return tuple(fact for fact in found if fact.chunk not in gone)

    @property
    def chunk_count(self) -> int:
        """How many chunks the shelf holds that is seen without limits: the open one."""
        return self._catalogue.chunk_count(self._allowed(OPEN_SHELF))

    def fingerprint(self) -> str:
        """16 hex digits that stand for the papers of that shelf and their chunks, whatever the order of adding."""
        seen = self._allowed(OPEN_SHELF)
        gone = [chunk for chunk in sorted(self._gone(OPEN_SHELF)) if chunk.partition(":")[0] in seen]
        digests = [*self._catalogue.digests(seen), *gone]
        return hashlib.sha256(json.dumps(digests).encode()).hexdigest()[:16]

    # Searching

    def lexical(self, words: Sequence[WeightedTerm], scope: Scope, limit: int) -> tuple[StoreHit, ...]:
        """The chunks of a scope that have these words, by BM25, best first; nothing for no words."""
        index, papers = self._searchable(scope)
        if papers is not None and not papers:
            return ()
        gone = self._gone(scope)
        return _still_counting(index.search(words, papers, limit + len(gone)), gone, limit)

    def dense(self, text: str, scope: Scope, limit: int) -> tuple[StoreHit, ...]:
        """The chunks of a scope whose vectors are nearest to the text's, best first; nothing for an empty text.

        Raises StoreError where the store was filled with another encoder.
        """
        papers = self._allowed(scope)
        if not text.strip() or not papers:
            return ()
        self._require_encoder()
        vector = self._meant([text])[0]
        generation, gone = self._catalogue.generation, self._gone(scope)
        wide = limit + len(gone)
        if self.shelf is None or self._catalogue.chunk_count(papers) <= self.exact_limit:
            return _still_counting(self._dense.nearest(vector, generation, papers, wide), gone, limit)
        hits = self.shelf.search(vector, frozenset(papers), wide)
        exempt = tuple(sorted(set(papers) - set(self._catalogue.allowed(OPEN_AND_REPLACED))))
        if exempt:  # not in Chroma: see corpus.vectors
            hits = (*hits, *self._dense.nearest(vector, generation, exempt, wide))
        return _still_counting(sorted(hits, key=lambda hit: (-hit[1], hit[0])), gone, limit)

    def likeness(self, text: str, others: Sequence[str]) -> tuple[float, ...]:
        """How near the meaning of each other text is to a text's: cosines, in the order given; () for no others.

        Raises StoreError where the store was filled with another encoder.
        """
        return self.likenesses([text], others)[0]

    def likenesses(self, texts: Sequence[str], others: Sequence[str]) -> tuple[tuple[float, ...], ...]:
        """`likeness` of each of several texts to the same others, which are encoded once."""
        if not others:
            return tuple(() for _ in texts)
        self._require_encoder()
        vectors = self._meant([*texts, *others])
        alike = vectors[: len(texts)] @ vectors[len(texts) :].T
        return tuple(tuple(float(x) for x in row) for row in alike)

    def _meant(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """What the encoder makes of each text; the questions of a day come back to the same sentences."""
        found = self._meanings.get_many(
            self.encoder.name, texts, lambda missing: dict(zip(missing, self.encoder.encode(missing), strict=True)))
        return np.stack([found[text] for text in texts])

    def document_frequency(self, stems: Sequence[str], scope: Scope = OPEN_SHELF) -> dict[str, int]:
        """In how many chunks of a scope each stem (as of `corpus.lexical.stems`) stands in the passage."""
        index, papers = self._searchable(scope)
        if papers is not None and not papers:
            return dict.fromkeys(stems, 0)
        return self._frequencies.get_many(
            (self._catalogue.generation, index is self._parts.whole, papers), stems,
            lambda missing: {stem: index.count(stem, papers) for stem in missing})

    def _searchable(self, scope: Scope) -> tuple[LexicalIndex, tuple[str, ...] | None]:
        """The lexical index for a scope, refreshed, and the papers of the scope in it; None where it holds no others.

        Who may not see exempt papers is answered from an index that never held one: BM25 counts every paper of its
        index, those too that a filter leaves out, and so would tell of them in its scores.
        """
        generation = self._catalogue.generation
        if generation != self._seen:
            self._lexical.refresh()
            self._parts.whole.refresh()
            self.require_lexical()
            self._seen = generation
        papers, shelf = self._allowed(scope), self._catalogue.allowed(OPEN_AND_REPLACED)
        index = self._lexical
        if self._seen_of(scope).exempt and shelf != self._catalogue.allowed(EVERYTHING):
            index, shelf = self._parts.whole, self._catalogue.allowed(EVERYTHING)
        # An index may hold more than its shelf while a paper is on its way in or out of it.
        moving = self._catalogue.pending() or self._catalogue.to_relay
        return index, None if not moving and papers == shelf else papers

    def _seen_of(self, scope: Scope) -> Scope:
        """A scope as whoever asks may have it."""
        return scope if self._may_see_exempt is None else replace(scope, exempt=self._may_see_exempt())

    def _allowed(self, scope: Scope) -> tuple[str, ...]:
        return self._catalogue.allowed(self._seen_of(scope))

    def require_lexical(self) -> None:
        """Raises StoreError where the lexical index is gone or holds too little; every search asks so too."""
        require_lexical(self._parts)

    def _load_vectors(self, papers: tuple[str, ...]) -> Loaded:
        return self._catalogue.vectors(papers, self.encoder.name)

    def _by_id(self, scope: Scope) -> frozenset[str]:
        """The papers of a scope that may be read by whoever knows their id: the replaced ones too."""
        return frozenset(self._allowed(replace(scope, superseded=True)))

    def _gone(self, scope: Scope) -> frozenset[str]:
        """The chunks of replaced items that a scope leaves out."""
        if scope.superseded:
            return frozenset()
        return self._replaced.get(self._catalogue.generation, "", self._catalogue.successions.chunks)

    def _require(self, paper_id: str, scope: Scope) -> None:
        if paper_id not in self._by_id(scope):
            raise UnknownPaperError(f"{paper_id}: no such paper. " + choice(self.listing(scope)))

    def _require_encoder(self) -> None:
        used = self._catalogue.encoder
        if used is not None and used != self.encoder.name:
            raise StoreError(f"the papers were encoded by {used}, and the encoder is now {self.encoder.name}; use the "
                             "first, or run `matters reindex` to encode them again")


def _still_counting(hits: Iterable[tuple[str, float]], gone: frozenset[str], limit: int) -> tuple[StoreHit, ...]:
    """The first hits, ranked, without those in `gone`."""
    left = [hit for hit in hits if hit[0] not in gone][:limit]
    return tuple(StoreHit(chunk, score, rank) for rank, (chunk, score) in enumerate(left, start=1))
