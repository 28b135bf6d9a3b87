"""Tables of one paper that are one table in sections: a scorecard has one under each heading, all with the same heads.
What is asked of the scorecard is asked of all of them, and what is asked of a section of that section alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from answers.draft import Case
from answers.whole_tables import WholeTable, whole_table_at
from corpus.paper import Paper
from retrieval.rank import best_agreement, named, periods_in, stem_set

# What says that a row has the word asked for: a column that sorts its table says it of all, whatever heads it.
STANDING = stem_set(
    "rated rating rag status flagged marked graded classed coloured colour scored assessed judged shown categorised "
    "standing"
)
Heads = tuple[tuple[str, ...], ...]
LEAST = 4  # heads: fewer are alike by chance
NAMED = 0.7  # of a concept: it is named


def with_those_alike(case: Case, paper: Paper, whole: WholeTable) -> WholeTable:
    """The rows of all tables of a paper that have the very heads of `whole`, in the paper's order, or of those whose
    section the question names; the table as it is where no other has them.
    """
    header = whole.table.header
    if not header or len([h for h in header[-1] if h.strip()]) < LEAST:
        return whole
    sections = {
        n: found
        for n, b in enumerate(paper.blocks)
        if b.table is not None and _same_heads(b.table.header, header)
        if (found := whole_table_at(paper, n)) is not None and found.places[0][0] == n
    }
    first = whole.places[0][0]
    if len(sections) < 2 or first not in sections:
        return whole
    over = {n: stem_set(_over(paper, n)) for n in sections}
    heads = f"{' '.join(header[-1][1:])} {_head_common(sections)}"
    common = frozenset.intersection(*over.values()) | stem_set(f"{paper.metadata.title} {heads}")
    asked = [c for c in case.query.concepts if not set(c.alternatives[0]) <= STANDING]
    own = [c for c in asked if named(c, common) < NAMED <= max(named(c, w) for w in over.values())]
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


def _same_heads(one: Heads, other: Heads) -> bool:
    """Whether two tables have the same heads. A printer may set the title of the section in the table itself: in a row
    over the heads ("2 Ferries"), or before the first of them ("2 Ferries Measure").
    """
    if one == other:
        return True
    if not one or not other or one[-1][1:] != other[-1][1:]:
        return False
    if len(set(one[-1])) < len(one[-1]):
        return one[:-1] == other[:-1] and _head_of(one, other) != ""  # the rows above tell its columns apart
    return _head_of(one, other) != ""


def _head_of(one: Heads, other: Heads) -> str:
    """The first head of two tables, without the title that either has before it; "" where they are not of one head."""
    short, long = sorted((one[-1][0].strip(), other[-1][0].strip()), key=len)
    if not short or short.casefold() == long.casefold():
        return long
    if long.casefold().endswith(f" {short.casefold()}"):
        return short
    last, again = short.split()[-1], long.split()[-1]
    titled = len(short.split()) > 1 and last.casefold() == again.casefold()
    return last if titled else ""


def _head_common(sections: Mapping[int, WholeTable]) -> str:
    """The first head of tables that are alike, without the title that any of them has before it."""
    firsts = [found.table.header for found in sections.values()]
    return min((_head_of(firsts[0], other) for other in firsts), key=len)


def _over(paper: Paper, block: int) -> str:
    """What stands over a table: the headings, its title, and the heads that may have one before them."""
    found = paper.blocks[block]
    if found.table is None:
        return " ".join(found.headings)
    heads = found.table.header
    titles = [*(dict.fromkeys(c for row in heads[:-1] for c in row)), heads[-1][0]] if heads else []
    return " ".join([*found.headings, found.table.caption or "", *titles])


def _of_another_time(case: Case, over: str) -> bool:
    """Whether what stands over a table dates it to none of the times that the question names."""
    dated = periods_in(over)
    return bool(case.query.periods and dated) and best_agreement(case.query.periods, dated) == 0.0
