"""The store: papers, their chunks and facts, on one shelf that is searched by words and by vectors.

The catalogue (SQLite) is the truth; the lexical index (Tantivy) and the vector shelf (Chroma) can be made again from
it. No SQL stands here: it stands in `corpus.catalogue`, its tables in `corpus.schema`. A paper is written as pending,
put into the indexes, and made visible by one last transaction: a process that is killed at any point leaves it pending,
found by no search, and the next writer takes it out again. One process writes at a time (`corpus.lock`); any number
read meanwhile.

What is read of it, and the one gate for exempt papers, stand in `corpus.shelf`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from corpus.catalogue import Catalogue
from corpus.chunk import Chunk
from corpus.encoder import Encoder, default_encoder
from corpus.errors import StoreError
from corpus.fact import Fact
from corpus.feedback import FeedbackBox
from corpus.ledger import Ledger
from corpus.lexical import LexicalIndex
from corpus.lock import WriterLock
from corpus.originals import Originals
from corpus.paper import Access, Paper
from corpus.scope import (
    EVERYTHING,
    OPEN_SHELF,
    Disagreement,
    Listing,
    Scope,
    StoreHit,
    WeightedTerm,
)
from corpus.shelf import Shelf
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


class Store(Shelf):
    """A store in a folder, or in memory for tests: what is read of it (`corpus.shelf`), and what is written."""

    def __init__(self, parts: Parts, lock: WriterLock, file: Path | None = None) -> None:
        super().__init__(parts)
        self._lock = lock
        self._file = file  # the catalogue's, for the ledger
        self._ledger: Ledger | None = None
        self._feedback: FeedbackBox | None = None

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


def _silent(step: str, done: int, total: int) -> None:
    """Progress for those who do not ask for it."""
