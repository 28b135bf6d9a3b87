"""The pages of the app: the chat, the officer's desk, the figures, the check before a meeting."""

from __future__ import annotations

from pathlib import Path

import gradio as gr

from app.asking import Ask
from app.chat import FindQuote, build_chat
from app.check_page import build_check
from app.desk import build_desk
from app.drafts import Drafts
from app.figures_page import Explorer, build_figures
from corpus.store import Store


def build_pages(
    store: Store, ask: Ask, find_quote: FindQuote, drafts: Drafts, explorer: Explorer, glossary: Path | None
) -> gr.Blocks:
    """The chat with the other pages behind their addresses: /desk, /figures, /check."""
    chat = build_chat(store, ask, find_quote)
    with chat.route("Briefing desk", "/desk") as page:
        build_desk(page, store, ask, drafts)
    with chat.route("Figures", "/figures") as page:
        build_figures(page, explorer)
    with chat.route("Check a paper", "/check") as page:
        build_check(page, store, glossary)
    return chat
