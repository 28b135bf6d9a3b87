"""Someone whom a question gives a first name and the minutes a title: "Ruth Dale", of whom they say "Mrs Dale replied".

Minutes print a person in full once, where they list who was there, and by title and surname from then on.
"""

from __future__ import annotations

import re

from answers.draft import Case, Quote

_TITLES = r"(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:erend)?|Sir|Dame|Sister|Judge|Alderman)"

_SURNAME = r"[A-Z][\w-]*(?:[’'](?!s\b)[\w-]+)*"


def known_by_surname(case: Case, name: str, quote: Quote) -> bool:
    """Whether the surname that follows a first name in the question stands behind a title in the paragraph of a quote,
    and its paper prints both together, and nobody else in full by that surname.
    """
    after = re.search(rf"\b{re.escape(name)}\s+(?:[A-Z]\.?\s+)?(?P<surname>{_SURNAME})", case.query.text)
    if after is None:
        return False
    surname = re.escape(after["surname"])
    blocks = case.store.paper(quote.paper, case.finding.scope).blocks
    titled = re.compile(rf"\b{_TITLES}\.?\s+(?:[A-Z]\.?\s+)?{surname}\b")
    here = blocks[quote.locator.block].text if quote.locator.block is not None else quote.text
    if not titled.search(here):
        return False
    in_full = re.compile(rf"\b(?!{_TITLES}\b)([A-Z][a-z][\w’'-]*)\s+(?:[A-Z]\.?\s+)?{surname}\b")
    return {m.group(1) for b in blocks for m in in_full.finditer(b.text)} == {name}
