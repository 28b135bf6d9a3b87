"""What those who are counted have: a plan, a diagnosis, a berth. Those with one thing are not those with another."""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.words import content_stems
from retrieval.asked_once import Asked
from retrieval.query import Query
from retrieval.rank import named, stem_set

_PEOPLE = (
    r"(?:children|people|pupils|adults|residents|families|carers|boys|girls|men|women|leavers|students|households|"
    r"staff|members|babies|tenants|patients)"
)
_HAVING = r"(?:with|have|has|had|having|who\s+(?:have|has|had)|diagnosed\s+with|known\s+to\s+have)"
_ASKED = Asked(rf"\bhow\s+many\b[^?,]*?\b{_PEOPLE}\b[^?,]*?\s{_HAVING}\s+(?:an?\s+|the\s+)?(?=[a-z])")
_SAID = re.compile(
    rf"\s+(?:[a-z’'-]+\s+){{0,3}}?{_PEOPLE}(?:\s+and\s+young\s+people)?\s+{_HAVING}\s+(?P<what>(?:an?\s+|the\s+)?[^,;.()]+?)"
    r"(?=\s+(?:at|on|by|in|during|as)\s|[,;.()]|$)",
    re.IGNORECASE,
)
HALF = 0.45  # of a name


def with_another(query: Query, fact: Fact) -> bool:
    """Whether people who have one thing are asked for ("how many skippers have a licence?"), and a sentence counts
    those with another ("12 skippers with a boat").
    """
    m = _ASKED.search(query.text) if fact.locator.cell is None else None
    at = fact.quote.find(fact.printed)
    told = _SAID.match(fact.quote, at + len(fact.printed)) if m and at >= 0 else None
    if m is None or told is None:
        return False
    asked = [c for c in query.concepts if c.start >= m.end()]
    words = stem_set(told["what"])
    head = frozenset(content_stems(told["what"]))
    if head and any(head < set(a) for c in asked for a in c.alternatives):
        return False  # "with a licence", of a skipper's licence: it is called so for short
    return bool(asked) and all(named(c, words) < HALF for c in asked)
