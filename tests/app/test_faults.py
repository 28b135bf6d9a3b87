"""What a machine may do to us: each fault ends in a clear message and a whole store. Minutes: only in `make load`.

A store that may only be read, a writer that is killed and a Chroma server that goes are tested in `tests/corpus`.
"""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from served import OPEN, PASSWORD

from corpus.encoder import default_encoder
from corpus.store import Store

ROOT = Path(__file__).parents[2]
COUNT = 8

pytestmark = pytest.mark.skipif(not os.environ.get("MATTERS_LOAD"), reason="takes minutes: make load")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    for n in range(COUNT):
        text = "\n\n".join(f"The panel heard of matter {n} point {i} and noted it at length." for i in range(60))
        (folder / f"paper-{n}.md").write_text(OPEN.replace("Marlshire Library", f"Marlshire Library {n}") + text)
    return folder


@pytest.fixture(scope="module")
def whole(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The fingerprint of a store that nothing disturbed."""
    store = tmp_path_factory.mktemp("whole")
    assert matters(store, "ingest", str(papers)).returncode == 0
    return fingerprint(store)


def matters(store: Path, *arguments: str, before: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(store, *arguments), cwd=ROOT, env=environment(), capture_output=True, text=True,
                          preexec_fn=before, timeout=120)


def started(store: Path, *arguments: str, **settings: str) -> subprocess.Popen[str]:
    return subprocess.Popen(command(store, *arguments), cwd=ROOT, env=environment() | settings, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def command(store: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "app.cli", "--store", str(store), *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "HF_HUB_OFFLINE": "1", "GRADIO_ANALYTICS_ENABLED": "False"}


def fingerprint(folder: Path) -> str:
    with Store.open(folder, default_encoder()) as store:
        assert store.check() == ()
        return store.fingerprint()


def one_line(said: subprocess.CompletedProcess[str]) -> str:
    assert "Traceback" not in said.stderr and "Traceback" not in said.stdout
    return " ".join((said.stdout + said.stderr).split())


@pytest.mark.parametrize("size", [120_000, 400_000])
def test_a_full_disk_is_said_and_what_fitted_is_whole(papers: Path, whole: str, tmp_path: Path, size: int) -> None:
    """No file may grow beyond `size` bytes: to a program that is a disk that is full."""
    store = tmp_path / "store"
    limits = (size, size)
    failed = matters(store, "ingest", str(papers), before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limits))
    said = one_line(failed)
    assert failed.returncode == 1 and re.search(r"disk|[Mm]ake room|too large|full", said), said
    mended = matters(store, "doctor")
    assert mended.returncode == 0, one_line(mended)
    assert matters(store, "ingest", str(papers)).returncode == 0
    assert fingerprint(store) == whole


def test_two_that_write_at_once_are_told_and_nothing_is_lost(papers: Path, whole: str, tmp_path: Path) -> None:
    store = tmp_path / "store"
    both = [started(store, "ingest", str(papers)) for _ in range(2)]
    ends = [process.communicate(timeout=120) for process in both]
    codes = sorted(process.returncode for process in both)
    assert codes in ([0, 0], [0, 1]), ends
    if codes == [0, 1]:
        loser = next(err for process, (_, err) in zip(both, ends, strict=True) if process.returncode)
        assert "is writing to this store" in loser and "Traceback" not in loser
    assert fingerprint(store) == whole


def test_sigterm_ends_an_ingest_between_two_papers(papers: Path, whole: str, tmp_path: Path) -> None:
    store = tmp_path / "store"
    ingesting = started(store, "ingest", str(papers))
    until = time.monotonic() + 60
    while not (store / "originals").exists() and time.monotonic() < until and ingesting.poll() is None:
        time.sleep(0.02)
    ingesting.send_signal(signal.SIGTERM)
    _, said = ingesting.communicate(timeout=60)
    if ingesting.returncode != 0:  # else it was quicker
        assert ingesting.returncode == 130 and "stopped; what was finished before is kept" in said
        assert "Traceback" not in said
    assert matters(store, "ingest", str(papers)).returncode == 0
    assert fingerprint(store) == whole


@pytest.fixture
def chat(papers: Path, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The chat of a team, in a process of its own, with somebody who may ask."""
    auth = {"MATTERS_AUTH": str(tmp_path / "readers.tsv"), "MATTERS_AUDIT_DAYS": "30"}
    added = subprocess.run(command(tmp_path, "auth", "add", "rita", "--role", "reader", "--stdin"), cwd=ROOT, text=True,
                           env=environment() | auth, input=f"{PASSWORD}\n", capture_output=True)
    assert added.returncode == 0, added.stderr
    process = started(tmp_path / "store", "chat", "--port", "0", "--papers", str(papers), **auth)
    assert process.stderr is not None
    said = ""
    while not (opened := re.search(r"http://127\.0\.0\.1:\d+", said)):
        line = process.stderr.readline()
        assert line, said
        said += line
    try:
        yield process, opened.group()
    finally:
        process.kill()
        process.communicate()


def test_sigterm_lets_an_answer_finish_and_the_store_is_whole(
    chat: tuple[subprocess.Popen[str], str], tmp_path: Path
) -> None:
    process, url = chat
    question = {"question": "How many children held a library card at 31 March 2023?"}
    with httpx.Client(base_url=url, auth=("rita", PASSWORD), timeout=60) as client:
        for _ in range(200):
            try:
                client.get("/healthz")
                break
            except httpx.ConnectError:
                time.sleep(0.1)
        assert client.post("/api/ask", json=question).status_code == 200

        def asked() -> Iterator[bytes]:
            yield b'{"question": '
            process.send_signal(signal.SIGTERM)  # while the request is on its way
            time.sleep(0.5)
            yield b'"How many children held a library card at 31 March 2023?"}'

        answer = client.post("/api/ask", content=asked(), headers={"content-type": "application/json"})
        assert answer.status_code == 200 and answer.json()["status"] == "answered"
    out, err = process.communicate(timeout=30)
    assert process.returncode == 0, err
    assert "Traceback" not in err
    assert len(fingerprint(tmp_path / "store")) == 16
    kept = "".join(path.read_text() for path in (tmp_path / "store" / "audit").glob("*.jsonl"))
    assert kept.count(question["question"]) == 2 and "rita" not in kept
