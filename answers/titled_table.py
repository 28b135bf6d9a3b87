"""A table that is titled by what is to be listed: "Table 2: Berths considered" for "what berths were considered?". What
a sentence beside it says of one or two of them, with a comma between, is not the list.
"""

from __future__ import annotations

import re

from answers.draft import Case, Draft
from answers.kind_unlisted import bare_kind, named_so
from answers.lists import best_list
from answers.rows import whole_table

_KIND = re.compile(
    r"\b(?:what|which)\s+(?:(?:were|are|was)\s+(?:the|our|its|their|all)\s+)?(?:[\w’'-]+\s+){0,2}?(?P<kind>[a-z]{3,}s)"
    r"(?:\s+(?:were|was|are|is|did|does|do|has|have|had|for|of|on|to|about|in)\b|\W*$)|\b(?:list|name)\s+(?:all\s+)?(?:the\s+)?(?:[\w’'-]+\s+)?"
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
    kind = (m["kind"] or m["listed"]).lower()
    best, bare = best_list(case), bare_kind(case.query.text)
    if best is not None and best.list.sure and (bare is None or named_so(bare, f"{best.list.lead} {best.list.label}")):
        return None
    return whole_table(case, kind)
