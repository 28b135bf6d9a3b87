"""The doors for programs: HTTP, Gradio's client, the Model Context Protocol; and that what docs/api.md shows runs."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from gradio_client import Client as GradioClient
from gradio_client.exceptions import AppError
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.client.streamable_http import streamable_http_client
from served import Served, serving

from app.programs import LONGEST_QUESTION, checked_question
from corpus.errors import SettingsError
from corpus.succession import Succession

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "api.md").read_text()
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
CARDS = "How many children held a library card at 31 March 2023?"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("programs"), people=False) as running:
        yield running


@pytest.fixture(scope="module")
def api(served: Served) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=f"{served.url}/api", timeout=30) as client:
        yield client


def test_ask(api: httpx.Client) -> None:
    answer = api.post("/ask", json={"question": CARDS}).json()
    assert (answer["status"], answer["facts"][0]["value"], answer["facts"][0]["period"]["last_day"]) == (
        "answered", "4120", "2023-03-31")
    assert answer["citations"][0]["paper"] == "library.md" and "4,120" in answer["citations"][0]["quote"]
    later = api.post("/ask", json={"question": "and in 2022?", "history": [CARDS]}).json()
    assert later["facts"][0]["value"] == "3950"


def test_search_figures_paper(api: httpx.Client) -> None:
    found = api.post("/search", json={"question": "library card", "limit": 2}).json()
    assert len(found["hits"]) == 2 and found["hits"][0]["rank"] == 1 and found["hits"][0]["paper"] == "library.md"
    laid = api.get("/figures", params={"measure": "children with a library card"}).json()
    assert {fact["value"] for fact in laid["facts"]} >= {"3950", "4120"}
    paper = api.get("/paper", params={"name": "LIBRARY.md"}).json()
    assert paper["title"] == "Library Report" and [h["text"] for h in paper["headings"]][1] == "Lending"


def test_a_replaced_paper_still_opens(served: Served, api: httpx.Client) -> None:
    library = served.store.find("library.md")
    served.store.supersede(library, Succession(replaced_by=served.secret))
    try:
        paper = api.get("/paper", params={"name": library})
        assert paper.status_code == 200 and paper.json()["title"] == "Library Report"
        assert api.get("/page", params={"name": library, "page": 1}).status_code == 400, "a text has no pages"
    finally:
        served.store.count_again(library)


@pytest.mark.parametrize(("method", "path", "more", "status", "said"), [
    ("GET", "/paper?name=zebra", {}, 404, "zebra: no paper goes by this name. There are: library.md"),
    ("GET", "/page?name=library.md&page=1", {}, 400, "library.md has no page 1; its format has no pages"),
    ("GET", "/page?name=library.md&page=0", {}, 422, "page: "),
    ("GET", "/figures?measure=zebra", {}, 400, 'no measure in these papers is called "zebra"'),
    ("GET", "/figures?measure=library+card&area=Mars", {}, 400, 'is not printed for "Mars"'),
    ("POST", "/ask", {"json": {"question": " "}}, 400, "the question is empty"),
    ("POST", "/ask", {"json": {"question": "x" * 2001}}, 422, "at most 2000 characters"),
    ("POST", "/ask", {"json": {"question": "a", "history": ["b"] * 21}}, 422, "history: "),
    ("POST", "/ask", {"json": {"question": "a", "within": {"first": "May"}}}, 400, "2021-04-01"),
    ("POST", "/search", {"json": {"question": "a", "limit": 51}}, 422, "limit: "),
    ("POST", "/ask", {"content": b"{"}, 422, "body: "),
    ("POST", "/ask", {"content": rb'{"question": "a", "within": {"authorities": ["\ud800"]}}',
                      "headers": {"content-type": "application/json"}}, 400, 'no paper here has the authority "?"'),
])
def test_problems_say_what_to_do(api: httpx.Client, method: str, path: str, more: dict[str, Any], status: int,
                                 said: str) -> None:
    answer = api.request(method, path, **more)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["type"], problem["status"]) == ("about:blank", status) and problem["title"]
    assert said in problem["detail"]


def test_the_routes_are_described(api: httpx.Client) -> None:
    described = api.get("/openapi.json").json()
    assert set(described["paths"]) == {f"/api/{tool}" for tool in ("ask", "search", "figures", "paper", "page")}
    assert set(re.findall(r"`(?:GET|POST) (/api/\w+)`", PAGE)) == set(described["paths"])
    asked = described["components"]["schemas"]["Asked"]["properties"]
    assert {"status", "headline", "facts", "citations", "corpus"} <= set(asked)


def test_gradios_client_finds_the_same_five_and_no_others(served: Served) -> None:
    client = GradioClient(served.url, verbose=False)
    assert set(client.view_api(return_format="dict")["named_endpoints"]) == {
        "/ask", "/search", "/figures", "/paper", "/page"}
    assert client.predict(CARDS, [], [], api_name="/ask")["facts"][0]["value"] == "4120"
    assert client.predict("library card", 1, [], api_name="/search")["hits"][0]["paper"] == "library.md"
    assert client.predict("library.md", api_name="/paper")["title"] == "Library Report"
    with pytest.raises(AppError, match="no paper goes by this name"):
        client.predict("zebra", api_name="/paper")


async def _drive(transport: Any) -> None:
    async with Client(transport) as client:
        tools = (await client.list_tools()).tools
        assert {tool.name for tool in tools} == {"ask", "search", "figures", "paper", "page"}
        assert all(tool.annotations is not None and tool.annotations.read_only_hint for tool in tools)
        answer = await client.call_tool("ask", {"question": CARDS})
        assert not answer.is_error and answer.structured_content is not None
        assert answer.structured_content["facts"][0]["value"] == "4120"
        found = await client.call_tool("search", {"question": "library card", "limit": 1})
        assert found.structured_content is not None and found.structured_content["hits"][0]["paper"] == "library.md"
        wrong = await client.call_tool("paper", {"name": "zebra"})
        assert wrong.is_error and "no paper goes by this name" in str(wrong.content)
        assert (await client.call_tool("ask", {"question": ""})).is_error


def test_an_assistant_over_http(served: Served) -> None:
    asyncio.run(_drive(streamable_http_client(f"{served.url}/mcp")))


def test_an_assistant_on_standard_input_and_output(served: Served, tmp_path: Path) -> None:
    folder = str(served.store._file.parent) if served.store._file else ""
    started = StdioServerParameters(
        command=sys.executable, args=["-m", "app.cli", "--store", folder, "mcp"], cwd=str(ROOT),
        env={"PYTHONPATH": str(ROOT), "HF_HUB_OFFLINE": "1"})
    asyncio.run(_drive(stdio_client(started)))


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_what_the_page_shows_runs(served: Served, example: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(EXAMPLES) == 5
    exec(compile(example.replace("http://127.0.0.1:7860", served.url), "docs/api.md", "exec"), {})


def test_health_and_metrics_hold_no_word_of_a_question(served: Served, api: httpx.Client) -> None:
    api.post("/ask", json={"question": "Where is the secretword kept?"})
    assert httpx.get(f"{served.url}/healthz").json() == {"status": "ok"}
    text = httpx.get(f"{served.url}/metrics").text
    assert "secretword" not in text and "library" not in text
    assert re.search(r'matters_questions_total\{door="api",status="answered"\} [1-9]', text)
    assert "matters_open_papers 1.0" in text
    assert re.search(r'matters_requests_total\{route="api",status="404"\} [1-9]', text)


def test_a_question_is_cleaned_before_it_is_asked() -> None:
    assert checked_question("how\x00 many\u200b\n\tplans\u202e?") == "how many plans ?"
    for text in ("", " \n\x00\u200b", "x" * (LONGEST_QUESTION + 1), "\x00" * 100_000):
        with pytest.raises(SettingsError):
            checked_question(text)
