"""One measure laid out: its figures by area and time, each cited, gaps left as gaps and disagreements side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from answers.draft import Quote
from answers.measures import Measure
from answers.placing import placed
from corpus.area import COMPARATORS
from corpus.fact import Basis, Fact
from corpus.paper import Paper
from corpus.period import Period, PeriodKind
from corpus.period_reading import find_periods
from corpus.scope import OPEN_SHELF, Scope
from corpus.store import Store
from retrieval.citations import Citation, place_label

NOT_STATED = "Area not stated"


@dataclass(frozen=True, slots=True)
class Stated:
    """A value as the papers print it for one area and time, and every place that prints it.

    fact       the first of them, in the order of the shelf
    citations  numbered from 1 over the whole view
    supported  whether every quote stands word for word at its place
    """

    fact: Fact
    citations: tuple[Citation, ...]
    supported: bool = True

    @property
    def draft(self) -> bool:
        """Whether the papers call it provisional."""
        return self.fact.basis is Basis.PROVISIONAL


@dataclass(frozen=True, slots=True)
class Point:
    """What the papers print for one area at one time: () of `stated` is a gap, more than one value a conflict."""

    stated: tuple[Stated, ...] = ()

    @property
    def conflict(self) -> bool:
        """Whether two places print two values of one standing.

        A target beside an outturn is no conflict, nor are two rows of one table: their labels say too little.
        """
        known = [one.fact for one in self.stated if one.fact.value is not None]
        return any(a.basis == b.basis and a.value != b.value and _block(a) != _block(b) for a in known for b in known)


def _block(fact: Fact) -> tuple[str, int | None]:
    return fact.paper, fact.locator.block


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of one area, a point for each period of the view."""

    area: str
    comparator: bool
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A measure by area (the authority first, comparators after) and period (oldest first)."""

    measure: Measure
    periods: tuple[Period, ...]
    lines: tuple[Line, ...]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every place it stands on, by number."""
        found = {c.number: c for line in self.lines for p in line.points for s in p.stated for c in s.citations}
        return tuple(found[n] for n in sorted(found))

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader has to know: conflicts, drafts, parts of a year, quotes that were not found; () for nothing."""
        return _notes(self)


def lay_out(
    measure: Measure,
    store: Store,
    areas: Iterable[str] = (),
    periods: Iterable[Period] = (),
    scope: Scope = OPEN_SHELF,
) -> View:
    """A measure's figures in a grid; no areas and no periods mean all of them.

    A period takes every figure that lies inside it: "2022" has March 2022. An area or period that nothing is printed
    for leaves no line and no column. Papers outside the scope do not exist.
    """
    wanted, times = tuple(areas), tuple(periods)
    seen = {entry.id for entry in store.listing(scope)}
    facts = [
        f
        for f in measure.facts
        if f.paper in seen
        and f.period is not None
        and (not wanted or (f.area or NOT_STATED) in wanted)
        and (not times or any(p.same_time(f.period) or p.covers(f.period) for p in times))
    ]
    columns = Measure(measure.id, measure.label, measure.unit, tuple(facts)).periods
    cite = _Citing(store, scope)
    names = [a for a in (*measure.areas, NOT_STATED) if any((f.area or NOT_STATED) == a for f in facts)]
    lines = []
    for area in names:
        own = [f for f in facts if (f.area or NOT_STATED) == area]
        points = tuple(_point([f for f in own if f.period and f.period.same_time(p)], cite) for p in columns)
        lines.append(Line(area, area in COMPARATORS, points))
    return View(measure, columns, tuple(lines))


def read_period(text: str) -> Period | None:
    """The period that a person typed ("2021/22", "March 2022", "2022"); None where it names none or several."""
    found = find_periods(text)
    return found[0].period if len(found) == 1 else None


class _Citing:
    """Numbers the places in the order of first use and looks each quote up, once."""

    def __init__(self, store: Store, scope: Scope) -> None:
        self._store, self._scope = store, scope
        self._known: dict[tuple[str, str, str], tuple[Citation, bool]] = {}
        self._papers: dict[str, Paper] = {}

    def __call__(self, fact: Fact) -> tuple[Citation, bool]:
        quote = Quote.of_fact(fact)
        paper = self._papers.setdefault(fact.paper, self._store.paper(fact.paper, self._scope))
        found, stands = placed(quote, paper)
        label = place_label(paper.metadata, found.locator)
        key = (paper.id, label, quote.text)
        if key not in self._known:
            headers = _headers(paper, fact)
            citation = Citation(
                len(self._known) + 1, paper.file, paper.metadata, found.locator, quote.text, label, headers
            )
            self._known[key] = citation, stands
        return self._known[key]


def _headers(paper: Paper, fact: Fact) -> tuple[str, ...]:
    """The header path over each cell of the row that a fact stands in; () for a sentence."""
    where = fact.locator
    table = paper.blocks[where.block].table if where.block is not None and where.cell is not None else None
    if table is None or where.cell is None:
        return ()
    return tuple(" ".join(table.header_path(n)) for n in range(len(table.rows[where.cell[0]])))


def _point(facts: list[Fact], cite: _Citing) -> Point:
    """The values printed, each with all its places; the same value is printed once."""
    stated: dict[tuple[Decimal | None, Basis], list[Fact]] = {}
    for fact in facts:
        stated.setdefault((fact.value, fact.basis), []).append(fact)
    found = []
    for same in stated.values():
        cited = [cite(f) for f in same]
        found.append(Stated(same[0], tuple(dict.fromkeys(c for c, _ in cited)), all(ok for _, ok in cited)))
    return Point(tuple(found))


def _notes(view: View) -> tuple[str, ...]:
    notes = []
    for line in view.lines:
        for period, point in zip(view.periods, line.points, strict=True):
            if point.conflict:
                values = " and ".join(dict.fromkeys(s.fact.printed for s in point.stated))
                notes.append(f"The papers print {values} for {line.area}, {period.label}: look at both places.")
    every = [s for line in view.lines for p in line.points for s in p.stated]
    drafts = [s for s in every if s.draft]
    if drafts:
        printed = dict.fromkeys(f"“{s.fact.note}”" for s in drafts if s.fact.note)
        said = f": {', '.join(printed)}" if printed else "; they may change"
        notes.append(f"Figures marked “draft” are provisional{said}.")
    part = [p.label for p in view.periods if p.kind is PeriodKind.PART_YEAR]
    if part and len(part) < len(view.periods):
        notes.append(f"Part of a year, not to be held against whole years: {', '.join(part)}.")
    if any(not s.supported for s in every):
        notes.append("A quote was not found word for word at its place; read the page before you rely on it.")
    return tuple(notes)
