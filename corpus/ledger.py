"""The ledger: what was fetched from councils' sites, when, with what outcome, and the paper that came of it.

One row an address, its last visit, in a table of the catalogue's file. It holds no word of a paper: a hash, a status,
the id of a paper on the shelf. With `corpus.catalogue` and `corpus.schema` the only SQL.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from threading import RLock

from corpus.schema import connect, explained

_TABLE = """
CREATE TABLE IF NOT EXISTS visit (
    url TEXT PRIMARY KEY, meeting TEXT, time TEXT NOT NULL, status INTEGER, sha256 TEXT, mark TEXT,
    outcome TEXT NOT NULL, paper TEXT
) WITHOUT ROWID
"""
# Not among the tables of corpus.schema: a store made before there was a ledger gets one at its first sync.


class Outcome(StrEnum):
    """What came of a visit."""

    DONE = "done"          # a paper is on the shelf; of a meeting: all that it publishes was seen to
    UNREAD = "unread"      # the file came, and no paper could be made of it (a scan): asked for again once it changes
    FAILED = "failed"      # nothing usable came, or not all: asked for again next time


@dataclass(frozen=True, slots=True)
class Visit:
    """The last visit to one address.

    url      the address; for minutes made of a meeting's items, that of the meeting's page with "#minutes"
    meeting  the address of the meeting's record it belongs to
    time     when the answer came, UTC
    status   the HTTP status; None where there was no answer
    sha256   of the bytes that came; None where none did
    mark     digest of what the council's list said of it: while it is the same, it is not fetched again
    paper    the id of the paper that came of it
    """

    url: str
    meeting: str
    time: datetime
    status: int | None
    sha256: str | None
    mark: str
    outcome: Outcome
    paper: str | None = None


class Ledger:
    """The ledger in a catalogue's file, or one in memory where `file` is None. Raises StoreError as the catalogue."""

    def __init__(self, file: Path | None) -> None:
        self._where, self._lock = str(file or "memory"), RLock()
        with explained(self._where):
            self._db: sqlite3.Connection = connect(file)
            self._db.execute(_TABLE)

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            self._db.close()

    def last(self, url: str) -> Visit | None:
        """The last visit to an address; None where there was none."""
        return next(iter(self._visits("url = ?", [url])), None)

    def of_meeting(self, meeting: str) -> tuple[Visit, ...]:
        """The last visits to all that belongs to a meeting, by address; () where there were none."""
        return self._visits("meeting = ? AND url != meeting", [meeting])

    def all(self) -> tuple[Visit, ...]:
        """Every row, by address."""
        return self._visits("1", [])

    def also_from(self, paper: str, url: str) -> bool:
        """Whether a paper stands at another address than this one as well."""
        return bool(self._visits("paper = ? AND url != ?", [paper, url]))

    def note(self, visit: Visit) -> None:
        """Writes a visit, instead of the one before to the same address."""
        with self._held():
            self._db.execute("INSERT OR REPLACE INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                             [value.isoformat() if isinstance(value, datetime) else value for value in astuple(visit)])

    def forget(self, url: str) -> None:
        """Deletes the row of an address; nothing happens where there is none."""
        with self._held():
            self._db.execute("DELETE FROM visit WHERE url = ?", [url])

    def _visits(self, rule: str, values: Sequence[object]) -> tuple[Visit, ...]:
        with self._held():
            rows = self._db.execute(f"SELECT * FROM visit WHERE {rule} ORDER BY url", values).fetchall()
        return tuple(
            Visit(url, meeting, datetime.fromisoformat(time), status, sha256, mark, Outcome(outcome), paper)
            for url, meeting, time, status, sha256, mark, outcome, paper in rows)

    @contextmanager
    def _held(self) -> Iterator[None]:
        with self._lock, explained(self._where):
            yield
