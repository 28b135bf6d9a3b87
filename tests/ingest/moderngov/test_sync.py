"""A council's papers onto the shelf: what is fetched, kept, left, replaced and taken off."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from stand_in import (
    FOLDER,
    PANEL,
    SECRET,
    TODAY,
    Answer,
    Doc,
    Item,
    LetterEncoder,
    Meeting,
    StandIn,
    manners,
    pdf,
    text,
    text_doc,
)

from corpus.errors import StoreError
from corpus.ledger import Outcome
from corpus.paper import Kind, Locator, Metadata
from corpus.store import EVERYTHING, OPEN_SHELF, Store
from ingest.moderngov.councils import Council
from ingest.moderngov.shelving import Fate
from ingest.moderngov.sync import Step, SyncReport, preview_council, sync_council
from retrieval.citations import Citation

CHALLENGE = Answer(b"<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>")
MINUTE = "<p>4.1 The officer said that 211 children had a plan.</p><p>4.2 The Panel RESOLVED to note the report.</p>"
PRINTED = "documents/g70/Printed minutes Friday\n 12-May-2023.pdf?T=1"
PRINTED_PATH = FOLDER + "documents/g70/Printed%20minutes%20Friday%2012-May-2023.pdf?T=1"
PACK = "documents/g70/Public reports pack Friday.pdf?T=10"
PACK_PATH = FOLDER + "documents/g70/Public%20reports%20pack%20Friday.pdf?T=10"

Sync = Callable[..., SyncReport]


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory(LetterEncoder()) as made:
        yield made


@pytest.fixture
def sync(site: StandIn, store: Store, tmp_path: Path) -> Sync:
    def run(**changes: object) -> SyncReport:
        council = Council(site.url, "Barsetshire", **{"committees": (137,), **changes})  # type: ignore[arg-type]
        return sync_council(council, store, manners(), tmp_path / "sync", today=TODAY)

    return run


def meeting(*more: Item, minute: str = MINUTE, **changes: object) -> Meeting:
    items = (Item(901, "Apologies", "1", minute="<p>None.</p>"),
             Item(904, "Children on plans", "4", minute=minute, docs=[text_doc(51, "Plans & placements report")]))
    return Meeting(70, "12/05/2023", (*items, *more), **changes)  # type: ignore[arg-type]


def fill(site: StandIn, *more: Item, **changes: object) -> None:
    site.files[51] = text("# Plans and placements report", "There were 211 plans in March 2023.")
    site.publish(meeting(*more, **changes))


def titles(store: Store) -> list[str]:
    return sorted(entry.metadata.title for entry in store.listing(OPEN_SHELF))


def fates(report: SyncReport) -> list[tuple[str, str]]:
    return sorted((entry.fate.name, entry.title) for entry in report.entries)


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


# Packs


def test_packs_only_where_the_parts_are_lacking(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site, links=[(PRINTED, "Printed minutes"), (PACK, "Public reports pack")])
    assert sync().sound
    assert site.asked("/documents/g") == []


def test_printed_minutes_where_the_items_have_not_all_their_minute(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site, Item(906, "Work programme", "6"), links=[(PRINTED, "Printed minutes"), (PACK, "Public reports pack")])
    site.answers[PRINTED_PATH] = Answer(pdf("Minutes of the meeting", "4. Plans", "There were 211."))
    assert fates(sync()) == [("ADDED", f"{PANEL}: Printed minutes"), ("ADDED", "Plans & placements report")]
    assert site.asked("/documents/g") == [PRINTED_PATH]  # with its ?T=, spaces for the line break


def test_the_reports_pack_where_no_item_has_a_file(site: StandIn, store: Store, sync: Sync) -> None:
    site.publish(Meeting(70, "12/05/2023", [Item(901, "Budget", "1")], links=[(PACK, "Public reports pack")]))
    site.answers[PACK_PATH] = Answer(pdf("Public reports pack", "The budget was 4 million."), type="application/pdf")
    assert fates(sync()) == [("ADDED", f"{PANEL}: Public reports pack")]


def test_no_pack_of_a_meeting_that_holds_anything_restricted(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site, Item(906, "Settlement", "6", restricted="True"), Item(907, "Close", "7"),
         links=[(PRINTED, "Printed minutes"), (PACK, "Public reports pack")])
    report = sync()
    assert site.asked("/documents/g") == [] and "2 packs left where they are" in report.notes[0]
    assert titles(store) == [f"{PANEL}: minutes", "Plans & placements report"]  # the minutes of what is open


# Restricted


SECRETS = (
    Item(906, f"Settlement: {SECRET}", "6", minute=f"<p>{SECRET}</p>", restricted="True",
         docs=[Doc(61, f"Terms {SECRET}")]),
    Item(907, "Contracts", "7", minute="<p>Noted.</p>", docs=[Doc(62, f"Appendix {SECRET}", restricted="True")]),
    Item(908, f"Unmarked {SECRET}", "8", minute=f"<p>{SECRET}</p>", restricted="", docs=[Doc(63, SECRET)]),
    Item(909, f"Hidden {SECRET}", "9", minute=f"<p>{SECRET}</p>", shown="False", docs=[Doc(64, SECRET)]),
    Item(910, "Both", "10", docs=[Doc(62, f"Appendix {SECRET}"), Doc(65, "Open appendix")]),
)


def test_a_restricted_item_leaves_no_byte_in_the_store(site: StandIn, tmp_path: Path) -> None:
    fill(site, *SECRETS)
    for number in (61, 62, 63, 64):
        site.files[number] = pdf(SECRET)
    site.files[65] = pdf("Open appendix", "Nothing to hide.")
    with Store.open(tmp_path / "store", LetterEncoder()) as store:
        report = sync_council(Council(site.url, committees=("137",)), store, manners(), tmp_path / "store" / "sync",
                              today=TODAY)
        assert titles(store) == [f"{PANEL}: minutes", "Open appendix", "Plans & placements report"]
    assert report.restricted == 4 and report.sound
    assert site.asked("mgConvert2PDF") == [f"{FOLDER}mgConvert2PDF.aspx?ID=65"]
    files = [path for path in (tmp_path / "store").rglob("*") if path.is_file()]
    assert any("211 children" in path.read_bytes().decode("latin-1") for path in files)
    words = (SECRET, SECRET.lower(), "Zanzibar", "zanzibar")
    for path in files:
        data = path.read_bytes()
        assert not [w for w in words if w.encode() in data or w.encode("utf-16-le") in data], path
        assert not any(word in path.name for word in words)
    assert SECRET not in repr(report)


def test_what_becomes_restricted_is_taken_off(site: StandIn, store: Store, sync: Sync) -> None:
    terms = text_doc(61, "Terms of settlement")
    fill(site, Item(906, "Settlement", "6", minute="<p>6.1 A sum was named.</p>", docs=[terms]))
    site.files[61] = text("Terms of settlement", "A sum of 40.")
    sync()
    assert len(store.listing(EVERYTHING)) == 3
    site.publish(meeting(Item(906, "Settlement", "6", restricted="True", docs=[terms])))
    report = sync()
    assert ("TAKEN_OFF", "Terms of settlement") in fates(report) and ("REPLACED", f"{PANEL}: minutes") in fates(report)
    left = [c.text for e in store.listing(EVERYTHING) for c in store.chunks_of(e.id, EVERYTHING)]
    assert not any("sum" in text for text in left)


def test_minutes_that_become_restricted_altogether_go(site: StandIn, store: Store, sync: Sync) -> None:
    site.publish(Meeting(70, "12/05/2023", [Item(901, "Settlement", "1", minute="<p>A sum was named.</p>")]))
    sync()
    site.publish(Meeting(70, "12/05/2023", [Item(901, "Settlement", "1", minute="<p>A sum.</p>", restricted="True")]))
    assert fates(sync()) == [("TAKEN_OFF", f"{PANEL}: minutes")]
    assert store.listing(EVERYTHING) == ()


def test_what_becomes_restricted_goes_to_the_last_byte_with_its_earlier_versions(site: StandIn, tmp_path: Path) -> None:
    """The minutes are published, corrected, and then hold an item that is not for the public any more."""
    def synced(*items: Item) -> SyncReport:
        site.publish(meeting(*items))
        with Store.open(tmp_path / "store", LetterEncoder()) as store:
            return sync_council(Council(site.url, "Barsetshire", committees=("137",)), store, manners(),
                                tmp_path / "store" / "sync", today=TODAY)

    fill(site)
    for sum_ in ("forty", "fifty"):
        report = synced(Item(906, "Settlement", "6", minute=f"<p>6.1 {SECRET} was paid {sum_} pounds.</p>"))
    assert ("REPLACED", f"{PANEL}: minutes") in fates(report)
    with Store.open(tmp_path / "store", LetterEncoder()) as store:
        assert sum(bool(entry.metadata.superseded) for entry in store.listing(EVERYTHING)) == 1
    synced(Item(906, "Settlement", "6", restricted="True"))
    with Store.open(tmp_path / "store", LetterEncoder()) as store:
        assert [entry.metadata.superseded for entry in store.listing(EVERYTHING)] == [(), ()]
    left = {path.name for path in (tmp_path / "store").rglob("*")
            if path.is_file() and any(word.encode() in path.read_bytes() for word in (SECRET, SECRET.lower()))}
    assert left == set()


def test_a_meeting_that_lists_nothing_any_more_keeps_its_papers(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    sync()
    site.publish(Meeting(70, "12/05/2023"))
    report = sync()
    assert len(store.listing(EVERYTHING)) == 2 and "its papers were kept" in report.notes[0]


def test_a_paper_that_says_itself_that_it_is_exempt_is_hidden(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    site.files[51] = text("# Plans and placements report", "Not for publication: exempt under paragraph 3.", "A sum.")
    report = sync()
    assert titles(store) == [f"{PANEL}: minutes"] and len(store.listing(EVERYTHING)) == 2
    assert "it says itself that it is exempt" in next(e.detail for e in report.entries if e.title.startswith("Plans"))


def test_minutes_that_lie_before_the_meeting_keep_their_own_day(site: StandIn, store: Store, sync: Sync) -> None:
    site.files[53] = text("# Minutes of the meeting held on Friday, 3 March 2023", "1.1 The minutes were agreed.")
    site.publish(Meeting(70, "12/05/2023", [Item(901, "Minutes", "1", docs=[text_doc(53, "Minutes of last meeting")])]))
    sync()
    [entry] = store.listing(OPEN_SHELF)
    assert (entry.metadata.date, entry.metadata.kind) == (date(2023, 3, 3), Kind.MINUTES)


# What goes wrong


def test_a_pdf_that_is_an_error_page_is_told_and_asked_for_again(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    page = b"<!DOCTYPE html><html><head><title>Runtime Error</title></head><body>Sorry</body></html>"
    site.files[51] = page
    report = sync()
    assert not report.sound
    [failed] = [e for e in report.entries if e.fate is Fate.FAILED]
    assert "a web page (“Runtime Error”) instead of the paper" in failed.detail
    assert titles(store) == [f"{PANEL}: minutes"]
    site.files[51] = text("Plans and placements report", "There were 211.")
    assert ("ADDED", "Plans & placements report") in fates(sync())


def test_a_scan_is_told_once_and_not_fetched_again(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    site.files[51] = pdf()
    report = sync()
    assert [e.fate for e in report.entries if e.title.startswith("Plans")] == [Fate.UNREAD]
    assert sync().unchanged == 1 and len(site.asked("/s51/")) == 1


def test_a_missing_file_does_not_stop_the_others(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    del site.files[51]
    site.publish(Meeting(71, "19/05/2023", [Item(950, "Carers", "1", minute="<p>Thanked.</p>")]))
    report = sync()
    assert [f for f, _ in fates(report)] == ["ADDED", "ADDED", "FAILED"]
    assert "HTTP 404" in next(e.detail for e in report.entries if e.fate is Fate.FAILED)


def test_403_stops_all_and_keeps_what_was_done(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    site.answers[f"{FOLDER}documents/s51/As%20published.txt"] = Answer(b"", 403)
    site.publish(Meeting(71, "19/05/2023", [Item(950, "Carers", "1", minute="<p>Thanked.</p>")]))
    report = sync()
    assert report.stopped is not None and "ask the council for leave" in report.stopped
    assert "/s51/" in site.calls[-1].path and titles(store) == [f"{PANEL}: minutes"]


def test_a_challenge_instead_of_the_service_stops_all(site: StandIn, store: Store, sync: Sync) -> None:
    site.answers[f"{FOLDER}mgWebService.asmx/GetCommittees"] = CHALLENGE
    report = sync()
    assert report.stopped is not None and "challenge page" in report.stopped
    assert len(site.calls) == 2  # robots.txt and the one call: no folder above is tried


def test_a_host_that_shuts_its_pages_is_read_by_its_service(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    site.publish(Meeting(71, "19/05/2023", [Item(950, "Carers", "1", minute="<p>Thanked.</p>")]))
    site.answers[f"{FOLDER}ieListDocuments.aspx?CId=137&MId=70"] = Answer(b"", 403)
    report = sync()
    assert report.stopped is None and len(store.listing(OPEN_SHELF)) == 3
    assert "does not show its pages" in report.notes[0]
    assert len(site.asked("ieListDocuments")) == 1


def test_robots_txt_may_shut_the_files_and_leave_the_minutes(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    site.answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /moderngov/documents/\n")
    report = sync()
    assert titles(store) == [f"{PANEL}: minutes"] and site.asked("/s51/") == []
    assert "robots.txt" in next(e.detail for e in report.entries if e.fate is Fate.FAILED)


def test_three_meetings_in_a_row_that_fail_end_it(site: StandIn, store: Store, sync: Sync) -> None:
    for number in range(70, 76):
        site.publish(Meeting(number, "12/05/2023"))
        site.answers[f"{FOLDER}mgWebService.asmx/GetMeeting?lMeetingId={number}"] = Answer(b"Server Error", 200)
    report = sync()
    assert report.stopped is not None and "3 meetings in a row" in report.stopped
    assert len(site.asked("GetMeeting?")) == 3


def test_links_to_other_sites_are_counted_and_not_followed(site: StandIn, store: Store, sync: Sync) -> None:
    with StandIn() as other:
        site.publish(Meeting(70, "12/05/2023", [Item(901, "Links", "1", docs=[
            Doc(1, "A", url=f"{other.root}/a.pdf"), Doc(2, "B", url="page.html", elsewhere="True"),
            Doc(3, "C", url="file:///etc/passwd")])]))
        report = sync()
        assert (report.elsewhere, report.entries, other.calls) == (3, (), [])


def test_an_unclosed_table_in_a_minute_does_not_swallow_the_next_item(site: StandIn, store: Store, sync: Sync) -> None:
    site.publish(Meeting(70, "12/05/2023", [
        Item(901, "Plans", "1", minute="</div><table><tr><td>Boys</td><td>9<script>alert(1)</script>"),
        Item(902, "Carers", "2", minute="<p>Thanked.</p>")]))
    sync()
    [minutes] = store.listing(OPEN_SHELF)
    assert [(i.number, i.anchor) for i in store.paper(minutes.id).items] == [("1", "AI901"), ("2", "AI902")]
    assert b"<script" not in store.original(minutes.id)


def test_two_titles_alike_are_two_files(site: StandIn, store: Store, sync: Sync) -> None:
    site.files.update({1: text("Report", "One."), 2: text("Report", "Two.")})
    docs = [text_doc(1, "Report/../x"), text_doc(2, "Report/../x")]
    site.publish(Meeting(70, "12/05/2023", [Item(901, "X", "1", docs=docs)]))
    sync()
    assert sorted(e.file for e in store.listing(OPEN_SHELF)) == [
        "2023-05-12-report-x-1.txt", "2023-05-12-report-x-2.txt"]


# A dry run, and a killed one


def test_a_dry_run_fetches_no_paper_and_writes_nothing(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    council = Council(site.url, committees=(137,))
    report = preview_council(council, None, manners(), today=TODAY)
    assert fates(report) == [("WANTED", f"{PANEL}: minutes"), ("WANTED", "Plans & placements report")]
    assert site.asked("/s51/") == []
    preview_council(council, store.ledger, manners(), today=TODAY)
    assert store.ledger.all() == () and store.listing(EVERYTHING) == ()
    sync()
    assert preview_council(council, store.ledger, manners(), today=TODAY).entries == ()


def test_a_sync_cut_off_goes_on_where_it_was(site: StandIn, store: Store, tmp_path: Path) -> None:
    for number in (70, 71, 72):
        site.files[number] = text("Report", f"Number {number}.")
        item = Item(number, "X", "1", docs=[text_doc(number, f"Report {number}")])
        site.publish(Meeting(number, "12/05/2023", [item]))
    council = Council(site.url, committees=(137,))

    def cut(step: Step) -> None:
        if step.entry is not None and step.number == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sync_council(council, store, manners(), tmp_path / "sync", today=TODAY, tell=cut)
    assert len(store.listing(EVERYTHING)) == 2 and not (tmp_path / "sync").exists()
    report = sync_council(council, store, manners(), tmp_path / "sync", today=TODAY)
    assert (report.unchanged, fates(report)) == (1, [("ADDED", "Report 72"), ("SAME", "Report 71")])
    assert [path.split("/")[3] for path in site.asked("/documents/s")] == ["s70", "s71", "s72"]


KILLED = """
import os, sys
from datetime import date
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from stand_in import LetterEncoder, manners
from corpus.store import Store
from ingest.moderngov.councils import Council
from ingest.moderngov.sync import sync_council
def tell(step):
    if step.number == 2 and step.entry is None:
        (Path(sys.argv[2]) / "sync").mkdir(exist_ok=True)
        (Path(sys.argv[2]) / "sync" / "left.pdf").write_bytes(b"half")
    if step.number == 3:
        os.kill(os.getpid(), 9)
