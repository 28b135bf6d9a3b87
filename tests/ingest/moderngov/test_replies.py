"""What the web service and a meeting's page say, with their habits."""

from __future__ import annotations

from datetime import date

import pytest
from stand_in import PANEL, Doc, Item, Meeting, StandIn, manners

from corpus.errors import NotFetchedError, SettingsError, SyncError
from ingest.moderngov.pages import Pack, PackKind, read_page
from ingest.moderngov.replies import Committee, Listed, committees_in, meeting_in, meetings_in
from ingest.moderngov.safe_xml import read_xml
from ingest.moderngov.site import Site, chosen, find_site, meetings
from ingest.moderngov.web import Web

PAGE = "https://x.gov.uk/moderngov/ieListDocuments.aspx?CId=1&MId=2"


def tree(text: str) -> object:
    return read_xml(text.encode(), "https://x.gov.uk/")


def test_titles_are_escaped_twice_and_counts_have_spaces() -> None:
    found = committees_in(read_xml(
        b"<committees><committeescount> 2</committeescount><committee><committeeid> 137</committeeid><committeetitle>"
        b"Children&amp;#39;s &amp;amp; Young\n People&amp;#39;s Panel</committeetitle><committeedeleted>False"
        b"</committeedeleted><committeeexpired>False</committeeexpired></committee><committee><committeeid>9"
        b"</committeeid><committeetitle>Licensing</committeetitle><committeeexpired>True</committeeexpired></committee>"
        b"</committees>", "u"))
    assert found == (Committee(137, "Children's & Young People's Panel", False), Committee(9, "Licensing", True))


def test_another_answer_is_no_list_of_committees() -> None:
    with pytest.raises(NotFetchedError, match="<error> came"):
        committees_in(read_xml(b"<error>none</error>", "u"))


def test_meetings_stand_under_their_committee_each_once() -> None:
    found = meetings_in(read_xml(
        b"<getmeetings><committee><committeeid>5</committeeid><committeetitle>Audit</committeetitle><committeemeetings>"
        b"<meeting><meetingid> 7</meetingid><meetingdate>03/04/2023</meetingdate></meeting>"
        b"<meeting><meetingid> 7</meetingid><meetingdate>03/04/2023</meetingdate></meeting>"
        b"<meeting><meetingid>8</meetingid><meetingdate>soon</meetingdate></meeting>"
        b"</committeemeetings></committee></getmeetings>", "u"))
    assert found == (Listed(7, date(2023, 4, 3), 5, "Audit"), Listed(8, None, 5, "Audit"))


def test_items_as_people_see_them() -> None:
    said = Meeting(70, "12/05/2023", [
        Item(1, "Part one"), Item(2, "Apologies &c", "1.", minute="<p>None.</p>"),
        Item(3, "Q&A", "12a", docs=[Doc(5, "Report <final>"), Doc(6, "Elsewhere", elsewhere="True", url="https://y/")]),
    ])
    meeting = meeting_in(read_xml(said.xml().encode(), "u"))
    assert [(i.id, i.title, i.number, i.minute) for i in meeting.items] == [
        (1, "Part one", None, ""), (2, "Apologies &c", "1", "<p>None.</p>"), (3, "Q&A", "12a", "")]
    assert [(d.id, d.title, d.url, d.elsewhere, d.restricted) for d in meeting.items[2].documents] == [
        (5, "Report <final>", "mgConvert2PDF.aspx?ID=5", False, False), (6, "Elsewhere", "https://y/", True, False)]
    assert (meeting.day, meeting.time, meeting.place, meeting.minutes_out) == (
        date(2023, 5, 12), "2.00 pm", "Town Hall", True)
    assert [(a.name, a.role, a.attendance) for a in meeting.attendees] == [("Councillor Jo Archer", "Chair", "Present")]


@pytest.mark.parametrize(("flag", "restricted"), [("False", False), ("false", False), (" False ", False),
                                                  ("True", True), ("Yes", True), ("", True), ("0", True)])
def test_only_a_plain_false_opens_an_item(flag: str, restricted: bool) -> None:
    said = Meeting(70, "12/05/2023", [Item(2, "Item", "1", restricted=flag)])
    meeting = meeting_in(read_xml(said.xml().encode(), "u"))
    assert meeting.items[0].restricted is restricted
    assert meeting.restricted == (1 if restricted else 0)


def test_a_minute_escaped_once_more_is_html_all_the_same() -> None:
    said = Meeting(70, "12/05/2023", [Item(2, "Item", "1", minute="&lt;p&gt;Agreed &amp;amp; noted.&lt;/p&gt;")])
    meeting = meeting_in(read_xml(said.xml().encode(), "u"))
    assert meeting.items[0].minute == "<p>Agreed &amp; noted.</p>"


@pytest.mark.parametrize("declared", [
    '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE a SYSTEM "http://127.0.0.1/evil.dtd">',
])
def test_a_document_type_is_refused(declared: str) -> None:
    with pytest.raises(NotFetchedError, match="document type"):
        tree(f'<?xml version="1.0"?>{declared}<a>&x;</a>')


def test_xml_that_is_none_or_too_deep() -> None:
    with pytest.raises(NotFetchedError, match="no XML .* begins “Server Error"):
        tree("Server Error in '/' Application.")
    with pytest.raises(NotFetchedError, match="deeper than 64"):
        tree("<a>" * 100 + "</a>" * 100)


