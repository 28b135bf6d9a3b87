"""Bar charts whose bars stand upright: a bar, the figure over it and the name under it are a row of a table.

The file gives the figures from the highest bar to the lowest, or all before the names, so that as text nothing tells
which is whose. The bars do: they stand on one line, and each has its figure and its name in its own middle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.paper import Box
from ingest.grid import Cell, Grid, is_figure, text_of
from ingest.sheet import Line, Sheet, Word, around, lines_of

_FEWEST = 2  # bars
_APART = 1.5  # points that the feet or the widths of the bars of one chart may differ
_OVER = 1.8  # ems over or under the top of a bar, within which the baseline of its figure lies
_UNDER = 3.0  # ems under the foot of a bar, within which the baseline of its name lies
_LEADING = 1.6  # ems from one baseline of a name to the next
_LINES = 3  # of a name
_OFF_CENTRE = 0.2  # of the way from one bar to the next, that a figure or name may stand beside its bar's middle
_MANY = 400  # shaded areas on a page: beyond it is a map or a drawing


def upright_grids(sheet: Sheet) -> tuple[Grid, ...]:
    """The charts of upright bars of a page as tables of two columns, in the order of the bars; () for none."""
    if not _FEWEST <= len(sheet.fills) <= _MANY:
        return ()
    lines = lines_of(sheet.words)
    found = (_grid(run, lines) for run in _runs(sheet.fills))
    return tuple(g for g in found if g is not None)


def _runs(fills: Sequence[Box]) -> Iterator[list[Box]]:
    """Bars that may be of one chart: they stand on one line, are equally wide and lie equally far from each other."""
    feet: dict[int, list[Box]] = defaultdict(list)
    for f in sorted(fills, key=lambda f: f.x0):
        at = round(f.bottom)
        feet[next((k for k in (at, at - 1, at + 1) if k in feet), at)].append(f)
    for bars in feet.values():
        run: list[Box] = []
        for bar in bars:
            wide = bar.x1 - bar.x0
            if run and not (
                abs(wide - (run[-1].x1 - run[-1].x0)) <= _APART and 0.1 * wide < bar.x0 - run[-1].x1 < 6 * wide
                and (len(run) < 2 or abs(_step(run[-1], bar) - _step(run[-2], run[-1])) <= 2 * _APART)
            ):
                yield run
                run = []
            run.append(bar)
        yield run


def _step(one: Box, other: Box) -> float:
    return _middle(other) - _middle(one)


def _middle(bar: Box) -> float:
    return (bar.x0 + bar.x1) / 2


def _grid(bars: Sequence[Box], lines: Sequence[Line]) -> Grid | None:
    """The table of a run of bars; None where one has no name or no figure, or where all are equally high."""
    if len(bars) < _FEWEST or len({round(b.top, 1) for b in bars}) == 1:
        return None
    step = _step(bars[0], bars[1])
    values = [_value(bar, step, lines) for bar in bars]
    names = _names(bars, step, lines)
    if not all(values) or not all(names) or len({text_of(n) for n in names}) < len(bars):
        return None
    cells = [
        Cell(n, column, words)
        for n, pair in enumerate(zip(names, values, strict=True))
        for column, words in enumerate(pair)
    ]
    held = around([w for c in cells for w in c.words])
    box = Box(min(held.x0, bars[0].x0), min(held.top, *(b.top for b in bars)), max(held.x1, bars[-1].x1), held.bottom)
    return Grid(_with_its_sky(box, bars, lines), len(bars), 2, tuple(cells), headers=0, chart=True)


def _with_its_sky(box: Box, bars: Sequence[Box], lines: Sequence[Line]) -> Box:
    """The box of a chart up to the line over it: the highest bar need not reach the top of its axis."""
    above = [x.bottom for x in lines if x.bottom <= box.top and x.x0 < box.x1 and x.x1 > box.x0]
    reach = max(above, default=box.top)
    high = box.bottom - min(b.top for b in bars)
    return replace(box, top=reach + 1) if 1 < box.top - reach <= high else box


def _value(bar: Box, step: float, lines: Sequence[Line]) -> tuple[Word, ...]:
    """The figure at the top of a bar, over or in it; () where there is none, or where other words stand on the bar."""
    own = [w for line in lines for w in line.words if abs(w.centre - _middle(bar)) < step / 2]
    at_top = [w for w in own if -_OVER * w.size < w.baseline - bar.top < _OVER * w.size]
    on_bar = [w for w in own if bar.top < w.middle < bar.bottom and w not in at_top]
    near = sorted(at_top, key=lambda w: w.x0)
    text = " ".join(w.text for w in near)
    if not near or len(near) > 2 or on_bar or not is_figure(text) or not any(c.isdigit() for c in text):
        return ()
    return tuple(near) if _in_the_middle(near, bar, step) else ()


def _in_the_middle(words: Sequence[Word], bar: Box, step: float) -> bool:
    centre = (min(w.x0 for w in words) + max(w.x1 for w in words)) / 2
    return abs(centre - _middle(bar)) <= _OFF_CENTRE * step


def _names(bars: Sequence[Box], step: float, lines: Sequence[Line]) -> list[tuple[Word, ...]]:
    """The words under each bar, in its middle, of one line or more; () for a bar without a name."""
    names: list[list[Word]] = [[] for _ in bars]
    at = bars[0].bottom
    for number, line in enumerate(x for x in lines if x.baseline > bars[0].bottom + 1):
        away = line.baseline - at
        shared = [[w for w in line.words if abs(w.centre - _middle(bar)) < step / 2] for bar in bars]
        if number >= _LINES or away > (_LEADING if number else _UNDER) * line.size or not any(shared):
            break
        if number and sum(map(len, shared)) < len(line.words):
            break  # a note under the chart
        if not all(_in_the_middle(words, bar, step) for words, bar in zip(shared, bars, strict=True) if words):
            break
        if not number and not all(shared):
            break
        for name, words in zip(names, shared, strict=True):
            name += words
        at = line.baseline
    return [tuple(n) for n in names]
