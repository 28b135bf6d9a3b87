"""Of whom "each" is asked: "what did each quay take?" asks it of the quays, one by one."""

from __future__ import annotations

import re

LONGEST = 4  # words of a name for them
_EACH = re.compile(
    r"\b(?:each|every)\s+(?:(?:single\s+)?one\s+of\s+|of\s+)?(?:(?:the|our|its|their|those|these)\s+)?"
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+)?"
    r"(?=(?P<what>[A-Za-z][\w’'-]*(?:\s+[A-Za-z][\w’'-]*){0,3}))",
    re.IGNORECASE,
)
_ONE_BY_ONE = re.compile(r"\b(?P<what>[a-z][\w-]{2,})[\s-]by[\s-](?P=what)\b", re.IGNORECASE)
# A time, those to whom a rate is worked out, and "of every kind": of all of them together.
_NO_THINGS = re.compile(
    r"^(?:kinds?|sorts?|types?|descriptions?|year|quarter|month|week|day|night|term|time|hour|weekday|weekend|of|other|way|have|has|had|get|got|is|was|were|"
    r"are|do|does|did|can|will|would|on|in|at|to|for|from|by)(?:['’]?s)?\b",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?:['’]s|(?<=s)['’])$")


def named_each(question: str) -> tuple[str, ...]:
    """What a question may mean by those of whom each is asked, of each of them the longest name first: "each ferry quay
    take" gives "ferry quay take", "ferry quay" and "ferry"; () where it asks nothing of each, and where each is a time.
    """
    found: list[str] = []
    for m in (*_EACH.finditer(question), *_ONE_BY_ONE.finditer(question)):
        if _NO_THINGS.match(m["what"]):
            continue
        words: list[str] = []
        for word in m["what"].split()[:LONGEST]:
            words.append(_OWNED.sub("", word))
            if _OWNED.search(word):
                break  # "each quay's boats" are not quays
        found += [" ".join(words[:n]) for n in range(len(words), 0, -1)]
    return tuple(found)
