"""What one sentence of a model's draft may stand on, and which of its places bears a clause out best."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from answers.heads import evened
from answers.proving import Evidence
from corpus.glossary import Glossary
from corpus.period_reading import find_periods
from corpus.words import stems

_ONE = r"[£+−–-]?\s?\d[\d,.]*\s?(?:%|[km]\b)?\s?[*¹²³]*"
_BESIDE = rf"\((?:(?:[A-Za-z.]+\s){{0,3}}{_ONE}|[A-Za-z]+(?:\s[a-z]+){{0,2}})\)"
_FIGURE = re.compile(rf"\s*(?:{_ONE}(?:\s*{_BESIDE})?|\({_ONE}\))\s*\Z")

OVER = 0.4  # what a word counts that stands over a place and not in it
NEARLY = 0.9  # a place that has so much of what the best has bears a clause out as well


def is_figure(cell: str) -> bool:
    """Whether a cell is a figure, one with its share or a word in brackets, "33 (42%)", "33 (actual)", or one below
    nought: "(33)".
    """
    return _FIGURE.match(cell) is not None


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence or row of the evidence, with what is printed over it.

    text     as printed
    words    the stems of it and of its headings, headers and paper
    row      whether it is a row of a table or a line of ours, where nearness says nothing
    heading  what is printed right over it; "" for nothing
    source   the number of its citation; 0 for a line of ours
    pair     whether it is more than one sentence
    council  whose paper it stands in; "" for unknown
    own      the stems of its text
    """

    text: str
    words: frozenset[str]
    row: bool
    heading: str = ""
    source: int = 0
    pair: bool = False
    council: str = ""
    own: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "own", frozenset(stems(self.text)))


@dataclass(frozen=True, slots=True)
class Row:
    """A cited row of a table.

    headers    the head of each cell
    cells      as printed, the row's label first
    caption    the table's; "" for none
    heading    the nearest over the table; "" for none
    measures   what reading the paper found its figures to count: more than the label where that is of the row above it
    authority  whose paper it stands in; "" for unknown
    group      what stands over it in a row of its own, where another row is called the same; "" for none
    """

    headers: tuple[str, ...]
    cells: tuple[str, ...]
    caption: str = ""
    measures: tuple[str, ...] = ()
    authority: str = ""
    heading: str = ""
    group: str = ""

    def evened(self, times: bool) -> Row:
        """The same row with areas, and with `times` times as well, by their own names, but in cells of figures."""
        cells = tuple(c if is_figure(c) else evened(c, times) for c in self.cells)
        headers = tuple(evened(h, times) for h in self.headers)
        measures = tuple(evened(m, times) for m in self.measures)
        return replace(
            self, headers=headers, cells=cells, caption=evened(self.caption, times), measures=measures,
            heading=evened(self.heading, times),
        )

    @property
    def names(self) -> tuple[str, ...]:
        """What the row is called: its cells before the first figure; () where its first cell is one."""
        return tuple(self.cells[: self._named()])

    @property
    def heads_of_names(self) -> tuple[str, ...]:
        """The heads of the columns that name the row."""
        return tuple(self.headers[: self._named()])

    def _named(self) -> int:
        figures = [n for n, c in enumerate(self.cells) if is_figure(c)]
        if 0 in figures and find_periods(self.headers[0]):
            return 0  # a row without a name, each cell under its time
        last = len(self.cells) - 1
        told = (n + 1 for n, c in enumerate(self.cells) if n == last or (len(c.split()) > 1 and c[0].isalpha()))
        first = next((n for n in figures if n), next(told, 1))
        timed = (n for n, h in enumerate(self.headers) if n and find_periods(h))  # "not collected" under "March 2031"
        return min(first, next(timed, first))


@dataclass(frozen=True, slots=True)
class Ground:
    """What one sentence may stand on.

    evidence  what it cites
    units     the same, sentence by sentence
    before    the sentence before it, which "up" may look back to; "" for none
    over      the stems of what is printed over the quotes it cites
    around    the paragraphs that the cited sentences stand in: whom "he" and "these" are said of
    rows      the cited rows of tables
    """

    evidence: Evidence
    units: tuple[Unit, ...]
    glossary: Glossary
    before: str = ""
    over: frozenset[str] = frozenset()
    around: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()

    def bearers(self, words: Collection[str], source: int | None = None, pairs: bool = True) -> tuple[Unit, ...]:
        """The units that have most of these words (stems), all that are alike in it; () where none has any.

        source  of one citation only
        pairs   whether more than one sentence may bear them
        """
        wanted = frozenset(words)
        units = [u for u in self.units if source in (None, u.source) and (pairs or not u.pair)]
        rated = [(u, len(wanted & u.own) + OVER * len(wanted & (u.words - u.own))) for u in units]
        most = max((n for _, n in rated), default=0.0)
        return tuple(u for u, n in rated if n >= NEARLY * most) if most else ()

    def paragraphs(self) -> frozenset[str]:
        """The stems of the paragraphs that the cited sentences stand in."""
        return frozenset(s for t in self.around for s in stems(t))
