"""What someone told a meeting: "what did Jamal tell the Commission about his flat?" is answered by what he said there.

Who speaks and what they say stand in one sentence of the paper; the question's other words are the asker's own, and
fewer of them need to stand there than where nobody is named.
"""

from __future__ import annotations

import re

from answers.draft import Draft
from corpus.words import stems
from retrieval.query import Query
from retrieval.rank import named, stem_set
from retrieval.speakers import speakers

_ASKED = re.compile(
    r"\bwhat\s+(?:else\s+)?(?:did|does|had|has)\s+(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s+)?"
    r"(?P<who>(?-i:[A-Z])[\w'’-]+(?:\s+(?-i:[A-Z])[\w'’-]+)?)\s+"
    r"(?:say|said|tell|told|describe|explain|report|ask|complain|warn|suggest|recall|think|feel|want|share|raise)\b",
    re.IGNORECASE,
)
_SAID = (
    r"said|told|spoke|described|explained|reported|asked|complained|warned|suggested|recalled|thought|felt|wanted|"
    r"shared|raised|replied|added|answered"
)


def in_their_turn(query: Query, draft: Draft) -> bool:
    """Whether the headline's quotes have the person that the question names say something of what it asks about."""
    asked = _ASKED.search(query.text)
    if asked is None:
        return False
    who = asked["who"].split()[-1]
    turn = re.compile(rf"\b{re.escape(who)}\b[^.?!]*\b(?:{_SAID})\b")
    said = " ".join(draft.quotes[n].text for n in draft.headline.quotes)
    others = [c for c in query.concepts if not set(stems(c.asked)) & set(stems(asked["who"]))]
    return bool(turn.search(said)) and any(named(c, stem_set(said)) >= 1.0 for c in others)


_TOLD_BY = re.compile(
    r"\b(?:did|does|do|has|have|had)\b[^?]*?\b(?:say|said|tell|told|ask|asked|think|thought|complain|explain|describe|warn|suggest|recall|"
    r"raise|want|want\s+to\s+say)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\b(?:said|told|spoke|described|explained|asked|complained|warned|suggested|recalled|thought|felt|wanted|raised|replied|added|"
    r"answered)\b",
    re.IGNORECASE,
)
FROM_THEM = 0.65  # what it adds that they say it themselves


def turn_adds(query: Query, text: str) -> float:
    """What it adds that a sentence has those speak whom the question asks of: "a member of the forum, said", where what
    was said of the forum is nothing that a member of it told.
    """
    asked_of = speakers(query) if _TOLD_BY.search(query.text) else ()
    spoken = _SPEAKS.search(text)
    if not asked_of or spoken is None:
        return 0.0
    who = stem_set(text[: spoken.start()])
    return FROM_THEM if any(named(c, who) >= 1.0 for c in asked_of) else 0.0
