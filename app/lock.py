"""The lock: every request goes through here first, our routes and Gradio's alike, and is let in, sent to sign in or
refused. What is let in is noted with its reader for whatever answers it (`app.access`).

Beside that it keeps each request small, each page session to the reader who began it, other sites out of the reader's
browser, and shut what Gradio offers and this program does not.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

from gradio.utils import get_upload_folder, is_in_or_equal
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.access import NOTED, STILL, Reader, Right, arrived
from app.entrance import Entrance
from app.headers import guard
from app.page_sessions import PageSessions
from app.problems import problem, problem_of
from app.rates import Rate
from app.sign_in import SIGN_IN, SIGN_OUT, sign_in_for
from corpus.errors import TooManyError

LARGEST_UPLOAD = 20 * 2**20
"""Bytes of a file that a page takes."""

LARGEST = 2**20
"""Bytes of any other request: the state of a page does not travel, so a question is the longest part."""

GRADIO = "/gradio_api/"
# What the pages and the clients of Gradio need of its routes; files, proxies, streams and the workshop stay shut.
_GRADIO_SERVES = ("queue/join", "queue/data", "heartbeat/", "cancel", "reset", "upload", "upload_progress", "run/",
                  "call/", "info", "startup-events", "theme.css", "app_id")
_SHUT = ("/login", "/logout", "/monitoring", "/manifest.json", "/pwa_icon", "/docs", "/redoc", "/openapi.json")
_FOR_ALL = frozenset({SIGN_IN, SIGN_OUT, "/icon.svg", "/healthz", "/robots.txt"})
_METHODS = frozenset({"GET", "HEAD", "POST", "DELETE", "OPTIONS"})


class TooLarge(HTTPException):
    """The request is longer than allowed; found while it is read."""

    def __init__(self, largest: int) -> None:
        super().__init__(413, f"at most {largest // 2**20} MB at once; ask in parts")


class Lock:
    """ASGI middleware; `hosts` are the names under which the service answers, `replied` is told path and status."""

    def __init__(
        self,
        app: ASGIApp,
        entrance: Entrance,
        hosts: tuple[str, ...],
        replied: Callable[[str, int], None] | None = None,
    ) -> None:
        self._app, self._entrance, self._hosts, self._replied = app, entrance, frozenset(hosts), replied
        self._sessions = PageSessions()
        self._uploads = Rate(20, 4)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # nothing here speaks over a web socket
            await send({"type": "websocket.close", "code": 1008})
            return
        path, headers = str(scope["path"]), Headers(scope=scope)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                guard(MutableHeaders(scope=message), path, secure=self._entrance.secure)
                if self._replied is not None:
                    self._replied(path, message["status"])
            await send(message)

        refused = self._odd(scope, path, headers)
        if refused is None:
            try:
                refused = await self._let_in(scope, receive, guarded, path, headers)
            except TooManyError as error:
                refused = problem_of(error)
        if refused is not None:
            await refused(scope, receive, guarded)

    def _odd(self, scope: Scope, path: str, headers: Headers) -> Response | None:
        """The refusal of a request that no reader's browser or program sends; None where it is in order."""
        host = _host(headers.get("host", ""))
        if host not in self._hosts:
            return problem(400, "this service does not answer under that name; see MATTERS_ADDRESS")
        if scope["method"] not in _METHODS:
            return problem(405, f"{scope['method']} is not answered here")
        if "//" in path or "\\" in path or "\0" in path or "/../" in f"{path}/":
            return problem(400, "that is no address of this service")
        origin, site = headers.get("origin"), headers.get("sec-fetch-site", "none")
        if origin is not None and not self._own(origin, headers["host"]):
            return problem(403, "another site may not ask in a reader's name")
        if site in ("cross-site", "same-site") and scope["method"] not in ("GET", "HEAD"):
            return problem(403, "another site may not ask in a reader's name")
        if _is_shut(path):
            return problem(404, "there is nothing here")
        return None

    async def _let_in(
        self, scope: Scope, receive: Receive, send: Send, path: str, headers: Headers
    ) -> Response | None:
        """Hands the request on; or the refusal."""
        reader = await self._reader(scope, headers)
        if reader is None and path not in _FOR_ALL:
            return self._sign_in(scope, path, headers)
        reader = reader or Reader(None)
        largest = LARGEST_UPLOAD + LARGEST if path == f"{GRADIO}upload" else LARGEST
        length = headers.get("content-length", "0")
        if not length.isdecimal() or len(length) > 12 or int(length) > largest:
            error = TooLarge(largest)
            return problem(error.status_code, error.detail)
        began = [False]

        method, rest = str(scope["method"]), path.removeprefix(GRADIO)

        async def started(message: Message) -> None:
            began[0] = True
            if path.startswith(GRADIO):  # before the reader has it: the next request may be at the door by then
                self._sessions.given(reader, method, rest, message.get("body", b""))
            await send(message)

        self._limit_uploads(reader, path)
        try:
            receive = _counted(receive, largest)
            if path.startswith(GRADIO):
                body = b"" if rest == "upload" or method != "POST" else await _whole(receive)
                sent = _read(body)
                if not self._sessions.own(reader, method, rest, scope["query_string"], sent):
                    return problem(403, "that page session is another reader's; load the page again")
                if not all(_uploaded(file) for file in _files(sent)):
                    return problem(403, "a file comes to a page by uploading it")
                if body:
                    receive = _again(body, receive)
            token = arrived.set(reader)
            try:
                await self._app(self._noted(scope, reader), receive, started)
            finally:
                arrived.reset(token)
        except TooLarge as error:
            if not began[0]:
                return problem(error.status_code, error.detail)
        return None

    def _limit_uploads(self, reader: Reader, path: str) -> None:
        """Raises TooManyError where a reader who adds no papers uploads more files than a briefing needs."""
        if path != f"{GRADIO}upload" or reader.name is None or reader.may(Right.ADD):
            return
        if wait := self._uploads.wait(reader.name):
            raise TooManyError(f"more files than one reader may upload; try again in {wait} seconds", wait)

    async def _reader(self, scope: Scope, headers: Headers) -> Reader | None:
        peer = scope["client"][0] if scope.get("client") else None
        cookies = cookie_parser(headers.get("cookie", ""))
        if self._entrance.open or "authorization" not in headers:
            return self._entrance.reader(headers, cookies, peer)
        return await run_in_threadpool(self._entrance.reader, headers, cookies, peer)  # argon2 takes its time

    def _sign_in(self, scope: Scope, path: str, headers: Headers) -> Response:
        wants_page = scope["method"] == "GET" and "text/html" in headers.get("accept", "")
        if wants_page and self._entrance.sessions is not None:
            return RedirectResponse(sign_in_for(path, scope["query_string"].decode("latin-1")), status_code=303)
        # Only to programs: a browser would keep the password that it then asks for.
        asks = {} if "sec-fetch-mode" in headers else {"WWW-Authenticate": 'Basic realm="Matters Arising"'}
        return problem(401, "sign in first: with a name and a password (HTTP Basic), or in a browser at /sign-in", asks)

    def _own(self, origin: str, host: str) -> bool:
        """Whether a page of this very service asks."""
        parts = urlsplit(origin)
        return parts.scheme in ("http", "https") and parts.netloc.lower() == host.lower()

    def _noted(self, scope: Scope, reader: Reader) -> Scope:
        """The scope with its reader, without what a client could say of a proxy in front of us."""
        told = (b"x-forwarded-", b"forwarded")
        noted = dict(scope, headers=[h for h in scope["headers"] if not h[0].lower().startswith(told)])
        noted[NOTED], noted[STILL] = reader, self._entrance.still
        address = self._entrance.address
        if address and _host(Headers(scope=scope)["host"]) == urlsplit(address).hostname:
            noted["scheme"] = urlsplit(address).scheme
        return noted


