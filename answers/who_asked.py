"""Whose wish it is that is asked for: "what did the Crew Forum ask for?" is told where the forum asks, and not where
somebody else asks something of the forum.
"""

from __future__ import annotations

import re

from corpus.words import STOP, stem, tokens
from retrieval.asked_once import Asked

_WHO = r"(?P<{}>(?:[\w’'&.-]+\s+){{1,8}}?)"
_ADVERB = r"(?:(?:\w+ly|also|first|most|really|all|then|still|especially)\s+)?"
_ASKED = Asked(
    rf"\bwhat\s+(?:else\s+|(?:[\w-]+\s+){{1,3}}?)?(?:did|does|do|has|have|had)\s+{_WHO.format('who')}{_ADVERB}"
    r"(?:(?:ask(?:ed)?|call(?:ed)?|press(?:ed)?|push(?:ed)?|lobb(?:y|ied)|plead(?:ed)?|beg(?:ged)?|wish(?:ed)?|hop(?:e|ed)|campaign(?:ed)?)"
    r"\s+for|want(?:ed)?|request(?:ed)?|demand(?:ed)?|wish(?:ed)?)\b|"
    rf"\bwhat\s+(?:[\w-]+\s+){{0,2}}?(?:requests?|demands?|wishes|asks|pleas?|calls)\s+(?:did|does|do|has|have|had)\s+{_WHO.format('maker')}"
    r"(?:ma[dk]e|put|have|had)\b"
)
_ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?(?!\s+(?:about|why|how|what|whether|if|when|where|who|which)\b)|request(?:s|ed)?|call(?:s|ed)?\s+for|want(?:s|ed)?|"
    r"wish(?:es|ed)?|demand(?:s|ed)?|press(?:es|ed)\s+for|plead(?:s|ed)?|would\s+(?:like|prefer)|hoped?\s+(?:for|that|to)|urge[sd]?)\b",
    re.IGNORECASE,
)
# "Its requests were …", "They asked for …": whoever the sentence before speaks of.
_SAME = re.compile(r"\W*(?:its|it|their|they|he|his|she|her|these|those|most|some|all|several)\b", re.IGNORECASE)
_NAMED = 0.5  # of the words of who asks
THEIRS, ANOTHERS = 0.5, 1.2


def wish_adds(question: str, text: str, before: tuple[str, ...]) -> float:
    """What it adds that a sentence tells what those asked about wished for, themselves or as those of whom the sentence
    before it (the last of `before`) speaks; less than nothing where others wish something of them. 0 where nobody's
    wish is asked for, and for a sentence that tells of none.
    """
    m = _ASKED.search(question)
    told = _ASKS.search(text) if m is not None else None
    if m is None or told is None:
        return 0.0
    who = m["who"] or m["maker"]
    if _named(who, text[: told.start()]):
        return THEIRS
    if _SAME.match(text) and before and _named(who, before[-1]):
        return THEIRS
    return -ANOTHERS if _named(who, text[told.end() :]) else 0.0


def _named(who: str, text: str) -> bool:
    """Whether a text names who asks: by most words of the name, of one of little words ("Our Say") all, or by its last
    word with the article, "the Board".
    """
    said = tokens(who)
    words = {stem(t) for t in said if t not in STOP} or set(map(stem, said))
    held = set(map(stem, tokens(text)))
    if not words or words <= held or len(words & held) > _NAMED * len(words):
        return bool(words)
    return re.search(rf"\b(?:the|its|this)\s+{re.escape(said[-1])}\b", text, re.IGNORECASE) is not None
