"""Who may: the roles, what each may do, and who is asking now.

Whoever came in at the lock (`app.lock`) is noted on the request. The routes of our own find them there, and so do the
functions that Gradio runs later for a page: Gradio hands on the request they came with. Where nobody is noted, nobody
is asking, and nobody may anything.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from corpus.errors import ForbiddenError


class Role(StrEnum):
    """What a person is here."""

    READER = "reader"
    OFFICER = "officer"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What a role may do beside asking the open papers; the value completes "you may not …"."""

    SEE_EXEMPT = "see exempt papers"
    ADD = "add papers"
    ACCEPT = "accept what readers report"
    REMOVE = "take papers off the shelf"
    OVERSEE = "see how the service runs"


_OFFICER = frozenset({Right.SEE_EXEMPT, Right.ADD, Right.ACCEPT})
RIGHTS = {
    Role.READER: frozenset[Right](),
    Role.OFFICER: _OFFICER,
    Role.ADMINISTRATOR: _OFFICER | {Right.REMOVE, Right.OVERSEE},
}


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks. `name` is None where nobody signed in."""

    name: str | None
    rights: frozenset[Right] = frozenset()

    def may(self, right: Right) -> bool:
        """Whether this reader has a right."""
        return right in self.rights

    @classmethod
    def of(cls, name: str, role: Role) -> Reader:
        """Somebody of a role."""
        return cls(name, RIGHTS[role])


NOBODY = Reader(None)
AT_THIS_MACHINE = Reader(None, frozenset(Right) - {Right.SEE_EXEMPT})
"""Whoever uses the machine, where the chat is open on it: all but the exempt papers, for nobody said who it is."""

NOTED = "matters.reader"
"""The key of the ASGI scope under which the lock notes the reader."""

STILL = "matters.still"
"""The key under which it notes how to ask what that reader may still do: an event may run for minutes."""

arrived: ContextVar[Reader] = ContextVar("arrived", default=NOBODY)
"""The reader of the request in hand; set by the lock."""


def who_asks() -> Reader:
    """Who is asking now: NOBODY outside of a request."""
    # Importing gradio takes seconds, and where it is not there, no page of it asks.
    from gradio.context import LocalContext

    if LocalContext.blocks.get(None) is None:
        return arrived.get()
    # In Gradio's queue a context may be that of another reader's request: only the event's own counts.
    event: Any = LocalContext.request.get(None)
    request = getattr(event, "request", None)
    noted = request.scope.get(NOTED) if request is not None else None
    if not isinstance(noted, Reader) or request is None:
        return NOBODY
    still = request.scope.get(STILL)
    return still(noted) if still is not None else noted


def may_see_exempt() -> bool:
    """Whether whoever asks now may see exempt papers: what the web app's view of the store asks at every read."""
    return who_asks().may(Right.SEE_EXEMPT)


def require(right: Right) -> None:
    """Raises ForbiddenError where whoever asks now has not this right."""
    if not who_asks().may(right):
        who = who_asks().name
        signed = f"{who}, you" if who else "you"
        raise ForbiddenError(f"{signed} may not {right.value}; ask an administrator of this service for the role")
