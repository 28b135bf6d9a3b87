"""`matters eval`: the question set in one command, a table on the terminal, and a gate for CI."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from corpus.errors import EvalError
from evals.asking import Times
from evals.markdown import markdown_table, read_counts
from evals.question import SAMPLE, Question, read_questions
from evals.reading import COLUMNS as READ_COLUMNS
from evals.reading import TRUTH, Read, readings, shares, shortfalls
from evals.repoint import pdf_pages, repoint
from evals.report import COLUMNS, cells, html_report
from evals.result import (
    FLOORS,
    Change,
    Fall,
    Result,
    as_json,
    by_type,
    changes,
    falls,
    floors_of,
    read_baseline,
    read_floors,
    write_json,
)
from evals.run import PAPERS, fingerprint, paper_names, run

RESULTS = Path(__file__).parent / "results"
SHOWN = ("type", "n", "right", "wrong", "abstained", "ungraded", "cited", "right+cited", "recall@4")
"""The columns of `evals.report.COLUMNS` that fit on a terminal of 80."""


def register(app: typer.Typer) -> None:
    """Add `eval`, and `eval reading` under it, to the command line."""
    group = typer.Typer(invoke_without_command=True, rich_markup_mode=None)
    group.callback()(evaluate)
    group.command("reading")(reading)
    app.add_typer(group, name="eval")


def evaluate(
    context: typer.Context,
    questions: Annotated[Path, typer.Option(help="The question set, JSON lines.")] = SAMPLE,
    papers: Annotated[Path, typer.Option(help="The folder of papers that are asked.")] = PAPERS,
    gate: Annotated[bool, typer.Option("--gate", help="Exit 1 where a type of question is below its floor.")] = False,
    out: Annotated[Path, typer.Option(help="Where latest.json and report.html go.")] = RESULTS,
    update_floors: Annotated[
        bool, typer.Option("--update-floors", help="Record floors a little below what this run reaches."),
    ] = False,
    baseline: Annotated[Path | None, typer.Option(help="An earlier latest.json: show what changed since.")] = None,
    repoint_pages: Annotated[
        bool, typer.Option("--repoint", help="Papers laid out anew: write the set's page numbers again, and stop."),
    ] = False,
    cache: Annotated[
        Path | None, typer.Option(help="A folder that keeps the ingested papers for the next run."),
    ] = None,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the last runs that are kept as a Markdown table, and stop."),
    ] = False,
) -> None:
    """Ask the sample papers a set of questions with known answers, and count right, wrong, abstained and cited.

    Every type of question is counted by itself: one number would hide which kind of answer got worse.

    Example:  `matters eval --questions questions.jsonl --papers FOLDER --out results`
    """
    if context.invoked_subcommand is not None:
        return
    console = Console()
    if markdown:
        _line(console, _kept_table(out))
        return
    asked, corpus = read_questions(questions, paper_names(papers)), fingerprint(papers)
    if repoint_pages:
        _line(console, f"{questions}: {repoint(questions, pdf_pages(papers))} page references changed")
        return
    # What cannot be compared is said before the run, not after it.
    floors = read_floors(FLOORS, corpus) if gate and not update_floors else None
    before = read_baseline(baseline, corpus) if baseline else {}
    result, times = _run_with_bar(asked, papers, cache)
    write_json(out / "latest.json", as_json(result))
    if update_floors:
        write_json(FLOORS, floors_of(result))
    low, changed = falls(result, floors or {}), changes(result, before)
    page = out / "report.html"
    _write(page, html_report(result, times, low, changed))
    show(console, result, times, low, changed)
    _line(console, f"Each lost question: {page}")
    if low:
        raise typer.Exit(1)


def reading(
    truth: Annotated[Path, typer.Option(help="A folder of NAME.gt.json: what NAME.pdf was laid out from.")] = TRUTH,
    papers: Annotated[
        Path | None, typer.Option(help="Where the files are, if not beside the truth (.pdf, .docx, .html)."),
    ] = None,
    gate: Annotated[bool, typer.Option("--gate", help="Exit 1 where a share is below what is promised.")] = False,
) -> None:
    """Read papers whose text is known, and print how much of it came out, in order, with its tables.

    Example:  `matters eval reading --truth FOLDER`
    """
    console = Console()
    found = list(readings(truth, papers or (PAPERS if truth == TRUTH else truth)))
    console.print(_fidelity_table(found))
    low = [line for each in found for line in shortfalls(each)]
    for line in low:
        _line(console, line, "bold red")
    if gate and low:
        raise typer.Exit(1)


def _fidelity_table(found: list[Read]) -> Table:
    """The report as a table, a file a line; a file that could not be read has its reason."""
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for name in READ_COLUMNS:
        table.add_column(name, justify="left" if name == "file" else "right", overflow="fold")
    for each in found:
        if each.fidelity is None:
            table.add_row(each.file, each.reason)
            continue
        printed = ["–" if s is None else f"{100 * s:.1f}" for s in shares(each.fidelity)]
        table.add_row(each.file, str(each.fidelity.tables), *printed)
    return table


def _kept_table(results: Path) -> str:
    """The table of the run kept in a folder, beside it the one of the unseen papers (`make unseen`) where that is kept.
    """
    sample = read_counts(results / "latest.json")
    if sample is None:
        raise EvalError(f"{results / 'latest.json'}: no run is kept there. Run `matters eval`, or name its --out.")
    return markdown_table(sample, read_counts(results / "unseen" / "latest.json"))


def _run_with_bar(asked: tuple[Question, ...], papers: Path, cache: Path | None) -> tuple[Result, Times]:
    columns = (TextColumn("asking"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("asking", total=len(asked))
        return run(asked, papers, cache, lambda done, total: bar.update(task, completed=done, total=total))


def show(console: Console, result: Result, times: Times, low: tuple[Fall, ...], changed: tuple[Change, ...]) -> None:
    """The table by type, what changed since the baseline, and what fell below its floor."""
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False,
                  caption=f"corpus {result.corpus} · median {times.median * 1000:.0f} ms, "
                          f"95 % under {times.p95 * 1000:.0f} ms a question")
    for name in SHOWN:
        table.add_column(name, justify="left" if name == "type" else "right")
    for name, tally in by_type(result).items():
        row = dict(zip(COLUMNS, cells(name, tally), strict=True))
        table.add_row(*(row[column] for column in SHOWN))
    console.print(table)
    for change in changed:
        word = "gained" if change.gained else "lost"
        _line(console, f"{word} {change.id} ({change.type}): {change.before} → {change.after}")
    for fall in low:
        _line(console, f"below its floor: {fall.type} reached {fall.reached:.1%}, the floor is {fall.floor:.1%}, "
                       f"short by {(fall.floor - fall.reached) * 100:.1f} points", "bold red")


def _line(console: Console, text: str, style: str = "") -> None:
    """One line whatever the width, and no mark-up read into file names."""
    console.print(text, style=style, highlight=False, soft_wrap=True, markup=False)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise EvalError(f"{path}: cannot be written ({error.strerror}). Name a folder you may write to.") from error
