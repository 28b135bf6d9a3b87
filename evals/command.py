"""`matters eval`: the question set in one command, a table on the terminal, and a gate for CI."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from answers.draft import Looked
from corpus.errors import EvalError
from evals.asking import Times, fingerprint_of
from evals.calibration import Asked, calibrate
from evals.curve import as_kept, calibration_page
from evals.explaining import path_lines
from evals.feedback import Settings, shelf_of
from evals.guarding import DRAFTS, HONEST, run_guard
from evals.markdown import markdown_table, read_counts
from evals.question import SAMPLE, Question, read_questions
from evals.reading import TRUTH, readings, shortfalls
from evals.repoint import pdf_pages, repoint
from evals.report import html_report
from evals.result import (
    FLOORS,
    Result,
    as_json,
    changes,
    falls,
    floors_of,
    read_baseline,
    read_floors,
    write_json,
)
from evals.run import PAPERS, answer_at, explained, fill, fingerprint, looked_up, paper_names, run, run_on, store_of
from evals.slices import paper_changes
from evals.terminal import fidelity_table, line, show, show_calibration

RESULTS = Path(__file__).parent / "results"


def register(app: typer.Typer) -> None:
    """Add `eval`, and `eval reading` and `eval guard` under it, to the command line."""
    group = typer.Typer(invoke_without_command=True, rich_markup_mode=None)
    group.callback()(evaluate)
    group.command("reading")(reading)
    group.command("guard")(guard)
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
    explain: Annotated[
        str | None, typer.Option(metavar="ID", help="Print the whole path of one question of the set, and stop."),
    ] = None,
    calibrate_bars: Annotated[
        bool, typer.Option("--calibrate", help="Choose the bars of refusal on held-out splits, and stop."),
    ] = False,
    also: Annotated[
        tuple[Path, Path] | None,
        typer.Option(metavar="QUESTIONS PAPERS", help="With --calibrate: a second set, pooled with the first."),
    ] = None,
    wrong_costs: Annotated[
        float, typer.Option(min=0, help="With --calibrate: how many refusals one wrong answer costs."),
    ] = 3.0,
    feedback: Annotated[
        bool, typer.Option("--feedback", help="Ask the store the questions made of its readers' feedback instead."),
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
        line(console, _kept_table(out))
        return
    if feedback:
        _ask_feedback(console, context.obj, gate)
        return
    asked, corpus = read_questions(questions, paper_names(papers)), fingerprint(papers)
    if repoint_pages:
        line(console, f"{questions}: {repoint(questions, pdf_pages(papers))} page references changed")
        return
    if explain is not None:
        _explain(console, _by_id(asked, explain, questions), papers, cache)
        return
    if calibrate_bars:
        sets = [(_name(path), read_questions(path, paper_names(folder)), folder)
                for path, folder in ((questions, papers), *([also] if also else []))]
        _calibrate(console, sets, cache, wrong_costs, out)
        return
    # What cannot be compared is said before the run, not after it.
    floors = read_floors(FLOORS, corpus) if gate and not update_floors else None
    before = read_baseline(baseline, corpus) if baseline else {}
    result, times = _run_with_bar(asked, papers, cache)
    write_json(out / "latest.json", as_json(result))
    if update_floors:
        write_json(FLOORS, floors_of(result))
    low, changed, moved = falls(result, floors or {}), changes(result, before), paper_changes(result, before)
    page = out / "report.html"
    _write(page, html_report(result, times, low, changed, moved))
    show(console, result, times, low, changed, moved)
    line(console, f"Each lost question: {page}")
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
    console.print(fidelity_table(found))
    low = [short for each in found for short in shortfalls(each)]
    for short in low:
        line(console, short, "bold red")
    if gate and low:
        raise typer.Exit(1)


def _ask_feedback(console: Console, settings: Settings | None, gate: bool) -> None:
    """Each of these was an answer that a reader found wrong, so with a gate each of them has to be right."""
    with shelf_of(settings) as (folder, store, asked):
        result, times = run_on(asked, store, store.fingerprint())
    write_json(folder / "latest.json", as_json(result))
    page = folder / "report.html"
    _write(page, html_report(result, times, (), (), ()))
    show(console, result, times, (), (), ())
    line(console, f"Each lost question: {page}")
    lost = [j.question.id for j in result.judged if not j.verdict.kept]
    for name in lost if gate else ():
        line(console, f"reported, accepted, and still not right: {name}", "bold red")
    if gate and lost:
        raise typer.Exit(1)


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


def _name(path: Path) -> str:
    """A question set's name: the file and the folder it lies in, wherever that is."""
    return f"{path.resolve().parent.name}/{path.name}"


def _by_id(asked: Sequence[Question], wanted: str, path: Path) -> Question:
    found = next((question for question in asked if question.id == wanted), None)
    if found is None:
        raise EvalError(f"{path}: no question has the id “{wanted}”. Ids look like “{asked[0].id}”.")
    return found


def _explain(console: Console, question: Question, papers: Path, cache: Path | None) -> None:
    told, judged, shelf = explained(question, papers, cache)
    for text in path_lines(told, judged, shelf):
        line(console, text)


def _calibrate(
    console: Console, sets: Sequence[tuple[str, tuple[Question, ...], Path]], cache: Path | None, wrong_costs: float,
    out: Path,
) -> None:
    """Look every question up once, then answer them under many bars: what is found does not depend on the bars."""
    with ExitStack() as stores:
        looked: list[Looked] = []
        for number, (_, asked, papers) in enumerate(sets):
            # A cache forgets stores of other papers: each set has its own.
            kept = cache and (cache if number == 0 else cache / "also")
            looked += looked_up(asked, stores.enter_context(store_of(papers, kept, fill)))
        asked_all = [Asked(question, name) for name, asked, _ in sets for question in asked]
        found = calibrate(asked_all, answer_at(looked), wrong_costs)
    write_json(out / "calibration.json", as_kept(found, [(fingerprint(p), fingerprint_of(a)) for _, a, p in sets]))
    _write(out / "calibration.html", calibration_page(found))
    show_calibration(console, found)
    line(console, f"The curve and every fold: {out / 'calibration.html'}")


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise EvalError(f"{path}: cannot be written ({error.strerror}). Name a folder you may write to.") from error


def guard(
    drafts: Annotated[Path, typer.Option(help="Drafts, JSON lines: question, draft, cites.")] = DRAFTS,
    papers: Annotated[Path, typer.Option(help="The folder of papers that are asked.")] = PAPERS,
    cache: Annotated[Path | None, typer.Option(help="A folder that keeps the ingested papers.")] = None,
) -> None:
    """Hold honest drafts, and the same made false, against the papers: none of the false ones may pass.

    Example:  `matters eval guard`
    """
    console = Console(highlight=False)
    with store_of(papers, cache, fill) as store:
        done = run_guard(store, drafts)
    for why in done.stopped:
        console.print(f"stopped: {why}", markup=False)
    for false in done.missed:
        console.print(f"MISSED {false}", markup=False)
    for kind, number in done.made.items():
        console.print(f"{number:5} made false by {kind}")
    if done.old:
        console.print(f"{done.old} drafts are of answers that now stand on other quotes: not looked at")
    made, share = sum(done.made.values()), done.passed / max(1, done.honest)
    console.print(
        f"honest sentences let through: {done.passed} of {done.honest} ({share:.1%}; promised {HONEST:.0%})\n"
        f"false sentences let through: {len(done.missed)} of {made} (promised 0)"
    )
    if not done.good:
        raise typer.Exit(1)
