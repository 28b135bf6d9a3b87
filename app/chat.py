"""The chat: scope on the left, the conversation in the middle, the evidence on the right (Gradio Blocks).

The conversation of a session is a tuple of turns in the session's own state; the store and the answering are handed in.
The browser keeps the questions (app/assets/chat.js), and gives them back after a reload.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

import gradio as gr

from app import coverage, evidence, suggestions
from app.answering import answered, waits
from app.asking import Ask, seen_now
from app.cards import announcement, next_strip, thread
from app.evidence import FindMarks, Look
from app.feedback import feedback_of
from app.feedback_form import REPORTED, faults_of
from app.help_dialog import help_dialog
from app.markup import escape
from app.masthead import TITLE, masthead
from app.next_questions import next_questions
from app.places import places
from app.plainly import Plain
from app.scope import chosen_scope
from app.theme import asset
from app.turns import Limits, Turn, Turns, asked_before, read_kept, still_standing
from corpus.errors import MattersError, UnknownPaperError
from corpus.feedback import Fault
from corpus.paper import Access
from corpus.store import Scope, Store

NO_QUESTION = '<p class="ma-missing" role="alert">Write a question first.</p>'
STOPPED = "Stopped. The question is back in the box."
RECORD = "Answers are the papers’ own words. The published record prevails."

# What the page's script does on load and on a click; the markup carries data-do, data-turn, data-numbers, data-page.
_DELEGATE = "window.matters.listen(element, trigger, watch);"
_HIDDEN: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}


def build_chat(
    store: Store, ask: Ask, plain: Ask, find_marks: FindMarks, words: Plain | None = None
) -> gr.Blocks:
    """The page.

    store       as whoever asks may see it
    ask         answers a reader's question after earlier ones within a scope
    plain       answers what the page asks of itself: the questions that it may offer
    find_marks  places a quote on a page
    words       puts an answer into other words, piece by piece; None where nothing does
    """
    page = gr.Blocks(title=TITLE, fill_width=True, analytics_enabled=False)
    with page:
        turns = gr.State(())
        kept = gr.Textbox("", visible=False)  # what the browser kept; filled by the page's script alone
        gr.HTML(masthead("/", "Ask your council’s committee papers", helps=True) + help_dialog(), elem_id="masthead")
        with gr.Row(elem_id="panes", equal_height=False):
            with gr.Column(elem_id="scope", min_width=200):
                gr.HTML(
                    "<h2>Search in</h2>"
                    '<button type="button" class="ma-limits" data-do="limits" aria-expanded="false">Search in</button>'
                )
                authorities = gr.CheckboxGroup([], label="Authority", elem_id="authorities")
                bodies = gr.CheckboxGroup([], label="Body", elem_id="bodies")
                first = gr.Textbox(label="Meetings from", placeholder="YYYY-MM-DD", max_lines=1, elem_id="first-day")
                last = gr.Textbox(label="Meetings to", placeholder="YYYY-MM-DD", max_lines=1, elem_id="last-day")
                gr.HTML(
                    '<p class="ma-hint">Nothing ticked: all papers. Dates are those of meetings, not of figures.</p>'
                    '<p class="ma-hint"><a class="ma-open" href="/papers">The papers: see, add, remove</a></p>'
                )
            with gr.Column(elem_id="talk", min_width=320):
                talk = gr.HTML("", elem_id="thread", js_on_load=_DELEGATE)
                following = gr.HTML("", elem_id="next", js_on_load=_DELEGATE)
                with gr.Row(elem_id="asking"):
                    box = gr.Textbox(
                        label="Your question",
                        placeholder="How many …? Who …? What was agreed about …?",
                        lines=1,
                        max_lines=4,
                        autofocus=True,
                        elem_id="question",
                        scale=8,
                    )
                    send = gr.Button("Ask", variant="primary", elem_id="send", scale=1, min_width=84)
                missing = gr.HTML("", elem_id="missing")
                with gr.Row(elem_id="actions"):
                    stop = gr.Button("Stop", size="sm", elem_id="stop", min_width=70)
                    clear = gr.Button("New conversation", size="sm", elem_id="clear", min_width=150)
                    gr.HTML(_take_away(), elem_id="take-away", js_on_load=_DELEGATE)
            with gr.Column(elem_id="evidence", min_width=320):
                panel = gr.HTML(evidence.empty_panel(), elem_id="panel", js_on_load=_DELEGATE)
        told = gr.HTML("", elem_id="told")

        answer_turn, stop_turn, act, go_on, evidence_of = _handlers(store, ask, plain, find_marks, words)

        to_try = _to_try(store, plain)
        to_try(store.fingerprint())  # now, so that the first reader does not wait for the encoder to load

        def first_screen() -> str:
            return coverage.first_screen(store.listing(), to_try(store.fingerprint()))

        def start(text: str) -> Iterator[tuple[Any, ...]]:
            """The conversation that the browser kept, asked again of the papers as they are now; else the cover."""
            again = read_kept(text)
            listing = store.listing(Scope())
            if not again or not listing:
                yield (), first_screen(), evidence.empty_panel(), "", "", ""
                return
            yield again, thread(again, len(listing)), gr.skip(), gr.skip(), "", ""
            for done in answered(again, ask, listing):
                done = still_standing(done, seen_now(store))
                yield done, thread(done, len(listing)), evidence_of(done), gr.skip(), gr.skip(), gr.skip()

        def start_again() -> tuple[Any, ...]:
            # Nothing ticked, no dates: what is not seen must not limit.
            return (), first_screen(), evidence.empty_panel(), "", "", "", "", [], [], "", ""

        def choices() -> tuple[Any, ...]:
            listing = store.listing(Scope())
            return (
                _ticks({entry.metadata.authority for entry in listing}),
                _ticks({entry.metadata.body for entry in listing}),
            )

        said = [turns, talk, panel, told]
        on_screen = [*said, box, missing]
        restoring = page.load(start, [kept], on_screen, js="() => window.matters.kept()", **_HIDDEN)
        page.load(choices, None, [authorities, bodies], **_HIDDEN)
        limits = [authorities, bodies, first, last]
        sent = gr.on(
            [send.click, box.submit],
            answer_turn,
            [box, turns, *limits],
            [box, *said, missing, following],
            concurrency_limit=4,
            cancels=[restoring],
            **_HIDDEN,
        )
        sent.then(go_on, [turns], [following], concurrency_limit=1, **_HIDDEN)
        stop.click(stop_turn, [box, turns], [box, turns, talk, told], cancels=[sent], **_HIDDEN)
        clear.click(start_again, None, [*on_screen, following, *limits], cancels=[sent, restoring], **_HIDDEN)
        talk.click(act, [turns], [turns, talk, panel, told], queue=False, **_HIDDEN)
        panel.click(act, [turns], [turns, talk, panel, told], queue=False, **_HIDDEN)
    return page


def head() -> str:
    """What goes into the page's head: the script, and the icon served from here."""
    return f'<link rel="icon" href="/icon.svg" type="image/svg+xml"><script>{asset("chat.js")}</script>'


