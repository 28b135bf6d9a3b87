"""Keeping the parts of the store in agreement: taking a paper out, checking, mending, making the indexes again.

Whoever calls a function that changes something holds the writer's lock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.catalogue import Catalogue, Shelves
from corpus.chunk import Chunk
from corpus.encoder import Encoder
from corpus.errors import StoreError
from corpus.lexical import Entry, LexicalIndex
from corpus.originals import Originals
from corpus.paper import Access, Paper
from corpus.schema import RESTORE
from corpus.scope import EVERYTHING, OPEN_AND_REPLACED, Disagreement
from corpus.vectors import Shelved, VectorShelf

Progress = Callable[[str, int, int], None]
"""Called with (step, done, total); the steps are "encode", "catalogue", "lexical", "vectors" and "visible"."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a store is made of; `shelf` is None for a store in memory.

    lexical   the words of the open papers alone, so that no score of theirs and no count tells of an exempt one
    whole     the words of all papers, for who may see the exempt ones; empty while there are none
    """

    catalogue: Catalogue
    lexical: LexicalIndex
    whole: LexicalIndex
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


def put_words(parts: Parts, paper: Paper, chunks: Sequence[Chunk]) -> None:
    """Puts a pending paper's words into the indexes that may hold them; with the first exempt one comes the whole."""
    if paper.metadata.access is Access.OPEN:
        parts.lexical.write(entries(chunks), without=[paper.id])
        if not _of_whole(parts):
            return
    elif not _of_whole(parts):
        parts.whole.replace_all(_words_of(parts, parts.catalogue.allowed(OPEN_AND_REPLACED)))
    parts.whole.write(entries(chunks), without=[paper.id])


def take_out(parts: Parts, paper_id: str) -> None:
    """Removes a pending paper from the indexes, then from the catalogue, then the bytes that were only its own."""
    parts.lexical.write([], without=[paper_id])
    if _of_whole(parts):
        parts.whole.write([], without=[paper_id])
    elif parts.whole.size():
        parts.whole.replace_all([])
    chunks = parts.catalogue.chunk_ids([paper_id]).get(paper_id, [])
    if parts.shelf is not None and chunks:
        parts.shelf.take(chunks)
    sources = parts.catalogue.sources(paper_id)
    parts.catalogue.erase(paper_id)
    for sha256 in sources - parts.catalogue.sources():
        parts.originals.drop(sha256)


def relay(parts: Parts) -> None:
    """Gives the indexes the paper that was written anew as it is now; nothing happens where there is none."""
    paper = parts.catalogue.to_relay
    if paper is None:
        return
    words = list(_words_of(parts, [paper]))
    is_open = paper in parts.catalogue.allowed(OPEN_AND_REPLACED)
    parts.lexical.write(words if is_open else [], without=[paper])
    _mend_lexical(parts, parts.whole, _of_whole(parts))  # it may be the first exempt one, or have been the last
    if _of_whole(parts):
        parts.whole.write(words, without=[paper])
    if parts.shelf is not None:
        parts.shelf.take(parts.shelf.contents().get(paper, []))
        if is_open:
            _put_on_shelf(parts, parts.shelf, paper)
    parts.catalogue.note_relaid()


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
    parts.lexical.replace_all(_words_of(parts, parts.catalogue.allowed(OPEN_AND_REPLACED)))
    parts.whole.replace_all(_words_of(parts, _of_whole(parts)))
    tell("lexical", len(papers), len(papers))


def require_lexical(parts: Parts) -> None:
    """Raises StoreError where a lexical index holds fewer chunks than its visible papers have.

    Without this, an index that was deleted would answer every question with silence. More chunks are no fault: a
    writer puts a paper in before it is visible. Cheap: both are counts.
    """
    while True:
        generation, shelves = parts.catalogue.generation_now, parts.catalogue.shelves_now()
        counts = [(index.size(), parts.catalogue.chunk_count(papers))
                  for index, papers in ((parts.lexical, shelves[OPEN_AND_REPLACED]),
                                        (parts.whole, _whole_of(shelves)))]
        held, wanted = next(((h, w) for h, w in counts if h < w), (0, 0))
        if not wanted:
            return
        if generation == parts.catalogue.generation_now:  # else a writer finished between the two counts
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
    on_shelf = parts.catalogue.allowed(OPEN_AND_REPLACED)
    found += _check_index("lexical", parts, on_shelf, parts.lexical.contents)
    found += _check_index("lexical", parts, _of_whole(parts), parts.whole.contents)
    if parts.shelf is not None:
        found += _check_index("vectors", parts, on_shelf, parts.shelf.contents)
    return tuple(found)


def mend(parts: Parts, tell: Progress) -> tuple[str, ...]:
    """Mends what `check` finds; one sentence for each thing done. What cannot be mended here, `check` still finds."""
    done = []
    indexes: list[tuple[str, LexicalIndex | VectorShelf]] = [
        ("lexical index", parts.lexical), ("lexical index of all papers", parts.whole)]
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
    done += _mend_lexical(parts, parts.lexical, parts.catalogue.allowed(OPEN_AND_REPLACED))
    done += _mend_lexical(parts, parts.whole, _of_whole(parts))
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
    place: str, parts: Parts, papers: Sequence[str], contents: Callable[[], dict[str, list[str]]]
) -> list[Disagreement]:
    """Where an index holds other chunks than the catalogue has for the papers that should be in it."""
    wanted = parts.catalogue.chunk_ids(papers)
    try:
        held = contents()
    except StoreError as error:
        return [Disagreement(place, None, str(error))]
    return [Disagreement(place, paper, f"holds {len(held.get(paper, []))} chunks of the paper, "
                                       f"the catalogue {len(wanted.get(paper, []))}")
            for paper in _different(wanted, held)]


def _mend_lexical(parts: Parts, index: LexicalIndex, papers: Sequence[str]) -> list[str]:
    wanted = parts.catalogue.chunk_ids(papers)
    wrong = _different(wanted, index.contents())
    if wrong:
        index.write(_words_of(parts, [paper for paper in wrong if paper in wanted]), without=wrong)
    return [f"{paper}: the lexical index now agrees with the catalogue" for paper in wrong]


def _of_whole(parts: Parts) -> tuple[str, ...]:
    """The papers that the index of all papers must hold: all, or none while no paper is exempt."""
    return _whole_of(parts.catalogue.shelves_now())


def _whole_of(shelves: Shelves) -> tuple[str, ...]:
    return shelves[EVERYTHING] if shelves[EVERYTHING] != shelves[OPEN_AND_REPLACED] else ()


def _words_of(parts: Parts, papers: Iterable[str]) -> Iterator[Entry]:
    return (entry for paper in papers for entry in entries(parts.catalogue.chunks_of(paper)))


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
