"""Whether a table is of some and the question asks of all: "pupils" are not those of them who are looked after."""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.query import Query

# The groups that councils count apart, each in all its names.
_GROUPS = tuple(
    re.compile(rf"\b(?:{names})\b", re.IGNORECASE)
    for names in (
        r"looked[\s-]after|in\s+(?:our\s+|the\s+council['’]?s\s+)?care(?!\s+(?:homes?|of)\b)|lac|cla|cic|virtual\s+school",
        r"care\s+leavers?|leaving\s+care|care[\s-]experienced",
        r"sen|send|special\s+educational\s+needs|ehc\s?p?s?|ehc\s+plans?|education,?\s+health\s+and\s+care",
        r"disab\w+",
        r"unaccompanied|uasc|asylum",
        r"free\s+school\s+meals|fsm|disadvantaged|pupil\s+premium",
        r"child\s+protection|cp\s+plans?|cpps?",
        r"in\s+need|cin",
        r"young\s+carers?",
        r"boys?|males?",
        r"girls?|females?",
    )
)
_ALL = re.compile(
    r"\b(?:pupils?|children|child|kids?|young\s+people|people|adults?|residents?|students?|youngsters?)\b",
    re.IGNORECASE,
)


def of_some_only(query: Query, fact: Fact) -> bool:
    """Whether a table's caption limits its cells to a group, and the question counts people without naming that."""
    if fact.locator.cell is None or len(fact.path) < 2 or not _ALL.search(query.text):
        return False
    asked = " ; ".join((query.text, *(w for c in query.concepts for w in c.wordings)))
    return any(group.search(fact.path[1]) and not group.search(asked) for group in _GROUPS)
