"""A meeting's minutes as one page, made of what the web service gives item by item.

It stands as the council's own page does: heading, day, attendance, then each item under its number, and each item keeps
the name of its place on the council's page, so that a citation opens it there. An item the public may not see is left
out altogether, its title too.
"""

from __future__ import annotations

from datetime import date
from html import escape

from corpus.period import day_label
from ingest.html import sound_fragment
from ingest.moderngov.replies import AgendaItem, Attendee, Meeting


def minutes_page(meeting: Meeting, body: str, day: date | None, draft: bool | None) -> bytes | None:
    """The minutes as HTML in UTF-8, the same bytes for the same meeting; None where no open item has a minute."""
    items = [item for item in meeting.items if item.open]
    if meeting.minutes_out is False or not any(item.minute for item in items):
        return None
    heading = "Draft minutes" if draft else "Minutes"
    when = " ".join(part for part in (f"{day:%A}, {day_label(day)}" if day else "", meeting.time) if part)
    lines = [
        "<!DOCTYPE html>", '<html lang="en-GB">', "<head>", '<meta charset="utf-8">',
        f"<title>{escape(heading)} of {escape(body)}</title>", "</head>", "<body>", '<div class="mgContent">',
        f"<h1>{escape(body)}: {heading.lower()}</h1>", f"<p>Date: {escape(when)}</p>" if when else "",
        f"<p>Venue: {escape(meeting.place)}</p>" if meeting.place else "",
        *_attendance(meeting.attendees), *(line for item in items for line in _item(item)),
        "</div>", "</body>", "</html>", "",
    ]
    return "\n".join(line for line in lines if line).encode()


def whole(meeting: Meeting) -> bool:
    """Whether every numbered item that the public may see has its minute, and there is one."""
    numbered = [item for item in meeting.items if item.open and item.number is not None]
    return bool(numbered) and all(item.minute for item in numbered)


def anchor_of(item: AgendaItem) -> str | None:
    """The name of an item's place on the meeting's page; None where the service gave the item no number."""
    return f"AI{item.id}" if item.id > 0 else None


def _item(item: AgendaItem) -> list[str]:
    named = anchor_of(item)
    place = f' id="{named}"' if named else ""
    number = f"{item.number}. " if item.number else ""
    return [f"<h2{place}>{escape(number + item.title)}</h2>", sound_fragment(item.minute)]


def _attendance(attendees: tuple[Attendee, ...]) -> list[str]:
    """A list for each kind of attendance, in the order they come: "Present", "Apologies"."""
    lines: list[str] = []
    for kind in dict.fromkeys(a.attendance for a in attendees):
        there = [a for a in attendees if a.attendance == kind and a.name]
        if there:
            points = (f"<li>{escape(a.name)}{f' ({escape(a.role)})' if a.role else ''}</li>" for a in there)
            lines += [f"<p><strong>{escape(kind or 'Attendance')}</strong></p>", "<ul>", *points, "</ul>"]
    return lines
