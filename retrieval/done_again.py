"""What is asked to have been done again: "asked for help again" is a re-request, "registered again" a re-registration.

A paper counts it under the one word, or says "again" or "repeat"; the verb alone counts all who did it once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.words import JOINT, stem
from retrieval.concepts import Concept

# The verb as papers write it behind "re-", with the noun for what it does.
_VERBS = {
    "ask": ("request",), "request": ("request",), "apply": ("apply", "application"),
    "register": ("register", "registration"),
    "offend": ("offend", "offence", "offending"), "admit": ("admit", "admission"), "inspect": ("inspect", "inspection"),
    "assess": ("assess", "assessment"), "present": ("present", "presentation"), "enter": ("enter", "entry"),
    "open": ("open", "opening"), "enrol": ("enrol", "enrolment"), "contact": ("contact",), "let": ("let", "letting"),
}  # fmt: skip
_FORMS = {
    form: verb for verb in _VERBS
    for form in (verb, *(f"{verb}{end}" for end in ("s", "ed", "ing", "ted", "led")), f"{verb.removesuffix('y')}ied")
}  # fmt: skip
_AGAIN = re.compile(
    rf"\b(?P<verb>{'|'.join(sorted(_FORMS, key=len, reverse=True))})\b"
    r"(?P<what>(?:\s+(?:for|to|with|by|into|in|us|the|a|an|our|more|any|early|some))*(?:\s+[a-z][\w’-]*){0,2}?)\s+"
    r"(?:again|a\s+second\s+time|once\s+more)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:how\s+many|numbers?\s+of|%|per\s?cent(?:age)?|proportion|share|rate)\b|%", re.IGNORECASE
)  # "when will the yard open again?" counts nothing


def with_again(text: str, concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    """The concepts of a question that counts those who did a thing again, with one for that; as they are for none."""
    m = _AGAIN.search(text)
    if m is None or _COUNTED.search(text) is None:
        return tuple(concepts)
    nouns = _VERBS[_FORMS[m["verb"].lower()]]
    ways: dict[tuple[str, ...], str] = {}
    for noun in nouns:
        ways.setdefault((stem(f"re{JOINT}{noun}"),), f"re-{noun}")
        ways.setdefault((stem(f"re{noun}"),), f"re{noun}")
    for noun in nouns:
        ways.setdefault((stem(noun), "again"), f"{noun} again")
        ways.setdefault(("repeat", stem(noun)), f"repeat {noun}")
    one = Concept(m["verb"], tuple(ways), m.start("verb"), tuple(ways.values()))
    apart = [c for c in concepts if not c.start <= m.start("verb") < c.start + len(c.asked)]
    return tuple(sorted((*apart, one), key=lambda c: c.start))
