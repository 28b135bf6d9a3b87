"""Which printed number is each of a sentence's? They are given out together: what is one's is not another's."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
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
    offered = [[Offer(id(c), c.value, f.score) for c, f in _offered(r, o, len(first))] for _, r, o in first]
    for (setting, right, _), sure in zip(first, given_out(offered, [s.number.value for s, *_ in first]), strict=True):
        yield setting, right[0][0] if sure else ANOTHER


@dataclass(frozen=True, slots=True)
class Offer:
    """Something printed that may be what is said at one place of a sentence.

    what   which it is: the same printed thing is offered to several
    value  what it says
    score  how well it fits there
    """

    what: Hashable
    value: Hashable
    score: float


def given_out(offered: Sequence[Sequence[Offer]], said: Sequence[Hashable]) -> tuple[bool, ...]:
    """For each thing said, whether what is printed of its value is its own, where all are given out together.

    offered  for each, what may be it
    said     the value of each
    """
    best: dict[tuple[int, bool], float] = {}
    for chosen in product(*offered) if len(said) <= MOST else ():
        if _apart(said, chosen):
            total = sum(o.score for o in chosen)
            for k, offer in enumerate(chosen):
                slot = k, offer.value == said[k]
                best[slot] = max(best.get(slot, total), total)
    none = float("-inf")
    return tuple(best.get((k, True), none) > best.get((k, False), none) + MARGIN for k in range(len(said)))


def _sound(rated: Rated, setting: Setting, right: bool) -> Rated:
    """The printed numbers that may stand there, of the value said or of another, the best first; what was read to be
    a fact before what was not.
    """
    kept = [(c, f) for c, f in rated if not f.fault and (c.value == setting.number.value) == right]
    return sorted(kept, key=lambda pair: (-pair[1].score, pair[0].fact is None))


def _offered(right: Rated, rivals: Rated, numbers: int) -> Rated:
    """What is tried for one of so many numbers: a printed number of its value, and the likeliest of the others."""
    return [*right[:1], *rivals[: max(1, int(CHOICES ** (1 / numbers)) - 1)]]


def _apart(said: Sequence[Hashable], chosen: Sequence[Offer]) -> bool:
    """Whether nothing printed is given to two of different value."""
    given: dict[Hashable, Hashable] = {}
    return all(given.setdefault(offer.what, value) == value for value, offer in zip(said, chosen, strict=True))
