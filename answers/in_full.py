"""A list of short names that the same paper sets out in full: "Berths | 14 | 3" in a table, "Berths that a ferry can
use" in the list it is short for.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from answers.enumerations import Enumeration, lists_near
from answers.lists import drafted
from corpus.words import content_stems

SHORT = 3  # words of a name that is short for something
LEAST = 3  # rows: fewer may be alike by chance
_FAR = 10_000  # blocks: anywhere in the paper
_NUMBER = re.compile(r"^\W*\d{1,2}\W+")


def in_full(case: Case, draft: Draft) -> Draft | None:
    """The list of the same paper whose entries say in full, in the same order, what the rows of a drafted list name in
    a word or two; None where the rows are no such names or no list does.
    """
    cells = [[c.strip() for c in draft.quotes[n].text.split(" | ")] for n in draft.headline.quotes]
    heads = [content_stems(_NUMBER.sub("", row[0])) for row in cells]
    if draft.kind is not AnswerKind.LIST or len(heads) < LEAST or case.query.count != len(heads):
        return None
    if any(len(row) < 2 or not head or len(head) > SHORT for row, head in zip(cells, heads, strict=True)):
        return None
    paper = case.store.paper(draft.quotes[0].paper, case.finding.scope)
    block = draft.quotes[0].locator.block
    found = (e for e in lists_near(paper, (block or 0,), _FAR) if _says(e, heads))
    best = next(found, None)
    return None if best is None else drafted(case, best)


def _says(e: Enumeration, heads: list[tuple[str, ...]]) -> bool:
    """Whether each entry has the words of its head, and more than these."""
    if len(e.entries) != len(heads):
        return False
    entries = [content_stems(t) for t in e.entries]
    return all(set(h) <= set(t) and len(t) > len(h) for h, t in zip(heads, entries, strict=True))
