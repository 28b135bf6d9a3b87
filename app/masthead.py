"""The head of every page: the name, where one is, and the way to the other pages."""

from __future__ import annotations

from app.markup import attributes

TITLE = "Matters Arising"
PAGES = (("Ask", "/"), ("Briefing desk", "/desk"), ("Figures", "/figures"), ("Check a paper", "/check"))


def masthead(current: str, lead: str) -> str:
    """The head as HTML; `current` is the address of this page, `lead` the line beside the name."""
    links = "".join(
        f"<li><a{attributes(href=path, aria_current='page' if path == current else None)}>{name}</a></li>"
        for name, path in PAGES
    )
    return f'<h1>{TITLE}</h1><p>{lead}</p><nav aria-label="Pages"><ul class="ma-pages">{links}</ul></nav>'
