"""What only asks that the figures of a change be given with it: "are more boats hired than in 2031? Both figures
please" asks no more than the change, which is told with both.
"""

from __future__ import annotations

import re

from retrieval.wanted import Wanted, wanted_of

_FIGURES = (
    r"(?:figures?|numbers?|totals?|percentages?|rates?|counts?|values?|amounts?|sums?|shares?|proportions?|averages?|"
    r"scores?|costs?|prices?|stats|statistics|data|%s?)"
)
_EACH_OF_TWO = (
    r"(?:(?:for|in|at|from|of|on)\s+(?:both|each|either|the\s+two|every)(?:\s+(?:of\s+(?:the|those|them)\s*)?(?:two\s+)?"
    r"(?:years?|dates?|times?|points?|quarters?|months?|periods?|terms?|cases?|ends?|occasions?|surveys?|ones?|of\s+them|of\s+these))?|"
    r"(?:both|each)\s+times?|then\s+and\s+now|before\s+and\s+(?:after|now)|(?:there|here)\s+and\s+there)"
)
_POLITE = (
    r"(?:please|pls|plz|thanks|thank\s+you|as\s+well|too|also|if\s+(?:you\s+can|possible)|exactly|alongside|with\s+it)"
)
_AMOUNTS = (
    rf"(?:(?:both|all|each|either|the|its|their|any)(?:\s+of)?(?:\s+(?:the|those|these))?(?:\s+(?:two|actual|exact|relevant|"
    rf"relative|respective|underlying|raw|corresponding))*(?:\s+(?:{_FIGURES}|of\s+them))?|(?:actual\s+|exact\s+|raw\s+|the\s+)?(?:before[\s-]and[\s-]after|"
    rf"start\s+and\s+end)\s+{_FIGURES}|(?:two|actual|exact|raw)?\s*{_FIGURES})"
)
_BIDS = (
    r"(?:(?:please|and|also|plus|then|with|can\s+you|could\s+you|would\s+you|will\s+you|can\s+I\s+have|could\s+I\s+have|may\s+I\s+have|"
    r"(?:I|we)(?:['’]d|\s+would)?\s*(?:like|want|need|(?:am|are)\s+after|[’']?m\s+after)(?:\s+to\s+(?:have|see|know))?|"
    r"give|tell|show|quote|state|include|provide|list|add|let\s+(?:me|us)\s+have|set\s+out|supply|cite|send|name)\s+)*"
    r"(?:(?:me|us)\s+(?:please\s+)?)?"
)
_ASKED_AGAIN = (
    rf"(?:and\s+|so\s+)?(?:(?:what|which)\s+(?:is|are|was|were|had)\s+(?:it|they|{_AMOUNTS})(?:\s+been)?|by\s+what\s+{_FIGURES}|"
    rf"what\s+do\s+the\s+{_FIGURES}\s+(?:say|show)|what\s+{_FIGURES})"
)
_TAIL = re.compile(
    rf"(?:(?<=[.?!])\s+|\s*[;:,]\s+|\s+[–—-]+\s+|\s+(?=(?:and|with|plus)\b)|\s*\(\s*)"
    rf"(?P<tail>(?:{_BIDS}{_AMOUNTS}|{_ASKED_AGAIN})(?:[\s,]+(?:{_EACH_OF_TWO}|{_POLITE}))*)\s*\)?\W*$",
    re.IGNORECASE,
)
_OF_SHARES = re.compile(r"\b(?:percentages?|proportions?|shares?)\b|%", re.IGNORECASE)
_SAID_SO = re.compile(r"%|\bper\s?cent|\b(?:percentage|proportion|share|rate)\b", re.IGNORECASE)
LEAST = 4  # words that are left of a question


def without_figures_too(question: str) -> str:
    """A question that asks how something changed, without what only asks for the figures of it; itself where it has
    nothing of the kind, or asks for no change without it.
    """
    m = _TAIL.search(question)
    if m is None:
        return question
    rest = question[: m.start()].rstrip(" ,;:–—-")
    if len(rest.split()) < LEAST or wanted_of(rest) is not Wanted.CHANGE:
        return question
    shares = " (%)" if _OF_SHARES.search(m["tail"]) and not _SAID_SO.search(rest) else ""
    return f"{rest.rstrip('?.! ')}{shares}?"
