"""By how much something went up or down: the size that is printed, else both ends and the difference worked out."""

from __future__ import annotations

from answers.change import change
from answers.draft import Case, Draft
from answers.figures import figure
from retrieval.asked_once import Asked
from retrieval.kinds import moved_by

_MOVED = Asked(
    r"\bby\s+how\s+(?:much|many)\b[^?;]*\b(?:rise|rose|risen|gr[oe]w|grown|grow|increase[ds]?|fall|fell|fallen|drop(?:ped)?|decrease[ds]?|"
    r"decline[ds]?|go\s+(?:up|down)|went\s+(?:up|down)|gone\s+(?:up|down)|change[ds]?)\b"
)


def asks_size_of_change(text: str) -> bool:
    """Whether a question asks by how much or how many something went up or down."""
    return _MOVED.search(text) is not None


def size_of_change(case: Case) -> Draft | None:
    """The size of a change where the papers print it, else its two ends; None where they give neither."""
    told = figure(case)
    if told is not None and any(fact.role == "change" or moved_by(fact) for fact, _ in told.facts[:1]):
        return told
    return change(case)
