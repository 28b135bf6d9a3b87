"""Which printed number is each of a sentence's? They are given out together: what is one's is not another's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from answers.contenders import Contender, kind
from answers.contending import Fit, Setting, fit
from answers.proving import Evidence

CHOICES = 4_000  # ways of giving out that are looked at: more figures, fewer of the less likely printed numbers each
MOST = 10  # figures of one kind in a sentence: of more, none is looked at
MARGIN = 0.0001
ANOTHER = "what it is said of"
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
    first: list[tuple[Setting, Rated, Rated]] = []
    for setting in settings:
        rated = [(c, fit(c, setting, evidence)) for c in printed]
        right, rivals = _sound(rated, setting, True), _sound(rated, setting, False)
        if not right:
            yield setting, next(f.fault for c, f in rated if c.value == setting.number.value)
        elif any(s.number.value == setting.number.value for s, *_ in first):  # said once more: it is held by itself
            found = not rivals or right[0][1].score > rivals[0][1].score + MARGIN
            yield setting, right[0][0] if found else ANOTHER
        else:
            first.append((setting, right, rivals))
    best = _best([s for s, *_ in first], [_offered(r, o, len(first)) for _, r, o in first])
    for k, (setting, right, _) in enumerate(first):
        wrong = best.get((k, False), float("-inf"))
        yield setting, right[0][0] if best.get((k, True), float("-inf")) > wrong + MARGIN else ANOTHER


def _best(settings: list[Setting], offered: list[Rated]) -> dict[tuple[int, bool], float]:
    """How well the best giving out fits that has a number (its position, from 0) right, and the best that has it wrong.
    """
    best: dict[tuple[int, bool], float] = {}
    for chosen in product(*offered) if len(settings) <= MOST else ():
        if _apart(settings, chosen):
            total = sum(f.score for _, f in chosen)
            for k, (c, _) in enumerate(chosen):
                slot = k, c.value == settings[k].number.value
                best[slot] = max(best.get(slot, total), total)
    return best


def _sound(rated: Rated, setting: Setting, right: bool) -> Rated:
    """The printed numbers that may stand there, of the value said or of another, the best first; what was read to be
    a fact before what was not.
    """
    kept = [(c, f) for c, f in rated if not f.fault and (c.value == setting.number.value) == right]
    return sorted(kept, key=lambda pair: (-pair[1].score, pair[0].fact is None))


def _offered(right: Rated, rivals: Rated, numbers: int) -> Rated:
    """What is tried for one of so many numbers: a printed number of its value, and the likeliest of the others."""
    return [*right[:1], *rivals[: max(1, int(CHOICES ** (1 / numbers)) - 1)]]


def _apart(settings: list[Setting], chosen: Sequence[tuple[Contender, Fit]]) -> bool:
    """Whether no printed number is given to two of different value."""
    given: dict[int, object] = {}
    for s, (c, _) in zip(settings, chosen, strict=True):
        if given.setdefault(id(c), s.number.value) != s.number.value:
            return False
    return True
