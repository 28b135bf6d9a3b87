"""How near two places of a sentence are: the clauses and figures that stand between them, and the words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from corpus.numbers import NumberMention, find_numbers
from corpus.period_reading import PeriodMention, find_periods
from corpus.words import STOP, stem, tokens

CLAUSE = re.compile(
    r"[;:,]\s|\s[–—]\s|\s\(|\)\s?|\s(?:but|while|whereas|and|than|against|versus|from|to(?=\s+£?\d)|"
    r"compared\s+(?:with|to))\s"
)
"""Where a clause of a sentence ends: what stands on the two sides may be said of different things."""

# "Children and Families Service", "children and young people": one name, and no two clauses.
_ONE_NAME = re.compile(r"[A-Z][\w’'-]*\s(?:and|to)\s[A-Z]|[Cc]hildren\sand\syoung\s")
A_FIGURE = 0.5  # how much of nearness is left over a figure that stands between,
A_CLAUSE = 0.65  # over the end of a clause,
A_WORD = 0.08  # and how much each word between takes of it
_ASIDE = re.compile(r"\s\([^()]*\),?\s?")
_PARTS_MORE = re.compile(r"(?:;|:|\s[–—])\s\Z")
_SUBORDINATE = re.compile(r"(?<=\s)(?:after|once|when|which|who|whom|because|including|plus|following|where)\s", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?", re.IGNORECASE)


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence: where each begins and ends (end not included)."""
    names = [(m.start(), m.end()) for m in _ONE_NAME.finditer(text)]
    start = 0
    for m in CLAUSE.finditer(text):
        if not any(a < m.start() and m.end() < b for a, b in names):
            yield start, m.start()
            start = m.end()
    yield start, len(text)


def clause_at(text: str, at: int) -> tuple[int, int]:
    """Where the clause that holds a character begins and ends (end not included); what joins two is of the second."""
    return next((a, b) for a, b in clauses(text) if at <= b)


@dataclass(frozen=True, slots=True)
class Placed:
    """The stem of a word and the character of its text that it begins at (from 0)."""

    stem: str
    start: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A sentence, with where all that parts or joins its words stands (characters from 0).

    words    the telling words in order, those of times and figures left out
    starts   where each word begins, telling or not
    cuts     where its clauses begin, the first left out; twice after a semicolon or a dash, which part more
    asides   where its brackets begin and what follows them does: to what stands on both sides they are not there
    figures  what may be a figure: digits and number words outside times
    periods  its times
    """

    text: str
    words: tuple[Placed, ...]
    starts: tuple[int, ...]
    cuts: tuple[int, ...]
    asides: tuple[tuple[int, int], ...]
    figures: tuple[NumberMention, ...]
    periods: tuple[PeriodMention, ...]

    def nearness(self, a: int, b: int) -> float:
        """How near two characters are: 1 side by side, less with every figure, clause and word between."""
        first, last = min(a, b), max(a, b)
        asides = [(x, y) for x, y in self.asides if first < x and y <= last]
        figures = sum(first < n.start < last and not _within(n.start, asides) for n in self.figures)
        cuts = sum(first < cut <= last and not _within(cut, asides) for cut in self.cuts)
        words = bisect_left(self.starts, last) - bisect_right(self.starts, first)
        return A_FIGURE**figures * A_CLAUSE**cuts / (1 + A_WORD * max(0, words))

    def agreement(self, at: int, other: Layout, there: int) -> float:
        """How far the words near a character of this sentence are near one of another."""
        nearest: dict[str, float] = {}
        for w in self.words:
            nearest[w.stem] = max(nearest.get(w.stem, 0), self.nearness(at, w.start))
        found: dict[str, float] = {}
        for w in other.words:
            if w.stem in nearest:
                found[w.stem] = max(found.get(w.stem, 0), other.nearness(there, w.start))
        return sum(nearest[s] * near for s, near in found.items())


@lru_cache(maxsize=4_000)
def layout(text: str, figures: tuple[NumberMention, ...] | None = None) -> Layout:
    """How a sentence is laid out; `figures` where it is known what of it is one."""
    periods = find_periods(text)
    shown = printed_numbers(text, periods) if figures is None else figures
    counted = [(n.start, n.end) for n in shown]
    taken = counted + [(p.start, p.end) for p in periods if not any(a < p.end and p.start < b for a, b in counted)]
    found = [m for m in _WORD.finditer(text) if not any(a < m.end() and m.start() < b for a, b in taken)]
    words = tuple(
        Placed(stem(t), m.start()) for m in found for t in tokens(m.group()) if t not in STOP and len(t) > 1
    )
    begun = tuple(start for start, _ in clauses(text))[1:]
    more = (*(c for c in begun if _PARTS_MORE.search(text[:c])), *(m.start() for m in _SUBORDINATE.finditer(text)))
    cuts = tuple(sorted((*begun, *more)))
    asides = tuple((m.start() + 1, m.end()) for m in _ASIDE.finditer(text) if _aside(m, cuts, shown))
    return Layout(text, words, tuple(m.start() for m in found), cuts, asides, shown, periods)


def _aside(m: re.Match[str], cuts: tuple[int, ...], figures: tuple[NumberMention, ...]) -> bool:
    """Whether a bracket only adds to what stands before it: it has no figure, or there is one that it adds to."""
    begins = max((cut for cut in (0, *cuts) if cut <= m.start()), default=0)
    within = any(m.start() < n.start < m.end() for n in figures)
    return not within or any(begins <= n.start < m.start() for n in figures)


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(a <= at <= b for a, b in spans)


def printed_numbers(text: str, periods: tuple[PeriodMention, ...]) -> tuple[NumberMention, ...]:
    """Every number of a text outside its times, those that count and those that name alike, in order."""
    found = list(find_numbers(text, periods))
    taken = [(n.start, n.end) for n in found] + [(p.start, p.end) for p in periods]
    for m in re.finditer(r"\d+(?:,\d{3})*(?:\.\d+)?", text):
        if not any(a < m.end() and m.start() < b for a, b in taken):
            value = Decimal(m.group().replace(",", ""))
            found.append(NumberMention(value, None, m.group(), m.start(), m.end()))
    return tuple(sorted(found, key=lambda n: n.start))
