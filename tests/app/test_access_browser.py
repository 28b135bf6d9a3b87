"""The desk, the figures and the check for those who do not use a mouse or see the page as drawn: axe-core, light and
dark, at 1280 and at 320 pixels (which is 1280 at 400 % zoom), and by keyboard alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsing import chromium, grave, needs_browser, overflows, served
from playwright.sync_api import Browser, Page, expect
from states import STATES, Shelf, all_measures, one_paper

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

CAMHS referrals rose by 44% from 174 in 2021/22 to 311 in 2022/23.
"""
SHELF = Shelf(
    "For noon",
    ("How many children per 10,000 had a child protection plan in Marlshire at 31 March 2023?", "How many trams?"),
    answered=1, measure="CP plans", paper="annual",
)

pytestmark = needs_browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app on one small paper."""
    folder = tmp_path_factory.mktemp("access")
    papers = folder / "papers"
    papers.mkdir()
    (papers / "report.md").write_text(REPORT, encoding="utf-8")
    (papers / "sources.csv").write_text("file,title,authority,kind\nreport.md,Annual Report 2022/23,Marlshire,report\n")
    with served(folder, papers) as opened:
        yield opened


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_grave_and_nothing_scrolls_sideways(state: str, address: str, tab: Page) -> None:
    path, reach = STATES[state]
    tab.goto(address + path)
    reach(tab, SHELF)
    assert grave(tab) == []
    tab.set_viewport_size({"width": 320, "height": 640})
    assert overflows(tab) <= 0
    assert grave(tab) == []
    tab.evaluate("document.body.classList.add('dark')")
    tab.wait_for_timeout(300)  # colours fade into each other, and half-way there they have no contrast
    assert grave(tab) == []


def test_the_figures_are_reached_by_keyboard_alone(address: str, tab: Page) -> None:
    tab.goto(f"{address}/figures")
    all_measures(tab, SHELF)
    tab.keyboard.press("Tab")
    expect(tab.get_by_role("link", name="Skip to the content")).to_be_focused()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    expect(tab.get_by_label("What is counted")).to_be_focused()
    tab.keyboard.type("CP plans")
    expect(tab.locator("#figures-offered [data-do=measure]")).to_have_count(1)
    tab.keyboard.press("Tab")
    expect(tab.locator("#figures-offered [data-do=measure]")).to_be_focused()
    tab.keyboard.press("Space")
    expect(tab.locator("#figures-shown table")).to_be_visible()
    expect(tab.locator("#figures-told")).to_contain_text("is shown.")
    expect(tab.locator("#figures-offered [data-do=measure]")).to_be_focused()
    tab.keyboard.press("F6")
    expect(tab.locator("#figures-shown")).to_be_focused()
    for _ in range(3):
        tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "ma-source"
    tab.keyboard.press("Enter")
    expect(tab.locator("#place-1")).to_be_in_viewport()


def test_on_a_telephone_what_was_chosen_is_gone_to(address: str, tab: Page) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(f"{address}/check")
    one_paper(tab, SHELF)
    expect(tab.locator("#check-shown h2")).to_be_focused()
    expect(tab.locator("#check-shown h2")).to_be_in_viewport()


def test_every_field_and_button_has_a_name(address: str, tab: Page) -> None:
    for path in ("/desk", "/figures", "/check"):
        tab.goto(address + path)
        expect(tab.get_by_role("main")).to_be_visible(timeout=30_000)
        expect(tab.get_by_role("banner")).to_be_visible()
        assert tab.get_by_role("main").count() == 1
        assert tab.get_by_role("heading", level=1).all_inner_texts() == ["Matters Arising"]
        assert tab.get_by_role("button", name="", exact=True).count() == 0
