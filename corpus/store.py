"""The store: papers, their chunks and facts, on one shelf that is searched by words and by vectors.

The catalogue (SQLite) is the truth; the lexical index (Tantivy) and the vector shelf (Chroma) can be made again from
it. No SQL stands here: it stands in `corpus.catalogue`, its tables in `corpus.schema`. A paper is written as pending,
put into the indexes, and made visible by one last transaction: a process that is killed at any point leaves it pending,
found by no search, and the next writer takes it out again. One process writes at a time (`corpus.lock`); any number
read meanwhile.

This is also the one gate for exempt papers: every reading method takes a Scope, and what the scope leaves out does not
exist, not even in counts.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from corpus.catalogue import Catalogue
from corpus.chunk import Chunk
from corpus.dense import DenseCache, Loaded
from corpus.encoder import Encoder, default_encoder
from corpus.errors import StoreError, UnknownPaperError
from corpus.fact import Fact
from corpus.feedback import FeedbackBox
from corpus.ledger import Ledger
from corpus.lexical import LexicalIndex
from corpus.lock import WriterLock
from corpus.names import choice, paper_named
from corpus.originals import Originals
from corpus.paper import Access, Paper
from corpus.recent import Recent
from corpus.scope import EVERYTHING, OPEN_SHELF, Disagreement, Listing, Scope, StoreHit, WeightedTerm
from corpus.upkeep import Parts, Progress, check, encode, entries, mend, reindex, require_lexical, shelved, take_out
from corpus.vectors import VectorShelf

__all__ = [
    "CATALOGUE", "EVERYTHING", "OPEN_SHELF", "Disagreement", "Listing", "Progress", "Scope", "Store", "StoreHit",
    "WeightedTerm",
]

CATALOGUE = "catalogue.sqlite"
"""The file in a folder that makes it a store."""

EXACT_LIMIT = 20_000
"""Chunks in scope up to which dense search is a plain product over all vectors: some milliseconds, exact, and Chroma
(more than a second to import) stays out of the way of a question. Above it Chroma's approximate index is quicker."""


