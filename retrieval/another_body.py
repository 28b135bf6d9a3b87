"""A row that names one body by its kind ("Harbour Trust grant") answers nothing of another ("from the NHT")."""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.words import content_stems, stem
from retrieval.query import Query
from retrieval.rank import named, stem_set

_LETTERS = re.compile(r"[A-Z][A-Za-z]*[A-Z]s?")
# "Youth Harbour Board", and not a board alone, which is whichever has been named before.
_BODY = re.compile(
    r"(?P<whose>(?:[A-Z][\w’'-]*,?\s+(?:(?:and|of|for|&)\s+)?)+)"
    r"(?P<kind>Board|Trust|Partnership|Council|Group|Authority|Agency|Commission|Committee|Panel|Forum)\b"
)
SAID = 0.5  # of an acronym: all of what it stands for, or itself


def of_another_body(query: Query, fact: Fact) -> bool:
    """Whether a question names a body by its letters, and a row names one of the same kind with no other word of its
    name; False for a sentence, and for a row that names the body asked for as well.
    """
    if fact.locator.cell is None:
        return False
    label = fact.quote.split(" | ")[0]
    body = _BODY.search(label)
    if body is None:
        return False
    kind, whose, said = stem(body["kind"].lower()), set(content_stems(body["whose"])), stem_set(label)
    for c in query.concepts:
        names = [a for a in c.alternatives if len(a) > 1 and a[-1] == kind]
        if not names or _LETTERS.fullmatch(c.asked) is None or named(c, said) >= SAID:
            continue
        if whose and whose.isdisjoint({word for name in names for word in name[:-1]}):
            return True
    return False
