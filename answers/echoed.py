"""A question that says by what words it would be answered: "What reasons did officers give?" wants the sentence that
begins "Officers gave three reasons", whatever words that has of the subject.
"""

from __future__ import annotations

import re

from answers.list_kinds import plain_verb
from corpus.words import stem, tokens

ECHOED = 0.8  # what it adds that a sentence says back who did what, and to what kind of thing
_FRAME = re.compile(
    r"\b(?:what|which)\s+(?:[\w-]+\s+){0,2}?(?P<thing>[a-z]{3,}s)\s+(?:did|do|does|has|have|had)\s+"
    r"(?:[\w'’.-]+\s+){0,5}?(?P<who>[\w'’-]+)\s+(?P<verb>ask|want|find|found|make|made|say|said|tell|told|see|seen|suggest|propose|promise|"
    r"offer|raise|note|report|identify|request|seek|name|recommend|highlight|give|given|set|list|agree|attach|lay|put|draw)"
    r"(?:e?d)?\b",
    re.IGNORECASE,
)
_NEAR = 3  # words from who to the verb
_FAR = 6  # words from the verb to the thing


def echo_adds(question: str, text: str) -> float:
    """What it adds that a sentence says the question back as a statement; 0.0 where the question has no such form."""
    asked = _FRAME.search(question)
    if asked is None:
        return 0.0
    who, verb, thing = stem(asked["who"].lower()), plain_verb(asked["verb"]), stem(asked["thing"].lower())
    said = [t.lower() for t in tokens(text)]
    for n, word in enumerate(said):
        if plain_verb(word) != verb:
            continue
        before = {stem(w) for w in said[max(0, n - _NEAR) : n]}
        after = {stem(w) for w in said[n + 1 : n + 1 + _FAR]}
        if who in before and thing in after:
            return ECHOED
    return 0.0
