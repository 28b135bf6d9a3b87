"""The app in a process of its own and a real browser on it, for the browser tests."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = Path(os.environ.get("MATTERS_CHROMIUM") or "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--no-first-run"]

needs_browser = pytest.mark.skipif(
    not CHROMIUM.exists(), reason=f"no browser at {CHROMIUM}: apt-get install chromium, or set MATTERS_CHROMIUM")


@contextmanager
def serving(folder: Path, papers: Path) -> Iterator[str]:
    """The app on a folder of papers, on a free port: its address. Ctrl-C closes it without a fault, or the test fails.
    """
    log = folder / "app.log"
    with log.open("w") as stderr:
        app = subprocess.Popen(
            [sys.executable, "-m", "app.cli", "--store", str(folder / "shelf"), "chat", "--port", "0",
             "--papers", str(papers)],
            cwd=ROOT, stdout=subprocess.DEVNULL, stderr=stderr, env={**os.environ, "GRADIO_ANALYTICS_ENABLED": "False"})
    try:
        for _ in range(600):
            opened = re.search(r"http://127\.0\.0\.1:\d+", log.read_text())
            if opened or app.poll() is not None:
                break
            try:
                app.wait(0.5)
            except subprocess.TimeoutExpired:
                continue
        assert opened, log.read_text()
        yield opened.group()
        app.send_signal(signal.SIGINT)
        assert app.wait(20) == 0
        assert "Traceback" not in log.read_text()
    finally:
        app.kill()
        app.wait(20)


@contextmanager
def browsing(width: int = 1440, height: int = 900) -> Iterator[tuple[Page, list[str]]]:
    """A page of the browser, and every address it has asked for."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        context = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        yield page, asked
        browser.close()


def violations(page: Page) -> list[str]:
    """What axe-core finds serious or critical on the page as it is: rule, and the first place; [] for nothing."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['target']} {v['nodes'][0]['failureSummary']}"
            for v in found if v["impact"] in ("serious", "critical")]


def hosts(asked: list[str]) -> set[str | None]:
    """The machines that were asked; data: and blob: addresses are none."""
    return {urlsplit(url).hostname for url in asked if urlsplit(url).scheme in ("http", "https", "ws", "wss")}
