"""The head of every page: the name, where one is, and the way to the other pages."""

from __future__ import annotations

from app.markup import attributes

TITLE = "Matters Arising"
PAGES = (
    ("Ask", "/"),
    ("Briefing desk", "/desk"),
    ("Figures", "/figures"),
    ("Check a paper", "/check"),
    ("Papers", "/papers"),
)


_MAINS = {"/desk": "desk", "/figures": "figures", "/check": "check", "/papers": "papers"}


def masthead(current: str, lead: str, helps: bool = False) -> str:
    """The head as HTML; `current` is the address of this page, `lead` the line beside the name.

    helps  whether the page has a help dialog to open
    """
    links = "".join(
        f"<li><a{attributes(href=path, aria_current='page' if path == current else None)}>{name}</a></li>"
        for name, path in PAGES
    ) + '<li class="ma-sign-out"><a href="/sign-out">Sign out</a></li>'
    opener = (
        '<button type="button" class="ma-link" data-do="help" aria-haspopup="dialog">Help and keys</button>'
        if helps
        else ""
    )
    return (
        f"{_skip(current)}"
        f'<h1>{TITLE}</h1><p>{lead}</p><nav aria-label="Pages"><ul class="ma-pages">{links}</ul></nav>{opener}'
    )


def _skip(current: str) -> str:
    """The first thing that Tab comes to: past the head of the page."""
    if current in _MAINS:
        return f'<a{attributes(class_="ma-skip", href=f"#{_MAINS[current]}")}>Skip to the content</a>'
    return '<a class="ma-skip" href="#question" data-do="skip">Skip to the question</a>'
