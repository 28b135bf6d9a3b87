"""Who comes in and who does not, at every route of the app, Gradio's own among them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from served import PASSWORD, Served, basic, event, listening_to, serving
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from app.lock import LARGEST
from app.page_sessions import LONGEST_NAME, Owners
from app.sessions import HOURS
from app.sign_in import local
from app.uploads import private_uploads

FOR_ALL = {"/sign-in", "/sign-out", "/icon.svg", "/healthz", "/robots.txt"}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("served")) as running:
        yield running


@pytest.mark.parametrize("path", [
    "/", "/desk", "/figures", "/config", "/theme.css", "/gradio_api/info", "/gradio_api/queue/data?session_hash=a",
    "/gradio_api/heartbeat/a", "/gradio_api/upload_progress?upload_id=a", "/gradio_api/startup-events",
    "/assets/index.js", "/static/img/logo.svg", "/svelte/svelte.js", "/gradio_api/file=/etc/passwd", "/favicon.ico",
    "/papers/a/original", "/papers/a/pages/1.png", "/figures.csv?measure=a", "/desk/briefing.csv", "/metrics",
    "/api/paper?name=a", "/api/page?name=a&page=1", "/api/figures?measure=a", "/api/openapi.json", "/mcp", "/nothing",
])
def test_who_is_not_signed_in_gets_nothing(served: Served, path: str) -> None:
    with served.client() as client:
        answer = client.get(path)
        assert answer.status_code in (401, 404), path
        if answer.status_code == 401:
            assert answer.headers["content-type"] == "application/problem+json"
            page = client.get(path, headers={"accept": "text/html"})
            assert page.status_code == 303 and page.headers["location"].startswith("/sign-in?next=%2F")


@pytest.mark.parametrize("path", ["queue/join", "upload", "run/predict", "call/ask", "cancel", "reset", "api/predict"])
def test_who_is_not_signed_in_sets_nothing_off(served: Served, path: str) -> None:
    with served.client() as client:
        assert client.post(f"/gradio_api/{path}", json={"data": [], "session_hash": "a"}).status_code in (401, 404)
        for own in ("/api/ask", "/api/search", "/mcp"):
            assert client.post(own, json={"question": "how many?"}).status_code == 401


def test_no_route_was_forgotten(served: Served) -> None:
    """Whatever routes the app and Gradio have: without a reader each of them is shut, or is one of five."""
    with served.client() as client:
        for path in FOR_ALL - {"/robots.txt"}:
            assert client.get(path).status_code == 200, path
        for method in ("GET", "POST", "DELETE", "OPTIONS", "HEAD"):
            for path in ("/", "/gradio_api/queue/join", "/gradio_api/anything", "/anything/else", "/api/ask", "/login"):
                assert client.request(method, path).status_code in (401, 404), (method, path)
        assert client.request("PUT", "/").status_code == client.request("TRACE", "/").status_code == 405


def test_signing_in_gives_a_cookie_that_scripts_and_other_sites_do_not_get(served: Served) -> None:
    with served.client() as client:
        answer = client.post("/sign-in", data={"name": " rita ", "password": PASSWORD, "next": "/figures?a=1"})
        assert (answer.status_code, answer.headers["location"]) == (303, "/figures?a=1")
        cookie = answer.headers["set-cookie"]
        assert cookie.startswith("matters=") and "HttpOnly" in cookie and "SameSite=lax" in cookie
        assert f"Max-Age={HOURS * 3600}" in cookie and "Secure" not in cookie  # http, on this machine
        assert client.get("/").status_code == 200
        kept = dict(client.cookies)
        assert client.post("/sign-out").headers["location"] == "/sign-in"
        client.cookies.update(kept)
        assert client.get("/").status_code == 401, "a cookie that was signed out is over, also a copy"


def test_a_wrong_password_is_told_without_saying_which_part_was_wrong(served: Served) -> None:
    with served.client() as client:
        wrong = client.post("/sign-in", data={"name": "rita", "password": "x" * 12})
        nobody = client.post("/sign-in", data={"name": "nobody", "password": "x" * 12})
    assert wrong.status_code == nobody.status_code == 401
    assert wrong.text.replace("rita", "nobody") == nobody.text
    assert 'role="alert"' in wrong.text and "<label for=\"password\">" in wrong.text
    assert "script" not in wrong.headers["content-security-policy"].replace("default-src 'none'", "")


def test_a_name_comes_back_as_text(served: Served) -> None:
    with served.client() as client:
        page = client.post("/sign-in", data={"name": '"><script>alert(1)</script>', "password": "x", "next": "//evil"})
    assert "<script" not in page.text and 'value="/"' in page.text


@pytest.mark.parametrize("next", [
    "https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil", "javascript:alert(1)", "/\t/evil", "",
    "/a\r\nSet-Cookie: a=b", "http:evil", "/%0d%0a\n", "/..//x\x00",
])
def test_after_signing_in_nobody_is_sent_elsewhere(next: str) -> None:
    assert local(next) == "/"


def test_a_page_of_our_own_is_gone_back_to() -> None:
    assert local("/desk?title=A%20b&n=1") == "/desk?title=A%20b&n=1"


@pytest.mark.parametrize("headers", [
    {"origin": "https://evil.example"}, {"origin": "null"}, {"origin": "http://127.0.0.1:1"},
    {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"},
])
def test_another_site_cannot_ask_in_a_readers_name(served: Served, headers: dict[str, str]) -> None:
    with served.client("rita") as client:
        for path in ("/gradio_api/queue/join", "/gradio_api/upload", "/api/ask", "/sign-out", "/sign-in", "/mcp"):
            answer = client.post(path, headers=headers, json={"question": "how many?"})
            assert answer.status_code == 403 and not [h for h in answer.headers if "access-control" in h]
    with served.client("rita") as client:
        answer = client.get("/config", headers={"origin": "https://evil.example"})
        assert answer.status_code == 403


@pytest.mark.parametrize("host", [
    "evil.example", "127.0.0.1.evil.example", "", "localhost.evil:80", "127.0.0.1:80@evil.example", "localhost:a:80",
])
def test_under_another_name_nothing_is_answered(served: Served, host: str) -> None:
    with served.client("rita") as client:
        assert client.get("/", headers={"host": host}).status_code == 400


def test_every_reply_keeps_the_browser_to_this_site(served: Served) -> None:
    with served.client("rita") as client:
        for path in ("/", "/config", "/nothing", "/api/paper?name=x", "/sign-in", "/healthz"):
            headers = client.get(path, headers={"origin": served.url}).headers
            policy = headers["content-security-policy"]
            assert "frame-ancestors 'self'" in policy or "frame-ancestors 'none'" in policy
            assert "http" not in policy and "*" not in policy, "no other site in it"
            assert headers["x-content-type-options"] == "nosniff" and headers["referrer-policy"] == "same-origin"
            assert headers["cache-control"] == "no-store"
            assert not [h for h in headers if h.startswith("access-control")]


def test_a_page_session_stays_with_who_began_it(served: Served) -> None:
    with served.client("rita") as mine, served.client("oli") as other:
        number = mine.get("/config").json()["dependencies"][0]["id"]
        event(mine, number, [], "session-of-rita")
        body = {"data": [], "fn_index": number, "session_hash": "session-of-rita"}
        for path in ("queue/join", "run/predict", "call/ask"):
            assert other.post(f"/gradio_api/{path}", json=body).status_code == 403
        cancel = {"session_hash": "session-of-rita", "fn_index": 0, "event_id": "x"}
        assert other.post("/gradio_api/cancel", json=cancel).status_code == 403
        assert other.get("/gradio_api/queue/data?session_hash=session-of-rita").status_code == 403
        assert other.get("/gradio_api/heartbeat/session-of-rita").status_code == 403


def test_an_event_is_read_and_stopped_by_who_set_it_off(served: Served) -> None:
    """Gradio streams an event to whoever gives its number in the path, or in its place the name of a session."""
    with served.client("oli") as officer, served.client("rita") as reader:
        asked = {"data": ["How many Zephyrine placements were there at 31 March 2023?", [], []]}
        with_session = officer.post("/gradio_api/call/ask", json=asked | {"session_hash": "session-of-oli"}).json()
        without = officer.post("/gradio_api/call/ask", json=asked).json()
        for number in (with_session["event_id"], without["event_id"], "session-of-oli", "unknown", ""):
            answer = reader.get(f"/gradio_api/call/ask/{number}")
            assert answer.status_code == 403 and "98,765" not in answer.text, number
            if number == without["event_id"]:
                assert reader.get(f"/gradio_api/queue/data?session_hash={number}").status_code == 403
            cancel = {"session_hash": "session-of-rita-2", "fn_index": 0, "event_id": number}
            assert reader.post("/gradio_api/cancel", json=cancel).status_code == 403
        assert "98,765" in officer.get(f"/gradio_api/call/ask/{without['event_id']}").text
        assert officer.post("/gradio_api/cancel", json={
            "session_hash": "session-of-oli", "fn_index": 0, "event_id": with_session["event_id"]}).status_code == 200


def test_names_of_page_sessions_fill_no_memory_and_push_out_nobodys(served: Served) -> None:
    with served.client("rita") as client:
        long = {"data": [], "fn_index": 0, "session_hash": "x" * (LONGEST_NAME + 1)}
        assert client.post("/gradio_api/queue/join", json=long).status_code == 403
        assert client.get("/gradio_api/queue/data?session_hash=a1&session_hash=a2").status_code == 403
    owners = Owners(2)
    assert owners.claim("of oli", "oli") and not owners.claim("of oli", "rita")
    assert all(owners.claim(f"of rita {n}", "rita") for n in range(5))
    assert [owners.of(name) for name in ("of oli", "of rita 2", "of rita 3", "of rita 4")] == [
        "oli", None, "rita", "rita"]


def test_what_is_too_long_is_not_read(served: Served) -> None:
    with served.client("rita") as client:
        long = {"question": "x" * (LARGEST + 1)}
        assert client.post("/api/ask", json=long).status_code == 413
        assert client.post("/api/ask", content=(b"x" * 65536 for _ in range(20))).status_code == 413  # length not said
        file = {"files": ("q.txt", b"x" * (23 * 2**20))}
        assert client.post("/gradio_api/upload", files=file).status_code == 413


def test_roles_over_http(served: Served) -> None:
    for name, status in (("rita", 403), ("oli", 403), ("ada", 200)):
        answer = httpx.get(f"{served.url}/metrics", headers=basic(name))
        assert answer.status_code == status
    assert "you may not see how the service runs" in httpx.get(f"{served.url}/metrics", headers=basic("rita")).text
    for bad in ({"authorization": "Basic ?"}, basic("rita", "wrong"), basic("nobody"), {"authorization": "Bearer a"}):
        answer = httpx.get(f"{served.url}/config", headers=bad)
        assert answer.status_code == 401 and answer.headers["www-authenticate"].startswith("Basic")


def test_too_many_passwords(served: Served) -> None:
    with served.client() as client:
        statuses = [client.post("/sign-in", data={"name": "tried", "password": "x"}).status_code for _ in range(9)]
        assert statuses[:6] == [401] * 6 and statuses[-1] == 429
        assert int(client.post("/sign-in", data={"name": "tried", "password": "x"}).headers["retry-after"]) > 0


def test_who_adds_no_papers_uploads_few_files(served: Served) -> None:
    with served.client("rita") as client:
        statuses = [client.post("/gradio_api/upload", files={"files": ("q.txt", b"How many?")}).status_code
                    for _ in range(24)]
    assert statuses[0] == 200 and statuses[-1] == 429


def test_a_reader_takes_no_paper_off_and_adds_none(served: Served) -> None:
    """Each event of the papers page, called as an administrator's page would call it."""
    before = served.store.fingerprint()
    paper = served.store.find("library.md")
    with served.client("rita") as client:
        config = client.get("/config").json()
        for number, dependency in enumerate(config["dependencies"]):
            if dependency["backend_fn"] and any(target[1] == "click" for target in dependency["targets"]):
                click = {"do": "confirm", "paper": paper, "file": "0"}
                data = ["" for _ in dependency["inputs"]]
                event(client, dependency["id"], data, f"take{number}", click)
    assert served.store.fingerprint() == before and served.store.find("library.md") == paper


