"""Withdrawing a paper: every byte of it leaves the store, and what was done is said.

Taking a paper off (`remove`) ends it for readers; its bytes may stand in unused pages of SQLite's files, in the deleted
part of a Tantivy segment and in Chroma's queue until they are used again. Here all three are written anew without them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from corpus.chunk import Chunk
from corpus.errors import StoreError
from corpus.refill import fill, refill
from corpus.upkeep import Parts, Progress, relay_lexical, take_out

_PROBE = re.compile(r"[^\n\"\\|]{40,160}")  # what JSON does not write otherwise, and no cell of a table
_MOST_PROBES = 60
_PIECE = 1 << 22  # bytes of a file in memory at once


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What was taken out of the store; it holds no word of the paper but its files' names.

    files           the names it was ingested under
    sha256          of its files' bytes, sorted
    chunks, facts   how many were erased, vectors being as many as chunks
    originals       how many files were deleted
    counting_again  the ids of earlier versions that it had replaced, and that count again
    held            what could not be reached, a sentence each; () where nothing is left
    """

    paper: str
    files: tuple[str, ...]
    sha256: tuple[str, ...]
    time: datetime
    chunks: int
    facts: int
    originals: int
    counting_again: tuple[str, ...] = ()
    held: tuple[str, ...] = ()


def withdraw(
    parts: Parts, paper_id: str, files: Sequence[str], forget: Callable[[], None], tell: Progress
) -> Withdrawal:
    """Erases a visible paper and what any file of the store still has of it. The caller holds the writer's lock.

    The paper is out of every answer before the first file is written anew. `forget` clears what other tables of the
    catalogue's file say of papers that are no longer there.
    """
    catalogue = parts.catalogue
    chunks, facts = len(catalogue.chunk_ids([paper_id]).get(paper_id, [])), len(catalogue.facts_of(paper_id))
    sources = catalogue.sources(paper_id)
    before = _replaced(parts)
    catalogue.withdraw(paper_id, emptying=True, for_good=True)
    take_out(parts, paper_id)
    forget()
    gone = sources - catalogue.sources()
    held = empty(parts, tell)
    return Withdrawal(
        paper_id, tuple(files), tuple(sorted(sources)), datetime.now(UTC), chunks, facts, len(gone),
        tuple(sorted((before - {paper_id}) - _replaced(parts))), held)


def empty(parts: Parts, tell: Progress) -> tuple[str, ...]:
    """Writes catalogue and indexes anew, so that nothing of what was deleted is left in their files.

    What could not be reached comes back, a sentence each. The caller holds the writer's lock.
    """
    relay_lexical(parts, tell)
    tell("vectors", 0, 1)
    _relay_vectors(parts)
    tell("vectors", 1, 1)
    held = []
    if not parts.catalogue.emptied():
        held.append("the catalogue's journal (catalogue.sqlite-wal) is being read by another process; stop the chat, "
                    "then run `matters doctor`, which empties it")
    else:
        parts.catalogue.note_empty()
    if parts.shelf is not None and (url := parts.shelf.url):
        held.append(f"the Chroma server at {url} has deleted the passages; have its operator run `chroma utils vacuum`")
    return tuple(held)


def _relay_vectors(parts: Parts) -> None:
    shelf, file = parts.shelf, parts.catalogue.file
    if shelf is None or file is None:
        return
    shelf.discard(files_too=True)
    if shelf.url is None:
        refill(file, shelf.folder, shelf.collection)
    else:
        fill(parts.catalogue, shelf)


def probes(chunks: Sequence[Chunk]) -> tuple[str, ...]:
    """Stretches of a paper's text to look for afterwards, spread over it."""
    found = [m.group().strip() for chunk in chunks for m in _PROBE.finditer(chunk.text)]
    step = max(1, len(found) // _MOST_PROBES)
    return tuple(dict.fromkeys(found[::step]))


def traces(folder: Path, wanted: Sequence[str], others: Iterator[Chunk]) -> tuple[str, ...]:
    """The files below a folder in which one of the stretches stands; those that other papers print too do not count."""
    own = set(wanted)
    for chunk in others:
        own -= {text for text in own if text in chunk.text}
    sought = [text.encode() for text in own]
    return tuple(str(path.relative_to(folder)) for path in sorted(folder.rglob("*"))
                 if path.is_file() and _stands_in(path, sought))


def _stands_in(path: Path, sought: Sequence[bytes]) -> bool:
    longest = max(map(len, sought), default=0)
    kept = b""
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                kept = kept[-longest:] + piece
                if any(text in kept for text in sought):
                    return True
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({error.strerror}), so that nobody can say whether anything of the "
                         "paper stands in it; see that it may be read") from error
    return False


def _replaced(parts: Parts) -> set[str]:
    return {paper for paper, what in parts.catalogue.successions.all().items() if any(s.item is None for s in what)}
