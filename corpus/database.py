"""The catalogue's file as its rooms use it: one connection that threads share, and one transaction at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from corpus.schema import connect, explained


class Database:
    """A SQLite file, or one in memory where `path` is None. Safe to share by threads and processes.

    Raises StoreVersionError for a file of another version, StoreError for one that is no catalogue or is damaged.
    """

    def __init__(self, path: Path | None) -> None:
        self.where = str(path or "memory")
        self.lock = RLock()
        with explained(self.where):
            self._db = connect(path)

    def close(self) -> None:
        """Closes the file."""
        with self.lock:
            self._db.close()

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """What a statement gives."""
        with self.lock, explained(self.where):
            return self._db.execute(statement, values).fetchall()

    def value(self, statement: str, values: Sequence[object] = ()) -> Any:
        """The first value of the first row."""
        return self.rows(statement, values)[0][0]

    def many(self, statement: str, rows: Sequence[Sequence[object]]) -> None:
        """The statement once for each row of values."""
        with self.lock, explained(self.where):
            self._db.executemany(statement, rows)

    @contextmanager
    def changing(self) -> Iterator[None]:
        """One transaction: all of it, or nothing where an exception passes."""
        with self.lock, explained(self.where):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:  # a full disk has rolled back already
                    self._db.execute("ROLLBACK")
                raise

    def shown(self) -> None:
        """Notes, inside a transaction, that what readers can see changes."""
        self.rows("UPDATE meta SET value = value + 1 WHERE name = 'generation'")

    def emptied(self) -> bool:
        """Writes the file anew without what was deleted, and empties the journal beside it.

        False where another process reads it just now, so that its journal could not be emptied; then call it again.
        """
        with self.lock, explained(self.where):
            self._db.execute("VACUUM")
            patience = self._db.execute("PRAGMA busy_timeout").fetchone()[0]
            self._db.execute("PRAGMA busy_timeout = 2000")
            busy, *_ = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._db.execute(f"PRAGMA busy_timeout = {patience}")
            return not busy
