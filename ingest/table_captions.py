"""What names the tables of laid-out pages: the caption over each or under it, and the notes that follow.

Most papers set a caption over its table; one that numbers its captions and sets them under is known by all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.paper import Block, BlockKind
from ingest.sheet import RAISED
from ingest.tables import is_caption, is_note

_UNDER = 2.4  # of the body's size: how far a caption may stand from its table
# "Table 4 Visits by ward", and no sentence: "Table 4 shows the visits".
_NUMBERED = re.compile(
    r"Table\s+\d+\w?\b(?!\s+(?:shows?|sets?|gives?|has|below|above|and|to|is|are|was|were|lists?|compares?|summaris\w+)\b)"
)

_PLAIN_MARK = re.compile(r"(\d{1,2})[.)]?\s+(?=[A-Z])")


def named_tables(
    blocks: Sequence[Block], parts_of: Mapping[int, int], sizes: Sequence[float], body: float
) -> list[Block]:
    """The blocks, each table given its caption and notes; text that turns out to be one is marked as such.

    parts_of  the position of a table that goes on, and that of the part before it
    sizes     of each block's type in points, 0 for a table; `body` is that of the running text
    """
    naming = _Naming(blocks, sizes, body)
    below = naming.captions_stand_below()
    for i, block in enumerate(naming.blocks):
        if block.table is None:
            continue
        under = naming.blocks[i + 1] if below and naming.captioned_below(i) else None
        if under is not None:
            naming.blocks[i + 1] = replace(under, kind=BlockKind.CAPTION, level=0)
        before = naming.blocks[parts_of[i]].table if i in parts_of else None
        caption = (
            block.table.caption
            or (under.text if under is not None else None)
            or (before.caption if before is not None else naming.caption_over(i, below))
        )
        notes = naming.notes_from(i, i + 1 if under is None else i + 2)
        naming.blocks[i] = replace(block, table=replace(block.table, caption=caption, notes=notes))
        while under is not None and i in parts_of:  # what stands under the last part names the first too
            i = parts_of[i]
            part = naming.blocks[i]
            if part.table is not None:
                naming.blocks[i] = replace(part, table=replace(part.table, caption=caption))
    return naming.blocks


class _Naming:
    """The blocks as they are named, one after the other."""

    def __init__(self, blocks: Sequence[Block], sizes: Sequence[float], body: float) -> None:
        self.blocks, self.sizes, self.body = list(blocks), sizes, body

    def captions_stand_below(self) -> bool:
        """Whether the paper's numbered captions stand under the tables and never over them."""
        tables = [i for i, block in enumerate(self.blocks) if block.table is not None]
        under = sum(self.captioned_below(i) for i in tables)
        over = any(
            i > 0 and _numbered(self.blocks[i - 1]) and not (i > 1 and self.captioned_below(i - 2)) for i in tables
        )
        return under > 1 and not over

    def captioned_below(self, i: int) -> bool:
        """Whether a numbered caption stands right under block i, which is a table."""
        if self.blocks[i].table is None or i + 1 >= len(self.blocks):
            return False
        return _numbered(self.blocks[i + 1]) and self._near(i, i + 1, _UNDER)

    def caption_over(self, i: int, below: bool) -> str | None:
        """The caption or heading over a table; where captions stand `below`, a numbered one over it is another's."""
        if not i:
            return None
        above = self.blocks[i - 1]
        if not self._near(i - 1, i, _UNDER) and not self._over_the_turn(i):
            return None
        if below and _numbered(above):
            return None
        if above.kind in (BlockKind.HEADING, BlockKind.CAPTION):
            return above.text
        if above.kind is BlockKind.QUOTE and is_caption(above.text):  # set in slanted type
            self.blocks[i - 1] = replace(above, kind=BlockKind.CAPTION, level=0)
            return above.text
        short = len(above.text.split()) <= 25 and not above.text.endswith((".", ";"))
        if above.kind is BlockKind.PARAGRAPH and above.marker is None and (is_caption(above.text) or short):
            self.blocks[i - 1] = replace(above, kind=BlockKind.CAPTION)
            return above.text
        return None

    def _over_the_turn(self, i: int) -> bool:
        """Whether table i begins a page and what ends the page before it is a numbered caption."""
        above, table = self.blocks[i - 1], self.blocks[i]
        turned = above.page is not None and table.page == above.page + 1
        return turned and _numbered(above) and is_caption(above.text)

    def notes_from(self, i: int, j: int) -> tuple[str, ...]:
        """The notes of table i that stand from block j on; their blocks are marked as such."""
        notes: list[str] = []
        while j < len(self.blocks) and self._notes(i, j):
            note = self.blocks[j]
            text = f"{note.marker} {note.text}" if note.marker else note.text
            self.blocks[j] = replace(note, kind=BlockKind.NOTE, level=0, marker=None, text=text)
            notes.append(text)
            j += 1
        return tuple(notes)

    def _notes(self, i: int, j: int) -> bool:
        note = self.blocks[j]
        if note.kind not in (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.NOTE) or not self._near(j - 1, j, 2.0):
            return False
        printed = f"{note.marker} {note.text}" if note.marker else note.text
        small = self.sizes[j] < 0.88 * self.body and len(printed) < 400 and j <= i + 3
        return is_note(printed) or self._called(i, printed) or (small and not self._names_next(j, printed))

    def _called(self, i: int, printed: str) -> bool:
        """Whether a line begins with the plain number of a note that a raised one in table i calls."""
        m, table = _PLAIN_MARK.match(printed), self.blocks[i].table
        if m is None or table is None:
            return False
        mark = m.group(1).translate(RAISED)
        called = re.compile(rf"{mark}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])")
        cells = (cell for row in (*table.header, *table.rows) for cell in row)
        return any(called.search(cell) for cell in (table.caption or "", *cells))

    def _names_next(self, j: int, printed: str) -> bool:
        """Whether small type under a table is the caption of the next one, which stands right under it."""
        under = j + 1 < len(self.blocks) and self.blocks[j + 1].table is not None and self._near(j, j + 1, _UNDER)
        return is_caption(printed) or (under and not printed.endswith((".", ";")))

    def _near(self, i: int, j: int, ems: float) -> bool:
        """Whether block j stands under block i on one page, `ems` of the body's size apart at most."""
        a, b = self.blocks[i], self.blocks[j]
        if a.page != b.page or not a.boxes or not b.boxes:
            return False
        return -2 < b.boxes[0].top - max(box.bottom for box in a.boxes) < ems * self.body


def _numbered(block: Block) -> bool:
    return block.table is None and _NUMBERED.match(block.text) is not None
