"""A council's papers onto the shelf: `sync_council` tells the story, meeting by meeting.

Nothing of the web service's own answers is kept: they name restricted items. Only what the plan of a meeting wants is
fetched, so that no byte of a restricted paper is ever asked for.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from corpus.errors import NotFetchedError, RefusedError, RobotsError, SyncError
from corpus.ledger import Ledger, Outcome, Visit
from corpus.period import day_label
from corpus.store import Store
from ingest.moderngov.councils import Council
from ingest.moderngov.pages import MeetingPage, read_page
from ingest.moderngov.plan import Meet, Plan, from_page, meeting_mark, plan
from ingest.moderngov.replies import Committee, Listed, Meeting, meeting_in
from ingest.moderngov.shelving import Entry, Fate, Shelving, known
from ingest.moderngov.site import Site, ask, chosen, find_site, meetings
from ingest.moderngov.web import Manners, Reply, Web

_LARGEST_PAGE = 20 << 20  # bytes
_FAILURES_IN_A_ROW = 3
_DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Step:
    """How far a council is: the meeting in hand ("Scrutiny Panel, 12 July 2021"), its place among them from 1."""

    council: str
    meeting: str
    number: int
    total: int
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What came of one council.

    meetings    in the days asked for; `unchanged` of them say nothing new
    restricted  items and files that are not for the public, none of which was fetched
    elsewhere   links to other sites, none of which was followed
    notes       what the operator should know
    stopped     why it ended before its end; None where it did not
    calls       made to the site
    """

    council: str
    meetings: int = 0
    unchanged: int = 0
    restricted: int = 0
    elsewhere: int = 0
    entries: tuple[Entry, ...] = ()
    notes: tuple[str, ...] = ()
    stopped: str | None = None
    calls: int = 0

    @property
    def sound(self) -> bool:
        """Whether nothing failed."""
        return self.stopped is None and not any(e.fate in (Fate.FAILED, Fate.UNREAD) for e in self.entries)


Tell = Callable[[Step], None]


def sync_council(
    council: Council, store: Store, manners: Manners, scratch: Path, *, today: date, tell: Tell | None = None
) -> SyncReport:
    """Brings the shelf up to what the council publishes. Killed at any point, it goes on from there the next time.

    scratch   a folder of its own, emptied before and after: a file lies there while it is read

    What concerns the site is told in the report. Raises SettingsError for bodies and days that are none, StoreError
    where the store cannot be written to or another process writes.
    """
    with store.writing(), _emptied(scratch), Web(council.url, manners) as web:
        work = _Work(council, web, store.ledger, Shelving(web, store, scratch), tell or _silent)
        report = work.through(today)
        return replace(report, notes=(*report.notes, *store.empty()))


def preview_council(
    council: Council, ledger: Ledger | None, manners: Manners, *, today: date, tell: Tell | None = None
) -> SyncReport:
    """What a sync would fetch. It asks the site for its lists and pages and for no paper, and writes nothing.

    ledger   None: nothing was fetched before
    """
    with Web(council.url, manners) as web:
        return _Work(council, web, ledger, None, tell or _silent).through(today)