with Store.open(Path(sys.argv[2]), LetterEncoder()) as store:
    sync_council(Council(sys.argv[1], committees=(137,)), store, manners(), Path(sys.argv[2]) / "sync",
                 today=date(2023, 6, 1), tell=tell)
"""


def test_a_killed_sync_resumes(site: StandIn, tmp_path: Path) -> None:
    for number in (70, 71, 72, 73):
        site.files[number] = text("Report", f"Number {number}.")
        item = Item(number, "X", "1", docs=[text_doc(number, f"Report {number}")])
        site.publish(Meeting(number, "12/05/2023", [item]))
    folder = tmp_path / "store"
    words = [sys.executable, "-c", KILLED, site.url, str(folder), str(Path(__file__).parent)]
    assert subprocess.run(words, timeout=120, check=False).returncode == -9
    with Store.open(folder, LetterEncoder()) as store:
        report = sync_council(Council(site.url, committees=(137,)), store, manners(), folder / "sync", today=TODAY)
        assert titles(store) == ["Report 70", "Report 71", "Report 72", "Report 73"]
        assert store.check() == ()
    assert (report.unchanged, len(report.entries)) == (2, 2)
    assert [path.split("/")[3] for path in site.asked("/documents/s")] == ["s70", "s71", "s72", "s73"]
    assert not (folder / "sync").exists()


def test_shelved_and_not_written_down_is_found_to_be_there(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    sync()
    before = store.fingerprint()
    for visit in store.ledger.all():
        store.ledger.forget(visit.url)
    report = sync()
    assert {fate for fate, _ in fates(report)} == {"SAME"} and store.fingerprint() == before
    assert {v.paper for v in store.ledger.all() if v.paper} == {e.id for e in store.listing(EVERYTHING)}


def test_what_was_removed_by_hand_stays_off(site: StandIn, store: Store, sync: Sync) -> None:
    fill(site)
    sync()
    store.remove(store.find("Plans & placements report"))
    sync()
    site.publish(meeting(minute=MINUTE.replace("211", "213")))
    sync()
    assert titles(store) == [f"{PANEL}: minutes"]


def test_a_store_made_before_there_was_a_ledger_gets_one(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as store:
        assert store.check() == ()
    with sqlite3.connect(tmp_path / "catalogue.sqlite") as db:
        assert db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'visit'").fetchone() == (0,)
    with Store.open(tmp_path, LetterEncoder()) as store:
        assert store.ledger.all() == () and store.check() == ()


def test_two_syncs_at_once_are_one_too_many(site: StandIn, tmp_path: Path) -> None:
    council = Council(site.url, committees=(137,))
    with (
        Store.open(tmp_path, LetterEncoder()) as one, Store.open(tmp_path, LetterEncoder()) as two, one.writing(),
        pytest.raises(StoreError, match="is writing to this store"),
    ):
        sync_council(council, two, manners(), tmp_path / "sync", today=TODAY)
    assert site.calls == []
