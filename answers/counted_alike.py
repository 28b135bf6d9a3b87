"""Lists that are led by the very words that count them in a question: "which three things changed …?"."""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Draft
from corpus.numbers import WORDS
from corpus.words import tokens
from retrieval.query import Query

_COUNTED = re.compile(rf"\b(?:{'|'.join(list(WORDS)[1:20])}|\d{{1,2}})\s+[a-z]+\s+[a-z]+\b")


def counted_alike(query: Query, draft: Draft) -> bool:
    """Whether what leads a list has the count of the question with the two words after it: "three things changed"."""
    if draft.kind is not AnswerKind.LIST or not query.count:
        return False
    said = " ".join(tokens(" ".join(draft.quotes[n].text for n in draft.headline.quotes)))
    asked = " ".join(tokens(query.text))
    return any(f" {m.group()} " in f" {said} " for m in _COUNTED.finditer(asked))
