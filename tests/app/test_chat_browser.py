"""The chat in a real browser: asked, answered, cited, the page shown with the passage marked, and no call elsewhere.

One walk through one page, in order; axe-core looks at every state on the way.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import ROOT, chromium, grave, hosts, needs_browser, noted, overflows, served
from docx import Document
from playwright.sync_api import Page, expect

from app.cards import thread
from app.turns import Turn
from corpus.feedback import Fault
from corpus.store import Store

QUESTION = "how many children were on CP plans in March 2022?"
PARKS = "# Minutes of the Parks Panel\n\nHeld on 12 May 2023\n\n## 4. Trees\n\n4.1 412 elms were planted in 2022/23.\n"

pytestmark = needs_browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("chat")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The chat on the sample papers."""
    with served(folder, ROOT / "corpus" / "papers") as opened:
        yield opened


@pytest.fixture
def shelf(folder: Path) -> Path:
    """Where the chat's store lies."""
    return folder / "shelf"


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[tuple[Page, list[str]]]:
    """The chat's page, open, and every address the browser has asked for."""
    with chromium() as browser:
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        asked = noted(page)
        page.goto(address)
        expect(page.locator(".ma-cover")).to_be_visible(timeout=30_000)
        yield page, asked


@pytest.fixture
def tab(page: tuple[Page, list[str]]) -> Page:
    return page[0]


def ask(tab: Page, question: str) -> None:
    """Types a question, sends it and waits for the answer; Enter does nothing while the last is still on its way."""
    before = tab.locator(".ma-turn").count()
    box = tab.get_by_label("Your question")
    box.fill(question)
    for _ in range(20):
        box.press("Enter")
        try:
            expect(box).to_have_value("", timeout=500)
            break
        except AssertionError:
            continue
    else:
        raise AssertionError(f"could not be sent: {question}")
    expect(tab.locator(".ma-turn")).to_have_count(before + 1, timeout=20_000)
    expect(tab.locator(".ma-waiting")).to_have_count(0, timeout=20_000)


def last(tab: Page, selector: str = ".ma-card"):  # type: ignore[no-untyped-def]
    return tab.locator(".ma-turn").last.locator(selector)


def test_the_first_screen_covers_the_papers_and_a_suggestion_only_fills_the_box(tab: Page) -> None:
    expect(tab.locator(".ma-cover h2")).to_contain_text("5 papers")
    expect(tab.locator(".ma-gaps")).to_contain_text("in a format without page numbers")
    offered = tab.locator(".ma-suggestion").all_inner_texts()
    assert 3 <= len(offered) <= 5
    assert any("What was agreed about " in question for question in offered)
    assert any("What are the recommendations on " in question for question in offered)
    assert grave(tab) == []
    suggestion = tab.locator(".ma-suggestion").first
    wanted = suggestion.get_attribute("data-text")
    suggestion.click()
    expect(tab.get_by_label("Your question")).to_have_value(wanted or "")
    expect(tab.get_by_label("Your question")).to_be_focused()
    assert tab.locator(".ma-turn").count() == 0


def test_no_question_is_said_under_the_box(tab: Page) -> None:
    tab.get_by_label("Your question").fill("  ")
    tab.get_by_role("button", name="Ask").click()
    expect(tab.locator("#missing .ma-missing")).to_contain_text("Write a question first.")
    assert tab.locator(".ma-turn").count() == 0


def test_the_card_of_a_question_on_its_way_has_no_fault(tab: Page) -> None:
    """It is gone too soon to be looked at where it stands, so it is put there."""
    first_screen = tab.locator("#thread .ma-cover").evaluate("cover => cover.parentElement.innerHTML")
    tab.locator("#thread .ma-cover").evaluate(
        "(cover, card) => { cover.parentElement.innerHTML = card }", thread((Turn(QUESTION),), 5))
    expect(tab.locator(".ma-waiting")).to_contain_text("Looking in 5 papers")
    assert grave(tab) == []
    tab.locator("#thread .ma-turn").evaluate("(turn, html) => { turn.parentElement.innerHTML = html }", first_screen)


