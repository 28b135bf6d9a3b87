"""A passage that states several figures, with the one that is asked for before it: read out, the first is taken for it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from answers.draft import Case, Draft, Line
from answers.wording import figure_sentence
from corpus.numbers import find_numbers
from retrieval.facts import FactHit
from retrieval.wanted import Wanted

# "What did the treasurer say the general reserves were?"
_WHAT_IT_WAS = re.compile(
    r"\bwhat\b[^?]*\b(?:is|was|are|were|stood\s+at|stands?\s+at|came\s+to|comes\s+to|amounts?(?:ed)?\s+to)\W*$",
    re.IGNORECASE,
)
KNOWN = 0.8  # of what is asked, named by the passage or the figure: then it is about that
OF_THE_TIME = 0.45
SAID = 0.7  # how well a figure's role fits that is no change, and no target
CLEAR = 0.1  # of what is asked, named by the figure's own words and by no other's
_BY_SIGN = ("%", "GBP")


def figure_first(case: Case, draft: Draft) -> Draft:
    """The draft of a passage, its headline begun by the one figure of its sentences whose own words name what is asked;
    the same draft where one figure stands in them, or no one figure is told apart.
    """
    query = case.query
    measured = query.wanted is Wanted.FIGURE and query.unit in _BY_SIGN
    if draft.strength < KNOWN or not (measured or query.wanted is Wanted.PASSAGE and _WHAT_IT_WAS.search(query.text)):
        return draft
    asked = {n.printed for n in find_numbers(query.text)}
    stated = [f for f in case.facts if _stands_in(f, draft) and f.fact.printed not in asked]
    units = [f for f in stated if f.fact.unit == query.unit or (not measured and f.fact.unit in _BY_SIGN)]
    fitting = sorted(
        (
            f
            for f in units
            if f.area > 0 and f.role >= SAID and (not (query.periods or query.stages) or f.period >= OF_THE_TIME)
        ),
        key=lambda f: -f.own,
    )
    if len(units) < 2 or not fitting or (not measured and fitting[0].coverage < KNOWN):
        return draft
    best = fitting[0]
    if any(f.own > best.own - CLEAR for f in units if f is not best and f.role >= SAID):
        return draft
    where = next(n for n in draft.headline.quotes if best.fact.quote in draft.quotes[n].text)
    return replace(draft, headline=Line(figure_sentence(best.fact), (where,)), facts=((best.fact, where),))


def _stands_in(f: FactHit, draft: Draft) -> bool:
    """Whether a figure is one of the sentences of a draft's headline."""
    said = (draft.quotes[n] for n in draft.headline.quotes)
    return f.fact.value is not None and f.fact.locator.cell is None and any(
        q.paper == f.fact.paper and f.fact.quote in q.text for q in said
    )
