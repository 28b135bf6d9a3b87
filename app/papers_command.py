"""`matters papers`: what is on the shelf, what of it is unsure, and what a person says about it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from app.shelf import open_store
from app.terminal import consoles, papers_json, papers_view, plain
from corpus.errors import SettingsError
from corpus.scope import Listing, Scope
from corpus.store import EVERYTHING, Store, Succession

Json = Annotated[bool, typer.Option("--json", help="Print JSON for another program.")]
FIELDS = ("title", "authority", "body", "date", "kind", "status", "access", "url")
"""What can be said of a paper; `replaced-by` stands beside them and is a relation between two."""
REPLACED_BY = "replaced-by"

papers = typer.Typer(
    invoke_without_command=True,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="List the papers on the shelf, the latest meeting first; settle what is unsure about them.\n\n"
         "Examples:  `matters papers --unsure`,  "
         "`matters papers set minutes.pdf authority=Barsetshire date=2021-07-12`",
)


@papers.callback()
def list_papers(
    ctx: typer.Context,
    unsure: Annotated[
        bool, typer.Option("--unsure", help="Only those of which something is inferred or not known.")
    ] = False,
    as_json_: Json = False,
) -> None:
    if ctx.invoked_subcommand is not None:
        return
    with open_store(ctx.obj, whole=False) as store:
        listing = store.listing(EVERYTHING)
    shown = tuple(entry for entry in listing if doubtful(entry)) if unsure else listing
    if as_json_:
        typer.echo(json.dumps([papers_json(entry) for entry in shown], ensure_ascii=False))
    elif unsure and shown:
        consoles()[0].print(_doubts_view(shown))
        typer.echo(f"\nSettle it: matters papers set {plain(shown[0].file)} "
                   f"{' '.join(f'{field}=…' for field in doubtful(shown[0]))}")
    elif shown:
        consoles()[0].print(papers_view(shown, {entry.id: entry.file for entry in listing}))
    elif listing:
        typer.echo("Nothing is unsure: what the papers are was printed on them, or has been settled.")
    else:
        typer.echo(f"No papers in {ctx.obj.store}. Put some in: matters ingest FOLDER")


@papers.command("set")
def set_fields(
    ctx: typer.Context,
    paper: Annotated[str, typer.Argument(help="Its id, the beginning of it, its file name or its title.")],
    said: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE…", help=f"{', '.join(FIELDS)}, {REPLACED_BY}.")],
) -> None:
    """Say what a paper is. It counts at once, goes before what the paper prints, and is kept when it is ingested again.

    `replaced-by=PAPER` takes it out of answers in favour of a later one, `replaced-by=` takes that back. An empty value
    of another field counts from the next time the paper is ingested.

    Example:  `matters papers set minutes.pdf authority=Barsetshire status=approved`
    """
    fields = fields_in(said)
    with open_store(ctx.obj, whole=False) as store:
        found = store.find(paper)
        if REPLACED_BY in fields:
            _replace(store, found, fields.pop(REPLACED_BY))
        if fields:
            _settle(store, found, fields)
        entry = next(e for e in store.listing(EVERYTHING) if e.id == found)
        consoles()[0].print(papers_view((entry,), {e.id: e.file for e in store.listing(EVERYTHING)}))


def fields_in(said: Sequence[str]) -> dict[str, str]:
    """The fields of "FIELD=VALUE" words. Raises SettingsError for a word without "=" and a field that is none."""
    fields: dict[str, str] = {}
    for word in said:
        field, equals, value = word.partition("=")
        field = field.strip().lower().replace("_", "-")
        if not equals or field not in (*FIELDS, REPLACED_BY):
            raise SettingsError(f'"{word}" is no field with its value; write FIELD=VALUE, where FIELD is one of '
                                f"{', '.join(FIELDS)}, {REPLACED_BY}")
        fields[field] = value.strip()
    return fields


def doubtful(entry: Listing) -> tuple[str, ...]:
    """The fields of a paper that a person should settle: those inferred and those not known."""
    # The readers of every format take a moment to import: only where somebody asks.
    from ingest.metadata import unknown_fields

    return tuple(dict.fromkeys((*unknown_fields(entry.metadata), *entry.metadata.unsure)))


def _settle(store: Store, paper_id: str, fields: Mapping[str, str]) -> None:
    # The readers of every format take a moment to import: only where a paper is cut anew.
    from ingest.making import settled
    from ingest.sidecar import said_of
    from ingest.versions import standing

    said = {"source_url" if field == "url" else field: value for field, value in fields.items()}
    values = {field: value for field, value in said.items() if value}
    made = settled(store.paper(paper_id, EVERYTHING), said_of(values, "matters papers set"))
    with store.writing():
        store.settle(paper_id, {field: value or None for field, value in said.items()})
        store.rewrite(made.paper, made.chunks, made.facts)
        counting = Scope(exempt=True)
        stands = standing(made.paper, store.listing(counting), lambda id: store.paper(id, counting)).succession
        if stands != Succession():
            store.supersede(paper_id, stands)


def _replace(store: Store, paper_id: str, later: str) -> None:
    if later:
        store.supersede(paper_id, Succession(replaced_by=store.find(later)))
    else:
        store.count_again(paper_id)


def _doubts_view(listing: Sequence[Listing]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for name in ("paper", "field", "taken to be"):
        table.add_column(name, overflow="fold")
    for entry in listing:
        said = papers_json(entry)
        for n, field in enumerate(doubtful(entry)):
            value = said.get(field)
            table.add_row(Text(entry.file if n == 0 else ""), field, Text(str(value) if value else "not known"))
    return table