class Store:
    """A store in a folder, or in memory for tests. Safe to share by threads."""

    def __init__(self, parts: Parts, lock: WriterLock, file: Path | None = None) -> None:
        self._parts, self._lock = parts, lock
        self._file = file  # the catalogue's, for the ledger
        self._ledger: Ledger | None = None
        self._feedback: FeedbackBox | None = None
        self._catalogue, self._lexical, self._originals = parts.catalogue, parts.lexical, parts.originals
        self.encoder, self.shelf = parts.encoder, parts.shelf
        self._dense = DenseCache(self._load_vectors)
        self.exact_limit = EXACT_LIMIT
        self._papers: Recent[str, Paper] = Recent(24)
        self._chunks: Recent[str, Chunk] = Recent(20_000)
        self._facts: Recent[str, tuple[Fact, ...]] = Recent(20_000)
        self._listings: Recent[Scope, tuple[Listing, ...]] = Recent(64)
        self._frequencies: Recent[str, int] = Recent(50_000)
        self._seen = -1  # the generation at which the lexical index was last refreshed

    @classmethod
    def open(cls, folder: Path, encoder: Encoder | None = None, chroma_url: str | None = None) -> Store:
        """The store in a folder, made where it is not there yet.

        Raises StoreError where the folder cannot be made or written to, StoreVersionError where another version
        wrote it.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with (folder / "writer.lock").open("a"):
                pass  # SQLite needs to write beside its file even to read it, so better said here, and plainly
        except OSError as error:
            raise StoreError(f"{folder}: the store's folder cannot be used ({error.strerror}); choose a folder you "
                             "may write to (--store or MATTERS_HOME)") from error
        catalogue = Catalogue(folder / CATALOGUE)
        shelf = VectorShelf(folder / "vectors", f"matters-{catalogue.store_id[:8]}", chroma_url)
        parts = Parts(catalogue, LexicalIndex(folder / "lexical"), shelf, Originals(folder / "originals"),
                      encoder or default_encoder())
        return cls(parts, WriterLock(folder), folder / CATALOGUE)

    @classmethod
    def in_memory(cls, encoder: Encoder) -> Store:
        """A store with nothing on disk and no Chroma, gone when it is closed: for tests."""
        return cls(Parts(Catalogue(None), LexicalIndex(None), None, Originals(None), encoder), WriterLock(None))

    def close(self) -> None:
        """Lets go of all files."""
        if self.shelf is not None:
            self.shelf.close()
        if self._ledger is not None:
            self._ledger.close()
        if self._feedback is not None:
            self._feedback.close()
        self._catalogue.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Reading

    def find(self, name: str, scope: Scope = EVERYTHING) -> str:
        """The id of the paper that goes by a name: its id, the beginning of it, a file name or a title.

        An operator's name by default, so exempt papers answer to it too. Raises UnknownPaperError where none or more
        than one does, and says what there is.
        """
        return paper_named(name, self.listing(scope))

    def listing(self, scope: Scope = OPEN_SHELF) -> tuple[Listing, ...]:
        """The papers of a scope: latest meeting first, those without a date last."""
        return self._listings.get(
            self._catalogue.generation, scope, lambda: self._catalogue.listing(self._catalogue.allowed(scope)))

    def paper(self, paper_id: str, scope: Scope = OPEN_SHELF) -> Paper:
        """A paper, whole. Raises UnknownPaperError where it is not there or the scope leaves it out."""
        self._require(paper_id, scope)
        return self._papers.get(self._catalogue.generation, paper_id, lambda: self._catalogue.paper(paper_id))

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
        allowed = set(self._catalogue.allowed(scope))
        found = self._chunks.get_many(self._catalogue.generation, ids, self._catalogue.chunks)
        return tuple(found[id] for id in ids if id in found and found[id].paper in allowed)

    def chunks_of(self, paper_id: str, scope: Scope = OPEN_SHELF) -> tuple[Chunk, ...]:
        """The chunks of a paper, in order. Raises UnknownPaperError as `paper` does."""
        self._require(paper_id, scope)
        return self._catalogue.chunks_of(paper_id)

    def facts_in(self, chunk_ids: Sequence[str], scope: Scope = OPEN_SHELF) -> tuple[Fact, ...]:
        """The facts that stand in these chunks, in the order of the chunks; nothing for what the scope leaves out."""
        allowed = set(self._catalogue.allowed(scope))
        found = self._facts.get_many(self._catalogue.generation, chunk_ids, self._facts_by_chunk)
        return tuple(fact for chunk in chunk_ids for fact in found[chunk] if fact.paper in allowed)

    def _facts_by_chunk(self, chunk_ids: list[str]) -> dict[str, tuple[Fact, ...]]:
        facts: dict[str, list[Fact]] = {chunk: [] for chunk in chunk_ids}
        for fact in self._catalogue.facts_in(chunk_ids):
            facts[fact.chunk].append(fact)
        return {chunk: tuple(found) for chunk, found in facts.items()}

    def facts_of(self, paper_id: str, scope: Scope = OPEN_SHELF) -> tuple[Fact, ...]:
        """The facts of a paper, in order. Raises UnknownPaperError as `paper` does."""
        self._require(paper_id, scope)
        return self._catalogue.facts_of(paper_id)

    @property
    def chunk_count(self) -> int:
        """How many chunks the open shelf holds."""
        return self._catalogue.chunk_count(self._catalogue.allowed(OPEN_SHELF))

    def fingerprint(self) -> str:
        """16 hex digits that stand for the papers of the open shelf and their chunks, whatever the order of adding."""
        digests = self._catalogue.digests(self._catalogue.allowed(OPEN_SHELF))
        return hashlib.sha256(json.dumps(digests).encode()).hexdigest()[:16]

    # Searching

    def lexical(self, words: Sequence[WeightedTerm], scope: Scope, limit: int) -> tuple[StoreHit, ...]:
        """The chunks of a scope that have these words, by BM25, best first; nothing for no words."""
        papers = self._searchable(scope)
        if papers is not None and not papers:
            return ()
        return _ranked(self._lexical.search(words, papers, limit))

    def dense(self, text: str, scope: Scope, limit: int) -> tuple[StoreHit, ...]:
        """The chunks of a scope whose vectors are nearest to the text's, best first; nothing for an empty text.

        Raises StoreError where the store was filled with another encoder.
        """
        papers = self._catalogue.allowed(scope)
        if not text.strip() or not papers:
            return ()
        self._require_encoder()
        vector = self.encoder.encode([text])[0]
        generation = self._catalogue.generation
        if self.shelf is None or self._catalogue.chunk_count(papers) <= self.exact_limit:
            return _ranked(self._dense.nearest(vector, generation, papers, limit))
        hits = self.shelf.search(vector, frozenset(papers), limit)
        if scope.exempt:  # not in Chroma: see corpus.vectors
            exempt = tuple(sorted(set(papers) - set(self._catalogue.allowed(OPEN_SHELF))))
            hits = (*hits, *self._dense.nearest(vector, generation, exempt, limit))
        return _ranked(sorted(hits, key=lambda hit: (-hit[1], hit[0]))[:limit])

    def document_frequency(self, stems: Sequence[str], scope: Scope = OPEN_SHELF) -> dict[str, int]:
        """In how many chunks of a scope each stem (as of `corpus.lexical.stems`) stands in the passage."""
        papers = self._searchable(scope)
        if papers is not None and not papers:
            return dict.fromkeys(stems, 0)
        return self._frequencies.get_many(
            (self._catalogue.generation, papers), stems,
            lambda missing: {stem: self._lexical.count(stem, papers) for stem in missing})

    def _searchable(self, scope: Scope) -> tuple[str, ...] | None:
        """The papers of a scope for the lexical index; None where it holds no others. Refreshes the index first."""
        generation = self._catalogue.generation
        if generation != self._seen:
            self._lexical.refresh()
            self.require_lexical()
            self._seen = generation
        papers = self._catalogue.allowed(scope)
        everything = not self._catalogue.pending() and papers == self._catalogue.allowed(EVERYTHING)
        return None if everything else papers

    def require_lexical(self) -> None:
        """Raises StoreError where the lexical index is gone or holds too little; every search asks so too."""
        require_lexical(self._parts)

    def _load_vectors(self, papers: tuple[str, ...]) -> Loaded:
        return self._catalogue.vectors(papers, self.encoder.name)

    def _require(self, paper_id: str, scope: Scope) -> None:
        if paper_id not in self._catalogue.allowed(scope):
            raise UnknownPaperError(f"{paper_id}: no such paper. " + choice(self.listing(scope)))

    def _require_encoder(self) -> None:
        used = self._catalogue.encoder
        if used is not None and used != self.encoder.name:
            raise StoreError(f"the papers were encoded by {used}, and the encoder is now {self.encoder.name}; use the "
                             "first, or run `matters reindex` to encode them again")

    # Writing

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Holds the writer's lock over several calls (ingesting a folder); each call takes it by itself otherwise.

        What an earlier writer left unfinished is taken out first. Raises StoreLockedError where another process
        writes, StoreError where the disk is full or not writable.
        """
        with self._lock.held() as first:
            try:
                if first:
                    for paper_id in self._catalogue.pending():
                        take_out(self._parts, paper_id)
                yield
            except OSError as error:
                raise StoreError(f"writing to the store failed ({error.strerror or error}); nothing of the paper in "
                                 "hand was kept. Make room or set the folder's permissions, and do it again") from error

    def add(
        self, paper: Paper, chunks: Sequence[Chunk], facts: Sequence[Fact], original: bytes,
        progress: Progress | None = None,
    ) -> bool:
        """Puts a paper on the shelf, whole or not at all; False where the same text is there already.

        In that case the file is kept as one more source of the paper, and chunks and facts stay as they are.
        `original` is the file, whose sha256 is the paper's.
        """
        tell = progress or _silent
        with self.writing():
            if paper.id in self._catalogue.allowed(EVERYTHING):
                self._originals.put(paper.sha256, original)
                self._catalogue.add_source(paper.id, paper.sha256, paper.file)
                return False
            self._require_encoder()
            vectors = encode(self._parts, chunks, tell)
            try:
                self._put_in(paper, chunks, facts, vectors, original, tell)
            except BaseException:
                take_out(self._parts, paper.id)
                raise
            return True

    def remove(self, paper_id: str) -> None:
        """Takes a paper off the shelf with all that belongs to it. Raises UnknownPaperError."""
        with self.writing():
            self._require(paper_id, EVERYTHING)
            self._catalogue.withdraw(paper_id)
            take_out(self._parts, paper_id)
            self.feedback.tidy()

    def _put_in(self, paper: Paper, chunks: Sequence[Chunk], facts: Sequence[Fact], vectors: NDArray[np.float32],
                original: bytes, tell: Progress) -> None:
        """The order matters: the catalogue knows of a paper before any index does, and shows it after all of them."""
        tell("catalogue", 0, 1)
        self._catalogue.insert(paper, chunks, facts, vectors, self.encoder.name)
        self._originals.put(paper.sha256, original)
        tell("lexical", 0, 1)
        self._lexical.write(entries(chunks), without=[paper.id])
        tell("vectors", 0, 1)
        if self.shelf is not None and paper.metadata.access is Access.OPEN:
            self.shelf.put(shelved(paper, chunks, vectors))
        tell("visible", 0, 1)
        self._catalogue.publish(paper.id)
        tell("visible", 1, 1)

    def reindex(self, progress: Progress | None = None) -> None:
        """Makes both indexes again from the catalogue; nothing is encoded unless the encoder is another one now."""
        with self.writing():
            reindex(self._parts, progress or _silent)

    # Upkeep

    @property
    def ledger(self) -> Ledger:
        """What was fetched from councils' sites. Whoever writes to it holds `writing`."""
        if self._ledger is None:  # only `matters sync` asks for it
            self._ledger = Ledger(self._file)
        return self._ledger

    @property
    def feedback(self) -> FeedbackBox:
        """What readers said of answers; it may be written to without `writing`."""
        if self._feedback is None:
            self._feedback = FeedbackBox(self._file, lambda: self._catalogue.allowed(OPEN_SHELF))
        return self._feedback

    def check(self) -> tuple[Disagreement, ...]:
        """What the parts of the store do not agree on; nothing where all is well. Reads every file once."""
        return check(self._parts)

    def mend(self, progress: Progress | None = None) -> tuple[str, ...]:
        """Mends what `check` finds; one sentence for each thing that was done, or cannot be done here."""
        with self._lock.held():  # not `writing`: an index that cannot be opened would stop its recovery
            return mend(self._parts, progress or _silent)


def _ranked(hits: Sequence[tuple[str, float]]) -> tuple[StoreHit, ...]:
    return tuple(StoreHit(chunk, score, rank) for rank, (chunk, score) in enumerate(hits, start=1))


def _silent(step: str, done: int, total: int) -> None:
    """Progress for those who do not ask for it."""
