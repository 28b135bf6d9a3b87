"""A score or result that is asked for by the name of its test, of which nothing offered speaks: "Average lock score |
14.2" is no swimming score.
"""

from __future__ import annotations

import re

from answers.draft import Case, Draft
from corpus.words import LIGHT
from retrieval.particular import EVERYONE
from retrieval.rank import named, stem_set

_SCORE_OF = re.compile(
    r"\b(?:what|which)\b[^?,;]*?\b(?P<of>[A-Za-z][\w’'-]+(?:\s+\d{1,2})?)\s+(?:test\s+|exam\s+)?(?:scores?|results?|marks)\b",
    re.IGNORECASE,
)
# They say whose or which of several it is, and not of what.
_NO_TEST = frozenset(
    """overall total final latest average mean median annual interim first last best worst top full any all good bad
    poor same new old got get many own our the main key headline early initial positive negative high low exact actual
    current combined individual these those what which""".split()
)
SAID = 0.45  # of the name of a test: half of a name of two words is said


def score_unsaid(case: Case, draft: Draft) -> str | None:
    """Why sentences or rows that are offered for the score or the results of a test do not give them: none names it,
    nor does a heading over them. None for a figure, which is judged by itself, and where no test is named.
    """
    m = _SCORE_OF.search(case.query.text)
    if draft.facts or m is None or m["of"].lower() in _NO_TEST | EVERYONE | LIGHT:
        return None
    start, end = m.span("of")
    test = next((c for c in case.query.concepts if c.start <= start and end <= c.start + len(c.asked)), None)
    if test is None:
        return None
    own = (draft.quotes[n] for n in draft.headline.quotes)
    said = stem_set(" ".join(f"{q.locator.heading or ''}: {q.text}" for q in own))
    if named(test, said) >= SAID:
        return None
    return f"The papers do not give this; nothing they say of it is of {m['of']}."
