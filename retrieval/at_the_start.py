"""What there was as a year began: "from 31 at the beginning of the year to 42 now", in a report on that year.

Papers say of which year it is over the sentence, and questions ask for its start in other words: "when 2031/32 began".
Those who went from one place to another since are no count of those who were there.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.paper import Metadata
from retrieval.asked_once import Asked
from retrieval.query import Query
from retrieval.rank import best_agreement, periods_in

_ASKED = Asked(
    r"\b(?:at|from|by)\s+the\s+(?:very\s+)?(?:beginning|start|outset|opening)\s+of\b|\b(?:when|as|before)\b[^?,]*\b(?:started|"
    r"began|begun|opened)\b|\b(?:start|beginning)\s+of\s+(?:the\s+)?(?:year|20\d\d)"
)
_SAID = re.compile(
    r"(?:\s+[a-z][\w’'-]*){0,3}?\s+(?:at|from)\s+the\s+(?:beginning|start|outset)\s+of\s+(?:the|this)\s+"
    r"(?:(?:financial|municipal|council)\s+)?year\b",
    re.IGNORECASE,
)
SAME_YEAR = 0.9


def as_the_year_began(query: Query, fact: Fact, meta: Metadata | None) -> bool:
    """Whether a question asks for the start of a year and a figure is what there was "at the beginning of the year", in
    a paper, or under a heading, of that year.
    """
    if fact.locator.cell is not None or not query.periods or not _ASKED.search(query.text):
        return False
    at = fact.quote.find(fact.printed)
    if at < 0 or _SAID.match(fact.quote, at + len(fact.printed)) is None:
        return False
    over = periods_in(fact.locator.heading or "") or (periods_in(meta.title) if meta is not None else ())
    came = meta.date if meta is not None else None
    met = came is not None and any(p.first_day <= came <= p.last_day for p in query.periods)
    return best_agreement(query.periods, over) >= SAME_YEAR if over else met


# "How many were with a crew?", "how many lived afloat?": those who were there, and not those who went there.
_THERE = Asked(
    r"\bhow\s+many\b[^?]*\b(?:were|was|are|is)\s+(?:(?:living|placed|staying|cared\s+for|still|then|now|currently)\s+)*"
    r"(?:with|in|at)\b|\bhow\s+many\b[^?]*\blived\s+(?:with|in|at)\b"
)
_WENT_ASKED = Asked(
    r"\b(?:mov\w+|went|gone|transfer\w*|return\w*|left|join\w*|enter\w*|start\w*\s+to|came|come|becam?e|placed\s+(?:in|between))\b"
)
_WENT = re.compile(
    r"(?:\s+[a-z][\w’'-]*){1,4}?\s+(?:had|have|has)?\s*(?:since\s+|also\s+|now\s+)?(?:moved|transferred|gone|went|returned|stepped\s+down)\s"
    r"[^.;]*?\b(?:from|to|into|back)\b",
)


def went_there(query: Query, fact: Fact) -> bool:
    """Whether those who were at a place are asked for, and a figure counts those who moved to or from one."""
    if fact.locator.cell is not None or not _THERE.search(query.text) or _WENT_ASKED.search(query.text):
        return False
    at = fact.quote.find(fact.printed)
    return at >= 0 and _WENT.match(fact.quote, at + len(fact.printed)) is not None
