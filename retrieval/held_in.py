"""What a fund holds, and not what was taken out of it."""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.query import Query

_FUND = r"(?:reserves?|funds?|pots?|balances?|accounts?)"
_HELD_ASKED = Asked(
    rf"\bhow\s+much\s+(?:money\s+|cash\s+)?(?:(?:is|was|will\s+be|would\s+be|remains?|remained|are|were)\s+)?(?:(?:there|left|still|held|now|then)\s+)*"
    rf"in\s+(?:the|our|its|that|this)\s+(?:[\w'’-]+\s+){{0,5}}?{_FUND}\b"
)
_TAKEN = re.compile(
    r"\b(?:met|drawn?|drew|took|taken?|paid|funded|financed|covered|released|used|transferred|withdrawn?|comes?|came)\b[^.;]{0,40}?"
    rf"\b(?:from|out\s+of)\s+(?:the|our|its|that|this)\s+(?:[\w'’-]+\s+){{0,5}}?{_FUND}\b",
    re.IGNORECASE,
)
_LEAVES = re.compile(r"\b(?:leav|left|remain|stand|stood|balance|hold|held)\w*\b", re.IGNORECASE)


def taken_from_it(query: Query, fact: Fact) -> bool:
    """Whether a question asks how much a fund holds and a sentence tells only what was taken from it: "Repairs were met
    from the harbour reserve (£3m)".
    """
    if fact.locator.cell is not None or not _HELD_ASKED.search(query.text):
        return False
    return _TAKEN.search(fact.quote) is not None and _LEAVES.search(fact.quote) is None
