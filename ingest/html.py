"""HTML → blocks, with a walker of our own over lxml: ModernGov's minutes, pages saved from Word, plain pages.

Article extractors flatten tables and drop lists; a walk that knows what ModernGov and Word write keeps both. The only
module that imports lxml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from corpus.errors import NoTextError, NotReadableError
from corpus.paper import Block, BlockKind, Reading
from ingest.captions import with_captions, with_quotes
from ingest.cells import item_row, make_table, table_block
from ingest.elements import (
    BLOCK_TAGS,
    Element,
    grid,
    has_blocks,
    is_bold,
    lays_out,
    ordinal,
    own_text,
    owner,
    skipped,
    text_of,
)
from ingest.inline import one_line
from ingest.item_rows import under_number
from ingest.lines import heading_like, is_note, split_item_number
from ingest.main_part import edges, main_part
from ingest.markers import is_bullet, split_marker
from ingest.outline import outline

_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_ERROR_PAGE = re.compile(
    r"^\s*(?:\d{3}\b|error\b|runtime error|access denied|page not found|server error|forbidden|just a moment|"
    r"attention required|(?:your )?session (?:has )?expired|please (?:log|sign) in|not found)",
    re.IGNORECASE,
)
_SHORTEST_PAPER = 500  # characters: an error page is shorter
_WORD_LEVEL = re.compile(r"mso-list\s*:\s*\S+\s+level(\d)", re.IGNORECASE)
_DECISION_WORD = re.compile(r"^(?:resolved|agreed|noted|recommended|action)\b", re.IGNORECASE)
_NUMBER_ONLY = re.compile(r"^\d{1,4}\.?$")


def read_html(data: bytes, name: str) -> Reading:
    """The blocks of a web page; it has no pages.

    Raises NotReadableError for an error page a server gave in place of the paper, NoTextError where it holds no text.
    """
    try:
        root = lxml_html.document_fromstring(
            data, parser=lxml_html.HTMLParser(encoding=_encoding(data), huge_tree=False)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NotReadableError(
            f"{name}: not an HTML page ({error})", "Open it in a browser and save it again"
        ) from error
    title = one_line(root.findtext(".//title") or "")
    found = main_part(root)
    walked = tuple(_Walk().blocks(found))
    length = sum(len(b.text) for b in walked)
    said = title if _ERROR_PAGE.match(title) else one_line(" ".join(b.text for b in walked))
    if length < _SHORTEST_PAPER and _ERROR_PAGE.match(said):
        raise NotReadableError(
            f"{name}: an error page, “{said[:80]}”, and not the paper", "Fetch it again from where it is published"
        )
    if not length:
        raise NoTextError(f"{name}: the page holds no text", "Open it in a browser, and save the page it shows")
    around = (*edges(root, found), *([title] if title else []))  # a council may be printed in the title alone
    return Reading(pages=(), blocks=_finished(walked), edges=tuple(dict.fromkeys(around)))


def fragment_blocks(markup: str) -> tuple[Block, ...]:
    """The blocks of a piece of HTML, such as the minute of one item; () for an empty one."""
    if not markup.strip():
        return ()
    return tuple(_Walk().blocks(lxml_html.fragment_fromstring(markup, create_parent="div")))


def sound_fragment(markup: str) -> str:
    """A piece of HTML with every tag closed and no script, style, frame or comment, so that it can stand inside a page.

    "" for an empty one. A minute that leaves a table open would swallow the items after it.
    """
    if not markup.strip():
        return ""
    root = lxml_html.fragment_fromstring(markup, create_parent="div")
    for unwanted in list(root.iter("script", "style", "iframe", "object", "embed", "link", "meta", etree.Comment)):
        unwanted.drop_tree()
    made: str = lxml_html.tostring(root, encoding="unicode")
    return made


def _anchor(e: Element) -> str | None:
    """The name of the place a heading stands at: its own id, or that of the empty link before its words."""
    named = e.get("id") or next((a.get("id") or a.get("name") for a in e.iter("a") if not a.get("href")), None)
    return named if named and not re.search(r"[\s\"'<>#]", named) else None


def _finished(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return with_quotes(with_captions(outline(blocks, [1] * len(blocks))))


def _encoding(data: bytes) -> str | None:
    """UTF-8 where the bytes are; None leaves it to the page's own declaration."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