def test_a_question_is_answered_with_its_page_marked(tab: Page) -> None:
    ask(tab, QUESTION)
    expect(tab.locator(".ma-headline")).to_contain_text("211")
    expect(tab.locator("#told")).to_contain_text("211")
    expect(tab.locator("#missing .ma-missing")).to_have_count(0)
    chip = tab.locator(".ma-chip").first
    # The README shows this question: what it prints there is what is said here.
    shown = f"> **{tab.locator('.ma-headline').text_content()}**\n>\n> `[1] {chip.get_attribute('title')}`\n"
    assert shown in (ROOT / "README.md").read_text(), f"paste into README.md:\n{shown}"
    expect(tab.locator("#evidence .ma-hit").first).to_be_visible()  # the first citation is shown without a click
    chip.click()
    image = tab.locator("#evidence img")
    expect(image).to_have_attribute("alt", re.compile(r"the passage marked in yellow$"))
    tab.wait_for_function(
        "() => { const i = document.querySelector('#evidence img'); return i.complete && i.naturalWidth > 600 }")
    sheet = image.bounding_box()
    header, cell = (tab.locator(f"#evidence .{name}").bounding_box() for name in ("ma-hit-head", "ma-hit-cell"))
    row = tab.locator("#evidence .ma-hit").first.bounding_box()
    assert sheet and row and header and cell
    for mark in (row, header, cell):
        assert sheet["x"] <= mark["x"] and mark["x"] + mark["width"] <= sheet["x"] + sheet["width"] + 1
        assert sheet["y"] <= mark["y"] and mark["y"] + mark["height"] <= sheet["y"] + sheet["height"] + 1
    assert header["y"] < cell["y"] and abs(header["x"] - cell["x"]) < 30  # the header over the figure stated
    assert grave(tab) == []


def test_next_citation_next_page_and_the_words_of_the_page(tab: Page) -> None:
    first = tab.locator("#evidence img").get_attribute("src")
    tab.locator(".ma-headline").click()
    tab.keyboard.press("]")
    expect(tab.locator("#evidence .ma-between")).to_contain_text("Source 2")
    expect(tab.locator(".ma-chip").nth(1)).to_have_attribute("aria-current", "true")
    assert tab.locator("#evidence img").get_attribute("src") != first
    tab.keyboard.press("]")
    expect(tab.locator("#told")).to_contain_text("This is the last source.")
    tab.keyboard.press("[")
    expect(tab.locator("#evidence .ma-between")).to_contain_text("Source 1")
    tab.get_by_role("button", name="Next page").click()
    expect(tab.locator("#evidence .ma-unplaced")).to_contain_text("The passage stands on p.")
    expect(tab.locator("#evidence .ma-hit")).to_have_count(0)
    tab.get_by_role("button", name="Back to the passage").click()
    expect(tab.locator("#evidence .ma-hit").first).to_be_visible()
    tab.get_by_role("button", name="As text").click()
    expect(tab.locator("#evidence .ma-paper mark.ma-stated")).to_have_text("211")
    expect(tab.get_by_role("button", name="Page image")).to_be_focused()  # the button that was pressed is gone
    assert grave(tab) == []
    tab.get_by_role("button", name="Page image").click()
    expect(tab.locator("#evidence img")).to_be_visible()


def test_zoom_and_a_citation_to_copy(tab: Page) -> None:
    before = tab.locator("#evidence .ma-page").bounding_box()
    tab.get_by_role("button", name="Larger").click()
    after = tab.locator("#evidence .ma-page").bounding_box()
    assert before and after and after["width"] == pytest.approx(before["width"] * 1.25, abs=2)
    tab.get_by_role("button", name="Smaller").click()
    tab.get_by_role("button", name="Copy the citation").click()
    expect(tab.locator("#told")).to_contain_text("Copied: Hackney, Children and Families Annual Report 2021/22")
    assert tab.evaluate("navigator.clipboard.readText()") == tab.locator(".ma-chip").first.get_attribute("title")


def test_escape_returns_to_the_chip_f6_walks_the_panes_and_slash_goes_to_the_question(tab: Page) -> None:
    tab.locator(".ma-chip").nth(1).click()
    expect(tab.locator("#evidence .ma-between")).to_contain_text("Source 2")
    tab.get_by_role("link", name="Open the paper").focus()
    tab.keyboard.press("Escape")
    expect(tab.locator(".ma-chip").nth(1)).to_be_focused()
    for pane in ("#evidence", "#scope", "#talk"):
        tab.keyboard.press("F6")
        expect(tab.locator(pane)).to_be_focused()
    tab.keyboard.press("/")
    expect(tab.get_by_label("Your question")).to_be_focused()
    expect(tab.get_by_label("Your question")).to_have_value("")


def test_the_keys_are_listed_and_can_be_turned_off(tab: Page) -> None:
    tab.get_by_role("button", name="Help and keys").click()
    help_ = tab.get_by_role("dialog")
    for key in ("/", "[ and ]", "Esc", "F6"):
        expect(help_.locator("kbd", has_text=key).first).to_be_visible()
    assert grave(tab) == []
    help_.get_by_role("checkbox").uncheck()
    tab.keyboard.press("Escape")
    tab.locator(".ma-headline").click()
    tab.keyboard.press("/")
    expect(tab.get_by_label("Your question")).not_to_be_focused()
    tab.get_by_role("button", name="Help and keys").click()
    help_.get_by_role("checkbox").check()
    help_.get_by_role("button", name="Close").click()
    expect(help_).to_have_count(0)


