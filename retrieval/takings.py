"""What something brought in, and what was charged for it: "the charge raised £6,000" tells what a charge brought in, "a
charge of £50" does not. The verb that money is got by is no subject: papers use one of many.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.numbers import POUNDS
from retrieval.asked_once import Asked

_GET = r"(?:bring(?:ing)?\s+in|pull\s+in|rake\s+in|take\s+in|rais(?:e|ing)|earn|yield|generate|collect|fetch|net)"
_GOT = r"(?:brought\s+in|pulled\s+in|raked\s+in|taken\s+in|raised|earned|yielded|generated|collected|fetched|netted)"
_ENDS = (
    r"(?=\W*$|\s+(?:in|during|over|by|at|between|since|last|this|so|to|for|from|through|each|every|a|per|altogether|overall|after)\b)"
)
_PRICED = (
    r"(?:charge|fee|fine|price|ticket|toll|levy|penalty|fare|rent|rate|tariff|deposit|surcharge|subscription|cost)s?"
)
_HOW_MUCH = r"(?:how\s+much(?:\s+(?:money|income|cash|revenue))?|what\s+(?:sum|amount|income|revenue|money))"
_DID = r"(?:do|does|did|will|would|has|have|had)"
_ASKED = Asked(
    rf"\b{_HOW_MUCH}\s+{_DID}\s+(?:[\w’'&/-]+\s+){{1,9}}?(?P<verb>{_GET}|{_GOT}){_ENDS}|"
    rf"\b{_HOW_MUCH}\s+(?:(?:is|was|were|has|have|had|will)\s+)(?:be(?:en)?\s+)?(?P<been>{_GOT})\s+(?:by|from|through)\b|"
    # What a councillor raised is no sum, what a fee raised is one.
    rf"\bwhat\s+{_DID}\s+(?:[\w’'&/-]+\s+){{0,3}}?{_PRICED}\s+(?:[\w’'&/-]+\s+){{0,6}}?(?P<fees>{_GET}|{_GOT}){_ENDS}"
)
_BE = r"(?:is|are|was|were|be|being|been|has|have|had|will|would)"
_SET = (
    r"(?:set|fixed|rose|rising|raised|cut|increased|reduced|held|kept|went\s+up|go(?:es|ing)?\s+up|went\s+down|dropped|fell|doubled|put\s+up|changed)"
)
# "A charge of £50", "the fee was set at £50"; "the charge raised £6,000" and "a charge to raise £6,000" are no price.
_OF_PRICE = re.compile(
    rf"\b{_PRICED}\s+(?:(?:of|at)\s+|(?:{_BE}\s+)+|(?:{_BE}\s+)*{_SET}\s+(?:at|to|from)\s+)?(?:(?:only|just|now|then)\s+)?£?$",
    re.IGNORECASE,
)
_PRICE_AFTER = re.compile(
    rf"\s*(?:(?:an?|per|each|every|for\s+(?:each|every|an?))\b|each\b|(?:[a-z][\w’'-]*\s+){{0,2}}?{_PRICED}\b)",
    re.IGNORECASE,
)
# "£90,000 a year" is what came in by the year, and no price of one thing.
_BY_TIME = re.compile(r"\s*(?:an?|per|each|every)\s+(?:year|quarter|month|term|season)\b", re.IGNORECASE)


def asks_takings(text: str) -> bool:
    """Whether a question asks what something brought in: "how much did the berth fee raise?"."""
    return _ASKED.search(text) is not None


def without_getting(text: str) -> str:
    """A question without the verb by which money came in, blanks in its place; as it is for no such sum."""
    m = _ASKED.search(text)
    if m is None:
        return text
    start, end = m.span(m.lastgroup or 0)
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}"


def is_price_of_one(asked: str, fact: Fact) -> bool:
    """Whether what came in is asked for and a sentence's sum is what one was charged: "a charge of £50", "£50 each"."""
    if fact.unit != POUNDS or fact.locator.cell is not None or not asks_takings(asked):
        return False
    at = fact.quote.find(fact.printed)
    if at < 0:
        return False
    after = fact.quote[at + len(fact.printed) :]
    return _OF_PRICE.search(fact.quote[:at]) is not None or (
        _PRICE_AFTER.match(after) is not None and _BY_TIME.match(after) is None
    )
