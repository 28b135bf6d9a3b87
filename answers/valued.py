"""What valuers put on a house or a piece of land, asked of papers that print other sums of it, and no value."""

from __future__ import annotations

import re

from answers.draft import Case, Draft
from corpus.sentences import split_sentences
from retrieval.groups import names_unsaid
from retrieval.rank import stem_set

_VALUE_ASKED = re.compile(
    r"\bvaluers?\b|\bvaluations?\b|\bvalued\b|\bapprais\w+\s+at\b|\b(?:asking|guide)\s+price\b|\bmarket\s+(?:value|price)\b",
    re.IGNORECASE,
)
# "The District Valuer's report was late: why?" asks for no sum.
_SUM_ASKED = re.compile(
    r"\b(?:how\s+much|what\s+(?:figure|price|sum|amount|value|valuation|number|was|is|were|are|did|does|do|has|have)|"
    r"what['’]s|valued\s+at|at\s+what)\b",
    re.IGNORECASE,
)
_NO_SUM = re.compile(r"\b(?:sa(?:y|id)|happen\w*|about|why|when|who|agree\w*|recommend\w*|tell|told)\b", re.IGNORECASE)
_VALUE_SAID = re.compile(
    r"\bvalu(?:e[ds]?|ers?|ations?|ing)\b|\bworth\b|\bapprais\w+|\basking\b|\bmarket\b|\bprice[ds]?\b",
    re.IGNORECASE,
)


def not_valued(case: Case, draft: Draft) -> str | None:
    """Why a draft does not say what something was valued at: nothing under its headline speaks of a value."""
    text = case.query.text
    if not (_VALUE_ASKED.search(text) and _SUM_ASKED.search(text)) or _NO_SUM.search(text):
        return None
    lead = [draft.quotes[n] for n in draft.headline.quotes]
    told = [f"{s} {q.locator.heading or ''}" for q in lead for s in split_sentences(q.text)]
    told += [" ".join((*f.path, f.measure, f.locator.heading or "")) for f, _ in draft.facts]
    # the value of another house is none of this one
    if any(_VALUE_SAID.search(t) and not names_unsaid(case.query, stem_set(t)) for t in told):
        return None
    return "The papers speak of this, but do not say what it was valued at."
