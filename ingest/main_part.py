"""Where the paper stands on a web page: its own part, without the site round it.

A council's page says which part it is (ModernGov's `mgContent`, `<main>`, an article), or it does not: then it is the
innermost part that holds nearly all the words that are no links. Works on lxml's elements and imports no lxml:
`ingest.html` is its one door.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.elements import Element, furniture
from ingest.inline import one_line

_MARKED = (
    './/*[contains(concat(" ",normalize-space(@class)," ")," mgContent ")]',
    './/main | .//*[@role="main"]',
    './/*[@id="main-content" or @id="maincontent" or @id="mainContent" or @id="main" or @id="content"]',
    ".//article",
)
_ENOUGH = 0.5  # of the page's words that are no links: a marked part with less is a teaser
_NEARLY_ALL = 0.9  # the same, for the innermost part of a page that marks none
_UNSAID = frozenset({"script", "style", "noscript", "template", "svg", "head", "select", "button"})


def main_part(root: Element) -> Element:
    """The part of a page that holds the paper; the whole body where no part holds most of its words."""
    body = next(iter(root.xpath(".//body")), root)
    every = _words(body)
    for path in _MARKED:
        best = max(root.xpath(path), key=_words, default=None)
        if best is not None and _words(best) >= _ENOUGH * every:
            return best
    part = body
    while True:
        holders = (c for c in part if isinstance(c.tag, str) and c.tag in _HOLDERS)
        inner = next((c for c in holders if _words(c) >= _NEARLY_ALL * every), None)
        if inner is None or not every:
            return part
        part = inner


_HOLDERS = frozenset({"div", "section", "form", "center", "article", "main"})


def edges(root: Element, part: Element) -> tuple[str, ...]:
    """What the page says round the paper that may name its council: the window's title, head and foot."""
    title = one_line(root.findtext(".//title") or "")
    named = [x.strip() for x in re.split(r"\s[-–—|]\s", title)][1:]
    inside = set(part.iter())
    around = [e for tag in ("header", "footer") for e in root.iter(tag) if e not in inside]
    return tuple(x for x in (*named, *(one_line("".join(_texts(e, True))) for e in around)) if x)


def _words(e: Element) -> int:
    """How many letters of an element are said by the paper: no links, no menus, no scripts."""
    return sum(len(t.strip()) for t in _texts(e, False))


def _texts(e: Element, links: bool) -> Iterator[str]:
    if e.tag in _UNSAID or (not links and (e.tag in ("a", "nav", "header", "footer") or furniture(e))):
        return
    yield e.text or ""
    for child in e:
        if isinstance(child.tag, str):
            yield from _texts(child, links)
        yield child.tail or ""
