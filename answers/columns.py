"""Does a column add up? Its printed total held against the sum of its rows; a held-back cell leaves it unknown."""

from __future__ import annotations

from decimal import Decimal

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from corpus.numbers import find_numbers
from corpus.words import content_stems


def column_total(case: Case) -> Draft | None:
    """A column whose printed total is held against the sum of its rows; None where no column is named for sure."""
    asked = set(content_stems(case.query.text))
    best: tuple[float, str, int, int] | None = None
    for hit in case.hits[:25]:
        block = hit.chunk.locator.block
        if hit.chunk.locator.cell is None or block is None:
            continue
        table = case.store.paper(hit.chunk.paper, case.finding.scope).blocks[block].table
        if table is None or not any(r and r[0].strip().lower().startswith("total") for r in table.rows):
            continue
        for column in range(1, len(table.rows[0])):
            header = set(content_stems(" ".join(table.header_path(column))))
            score = len(header & asked) + 0.3 * len(asked & set(content_stems(table.caption or "")))
            if header & asked and (best is None or score > best[0]):
                best = (score, hit.chunk.paper, block, column)
    return _summed(case, *best[1:]) if best else None


def _summed(case: Case, paper_id: str, block: int, column: int) -> Draft | None:
    paper = case.store.paper(paper_id, case.finding.scope)
    table = paper.blocks[block].table
    if table is None:
        return None
    total: tuple[int, Decimal] | None = None
    added = Decimal(0)
    for n, row in enumerate(table.rows):
        numbers = find_numbers(row[column].strip("()"), ())
        if not numbers:
            if row[column].strip():
                return None  # a held-back cell: the sum cannot be known
            continue
        value = -numbers[0].value if row[column].strip().startswith("(") else numbers[0].value
        if row[0].strip().lower().startswith("total"):
            total = (n, value)
        else:
            added += value
    if total is None:
        return None
    right = added == total[1]
    name = " ".join(table.header_path(column))
    headline = f"{'Yes' if right else 'No'}: the total printed for “{name}” is {total[1]:,}; the rows add to {added:,}."
    quotes = tuple(
        Quote(paper_id, paper.locator(block, (n, column)), " | ".join(table.rows[n]), table.header_path(column))
        for n in range(len(table.rows))
    )
    refs = tuple(range(len(quotes)))
    return Draft(
        AnswerKind.CHANGE,
        Line(headline, refs),
        quotes,
        (Line(f"“{quotes[total[0]].text}”", (total[0],)),),
        ("Worked out here from the printed rows.",),
    )
