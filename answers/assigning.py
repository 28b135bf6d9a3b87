"""Which printed number is each of a sentence's? They are given out together: what is one's is not another's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from answers.contenders import Contender, kind
from answers.contending import Fit, Setting, fit
from answers.proving import Evidence

CHOICES = 4_000  # ways of giving out that are looked at: more figures, fewer of the less likely printed numbers each
Rated = list[tuple[Contender, Fit]]


def assigned(
    settings: Sequence[Setting], printed: Sequence[Contender], evidence: Evidence
) -> tuple[tuple[Setting, Contender | str], ...]:
    """For each number of a sentence the printed number that it is, or what it is said of that is another's.

    A printed number of another value is a rival. All numbers of a sentence are given out at once, so that they fit best
    as a whole; one is borne out where every giving out that has it right fits better than each that has it wrong.
    """
    found: list[tuple[Setting, Contender | str]] = []
    for group in {kind(s.number.unit): None for s in settings}:
        own = [s for s in settings if kind(s.number.unit) == group]
        found += _of_one_kind(own, [c for c in printed if kind(c.unit) == group], evidence)
    return tuple(sorted(found, key=lambda pair: pair[0].number.start))


def _of_one_kind(
    settings: list[Setting], printed: list[Contender], evidence: Evidence
) -> Iterator[tuple[Setting, Contender | str]]:
    rated = [[(c, fit(c, s, evidence)) for c in printed] for s in settings]
    right = [_sound(r, s, True) for r, s in zip(rated, settings, strict=True)]
    for setting, every, sound in zip(settings, rated, right, strict=True):
        if not sound:
            yield setting, next(f.fault for c, f in every if c.value == setting.number.value)
    borne = [k for k, sound in enumerate(right) if sound]
    each = max(2, int(CHOICES ** (1 / max(1, len(borne)))))
    offered = [_offered(right[k], _sound(rated[k], settings[k], False), each) for k in borne]
    best: dict[tuple[int, bool], float] = {}
    for chosen in product(*offered) if len(borne) < 10 else ():
        if _apart([settings[k] for k in borne], chosen):
            total = sum(f.score for _, f in chosen)
            for k, (c, _) in zip(borne, chosen, strict=True):
                slot = k, c.value == settings[k].number.value
                best[slot] = max(best.get(slot, total), total)
    for k in borne:
        if best.get((k, True), -1.0) > best.get((k, False), float("-inf")) + MARGIN:
            yield settings[k], right[k][0][0]
        else:
            yield settings[k], "what it is said of"


MARGIN = 0.0001


def _sound(rated: Rated, setting: Setting, right: bool) -> Rated:
    """The printed numbers that may stand there, of the value said or of another, the best first; what was read to be
    a fact before what was not.
    """
    kept = [(c, f) for c, f in rated if not f.fault and (c.value == setting.number.value) == right]
    return sorted(kept, key=lambda pair: (-pair[1].score, pair[0].fact is None))


def _offered(right: Rated, rivals: Rated, each: int) -> Rated:
    """What is tried for one number: one printed number of its value, and the likeliest of the others."""
    return [*right[:1], *rivals[: each - 1]]


def _apart(settings: list[Setting], chosen: Sequence[tuple[Contender, Fit]]) -> bool:
    """Whether no printed number is given to two of different value."""
    given: dict[int, object] = {}
    for s, (c, _) in zip(settings, chosen, strict=True):
        if given.setdefault(id(c), s.number.value) != s.number.value:
            return False
    return True
