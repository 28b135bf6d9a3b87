"""The questions that one question holds: "who chairs it, and how often does it meet?" has two."""

from __future__ import annotations

import re

from retrieval.asked_again import asks_again

_PART = re.compile(
    r"\s*(?:,|;|\?|-)?\s+(?:and|or)\s+(?=(?:(?:until|by|since|in|for|after|before|within|over|at|from|to|on|with|of)\s+)?(?:who|what|when|where|which|how|"
    r"why|what's|whats)\b)"
    r"|\s*,?\s+and\s+(?=(?:did|was|were|has|have|is|are|do|does)\s+(?:anyone|anybody|any|it|they|there|he|she)\b)"
    r"|\?\s+(?=(?:who|what|when|where|which|how|why)\b)|(?<=apologies)\s+or\s+|(?<=declarations)\s+or\s+",
    re.IGNORECASE,
)


def parts_of(question: str) -> tuple[str, ...]:
    """The questions that one question holds, in order: "who chairs it, and how often does it meet?" has two; "what were
    the figures?" behind another is none.
    """
    cuts = [m for m in _PART.finditer(question) if not _goes_on(question, m)]
    starts, ends = [0, *(m.end() for m in cuts)], [*(m.start() for m in cuts), len(question)]
    cut = [p.strip(" ,;?") for a, b in zip(starts, ends, strict=True) if (p := question[a:b]).split()]
    cut = cut[:1] + [p for p in cut[1:] if not asks_again(p)]
    return tuple(q for p in cut for q in _run_on(p))


def _goes_on(question: str, cut: re.Match[str]) -> bool:
    """Whether what stands behind an "or" goes on with what begins in mid-question: "how many were over what the licence
    said or which berth it named?".
    """
    return re.match(r"[\s,]*or\b", cut.group(), re.IGNORECASE) is not None and (
        _IN_MID_QUESTION.search(question, 0, cut.start()) is not None
    )


_IN_MID_QUESTION = re.compile(
    r"\w\s+(?:over|about|on|of|against|with|by|concern(?:ed|ing)|regarding|say(?:ing)?|said|know(?:n|ing)?|knew|ask(?:ed|ing)?|disput(?:ed|ing)|"
    r"decid(?:ed|ing)|challeng(?:ed|ing)|question(?:ed|ing)|contest(?:ed|ing))\s+(?:what|which|who|where|when|how|why|whether)\b(?![^?]*\?)",
    re.IGNORECASE,
)


# "How many pilots, over how long, how much of it at sea?": behind one thing that is asked, a comma is enough.
_NEXT_ASKED = re.compile(
    r",\s+(?=(?:(?:over|for|at|by|within|in)\s+)?(?:how\s+(?:many|much|long|often|far)|(?<=\bat\s)what\s+(?:cost|price))\b)",
    re.IGNORECASE,
)
_ASKS_SO_MUCH = re.compile(r"\bhow\s+(?:many|much|long|often|far)\b", re.IGNORECASE)


def _run_on(part: str) -> list[str]:
    """A part cut where it goes on to ask for another amount; whole where it asks for one."""
    cuts = [m for m in _NEXT_ASKED.finditer(part) if _ASKS_SO_MUCH.search(part, 0, m.start())]
    starts, ends = [0, *(m.end() for m in cuts)], [*(m.start() for m in cuts), len(part)]
    return [part[a:b] for a, b in zip(starts, ends, strict=True)]
