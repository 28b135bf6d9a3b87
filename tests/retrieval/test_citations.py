"""How a place is written: what is not known is left out, and a page is never made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from corpus.paper import Kind, Locator, Metadata, Superseded
from retrieval.citations import Citation, place_label, short_label

MEETING = Metadata("Minutes", "Marlshire", "Children's Scrutiny Panel", date(2021, 7, 12))


@pytest.mark.parametrize(
    ("metadata", "where", "label", "short"),
    [
        pytest.param(
            MEETING, Locator("p", page=3, printed_page="3", item="4", paragraph="4.5", heading="Exclusions"),
            "Marlshire, Children's Scrutiny Panel, 12 July 2021, item 4, para 4.5, p. 3",
            "Children's Scrutiny Panel · 12 Jul 2021 · item 4 · para 4.5 · p. 3", id="minutes"),
        pytest.param(
            MEETING, Locator("p", page=5, printed_page="iii", item="4"),
            "Marlshire, Children's Scrutiny Panel, 12 July 2021, item 4, p. iii (PDF p. 5)",
            "Children's Scrutiny Panel · 12 Jul 2021 · item 4 · p. iii", id="roman pages: both numbers"),
        pytest.param(
            MEETING, Locator("p", item="4", paragraph="4"),
            "Marlshire, Children's Scrutiny Panel, 12 July 2021, item 4",
            "Children's Scrutiny Panel · 12 Jul 2021 · item 4", id="an HTML page has no pages"),
        pytest.param(
            Metadata("Annual Report 2021/22", "Marlshire"), Locator("p", page=7, heading="Plans"),
            "Marlshire, Annual Report 2021/22, “Plans”, p. 7", "Annual Report 2021/22 · p. 7",
            id="a report without body, date or item goes by its heading"),
        pytest.param(
            replace(MEETING, kind=Kind.MINUTES, status="draft"), Locator("p", item="4"),
            "Marlshire, Children's Scrutiny Panel, draft minutes, 12 July 2021, item 4",
            "Children's Scrutiny Panel · draft minutes · 12 Jul 2021 · item 4", id="minutes not agreed yet"),
        pytest.param(
            replace(MEETING, superseded=(Superseded(date(2022, 5, 2), "q"),)), Locator("p", page=3, item="4"),
            "Marlshire, Children's Scrutiny Panel, 12 July 2021, item 4, p. 3 (superseded on 2 May 2022)",
            "Children's Scrutiny Panel · 12 Jul 2021 · item 4 · p. 3 · superseded", id="a replaced paper"),
        pytest.param(
            replace(MEETING, superseded=(Superseded(date(2022, 5, 2), "q", "7"),)), Locator("p", item="4"),
            "Marlshire, Children's Scrutiny Panel, 12 July 2021, item 4",
            "Children's Scrutiny Panel · 12 Jul 2021 · item 4", id="another item of it was replaced"),
        pytest.param(Metadata("Notes"), Locator("p"), "Notes", "Notes", id="nothing but a title"),
        pytest.param(
            MEETING, Locator("p", page=1, printed_page=None, paragraph="12"),
            "Marlshire, Children's Scrutiny Panel, 12 July 2021, para 12, p. 1",
            "Children's Scrutiny Panel · 12 Jul 2021 · para 12 · p. 1", id="a numbered paragraph outside items"),
    ],
)
def test_a_place_as_a_member_writes_it(metadata: Metadata, where: Locator, label: str, short: str) -> None:
    assert place_label(metadata, where) == label
    assert short_label(metadata, where) == short


@pytest.mark.parametrize(("source", "where", "url"), [
    (None, Locator("p", page=2), None),
    ("https://x/r.pdf", Locator("p", page=2), "https://x/r.pdf#page=2"),
    ("https://x/m?MId=7", Locator("p", item="4", anchor="AI7"), "https://x/m?MId=7#AI7"),
    ("https://x/m?MId=7", Locator("p", item="4"), "https://x/m?MId=7"),
    ("https://x/m#top", Locator("p", anchor="AI7"), "https://x/m#top"),
])
def test_where_the_council_publishes_it(source: str | None, where: Locator, url: str | None) -> None:
    assert Citation(1, "f", Metadata("T", source_url=source), where, "q", "l").url == url


def test_a_body_without_its_day_does_not_tell_which_paper_it_is() -> None:
    """Fault found: the annual report laid before a committee was cited by the committee's name alone."""
    where = Locator("f" * 16, page=4)
    dated = Metadata("Quays Report", "Marlshire", "Quays Committee", date(2031, 5, 2), Kind.REPORT)
    assert place_label(dated, where) == "Marlshire, Quays Committee, 2 May 2031, p. 4"
    undated = Metadata("Quays Report", "Marlshire", "Quays Committee", None, Kind.REPORT)
    assert place_label(undated, where) == "Marlshire, Quays Report, p. 4"
    assert short_label(undated, where) == "Quays Report · p. 4"
