"""Bar charts whose bars lie on their sides: a name, a bar and the figure at its end are a row of a table.

The figures stand where the bars end, each somewhere else, so no white between columns shows the table. The bars do:
they begin at one place, nothing is written on them but their own figure, and each has a name before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus.paper import Box
from ingest.grid import Cell, Grid, is_figure, is_period, text_of
from ingest.sheet import Line, Sheet, Word, around, lines_of

_FEWEST = 2  # bars
_APART = 1.5  # points that bars of one chart may begin or be high apart
_BEHIND = 1.6  # ems after the end of a bar, within which its figure begins
_OVER = 1.0  # ems that the end of a name may reach over the beginning of its bar
_LEADING = 1.6  # ems from one baseline of a name to the next
_MANY = 400  # shaded areas on a page: beyond it is a map or a drawing


def bar_grids(sheet: Sheet) -> tuple[Grid, ...]:
    """The bar charts of a page as tables of two columns, top down; () for none."""
    if not _FEWEST <= len(sheet.fills) <= _MANY:
        return ()
    lines = lines_of(sheet.words)
    found = (_grid(run, sheet, lines) for run in _runs(sheet.fills))
    return tuple(g for g in found if g is not None)


def _runs(fills: Sequence[Box]) -> Iterator[list[Box]]:
    """Bars that may be of one chart: they begin at one place, are equally high and lie apart from each other."""
    starts: dict[int, list[Box]] = defaultdict(list)
    for f in sorted(fills, key=lambda f: (f.top, f.x0)):
        key = next((k for k in (round(f.x0), round(f.x0) - 1, round(f.x0) + 1) if k in starts), round(f.x0))
        starts[key].append(f)
    for bars in starts.values():
        run: list[Box] = []
        for bar in bars:
            high = bar.bottom - bar.top
            if run and not (
                abs(high - (run[-1].bottom - run[-1].top)) <= _APART
                and 0.1 * high < bar.top - run[-1].bottom < 4 * high
            ):
                yield run
                run = []
            run.append(bar)
        yield run


def _grid(bars: Sequence[Box], sheet: Sheet, lines: Sequence[Line]) -> Grid | None:
    """The table of a run of bars; None where one has no name or no figure, or where all are equally long."""
    if len(bars) < _FEWEST or len({round(b.x1) for b in bars}) == 1:
        return None
    values = [_value(bar, sheet, lines) for bar in bars]
    names = [_name(bar, lines) for bar in bars]
    if not all(values) or not all(names):
        return None
    spread = _spread(bars, names, lines)
    if len({text_of(name) for name in spread}) < len(bars):
        return None  # bars side by side under one name: which is which only a key tells
    cells = [Cell(n, column, words) for n, pair in enumerate(zip(spread, values, strict=True))
             for column, words in enumerate(pair)]
    held = around([w for c in cells for w in c.words])
    box = Box(
        min(held.x0, bars[0].x0), min(held.top, bars[0].top),
        max(held.x1, *(b.x1 for b in bars)), max(held.bottom, bars[-1].bottom),
    )
    return Grid(box, len(bars), 2, tuple(cells), headers=0)


def _level(bar: Box, line: Line) -> bool:
    return bar.top - 0.2 * line.size < line.baseline - 0.28 * line.size < bar.bottom + 0.2 * line.size


def _before(word: Word, bar: Box) -> bool:
    """Whether a word stands before a bar, or is the end of a name that the bar begins on."""
    return word.x0 < bar.x0 - 1 and word.x1 <= bar.x0 + _OVER * word.size


def _value(bar: Box, sheet: Sheet, lines: Sequence[Line]) -> tuple[Word, ...]:
    """The figure at the end of a bar, inside or behind it; () where there is none, or where other words are level."""
    size = next((line.size for line in lines if _level(bar, line)), 0.0)
    level = [w for line in lines if _level(bar, line) for w in line.words if w.x0 >= bar.x0 - 1]
    level = [w for w in level if w.x0 <= bar.x1 + 30 * size]
    near = sorted((w for w in level if w.x0 < bar.x1 + _BEHIND * size), key=lambda w: w.x0)
    text = " ".join(w.text for w in near)
    if not near or len(near) > 2 or not is_figure(text) or not any(c.isdigit() for c in text):
        return ()
    middle, over = near[0].middle, near[0].centre
    if any(f.x0 < over < f.x1 and f.top < middle < f.bottom and f is not bar and not _holds(f, bar)
           for f in sheet.fills):
        return ()  # the next piece of a bar in pieces
    beyond = [w for w in level if w not in near and w.x0 < near[-1].x1 + 2 * size]
    return () if beyond else tuple(near)


def _holds(outer: Box, bar: Box) -> bool:
    """Whether a shaded area is the ground that a bar lies on."""
    across = outer.x0 <= bar.x0 + 1 and outer.x1 >= bar.x1 - 1
    return across and outer.top <= bar.top + 1 and outer.bottom >= bar.bottom - 1


def _name(bar: Box, lines: Sequence[Line]) -> tuple[Word, ...]:
    """The words before a bar on its level; () for none."""
    level = (w for line in lines if _level(bar, line) for w in line.words)
    words = sorted((w for w in level if _before(w, bar)), key=lambda w: w.x0)
    run: list[Word] = []
    for w in reversed(words):
        if run and run[-1].x0 - w.x1 > 1.5 * w.size:
            break  # of another column
        run.append(w)
    return tuple(reversed(run))


def _spread(bars: Sequence[Box], names: Sequence[tuple[Word, ...]], lines: Sequence[Line]) -> list[tuple[Word, ...]]:
    """The names with their other lines, which stand close over or under the one that is level with the bar."""
    taken = {w for name in names for w in name}
    left = min(w.x0 for name in names for w in name)
    out: list[tuple[Word, ...]] = []
    for bar, name in zip(bars, names, strict=True):
        size, own = name[0].size, list(name)
        for step in (-1, 1):
            at = name[0].baseline
            for line in sorted(lines, key=lambda x: step * x.baseline):
                away = step * (line.baseline - at)
                if away < 1:
                    continue
                whole = all(left - 2 * size <= w.x0 and _before(w, bar) for w in line.words)
                fits = whole and away <= _LEADING * size and abs(line.size - size) < 0.5 and line.bold == name[0].bold
                if not fits or any(_level(b, line) for b in bars) or taken & set(line.words):
                    break
                if is_period(line.text) or is_figure(line.text):
                    break
                taken |= set(line.words)
                own += line.words
                at = line.baseline
        out.append(tuple(sorted(own, key=lambda w: (w.baseline, w.x0))))
    return out