def test_characters_that_xml_forbids_are_taken_out() -> None:
    root = read_xml(b"<a>one&#x1F;&#11; two\x0b&#10;&#x20;&#38;</a>", "u")
    assert root.text == "one two\n &"


def test_packs_by_their_t_with_spaces_and_line_breaks_in_the_links() -> None:
    html = """<h1>Agenda and draft minutes</h1><a href="documents/g2/Printed minutes
 Monday 12-Jul-2021 14.00.pdf?T=1">Printed
 <b>minutes</b></a><a href="documents/g2/Public reports pack Monday.pdf?T=10&amp;x=1">Reports pack</a>
    <a href="documents/g2/Agenda frontsheet.pdf?T=0">Front</a><a href="documents/g2/No T.pdf">?</a>
    <a href="documents/g2/Restricted reports pack.pdf?T=10">Reports</a><a href="/other/g2/x.pdf?T=1">x</a>
    <a href="https://evil.example/documents/g2/Printed minutes.pdf?T=1">Printed minutes</a><a>none</a>"""
    page = read_page(html.encode(), PAGE)
    assert page.packs == (
        Pack(PackKind.MINUTES, "https://x.gov.uk/moderngov/documents/g2/Printed%20minutes%20Monday%2012-Jul-2021%20"
             "14.00.pdf?T=1", "Printed minutes"),
        Pack(PackKind.REPORTS, "https://x.gov.uk/moderngov/documents/g2/Public%20reports%20pack%20Monday.pdf?T=10&x=1",
             "Reports pack"),
    )
    assert page.draft is True


@pytest.mark.parametrize(("heading", "draft"), [("Agenda and minutes", False), ("Agenda and draft minutes", True),
                                                ("Agenda", None)])
def test_the_heading_of_the_page_tells_a_draft(heading: str, draft: bool | None) -> None:
    assert read_page(f"<h1>{heading}</h1>".encode(), PAGE).draft is draft


def test_days_are_sent_as_the_service_wants_them(site: StandIn) -> None:
    site.publish(Meeting(70, "12/05/2023"), Meeting(71, "12/05/2019"))
    with Web(site.url, manners()) as web:
        there = find_site(web, site.url)
        found = meetings(web, there, there.committees[0], date(2023, 3, 4), date(2023, 6, 1))
    assert [m.id for m in found] == [70]
    assert site.asked("GetMeetings") == [
        "/moderngov/mgWebService.asmx/GetMeetings?lCommitteeId=137&sFromDate=04/03/2023&sToDate=01/06/2023"]


def test_meetings_outside_the_days_are_left_out_where_the_service_does_not_heed_them(site: StandIn) -> None:
    site.heeds_days = False
    site.publish(Meeting(71, "12/05/2019"), Meeting(70, "12/05/2023"), Meeting(69, "01/03/2023"))
    with Web(site.url, manners()) as web:
        there = find_site(web, site.url)
        found = meetings(web, there, there.committees[0], date(2023, 3, 1), date(2023, 6, 1))
    assert [m.id for m in found] == [69, 70]


def test_every_body_is_minus_one(site: StandIn) -> None:
    site.publish(Meeting(70, "12/05/2023"), Meeting(80, "13/05/2023", committee=12))
    with Web(site.url, manners()) as web:
        found = meetings(web, find_site(web, site.url), None, date(2023, 3, 1), date(2023, 6, 1))
    assert [(m.id, m.committee, m.body) for m in found] == [(70, 137, PANEL), (80, 12, "Audit Committee")]
    assert "lCommitteeId=-1" in site.asked("GetAllMeetingsByDate")[0]


@pytest.mark.parametrize("given", ["", "ieListMeetings.aspx?CId=137&Year=0", "documents/s1/"])
def test_the_folder_of_the_service_is_found_below_the_root(site: StandIn, given: str) -> None:
    with Web(site.url, manners()) as web:
        assert find_site(web, site.url + given).folder == site.url


def test_a_site_without_the_service_says_where_it_was_looked_for(site: StandIn) -> None:
    with Web(site.root, manners()) as web, pytest.raises(SyncError, match="folder that holds mgWebService.asmx"):
        find_site(web, site.root + "/news/")
    assert [path for path in site.asked("GetCommittees")] == ["/news/mgWebService.asmx/GetCommittees",
                                                               "/mgWebService.asmx/GetCommittees"]


def test_bodies_by_name_or_number() -> None:
    site = Site("https://x/", (Committee(1, "Scrutiny Panel"), Committee(2, "Scrutiny Panel", True),
                               Committee(3, "Scrutiny Panel 2"), Committee(12, "Audit Committee")))
    assert [c.id for c in chosen(site, ["scrutiny  panel"])] == [1, 2]
    assert [c.id for c in chosen(site, ["audit", 3, "12"])] == [12, 3]
    assert chosen(site, ()) == ()
    with pytest.raises(SettingsError, match=r"may be several bodies .* Scrutiny Panel 2 \(3\)"):
        chosen(site, ["scrut"])
    with pytest.raises(SettingsError, match=r'"Planning" is no body .* Audit Committee \(12\)'):
        chosen(site, ["Planning"])
