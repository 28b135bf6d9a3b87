"""Filling the vector shelf from the catalogue in a process of its own: `python -m corpus.refill FOLDER COLLECTION`.

Chroma's vector file may hold what the memory of its process held (see `corpus.scrubbing`, which not every C library
can do). So after a withdrawal the files are made by a process that has never held the paper.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from corpus.catalogue import Catalogue
from corpus.errors import StoreError
from corpus.scope import OPEN_AND_REPLACED
from corpus.vectors import Shelved, VectorShelf


def refill(catalogue: Path, folder: Path, collection: str) -> None:
    """Fills the shelf in a folder that is empty, in a new process. Raises StoreError where that fails."""
    ended = subprocess.run([sys.executable, "-m", "corpus.refill", str(catalogue), str(folder), collection],
                           capture_output=True, text=True, check=False)
    if ended.returncode:
        why = (ended.stderr.strip().splitlines() or [f"exit code {ended.returncode}"])[-1]
        raise StoreError(f"{folder}: the vector shelf could not be filled again ({why}); run `matters doctor`, "
                         "which does it")


def fill(catalogue: Catalogue, shelf: VectorShelf) -> None:
    """Puts every open paper of the catalogue on the shelf."""
    encoder = catalogue.encoder
    for paper in catalogue.allowed(OPEN_AND_REPLACED) if encoder is not None else ():
        ids, vectors = catalogue.vectors([paper], encoder or "")
        chunks, metadata = catalogue.chunks(ids), catalogue.paper(paper).metadata
        shelf.put([Shelved(chunks[id], metadata, vector) for id, vector in zip(ids, vectors, strict=True)])


def main() -> None:
    """As `refill` calls it."""
    file, folder, collection = sys.argv[1:]
    catalogue, shelf = Catalogue(Path(file)), VectorShelf(Path(folder), collection)
    try:
        fill(catalogue, shelf)
    finally:
        shelf.close()
        catalogue.close()


if __name__ == "__main__":
    main()
