"""`matters withdraw`: a paper out of the store and of every record beside it, and the receipt of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Group
from rich.text import Text

from app.drafts import Drafts
from app.shelf import open_store
from app.terminal import consoles, progress_bars
from corpus.audit import AuditLog
from corpus.errors import MattersError, SettingsError
from corpus.store import EVERYTHING, Store
from corpus.withdrawal import Withdrawal, probes, traces

Forget = Callable[[Path, str], str | None]
"""Called with (the store's folder, a paper's id): takes the paper's words out of one record; what was done, or None."""


def forget_in_draft(folder: Path, paper_id: str) -> str | None:
    """Takes the answers that stand on a paper out of every briefing in hand."""
    entries = sum(drafts.forget(paper_id) for drafts in Drafts.every(folder))
    return f"briefing in hand: {entries} {'answer' if entries == 1 else 'answers'} taken out" if entries else None


def forget_in_audit(folder: Path, paper_id: str) -> str | None:
    """Takes the words of a paper out of the audit, also where none is kept any more."""
    audit = folder / "audit"
    changed = AuditLog(audit).purge(paper_id) if audit.is_dir() else 0
    return f"audit: {changed} {'answer' if changed == 1 else 'answers'} emptied" if changed else None


RECORDS: tuple[Forget, ...] = (forget_in_draft, forget_in_audit)
"""Every record beside the store's own that may hold words of a paper. Whoever keeps another one adds it here."""

BEYOND = ("Not reached from here: back-ups, the folder the paper was ingested from, and what readers have saved. The "
          "blocks of deleted files are left to the disk.")


def withdraw(
    ctx: typer.Context,
    paper: Annotated[str, typer.Argument(help="Its id, the beginning of it, its file name or its title.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether it is meant.")] = False,
    receipt: Annotated[
        Path | None, typer.Option("--receipt", metavar="FILE", help="Write the receipt there too, as JSON.")
    ] = None,
    as_json_: Annotated[bool, typer.Option("--json", help="Print JSON for another program.")] = False,
) -> None:
    """Withdraw a paper: out of answers at once, then every byte of it out of the store. It is not taken in again.

    It cannot be undone. An earlier version that it had replaced counts again.

    Example:  `matters withdraw minutes-2021-07-12.pdf --receipt withdrawn.json`
    """
    with open_store(ctx.obj, whole=False) as store:
        found = store.find(paper)
        title = store.paper(found, EVERYTHING).metadata.title
        if not yes and not typer.confirm(f"Withdraw {title} ({found[:8]}) for good?", err=True):
            raise SettingsError("nothing was withdrawn")
        said = _withdrawn(store, found, ctx.obj.store)
    if receipt is not None:
        _write(receipt, said)
    if as_json_:
        typer.echo(json.dumps(said, ensure_ascii=False))
    else:
        consoles()[0].print(_view(said))
    if said["held"] or said["traces"]:
        raise MattersError("something of the paper may be left; the receipt above says where")


def _withdrawn(store: Store, paper_id: str, folder: Path) -> dict[str, Any]:
    sought = probes(store.chunks_of(paper_id, EVERYTHING))
    with store.writing(), progress_bars(consoles()[1]) as bars:
        task = bars.add_task("withdraw", total=None)
        records = [forgot for forget in RECORDS if (forgot := forget(folder, paper_id))]
        done = store.withdraw(
            paper_id, lambda step, n, of: bars.update(task, description=step, completed=n, total=of))
        # Once more: until it was out of answers, a chat that runs meanwhile may have answered from it.
        records += [f"{forgot} afterwards" for forget in RECORDS if (forgot := forget(folder, paper_id))]
        listing = store.listing(EVERYTHING)
        left = traces(folder, sought, (c for entry in listing for c in store.chunks_of(entry.id, EVERYTHING)))
    return receipt_json(done, records, {entry.id: entry.file for entry in listing}, left)


def receipt_json(
    done: Withdrawal, records: list[str], files: dict[str, str], left: tuple[str, ...]
) -> dict[str, Any]:
    """The receipt for another program: it names the paper by id, files and sha256, and holds no word of it."""
    return {
        "paper": done.paper,
        "files": list(done.files),
        "sha256": list(done.sha256),
        "withdrawn": done.time.isoformat(timespec="seconds"),
        "passages": done.chunks,
        "figures": done.facts,
        "originals": done.originals,
        "records": records,
        "counting_again": [files.get(paper, paper) for paper in done.counting_again],
        "held": list(done.held),
        "traces": list(left),
        "not_reached": BEYOND,
    }


def _view(said: dict[str, Any]) -> Group:
    lines = [
        Text(f"Withdrawn {said['paper'][:8]}: {', '.join(said['files'])}", style="bold"),
        Text(f"{said['withdrawn']} · {said['passages']} passages, {said['figures']} figures and {said['originals']} "
             f"{'file' if said['originals'] == 1 else 'files'} erased; both indexes and the catalogue written anew"),
        *(Text(f"sha256 {sha256}", style="dim") for sha256 in said["sha256"]),
        *(Text(record) for record in said["records"]),
        *(Text(f"{file}: counts again, for it had been replaced by this one") for file in said["counting_again"]),
    ]
    if said["traces"]:
        lines += [Text(f"{file}: words of the paper still stand in it", style="red") for file in said["traces"]]
    else:
        lines.append(Text("Its text was looked for in every file of the store: none of it was found."))
    lines += [Text(held, style="red") for held in said["held"]]
    return Group(*lines, Text(said["not_reached"], style="dim"))


def _write(receipt: Path, said: dict[str, Any]) -> None:
    try:
        receipt.write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"{receipt}: the paper is withdrawn, but the receipt cannot be written there "
                            f"({error.strerror}); it is: {json.dumps(said, ensure_ascii=False)}") from error
