"""A sentence cut to the part of it that answers: in a headline only; the quote under it is whole."""

from __future__ import annotations

import re

from answers.names import names_a_thing
from retrieval.query import Query
from retrieval.rank import Weights, coverage, stem_set
from retrieval.wanted import Wanted, asks_which_one

LONG = 40  # words: a longer sentence loses what leads up to the point, in the headline only


def clipped(text: str, query: Query, weights: Weights) -> str:
    """A long sentence from the last clause on that still names what the question names; the quote under it is whole."""
    if len(text.split()) <= LONG or query.wanted is Wanted.PEOPLE:
        return text  # who it was stands before what they did
    whole = coverage(query, weights, stem_set(text))
    starts = [m.end() for m in re.finditer(r",\s+|;\s+|\s(?=(?:which|to|and|that|with|where|who)\s)", text)]
    for start in reversed(starts):
        rest = text[start:]
        if len(rest.split()) >= 8 and coverage(query, weights, stem_set(rest)) >= 0.97 * whole:
            return f"… {rest}"
    return text


_PARTED = re.compile(r";\s+|,?\s+(?:and|but|while|whereas|whilst)\s+(?:that\s+)?(?=(?:the\s+)?[A-Z])")


def of_one(text: str, query: Query, weights: Weights) -> str | None:
    """Where one thing of several is asked for and a sentence tells of each in a clause, the clause of the one that is
    meant: "… Elm House will be run by the Council …"; None where it is not so parted.
    """
    if not asks_which_one(query.text):
        return None
    clauses = _PARTED.split(text)
    told = [(coverage(query, weights, stem_set(c)), c) for c in clauses]
    best = max(told)
    if len(clauses) < 2 or sum(t[0] == best[0] for t in told) > 1 or not all(names_a_thing(f"… {c}") for c in clauses):
        return None
    opens, ends = text.startswith(best[1]), text.endswith(best[1])
    return f"{'' if opens else '… '}{best[1]}{'' if ends else ' …'}"
