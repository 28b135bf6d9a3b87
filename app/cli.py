"""The command line: `matters …`. Every command teaches with an example, and ends with 0, 1 or 2.

    0  fine          1  something failed          2  bad usage

Only what a question needs is imported at the top: `matters ask` starts without gradio, torch or Chroma.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from contextlib import ExitStack
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, TextIO

import typer

from answers.answer import as_json
from app.asking import Ask, asker
from app.audit_command import audit
from app.auditing import audit_of, audited
from app.auth_command import auth
from app.batch import answer_batch, answers_to, questions_in
from app.briefing_command import brief
from app.checking import check
from app.commands import Commands
from app.exploring import figures
from app.feedback_command import feedback
from app.listening import address, open_socket
from app.papers_command import papers
from app.scope import chosen_scope
from app.settings import Settings, read_settings
from app.shelf import open_store, require_papers
from app.tending import doctor, reindex, remove
from app.terminal import answer_text, consoles, progress_bars
from app.uploads import private_uploads
from app.withdrawing import withdraw
from app.writer import open_writer
from corpus.store import Scope, Store

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
    """The console script. SIGTERM ends it as Ctrl-C does: a paper in hand is taken back, an answer in hand is given."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    app()


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"matters {version('matters-arising')}")
        raise typer.Exit


@app.callback(
    epilog="Exit codes: 0 fine, 1 something failed, 2 bad usage. Settings: MATTERS_HOME, MATTERS_CHROMA_URL, "
    "MATTERS_MODEL_ENCODER, MATTERS_GLOSSARY, MATTERS_CONTACT, MATTERS_MODEL, MATTERS_MODEL_URL, "
    "MATTERS_MODEL_SECONDS."
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
    ocr: Annotated[
        bool,
        typer.Option("--ocr", help="Read pages that are pictures by text recognition (ocrmypdf or tesseract)."),
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Take in papers that were withdrawn: they are refused otherwise.")
    ] = False,
    as_json_: Json = False,
) -> None:
    """Put papers on the shelf. One bad file never stops the rest, and the same paper twice is kept once.

    Example:  `matters ingest ~/papers/2021 ~/papers/minutes.pdf`
    """
    # The readers of every format take a moment to import: only where papers are read.
    from app.ingesting import ingest_with_progress, report_json, report_view, require_ocr, require_paths
    from ingest.fork import give_way

    require_paths(paths)
    give_way()
    if ocr:
        require_ocr()
    out, err = consoles()
    with open_store(ctx.obj, make=True) as store:
        report = ingest_with_progress(paths, store, err, ocr=ocr, again=again)
    if as_json_:
        typer.echo(json.dumps(report_json(report), ensure_ascii=False))
    else:
        out.print(report_view(report))
    if report.failed:
        raise typer.Exit(1)


