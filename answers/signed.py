"""Who says "I": a foreword or letter is signed, "Dr Ann Lee, Independent Chair", at its end or under its heading."""

from __future__ import annotations

import re

from answers.draft import Case, Quote
from answers.people_named import people_in

_FIRST_PERSON = re.compile(r"\b(?:I(?!\.)|[Mm]y|me)\b")
SIGNATURE = 14  # words


def signed_by(case: Case, quote: Quote) -> str:
    """The signatures in the section of a quote that speaks as "I"; "" for any other."""
    at = quote.locator.block
    if at is None or _FIRST_PERSON.search(quote.text) is None:
        return ""
    blocks = case.store.paper(quote.paper, case.finding.scope).blocks
    here = blocks[at]
    section = (b.text for b in blocks if (b.item, b.headings) == (here.item, here.headings))
    return " ".join(t for t in section if len(t.split()) <= SIGNATURE and people_in(t))
