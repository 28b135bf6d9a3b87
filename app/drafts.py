"""The briefing in hand, kept in the store's folder so that it is there after a reload; no reader's name is in it.

Whoever signed in has one of their own; where nobody does, the store has one. Two tabs change it in turn. The one that
it took the place of is kept beside it and can be brought back, for an hour's editing may hang on one click.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any

from app.briefing import Briefing, Check, Entry, KeyFigure, Source, Standing
from corpus.errors import SettingsError
from corpus.scope import Listing

IN_HAND, BEFORE = "briefing-in-hand", "briefing-before"
FILE = f"{IN_HAND}.json"
VERSION = 1
WAITING = "waiting"
"""The status of a question that has not been asked yet."""

LEFT = "A paper that this answer stood on is no longer on the shelf. Ask it again."
CHANGED = "The papers have changed since this was asked. Ask it again."
OLDER = "The papers on the shelf have changed since this was asked; ask it again to be sure."


class Drafts:
    """The briefing in hand; safe to share by threads."""

    def __init__(self, folder: Path, who: Callable[[], str | None] = lambda: None) -> None:
        """`who` says whose briefing is meant, at each call; None: nobody signed in, and there is one for all."""
        self._folder, self._who, self._lock = folder, who, Lock()
        self._named: Path | None = None

    @property
    def _file(self) -> Path:
        if self._named is not None:
            return self._named
        name = self._who()
        if name is None:
            return self._folder / FILE
        return self._folder / f"{IN_HAND}-{sha256(name.encode()).hexdigest()[:16]}.json"

    @classmethod
    def every(cls, folder: Path) -> tuple[Drafts, ...]:
        """The briefings in hand of everybody who has one, and those before them."""
        found = []
        for path in sorted((*folder.glob(f"{IN_HAND}*.json"), *folder.glob(f"{BEFORE}*.json"))):
            drafts = cls(folder)
            drafts._named = path
            found.append(drafts)
        return tuple(found)

    @property
    def _before(self) -> Path:
        """Where the briefing before is kept."""
        return self._file.with_name(self._file.name.replace(IN_HAND, BEFORE))

    def load(self) -> Briefing | None:
        """The briefing in hand; None where there is none. Raises SettingsError where the file cannot be read."""
        with self._lock:
            return self._read()

    def save(self, briefing: Briefing) -> None:
        """Keeps a briefing in place of the one in hand. Raises SettingsError where it cannot be written."""
        with self._lock:
            self._write(briefing)

    def change(self, number: int, become: Callable[[Entry], Entry]) -> Briefing | None:
        """Changes the entry of a number (from 1) and keeps it; None where there is no such entry any more."""
        with self._lock:
            briefing = self._read()
            if briefing is None or not 1 <= number <= len(briefing.entries):
                return None
            entries = list(briefing.entries)
            entries[number - 1] = become(entries[number - 1])
            changed = replace(briefing, entries=tuple(entries))
            self._write(changed)
            return changed

    def forget(self, paper_id: str) -> int:
        """Takes out every answer that stands on a paper, or on a paper unknown; says how many."""
        with self._lock:
            briefing = self._read()
            if briefing is None:
                return 0
            entries = tuple(
                waiting_entry(e.question, LEFT)
                if e.status != WAITING and (not e.sources or any(s.paper == paper_id for s in e.sources)) else e
                for e in briefing.entries
            )
            changed = sum(before is not after for before, after in zip(briefing.entries, entries, strict=True))
            if changed:
                self._write(replace(briefing, entries=entries))
            return changed

    def begin(self, briefing: Briefing) -> None:
        """Takes up another briefing; the one in hand becomes the one before it."""
        with self._lock:
            self._put_aside()
            self._write(briefing)

    def drop(self) -> None:
        """Lets go of the briefing in hand, which can be brought back."""
        with self._lock:
            self._put_aside()

    @property
    def before(self) -> bool:
        """Whether there is one to bring back."""
        return self._before.exists()

    def bring_back(self) -> None:
        """Takes the briefing before up again; the one in hand, if any, becomes the one before. Nothing for none."""
        with self._lock:
            if not self._before.exists():
                return
            aside = self._before.with_suffix(".new")
            try:
                self._before.replace(aside)
                self._put_aside()
                aside.replace(self._file)
            except OSError as error:
                raise self._unkept(error) from error

    def _put_aside(self) -> None:
        if self._file.exists():
            try:
                self._file.replace(self._before)
            except OSError as error:
                raise self._unkept(error) from error

    def _unkept(self, error: OSError) -> SettingsError:
        return SettingsError(
            f"{self._file}: the briefing in hand cannot be kept ({error.strerror}); make room, or set the "
            "folder's permissions"
        )

    def _read(self) -> Briefing | None:
        if not self._file.exists():
            return None
        try:
            return briefing_from(json.loads(self._file.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SettingsError(
                f"{self._file}: the briefing in hand cannot be read ({type(error).__name__}); move the file away to "
                "start anew"
            ) from error

    def _write(self, briefing: Briefing) -> None:
        beside = self._file.with_suffix(".new")
        try:
            beside.write_text(json.dumps(briefing_json(briefing), ensure_ascii=False), encoding="utf-8")
            beside.replace(self._file)  # whole or not at all
        except OSError as error:
            raise self._unkept(error) from error


def on_this_shelf(briefing: Briefing, listing: Sequence[Listing], fingerprint: str) -> Briefing:
    """A briefing without what the shelf no longer shows: an answer whose paper was taken off or made exempt is gone.

    `listing` are the papers that it may search now. What stays says that the shelf has changed.
    """
    if briefing.fingerprint == fingerprint:
        return briefing
    seen = {entry.id for entry in listing}

    def kept(entry: Entry) -> Entry:
        if entry.status == WAITING:
            return entry
        if any(s.paper not in seen for s in entry.sources):
            return waiting_entry(entry.question, LEFT)
        if not entry.sources:  # what the nearest thing came from is not known
            return waiting_entry(entry.question, CHANGED)
        return entry if OLDER in entry.caveats else replace(entry, caveats=(*entry.caveats, OLDER))

    days = sorted(x.metadata.date for x in listing if x.metadata.date)
    return replace(
        briefing,
        entries=tuple(map(kept, briefing.entries)),
        papers=len(listing),
        meetings=(days[0], days[-1]) if days else None,
        added=max((x.added.date() for x in listing), default=None),
        fingerprint=fingerprint,
    )


def waiting_entry(question: str, why: str = "Not asked yet.") -> Entry:
    """A question that is still to be asked."""
    return Entry(question=question, status=WAITING, headline=why)


def briefing_json(briefing: Briefing) -> dict[str, Any]:
    """A briefing as JSON values."""
    written = asdict(briefing) | {
        "version": VERSION,
        "prepared": briefing.prepared.isoformat(),
        "added": briefing.added.isoformat() if briefing.added else None,
        "meetings": [day.isoformat() for day in briefing.meetings] if briefing.meetings else None,
    }
    return dict(written)


def briefing_from(written: dict[str, Any]) -> Briefing:
    """The briefing of `briefing_json`. Raises ValueError, KeyError or TypeError for anything else."""
    if written.get("version") != VERSION:
        raise ValueError(f"version {written.get('version')}, not {VERSION}")
    days = written["meetings"]
    plain = {k: v for k, v in written.items() if k != "version"}
    return Briefing(
        **plain
        | {
            "prepared": date.fromisoformat(written["prepared"]),
            "added": date.fromisoformat(written["added"]) if written["added"] else None,
            "meetings": (date.fromisoformat(days[0]), date.fromisoformat(days[1])) if days else None,
            "authorities": tuple(written["authorities"]),
            "entries": tuple(_entry(e) for e in written["entries"]),
        }
    )


def _entry(written: dict[str, Any]) -> Entry:
    return Entry(
        **written
        | {
            "figures": tuple(KeyFigure(**f) for f in written["figures"]),
            "sources": tuple(Source(**s | {"headers": tuple(s["headers"])}) for s in written["sources"]),
            "caveats": tuple(written["caveats"]),
            "checks": tuple(Check(**c) for c in written["checks"]),
            "standing": Standing(written["standing"]),
        }
    )
