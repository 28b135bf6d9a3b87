"""The table of answers on the officer's desk, as HTML: what was asked, what the papers say, and what to do with it."""

from __future__ import annotations

from app.briefing import Briefing, Entry, Standing
from app.drafts import WAITING
from app.markup import attributes, escape, inline, table

_STATUS = {"answered": "", "not_found": "Not in these papers", "needs_detail": "Needs detail", WAITING: "Waiting"}
EMPTY = (
    '<section class="ma-cover"><h2>No briefing in hand</h2><p>Paste questions or choose a file, then answer them. '
    "What is done here is kept on this machine and is still there after a reload.</p></section>"
)


def answers_table(briefing: Briefing | None) -> str:
    """The answers of the briefing in hand with their buttons, and the files to take away."""
    if briefing is None or not briefing.entries:
        return EMPTY
    head = "".join(f'<th scope="col">{n}</th>' for n in ("No.", "Question", "Answer", "Review"))
    rows = [_row(n, entry) for n, entry in enumerate(briefing.entries, 1)]
    drawn = table(f"<tr>{head}</tr>", rows, f"Answers of {briefing.title}")
    return f'<h2 class="ma-desk-title">{escape(briefing.title)}</h2>{_files(briefing)}{drawn}'


def progress(done: int, total: int, question: str) -> str:
    """What is being done, as HTML: the step's name, the count, and the question at hand."""
    return (
        f"<p><strong>Answering {min(done + 1, total)} of {total}:</strong> searching the papers and checking the "
        f"quotes of “{escape(question)}”</p>"
        f"<progress{attributes(value=done, max=total, aria_label='Questions answered')}></progress>"
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
    aside = entry.standing is Standing.SET_ASIDE
    return (
        f"<tr{attributes(class_='ma-aside' if aside else None)}><th scope='row'>{n}</th>"
        f"<td>{escape(entry.question)}</td><td>{_answer(entry)}</td>"
        f'<td><p class="ma-standing">{escape(entry.standing.value)}</p>{_buttons(n, entry)}</td></tr>'
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
        places = "".join(f"<li>{_place(s.paper, s.label, s.quote)}</li>" for s in entry.sources)
        many = f"{len(entry.sources)} {'source' if len(entry.sources) == 1 else 'sources'}"
        parts.append(f"<details><summary>{many}</summary><ol>{places}</ol></details>")
    return "".join(parts)


def _place(paper: str, label: str, quote: str) -> str:
    link = f'<a class="ma-open"{attributes(href=f"/papers/{paper}/original")} target="_blank">{escape(label)}</a>'
    return f"{link}<br>“{escape(quote)}”"


def _buttons(n: int, entry: Entry) -> str:
    if entry.status == WAITING:
        return _button("again", n, "Ask now")
    accepted = entry.standing in (Standing.ACCEPTED, Standing.SET_ASIDE)
    first = _button("reopen", n, "Review again") if accepted else _button("accept", n, "Accept")
    rest = "" if accepted else _button("edit", n, "Edit") + _button("aside", n, "Set aside")
    return f'<div class="ma-acts">{first}{rest}{_button("again", n, "Ask again")}</div>'


def _button(do: str, n: int, name: str) -> str:
    return (
        f'<button type="button" class="ma-act"{attributes(data_do=do, data_entry=n)}>{name}'
        f'<span class="ma-sr"> (question {n})</span></button>'
    )
