"""Does a model's sentence run alongside a printed one: its words in their order, with no more left out than may be?

Each telling word of the sentence is laid beside the same word of one cited sentence, from left to right. Where the
paper has more between two of them, it has to be an aside, or a whole part that begins and ends where the sentence
itself has a joint. Where the sentence goes on in another sentence of the papers, or further back in the same one, a
new part begins in both. What the sentence has and the paper has not may only say where a thing is printed, or stand
over it as a heading. Whatever else differs is another statement: a deed given to somebody else, halves of two
sentences made one, a word put for another.

What is said of a row of a table has no such order; there each word has to stand in the row, its headers or over it,
and its figures are held by `spoken_figures`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answers.free_words import known_stretches
from answers.ground import Ground
from answers.laid_out import Mark, begins_part, laid_out, may_stand_for
from answers.movement import MOVING
from answers.nearness import clause_at, clauses
from answers.spoken_numbers import areas_in
from answers.verbatim import words_of
from corpus.fact import Fact
from corpus.words import stem, stems

SHORT = 8  # words of what a figure of a sentence counts, for it to be said like a row
TELLING = 4  # words of a cell that make it a sentence
WIDTH = 1  # faults more than the best way has: a way with more is not followed
# Words that say that a thing is printed, where, and how it is put.
_TELLS = frozenset(
    stem(w)
    for w in """print printed list listed record recorded state stated say said report reported show shown give given
    make made count counted put set figure number total paper minutes meeting page table come came go went stand
    stood reach reached amount one describe described mention mentioned tell told hear heard detail detailed include
    including comprise comprised consist consisted constitute constituted represent represented equal equalled
    respectively namely own column row heading chart dashboard entry snapshot share proportion percentage value source""".split()
)
# Words that may be left out: they say when a thing is told, and how the telling goes on.
_PASSING = frozenset(
    """also additionally further furthermore however therefore moreover then now currently recently previously already
    again still too indeed consequently subsequently""".split()
)
_TOLD = frozenset("told heard reported noted said stated confirmed explained advised informed replied added".split())
_HOW_MANY = frozenset(
    "other others another more most all some many few several both each every any only first last next new no".split()
)
_AUXILIARY = frozenset("is are was were be been has have had do does did will would may might could should".split())
_RANGE = re.compile(r"\b(\d+)\s?[-–]\s?(\d+)\b")
_DAY_BEHIND = re.compile(r"\s*\(\d{1,2} [A-Z]\w+ \d{4}\)\W*\Z")
_POINTING = frozenset("it they this these he she that those".split())
_OF_A_ROW = frozenset("as from to between by up down against than per over".split())


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
    prose = [laid_out(u.text, areas) for u in ground.units if not u.row and not u.pair]
    rows = [u for u in ground.units if u.row and u.source]
    prose += [cells for r in rows for cell in r.text.split(" | ") if _tells(cells := laid_out(cell, areas))]
    yield from _Way(text, mine, prose, row_clauses(text, ground), ground).best()
    printed = {(m[1], m[2]) for t in (*ground.evidence.texts, *(u.text for u in ground.units)) for m in _RANGE.finditer(t)}
    yield from _twice(mine, prose, ground)
    for m in _RANGE.finditer(text):
        if (m[1], m[2]) not in printed:
            yield f"“{m.group()}” is not printed there"


def as_printed(text: str, ground: Ground) -> bool:
    """Whether all words of a sentence, little ones, times and figures as well, stand in one printed sentence in their
    order; but for the council before them, its name for "we", and a day in brackets behind them.
    """
    areas = tuple(ground.evidence.areas)
    said = _DAY_BEHIND.sub("", text)
    councils = [(a.start, a.end) for a in areas_in(said, areas) if a.area in areas]
    mine = [m for m in laid_out(said, areas) if not any(a <= m.start < b for a, b in councils)]
    if mine and mine[0].text == "in" and mine[0].start == 0:
        mine = mine[1:]
    mine = [m for m in mine if not m.sign]
    for u in ground.units:
        if u.row or u.pair:
            continue
        place = iter(m for m in laid_out(u.text, areas) if not m.sign)
        if mine and all(any(m.text == p.text and m.value == p.value for p in place) for m in mine):
            return True
    return False


def _twice(mine: Sequence[Mark], prose: Sequence[Sequence[Mark]], ground: Ground) -> Iterator[str]:
    """Words that a sentence has more often than all that it cites."""
    rows = frozenset(w for u in ground.units if u.row for w in u.words)
    printed = Counter(m.stem for place in prose for m in place)
    for s, n in Counter(m.stem for m in mine if not m.free and m.value is None).items():
        if n > printed[s] > 0 and s not in rows and s not in _TELLS:
            word = next(m.text for m in mine if m.stem == s)
            yield f"“{word}” is said more often than it is printed"


def row_clauses(text: str, ground: Ground) -> tuple[tuple[int, int, frozenset[str]], ...]:
    """The clauses of a sentence that give a figure of a cited row, or of the answer: where each begins and ends (end
    not included), and the stems of what the figure is printed under.
    """
    areas = tuple(ground.evidence.areas)
    mine = laid_out(text, areas)
    rows = [u for u in ground.units if u.row and u.source]
    counted = [(frozenset(m.value for m in laid_out(r.text, areas) if m.value is not None), r.words) for r in rows]
    counted += [
        (frozenset({f.value}), words)
        for f in ground.evidence.own
        if len(words := _fact_words(f)) <= SHORT or f.locator.cell is not None
    ]
    of_rows = []
    for a, b in clauses(text):
        figures = {m.value for m in mine if m.value is not None and a <= m.start < b}
        words = frozenset(w for values, own in counted if values & figures for w in own)
        words |= frozenset(w for r in rows if _says_cell(text[a:b], r.text) for w in r.words)
        if words:
            of_rows.append((a, b, words))
    return tuple(of_rows)


def _says_cell(text: str, row: str) -> bool:
    """Whether a text has a short cell of a row that is words, the row's name aside: "Good"."""
    cells = (c.strip() for c in row.split(" | ")[1:])
    return any(re.search(rf"\b{re.escape(c)}\b", text) for c in cells if c[:1].isalpha() and len(c.split()) < TELLING)


