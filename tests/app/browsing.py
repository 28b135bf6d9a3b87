"""What the browser tests share: the app as a process of its own, Chromium, and axe-core's findings. Nothing is fetched.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = Path(os.environ.get("MATTERS_CHROMIUM") or "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--no-first-run"]
GRAVE = ("serious", "critical")

needs_browser = pytest.mark.skipif(
    not CHROMIUM.exists(), reason=f"no browser at {CHROMIUM}: apt-get install chromium, or set MATTERS_CHROMIUM")


@contextmanager
def served(folder: Path, papers: Path) -> Iterator[str]:
    """The address of the app on a folder of papers, in a process of its own, on a free port; its shelf in `folder`.

    Ctrl-C has to close it without a traceback.
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
def chromium() -> Iterator[Browser]:
    """The browser, closed afterwards."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        browser.close()


def noted(page: Page) -> list[str]:
    """Every address the page asks for from now on, in a list that grows."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def hosts(asked: list[str]) -> set[str | None]:
    """The hosts of the addresses that leave the page: what is not loopback left this machine."""
    return {urlsplit(url).hostname for url in asked if urlsplit(url).scheme in ("http", "https", "ws", "wss")}


def grave(page: Page) -> list[str]:
    """What axe-core finds serious or critical on the page as it is now, a line each; [] for nothing."""
    found = Axe().run(page).response["violations"]
    return [f"{rule['impact']} {rule['id']}: {node['target']} {node['failureSummary']}"
            for rule in found if rule["impact"] in GRAVE for node in rule["nodes"]]


def overflows(page: Page) -> int:
    """By how many pixels the page is wider than its window: above 0 it scrolls sideways."""
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width
