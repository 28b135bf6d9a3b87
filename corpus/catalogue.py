"""The catalogue: what the store knows, in SQLite. All SQL of the program stands here and in `corpus.schema`.

A paper's rows are `pending` until every part of the store holds the paper, then `visible`; nothing but the recovery
reads pending rows. Values stand whole in `record` columns as JSON (`corpus.record`); the other columns are what is
searched by. `generation` counts what readers can notice, so that they know when their caches are old.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from threading import local

import numpy as np
from numpy.typing import NDArray

from corpus.chunk import Chunk
from corpus.database import Database
from corpus.errors import StoreError
from corpus.fact import Fact
from corpus.paper import Access, Metadata, Paper
from corpus.recent import Recent
from corpus.record import Decoded, to_json
from corpus.schema import RESTORE
from corpus.scope import Listing, Scope
from corpus.settled import Settled
from corpus.succession import CURRENT, Succession, Successions

Shelves = Mapping[Scope, tuple[str, ...]]
"""The ids of the visible papers, sorted, by the four scopes that set no limit but whether exempt and replaced count."""


class Catalogue:
    """The SQLite file, or one in memory where `path` is None. Safe to share by threads and processes.

    Raises StoreVersionError for a file of another version, StoreError for one that is no catalogue or is damaged.
    """

    def __init__(self, path: Path | None) -> None:
        self._allowed: Recent[Scope, tuple[str, ...]] = Recent(1_000)
        self._shelves: Recent[str, Shelves] = Recent(1)
        self._forget()
        self._steady = local()
        self.file = path
        self._db = Database(path)
        self.successions, self.settled = Successions(self._db), Settled(self._db)
        if len(self._db.rows("SELECT 1 FROM meta WHERE name IN ('generation', 'store')")) != 2:
            self._db.close()
            raise StoreError(f"{self._db.where}: the catalogue is damaged (it does not know its own name); {RESTORE}")

    def _forget(self) -> None:
        """Holds nothing decoded: what was taken off the shelf is not kept in memory for what stays on it."""
        self._papers, self._metadata = Decoded(Paper, 24), Decoded(Metadata, 2_000)
        self._chunks, self._facts = Decoded(Chunk, 20_000), Decoded(Fact, 40_000)

    def close(self) -> None:
        """Closes the file."""
        self._db.close()

    # What readers ask

    @property
    def generation(self) -> int:
        """A number that changes whenever what readers can see does; within `steady` it is that of its beginning."""
        held: int | None = getattr(self._steady, "generation", None)
        return held if held is not None else self.generation_now

    @property
    def generation_now(self) -> int:
        """`generation` as the file has it at this moment, within `steady` too."""
        return int(self._db.value("SELECT value FROM meta WHERE name = 'generation'"))

    @contextmanager
    def steady(self) -> Iterator[None]:
        """While it lasts this thread asks for the generation once, and not at each of a hundred reads.

        Each of those would let another thread have the interpreter, and wait for it: twenty readers at once would
        spend most of their time so. One inside another changes nothing.
        """
        if getattr(self._steady, "generation", None) is not None:
            yield
            return
        self._steady.generation = self.generation
        try:
            yield
        finally:
            self._steady.generation = None

    @property
    def store_id(self) -> str:
        """What tells this store from every other, 32 hex digits."""
        return str(self._db.value("SELECT value FROM meta WHERE name = 'store'"))

    @property
    def encoder(self) -> str | None:
        """The name of the encoder of the vectors; None where there are none."""
        rows = self._db.rows("SELECT encoder FROM vector LIMIT 1")
        return str(rows[0][0]) if rows else None

    def allowed(self, scope: Scope) -> tuple[str, ...]:
        """The ids of the visible papers of a scope, sorted. Every reading method goes through here: it is the gate."""
        shelf = self._shelves.get(self.generation, "", self.shelves_now).get(scope)
        return self._allowed.get(self.generation, scope, lambda: self._in_scope(scope)) if shelf is None else shelf

    def shelves_now(self) -> Shelves:
        """The shelves as the file has them at this moment, within `steady` too, all of one moment: of two that were
        asked for one after the other a writer may have put a paper on the second, as if it were exempt.
        """
        rows = self._db.rows("SELECT id, access = ?, id IN (SELECT paper FROM replacement WHERE item = '') "
                             "FROM paper WHERE state = 'visible' ORDER BY id", [Access.OPEN.value])
        return {
            Scope(exempt=exempt, superseded=superseded): tuple(
                id for id, is_open, replaced in rows if (exempt or is_open) and (superseded or not replaced))
            for exempt in (False, True) for superseded in (False, True)
        }

    def _in_scope(self, scope: Scope) -> tuple[str, ...]:
        rules, values = _conditions(scope)
        rows = self._db.rows(f"SELECT id FROM paper WHERE {' AND '.join(rules)} ORDER BY id", values)
        shelf = frozenset(self.allowed(Scope(exempt=scope.exempt, superseded=scope.superseded)))
        return tuple(row[0] for row in rows if row[0] in shelf)

    def listing(self, papers: Sequence[str]) -> tuple[Listing, ...]:
        """The papers of these ids: latest meeting first, those without a date last, then by title."""
        rows = self._db.rows(
            "SELECT id, file, format, metadata, pages, added, "
            "(SELECT count(*) FROM chunk WHERE chunk.paper = paper.id), "
            "(SELECT count(*) FROM fact WHERE fact.paper = paper.id), "
            "(SELECT json_group_array(file) FROM (SELECT DISTINCT file FROM source WHERE source.paper = paper.id "
            " AND source.file != paper.file ORDER BY added, file)) "
            "FROM paper WHERE id IN (SELECT value FROM json_each(?)) ORDER BY day DESC NULLS LAST, title, id",
            [json.dumps(papers)])
        superseded = self.successions.all()
        return tuple(
            Listing(id, file, format,
                    replace(self._metadata.read(metadata), superseded=superseded.get(id, ())), pages, chunks, facts,
                    datetime.fromisoformat(added), tuple(json.loads(sources)))
            for id, file, format, metadata, pages, added, chunks, facts, sources in rows
        )

    def paper(self, paper_id: str) -> Paper:
        """The paper, whole. Raises KeyError for an id that is not there."""
        rows = self._db.rows("SELECT record FROM paper WHERE id = ?", [paper_id])
        if not rows:
            raise KeyError(paper_id)
        paper = self._papers.read(rows[0][0])
        return replace(paper, metadata=replace(paper.metadata, superseded=self.successions.of(paper_id)))

    def holder(self, sha256: str) -> str | None:
        """The id of the visible paper that came from these bytes; None where none did."""
        rows = self._db.rows("SELECT paper.id FROM source JOIN paper ON paper.id = source.paper "
                          "WHERE source.sha256 = ? AND state = 'visible' ORDER BY paper.id LIMIT 1", [sha256])
        return str(rows[0][0]) if rows else None

    def chunks(self, ids: Sequence[str]) -> dict[str, Chunk]:
        """The chunks of these ids."""
        rows = self._db.rows("SELECT record FROM chunk WHERE id IN (SELECT value FROM json_each(?))", [json.dumps(ids)])
        return {chunk.id: chunk for chunk in (self._chunks.read(row[0]) for row in rows)}

    def chunks_of(self, paper_id: str) -> tuple[Chunk, ...]:
        """The chunks of a paper, in order."""
        rows = self._db.rows("SELECT record FROM chunk WHERE paper = ? ORDER BY position", [paper_id])
        return tuple(self._chunks.read(row[0]) for row in rows)

    def facts_in(self, chunk_ids: Sequence[str]) -> tuple[Fact, ...]:
        """The facts that stand in these chunks, in the order of the chunks and then of the paper."""
        rows = self._db.rows("SELECT fact.record FROM json_each(?) AS asked JOIN fact ON fact.chunk = asked.value "
                          "ORDER BY asked.key, fact.position", [json.dumps(chunk_ids)])
        return tuple(self._facts.read(row[0]) for row in rows)

    def facts_of(self, paper_id: str) -> tuple[Fact, ...]:
        """The facts of a paper, in order."""
        rows = self._db.rows("SELECT record FROM fact WHERE paper = ? ORDER BY position", [paper_id])
        return tuple(self._facts.read(row[0]) for row in rows)

    def chunk_ids(self, papers: Sequence[str]) -> dict[str, list[str]]:
        """The ids of the chunks of each of these papers, sorted."""
        ids: dict[str, list[str]] = {}
        for paper, chunk in self._db.rows("SELECT paper, id FROM chunk WHERE paper IN (SELECT value FROM json_each(?)) "
                                       "ORDER BY paper, id", [json.dumps(papers)]):
            ids.setdefault(paper, []).append(chunk)
        return ids

    def chunk_count(self, papers: Sequence[str]) -> int:
        """How many chunks these papers have."""
        return int(self._db.value("SELECT count(*) FROM chunk WHERE paper IN (SELECT value FROM json_each(?))",
                               [json.dumps(papers)]))

    def digests(self, papers: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """(paper id, digest of its chunks) for these papers, by id."""
        return tuple(self._db.rows("SELECT id, digest FROM paper WHERE id IN (SELECT value FROM json_each(?)) "
                                   "ORDER BY id", [json.dumps(papers)]))

    def vectors(self, papers: Sequence[str], encoder: str) -> tuple[tuple[str, ...], NDArray[np.float32]]:
        """The chunk ids of these papers, sorted, and their vectors, (chunks, dimensions); those of one encoder only."""
        rows = self._db.rows("SELECT chunk, value FROM vector WHERE encoder = ? AND paper IN "
                          "(SELECT value FROM json_each(?)) ORDER BY chunk", [encoder, json.dumps(papers)])
        matrix = np.frombuffer(b"".join(row[1] for row in rows), "<f4").astype(np.float32, copy=False)
        return tuple(row[0] for row in rows), matrix.reshape(len(rows), -1) if rows else matrix.reshape(0, 0)

    def without_vector(self, encoder: str) -> tuple[Chunk, ...]:
        """The chunks of visible papers that have no vector of this encoder, in order."""
        rows = self._db.rows("SELECT chunk.record FROM chunk JOIN paper ON paper.id = chunk.paper LEFT JOIN vector "
                          "ON vector.chunk = chunk.id AND vector.encoder = ? WHERE vector.chunk IS NULL "
                          "AND state = 'visible' ORDER BY chunk.paper, chunk.position", [encoder])
        return tuple(self._chunks.read(row[0]) for row in rows)

    def sources(self, paper_id: str | None = None) -> frozenset[str]:
        """The sha256 of the files that a paper came from; None: of all papers, pending ones too."""
        rows = self._db.rows("SELECT sha256 FROM source WHERE ?1 IS NULL OR paper = ?1", [paper_id])
        return frozenset(row[0] for row in rows)

    def pending(self) -> tuple[str, ...]:
        """The papers that were being added or removed when a process was stopped."""
        return tuple(row[0] for row in self._db.rows("SELECT id FROM paper WHERE state = 'pending' ORDER BY id"))

    def damage(self) -> str | None:
        """What SQLite finds wrong with its file; None where all is well."""
        found = str(self._db.value("PRAGMA quick_check(1)"))
        return None if found == "ok" else found

    # What the writer does, each in one transaction

    def insert(
        self, paper: Paper, chunks: Sequence[Chunk], facts: Sequence[Fact], vectors: NDArray[np.float32], encoder: str
    ) -> None:
        """Writes a paper as pending, with its vectors, one a chunk."""
        m, now = paper.metadata, datetime.now(UTC).isoformat(timespec="seconds")
        with self._db.changing():
            self._db.rows(
                "INSERT INTO paper VALUES (?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [paper.id, *_told(m), paper.file, paper.sha256, paper.format,
                 len(paper.pages) or None, now, _digest(chunks), to_json(m), to_json(paper)])
            self._db.rows("INSERT INTO source VALUES (?, ?, ?, ?)", [paper.id, paper.sha256, paper.file, now])
            self._put_parts(paper, chunks, facts, vectors, encoder)

    def rewrite(
        self, paper: Paper, chunks: Sequence[Chunk], facts: Sequence[Fact], vectors: NDArray[np.float32], encoder: str
    ) -> None:
        """Writes a visible paper anew, what it is and what it was cut into; `to_relay` names it until `note_relaid`."""
        with self._db.changing():
            self._db.rows("UPDATE paper SET title = ?, authority = ?, body = ?, kind = ?, day = ?, access = ?, "
                          "digest = ?, metadata = ?, record = ? WHERE id = ?",
                          [*_told(paper.metadata), _digest(chunks), to_json(paper.metadata), to_json(paper), paper.id])
            for table in ("fact", "chunk"):  # the vectors go with their chunks
                self._db.rows(f"DELETE FROM {table} WHERE paper = ?", [paper.id])
            self._put_parts(paper, chunks, facts, vectors, encoder)
            self._db.rows("INSERT OR REPLACE INTO meta VALUES ('to_relay', ?)", [paper.id])
            self._db.shown()

    @property
    def to_relay(self) -> str | None:
        """The paper that was written anew and that the indexes may have as it was before; None where there is none."""
        rows = self._db.rows("SELECT value FROM meta WHERE name = 'to_relay'")
        return str(rows[0][0]) if rows else None

    def note_relaid(self) -> None:
        """Notes that the indexes have it as it is now."""
        with self._db.changing():
            self._db.rows("DELETE FROM meta WHERE name = 'to_relay'")
            self._db.shown()

    def _put_parts(self, paper: Paper, chunks: Sequence[Chunk], facts: Sequence[Fact], vectors: NDArray[np.float32],
                   encoder: str) -> None:
        self._db.many("INSERT INTO chunk VALUES (?, ?, ?, ?)",
                      [(c.id, paper.id, c.position, to_json(c)) for c in chunks])
        self._db.many("INSERT INTO fact VALUES (?, ?, ?, ?, ?)",
                      [(f.id, paper.id, f.chunk, n, to_json(f)) for n, f in enumerate(facts)])
        self._put_vectors([(c.id, paper.id) for c in chunks], vectors, encoder)

    def publish(self, paper_id: str, succession: Succession = CURRENT) -> None:
        """Makes a pending paper visible, and what it replaces a thing of the past."""
        with self._db.changing():
            self.successions.note(paper_id, succession, datetime.now(UTC).date())
            self._set_state(paper_id, "visible")

    def supersede(self, paper_id: str, succession: Succession) -> None:
        """Notes how a visible paper stands to the others."""
        with self._db.changing():
            self.successions.note(paper_id, succession, datetime.now(UTC).date())
            self._db.shown()

    def count_again(self, paper_id: str) -> None:
        """Makes a replaced paper one that counts, with all its items."""
        with self._db.changing():
            self.successions.forget([paper_id])
            self._db.shown()

    def withdraw(self, paper_id: str, emptying: bool = False, for_good: bool = False) -> None:
        """Makes a visible paper pending: from here on it is found nowhere.

        emptying   whether its bytes are to leave the store's files: noted until `note_empty`
        for_good   whether its fingerprints are kept, so that its files are not taken in again
        """
        with self._db.changing():
            self._set_state(paper_id, "pending")
            if emptying:
                self._db.rows("INSERT OR REPLACE INTO meta VALUES ('to_empty', 1)")
            if for_good:
                today = datetime.now(UTC).date().isoformat()
                self._db.many("INSERT OR REPLACE INTO withdrawn VALUES (?, ?)",
                              [(mark, today) for mark in (paper_id, *self.sources(paper_id))])

    def withdrawn(self, marks: Sequence[str]) -> date | None:
        """The day on which a paper of one of these marks (an id, the sha256 of a file) was withdrawn; None: never."""
        rows = self._db.rows("SELECT min(day) FROM withdrawn WHERE sha256 IN (SELECT value FROM json_each(?))",
                             [json.dumps(marks)])
        return date.fromisoformat(rows[0][0]) if rows[0][0] else None

    def readmit(self, marks: Sequence[str]) -> None:
        """Forgets that papers of these marks were withdrawn."""
        with self._db.changing():
            self._db.many("DELETE FROM withdrawn WHERE sha256 = ?", [(mark,) for mark in marks])

    @property
    def to_empty(self) -> bool:
        """Whether bytes of papers that were withdrawn may still stand in the store's files."""
        return bool(self._db.rows("SELECT 1 FROM meta WHERE name = 'to_empty'"))

    def note_empty(self) -> None:
        """Notes that they do not any more."""
        with self._db.changing():
            self._db.rows("DELETE FROM meta WHERE name = 'to_empty'")

    def emptied(self) -> bool:
        """Writes the file anew without what was deleted; see `Database.emptied`."""
        return self._db.emptied()

    def erase(self, paper_id: str) -> None:
        """Deletes a paper's rows."""
        with self._db.changing():
            self.successions.before_erasing(paper_id)
            self._db.rows("DELETE FROM paper WHERE id = ?", [paper_id])
            self._db.shown()  # an earlier version may count again
        self._forget()

    def add_source(self, paper_id: str, sha256: str, file: str) -> None:
        """Notes one more file of the same text; nothing happens where it is noted already."""
        with self._db.changing():
            self._db.rows("INSERT OR IGNORE INTO source VALUES (?, ?, ?, ?)",
                          [paper_id, sha256, file, datetime.now(UTC).isoformat(timespec="seconds")])

    def put_vectors(self, chunks: Sequence[Chunk], vectors: NDArray[np.float32], encoder: str) -> None:
        """Writes the vectors of chunks, instead of any they had."""
        with self._db.changing():
            self._put_vectors([(c.id, c.paper) for c in chunks], vectors, encoder)
            self._db.shown()

    def _put_vectors(self, rows: Sequence[tuple[str, str]], vectors: NDArray[np.float32], encoder: str) -> None:
        self._db.many(
            "INSERT OR REPLACE INTO vector VALUES (?, ?, ?, ?)",
            [(chunk, paper, encoder, vector.astype("<f4").tobytes())
             for (chunk, paper), vector in zip(rows, vectors, strict=True)])

    def _set_state(self, paper_id: str, state: str) -> None:
        self._db.rows("UPDATE paper SET state = ? WHERE id = ?", [state, paper_id])
        self._db.shown()