class _Walk:
    """A walk down the page. `_number` is an item's number that stands in a cell of its own, before the title it
    belongs to.
    """

    def __init__(self) -> None:
        self._number: str | None = None
        self._place: str | None = None  # the name of the place that number stands at

    def blocks(self, element: Element) -> Iterator[Block]:
        """The blocks in an element, in the order they stand."""
        loose: list[str] = [element.text or ""]
        for child in element:
            if not isinstance(child.tag, str):
                loose.append(child.tail or "")
                continue
            if skipped(child):
                loose.append(child.tail or "")
            elif child.tag in BLOCK_TAGS or any(
                e.tag in BLOCK_TAGS for e in child.iterdescendants() if isinstance(e.tag, str)
            ):
                yield from self._paragraph("".join(loose), False)
                yield from self._element(child)
                loose = [child.tail or ""]
            else:
                loose += [text_of(child), child.tail or ""]
        yield from self._paragraph("".join(loose), False)

    def _element(self, e: Element) -> Iterator[Block]:
        if e.tag in _HEADINGS:
            yield from self._heading(text_of(e), _HEADINGS[e.tag], _anchor(e))
        elif e.tag in ("ul", "ol"):
            yield from self._list(e, 1)
        elif e.tag == "table":
            yield from self._table(e)
        elif e.tag in ("p", "dt", "dd", "pre", "figcaption", "summary", "address") and not has_blocks(e):
            yield from self._word_paragraph(e)
        elif e.tag == "blockquote":
            text = one_line(text_of(e))
            if text:
                yield Block(kind=BlockKind.QUOTE, text=text)
        else:
            yield from self.blocks(e)

    def _heading(self, text: str, level: int, anchor: str | None = None) -> Iterator[Block]:
        text = one_line(text)
        number, title = split_item_number(text)
        if self._number is not None and number is None:
            number, title = self._number, text
        self._number = None
        if any(c.isalnum() for c in title):
            yield Block(kind=BlockKind.HEADING, text=title, level=level, marker=number, anchor=anchor)

    def _word_paragraph(self, p: Element) -> Iterator[Block]:
        kind = p.get("class") or ""
        if "mgAiTitleTxt" in kind or "mgItemTitle" in kind:
            text = one_line(text_of(p))
            if _NUMBER_ONLY.match(text):
                self._number, self._place = text, _anchor(p)
            else:
                yield from self._heading(text, 2, _anchor(p) or self._place)
                self._place = None
            return
        if "mgSubItemTitleTxt" in kind:
            text = one_line(text_of(p)).rstrip(":")
            if text and text.lower() != "minutes":  # "Minutes:" stands over every item and says nothing
                yield Block(kind=BlockKind.HEADING, text=text, level=3)
            return
        style = p.get("style") or ""
        level = _WORD_LEVEL.search(style)
        if level or "ListParagraph" in kind:
            marker = one_line(
                "".join(
                    text_of(s)
                    for s in p.iter("span")
                    if "mso-list:ignore" in (s.get("style") or "").lower().replace(" ", "")
                )
            )
            text = one_line(text_of(p, skip_markers=True))
            if marker and text:
                yield from self._listed(marker, text, int(level.group(1)) if level else 1)
                return
        yield from self._paragraph(text_of(p), is_bold(p))

    def _listed(self, marker: str, text: str, level: int) -> Iterator[Block]:
        if re.fullmatch(r"\d{1,3}(?:\.\d{1,3})+\.?", marker):
            yield Block(kind=BlockKind.PARAGRAPH, text=text, marker=marker)
        elif _NUMBER_ONLY.match(marker) and heading_like(text) and level == 1:
            yield Block(kind=BlockKind.HEADING, text=text, level=2, marker=marker)
        else:
            yield Block(kind=BlockKind.BULLET, text=text, level=level, marker="•" if is_bullet(marker) else marker)

    def _paragraph(self, text: str, bold: bool) -> Iterator[Block]:
        """Text that stands on its own: a paragraph, a bullet typed by hand, a bold line that is a heading."""
        lines = [one_line(x) for x in text.split("\n")]
        lines = [x for x in lines if x]
        if len(lines) > 2 and all(len(x) < 100 and not x.endswith(".") for x in lines) and not bold:
            yield from (Block(kind=BlockKind.BULLET, text=x, level=1) for x in lines)
            return
        text = " ".join(lines)
        if not text:
            return
        if _NUMBER_ONLY.match(text) and text.endswith("."):
            self._number = text
            return
        first, *rest = (
            re.split(r"\s+[•●▪]\s+|(?<=^)[•●▪]\s+", text) if "•" in text or "●" in text or "▪" in text else (text,)
        )
        if first.strip():
            yield from self._marked(first.strip(), bold)
        yield from (Block(kind=BlockKind.BULLET, text=one_line(x), level=1, marker="•") for x in rest if one_line(x))

    def _marked(self, text: str, bold: bool) -> Iterator[Block]:
        number, title = split_item_number(text)
        if bold and number is not None:
            yield Block(kind=BlockKind.HEADING, text=title, level=2, marker=number)
            return
        if bold and heading_like(text) and not _DECISION_WORD.match(text):
            yield from self._heading(text, 2 if self._number else 0)
            return
        marker, rest = split_marker(text)
        if marker is None:
            yield Block(kind=BlockKind.NOTE if is_note(text) else BlockKind.PARAGRAPH, text=text)
        elif re.fullmatch(r"\d{1,3}(?:\.\d{1,3})+\.?", marker):
            yield Block(kind=BlockKind.PARAGRAPH, text=rest, marker=marker)
        else:
            yield Block(kind=BlockKind.BULLET, text=rest, level=1, marker=marker)

    def _list(self, lst: Element, level: int) -> Iterator[Block]:
        count = int(lst.get("start") or 1) if (lst.get("start") or "1").lstrip("-").isdecimal() else 1
        if lst.text and lst.text.strip():  # a converter's "• one • two" inside a bare <ul>
            yield from self._paragraph(lst.text, False)
        for li in lst:
            if not isinstance(li.tag, str) or skipped(li):
                continue
            if li.tag in ("ul", "ol"):
                yield from self._list(li, level + 1)
                continue
            if li.tag != "li":
                yield from self._element(li)
                continue
            own, inner = own_text(li)
            marker, text = split_marker(one_line(own))
            if lst.tag == "ol" and (marker is None or is_bullet(marker)):
                marker, text = ordinal(lst.get("type"), count), one_line(own)
            count += 1
            if text:
                yield from self._item_of_list(marker, text, level)
            for e in inner:
                yield from self._list(e, level + 1) if e.tag in ("ul", "ol") else self._element(e)

    def _item_of_list(self, marker: str | None, text: str, level: int) -> Iterator[Block]:
        if marker is not None and re.fullmatch(r"\d{1,3}(?:\.\d{1,3})+\.?", marker):
            yield Block(kind=BlockKind.PARAGRAPH, text=text, marker=marker)
        else:
            yield Block(kind=BlockKind.BULLET, text=text, level=level, marker=marker or "•")

    def _table(self, table: Element) -> Iterator[Block]:
        rows = [tr for tr in table.iter("tr") if owner(tr) is table]
        if not rows or lays_out(table, rows):
            for tr in rows:
                yield from self._layout_row([c for c in tr if c.tag in ("td", "th")])
                self._number = None
            return
        caption = one_line(table.findtext("caption") or "") or None
        cells, headers = grid(rows)
        if any(any(c for c in r) for r in cells):
            yield table_block(make_table(cells, headers, caption))

    def _layout_row(self, cells: list[Element]) -> Iterator[Block]:
        texts = tuple(one_line(text_of(c)) for c in cells)
        titled = any("mgAiTitleTxt" in (p.get("class") or "") for c in cells for p in c.iter("p"))
        apart = len(cells) > 1 and not titled and _NUMBER_ONLY.match(texts[0])
        behind = [*self.blocks(cells[1])] if apart else []
        item = item_row(texts) if len(texts) > 1 and not titled and len(behind) < 2 else None
        if item is not None:
            yield Block(kind=BlockKind.HEADING, text=item[1], level=2, marker=item[0])
            cells = cells[2 if _NUMBER_ONLY.match(texts[0]) else 1 :]
        elif behind:
            yield from under_number(texts[0], behind)
            cells = cells[2:]
        for cell in cells:
            yield from self.blocks(cell)
