"""The word behind a name that says of what kind it is: in "the Lantern scheme" the name tells which, and papers may
have the name alone.
"""

from __future__ import annotations

from retrieval.concepts import Concept

_KIND_WORDS = frozenset(
    """scheme schemes programme programmes project projects initiative initiatives pilot pilots campaign
    campaigns""".split()
)


def only_says_kind(text: str, concept: Concept, others: tuple[Concept, ...]) -> bool:
    """Whether a concept of a question only says of what kind the one right before it is, which has a name of its own;
    False for what is written large itself or stands behind a common noun.
    """
    if concept.asked not in _KIND_WORDS:
        return False
    before = next((o for o in others if o.start + len(o.asked) == concept.start - 1), None)
    if before is None or before.start == 0 or not before.asked[:1].isupper():
        return False
    return text[: before.start].rstrip()[-1:] not in (".", "?", "!", ":")
