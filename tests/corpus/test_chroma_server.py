"""A Chroma server in place of the folder: the same answers; and when it goes, a clear word and a whole store."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from small_papers import LetterEncoder, fill, parcel, pile

from corpus.errors import StoreError
from corpus.paper import Access
from corpus.store import EVERYTHING, OPEN_SHELF, Store, WeightedTerm

CHROMA = Path(sys.executable).with_name("chroma")
pytestmark = pytest.mark.skipif(not CHROMA.exists(), reason="no chroma beside this Python")


@contextmanager
def chroma(folder: Path, port: int) -> Iterator[str]:
    """A Chroma server on loopback; gone at the end of the block."""
    with (folder.parent / "chroma.log").open("a") as log:
        command = [str(CHROMA), "run", "--path", str(folder), "--host", "127.0.0.1", "--port", str(port)]
        server = subprocess.Popen(command, stdout=log, stderr=log, env={"CHROMA_ANONYMIZED_TELEMETRY": "False"})
        try:
            for _ in range(300):
                try:
                    urlopen(f"http://127.0.0.1:{port}/api/v2/heartbeat", timeout=1).close()
                    break
                except URLError:
                    assert server.poll() is None, "the server did not start"
                    time.sleep(0.1)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.kill()
            server.wait(20)


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def everything(store: Store) -> list[object]:
    """What the store says of one and the same shelf, wherever its vectors are."""
    assert store.shelf is not None
    words, texts = [WeightedTerm("subject"), WeightedTerm("paper")], ("so subject", "paper two", "zebra")
    store.exact_limit = 0  # through Chroma
    said: list[object] = [store.shelf.contents(), store.fingerprint(), store.check(), store.chunk_count]
    for scope in (OPEN_SHELF, EVERYTHING):
        said += [store.lexical(words, scope, 7), [paper.file for paper in store.listing(scope)]]
        said += [[(hit.chunk_id, round(hit.score, 5)) for hit in store.dense(text, scope, 7)] for text in texts]
    return said


def test_a_server_gives_what_the_folder_gives(tmp_path: Path, port: int) -> None:
    with (
        chroma(tmp_path / "server", port) as url,
        Store.open(tmp_path / "a", LetterEncoder()) as embedded,
        Store.open(tmp_path / "b", LetterEncoder(), url) as served,
    ):
        for store in (embedded, served):
            fill(store, [*pile(3), parcel("secret", "The subject of a secret paper.", access=Access.EXEMPT)])
        assert everything(served) == everything(embedded)
        for store in (embedded, served):
            store.remove(store.find("paper-1.pdf"))
            store.reindex()
        assert everything(served) == everything(embedded)
        assert served.shelf is not None and not (tmp_path / "b" / "vectors").exists()
        served.shelf.discard()
        assert [gap.place for gap in served.check()] == ["vectors", "vectors"]
        assert len(served.mend()) == 2 and served.check() == ()


def test_a_server_that_goes_and_comes_back(tmp_path: Path, port: int) -> None:
    new = parcel("new", "A subject that came while the server was away.")
    with chroma(tmp_path / "server", port) as url:
        store = Store.open(tmp_path / "store", LetterEncoder(), url)
        fill(store, pile(2))
        before = everything(store)
    assert store.lexical([WeightedTerm("subject")], OPEN_SHELF, 5), "words need no server"
    with pytest.raises(StoreError, match=f"http://127.0.0.1:{port}: .* check that a Chroma server answers there"):
        store.dense("subject", OPEN_SHELF, 5)
    store.exact_limit = 20_000
    assert store.dense("subject", OPEN_SHELF, 5), "nor does a shelf of usual size"
    with pytest.raises(StoreError, match=f"http://127.0.0.1:{port}"):
        fill(store, [new])
    assert [paper.file for paper in store.listing(EVERYTHING)] == ["paper-0.pdf", "paper-1.pdf"]
    with chroma(tmp_path / "server", port):
        fill(store, [new])
        assert len(store.listing()) == 3 and store.check() == ()
        store.remove(new[0].id)
        assert everything(store) == before
    store.close()


# What these look at is Chroma's own folder, which a server keeps elsewhere.
FOLDER_ONLY = (
    "test_store.py::test_an_index_that_may_not_be_written_to_says_so[vectors]",
    "test_upkeep.py::test_indexes_that_cannot_be_opened_are_made_again",
)


@pytest.mark.skipif(not os.environ.get("MATTERS_LOAD"), reason="takes a minute: make load")
def test_the_tests_of_the_store_pass_on_a_server_too(tmp_path: Path, port: int) -> None:
    room = Path(__file__).parent
    files = [str(room / name) for name in ("test_store.py", "test_upkeep.py", "test_vectors.py")]
    passed_over = [part for name in FOLDER_ONLY for part in ("--deselect", f"tests/corpus/{name}")]
    with chroma(tmp_path / "server", port) as url:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", *files, *passed_over], cwd=room.parents[1], capture_output=True,
            text=True, env={**os.environ, "MATTERS_TEST_CHROMA": url})
    assert done.returncode == 0, done.stdout[-3000:]
    assert " passed" in done.stdout and "failed" not in done.stdout
