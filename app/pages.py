"""The pages of the app: the chat, the officer's desk, the figures, the check before a meeting, the papers."""

from __future__ import annotations

import gradio as gr

from app.chat import build_chat
from app.check_page import build_check
from app.desk import build_desk
from app.doors import Doors
from app.drafts import Drafts
from app.evidence import FindMarks
from app.figures_page import Explorer, build_figures
from app.papers_page import build_papers


def build_pages(doors: Doors, find_marks: FindMarks, drafts: Drafts, explorer: Explorer) -> gr.Blocks:
    """The chat with the other pages behind their addresses: /desk, /figures, /check, /papers."""
    store, ask = doors.store, doors.ask("chat")
    chat = build_chat(store, ask, doors.own, find_marks, doors.words)
    with chat.route("Briefing desk", "/desk") as page:
        build_desk(page, store, ask, drafts)
    with chat.route("Figures", "/figures") as page:
        build_figures(page, explorer)
    with chat.route("Check a paper", "/check") as page:
        build_check(page, store, doors.settings.glossary)
    with chat.route("Papers", "/papers") as page:
        build_papers(page, store, doors.operator)
    return chat
