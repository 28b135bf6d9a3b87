"""`matters remove`, `matters reindex` and `matters doctor`: a shelf kept in order."""

from __future__ import annotations

from typing import Annotated

import typer

from app.shelf import open_store
from app.terminal import consoles, plain, progress_bars
from corpus.errors import MattersError
from corpus.store import EVERYTHING, Disagreement


def remove(
    ctx: typer.Context,
    paper: Annotated[str, typer.Argument(help="Its id, the beginning of it, its file name or its title.")],
) -> None:
    """Take a paper off the shelf, with all that came of it.

    Example:  `matters remove minutes-2021-07-12.pdf`
    """
    with open_store(ctx.obj, whole=False) as store:
        found = store.find(paper)
        title = store.paper(found, EVERYTHING).metadata.title
        store.remove(found)
    typer.echo(f"Removed {found[:8]}: {plain(title)}")


def reindex(ctx: typer.Context) -> None:
    """Make the search indexes again from the catalogue; papers are not read again.

    Example:  `MATTERS_MODEL_ENCODER=~/models/bge-small matters reindex`
    """
    _, err = consoles()
    with open_store(ctx.obj, whole=False) as store, progress_bars(err) as bars:
        task = bars.add_task("reindex", total=None)
        store.reindex(lambda step, done, total: bars.update(task, description=step, completed=done, total=total))
        count = len(store.listing(EVERYTHING))
    typer.echo(f"Indexes made again for {count} {'paper' if count == 1 else 'papers'}.")


def doctor(
    ctx: typer.Context,
    dry: Annotated[bool, typer.Option("--dry-run", help="Say what is wrong and mend nothing.")] = False,
) -> None:
    """Check that catalogue, indexes and kept files agree, and mend what does not.

    Example:  `matters doctor --dry-run`
    """
    with open_store(ctx.obj, whole=False) as store:
        found = store.check()
        files = {paper.id: paper.file for paper in store.listing(EVERYTHING)}

        def said(fault: Disagreement) -> str:
            name = files.get(fault.paper or "", (fault.paper or "")[:8])
            return plain(f"{fault.place}: {fault.what}" + (f" ({name})" if name else ""))

        for fault in found:
            typer.echo(said(fault))
        if not found:
            typer.echo("All is well: catalogue, indexes and kept files agree.")
            return
        if dry:
            raise typer.Exit(1)
        for done in store.mend():
            typer.echo(f"mended: {done}")
        left = store.check()
        for fault in left:
            typer.echo(f"cannot be mended here: {said(fault)}")
    if left:
        raise MattersError(f"{len(left)} {'thing is' if len(left) == 1 else 'things are'} still wrong; see above")
