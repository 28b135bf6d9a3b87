"""Writers that can be killed. Run as a program: imports Chroma once, then forks a writer for each line of its input.

A line is "FOLDER COUNT [STEP PAPER]": the writer adds COUNT papers, and with STEP kills itself when the paper at
position PAPER comes to that step. Two lines come back: the writer's process id, then how it ended (0, or minus the
signal's number).
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import chromadb  # noqa: F401  (so that a writer starts in no time)
from small_papers import LetterEncoder, pile

from corpus.store import Store


def write(folder: Path, count: int, step: str | None, paper: int) -> None:
    """Adds `count` papers, or dies on the way."""
    with Store.open(folder, LetterEncoder()) as store:
        for position, parcel in enumerate(pile(count)):
            def tell(reached: str, done: int, total: int, position: int = position) -> None:
                if (reached, position) == (step, paper):
                    os.kill(os.getpid(), signal.SIGKILL)

            store.add(*parcel, progress=tell)


def main() -> None:
    """One writer after the other, until the input ends."""
    for line in sys.stdin:
        folder, count, *rest = line.split()
        child = os.fork()
        if child == 0:
            write(Path(folder), int(count), rest[0] if rest else None, int(rest[1]) if rest else 0)
            os._exit(0)
        print(child, flush=True)  # noqa: T201
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
