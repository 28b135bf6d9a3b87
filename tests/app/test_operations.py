"""What docs/operations.md promises of running it: a copy is a back-up, and nothing calls anybody."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from served import OPEN

from app.asking import asker
from corpus.encoder import default_encoder
from corpus.store import Scope, Store
from ingest.pipeline import ingest_folder

ROOT = Path(__file__).parents[2]
CARDS = "How many children held a library card at 31 March 2023?"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("operations")
    (folder / "papers").mkdir()
    (folder / "papers" / "library.md").write_text(OPEN)
    with Store.open(folder / "store", default_encoder()) as store:
        assert not ingest_folder([folder / "papers"], store).failed
    return folder


@pytest.mark.parametrize("parts", [None, ("catalogue.sqlite", "originals")], ids=["the folder", "without indexes"])
def test_a_copy_is_restored_and_answers_as_before(made: Path, tmp_path: Path, parts: tuple[str, ...] | None) -> None:
    with Store.open(made / "store", default_encoder()) as store:
        before, fingerprint = asker(store, None)(CARDS, (), Scope()), store.fingerprint()
    copy = tmp_path / "restored"
    if parts is None:
        shutil.copytree(made / "store", copy)
    else:
        copy.mkdir()
        shutil.copy(made / "store" / parts[0], copy)
        shutil.copytree(made / "store" / parts[1], copy / parts[1])
    with Store.open(copy, default_encoder()) as store:
        if parts is not None:
            store.reindex()
        assert store.check() == () and store.fingerprint() == fingerprint
        assert asker(store, None)(CARDS, (), Scope()) == before
        listed = store.listing()[0]
        assert store.original(listed.id) == (made / "papers" / "library.md").read_bytes()


def test_the_python_doors_of_the_readme_open(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    examples = re.findall(r"^```python\n(.*?)^```", (ROOT / "README.md").read_text(), re.MULTILINE | re.DOTALL)
    assert len(examples) == 2
    for example in examples:
        assert len(example.strip().splitlines()) <= 10
        said = example.replace('Path.home() / ".local/share/matters"', f"Path({str(made / 'store')!r})")
        asked = r"How many children were on CP plans in March 2022\?|children on CP plans, March 2022"
        said = re.sub(asked, CARDS, said)
        assert said.count(CARDS) == 1
        exec(compile(said, "README.md", "exec"), {})
        assert "4,120 children" in capsys.readouterr().out


# Every connection and name that is looked up, by whatever library, from the first import to the last answer.
WATCHED = """
import json, socket, sys
calls = []
def watch(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        where = args[0] if event.startswith("socket.get") else args[1]
        calls.append([event, where[0] if isinstance(where, tuple) else str(where)])
sys.addaudithook(watch)

import threading, time
from pathlib import Path
import httpx
from served import listening_to, white
from app.access import who_asks
from app.doors import Doors
from app.drafts import Drafts
from app.entrance import Entrance
from app.figures_page import Explorer
from app.pages import build_pages
from app.serve import web_app
from app.settings import Settings
from corpus.encoder import default_encoder
from corpus.store import OPEN_SHELF, Store
from ingest.page_image import find_marks
from ingest.pipeline import ingest_folder

folder = Path(sys.argv[1])
with Store.open(folder / "watched", default_encoder()) as store:
    ingest_folder([folder / "papers"], store)
    store.exact_limit = 0
    store.dense("library", OPEN_SHELF, 3)  # through Chroma
    doors = Doors(Settings(folder / "watched"), store, white, Entrance(), with_mcp=True)
    drafts, explorer = Drafts(folder / "watched"), Explorer(doors.store, None)
    pages = build_pages(doors, find_marks, drafts, explorer)
    with listening_to(web_app(doors.store, pages, white, drafts, explorer, doors)) as url:
        for path in ("/", "/desk", "/figures", "/config"):
            assert httpx.get(url + path).status_code == 200
        answer = httpx.post(url + "/api/ask", json={"question": sys.argv[2]}, timeout=60).json()
        time.sleep(1)
print(json.dumps([answer["status"], calls]))
"""


def test_nothing_calls_anybody(made: Path) -> None:
    """Gradio, Chroma, LangChain and the model's library each have telemetry that must stay off without being told."""
    told = ("GRADIO_ANALYTICS_ENABLED", "ANONYMIZED_TELEMETRY", "HF_HUB_OFFLINE", "LANGSMITH_TRACING")
    env = {name: value for name, value in os.environ.items() if name not in told}
    env["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "tests" / "app")])
    done = subprocess.run([sys.executable, "-c", WATCHED, str(made), CARDS], cwd=ROOT, env=env, capture_output=True,
                          text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-3000:]
    status, calls = json.loads(done.stdout.splitlines()[-1])
    assert status == "answered"
    assert {where for _, where in calls} <= {"127.0.0.1", "localhost", "::1"}, calls
    assert calls, "the watch sees at least our own calls to loopback"
