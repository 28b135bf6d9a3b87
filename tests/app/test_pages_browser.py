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
    (papers / "sources.csv").write_text(
        "file,title,authority,kind,source_url\n"
        "report.md,Annual Report 2022/23,Marlshire,report,https://marlshire.example/r.pdf\n")
    with served(folder, papers) as opened:
        yield opened


@pytest.fixture(scope="module")
def page() -> Iterator[tuple[Page, list[str]]]:
    """A page of the browser, and every address it has asked for."""
    with chromium() as browser:
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        yield tab, noted(tab)


def listed_in_word(questions: list[str]) -> bytes:
    """A Word file with a heading and the questions as a numbered list."""
    file, out = Document(), io.BytesIO()
    file.add_heading("For the briefing", 1)
    for question in questions:
        file.add_paragraph(question, style="List Number")
    file.save(out)
    return out.getvalue()


def test_the_desk_from_questions_to_a_word_file(address: str, page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    tab.goto(f"{address}/desk")
    expect(tab.locator("#desk-answers")).to_contain_text("No briefing in hand", timeout=30_000)
    expect(tab.get_by_role("link", name="Briefing desk")).to_have_attribute("aria-current", "page")
    expect(tab.locator("#desk")).to_have_attribute("role", "main")
    tab.get_by_role("button", name="Answer the questions").click()
    expect(tab.locator("#desk-told")).to_contain_text("Write a question, or choose a file of questions, first")
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


def test_forty_questions_from_a_word_file_to_a_word_file(address: str, page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.goto(f"{address}/desk")
    expect(tab.locator("#desk-answers tbody tr")).to_have_count(2, timeout=30_000)  # the briefing of the test before
    asked = [f"How many children per 10,000 had a child protection plan in {area} at 31 March {year}?"
             for area in ("Marlshire", "England") for year in (2021, 2022, 2023)]
    asked += [f"How many trams were there in {year}?" for year in range(1900, 1934)]
    tab.get_by_label("Title").fill("Forty for noon")
    tab.locator("#desk-file input[type=file]").set_input_files(
        {"name": "questions.docx", "mimeType": "application/octet-stream", "buffer": listed_in_word(asked)})
    expect(tab.locator("#desk-file")).to_contain_text("questions.docx")
    tab.get_by_role("button", name="Answer the questions").click()
    expect(tab.locator("#desk-told progress")).to_be_visible()  # with the question at hand
    expect(tab.locator("#desk-told")).to_contain_text("Done: 6 of 40 answered.", timeout=120_000)
    expect(tab.locator("#desk-answers")).to_contain_text("40 questions: 6 answered, 34 not · 40 to review")
    tab.get_by_role("button", name="Accept (question 3)").click()
    expect(tab.locator("#desk-answers tbody tr").nth(2)).to_contain_text("accepted")
    tab.get_by_role("button", name="Set aside (question 40)").click()
    expect(tab.locator("#desk-answers tbody tr").last).to_contain_text("set aside")
    with tab.expect_download() as taken:
        tab.get_by_role("link", name="Word file (DOCX)").click()
    file = Document(io.BytesIO(Path(taken.value.path()).read_bytes()))
    heads = [p.text for p in file.paragraphs if p.style and p.style.name == "Heading 1"]
    assert heads == ["Key figures", "Answers", "Caveats and conflicts", "Not found in these papers", "Sources",
                     "Log of checks"]
    questions = [p.text for p in file.paragraphs if p.style and p.style.name == "Heading 2"]
    assert questions == [f"{n}. {q}" for n, q in enumerate(asked[:39], 1)]  # the fortieth was set aside
    tables = {tuple(c.text for c in t.rows[0].cells): [[c.text for c in r.cells] for r in t.rows[1:]]
              for t in file.tables}
    figures = tables["Question", "Measure", "Figure", "Period", "Area", "Basis", "Source"]
    assert [(row[2], row[3], row[4], row[5], row[6]) for row in figures] == [
        ("41 per 10,000", "31 March 2021", "Marlshire", "actual", "[1]"),
        ("39 per 10,000", "31 March 2022", "Marlshire", "actual", "[1]"),
        ("36 per 10,000", "31 March 2023", "Marlshire", "draft, may change", "[1]"),
        ("41.4 per 10,000", "31 March 2021", "England", "actual", "[1]"),
        ("42.1 per 10,000", "31 March 2022", "England", "actual", "[1]"),
        ("43.2 per 10,000", "31 March 2023", "England", "actual", "[1]"),
    ]
    assert len(tables["Question", "Asked", "What the papers lack", "Searched", "Nearest"]) == 33
    assert [row[4] for row in tables["No.", "Paper", "Place", "Page", "Address"]] == ["https://marlshire.example/r.pdf"]
    assert {row[2] for row in tables["Question", "Check", "Result"]} == {"passed"}
    assert any("may change when the census closes" in row[1] for row in tables["Question", "What to know"])
    with tab.expect_download() as taken:
        tab.get_by_role("link", name="Table (CSV)").click()
    assert len(Path(taken.value.path()).read_text(encoding="utf-8-sig").splitlines()) == 1 + 39


def test_a_briefing_that_gave_way_can_be_brought_back(address: str, page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    tab.get_by_role("button", name="Start anew").click()
    expect(tab.locator("#desk-answers")).to_contain_text("No briefing in hand")
    tab.get_by_role("button", name="Bring it back").click()
    expect(tab.locator("#desk-answers tbody tr")).to_have_count(40)
    expect(tab.locator("#desk-answers h2")).to_have_text("Forty for noon")


def test_editing_takes_the_focus_there_and_back(page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    tab.get_by_role("button", name="Edit (question 30)").press("Enter")
    box = tab.get_by_label("Your wording for question 30")
    expect(box).to_be_focused()
    expect(box).to_be_in_viewport()
    box.press("Escape")
    expect(tab.locator("#desk-editor")).to_be_hidden()
    expect(tab.get_by_role("button", name="Edit (question 30)")).to_be_focused()


def test_the_figures_from_words_to_csv(address: str, page: tuple[Page, list[str]]) -> None:
    tab, _ = page
    tab.goto(f"{address}/figures")
    offered = tab.locator(".ma-suggestion")
    expect(offered).to_have_count(4, timeout=30_000)
    tab.get_by_label("What is counted").fill("CP plans")
    expect(offered).to_have_count(1)
    offered.press("Enter")
    shown = tab.locator("#figures-shown")
    expect(shown.locator("svg[role=img]:visible circle")).to_have_count(6)
    expect(shown.locator("tbody tr").last).to_contain_text("36 draft [1]")
    expect(shown.locator("thead")).to_contain_text("comparator")
    expect(tab.locator(".nav-holder")).to_be_hidden()  # Gradio's own way between the pages
    tab.get_by_role("checkbox", name="England").check()
    expect(shown.locator("thead")).not_to_contain_text("Marlshire")
    with tab.expect_download() as taken:
        tab.get_by_role("link", name="Take the figures away").click()
    lines = Path(taken.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + 3 and all(",England,yes," in line for line in lines[1:])
    assert lines[1].endswith('"Marlshire, Annual Report 2022/23, “Marlshire Annual Report 2022/23”",https://marlshire.example/r.pdf')


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
