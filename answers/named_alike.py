"""Whether a row and what another place says are of one thing by their own names, whatever a question calls it.

"7 In children's homes" under "Children in care" and "Fifty children were living in children's homes" share all that
names the row; a row of the same label in two papers is one row. Whom the headings over them count must not set them
apart.
"""

from __future__ import annotations

from decimal import Decimal

from answers.draft import Case
from answers.one_thing import one_time
from corpus.fact import Fact
from corpus.period_reading import find_periods
from retrieval.groups import ANYBODY, subject_stems
from retrieval.named_rows import WHOLES, unasked_row, unnumbered
from retrieval.of_some import groups_in
from retrieval.own_words import own_words, row_label

CLOSE = Decimal("1.25")  # times: of rows that only share their names, values further apart are of two things
LEAST = 2  # words that name a row


def named_alike(a: Fact, b: Fact, case: Case) -> bool:
    """Whether two figures of one time, of which one is a cell, are named by the same words."""
    if not (a.bound and b.bound and one_time(a, b) and _close(a, b)) or any(unasked_row(case.query, x) for x in (a, b)):
        return False
    cells = [x for x in (a, b) if x.locator.cell is not None]
    if not cells or (len(cells) == 2 and a.paper == b.paper) or {a.role, b.role} != {"stated"}:
        return False
    return _same_names(cells, a, b, case) and not _of_others(a, b, case)


def _close(a: Fact, b: Fact) -> bool:
    low, high = sorted(abs(x.value or Decimal(0)) for x in (a, b))
    return high <= CLOSE * low


def _same_names(cells: list[Fact], a: Fact, b: Fact, case: Case) -> bool:
    names = [_names(c) for c in cells]
    if any(len(n) < LEAST or n <= ANYBODY for n in names):
        return False
    if len(cells) == 2:
        return names[0] == names[1]
    told = next(x for x in (a, b) if x.locator.cell is None)
    said = subject_stems(own_words(told))
    over = subject_stems(" ".join((*cells[0].path, cells[0].area or "")))
    return names[0] <= said and said <= names[0] | over | case.query.stems | ANYBODY


def _names(cell: Fact) -> set[str]:
    """The stems that name a row, its number left out; empty for a row of a time."""
    label = unnumbered(row_label(cell))
    return set() if find_periods(label) else {s for s in subject_stems(label) - WHOLES if not s.isdecimal()}


def _of_others(a: Fact, b: Fact, case: Case) -> bool:
    """Whether what stands nearest over each names other people: "Child protection" and "Children in care"."""
    first, second = _whose(a, case), _whose(b, case)
    return bool(first and second) and not first & second


def _whose(fact: Fact, case: Case) -> frozenset[int]:
    title = case.shelf[fact.paper].metadata.title if fact.paper in case.shelf else ""
    own = (fact.quote,) if fact.locator.cell is None else ()
    return next((g for x in (*own, *reversed(fact.path), title) if (g := groups_in(x))), frozenset())
