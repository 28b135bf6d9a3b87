"""The table of answers on the officer's desk, as HTML: what was asked, what the papers say, and what to do with it."""

from __future__ import annotations

from app.briefing import Briefing, Entry, Source, Standing
from app.drafts import WAITING
from app.markup import attributes, escape, inline, table
from app.terminal import row_words

_STATUS = {"answered": "", "not_found": "Not in these papers", "needs_detail": "Needs detail", WAITING: "Waiting"}
_EMPTY = (
    '<section class="ma-cover"><h2>No briefing in hand</h2><p>Paste questions or choose a file, then answer them. '
    "What is done here is kept on this machine and is still there after a reload.</p>{back}</section>"
)
_HEADS = ("No.", "Question", "Answer", "Review")


def answers_table(briefing: Briefing | None, before: bool = False) -> str:
    """The answers of the briefing in hand with their buttons, and the files to take away; `before` says that there is
    an earlier one to bring back.
    """
    back = (
        '<p class="ma-back">The briefing before this one is kept. '
        '<button type="button" class="ma-act" data-do="back" data-entry="0">Bring it back</button></p>'
        if before
        else ""
    )
    if briefing is None or not briefing.entries:
        return _EMPTY.format(back=back)
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in _HEADS)
    rows = [_row(n, entry) for n, entry in enumerate(briefing.entries, 1)]
    drawn = table(f'<tr role="row">{head}</tr>', rows, f"Answers of {briefing.title}", stacks=True)
    title = f'<h2 class="ma-desk-title">{escape(briefing.title)}</h2><p class="ma-hint">{counted(briefing)}</p>'
    return f"{title}{_files(briefing)}{drawn}{back}"


def counted(briefing: Briefing) -> str:
    """How far it is: "40 questions: 31 answered, 9 not · 2 accepted, 1 set aside, 37 to review"."""
    entries = briefing.entries
    waiting = sum(e.status == WAITING for e in entries)
    answered = sum(e.answered for e in entries)
    said = [f"{answered} answered", f"{len(entries) - answered - waiting} not"]
    said += [f"{waiting} still to be asked"] if waiting else []
    review = [f"{n} {standing.value}" for standing in Standing if (n := sum(e.standing is standing for e in entries))]
    many = f"{len(entries)} {'question' if len(entries) == 1 else 'questions'}"
    return f"{many}: {', '.join(said)} · {', '.join(review)}"


def progress(done: int, total: int, question: str) -> str:
    """What is being done, as HTML: the step's name, the count, and the question at hand.

    Not read out: forty of these would drown everything else. That it is done is said once, after the last.
    """
    return (
        f'<div aria-live="off"><p><strong>Answering {min(done + 1, total)} of {total}:</strong> searching the papers '
        f"and checking the quotes of “{escape(question)}”</p>"
        f"<progress{attributes(value=done, max=total, aria_label='Questions answered')}></progress></div>"
    )


def _files(briefing: Briefing) -> str:
    waiting = sum(e.status == WAITING for e in briefing.entries)
    if waiting:
        left = f"{waiting} {'question is' if waiting == 1 else 'questions are'} still to be asked"
        return f'<p class="ma-hint">{left}: press “Answer the questions”.</p>'
    links = "".join(
        f'<li><a class="ma-open" href="/desk/briefing.{kind}" download>{name}</a></li>'
        for kind, name in (("docx", "Word file (DOCX)"), ("pdf", "PDF"), ("csv", "Table (CSV)"))
    )
    return f'<nav aria-label="Take the briefing away"><ul class="ma-files">{links}</ul></nav>'


def _row(n: int, entry: Entry) -> str:
    """One question; every cell has its role, for a table that is laid out in blocks on a narrow screen is none by
    itself.
    """
    kind = {Standing.SET_ASIDE: "ma-aside", Standing.ACCEPTED: "ma-accepted", Standing.EDITED: "ma-edited"}
    cells = (
        ("Question", escape(entry.question)),
        ("Answer", _answer(entry)),
        ("Review", f'<p class="ma-standing">{escape(entry.standing.value)}</p>{_buttons(n, entry)}'),
    )
    drawn = "".join(f'<td role="cell" class="ma-cell-{name.lower()}">{html}</td>' for name, html in cells)
    return (
        f'<tr role="row"{attributes(class_=kind.get(entry.standing))}><th scope="row" role="rowheader">{n}</th>'
        f"{drawn}</tr>"
    )


def _answer(entry: Entry) -> str:
    status = _STATUS.get(entry.status, entry.status)
    parts = [f'<p class="ma-eyebrow">{escape(status)}</p>' if status else ""]
    if entry.wording is not None:
        parts.append(f"<p><strong>{escape(entry.wording)}</strong></p><p class='ma-hint'>The papers’ words:</p>")
    parts.append(f"<p>{inline(entry.headline)}</p>")
    if entry.nearest:
        parts.append(f'<p class="ma-hint">Nearest: {escape(entry.nearest)}</p>')
    if entry.caveats:
        parts.append(f'<p class="ma-note">{escape(" ".join(entry.caveats))}</p>')
    failed = [f"{c.name}: {c.found}" if c.found else c.name for c in entry.checks if not c.passed]
    if failed:
        parts.append(f'<p class="ma-note"><strong>Check not passed.</strong> {escape("; ".join(failed))}</p>')
    if entry.sources:
        places = "".join(f"<li>{_place(s)}</li>" for s in entry.sources)
        many = f"{len(entry.sources)} {'source' if len(entry.sources) == 1 else 'sources'}"
        parts.append(f"<details><summary>{many}</summary><ol>{places}</ol></details>")
    return "".join(parts)


def _place(source: Source) -> str:
    href = attributes(href=f"/papers/{source.paper}/original")
    said = row_words(source.headers, source.quote) if source.headers else f"“{source.quote}”"
    return f'<a class="ma-open"{href} target="_blank">{escape(source.label)}</a><br>{escape(said)}'


def _buttons(n: int, entry: Entry) -> str:
    if entry.status == WAITING:
        return _button("again", n, "Ask now")
    settled = entry.standing in (Standing.ACCEPTED, Standing.SET_ASIDE)
    first = _button("reopen", n, "Review again") if settled else _button("accept", n, "Accept")
    rest = "" if settled else _button("edit", n, "Edit") + _button("aside", n, "Set aside")
    return f'<div class="ma-acts">{first}{rest}{_button("again", n, "Ask again")}</div>'


def _button(do: str, n: int, name: str) -> str:
    return (
        f'<button type="button" class="ma-act"{attributes(data_do=do, data_entry=n)}>{name}'
        f'<span class="ma-sr"> (question {n})</span></button>'
    )
