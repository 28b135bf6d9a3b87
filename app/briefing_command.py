"""`matters brief`: a file of questions answered, checked and written as DOCX, PDF or CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from app.asking import Ask, asker
from app.auditing import audit_of, audited
from app.briefing import Briefing, Entry, entry_of, failed_entry, start_briefing
from app.briefing_csv import briefing_csv
from app.scope import chosen_scope, scope_words
from app.sheets import write_file
from app.shelf import open_store, require_papers
from app.terminal import consoles, progress_bars
from corpus.errors import MattersError, SettingsError
from corpus.store import Scope

STEPS = ("Searching the papers and checking each quote", "Writing the briefing")


def answer_entries(questions: Sequence[str], ask: Ask, scope: Scope) -> Iterator[Entry]:
    """The entries of questions, each as it is ready; a question that cannot be asked says why and stops none."""
    for question in questions:
        try:
            yield entry_of(ask(question, (), scope))
        except MattersError as error:
            yield failed_entry(question, str(error))


def brief(
    ctx: typer.Context,
    questions: Annotated[
        Path, typer.Argument(metavar="QUESTIONS", help="A .txt (one question a line), .csv or .docx file.")
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FILE", help="Where it goes: .docx, .pdf (LibreOffice) or .csv.")
    ],
    title: Annotated[str, typer.Option(help="The title of the briefing.")] = "Briefing",
    authority: Annotated[list[str] | None, typer.Option("--authority", help="Only papers of this council.")] = None,
    body: Annotated[list[str] | None, typer.Option("--body", help="Only papers of this body.")] = None,
    first: Annotated[str | None, typer.Option("--from", help="Only meetings on or after this day.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="Only meetings on or before this day.")] = None,
) -> None:
    """Answer a file of questions as a briefing: figures, quotes, sources, caveats, and what was not found.

    Example:  `matters brief questions.docx -o briefing.docx --title "Children’s services"`
    """
    # python-docx takes a moment to import, and `matters ask` imports this module's neighbours
    from app.questions import read_questions

    write = writer_for(out)
    try:
        asked = read_questions(questions.read_bytes(), questions.name)
    except OSError as error:
        raise SettingsError(f"{questions} cannot be read ({error.strerror}); name a file that exists") from error
    if out.exists() and out.samefile(questions):
        raise SettingsError(f"--out {out} is the file of the questions, which would be lost; name another file")
    _, err = consoles()
    with open_store(ctx.obj) as store:
        require_papers(store, ctx.obj)
        scope = chosen_scope(store.listing(Scope()), authority or (), body or (), first, last)
        briefing = start_briefing(title, date.today(), store.listing(scope), store.fingerprint(), scope_words(scope))
        ask = audited(asker(store, ctx.obj.glossary), "terminal", audit_of(ctx.obj))
        with progress_bars(err) as bars:
            task = bars.add_task(STEPS[0], total=len(asked))
            for entry in answer_entries(asked, ask, scope):
                briefing = with_entries(briefing, (*briefing.entries, entry))
                bars.advance(task)
            bars.update(task, description=STEPS[1])
            write_file(out, write(briefing), "--out")
    answered = sum(e.answered for e in briefing.entries)
    failed = sum(not c.passed for e in briefing.entries for c in e.checks)
    many = f"{failed} {'check' if failed == 1 else 'checks'} did not pass: see the log in it"
    said = f"{answered} of {len(asked)} answered, {many if failed else 'all checks passed'}. Written to {out}"
    err.print(said, soft_wrap=True)


def with_entries(briefing: Briefing, entries: tuple[Entry, ...]) -> Briefing:
    """The briefing with these entries."""
    return replace(briefing, entries=entries)


def writer_for(path: Path) -> Callable[[Briefing], bytes]:
    """What writes a briefing in the format of a file's ending.

    Raises SettingsError for another ending, and for .pdf without LibreOffice: before forty questions are asked.
    """
    # python-docx takes a moment to import
    from app.briefing_docx import briefing_docx
    from app.briefing_pdf import NEEDS, docx_to_pdf, office

    match path.suffix.lower():
        case ".docx":
            return briefing_docx
        case ".csv":
            return briefing_csv
        case ".pdf" if office() is None:
            raise SettingsError(NEEDS)
        case ".pdf":
            return lambda briefing: docx_to_pdf(briefing_docx(briefing))
        case other:
            raise SettingsError(f'--out {path} ends with "{other}"; a briefing is written as .docx, .pdf or .csv')
