"""A figure that the papers themselves say nobody has: "The Director did not hold that number.".

Asked for again, it is refused with what was said; the nearest row would be a figure of something else.
"""

from __future__ import annotations

import re

from answers.abstention import Refusal
from answers.draft import Case
from answers.figures import best_figure
from answers.weighing import weigh
from retrieval.wanted import Wanted

# "Of whom 40 had an illness that they had not known about": what somebody was unaware of is no figure that is missing.
_OF_THINGS = r"\s+(?:about|of|that|they|it|each\s+other)\b"
_NOT_HELD = re.compile(
    r"\b(?:cannot|can['’]t|may\s+not|could\s+not)\s+(?:yet\s+|currently\s+|at\s+present\s+)?be\s+(?:given|said|stated|told|known|shown|"
    r"published|released|reported|disclosed|broken\s+down)\b|"
    r"\b(?:has|have|had)\s+(?:yet\s+|still\s+)*to\s+be\s+(?:verified|confirmed|published|finali[sz]ed|validated|counted|released)\b|"
    r"\b(?:not|to)\s+yet\s+(?:been\s+)?(?:verified|confirmed|finali[sz]ed|validated|released)\b|"
    rf"\b(?:do|does|did|could|can|would)(?:\s+not|n['’]t)\s+(?:yet\s+|currently\s+|at\s+present\s+)?(?:have|hold|know(?!{_OF_THINGS})|say|keep|"
    r"collect|record|count|publish|give|provide)\b(?!\s+(?:why|whether|if|how\s+(?:far|well))\b)|"
    rf"\b(?:was|were|is|are|had|has)(?:\s+not|n['’]t)\s+(?:yet\s+|currently\s+|been\s+)*(?:known(?!{_OF_THINGS})|held|collected|recorded|counted|"
    r"published|available|to\s+hand|kept|broken\s+down)\b|"
    r"\b(?:is|are|was|were)(?:\s+not|n['’]t)\s+(?:covered|reported|included|given|shown|set\s+out|dealt\s+with|repeated)\s+"
    r"(?:here|in\s+th(?:is|ese)\s+(?:[\w-]+\s+){0,2}?(?:reports?|papers?|tables?|figures|updates?|data))\b|"
    r"\bno\s+(?:figures?|numbers?|data|records?|breakdown|information)\s+(?:\w+\s+){0,2}?(?:was|were|is|are)\s+(?:held|kept|"
    r"available|collected|recorded|given)\b|"
    r"\b(?:unable\s+to\s+(?:say|give|provide)|not\s+able\s+to\s+(?:say|give|provide)|without\s+the\s+(?:figures?|numbers?))\b",
    re.IGNORECASE,
)
_TO_BE_SURE = re.compile(r"\byet\s+(?:to\s+be|been)\b|\bstill\s+to\s+be\b|\bnot\s+yet\b", re.IGNORECASE)
FIRST = 6  # hits among which it would stand
BEST = 3  # sentences: who answered, and that it is somebody else's to say, may go before it
ASKED, NAMED = 0.8, 0.5  # of what the question names: by the passage; by the sentence and what it replies to


def not_known(case: Case) -> Refusal | None:
    """The refusal that the papers give themselves; None where they do not, where no figure is asked for, or where one
    says as much of what is asked.
    """
    if case.query.wanted is not Wanted.FIGURE or not any(_NOT_HELD.search(h.chunk.text) for h in case.hits[:FIRST]):
        return None
    best = weigh(case)[:BEST]
    told = [
        s
        for s in best
        if s.chunk.id == best[0].chunk.id and _NOT_HELD.search(s.text) and s.around >= ASKED and s.own >= NAMED
    ]
    known = best_figure(case) if told else None
    if not told or (known is not None and known.coverage >= told[0].around):
        return None
    if known is not None and known.fact.quote in told[0].text and _TO_BE_SURE.search(told[0].text):
        return None  # "the outturn of £2.3m has yet to be confirmed" gives it
    return Refusal("The papers say that this was not known.", f"“{told[0].text}”")
