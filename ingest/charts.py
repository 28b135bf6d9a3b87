"""Charts that are pictures: the caption is text, the figures in the chart are not, and that is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from corpus.paper import Block, BlockKind, Box
from ingest.sheet import Sheet

_CAPTION = re.compile(r"(?:figure|fig\.?|chart|graph|diagram|infographic)\s*\d+(?:\.\d+)*[a-z]?\b", re.IGNORECASE)
_LONGEST = 250  # characters of a caption
_SMALLEST = 80.0, 50.0  # points: a logo or an icon is smaller
_NEAR = 60.0  # points between a caption and its picture


def chart_warnings(blocks: Iterable[Block], sheets: Sequence[Sheet]) -> tuple[str, ...]:
    """A line for each caption of a figure or chart that stands over or under a picture."""
    by_number: Mapping[int, Sheet] = {s.number: s for s in sheets}
    said: list[str] = []
    for block in blocks:
        sheet = by_number.get(block.page or 0)
        if sheet is None or block.kind is BlockKind.TABLE or len(block.text) > _LONGEST or not block.boxes:
            continue
        if _CAPTION.match(block.text) and any(_belongs(block.boxes, picture, sheet) for picture in sheet.pictures):
            said.append(f"page {sheet.number}: “{block.text}” is a picture; the figures in it are not read")
    return tuple(dict.fromkeys(said))


def _belongs(caption: Sequence[Box], picture: Box, sheet: Sheet) -> bool:
    """Whether a picture of some size, and not the scanned page itself, is next to a caption above or below it."""
    wide, high = picture.x1 - picture.x0, picture.bottom - picture.top
    if wide < _SMALLEST[0] or high < _SMALLEST[1] or wide * high > 0.85 * sheet.width * sheet.height:
        return False
    x0, x1 = min(b.x0 for b in caption), max(b.x1 for b in caption)
    if min(x1, picture.x1) <= max(x0, picture.x0):
        return False
    below = picture.top - max(b.bottom for b in caption)
    above = min(b.top for b in caption) - picture.bottom
    return -0.1 * high <= below <= _NEAR or -0.1 * high <= above <= _NEAR
