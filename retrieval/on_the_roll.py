"""Those at a meeting are none of those whom its papers count: "Also present: two pilots from the Harbour Council"."""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.query import Query

_ROLL = re.compile(
    r"\W*(?:(?:also|others?|those|members?|councillors?|officers?|observers?)\s+)?(?:present|in\s+attendance|attendees|"
    r"attend(?:ing|ance)|apologies|invited|observers?)\b(?:\s+(?:for\s+absence|by\s+invitation|were|remotely|virtually|online))*\s*[:–-]",
    re.IGNORECASE,
)
_ASKED = Asked(
    r"\b(?:present|attend\w*|came|turned\s+up|observ\w+|apolog\w+|absent|members?|councillors?|cllrs?|officers?|at\s+the\s+meeting)\b"
)


def on_the_roll(query: Query, fact: Fact) -> bool:
    """Whether a sentence is the roll of a meeting and the question does not ask who came to it."""
    return fact.locator.cell is None and _ROLL.match(fact.quote) is not None and not _ASKED.search(query.text)
