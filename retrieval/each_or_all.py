"""What is so of each of several, where all of them together are asked for."""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.query import Query

_ALL_ASKED = Asked(
    r"\b(?:in\s+(?:all|total)(?!\s+(?:of|the)\b)|altogether|all\s+told|all\s+together|overall|combined|between\s+them|"
    r"(?:grand|overall|combined)\s+total|total\s+(?:number|amount|sum))\b"
)
_TIME = r"(?:(?:calendar|financial|school|working)\s+)?(?:hour|night|day|week|month|quarter|term|year|annum|time)"
_EACH = re.compile(rf"\b(?:each|every|per)\b(?!\s+(?:{_TIME}|cent|other)\b)(?!\s+\d)|\bapiece\b", re.IGNORECASE)
# "Each of the 12 homes" has 12 homes in all, and "12 homes each with nine beds" too.
_LEADS_TO_WHOLE = re.compile(
    r"\b(?:each|every\s+one)\s+of\s+(?:the|our|its|these|those|their)\s+(?:[a-z-]+\s+)?$", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\b(?:each|every\s+one)\s+(?:of\s+(?:whom|which|them)|with|having|had|has|offering|for)\b", re.IGNORECASE
)
_LEADS_IN = re.compile(r"\s*(?:in|at|for|on)\s+(?:each|every)\b", re.IGNORECASE)
_IN_ALL = re.compile(r"\b(?:total(?:s|led|ling)?|in\s+all|altogether|all\s+told|overall)\b", re.IGNORECASE)


def of_each(query: Query, fact: Fact) -> bool:
    """Whether all there are is asked for ("how many staff do the homes need altogether?") and a sentence tells only how
    many each has: "Each home needs nine staff", "nine staff per home", "nine each". Of a cell or a share it is not.
    """
    if fact.locator.cell is not None or fact.unit == "%":
        return False
    if not _ALL_ASKED.search(query.text) or _EACH.search(query.text):
        return False
    at = fact.quote.find(fact.printed)
    breaks = [m.end() for m in re.finditer(r"[;:,–](?!\d)", fact.quote)]
    start = max((b for b in breaks if b <= at), default=0)
    end = min((b for b in breaks if b > at), default=len(fact.quote))
    before, after = fact.quote[start:at], fact.quote[at + len(fact.printed) : end]
    if at < 0 or _IN_ALL.search(before + after) or _LEADS_TO_WHOLE.search(before):
        return False
    return (
        _EACH.search(before) is not None
        or (_EACH.search(after) is not None and _GOES_ON.search(after) is None)
        or _LEADS_IN.match(fact.quote[:start]) is not None
    )
