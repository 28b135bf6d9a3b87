"""Whether a question asks for a sum without a word for it: what is paid, by a verb alone ("What are the works
costing?"), and by how much one sum falls short of another ("What is the gap: our fee against the cost?").
"""

from __future__ import annotations

import re


def asks_price(text: str) -> bool:
    """Whether what is asked for is a price, though no sum is named and "what are the …" asks for a list elsewhere."""
    return any(p.search(text) for p in (PAID_FOR_EACH, _COSTING, SAVED))


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
# "What would the Council save from closing the baths, in a full year?"
SAVED = re.compile(
    r"^\W*(?:and\s+|so\s+)?what\s+(?:will|would|could|might|does|did|has|have)\s+(?![^?]*\b(?:how|why|and)\b)(?:[\w'’-]+\s+){1,12}?"
    r"(?<!to\s)saved?\b"
    r"(?=\W*$|,|\s+(?:us|(?:the\s+)?(?:council|county|city|borough|authority|taxpayers?)|from|by|if|in|on|a|per|each|every|over|through|"
    r"with|overall|altogether|next|this)\b)|"
    # "What is the full year saving?", "how much did that save?"
    r"\bwhat(?:['’]?s|\s+(?:is|was|are|were|will|would))\s+(?:be\s+)?(?:the|our|its|their|that)\s+(?:(?:annual|yearly|full[\s-]year|part[\s-]year|net|total|"
    r"overall|extra|expected|likely|estimated|projected|forecast|proposed|planned|cash|recurrent|cumulative)\s+)*savings?"
    r"(?=\W*$|,|\s+(?:from|in|on|of|if|for|by|over|this|next|each|a|per|be|to)\b)|"
    r"\bhow\s+much\s+(?:money\s+)?(?:will|would|could|might|does|did|has|have|do)\s+(?:[\w'’-]+\s+){1,10}?(?<!to\s)saved?\b(?=\W*$|,|\s+(?:us|the|from|by|if|in|"
    r"on|a|per|each|every|over|overall|altogether)\b)(?!\s+(?:on\s+)?(?:time|hours))",
    re.IGNORECASE,
)


def asks_gap(text: str) -> bool:
    """Whether what is asked for is how far two figures are apart: a figure of its own, though what it is of is told
    with "against"; how that gap has moved is a change.
    """
    return _GAP.search(text) is not None and _GAP_MOVES.search(text) is None


_GAP = re.compile(
    r"^\W*(?:(?:and|so)\s+)?(?:what(?:['’]?s|\s+(?:is|was))|how\s+(?:big|large|wide|high)\s+(?:is|was))\s+(?:the|our|its|their)\s+"
    r"(?:[\w'’-]+\s+){0,3}?(?:gap|shortfall|deficit|surplus|variance|headroom)\b",
    re.IGNORECASE,
)
_GAP_MOVES = re.compile(
    r"\b(?:chang\w+|narrow\w*|wid(?:er|en\w*)|clos(?:e[ds]?|ing)|gr(?:ow\w*|ew)|shr[aiu]nk\w*|smaller|bigger|larger|since|"
    r"(?:the\s+)?(?:year|quarter|month)\s+before|(?:last|past|previous)\s+(?:year|quarter|month)|now\s+and|over\s+time|trend|"
    r"compar\w+|up\s+or\s+down)\b",
    re.IGNORECASE,
)
