"""The audit: what was asked and what it was answered from, a line of JSON each, in a file a day.

Lines are only ever added. Two things take some away: the retention that the council has set, day by day, and a
withdrawal, which takes the words of a paper out and leaves that there was an answer. Files are the owner's alone.
"""

from __future__ import annotations

import fcntl
import hmac
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from threading import Lock

from corpus.errors import StoreError

WITHDRAWN = "withdrawn"
"""The status of a record whose words went with their paper."""


@dataclass(frozen=True, slots=True)
class AuditedCitation:
    """What an answer stood on: the paper's id, its page (from 1), and the words; quote None once they were purged."""

    paper: str
    page: int | None
    item: str | None
    paragraph: str | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """One question as it was answered.

    at        UTC, ISO
    door      where it was asked: "chat", "api", "mcp", "terminal"
    question  as asked; None once a paper it was answered from was withdrawn, for it may repeat that paper
    reader    a name, a pseudonym, or None where nobody signed in
    corpus    fingerprint of what was searched
    model     the language model that worded the answer; None: none
    seconds   from question to answer
    """

    at: str
    door: str
    question: str | None
    reader: str | None
    corpus: str
    status: str
    citations: tuple[AuditedCitation, ...]
    model: str | None
    seconds: float


class AuditLog:
    """The audit in a folder, kept for `days` days (None: for good). Safe to share by threads and processes."""

    def __init__(self, folder: Path, days: int | None = None) -> None:
        self._folder, self._days = folder, days
        self._lock = Lock()
        self._pruned: date | None = None

    def add(self, record: AuditRecord) -> None:
        """Writes a record. Raises StoreError where it cannot be written."""
        line = json.dumps(asdict(record), ensure_ascii=False) + "\n"
        with self._writing():
            path = self._folder / f"{record.at[:10]}.jsonl"
            handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                size = os.fstat(handle).st_size
                data = line.encode("utf-8", "backslashreplace")
                if os.write(handle, data) < len(data):  # the disk is full: half a line would spoil the next
                    os.ftruncate(handle, size)
                    raise OSError(28, "No space left on device")
            finally:
                os.close(handle)
            self._prune(datetime.now(UTC).date())

    def records(self, first: date | None = None, last: date | None = None) -> Iterator[AuditRecord]:
        """The records of these days (both included; None: no limit), oldest day first."""
        for path, day in self._files():
            if (first is None or day >= first) and (last is None or day <= last):
                with path.open(encoding="utf-8") as lines:
                    yield from map(_record, lines)

    def purge(self, paper_id: str) -> int:
        """Takes the words of a paper out of every record, and the questions they answered; how many records changed."""
        changed = 0
        with self._writing():
            for path, _ in self._files():
                with path.open(encoding="utf-8") as lines:
                    before = [_record(line) for line in lines]
                after = [_without(record, paper_id) for record in before]
                here = sum(old != new for old, new in zip(before, after, strict=True))
                if here:
                    text = "".join(json.dumps(asdict(r), ensure_ascii=False) + "\n" for r in after)
                    part = path.with_suffix(".part")
                    part.touch(mode=0o600)
                    part.write_text(text, encoding="utf-8", errors="backslashreplace")
                    part.replace(path)
                changed += here
        return changed

    def pseudonym(self, name: str) -> str:
        """What stands for a name: the same for the same name while the key in the folder stays, and no way back."""
        with self._writing():
            path = self._folder / "key"
            if not path.exists():
                with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                    file.write(secrets.token_bytes(32))
            return hmac.digest(path.read_bytes(), name.encode(), sha256).hex()[:12]

    def _prune(self, today: date) -> None:
        """Deletes what is older than the council keeps, once a day. A clock that is put back deletes nothing."""
        if self._days is not None and (self._pruned is None or self._pruned < today):
            oldest = today - timedelta(days=self._days)
            for path, day in self._files():
                if day < oldest:
                    path.unlink(missing_ok=True)
            self._pruned = today

    def _files(self) -> list[tuple[Path, date]]:
        return [(path, date.fromisoformat(path.stem)) for path in sorted(self._folder.glob("????-??-??.jsonl"))]

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One at a time, in every process: a purge must not lose what is added meanwhile."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with self._lock, (self._folder / "lock").open("a") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                yield
        except OSError as error:
            raise StoreError(f"{self._folder}: the audit cannot be written ({error.strerror}); make room or give it "
                             "back its permissions, for nothing is answered that is not in it") from error


def _record(line: str) -> AuditRecord:
    values = json.loads(line)
    citations = tuple(AuditedCitation(**citation) for citation in values.pop("citations"))
    return AuditRecord(**values, citations=citations)


def _without(record: AuditRecord, paper_id: str) -> AuditRecord:
    if all(citation.paper != paper_id for citation in record.citations):
        return record
    citations = tuple(AuditedCitation(c.paper, None, None, None, None) if c.paper == paper_id else c
                      for c in record.citations)
    return AuditRecord(record.at, record.door, None, record.reader, record.corpus, WITHDRAWN, citations, record.model,
                       record.seconds)