def test_uploads_are_in_a_folder_of_their_own(tmp_path: Path) -> None:
    before = os.environ.get("GRADIO_TEMP_DIR")
    with private_uploads():
        folder = Path(os.environ["GRADIO_TEMP_DIR"])
        assert folder.stat().st_mode & 0o777 == 0o700
        (folder / "left").write_text("x")
    assert not folder.exists() and os.environ.get("GRADIO_TEMP_DIR") == before


def test_no_event_reads_a_file_by_its_path_or_fetches_an_address(served: Served, tmp_path: Path) -> None:
    """What a page says it uploaded comes from the browser: only what was uploaded is opened."""
    secret = tmp_path / "questions.txt"
    secret.write_text("How many zanzibars were there?\n")
    asked: list[str] = []

    async def heard(request: Request) -> JSONResponse:
        asked.append(str(request.url))
        return JSONResponse({})

    with listening_to(Starlette(routes=[Route("/{path:path}", heard)])) as elsewhere, served.client("oli") as client:
        tried = 0
        config = client.get("/config").json()
        parts = {part["id"]: part["type"] for part in config["components"]}
        for dependency in config["dependencies"]:
            if "file" not in {parts[i] for i in dependency["inputs"]}:
                continue
            for path in (str(secret), f"file://{secret}", f"{elsewhere}/questions.txt", "/etc/passwd", "a\0"):
                file = {"path": path, "url": f"{elsewhere}/url.txt", "orig_name": "questions.txt",
                        "meta": {"_type": "gradio.FileData"}}
                many = any(target[1] == "upload" for target in dependency["targets"])
                data = [([file] if many else file) if parts[i] == "file" else "" for i in dependency["inputs"]]
                said = event(client, dependency["id"], data, f"file{tried}")
                assert "zanzibar" not in said and "root:" not in said
                assert "a file comes to a page by uploading it" in said
                tried += 1
    assert tried >= 10 and asked == []


def test_run_predict_knows_its_reader_too(served: Served) -> None:
    """Gradio has a second way to an event, past the queue; the page of a reader and that of an officer differ there."""
    said = {}
    for name in ("rita", "oli"):
        with served.client(name) as client:
            config = client.get("/config").json()
            loads = [d["id"] for d in config["dependencies"] if any(t[1] == "load" for t in d["targets"])]
            said[name] = "".join(
                client.post("/gradio_api/run/predict", json={"data": [], "fn_index": n, "session_hash": f"run{name}{n}"}
                            ).text for n in loads).lower()
    assert "zephyrine" not in said["rita"] and "zephyrine" in said["oli"]
