"""The form that each part of a question asks for: a date for "when", a frequency for "how often", a name for "who"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answers.consulted import outcome_adds
from answers.forms import CAUSE, CLOCK, DEED
from answers.names import names_firm, names_someone
from corpus.numbers import find_numbers
from corpus.period_reading import bare_months
from retrieval.asked_why import asks_what_was_done, asks_why
from retrieval.concepts import Concept
from retrieval.rank import named, periods_in, stem_set


def part_cue(part: str, text: str) -> float:
    """Whether a sentence has the form that a part asks for: a date for "when", a frequency for "how often", a name for
    "who".
    """
    if re.search(
        r"\b(?:when|until\s+when|what\s+(?:date|time|day)|which\s+(?:year|month|date)|start\s+time)\b",
        part,
        re.IGNORECASE,
    ):
        dated = periods_in(text) or CLOCK.search(text) or any(bare_months(text))
        return 0.9 if dated or _LATER.search(text) else -0.5
    if re.search(r"\bhow\s+often\b", part, re.IGNORECASE):
        return 0.9 if _OFTEN.search(text) else 0.0
    if re.search(r"\bhow\s+(?:long|quickly|soon)\b", part, re.IGNORECASE):
        return 0.7 if re.search(r"\b(?:days?|weeks?|months?|years?)\b", text, re.IGNORECASE) else 0.0
    if re.search(r"\bhow\s+(?:many|much)\b|\bwhat\s+(?:share|proportion|percentage|number)\b", part, re.IGNORECASE):
        return 0.5 if find_numbers(text) else 0.0
    if re.search(r"\bwho\b", part, re.IGNORECASE):
        return 0.4 if names_someone(text) else 0.0
    if _WHICH.match(part) and names_firm(text):
        return 0.6
    if asks_why(part):
        return 0.4 if CAUSE.search(text) else 0.0
    if outcome := outcome_adds(part, text):
        return outcome
    if asks_what_was_done(part):
        return 0.4 if DEED.search(text) else 0.0
    return 0.0


def part_named(own: set[str], ways: Sequence[Concept], text: str) -> float:
    """The share (0 to 1) of what a part names that a sentence names; of its words (`own`, stems) where none of them is
    of what the question is searched by: "and what do other towns have?".
    """
    said = stem_set(text)
    return sum(named(c, said) for c in ways) / len(ways) if ways else len(own & said) / max(1, len(own))


_WHICH = re.compile(r"\W*(?:and\s+)?(?:which|what)\s+(?!(?:is|was|are|were|has|did|does|do|will)\b)\w+", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:\w+|\d+)\s+(?:days?|weeks?|months?|years?)\s+(?:after|before|later|from|of|earlier)\b|\bwithin\s+(?:\w+|\d+)\s+"
    r"(?:days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"\b(?:daily|weekly|fortnightly|monthly|quarterly|annually|yearly|bi-?monthly|bi-?annually|(?:every|each|"
    r"once\s+a|twice\s+a|per)\s+(?:\w+\s+)?(?:days?|weeks?|fortnight|months?|quarters?|years?)|\d+\s+weekly)\b",
    re.IGNORECASE,
)
