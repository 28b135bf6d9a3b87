"""A sync that goes wrong, is only tried, or is cut off: what it tells, keeps and goes on with."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from one_meeting import CHALLENGE, MINUTE, Sync, fates, fill, meeting, titles
from stand_in import (
    FOLDER,
    PANEL,
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
from corpus.store import EVERYTHING, OPEN_SHELF, Store
from ingest.moderngov.councils import Council
from ingest.moderngov.shelving import Fate
from ingest.moderngov.sync import Step, preview_council, sync_council

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