def test_a_follow_up_that_is_offered_is_answered(tab: Page) -> None:
    offered = tab.locator("#next .ma-next").first
    expect(offered).to_be_visible(timeout=20_000)
    wanted = offered.get_attribute("data-text") or ""
    offered.click()
    expect(tab.get_by_label("Your question")).to_have_value(wanted)
    ask(tab, wanted)
    expect(last(tab, ".ma-chip").first).to_be_visible()


def test_what_is_wrong_is_reported_in_place(tab: Page, shelf: Path) -> None:
    first = tab.locator(".ma-turn").first
    first.locator("summary").click()
    first.get_by_label("Figure wrong").check()
    first.get_by_label("What would be right, if you know").fill("193")
    first.get_by_label("Where that is printed").fill("p. 15")
    assert grave(tab) == []
    first.get_by_role("button", name="Report it").click()
    expect(first.locator(".ma-reported")).to_have_text(
        "Reported: figure wrong. Kept for an officer to look at. Thank you.")
    with Store.open(shelf) as store:
        (kept,) = store.feedback.all()
        assert (kept.feedback.question, kept.feedback.fault, kept.feedback.right, kept.feedback.where) == (
            QUESTION, Fault.FIGURE, "193", "p. 15")
        assert kept.feedback.figures[0] == "211" and kept.feedback.places[0].page == 17


def test_a_series_is_drawn_and_each_point_leads_to_its_page(tab: Page, tmp_path: Path) -> None:
    ask(tab, "how many children were on CP plans from 2020 to 2022?")
    expect(last(tab, "svg.ma-chart")).to_be_visible()
    assert last(tab, ".ma-point").count() == last(tab, ".ma-table").first.locator("tbody tr").count() >= 3
    tab.get_by_role("button", name="Next page").click()
    expect(tab.locator("#evidence .ma-unplaced")).to_be_visible()
    last(tab, ".ma-point").last.click()
    expect(tab.locator("#evidence .ma-hit-cell").first).to_be_visible()
    assert grave(tab) == []
    with tab.expect_download() as away:
        last(tab).get_by_role("link", name="Take these figures away (CSV)").click()
    away.value.save_as(tmp_path / "figures.csv")
    assert "211" in (tmp_path / "figures.csv").read_text("utf-8-sig")


def test_what_is_not_in_the_papers_is_said_without_sources(tab: Page) -> None:
    ask(tab, "how many children were on CP plans in Cornwall in 1997?")
    expect(last(tab, ".ma-eyebrow")).to_have_text("Not in these papers")
    assert last(tab, ".ma-chip").count() == last(tab, ".ma-mark").count() == 0
    expect(tab.locator("#evidence .ma-evidence-empty")).to_be_visible()
    expect(tab.locator("#next .ma-next")).to_have_count(0)
    assert grave(tab) == []


def test_the_conversation_is_there_after_a_reload_and_can_be_taken_away(tab: Page, tmp_path: Path) -> None:
    said = tab.locator(".ma-headline").all_text_contents()
    tab.reload()
    expect(tab.locator(".ma-turn")).to_have_count(len(said), timeout=20_000)
    expect(tab.locator(".ma-headline")).to_have_count(len(said), timeout=20_000)
    assert tab.locator(".ma-headline").all_text_contents() == said
    with tab.expect_download() as word:
        tab.get_by_role("button", name="Word").click()
    word.value.save_as(tmp_path / "talk.docx")
    heads = [p.text for p in Document(io.BytesIO((tmp_path / "talk.docx").read_bytes())).paragraphs
             if p.style.name == "Heading 2"]
    assert heads[0] == f"1. {QUESTION}" and len(heads) == len(said)
    with tab.expect_download() as markdown:
        tab.get_by_role("button", name="Markdown").click()
    markdown.value.save_as(tmp_path / "talk.md")
    text = (tmp_path / "talk.md").read_text()
    assert f"## 1. {QUESTION}" in text and "- [1] Hackney, Children and Families Annual Report 2021/22" in text


def test_a_long_question_scrolls_in_its_bubble_and_leaves_the_answer_in_view(tab: Page) -> None:
    ask(tab, "I would like to know, if I may ask, " * 80 + QUESTION)
    bubble = tab.locator(".ma-asked").last
    expect(bubble).to_have_attribute("tabindex", "0")
    size = bubble.bounding_box()
    assert size and size["height"] < 220
    assert bubble.evaluate("b => b.scrollHeight > b.clientHeight")
    expect(last(tab)).to_be_in_viewport()


