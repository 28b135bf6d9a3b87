"""The catalogue's tables, and the opening of its file: SQLite in WAL mode, of this version and no other."""

from __future__ import annotations

import re
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import StoreError, StoreVersionError

VERSION = 1
"""Of tables, records and indexes together: what another version wrote is not read."""

RESTORE = "restore the store's folder from a back-up, or ingest the papers into a new folder (--store)"
"""What to do about a damaged catalogue: it is the truth, so nothing here can make it again."""

_DAMAGE = re.compile(r"malformed|not a database|no such (?:table|column)|corrupt|disk image")
"""SQLite's words for a file that is broken, as against one that cannot be written to or is locked."""

_APPLICATION = 0x4D415454  # "MATT" in SQLite's header, so that another program's file is not taken for ours

_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE paper (
    id TEXT PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('pending', 'visible')),
    title TEXT NOT NULL, authority TEXT, body TEXT, kind TEXT, day TEXT, access TEXT NOT NULL,
    file TEXT NOT NULL, sha256 TEXT NOT NULL, format TEXT NOT NULL, pages INTEGER, added TEXT NOT NULL,
    digest TEXT NOT NULL, metadata TEXT NOT NULL, record TEXT NOT NULL
);
CREATE TABLE source (
    paper TEXT NOT NULL REFERENCES paper ON DELETE CASCADE, sha256 TEXT NOT NULL, file TEXT NOT NULL,
    added TEXT NOT NULL, PRIMARY KEY (paper, sha256, file)
);
CREATE INDEX source_sha256 ON source (sha256);
CREATE TABLE chunk (
    id TEXT PRIMARY KEY, paper TEXT NOT NULL REFERENCES paper ON DELETE CASCADE, position INTEGER NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX chunk_paper ON chunk (paper, position);
CREATE TABLE fact (
    id TEXT PRIMARY KEY, paper TEXT NOT NULL REFERENCES paper ON DELETE CASCADE, chunk TEXT NOT NULL,
    position INTEGER NOT NULL, record TEXT NOT NULL
);
CREATE INDEX fact_paper ON fact (paper, position);
CREATE INDEX fact_chunk ON fact (chunk, position);
CREATE TABLE vector (
    chunk TEXT PRIMARY KEY REFERENCES chunk ON DELETE CASCADE, paper TEXT NOT NULL, encoder TEXT NOT NULL,
    value BLOB NOT NULL
);
CREATE INDEX vector_paper ON vector (paper);
"""

_LATER_TABLES = """
CREATE TABLE IF NOT EXISTS replacement (
    paper TEXT NOT NULL REFERENCES paper ON DELETE CASCADE, item TEXT NOT NULL,
    by TEXT NOT NULL REFERENCES paper ON DELETE CASCADE, day TEXT NOT NULL, PRIMARY KEY (paper, item)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS settled (
    sha256 TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (sha256, field)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS withdrawn (sha256 TEXT PRIMARY KEY, day TEXT NOT NULL) WITHOUT ROWID;
"""
# Added since: a store that was made before them gets them when it is opened, and loses nothing.


def connect(path: Path | None) -> sqlite3.Connection:
    """A connection to the catalogue in a file, made where there is none; None: to one in memory.

    It commits each statement by itself unless a transaction was begun. Raises StoreVersionError for a file of another
    version or program, and SQLite's own errors for one that is damaged or cannot be written.
    """
    # One connection for all threads, which the catalogue lets in one at a time: transactions must not mix.
    db = sqlite3.connect(str(path) if path else ":memory:", isolation_level=None, check_same_thread=False, timeout=10)
    try:
        _check_version(db, str(path or "memory"))
        db.execute("PRAGMA foreign_keys = ON")
        # Readers go on while one writes (WAL), and a commit lost in a power cut is undone by the recovery (NORMAL).
        db.execute("PRAGMA journal_mode = WAL" if path else "PRAGMA journal_mode = MEMORY")
        db.execute("PRAGMA synchronous = NORMAL")
        # What is deleted is overwritten, so that a paper taken off is not left in unused pages.
        db.execute("PRAGMA secure_delete = ON")
        _make_tables(db)
        for statement in _LATER_TABLES.split(";"):
            db.execute(statement)
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def explained(where: str) -> Iterator[None]:
    """SQLite's errors about the file `where` as a StoreError that says what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if _DAMAGE.search(str(error)):
            raise StoreError(f"{where}: the catalogue is damaged ({error}); {RESTORE}") from error
        raise StoreError(f"{where}: the catalogue cannot be used ({error}); check that the folder can be "
                         "written to and the disk is not full, or choose another folder (--store)") from error


def _check_version(db: sqlite3.Connection, where: str) -> None:
    version, application = _value(db, "PRAGMA user_version"), _value(db, "PRAGMA application_id")
    if _value(db, "SELECT count(*) FROM sqlite_master") and (version, application) != (VERSION, _APPLICATION):
        other = f"version {version}" if application == _APPLICATION else "another program"
        raise StoreVersionError(f"{where}: this store was written by {other}; this program reads version {VERSION}. "
                                "Ingest the papers into a new folder (--store), or use the program that wrote it")


def _make_tables(db: sqlite3.Connection) -> None:
    if _value(db, "SELECT count(*) FROM sqlite_master"):
        return
    db.execute("BEGIN IMMEDIATE")
    if not _value(db, "SELECT count(*) FROM sqlite_master"):  # else another process was faster
        for statement in _TABLES.split(";"):
            db.execute(statement)
        db.executemany("INSERT INTO meta VALUES (?, ?)", [("generation", 0), ("store", uuid.uuid4().hex)])
        db.execute(f"PRAGMA application_id = {_APPLICATION}")
        db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("COMMIT")


def _value(db: sqlite3.Connection, statement: str) -> int:
    return int(db.execute(statement).fetchone()[0])
