"""Tables of one paper that are one table in sections: a scorecard has one under each heading, all with the same heads.
What is asked of the scorecard is asked of all of them, and what is asked of a section of that section alone.
"""

from __future__ import annotations

from dataclasses import replace

from answers.draft import Case
from answers.whole_tables import WholeTable, whole_table_at
from corpus.paper import Paper
from retrieval.rank import best_agreement, named, periods_in, stem_set

LEAST = 4  # heads: fewer are alike by chance
NAMED = 0.7  # of a concept: it is named


def with_those_alike(case: Case, paper: Paper, block: int, whole: WholeTable) -> WholeTable:
    """The rows of all tables of a paper that have the very heads of one that stands at a block (from 0), in the paper's
    order, or of those whose section the question names; the table as it is where no other has them.
    """
    header = whole.table.header
    if not header or len([h for h in header[-1] if h.strip()]) < LEAST:
        return whole
    sections = {
        n: found
        for n, b in enumerate(paper.blocks)
        if b.table is not None and b.table.header == header
        if (found := whole_table_at(paper, n)) is not None and found.places[0][0] == n
    }
    first = whole.places[0][0]
    if len(sections) < 2 or first not in sections:
        return whole
    over = {n: stem_set(_over(paper, n)) for n in sections}
    common = frozenset.intersection(*over.values()) | stem_set(f"{paper.metadata.title} {' '.join(header[-1])}")
    own = [c for c in case.query.concepts if named(c, common) < NAMED <= max(named(c, w) for w in over.values())]
    alike = [
        found
        for n, found in sections.items()
        if all(named(c, over[n]) >= NAMED for c in own) and not _of_another_time(case, _over(paper, n))
    ]
    if not alike or alike == [sections[first]]:
        return whole
    rows = tuple(row for found in alike for row in found.table.rows)
    places = tuple(place for found in alike for place in found.places)
    return WholeTable(replace(whole.table, rows=rows), places)


def _over(paper: Paper, block: int) -> str:
    """What stands over a table: the headings and its title."""
    found = paper.blocks[block]
    return " ".join([*found.headings, (found.table.caption if found.table is not None else None) or ""])


def _of_another_time(case: Case, over: str) -> bool:
    """Whether what stands over a table dates it to none of the times that the question names."""
    dated = periods_in(over)
    return bool(case.query.periods and dated) and best_agreement(case.query.periods, dated) == 0.0
