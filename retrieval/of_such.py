"""Numbers that only say how many there are of those places where somebody is: "in one of the six docks", "at all four
quays", "across our 12 yards". They are no figures beside the one that is said to be there.
"""

from __future__ import annotations

import re

from corpus.fact import Fact

_SUCH = (
    r"\b(?:(?:in|at|across|within|inside|on|under|through|via|among|between|throughout)\s+(?:the|our|its|their|these|those|all|"
    r"both|every\s+one\s+of\s+the)|(?:one|each|any|all|some|most|either|none)\s+of\s+(?:the|our|its|their|these|those))\s+"
)
OF_SUCH = re.compile(rf"[^,;:()\d]*{_SUCH}", re.IGNORECASE)
"""What stands between a figure and such a number: "31 | lay in one of the | six docks"."""
_LEADS_TO_SUCH = re.compile(rf"{_SUCH}$", re.IGNORECASE)


def is_of_such(fact: Fact) -> bool:
    """Whether a figure of a sentence is such a number; False for a cell."""
    at = fact.quote.find(fact.printed)
    return fact.locator.cell is None and at > 0 and _LEADS_TO_SUCH.search(fact.quote, 0, at) is not None
