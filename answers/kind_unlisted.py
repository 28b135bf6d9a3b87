"""Whether what is offered for "what are the risks?" lists things of that name, or is of something else in passing.

A question that names nothing but a kind of thing is met by every sentence with a colon or a row that has a word of the
same stem: "children at risk: 9 boys and 4 girls" lists no risks, and "the boats stepped down" is no next step.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from answers.list_kinds import kinds_named, leaning

# "What are the main risks?", "what were the next steps", "which yards were mentioned?"
_BARE = re.compile(
    r"^\W*(?:(?:and|so)\s+)?(?:(?:what|which)\s+(?:are|were)\s+(?:the|our|its|their)\s+(?:(?:main|key|biggest|top|most\s+important|"
    r"next|chief|major|other)\s+)?(?P<kind>[a-z]{3,}s)|(?:what|which)\s+(?P<which>[a-z]{3,}s)\s+(?:are|were|have\s+been|had\s+been)\s+"
    r"(?:mentioned|named|listed|considered|identified|discussed|raised|set\s+out|looked\s+at|put\s+forward))\W*$",
    re.IGNORECASE,
)
_OF_MEANING = re.compile(r"\b[A-Z]{2,}\b\s*(?:=|\|)|\b[A-Z]{2,}\b\s+(?:is|are|stands?\s+for|means?)\s+(?:the\s+)?")
_RULING = re.compile(r"\b(?:RESOLVED|AGREED)\b")
_NAMED_SO = r"(?!\s+(?:and|&)\s+\w+\s+(?:questionnaires?|surveys?|scales?|scores?|tools?|tests?|forms?)\b)"


def bare_kind(question: str) -> str | None:
    """The kind of thing that a question asks for and names nothing else of: "risks"; None for any other question."""
    m = _BARE.match(question)
    return None if m is None else (m["kind"] or m["which"]).lower()


def named_so(kind: str, text: str) -> bool:
    """Whether a text speaks of several things by that name, or by another for the same kind."""
    if _OF_MEANING.search(text):
        return False
    if re.search(rf"\b{re.escape(kind)}\b{_NAMED_SO}", text, re.IGNORECASE):
        return True
    alone = re.sub(rf"\b{re.escape(kind)}?\b|\b{re.escape(kind[:-1])}\w*", " ", text, flags=re.IGNORECASE)
    if leaning(kind) and leaning(kind) == leaning(alone) and not _RULING.search(text):
        return True  # strengths, called "much to praise"
    return bool(kinds_named(kind) & kinds_named(alone))


def lists_none_so(case: Case, draft: Draft) -> str | None:
    """Why a draft is no list of the kind of thing that is asked for; None where it is, or no mere kind is asked for."""
    kind = bare_kind(case.query.text)
    if kind is None or draft.kind not in (AnswerKind.LIST, AnswerKind.PASSAGE, AnswerKind.FIGURE):
        return None
    if draft.kind is AnswerKind.FIGURE:
        return "The papers do not list these." if kinds_named(kind) else None
    own = [draft.quotes[n] for n in draft.headline.quotes]
    said = " ".join(f"{' '.join((q.locator.heading or '',))}: {q.text}" for q in own)
    return None if named_so(kind, f"{draft.headline.text} {said}") else "The papers do not list these."
