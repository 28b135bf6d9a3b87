"""Words that a question writes in two and the papers in one ("child minders"), and the other way round.

The question is read as the papers print it, where they print it in one of the two ways only.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.numbers import WORDS as NUMBERS
from corpus.store import Store
from corpus.words import STOP, stem

HALF, WHOLE = 3, 7  # letters of a half at least, and of the whole: "to day" and "may be" are other words
_WORD = re.compile(r"[A-Za-z]+")
_BETWEEN = re.compile(r"[ -]")
# Written in one, these say something else than in two.
_OTHERWISE = frozenset("everyday everyone sometime sometimes meantime maybe anyone someone anytime".split())


def as_printed(question: str, store: Store) -> str:
    """The question with each such word as the papers have it; as it is where they have both ways or none."""
    printed = _printed(store, store.fingerprint())
    written = list(_WORD.finditer(question))
    out, taken = question, len(question) + 1
    for n in range(len(written) - 1, -1, -1):  # from the end: what stands before keeps its place
        word, after = written[n], written[n + 1] if n + 1 < len(written) else None
        if after and after.end() < taken and _BETWEEN.fullmatch(question, word.end(), after.start()):
            whole = _in_one(word.group(), after.group(), printed, store, first=word.start() == 0)
            if whole is not None:
                out, taken = f"{out[: word.start()]}{whole}{out[after.end() :]}", word.start()
                continue
        if word.end() < taken and (halves := _in_two(word.group(), printed, store)) is not None:
            out, taken = f"{out[: word.start()]}{halves}{out[word.end() :]}", word.start()
    return out


def _in_one(one: str, other: str, printed: frozenset[str], store: Store, first: bool) -> str | None:
    """Two words as one, where the papers print them so and never side by side; None otherwise."""
    whole = f"{one}{other}".lower()
    if not _halves(one, other) or whole in _OTHERWISE or _forms(whole).isdisjoint(printed):
        return None
    if other[0].isupper() or (one[0].isupper() and not first):
        return None  # "Green Field" may be a name, and so no "greenfield"
    return None if _side_by_side(one.lower(), stem(other.lower()), store, store.fingerprint()) else whole


def _in_two(word: str, printed: frozenset[str], store: Store) -> str | None:
    """A word that no paper prints in the two that they print side by side; None for none."""
    whole = word.lower()
    if len(whole) < WHOLE or word != whole or not _forms(whole).isdisjoint(printed):
        return None
    for n in range(HALF, len(whole) - HALF + 1):
        one, other = whole[:n], whole[n:]
        known = _halves(one, other) and one in printed and not _forms(other).isdisjoint(printed)
        if known and _side_by_side(one, stem(other), store, store.fingerprint()):
            return f"{one} {other}"
    return None


def _halves(one: str, other: str) -> bool:
    """Whether two words may be the halves of one: both carry a subject, and the whole is long enough to be told."""
    return (
        min(len(one), len(other)) >= HALF
        and len(one) + len(other) >= WHOLE
        and STOP.isdisjoint((one.lower(), other.lower()))
        and one.lower() not in NUMBERS
    )


def _forms(word: str) -> frozenset[str]:
    """A word as it stands, of one and of several; other endings may make another word ("four things", "fourth")."""
    return frozenset((word, f"{word}s", word.removesuffix("s")))


@lru_cache(maxsize=2)
def _printed(store: Store, fingerprint: str) -> frozenset[str]:
    """All words in small letters that the open papers print; read once for each state of the shelf."""
    return frozenset(w for text in _texts(store) for w in re.findall(r"\b[a-z]{3,}\b", text))


@lru_cache(maxsize=512)
def _side_by_side(one: str, other: str, store: Store, fingerprint: str) -> bool:
    """Whether the papers print a word and one of a stem right behind it, with a blank or a hyphen between."""
    found = re.compile(rf"\b{one}[\s-]+([a-z]+)", re.IGNORECASE)
    return any(stem(m.group(1).lower()) == other for text in _texts(store) for m in found.finditer(text))


def _texts(store: Store) -> list[str]:
    return [text for x in store.listing() for c in store.chunks_of(x.id) for text in (c.text, c.context)]
