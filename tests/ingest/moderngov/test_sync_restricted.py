"""Packs, and what is restricted or becomes so: no byte of it comes, and none stays."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from one_meeting import PACK, PACK_PATH, PRINTED, PRINTED_PATH, Sync, fates, fill, meeting, titles
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

from corpus.paper import Kind
from corpus.store import EVERYTHING, OPEN_SHELF, Store
from ingest.moderngov.councils import Council
from ingest.moderngov.sync import SyncReport, sync_council

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
