"""Whom a question asks it of: "what did the regulator find?", "why did the task group think it unfair?".

What somebody else thought, found or was told answers no such question, however much it speaks of the same things.
"""

from __future__ import annotations

import re

from corpus.words import LIGHT
from retrieval.concepts import Concept
from retrieval.query import Query
from retrieval.rank import KINDS, MEETINGS, named

_SAYS = (
    r"(?:sa(?:y|id)|th(?:ink|ought)|f(?:ind|ound)|t(?:ell|old)|s(?:ee|aw)|dr(?:aw|ew)|g[ai]ve|ma[dk]e|identif(?:y|ied)|"
    r"(?:recommend|conclud|warn|ask|want|suggest|advis|argu|claim|call|criticis|prais|judg|believ|reckon|point|rais|not|"
    r"report|highlight|complain|order|rul|list|propos|request|observ|remark|hop|fear)e?d?)"
)
# "What did the board decide on the noise report?": what comes after a verb that is no noun names nobody who was asked.
_DEED = (
    r"(?:accept|adopt|agree|approve|choose|consider|decide|defer|discuss|do|endorse|get|have|hear|know|learn|postpone|"
    r"react|receive|refuse|reject|resolve|respond|scrutinise|undertake)\b"
)
_WORD = rf"(?!{_DEED})[\w’'-]+"
_ONE = rf"(?:the|our|its|their|an?)\s+(?:{_WORD}\s+){{0,4}}?{_WORD}"
# "What do foster carers say?": many of a kind need no article.
_MANY = r"(?:[a-z’'-]+\s+){0,2}?[a-z]{3,}(?<![su]s)(?:s|people|women|children)"
# "What did the panel decide to say?", "what did visitors have to tell us?": the verb before "to" names nobody.
_MEANS_TO = r"(?:[a-z]+\s+(?:on\s+)?to\s+(?:\w+ly\s+)?)"
_ASKED_OF = re.compile(
    rf"\b(?:did|do|does|has|have|had)\s+(?P<who>{_ONE}?|{_MANY})\s+(?:\w+ly\s+|just\s+|also\s+)?{_MEANS_TO}?{_SAYS}\b|"
    rf"\baccording\s+to\s+(?P<source>{_ONE})(?=\s*[,?;:.]|\s+(?:of|in|on|from|at|for|by)\b|\s*$)",
    re.IGNORECASE,
)
# Whose minutes and reports these are: they say most of it, and are seldom named where they do.
_OWN = frozenset(
    """
    officer officers member members councillor councillors cllr cllrs council councils authority cabinet board boards
    service services team teams directorate department staff people chair leader papers documents dashboard update
    scrutiny select overview annual monthly quarterly weekly later latest earlier new final draft budget performance
    discussion debate presentation appendix annex table chart page section summary finance accountants legal
    """.split()
)
# Minutes give a post once and the name from then on.
_POST = re.compile(
    r"\b(?:director|head|manager|officer|chair\w*|leader|minister|member|lead|partner|treasurer|solicitor|mayor|"
    r"chief|executive|secretary|principal|governor)s?(?:['’]s)?\b",
    re.IGNORECASE,
)
_HEADS = re.compile(r"\bheads\b(?!\s+of\b)", re.IGNORECASE)  # of schools: many, and none of them a post of the council
SAID = 0.45  # of a concept's own wording


def speakers(query: Query) -> tuple[Concept, ...]:
    """What names those of whom a question asks what they said, thought or found; () where it names none, officers and
    the council itself, or a post.
    """
    m = _ASKED_OF.search(query.text)
    if m is None:
        return ()
    start, end = m.span("who") if m["who"] else m.span("source")
    if _POST.search(_HEADS.sub(" ", query.text[start:end])):
        return ()
    own = _OWN | LIGHT | MEETINGS | KINDS
    return tuple(
        c for c in query.concepts if start <= c.start < end and not set(c.asked.lower().split()) <= own
    )


def of_another(asked_of: tuple[Concept, ...], words: frozenset[str]) -> bool:
    """Whether a set of stems names none of those it is asked of; False where it is asked of nobody."""
    return bool(asked_of) and all(named(c, words) < SAID for c in asked_of)
