"""The vector shelf: a Chroma collection of the open chunks. The one door to Chroma.

The vectors themselves stand in the catalogue; Chroma is what finds among very many of them (see `corpus.store`) and
what other programs open: `langchain_chroma.Chroma(client=…, collection_name=…)` reads the collection as it is, with
documents as printed and the place in the metadata. For that reason exempt papers are never put into it.
"""

from __future__ import annotations

import shutil
import sys
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from corpus.chunk import Chunk
from corpus.errors import SettingsError, StoreError
from corpus.lock import unwritable
from corpus.paper import Metadata
from corpus.scrubbing import scrub_memory

# Chroma's default of 100 candidates misses neighbours among ten thousands; 400 costs little and finds them.
_INDEX = {"hnsw": {"space": "cosine", "ef_construction": 200, "ef_search": 400}}

BATCH = 1000  # chunks in one call: below the limit of every Chroma build seen (5,461)


@dataclass(frozen=True, slots=True)
class Shelved:
    """One chunk as it is put on the shelf: its vector has unit length."""

    chunk: Chunk
    metadata: Metadata
    vector: NDArray[np.float32]


class VectorShelf:
    """A Chroma collection: in a folder, or on a server where `url` is given ("http://host:8000").

    Nothing is opened, and Chroma not imported, before the first call. Raises StoreError where Chroma cannot be used.
    """

    def __init__(self, folder: Path, collection: str, url: str | None = None) -> None:
        self.collection, self.folder, self.url = collection, folder, url
        self._client: Any = None
        self._opened: Any = None

    def client(self) -> Any:
        """The Chroma client, for those who bring their own use of it (LangChain's vector store)."""
        if self._client is None:
            # Late: importing Chroma takes more than a second, and a question to a store of usual size does without.
            import chromadb
            from chromadb.config import Settings

            settings = Settings(anonymized_telemetry=False)
            if self.url is None:
                self.folder.mkdir(parents=True, exist_ok=True)
                scrub_memory()
                self._client = chromadb.PersistentClient(path=str(self.folder), settings=settings)
            else:
                host, port, ssl = _address(self.url)
                self._client = chromadb.HttpClient(host=host, port=port, ssl=ssl, settings=settings)
        return self._client

    def put(self, chunks: Sequence[Shelved]) -> None:
        """Adds chunks, or replaces those of the same id."""
        with _explained(self._where):
            for first in range(0, len(chunks), BATCH):
                batch = chunks[first : first + BATCH]
                self._collection().upsert(
                    ids=[s.chunk.id for s in batch],
                    embeddings=np.stack([s.vector for s in batch]),
                    documents=[s.chunk.text for s in batch],
                    metadatas=[_place(s) for s in batch],
                )

    def take(self, chunk_ids: Sequence[str]) -> None:
        """Takes chunks off; those that are not there are no error."""
        with _explained(self._where):
            for first in range(0, len(chunk_ids), BATCH):
                self._collection().delete(ids=list(chunk_ids[first : first + BATCH]))

    def search(
        self, vector: NDArray[np.float32], papers: Collection[str], limit: int
    ) -> tuple[tuple[str, float], ...]:
        """(chunk id, cosine) of the nearest `limit` chunks of `papers`, best first; fewer where there are fewer.

        More and more is asked for until enough of it is theirs. Chroma's own filter is not used: it slows with the
        number of papers named, and the store searches small scopes exactly, without Chroma.
        """
        try:
            return self._search(vector, papers, limit)
        except StoreError:
            # Another process may have made the shelf anew, and the collection held open here is gone.
            self._let_go()
            return self._search(vector, papers, limit)

    def _search(
        self, vector: NDArray[np.float32], papers: Collection[str], limit: int
    ) -> tuple[tuple[str, float], ...]:
        with _explained(self._where):
            asked, total = 4 * limit, self._collection().count()
            while total:
                found = self._collection().query(
                    query_embeddings=[vector], n_results=min(asked, total), include=["distances", "metadatas"])
                hits = tuple(
                    (str(chunk), 1.0 - float(distance))  # in cosine space Chroma's distance is 1 - cosine
                    for chunk, distance, place in zip(
                        found["ids"][0], found["distances"][0], found["metadatas"][0], strict=True)
                    if place["paper"] in papers)
                if len(hits) >= limit or asked >= total:
                    return hits[:limit]
                asked *= 4
            return ()

    def contents(self) -> dict[str, list[str]]:
        """The chunk ids of each paper on the shelf, sorted."""
        chunks: defaultdict[str, list[str]] = defaultdict(list)
        with _explained(self._where):
            found = self._collection().get(include=["metadatas"])
            for chunk, metadata in zip(found["ids"], found["metadatas"], strict=True):
                chunks[str(metadata["paper"])].append(str(chunk))
        return {paper: sorted(ids) for paper, ids in chunks.items()}

    def discard(self, files_too: bool = False) -> None:
        """Empties the shelf. Where its folder is damaged, or with `files_too`, the folder is deleted: Chroma leaves the
        text of deleted passages in its queue and its word index. On a server only the collection goes.
        """
        if files_too and self.url is None:
            self._let_go()
            if self.folder.exists():
                shutil.rmtree(self.folder)
            return
        try:
            with _explained(self._where):
                names = [collection.name for collection in self.client().list_collections()]
                if self.collection in names:
                    self.client().delete_collection(self.collection)
                self._opened = None
        except StoreError:
            if self.url is not None:
                raise
            self._let_go()
            shutil.rmtree(self.folder)

    def _let_go(self) -> None:
        """Closes the client, so that the next call starts anew."""
        if self._client is not None:
            self._client.close()
        elif self.url is None and "chromadb" in sys.modules:
            # Late, as in `client`. Chroma keeps a client that failed to start, and would give it out again.
            from chromadb.api.shared_system_client import SharedSystemClient

            SharedSystemClient._identifier_to_system.pop(str(self.folder), None)
        self._client = self._opened = None

    def close(self) -> None:
        """Lets go of Chroma; the shelf opens again when it is used."""
        if self._client is not None:
            self._client.close()
        self._client = self._opened = None

    @property
    def _where(self) -> str:
        return self.url or str(self.folder)

    def _collection(self) -> Any:
        if self._opened is None:
            self._opened = self.client().get_or_create_collection(
                self.collection, embedding_function=None, configuration=_INDEX
            )
        return self._opened


