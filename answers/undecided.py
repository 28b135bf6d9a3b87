"""Why something was decided, asked where the papers print that it was not: nothing is decided yet, or the body that is
named came to the opposite.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.draft import Case
from corpus.chunk import Statement
from corpus.sentences import split_sentences
from corpus.words import content_stems
from retrieval.hit import Hit
from retrieval.rank import best_agreement, coverage, named, periods_in, stem_set
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
    r"\b(?:nothing|it)\s+(?:has|had|was)\s+(?:not\s+)?(?:yet\s+)?(?:been\s+)?undecided\b|"
    r"\bnothing\s+(?:has|had|was|is)\s+(?:yet\s+)?(?:been\s+)?decided\b|"
    r"\b(?:has|have|had|is|are|was|were)\s+yet\s+to\s+(?:be\s+decided|decide|(?:make|take|reach)\s+(?:a|any)\s+decision)\b|"
    r"\b(?:remains?|(?:is|are)\s+still|as\s+yet)\s+undecided\b|"
    r"\b(?:there\s+(?:is|are|were|was)|(?:has|have|had))\s+no\s+(?:current\s+|present\s+)?(?:plans?|proposals?|intention)\s+(?:to|for|of)\b",
    re.IGNORECASE,
)
NEAR = 5  # hits
OF_IT = 0.6  # of the question, in the passage that says so: less, and it is said of something else

_FOR = r"(?:support|approv|endors|accept|adopt|back|welcom|agree)\w*"
_AGAINST = r"(?:reject|refus|oppos|declin|turn\w*\s+down|vote[sd]?\s+against|dismiss|threw\s+out|thr[eo]w\w*\s+out)\w*"
_WHY_DID = re.compile(
    r"\b[Ww]hy\s+(?:did|has|have|had)\s+(?:the\s+|our\s+)?(?P<who>[A-Za-z][\w’'-]*(?:\s+(?:and\s+)?[A-Z][\w’'-]*)*)\s+(?:\w+ly\s+)?"
    rf"(?:(?P<against>{_AGAINST})|(?P<for>{_FOR}))\b(?P<what>[^?]*)",
)


def decided_otherwise(case: Case) -> str | None:
    """The sentence that says that nothing is decided, or that the body named did the opposite; None where there is
    none.
    """
    if case.query.wanted is not Wanted.WHY:
        return None
    return _still_open(case) or _the_opposite(case)


def _still_open(case: Case) -> str | None:
    query, weights = case.query, case.finding.weights
    if not _DECIDED.search(query.text):
        return None
    near = [h for h in case.hits[:NEAR] if coverage(query, weights, _words(h)) >= OF_IT]
    if any(h.chunk.statement is Statement.RESOLVED for h in near):
        return None  # it was decided, whenever it was still open
    return next((s for h in near for s in split_sentences(h.chunk.text) if _OPEN.search(s)), None)


def _the_opposite(case: Case) -> str | None:
    asked = _WHY_DID.search(case.query.text)
    if asked is None:
        return None
    who = rf"\b{re.escape(asked['who'])}\s+(?:(?:has|have|had|also|\w+ly)\s+){{0,2}}"
    same, other = (_AGAINST, _FOR) if asked["against"] else (_FOR, _AGAINST)
    did = re.compile(rf"{who}{same}\b|{who}(?:did|do|does)\s+not\s+{other}\b", re.IGNORECASE)
    did_other = re.compile(rf"{who}{other}\b", re.IGNORECASE)
    told = [s for s in _sentences(case) if did.search(s) or did_other.search(s)]
    what = frozenset(content_stems(asked["what"]))
    about = [s for s in told if _is_of(case, s, what)]
    if not about or any(did.search(s) or re.search(rf"\b{same}\b", s, re.IGNORECASE) for s in about):
        return None
    return about[0]


def _sentences(case: Case) -> Iterator[str]:
    for hit in case.hits[:NEAR]:
        yield from split_sentences(hit.chunk.text)


def _is_of(case: Case, sentence: str, what: frozenset[str]) -> bool:
    """Whether a sentence is of the time asked for and names most of what was decided on."""
    query = case.query
    times = periods_in(sentence)
    if query.periods and times and best_agreement(query.periods, times) == 0.0:
        return False
    things = [c for c in query.concepts if set(c.alternatives[0]) & what]
    words = stem_set(sentence)
    return bool(things) and sum(named(c, words) for c in things) / len(things) >= MOST


MOST = 0.5  # of what was decided on: "the programme" for "the places programme"


def _words(hit: Hit) -> frozenset[str]:
    return stem_set(f"{hit.chunk.text} {hit.chunk.context}")
