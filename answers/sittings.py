"""Minutes printed inside another paper: an agenda pack holds those of the meeting before, for the next one to sign.

They are read as minutes are: from the line that says of what meeting they are, with their roll before the first minute
and each minute under its own number. What is cited stands where it does in the pack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from corpus.paper import Block, BlockKind, Kind, Locator, Paper
from corpus.period_reading import find_periods

_OPENING = re.compile(
    r"^\W*(?:(?:unconfirmed|draft|public|approved)\s+)*(?:minutes|notes?|record)\b(?!\s*:\s*\S)[^.?!]{0,200}$|"
    r"^\W*(?:(?:unconfirmed|draft|public|approved)\s+)*minutes\s+of\b|^\W*at\s+(?:a|the)\s+[^.]{0,60}\bmeeting\s+of\b",
    re.IGNORECASE,
)
_ROLL = re.compile(
    r"^\W*(?:(?:members?|councillors?|cllrs?|officers?|those|also)\s+)*(?:present|attend(?:ance|ed|ees|ing)|"
    r"in\s+attendance)\b(?:\s*(?:[:|\n–-]|$)|[^.]*\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\(?(\d{1,4}[A-Za-z]?)[.):]?")
_TITLE = 3  # blocks over which the line that says of what meeting they are may run on
_TO_ROLL = 10  # blocks from there to the roll


@dataclass(frozen=True, slots=True)
class Sitting(Paper):
    """The minutes inside another paper as a paper of their own, but for the places: these are the other paper's.

    whole  the paper they stand in
    first  the block that they begin at
    day    of the meeting
    """

    whole: Paper | None = None
    first: int = 0
    day: date = date.min

    def locator(self, block: int, cell: tuple[int, int] | None = None, at: int = 0) -> Locator:
        """Where a block of these minutes (from 0) stands in the paper that holds them."""
        assert self.whole is not None
        return self.whole.locator(self.first + block, cell, at)


def sittings_in(paper: Paper) -> tuple[Sitting, ...]:
    """The minutes of each meeting that a paper holds; () for minutes themselves, and for a paper that holds none."""
    if paper.metadata.kind is Kind.MINUTES:
        return ()
    openings: dict[int, tuple[int, date]] = {}
    for n in range(len(paper.blocks)):
        if (opening := _opening(paper, n)) is not None:
            openings.setdefault(opening[0], (n, opening[1]))  # a title and the line under it lead to one roll
    return tuple(_sitting(paper, n, end, day) for n, end, day in _with_ends(paper, [*openings.values()]))


def _opening(paper: Paper, at: int) -> tuple[int, date] | None:
    """The position of the roll of the minutes that begin at a block, and the day of their meeting; None where none
    begin there: an agenda names the minutes to be signed as well, and no roll follows.
    """
    block = paper.blocks[at]
    if block.table is not None or block.kind is BlockKind.BULLET or not _OPENING.search(block.text):
        return None
    near = paper.blocks[at + 1 : at + 1 + _TO_ROLL]
    roll = next((n for n, b in enumerate(near) if _ROLL.search(b.text)), None)
    if roll is None:
        return None
    over = [block, *near[: min(_TITLE, roll)]]
    days = [p.period.first_day for b in over for p in find_periods(b.text) if p.period.first_day == p.period.last_day]
    return (at + 1 + roll, days[0]) if days else None


def _with_ends(paper: Paper, openings: list[tuple[int, date]]) -> Iterator[tuple[int, int, date]]:
    """Each opening with the block behind its minutes: where the next ones, or the next item of the pack, begin."""
    for k, (first, day) in enumerate(openings):
        stop = openings[k + 1][0] if k + 1 < len(openings) else len(paper.blocks)
        yield first, _end(paper.blocks, first, stop), day


def _end(blocks: tuple[Block, ...], first: int, stop: int) -> int:
    """The first block from `first` on, and `stop` at the latest, that is of another item of the pack: a minute that
    has a number of its own, in its heading, goes on with the minutes.
    """
    inside = blocks[first].item
    of_these = {inside}
    for n in range(first, stop if inside else first):
        number = _NUMBER.fullmatch(blocks[n].marker or "")
        if blocks[n].kind is BlockKind.HEADING and number and number.group(1) == blocks[n].item:
            of_these.add(blocks[n].item)
        if blocks[n].item not in of_these:
            return n
    return stop


def _sitting(paper: Paper, first: int, end: int, day: date) -> Sitting:
    blocks = tuple(_by_minute(paper.blocks[first:end]))
    metadata = replace(paper.metadata, kind=Kind.MINUTES, date=day)
    return Sitting(
        paper.id, paper.file, paper.sha256, paper.text_sha256, paper.format, metadata, paper.pages, blocks, (),
        paper.warnings, paper, first, day,
    )


def _by_minute(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks with the number of their minute in place of the pack's item: those before the first one have none."""
    minute: str | None = None
    for block in blocks:
        number = _NUMBER.fullmatch(block.marker or "") if block.kind is BlockKind.HEADING else None
        minute = number.group(1) if number else minute
        yield replace(block, item=minute)
