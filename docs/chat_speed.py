"""How long a reader waits, measured in the browser: from Enter to the answer, from a click on a source to its marked
page.

    PYTHONPATH=tests/app python docs/chat_speed.py

On the sample papers, in real Chromium on the same machine: every question is asked once, nothing is remembered.
"""

from __future__ import annotations

import statistics
import sys

from playwright.sync_api import Page, expect, sync_playwright
from screenshots import CHROMIUM, COMPARISON, FIGURE, MISSING, SERIES, VAGUE, served

QUESTIONS = (
    FIGURE, SERIES, COMPARISON, MISSING, VAGUE, "What was agreed about Panel Operations?", "Who chaired the meeting?",
    "How many contacts were there in Hackney in 2021/22?", "What are the recommendations on Young Hackney Audits?",
    "Why did the number of child protection plans fall?", "How many referrals were there in 2020/21?",
    "What did members ask about exclusions?",
)  # fmt: skip

_ASK = """question => new Promise(done => {
    const box = document.querySelector("#question textarea"), turns = document.querySelectorAll(".ma-turn").length;
    const seen = () => {
        const now = document.querySelectorAll(".ma-turn");
        if (now.length === turns || now[now.length - 1].querySelector(".ma-waiting")) return;
        watch.disconnect();
        requestAnimationFrame(() => done(performance.now() - from));
    };
    const watch = new MutationObserver(seen);
    watch.observe(document.querySelector("#thread"), { childList: true, subtree: true });
    box.value = question;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    let from;
    setTimeout(() => {
        from = performance.now();
        document.querySelector("#send").click();
    }, 200);
})"""
_CLICK = """n => new Promise(done => {
    const chip = document.querySelectorAll(".ma-turn:first-of-type .ma-chip")[n];
    const panel = document.querySelector("#panel");
    const from = performance.now();
    const seen = () => {
        const image = panel.querySelector("img"), said = panel.querySelector(".ma-eyebrow")?.textContent || "";
        if (!said.startsWith(`Source ${n + 1}`) || !panel.querySelector(".ma-hit")) return;
        if (!image.complete || !image.naturalWidth) return void image.addEventListener("load", seen, { once: true });
        watch.disconnect();
        requestAnimationFrame(() => done(performance.now() - from));
    };
    const watch = new MutationObserver(seen);
    watch.observe(panel, { childList: true, subtree: true });
    chip.click();
})"""


def measure(tab: Page) -> tuple[list[float], list[float]]:
    """Milliseconds from sending each question to its answer, and from clicks on two sources by turns to their pages."""
    answers = []
    for question in QUESTIONS:
        answers.append(float(tab.evaluate(_ASK, question)))
        tab.wait_for_timeout(2_000)  # the questions to go on with are worked out
    tab.evaluate(_CLICK, 1)
    return answers, [float(tab.evaluate(_CLICK, n)) for n in (0, 1) * 6]


def main() -> None:
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page(viewport={"width": 1280, "height": 860})
        tab.goto(address)
        expect(tab.locator(".ma-cover")).to_be_visible(timeout=60_000)
        answers, clicks = measure(tab)
        for name, found in (("Enter to answer", answers), ("source to marked page", clicks)):
            said = f"median {statistics.median(found):.0f} ms, worst {max(found):.0f} ms of {len(found)}"
            sys.stdout.write(f"{name}: {said}\n")
        browser.close()


if __name__ == "__main__":
    main()
