"""Who may write to a store: one process at a time, by a lock that goes with the process, also when that is killed; and
only where the files let it.
"""

from __future__ import annotations

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import RLock

from corpus.errors import StoreLockedError


def unwritable(folder: Path | None) -> Path | None:
    """The first of a folder and the files in it that this process may not write to; None where there is none.

    Asked when a library has failed: each has its own words for a missing permission, and some have none.
    """
    if folder is None or not folder.exists():
        return None
    # The effective user's rights are what a write is judged by, where the system can tell them from the real one's.
    effective = os.access in os.supports_effective_ids
    held = (folder, *sorted(folder.rglob("*")))
    return next((path for path in held if not os.access(path, os.W_OK, effective_ids=effective)), None)


class WriterLock:
    """Held by one process at a time; within it by one thread, which may take it again. `folder` None: threads only."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._threads = RLock()
        self._depth = 0

    @contextmanager
    def held(self) -> Iterator[bool]:
        """Takes the lock; gives True the first time and False where this thread held it already.

        Raises StoreLockedError at once, naming the process, where another one holds it.
        """
        with self._threads:
            if self._folder is None or self._depth:
                self._depth += 1
                try:
                    yield self._depth == 1
                finally:
                    self._depth -= 1
                return
            path = self._folder / "writer.lock"
            with path.open("a+", encoding="utf-8") as file:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError as error:
                    file.seek(0)
                    who = file.read().strip() or "another process"
                    raise StoreLockedError(f"{self._folder}: {who} is writing to this store; wait until it has "
                                           "finished, or stop it (what it had not finished is undone)") from error
                file.truncate(0)
                file.write(f"process {os.getpid()} on {socket.gethostname()} "
                           f"(since {datetime.now().astimezone():%d %B %Y %H:%M})")
                file.flush()
                self._depth = 1
                try:
                    yield True
                finally:
                    self._depth = 0