def _tells(words: Sequence[Mark]) -> bool:
    return sum(not m.free and m.value is None for m in words) >= TELLING


def _fact_words(fact: Fact) -> frozenset[str]:
    return frozenset(stems(" ".join((fact.measure, fact.unit or ""))))


class _Way:
    def __init__(
        self, text: str, mine: tuple[Mark, ...], prose: Sequence[tuple[Mark, ...]],
        of_rows: Sequence[tuple[int, int, frozenset[str]]], ground: Ground,
    ) -> None:
        self._text, self._mine, self._prose, self._ground = text, mine, prose, ground
        self._of_rows = of_rows
        count = Counter(m.stem for m in mine)
        self._said = [
            frozenset(s for s, n in Counter(m.stem for m in place).items() if count[s] >= n) for place in prose
        ]
        self._over = frozenset(s for u in ground.units for s in u.words - u.own)
        self._printed = frozenset(w.text for t in ground.evidence.texts for w in words_of(t))
        own = [" ".join((f.measure, *f.path)) for f in ground.evidence.own]
        rows = [u.text for u in ground.units if u.row and u.source]
        self._row_texts = frozenset(w.text for t in (*rows, *own) for w in words_of(t))
        self._printed |= frozenset(w.text for f in ground.evidence.own for w in words_of(f.measure))
        every = frozenset(s for u in ground.units for s in u.words)
        self._known = known_stretches(text, every, ground.glossary)

    def best(self) -> tuple[str, ...]:
        ways: _Ways = {_START: ()}
        for i, m in enumerate(self._mine):
            if m.free or self._holds_of_row(m):
                continue
            least = min(len(faults) for faults in ways.values())
            new: _Ways = {}
            for at, faults in ways.items():
                if len(faults) <= least + WIDTH:
                    self._passed_over(new, m, at, faults)
                    self._laid(new, i, at, faults)
            ways = new
        return min((self._ended(at, faults) for at, faults in ways.items()), key=len)

    def _holds_of_row(self, m: Mark) -> bool:
        """Whether a word is of what is said of a row and stands there, or is held with its figures."""
        if not self._of_rows:
            return False
        if m.stem in MOVING or m.text in _OF_A_ROW:
            return True
        words = self._row_words(m)
        if words is None:  # a clause without a figure, beside one with: what the row is of
            words = frozenset(w for *_, own in self._of_rows for w in own) if self._uncounted(m) else frozenset()
        elif m.value is not None:
            return True
        same = m.stem in words and self._as_printed(m) and (m.text not in _HOW_MANY or m.text in self._row_texts)
        return same or any(may_stand_for(m, s, self._ground.glossary) for s in words if s != m.stem)

    def _over_it(self, m: Mark) -> bool:
        return m.stem in self._over and m.value is None and m.text not in _HOW_MANY and self._as_printed(m)

    def _as_printed(self, m: Mark) -> bool:
        """Whether a word is printed as it is said: what is planned is no plan."""
        return not m.text.endswith(("ed", "ing")) or m.text in self._printed

    def _row_words(self, m: Mark) -> frozenset[str] | None:
        return next((w for a, b, w in self._of_rows if a <= m.start < b), None)

    def _uncounted(self, m: Mark) -> bool:
        a, b = clause_at(self._text, m.start)
        own = frozenset(w for *_, words in self._of_rows for w in words)
        return not any(a <= n.start < b and n.value is not None and n.text not in own for n in self._mine)

    def _passed_over(self, new: _Ways, m: Mark, at: _At, faults: tuple[str, ...]) -> None:
        known = any(a <= m.start and m.end <= b for a, b in self._known)
        if (m.stem in _TELLS and m.value is None) or known:
            _keep(new, at, faults)
        elif self._over_it(m) and self._row_words(m) is None:
            _keep(new, _At(at.unit, at.word, at.last, at.first, True), faults)
        else:
            _keep(new, at, (*faults, f"“{self._text[m.start : m.end]}” is not printed there"))

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
        return m.stem == p.stem or may_stand_for(m, p.stem, self._ground.glossary)

    def _step(self, at: _At, i: int, unit: int, k: int) -> str | None:
        """What is wrong with going on from one word to the next; None for nothing."""
        place, m = self._prose[unit], self._mine[i]
        between = self._mine[at.last + 1 : i]
        joint = any(begins_part(b) for b in between) or begins_part(m)
        said = self._text[m.start : m.end]
        if unit == at.unit and at.word < k:
            gap = place[at.word + 1 : k]
            left = [g for g in gap if not g.free and g.stem not in self._said[unit] and g.text not in _PASSING]
            if not left:
                return None
            if at.put:
                return f"“{said}” has other words before it"
            if _aside(gap) or (joint and _begins(place, k)):
                return None
            return f"“{' '.join(g.text for g in left)}” is left out before “{said}”"
        if at.put and not _begins_it(place, k):
            return f"“{said}” has other words before it"
        if at.unit < 0:
            if (_begins(place, k, True) and not _goes_on(place, k)) or _moved(self._mine, i, place, k):
                return None
        elif self._fenced(at) and joint and (unit != at.unit or k < at.first):
            if (_begins(place, k) and not _goes_on(place, k)) or (unit == at.unit and _moved(self._mine, i, place, k)):
                return None
        elif unit == at.unit + 1 and _points(place, k):
            return None  # "Foster carers … They said": who they are stands in the sentence before
        return f"“{said}” does not stand so after “{self._mine[at.last].text if at.last >= 0 else ''}”"

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
        return faults


