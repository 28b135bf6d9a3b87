"""The desk, the figures and the check in a real browser: questions to Word, a measure to CSV, a paper's slips."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import chromium, hosts, needs_browser, noted, served
from docx import Document
from playwright.sync_api import Page, expect

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

Referrals rose by 44% from 174 in 2021/22 to 311 in 2022/23.
CAMHS saw some of them.
"""

pytestmark = needs_browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app on one small paper."""
    folder = tmp_path_factory.mktemp("pages")
    papers = folder / "papers"
    papers.mkdir()
    (papers / "report.md").write_text(REPORT, encoding="utf-8")
    (papers / "sources.csv").write_text("file,title,authority,kind\nreport.md,Annual Report 2022/23,Marlshire,report\n")
    with served(folder, papers) as opened:
        yield opened


@pytest.fixture(scope="module")
def page() -> Iterator[tuple[Page, list[str]]]:
    """A page of the browser, and every address it has asked for."""
    with chromium() as browser:
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        yield tab, noted(tab)


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
    expect(offered).to_have_count(4, timeout=30_000)
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


def test_the_check_from_words_to_the_places_of_a_slip(address: str, page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    tab.goto(f"{address}/check")
    offered = tab.locator("#check-offered [data-do=paper]")
    expect(offered).to_have_count(1, timeout=30_000)
    tab.get_by_label("Which paper").fill("minutes of trams")
    expect(offered).to_have_count(0)
    tab.get_by_label("Which paper").fill("annual")
    expect(offered).to_have_count(1)
    offered.press("Enter")
    shown = tab.locator("#check-shown")
    expect(shown.locator("ol li")).to_contain_text("from 174 to 311 is 78.7 %")
    expect(shown).to_contain_text("1 thing that does not add up, 1 place with draft figures, 1 acronym not spelt out")
    expect(tab.locator("#check-told")).to_have_attribute("role", "status")
    with tab.expect_popup() as opened:
        shown.locator("ol li a").first.click()
    assert opened.value.url.endswith("/original")
    tab.evaluate("window.print = () => { document.title = 'printed' }")
    tab.get_by_role("button", name="Print this list").press("Enter")
    assert tab.title() == "printed"
    tab.emulate_media(media="print")
    expect(tab.locator("#check-choose")).to_be_hidden()
    expect(tab.get_by_role("navigation", name="Pages")).to_be_hidden()
    expect(shown.locator("ol li")).to_be_visible()
    tab.emulate_media(media="screen")


def test_no_request_left_this_machine(page: tuple[Page, list[str]]) -> None:
    _, asked = page
    assert len(asked) > 20
    assert hosts(asked) == {"127.0.0.1"}
