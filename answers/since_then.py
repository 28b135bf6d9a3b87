"""What was so before a time, asked where the papers only tell what has been so since: "the average before May 2030?" is
not told by "since he came in May 2030 the average has come down to 16".
"""

from __future__ import annotations

import re

from answers.draft import Case, Draft
from corpus.period_reading import find_periods

_BEFORE = re.compile(
    # "before May 2030", "until she came in May 2030", "prior to the harbour master's arrival in May 2030"
    r"\b(?:before|prior\s+to|ahead\s+of|leading\s+up\s+to|up\s+to|until|till)\s+"
    r"(?:the\s+|(?:[\w’'-]+\s+){1,8}?(?:in|on|at|during|of)\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|after|following|from)\b[^.;:]{0,40}$", re.IGNORECASE)
# A sentence that says as well what was so until then tells both.
_BOTH = re.compile(
    r"\b(?:before|until|prior\s+to|previous(?:ly)?|formerly|had\s+been|used\s+to|down\s+from|up\s+from|compared\s+(?:with|to)|"
    r"from\s+(?:an?\s+average\s+of\s+)?£?\d[\d.,]*%?\s+to)\b",
    re.IGNORECASE,
)


def told_only_since(case: Case, draft: Draft) -> str | None:
    """Why a draft does not tell what was so before a time: its sentences tell what was so since. None where no time is
    asked about so, or one of them tells of before.
    """
    text = case.query.text
    asked = [m for m in find_periods(text) if _BEFORE.search(text, 0, m.start)]
    if not asked:
        return None
    said = " ".join(draft.quotes[n].text for n in draft.headline.quotes)
    if _BOTH.search(said):
        return None
    for m in find_periods(said):
        if any(m.period.same_time(a.period) for a in asked) and _SINCE.search(said, 0, m.start):
            return f"The papers do not give this for before {asked[0].period.label}, but only since then."
    return None
