"""A part and its whole side by side ("nine of 58 pupils gained a pass"): what is said of one is not said of both."""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.numbers import WORDS
from retrieval.asked_once import Asked

_ONE_OF_SO_MANY = re.compile(
    rf"(?:\b\d[\d,.]*|\b(?:{'|'.join(WORDS)}))\s+(?:out\s+)?of\s+(?:(?:the|these|those|our|its|their|all)\s+)?$",
    re.IGNORECASE,
)
# What is said of a part, after the noun of its whole: "nine of 58 pupils | gained a pass", "53 of the 612 | were new".
_PREDICATE = re.compile(
    r"\s(?:were|was|are|is|had|has|have|did|do|does|can|could|may|might|must|will|would|should|got|came|became|went|said|felt|"
    r"took|left|met|made|gave|found|chose|lost|won|kept|paid|sat|stood|understood|saw|began|spent|brought|sent|held|ran|swam|sang|"
    r"drank|rode|wrote|drove|rose|spoke|broke|woke|froze|stole|fell|grew|knew|threw|drew|flew|wore|bore|tore|ate|told|sold|heard|"
    r"led|fed|slept|swept|dealt|meant|lent|built|shot|fought|bought|caught|taught|thought|sought|forgot|hung|shook|quit)\b"
    r"|\s[a-z]{2,}ed\b",
    re.IGNORECASE,
)


def is_whole_of_one(fact: Fact) -> bool:
    """Whether a figure of a sentence is the whole right behind its part: the 58 of "nine of 58 pupils gained"."""
    at = fact.quote.find(fact.printed)
    return fact.locator.cell is None and at > 0 and _ONE_OF_SO_MANY.search(fact.quote, 0, at) is not None


def whole_and_predicate(fact: Fact, after: str) -> tuple[str, str]:
    """What follows the whole of a part: its noun, and what the sentence goes on to say of the part alone or of another
    figure, "" where nothing is. Where a verb stands before the part ("it took on 310 of the 430 hours handed back"),
    the noun runs on to the next one.
    """
    part = _ONE_OF_SO_MANY.search(fact.quote, 0, fact.quote.find(fact.printed))
    told = part is not None and _PREDICATE.search(_CLAUSE.split(fact.quote[: part.start()])[-1]) is not None
    for m in _PREDICATE.finditer(after):
        if told and not _JOINED.search(after, 0, m.start() + 1):
            continue
        if m.start() > 0 or not m.group().endswith("ed"):  # "104 approved places were": that one is no verb
            return after[: m.start()], after[m.start() :]
    return after, ""


_CLAUSE = re.compile(r"[,;:()]|\.\s|\b(?:that|and|but|because|as|while|whereas|which|when|where|if)\b", re.IGNORECASE)
_JOINED = re.compile(r"(?:[,;]|\b(?:and|but))\s$", re.IGNORECASE)


def opens_as_base(fact: Fact) -> bool:
    """Whether a sentence opens with a figure as what another one is a part of: "Of the 126 places …, 12 were taken"."""
    at = fact.quote.find(fact.printed)
    return fact.role == "base" and re.fullmatch(r"\W*(?:out\s+)?of\s+(?:\w+\s+)?", fact.quote[:at], re.I) is not None


_SOME_ASKED = Asked(
    r"\bhow\s+many\s+of\s+(?:the|our|its|their|these|those)\b|"
    r"^\W*(?:out\s+)?of\s+(?:the|our|its|their|these|those|all)\b[^?]*\bhow\s+many\b"
)
_OF_SO_MANY = re.compile(
    r"\s+of\s+(?:the|these|those|our|its|their)\s+(?:\d|\w+\b(?=\W*$|[,;.]))|\s+of\s+them\b",
    re.IGNORECASE,
)


def some_of_them(question: str, fact: Fact) -> bool:
    """Whether a question asks how many of some, and a sentence gives its figure so: "five of the 41"."""
    at = fact.quote.find(fact.printed)
    told = fact.locator.cell is None and at >= 0 and _SOME_ASKED.search(question) is not None
    return told and _OF_SO_MANY.match(fact.quote, at + len(fact.printed)) is not None
