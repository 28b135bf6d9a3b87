"""Words that run on as they are printed: in pieces of what a row is called, in order, with the bounds in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

DAY_BEHIND = re.compile(r"\s*\(\d{1,2} [A-Z]\w+ \d{4}\)\W*\Z")
"""The day of the meeting in brackets behind a sentence; whether it is one is held elsewhere (`borne_out`)."""

_PREPOSITIONS = frozenset("by of from for with to against in on at".split())
_BOUND = re.compile(r"\b(more than|less than|fewer than|over|under|at least|up to)\s+(\d[\d,.]*\d|\d)", re.IGNORECASE)


def unbound(text: str, names: Sequence[str]) -> Iterator[str]:
    """Bounds in what a row is called that a sentence has not before the same number: "more than 2.5 years"."""
    for m in _BOUND.finditer(" ".join(names)):
        said = re.search(rf"(?<![\w.,£]){re.escape(m[2])}(?![\w,]|\.\d)", text)
        if said and not re.search(rf"\b{m[1]}\s+{re.escape(m[2])}", text, re.IGNORECASE):
            yield f"“{m[1]}” is left out before “{m[2]}”"


def in_pieces(said: Sequence[str], texts: Sequence[Sequence[str]]) -> bool:
    """Whether words are pieces of texts set one behind the other, each of two words that follow each other or more, or
    the whole of a text.
    """
    reached = {0}
    for at in range(len(said)):
        if at not in reached:
            continue
        for text in texts:
            for start in range(len(text)):
                n = 0
                while at + n < len(said) and start + n < len(text) and _same_word(said[at + n], text[start + n]):
                    n += 1
                reached.update(at + k for k in range(1, n + 1) if k > 1 or len(text) == 1)
    return len(said) in reached


def in_order(own: Sequence[str], said: Sequence[str]) -> bool:
    """Whether words stand among others in their order."""
    rest = iter(said)
    return all(w in rest for w in own)


def _same_word(said: str, printed: str) -> bool:
    return said == printed or (said == f"{printed}s" and printed.isalpha())


def apart(said: Sequence[str], texts: Sequence[Sequence[str]]) -> bool:
    """Whether a number of one or two digits is said without the word that it is printed before or behind: "30 in" and
    "52 Sept" for "52 in" and "30 Sept". One that is all of a text, as a row called "6", has none.
    """
    beside: dict[str, set[str]] = {}
    for text in texts:
        for one, other in pairwise(text):
            beside.setdefault(one, set()).add(other)
            beside.setdefault(other, set()).add(one)
    alone = {t[0] for t in texts if len(t) == 1}
    around = zip(("", *said[:-1]), said, (*said[1:], ""), strict=True)
    return any(
        w.isdigit() and len(w) < 3 and w in beside.keys() - alone and beside[w].isdisjoint((before, behind))
        for before, w, behind in around
    )


def rejoined(said: Sequence[str], texts: Sequence[Sequence[str]]) -> bool:
    """Whether two words have another preposition between them than in the texts, "survey of" for "survey by", or before
    them: "of ward of residence" for "by ward of residence".
    """
    printed = {(a, b): p for t in texts for a, p, b in zip(t, t[1:], t[2:], strict=False) if p in _PREPOSITIONS}
    before: dict[tuple[str, str], set[str]] = {}
    for t in texts:
        for p, a, b in zip(("", *t), t, t[1:], strict=False):
            before.setdefault((a, b), set()).add(p if p in _PREPOSITIONS else "")
    mine = [m for m in zip(said, said[1:], said[2:], strict=False) if set(m[:2]) & _PREPOSITIONS]
    for a, p, b in mine:
        there = before.get((p, b), {""})
        if p in _PREPOSITIONS and printed.get((a, b), p) != p:
            return True
        if a in _PREPOSITIONS and "" not in there and a not in there:
            return True
    return False
