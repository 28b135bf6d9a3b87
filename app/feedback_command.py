"""`matters feedback`: what readers said is wrong, and how it becomes a question of the evals."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer
from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from app.feedback import Place, completed, not_in_papers
from app.scope import scope_words
from app.shelf import open_store
from app.terminal import consoles
from corpus.feedback import Kept, question_line
from corpus.period import day_label
from corpus.words import one_line

NONE_YET = "No reader has said that an answer is wrong."

feedback = typer.Typer(no_args_is_help=True, rich_markup_mode="markdown")
Number = Annotated[int, typer.Argument(metavar="ID", help="Its number, as `matters feedback list` shows it.")]


@feedback.callback()
def about() -> None:
    """What readers said is wrong with answers, and the questions for the evals that are made of it."""


@feedback.command("list")
def list_feedback(
    ctx: typer.Context,
    as_json_: Annotated[bool, typer.Option("--json", help="Print JSON for another program.")] = False,
) -> None:
    """List what readers said is wrong, in the order it came.

    Example:  `matters feedback list`
    """
    with open_store(ctx.obj, whole=False) as store:
        found = store.feedback.all()
    if as_json_:
        typer.echo(json.dumps([feedback_json(kept) for kept in found], ensure_ascii=False))
    elif found:
        consoles()[0].print(Group(*(part for kept in found for part in feedback_text(kept))))
    else:
        typer.echo(NONE_YET)


@feedback.command()
def accept(
    ctx: typer.Context,
    number: Number,
    right: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What is right, as the paper prints it; else the reader's words.")
    ] = None,
    paper: Annotated[
        str | None, typer.Option(metavar="NAME", help="The paper that prints it; else the one that was cited.")
    ] = None,
    page: Annotated[int | None, typer.Option(min=1, help="Its page; else the reader's, else the one cited.")] = None,
    paragraph: Annotated[str | None, typer.Option(metavar="NUMBER", help="The number of its paragraph.")] = None,
    silent: Annotated[
        bool, typer.Option("--not-in-papers", help="The papers do not say: a refusal is the right answer.")
    ] = False,
) -> None:
    """Make a question of the evals of it. What is right has to be printed at its place, in an open paper.

    Example:  `matters feedback accept 3 --right 244 --page 12`
    """
    if silent and (right or paper or page or paragraph):
        raise typer.BadParameter("--not-in-papers says that there is no place: leave the other options out")
    with open_store(ctx.obj, whole=False) as store:
        kept = store.feedback.one(number)
        gold = not_in_papers() if silent else completed(kept, store, right, Place(paper, page, paragraph))
        store.feedback.accept(number, gold)
    where = {f"{p.file}, p. {p.page}" if p.page else p.file for p in gold.places}
    said = f"{gold.answer} ({'; '.join(sorted(where))})" if gold.places else "the papers do not say"
    typer.echo(f"Accepted {number}: {said}. It is asked by: matters eval --feedback")


@feedback.command()
def drop(ctx: typer.Context, number: Number) -> None:
    """Forget one, and the question that was made of it.

    Example:  `matters feedback drop 3`
    """
    with open_store(ctx.obj, whole=False) as store:
        store.feedback.drop(number)
    typer.echo(f"Dropped {number}.")


def feedback_text(kept: Kept) -> list[Text | Padding]:
    """One feedback for reading: what was asked, what is wrong, what was answered, what would be right."""
    said = kept.feedback
    lines = [("Asked in", scope_words(said.scope)), ("After", " / ".join(said.history)), ("Answered", said.headline)]
    lines += [("Cited", place.label) for place in said.places]
    lines += [("Right", said.right), ("Printed", said.where)]
    if kept.gold is not None:
        lines.append(("In the evals", kept.gold.answer or "the papers do not say"))
    state = "accepted" if kept.gold else "candidate"
    return [
        Text(f"{kept.id}. {one_line(said.question)}", style="bold"),
        Text(f"   {said.fault.value} · {day_label(said.day)} · {state}", style="dim"),
        *(Padding(Text(f"{label}: {one_line(text)}"), (0, 0, 0, 3)) for label, text in lines if text),
        Text(""),
    ]


def feedback_json(kept: Kept) -> dict[str, Any]:
    """One feedback for another program: dates ISO; `case` is the line of the question set, null for a candidate."""
    said = kept.feedback
    return {
        "id": kept.id, "question": said.question, "history": list(said.history), "scope": scope_words(said.scope),
        "status": said.status, "headline": said.headline, "figures": list(said.figures),
        "citations": [
            {"paper": p.file, "page": p.page, "paragraph": p.paragraph, "label": p.label} for p in said.places
        ],
        "fault": said.fault.value, "right": said.right, "where": said.where, "day": said.day.isoformat(),
        "case": question_line(kept),
    }  # fmt: skip
