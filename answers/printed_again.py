"""Whether a second place prints the same figure again, in its words or in others."""

from __future__ import annotations

from corpus.fact import Fact
from corpus.words import content_stems
from retrieval.facts import FactHit
from retrieval.rank import stem_set

AGAIN, LEAST = 0.6, 3


def bears_out(f: FactHit, best: FactHit) -> bool:
    """Whether a figure that says less of what is asked is the same one of the same time, printed again."""
    times = f.fact.period, best.fact.period
    dated = times[0] is not None and times[1] is not None and times[0].same_time(times[1])
    own, said = set(content_stems(f.fact.measure)), stem_set(f"{best.fact.measure} {best.fact.quote}")
    named_so = bool(own) and len(own & said) >= AGAIN * len(own) and len(own & said) >= LEAST
    again = f.area > 0 and f.fact.locator.block != best.fact.locator.block
    return dated and again and (f.coverage >= AGAIN or named_so)


def same_value(a: Fact, b: Fact) -> bool:
    if a.value != b.value or (a.unit in ("%", "GBP")) != (b.unit in ("%", "GBP")) or a.area != b.area:
        return False
    return (
        a.period is None or b.period is None or a.period.same_time(b.period) or a.period.last_day == b.period.last_day
    )
