"""Figures listed with the names they are of: "Share of adults who swim, 2023: Elm 9.8, Oak 12.6 and Ash 8.7".

The head says what all of them are, and each name whose figure it is; a share that the head names is no bare number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.numbers import NumberMention

LEAST = 3  # entries: two names with a figure each may be anything
HEAD = 2  # words that say what is counted
_NAME = r"[^\W\d_][\w’'&./-]*(?:\s+[^\W\d_][\w’'&./-]*){0,5}"
_BEFORE = re.compile(
    rf"\s*(?:[,;]\s*)?(?:and\s+)?(?P<name>{_NAME}?)\s*(?:[,:=(]|[-–—]|\bat\b|\bwith\b)?\s*", re.IGNORECASE
)
_PARTS = re.compile(r"\s*(?:[,;]|(?:[,;]\s*)?and\b)\s*", re.IGNORECASE)
_CLOSES = re.compile(r"\s*\)?\s*\.?\s*")
_SAYS_MORE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|rose|fell|from|than|against|compared|which|who|up|down|of|by|to)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\b(?:percentages?|per\s?cent|proportions?|shares?)\b|%", re.IGNORECASE)


def named_values(sentence: str, numbers: Sequence[NumberMention]) -> dict[int, tuple[str, str | None]]:
    """What each figure of such a list is of (the head and its name) and the unit that the head gives it (None: none),
    by the position of the figure among `numbers`; {} for a sentence that is no such list to its end.
    """
    for m in re.finditer(r":\s", sentence):
        head, colon = sentence[: m.start()].strip(), m.end()
        own = [k for k, n in enumerate(numbers) if n.start >= colon]
        if len(own) < LEAST or len(head.split()) < HEAD:
            continue
        names = _names_before(sentence, numbers, own, colon) or _names_behind(sentence, numbers, own, colon)
        if names:
            unit = "%" if _SHARE.search(head) else None
            return {k: (f"{head}: {name}", unit) for k, name in zip(own, names, strict=True)}
    return {}


def _names_before(sentence: str, numbers: Sequence[NumberMention], own: Sequence[int], colon: int) -> list[str]:
    """The name before each figure: "Elm 9.8, Oak (12.6) and Ash: 8.7"; [] where one has none."""
    names, at = [], colon
    for k in own:
        gap = sentence[at : numbers[k].start]
        found = _BEFORE.fullmatch(gap.lstrip(")"))
        parted = at == colon or _PARTS.match(gap.lstrip(")"))
        if found is None or not parted or _SAYS_MORE.search(found["name"]):
            return []
        names.append(found["name"])
        at = numbers[k].end
    return names if _CLOSES.fullmatch(sentence[at:]) else []


def _names_behind(sentence: str, numbers: Sequence[NumberMention], own: Sequence[int], colon: int) -> list[str]:
    """The name behind each figure: "9.8 in Elm, 12.6 in Oak and 8.7 in Ash"; [] where one has none."""
    if sentence[colon : numbers[own[0]].start].strip():
        return []
    ends = [numbers[k].start for k in own[1:]] + [len(sentence)]
    names = []
    for k, end in zip(own, ends, strict=True):
        gap = re.sub(r"(?:[,;]|\band\b|\s)+$", "", sentence[numbers[k].end : end].rstrip(" ."))
        found = re.fullmatch(rf"\s+(?:in|at|for)\s+(?:the\s+)?(?P<name>{_NAME})", gap)
        if found is None or _SAYS_MORE.search(found["name"]):
            return []
        names.append(found["name"])
    return names
