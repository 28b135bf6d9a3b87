"""A table that is titled by what is to be listed: "Table 2: Berths considered" for "what berths were considered?". What
a sentence beside it says of one or two of them, with a comma between, is not the list.
"""

from __future__ import annotations

import re

from answers.draft import Case, Draft
from answers.lists import best_list
from answers.rows import whole_table
from corpus.words import stem

_KIND = re.compile(
    r"\b(?:what|which)\s+(?:(?:were|are|was)\s+(?:the|our|its|their|all)\s+)?(?:[\w’'-]+\s+){0,2}?(?P<kind>[a-z]{3,}s)\s+"
    r"(?:were|was|are|is|did|does|do|has|have|had|for|of|on|to|about)\b|\b(?:list|name)\s+(?:all\s+)?(?:the\s+)?(?:[\w’'-]+\s+)?"
    r"(?P<listed>[a-z]{3,}s)\b",
    re.IGNORECASE,
)


def titled_table(case: Case) -> Draft | None:
    """The rows of the table whose title says the kind of thing that is to be listed; None where none does, and where a
    list that is set out as one fits the question.
    """
    m = _KIND.search(case.query.text)
    if m is None:
        return None
    kind = stem((m["kind"] or m["listed"]).lower())
    best = best_list(case)
    if best is not None and best.list.sure:
        return None
    return whole_table(case, kind)
