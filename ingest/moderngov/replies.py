"""What the web service says, as values: committees, meetings, a meeting's items, documents and attendance.

Its habits: titles are escaped twice, booleans are True and False, counts and numbers may have spaces before them, days
are dd/mm/yyyy, an agenda item number of 0 is a heading, and `isrestricted` stands on items and on documents.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from xml.etree.ElementTree import Element

from corpus.errors import NotFetchedError

_NO_CHARACTER = re.compile(r"&#(?=[xX]?[0-9a-fA-F]{9})")


@dataclass(frozen=True, slots=True)
class Committee:
    """A body of the council; `ended` where it was wound up or deleted: it may still hold papers."""

    id: int
    title: str
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A meeting as a list has it; committee is None where the list does not say."""

    id: int
    day: date | None
    committee: int | None
    body: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document linked from an item or a meeting.

    url         as the service writes it, often relative to the site's folder
    elsewhere   a link to another place, and no document of the site
    published   the publication date as written; "" where none is
    """

    id: int | None
    title: str
    url: str
    restricted: bool
    elsewhere: bool = False
    published: str = ""
    decision: bool = False


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of an agenda.

    number     what people see ("4", "12a"); None for a heading
    minute     HTML of the minute of the item; "" where there is none
    shown      whether the council displays it
    """

    id: int
    title: str
    number: str | None
    minute: str
    restricted: bool
    shown: bool
    documents: tuple[Document, ...] = ()

    @property
    def open(self) -> bool:
        """Whether the public may see it."""
        return self.shown and not self.restricted


@dataclass(frozen=True, slots=True)
class Attendee:
    """Who was there, in what part ("Chair"), and how ("Present", "Apologies"), as the council writes it."""

    name: str
    role: str
    attendance: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting, whole. `minutes_out` is None where the service does not say."""

    day: date | None
    time: str
    place: str
    status: str
    minutes_out: bool | None
    items: tuple[AgendaItem, ...]
    documents: tuple[Document, ...]
    attendees: tuple[Attendee, ...]

    @property
    def restricted(self) -> int:
        """How many items and documents the public may not see."""
        documents = (*self.documents, *(d for item in self.items if item.open for d in item.documents))
        return sum(not item.open for item in self.items) + sum(d.restricted for d in documents)


def committees_in(root: Element) -> tuple[Committee, ...]:
    """The answer of GetCommittees. Raises NotFetchedError for another answer."""
    if root.tag != "committees" and root.find(".//committee") is None:
        raise NotFetchedError(f"a list of committees was asked for, and <{root.tag}> came; no ModernGov service")
    made = (Committee(id, _title(e, "committeetitle"), _flag(e, "committeedeleted") or _flag(e, "committeeexpired"))
            for e in root.iter("committee") if (id := _number(e, "committeeid")) is not None)
    return tuple(made)


def meetings_in(root: Element) -> tuple[Listed, ...]:
    """The answer of GetMeetings or GetAllMeetingsByDate: the meetings, each once, in the order they stand."""
    return tuple({m.id: m for m in _listed(root, None, "")}.values())


def _listed(parent: Element, committee: int | None, body: str) -> Iterator[Listed]:
    for e in parent:
        own = _number(e, "committeeid")
        within, named = (committee if own is None else own), _title(e, "committeetitle") or body
        meeting = _number(e, "meetingid") if e.tag == "meeting" else None
        if meeting is not None:
            yield Listed(meeting, _day(_text(e, "meetingdate")), within, named)
        else:
            yield from _listed(e, within, named)


def meeting_in(root: Element) -> Meeting:
    """The answer of GetMeeting. Raises NotFetchedError for another answer."""
    found = root if root.tag == "meeting" else root.find(".//meeting")
    if found is None:
        raise NotFetchedError(f"a meeting was asked for, and <{root.tag}> came")
    own = found.find("linkeddocuments")
    return Meeting(
        day=_day(_text(found, "meetingdate")), time=_text(found, "meetingtime"),
        place=_title(found, "meetinglocation"), status=_text(found, "meetingstatus"),
        minutes_out=None if found.find("minutepublished") is None else _flag(found, "minutepublished"),
        items=tuple(_item(e, n) for n, e in enumerate(found.iter("agendaitem"), start=1)),
        documents=_documents(own) if own is not None else (),
        attendees=tuple(_attendee(e) for e in found.iter("attendee")),
    )


def _item(e: Element, position: int) -> AgendaItem:
    heading = _number(e, "agendaitemnumber") == 0
    seen = _title(e, "fulldisplaynumberformat") or _text(e, "agendaitemnumber")
    linked = e.find("linkeddocuments")
    return AgendaItem(
        id=_number(e, "agendaitemid") or -position, title=_title(e, "agendaitemtitle"),
        number=None if heading else seen.strip(" .:()") or None, minute=_markup(_text(e, "minutesnonemptyhtmlbody")),
        restricted=_restricted(e), shown=e.find("isdisplayallowed") is None or _flag(e, "isdisplayallowed"),
        documents=_documents(linked) if linked is not None else (),
    )


def _documents(linked: Element) -> tuple[Document, ...]:
    return tuple(
        Document(
            id=_number(e, "attachmentid"), title=_title(e, "title"), url=_text(e, "url"), restricted=_restricted(e),
            elsewhere=_flag(e, "isurl"), published=_text(e, "publicationdate"),
            decision=_flag(e, "isdecisionattachment"),
        )
        for e in linked.iter("linkeddoc")
    )


def _attendee(e: Element) -> Attendee:
    said = {name: _unescaped(e.get(name) or _text(e, name)).strip() for name in ("name", "roledescription",
                                                                                    "attendance")}
    return Attendee(said["name"], said["roledescription"], said["attendance"])


def _restricted(e: Element) -> bool:
    """Only a plain False opens it: the flag is the one thing that tells an exempt paper, so without it nothing is."""
    return _text(e, "isrestricted").lower() != "false"


def _flag(e: Element, name: str) -> bool:
    return _text(e, name).lower() == "true"


def _text(e: Element, name: str) -> str:
    return (e.findtext(name) or "").strip()


def _title(e: Element, name: str) -> str:
    """Text that is escaped twice: what the parser leaves is unescaped once more, and set on one line."""
    return " ".join(_unescaped(_text(e, name)).split())


def _markup(text: str) -> str:
    """HTML that came escaped once, or twice as titles do."""
    return _unescaped(text) if "&lt;" in text and "<" not in text else text


def _unescaped(text: str) -> str:
    """Text with its characters in place of their names; a number that no character has is left as it stands, for the
    standard library stumbles over one of thousands of digits.
    """
    return html.unescape(_NO_CHARACTER.sub("&amp;#", text))


def _number(e: Element, name: str) -> int | None:
    text = _text(e, name)
    return int(text) if re.fullmatch(r"-?\d{1,12}", text) else None


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text[:10], "%d/%m/%Y").date()
    except ValueError:
        return None
