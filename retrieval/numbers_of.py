"""The number of a thing that moved, put as one name: "did ferry pass numbers go up?" asks after "the number of ferry
passes".
"""

from __future__ import annotations

import re

_MOVES = (
    r"(?:go|goes|gone|going|went|come|came|coming|rise|rose|risen|rising|fall|fell|fallen|falling|drop(?:ped)?|increase[ds]?|decrease[ds]?|"
    r"change[ds]?|move[ds]?|grow|grew|grown|decline[ds]?|up|down|higher|lower)"
)
_NAMED = re.compile(
    r"\b(?P<lead>(?:did|do|does|has|have|had|are|were|is|was|how\s+(?:did|do|have|has|are|were)|what\s+happened\s+to|change\s+in)\s+)"
    r"(?:the\s+|our\s+|its\s+)?(?P<name>(?:(?!(?:the|our|its|of|in|at|on|for|from|by|total|overall|actual|more|any|same|two|both|and|or|these|"
    rf"those|their)\b)[a-z][\w’'-]*\s+){{1,4}}?)numbers\b(?!\s+of\b)(?=[^.?!]*\b{_MOVES}\b|[^.?!]*\bbetween\b)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"(?:[^s]s|children|people|men|women)$", re.IGNORECASE)


def numbers_of(question: str) -> str:
    """A question how the numbers of something moved, as one for "the number of" it; itself where it asks otherwise."""
    return _NAMED.sub(_put, question)


def _put(m: re.Match[str]) -> str:
    name = m["name"].strip()
    return m[0] if _NO_NAME.search(name) else f"{m['lead']}the number of {_plural(name)}"


# "Looked after numbers" has no thing of its own that could be several.
_NO_NAME = re.compile(r"(?:\b(?:after|up|out|off|in|care|need|home|education|missing)|['’]s)$", re.IGNORECASE)


def _plural(name: str) -> str:
    """A name of one thing as that of many; itself where it is that already, or letters alone."""
    if _SEVERAL.search(name):
        return name
    if name.endswith(("s", "x", "ch", "sh")):
        return f"{name}es"
    return f"{name[:-1]}ies" if re.search(r"[^aeiou]y$", name) else f"{name}s"
