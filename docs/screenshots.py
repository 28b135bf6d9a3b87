"""Takes the pictures in docs/images: every state of every page at three widths, of the app on the sample papers.

    make screenshots [STATES="desk figures-one"]      all of them, or those whose name begins so

Real pages in real Chromium (MATTERS_CHROMIUM), with the fonts of the machine it runs on; a colour table of 128 keeps
each file small. The answer at 1280 pixels is the README's picture too.
"""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright
from states import STATES as SHEETS
from states import Shelf

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
CHROMIUM = os.environ.get("MATTERS_CHROMIUM") or "/usr/bin/chromium"
SIZES = ((1280, 860), (900, 860), (390, 844))
COLOURS = 128

FIGURE = "How many children were on CP plans in March 2022?"
SERIES = "How many children were on CP plans from 2020 to 2022?"
COMPARISON = "Compare the rate of child protection plans in Hackney, statistical neighbours and England in March 2022"
MISSING = "How many children were on CP plans in Cornwall in 1997?"
VAGUE = "How many children?"
SHELF = Shelf(
    "Children’s services: questions for 14 March",
    (
        FIGURE,
        "How many contacts did the LADO receive in 2021/22?",
        "How many children entered care during 2021/22?",
        "What did members ask about residential placements?",
        "Who chaired the Ealing panel on 11 November 2020?",
        MISSING,
    ),
    answered=5, measure="rate of children supported on child protection plans", paper="annual report",
)  # fmt: skip
TALLEST = 1800  # pixels of a page that is shown whole; what is below is more of the same


def ask(tab: Page, question: str) -> None:
    before = tab.locator(".ma-turn").count()
    tab.get_by_label("Your question").fill(question)
    tab.get_by_label("Your question").press("Enter")
    expect(tab.locator(".ma-turn")).to_have_count(before + 1, timeout=30_000)
    expect(tab.locator(".ma-waiting")).to_have_count(0, timeout=30_000)
    tab.wait_for_timeout(2_500)  # the page's image, and the questions to go on with


def empty(tab: Page, address: str) -> None:
    tab.goto(address)
    expect(tab.locator(".ma-cover")).to_be_visible(timeout=30_000)


def answering(tab: Page, address: str) -> None:
    """The card while the papers are searched: the page hears nothing more once it is there.

    Where the answer came in the same breath, it is tried once more.
    """
    for _ in range(6):
        empty(tab, address)
        tab.evaluate("""new MutationObserver(() => { if (document.querySelector(".ma-waiting")) window.stop(); })
            .observe(document.body, { childList: true, subtree: true })""")
        tab.get_by_label("Your question").fill(SERIES)
        tab.get_by_label("Your question").press("Enter")
        expect(tab.locator(".ma-turn")).to_have_count(1, timeout=30_000)
        tab.wait_for_timeout(1_000)
        if tab.locator(".ma-waiting").count():
            tab.add_style_tag(content=".toast-wrap { display: none !important; }")  # that the server was lost
            return
        tab.evaluate("sessionStorage.clear()")
    raise SystemExit("the answers come too soon for a picture of the wait")


def asked(question: str) -> Callable[[Page, str], None]:
    def state(tab: Page, address: str) -> None:
        empty(tab, address)
        ask(tab, question)

    return state


def evidence(tab: Page, address: str) -> None:
    empty(tab, address)
    ask(tab, FIGURE)
    tab.locator(".ma-chip").first.click()
    expect(tab.locator("#evidence .ma-hit-cell")).to_be_visible()
    tab.get_by_role("button", name="Larger").click()
    tab.get_by_role("button", name="Larger").click()
    tab.locator("#evidence .ma-hit-cell").scroll_into_view_if_needed()


def as_text(tab: Page, address: str) -> None:
    empty(tab, address)
    ask(tab, FIGURE)
    tab.locator(".ma-chip").first.click()
    expect(tab.locator("#evidence .ma-hit-cell")).to_be_visible()
    tab.wait_for_timeout(1_500)  # the source that was chosen is the one that is there already
    tab.get_by_role("button", name="As text").click()
    expect(tab.locator("#evidence mark.ma-stated")).to_be_visible()


def error(tab: Page, address: str) -> None:
    empty(tab, address)
    if tab.locator(".ma-limits").is_visible():
        tab.locator(".ma-limits").click()
    tab.get_by_label("Meetings from").fill("last spring")
    ask(tab, FIGURE)


def report(tab: Page, address: str) -> None:
    empty(tab, address)
    ask(tab, FIGURE)
    tab.locator(".ma-feedback summary").click()
    tab.get_by_label("Figure wrong").check()
    tab.get_by_role("button", name="Report it").scroll_into_view_if_needed()


def help_(tab: Page, address: str) -> None:
    empty(tab, address)
    tab.get_by_role("button", name="Help and keys").click()


def sheet(name: str) -> Callable[[Page, str], None]:
    """A state of the desk, the figures or the check, as the tests of access reach it."""
    path, reach = SHEETS[name]

    def state(tab: Page, address: str) -> None:
        tab.goto(address + path)
        reach(tab, SHELF)

    return state


STATES: dict[str, Callable[[Page, str], None]] = {
    "empty": empty, "answering": answering, "answer": asked(FIGURE), "chart": asked(SERIES),
    "comparison": asked(COMPARISON), "which-one": asked(VAGUE), "refusal": asked(MISSING), "error": error,
    "evidence": evidence, "as-text": as_text, "report": report, "help": help_,
    **{name: sheet(name) for name in SHEETS},
}  # fmt: skip


@contextmanager
def served() -> Iterator[str]:
    """The app on the sample papers, in a store that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "app.log"
        words = ["--store", f"{folder}/shelf", "chat", "--port", "0", "--papers", str(ROOT / "corpus" / "papers")]
        with log.open("w") as stderr:
            app = subprocess.Popen([sys.executable, "-m", "app.cli", *words], cwd=ROOT, stderr=stderr)
        try:
            while app.poll() is None and not re.search(r"http://\S+:\d+", log.read_text()):
                try:
                    app.wait(0.5)
                except subprocess.TimeoutExpired:
                    continue
            opened = re.search(r"http://\S+:\d+", log.read_text())
            if opened is None:
                raise SystemExit(log.read_text())
            yield opened.group()
            app.send_signal(signal.SIGINT)
            app.wait(20)
        finally:
            app.kill()
            app.wait(20)


def main(wanted: list[str]) -> None:
    """Takes the pictures of the states whose names begin with one of these words; of all for none."""
    expect.set_options(timeout=30_000)
    states = {name: state for name, state in STATES.items() if not wanted or name.startswith(tuple(wanted))}
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for name, state in states.items():
            for width, height in SIZES:
                tab = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
                state(tab, address)
                tab.wait_for_timeout(500)
                picture = Image.open(io.BytesIO(tab.screenshot(full_page=name in SHEETS))).convert("RGB")
                picture = picture.crop((0, 0, picture.width, min(picture.height, TALLEST)))
                # Every colour there is, the rare ones too (the frame of a cell), moved to where most pixels are.
                small = picture.quantize(
                    COLOURS, method=Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE
                )
                small.save(IMAGES / f"{name}-{width}.png", optimize=True)
                tab.close()
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
