"""The ledger of what was fetched."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpus.errors import StoreError
from corpus.ledger import Ledger, Outcome, Visit

MEETING = "https://x/GetMeeting?lMeetingId=7"
FIRST = Visit("https://x/1.pdf", MEETING, datetime(2023, 6, 1, 9, 30, tzinfo=UTC), 200, "ab" * 32, "m1", Outcome.DONE,
              "0123456789abcdef")


def test_the_last_visit_counts_and_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.sqlite"
    ledger = Ledger(file)
    ledger.note(FIRST)
    second = replace(FIRST, status=None, sha256=None, mark="m2", outcome=Outcome.FAILED, paper=None)
    ledger.note(second)
    ledger.close()
    again = Ledger(file)
    assert again.last(FIRST.url) == second and again.all() == (second,)
    again.forget(FIRST.url)
    assert again.last(FIRST.url) is None
    again.close()


def test_what_belongs_to_a_meeting_and_what_stands_twice() -> None:
    ledger = Ledger(None)
    ledger.note(FIRST)
    ledger.note(replace(FIRST, url=MEETING, paper=None))
    assert ledger.of_meeting(MEETING) == (FIRST,)
    assert not ledger.also_from("0123456789abcdef", FIRST.url)
    ledger.note(replace(FIRST, url="https://x/2.pdf"))
    assert ledger.also_from("0123456789abcdef", FIRST.url)
    ledger.close()


def test_a_damaged_catalogue_is_said(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.sqlite"
    file.write_bytes(b"no database at all, and long enough to be read as one" * 40)
    with pytest.raises(StoreError, match="damaged"):
        Ledger(file)
