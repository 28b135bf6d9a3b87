"""A sentence cut to the part of it that answers: in a headline only; the quote under it is whole."""

from __future__ import annotations

import re

from answers.forms import tells_cause
from answers.names import names_a_thing
from corpus.period_reading import find_periods
from retrieval.asked_which import asks_which_one
from retrieval.query import Query
from retrieval.rank import Weights, coverage, stem_set
from retrieval.wanted import Wanted

LONG = 40  # words: a longer sentence loses what leads up to the point, in the headline only


def clipped(text: str, query: Query, weights: Weights) -> str:
    """A long sentence from the last clause on that still names what the question names; the quote under it is whole."""
    if len(text.split()) <= LONG or query.wanted is Wanted.PEOPLE:
        return text  # who it was stands before what they did
    whole = coverage(query, weights, stem_set(text))
    if not whole:
        return text  # what it names stands before it ("Its requests were …"), and no part of it is nearer to that
    starts = [m.end() for m in re.finditer(r",\s+|;\s+|\s(?=(?:which|to|and|that|with|where|who)\s)", text)]
    why = query.wanted is Wanted.WHY and tells_cause(text)
    for start in reversed(starts):
        rest = text[start:]
        if why and not tells_cause(rest):
            continue  # it would begin among its causes
        if len(rest.split()) >= 8 and coverage(query, weights, stem_set(rest)) >= 0.97 * whole:
            return f"… {rest}"
    return text


OWN_SHARE, BY_FAR = 0.6, 1.5  # of what the sentence names, in the words of one of its dates; and of any other's


def of_one_date(text: str, query: Query, weights: Weights) -> str | None:
    """Where a date is asked for and a sentence has several, the sentence from the words of the one that is meant: "…
    following a visit on 15 October 2024"; None where the first is, or where no date's words say more of what is asked
    than all others'. Nothing after it is cut: the date of what is named before it may stand there.
    """
    ends = [m.end for m in find_periods(text)] if query.wanted is Wanted.DATE else []
    if len(ends) < 2:
        return None
    parts = [text[a:b] for a, b in zip([0, *ends[:-1]], [*ends[:-1], len(text)], strict=True)]
    told = [coverage(query, weights, stem_set(p)) for p in parts]
    n = max(range(len(parts)), key=told.__getitem__)
    least = OWN_SHARE * coverage(query, weights, stem_set(text))
    if not n or told[n] < least or any(told[n] < BY_FAR * other for k, other in enumerate(told) if k != n):
        return None
    return f"… {text[ends[n - 1]:].strip(' ,;')}"


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
