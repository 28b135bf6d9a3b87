"""Signing in and out in a real browser, and what a reader then finds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright
from served import PASSWORD, Served, serving

CHROMIUM = Path(os.environ.get("MATTERS_CHROMIUM") or "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--no-first-run"]

pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists(), reason=f"no browser at {CHROMIUM}: apt-get install chromium, or set MATTERS_CHROMIUM")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("browser")) as running:
        yield running


def test_a_reader_signs_in_asks_and_signs_out(served: Served) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        page = browser.new_page()
        asked: list[str] = []
        refused: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: refused.append(message.text) if "Security Policy" in message.text else None)
        page.goto(f"{served.url}/")
        expect(page).to_have_url(f"{served.url}/sign-in?next=%2F")
        expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
        page.get_by_label("Name").fill("rita")
        page.get_by_label("Password").fill("not the password")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("do not go together")
        assert page.get_by_label("Name").input_value() == "rita"
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        box = page.get_by_label("Your question")
        expect(box).to_be_visible(timeout=60_000)
        expect(page.locator(".ma-cover")).to_be_visible(timeout=60_000)
        box.fill("How many children held a library card at 31 March 2023?")
        page.get_by_role("button", name="Ask", exact=True).click()
        expect(page.locator("#thread")).to_contain_text("4,120", timeout=60_000)
        assert "Zephyrine" not in page.content()
        page.get_by_role("link", name="Sign out").click()
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
        page.goto(f"{served.url}/desk")
        expect(page).to_have_url(f"{served.url}/sign-in?next=%2Fdesk")
        browser.close()
    assert {url.split("/")[2] for url in asked if url.startswith("http")} == {served.url.removeprefix("http://")}
    assert refused == [], "the pages need nothing that the policy forbids"
