"""Sheets become a Reading: blocks in the order they are read, with what they are and where they stand.

A page is read by its tags where the file has them and they can be trusted (`ingest.tagged_pages`), and by its layout
everywhere else; both ways end in the same drafts, so a paragraph or a table may go on from one into the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.paper import Page, Reading
from ingest.columns import Region, regions
from ingest.grid import Grid
from ingest.hyphens import Vocabulary
from ingest.margins import take_off_margins
from ingest.paragraphs import Draft, drafts_of, usual_gaps
from ingest.sheet import Sheet, lines_of
from ingest.tables import find_grids
from ingest.tagged_pages import TaggedPage, tagged_pages
from ingest.tags import Element
from ingest.writer import Writer, merge_key_figures


@dataclass(frozen=True, slots=True)
class _Laid:
    """A page after its layout was found."""

    sheet: Sheet
    grids: tuple[Grid, ...]
    regions: tuple[Region, ...]


def read_layout(sheets: Sequence[Sheet], tree: Sequence[Element] = ()) -> Reading:
    """The pages and blocks of a paper. A paper without a word gives no blocks; what was lost is in the warnings.

    tree  the file's structure tree; () for a file without tags, which is read by its layout alone
    """
    pages, printed = take_off_margins(sheets)
    body = body_size(pages)
    tagged = tagged_pages(tree, pages, body) if tree else {}
    laid = _lay_all([sheet for sheet in pages if sheet.number not in tagged], body)
    drafts = _drafts(pages, laid, tagged)
    words = Vocabulary([line.text for d in drafts for line in d.lines])
    grids = {n: page.grids for n, page in laid.items()} | {n: page.grids for n, page in tagged.items()}
    blocks = Writer(grids, body, words).write(merge_key_figures(drafts))
    shapes = tuple(
        Page(s.number, p, round(s.width, 1), round(s.height, 1)) for s, p in zip(sheets, printed, strict=True)
    )
    return Reading(shapes, tuple(blocks), edges=_edges(sheets, pages))


def _edges(sheets: Sequence[Sheet], pages: Sequence[Sheet]) -> tuple[str, ...]:
    """The running heads and feet that were taken off the first pages, each once."""
    lines: dict[str, None] = {}
    for sheet, page in list(zip(sheets, pages, strict=True))[:_FIRST]:
        kept = set(page.words)
        lines |= dict.fromkeys(line.text for line in lines_of(w for w in sheet.words if w not in kept))
    return tuple(lines)


_FIRST = 4  # pages: the running heads of a cover and of left and right pages


def body_size(sheets: Sequence[Sheet]) -> float:
    """The size most letters have, points; 10 for a paper without letters."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for word in sheet.words:
            sizes[round(2 * word.size) / 2] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _lay_all(sheets: Sequence[Sheet], body: float) -> dict[int, _Laid]:
    laid = [_lay(sheet, body) for sheet in sheets]
    # Two lines in columns at the head of a page do not show it by themselves; the pages before do.
    known = tuple({round(r.left) for page in laid for r in page.regions if r.left > 0})
    laid = [_lay(page.sheet, body, known, page.grids) if known and len(page.regions) == 1 else page for page in laid]
    return {page.sheet.number: page for page in laid}


def _lay(sheet: Sheet, body: float, known: Sequence[float] = (), grids: tuple[Grid, ...] | None = None) -> _Laid:
    grids = find_grids(sheet) if grids is None else grids
    taken = {w for g in grids for w in g.words}
    free = [w for w in sheet.words if w not in taken]
    return _Laid(sheet, grids, regions(free, [g.box for g in grids], sheet.width, body, known))


def _drafts(pages: Sequence[Sheet], laid: dict[int, _Laid], tagged: dict[int, TaggedPage]) -> list[Draft]:
    """The drafts of all pages in order. Each column of text is a region; tags tell a new one by going up the page."""
    gaps = usual_gaps(region for page in laid.values() for region in page.regions)
    drafts: list[Draft] = []
    region_number = 0
    for sheet in pages:
        if sheet.number in tagged:
            bottom = 0.0
            for draft in tagged[sheet.number].drafts:
                if draft.lines:
                    region_number += draft.lines[0].bottom < bottom
                    bottom = draft.lines[-1].top
                draft.region = region_number
                drafts.append(draft)
            region_number += 1
            continue
        for region in laid[sheet.number].regions:
            drafts += drafts_of(region, region_number, sheet.number, gaps)
            region_number += 1
    return drafts
