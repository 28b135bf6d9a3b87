"""What is served beside the page: the papers' own files and their pages, to this machine only and only what is open."""

from __future__ import annotations

import hashlib
import io
import socket
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import gradio as gr
import numpy as np
import pytest
from fastapi.testclient import TestClient
from numpy.typing import NDArray
from PIL import Image

from app.listening import address, open_socket
from app.serve import web_app
from corpus.errors import SettingsError
from corpus.paper import Access, Paper
from corpus.store import Store


class Lengths:
    """An encoder for papers nobody searches."""

    name, dimensions = "lengths", 2

    def encode(self, texts: Sequence[str], progress: Callable[[int, int], None] | None = None) -> NDArray[np.float32]:
        return np.ones((len(texts), 2), dtype=np.float32) / np.float32(np.sqrt(2))


def shelved(store: Store, paper: Paper, original: bytes) -> None:
    store.add(replace(paper, sha256=hashlib.sha256(original).hexdigest()), (), (), original)


def white(data: bytes, page: int, dpi: int) -> Image.Image:
    return Image.new("RGB", (page * 10, dpi), "white")


@pytest.fixture
def client(minutes: Paper, report: Paper) -> Iterator[TestClient]:
    """The minutes as HTML, the report as a PDF of three pages, a DOCX, and an exempt copy of the report."""
    with Store.in_memory(Lengths()) as store:
        shelved(store, minutes, b"<script>alert(1)</script>")
        shelved(store, report, b"%PDF-1.7")
        shelved(store, replace(minutes, id="letter", file='let"ter é.docx', format="docx", text_sha256="2" * 64), b"PK")
        secret = replace(report.metadata, access=Access.EXEMPT)
        shelved(store, replace(report, id="secret", text_sha256="3" * 64, metadata=secret), b"%PDF-1.6")
        yield TestClient(web_app(store, gr.Blocks(analytics_enabled=False), white), base_url="http://127.0.0.1")


def test_a_pdf_opens_in_the_browser(client: TestClient) -> None:
    answer = client.get("/papers/report/original")
    assert (answer.status_code, answer.content) == (200, b"%PDF-1.7")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == "inline"


def test_a_page_of_a_paper_may_run_no_script_and_call_nobody(client: TestClient) -> None:
    headers = client.get("/papers/minutes/original").headers
    assert headers["content-security-policy"].startswith("sandbox; default-src 'none';")
    assert headers["x-content-type-options"] == "nosniff"


def test_a_docx_is_saved_under_a_plain_name(client: TestClient) -> None:
    headers = client.get("/papers/letter/original").headers
    assert headers["content-disposition"] == 'attachment; filename="let_ter _.docx"'


def test_a_page_is_an_image(client: TestClient) -> None:
    answer = client.get("/papers/report/pages/3.png")
    assert answer.headers["content-type"] == "image/png"
    assert Image.open(io.BytesIO(answer.content)).size == (30, 144)


def test_a_page_that_a_browser_kept_is_shown_only_after_asking(client: TestClient) -> None:
    """On a machine that several use, a picture that it kept for five minutes needed no role and outlived its paper."""
    first = client.get("/papers/report/pages/3.png")
    assert first.headers["cache-control"] == "private, no-cache"
    again = {"If-None-Match": first.headers["etag"]}
    assert client.get("/papers/report/pages/3.png", headers=again).status_code == 304
    assert client.get("/papers/report/pages/2.png", headers=again).status_code == 200
    assert client.get("/papers/secret/pages/3.png", headers=again).status_code == 404


@pytest.mark.parametrize("path", [
    "/papers/report/pages/4.png", "/papers/report/pages/0.png", "/papers/minutes/pages/1.png",
    "/papers/nowhere/original", "/papers/secret/original", "/papers/secret/pages/1.png",
])
def test_what_is_not_there_or_exempt_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_page_elsewhere_cannot_reach_the_papers_through_the_browser(client: TestClient) -> None:
    assert client.get("/papers/report/original", headers={"host": "evil.example"}).status_code == 400


def test_a_free_port_is_named_and_a_taken_one_refused() -> None:
    with open_socket("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        assert address(first) == f"http://127.0.0.1:{port}"
        with pytest.raises(SettingsError, match=f"port {port} on 127.0.0.1 cannot be used"):
            open_socket("127.0.0.1", port)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "council.example"])
def test_only_this_machine_is_served(host: str) -> None:
    with pytest.raises(SettingsError, match="would show the papers to other machines"):
        open_socket(host, 0)


def test_localhost_is_this_machine() -> None:
    listening: socket.socket = open_socket("localhost", 0)
    listening.close()
