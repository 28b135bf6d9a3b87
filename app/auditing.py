"""Asking with a limit and an audit around it: the same at every door.

The audit is kept where the council has said for how long (MATTERS_AUDIT_DAYS), with pseudonyms unless it asked for
names. Where it is kept, what cannot be written to it is not answered.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from answers.answer import Answer
from app.access import NOBODY, Reader, Right
from app.asking import Ask
from app.rates import Rate
from app.settings import Settings
from corpus.audit import AuditedCitation, AuditLog, AuditRecord
from corpus.errors import MattersError, TooManyError
from corpus.store import Scope

Measured = Callable[[str, str, float], None]
"""Called with (door, status, seconds)."""

FAILED = "failed"
"""The status in the audit and the metrics of a question that ended in an error."""


def audit_of(settings: Settings) -> AuditLog | None:
    """The audit of the settings, in the store's folder; None where none is kept."""
    return None if settings.audit_days is None else AuditLog(settings.store / "audit", settings.audit_days)


def audited(
    ask: Ask, door: str, log: AuditLog | None, *, names: bool = False, who: Callable[[], Reader] | None = None,
    measured: Measured | None = None, model: str | None = None,
) -> Ask:  # fmt: skip
    """`ask` with a record of each question; `who` says who asks now (None: whoever started the program),
    `measured` is told of each.
    """
    if log is None and measured is None:
        return ask

    def asked(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        reader = who() if who is not None else None
        if reader == NOBODY:  # the program asks itself, for what it suggests
            return ask(question, history, scope)
        began = time.monotonic()
        try:
            answer = ask(question, history, scope)
        except MattersError:
            took = time.monotonic() - began
            if measured is not None:
                measured(door, FAILED, took)
            raise
        took = time.monotonic() - began
        if measured is not None:
            measured(door, answer.status.value, took)
        if log is not None:
            log.add(_recorded(answer, door, _named(reader, log, names), model, took))
        return answer

    return asked


@dataclass(frozen=True, slots=True)
class Rates:
    """How often one person may ask, at all doors together: an officer's briefing asks more than a reader's talk."""

    readers: Rate = field(default_factory=lambda: Rate(60, 40))
    officers: Rate = field(default_factory=lambda: Rate(600, 600))


def limited(ask: Ask, who: Callable[[], Reader], rates: Rates) -> Ask:
    """`ask` for those who signed in, so many in a minute. It raises TooManyError."""

    def asked(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        reader = who()
        if reader.name is not None:
            wait = (rates.officers if reader.may(Right.ADD) else rates.readers).wait(reader.name)
            if wait:
                raise TooManyError(f"more was asked in a minute than one reader may; ask again in {wait} seconds", wait)
        return ask(question, history, scope)

    return asked


def _named(reader: Reader | None, log: AuditLog, names: bool) -> str | None:
    if reader is None or reader.name is None:
        return None
    return reader.name if names else log.pseudonym(reader.name)


def _recorded(answer: Answer, door: str, reader: str | None, model: str | None, took: float) -> AuditRecord:
    citations = tuple(
        AuditedCitation(c.locator.paper, c.locator.page, c.locator.item, c.locator.paragraph, c.quote)
        for c in answer.citations
    )
    return AuditRecord(
        datetime.now(UTC).isoformat(timespec="seconds"), door, answer.question, reader, answer.corpus,
        answer.status.value, citations, model, round(took, 3),
    )  # fmt: skip
