"""Twenty readers and four hundred questions while papers are taken in. Loopback only, bounded; minutes: `make load`."""

from __future__ import annotations

import json
import os
import random
import re
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from served import PASSWORD

from app.access import Role
from app.accounts import put_account

ROOT = Path(__file__).parents[2]
READERS, EACH = 20, 20
PAUSE = (4.0, 12.0)
"""Seconds that a reader looks at an answer before asking the next."""

P95, GROWTH = 2.0, 150
"""Seconds; and megabytes that the chat may grow by from the first fifty questions to the last."""

pytestmark = pytest.mark.skipif(not os.environ.get("MATTERS_LOAD"), reason="takes minutes: make load")


@dataclass
class Measured:
    """What the readers met, in seconds a question, and megabytes of the chat every second."""

    seconds: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    memory: list[tuple[int, float]] = field(default_factory=list)


def settings(folder: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "HF_HUB_OFFLINE": "1", "GRADIO_ANALYTICS_ENABLED": "False",
            "MATTERS_AUTH": str(folder / "readers.tsv"), "MATTERS_AUDIT_DAYS": "1"}


def matters(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "app.cli", "--store", str(folder / "store"), *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=settings(folder), text=True, stderr=subprocess.PIPE,
                            stdout=subprocess.DEVNULL)


def megabytes(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1024


def reader(name: str, url: str, questions: list[str], measured: Measured) -> None:
    chance = random.Random(name)
    with httpx.Client(base_url=url, auth=(name, PASSWORD), timeout=60) as client:
        client.get("/healthz")
        for question in chance.sample(questions, EACH):
            time.sleep(chance.uniform(*PAUSE))
            began = time.monotonic()
            try:
                answer = client.post("/api/ask", json={"question": question})
                if answer.status_code != 200 or answer.json()["status"] not in (
                        "answered", "not_found", "needs_detail"):
                    measured.faults.append(answer.text[:200])
            except httpx.HTTPError as error:
                measured.faults.append(repr(error))
            measured.seconds.append(time.monotonic() - began)


def more_papers(folder: Path, count: int) -> Path:
    """Papers of our own for the ingest that runs meanwhile, a few pages each."""
    folder.mkdir()
    for n in range(count):
        parts = [f"# Rutland{n} Roads Report 2022/23\n"]
        for i in range(40):
            parts.append(f"{i + 1}. As at 31 March 2023, {1000 + 7 * n + i} road signs of kind {i} stood in Rutland{n} "
                         f"and the panel noted that {i + 2} of them were to be mended by the works team.\n")
        (folder / f"roads-{n}.md").write_text("\n".join(parts))
    return folder


def test_twenty_readers_while_papers_are_taken_in(tmp_path: Path) -> None:
    for n in range(READERS):
        put_account(tmp_path / "readers.tsv", f"reader{n}", Role.READER, PASSWORD)
    sets = (ROOT / "evals/questions").glob("*.jsonl")
    questions = [json.loads(line)["question"] for path in sorted(sets) for line in path.read_text().splitlines()]
    chat = matters(tmp_path, "chat", "--port", "0", "--papers", str(ROOT / "corpus/papers"))
    assert chat.stderr is not None
    said = ""
    while not (opened := re.search(r"http://127\.0\.0\.1:\d+", said)):
        line = chat.stderr.readline()
        assert line, said
        said += line
    url, measured = opened.group(), Measured()
    try:
        for _ in range(300):
            try:
                httpx.get(f"{url}/healthz")
                break
            except httpx.ConnectError:
                time.sleep(0.2)
        ingest = matters(tmp_path, "ingest", str(more_papers(tmp_path / "more", 60)))
        began = time.monotonic()
        readers = [threading.Thread(target=reader, args=(f"reader{n}", url, questions, measured), daemon=True)
                   for n in range(READERS)]
        for each in readers:
            each.start()
        ingested: float | None = None
        while any(each.is_alive() for each in readers) and time.monotonic() - began < 900:
            time.sleep(1)
            measured.memory.append((len(measured.seconds), megabytes(chat.pid)))
            if ingested is None and ingest.poll() is not None:
                ingested = time.monotonic() - began
        _, told = ingest.communicate(timeout=300)
        assert ingest.returncode == 0, told
    finally:
        chat.terminate()
        _, log = chat.communicate(timeout=60)
    seconds = sorted(measured.seconds)
    early = statistics.median(m for n, m in measured.memory if 50 <= n < 150)
    late = statistics.median(m for n, m in measured.memory if n >= len(seconds) - 50)
    p95 = seconds[int(len(seconds) * 0.95)]
    sys.stdout.write(
        f"\n{len(seconds)} questions of {READERS} readers, {len(measured.faults)} faults; median "
        f"{statistics.median(seconds):.2f} s, p95 {p95:.2f} s, longest {seconds[-1]:.2f} s; memory {early:.0f} MB "
        f"early, {late:.0f} MB late; ingest of 60 papers took {ingested or -1:.0f} s; load {os.getloadavg()[0]:.1f}\n")
    assert measured.faults == [], log[-4000:]
    assert len(seconds) == READERS * EACH
    assert p95 < P95
    assert late - early < GROWTH
