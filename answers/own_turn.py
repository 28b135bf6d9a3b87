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