@dataclass(slots=True)
class _Work:
    """One council in hand; `shelving` is None in a dry run."""

    council: Council
    web: Web
    ledger: Ledger | None
    shelving: Shelving | None
    tell: Tell
    entries: list[Entry] = field(default_factory=list)
    notes: dict[str, None] = field(default_factory=dict)
    pages_shown: bool = True
    failures: int = 0
    total: SyncReport = field(init=False)

    def through(self, today: date) -> SyncReport:
        """All the meetings, and the report; a refusal ends it early."""
        self.total = SyncReport(self.council.label)
        first, last = self.council.days(today)
        stopped = None
        try:
            site = find_site(self.web, self.council.url)
            listed = self._meetings(site, first, last)
            self.total = replace(self.total, meetings=len(listed))
            for number, meeting in enumerate(listed, start=1):
                step = Step(self.council.label, _label(meeting), number, len(listed))
                self.tell(step)
                self._meeting(site, meeting, step)
        except SyncError as error:
            stopped = str(error)
        return replace(self.total, entries=tuple(self.entries), notes=tuple(self.notes), stopped=stopped,
                       calls=self.web.calls)

    def _meetings(self, site: Site, first: date, last: date) -> tuple[Listed, ...]:
        bodies: tuple[Committee | None, ...] = chosen(site, self.council.committees) or (None,)
        found = [m for body in bodies for m in meetings(self.web, site, body, first, last)]
        return tuple({m.id: m for m in found}.values())

    def _meeting(self, site: Site, listed: Listed, step: Step) -> None:
        address = site.operation("GetMeeting", lMeetingId=listed.id)
        try:
            reply, root = ask(self.web, address)
            meeting = meeting_in(root)
        except (RefusedError, RobotsError):
            raise
        except NotFetchedError as error:
            self._add(step, Entry(_label(listed), address, Fate.FAILED, str(error)))
            self.failures += 1
            if self.failures == _FAILURES_IN_A_ROW:
                raise SyncError(f"{self.failures} meetings in a row could not be had; the site seems to be in "
                                "trouble. Sync again later: it goes on from here") from error
            return
        self.failures = 0
        self.total = replace(self.total, restricted=self.total.restricted + meeting.restricted)
        meet = Meet(self.council.authority, listed, site.page_of(listed.committee, listed.id), site.folder)
        before = self.ledger.last(address) if self.ledger else None
        same = before is not None and before.mark == meeting_mark(meeting, listed) and before.outcome is Outcome.DONE
        if same and not self._was_draft(meet):
            self.total = replace(self.total, unchanged=self.total.unchanged + 1)
            return
        self._see_to(meeting, meet, address, reply, step)

    def _see_to(self, meeting: Meeting, meet: Meet, address: str, reply: Reply, step: Step) -> None:
        page, page_failed = self._page(meet, address)
        planned = plan(meeting, page, meet)
        self.total = replace(self.total, elsewhere=self.total.elsewhere + planned.elsewhere)
        if planned.packs_held_back:
            self.notes[f"{_label(meet.listed)}: {planned.packs_held_back} packs left where they are, for the meeting "
                       "has restricted items and a pack does not say what is in it"] = None
        if self.shelving is None:
            for wanted in planned.wanted:
                if not known(wanted, self.ledger.last(wanted.key) if self.ledger else None):
                    self._add(step, Entry(wanted.says.title or wanted.stem, wanted.url, Fate.WANTED))
            return
        failed = self._bring(self.shelving, planned, meeting, page, meet, address, step) or page_failed
        self._note(address, address, reply, meeting_mark(meeting, meet.listed),
                   Outcome.FAILED if failed else Outcome.DONE)

    def _bring(self, shelving: Shelving, planned: Plan, meeting: Meeting, page: MeetingPage | None, meet: Meet,
               address: str, step: Step) -> bool:
        """Shelves what is wanted and takes off what is not any more; whether anything failed."""
        guarded = planned.restricted > 0
        gone = self._gone(planned, meeting, page, meet, address)
        if guarded:  # first, for what comes next may be cut off
            self._take_off(shelving, gone, "restricted, or not listed any more", step, guarded)
        failed = False
        for wanted in sorted(planned.wanted, key=lambda w: w.data is None):
            entry = shelving.put(wanted, address, guarded=guarded)
            self._add(step, entry)
            failed = failed or entry.fate is Fate.FAILED
        if not guarded:
            self._take_off(shelving, gone, "not listed any more", step, guarded)
        return failed

    def _gone(self, planned: Plan, meeting: Meeting, page: MeetingPage | None, meet: Meet,
              address: str) -> tuple[Visit, ...]:
        """What came of this meeting before and is not wanted now."""
        wanted = {w.key for w in planned.wanted} | {meet.page}
        gone = tuple(v for v in (self.ledger.of_meeting(address) if self.ledger else ()) if v.url not in wanted)
        if planned.restricted:
            return gone
        if page is None:  # it says nothing of packs now, which is not that they are gone
            gone = tuple(v for v in gone if not from_page(v.url))
        if gone and not meeting.items and not meeting.documents:
            self.notes[f"{_label(meet.listed)}: the council lists nothing of it now; its papers were kept. To take "
                       "them off, use matters remove"] = None
            return ()
        return gone

    def _take_off(self, shelving: Shelving, gone: tuple[Visit, ...], why: str, step: Step, guarded: bool) -> None:
        for visit in gone:
            entry = shelving.take_off(visit, why, guarded=guarded)
            if entry is not None:
                self._add(step, entry)

    def _page(self, meet: Meet, address: str) -> tuple[MeetingPage | None, bool]:
        """The meeting's page, None where the site does not show it; and whether that may pass.

        Some hosts shut their pages to programs and leave the web service open: then no page is asked for again.
        """
        if not self.pages_shown:
            return None, False
        try:
            reply = self.web.get(meet.page, _LARGEST_PAGE)
        except (RefusedError, RobotsError) as error:
            self.pages_shown = False
            self.notes[f"The site does not show its pages to programs; packs, and whether minutes are a draft, are not "
                       f"known. The web service answers and was used. ({error})"] = None
            return None, False
        except NotFetchedError as error:
            self.notes[f"{_label(meet.listed)}: its page was not had ({error})"] = None
            return None, error.status is None or error.status >= 500
        page = read_page(reply.data, meet.page)
        if self.shelving is not None:
            self._note(meet.page, address, reply, _DRAFT if page.draft else "", Outcome.DONE)
        return page, False

    def _was_draft(self, meet: Meet) -> bool:
        """Whether the minutes were a draft when last looked at: only the page tells when they are approved."""
        before = self.ledger.last(meet.page) if self.ledger and self.pages_shown else None
        return before is not None and before.mark == _DRAFT

    def _note(self, url: str, meeting: str, reply: Reply, mark: str, outcome: Outcome) -> None:
        assert self.ledger is not None
        self.ledger.note(Visit(url, meeting, datetime.now(UTC), reply.status, reply.sha256, mark, outcome))

    def _add(self, step: Step, entry: Entry) -> None:
        self.entries.append(entry)
        self.tell(replace(step, entry=entry))


def _label(listed: Listed) -> str:
    return ", ".join(part for part in (listed.body, day_label(listed.day) if listed.day else "") if part)


@contextmanager
def _emptied(scratch: Path) -> Iterator[None]:
    """A folder that is empty at first and gone at last: what a killed sync left in it is deleted."""
    shutil.rmtree(scratch, ignore_errors=True)
    try:
        yield
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _silent(step: Step) -> None:
    """Progress for those who do not ask for it."""
