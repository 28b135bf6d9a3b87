"""One element of a web page: its text, its own lines, whether it is bold, a table's cells with their spans.

Works on lxml's elements and imports no lxml: `ingest.html` is its one door.
"""

from __future__ import annotations

import re
from typing import Any

from ingest.cells import Row
from ingest.cells import lays_out as rows_lay_out
from ingest.inline import one_line, raised

# lxml ships no types; an element is what its documentation says it is.
Element = Any

_SKIPPED = frozenset({
    "script", "style", "noscript", "nav", "header", "footer", "button", "template", "svg", "head", "iframe",
    "select", "input", "textarea", "label",
})
_FURNITURE = re.compile(
    r"(?<![\w-])(?:nav|navbar|menu|breadcrumbs?|cookies?|footer|skip|sidebar|social|pagination|share|related|feedback)"
    r"(?!\w)",
    re.IGNORECASE,
)
_PARAGRAPH = 300  # characters: no menu or notice has as long a paragraph
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
BLOCK_TAGS = frozenset({
    "p", "div", "ul", "ol", "li", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5",
    "h6", "blockquote", "section", "article", "main", "body", "dl", "dt", "dd", "pre", "hr", "figure", "figcaption",
    "caption", "address", "center", "fieldset", "details", "summary", "aside", "html",
})
_LONG_CELL = 400  # characters: more than this in a cell of a narrow table is text laid out in two columns




def skipped(e: Element) -> bool:
    if e.tag in _SKIPPED or e.get("hidden") is not None or e.get("aria-hidden") == "true":
        return True
    return bool(_HIDDEN.search(e.get("style") or "")) or furniture(e)


def furniture(e: Element) -> bool:
    """Whether a part is the site's own by its class or id: a menu, a trail of links, a notice of cookies.

    A part with a long paragraph or a table is the paper's, whatever the class that lays it out ("has-sidebar").
    """
    if e.tag in ("td", "th", "p", "span"):
        return False
    marks = f"{e.get('class') or ''} {e.get('id') or ''}"
    return (e.tag == "aside" or bool(_FURNITURE.search(marks))) and not any(
        x.tag == "table" or len("".join(x.itertext())) > _PARAGRAPH for x in e.iter("p", "table")
    )


def has_blocks(e: Element) -> bool:
    return any(isinstance(c.tag, str) and c.tag in BLOCK_TAGS for c in e.iterdescendants())


def text_of(e: Element, skip_markers: bool = False) -> str:
    """The text in an element; a line break is a new line, a raised number a raised character."""
    parts: list[str] = []

    def walk(x: Element) -> None:
        if not isinstance(x.tag, str) or x.tag in _SKIPPED:
            return
        if skip_markers and "mso-list:ignore" in (x.get("style") or "").lower().replace(" ", ""):
            return
        own = re.sub(r"\s+", " ", x.text or "")
        parts.append(raised(own.strip()) if x.tag == "sup" and own.strip().isdigit() else own)
        for child in x:
            if child.tag == "br":
                parts.append("\n")
            elif child.tag in BLOCK_TAGS:
                parts.append("\n")
                walk(child)
                parts.append("\n")
            else:
                walk(child)
            parts.append(re.sub(r"\s+", " ", child.tail or ""))

    walk(e)
    return "".join(parts)


def own_text(li: Element) -> tuple[str, list[Element]]:
    """A list item's text before its first inner block, and the blocks in it: lists, tables, paragraphs after the
    first.
    """
    own = [li.text or ""]
    inner: list[Element] = []
    for child in li:
        if not isinstance(child.tag, str) or skipped(child):
            own.append(child.tail or "")
        elif child.tag in ("ul", "ol", "table") or child.tag in ("p", "div") and (inner or "".join(own).strip()):
            inner.append(child)
        else:
            own += [text_of(child), child.tail or ""]
    return "".join(own), inner


def is_bold(p: Element) -> bool:
    """Whether all the text of a paragraph is bold."""
    total = len("".join(text_of(p).split()))
    bold = sum(
        len("".join(text_of(b).split()))
        for b in p.iter("b", "strong")
        if not any(a.tag in ("b", "strong") for a in b.iterancestors())
    )
    styled = re.search(r"font-weight\s*:\s*(?:bold|[6-9]00)", p.get("style") or "", re.IGNORECASE)
    return total > 0 and (bold >= total or bool(styled))


def ordinal(kind: str | None, n: int) -> str:
    if kind == "a" and n <= 26:
        return f"({chr(96 + n)})"
    if kind == "A" and n <= 26:
        return f"({chr(64 + n)})"
    if kind == "i":
        return f"({(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'] + [str(n)] * n)[n - 1]})"
    return f"{n}."


def owner(tr: Element) -> Element:
    return next(a for a in tr.iterancestors("table"))


def lays_out(table: Element, rows: list[Element]) -> bool:
    """Whether a table lays text out: ModernGov's item table, a table round tables, long text in a column or two."""
    if "mgItemTable" in (table.get("class") or "") or table.get("role") == "presentation":
        return True
    if (
        any(True for inner in table.iter("table") if inner is not table)
        or next(table.iter("h1", "h2", "h3", "h4"), None) is not None
    ):
        return True
    cells = [c for tr in rows for c in tr if c.tag in ("td", "th")]
    widest = max((len([c for c in tr if c.tag in ("td", "th")]) for tr in rows), default=0)
    if any(c.tag == "th" for c in cells) and widest > 1:
        return False
    texts = (tuple(one_line(text_of(c)) for c in tr if c.tag in ("td", "th")) for tr in rows)
    if widest <= 3 and rows_lay_out([row for row in texts if row]):
        return True
    return widest <= 1 or (
        widest <= 3 and any(len(text_of(c)) > _LONG_CELL or next(c.iter("ul", "ol"), None) is not None for c in cells)
    )


def grid(rows: list[Element]) -> tuple[list[Row], int | None]:
    """Rows of cells with spans filled in, and how many rows the page itself marks as headers (None: it does not
    say).
    """
    taken: dict[tuple[int, int], str] = {}
    marked = 0
    for r, tr in enumerate(rows):
        cells = [c for c in tr if c.tag in ("td", "th")]
        column = 0
        for cell in cells:
            while (r, column) in taken:
                column += 1
            text = one_line(text_of(cell))
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            for dr in range(down):
                for dc in range(across):
                    taken[r + dr, column + dc] = text if dr == 0 or cell.tag == "th" or column == 0 else ""
            column += across
        in_head = tr.getparent().tag == "thead" or (len(cells) > 1 and all(c.tag == "th" for c in cells))
        if in_head and marked == r:
            marked = r + 1
    width = max((c for _, c in taken), default=-1) + 1
    return [tuple(taken.get((r, c), "") for c in range(width)) for r in range(len(rows))], marked or None


def _span(cell: Element, name: str) -> int:
    value = cell.get(name) or "1"
    return max(1, min(int(value[:6]), 100)) if value.isdecimal() else 1