def _place(shelved: Shelved) -> dict[str, str | int]:
    """What is known of the chunk's place; Chroma has no null, so what is unknown is left out."""
    chunk, metadata = shelved.chunk, shelved.metadata
    place: dict[str, str | int | None] = {
        "paper": chunk.paper, "title": metadata.title, "authority": metadata.authority, "body": metadata.body,
        "date": metadata.date.isoformat() if metadata.date else None,
        "kind": metadata.kind.value if metadata.kind else None, "item": chunk.locator.item,
        "paragraph": chunk.locator.paragraph, "page": chunk.locator.page, "printed_page": chunk.locator.printed_page,
    }
    return {name: value for name, value in place.items() if value is not None}


def _address(url: str) -> tuple[str, int, bool]:
    """Host, port and whether it is https."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingsError(f"{url}: not the address of a Chroma server; write it like http://localhost:8000")
    return parts.hostname, parts.port or (443 if parts.scheme == "https" else 8000), parts.scheme == "https"


@contextmanager
def _explained(where: str) -> Iterator[None]:
    """Chroma's errors as a StoreError that says what to do."""
    try:
        yield
    except (StoreError, SettingsError):
        raise
    except Exception as error:  # Chroma raises its own errors, httpx's, SQLite's and Rust panics' by turns
        if "://" not in where and (closed := unwritable(Path(where))):
            raise StoreError(f"{closed}: no permission to write there, and the vector shelf (Chroma) must be; give it "
                             "back (chmod u+w), or choose another folder (--store)") from error
        remedy = ("check that a Chroma server answers there" if "://" in where else
                  "run `matters doctor`, which fills it again from the catalogue")
        raise StoreError(f"{where}: the vector shelf (Chroma) cannot be used ({type(error).__name__}: {error}); "
                         f"{remedy}") from error
