"""The desk and the figures in a real browser: questions to a Word file that is there after a reload, a measure to CSV.
"""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from docx import Document
from playwright.sync_api import Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = Path(os.environ.get("MATTERS_CHROMIUM") or "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--no-first-run"]
REPORT = """\
# Marlshire Annual Report 2022/23

Table: Child protection plans per 10,000 children under 18 at 31 March

| Area | 2021 | 2022 | 2023 |
|---|---|---|---|
| Marlshire | 41 | 39 | 36* |
| England | 41.4 | 42.1 | 43.2 |

*Draft figure which may change when the census closes

## Care

As at 31 March 2023, 318 children were in care in Marlshire.
"""

pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists(), reason=f"no browser at {CHROMIUM}: apt-get install chromium, or set MATTERS_CHROMIUM")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app on one small paper, in a process of its own, on a free port."""
    folder = tmp_path_factory.mktemp("pages")
    papers = folder / "papers"
    papers.mkdir()
    (papers / "report.md").write_text(REPORT, encoding="utf-8")
    (papers / "sources.csv").write_text("file,title,authority,kind\nreport.md,Annual Report 2022/23,Marlshire,report\n")
    log = folder / "app.log"
    with log.open("w") as stderr:
        app = subprocess.Popen(
            [sys.executable, "-m", "app.cli", "--store", str(folder / "shelf"), "chat", "--port", "0",
             "--papers", str(papers)],
            cwd=ROOT, stdout=subprocess.DEVNULL, stderr=stderr, env={**os.environ, "GRADIO_ANALYTICS_ENABLED": "False"})
    try:
        for _ in range(400):
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


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[tuple[Page, list[str]]]:
    """A page of the browser, and every address it has asked for."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        asked: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        yield tab, asked
        browser.close()


def test_the_desk_from_questions_to_a_word_file(address: str, page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    tab.goto(f"{address}/desk")
    expect(tab.locator("#desk-answers")).to_contain_text("No briefing in hand", timeout=30_000)
    expect(tab.get_by_role("link", name="Briefing desk")).to_have_attribute("aria-current", "page")
    expect(tab.locator("#desk")).to_have_attribute("role", "main")
    tab.get_by_role("button", name="Answer the questions").click()
    expect(tab.locator("#desk-told")).to_contain_text("no question in it")
    tab.get_by_label("Title").fill("For noon")
    tab.get_by_label("Questions, one a line").fill(
        "1. How many children were in care as at 31 March 2023?\n2. How many trams were there in 1911?")
    tab.get_by_role("button", name="Answer the questions").click()
    expect(tab.locator("#desk-told")).to_contain_text("Done: 1 of 2 answered.", timeout=60_000)
    expect(tab.locator("#desk-answers tbody tr").first).to_contain_text("318")
    tab.get_by_role("button", name="Accept (question 1)").press("Enter")
    expect(tab.locator("#desk-answers tbody tr").first).to_contain_text("accepted")
    expect(tab.get_by_role("button", name="Review again (question 1)")).to_be_focused()
    tab.get_by_role("button", name="Edit (question 2)").click()
    tab.get_by_label("Your wording for question 2").fill("The papers are silent on trams.")
    tab.get_by_role("button", name="Save the wording").click()
    expect(tab.locator("#desk-answers tbody tr").last).to_contain_text("The papers are silent on trams.")
    tab.reload()
    expect(tab.locator("#desk-answers tbody tr").last).to_contain_text("edited", timeout=30_000)
    expect(tab.get_by_label("Title")).to_have_value("For noon")
    with tab.expect_download() as taken:
        tab.get_by_role("link", name="Word file (DOCX)").click()
    file = Document(io.BytesIO(Path(taken.value.path()).read_bytes()))
    assert taken.value.suggested_filename == "For noon.docx"
    assert "The papers are silent on trams." in [p.text for p in file.paragraphs]
    rows = [row.cells for table in file.tables for row in table.rows]
    assert any(len(cells) == 7 and cells[2].text.startswith("318") for cells in rows)


def test_the_figures_from_words_to_csv(address: str, page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    tab.goto(f"{address}/figures")
    offered = tab.locator(".ma-suggestion")
    expect(offered).to_have_count(2, timeout=30_000)
    tab.get_by_label("What is counted").fill("CP plans")
    expect(offered).to_have_count(1)
    offered.press("Enter")
    shown = tab.locator("#figures-shown")
    expect(shown.locator("svg[role=img] circle")).to_have_count(6)
    expect(shown.locator("tbody tr").last).to_contain_text("36 draft [1]")
    expect(shown.locator("thead")).to_contain_text("comparator")
    expect(tab.locator(".nav-holder")).to_be_hidden()  # Gradio's own way between the pages
    tab.get_by_role("checkbox", name="England").check()
    expect(shown.locator("thead")).not_to_contain_text("Marlshire")
    with tab.expect_download() as taken:
        tab.get_by_role("link", name="Take the figures away").click()
    lines = Path(taken.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + 3 and all(",England,yes," in line for line in lines[1:])
    assert lines[1].endswith('"Marlshire, Annual Report 2022/23, “Marlshire Annual Report 2022/23”",')


def test_no_request_left_this_machine(page: tuple[Page, list[str]]) -> None:
    _, asked = page
    hosts = {urlsplit(url).hostname for url in asked if urlsplit(url).scheme in ("http", "https", "ws", "wss")}
    assert len(asked) > 20
    assert hosts == {"127.0.0.1"}
