"""The check before a meeting as HTML and as it is counted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from lxml.html import fromstring

from answers.draft import Quote
from answers.paper_check import CitedSlip
from answers.slip import Slip, SlipKind
from app.check_view import check_html, counted, paper_list
from corpus.paper import Locator, Paper
from corpus.scope import Listing
from retrieval.citations import Citation

Cite = Callable[..., Citation]
ON = date(2022, 4, 2)


def listing(paper: Paper, id: str = "m1") -> Listing:
    return Listing(id, paper.file, "html", paper.metadata, None, 1, 1, datetime(2022, 1, 1, tzinfo=UTC))


def found(kind: SlipKind, printed: str, worked: str, paper: Paper, cite: Cite, supported: bool = True) -> CitedSlip:
    where = Locator(paper.id, page=2, block=0)
    quote = "There were 211 <plans>."
    slip = Slip(kind, printed, worked, (Quote(paper.id, where, quote),))
    return CitedSlip(slip, (cite(1, paper, quote, where),), supported)


def test_slips_are_numbered_and_the_other_lists_follow(report: Paper, cite: Cite) -> None:
    slips = (
        found(SlipKind.CHANGE, "a change of 44 %", "from 174 to 311 is 78.7 %", report, cite),
        found(SlipKind.PROVISIONAL, "27.4 %", "“draft & open”", report, cite),
        found(SlipKind.ACRONYM, "CAMHS (once)", "not spelt out", report, cite, supported=False),
        found(SlipKind.ACTION, "agreed on 4 January 2022", "not mentioned", report, cite),
    )
    assert counted(slips) == (
        "1 thing that does not add up, 1 place with draft figures, 1 acronym not spelt out, "
        "1 thing agreed and not mentioned since")
    page = fromstring(check_html(listing(report, "report"), slips, ON))
    assert [h.text_content() for h in page.iter("h3")] == [
        "What does not add up", "Draft figures", "Acronyms not spelt out", "Agreed last time, not mentioned since"]
    (slip,) = page.xpath("//ol/li")
    assert [d.text_content() for d in slip.iter("dd")] == ["a change of 44 %", "from 174 to 311 is 78.7 %"]
    (link,) = slip.iter("a")
    assert link.get("href") == "/papers/report/original#page=2" and "“There were 211 <plans>.”" in slip.text_content()
    assert [p.text_content() for p in page.find_class("ma-note")] == [
        "A quote was not found word for word at its place; read the page."]
    assert "Checked on 2 April 2022" in page.text_content()
    assert page.xpath("//button[@data-do='print']")


def test_a_paper_without_anything_says_so(report: Paper) -> None:
    page = fromstring(check_html(listing(report), (), ON))
    assert "nothing to see to" in page.text_content() and not page.xpath("//ol")
    assert "does not prove that all is right" in page.text_content()


def test_papers_are_found_by_their_words_and_shown_as_buttons(minutes: Paper, report: Paper) -> None:
    both = (listing(minutes, "m1"), listing(report, "r1"))
    assert [b.get("data-paper") for b in fromstring(paper_list(both, "", "r1")).iter("button")] == ["m1", "r1"]
    (one,) = fromstring(paper_list(both, "july MINUTES", "m1")).iter("button")
    assert (one.get("data-paper"), one.get("aria-pressed")) == ("m1", "true")
    assert minutes.metadata.title in one.text_content() and "12 July 2021" in one.text_content()
    assert "No paper here is called “&lt;b&gt;”." in paper_list(both, "<b>", "")
    assert "no paper on the shelf yet" in paper_list((), "", "")
