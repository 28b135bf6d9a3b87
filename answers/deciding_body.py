"""Whose decision is asked for: what Cabinet decided is not what a panel recommended that it decide."""

from __future__ import annotations

import re
from collections.abc import Iterable

from answers.draft import Case
from answers.resolutions import Decision
from corpus.words import stem, tokens

THEIRS = 0.4  # for a decision of the body asked about, as much less for another's where the first one's are at hand

_BODY = r"(?:cabinet|council|executive|panel|committee|commission|board|forum|governors|trustees)"
_DEED = (
    r"(?:decid\w*|agree\w*|resolv\w*|approv\w*|determin\w*|conclud\w*|accept\w*|reject\w*|refus\w*|endors\w*|adopt\w*|"
    r"support\w*|back(?:ed)?|vot(?:e|ed)|settl\w*|opt(?:ed)?|choos\w*|chose[n]?|do|did|say|said|respond\w*|repl(?:y|ied)|rul(?:e|ed))"
)
_WHO_DECIDED = re.compile(
    rf"\b(?:did|has|had|have|does|do|will)\s+(?P<a>(?:[\w'’-]+\s+){{0,5}}?{_BODY})\s+(?:(?:\w+ly|then|also|in\s+the\s+end|"
    rf"finally)\s+)*{_DEED}\b|\b(?P<b>(?:[\w'’-]+\s+){{0,5}}?{_BODY})['’]s?\s+(?:final\s+)?(?:decision|resolution|ruling|vote|response|"
    rf"answer|reply)\b|\b(?:decid|agreed|resolv|approv|accept|reject|refus|adopt|endors)\w*\s+by\s+(?P<c>(?:[\w'’-]+\s+){{0,5}}?{_BODY})\b|"
    rf"\b(?:decision|resolution|ruling|vote|response|answer|reply)\s+(?:of|by|from)\s+(?P<d>(?:[\w'’-]+\s+){{0,5}}?{_BODY})\b",
    re.IGNORECASE,
)


def body_asked(text: str, bodies: Iterable[str]) -> frozenset[str]:
    """Those of some bodies whose decision a question asks for, by the most of their name that it says: "the Panel",
    "the Harbours Panel"; none where it names none of them as the one to decide.
    """
    m = _WHO_DECIDED.search(text)
    if m is None:
        return frozenset()
    words = [stem(t) for t in tokens(next(x for x in m.groupdict().values() if x))]
    named = {b: {stem(t) for t in tokens(b)} for b in bodies}
    ends = (set(words[n:]) for n in range(len(words)))
    found = (frozenset(b for b, own in named.items() if said <= own) for said in ends)
    return next((f for f in found if f), frozenset())


def of_body(case: Case, made: Decision) -> float:
    """What speaks for a decision whose minutes are of the body asked about, and against another's; nothing where no
    papers on the shelf are of that body alone.
    """
    bodies = {x.metadata.body for x in case.shelf.values() if x.metadata.body}
    theirs = body_asked(case.query.text, bodies)
    if not theirs or theirs == bodies or made.paper.metadata.body is None:
        return 0.0
    return THEIRS if made.paper.metadata.body in theirs else -THEIRS
