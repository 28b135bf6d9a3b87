"""Kinds of people: staff are no children, and carers are neither. A sentence that counts the one is never the answer to
a question that counts the other, whatever else the two share.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.fact import Fact

_KINDS = {
    "staff": "staff|posts?|workers?|employees|officers|teachers|nurses|managers|practitioners|clinicians|therapists|"
    "psychologists|coordinators|advisers|advisors|assistants|apprentices",
    "children": "children|child|kids|youngsters|pupils|babies|infants|toddlers|teenagers|girls|boys|young\\s+people|"
    "learners|students",
    "carers": "carers?|adopters?|parents?|guardians?|mothers|mums|fathers|dads|grandparents",
    "households": "families|households",
    "councillors": "councillors|cllrs|members",
}
_WORDS = re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _KINDS.items()), re.IGNORECASE)
_ENDS = (
    r"(?:are|is|was|were|do|does|did|had|has|have|will|would|can|could|should|may|might|of|in|on|at|with|who|that|from|for|to|"
    r"by|per|left|got|went)"
)
_HOW_MANY = re.compile(rf"\bhow\s+many\s+(?P<whom>(?:(?!{_ENDS}\b)[\w’'-]+[\s?.]*){{1,6}})", re.IGNORECASE)
_UNLIKE = (frozenset(("staff", "children")), frozenset(("staff", "carers")), frozenset(("staff", "households")),
           frozenset(("children", "carers")), frozenset(("councillors", "children")),
           frozenset(("children", "households")), frozenset(("councillors", "staff")),
           frozenset(("councillors", "carers")))


# "split into three core themes": the parts of a plan or a paper are nobody.
_PARTS = re.compile(
    r"\s+(?:(?!(?:in|at|of|on|for|who|that|were|was|are|is|had|have|has|and|or|to|from|with|by)\b)[\w’'-]+\s+){0,2}?"
    r"(?:themes|options|aims|priorities|recommendations|actions|questions|choices|areas|points|pages|reasons|measures|objectives|steps|"
    r"strands|principles|pillars|sections|phases|stages|meetings|sessions|reports|papers|categories|indicators|targets|risks|"
    r"promises|pledges|workshops|events|modules|topics|domains)\b",
    re.IGNORECASE,
)
_PARTS_ASKED = re.compile(r"\b(?:meetings?|sessions?|workshops?|events?|priorit\w+|actions?)\b", re.IGNORECASE)
_PEOPLE_ASKED = re.compile(
    r"\bhow\s+many\s+(?:of\s+(?:the|our)\s+)?(?:[a-z-]+\s+){0,2}?(?:people|residents|persons|men|women|adults|individuals|"
    r"children|kids|pupils|young\s+people|staff|carers|parents|families|workers)\b",
    re.IGNORECASE,
)


# "Four former keepers had been invited": those who were it once, or may be it one day, are none of those who are.
_NO_MORE = re.compile(r"\s+(?:former|ex-|one-time|prospective|potential|would-be|aspiring)\s*[a-z]", re.IGNORECASE)
_NO_MORE_ASKED = re.compile(
    r"\b(?:former(?:ly)?|ex-|once|left|prospective|potential|would-be|possible|invited|came|attended|interested|enquir\w+)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def kind_asked(question: str) -> str:
    """The kind of people that a question counts: of "how many children's social workers", staff; "" for none, for
    people of no kind and for two side by side ("children and families").
    """
    m = _HOW_MANY.search(question)
    if m is None or re.search(r"\b(?:and|or)\b|[,/]", m["whom"]):
        return ""
    found = list(_WORDS.finditer(m["whom"]))
    last = found[-1] if found else None
    return str(last.lastgroup) if last and not m["whom"][last.end() :].strip() else ""


def other_people(question: str, fact: Fact) -> bool:
    """Whether a sentence counts people of another kind than the question does."""
    if fact.locator.cell is not None:
        return False
    at = fact.quote.find(fact.printed)
    if at >= 0 and _NO_MORE.match(fact.quote, at + len(fact.printed)) and kind_asked(question):
        return _NO_MORE_ASKED.search(question) is None
    if at >= 0 and _PARTS.match(fact.quote, at + len(fact.printed)) and _PEOPLE_ASKED.search(question):
        return _PARTS_ASKED.search(question) is None
    if not fact.unit:
        return False
    told = _WORDS.fullmatch(fact.unit)
    asked = kind_asked(question) if told else ""
    return bool(asked and told and frozenset((asked, str(told.lastgroup))) in _UNLIKE)
