"""One paper of a meeting: fetched if it is new, shelved, written into the ledger; and one taken off.

The order keeps a killed sync right: first the shelf, then the ledger. What was shelved and not written down is fetched
once more, found to be there, and written down then.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from corpus.errors import IngestError, NotFetchedError, RefusedError
from corpus.ledger import Outcome, Visit
from corpus.paper import Access
from corpus.scope import Listing
from corpus.store import EVERYTHING, Store, Succession
from ingest.moderngov.challenge import is_page, page_title
from ingest.moderngov.plan import Wanted
from ingest.moderngov.web import Reply, Web
from ingest.pipeline import ingest_paper

_SUFFIXES = ((b"%PDF-", ".pdf"), (b"PK\x03\x04", ".docx"), (b"\xd0\xcf\x11\xe0", ".doc"), (b"{\\rtf", ".rtf"))


class Fate(StrEnum):
    """What became of one paper."""

    ADDED = "added"          # new on the shelf
    REPLACED = "replaced"    # new, in place of the version before
    SAME = "unchanged"       # not fetched, or fetched and found to be the bytes that are there
    WANTED = "would fetch"   # of a dry run
    UNREAD = "not readable"
    FAILED = "not fetched"
    TAKEN_OFF = "taken off"  # restricted now, or no longer listed


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one paper: its title and address as the council gives them, and why, where that helps."""

    title: str
    url: str
    fate: Fate
    detail: str = ""
    paper: str | None = None


class Shelving:
    """Puts a council's papers on the shelf and takes them off. The caller holds `store.writing`."""

    def __init__(self, web: Web, store: Store, scratch: Path) -> None:
        self._web, self._store, self._ledger, self._scratch = web, store, store.ledger, scratch

    def put(self, wanted: Wanted, meeting: str, *, guarded: bool) -> Entry:
        """Sees to one paper. `guarded`: the meeting holds something restricted, so that an older version which cannot
        be replaced goes nevertheless.

        Raises RefusedError where the site refuses, StoreError where the store cannot be written to.
        """
        before = self._ledger.last(wanted.key)
        title = wanted.says.title or wanted.stem
        if known(wanted, before):
            return Entry(title, wanted.url, Fate.SAME)
        try:
            reply = self._had(wanted)
        except RefusedError:
            raise
        except NotFetchedError as error:
            self._note(wanted, meeting, before, error.status, None, Outcome.FAILED, before.paper if before else None)
            return Entry(title, wanted.url, Fate.FAILED, str(error))
        if before is not None and before.sha256 == reply.sha256 and before.outcome is Outcome.DONE:
            self._note(wanted, meeting, before, reply.status, reply.sha256, Outcome.DONE, before.paper)
            return Entry(title, wanted.url, Fate.SAME)
        return self._shelve(wanted, meeting, before, reply, guarded)

    def take_off(self, visit: Visit, why: str, *, guarded: bool) -> Entry | None:
        """Takes off what came from an address, unless it stands at another as well; None where nothing was there."""
        removed = self._remove(visit.paper, visit.url, guarded)
        self._ledger.forget(visit.url)
        return Entry(removed, visit.url, Fate.TAKEN_OFF, why, visit.paper) if removed else None

    def _had(self, wanted: Wanted) -> Reply:
        if wanted.data is not None:
            return Reply(wanted.url, 200, wanted.data, "text/html", datetime.now(UTC))
        reply = self._web.get(wanted.url)
        path = urlsplit(wanted.url).path.lower()
        if is_page(reply.data) and not path.endswith((".html", ".htm")):
            named = page_title(reply.data)
            raise NotFetchedError(f"{wanted.url}: a web page{f' (“{named}”)' if named else ''} instead of the paper",
                                  reply.status)
        return reply

    def _shelve(self, wanted: Wanted, meeting: str, before: Visit | None, reply: Reply, guarded: bool) -> Entry:
        title, old = wanted.says.title or wanted.stem, before.paper if before else None
        path = self._scratch / f"{wanted.stem}{_suffix(reply)}"
        self._scratch.mkdir(parents=True, exist_ok=True)
        try:
            path.write_bytes(reply.data)
            paper = ingest_paper(path, self._store, wanted.says)
        except IngestError as error:
            if guarded and self._remove(old, wanted.key, guarded):
                old = None
            self._note(wanted, meeting, before, reply.status, reply.sha256, Outcome.UNREAD, old)
            return Entry(title, wanted.url, Fate.UNREAD, str(error))
        finally:
            path.unlink(missing_ok=True)
        new = paper.id if paper is not None else self._store.holder(reply.sha256)
        replaced = bool(old and new and old != new and self._replace(old, new, wanted.key, guarded))
        self._note(wanted, meeting, before, reply.status, reply.sha256, Outcome.DONE, new)
        fate = Fate.REPLACED if replaced else Fate.ADDED if paper is not None else Fate.SAME
        detail = "its text is on the shelf already" if paper is None else ""
        if paper is not None and paper.metadata.access is Access.EXEMPT:
            detail = "it says itself that it is exempt, so readers do not see it; tell the council, or remove it"
        return Entry(title, wanted.url, fate, detail, new)

    def _replace(self, old: str, new: str, url: str, guarded: bool) -> bool:
        """Puts a paper in the place of the one that stood at its address before; False where that is off already.

        The earlier one stays within reach, but not where the meeting holds something restricted: it may hold that too.
        """
        if guarded:
            return self._remove(old, url, guarded) is not None
        if self._listed(old) is None or self._ledger.also_from(old, url):
            return False
        if any(s.by == old for s in self._store.paper(new, EVERYTHING).metadata.superseded):
            self._store.count_again(new)  # what the council publishes now counts, whatever its text says of itself
        self._store.supersede(new, Succession(((old, None),)))
        return True

    def _remove(self, paper: str | None, url: str, guarded: bool) -> str | None:
        """Takes a paper off the shelf, and the versions before it; its title, or None where it is off already or
        stands at another address too. `guarded`: to the last byte, once the sync comes to its end.
        """
        there = self._listed(paper)
        if there is None or self._ledger.also_from(there.id, url):
            return None
        for earlier in self._store.listing(EVERYTHING):
            if any(s.item is None and s.by == there.id for s in earlier.metadata.superseded):
                self._remove(earlier.id, url, guarded)
        self._store.remove(there.id, emptying=guarded)
        return there.metadata.title

    def _listed(self, paper: str | None) -> Listing | None:
        return next((entry for entry in self._store.listing(EVERYTHING) if entry.id == paper), None)

    def _note(self, wanted: Wanted, meeting: str, before: Visit | None, status: int | None, sha256: str | None,
              outcome: Outcome, paper: str | None) -> None:
        # After a failure the hash before stands: if the same bytes come next time, they are known.
        kept = sha256 if sha256 is not None or before is None else before.sha256
        self._ledger.note(
            Visit(wanted.key, meeting, datetime.now(UTC), status, kept, wanted.mark, outcome, paper))


def known(wanted: Wanted, before: Visit | None) -> bool:
    """Whether a paper was had as the council lists it now, so that it need not be fetched."""
    return before is not None and before.mark == wanted.mark and before.outcome is not Outcome.FAILED


def _suffix(reply: Reply) -> str:
    """The ending that fits the bytes, else that of the address; the reader looks at the bytes again."""
    for mark, suffix in _SUFFIXES:
        if reply.data[:1024].lstrip().startswith(mark):
            return suffix
    if is_page(reply.data):
        return ".html"
    return PurePosixPath(urlsplit(reply.url).path).suffix.lower()[:10]
