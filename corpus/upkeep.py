"""Keeping the parts of the store in agreement: taking a paper out, checking, mending, making the indexes again.

Whoever calls a function that changes something holds the writer's lock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.catalogue import Catalogue
from corpus.chunk import Chunk
from corpus.encoder import Encoder
from corpus.errors import StoreError
from corpus.lexical import Entry, LexicalIndex
from corpus.originals import Originals
from corpus.paper import Paper
from corpus.schema import RESTORE
from corpus.scope import EVERYTHING, OPEN_AND_REPLACED, Disagreement, Scope
from corpus.vectors import Shelved, VectorShelf

Progress = Callable[[str, int, int], None]
"""Called with (step, done, total); the steps are "encode", "catalogue", "lexical", "vectors" and "visible"."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a store is made of; `shelf` is None for a store in memory."""

    catalogue: Catalogue
    lexical: LexicalIndex
    shelf: VectorShelf | None
    originals: Originals
    encoder: Encoder


def encode(parts: Parts, chunks: Sequence[Chunk], tell: Progress) -> NDArray[np.float32]:
    """The vectors of chunks, encoded with their context: (chunks, dimensions)."""
    return parts.encoder.encode([f"{chunk.context}\n{chunk.text}".strip() for chunk in chunks],
                                lambda done, total: tell("encode", done, total))


def entries(chunks: Iterable[Chunk]) -> Iterator[Entry]:
    """Chunks as the lexical index takes them."""
    return (Entry(chunk.id, chunk.paper, chunk.text, chunk.context) for chunk in chunks)


def shelved(paper: Paper, chunks: Sequence[Chunk], vectors: NDArray[np.float32]) -> list[Shelved]:
    """Chunks as the vector shelf takes them; `vectors` has one row a chunk."""
    return [Shelved(chunk, paper.metadata, vector) for chunk, vector in zip(chunks, vectors, strict=True)]


def take_out(parts: Parts, paper_id: str) -> None:
    """Removes a pending paper from the indexes, then from the catalogue, then the bytes that were only its own."""
    parts.lexical.write([], without=[paper_id])
    chunks = parts.catalogue.chunk_ids([paper_id]).get(paper_id, [])
    if parts.shelf is not None and chunks:
        parts.shelf.take(chunks)
    sources = parts.catalogue.sources(paper_id)
    parts.catalogue.erase(paper_id)
    for sha256 in sources - parts.catalogue.sources():
        parts.originals.drop(sha256)


def reindex(parts: Parts, tell: Progress) -> None:
    """Makes both indexes again from the catalogue; texts are only encoded where the encoder is another one now."""
    _encode_missing(parts, tell)
    relay_lexical(parts, tell)
    if parts.shelf is not None:
        parts.shelf.discard()
        on_shelf = parts.catalogue.allowed(OPEN_AND_REPLACED)
        for done, paper in enumerate(on_shelf):
            tell("vectors", done, len(on_shelf))
            _put_on_shelf(parts, parts.shelf, paper)
        tell("vectors", len(on_shelf), len(on_shelf))


def relay_lexical(parts: Parts, tell: Progress) -> None:
    """Makes the lexical index again, in files that never held anything else."""
    papers = parts.catalogue.allowed(EVERYTHING)
    tell("lexical", 0, len(papers))
    parts.lexical.replace_all(entry for paper in papers for entry in entries(parts.catalogue.chunks_of(paper)))
    tell("lexical", len(papers), len(papers))


def require_lexical(parts: Parts) -> None:
    """Raises StoreError where the lexical index holds fewer chunks than the visible papers have.

    Without this, an index that was deleted would answer every question with silence. More chunks are no fault: a
    writer puts a paper in before it is visible. Cheap: both are counts.
    """
    while True:
        generation = parts.catalogue.generation
        held, wanted = parts.lexical.size(), parts.catalogue.chunk_count(parts.catalogue.allowed(EVERYTHING))
        if held >= wanted:
            return
        if generation == parts.catalogue.generation:  # else a writer finished between the two counts
            raise StoreError(f"the lexical index holds {held} of the {wanted} chunks of this store; "
                             "run `matters reindex`, which makes it again from the catalogue")


def check(parts: Parts) -> tuple[Disagreement, ...]:
    """What catalogue, originals and the two indexes do not agree on; nothing where all is well."""
    found = [Disagreement("catalogue", None, f"SQLite finds its file damaged: {damage}; {RESTORE}")
             for damage in [parts.catalogue.damage()] if damage]
    found += [Disagreement("catalogue", paper, "the paper is half added or half removed")
              for paper in parts.catalogue.pending()]
    if parts.catalogue.to_empty:
        found.append(Disagreement("catalogue", None, "the files may still hold bytes of papers that were withdrawn"))
    unencoded = len(parts.catalogue.without_vector(parts.encoder.name))
    if unencoded:
        found.append(Disagreement("catalogue", None, f"{unencoded} chunks have no vector of {parts.encoder.name}"))
    found += _check_originals(parts)
    found += _check_index("lexical", parts, EVERYTHING, parts.lexical.contents)
    if parts.shelf is not None:
        found += _check_index("vectors", parts, OPEN_AND_REPLACED, parts.shelf.contents)
    return tuple(found)


