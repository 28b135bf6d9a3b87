"""Lines of one column become paragraphs: by white space, markers, indents, and lines that end before they must."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from corpus.period_patterns import MONTHS
from ingest.columns import Piece, Region
from ingest.markers import is_bullet, is_number, split_marker
from ingest.sheet import Line, line_of

LEADER = re.compile(r"\s*(?:[.…]\s?){3,}\s*(\d{1,3}|[ivxl]+)$", re.IGNORECASE)  # the dots of a contents line
_ENDS = re.compile(r"[.:;?!][)\]’”'\"]*$")
_WEAK = ("-", "–", "—", "*", "o")  # bullets that are also plain text


class Role(StrEnum):
    """What a tagged file says a piece of it is."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    CAPTION = "caption"
    NOTE = "note"
    QUOTE = "quote"
    CONTENTS = "contents"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Tag:
    """What a tagged file says of a draft.

    element  the number of the element it comes from: parts on two pages have the same
    level    of a heading, 0 where it does not say; the depth of a list item, from 1
    label    the mark that leads a list item, or a table's caption; None where there is none
    """

    element: int
    role: Role
    level: int = 0
    label: str | None = None


@dataclass(slots=True)
class Draft:
    """A paragraph being made: its lines, or the position of a table on the page; `tag` where the file says what it is.
    """

    page: int
    lines: list[Line]
    table: int | None = None
    region: int = 0
    right: float = 0.0
    tag: Tag | None = None

    @property
    def size(self) -> float:
        """What most letters have, points; 0 for a table. A larger opening word does not make a title of it."""
        return median((w.size for line in self.lines for w in line.words for _ in w.text) if self.lines else (0.0,))

    @property
    def bold(self) -> bool:
        return bool(self.lines) and all(line.bold for line in self.lines)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


def usual_gaps(regions: Iterable[Region]) -> dict[int, float]:
    """The white between two lines of a paragraph, by size of type (in half points); the commonest, in points."""
    seen: dict[int, Counter[float]] = defaultdict(Counter)
    for region in regions:
        lines = merge_rows(region.pieces)
        for a, b in zip(lines, lines[1:], strict=False):
            if isinstance(a, Line) and isinstance(b, Line) and abs(a.size - b.size) < 0.3:
                gap = b.top - a.bottom
                if -0.2 * a.size < gap < 0.9 * a.size:
                    seen[round(2 * a.size)][round(2 * gap) / 2] += 1
    return {size: count.most_common(1)[0][0] for size, count in seen.items()}


def merge_rows(pieces: Sequence[Piece]) -> list[Line | int]:
    """A region's pieces with the fragments of one row joined again; an int is a table's position on the page."""
    rows: list[Line | int] = []
    for piece in pieces:
        last = rows[-1] if rows else None
        if piece.line is None:
            if piece.table is not None:
                rows.append(piece.table)
        elif (isinstance(last, Line) and abs(last.baseline - piece.line.baseline) < 0.35 * last.size
                and last.bold == piece.line.bold and -1 < piece.line.x0 - last.x1 < 4 * last.size):
            rows[-1] = line_of([*last.words, *piece.line.words])
        else:
            rows.append(piece.line)
    return rows


def drafts_of(region: Region, number: int, page: int, gaps: dict[int, float]) -> list[Draft]:
    """The paragraphs of a region in order; `number` is the region's position in the paper."""
    rows = merge_rows(region.pieces)
    right = max((row.x1 for row in rows if isinstance(row, Line)), default=region.right)
    drafts: list[Draft] = []
    for row in rows:
        if isinstance(row, int):
            drafts.append(Draft(page, [], row, number, right))
        elif drafts and drafts[-1].table is None and not _begins(row, drafts[-1], gaps, right):
            drafts[-1].lines.append(row)
        else:
            drafts.append(Draft(page, [row], None, number, right))
    return drafts


