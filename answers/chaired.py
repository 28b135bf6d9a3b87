"""A meeting named by who was in its chair: "the panel chaired by Mrs Dale", "with Cllr Brook in the chair"."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.paper import Kind
from corpus.scope import Scope
from corpus.store import Store

FRONT = 30  # blocks in which minutes say who was in the chair
LEAST = 4  # words that are left: fewer, and who was in the chair is what is asked
_PERSON = r"(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.?\s+)(?:[A-Z][\w.'’-]*\s+){0,2}"
_CHAIRED = re.compile(
    r",?\s*\b(?:that\s+(?:was|is)\s+)?(?:chaired\s+by\s+"
    rf"{_PERSON}(?P<by>[A-Z][\w'’-]+)|with\s+{_PERSON}(?P<with>[A-Z][\w'’-]+)\s+in\s+the\s+chair)"
)


def meeting_meant(question: str, store: Store, scope: Scope) -> tuple[str, Scope]:
    """The question without the words that say who was in the chair, and the scope of those minutes; both as they are
    where it says nothing of the kind or no minutes print that person as their chair.
    """
    m = _CHAIRED.search(question)
    if m is None:
        return question, scope
    rest = " ".join(f"{question[: m.start()]}{question[m.end() :]}".split())
    surname = re.escape(m["by"] or m["with"])
    office = r"Chair(?:man|woman|person)?\b"
    chair = re.compile(rf"\b{surname}\b[^,;]{{0,30}}\(\s*{office}|\b{office}\s*:[^,;]*\b{surname}\b")
    minutes = tuple(
        x.id
        for x in store.listing(scope)
        if x.metadata.kind is Kind.MINUTES
        and any(chair.search(b.text) for b in store.paper(x.id, scope).blocks[:FRONT])
    )
    if not minutes or len(rest.split()) < LEAST:
        return question, scope
    return rest, replace(scope, papers=minutes)
