"""Whose list it is, where a question names somebody and the paper only their post: "The harbour master's three rules"
are those of Ada Wren, Harbour Master. What somebody else said, one after the other, is not theirs.
"""

from __future__ import annotations

import re

from answers.draft import Case
from answers.enumerations import Enumeration
from answers.people_named import people_in
from corpus.numbers import WORDS
from corpus.words import content_stems

_SAYS = re.compile(r"\b(?:said|told|replied|answered|explained|reported|added|stated|confirmed|advised|asked)\b")
_POST = r"(?:[A-Z][\w’'-]+\s+){0,3}?[A-Z][\w’'-]+"
_OWNED = re.compile(r"\b(?P<post>(?:[\w-]+\s+){0,2}?[\w-]+)['’]s?\s+(?P<n>[a-z]+|\d{1,2})\s", re.IGNORECASE)


def said_by_another(question: str, lead: str) -> bool:
    """Whether what leads a list inside a sentence says it of somebody by name, and the question names somebody else."""
    asked = {question[a:b].split()[-1].removesuffix("'s").removesuffix("’s") for a, b in people_in(question)}
    said = {lead[a:b].split()[-1] for a, b in people_in(lead)}
    return bool(asked and said) and asked.isdisjoint(said) and _SAYS.search(lead) is not None


def heads_theirs(case: Case, e: Enumeration) -> bool:
    """Whether a heading counts a list as that of a post ("The pilot's three rules") which the evidence gives to
    somebody whom the question names, and says what the question asks for.
    """
    asked = case.query.text
    heading = e.lead or (e.first.headings or ("",))[-1]
    owned = _OWNED.search(heading)
    if owned is None or (owned["n"].lower() not in WORDS and not owned["n"].isdigit()):
        return False
    what = set(content_stems(heading[owned.end() :]))
    if not what or not what <= set(content_stems(asked)):
        return False
    post = content_stems(owned["post"])[-1:]
    names = [re.escape(re.sub(r"['’]s$", "", asked[a:b])) for a, b in people_in(asked)]
    return any(
        post == content_stems(m.group("before") or m.group("after"))[-1:]
        for name in names for hit in case.hits
        for m in re.finditer(rf"(?P<before>{_POST}),\s+{name}\b|\b{name},\s+(?P<after>{_POST})", hit.chunk.text)
    )
