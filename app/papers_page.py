"""The papers page: see what is on the shelf, add papers by drag and drop, take one off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr

from app.access import Right, require, who_asks
from app.adding import Upload, again, let_go, shelve, uploads_of
from app.markup import escape
from app.masthead import masthead
from app.papers_view import shelf_view, told, uploads_view
from corpus.errors import MattersError
from corpus.store import Scope, Store
from ingest.formats import SUFFIXES
from ingest.sidecar import SIDECAR_NAME

_LISTEN = "window.mattersPages.listen(element, trigger, watch);"
Uploads = tuple[Upload, ...]


def build_papers(page: gr.Blocks, store: Store, operator: Store) -> None:
    """Fills a page (within its route) with the shelf.

    `store` is as whoever looks may see it; `operator` takes papers in and off, for those who may.
    """
    gr.HTML(masthead("/papers", "What is on the shelf"), elem_id="masthead", js_on_load=_LISTEN)
    uploads = gr.State(())
    with gr.Column(elem_id="papers", elem_classes="ma-sheet"):
        drop = gr.File(
            label="Add papers: drop files here, or choose them",
            file_count="multiple",
            file_types=[*sorted(SUFFIXES), ".csv"],
            type="filepath",
            height=150,
            elem_id="papers-drop",
        )
        gr.HTML(
            '<p class="ma-hint">PDF, HTML, DOCX, Markdown and text. A <code>sources.csv</code> among the files says '
            "what they are: authority, body, date, address.</p>"
        )
        on_way = gr.HTML("", elem_id="papers-on-way", js_on_load=_LISTEN)
        shelf = gr.HTML("", elem_id="papers-shelf", js_on_load=_LISTEN)
    said = gr.HTML("", elem_id="papers-told")
    hidden: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}

    def show(asked: str = "") -> str:
        return shelf_view(store.listing(Scope()), asked, may_remove=who_asks().may(Right.REMOVE))

    def open_page() -> tuple[Any, str]:
        return gr.File(visible=who_asks().may(Right.ADD)), show()

    def bring(files: list[str] | None, before: Uploads) -> Iterator[tuple[Any, ...]]:
        paths = [Path(file) for file in files or ()]
        sidecar = next((path for path in paths if path.name == SIDECAR_NAME), None)
        yield from _through((*before, *uploads_of(paths)), sidecar)

    def _through(waiting: Uploads, sidecar: Path | None = None) -> Iterator[tuple[Any, ...]]:
        try:
            require(Right.ADD)
        except MattersError as error:
            let_go(waiting)
            yield None, (), "", gr.skip(), escape(str(error))
            return
        yield None, waiting, uploads_view(waiting), gr.skip(), "Adding papers."
        now = waiting
        for now in shelve(waiting, operator, sidecar):
            yield gr.skip(), now, uploads_view(now), gr.skip(), gr.skip()
        yield gr.skip(), now, uploads_view(now), show(), told(now)

    def act(before: Uploads, event: gr.EventData) -> Iterator[tuple[Any, ...]]:
        data: dict[str, Any] = event._data or {}  # comes from the browser: looked up among this session's files
        if data.get("do") == "retry":
            number = str(data.get("file", ""))
            yield from _through(again(before, int(number) if number.isdecimal() else -1))
        elif data.get("do") == "dismiss":
            let_go(before)
            yield gr.skip(), (), "", gr.skip(), "The list is cleared."

    def take_off(event: gr.EventData) -> tuple[str, str]:
        data: dict[str, Any] = event._data or {}
        paper, do = str(data.get("paper", "")), data.get("do")
        listed = {entry.id: entry.metadata.title for entry in store.listing(Scope())}
        if paper not in listed:
            return show(), "That paper is no longer on the shelf."
        if do == "remove":
            return show(paper), escape(f"Take {listed[paper]} off the shelf? Confirm, or keep it.")
        if do != "confirm":
            return show(), "It stays on the shelf."
        try:
            require(Right.REMOVE)
            operator.remove(paper)
        except MattersError as error:
            return show(), escape(str(error))
        return show(), escape(f"{listed[paper]} is off the shelf.")

    page.load(open_page, None, [drop, shelf], **hidden)
    out = [drop, uploads, on_way, shelf, said]
    drop.upload(bring, [drop, uploads], out, concurrency_limit=1, concurrency_id="shelving", **hidden)
    on_way.click(act, [uploads], out, concurrency_limit=1, concurrency_id="shelving", **hidden)
    shelf.click(take_off, None, [shelf, said], concurrency_limit=1, **hidden)
