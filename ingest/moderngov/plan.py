"""What is wanted of a meeting: the minutes of its items, the files of its items, and a pack only where those lack.

Exempt papers are told by `isrestricted`, which stands on items and files and never on a pack. So of a meeting that has
anything restricted no pack is taken: nobody can say what is in it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import astuple, dataclass

from corpus.paper import Kind
from ingest.moderngov.addresses import absolute, same_site
from ingest.moderngov.minutes import minutes_page, whole
from ingest.moderngov.pages import MeetingPage, Pack, PackKind
from ingest.moderngov.replies import AgendaItem, Document, Listed, Meeting
from ingest.sidecar import Sidecar

METHOD = "1"
"""Raised when meetings are to be seen to again because this program would make other papers of them."""

_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_APPENDIX = re.compile(r"^\s*(?:item \d+\s*[-–:]?\s*)?(?:appendix|annex)\b", re.IGNORECASE)
_BACKGROUND = re.compile(r"\bbackground (?:paper|document)s?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper to be had.

    url    where it is fetched, and where citations lead; for made minutes the meeting's page
    key    its address in the ledger
    stem   its file name without the ending
    mark   digest of what the council says of it: see corpus.ledger.Visit
    says   what is known of it and need not be read off it
    data   its bytes, where they are made here and not fetched
    """

    url: str
    key: str
    stem: str
    mark: str
    says: Sidecar
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is wanted of a meeting, how much was held back as restricted, and how much lies on other sites."""

    wanted: tuple[Wanted, ...]
    restricted: int = 0
    elsewhere: int = 0
    packs_held_back: int = 0


@dataclass(frozen=True, slots=True)
class Meet:
    """Whose meeting it is: the council, the body, the day, the page people read, the site's folder."""

    authority: str | None
    listed: Listed
    page: str
    folder: str

    def says(self, title: str, kind: Kind | None, url: str, status: str | None = None) -> Sidecar:
        """What is known of a paper of this meeting. Minutes that lie before it are of an earlier day, which they say
        themselves. Whether it is exempt is left to its own words as well: published by mistake, it stays hidden.
        """
        earlier = kind is None and bool(_MINUTES.search(title))
        return Sidecar(
            "", authority=self.authority, body=self.listed.body or None, date=None if earlier else self.listed.day,
            kind=kind, title=title, status=status, source_url=url)

    def stem(self, title: str, number: object) -> str:
        """A file's name: the day, the title in words that every system takes, the number that tells it from others."""
        words = re.sub(r"[^A-Za-z0-9]+", "-", title).strip("-").lower()[:70].rstrip("-")
        return "-".join(str(part) for part in (self.listed.day, words, number) if part)


def mark_of(*values: object) -> str:
    """A digest of values: equal for equal ones, and it gives nothing of them away."""
    return hashlib.sha256(repr((METHOD, *values)).encode()).hexdigest()[:32]


def meeting_mark(meeting: Meeting, listed: Listed) -> str:
    """A digest of all that the service says of a meeting."""
    return mark_of(astuple(meeting), astuple(listed))


def plan(meeting: Meeting, page: MeetingPage | None, meet: Meet) -> Plan:
    """What is wanted. `page` is None where the site does not show its pages: then there are no packs."""
    documents, elsewhere = _documents(meeting, meet)
    draft = page.draft if page else None
    made = _made_minutes(meeting, meet, draft)
    packs = page.packs if page else ()
    printed = [p for p in packs if p.kind is PackKind.MINUTES]
    reports = [p for p in packs if p.kind is PackKind.REPORTS]
    held_back = len(packs) if meeting.restricted else 0
    if meeting.restricted:
        printed, reports = [], []
    wanted = list(documents)
    if made is not None and (whole(meeting) or not printed):
        wanted.append(made)
    else:
        wanted += [_pack(p, meeting, meet, Kind.MINUTES, "draft" if draft else None) for p in printed]
    if not documents:
        wanted += [_pack(p, meeting, meet, Kind.AGENDA, None) for p in reports]
    return Plan(tuple(wanted), meeting.restricted, elsewhere, held_back)


def from_page(key: str) -> bool:
    """Whether what the ledger calls so was found on a meeting's page and not by the service."""
    return bool(re.search(r"/documents/g\d+/", key, re.IGNORECASE))


def _documents(meeting: Meeting, meet: Meet) -> tuple[list[Wanted], int]:
    """The open files of open items, each once, and how many links lead elsewhere."""
    shut = {absolute(meet.folder, d.url) for item, d in _linked(meeting) if d.restricted or (item and not item.open)}
    found: dict[str, Wanted] = {}
    elsewhere: set[str] = set()
    for item, document in _linked(meeting):
        url = absolute(meet.folder, document.url)
        if not document.url or url is None or url in shut or url in found:
            continue
        if document.elsewhere or not same_site(meet.folder, url):
            elsewhere.add(url)
            continue
        title = document.title or (item.title if item else "Paper")
        says = meet.says(title, _kind_of(document, title), url)
        mark = mark_of(astuple(document), astuple(meet.listed))
        found[url] = Wanted(url, url, meet.stem(title, document.id), mark, says)
    return list(found.values()), len(elsewhere)


def _linked(meeting: Meeting) -> Iterator[tuple[AgendaItem | None, Document]]:
    for document in meeting.documents:
        yield None, document
    for item in meeting.items:
        for document in item.documents:
            yield item, document


def _kind_of(document: Document, title: str) -> Kind | None:
    """What the list tells of a file's kind; the paper itself tells the rest."""
    if document.decision:
        return Kind.DECISION
    if _APPENDIX.search(title):
        return Kind.APPENDIX
    return Kind.BACKGROUND if _BACKGROUND.search(title) else None


def _made_minutes(meeting: Meeting, meet: Meet, draft: bool | None) -> Wanted | None:
    data = minutes_page(meeting, meet.listed.body, meet.listed.day, draft)
    if data is None:
        return None
    title = f"{meet.listed.body or 'Meeting'}: {'draft minutes' if draft else 'minutes'}"
    return Wanted(
        meet.page, f"{meet.page}#minutes", meet.stem(title, meet.listed.id), mark_of(data),
        meet.says(title, Kind.MINUTES, meet.page, "draft" if draft else None), data)


def _pack(pack: Pack, meeting: Meeting, meet: Meet, kind: Kind, status: str | None) -> Wanted:
    """A pack is published again under one address: whenever the meeting says anything new, it is fetched again."""
    mark = mark_of(pack, meeting_mark(meeting, meet.listed), status)
    title = f"{meet.listed.body}: {pack.title}" if meet.listed.body else pack.title
    return Wanted(pack.url, pack.url, meet.stem(title, meet.listed.id), mark, meet.says(title, kind, pack.url, status))
