"""The files as they were ingested, by the sha256 of their bytes: the same bytes stand once, whatever their names."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from corpus.errors import StoreError


class Originals:
    """A folder of files named by their sha256, or a dictionary in memory where `folder` is None."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._memory: dict[str, bytes] = {}

    def put(self, sha256: str, data: bytes) -> None:
        """Keeps the bytes; whole or not at all, also when the machine stops. Raises StoreError for another hash."""
        if hashlib.sha256(data).hexdigest() != sha256:
            raise StoreError(f"the bytes of the file are not those of sha256 {sha256[:12]}; read the file again")
        if self._folder is None:
            self._memory[sha256] = data
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = self._folder / f"{sha256}.part"
        with unfinished.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(self._folder / sha256)

    def get(self, sha256: str) -> bytes:
        """The bytes. Raises StoreError where they are gone."""
        try:
            return self._memory[sha256] if self._folder is None else (self._folder / sha256).read_bytes()
        except (KeyError, OSError) as error:
            raise StoreError(f"{self._folder or 'memory'}: the file of sha256 {sha256[:12]} is gone; "
                             "ingest it again") from error

    def holds(self, sha256: str) -> bool:
        """Whether the bytes are here."""
        return sha256 in self._memory if self._folder is None else (self._folder / sha256).is_file()

    def sound(self, sha256: str) -> bool:
        """Whether the bytes are here and still have their hash."""
        return self.holds(sha256) and hashlib.sha256(self.get(sha256)).hexdigest() == sha256

    def names(self) -> frozenset[str]:
        """All that is kept; a name that is no sha256 is a write that was cut off."""
        if self._folder is None:
            return frozenset(self._memory)
        return frozenset(path.name for path in self._folder.iterdir()) if self._folder.is_dir() else frozenset()

    def drop(self, name: str) -> None:
        """Deletes one; nothing happens where it is not there."""
        if self._folder is None:
            self._memory.pop(name, None)
        else:
            (self._folder / name).unlink(missing_ok=True)
