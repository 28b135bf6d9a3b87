"""Why something was closed, asked of papers that tell of its opening, and nowhere of an end of it."""

from __future__ import annotations

import re

from answers.draft import Case
from corpus.sentences import split_sentences
from retrieval.wanted import Wanted

# "Why did the Council close the Harbour Club?", "why was the Harbour Club shut?"
_CLOSED = r"(?:clos(?:e[sd]?|ing)|shut(?:s|ting)?|axed?|axing|scrap(?:s|ped|ping)?)"
_THING = r"(?:(?-i:[A-Z])[\w’'-]*(?:\s+(?:(?:of|the|and)\s+)?(?-i:[A-Z])[\w’'-]*)*)"
_CLOSED_BY = re.compile(rf"\bwhy\b[^?]*?\b{_CLOSED}(?:\s+down)?\s+(?:the\s+|our\s+)?(?P<name>{_THING})", re.IGNORECASE)
_WAS_CLOSED = re.compile(
    rf"\bwhy\s+(?:is|are|was|were|has|have|had|did)\s+(?:the\s+|our\s+)?(?P<name>{_THING})\s+(?:[a-z-]+\s+){{0,3}}?{_CLOSED}\b",
    re.IGNORECASE,
)
_DID = r"(?:opened|launched|set\s+up)"
_AN_END = re.compile(
    r"\b(?:clos(?:e[sd]?|ing|ure)|shut\w*|ceas\w+|end(?:ed|ing|s)?|axe[ds]?|scrap\w*|withdr[ae]w\w*|stopp\w+|wound\s+up|no\s+longer|"
    r"discontinu\w+|moved|replac\w+|mothball\w*)\b",
    re.IGNORECASE,
)


def still_there(case: Case) -> str | None:
    """The sentence that tells of the opening of what a question takes to be closed; None where the name is not found,
    or a passage that has it tells of any end.
    """
    asked = _CLOSED_BY.search(case.query.text) or _WAS_CLOSED.search(case.query.text)
    if case.query.wanted is not Wanted.WHY or asked is None:
        return None
    name = re.compile(rf"\b{re.escape(asked['name'])}\b")
    opened = re.compile(
        rf"\b{_DID}\s+(?:the\s+|our\s+|an?\s+)?{name.pattern}|{name.pattern}(?:,[^,.]*,)?[^,.;]{{0,40}}?\b"
        rf"(?:(?:was|were|has\s+been)\s+{_DID}|opened|(?:is|are)\s+(?:now\s+|still\s+)?open)\b"
    )
    told = [h.chunk.text for h in case.hits if name.search(h.chunk.text)]
    named = [s for text in told for s in split_sentences(text) if name.search(s)]
    if any(_AN_END.search(s) for s in named):
        return None
    return next((s for s in named if opened.search(s)), None)
