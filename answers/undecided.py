"""Why something was decided, asked where the papers print that nothing is decided yet."""

from __future__ import annotations

import re

from answers.draft import Case
from corpus.chunk import Statement
from corpus.sentences import split_sentences
from retrieval.hit import Hit
from retrieval.rank import coverage, stem_set
from retrieval.wanted import Wanted

# "Why has the council decided to close it?", "why was it decided to …?", "why are they going to close …?"
_DECIDED = re.compile(
    r"\bwhy\b[^?]*?\b(?:(?:decid|resolv|agre|vot|opt|cho)(?:ed?|es|se|sen|ing)|decision|go(?:ing|nna)(?:\s+to)?\s+(?:be\s+)?(?:clos|shut|"
    r"cut|scrap|sell|axe|end|stop)\w*|(?:is|are|has|have|will|did)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?(?:clos|shut|sell|"
    r"scrap|axe|axing)\w*)\b",
    re.IGNORECASE,
)
_WHEN = r"(?:\s+(?:as\s+yet|yet|so\s+far|at\s+this\s+(?:stage|time|point)|formally|finally))?"
_A_DECISION = r"(?:final\s+|formal\s+|firm\s+)?decisions?"
# Every way in which papers print that nothing is decided.
_OPEN = re.compile(
    rf"\bno\s+{_A_DECISION}{_WHEN}\s+(?:has|had|have|was|were|is|will\s+have){_WHEN}\s*(?:been{_WHEN}\s+)?(?:taken|made|reached)\b|"
    rf"\b{_A_DECISION}\s+(?:has|had|have|was|were)\s+(?:not|yet){_WHEN}\s+(?:to\s+be\s+|been\s+)?(?:taken|made|reached)\b|"
    rf"\b(?:has|had|have)\s+(?:made|taken|reached)\s+no\s+{_A_DECISION}\b|"
    rf"\b(?:has|had|have)\s+not{_WHEN}\s+(?:(?:made|taken|reached)\s+(?:a|any)\s+{_A_DECISION}|(?:been\s+)?decided)\b|"
    r"\bnothing\s+(?:has|had|was|is)\s+(?:yet\s+)?(?:been\s+)?decided\b|"
    r"\b(?:has|have|had|is|are|was|were)\s+yet\s+to\s+(?:be\s+decided|decide|(?:make|take|reach)\s+(?:a|any)\s+decision)\b|"
    r"\b(?:remains?|(?:is|are)\s+still|as\s+yet)\s+undecided\b|"
    r"\b(?:there\s+(?:is|are|were|was)|(?:has|have|had))\s+no\s+(?:current\s+|present\s+)?(?:plans?|proposals?|intention)\s+(?:to|for|of)\b",
    re.IGNORECASE,
)
# "Why did planning refuse it?", of an application that is still to be decided.
_RULED = re.compile(
    r"\bwhy\b[^?]*?\b(?:turn(?:ed|ing)?\s+(?:\w+\s+){0,6}?down|reject\w*|refus\w+|thr[oe]wn?\s+(?:\w+\s+){0,6}?out|"
    r"dismiss\w*|declin\w+|grant\w*|approv\w+|allow\w*|uphold|upheld|award\w*)\b",
    re.IGNORECASE,
)
_TO_BE_RULED = re.compile(
    r"\b(?:is|are|was|were|will|would)\s+(?:then\s+|now\s+|still\s+)?(?:(?:to|due\s+to|expected\s+to)\s+)?be\s+"
    r"(?:decided|determined|considered|heard|ruled\s+on)\b|\b(?:decision|ruling|determination|outcome|verdict)\s+(?:\w+\s+){0,6}?(?:is|was)\s+(?:still\s+)?(?:expected|due|awaited|"
    r"pending|outstanding)\b|\bawait(?:s|ing|ed)?\s+(?:a\s+|the\s+)?(?:\w+\s+)?(?:decision|ruling|determination|outcome)\b",
    re.IGNORECASE,
)
# What is ruled on: an application, an appeal, a bid. Members decide on reports all the time.
_APPLIED = re.compile(
    r"\b(?:applications?|appeals?|bids?|requests?|permission|consent|licen[cs]es?|claims?)\b", re.IGNORECASE
)
_RULED_ALREADY = re.compile(
    r"\b(?:was|were|has\s+been|had\s+been|have\s+been)\s+(?:then\s+)?(?:turned\s+down|rejected|refused|dismissed|declined|granted|approved|"
    r"allowed|upheld|awarded)\b|\b(?:turned\s+(?:\w+\s+){0,4}?down|rejected|refused|dismissed|declined|granted|approved)\s+(?:the|it|an?|"
    r"its|his|her|their|our)\b",
    re.IGNORECASE,
)
NEAR = 5  # hits
OF_IT = 0.6  # of the question, in the passage that says so: less, and it is said of something else


def still_open(case: Case) -> str | None:
    """The sentence that says that nothing is decided, of what a question asks the reason for; None for none such."""
    query, weights = case.query, case.finding.weights
    if query.wanted is Wanted.WHY and _RULED.search(query.text) and (awaited := _still_to_be_ruled(case)) is not None:
        return awaited
    if query.wanted is not Wanted.WHY or not _DECIDED.search(query.text):
        return None
    near = [h for h in case.hits[:NEAR] if coverage(query, weights, _words(h)) >= OF_IT]
    if any(h.chunk.statement is Statement.RESOLVED for h in near):
        return None  # it was decided, whenever it was still open
    return next((s for h in near for s in split_sentences(h.chunk.text) if _OPEN.search(s)), None)


def _still_to_be_ruled(case: Case) -> str | None:
    """The sentence that says that what was applied for is still to be decided; None where none does, or where some
    passage tells how it was.
    """
    query, weights = case.query, case.finding.weights
    near = [h for h in case.hits[:REACH] if coverage(query, weights, _words(h)) >= RULED_OF]
    said = [s for h in near for s in split_sentences(h.chunk.text)]
    if any(_RULED_ALREADY.search(s) for s in said):
        return None
    to_come = (s for s in said if _TO_BE_RULED.search(s) and _APPLIED.search(s))
    return next((s for s in to_come if coverage(query, weights, stem_set(s)) > 0.0), None)


REACH = 8  # hits: what is ruled on is told by the way
RULED_OF = 0.5  # of the question: that it was turned down stands nowhere


def _words(hit: Hit) -> frozenset[str]:
    return stem_set(f"{hit.chunk.text} {hit.chunk.context}")