def _take_away() -> str:
    """The conversation as a file: its questions are sent, and asked again of the papers."""
    buttons = "".join(
        f'<button type="submit" class="ma-link" formaction="/conversation.{kind}">{name}</button>'
        for kind, name in (("docx", "Word"), ("md", "Markdown"))
    )
    return (
        '<form method="post" action="/conversation.docx" id="take-away-form"><span>Take it away as</span> '
        f'<input type="hidden" name="kept" value="">{buttons}</form><p class="ma-hint">{RECORD}</p>'
    )


def _handlers(
    store: Store, ask: Ask, plain: Ask, find_marks: FindMarks, words: Plain | None
) -> tuple[Callable[..., Any], ...]:
    """What happens on Ask, on Stop, on a click at a source and after an answer: functions of the session's state."""

    def panel_for(turns: Turns, turn: int, shown: Collection[int], page: int | None, text: bool = False) -> str:
        answer = turns[turn].answer if 0 <= turn < len(turns) else None
        cited = places([c for c in answer.citations if c.number in shown]) if answer else ()
        if answer is None or not cited:
            return evidence.empty_panel()
        try:
            paper = store.paper(cited[0][0].locator.paper)
        except UnknownPaperError:  # it has left the shelf since
            return evidence.empty_panel()
        look = Look(turn, page, text, places(answer.citations), evidence.cells_stated(answer))
        return evidence.evidence_panel(cited[0], paper, store.original(paper.id), find_marks, look)

    def evidence_of(turns: Turns) -> str:
        """The first place of the last answer."""
        answer = turns[-1].answer
        first = [c.number for c in places(answer.citations)[0]] if answer and answer.citations else []
        return panel_for(turns, len(turns) - 1, first, None)

    def answer_turn(
        question: str, turns: Turns, authorities: list[str], bodies: list[str], first: str, last: str
    ) -> Iterator[tuple[Any, ...]]:
        question = " ".join(question.split())
        if not question:
            yield *[gr.skip()] * 5, NO_QUESTION, gr.skip()
            return
        listing = store.listing(Scope())
        turns = still_standing(turns, seen_now(store))
        turns = (*turns, Turn(question, limits=Limits(tuple(authorities), tuple(bodies), first, last)))
        yield "", turns, thread(turns, len(listing)), gr.skip(), "Searching the papers.", "", ""
        for done in answered(turns, ask, listing):  # earlier ones too, where a reload is not through with them
            turns = still_standing(done, seen_now(store))
        answer = turns[-1].answer
        said = escape(announcement(answer) if answer else turns[-1].notice)
        yield gr.skip(), turns, thread(turns, len(listing)), evidence_of(turns), said, gr.skip(), ""
        if words is not None and answer is not None:
            # The papers' words and their page stand by now; what follows only puts them otherwise, and is not told.
            for worded in _reworded(turns, words):
                now = still_standing(worded, seen_now(store))
                yield gr.skip(), now, thread(now, len(listing)), gr.skip(), gr.skip(), gr.skip(), gr.skip()

    def _reworded(turns: Turns, words: Plain) -> Iterator[Turns]:
        *before, last = turns
        assert last.answer is not None
        for answer in words(last.answer, scope_of(last.limits)):
            yield (*before, replace(last, answer=answer))

    def stop_turn(box: str, turns: Turns) -> tuple[Any, ...]:
        if not turns or not waits(turns[-1]):
            return gr.skip(), gr.skip(), gr.skip(), "Nothing was running."
        turns = still_standing(turns, seen_now(store))
        last = turns[-1]
        turns = (*turns[:-1], Turn(last.question, notice=STOPPED, limits=last.limits))
        return box or last.question, turns, thread(turns, 0), STOPPED

    def act(turns: Turns, event: gr.EventData) -> tuple[Any, ...]:
        """A click at a source, or a report sent. What it carries comes from the browser: looked up in this session's
        own turns.
        """
        data: dict[str, Any] = event._data or {}
        turn, turns = _whole(data.get("turn")), still_standing(turns, seen_now(store))
        if turn is None or turn >= len(turns):
            return (gr.skip(),) * 4
        if data.get("do") == "report":
            return report(turns, turn, data)
        shown = [number for word in str(data.get("numbers", "")).split() if (number := _whole(word)) is not None]
        if not shown:
            return (gr.skip(),) * 4
        panel = panel_for(turns, turn, shown, _whole(data.get("page")), data.get("view") == "text")
        return gr.skip(), gr.skip(), panel, f"Evidence for source {shown[0]} is shown."

    def report(turns: Turns, n: int, data: dict[str, Any]) -> tuple[Any, ...]:
        turn, fault = turns[n], Fault.__members__.get(str(data.get("fault")))
        if turn.answer is None or fault not in faults_of(turn.answer) or turn.fault is not None:
            return (gr.skip(),) * 4
        try:
            scope = scope_of(turn.limits)
            right, where = str(data.get("right", "")), str(data.get("where", ""))
            history = asked_before(turns[:n])
            store.feedback.keep(feedback_of(turn.answer, history, scope, fault, right, where, date.today()))
        except MattersError as error:
            return gr.skip(), gr.skip(), gr.skip(), escape(str(error))
        turns = (*turns[:n], replace(turn, fault=fault), *turns[n + 1 :])
        return turns, thread(turns, 0), gr.skip(), REPORTED

    def scope_of(limits: Limits) -> Scope:
        return chosen_scope(store.listing(Scope()), limits.authorities, limits.bodies, limits.first, limits.last)

    def go_on(turns: Turns) -> str:
        """What to ask next; worked out after the answer is on the screen."""
        last = turns[-1] if turns else None
        if last is None or last.answer is None:
            return ""
        history = asked_before(turns)
        try:
            scope = scope_of(last.limits)
            offered = next_questions(
                last.answer, history, store.facts_of, store.chunks_of, lambda question: plain(question, history, scope)
            )
        except MattersError:  # a paper left the shelf meanwhile: then there is nothing to go on with
            return ""
        return next_strip(offered)

    return answer_turn, stop_turn, act, go_on, evidence_of


def _to_try(store: Store, plain: Ask) -> Callable[[str], tuple[suggestions.Suggestion, ...]]:
    """The questions to try on a shelf of a fingerprint; each is asked before it is offered, once for a shelf.

    They are the same for every reader, so they are made of open papers and asked of those alone.
    """

    @lru_cache(maxsize=4)
    def to_try(fingerprint: str) -> tuple[suggestions.Suggestion, ...]:
        every = store.listing(Scope())
        listing = [entry for entry in every if entry.metadata.access is Access.OPEN]
        # The whole shelf where that is open: its vectors are then loaded before a reader asks.
        scope = Scope() if len(listing) == len(every) else Scope(papers=tuple(entry.id for entry in listing))
        return suggestions.suggest(
            listing, store.facts_of, store.chunks_of, lambda question: plain(question, (), scope)
        )

    return to_try


def _ticks(names: set[str | None]) -> Any:
    return gr.CheckboxGroup(choices=sorted(name for name in names if name), value=[])


def _whole(value: object) -> int | None:
    said = str(value) if isinstance(value, str | int) else ""
    return int(said) if said.isdecimal() and len(said) <= 9 else None