def _conditions(scope: Scope) -> tuple[list[str], list[object]]:
    """A scope as SQL conditions on `paper`, with their values."""
    rules, values = ["state = 'visible'"], list[object]()
    if not scope.superseded:
        rules.append("id NOT IN (SELECT paper FROM replacement WHERE item = '')")
    if not scope.exempt:
        rules.append("access = ?")
        values.append(Access.OPEN.value)
    for column, wanted in (("authority", scope.authorities), ("body", scope.bodies), ("kind", scope.kinds),
                           ("id", scope.papers)):
        if wanted:
            rules.append(f"{column} IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(wanted))
    for comparison, day in ((">=", scope.first_day), ("<=", scope.last_day)):
        if day is not None:
            rules.append(f"day {comparison} ?")  # a paper without a date compares as unknown and is left out
            values.append(day.isoformat())
    return rules, values


def _told(m: Metadata) -> list[object]:
    """The columns of a paper that scopes are told by."""
    return [m.title, m.authority, m.body, m.kind.value if m.kind else None, m.date.isoformat() if m.date else None,
            m.access.value]


def _digest(chunks: Sequence[Chunk]) -> str:
    """What tells one chunking of a paper from another."""
    parts = [[chunk.id, chunk.text, chunk.context] for chunk in chunks]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
