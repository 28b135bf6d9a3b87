"""Whether a question asks what is paid for something by a verb alone: "What are the works costing?"."""

from __future__ import annotations

import re


def asks_price(text: str) -> bool:
    """Whether what is asked for is a price, though no sum is named and "what are the …" asks for a list elsewhere."""
    return PAID_FOR_EACH.search(text) is not None or _COSTING.search(text) is not None


# "What are we paying for every assessment?", "what were others paying per week?"
PAID_FOR_EACH = re.compile(
    r"\bwhat\b[^?]*\b(?:pay|paying|paid|charg(?:e|ed|ing))\b[^?]*\b(?:per|(?:for\s+)?(?:each|every)|"
    r"an?\s+(?:hour|day|night|week|month|year))\b",
    re.IGNORECASE,
)
# "What are the repairs to the hall costing us?", "what was the scheme costing in 2023/24?", "what did the works cost?"
_COSTING = re.compile(
    r"^(?:.*[,:;–-]\s*)?\W*what(?:['’]?s|\s+(?:is|are|was|were|will|would|did|do|does|has|have|had))\b(?![^?]*\b(?:and|why|how)\b)"
    r"[^?]*(?<!of\s)\bcost(?:ing)?"
    r"(?:\s+(?:us|the\s+(?:council|city|county|borough|authority)|them|overall|altogether|in\s+(?:all|total)|to\s+date|so\s+far|"
    r"now|(?:in|for|at)\s+[\w/ ]*\d[\d/–-]*))*\W*$",
    re.IGNORECASE,
)
