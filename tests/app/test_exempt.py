"""Every door, walked with an exempt paper on the shelf: who may not see it finds no trace of it."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from gradio_client import Client as GradioClient
from mcp.client import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared._httpx_utils import create_mcp_http_client
from served import PASSWORD, PLANTED, QUESTION, Served, event, serving

DATES = {"First": "", "Meetings from": "", "Meetings to": ""}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("served"), settings={"audit_days": 30}) as running:
        yield running


@pytest.fixture(scope="module")
def open_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The same where nobody signs in."""
    with serving(tmp_path_factory.mktemp("open"), people=False) as running:
        yield running


def routes(client: httpx.Client, secret: str) -> Iterator[tuple[str, str]]:
    """(door, what it says) of every route of ours; the name of the paper that is asked for is taken out of it."""
    for path in ("/", "/desk", "/figures", "/check", "/papers", "/config", "/gradio_api/info", "/api/openapi.json",
                 "/metrics", "/healthz"):
        yield path, client.get(path).text
    for path in (f"/papers/{secret}/original", f"/papers/{secret}/pages/1.png", "/api/paper?name=nothing",
                 f"/api/paper?name={secret}", f"/api/page?name={secret}&page=1", "/api/page?name=library.md&page=1",
                 "/desk/briefing.csv", "/desk/briefing.docx", "/desk/briefing.pdf"):
        yield path, client.get(path).content.decode("latin-1")
    for measure in ("placements", "children library card", "contract"):
        for path in ("/api/figures", "/figures.csv"):
            yield f"{path} {measure}", client.get(path, params={"measure": measure}).text
    for question in ("How many placements were there at 31 March 2023?", "What was agreed about the contract?",
                     "How many children held a library card in March 2023?", "What did the contract cost?"):
        yield f"/api/ask {question}", client.post("/api/ask", json={"question": question}).text
        yield f"/api/search {question}", client.post("/api/search", json={"question": question, "limit": 50}).text
        for kind in ("md", "docx"):
            kept = {"kept": json.dumps([{"question": question}])}
            yield f"/conversation.{kind} {question}", _words(client.post(f"/conversation.{kind}", data=kept).content)
    wrong = {"question": "contract", "within": {"authorities": ["Nowhere"]}}
    yield "/api/ask nowhere", client.post("/api/ask", json=wrong).text


def _words(data: bytes) -> str:
    """A file as text, that of a Word file unpacked."""
    if data[:2] != b"PK":
        return data.decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return " ".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def events(client: httpx.Client) -> Iterator[tuple[str, str]]:
    """(door, what it says) of every event of every page, with a question, a tick or a click where it takes one."""
    config = client.get("/config").json()
    parts = {part["id"]: part for part in config["components"]}
    for number, dependency in enumerate(config["dependencies"]):
        if not dependency["backend_fn"]:
            continue
        data = [_typed(parts[i]) for i in dependency["inputs"]]
        click = {"do": "accept", "entry": "1", "turn": "0", "numbers": "1 2 3", "measure": "m", "text": "contract"}
        name = f"event {number} {dependency['targets']}"
        yield name, event(client, dependency["id"], data, f"walk{number}{id(client)}", click)


def _typed(part: dict[str, Any]) -> Any:
    label = str(part["props"].get("label") or "")
    if part["type"] == "textbox":
        return "" if "Meetings" in label else "What was agreed about the contract placements?"
    return {"checkboxgroup": [], "state": None, "file": None}.get(part["type"], part["props"].get("value"))


def named_endpoints(url: str, headers: dict[str, str]) -> Iterator[tuple[str, str]]:
    client = GradioClient(url, headers=headers, verbose=False)
    calls = (("/ask", ["What was agreed about the contract?", [], []]), ("/search", ["contract", 10, []]),
             ("/figures", ["placements", [], []]), ("/paper", ["library.md"]), ("/paper", ["nothing"]))
    for name, arguments in calls:
        try:
            yield f"named {name}", json.dumps(client.predict(*arguments, api_name=name))
        except Exception as error:
            yield f"named {name}", str(error)


async def _tools(url: str, headers: dict[str, str]) -> list[tuple[str, str]]:
    calls = (("ask", {"question": "What was agreed about the contract?"}), ("search", {"question": "contract"}),
             ("figures", {"measure": "placements"}), ("paper", {"name": "library.md"}), ("paper", {"name": "nothing"}))
    transport = streamable_http_client(f"{url}/mcp", http_client=create_mcp_http_client(headers=headers))
    async with Client(transport) as client:
        said = [("mcp tools", str(await client.list_tools()))]
        for tool, arguments in calls:
            said.append((f"mcp {tool}", str(await client.call_tool(tool, arguments))))
        return said


def walk(served: Served, name: str | None) -> dict[str, str]:
    """What every door says to somebody, by door."""
    with served.client(name) as client:
        found = dict([*routes(client, served.secret), *events(client)])
    headers = {} if name is None else {"Authorization": httpx.BasicAuth(name, PASSWORD)._auth_header}
    return {**found, **dict(named_endpoints(served.url, headers)), **dict(asyncio.run(_tools(served.url, headers)))}


def traces(said: dict[str, str]) -> dict[str, list[str]]:
    """The planted words that each door gave away."""
    found = {door: [word for word in PLANTED if word in text.lower()] for door, text in said.items()}
    return {door: words for door, words in found.items() if words}


