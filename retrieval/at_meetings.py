"""Being at meetings as people say it: "how many meetings did she get to?" asks how many she attended."""

from __future__ import annotations

import re

_GOT_TO = re.compile(
    r"(?P<meetings>\b(?:meetings|sessions)\b[^?.;]*?\b(?:did|does|do|has|have)\s+[^?.;]*?)"
    r"\b(?:(?:get|got|go|gone|come|turn(?:ed)?\s+up|show(?:ed|n)?\s+up|(?:make|made)\s+it)(?:\s+(?:along|out))?\s+(?:to|at)\b"
    r"|(?:make|made|manage|managed)(?=\W*(?:$|[?,]|(?:in|last|this|during|over|out|of)\b)))",
    re.IGNORECASE,
)


def attended(question: str) -> str:
    """The question with "attend" for whatever else it calls being at meetings; as it is where it speaks of none."""
    return _GOT_TO.sub(lambda m: f"{m['meetings']}attend", question)
