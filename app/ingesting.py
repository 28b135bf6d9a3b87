"""Putting papers on the shelf from the terminal: progress by file and stage, and a report of what became of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console, Group
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from app.terminal import progress_bars
from corpus.errors import SettingsError
from corpus.paper import pages_label
from corpus.store import Store
from ingest.formats import ALLOWED
from ingest.ocr import ENGINES, engine
from ingest.pipeline import IngestReport, Progress, ingest_folder

_SAID_ONCE_DONE = {"done": "green", "skipped": "dim", "failed": "red"}


def require_paths(paths: Sequence[Path]) -> None:
    """Raises SettingsError for a path that is not there: said before a store is made for it."""
    for path in paths:
        if not _there(path):
            raise SettingsError(f"{path}: no such file or folder; give files or folders of papers")


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except PermissionError:  # in a folder we may not enter: one failure among the others, told with its reason
        return True


def require_ocr() -> None:
    """Raises SettingsError where this machine has no text recognition: said before anything is read."""
    if engine() is None:
        raise SettingsError(
            f"--ocr needs {' or '.join(ENGINES)} on this machine, and none of them is on PATH; "
            "install one (Debian and Ubuntu: apt-get install tesseract-ocr), or ingest without --ocr"
        )


def ingest_with_progress(
    paths: Sequence[Path], store: Store, console: Console, *, ocr: bool = False, again: bool = False
) -> IngestReport:
    """Ingests files and folders and shows each file's stage on the console; `ocr`, `again` as in `ingest.pipeline`.

    Raises SettingsError where none of them holds a paper; StoreError as the store does.
    """
    with progress_bars(console) as bars:
        task = bars.add_task("looking for papers", total=None)

        def told(step: Progress) -> None:
            stage = step.stage.value
            if stage == "queued":
                bars.update(task, total=step.total)
                return
            finished = stage in _SAID_ONCE_DONE
            count = f" {step.done}/{step.of}" if step.of and not finished else ""
            now_done = step.number if finished else step.number - 1
            bars.update(task, description=f"{escape(step.file)}: {stage}{count}", completed=now_done)
            if finished:
                # Why a file failed is in the table at the end, with what to do about it.
                detail = f" · {step.detail}" if step.detail and stage != "failed" else ""
                console.print(Text(f"{stage:>8}  {step.file}{detail}", style=_SAID_ONCE_DONE[stage]), soft_wrap=True)

        report = ingest_folder(paths, store, progress=told, ocr=ocr, again=again)
    if not (report.added or report.skipped or report.failed):
        named = ", ".join(map(str, paths))
        raise SettingsError(f"{named}: no papers in it; papers are {ALLOWED}")
    return report


def report_json(report: IngestReport) -> dict[str, Any]:
    """The report for another program: one entry a file, with its outcome.

    "added", "skipped" (there already), "unread" (a scan: its text is pictures) or "failed"
    """
    return {"files": list(_entries(report))}


def report_view(report: IngestReport) -> Group:
    """The report as the terminal shows it: counts, what failed and why, what is not known of what came in."""
    unread = [f for f in report.failed if f.unread]
    failed = [f for f in report.failed if not f.unread]
    said = f"{len(report.added)} added, {len(report.skipped)} there already, {len(failed)} failed"
    counts = Text(said + (f", {len(unread)} unread" if unread else ""), style="bold")
    parts: list[Text | Table] = [counts]
    if report.added:
        parts.append(_table(
            ("paper", "title", "passages", "figures", "not known", "inferred"),
            [(a.file, a.title, str(a.chunks), str(a.facts), ", ".join(a.unknown), ", ".join(a.unsure))
             for a in report.added]))
    for name, files in (("failed", failed), ("unread", unread)):
        if files:
            parts.append(_table((name, "why", "what to do"), [(f.file, f.reason, f.remedy) for f in files]))
    for a in report.added:
        parts += [Text(f"{a.file}: replaces {old} in answers from now on", style="cyan") for old in a.replaces]
        if a.replaced_by is not None:
            parts.append(Text(f"{a.file}: not in answers, for {a.replaced_by} is later", style="cyan"))
        parts += [Text(f"{a.file}: {warning}", style="yellow") for warning in a.warnings]
        if a.ocr:
            said = f"{a.file}: {pages_label(a.ocr)} read by text recognition, which makes slips"
            parts.append(Text(said, style="yellow"))
    if any(a.unread for a in report.added):
        parts.append(Text("Pages without text: remove the paper, then matters ingest --ocr.", style="dim"))
    if any(a.unknown for a in report.added):
        parts.append(Text("What is not known can be said: matters papers set PAPER field=value.", style="dim"))
    return Group(*parts)


def _entries(report: IngestReport) -> Iterator[dict[str, Any]]:
    for added in report.added:
        yield {"file": added.file, "outcome": "added", "paper": added.paper, "title": added.title,
               "chunks": added.chunks, "facts": added.facts, "unknown": list(added.unknown),
               "unsure": list(added.unsure), "warnings": list(added.warnings),
               "unread": list(added.unread), "ocr": list(added.ocr),
               "replaces": list(added.replaces), "replaced_by": added.replaced_by}
    for skipped in report.skipped:
        yield {"file": skipped.file, "outcome": "skipped", "paper": skipped.paper, "reason": skipped.reason}
    for failure in report.failed:
        outcome = "unread" if failure.unread else "failed"
        yield {"file": failure.file, "outcome": outcome, "reason": failure.reason, "remedy": failure.remedy}


def _table(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """A plain table; a column that says nothing is left out."""
    kept = [n for n in range(len(names)) if any(row[n] for row in rows)]
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for n in kept:
        number = names[n] in ("passages", "figures")
        table.add_column(names[n], justify="right" if number else "left", overflow="fold")
    for row in rows:
        table.add_row(*(escape(row[n]) for n in kept))
    return table
