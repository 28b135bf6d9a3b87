"""The command line: `matters …`. Every command teaches with an example, and ends with 0, 1 or 2.

    0  fine          1  something failed          2  bad usage

Only what a question needs is imported at the top: `matters ask` starts without gradio, torch or Chroma.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, TextIO

import typer

from answers.answer import Answer, as_json
from answers.ask import answer_question
from app.batch import answer_batch, read_batch
from app.commands import Commands
from app.scope import chosen_scope
from app.settings import Settings, read_settings
from app.shelf import open_store, require_papers
from app.terminal import answer_text, consoles, papers_json, papers_view, progress_bars
from corpus.errors import MattersError, SettingsError
from corpus.store import EVERYTHING, Scope, Store

app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,  # what is left over is a fault of ours: the plain traceback is the report
    context_settings={"help_option_names": ["-h", "--help"]},
)

Json = Annotated[bool, typer.Option("--json", help="Print JSON for another program.")]
Authority = Annotated[
    list[str] | None, typer.Option("--authority", help="Only papers of this council; may be repeated.")
]
Body = Annotated[
    list[str] | None, typer.Option("--body", help="Only papers of this committee or board; may be repeated.")
]
From = Annotated[str | None, typer.Option("--from", help="Only meetings on or after this day: 2021-04-01.")]
To = Annotated[str | None, typer.Option("--to", help="Only meetings on or before this day: 2022-03-31.")]


def main() -> None:
    """The console script."""
    app()


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"matters {version('matters-arising')}")
        raise typer.Exit


@app.callback(
    epilog="Exit codes: 0 fine, 1 something failed, 2 bad usage. Settings: MATTERS_HOME, MATTERS_CHROMA_URL, "
    "MATTERS_MODEL_ENCODER, MATTERS_GLOSSARY."
)
def settings(
    ctx: typer.Context,
    store: Annotated[
        Path | None,
        typer.Option(
            "--store", metavar="DIR", help="The folder of the store; else MATTERS_HOME, else ~/.local/share/matters."
        ),
    ] = None,
    version_: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version and stop."),
    ] = False,
) -> None:
    """Ask your council's committee papers; get the answer the papers give, with the place it is printed.

    Start:  `matters ingest FOLDER`, then `matters ask "How many children were on CP plans in March 2022?"`
    or `matters chat`.
    """
    ctx.obj = read_settings(store, os.environ)


@app.command()
def ingest(
    ctx: typer.Context,
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH…", help="Files or folders: PDF, HTML, DOCX, Markdown, text.")
    ],
    as_json_: Json = False,
) -> None:
    """Put papers on the shelf. One bad file never stops the rest, and the same paper twice is kept once.

    Example:  `matters ingest ~/papers/2021 ~/papers/minutes.pdf`
    """
    # The readers of every format take a moment to import: only where papers are read.
    from app.ingesting import ingest_with_progress, report_json, report_view, require_paths

    require_paths(paths)
    out, err = consoles()
    with open_store(ctx.obj) as store:
        report = ingest_with_progress(paths, store, err)
    if as_json_:
        typer.echo(json.dumps(report_json(report), ensure_ascii=False))
    else:
        out.print(report_view(report))
    if report.failed:
        raise typer.Exit(1)


@app.command()
def papers(ctx: typer.Context, as_json_: Json = False) -> None:
    """List the papers on the shelf, the latest meeting first.

    Example:  `matters papers --json`
    """
    with open_store(ctx.obj) as store:
        listing = store.listing(EVERYTHING)
    if as_json_:
        typer.echo(json.dumps([papers_json(entry) for entry in listing], ensure_ascii=False))
    elif listing:
        consoles()[0].print(papers_view(listing))
    else:
        typer.echo(f"No papers in {ctx.obj.store}. Put some in: matters ingest FOLDER")


@app.command()
def ask(
    ctx: typer.Context,
    question: Annotated[str | None, typer.Argument(help="The question, in quotation marks.")] = None,
    as_json_: Json = False,
    batch: Annotated[
        Path | None,
        typer.Option(
            "--batch", metavar="FILE", help='Many questions: a line each, {"id": "1", "question": "…", "history": []}.'
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Where the answers of a batch go, a line each; else stdout."),
    ] = None,
    authority: Authority = None,
    body: Body = None,
    first: From = None,
    last: To = None,
) -> None:
    """Ask the papers. "Not in these papers" is an answer too.

    Examples:  `matters ask "Who chaired the meeting?" --from 2021-07-01`,
    `matters ask --batch questions.jsonl --out answers.jsonl`
    """
    if (question is None) == (batch is None) or (out is not None and batch is None):
        raise typer.BadParameter(
            'give either a question or --batch FILE (and --out only with --batch), like matters ask "How many …?"'
        )
    if question is not None and not question.strip():
        raise typer.BadParameter("the question is empty")
    with open_store(ctx.obj) as store:
        require_papers(store, ctx.obj)
        scope = chosen_scope(store.listing(Scope()), authority or (), body or (), first, last)
        if batch is not None:
            _ask_batch(batch, out, store, scope, ctx.obj)
            return
        answer = answer_question(question or "", store, scope=scope, glossary=ctx.obj.glossary)
    if as_json_:
        typer.echo(json.dumps(as_json(answer), ensure_ascii=False))
    else:
        consoles()[0].print(answer_text(answer))


@app.command()
def chat(
    ctx: typer.Context,
    host: Annotated[str, typer.Option(help="An address of this machine.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes any free port.")] = 7860,
    papers: Annotated[
        Path | None, typer.Option("--papers", metavar="FOLDER", help="Ingest these first if the store is empty.")
    ] = None,
) -> None:
    """Open the chat in a browser on this machine: answers, and the page each stands on.

    Example:  `matters chat --papers corpus/papers --port 8000`
    """
    # gradio takes seconds to import, and the readers of every format a moment: only here
    from app.chat import build_chat
    from app.ingesting import ingest_with_progress, report_view, require_paths
    from app.serve import address, open_socket, serve, web_app
    from ingest.page_image import find_quote, render_page

    chosen: Settings = ctx.obj
    listening = open_socket(host, port)  # before any work: a taken port is found out at once
    with ExitStack() as open_things:
        open_things.callback(listening.close)
        store = open_things.enter_context(open_store(chosen))
        if papers is not None and not store.listing(Scope()):
            require_paths([papers])
            err = consoles()[1]
            err.print(report_view(ingest_with_progress([papers], store, err)))

        def answer(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
            return answer_question(question, store, history=history, scope=scope, glossary=chosen.glossary)

        web = web_app(store, build_chat(store, answer, find_quote), render_page)
        typer.echo(f"The chat is open on {address(listening)} (Ctrl-C closes it)", err=True)
        serve(web, listening)


@app.command()
def remove(
    ctx: typer.Context,
    paper: Annotated[str, typer.Argument(help="Its id, the beginning of it, its file name or its title.")],
) -> None:
    """Take a paper off the shelf, with all that came of it.

    Example:  `matters remove minutes-2021-07-12.pdf`
    """
    with open_store(ctx.obj) as store:
        found = store.find(paper)
        title = store.paper(found, EVERYTHING).metadata.title
        store.remove(found)
    typer.echo(f"Removed {found[:8]}: {title}")


@app.command()
def reindex(ctx: typer.Context) -> None:
    """Make the search indexes again from the catalogue; papers are not read again.

    Example:  `MATTERS_MODEL_ENCODER=~/models/bge-small matters reindex`
    """
    _, err = consoles()
    with open_store(ctx.obj) as store, progress_bars(err) as bars:
        task = bars.add_task("reindex", total=None)
        store.reindex(lambda step, done, total: bars.update(task, description=step, completed=done, total=total))
        count = len(store.listing(EVERYTHING))
    typer.echo(f"Indexes made again for {count} {'paper' if count == 1 else 'papers'}.")


@app.command()
def doctor(
    ctx: typer.Context,
    dry: Annotated[bool, typer.Option("--dry-run", help="Say what is wrong and mend nothing.")] = False,
) -> None:
    """Check that catalogue, indexes and kept files agree, and mend what does not.

    Example:  `matters doctor --dry-run`
    """
    with open_store(ctx.obj) as store:
        found = store.check()
        for fault in found:
            typer.echo(f"{fault.place}: {fault.what}" + (f" ({fault.paper[:8]})" if fault.paper else ""))
        if not found:
            typer.echo("All is well: catalogue, indexes and kept files agree.")
            return
        if dry:
            raise typer.Exit(1)
        for done in store.mend():
            typer.echo(f"mended: {done}")
        left = store.check()
    if left:
        raise MattersError(f"{len(left)} {'thing is' if len(left) == 1 else 'things are'} still wrong: {left[0].what}")


def _ask_batch(batch: Path, out: Path | None, store: Store, scope: Scope, chosen: Settings) -> None:
    try:
        with batch.open(encoding="utf-8") as lines:
            questions = read_batch(lines, batch.name)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"--batch {batch} cannot be read ({getattr(error, 'strerror', None) or 'not UTF-8'}); "
            "give a file of JSON lines"
        ) from error
    _, err = consoles()
    with ExitStack() as open_things:
        target: TextIO = sys.stdout if out is None else open_things.enter_context(_writable(out))
        bars = open_things.enter_context(progress_bars(err))
        task = bars.add_task("answering", total=len(questions))

        def one(question: str, history: tuple[str, ...]) -> Answer:
            return answer_question(question, store, history=history, scope=scope, glossary=chosen.glossary)

        for done in answer_batch(questions, one, target):
            bars.update(task, completed=done)
    err.print(
        f"{len(questions)} {'answer' if len(questions) == 1 else 'answers'} written" + (f" to {out}" if out else "")
    )


def _writable(path: Path) -> TextIO:
    try:
        return path.open("w", encoding="utf-8")
    except OSError as error:
        raise SettingsError(
            f"--out {path} cannot be written ({error.strerror}); name a file in a folder that exists and is yours"
        ) from error


if __name__ == "__main__":
    main()
