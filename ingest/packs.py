"""A pack of reports: the front sheet's running order says on which pages each item's report stands.

ModernGov and its like print it behind the title, "5 Annual report (Pages 11 - 22)", and number the pack's pages as one
run; a report inside keeps its own headings and paragraph numbers, and belongs to the item it was put before the meeting
under. Without a running order of two reports or more a paper is one paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.paper import Block, BlockKind, Item, Kind, Page, Table
from ingest.items import find_items

_PAGES = re.compile(r"[\s|]*\(?\s*pages?\s+(\d{1,4})(?:\s*(?:[-–—]|to)\s*(\d{1,4}))?\s*\)?\s*$", re.IGNORECASE)
_NUMBER = re.compile(r"^(?:item\s+)?(\d{1,3}[A-Za-z]?)(?:\.0)?[.):]?(?:[\s|]+|$)", re.IGNORECASE)
_LEAST = 2  # reports: one alone may be a reference to some other paper's pages


@dataclass(frozen=True, slots=True)
class Report:
    """A report of a pack: the item it stands under, and its pages in the file, from 1, last one included."""

    item: str
    title: str
    first: int
    last: int


def place_items(blocks: Sequence[Block], pages: Sequence[Page], kind: Kind | None
                ) -> tuple[tuple[Block, ...], tuple[Item, ...]]:
    """As `find_items`; the blocks of a pack's reports get the item of the running order, and its title as heading."""
    order = running_order(blocks, pages)
    if not order:
        return find_items(blocks, kind)
    front = [b for b in blocks if _report_of(b, order) is None]
    placed, items = find_items(front, kind)
    out: list[Block] = list(placed)
    found = list(items)
    for report in order:
        own = [b for b in blocks if _report_of(b, order) is report]
        if not own:
            continue
        minutes = _minutes_of(report, own, order)
        if minutes is not None:
            inside, minuted = minutes
            found += [_later(item, len(out)) for item in minuted]
            out += [b if b.item is not None else replace(b, item=report.item) for b in inside]
            continue
        inside, _ = find_items(own, Kind.REPORT)
        # The front sheet's entry and the report are one item, which the report holds.
        found = [item for item in found if item.number != report.item]
        found.append(Item(report.item, report.title, len(out), len(out) + len(inside) - 1))
        out += [replace(b, item=report.item, headings=_under(report.title, b.headings)) for b in inside]
    return tuple(out), tuple(sorted(found, key=lambda item: item.first_block))


def running_order(blocks: Sequence[Block], pages: Sequence[Page]) -> tuple[Report, ...]:
    """The reports that the front sheet lists, in order; () for a paper that is no pack.

    Its pages are the printed ones, or the file's where none is printed; they rise, and lie behind the front sheet.
    """
    printed = {p.printed: p.number for p in pages if p.printed is not None and p.printed.isdecimal()}
    known = {p.number for p in pages}
    order: list[Report] = []
    for number, title, first, last, page in _entries(blocks):
        start = printed.get(str(first), first if first in known and not printed else None)
        end = printed.get(str(last), last if last in known and not printed else start)
        if start is None or end is None or end < start or start <= page:
            continue
        if order and start <= order[-1].last:
            continue
        order.append(Report(number, title, start, end))
    return tuple(order) if len(order) >= _LEAST else ()


def _entries(blocks: Sequence[Block]) -> Iterator[tuple[str, str, int, int, int]]:
    """Number, title, first and last printed page of each entry, and the file's page it stands on."""
    for block in blocks:
        if block.table is not None and block.page is not None:
            yield from ((*entry, block.page) for entry in _in_columns(block.table))
        lines = block.text.split("\n") if block.kind is BlockKind.TABLE else [block.text]
        for line in lines:
            whole = f"{block.marker} {line}" if block.marker and block.kind is not BlockKind.TABLE else line
            pages, number = _PAGES.search(whole), _NUMBER.match(whole)
            if pages is None or number is None or block.page is None:
                continue
            title = whole[number.end(): pages.start()].strip(" |*")
            if title:
                yield number.group(1), title, int(pages[1]), int(pages[2] or pages[1]), block.page


def _minutes_of(
    report: Report, own: Sequence[Block], order: Sequence[Report]
) -> tuple[tuple[Block, ...], tuple[Item, ...]] | None:
    """The last meeting's minutes with the items that they number themselves; None for a report of another kind, and
    where a minute's number may be taken for an item of this agenda.
    """
    if not _MINUTES.match(report.title):
        return None
    inside, items = find_items(own, Kind.MINUTES)
    last = max(int(re.sub(r"\D", "", r.item)) for r in order)
    running = len(items) >= _LEAST and all(i.number.isdecimal() and int(i.number) > last + _SPARE for i in items)
    return (inside, items) if running else None


def _later(item: Item, by: int) -> Item:
    return replace(item, first_block=item.first_block + by, last_block=item.last_block + by)


_MINUTES = re.compile(r"(?:draft\s+|to\s+\w+\s+the\s+)?minutes\b", re.IGNORECASE)
_SPARE = 5  # items that may stand on an agenda behind the last one that has pages


def _in_columns(table: Table) -> Iterator[tuple[str, str, int, int]]:
    """Number, title, first and last page of the rows of a table of items with a column of pages: "5 | Budget | 9 - 12".
    """
    heads, *rows = (*table.header, *table.rows)  # entries without pages may be taken for more heads
    of_pages = [c for c, head in enumerate(heads) if _PAGES_OVER.match(head.strip())]
    if len(of_pages) != 1:
        return
    for row in rows:
        pages = _BETWEEN.match(row[of_pages[0]].strip())
        said = [cell.strip() for c, cell in enumerate(row) if c != of_pages[0] and cell.strip()]
        number = _NUMBER.match(f"{said[0]} ") if said else None
        if pages is None or number is None:
            continue
        title = said[0][number.end() :].strip() or " ".join(said[1:2])
        if title:
            yield number.group(1), title, int(pages[1]), int(pages[2] or pages[1])


_PAGES_OVER = re.compile(
    r"^(?:(?:agenda|report|pack)\s+)?pages?(?:\s+(?:no\.?|nos\.?|numbers?|range|refs?\.?|reference))?"
    r"(?:\s+(?:in|of)\s+(?:(?:this|the)\s+)?(?:agenda|pack|papers?|bundle|document))?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"^(?:pp?\.?\s*)?(\d{1,4})(?:\s*(?:[-–—]|to)\s*(\d{1,4}))?$", re.IGNORECASE)


def _report_of(block: Block, order: Sequence[Report]) -> Report | None:
    if block.page is None:
        return None
    return next((r for r in order if r.first <= block.page <= r.last), None)


def _under(title: str, headings: tuple[str, ...]) -> tuple[str, ...]:
    same = bool(headings) and headings[0].strip().lower() == title.strip().lower()
    return headings if same else (title, *headings)
