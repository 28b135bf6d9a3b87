"""Whose paper says it: a question for "which council" or "where was it said" is answered with the council's name."""

from __future__ import annotations

import re
from dataclasses import replace

from answers.draft import Case, Draft, Line
from corpus.period import day_label
from retrieval.asked_people import WHOSE

_WHERE = re.compile(
    r"^\W*(?:and\s+)?where\s+(?:was|were|did|is|has|have)\b.*\b(?:describ\w+|said|told|report\w+|mention\w+|call\w+|hear\w*|"
    r"criticis\w+|prais\w+|rais\w+|happen\w*|found|find|agree\w*|decid\w+|discuss\w+|put)\b|"
    r"\b(?:which|what)\s+(?:paper|report|meeting|minutes|document)\b(?!.*\bpresent)",
    re.IGNORECASE,
)


def with_council(case: Case, draft: Draft) -> Draft:
    """The draft with the council, body and date of its first quote before it, where the question asks whose it is."""
    text = case.query.text
    if not (WHOSE.search(text) or _WHERE.search(text)) or not draft.quotes:
        return draft
    meta = case.shelf[draft.quotes[0].paper].metadata
    if meta.authority is None or draft.headline.text.startswith(meta.authority):
        return draft
    where = ", ".join(p for p in (meta.body, day_label(meta.date) if meta.date else None) if p)
    said = f"{meta.authority}{f' ({where})' if where else ''}: {draft.headline.text}"
    return replace(draft, headline=Line(said, draft.headline.quotes))
