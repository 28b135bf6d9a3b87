"""The figures explorer: a measure found as one types, its figures by area and time as chart and table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import gradio as gr

from answers.explorer import NOT_STATED, View, lay_out
from answers.measures import Measure, find_measures, measures_of
from app.figures_view import EMPTY, LONGEST_WORDS, measure_list, view_html
from app.markup import escape
from app.masthead import masthead
from corpus.glossary import load_glossary
from corpus.store import Scope, Store
from corpus.words import one_line

_LISTEN = "window.mattersPages.listen(element, trigger, watch);"
Lay = Callable[[str, Sequence[str], Sequence[str]], View | None]
"""Called with (measure id, areas, labels of periods); None for a measure that is not there."""


class Explorer:
    """The measures of the open shelf, read once for each state of it."""

    def __init__(self, store: Store, glossary: Path | None) -> None:
        self._store, self._glossary = store, load_glossary(glossary)
        self._measures = lru_cache(maxsize=2)(lambda fingerprint: measures_of(store, Scope()))

    def measures(self) -> tuple[Measure, ...]:
        """Every measure of the open shelf as it is now."""
        return self._measures(self._store.fingerprint())

    def find(self, words: str) -> tuple[Measure, ...]:
        """The measures that words mean, best first; for no words those that are printed most often, first.

        Of what is typed the first LONGEST_WORDS characters count: the time it takes grows with the square of them.
        """
        words = one_line(words[:LONGEST_WORDS])
        found = find_measures(words, self.measures(), self._glossary)
        return found if words.strip() else tuple(sorted(found, key=lambda m: -len(m.facts)))

    def measure(self, name: str) -> Measure | None:
        """The measure of an id; None where the shelf has none (any more)."""
        return next((m for m in self.measures() if m.id == name), None)

    def lay(self, name: str, areas: Sequence[str], periods: Sequence[str]) -> View | None:
        """A measure's figures for these areas and labels of periods; none of them means all."""
        measure = self.measure(name)
        if measure is None:
            return None
        times = [p for p in measure.periods if p.label in periods]
        return lay_out(measure, self._store, areas, times, Scope())


def build_figures(page: gr.Blocks, explorer: Explorer) -> None:
    """Fills a page (within its route) with the explorer."""
    explorer.measures()  # now, so that the first reader does not wait for them
    gr.HTML(masthead("/figures", "What the papers print, side by side"), elem_id="masthead", js_on_load=_LISTEN)
    chosen = gr.State("")
    with gr.Row(elem_id="figures", elem_classes="ma-sheet", equal_height=False):
        with gr.Column(scale=2, min_width=280, elem_id="figures-choose"):
            words = gr.Textbox(
                label="What is counted", placeholder="child protection plans", max_lines=1, elem_id="figures-words"
            )
            offered = gr.HTML("", elem_id="figures-offered", js_on_load=_LISTEN)
        with gr.Column(scale=5, min_width=320):
            with gr.Row(visible=False) as limits:
                areas = gr.CheckboxGroup([], label="Areas", elem_id="figures-areas")
                periods = gr.CheckboxGroup([], label="Periods", elem_id="figures-periods")
            shown = gr.HTML(EMPTY, elem_id="figures-shown", js_on_load=_LISTEN)
    told = gr.HTML("", elem_id="figures-told")

    def offer(text: str, name: str) -> str:
        return measure_list(explorer.find(text), name, text)

    def choose(text: str, event: gr.EventData) -> tuple[Any, ...]:
        data: dict[str, Any] = event._data or {}  # comes from the browser: looked up among the measures
        measure = explorer.measure(str(data.get("measure", "")))
        if measure is None:
            return (*[gr.skip()] * 6, "That measure is no longer on the shelf.")
        view = explorer.lay(measure.id, (), ())
        none = any(not f.area for f in measure.facts)
        names = [*measure.areas, *([NOT_STATED] if none else [])]
        return (
            measure.id,
            offer(text, measure.id),
            gr.Row(visible=True),
            gr.CheckboxGroup(choices=names, value=[]),
            gr.CheckboxGroup(choices=[p.label for p in measure.periods], value=[]),
            view_html(view, (), ()) if view else EMPTY,
            escape(f"{measure.label} is shown."),
        )

    def narrow(name: str, names: list[str], labels: list[str]) -> str:
        view = explorer.lay(name, names, labels)
        return EMPTY if view is None else view_html(view, names, labels)

    hidden: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    page.load(offer, [words, chosen], offered, **hidden)
    words.change(offer, [words, chosen], offered, trigger_mode="always_last", **hidden)
    offered.click(choose, [words], [chosen, offered, limits, areas, periods, shown, told], **hidden)
    for ticks in (areas, periods):
        ticks.input(narrow, [chosen, areas, periods], shown, **hidden)
