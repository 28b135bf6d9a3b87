"""Where a part of a printed sentence begins that may be said without the rest, and what of it may be left out."""

from __future__ import annotations

from collections.abc import Sequence

from answers.laid_out import Mark, begins_part

_TOLD = frozenset("told heard reported noted said stated confirmed explained advised informed replied added".split())
_OPENING = frozenset("if because before after until since once unless when while although though".split())
_PAUSES = frozenset((",", "–", "—", "-", ")"))
_AUXILIARY = frozenset("is are was were be been has have had do does did will would may might could should".split())
_POINTING = frozenset("it they this these he she that those".split())


def aside(gap: Sequence[Mark], brackets: bool = False) -> bool:
    """Whether a stretch is an aside: it stands in brackets, or, if not only `brackets` count, between commas or
    dashes.
    """
    outer = [g.text for g in gap if g.sign or not g.free]
    if len(outer) < 3:
        return False
    if outer[0] == "(" and outer[-1] == ")":
        return outer.count("(") == 1
    return not brackets and outer[0] in _PAUSES and outer[-1] in _PAUSES and not {";", ":", "("} & set(outer)


def begins(place: Sequence[Mark], k: int, told: bool = False, bracket: bool = False) -> bool:
    """Whether a part of a printed sentence begins with a word, little words aside.

    told     whether what somebody said that … may be such a part
    bracket  whether what stands in brackets may
    """
    if place[k].text in _OPENING:
        return True
    for at in range(k - 1, -1, -1):
        p = place[at]
        if p.text == "that":
            if at == 0:
                return True
            return told and any(q.text in _TOLD for q in place[max(0, at - 3) : at])
        if begins_part(p):
            return bracket or p.text != "("
        if not p.free:
            return False
    return True


def begins_it(place: Sequence[Mark], k: int) -> bool:
    """Whether a printed sentence, or what follows a colon in it, begins with a word, little words aside."""
    led = place[:k]
    if all(p.sign or len(p.text) == 1 or (p.free and not begins_part(p)) for p in led):
        return True
    for p in reversed(place[:k]):
        if p.text in (":", ";"):
            return True
        if p.sign or not p.free or begins_part(p):
            return False
    return True


def goes_on(place: Sequence[Mark], k: int) -> bool:
    """Whether a word begins what is said of something before it: ", are among the topics"."""
    goes_on = False
    for p in reversed(place[:k]):
        if begins_part(p):
            return goes_on
        if not p.free:
            return False
        if p.text == "there" or (goes_on and p.text in _POINTING):
            return False  # "but it was needed" has a subject of its own
        goes_on |= p.text in _AUXILIARY
    return False


def moved(mine: Sequence[Mark], i: int, place: Sequence[Mark], k: int) -> bool:
    """Whether a word has the same preposition before it in both: "in the first months" may stand elsewhere."""
    one, other = _preposition(mine, i), _preposition(place, k)
    return one is not None and one == other


def _preposition(words: Sequence[Mark], at: int) -> str | None:
    for p in reversed(words[:at]):
        if p.preposition:
            return p.text
        if not p.free or p.sign:
            return None
    return None


def points_back(place: Sequence[Mark], k: int) -> bool:
    """Whether what leads to a word has one that points back: of what, no heading can say."""
    return any(p.text in _POINTING for p in place[:k])


def points(place: Sequence[Mark], k: int) -> bool:
    """Whether a sentence begins with a word that points back, and its next telling word is this one."""
    led = place[:k]
    return bool(led) and led[0].text in _POINTING and all(p.free for p in led)
