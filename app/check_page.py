"""The page of the check before a meeting: a paper found as one types, and what to see to in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import gradio as gr

from answers.paper_check import check_paper
from app.check_view import EMPTY, check_html, counted, paper_list
from app.markup import escape
from app.masthead import masthead
from corpus.glossary import load_glossary
from corpus.store import Scope, Store

_LISTEN = "window.mattersPages.listen(element, trigger, watch);"
GONE = "That paper is no longer on the shelf."


def build_check(page: gr.Blocks, store: Store, glossary: Path | None) -> None:
    """Fills a page (within its route) with the check."""
    gr.HTML(masthead("/check", "What to see to before the meeting"), elem_id="masthead", js_on_load=_LISTEN)
    chosen = gr.State("")
    with gr.Row(elem_id="check", elem_classes="ma-sheet", equal_height=False):
        with gr.Column(scale=2, min_width=280, elem_id="check-choose"):
            words = gr.Textbox(label="Which paper", placeholder="annual report", max_lines=1, elem_id="check-words")
            offered = gr.HTML("", elem_id="check-offered", js_on_load=_LISTEN)
        with gr.Column(scale=5, min_width=280):
            shown = gr.HTML(EMPTY, elem_id="check-shown", js_on_load=_LISTEN)
    told = gr.HTML("", elem_id="check-told")

    offer, choose = _handlers(store, glossary)
    hidden: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    page.load(offer, [words, chosen], offered, **hidden)
    words.change(offer, [words, chosen], offered, trigger_mode="always_last", **hidden)
    offered.click(choose, [words], [chosen, offered, shown, told], **hidden)


def _handlers(store: Store, path: Path | None) -> tuple[Callable[..., Any], ...]:
    glossary = load_glossary(path)

    def offer(text: str, paper: str) -> str:
        return paper_list(store.listing(Scope()), text, paper)

    def choose(text: str, event: gr.EventData) -> tuple[Any, ...]:
        data: dict[str, Any] = event._data or {}  # comes from the browser: looked up among the open papers
        entry = next((x for x in store.listing(Scope()) if x.id == data.get("paper")), None)
        if entry is None:
            return gr.skip(), offer(text, ""), gr.skip(), GONE
        slips = check_paper(entry.id, store, Scope(), glossary)
        said = escape(f"{entry.metadata.title}: {counted(slips)}.")
        return entry.id, offer(text, entry.id), check_html(entry, slips, date.today()), said

    return offer, choose
