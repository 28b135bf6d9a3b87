"""A sum of money that is asked for by its name: "what is the contribution that was proposed?"."""

from __future__ import annotations

import re

from answers.draft import Case, Draft
from answers.figures import figure
from answers.passages import passage
from corpus.words import content_stems
from retrieval.asked_unit import sum_noun
from retrieval.kinds import superlative_unsaid
from retrieval.rank import named, stem_set

SAID = 0.75  # of the name


def named_sum(case: Case) -> Draft | None:
    """The figure for such a question; None where its sentence, row or heading does not call it by the name asked for:
    what a place costs is no allowance.
    """
    draft = figure(case)
    if draft is None or not draft.facts:
        return draft
    fact = draft.facts[0][0]
    told = " ".join((fact.quote, fact.measure, *fact.path, fact.locator.heading or ""))
    return draft if _calls_it_so(case, told) and _own_row(case, fact.quote) else None


def _own_row(case: Case, text: str) -> bool:
    """Whether a row is the one asked for by its label: the national minimum is not what is paid here."""
    label = content_stems(text.split(" | ")[0]) if " | " in text else ()
    asked = stem_set(case.query.text)
    return sum(s in asked for s in label) >= LABEL * len(label)


LABEL = 0.6  # of the words that name a row


def sum_in_words(case: Case) -> Draft | None:
    """The sentences that speak of it, where they say a sum or that there is none, and name it; None otherwise."""
    draft = passage(case)
    if draft is None:
        return None
    lead = [draft.quotes[n] for n in draft.headline.quotes]
    said = any(_SUM_SAID.search(q.text) for q in lead)
    told = " ".join(f"{q.text} {q.locator.heading or ''}" for q in lead)
    if not said or not all(_own_row(case, q.text) for q in lead) or superlative_unsaid(case.query.text, told):
        return None  # what one costs on average is not what the dearest does
    return draft if _calls_it_so(case, told) else None


_SUM_SAID = re.compile(
    r"£\s?\d|\bpence\b|\d(?:[\d.,]*\d)?\s?(?:m|bn|k)\b|\bmillion\b|\bfree\b|\b(?:no|without|any|nothing|nil|waived?|not\s+(?:\w+\s+){0,2}?(?:paid|"
    r"pay|charged?|set|agreed|decided))\b",
    re.IGNORECASE,
)


def _calls_it_so(case: Case, told: str) -> bool:
    """Whether a text has the name of the sum asked for, or a word for it."""
    noun = sum_noun(case.query.text)
    if noun is None:
        return True
    concept = next((c for c in case.query.concepts if c.start <= noun < c.start + len(c.asked)), None)
    return concept is None or named(concept, stem_set(told)) >= SAID
