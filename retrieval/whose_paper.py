"""Whom the papers of a body are of: the children that a report on corporate parenting counts are children in care,
though it does not say so at each figure.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.paper import Metadata
from retrieval.left_to_base import left_to_its_base

_OF_THOSE_IN_CARE = re.compile(
    r"\bcorporate\s+parent(?:ing|s)?\b|\bchildren\s+in\s+(?:our\s+|its\s+)?care\b|\blooked[\s-]after\b|"
    r"\bin\s+(?:our|its|their|the\s+council['’]s)\s+care\b|\bchildren\s+(?:that\s+)?we\s+(?:care\s+for|look\s+after)\b",
    re.IGNORECASE,
)
_CHILDREN = re.compile(r"\s*(?:\(\d[\d.]*\s?%?\)\s*)?children\b(?!\s*[’'])", re.IGNORECASE)
IN_CARE = "children in care"


def whose_paper(meta: Metadata | None, fact: Fact) -> str:
    """Whom a figure of a sentence counts by the paper that it stands in, where it counts children and no more is said:
    "children in care"; "" for any other.
    """
    at = fact.quote.find(fact.printed)
    if meta is None or fact.locator.cell is not None or at < 0 or not _OF_THOSE_IN_CARE.search(meta.title):
        return ""
    share = re.search(r"children\s+\($", fact.quote[:at]) is not None
    after = at + len(fact.printed)
    some = left_to_its_base(fact)
    of_them = some is not None and _CHILDREN.match(some) is not None
    return IN_CARE if share or of_them or _CHILDREN.match(fact.quote, after) else ""
