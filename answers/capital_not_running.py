"""What a thing costs to run, asked where the papers give what it costs to build: a line of the capital programme is no
cost by the year.
"""

from __future__ import annotations

import re

from answers.draft import Case, Draft

_YEARLY = (
    r"(?:annual(?:ly)?|yearly|weekly|monthly|(?:a|per|each|every)\s+(?:year|week|month|annum)|"
    r"day[\s-]to[\s-]day|ongoing|revenue)"
)
_COST = r"(?:costs?|costing|spend(?:s|ing)?|spent|bills?|pay(?:s|ing)?|price|expenditure)"
_ASKED = re.compile(
    rf"\b(?:running|operating|upkeep|maintenance)\s+(?:of\s+)?{_COST}\b|"
    rf"\b{_COST}\b[^?]*\b(?:to\s+run|to\s+operate|of\s+running|on\s+running|in\s+running|"
    rf"{_YEARLY})(?=\W|$)|\b{_YEARLY}\s+(?:\w+\s+)?{_COST}\b|\b{_COST}\s+(?:by|for)\s+the\s+(?:year|week)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"\bcapital\b", re.IGNORECASE)
_RUNNING = re.compile(
    r"\b(?:revenue|running|operating|annual(?:ly)?|yearly|weekly|full[\s-]year|(?:a|per|each|every)\s+(?:year|week|annum))\b",
    re.IGNORECASE,
)


def costs_to_build_only(case: Case, draft: Draft) -> str | None:
    """Why a draft does not tell what a thing costs to run: it stands under "capital", and says of no running cost. None
    where it does, or where none is asked for.
    """
    if _ASKED.search(case.query.text) is None or _CAPITAL.search(case.query.text):
        return None
    lead = [draft.quotes[n] for n in draft.headline.quotes]
    over = " ".join(h.chunk.context for h in case.hits if h.chunk.id in {q.chunk for q in lead})
    paths = (" ".join(f.path) for f, _ in draft.facts)
    said = " ".join((*(f"{q.locator.heading or ''} {q.text}" for q in lead), *paths))
    if _RUNNING.search(said) or not _CAPITAL.search(f"{over} {said}"):
        return None
    return "The papers give what is to be spent on it once, and not what it costs to run."
