"""The chat in a real browser: asked, answered, cited, the page shown with the passage marked, and no call elsewhere."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
SHOTS = ROOT / "tests" / "screenshots"
CHROMIUM = Path(os.environ.get("MATTERS_CHROMIUM") or "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--no-first-run"]
QUESTION = "how many children were on CP plans in March 2022?"

pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists(), reason=f"no browser at {CHROMIUM}: apt-get install chromium, or set MATTERS_CHROMIUM")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The chat on the sample papers, in a process of its own, on a free port."""
    store = tmp_path_factory.mktemp("store")
    log = store / "chat.log"
    with log.open("w") as stderr:
        chat = subprocess.Popen(
            [sys.executable, "-m", "app.cli", "--store", str(store / "shelf"), "chat", "--port", "0",
             "--papers", str(ROOT / "corpus" / "papers")],
            cwd=ROOT, stdout=subprocess.DEVNULL, stderr=stderr, env={**os.environ, "GRADIO_ANALYTICS_ENABLED": "False"})
    try:
        for _ in range(600):
            opened = re.search(r"http://127\.0\.0\.1:\d+", log.read_text())
            if opened or chat.poll() is not None:
                break
            try:
                chat.wait(0.5)
            except subprocess.TimeoutExpired:
                continue
        assert opened, log.read_text()
        yield opened.group()
        chat.send_signal(signal.SIGINT)  # Ctrl-C is how the chat is closed: no fault, no traceback
        assert chat.wait(20) == 0
        assert "Traceback" not in log.read_text()
    finally:
        chat.kill()
        chat.wait(20)


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[tuple[Page, list[str]]]:
    """The chat's page, open, and every address the browser has asked for."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address)
        expect(page.locator(".ma-cover")).to_be_visible(timeout=30_000)
        yield page, asked
        browser.close()


def ask(tab: Page, question: str) -> None:
    """Types a question and sends it; Enter does nothing while the last answer is still on its way."""
    box = tab.get_by_label("Your question")
    box.fill(question)
    for _ in range(20):
        box.press("Enter")
        try:
            return expect(box).to_have_value("", timeout=500)
        except AssertionError:
            continue
    raise AssertionError(f"could not be sent: {question}")


def test_the_first_screen_covers_the_papers_and_a_suggestion_only_fills_the_box(page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    SHOTS.mkdir(exist_ok=True)
    tab.screenshot(path=SHOTS / "first-screen.png")
    expect(tab.locator(".ma-cover h2")).to_contain_text("5 papers")
    offered = tab.locator(".ma-suggestion").all_inner_texts()
    assert 3 <= len(offered) <= 5
    assert any("What was agreed about " in question for question in offered)
    assert any("What are the recommendations on " in question for question in offered)
    suggestion = tab.locator(".ma-suggestion").first
    wanted = suggestion.get_attribute("data-text")
    suggestion.click()
    expect(tab.get_by_label("Your question")).to_have_value(wanted or "")
    expect(tab.get_by_label("Your question")).to_be_focused()
    assert tab.locator(".ma-turn").count() == 0


def test_no_question_is_said_under_the_box(page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    tab.get_by_label("Your question").fill("  ")
    tab.get_by_role("button", name="Ask").click()
    expect(tab.locator("#missing")).to_contain_text("Write a question first.")
    expect(tab.locator("#missing .ma-missing")).to_be_visible()
    assert tab.locator(".ma-turn").count() == 0


def test_a_question_is_answered_with_its_page_marked(page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    ask(tab, QUESTION)
    expect(tab.locator(".ma-headline")).to_contain_text("211", timeout=20_000)
    expect(tab.locator("#told")).to_contain_text("211")
    expect(tab.locator("#missing .ma-missing")).to_have_count(0)
    chip = tab.locator(".ma-chip").first
    expect(chip).to_contain_text("[1]")
    # The README shows this question: what it prints there is what is said here.
    shown = f"> **{tab.locator('.ma-headline').inner_text()}**\n>\n> `[1] {chip.get_attribute('title')}`\n"
    assert shown in (ROOT / "README.md").read_text(), f"paste into README.md:\n{shown}"
    expect(tab.locator("#evidence .ma-hit").first).to_be_visible()  # the first citation is shown without a click
    chip.click()
    image = tab.locator("#evidence img")
    expect(image).to_have_attribute("alt", re.compile(r"the passage marked in yellow$"))
    tab.wait_for_function(
        "() => { const i = document.querySelector('#evidence img'); return i.complete && i.naturalWidth > 600 }")
    mark, sheet = tab.locator("#evidence .ma-hit").first.bounding_box(), image.bounding_box()
    assert mark and sheet
    assert sheet["x"] <= mark["x"] and mark["x"] + mark["width"] <= sheet["x"] + sheet["width"] + 1
    assert sheet["y"] <= mark["y"] and mark["y"] + mark["height"] <= sheet["y"] + sheet["height"] + 1
    tab.screenshot(path=SHOTS / "answer.png")


def test_next_page_has_no_mark_and_back_has(page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    tab.get_by_role("button", name="Next page").click()
    expect(tab.locator("#evidence .ma-unplaced")).to_contain_text("The passage stands on p.")
    expect(tab.locator("#evidence .ma-hit")).to_have_count(0)
    tab.get_by_role("button", name="Back to the passage").click()
    expect(tab.locator("#evidence .ma-hit").first).to_be_visible()


def test_escape_returns_to_the_chip_and_f6_walks_the_panes(page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    tab.get_by_role("link", name="Open the paper").focus()
    tab.keyboard.press("Escape")
    expect(tab.locator(".ma-chip").first).to_be_focused()
    tab.keyboard.press("F6")
    expect(tab.locator("#evidence")).to_be_focused()


def test_what_is_not_in_the_papers_is_said_without_sources(page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    ask(tab, "how many children were on CP plans in Cornwall in 1997?")
    refusal = tab.locator(".ma-refusal")
    expect(refusal).to_be_visible(timeout=20_000)
    expect(refusal).to_contain_text("Not in these papers")
    assert refusal.locator(".ma-chip").count() == 0
    tab.screenshot(path=SHOTS / "refusal.png")


def test_a_long_question_scrolls_in_its_bubble_and_leaves_the_answer_in_view(page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    ask(tab, "I would like to know, if I may ask, " * 80 + QUESTION)
    expect(tab.locator(".ma-turn").last.locator(".ma-card.ma-waiting")).to_have_count(0, timeout=20_000)
    expect(tab.locator(".ma-turn")).to_have_count(3)
    bubble, card = tab.locator(".ma-asked").last, tab.locator(".ma-turn").last.locator(".ma-card")
    expect(bubble).to_have_attribute("tabindex", "0")
    size = bubble.bounding_box()
    assert size and size["height"] < 220
    assert bubble.evaluate("b => b.scrollHeight > b.clientHeight")
    expect(card).to_be_in_viewport()


def test_what_the_limits_leave_out_is_said(page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    tab.get_by_label("Ealing", exact=True).check()
    ask(tab, "how many children were on CP plans in March 2022?")
    refusal = tab.locator(".ma-turn").last.locator(".ma-refusal")
    expect(refusal).to_contain_text("Only 1 of 5 papers was searched: authority Ealing.", timeout=20_000)
    tab.get_by_label("Meetings from").fill("2024-01-01")
    ask(tab, "who was there?")
    notice = tab.locator(".ma-turn").last.locator(".ma-notice")
    expect(notice).to_contain_text(
        "no paper fits all that was chosen (authority Ealing · meetings from 2024-01-01)", timeout=20_000)


def test_a_bad_date_is_said_in_place(page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    tab.get_by_label("Meetings from").fill("last spring")
    tab.get_by_label("Your question").fill("who was there?")
    tab.get_by_role("button", name="Ask").click()
    expect(tab.locator(".ma-notice").last).to_contain_text("is not a date; write it as 2021-04-01", timeout=20_000)


def test_clear_brings_the_first_screen_back_and_takes_the_limits_off(page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    expect(tab.get_by_label("Ealing", exact=True)).to_be_checked()
    tab.get_by_role("button", name="Clear").click()
    expect(tab.locator(".ma-cover")).to_be_visible()
    expect(tab.locator(".ma-turn")).to_have_count(0)
    expect(tab.get_by_label("Ealing", exact=True)).not_to_be_checked()
    expect(tab.get_by_label("Meetings from")).to_have_value("")


def test_the_landmarks_are_there(page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    for role, name in (("banner", None), ("region", "Scope"), ("complementary", "Evidence")):
        assert tab.get_by_role(role, name=name).count() >= 1, role  # type: ignore[arg-type]
    expect(tab.locator("#told")).to_have_attribute("aria-live", "polite")
    assert tab.locator("h1").inner_text() == "Matters Arising"


def test_no_request_left_this_machine(page: tuple[Page, list[str]]) -> None:
    _, asked = page
    hosts = {urlsplit(url).hostname for url in asked if urlsplit(url).scheme in ("http", "https", "ws", "wss")}
    assert len(asked) > 20
    assert hosts == {"127.0.0.1"}
