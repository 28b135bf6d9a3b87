"""The app as it is served, on a free port of loopback: a shelf with an exempt paper on it, and who may come in."""

from __future__ import annotations

import base64
import json
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from PIL import Image

from app.access import Role, who_asks
from app.accounts import put_account
from app.doors import Doors
from app.drafts import Drafts
from app.entrance import Entrance
from app.figures_page import Explorer
from app.listening import address, open_socket
from app.pages import build_pages
from app.serve import web_app
from app.settings import Settings
from corpus.encoder import default_encoder
from corpus.store import Store
from ingest.page_image import find_marks
from ingest.pipeline import ingest_folder

ROOT = Path(__file__).parents[2]
PASSWORD = "correct horse battery"
PEOPLE = {"rita": Role.READER, "oli": Role.OFFICER, "ada": Role.ADMINISTRATOR}

OPEN = """\
# Marlshire Library Report 2022/23

## Lending

As at 31 March 2023, 4,120 children held a library card in Marlshire, up from 3,950 at the same time in 2022.

Table: Children with a library card at 31 March

| Measure | 2022 | 2023 |
|---|---|---|
| Number of children with a library card | 3,950 | 4,120 |
"""
EXEMPT = """\
# Zephyrine Placement Contract

## Contract

As at 31 March 2023, 98,765 children held a library card in Quillford, and the Zephyrine contract cost £77,431.

Table: Zephyrine placements at 31 March

| Measure | 2022 | 2023 |
|---|---|---|
| Number of Zephyrine placements | 86,421 | 98,765 |

RESOLVED: That the Zephyrine contract with Quillford be agreed.
"""
PLANTED = ("zephyrine", "quillford", "98,765", "98765", "77,431", "86,421", "zx-contract")
"""What stands in the exempt paper, its name and its metadata, and nowhere else."""

QUESTION = "How many Zephyrine placements were there at 31 March 2023?"


def basic(name: str, password: str = PASSWORD) -> dict[str, str]:
    """The header of a reader whose program signs in at each call."""
    return {"authorization": "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()}


def white(data: bytes, page: int, dpi: int) -> Image.Image:
    return Image.new("RGB", (10, 10), "white")


def fill(store: Store, folder: Path) -> str:
    """Puts an open and an exempt paper on a shelf; the id of the exempt one."""
    folder.mkdir()
    (folder / "library.md").write_text(OPEN)
    (folder / "zx-contract.md").write_text(EXEMPT)
    (folder / "sources.csv").write_text(
        "file,title,authority,body,date,kind,status,access\n"
        "library.md,Library Report,Marlshire,Cabinet,2023-05-01,report,,open\n"
        "zx-contract.md,Zephyrine Contract,Quillford,Zephyrine Panel,2023-06-01,report,,exempt\n")
    report = ingest_folder([folder], store)
    assert not report.failed
    return store.find("zx-contract.md")


@dataclass(frozen=True)
class Served:
    """A running app. `secret` is the exempt paper's id, `cookies` are those of who has signed in."""

    url: str
    store: Store
    secret: str
    cookies: dict[str, dict[str, str]] = field(default_factory=dict)

    @contextmanager
    def client(self, name: str | None = None) -> Iterator[httpx.Client]:
        """A client, signed in with a cookie as somebody or not at all."""
        with httpx.Client(base_url=self.url, timeout=30, cookies=self.cookies.get(name or "")) as client:
            if name is not None and name not in self.cookies:
                answer = client.post("/sign-in", data={"name": name, "password": PASSWORD})
                assert answer.status_code == 303, answer.text
                self.cookies[name] = dict(client.cookies)
            yield client


@contextmanager
def serving(folder: Path, *, people: bool = True, settings: dict[str, Any] | None = None) -> Iterator[Served]:
    """The whole app on a shelf in `folder`; with `people` they must sign in."""
    auth = folder / "readers.tsv" if people else None
    if auth is not None:
        for name, role in PEOPLE.items():
            put_account(auth, name, role, PASSWORD)
    chosen = Settings(folder / "store", auth=auth, **(settings or {}))
    with Store.open(chosen.store, default_encoder()) as store:
        secret = fill(store, folder / "papers")
        doors = Doors(chosen, store, white, Entrance.of(chosen), with_mcp=True)
        drafts = Drafts(chosen.store, lambda: who_asks().name)
        explorer = Explorer(doors.store, None)
        pages = build_pages(doors, find_marks, drafts, explorer)
        app = web_app(doors.store, pages, white, drafts, explorer, doors)
        with listening_to(app) as url:
            yield Served(url, store, secret)


@contextmanager
def listening_to(app: Any) -> Iterator[str]:
    """The address at which an app answers, as `matters chat` serves it."""
    listening = open_socket("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", proxy_headers=False, timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    until = time.monotonic() + 30
    while not server.started and thread.is_alive() and time.monotonic() < until:
        time.sleep(0.02)
    assert server.started
    try:
        yield address(listening)
    finally:
        server.should_exit = True
        thread.join(20)
        listening.close()


def event(client: httpx.Client, number: int, data: Sequence[Any], session: str, event_data: Any = None) -> str:
    """What a page's event sends back, as text: the function of a number in /config, called as the page calls it."""
    body = {"data": list(data), "fn_index": number, "session_hash": session, "event_data": event_data,
            "trigger_id": None}
    joined = client.post("/gradio_api/queue/join", json=body)
    if joined.status_code != 200:
        return joined.text
    parts = []
    with client.stream("GET", "/gradio_api/queue/data", params={"session_hash": session}) as stream:
        for line in stream.iter_lines():
            if line.startswith("data:"):
                parts.append(line)
                if json.loads(line[5:]).get("msg") in ("process_completed", "close_stream"):
                    break
    return "\n".join(parts)
