"""A council of one meeting, with the minutes and files that the tests of a sync publish, change and take away."""

from __future__ import annotations

from collections.abc import Callable

from stand_in import (
    FOLDER,
    Answer,
    Item,
    Meeting,
    StandIn,
    text,
    text_doc,
)

from corpus.store import OPEN_SHELF, Store
from ingest.moderngov.sync import SyncReport

CHALLENGE = Answer(b"<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>")
MINUTE = "<p>4.1 The officer said that 211 children had a plan.</p><p>4.2 The Panel RESOLVED to note the report.</p>"
PRINTED = "documents/g70/Printed minutes Friday\n 12-May-2023.pdf?T=1"
PRINTED_PATH = FOLDER + "documents/g70/Printed%20minutes%20Friday%2012-May-2023.pdf?T=1"
PACK = "documents/g70/Public reports pack Friday.pdf?T=10"
PACK_PATH = FOLDER + "documents/g70/Public%20reports%20pack%20Friday.pdf?T=10"

Sync = Callable[..., SyncReport]


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
