"""What a person has settled about a paper: field by field, kept by its fingerprints, so that it holds when the paper is
ingested again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from corpus.database import Database


class Settled:
    """The rows of what was settled. A mark is a paper's id or the sha256 of one of its files."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def of(self, marks: Sequence[str]) -> dict[str, str]:
        """What was settled of a paper that goes by one of these marks: values as they were written, by field."""
        rows = self._db.rows("SELECT field, value FROM settled WHERE sha256 IN (SELECT value FROM json_each(?)) "
                             "ORDER BY field", [json.dumps(marks)])
        return dict(rows)

    def note(self, marks: Sequence[str], said: Mapping[str, str | None]) -> None:
        """Writes what was settled for each of these marks; None takes a field back."""
        with self._db.changing():
            self._db.many("DELETE FROM settled WHERE sha256 = ? AND field = ?",
                          [(mark, field) for mark in marks for field in said])
            self._db.many("INSERT INTO settled VALUES (?, ?, ?)",
                          [(mark, field, value) for mark in marks for field, value in said.items()
                           if value is not None])
