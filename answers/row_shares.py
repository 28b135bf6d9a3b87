"""The part and the whole of a printed share, where they stand beside it or in the rows of a table.

"Refused 15 (38 %)" after "47 requests" is a share of the 47; "63 % were done or begun" is the share of two rows of a
table in its total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from answers.cells import Grid, grids_of
from answers.draft import Case, Quote
from answers.one_thing import one_time
from answers.sentence import sentences_of
from answers.sums import agrees, percent
from corpus.fact import Fact
from corpus.numbers import PERCENT, find_numbers
from corpus.words import content_stems
from retrieval.own_words import row_label
from retrieval.slots import NOT_COUNTS


def whole_beside(share: Fact, part: Fact, beside: Sequence[Fact]) -> Fact | None:
    """The one greater count before a count that has a share in brackets after it, in its clause; None for none or
    several.
    """
    text = share.quote
    at = text.find(f"{part.printed} ({share.printed}")
    if at < 0 or part.value is None:
        return None
    start = max(text.rfind(mark, 0, at) for mark in ".;:") + 1
    before = {
        f.value: f
        for f in beside
        if f.value is not None and f.value > part.value and start <= text.find(f.printed, start) < at
    }
    return next(iter(before.values())) if len(before) == 1 else None


def whole_before(case: Case, share: Fact, part: Fact) -> Fact | None:
    """The one count of the sentence just before one that begins with a count and its share in brackets, and so leaves
    what it counts to it: "There were 150 replies. Ninety (60 %) agreed"; of several, the one of what the part counts:
    "There are two piers and 64 berths. Forty-one berths (64 %) are let"; None for none or several.
    """
    counted = r"(?:\s+(?P<noun>[a-z]{4,}))?"
    opening = rf"\W*(?:only\s+|just\s+)?{re.escape(part.printed)}{counted}\s*\({re.escape(share.printed)}"
    if (opened := re.match(opening, share.quote, re.IGNORECASE)) is None:
        return None
    sentences = sentences_of(case.store.facts_in((share.chunk,), case.finding.scope))
    before = next((s.before for s in sentences if s.text == share.quote), None)
    passage = case.store.chunks([share.chunk], case.finding.scope)[0].text
    if before is None or f"{before.text.rstrip('.')}. {share.quote.rstrip('.')}" not in " ".join(passage.split()):
        return None
    counts = [f for f in before.figures if f.sort == "count" and f.fact.role == "stated" and not before.lasts(f)]
    if opened["noun"]:
        counts = [f for f in counts if before.noun(f) == opened["noun"].lower()]
    whole = counts[0] if len(counts) == 1 and not before.loose(counts[0]) else None
    greater = whole is not None and part.value is not None and whole.value > part.value
    return whole.fact if whole is not None and greater else None


# "41 of the 64 berths, 68 %": what a question holds a share against.
_OF_SO_MANY = re.compile(
    r"\b(?P<part>[\w,-]+)(?:\s+[a-z]+)?\s*(?:\s(?:out\s+)?of|/)\s*(?:(?:the|our|all|its|a\s+total\s+of|those)\s+)*"
    r"(?P<whole>[\w,-]+)",
    re.IGNORECASE,
)


def whole_given(case: Case, share: Fact, part: Fact) -> Fact | None:
    """The whole that a question itself gives of a part, as the passage of the share, or else its paper, prints it with
    what the question counts; None where it gives none, or where that is printed of something else.
    """
    text = case.query.text
    numbers = {n.printed.lower(): n.value for n in find_numbers(text)}
    given = {
        numbers.get(m["whole"].lower()): m.end()
        for m in _OF_SO_MANY.finditer(text)
        if numbers.get(m["part"].lower()) == part.value
    }
    for value, end in given.items():
        if value is None or part.value is None or value <= part.value:
            continue
        counted = set(content_stems(" ".join(re.findall(r"^\s+([a-z]\w*)", text[end:]))))
        facts = (
            f
            for f in case.store.facts_of(share.paper, case.finding.scope)
            if f.value == value and f.unit not in NOT_COUNTS and f.role in ("stated", "base")
        )
        named = [
            f
            for f in facts
            if (counted & set(content_stems(f"{f.quote} {f.measure}")) if counted else f.chunk == share.chunk)
        ]
        return min(named, key=lambda f: (f.chunk != share.chunk, f.locator.cell is not None), default=None)
    return None


def share_in_table(case: Case, share: Fact, part: Fact) -> tuple[Fact, Fact] | None:
    """The cell of a sentence's count in its paper's table, and the share right beside it in its row: of one time, under
    a label that its passage says; None where no table has the count with a share.
    """
    passage = case.store.chunks([share.chunk], case.finding.scope)
    said = {s for c in passage for s in content_stems(c.text)}
    cells = {
        (f.locator.block, f.locator.cell): f
        for f in case.store.facts_of(share.paper, case.finding.scope)
        if f.locator.cell is not None
    }
    for (block, at), count in cells.items():
        named = set(content_stems(row_label(count)))
        if at is None or count.value != part.value or count.unit == PERCENT or not named or not named <= said:
            continue
        beside = cells.get((block, (at[0], at[1] + 1)))
        if beside is not None and beside.unit == PERCENT and one_time(count, part) and beside.period == count.period:
            return count, beside
    return None


def row_and_total(case: Case, share: Fact) -> tuple[Fact, Fact] | None:
    """The count of a row that has a share of its own, in the column beside it or in the very cell, and the total of
    that column; None where the table has no such total, or where its other rows print shares of something else.
    """
    scope = case.finding.scope
    grids = grids_of(case.store.paper(share.paper, scope), case.store.facts_of(share.paper, scope))
    for grid in grids:
        at, column = _place_in(grid, share)
        if at is None or column is None or at not in grid.parts or not grid.totals:
            continue
        total = grid.cells.get((grid.totals[-1], column))
        pairs = {row: _count_and_share(grid, row, column, share.locator.cell) for row in grid.parts}
        own = pairs.pop(at)
        if own is None or total is None or not total.value:
            continue
        whole = total.value
        others = [p for p in pairs.values() if p is not None and p[0].value is not None and p[1].value is not None]
        borne = [agrees(p[1].value or whole, percent(p[0].value or whole, whole)) for p in others]
        if len(borne) >= OTHER_ROWS and 2 * sum(borne) > len(borne) and own[0].value is not None:
            return own[0], total.fact
    return None


OTHER_ROWS = 2  # whose shares have to be of the total, most of them, before one that is not is called wrong


def _place_in(grid: Grid, share: Fact) -> tuple[int | None, int | None]:
    """The row of a share in a table, and the column of counts that it may be of: its own, or the next to the left, else
    to the right; None for a share of another table or one without counts.
    """
    place, cell = (share.locator.block, share.locator.cell), share.locator.cell
    if cell is None or place[0] is None or (place[0], cell[0]) not in grid.places:
        return None, None
    row = grid.places.index((place[0], cell[0]))
    held = grid.cells.get((row, cell[1]))
    if held is not None and held.share is not None:
        return row, cell[1]
    counts = [c for c in grid.columns if not grid.is_ratio(c)]
    left, right = [c for c in counts if c < cell[1]], [c for c in counts if c > cell[1]]
    return row, left[-1] if left else right[0] if right else None


def _count_and_share(
    grid: Grid, row: int, column: int, cell: tuple[int, int] | None
) -> tuple[Fact, Fact] | None:
    """The count of a row in a column and its share, there or where another row has it (`cell`); None for none."""
    count = grid.cells.get((row, column))
    if count is None or cell is None:
        return None
    if cell[1] == column:
        return (count.fact, count.share) if count.share is not None else None
    beside = grid.cells.get((row, cell[1]))
    return (count.fact, beside.fact) if beside is not None and beside.fact.unit == PERCENT else None


@dataclass(frozen=True, slots=True)
class RowShare:
    """Rows of a table that a share is of, and their total: what they come to, as printed, and where they stand."""

    part: Decimal
    whole: Decimal
    sums: str
    quotes: tuple[Quote, ...]


def rows_of_share(case: Case, share: Fact) -> RowShare | None:
    """The rows that the sentence of a share names, of the one table of its paper about the same thing; None where none
    is sure: every row named by its whole label, some row not named, a printed total, the title sharing a word.
    """
    scope = case.finding.scope
    said = set(content_stems(share.quote))
    grids = grids_of(case.store.paper(share.paper, scope), case.store.facts_of(share.paper, scope))
    found = [(about, row_share) for g in grids for about, row_share in _of_grid(g, said)]
    best = max((about for about, _ in found), default=0)
    nearest = [row_share for about, row_share in found if about == best]
    return nearest[0] if best and len(nearest) == 1 else None


def _of_grid(grid: Grid, said: set[str]) -> Iterator[tuple[int, RowShare]]:
    """The share of the named rows in the first column of counts, with how many words the table's title shares."""
    labels = {row: set(content_stems(grid.label(row))) for row in grid.parts}
    named = [row for row, label in labels.items() if label and label <= said]
    counts = [c for c in grid.columns if not grid.is_ratio(c)]
    if not grid.totals or not 0 < len(named) < len(labels) or not counts:
        return
    total = grid.cells.get((grid.totals[-1], counts[0]))
    cells = grid.column(counts[0], named)
    if total is None or not total.value or cells is None:
        return
    over = content_stems(f"{grid.table.caption or ''} {grid.header(counts[0])}")
    about = len((set(over) - set().union(*labels.values())) & said)
    values = [c.value or Decimal(0) for c in cells]
    sums = " + ".join(c.fact.printed for c in cells)
    worked = f"{sums} = {sum(values):f}" if len(cells) > 1 else sums
    quotes = tuple(grid.quote(row, counts[0]) for row in (*named, grid.totals[-1]))
    yield about, RowShare(sum(values, Decimal(0)), total.value, f"{worked} of {total.fact.printed}", quotes)
