"""Files → papers in the store: read, give structure, chunk, find the facts, shelve.

`ingest_paper` does one file. `ingest_folder` does many in order, and has the next ones read meanwhile (`ingest.ahead`):
a file that cannot be read is reported with its reason and remedy and never stops the rest; a store that cannot be
written to does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from corpus.chunk import Chunk
from corpus.errors import IngestError, NoTextError, NotReadableError, TooCostlyError, WithdrawnError
from corpus.fact import Fact
from corpus.paper import Paper
from corpus.period import day_label
from corpus.scope import Listing, Scope
from corpus.succession import CURRENT, Succession
from ingest.ahead import Pending, Readers
from ingest.folders import files_of
from ingest.fork import Message
from ingest.limits import Limits
from ingest.making import Made, read_paper, settled
from ingest.metadata import kept_back, unknown_fields
from ingest.report import Added, Failure, IngestReport, Progress, Skipped, Stage, Tell
from ingest.sidecar import SIDECAR_NAME, Sidecar, read_sidecars, said_of
from ingest.versions import standing

__all__ = [
    "Added", "Failure", "IngestReport", "Progress", "Shelf", "Skipped", "Stage", "StoreProgress", "Tell",
    "ingest_folder", "ingest_paper", "read_paper",
]

_LARGEST = 512 * 1024**2  # bytes of one file

StoreProgress = Callable[[str, int, int], None]

SAME_BYTES = "these bytes are there already"
SAME_TEXT = "the same text is there already; kept as another source of it"
_COUNTING = Scope(exempt=True)
"""Every paper that no later one has replaced."""


class Shelf(Protocol):
    """What the pipeline asks of a store."""

    def holder(self, sha256: str) -> str | None:
        """The id of the paper that a file of these bytes was ingested as; None where it is new."""

    def withdrawn(self, *marks: str) -> date | None:
        """The day on which a paper of one of these marks (its id, its file's sha256) was withdrawn; None: never."""

    def readmit(self, *marks: str) -> None:
        """Lets papers of these marks be taken in again."""

    def settled(self, *marks: str) -> dict[str, str]:
        """What a person has settled about a paper of one of these marks, by field."""

    def listing(self, scope: Scope) -> tuple[Listing, ...]:
        """The papers of a scope."""

    def paper(self, paper_id: str, scope: Scope) -> Paper:
        """A paper, whole."""

    def add(
        self,
        paper: Paper,
        chunks: Sequence[Chunk],
        facts: Sequence[Fact],
        original: bytes,
        progress: StoreProgress | None = None,
        succession: Succession = CURRENT,
    ) -> bool:
        """Shelves a paper, whole or not at all; False where the same text is there already."""

    def add_source(self, paper_id: str, sha256: str, file: str, original: bytes) -> None:
        """Keeps a file as one more source of a paper whose text it has."""


def ingest_paper(path: Path, store: Shelf, sidecar: Sidecar | None = None, tell: Tell | None = None) -> Paper | None:
    """Reads one file and shelves it; None where the store has these bytes or this text already.

    Without a `sidecar` the line for the file in the `sources.csv` beside it counts. Raises IngestError for a file that
    cannot be read, StoreError for a store that cannot be written to.
    """
    with Readers(1) as readers:
        opened = _Opened(path, _Teller(path.name, 1, 1, tell), sidecar or _sidecars_beside(path).get(path.name))
        opened.begin(readers, store, set())
        done = opened.shelve(readers, store)
    return None if isinstance(done, Skipped) else done.made.paper


def ingest_folder(
    paths: Sequence[Path],
    store: Shelf,
    progress: Tell | None = None,
    *,
    ocr: bool = False,
    again: bool = False,
    limits: Limits | None = None,
) -> IngestReport:
    """Reads and shelves files in order; a folder among `paths` stands for the papers in it. Tells of every step.

    ocr     whether pages without text are read by text recognition
    again   whether papers that were withdrawn are taken in
    limits  what one file may cost; None: two minutes and a gigabyte

    Raises StoreError where the store cannot be written to, SettingsError for a `sources.csv` that cannot be used.
    """
    files, closed = files_of(paths)
    sidecars = {file.parent: _sidecars_beside(file) for file in files}
    opened = [
        _Opened(f, _Teller(f.name, n, len(files), progress), sidecars[f.parent].get(f.name), again)
        for n, f in enumerate(files, start=1)
    ]
    for each in opened:
        each.teller.tell(Stage.QUEUED)
    added: list[Added] = []
    skipped: list[Skipped] = []
    failed = [Failure(str(file), why, remedy) for file, why, remedy in closed]
    with Readers(len(files), limits, ocr=ocr) as readers:
        begun: set[str] = set()
        for number, each in enumerate(opened):
            # A few files are read ahead, and no more: what was read waits in memory until its turn.
            for ahead in opened[number : number + readers.count + 1]:
                ahead.begin(readers, store, begun)
            try:
                done = each.shelve(readers, store)
            except IngestError as error:
                failed.append(Failure(each.path.name, error.reason, error.remedy, isinstance(error, NoTextError)))
                each.teller.tell(Stage.FAILED, detail=str(error))
                continue
            if isinstance(done, Skipped):
                skipped.append(done)
            else:
                added.append(_added(done))
    return IngestReport(tuple(added), tuple(skipped), tuple(failed))


def _added(shelved: _Shelved) -> Added:
    made = shelved.made
    paper = made.paper
    return Added(
        paper.file,
        paper.id,
        paper.metadata.title,
        len(made.chunks),
        len(made.facts),
        unknown_fields(paper.metadata),
        paper.metadata.unsure,
        (*paper.warnings, *kept_back(paper)),
        paper.metadata.unread,
        paper.metadata.ocr,
        shelved.replaces,
        shelved.replaced_by,
    )


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells of the steps of one file."""

    file: str
    number: int
    total: int
    to: Tell | None

    def tell(self, stage: Stage, done: int = 0, of: int = 0, detail: str = "") -> None:
        if self.to is not None:
            self.to(Progress(self.file, stage, self.number, self.total, done, of, detail))

    def hear(self, message: Message) -> None:
        """What the process that reads the file says of its progress."""
        match message:
            case ("page", int(done), int(of)):
                self.tell(Stage.READING, done, of)
            case ("ocr", int(done), int(of)):
                self.tell(Stage.RECOGNISING, done, of)
            case ("structure",):
                self.tell(Stage.STRUCTURE)
            case ("facts",):
                self.tell(Stage.FACTS)

    def store(self, step: str, done: int, of: int) -> None:
        """What the store says while it shelves a paper."""
        self.tell(Stage.ENCODING, done, of, step)


@dataclass(frozen=True, slots=True)
class _Shelved:
    """What was put on the shelf, what it replaces there ("minutes.pdf", "pack.pdf, item 7"), what is later than it."""

    made: Made
    replaces: tuple[str, ...]
    replaced_by: str | None


@dataclass(slots=True)
class _Opened:
    """A file on its way: its bytes, once they are there, and whoever reads them."""

    path: Path
    teller: _Teller
    sidecar: Sidecar | None
    again: bool = False
    data: bytes = b""
    sha256: str = ""
    error: IngestError | None = None
    pending: Pending | None = None

    def begin(self, readers: Readers, store: Shelf, begun: set[str]) -> None:
        """Opens the file and has it read, unless its bytes are on the shelf or were `begun` before; once only."""
        if self.sha256 or self.error is not None:
            return
        try:
            self.data = _bytes_of(self.path)
        except IngestError as error:
            self.error = error
            return
        self.sha256 = hashlib.sha256(self.data).hexdigest()
        try:
            self._require_not_withdrawn(store, self.sha256)
        except IngestError as error:
            self.error = error
            return
        if self.sha256 not in begun and store.holder(self.sha256) is None:
            begun.add(self.sha256)
            self.pending = readers.begin(self.data, self.path.name, self.sidecar)

    def _require_not_withdrawn(self, store: Shelf, mark: str) -> None:
        if self.again:
            store.readmit(mark)
        elif day := store.withdrawn(mark):
            raise WithdrawnError(f"{self.path.name}: it was withdrawn on {day_label(day)} and is not taken in",
                                 f"To take it in nevertheless: matters ingest --again {self.path.name}")

    def shelve(self, readers: Readers, store: Shelf) -> _Shelved | Skipped:
        """What came of the file, which is then on the shelf, or why nothing of it was new. Raises its IngestError."""
        if self.error is not None:
            raise self.error
        holder = store.holder(self.sha256)
        if holder is not None:
            self.teller.tell(Stage.SKIPPED, detail=SAME_BYTES)
            return Skipped(self.path.name, holder, SAME_BYTES)
        self.teller.tell(Stage.READING)
        pending = self.pending or readers.begin(self.data, self.path.name, self.sidecar)
        made = pending.wait(self.teller.hear)
        data = self.data
        self.pending, self.data = None, b""  # many files: what is done with is let go
        self._require_not_withdrawn(store, made.paper.id)
        if said := store.settled(made.paper.id, self.sha256):
            made = settled(made.paper, said_of(said, self.path.name))
        paper = made.paper
        listing = {entry.id: entry for entry in store.listing(_COUNTING)}
        stands = standing(paper, tuple(listing.values()), lambda id: store.paper(id, _COUNTING))
        if stands.same_as is not None:
            store.add_source(stands.same_as, paper.sha256, paper.file, data)
        elif store.add(paper, made.chunks, made.facts, data, self.teller.store, stands.succession):
            count = len(made.chunks)
            self.teller.tell(Stage.DONE, count, count, f"{count} passages, {len(made.facts)} figures")
            return _shelved(made, stands.succession, listing)
        self.teller.tell(Stage.SKIPPED, detail=SAME_TEXT)
        return Skipped(self.path.name, stands.same_as or paper.id, SAME_TEXT)


def _shelved(made: Made, succession: Succession, listing: Mapping[str, Listing]) -> _Shelved:
    replaces = tuple(
        listing[paper].file + (f", item {item}" if item is not None else "") for paper, item in succession.replaces
    )
    later = succession.replaced_by
    return _Shelved(made, replaces, None if later is None else listing[later].file)


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > _LARGEST:
            raise TooCostlyError(
                f"{path.name}: {size // 1024**2:,} MB, more than the {_LARGEST // 1024**2:,} MB allowed for one file",
                "Split it into parts",
            )
        return path.read_bytes()
    except OSError as error:
        raise NotReadableError(
            f"{path.name}: the file cannot be opened ({error.strerror})", "See that it is there and may be read"
        ) from error


def _sidecars_beside(path: Path) -> Mapping[str, Sidecar]:
    """The lines of the `sources.csv` in a file's folder; {} where there is none."""
    beside = path.parent / SIDECAR_NAME
    try:
        beside.stat()
    except OSError:  # not there, or in a folder we may not enter: what stops us here stops the file too, which says so
        return {}
    return read_sidecars(beside)
