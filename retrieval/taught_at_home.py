"""Children taught at home, in the word that papers have for it: "home schooled" would be read in "home to school"."""

from __future__ import annotations

import re

_SCHOOLED = re.compile(
    r"\b(?:being\s+)?(?:home[\s-](?:schooled|educated|taught)|(?:taught|educated|schooled)\s+at\s+home)\b"
    r"(?P<choice>\s+(?:by|at|through|out\s+of|because\s+of)\s+(?:(?:the|their|a|own|parental|parents?['’]?s?|family['’]?s?|families['’]?)\s+)*"
    r"(?:choice|election|decision|wish(?:es)?|preference)\b)?|\b(?P<noun>home[\s-]schooling)\b",
    re.IGNORECASE,
)


def taught_at_home(question: str) -> str:
    """A question that speaks of children schooled at home with "home educated" instead; itself where it does not."""
    return _SCHOOLED.sub(_papers_word, question)


def _papers_word(m: re.Match[str]) -> str:
    """The papers' word: by their parents' choice is electively."""
    return "home education" if m["noun"] else "electively home educated" if m["choice"] else "home educated"
