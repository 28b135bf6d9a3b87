"""Serving the chat on this machine: the page, the papers' own files and the images of their pages.

Only this machine may call: the address must be a loopback one, and the Host header too, so that no web page elsewhere
can reach the papers through the reader's browser.
"""

from __future__ import annotations

import io
import ipaddress
import socket
from collections.abc import Callable
from contextlib import suppress

import gradio as gr
import uvicorn
from fastapi import FastAPI, Request
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.responses import JSONResponse, Response
from PIL.Image import Image

from app.chat import head
from app.theme import asset, calm_theme
from corpus.errors import MattersError, SettingsError, UnknownPaperError
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

RenderPage = Callable[[bytes, int, int], Image]


def web_app(store: Store, chat: gr.Blocks, render_page: RenderPage) -> FastAPI:
    """The web application; `render_page` draws a page (from 1) of a PDF at a resolution."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost", "[::1]", "::1"])

    @app.exception_handler(MattersError)
    def failed(request: Request, error: Exception) -> Response:
        return JSONResponse({"error": str(error)}, status_code=404 if isinstance(error, UnknownPaperError) else 500)

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
    def page_image(paper_id: str, page: int) -> Response:
        paper = store.paper(paper_id, Scope())
        if paper.format != "pdf" or not 1 <= page <= len(paper.pages):
            return JSONResponse({"error": f"{paper.file} has no page {page}"}, status_code=404)
        out = io.BytesIO()
        render_page(store.original(paper_id, Scope()), page, PAGE_DPI).save(out, "PNG")
        return Response(out.getvalue(), media_type="image/png", headers={"Cache-Control": "private, max-age=300"})

    mounted: FastAPI = gr.mount_gradio_app(
        app,
        chat,
        path="/",
        theme=calm_theme(),
        css=asset("chat.css"),
        head=head(),
        footer_links=[],
        run_history=False,
        ssr_mode=False,
        mcp_server=False,
        pwa=False,
        enable_monitoring=False,
        show_error=True,
    )
    return mounted


def open_socket(host: str, port: int) -> socket.socket:
    """A listening socket on this machine (port 0: any free one).

    Raises SettingsError where the address is not this machine's, or the port is taken.
    """
    if not _is_loopback(host):
        raise SettingsError(
            f"--host {host} would show the papers to other machines, and this version has no sign-in; "
            "use 127.0.0.1 and, from elsewhere, an SSH tunnel (ssh -L 7860:127.0.0.1:7860 …)"
        )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        raise SettingsError(
            f"port {port} on {host} cannot be used ({error.strerror}); is the chat running already? "
            f"Stop it, or choose another: matters chat --port {port + 1 if port < 65535 else 7860}"
        ) from error
    return listening


def address(listening: socket.socket) -> str:
    """Where a browser finds it: "http://127.0.0.1:7860"."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(app: FastAPI, listening: socket.socket) -> None:
    """Serve until interrupted (Ctrl-C)."""
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=2))
    # Ctrl-C is how the chat is closed: uvicorn shuts down and then raises it once more.
    with suppress(KeyboardInterrupt):
        server.run(sockets=[listening])


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _disposition(paper_format: str, name: str) -> str:
    """Browsers show a PDF, a page or text; a DOCX is saved under its name."""
    if paper_format != "docx":
        return "inline"
    plain = "".join(c if c.isascii() and (c.isalnum() or c in ".-_ ") else "_" for c in name)
    return f'attachment; filename="{plain}"'
