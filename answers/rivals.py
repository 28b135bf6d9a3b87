"""What stands for the best figure besides its words: it is of the very time or kind asked for, and no other comes near
it.
"""

from __future__ import annotations

from answers.draft import Case
from retrieval.asked_unit import DURATION
from retrieval.facts import FactHit
from retrieval.named_rows import unasked_row
from retrieval.slots import UNDATED

DATED = 0.9  # a figure of the very time asked for
UNRIVALLED = 0.2  # how far below the best score every other figure stays
LEAST_NAMED = 0.3  # of what is asked; the bars ask for more where other figures come near


OF_A_KIND, FAR, HALF = ("GBP", "%", DURATION), 0.45, 0.45  # the same where only the kind of figure is told, no time


def unrivalled(case: Case) -> tuple[FactHit, ...]:
    """The best fact of all where it agrees in every slot, is of the very time asked for, or without one of the kind
    (money, a share, a stretch of time), and no other value comes near it: then it may name less of what is asked. ()
    for none such, and where no paper has a word that is asked: it may be the very thing that sets apart what is meant.
    """
    query = case.query
    timed = bool(query.periods or query.stages)
    if not case.facts or case.finding.weights.unknown or not (timed or query.unit in OF_A_KIND):
        return ()
    best = max(case.facts, key=lambda f: f.score)
    agrees = best.fact.value is not None and best.area > 0 and best.unit > 0 and best.role >= 0.2
    dated = timed and best.period >= DATED and best.coverage >= LEAST_NAMED
    of_kind = query.unit in OF_A_KIND and best.unit == 1.0 and best.coverage >= HALF
    of_kind = of_kind and (not timed or best.fact.period is None and best.period >= UNDATED)
    apart = UNRIVALLED if dated else FAR
    near = any(f.score > best.score - apart for f in case.facts if f.fact.value != best.fact.value)
    aside = unasked_row(query, best.fact)
    return (best,) if agrees and (dated or of_kind) and not near and not aside else ()


def only_in_part(case: Case, best: FactHit) -> bool:
    """Whether the first fact of all is of the thing asked for, but of a part only of the time, and the best of those of
    the time says far less of the thing: then the time has its figure of something else.
    """
    first = case.facts[0]
    fits = first.fact.value is not None and first.area > 0 and first.unit >= best.unit and first.role >= best.role
    part = 0 < first.period < best.period < DATED and first.fact.period is not None
    return fits and part and first.coverage >= best.coverage + FAR_MORE and first.own >= best.own + FAR_MORE


FAR_MORE = 0.2


def one_of_several(case: Case, best: FactHit) -> bool:
    """Whether a sentence states several figures of the like, none of which names anything that is asked: "Anglers
    (41%), rowers (22%) and walkers (13%)" for a question about canoeists.
    """
    if best.own > 0 or best.fact.locator.cell is not None:
        return False
    return any(
        (f.fact.quote, f.fact.paper, f.fact.unit, f.fact.period)
        == (best.fact.quote, best.fact.paper, best.fact.unit, best.fact.period)
        and f.fact.value not in (None, best.fact.value)
        and (f.own, f.role, f.coverage) == (best.own, best.role, best.coverage)
        for f in case.facts
    )
