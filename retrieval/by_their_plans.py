"""Children counted by the plans they have: each has one, so a table of plans says how many pupils have one."""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.numbers import POUNDS

_PLAN = (
    r"(?:EHCPs?|EHC\s?plans?|education,?\s+health,?\s+(?:and|&)\s+care\s+plans?|statements?(?:\s+of\s+SEN)?|"
    r"(?:child\s+protection|CP|child\s+in\s+need|CIN)\s+plans?)"
)
_WITH_A_PLAN = re.compile(
    r"\b(?:children|pupils|young\s+people|students|learners|kids|youngsters|people)\s+"
    r"(?:with|having|holding|on|(?:who|that)\s+(?:have|had|hold|held|has|are\s+on|were\s+on)|subject\s+to)\s+"
    rf"(?:an?\s+|the\s+|their\s+|current\s+|active\s+)*(?P<plan>{_PLAN})\b",
    re.IGNORECASE,
)
_PLANS = re.compile(rf"\b{_PLAN}(?=$|\W)", re.IGNORECASE)
# What was done with plans counts no holders of one.
_DONE_WITH_THEM = re.compile(
    r"\b(?:requests?\w*|issu\w+|new|starts?|started|began|begun|ceas\w+|end(?:ed|ing|s)|clos\w+|reviews?\w*|assess\w+|appeals?|tribunals?|"
    r"complain\w+|finali[sz]\w+|complet\w+|refus\w+|agreed|amend\w+|transfer\w+|convert\w+|weeks?|days|on\s+time|timel\w+|late|"
    r"overdue|cost\w*|spend\w*|average|change|variance|growth|increase)\b",
    re.IGNORECASE,
)


def by_their_plans(question: str, fact: Fact) -> bool:
    """Whether a question counts children who have a plan, and a cell counts plans of that kind in force, nothing else
    being done with them; False for a sentence, which names whom it counts.
    """
    asked = _WITH_A_PLAN.search(question)
    if asked is None or fact.locator.cell is None or fact.unit in ("%", POUNDS):
        return False
    said = " ; ".join((fact.measure, *fact.path[1:]))
    return _DONE_WITH_THEM.search(said) is None and any(
        _kind(asked["plan"]) == _kind(m.group()) for m in _PLANS.finditer(said)
    )


def _kind(plan: str) -> str:
    """Which plan it is, in whatever letters: "need", "protection", or "" for one of special educational needs."""
    low = plan.lower()
    if "protection" in low or low.startswith("cp"):
        return "protection"
    return "need" if "in need" in low or low.startswith("cin") else ""
