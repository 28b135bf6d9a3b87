"""Children taught at home, in the word that papers have for it: "home schooled" would be read in "home to school"."""

from __future__ import annotations

import re

_SCHOOLED = re.compile(
    r"\b(?:being\s+)?(?:home[\s-]schooled|(?:taught|educated|schooled)\s+at\s+home)\b|\b(?P<noun>home[\s-]schooling)\b",
    re.IGNORECASE,
)


def taught_at_home(question: str) -> str:
    """A question that speaks of children schooled at home with "home educated" instead; itself where it does not."""
    return _SCHOOLED.sub(lambda m: "home education" if m["noun"] else "home educated", question)
