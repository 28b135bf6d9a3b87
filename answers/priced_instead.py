"""A follow-up for another thing's price: "and for our own carers?" after what an agency's carer costs."""

from __future__ import annotations

import re

# "What does an agency nurse cost?", "what was the weekly cost of a place?": for what it was.
_COSTED = re.compile(
    r"\b(?:what|how\s+much)\s+(?:does|do|did|would|will)\s+(?P<one>[^?,;]+?)(?=\s+(?:cost|come\s+to|earn|charge)\b)|"
    r"\b(?:costs?|price|fees?|charge)\s+(?:per\s+\w+\s+)?of\s+(?P<other>[^?,;]+?)(?=\s+(?:in|at|per|on|each|last|this|was|is|by|a)\b|"
    r"\W*$|[?,;])",
    re.IGNORECASE,
)


def priced_instead(new: str, last: str) -> str | None:
    """The last question with what a follow-up names ("for our own staff") in the place of what has the price that was
    asked for; None where no price was, or the follow-up names nothing so.
    """
    thing = re.fullmatch(r"for\s+(?P<what>.+)", new, re.IGNORECASE)
    m = _COSTED.search(last) if thing else None
    if thing is None or m is None:
        return None
    start, end = m.span("one" if m["one"] else "other")
    return f"{last[:start]}{thing['what']}{last[end:]}"
