"""What a model's sentence says of a row of a table, or of a figure of the answer: its words are the row's own.

A row has no order of words to run alongside: each word has to stand in the row, in its headers or over it. Its figures
are held by `spoken_figures`, and what it is called by `named_rows`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from answers.ground import Ground, Unit
from answers.laid_out import Mark, laid_out, may_stand_for
from answers.movement import MOVING
from answers.nearness import clause_at, clauses
from answers.verbatim import words_of
from corpus.fact import Fact
from corpus.words import stem, stems

SHORT = 8  # words of what a figure of a sentence counts, for it to be said like a row
TELLING = 4  # words of a cell that make it a sentence
_HOW_MANY = frozenset(
    "other others another more most all some many few several both each every any only first last next new no".split()
)
_BODIES = frozenset(stem(w) for w in "panel committee commission board cabinet council".split())
_OF_A_ROW = frozenset("as from to between by up down against than per over".split())
RowClause = tuple[int, int, frozenset[str]]
"""Where a clause begins and ends (end not included), and the stems of what its figures are printed under."""


def row_clauses(text: str, ground: Ground) -> tuple[RowClause, ...]:
    """The clauses of a sentence that give a figure of a cited row, or of the answer: where each begins and ends (end
    not included), and the stems of what the figure is printed under.
    """
    areas = tuple(ground.evidence.areas)
    mine = laid_out(text, areas)
    rows = [u for u in ground.units if u.row and u.source]
    counted: list[tuple[frozenset[Decimal], frozenset[str]]]
    counted = [
        (frozenset(v for m in laid_out(r.text, areas) if (v := m.value) is not None), _said_beside(r)) for r in rows
    ]
    counted += [
        (frozenset((f.value,)), words)
        for f in ground.evidence.own
        if f.value is not None
        if len(words := _fact_words(f)) <= SHORT or f.locator.cell is not None
    ]
    of_rows = []
    for a, b in clauses(text):
        figures = {m.value for m in mine if m.value is not None and a <= m.start < b}
        words = frozenset(w for values, own in counted if values & figures for w in own)
        words |= frozenset(w for r in rows if _says_cell(text[a:b], r.text) for w in _said_beside(r))
        if words:
            of_rows.append((a, b, words))
    return tuple(of_rows)


def _said_beside(row: Unit) -> frozenset[str]:
    return row.words if row.beside is None else row.beside


def _says_cell(text: str, row: str) -> bool:
    """Whether a text has a short cell of a row that is words, the row's name aside: "Good"."""
    cells = (c.strip() for c in row.split(" | ")[1:])
    return any(re.search(rf"\b{re.escape(c)}\b", text) for c in cells if c[:1].isalpha() and len(c.split()) < TELLING)


def tells(words: Sequence[Mark]) -> bool:
    """Whether a cell has words enough to be a sentence."""
    return sum(not m.free and m.value is None for m in words) >= TELLING


def _fact_words(fact: Fact) -> frozenset[str]:
    return frozenset(stems(" ".join((fact.measure, fact.unit or ""))))


class RowWords:
    """The words that a sentence may have of the rows it cites, and of what stands over all that it cites."""

    def __init__(self, text: str, mine: Sequence[Mark], ground: Ground) -> None:
        self._text, self._mine = text, mine
        self._clauses = row_clauses(text, ground)
        self._over = frozenset(s for u in ground.units for s in u.words - u.own) | (ground.paragraphs() & _BODIES)
        facts = ground.evidence.own
        printed = (*ground.evidence.texts, *(f.measure for f in facts))
        self._printed = frozenset(w.text for t in printed for w in words_of(t))
        rows = (*(u.text for u in ground.units if u.row and u.source), *(" ".join((f.measure, *f.path)) for f in facts))
        self._in_rows = frozenset(w.text for t in rows for w in words_of(t))

    def hold(self, m: Mark) -> bool:
        """Whether a word is said of a row and stands there, or is held with its figures."""
        if not self._clauses:
            return False
        if m.stem in MOVING or m.text in _OF_A_ROW:
            return True
        words = self._of(m)
        if words is None:  # a clause without a figure, beside one with: what the row is of
            words = frozenset(w for *_, own in self._clauses for w in own) if self._uncounted(m) else frozenset()
        elif m.value is not None:
            return True
        same = m.stem in words and self._as_printed(m) and (m.text not in _HOW_MANY or m.text in self._in_rows)
        return same or any(may_stand_for(m.stem, s) for s in words if s != m.stem)

    def over(self, m: Mark) -> bool:
        """Whether a word stands over what is cited, and is said of no row."""
        told = m.stem in self._over and m.value is None and m.text not in _HOW_MANY
        return told and self._as_printed(m) and self._of(m) is None

    def _as_printed(self, m: Mark) -> bool:
        """Whether a word is printed as it is said: what is planned is no plan."""
        return not m.text.endswith(("ed", "ing")) or m.text in self._printed

    def _of(self, m: Mark) -> frozenset[str] | None:
        return next((w for a, b, w in self._clauses if a <= m.start < b), None)

    def _uncounted(self, m: Mark) -> bool:
        a, b = clause_at(self._text, m.start)
        own = frozenset(w for *_, words in self._clauses for w in words)
        return not any(a <= n.start < b and n.value is not None and n.text not in own for n in self._mine)