def test_limits_and_bad_dates_are_said_in_place(tab: Page) -> None:
    tab.get_by_label("Ealing", exact=True).check()
    ask(tab, QUESTION)
    expect(last(tab)).to_contain_text("Only 1 of 5 papers was searched: authority Ealing.")
    tab.get_by_label("Meetings from").fill("2024-01-01")
    ask(tab, "who was there?")
    expect(last(tab)).to_contain_text(
        "No paper fits all that was chosen (authority Ealing · meetings from 1 January 2024)")
    tab.get_by_label("Meetings from").fill("last spring")
    ask(tab, "who was there?")
    expect(last(tab)).to_contain_text("is not a date; write it as 2021-04-01")
    assert grave(tab) == []


def test_a_new_conversation_brings_the_first_screen_back_and_takes_the_limits_off(tab: Page) -> None:
    tab.get_by_role("button", name="New conversation").click()
    expect(tab.locator(".ma-cover")).to_be_visible()
    expect(tab.locator(".ma-turn")).to_have_count(0)
    expect(tab.get_by_label("Ealing", exact=True)).not_to_be_checked()
    expect(tab.get_by_label("Meetings from")).to_have_value("")
    tab.reload()
    expect(tab.locator(".ma-cover")).to_be_visible(timeout=20_000)


def test_on_a_narrow_screen_the_evidence_is_a_drawer(tab: Page) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    ask(tab, QUESTION)
    expect(tab.locator("#evidence")).to_be_hidden()
    tab.locator(".ma-chip").first.click()
    drawer = tab.get_by_role("dialog", name="Evidence")
    expect(drawer).to_be_visible()
    expect(tab.locator("#evidence .ma-hit").first).to_be_visible()
    expect(drawer.get_by_role("button", name="Close the evidence")).to_be_focused()
    assert grave(tab) == []
    tab.keyboard.press("Escape")
    expect(tab.locator("#evidence")).to_be_hidden()
    expect(tab.locator(".ma-chip").first).to_be_focused()


def test_nothing_scrolls_sideways_at_320_pixels_which_is_400_per_cent(tab: Page) -> None:
    tab.set_viewport_size({"width": 320, "height": 256})
    ask(tab, "how many children were on CP plans from 2020 to 2022?")
    wide = """[...document.querySelectorAll('#panes *')].filter(e => !e.closest('.ma-table, .ma-sr'))
        .filter(e => e.getBoundingClientRect().width && e.getBoundingClientRect().right > innerWidth + 1)
        .map(e => e.className)"""
    assert overflows(tab) == 0
    assert tab.evaluate(wide) == []
    tab.set_viewport_size({"width": 1440, "height": 900})


def test_a_paper_that_is_dropped_is_read_asked_and_taken_off(tab: Page, address: str, tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    (tmp_path / "parks.md").write_text(PARKS, encoding="utf-8")
    tab.goto(f"{address}/papers")
    expect(tab.locator("#papers-shelf h2")).to_have_text("5 papers on the shelf", timeout=20_000)
    tab.set_input_files("#papers-drop input[type=file]", [tmp_path / "broken.pdf", tmp_path / "parks.md"])
    expect(tab.locator("#papers-shelf h2")).to_have_text("6 papers on the shelf", timeout=60_000)
    expect(tab.locator(".ma-upload-failed")).to_contain_text("broken.pdf is cut short")
    assert grave(tab) == []
    tab.get_by_role("button", name="Try again broken.pdf").click()
    expect(tab.locator("#papers-told")).to_contain_text("failed", timeout=60_000)
    tab.get_by_role("link", name="Ask the papers").click()
    expect(tab.locator(".ma-turn")).to_have_count(2, timeout=20_000)  # the conversation is back
    ask(tab, "how many elms were planted in 2022/23?")
    expect(last(tab)).to_contain_text("412")
    expect(tab.locator("#evidence mark")).to_contain_text("412 elms")
    tab.goto(f"{address}/papers")
    expect(tab.locator("#papers-shelf h2")).to_have_text("6 papers on the shelf", timeout=20_000)
    tab.get_by_role("button", name=re.compile("Take off Minutes of the Parks Panel")).click()
    tab.get_by_role("button", name=re.compile("Take it off")).click()
    expect(tab.locator("#papers-shelf h2")).to_have_text("5 papers on the shelf", timeout=20_000)
    tab.goto(address)  # the conversation is asked again of what the shelf holds now
    expect(last(tab, ".ma-eyebrow")).to_have_text("Not in these papers", timeout=20_000)


def test_no_request_left_this_machine(page: tuple[Page, list[str]]) -> None:
    _, asked = page
    assert len(asked) > 20
    assert hosts(asked) == {"127.0.0.1"}
