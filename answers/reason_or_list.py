"""A reason told in one sentence that names nearly all of what is asked: it goes before a list of what was done."""

from __future__ import annotations

from answers.draft import Case, Draft
from answers.forms import CAUSE
from answers.lists import clear_list
from answers.passages import passage
from answers.weighing import weigh
from corpus.chunk import ChunkKind

NEARLY_ALL = 0.7  # of what is asked


def reason_or_list(case: Case) -> Draft | None:
    """The list that answers a question for a reason, or the passage that tells the reason in a sentence outside it;
    None where there is no such list.
    """
    listed = clear_list(case)
    return None if listed is None else _reason(case, listed) or listed


def _reason(case: Case, listed: Draft) -> Draft | None:
    """The passage of a sentence that tells a cause and names nearly all of what is asked; None where the best one does
    not, or stands in the list.
    """
    best = next(iter(weigh(case)), None)
    if best is None or best.chunk.kind is not ChunkKind.TEXT:
        return None
    if best.own < NEARLY_ALL or CAUSE.search(best.text) is None:
        return None
    inside = {q.locator.block for q in listed.quotes if q.paper == best.chunk.paper}
    return None if inside & set(best.chunk.blocks) else passage(case)
