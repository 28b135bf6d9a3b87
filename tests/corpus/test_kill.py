"""A writer killed at any moment leaves a store that is mended to what an undisturbed run leaves."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from small_papers import LetterEncoder, fill, pile

from corpus.store import EVERYTHING, OPEN_SHELF, Store, WeightedTerm

COUNT = 6
ROOT = Path(__file__).parents[2]


class Nursery:
    """The program of nursery.py, spoken to."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("nursery.py"))], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})

    def start(self, line: str) -> int:
        """A writer's process id."""
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return int(self._read())

    def ended(self) -> int:
        """How the last writer ended."""
        return int(self._read())

    def _read(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline()


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    nursery = Nursery()
    yield nursery
    assert nursery.process.stdin is not None
    nursery.process.stdin.close()
    nursery.process.wait(30)


@pytest.fixture(scope="module")
def undisturbed(nursery: Nursery, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, int, float]:
    """Fingerprint, chunk count and seconds of a run that nobody kills."""
    folder = tmp_path_factory.mktemp("undisturbed")
    started = time.monotonic()
    nursery.start(f"{folder} {COUNT}")
    assert nursery.ended() == 0
    seconds = time.monotonic() - started
    with Store.open(folder, LetterEncoder()) as store:
        assert store.check() == ()
        assert len(store.listing()) == COUNT
        return store.fingerprint(), store.chunk_count, seconds


def assert_whole_again(folder: Path, fingerprint: str, chunk_count: int) -> None:
    """What a reader sees after the kill is whole papers; mending and adding again gives the undisturbed store."""
    with Store.open(folder, LetterEncoder()) as store:
        listed = {paper.id: paper.chunks for paper in store.listing(EVERYTHING)}
        assert set(listed.values()) <= {6}
        hits = store.lexical([WeightedTerm("subject")], OPEN_SHELF, 100)
        assert len(hits) == 6 * len(listed)
        assert {hit.chunk_id.split(":")[0] for hit in hits} == set(listed)
        store.mend()
        assert store.check() == ()
        assert {paper.id for paper in store.listing()} == set(listed)
        fill(store, pile(COUNT))
        assert (store.fingerprint(), store.chunk_count) == (fingerprint, chunk_count)
        assert store.check() == ()


@pytest.mark.parametrize("moment", range(10))
def test_killed_at_a_random_moment(
    moment: int, nursery: Nursery, undisturbed: tuple[str, int, float], tmp_path: Path
) -> None:
    fingerprint, chunk_count, seconds = undisturbed
    writer = nursery.start(f"{tmp_path} {COUNT}")
    # Each moment is drawn from a tenth of its own, so that ten of them cover the run.
    time.sleep(seconds * (moment + random.Random(moment).random()) / 10)
    with suppress(ProcessLookupError):  # it had finished: nothing to mend is a case as well
        os.kill(writer, signal.SIGKILL)
    nursery.ended()
    assert_whole_again(tmp_path, fingerprint, chunk_count)


@pytest.mark.parametrize("step", ["encode", "catalogue", "lexical", "vectors", "visible"])
def test_killed_at_each_step(step: str, nursery: Nursery, undisturbed: tuple[str, int, float], tmp_path: Path) -> None:
    nursery.start(f"{tmp_path} {COUNT} {step} 2")
    assert nursery.ended() == -signal.SIGKILL
    assert_whole_again(tmp_path, *undisturbed[:2])


def test_the_next_writer_recovers_without_being_asked(nursery: Nursery, tmp_path: Path) -> None:
    nursery.start(f"{tmp_path} {COUNT} visible 2")
    assert nursery.ended() == -signal.SIGKILL
    with Store.open(tmp_path, LetterEncoder()) as store:
        assert len(store.listing(EVERYTHING)) == 2
        assert [found.what for found in store.check()][0] == "the paper is half added or half removed"
        fill(store, pile(COUNT))
        assert store.check() == ()
