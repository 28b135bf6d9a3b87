"""What a terminal is given: nothing from a paper, a site or a reader commands it."""

from __future__ import annotations

import io

from rich.text import Text

from app.syncing import report_view
from app.terminal import _Plain, plain
from ingest.moderngov.shelving import Entry, Fate
from ingest.moderngov.sync import SyncReport

MOVING = "\x1b]0;owned\x07 97 \x1b[2J \u202e12\u202c \x9b31m"


def test_what_commands_a_terminal_is_taken_out_and_the_rest_stays() -> None:
    assert plain(MOVING) == "�]0;owned� 97 �[2J �12� �31m"
    assert plain("£97\u00a0million –\tthe panel’s\n“own”") == "£97\u00a0million –\tthe panel’s\n“own”"


def test_a_site_that_writes_commands_into_its_titles_and_faults_moves_nothing() -> None:
    entry = Entry(MOVING, "https://x.example/", Fate.UNREAD, MOVING)
    report = SyncReport("X", 1, entries=(entry,), notes=(MOVING,), stopped=MOVING)
    out = io.StringIO()
    console = _Plain(file=out, width=200)
    console.print(report_view(report))
    console.print(Text(MOVING, style="red"))
    shown = out.getvalue()
    assert "97" in shown and not set(shown) & set("\x1b\x07\x9b\u202e\u202c")