def _is_shut(path: str) -> bool:
    if path.startswith(GRADIO.rstrip("/")):
        rest = path.removeprefix(GRADIO)
        return not any(rest == part or (part.endswith("/") and rest.startswith(part)) for part in _GRADIO_SERVES)
    return any(path == shut or path.startswith(f"{shut}/") for shut in _SHUT)


def _host(header: str) -> str:
    """The host of a Host header, lower case, without its port; "" where what follows it is no port."""
    host, _, port = header.lower().rpartition(":")
    if "]" in port or not host:  # an address of IPv6, or no port
        host, port = header.lower(), ""
    return host if not port or port.isdecimal() else ""


def _counted(receive: Receive, largest: int) -> Receive:
    """`receive`, which raises TooLarge where more comes than was said or is allowed."""
    held = 0

    async def counted() -> Message:
        nonlocal held
        message = await receive()
        held += len(message.get("body", b""))
        if held > largest:
            raise TooLarge(largest)
        return message

    return counted


async def _whole(receive: Receive) -> bytes:
    parts: list[bytes] = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if message["type"] != "http.request" or not message.get("more_body"):
            return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    """`receive` for who reads a body that was read already."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


def _read(body: bytes) -> Any:
    """What a request to Gradio says; None where that is no JSON: Gradio refuses it too."""
    try:
        return json.loads(body) if body else None
    except (ValueError, RecursionError):
        return None


def _uploaded(file: str) -> bool:
    try:
        return is_in_or_equal(file, get_upload_folder())
    except (ValueError, OSError):  # a null character, a name too long
        return False


def _files(sent: Any) -> Iterator[str]:
    """Every path of a file that a request to Gradio names, however deep."""
    left = [sent]
    while left:
        value = left.pop()
        if isinstance(value, dict):
            if isinstance(path := value.get("path"), str):
                yield path
            left += value.values()
        elif isinstance(value, list):
            left += value