def mend(parts: Parts, tell: Progress) -> tuple[str, ...]:
    """Mends what `check` finds; one sentence for each thing done. What cannot be mended here, `check` still finds."""
    done = []
    indexes: list[tuple[str, LexicalIndex | VectorShelf]] = [("lexical index", parts.lexical)]
    if parts.shelf is not None:
        indexes.append(("vector shelf", parts.shelf))
    for place, index in indexes:
        try:
            index.contents()
        except StoreError:
            index.discard()
            done.append(f"the {place} could not be opened and was thrown away")
    for paper in parts.catalogue.pending():
        take_out(parts, paper)
        done.append(f"{paper}: was half added or half removed, and is removed; ingest it again")
    encoded = _encode_missing(parts, tell)
    if encoded:
        done.append(f"{encoded} chunks were encoded by {parts.encoder.name}")
        if parts.shelf is not None:
            parts.shelf.discard()  # its vectors are those of the encoder before, perhaps of another length
    done += _mend_lexical(parts)
    if parts.shelf is not None:
        done += _mend_shelf(parts, parts.shelf)
    known = parts.catalogue.sources()
    for name in sorted(parts.originals.names() - known):
        parts.originals.drop(name)
        done.append(f"{name[:12]}: the file belonged to no paper and is deleted")
    for sha256 in sorted(known & parts.originals.names()):
        if not parts.originals.sound(sha256):
            parts.originals.drop(sha256)  # else ingesting it again would be refused: "there already"
            done.append(f"{sha256[:12]}: the damaged file is deleted")
    return tuple(done)


def _check_originals(parts: Parts) -> list[Disagreement]:
    known = parts.catalogue.sources()
    lost = [Disagreement("originals", parts.catalogue.holder(sha256), f"the file of sha256 {sha256[:12]} is gone or "
                         "damaged and cannot be made again; ingest the paper again")
            for sha256 in sorted(known) if not parts.originals.sound(sha256)]
    return lost + [Disagreement("originals", None, f"the file {name[:12]} belongs to no paper")
                   for name in sorted(parts.originals.names() - known)]


def _check_index(
    place: str, parts: Parts, scope: Scope, contents: Callable[[], dict[str, list[str]]]
) -> list[Disagreement]:
    """Where an index holds other chunks than the catalogue has for the papers that should be in it."""
    wanted = parts.catalogue.chunk_ids(parts.catalogue.allowed(scope))
    try:
        held = contents()
    except StoreError as error:
        return [Disagreement(place, None, str(error))]
    return [Disagreement(place, paper, f"holds {len(held.get(paper, []))} chunks of the paper, "
                                       f"the catalogue {len(wanted.get(paper, []))}")
            for paper in _different(wanted, held)]


def _mend_lexical(parts: Parts) -> list[str]:
    wanted = parts.catalogue.chunk_ids(parts.catalogue.allowed(EVERYTHING))
    wrong = _different(wanted, parts.lexical.contents())
    if wrong:
        right = (chunk for paper in wrong if paper in wanted for chunk in parts.catalogue.chunks_of(paper))
        parts.lexical.write(entries(right), without=wrong)
    return [f"{paper}: the lexical index now agrees with the catalogue" for paper in wrong]


def _mend_shelf(parts: Parts, shelf: VectorShelf) -> list[str]:
    wanted = parts.catalogue.chunk_ids(parts.catalogue.allowed(OPEN_AND_REPLACED))
    held = shelf.contents()
    wrong = _different(wanted, held)
    for paper in wrong:
        shelf.take(held.get(paper, []))
        if paper in wanted:
            _put_on_shelf(parts, shelf, paper)
    return [f"{paper}: the vector shelf now agrees with the catalogue" for paper in wrong]


def _different(wanted: dict[str, list[str]], held: dict[str, list[str]]) -> list[str]:
    return sorted(paper for paper in wanted.keys() | held.keys() if wanted.get(paper, []) != held.get(paper, []))


def _put_on_shelf(parts: Parts, shelf: VectorShelf, paper_id: str) -> None:
    ids, vectors = parts.catalogue.vectors([paper_id], parts.encoder.name)
    chunks = parts.catalogue.chunks(ids)
    shelf.put(shelved(parts.catalogue.paper(paper_id), [chunks[id] for id in ids], vectors))


def _encode_missing(parts: Parts, tell: Progress) -> int:
    """Encodes the chunks that have no vector of the store's encoder, all in one transaction; says how many."""
    chunks = parts.catalogue.without_vector(parts.encoder.name)
    if chunks:
        parts.catalogue.put_vectors(chunks, encode(parts, chunks, tell), parts.encoder.name)
    return len(chunks)
