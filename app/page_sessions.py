"""Whose page sessions and events are: what Gradio keeps and sends by their names goes to the reader who began them.

Gradio gives whoever knows a name what belongs to it: the answers as they come, the way to stop them. It takes the name
of a session as it is sent, and on one of its routes the number of an event, or a session's name in its place.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from threading import Lock
from typing import Any
from urllib.parse import parse_qs

from app.access import Reader

LONGEST_NAME = 64
"""Characters of a page session's name; Gradio's clients take 11 and 36. They are kept, so they must be short."""

_SESSIONS, _EVENTS = 500, 2000  # kept for each reader: those of others are no matter of whoever brings many
_SMALL = 1000  # bytes of the reply that names an event; there are some fifty


class Owners:
    """Which reader a name belongs to; each reader has `most` at once, and the oldest of their own go first."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._owner: dict[str, str] = {}
        self._held: dict[str, OrderedDict[str, None]] = {}

    def of(self, name: str) -> str | None:
        """The reader of a name; None where it is nobody's."""
        return self._owner.get(name)

    def claim(self, name: str, reader: str) -> bool:
        """Whether the name is the reader's, or becomes theirs now."""
        with self._lock:
            if self._owner.setdefault(name, reader) != reader:
                return False
            held = self._held.setdefault(reader, OrderedDict())
            held[name] = None
            held.move_to_end(name)
            while len(held) > self._most:
                del self._owner[held.popitem(last=False)[0]]
            return True


class PageSessions:
    """The page sessions and events of one app. `rest` is always what follows Gradio's prefix in the path."""

    def __init__(self) -> None:
        self._sessions, self._events = Owners(_SESSIONS), Owners(_EVENTS)

    def own(self, reader: Reader, method: str, rest: str, query: bytes, sent: Any) -> bool:
        """Whether the page session that a request names began with this reader, or begins now, and the event it names
        was given to this reader. `sent` is its body as JSON, None for none.
        """
        who = reader.name or ""
        names = set(parse_qs(query.decode("latin-1")).get("session_hash", ()))
        events = set()
        if rest.startswith("heartbeat/"):
            names.add(rest.removeprefix("heartbeat/").strip("/"))
        if rest.startswith("call/") and method != "POST":
            events.add(rest.rpartition("/")[2])
        if isinstance(sent, dict):
            names |= {name} if isinstance(name := sent.get("session_hash"), str) else set()
            events |= {event} if isinstance(event := sent.get("event_id"), str) else set()
        if len(names) > 1 or any(len(name) > LONGEST_NAME for name in names):
            return False
        if any(self._events.of(event) != who for event in events):
            return False
        # An event that was called without a session stands for one.
        return all(self._events.of(name) in (None, who) and self._sessions.claim(name, who) for name in names)

    def given(self, reader: Reader, method: str, rest: str, body: bytes) -> None:
        """Notes the event that a reply to a reader names; nothing for a reply that names none."""
        if method != "POST" or not rest.startswith(("queue/join", "call/")) or len(body) > _SMALL:
            return
        try:
            said = json.loads(body)
        except ValueError:
            return
        if isinstance(said, dict) and isinstance(event := said.get("event_id"), str):
            self._events.claim(event, reader.name or "")
