"""Serving the chat: the page, the papers' own files and the images of their pages, all behind the lock (`app.lock`).

The store that is handed in shows each reader what that reader may see (`Store.seen_by`): nothing here asks again.
"""

from __future__ import annotations

import io
import socket
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Annotated

import gradio as gr
import uvicorn
from fastapi import FastAPI, Form, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from PIL.Image import Image
from starlette.exceptions import HTTPException

from app.api import offer_endpoints
from app.asking import Ask
from app.briefing_command import writer_for
from app.chat import head
from app.conversation import TITLE as CONVERSATION
from app.conversation import asked_again, conversation_docx, conversation_markdown
from app.desk import in_hand
from app.doors import Doors
from app.drafts import Drafts
from app.entrance import Entrance
from app.exploring import view_csv
from app.figures_page import Explorer
from app.lock import LARGEST_UPLOAD, Lock
from app.problems import problem, problem_of
from app.sign_in import sign_in_routes
from app.theme import asset, calm_theme
from app.turns import read_kept
from app.uploads import KEPT
from corpus.errors import MattersError
from corpus.paper import Access
from corpus.store import Scope, Store

# Sharp on a high-density screen at the panel's width, and still about a quarter of a megabyte a page.
PAGE_DPI = 144
_FORMATS = {
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "text": "text/plain; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
# A council's page may carry scripts and call home; here it may do neither.
_HTML_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

# The way out is on every page, and shown where somebody came in.
_SIGN_OUT = ".gradio-container .ma-pages .ma-sign-out { display: list-item; }"
_BRIEFINGS = {"docx": _FORMATS["docx"], "pdf": _FORMATS["pdf"], "csv": "text/csv; charset=utf-8"}
Areas = Annotated[Sequence[str], Query()]

RenderPage = Callable[[bytes, int, int], Image]


def web_app(
    store: Store,
    chat: gr.Blocks,
    render_page: RenderPage,
    drafts: Drafts | None = None,
    explorer: Explorer | None = None,
    doors: Doors | None = None,
    listening: str = "127.0.0.1",
) -> FastAPI:
    """The web application; `render_page` draws a page (from 1) of a PDF at a resolution.

    With `drafts` the briefing in hand can be taken away, with `explorer` the figures of a measure, with `doors` a
    conversation. `doors` are those for programs and who may come in (None: pages only, for whoever uses this machine);
    `listening` is the address it listens on.
    """
    entrance = doors.entrance if doors is not None else Entrance()
    protocol, lifespan = doors.mcp() if doors is not None else ([], None)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False, lifespan=lifespan)
    replied = doors.metrics.replied if doors is not None else None
    app.add_middleware(Lock, entrance=entrance, hosts=entrance.hosts(listening), replied=replied)
    _tell_problems(app)
    app.include_router(sign_in_routes(entrance))
    app.router.routes.extend(protocol)
    if doors is not None:
        for router in doors.routers():
            app.include_router(router)
        with chat:
            offer_endpoints(doors.programs("api"))

    @app.get("/healthz")
    def healthy() -> Response:
        return JSONResponse({"status": "ok"})

    @app.get("/icon.svg")
    def icon() -> Response:
        return Response(asset("icon.svg"), media_type="image/svg+xml")

    @app.get("/papers/{paper_id}/original")
    def original(paper_id: str) -> Response:
        paper = store.paper(paper_id, Scope())
        headers = {"X-Content-Type-Options": "nosniff", "Content-Disposition": _disposition(paper.format, paper.file)}
        if paper.format == "html":
            headers["Content-Security-Policy"] = _HTML_POLICY
        return Response(
            store.original(paper_id, Scope()),
            media_type=_FORMATS.get(paper.format, "application/octet-stream"),
            headers=headers,
        )

    @app.get("/papers/{paper_id}/pages/{page}.png")
    def page_image(request: Request, paper_id: str, page: int) -> Response:
        paper = store.paper(paper_id, Scope())
        # A page without a width is one that stopped its reader: here it would stop the chat.
        if paper.format != "pdf" or not 1 <= page <= len(paper.pages) or not paper.pages[page - 1].width:
            return problem(404, f"{paper.file} has no page {page}")
        # A browser may keep it and has to ask each time whether it may show it: others may use the machine, and the
        # paper or the role may be gone. What is exempt it may not keep at all.
        mark = f'"{paper.sha256[:32]}-{page}"'
        kept = "private, no-cache" if paper.metadata.access is Access.OPEN else "no-store"
        headers = {"Cache-Control": kept, "ETag": mark}
        if request.headers.get("if-none-match") == mark:
            return Response(status_code=304, headers=headers)
        out = io.BytesIO()
        render_page(store.original(paper_id, Scope()), page, PAGE_DPI).save(out, "PNG")
        return Response(out.getvalue(), media_type="image/png", headers=headers)

    if drafts is not None:
        _offer_briefing(app, store, drafts)
    if explorer is not None:
        _offer_figures(app, explorer)
    if doors is not None:
        _offer_conversation(app, store, doors.ask("chat"))
    chat.delete_cache = KEPT
    css = asset("chat.css") + asset("pages.css") + (_SIGN_OUT if entrance.sessions is not None else "")
    with warnings.catch_warnings():
        # Gradio says so of every app of several pages, also of one that asked for no server-side rendering.
        warnings.filterwarnings("ignore", "SSR mode is not supported", UserWarning)
        # The address is the one that the lock lets through: Gradio takes it from the request.
        mounted: FastAPI = gr.mount_gradio_app(
            app,
            chat,
            path="/",
            theme=calm_theme(),
            css=css,
            head=f'{head()}<script>{asset("pages.js")}</script>',
            footer_links=[],
            run_history=False,
            ssr_mode=False,
            mcp_server=False,
            pwa=False,
            enable_monitoring=False,
            show_error=False,
            max_file_size=LARGEST_UPLOAD,
        )
    # Gradio lets any file of the machine pass for an upload until its pages were launched, and a mounted one never is.
    chat.has_launched = True
    return mounted


