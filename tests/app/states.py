"""The states of the pages beside the chat, and how a browser gets there: for the tests of access, and for the
screenshots of docs/.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from playwright.sync_api import Page, expect


@dataclass(frozen=True, slots=True)
class Shelf:
    """What can be asked of the papers that are open.

    questions  for the desk; the first is answered, the last is not
    answered   how many of them are
    measure    words that find a measure with a chart
    paper      words that find one paper with a slip
    """

    title: str
    questions: tuple[str, ...]
    answered: int
    measure: str
    paper: str


def empty_desk(tab: Page, shelf: Shelf) -> None:
    expect(tab.locator("#desk-answers")).not_to_be_empty(timeout=30_000)
    told = tab.locator("#desk-told")
    for _ in range(TRIES):
        tab.get_by_role("button", name="Start anew").click()
        # Until it is told what is typed may be cleared again: the desk may have been empty before the click. And a
        # click on a page that is drawn and not yet wired goes unheard.
        with suppress(AssertionError):
            expect(told).to_contain_text("The desk is empty")
            break
    expect(told).to_contain_text("The desk is empty")
    expect(tab.locator("#desk-answers")).to_contain_text("No briefing in hand")


TRIES = 3


def refused_desk(tab: Page, shelf: Shelf) -> None:
    empty_desk(tab, shelf)
    tab.get_by_role("button", name="Answer the questions").click()
    expect(tab.locator("#desk-told")).to_contain_text("Write a question, or choose a file of questions, first")


def full_desk(tab: Page, shelf: Shelf) -> None:
    empty_desk(tab, shelf)
    tab.get_by_label("Title").fill(shelf.title)
    tab.get_by_label("Questions, one a line").fill("\n".join(shelf.questions))
    tab.get_by_role("button", name="Answer the questions").click()
    done = f"Done: {shelf.answered} of {len(shelf.questions)} answered"
    expect(tab.locator("#desk-told")).to_contain_text(done, timeout=60_000)
    tab.get_by_role("button", name="Accept (question 1)").click()
    expect(tab.locator("#desk-answers tbody tr").first).to_contain_text("accepted")
    tab.get_by_role("button", name=f"Set aside (question {len(shelf.questions)})").click()
    expect(tab.locator("#desk-answers tbody tr").last).to_contain_text("set aside")
    tab.locator("#desk-answers summary").first.click()


def editing_desk(tab: Page, shelf: Shelf) -> None:
    full_desk(tab, shelf)
    tab.get_by_role("button", name="Review again (question 1)").click()
    tab.get_by_role("button", name="Edit (question 1)").click()
    expect(tab.locator("#desk-wording textarea")).to_be_focused()


def all_measures(tab: Page, shelf: Shelf) -> None:
    expect(tab.locator("#figures-offered [data-do=measure]").first).to_be_visible(timeout=30_000)


def one_measure(tab: Page, shelf: Shelf) -> None:
    all_measures(tab, shelf)
    shown = tab.locator("#figures-offered .ma-hint")
    before = shown.inner_text()
    tab.get_by_label("What is counted").fill(shelf.measure)
    expect(shown).not_to_have_text(before)
    tab.locator("#figures-offered [data-do=measure]").first.click()
    expect(tab.locator("#figures-shown svg[role=img]:visible")).to_be_visible()


def no_measure(tab: Page, shelf: Shelf) -> None:
    all_measures(tab, shelf)
    tab.get_by_label("What is counted").fill("zeppelins")
    expect(tab.locator("#figures-offered")).to_contain_text("No measure in these papers is called “zeppelins”.")


def all_papers(tab: Page, shelf: Shelf) -> None:
    expect(tab.locator("#check-offered [data-do=paper]").first).to_be_visible(timeout=30_000)


def one_paper(tab: Page, shelf: Shelf) -> None:
    all_papers(tab, shelf)
    tab.get_by_label("Which paper").fill(shelf.paper)
    expect(tab.locator("#check-offered [data-do=paper]")).to_have_count(1)
    tab.locator("#check-offered [data-do=paper]").click()
    expect(tab.locator("#check-shown ol li").first).to_be_visible(timeout=20_000)


def all_of_the_shelf(tab: Page, shelf: Shelf) -> None:
    expect(tab.locator("#papers-shelf h2")).to_be_visible(timeout=30_000)


STATES: dict[str, tuple[str, Callable[[Page, Shelf], None]]] = {
    "desk-empty": ("/desk", empty_desk),
    "desk-refused": ("/desk", refused_desk),
    "desk-answers": ("/desk", full_desk),
    "desk-editing": ("/desk", editing_desk),
    "figures-all": ("/figures", all_measures),
    "figures-one": ("/figures", one_measure),
    "figures-none": ("/figures", no_measure),
    "check-all": ("/check", all_papers),
    "check-one": ("/check", one_paper),
    "papers": ("/papers", all_of_the_shelf),
}
"""A name, the address, and what is done there."""
