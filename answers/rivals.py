"""What stands for the best figure besides its words: it is of the very time asked for, and no other comes near it."""

from __future__ import annotations

from answers.draft import Case
from retrieval.facts import FactHit
from retrieval.named_rows import unasked_row

DATED = 0.9  # a figure of the very time asked for
UNRIVALLED = 0.2  # how far below the best score every other figure stays
LEAST_NAMED = 0.3  # of what is asked; the bars ask for more where other figures come near


def unrivalled(case: Case) -> tuple[FactHit, ...]:
    """The best fact of all where it agrees in every slot, is of the very time asked for and no other value comes near
    it: then it may name less of what is asked. () for none such, where no time is asked for, and where no paper has a
    word that is asked: it may be the very thing that sets apart what is meant.
    """
    query = case.query
    if not case.facts or case.finding.weights.unknown or not (query.periods or query.stages):
        return ()
    best = max(case.facts, key=lambda f: f.score)
    agrees = best.fact.value is not None and best.area > 0 and best.unit > 0 and best.role >= 0.2
    named = best.period >= DATED and best.coverage >= LEAST_NAMED
    near = any(f.score > best.score - UNRIVALLED for f in case.facts if f.fact.value != best.fact.value)
    aside = unasked_row(query, best.fact)
    return (best,) if agrees and named and not near and not aside else ()
