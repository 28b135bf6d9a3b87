"""The officer's desk: questions in, answers to accept, edit, set aside or ask again, and a briefing to take away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import gradio as gr

from app.asking import Ask
from app.briefing import Briefing, Entry, Standing, edited, start_briefing
from app.briefing_command import answer_entries
from app.desk_view import answers_table, progress
from app.drafts import WAITING, Drafts, on_this_shelf, waiting_entry
from app.markup import escape
from app.masthead import masthead
from app.questions import questions_of, read_questions
from app.scope import chosen_scope, scope_words
from corpus.errors import MattersError, SettingsError
from corpus.store import Scope, Store

_LISTEN = "window.mattersPages.listen(element, trigger, watch);"
_ACTS = {"accept": Standing.ACCEPTED, "aside": Standing.SET_ASIDE}
_SAID = {"accept": "accepted", "aside": "set aside", "reopen": "to review again", "again": "asked again"}


def build_desk(page: gr.Blocks, store: Store, ask: Ask, drafts: Drafts) -> None:
    """Fills a page (within its route) with the desk."""
    gr.HTML(masthead("/desk", "Prepare a briefing"), elem_id="masthead", js_on_load=_LISTEN)
    editing = gr.State(0)
    with gr.Column(elem_id="desk", elem_classes="ma-sheet"):
        with gr.Row(elem_id="desk-in", equal_height=False):
            with gr.Column(scale=3, min_width=300):
                title = gr.Textbox(label="Title", value="Briefing", max_lines=1, elem_id="desk-title")
                text = gr.Textbox(label="Questions, one a line", lines=6, max_lines=14, elem_id="desk-questions")
            with gr.Column(scale=2, min_width=260):
                upload = gr.File(
                    label="Or a file of questions (TXT, CSV, DOCX)",
                    file_types=[".txt", ".csv", ".docx"],
                    type="filepath",
                    height=190,
                    elem_id="desk-file",
                )
                authorities = gr.CheckboxGroup([], label="Only papers of", elem_id="desk-authorities")
        with gr.Row(elem_id="desk-do"):
            start = gr.Button("Answer the questions", variant="primary", elem_id="desk-start", scale=0, min_width=220)
            clear = gr.Button("Start anew", elem_id="desk-clear", scale=0, min_width=140)
        told = gr.HTML("", elem_id="desk-told")
        with gr.Column(visible=False, elem_id="desk-editor") as editor:
            wording = gr.Textbox(label="Your wording", lines=3, elem_id="desk-wording")
            with gr.Row():
                save = gr.Button("Save the wording", variant="primary", elem_id="desk-save", scale=0, min_width=180)
                leave = gr.Button("Cancel", elem_id="desk-leave", scale=0, min_width=110)
        answers = gr.HTML("", elem_id="desk-answers", js_on_load=_LISTEN)

    hidden: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    answer_all, act, keep = _handlers(store, ask, drafts)

    def show() -> tuple[Any, ...]:
        names = sorted({x.metadata.authority for x in store.listing(Scope()) if x.metadata.authority})
        try:
            briefing = in_hand(store, drafts)
        except MattersError as error:
            return gr.skip(), gr.CheckboxGroup(choices=names), answers_table(None, drafts.before), _wrong(error)
        title = briefing.title if briefing else gr.skip()
        return title, gr.CheckboxGroup(choices=names), answers_table(briefing, drafts.before), ""

    def start_anew() -> tuple[Any, ...]:
        drafts.drop()
        table, said = answers_table(None, drafts.before), _said("The desk is empty.")
        return "Briefing", "", None, [], table, said, gr.Column(visible=False), 0

    page.load(show, None, [title, authorities, answers, told], **hidden)
    asking = start.click(
        answer_all, [title, text, upload, authorities], [text, upload, told, answers], concurrency_limit=1, **hidden
    )
    clear.click(
        start_anew,
        None,
        [title, text, upload, authorities, answers, told, editor, editing],
        cancels=[asking],
        **hidden,
    )
    panel = [editing, editor, wording, told, answers]
    answers.click(act, None, panel, **hidden)
    save.click(keep, [editing, wording], panel, **hidden)
    leave.click(lambda: (0, gr.Column(visible=False), "", "", gr.skip()), None, panel, **hidden)


def _handlers(store: Store, ask: Ask, drafts: Drafts) -> tuple[Callable[..., Any], ...]:
    """What happens on Answer, on a button of the table and on Save: each reads and keeps the briefing in hand."""

    def answer_all(title: str, text: str, upload: str | None, authorities: list[str]) -> Iterator[tuple[Any, ...]]:
        try:
            briefing = _begin(store, drafts, title, text, upload, authorities)
            scope = Scope(authorities=briefing.authorities)
            if briefing != in_hand(store, drafts):  # what is left of the one in hand is gone on with
                drafts.begin(briefing)
        except MattersError as error:
            yield gr.skip(), gr.skip(), _wrong(error), gr.skip()
            return
        total = len(briefing.entries)
        left = [n for n, e in enumerate(briefing.entries, 1) if e.status == WAITING]
        yield "", None, progress(total - len(left), total, briefing.entries[left[0] - 1].question), gr.skip()
        questions = [briefing.entries[n - 1].question for n in left]
        shown: Briefing | None = briefing
        for at, (n, entry) in enumerate(zip(left, answer_entries(questions, ask, scope), strict=True), 1):
            drafts.change(n, _becomes(entry))
            shown = in_hand(store, drafts)  # papers may have left the shelf since the first of them was answered
            following = questions[min(at, len(left) - 1)]
            yield gr.skip(), gr.skip(), progress(total - len(left) + at, total, following), answers_table(shown)
        yield gr.skip(), gr.skip(), _said(_summary(shown)), answers_table(shown)

    def act(event: gr.EventData) -> tuple[Any, ...]:
        data: dict[str, Any] = event._data or {}  # comes from the browser: looked up in the briefing in hand
        do, number = str(data.get("do", "")), _whole(data.get("entry"))
        if do == "back":
            drafts.bring_back()
            said = _said("The briefing before is in hand again.")
            return 0, gr.Column(visible=False), "", said, answers_table(in_hand(store, drafts), drafts.before)
        briefing = in_hand(store, drafts)
        if briefing is None or not 1 <= number <= len(briefing.entries):
            return 0, gr.Column(visible=False), "", _said("That answer is no longer in the briefing."), gr.skip()
        entry = briefing.entries[number - 1]
        if do == "edit":
            label = f"Your wording for question {number}: {entry.question}"
            said = _said(f"Question {number} is open for editing.")
            box = gr.Textbox(label=label, value=entry.wording or entry.headline)
            return number, gr.Column(visible=True), box, said, gr.skip()
        changed = _done(do, entry, briefing)
        drafts.change(number, lambda before: changed)
        said = _said(f"Question {number}: {_SAID.get(do, 'unchanged')}.")
        return 0, gr.Column(visible=False), "", said, answers_table(in_hand(store, drafts))

    def _done(do: str, entry: Entry, briefing: Briefing) -> Entry:
        if do == "again":
            scope = Scope(authorities=briefing.authorities)
            return next(answer_entries((entry.question,), ask, scope))
        if do in _ACTS:
            return replace(entry, standing=_ACTS[do])
        return replace(entry, standing=Standing.OPEN if entry.wording is None else Standing.EDITED)

    def keep(number: int, wording: str) -> tuple[Any, ...]:
        drafts.change(number, lambda entry: edited(entry, wording))
        table = answers_table(in_hand(store, drafts))
        return 0, gr.Column(visible=False), "", _said(f"The wording of question {number} is kept."), table

    return answer_all, act, keep


def _begin(store: Store, drafts: Drafts, title: str, text: str, upload: str | None, authorities: list[str]) -> Briefing:
    """The briefing to answer: new questions anew, or what is left of the one in hand where none are given."""
    if text.strip():
        questions = questions_of(text.splitlines())
    elif upload:
        questions = read_questions(Path(upload).read_bytes(), Path(upload).name)
    else:
        briefing = in_hand(store, drafts)
        if briefing is not None and any(e.status == WAITING for e in briefing.entries):
            return briefing
        raise SettingsError("write a question, or choose a file of questions, first")
    scope = chosen_scope(store.listing(Scope()), authorities, (), None, None)
    begun = start_briefing(title, date.today(), store.listing(scope), store.fingerprint(), scope_words(scope))
    entries = tuple(waiting_entry(q) for q in questions)
    return replace(begun, entries=entries, authorities=scope.authorities)


def in_hand(store: Store, drafts: Drafts) -> Briefing | None:
    """The briefing in hand as this shelf may show it; None where there is none. Raises SettingsError as Drafts does."""
    briefing = drafts.load()
    if briefing is None:
        return None
    fingerprint = store.fingerprint()
    if briefing.fingerprint != fingerprint:  # a paper was added, or taken off: what may not be shown is not kept
        listing = store.listing(Scope(authorities=briefing.authorities))
        briefing = on_this_shelf(briefing, listing, fingerprint)
        drafts.save(briefing)
    return briefing


def _becomes(entry: Entry) -> Callable[[Entry], Entry]:
    return lambda before: entry


def _summary(briefing: Briefing | None) -> str:
    entries = briefing.entries if briefing else ()
    answered = sum(e.answered for e in entries)
    return f"Done: {answered} of {len(entries)} answered. Review them, then take the briefing away."


def _wrong(error: MattersError) -> str:
    said = str(error)
    return f'<p class="ma-missing">{escape(said[:1].upper() + said[1:])}</p>'


def _said(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _whole(value: object) -> int:
    said = str(value) if isinstance(value, str | int) else ""
    return int(said) if said.isdecimal() and len(said) <= 9 else 0