def _keep(ways: _Ways, at: _At, faults: tuple[str, ...]) -> None:
    if at not in ways or len(faults) < len(ways[at]):
        ways[at] = faults


def _aside(gap: Sequence[Mark]) -> bool:
    """Whether a stretch is an aside: it begins and ends with a sign."""
    outer = [g for g in gap if g.sign or not g.free]
    return len(outer) > 2 and outer[0].sign and outer[-1].sign


def _begins(place: Sequence[Mark], k: int, told: bool = False) -> bool:
    """Whether a part of a printed sentence begins with a word, little words aside.

    told  whether what somebody said that … may be such a part
    """
    for at in range(k - 1, -1, -1):
        p = place[at]
        if p.text == "that":
            return told and any(q.text in _TOLD for q in place[max(0, at - 3) : at])
        if begins_part(p):
            return True
        if not p.free:
            return False
    return True


def _begins_it(place: Sequence[Mark], k: int) -> bool:
    """Whether a printed sentence, or what follows a colon in it, begins with a word, little words aside."""
    for p in reversed(place[:k]):
        if p.text in (":", ";"):
            return True
        if p.sign or not p.free or begins_part(p):
            return False
    return True


def _goes_on(place: Sequence[Mark], k: int) -> bool:
    """Whether a word begins what is said of something before it: ", are among the topics"."""
    goes_on = False
    for p in reversed(place[:k]):
        if begins_part(p):
            return goes_on
        if not p.free:
            return False
        goes_on |= p.text in _AUXILIARY
    return False


def _moved(mine: Sequence[Mark], i: int, place: Sequence[Mark], k: int) -> bool:
    """Whether a word has the same preposition before it in both: "in the first months" may stand elsewhere."""
    one, other = _preposition(mine, i), _preposition(place, k)
    return one is not None and one == other


def _preposition(words: Sequence[Mark], at: int) -> str | None:
    for p in reversed(words[:at]):
        if p.preposition:
            return p.text
        if not p.free or p.sign:
            return None
    return None


def _points(place: Sequence[Mark], k: int) -> bool:
    """Whether a sentence begins with a word that points back, and its next telling word is this one."""
    led = place[:k]
    return bool(led) and led[0].text in _POINTING and all(p.free for p in led)
