"""Takes the screenshots of docs/images/screens: every state of the pages on the sample papers, at three widths.

    make screens                    all of them
    python tests/app/screens.py desk-answers figures-one      those, on whatever papers lie in corpus/papers
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from browsing import ROOT, chromium, served
from PIL import Image
from playwright.sync_api import Page
from states import STATES, Shelf

OUT = ROOT / "docs" / "images" / "screens"
WIDTHS = (1280, 900, 390)
TALLEST = 2400
"""Pixels of a screenshot; what is below is more of the same."""

COLOURS = 256
SAMPLE = Shelf(
    "Children’s services: questions for 14 March",
    (
        "How many children were on CP plans in March 2022?",
        "How many contacts did the LADO receive in 2021/22?",
        "How many children entered care during 2021/22?",
        "What did members ask about residential placements?",
        "Who chaired the Ealing panel on 11 November 2020?",
        "How many trams were there in Cornwall in 1911?",
    ),
    answered=5, measure="rate of children supported on child protection plans", paper="annual report",
)  # fmt: skip


def taken(tab: Page) -> bytes:
    """The page as a PNG of few colours."""
    tab.evaluate("window.scrollTo(0, 0)")
    tab.wait_for_timeout(500)  # what fades in has to be there
    shot = Image.open(io.BytesIO(tab.screenshot(full_page=True))).convert("RGB")
    shot = shot.crop((0, 0, shot.width, min(shot.height, TALLEST)))
    out = io.BytesIO()
    shot.quantize(COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def main(names: list[str]) -> None:
    """Takes the states of these names, or all of them."""
    OUT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, served(Path(folder), ROOT / "corpus" / "papers") as address, \
            chromium() as browser:
        for width in WIDTHS:
            for name in names or STATES:
                path, reach = STATES[name]
                tab = browser.new_page(viewport={"width": width, "height": 900})
                tab.goto(address + path)
                reach(tab, SAMPLE)
                (OUT / f"{name}-{width}.png").write_bytes(taken(tab))
                tab.close()


if __name__ == "__main__":
    main(sys.argv[1:])