def test_a_reader_finds_no_trace_behind_any_door(served: Served, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        said = walk(served, "rita")
    assert len(said) > 60 and traces(said) == {}
    assert not [word for word in PLANTED if word in caplog.text.lower()]


def test_where_nobody_signs_in_nobody_finds_one(open_house: Served) -> None:
    assert traces(walk(open_house, None)) == {}


def test_the_walk_would_notice(served: Served) -> None:
    """An officer may see the paper, and finds it behind every kind of door: so the walk looks where it could be."""
    found = traces(walk(served, "oli"))
    kinds = {door.split()[0] for door in found}
    conversation = {"/conversation.md", "/conversation.docx"}
    assert {"/api/ask", "/api/search", "/api/figures", "named", "mcp", "event"} | conversation <= kinds
    assert f"/papers/{served.secret}/original" in found and f"/api/paper?name={served.secret}" in found


def test_an_officers_briefing_is_not_in_a_readers_hand(served: Served) -> None:
    with served.client("oli") as officer, served.client("rita") as reader:
        start = next(d["id"] for d in officer.get("/config").json()["dependencies"]
                     if any(t[1] == "click" for t in d["targets"]) and len(d["inputs"]) == 4 and len(d["outputs"]) == 4)
        said = event(officer, start, ["Contract", QUESTION, None, []], "desk-of-oli")
        assert "98,765" in said
        assert "98,765" in officer.get("/desk/briefing.csv").text
        assert reader.get("/desk/briefing.csv").status_code == 404


def test_the_fingerprint_and_the_scores_of_a_reader_do_not_move(served: Served, open_house: Served) -> None:
    """The exempt paper came and the open shelf's name stayed; the officer's shelf has another."""
    with served.client("rita") as reader, served.client("oli") as officer:
        one, other = (c.post("/api/search", json={"question": "library card"}).json() for c in (reader, officer))
    assert one["corpus"] == served.store.fingerprint() != other["corpus"]
    assert {hit["paper"] for hit in one["hits"]} == {"library.md"}


def test_two_who_ask_the_same_at_the_same_time_are_answered_by_their_roles(served: Served) -> None:
    """Nothing that is kept for the next who asks is kept without who may see it."""
    placements = "How many placements were there at 31 March 2023?"
    calls = [("/api/ask", {"question": placements}), ("/api/search", {"question": placements}),
             ("/api/ask", {"question": "What did the contract cost?"})]

    def ask(name: str) -> list[str]:
        with served.client(name) as client:
            send = next(d["id"] for d in client.get("/config").json()["dependencies"] if len(d["inputs"]) == 6)
            said = [client.post(path, json=body).text for _ in range(4) for path, body in calls]
            typed = [placements, None, [], [], "", ""]
            said += [event(client, send, typed, f"{name}{n}{id(client)}") for n in range(4)]
            kept = {"kept": json.dumps([{"question": placements}])}
            return said + [client.post("/conversation.md", data=kept).text]

    for name in ("oli", "rita"):
        with served.client(name):
            pass  # signed in
    with ThreadPoolExecutor(4) as pool:
        officer, reader, other, another = pool.map(ask, ("oli", "rita", "oli", "rita"))
    for said in (reader, another):
        assert len(said) == 17 and traces({str(n): text for n, text in enumerate(said)}) == {}
    assert all("98,765" in text for said in (officer, other) for text in (*said[0:12:3], *said[12:]))


def test_no_file_of_the_app_may_be_fetched_by_its_path(served: Served, tmp_path: Path) -> None:
    with served.client("ada") as client:
        for path in (f"/gradio_api/file={tmp_path}", "/gradio_api/file=/etc/passwd", "/gradio_api/file/etc/passwd",
                     "/gradio_api/proxy=http://127.0.0.1:1/", "/static/../../../../etc/passwd",
                     "/static/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2f..%2fetc%2fpasswd",
                     "/papers/..%2f..%2freaders.tsv/original", "/monitoring/summary", "/gradio_api/stream/a/b/c/d"):
            answer = client.get(path)
            assert answer.status_code in (400, 403, 404), path
            assert "root:" not in answer.text and "argon2" not in answer.text


def papers_event(client: httpx.Client, outputs: int, target: str) -> int:
    """The number of the papers page's event of so many outputs that a target triggers."""
    config = client.get("/config").json()
    ids = {part["id"] for part in config["components"] if part["props"].get("elem_id") == target}
    return next(int(d["id"]) for d in config["dependencies"]
                if len(d["outputs"]) == outputs and any(t[0] in ids for t in d["targets"]))


def test_only_who_may_takes_a_paper_off_or_puts_one_on_by_the_page(served: Served) -> None:
    paper = served.store.find("library.md")
    for name in ("rita", "oli"):
        with served.client(name) as client:
            off = papers_event(client, 2, "papers-shelf")
            said = event(client, off, [], f"off-{name}", {"do": "confirm", "paper": paper})
            assert f"{name}, you may not take papers off the shelf" in said
    assert served.store.find("library.md") == paper
    with served.client("rita") as client:
        bring = papers_event(client, 5, "papers-drop")
        assert "rita, you may not add papers" in event(client, bring, [None, None], "bring-rita")
