"""The chat: scope on the left, the conversation in the middle, the evidence on the right (Gradio Blocks).

The conversation of a session is a tuple of turns in the session's own state; the store and the answering are handed in.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from typing import Any

import gradio as gr

from app import coverage, evidence, suggestions
from app.asking import Ask
from app.cards import Turn, announcement, thread
from app.markup import escape
from app.masthead import TITLE, masthead
from app.places import places
from app.scope import chosen_scope
from app.theme import asset
from corpus.errors import MattersError
from corpus.paper import Box
from corpus.store import Scope, Store

FAULT = (
    "This question met a fault in the program, and the log of the server names it. Ask it another way, or ask another."
)
NO_QUESTION = '<p class="ma-missing" role="alert">Write a question first.</p>'
STOPPED = "Stopped. The question is back in the box."

FindQuote = Callable[[bytes, int, str], tuple[Box, ...]]
Turns = tuple[Turn, ...]

_log = logging.getLogger(__name__)

# What the page's script does on load and on a click; the markup carries data-do, data-turn, data-numbers, data-page.
_DELEGATE = "window.matters.listen(element, trigger, watch);"


def build_chat(store: Store, ask: Ask, find_quote: FindQuote) -> gr.Blocks:
    """The page. `ask` answers a question after earlier ones within a scope; `find_quote` places a quote on a page."""
    page = gr.Blocks(title=TITLE, fill_width=True, analytics_enabled=False)
    with page:
        turns = gr.State(())
        gr.HTML(masthead("/", "Ask your council’s committee papers"), elem_id="masthead")
        with gr.Row(elem_id="panes", equal_height=False):
            with gr.Column(elem_id="scope", min_width=200):
                gr.HTML("<h2>Search in</h2>")
                authorities = gr.CheckboxGroup([], label="Authority", elem_id="authorities")
                bodies = gr.CheckboxGroup([], label="Body", elem_id="bodies")
                first = gr.Textbox(label="Meetings from", placeholder="YYYY-MM-DD", max_lines=1, elem_id="first-day")
                last = gr.Textbox(label="Meetings to", placeholder="YYYY-MM-DD", max_lines=1, elem_id="last-day")
                gr.HTML(
                    '<p class="ma-hint">Nothing ticked: all papers. Dates are those of meetings, not of figures.</p>'
                )
            with gr.Column(elem_id="talk", min_width=320):
                talk = gr.HTML("", elem_id="thread", js_on_load=_DELEGATE)
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
                    stop = gr.Button("Stop", size="sm", elem_id="stop", min_width=80)
                    clear = gr.Button("Clear", size="sm", elem_id="clear", min_width=80)
                    gr.HTML('<p class="ma-hint">Answers are the papers’ own words. The published record prevails.</p>')
            with gr.Column(elem_id="evidence", min_width=320):
                panel = gr.HTML(evidence.empty_panel(), elem_id="panel", js_on_load=_DELEGATE)
        told = gr.HTML("", elem_id="told")

        answer_turn, stop_turn, show = _handlers(store, ask, find_quote)
        asking = gr.on(
            [send.click, box.submit],
            answer_turn,
            [box, turns, authorities, bodies, first, last],
            [box, turns, talk, panel, told, missing],
            show_progress="hidden",
            api_visibility="private",
            concurrency_limit=4,
        )
        stop.click(
            stop_turn,
            [box, turns],
            [box, turns, talk, told],
            cancels=[asking],
            show_progress="hidden",
            api_visibility="private",
        )

        @lru_cache(maxsize=4)
        def to_try(fingerprint: str) -> tuple[suggestions.Suggestion, ...]:
            # Each suggestion is asked before it is made: once for a shelf, not for every reader.
            return suggestions.suggest(
                store.listing(), store.facts_of, store.chunks_of, lambda question: ask(question, (), Scope())
            )

        to_try(store.fingerprint())  # now, so that the first reader does not wait for the encoder to load

        def start() -> tuple[Any, ...]:
            screen = coverage.first_screen(store.listing(), to_try(store.fingerprint()))
            return (), screen, evidence.empty_panel(), "", "", ""

        def start_again() -> tuple[Any, ...]:
            return (*start(), [], [], "", "")  # nothing ticked, no dates: what is not seen must not limit

        def choices() -> tuple[Any, ...]:
            listing = store.listing(Scope())
            return (
                _ticks({entry.metadata.authority for entry in listing}),
                _ticks({entry.metadata.body for entry in listing}),
            )

        on_screen = [turns, talk, panel, told, box, missing]
        page.load(start, None, on_screen, show_progress="hidden", api_visibility="private")
        page.load(choices, None, [authorities, bodies], show_progress="hidden", api_visibility="private")
        clear.click(
            start_again,
            None,
            [*on_screen, authorities, bodies, first, last],
            cancels=[asking],
            show_progress="hidden",
            api_visibility="private",
        )
        for source in (talk, panel):
            source.click(show, [turns], [panel, told], show_progress="hidden", api_visibility="private", queue=False)
    return page


def head() -> str:
    """What goes into the page's head: the script, and the icon served from here."""
    return f'<link rel="icon" href="/icon.svg" type="image/svg+xml"><script>{asset("chat.js")}</script>'


