"""What a heading of the field says of a cell without the words of a question: the virtual school is that of children
in care, and in a paper on special needs a pupil's plan is an education, health and care plan.
"""

from __future__ import annotations

import re

from corpus.fact import Fact

_VIRTUAL_SCHOOL = re.compile(r"\bvirtual\s+(?:school|head)", re.IGNORECASE)
_IN_CARE = frozenset({"lac", "cla"})  # the letters alone: their words would name half of much else
_SPECIAL_NEEDS = re.compile(r"\b(?:SENDI?|SEN|EHCP?s?)\b|(?i:\bspecial\s+educational\s+needs\b)")
# Any other plan is named by its kind; "improvement plan" is a paper's.
_A_PLAN = re.compile(
    r"\b(?:pupils?|children|young\s+people|learners|students|child|people)\s+(?:with|without|who\s+ha(?:ve|d)|having|on)\s+"
    r"(?:an?\s+|their\s+|such\s+a\s+)?plans?\b(?!\s+(?:of|for)\b)|"
    r"\bplans\s+(?:maintained|in\s+force|by\s+(?:primary|main|type\s+of)\s+need)\b",
    re.IGNORECASE,
)
_OTHER_PLAN = re.compile(
    r"\b(?:protection|CP|in\s+need|CIN|pathway|care|support|health|transition|personal\s+education)\s+plans?\b",
    re.IGNORECASE,
)
_EHC_PLAN = frozenset({"ehcp"})
_NONE = frozenset[str]()


def headed_so(fact: Fact, context: str) -> frozenset[str]:
    """The stems of what the headings over a cell (its path and its passage's `context`) say of it in other words; none
    for a sentence, and where no heading says such a thing.
    """
    if fact.locator.cell is None:
        return _NONE
    over = " ; ".join((context, *fact.path))
    found = _IN_CARE if _VIRTUAL_SCHOOL.search(over) else _NONE
    own = " ; ".join((*fact.path, fact.quote))
    if _A_PLAN.search(own) and _SPECIAL_NEEDS.search(over) and not _OTHER_PLAN.search(own):
        found |= _EHC_PLAN
    return found