@app.command()
def sync(
    ctx: typer.Context,
    url: Annotated[
        str | None, typer.Argument(metavar="URL", help="The council's ModernGov site: its address or any page of it.")
    ] = None,
    committee: Annotated[
        list[str] | None,
        typer.Option("--committee", metavar="NAME", help="Only this body, by name or number; may be repeated."),
    ] = None,
    first: Annotated[
        str | None, typer.Option("--from", help="Meetings on or after this day: 2023-04-01. Else 90 days back.")
    ] = None,
    last: Annotated[
        str | None, typer.Option("--to", help="Meetings on or before this day. Else 31 days ahead.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="All councils of the councils file.")] = False,
    councils: Annotated[
        Path | None, typer.Option("--councils", metavar="FILE", help="Another councils file than the store's.")
    ] = None,
    authority: Annotated[str | None, typer.Option(help="The council's short name, as answers give it.")] = None,
    contact: Annotated[
        str | None, typer.Option(help="Who asks, told to the council: an e-mail or web address. Else MATTERS_CONTACT.")
    ] = None,
    dry: Annotated[bool, typer.Option("--dry-run", help="Say what would be fetched; fetch no paper.")] = False,
    as_json_: Json = False,
    stand_in: Annotated[bool, typer.Option("--stand-in", hidden=True)] = False,
) -> None:
    """Fetch a council's new papers from its ModernGov site. Run it again: it goes on from where it was.

    Examples:  `matters sync https://democracy.example.gov.uk/ --committee "Scrutiny Panel" --from 2023-04-01
    --contact me@example.gov.uk`,  `matters sync --all`
    """
    # What reads the web takes a moment to import: only where it is read.
    from app.syncing import Chosen, run_sync
    from ingest.fork import give_way

    give_way()
    picked = Chosen(url, tuple(committee or ()), first, last, every, councils, authority, contact)
    if not run_sync(picked, ctx.obj, dry=dry, as_json=as_json_, stand_in=stand_in):
        raise typer.Exit(1)


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
    superseded: Annotated[
        bool, typer.Option("--superseded", help="Also papers that a later one has replaced; each answer says so.")
    ] = False,
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
        listing = store.listing(Scope(superseded=superseded))
        scope = replace(chosen_scope(listing, authority or (), body or (), first, last), superseded=superseded)
        ask_papers = _asking(store, ctx.obj, "terminal")
        if batch is not None:
            _ask_batch(batch, out, ask_papers, scope)
            return
        answer = ask_papers(question or "", (), scope)
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
    mcp_: Annotated[
        bool, typer.Option("--mcp", help="Let assistants ask too, at /mcp (Model Context Protocol).")
    ] = False,
) -> None:
    """Open the chat in a browser on this machine: answers, and the page each stands on.

    Example:  `matters chat --papers corpus/papers --port 8000`
    """
    # The readers of every format take a moment to import: only where papers may be read.
    from app.ingesting import ingest_with_progress, report_view, require_paths

    chosen: Settings = ctx.obj
    # What can be refused is refused first, at once: a taken port, a folder that is not there, a store that is none.
    from app.entrance import Entrance

    entrance = Entrance.of(chosen)
    listening = open_socket(host, port, guarded=not entrance.open, named=chosen.address is not None)
    with ExitStack() as open_things:
        open_things.callback(listening.close)
        if papers is not None:
            require_paths([papers])
        store = open_things.enter_context(open_store(chosen, make=papers is not None))
        if papers is not None and not store.listing(Scope()):
            err = consoles()[1]
            err.print(report_view(ingest_with_progress([papers], store, err)))
        open_things.enter_context(private_uploads())
        # gradio takes seconds to import
        from app.access import who_asks
        from app.doors import Doors
        from app.drafts import Drafts
        from app.figures_page import Explorer
        from app.pages import build_pages
        from app.serve import serve, web_app
        from ingest.drawn_apart import DrawnApart

        apart = open_things.enter_context(DrawnApart())
        doors = Doors(chosen, store, apart.render_page, entrance, open_writer(chosen), with_mcp=mcp_)
        seen = doors.store  # from here on nothing sees more of the store than its reader may
        drafts, explorer = Drafts(chosen.store, lambda: who_asks().name), Explorer(seen, chosen.glossary)
        pages = build_pages(doors, apart.find_marks, drafts, explorer)
        web = web_app(seen, pages, apart.render_page, drafts, explorer, doors, host)
        if chosen.address is not None and chosen.address.startswith("http://") and not entrance.open:
            typer.echo("Readers come by http: whoever is on the way can read passwords and answers. Put a proxy with "
                       "https in front, and its address into MATTERS_ADDRESS", err=True)
        where = address(listening) + (f", for readers {chosen.address}" if chosen.address is not None else "")
        typer.echo(f"The chat is open on {where} (Ctrl-C closes it)", err=True)
        serve(web, listening)


@app.command()
def mcp(ctx: typer.Context) -> None:
    """Answer an assistant on standard input and output (Model Context Protocol); open papers only.

    Example:  put `{"command": "matters", "args": ["mcp"]}` into the assistant's list of servers.
    """
    # Some tenths of a second to import: only where an assistant asks.
    from app.mcp_door import mcp_server
    from app.programs import programs_of
    from ingest.drawn_apart import DrawnApart

    chosen: Settings = ctx.obj
    with open_store(chosen) as store, DrawnApart() as apart:
        require_papers(store, chosen)
        ask = _asking(store, chosen, "mcp")
        mcp_server(programs_of(store, ask, chosen.glossary, apart.render_page)).run("stdio")


app.add_typer(papers, name="papers")
app.add_typer(auth, name="auth")
app.add_typer(audit, name="audit")
app.command()(check)
app.command()(figures)
app.command()(brief)
app.command()(remove)
app.command()(withdraw)
app.command()(reindex)
app.command()(doctor)
app.add_typer(feedback, name="feedback")


def _asking(store: Store, chosen: Settings, door: str) -> Ask:
    """Asking as the settings have it, in the audit where one is kept."""
    writer = open_writer(chosen)
    ask_papers = asker(store, chosen.glossary, writer, plainly=True)
    return audited(ask_papers, door, audit_of(chosen), model=writer.name if writer is not None else None)


def _ask_batch(batch: Path, out: Path | None, ask_papers: Ask, scope: Scope) -> None:
    questions = questions_in(batch)
    _, err = consoles()
    with ExitStack() as open_things:
        target: TextIO = sys.stdout if out is None else open_things.enter_context(answers_to(out, batch))
        bars = open_things.enter_context(progress_bars(err))
        task = bars.add_task("answering", total=len(questions))
        for done in answer_batch(questions, lambda question, history: ask_papers(question, history, scope), target):
            bars.update(task, completed=done)
    err.print(
        f"{len(questions)} {'answer' if len(questions) == 1 else 'answers'} written" + (f" to {out}" if out else "")
    )


if __name__ == "__main__":
    main()
