"""The store: papers, their chunks and facts, on one shelf that is searched by words and by vectors.

The catalogue (SQLite) is the truth; the lexical index (Tantivy) and the vector shelf (Chroma) can be made again from
it. No SQL stands here: it stands in `corpus.catalogue`, its tables in `corpus.schema`. A paper is written as pending,
put into the indexes, and made visible by one last transaction: a process that is killed at any point leaves it pending,
found by no search, and the next writer takes it out again. One process writes at a time (`corpus.lock`); any number
read meanwhile.

This is also the one gate for exempt papers: every reading method takes a Scope, and what the scope leaves out does not
exist, not even in counts. A paper that a later one has replaced is no secret: it is in no search, list or count of a
scope without `superseded`, and can be read by its id, so that an old citation still opens.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from datetime import date
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
from corpus.names import choice, goes_by, paper_named
from corpus.originals import Originals
from corpus.paper import Access, Paper
from corpus.recent import Recent
from corpus.scope import (
    EVERYTHING,
    OPEN_AND_REPLACED,
    OPEN_SHELF,
    Disagreement,
    Listing,
    Scope,
    StoreHit,
    WeightedTerm,
)
from corpus.succession import CURRENT, Succession
from corpus.upkeep import (
    Parts,
    Progress,
    check,
    encode,
    mend,
    put_words,
    reindex,
    relay,
    require_lexical,
    shelved,
    take_out,
)
from corpus.vectors import VectorShelf
from corpus.withdrawal import Withdrawal, empty, withdraw

__all__ = [
    "CATALOGUE", "CURRENT", "EVERYTHING", "OPEN_SHELF", "Disagreement", "Listing", "Progress", "Scope", "Store",
    "StoreHit", "Succession", "WeightedTerm",
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
        self._may_see_exempt: Callable[[], bool] | None = None  # None: whoever asks says so in the scope
        self.encoder, self.shelf = parts.encoder, parts.shelf
        self._dense = DenseCache(self._load_vectors)
        self.exact_limit = EXACT_LIMIT
        self._papers: Recent[str, Paper] = Recent(24)
        self._chunks: Recent[str, Chunk] = Recent(20_000)
        self._facts: Recent[str, tuple[Fact, ...]] = Recent(20_000)
        self._listings: Recent[Scope, tuple[Listing, ...]] = Recent(64)
        self._frequencies: Recent[str, int] = Recent(50_000)
        self._replaced: Recent[str, frozenset[str]] = Recent(1)
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
        parts = Parts(catalogue, LexicalIndex(folder / "lexical"), LexicalIndex(folder / "lexical-exempt"), shelf,
                      Originals(folder / "originals"), encoder or default_encoder())
        return cls(parts, WriterLock(folder), folder / CATALOGUE)

    @classmethod
    def in_memory(cls, encoder: Encoder) -> Store:
        """A store with nothing on disk and no Chroma, gone when it is closed: for tests."""
        parts = Parts(Catalogue(None), LexicalIndex(None), LexicalIndex(None), None, Originals(None), encoder)
        return cls(parts, WriterLock(None))

    def seen_by(self, may_see_exempt: Callable[[], bool]) -> Store:
        """This store as one reader may see it: exempt papers are in every scope where `may_see_exempt` says yes, and in
        none where it says no, whatever the scope says. It is asked at each read, and shares everything with this one.
        """
        view = copy(self)
        view._may_see_exempt = may_see_exempt
        return view

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
        allowed = self._by_id(scope)
        found = self._chunks.get_many(self._catalogue.generation, ids, self._catalogue.chunks)
        return tuple(found[id] for id in ids if id in found and found[id].paper in allowed)

    def chunks_of(self, paper_id: str, scope: Scope = OPEN_SHELF) -> tuple[Chunk, ...]:
        """The chunks of a paper, in order, without its replaced items. Raises UnknownPaperError as `paper` does."""
        self._require(paper_id, scope)
        gone = self._gone(scope)
        return tuple(chunk for chunk in self._catalogue.chunks_of(paper_id) if chunk.id not in gone)

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
        return tuple(fact for fact in self._catalogue.facts_of(paper_id) if fact.chunk not in gone)

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
        vector = self.encoder.encode([text])[0]
        generation, gone = self._catalogue.generation, self._gone(scope)
        wide = limit + len(gone)
        if self.shelf is None or self._catalogue.chunk_count(papers) <= self.exact_limit:
            return _still_counting(self._dense.nearest(vector, generation, papers, wide), gone, limit)
        hits = self.shelf.search(vector, frozenset(papers), wide)
        exempt = tuple(sorted(set(papers) - set(self._catalogue.allowed(OPEN_AND_REPLACED))))
        if exempt:  # not in Chroma: see corpus.vectors
            hits = (*hits, *self._dense.nearest(vector, generation, exempt, wide))
        return _still_counting(sorted(hits, key=lambda hit: (-hit[1], hit[0])), gone, limit)

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
        return index, None if not self._catalogue.pending() and papers == shelf else papers

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
                    relay(self._parts)
                yield
            except OSError as error:
                raise StoreError(f"writing to the store failed ({error.strerror or error}); nothing of the paper in "
                                 "hand was kept. Make room or set the folder's permissions, and do it again") from error

    def add(
        self, paper: Paper, chunks: Sequence[Chunk], facts: Sequence[Fact], original: bytes,
        progress: Progress | None = None, succession: Succession = CURRENT,
    ) -> bool:
        """Puts a paper on the shelf, whole or not at all; False where the same text is there already.

        In that case the file is kept as one more source of the paper, and chunks and facts stay as they are.
        `original` is the file, whose sha256 is the paper's; `succession` what it replaces, or is replaced by.
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
                self._put_in(paper, chunks, facts, vectors, original, succession, tell)
            except BaseException:
                take_out(self._parts, paper.id)
                raise
            return True

    def add_source(self, paper_id: str, sha256: str, file: str, original: bytes) -> None:
        """Keeps a file as one more source of a paper whose text it has. Raises UnknownPaperError."""
        with self.writing():
            self._require(paper_id, EVERYTHING)
            self._originals.put(sha256, original)
            self._catalogue.add_source(paper_id, sha256, file)

    def remove(self, paper_id: str, emptying: bool = False) -> None:
        """Takes a paper off the shelf with all that belongs to it. Raises UnknownPaperError.

        emptying   whether its bytes are to leave the files too: whoever asks for it calls `empty` at the end
        """
        with self.writing():
            self._require(paper_id, EVERYTHING)
            self._catalogue.withdraw(paper_id, emptying)
            take_out(self._parts, paper_id)
            self.feedback.tidy()

    def rewrite(self, paper: Paper, chunks: Sequence[Chunk], facts: Sequence[Fact]) -> None:
        """Puts a paper that is on the shelf there anew: what it is has been settled, and its parts say so.

        Raises UnknownPaperError where it is not there.
        """
        with self.writing():
            self._require(paper.id, EVERYTHING)
            hidden = self.paper(paper.id, EVERYTHING).metadata.access is not paper.metadata.access is Access.EXEMPT
            plain = replace(paper, metadata=replace(paper.metadata, superseded=()))
            self._catalogue.rewrite(plain, chunks, facts, encode(self._parts, chunks, _silent), self.encoder.name)
            relay(self._parts)
            if hidden:  # what readers could see may stand in unused parts of the files that only hold what they see
                empty(self._parts, _silent)

    def settled(self, *marks: str) -> dict[str, str]:
        """What a person has settled about a paper of one of these marks (its id, the sha256 of its file), by field."""
        return self._catalogue.settled.of(marks)

    def settle(self, paper_id: str, said: Mapping[str, str | None]) -> None:
        """Keeps what a person says about a paper, also for when it is ingested again; None takes a field back.

        Raises UnknownPaperError. The paper itself changes by `rewrite`.
        """
        with self.writing():
            self._require(paper_id, EVERYTHING)
            self._catalogue.settled.note((paper_id, *sorted(self._catalogue.sources(paper_id))), said)

    def withdraw(self, paper_id: str, progress: Progress | None = None) -> Withdrawal:
        """Takes a paper out of the store to the last byte, and does not take it in again. Raises UnknownPaperError.

        Takes as long as `reindex`, but the paper is out of answers at once.
        """
        with self.writing():
            self._require(paper_id, EVERYTHING)
            listed = next(paper for paper in self.listing(EVERYTHING) if paper.id == paper_id)
            files = (listed.file, *listed.sources)
            return withdraw(self._parts, paper_id, files, self.feedback.tidy, progress or _silent)

    def empty(self, progress: Progress | None = None) -> tuple[str, ...]:
        """Leaves nothing in the store's files of papers that were withdrawn; what could not be reached, in sentences.

        Nothing is done where nothing was withdrawn since the last time.
        """
        with self.writing():
            return empty(self._parts, progress or _silent) if self._catalogue.to_empty else ()

    def withdrawn(self, *marks: str) -> date | None:
        """The day on which a paper of one of these marks (its id, its file's sha256) was withdrawn; None: never."""
        return self._catalogue.withdrawn(marks)

    def readmit(self, *marks: str) -> None:
        """Lets papers of these marks be taken in again."""
        with self.writing():
            self._catalogue.readmit(marks)

    def supersede(self, paper_id: str, succession: Succession) -> None:
        """Notes that a paper replaces others, or is replaced. Raises UnknownPaperError where one is not there."""
        with self.writing():
            for named in (paper_id, succession.replaced_by, *(old for old, _ in succession.replaces)):
                if named is not None:
                    self._require(named, EVERYTHING)
            self._catalogue.supersede(paper_id, succession)

    def count_again(self, paper_id: str) -> None:
        """Makes a replaced paper one that counts again, with all its items. Raises UnknownPaperError."""
        with self.writing():
            self._require(paper_id, EVERYTHING)
            self._catalogue.count_again(paper_id)

    def _put_in(self, paper: Paper, chunks: Sequence[Chunk], facts: Sequence[Fact], vectors: NDArray[np.float32],
                original: bytes, succession: Succession, tell: Progress) -> None:
        """The order matters: the catalogue knows of a paper before any index does, and shows it after all of them."""
        tell("catalogue", 0, 1)
        self._catalogue.insert(paper, chunks, facts, vectors, self.encoder.name)
        self._originals.put(paper.sha256, original)
        tell("lexical", 0, 1)
        put_words(self._parts, paper, chunks)
        tell("vectors", 0, 1)
        if self.shelf is not None and paper.metadata.access is Access.OPEN:
            self.shelf.put(shelved(paper, chunks, vectors))
        tell("visible", 0, 1)
        self._catalogue.publish(paper.id, succession)
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
        tell = progress or _silent
        with self._lock.held():  # not `writing`: an index that cannot be opened would stop its recovery
            done = mend(self._parts, tell)
            if self._catalogue.to_empty:
                held = empty(self._parts, tell)
                done += held or ("what was left of papers that were withdrawn is gone from the store's files",)
            return done


def _still_counting(hits: Iterable[tuple[str, float]], gone: frozenset[str], limit: int) -> tuple[StoreHit, ...]:
    """The first hits, ranked, without those in `gone`."""
    left = [hit for hit in hits if hit[0] not in gone][:limit]
    return tuple(StoreHit(chunk, score, rank) for rank, (chunk, score) in enumerate(left, start=1))


def _silent(step: str, done: int, total: int) -> None:
    """Progress for those who do not ask for it."""
