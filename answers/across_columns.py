"""What each of several has, where they are the columns of a table: "Figures by bay | North | South | East" with a row
for what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.rows import SortedRows, row_of
from answers.whole_tables import WholeTable
from corpus.paper import Paper
from corpus.words import content_stems
from retrieval.rank import best_agreement, named, periods_in, stem_set

LEAST, MOST = 2, 12  # columns
OF_ROW = 0.5  # of what a row is called, in the question
ASKED = 0.6  # of what is asked of each, in what the row is called
_BY = re.compile(r"\bby\s+(?:the\s+)?([\w’'-]+(?:\s+[\w’'-]+)?)", re.IGNORECASE)


def by_each(text: str, ways: Sequence[str]) -> bool:
    """Whether a title says that a table parts its figures by those of whom each is asked: "Sailings by bay"."""
    parted = {content_stems(word)[-1:] for m in _BY.finditer(text) for word in m.group(1).split()}
    return any(content_stems(way)[-1:] in parted for way in ways if content_stems(way))


def across_columns(case: Case, ways: Sequence[str], paper: Paper, block: int, whole: WholeTable) -> Draft | None:
    """The row of a table parted by those of whom each is asked that is called what is asked of them, told column by
    column; None where the table is not parted so, and where no row or more than one is called so.
    """
    table, query = whole.table, case.query
    heads = table.header[-1]
    over = " ".join((*paper.blocks[block].headings[-2:], table.caption or "", heads[0]))
    if not LEAST <= len(heads) - 1 <= MOST or not by_each(over, ways):
        return None
    if any(periods_in(h) for h in heads[1:]) or not all(re.search(r"[A-Za-z]{2}", h) for h in heads[1:]):
        return None
    told = periods_in(f"{over} {heads[0]}")
    if query.periods and told and best_agreement(query.periods, told) == 0.0:
        return None
    aside = {s for way in ways for s in content_stems(way)}
    rest = [(c, w) for c, w in zip(query.concepts, case.finding.weights.values, strict=True)
            if not set(c.alternatives[0]) <= aside]
    total, asked = sum(w for _, w in rest), stem_set(query.text) | query.stems
    fits: list[tuple[float, int]] = []
    for n, row in enumerate(table.rows):
        label = stem_set(row[0])
        share = sum(w * named(c, label | stem_set(over)) for c, w in rest) / total if total and label else 0.0
        if share >= ASKED and label & asked and len(label & asked) >= OF_ROW * len(label):
            fits.append((share + len(label & asked) / len(label), n))
    best = max(fits, default=(0.0, -1))
    if best[1] < 0 or sum(score == best[0] for score, _ in fits) > 1:
        return None
    chunk = row_of(case, SortedRows(whole, block, paper, (best[1],), 1.0), best[1])
    if chunk is None:
        return None
    cells = table.rows[best[1]]
    lines = "\n".join(f"{n}. {h}: {c}" for n, (h, c) in enumerate(zip(heads[1:], cells[1:], strict=False), start=1))
    headline = f"{cells[0].strip()}: {len(heads) - 1} in the paper’s order."
    return Draft(AnswerKind.LIST, Line(headline, (0,)), (Quote.of_chunk(chunk),), (Line(lines, (0,)),), strength=1.0)
