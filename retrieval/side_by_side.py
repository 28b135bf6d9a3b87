"""How a question asks whether ours is above or below that of others, and how a sentence says it."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus.area import COMPARATORS, find_areas

_MORE = (
    r"(?:above|below|over|under|ahead\s+of|behind|better|worse|high|higher|low|lower|more|fewer|less|faster|slower|quicker|"
    r"longer|shorter|bigger|smaller|greater|older|younger|dearer|cheaper|in\s+line\s+with|the\s+same\s+as|close\s+to|"
    r"similar\s+to|on\s+a\s+par\s+with|different\s+(?:from|to)|as\s+(?:good|bad|high|low|many|much|few|long)\s+as)"
)
# "Are we above England on …?", "do we have more … than our neighbours?", "is our rate higher than England's?"
_ASKED = re.compile(
    rf"^\W*(?:and\s+|so\s+|but\s+)?(?:are|is|were|was|do|does|did|have|has|had)\s+(?:n['’]t\s+)?(?:we|our|the|there|more|fewer|[\w’'-]+)\b"
    rf"[^?;]*?\b{_MORE}\b(?P<rest>[^?;]*)",
    re.IGNORECASE,
)
# A sentence sets one thing against another: "above the England average", "(England 49%)", "against 44 nationally".
SET_AGAINST = re.compile(
    rf"\b{_MORE}\b|\b(?:than|against|compared|whereas|while)\b|\([^)]*\d[^)]*\)", re.IGNORECASE
)


_THEIR_LEVEL = re.compile(
    r"['’]?s?\s+(?:average|mean|median|figure|rate|level|norm|number|position)s?\b", re.IGNORECASE
)
_THAN = re.compile(
    rf"\b{_MORE}\s+(?:than\s+|to\s+)?(?:(?:the|that|those|our|of|for|in|at|average|rate|figure)\s+)*$", re.IGNORECASE
)


def without_theirs(text: str) -> str:
    """A question without the words that only hold ours against theirs, which no figure is of: "is our rate better than
    the England average?"; as it is where it does not ask that.
    """
    if not asks_against_theirs(text):
        return text
    for area in find_areas(text):
        before = _THAN.search(text[: area.start])
        if area.area not in COMPARATORS or before is None:
            continue
        level = _THEIR_LEVEL.match(text, area.end)
        end = level.end() if level else area.end
        for start, stop in ((before.start(), area.start), (area.end, end)):
            text = text[:start] + " " * (stop - start) + text[stop:]
    return text


def asks_against_theirs(text: str) -> bool:
    """Whether a question asks if ours is above, below or like that of a comparator that it names after that."""
    m = _ASKED.match(text)
    return m is not None and any(a.area in COMPARATORS for a in find_areas(m["rest"]))


# "Marlshire's and England's rates", "here and nationally": a figure of each.
_AND = re.compile(
    r"(?:['’]s?)?(?:\s+(?!(?:or|in|of|for|to|with|and)\b)[\w-]+){0,3}?\s*(?:,|\band\b|&|\bversus\b|\bvs\.?)\s+(?:(?:and|of|in|for|at|the)\s+)*",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:our|ours|us|we|locally|here|(?:the\s+)?(?:council|county|borough|city|district|local)(?:['’]s)?)(?:\s+(?:own\s+)?(?:rates?|figures?|"
    r"averages?|percentages?|shares?))?\s+(?:and|&)\s+(?:(?:in|for|the|across)\s+)*$",
    re.IGNORECASE,
)


def asks_of_both(text: str, authorities: tuple[str, ...]) -> bool:
    """Whether a question names a council and a comparator in one breath, for a figure of each."""
    areas = find_areas(text, authorities)
    for one, other in pairwise(areas):
        ours = [a.area not in COMPARATORS for a in (one, other)]
        if ours[0] != ours[1] and _AND.fullmatch(text, one.end, other.start):
            return True
    return any(a.area in COMPARATORS and _OURS.search(text[: a.start]) for a in areas)