def _begins(line: Line, draft: Draft, gaps: dict[int, float], right: float) -> bool:
    """Whether the line begins a new paragraph under `draft`."""
    last = draft.lines[-1]
    differs = 0.08 * last.size + 0.2
    if abs(line.size - last.size) > differs and abs(line.words[0].size - last.words[-1].size) > differs:
        return True
    gap = line.top - last.bottom
    usual = gaps.get(round(2 * line.size), 0.25 * line.size)
    if gap > usual + 0.28 * line.size or gap < -2 * line.size:
        return True
    if LEADER.search(last.text):
        return True
    if line.bold and not last.words[-1].bold:
        return True
    if last.bold and not line.words[0].bold:
        # A bold opening that happens to fill its line runs on; a heading ends before it must.
        ended = bool(_ENDS.search(last.text)) and not last.text.endswith(":")
        return not (line.text[:1].islower() or (_fills(last, line, right) and not ended))
    if abs(line.baseline - last.baseline) < 0.35 * line.size:
        return True  # two fragments of a row that do not belong together
    closed = bool(_ENDS.search(last.text)) or last.x1 < right - 6 * last.size
    if _leads(line, closed, draft):
        return True
    if _leaves_indent(line, draft):
        return True
    if closed and 0.8 * line.size < line.x0 - draft.lines[0].x0 < 5 * line.size and not _marker_word(draft.lines[0]):
        return len(draft.lines) > 1 or line.x0 > last.x0 + 0.8 * line.size
    return _ended_early(line, last, right)


def _marker_word(line: Line) -> str | None:
    marker, _ = split_marker(line.text)
    return marker


def _leads(line: Line, closed: bool, draft: Draft) -> bool:
    marker = _marker_word(line)
    if marker is None:
        return False
    if is_bullet(marker) and marker not in _WEAK:
        return True
    hangs = line.x0 < draft.lines[-1].x0 - 0.5 * line.size
    alike = _marker_word(draft.lines[0]) is not None and abs(line.x0 - draft.lines[0].x0) < 2
    return closed or hangs or (alike and is_number(marker))


def _leaves_indent(line: Line, draft: Draft) -> bool:
    """Whether a line stands left of where the lines of a bulleted or hanging paragraph stand."""
    first = draft.lines[0]
    marker = _marker_word(first)
    if marker is None or len(first.words) < 2:
        return False
    hanging = is_bullet(marker) or (len(draft.lines) > 1 and draft.lines[1].x0 > first.x0 + 0.8 * line.size)
    return hanging and line.x0 < first.words[1].x0 - 0.8 * line.size


def _fills(last: Line, line: Line, right: float) -> bool:
    """Whether the first word of the line had no room on the line before."""
    return right - last.x1 < line.words[0].x1 - line.words[0].x0 + 0.8 * line.size


def _ended_early(line: Line, last: Line, right: float) -> bool:
    """Whether the first word of the line would have stood on the line before: the break was the writer's."""
    word = line.words[0]
    room = right - last.x1 - 0.3 * line.size
    first = line.text.lstrip("(“‘\"'")[:1]
    return room > (word.x1 - word.x0) + 1.2 * line.size and (bool(_ENDS.search(last.text)) or not first.islower())


def runs_on(before: str, after: str) -> bool:
    """Whether a paragraph that ends a column goes on in the one that begins the next."""
    if not before or not after:
        return False
    if re.search(r"[A-Za-z][-‐\u00ad]$", before):
        return after[:1].islower()
    if _ENDS.search(before) and not before.endswith(";"):
        return False
    if after.lstrip("(‘“")[:1].islower():
        return True
    last = before.split()[-1].lower()
    if YEAR.match(after):
        return last in MONTHS or last in _OPEN
    open_word = last.endswith(",") or last in _OPEN
    return open_word and (after[:1].isalnum() or after[:1] in "(£‘“")


YEAR = re.compile(r"(?:19|20)\d\d\b")
"""A year that opens a line: the end of a sentence, and no paragraph's number, where the line before names a month."""
_OPEN = frozenset((
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "of", "on", "or", "our", "that", "the",
    "their", "this", "to", "was", "were", "which", "who", "with",
))
