"""`matters audit`: what was asked and what it was answered from, where the council keeps that."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from app.auditing import audit_of
from app.scope import parse_day
from app.settings import Settings
from app.sheets import csv_bytes, write_file
from corpus.audit import AuditLog
from corpus.errors import SettingsError

audit = typer.Typer(no_args_is_help=True, help="What was asked, kept for MATTERS_AUDIT_DAYS: `matters audit export`.")
COLUMNS = ("at", "door", "reader", "question", "status", "corpus", "model", "seconds",
           "paper", "page", "item", "paragraph", "quote")  # fmt: skip


@audit.command()
def export(
    ctx: typer.Context,
    first: Annotated[str | None, typer.Option("--from", help="On or after this day: 2026-04-01.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="On or before this day: 2026-04-30.")] = None,
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write a table, a row a citation; else JSON lines.")
    ] = None,
) -> None:
    """Give the audit out, oldest first.

    Example:  `matters audit export --from 2026-04-01 --csv april.csv`
    """
    found = _log(ctx.obj).records(parse_day(first, "from"), parse_day(last, "to"))
    if csv is None:
        for record in found:
            typer.echo(json.dumps(asdict(record), ensure_ascii=False))
        return
    rows: list[tuple[object, ...]] = []
    for r in found:
        about = (r.at, r.door, r.reader, r.question, r.status, r.corpus, r.model, r.seconds)
        rows += [(*about, c.paper, c.page, c.item, c.paragraph, c.quote) for c in r.citations]
        if not r.citations:
            rows.append((*about, None, None, None, None, None))
    write_file(csv, csv_bytes(COLUMNS, rows), "--csv")
    typer.echo(f"{len(rows)} {'row' if len(rows) == 1 else 'rows'} written to {csv}", err=True)


def _log(settings: Settings) -> AuditLog:
    log = audit_of(settings)
    if log is None:
        raise SettingsError("no audit is kept here: MATTERS_AUDIT_DAYS says for how many days the council keeps one")
    return log
