"""`matters sync` on the terminal: which councils, progress by meeting, and a report of what became of each paper."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import typer
from rich.console import Console, Group
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from app.settings import Settings
from app.shelf import open_store
from app.terminal import consoles, progress_bars
from corpus.errors import SettingsError
from corpus.store import CATALOGUE
from ingest.moderngov.addresses import checked_address
from ingest.moderngov.councils import COUNCILS_FILE, Council, read_councils
from ingest.moderngov.shelving import Fate
from ingest.moderngov.sync import Step, SyncReport, Tell, preview_council, sync_council
from ingest.moderngov.web import Manners

_SHOWN = {Fate.ADDED: "green", Fate.REPLACED: "green", Fate.WANTED: "cyan", Fate.TAKEN_OFF: "yellow",
          Fate.UNREAD: "yellow", Fate.FAILED: "red"}


_NEW = (Fate.ADDED, Fate.REPLACED)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the command line says: one site and its limits, or all councils of a file."""

    url: str | None = None
    committees: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    every: bool = False
    file: Path | None = None
    authority: str | None = None
    contact: str | None = None


def run_sync(picked: Chosen, settings: Settings, *, dry: bool, as_json: bool, stand_in: bool) -> bool:
    """Syncs what was chosen and prints the report; whether all went well.

    stand_in   ask this machine only, without a pause: for tests

    Raises typer.BadParameter for a choice that is none, SettingsError for what cannot be used, StoreError as the store
    does. A council that cannot be read is told in the report, and the next one is read.
    """
    councils, contact = _councils(picked, settings)
    manners = Manners(contact, pause=0.0, loopback=True) if stand_in else Manners(contact)
    out, err = consoles()
    reports = _synced(councils, settings, manners, err, dry=dry)
    if as_json:
        typer.echo(json.dumps({"councils": [report_json(report) for report in reports]}, ensure_ascii=False))
    else:
        for report in reports:
            out.print(report_view(report))
    return all(report.sound for report in reports)


def _councils(picked: Chosen, settings: Settings) -> tuple[tuple[Council, ...], str]:
    """The councils, and who asks."""
    limits = (picked.committees, picked.first, picked.last, picked.authority)
    misplaced = any(limits) if picked.every else picked.file is not None
    if (picked.url is None) != picked.every or misplaced:
        raise typer.BadParameter(
            "give either a URL (with --committee, --from, --to, --authority) or --all (with --councils), like "
            "matters sync https://democracy.example.gov.uk/ --committee \"Scrutiny Panel\""
        )
    contact = picked.contact or settings.contact
    if picked.url is not None:
        first, last = _day(picked.first, "--from"), _day(picked.last, "--to")
        council = Council(checked_address(picked.url), picked.authority, picked.committees, first, last)
        return (council,), contact or ""
    said = read_councils(picked.file or settings.store / COUNCILS_FILE)
    return said.councils, picked.contact or said.contact or settings.contact or ""


def _synced(
    councils: Sequence[Council], settings: Settings, manners: Manners, err: Console, *, dry: bool
) -> tuple[SyncReport, ...]:
    today, reports = date.today(), []
    for council in councils:
        council.days(today)  # what cannot be used is said before anything is asked of anyone
    with ExitStack() as things:
        there = not dry or (settings.store / CATALOGUE).exists()  # a dry run makes no store
        store = things.enter_context(open_store(settings, make=not dry)) if there else None
        bars = things.enter_context(progress_bars(err))
        for council in councils:
            task = bars.add_task(escape(council.label), total=None)
            tell = _teller(bars, task, err)
            if dry or store is None:
                ledger = store.ledger if store is not None else None
                reports.append(preview_council(council, ledger, manners, today=today, tell=tell))
            else:
                reports.append(sync_council(council, store, manners, settings.store / "sync", today=today, tell=tell))
            bars.remove_task(task)
    return tuple(reports)


def _teller(bars: Any, task: Any, err: Console) -> Tell:
    def told(step: Step) -> None:
        bars.update(task, total=step.total, completed=step.number - 1,
                    description=escape(f"{step.council}: {step.meeting}"))
        if step.entry is not None and step.entry.fate in _SHOWN:
            err.print(Text(f"{step.entry.fate.value:>12}  {step.entry.title}", style=_SHOWN[step.entry.fate]))

    return told


def report_json(report: SyncReport) -> dict[str, Any]:
    """The report as one JSON object for another program."""
    return {
        "council": report.council, "meetings": report.meetings, "unchanged": report.unchanged,
        "restricted": report.restricted, "elsewhere": report.elsewhere, "calls": report.calls,
        "papers": [{"title": e.title, "url": e.url, "outcome": e.fate.value, "detail": e.detail, "paper": e.paper}
                   for e in report.entries if e.fate is not Fate.SAME],
        "notes": list(report.notes), "stopped": report.stopped,
    }


def report_view(report: SyncReport) -> Group:
    """The report for the terminal: counts, what needs a person, what was held back."""
    counts = [f"{n} {fate.value}" for fate in Fate if (n := sum(e.fate is fate for e in report.entries))]
    said = [f"{_of(report.meetings, 'meeting')}, {report.unchanged} of them with nothing new", *counts]
    parts: list[Text | Table] = [Text(f"{report.council}: {'; '.join(said)}.", style="bold")]
    wrong = [e for e in report.entries if e.fate in (Fate.FAILED, Fate.UNREAD)]
    parts += [Text(f"{e.title}: {e.detail}", style="yellow") for e in report.entries if e.detail and e.fate in _NEW]
    if wrong:
        table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
        table.add_column("not on the shelf", overflow="fold")
        table.add_column("why", overflow="fold")
        for entry in wrong:
            table.add_row(escape(entry.title), escape(entry.detail))
        parts.append(table)
    if report.restricted:
        parts.append(Text(f"{_of(report.restricted, 'item or file', 'items and files')} not for the public: "
                          "nothing of them was fetched.", style="dim"))
    if report.elsewhere:
        parts.append(Text(f"{_of(report.elsewhere, 'link')} to other sites not followed.", style="dim"))
    parts += [Text(note, style="yellow") for note in report.notes]
    if report.stopped is not None:
        parts.append(Text(f"Stopped: {report.stopped}", style="red"))
    return Group(*parts)


def _of(count: int, one: str, many: str | None = None) -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


def _day(text: str | None, option: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise SettingsError(f'{option} is "{text}"; it must be a day like 2023-04-01') from error