def _tell_problems(app: FastAPI) -> None:
    """Errors as problem details, and nothing in them that this program did not write."""

    @app.exception_handler(MattersError)
    def failed(request: Request, error: Exception) -> Response:
        assert isinstance(error, MattersError)
        return problem_of(error)

    @app.exception_handler(RequestValidationError)
    def misread(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        wrong = [f"{'.'.join(str(part) for part in e['loc'][1:]) or 'body'}: {e['msg']}" for e in error.errors()]
        return problem(422, "; ".join(wrong) or "the request cannot be read")

    @app.exception_handler(HTTPException)
    def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return problem(error.status_code, str(error.detail), dict(error.headers or {}))

    @app.exception_handler(Exception)
    def broken(request: Request, error: Exception) -> Response:
        return problem(500, "this request met a fault in the program, and the log of the server names it")


def _offer_briefing(app: FastAPI, store: Store, drafts: Drafts) -> None:
    @app.get("/desk/briefing.{kind}")
    def briefing_file(kind: str) -> Response:
        briefing = in_hand(store, drafts)
        if briefing is None or kind not in _BRIEFINGS:
            return problem(404, f"there is no briefing in hand as {kind}")
        data = writer_for(Path(f"briefing.{kind}"))(briefing)
        return _saved(data, _BRIEFINGS[kind], f"{briefing.title}.{kind}")


def _offer_conversation(app: FastAPI, store: Store, ask: Ask) -> None:
    @app.post("/conversation.{kind}")
    def conversation_file(kind: str, kept: Annotated[str, Form()] = "") -> Response:
        turns = read_kept(kept)
        if not turns or kind not in ("docx", "md"):
            return problem(404, f"there is no conversation to take away as {kind}")
        listing = store.listing(Scope())
        again = asked_again(turns, ask, listing)
        name = f"{CONVERSATION}.{kind}"
        if kind == "docx":
            return _saved(
                conversation_docx(again, listing, store.fingerprint(), date.today()), _FORMATS["docx"], name
            )
        text = conversation_markdown(again, listing, store.fingerprint(), date.today())
        return _saved(text.encode("utf-8"), "text/markdown; charset=utf-8", name)


def _offer_figures(app: FastAPI, explorer: Explorer) -> None:
    @app.get("/figures.csv")
    def figures_file(measure: str, area: Areas = (), period: Areas = ()) -> Response:
        view = explorer.lay(measure, area, period)
        if view is None:
            return problem(404, f"there is no measure {measure}")
        return _saved(view_csv(view), _BRIEFINGS["csv"], "figures.csv")


def _saved(data: bytes, media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": _disposition("docx", name), "Cache-Control": "no-store"}
    return Response(data, media_type=media_type, headers=headers)


def serve(app: FastAPI, listening: socket.socket) -> None:
    """Serve until interrupted (Ctrl-C)."""
    # Headers of a proxy are read by the lock, and only from a proxy that is trusted.
    config = uvicorn.Config(
        app, log_level="warning", timeout_graceful_shutdown=5, proxy_headers=False, server_header=False,
        timeout_keep_alive=75,  # longer than a proxy keeps a connection it does not use, or it finds it closed
    )
    server = uvicorn.Server(config)
    # Ctrl-C is how the chat is closed: uvicorn shuts down and then raises it once more.
    with suppress(KeyboardInterrupt):
        server.run(sockets=[listening])


def _disposition(paper_format: str, name: str) -> str:
    """Browsers show a PDF, a page or text; a DOCX, a spreadsheet and the like are saved under their names."""
    if paper_format in ("pdf", "html", "text"):
        return "inline"
    plain = "".join(c if c.isascii() and (c.isalnum() or c in ".-_ ") else "_" for c in name)
    return f'attachment; filename="{plain}"'
