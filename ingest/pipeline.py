"""Files → papers in the store: read, give structure, chunk, find the facts, shelve.

`ingest_paper` tells the story of one file. `ingest_folder` does many in order: a file that cannot be read is reported
with its reason and remedy and never stops the rest; a store that cannot be written to does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from corpus.chunk import Chunk
from corpus.errors import IngestError, NoTextError, NotReadableError, SettingsError
from corpus.fact import Fact
from corpus.paper import Paper, Reading
from ingest.broken import rejoined, with_marked_notes
from ingest.chunking import chunk_paper
from ingest.docx import read_docx
from ingest.facts import facts_of
from ingest.folders import files_of
from ingest.formats import Format, format_of
from ingest.html import read_html
from ingest.metadata import read_metadata, unknown_fields
from ingest.packs import place_items
from ingest.runs import split_runs
from ingest.sidecar import SIDECAR_NAME, Sidecar, read_sidecars
from ingest.text import read_text

StoreProgress = Callable[[str, int, int], None]

SAME_BYTES = "these bytes are there already"
SAME_TEXT = "the same text is there already; kept as another source of it"


class Shelf(Protocol):
    """What the pipeline asks of a store."""

    def holder(self, sha256: str) -> str | None:
        """The id of the paper that a file of these bytes was ingested as; None where it is new."""

    def add(
        self,
        paper: Paper,
        chunks: Sequence[Chunk],
        facts: Sequence[Fact],
        original: bytes,
        progress: StoreProgress | None = None,
    ) -> bool:
        """Shelves a paper, whole or not at all; False where the same text is there already."""


class Stage(StrEnum):
    """Where a file is on its way."""

    QUEUED = "queued"
    READING = "reading"
    STRUCTURE = "structure"
    FACTS = "facts"
    ENCODING = "encoding"
    DONE = "done"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of one file.

    number, total  the file's place among the files, from 1
    done, of       how far the stage is, where it counts (chunks encoded); 0, 0 where it does not
    detail         a reason, or what was found; "" where there is nothing to say
    """

    file: str
    stage: Stage
    number: int = 1
    total: int = 1
    done: int = 0
    of: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read: why, and what the operator can do ("" where nothing helps)."""

    file: str
    reason: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """A paper that is new on the shelf; `unknown` names what it does not say of itself, `unsure` what was inferred."""

    file: str
    paper: str
    title: str
    chunks: int
    facts: int
    unknown: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that brought nothing new: the id of the paper that is on the shelf already, and why it is the same."""

    file: str
    paper: str
    reason: str


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of the files, each in one of the three, in the order they came."""

    added: tuple[Added, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    failed: tuple[Failure, ...] = ()


Tell = Callable[[Progress], None]


def read_paper(data: bytes, name: str, sidecar: Sidecar | None = None) -> Paper:
    """A file's bytes as a Paper: what it is, its pages, its blocks in their items. `name` is the file's name.

    Raises IngestError: NotReadableError for an empty, damaged or foreign file, EncryptedError, NoTextError,
    TooCostlyError.
    """
    kind = format_of(data, name)
    return _structured(_read(kind, data, name), kind, data, name, sidecar)


def ingest_paper(path: Path, store: Shelf, sidecar: Sidecar | None = None, tell: Tell | None = None) -> Paper | None:
    """Reads one file and shelves it; None where the store has these bytes or this text already.

    Without a `sidecar` the line for the file in the `sources.csv` beside it counts. Raises IngestError for a file that
    cannot be read, StoreError for a store that cannot be written to.
    """
    added = _ingest(path, store, sidecar or _sidecars_beside(path).get(path.name), _Teller(path.name, 1, 1, tell))
    return None if isinstance(added, Skipped) else added[0]


def ingest_folder(paths: Sequence[Path], store: Shelf, progress: Tell | None = None) -> IngestReport:
    """Reads and shelves files in order; a folder among `paths` stands for the papers in it. Tells of every step.

    Raises StoreError where the store cannot be written to, SettingsError for a `sources.csv` that cannot be used.
    """
    files, closed = files_of(paths)
    sidecars = {file.parent: _sidecars_beside(file) for file in files}
    tellers = [_Teller(f.name, n, len(files), progress) for n, f in enumerate(files, start=1)]
    for teller in tellers:
        teller.tell(Stage.QUEUED)
    added: list[Added] = []
    skipped: list[Skipped] = []
    failed = [Failure(str(f), f"the folder cannot be opened ({why})", "See that it may be read") for f, why in closed]
    for file, teller in zip(files, tellers, strict=True):
        try:
            done = _ingest(file, store, sidecars[file.parent].get(file.name), teller)
        except IngestError as error:
            failed.append(Failure(file.name, error.reason, error.remedy))
            teller.tell(Stage.FAILED, detail=str(error))
            continue
        if isinstance(done, Skipped):
            skipped.append(done)
            continue
        paper, chunks, facts = done
        added.append(
            Added(
                file.name,
                paper.id,
                paper.metadata.title,
                chunks,
                facts,
                unknown_fields(paper.metadata),
                paper.metadata.unsure,
                paper.warnings,
            )
        )
    return IngestReport(tuple(added), tuple(skipped), tuple(failed))


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

    def store(self, step: str, done: int, of: int) -> None:
        """What the store says while it shelves a paper."""
        self.tell(Stage.ENCODING, done, of, step)


def _ingest(path: Path, store: Shelf, sidecar: Sidecar | None, teller: _Teller) -> tuple[Paper, int, int] | Skipped:
    """The paper with its counts of chunks and facts, or why nothing of the file was new."""
    data = _bytes_of(path)
    holder = store.holder(hashlib.sha256(data).hexdigest())
    if holder is not None:
        teller.tell(Stage.SKIPPED, detail=SAME_BYTES)
        return Skipped(path.name, holder, SAME_BYTES)
    try:
        teller.tell(Stage.READING)
        kind = format_of(data, path.name)
        reading = _read(kind, data, path.name)
        teller.tell(Stage.STRUCTURE)
        paper = _structured(reading, kind, data, path.name, sidecar)
        chunks = chunk_paper(paper)
        teller.tell(Stage.FACTS)
        facts = facts_of(paper, chunks)
    except (IngestError, SettingsError, MemoryError):
        raise
    except (
        Exception
    ) as error:  # a fault of ours on a file we did not foresee: that file fails, by name, and the rest go on
        raise NotReadableError(
            f"{path.name}: reading it failed ({type(error).__name__}: {error})",
            "Report it with the file; the other files are not touched",
        ) from error
    if not store.add(paper, chunks, facts, data, teller.store):
        teller.tell(Stage.SKIPPED, detail=SAME_TEXT)
        return Skipped(path.name, paper.id, SAME_TEXT)
    teller.tell(Stage.DONE, len(chunks), len(chunks), f"{len(chunks)} passages, {len(facts)} figures")
    return paper, len(chunks), len(facts)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise NotReadableError(
            f"{path.name}: the file cannot be opened ({error.strerror})", "See that it is there and may be read"
        ) from error


def _read(kind: Format, data: bytes, name: str) -> Reading:
    match kind:
        case Format.PDF:
            # late, for the PDF libraries take half a second to load and most commands never read one
            from ingest.pdf import read_pdf

            return read_pdf(data, name)
        case Format.HTML:
            return read_html(data, name)
        case Format.DOCX:
            return read_docx(data, name)
        case Format.TEXT:
            return read_text(data, name)


def _structured(reading: Reading, kind: Format, data: bytes, name: str, sidecar: Sidecar | None) -> Paper:
    """A reading as a Paper: metadata, items, paragraph numbers and the two fingerprints."""
    if not any(b.text.strip() for b in reading.blocks):
        raise NoTextError(
            f"{name}: no text was found in it; it may be a scan",
            "Run text recognition over it (ocrmypdf) and give the result",
        )
    metadata = read_metadata(reading.blocks, name, sidecar)
    whole = split_runs(rejoined(with_marked_notes(reading.blocks)))
    blocks, items = place_items(whole, reading.pages, metadata.kind)
    text_sha256 = hashlib.sha256("\n".join(b.text for b in reading.blocks).encode()).hexdigest()
    return Paper(
        id=text_sha256[:16],
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        text_sha256=text_sha256,
        format=kind.value,
        metadata=metadata,
        pages=reading.pages,
        blocks=blocks,
        items=items,
        warnings=reading.warnings,
    )


def _sidecars_beside(path: Path) -> Mapping[str, Sidecar]:
    """The lines of the `sources.csv` in a file's folder; {} where there is none."""
    beside = path.parent / SIDECAR_NAME
    try:
        beside.stat()
    except OSError:  # not there, or in a folder we may not enter: what stops us here stops the file too, which says so
        return {}
    return read_sidecars(beside)
