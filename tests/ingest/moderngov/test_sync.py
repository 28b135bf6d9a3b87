"""A council's papers onto the shelf: what is fetched, kept, left and replaced."""

from __future__ import annotations

from datetime import date

from one_meeting import MINUTE, Sync, fates, fill, meeting, titles
from stand_in import (
    PANEL,
    Doc,
    Item,
    Meeting,
    StandIn,
    pdf,
    text,
    text_doc,
)

from corpus.ledger import Outcome
from corpus.paper import Kind, Locator, Metadata
from corpus.store import EVERYTHING, OPEN_SHELF, Store
from retrieval.citations import Citation


def test_minutes_and_files_come_with_what_the_council_says_of_them(site: StandIn, store: Store, sync: Sync) -> None:
    site.files[50] = pdf("Barsetshire Council", "Plans and placements report", "There were 211 plans.")
    site.publish(Meeting(70, "12/05/2023", [
        Item(904, "Plans", "4", minute=MINUTE, docs=[Doc(50, "Plans & placements report")])]))
    report = sync()
    assert report.sound and report.stopped is None and report.meetings == 1
    papers = {entry.metadata.title: entry.metadata for entry in store.listing(OPEN_SHELF)}
    assert papers == {
        f"{PANEL}: minutes": Metadata(
            f"{PANEL}: minutes", "Barsetshire", PANEL, date(2023, 5, 12), Kind.MINUTES,
            source_url=f"{site.url}ieListDocuments.aspx?CId=137&MId=70"),
        "Plans & placements report": Metadata(
            "Plans & placements report", "Barsetshire", PANEL, date(2023, 5, 12), Kind.REPORT,
            source_url=f"{site.url}mgConvert2PDF.aspx?ID=50"),
    }


def test_a_citation_opens_the_item_on_the_councils_page(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site, Item(905, "Carers", "5", minute="<p>5.1 Carers were thanked.</p>"))
    sync()
    [minutes] = [e for e in store.listing(OPEN_SHELF) if e.metadata.kind is Kind.MINUTES]
    [carers] = [c for c in store.chunks_of(minutes.id) if "Carers were thanked" in c.text]
    assert (carers.locator.item, carers.locator.paragraph, carers.locator.anchor) == ("5", "5.1", "AI905")
    cited = Citation(1, minutes.file, minutes.metadata, carers.locator, "q", "l")
    assert cited.url == f"{site.url}ieListDocuments.aspx?CId=137&MId=70#AI905"
    [report] = [e for e in store.listing(OPEN_SHELF) if e.metadata.kind is Kind.REPORT]
    cited = Citation(1, report.file, report.metadata, Locator(report.id, page=3), "q", "l")
    assert cited.url == f"{site.url}documents/s51/As%20published.txt#page=3"


def test_the_minutes_read_as_the_council_wrote_them(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site, attendees=[("Councillor Jo Archer", "Chair", "Present"), ("Councillor Sam Reed", "", "Apologies")])
    sync()
    [minutes] = [e for e in store.listing(OPEN_SHELF) if e.metadata.kind is Kind.MINUTES]
    paper = store.paper(minutes.id)
    assert [(i.number, i.title) for i in paper.items] == [("1", "Apologies"), ("4", "Children on plans")]
    texts = [b.text for b in paper.blocks]
    assert "Councillor Jo Archer (Chair)" in texts and "Councillor Sam Reed" in texts
    [told] = [b for b in paper.blocks if "211 children" in b.text]
    assert (told.item, told.paragraph, told.text) == ("4", "4.1", "The officer said that 211 children had a plan.")


def test_twice_in_a_row_fetches_nothing_new(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    sync()
    before, seen = store.fingerprint(), len(site.calls)
    report = sync()
    assert (report.entries, report.unchanged, store.fingerprint()) == ((), 1, before)
    assert [call.path.partition("?")[0].rpartition("/")[2] for call in site.calls[seen:]] == [
        "robots.txt", "GetCommittees", "GetMeetings", "GetMeeting"]


def test_the_ledger_says_when_what_and_with_which_hash(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    sync()
    rows = {visit.url.removeprefix(site.url): visit for visit in store.ledger.all()}
    assert set(rows) == {"ieListDocuments.aspx?CId=137&MId=70", "ieListDocuments.aspx?CId=137&MId=70#minutes",
                         "documents/s51/As%20published.txt", "mgWebService.asmx/GetMeeting?lMeetingId=70"}
    file = rows["documents/s51/As%20published.txt"]
    assert (file.status, file.outcome, file.meeting) == (
        200, Outcome.DONE, f"{site.url}mgWebService.asmx/GetMeeting?lMeetingId=70")
    assert file.sha256 is not None and store.holder(file.sha256) == file.paper
    assert file.time.tzinfo is not None


def test_a_new_minute_replaces_the_minutes_and_fetches_no_file_again(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    sync()
    site.publish(meeting(minute=MINUTE.replace("211", "212")))
    seen = len(site.asked("/s51/"))
    assert ("REPLACED", f"{PANEL}: minutes") in fates(sync())
    [minutes] = [e for e in store.listing(OPEN_SHELF) if e.metadata.kind is Kind.MINUTES]
    assert any("212 children" in c.text for c in store.chunks_of(minutes.id))
    assert len(store.listing(OPEN_SHELF)) == 2 and len(site.asked("/s51/")) == seen
    [before] = [e for e in store.listing(EVERYTHING) if e.metadata.superseded]
    assert before.metadata.superseded[0].by == minutes.id
    assert any("211 children" in c.text for c in store.chunks_of(before.id))


def test_a_file_published_again_with_the_same_bytes_changes_nothing(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    sync()
    before = store.fingerprint()
    site.publish(Meeting(70, "12/05/2023", [meeting().items[0], Item(
        904, "Children on plans", "4", minute=MINUTE,
        docs=[text_doc(51, "Plans & placements report", published="01/06/2023")])]))
    report = sync()
    assert {fate for fate, _ in fates(report)} == {"SAME"} and store.fingerprint() == before
    assert len(site.asked("/s51/")) == 2  # its list line was new, so it was looked at


def test_a_new_version_of_a_file_replaces_the_old(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    sync()
    site.files[52] = text("Plans and placements report", "There were 212 plans in March 2023.")
    site.publish(Meeting(70, "12/05/2023", [meeting().items[0], Item(
        904, "Children on plans", "4", minute=MINUTE, docs=[text_doc(52, "Plans & placements report v2")])]))
    assert fates(sync()) == [("ADDED", "Plans & placements report v2"), ("SAME", f"{PANEL}: minutes"),
                             ("TAKEN_OFF", "Plans & placements report")]
    assert titles(store) == [f"{PANEL}: minutes", "Plans & placements report v2"]


def test_draft_minutes_are_looked_at_until_they_are_approved(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site, draft=True)
    sync()
    [minutes] = [e for e in store.listing(OPEN_SHELF) if e.metadata.kind is Kind.MINUTES]
    assert (minutes.metadata.status, minutes.metadata.title) == ("draft", f"{PANEL}: draft minutes")
    assert {fate for fate, _ in fates(sync())} == {"SAME"}
    site.publish(meeting(draft=False))  # the service says nothing new, only the page does
    assert ("REPLACED", f"{PANEL}: minutes") in fates(sync())
    [minutes] = [e for e in store.listing(OPEN_SHELF) if e.metadata.kind is Kind.MINUTES]
    assert minutes.metadata.status is None
    assert [e.metadata.status for e in store.listing(EVERYTHING) if e.metadata.superseded] == ["draft"]
    assert sync().unchanged == 1