def _handlers(store: Store, ask: Ask, find_quote: FindQuote) -> tuple[Callable[..., Any], ...]:
    """What happens on Ask, on Stop and on a click at a source: functions of the session's state."""

    def panel_for(turns: Turns, turn: int, shown: Collection[int], page: int | None) -> str:
        answer = turns[turn].answer if 0 <= turn < len(turns) else None
        cited = places([c for c in answer.citations if c.number in shown]) if answer else ()
        if not cited:
            return evidence.empty_panel()
        paper = store.paper(cited[0][0].locator.paper)
        return evidence.evidence_panel(cited[0], paper, store.original(paper.id), find_quote, turn=turn, page=page)

    def answer_turn(
        question: str,
        turns: Turns,
        authorities: list[str],
        bodies: list[str],
        first: str,
        last: str,
    ) -> Iterator[tuple[Any, ...]]:
        question = " ".join(question.split())
        if not question:
            yield gr.skip(), gr.skip(), gr.skip(), gr.skip(), gr.skip(), NO_QUESTION
            return
        listing = store.listing(Scope())
        papers = len(listing)
        asked = (*turns, Turn(question))
        yield "", asked, thread(asked, papers), gr.skip(), "Searching the papers.", ""
        try:
            history = tuple(turn.question for turn in turns if turn.answer is not None)
            done = Turn(question, ask(question, history, chosen_scope(listing, authorities, bodies, first, last)))
        except MattersError as error:
            done = Turn(question, notice=str(error))
        except Exception:
            # The reader gets a card, the operator the traceback; a question must never hang on "Looking in …".
            _log.exception("the question could not be answered: %r", question)
            done = Turn(question, notice=FAULT)
        turns = (*turns, done)
        shown = (
            panel_for(turns, len(turns) - 1, [c.number for c in places(done.answer.citations)[0]], None)
            if done.answer and done.answer.citations
            else evidence.empty_panel()
        )
        yield (
            gr.skip(),
            turns,
            thread(turns, papers),
            shown,
            escape(announcement(done.answer) if done.answer else done.notice),
            gr.skip(),
        )

    def stop_turn(box: str, turns: Turns) -> tuple[Any, ...]:
        if not turns or turns[-1].answer is not None or turns[-1].notice:
            return gr.skip(), gr.skip(), gr.skip(), "Nothing was running."
        question = turns[-1].question
        turns = (*turns[:-1], Turn(question, notice=STOPPED))
        return box or question, turns, thread(turns, 0), STOPPED

    def show(turns: Turns, event: gr.EventData) -> tuple[Any, ...]:
        # What a click carries comes from the browser: numbers only, looked up in this session's own turns.
        data: dict[str, Any] = event._data or {}
        turn = _whole(data.get("turn"))
        shown = [number for word in str(data.get("numbers", "")).split() if (number := _whole(word)) is not None]
        if not shown or turn is None:
            return gr.skip(), gr.skip()
        return panel_for(turns, turn, shown, _whole(data.get("page"))), f"Evidence for source {shown[0]} is shown."

    return answer_turn, stop_turn, show


def _ticks(names: set[str | None]) -> Any:
    return gr.CheckboxGroup(choices=sorted(name for name in names if name), value=[])


def _whole(value: object) -> int | None:
    return int(value) if isinstance(value, str | int) and str(value).isdigit() else None
