"""People where it is asked how often a thing came about: of "60 late returns, by 21 skippers", the skippers are not how
many times boats came back late.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.query import Query

_OFTEN_ASKED = Asked(
    r"\bhow\s+many\s+(?:(?:separate|different|such|more)\s+)?(?:times|occasions|episodes|incidents|instances|occurrences)\b"
    r"(?!\s+(?:more|over|as|higher|larger|bigger|the)\b)|\bhow\s+often\b"
)
_PEOPLE_AFTER = re.compile(
    r"\s+(?:(?:different|individual|young|other|of\s+(?:our|the|these|those))\s+){0,2}(?:children|child|people|persons?|pupils?|students?|adults?|"
    r"residents?|families|family|carers?|boys?|girls?|men|women|man|woman|leavers?|teenagers?|youngsters?|babies|tenants?|patients?|"
    r"households?|workers?|drivers?|owners?|members?|skippers?)\b(?!['’])",
    re.IGNORECASE,
)


def of_people_alone(query: Query, fact: Fact) -> bool:
    """Whether it is asked how often something came about, and a figure of a sentence counts people by the noun right
    after it. False for a figure of a table, whose row may be of what befell them.
    """
    if fact.locator.cell is not None or not _OFTEN_ASKED.search(query.text):
        return False
    at = fact.quote.find(fact.printed)
    return at >= 0 and _PEOPLE_AFTER.match(fact.quote, at + len(fact.printed)) is not None
