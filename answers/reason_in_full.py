"""A reason told in one sentence that names nearly all of what is asked: it goes before a list of what was done."""

from __future__ import annotations

from answers.draft import Case, Draft
from answers.forms import CAUSE
from answers.lists import best_list
from answers.passages import passage
from answers.weighing import weigh
from corpus.chunk import ChunkKind

NEARLY_ALL = 0.7  # of what is asked


def reason_in_full(case: Case) -> Draft | None:
    """The passage of a sentence that tells a cause and names nearly all of what is asked; None where there is no such
    sentence, and where it is of a list itself.
    """
    weighed = weigh(case)
    if not weighed:
        return None
    best = weighed[0]
    if best.chunk.kind is not ChunkKind.TEXT or best.own < NEARLY_ALL or CAUSE.search(best.text) is None:
        return None
    fit = best_list(case)
    if fit is not None and fit.list.paper.id == best.chunk.paper and set(fit.list.blocks) & set(best.chunk.blocks):
        return None
    return passage(case)
