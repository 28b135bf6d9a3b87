"""Does a model's sentence run alongside a printed one: its words in their order, with no more left out than may be?

Each telling word of the sentence is laid beside the same word of one cited sentence, from left to right. Where the
paper has more between two of them, it has to be an aside, or a whole part that begins and ends where the sentence
itself has a joint. Where the sentence goes on in another sentence of the papers, or further back in the same one, a
new part begins in both. What the sentence has and the paper has not may only say where a thing is printed, or stand
over it as a heading. Whatever else differs is another statement: a deed given to somebody else, halves of two
sentences made one, a word put for another.

What is said of a row of a table has no such order (`as_tabled`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from answers.free_words import known_stretches
from answers.ground import Ground
from answers.laid_out import Mark, begins_part, laid_out, may_stand_for
from answers.pieces import unbound
from answers.printed_parts import aside, begins, begins_it, goes_on, moved, points, points_back
from answers.verbatim import words_of
from corpus.period_reading import find_periods
from corpus.words import stem

TELLING = 4  # words of a cell that make it a sentence
WIDTH = 1  # faults more than the best way has: a way with more is not followed
# Words that say that a thing is printed, where, and how it is put.
_TELLS = frozenset(
    stem(w)
    for w in """print printed list listed record recorded state stated say said report reported show shown give given
    make made count counted put set figure number total paper minutes meeting page table come came go went stand
    stood reach reached amount one describe described mention mentioned tell told hear heard detail detailed include
    including comprise comprised consist consisted constitute constituted represent represented equal equalled
    respectively namely own column row heading chart dashboard entry snapshot share proportion percentage value
    source""".split()
)
# Words that may be left out: they say when a thing is told, and how the telling goes on.
_PASSING = frozenset(
    """also additionally further furthermore however therefore moreover then now currently recently previously already
    again still too indeed consequently subsequently""".split()
)
_CONDITIONS = frozenset("if unless subject provided except until where when once whether depending".split())
_HOW_MANY = frozenset(
    "other others another more most all some many few several both each every any only first last next new no".split()
)
_SAYING = frozenset("said told replied explained reported advised confirmed stated added responded".split())
_BODIES = frozenset(stem(w) for w in "panel committee commission board cabinet council".split())
_RANGE = re.compile(r"\b(\d+)\s?[-–]\s?(\d+)\b")
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_A_TIME = re.compile(r"\s+(?:in|at|on|by|as at|for|during)\s+(?:the\s+)?")


@dataclass(frozen=True, slots=True)
class _At:
    """Where a way stands: at which word of which printed sentence; `last` is the word of the sentence laid there."""

    unit: int
    word: int
    last: int
    first: int = -1  # the first word of that sentence that a word is laid at,
    put: bool = False  # and whether the sentence has had words of a heading since the last


_Ways = dict[_At, tuple[str, ...]]
_START = _At(-1, -1, -1)


def strays(text: str, ground: Ground) -> Iterator[str]:
    """Where a sentence leaves what is printed, on the way that leaves it least."""
    areas = tuple(ground.evidence.areas)
    mine = laid_out(text, areas)
    sentences = [(u.source, line) for u in ground.units if not u.row and not u.pair for line in u.text.split("\n")]
    prose = [laid_out(line, areas) for _, line in sentences]
    rows = [u for u in ground.units if u.row and u.source]
    prose += [cells for r in rows for cell in r.text.split(" | ") if tells(cells := laid_out(cell, areas))]
    sources = [*(source for source, _ in sentences), *(0 for _ in prose[len(sentences) :])]  # cells have no order
    yield from _Way(text, mine, prose, sources, ground).best()
    yield from _twice(text, mine, prose, ground)
    texts = (*ground.evidence.texts, *(u.text for u in ground.units))
    printed = {(m[1], m[2]) for t in texts for m in _RANGE.finditer(t)}
    for row in ground.rows:
        yield from unbound(text, (row.cells[0], *row.headers, row.caption))
    for p, q in pairwise(find_periods(text)):
        if _A_YEAR.fullmatch(p.text) and _OF_A_TIME.fullmatch(text[p.end : q.start]):
            yield f"“{p.text}” stands for a figure"
    for m in _RANGE.finditer(text):
        if (m[1], m[2]) not in printed:
            yield f"“{m.group()}” is not printed there"


def _twice(text: str, mine: Sequence[Mark], prose: Sequence[Sequence[Mark]], ground: Ground) -> Iterator[str]:
    """Words, times and figures that a sentence has more often than all that it cites."""
    rows = frozenset(w for u in ground.units if u.row for w in u.words)
    printed = Counter(m.stem for place in prose for m in place)
    for s, n in Counter(m.stem for m in mine if not m.free and m.value is None).items():
        if n > printed[s] > 0 and s not in rows and s not in _TELLS:
            word = next(m.text for m in mine if m.stem == s)
            yield f"“{word}” is said more often than it is printed"
    areas = tuple(ground.evidence.areas)
    every = [laid_out(t, areas) for t in dict.fromkeys((*ground.evidence.texts, *(u.text for u in ground.units)))]
    told = Counter(p.period for p in find_periods(text))
    for period, n in told.items():
        printed_times = (sum(q.period == period for q in find_periods(t)) for t in ground.evidence.texts)
        if n > max(1, *printed_times):
            yield f"“{period.label}” is said more often than it is printed"
    for value, n in Counter(m.value for m in mine if m.value is not None).items():
        if n > max(1, *(sum(p.value == value for p in place) for place in every)):
            yield f"“{next(m.text for m in mine if m.value == value)}” is said more often than it is printed"


class _Way:
    """The ways in which the words of a sentence can be laid beside printed ones."""

    def __init__(
        self, text: str, mine: Sequence[Mark], prose: Sequence[Sequence[Mark]], sources: Sequence[int], ground: Ground
    ) -> None:
        self._text, self._mine, self._prose, self._source = text, mine, prose, sources
        self._over = frozenset(s for u in ground.units for s in u.words - u.own) | (ground.paragraphs() & _BODIES)
        printed = (*ground.evidence.texts, *(f.measure for f in ground.evidence.own))
        self._printed = frozenset(w.text for t in printed for w in words_of(t))
        count = Counter(m.stem for m in mine)
        self._said = [
            frozenset(s for s, n in Counter(m.stem for m in place).items() if count[s] >= n) for place in prose
        ]
        self._known = known_stretches(text, frozenset(s for u in ground.units for s in u.words), ground.glossary)

    def best(self) -> tuple[str, ...]:
        ways: _Ways = {_START: ()}
        for i, m in enumerate(self._mine):
            if m.free:
                continue
            least = min(len(faults) for faults in ways.values())
            new: _Ways = {}
            for at, faults in ways.items():
                if len(faults) <= least + WIDTH:
                    self._passed_over(new, m, at, faults)
                    self._laid(new, i, at, faults)
            ways = new
        return min((self._ended(at, faults) for at, faults in ways.items()), key=len)

    def _passed_over(self, new: _Ways, m: Mark, at: _At, faults: tuple[str, ...]) -> None:
        known = any(a <= m.start and m.end <= b for a, b in self._known)
        if known:
            _keep(new, at, faults)
        elif m.stem in _TELLS and m.value is None:
            _keep(new, _At(at.unit, at.word, at.last, at.first, at.unit >= 0), faults)
        elif self._stands_over(m):
            _keep(new, _At(at.unit, at.word, at.last, at.first, True), faults)
        else:
            _keep(new, at, (*faults, f"“{self._text[m.start : m.end]}” is not printed there"))

    def _stands_over(self, m: Mark) -> bool:
        """Whether a word stands over what is cited, and is not who said it: officers are not the Council."""
        following = next((n.text for n in self._mine if n.start > m.start), "")
        told = m.stem in self._over and m.value is None and m.text not in _HOW_MANY and following not in _SAYING
        return told and self._as_printed(m)

    def _as_printed(self, m: Mark) -> bool:
        """Whether a word is printed as it is said: what is planned is no plan."""
        return not m.text.endswith(("ed", "ing")) or m.text in self._printed

    def _laid(self, new: _Ways, i: int, at: _At, faults: tuple[str, ...]) -> None:
        m = self._mine[i]
        for unit, place in enumerate(self._prose):
            for k, p in enumerate(place):
                if p.free or (at.unit, at.word) == (unit, k) or not self._same(m, p):
                    continue
                fault = self._step(at, i, unit, k)
                first = min(at.first, k) if unit == at.unit else k
                _keep(new, _At(unit, k, i, first), faults if fault is None else (*faults, fault))

    def _same(self, m: Mark, p: Mark) -> bool:
        if m.value is not None or p.value is not None:
            return m.value == p.value
        return m.stem == p.stem or may_stand_for(m.stem, p.stem)

    def _step(self, at: _At, i: int, unit: int, k: int) -> str | None:
        """What is wrong with going on from one word to the next; None for nothing."""
        place, m = self._prose[unit], self._mine[i]
        between = self._mine[at.last + 1 : i]
        joint = any(begins_part(b) for b in between) or begins_part(m)
        said = self._text[m.start : m.end]
        if unit == at.unit and _into_an_entry(place, min(at.word, k), max(at.word, k), k):
            return f"“{said}” is said of something else"
        if unit == at.unit and at.word < k:
            gap = place[at.word + 1 : k]
            left = [g for g in gap if not g.free and g.stem not in self._said[unit] and g.text not in _PASSING]
            if not left and (joint or not at.put):
                return None
            if any(g.text in _CONDITIONS for g in left) and not aside(gap, brackets=True):
                return f"“{' '.join(g.text for g in left)}” is left out before “{said}”"
            if at.put:
                return f"“{said}” has other words before it"
            if aside(gap) or (joint and begins(place, k, bracket=True)):
                return None
            return f"“{' '.join(g.text for g in left)}” is left out before “{said}”"
        if at.put and (not begins_it(place, k) or points_back(place, k)):
            return f"“{said}” has other words before it"
        if at.unit < 0:
            if (begins(place, k, True) and not goes_on(place, k)) or moved(self._mine, i, place, k):
                return None
        elif self._fenced(at) and (any(map(_joins, between)) if unit != at.unit else joint and k < at.first):
            if (begins(place, k) and not goes_on(place, k)) or (unit == at.unit and moved(self._mine, i, place, k)):
                return None
        elif self._leads(at, unit) and begins_it(place, k):
            return None  # "Cabinet is asked to:", and one of the limbs under it
        elif self._runs_on(at, unit) and points(place, k):
            return None  # "Foster carers … They said": who they are stands in the sentence before
        return f"“{said}” does not stand so after “{self._mine[at.last].text if at.last >= 0 else ''}”"

    def _runs_on(self, at: _At, unit: int) -> bool:
        """Whether a printed sentence follows the one a way is at, which it has followed from its first words."""
        led = self._prose[at.unit][: at.first] if at.unit >= 0 else ()
        follows = unit == at.unit + 1 and self._source[unit] == self._source[at.unit] != 0
        return follows and all(m.free for m in led)

    def _leads(self, at: _At, unit: int) -> bool:
        """Whether a way stands at the end of a line that leads in those after it, and goes on in one of them."""
        rest = self._prose[at.unit][at.word + 1 :]
        led = any(m.text == ":" for m in rest) and rest[-1].text in (":", "") and all(m.free for m in rest)
        return led and unit > at.unit and self._source[unit] == self._source[at.unit] != 0

    def _fenced(self, at: _At) -> bool:
        """Whether what is printed may end after a word."""
        for m in self._prose[at.unit][at.word + 1 :]:
            if begins_part(m):
                return True
            if not m.free and m.stem not in self._said[at.unit]:
                return False
        return True

    def _ended(self, at: _At, faults: tuple[str, ...]) -> tuple[str, ...]:
        if at.unit >= 0 and not self._fenced(at):
            return (*faults, "it breaks off what is printed")
        rest = self._prose[at.unit][at.word + 1 :] if at.unit >= 0 else ()
        if at.put and any(not m.free and m.stem not in self._said[at.unit] for m in rest):
            return (*faults, "it ends in other words than what is printed")
        return faults


def tells(words: Sequence[Mark]) -> bool:
    """Whether a cell has words enough to be a sentence."""
    return sum(not m.free and m.value is None for m in words) >= TELLING


def _joins(mark: Mark) -> bool:
    """Whether a word or sign joins two sentences: a comma alone does not."""
    return begins_part(mark) and mark.text not in (",", "(", ")")


def _into_an_entry(place: Sequence[Mark], a: int, b: int, k: int) -> bool:
    """Whether a word stands within another entry of an enumeration than what is said before it: "A; B and C" tells
    nothing of A and C.
    """
    if not any(m.text == ";" for m in place[a:b]):
        return False
    for p in reversed(place[:k]):
        if p.text == ";":
            return False
        if p.text == "," or not (p.free or begins_part(p)):
            return True
    return False


def _keep(ways: _Ways, at: _At, faults: tuple[str, ...]) -> None:
    if at not in ways or len(faults) < len(ways[at]):
        ways[at] = faults
