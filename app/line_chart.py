"""A chart of a measure as inline SVG: a line an area, gaps left open, comparators dashed, drafts hollow.

The table beside it says the same in words, so the picture is one image to a screen reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from answers.explorer import Line, Point, Stated, View
from app.markup import attributes, escape
from corpus.period import Period, PeriodKind

LEFT, RIGHT, TOP, BOTTOM = 58, 20, 18, 54
DASHES = ("", "7 5", "2 4", "10 4 2 4", "1 6", "12 6")
STEPS = 4
LABEL = 12  # characters of a line of a period under the axis
_MONTH = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{1,6}\b")

Lead = Callable[[Stated], str]
"""HTML attributes of a figure's point, for where a click on it leads."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The size of the picture in its own units: the smaller it is, the larger its letters on the page."""

    width: int = 720
    height: int = 300


SMALL = Frame(400, 235)
"""For the width of an answer card."""


def line_chart(view: View, frame: Frame = Frame(), lead: Lead | None = None) -> str:
    """The chart as HTML with its key; "" where fewer than two times have a value. `lead` as in Lead."""
    values = [v for line in view.lines for p in line.points for v in _values(p)]
    filled = [n for n, _ in enumerate(view.periods) if any(_values(line.points[n]) for line in view.lines)]
    if len(filled) < 2:
        return ""
    top = _ceiling(max(values))
    low = min(Decimal(0), min(values))
    drawn = [_axis(view.periods, low, top, frame)]
    drawn += [_line(line, n, view.periods, (low, top), frame, lead) for n, line in enumerate(view.lines)]
    label = f"{view.measure.label}: {', '.join(line.area for line in view.lines)}. The table below has every figure."
    picture = (
        f'<svg role="img"{attributes(aria_label=label, viewBox=f"0 0 {frame.width} {frame.height}")} class="ma-chart">'
        f"{''.join(drawn)}</svg>"
    )
    key = _key(view)
    return f'<figure class="ma-figure-chart">{picture}{f"<figcaption>{key}</figcaption>" if key else ""}</figure>'


def _values(point: Point) -> list[Decimal]:
    return [s.fact.value for s in point.stated if s.fact.value is not None]


def _line(
    line: Line, n: int, periods: tuple[Period, ...], span: tuple[Decimal, Decimal], frame: Frame, lead: Lead | None
) -> str:
    """The points of an area; a line joins neighbours in time that are of one kind, with nothing missing between."""
    parts: list[str] = []
    before: tuple[float, float] | None = None
    for at, point in enumerate(line.points):
        stated = [s for s in point.stated if s.fact.value is not None]
        spots = [(_x(at, len(periods), frame), _y(v, *span, frame)) for v in _values(point)]
        joins = len(spots) == 1 and (at == 0 or _one_kind(periods[at - 1], periods[at]))
        if before and joins:
            dash = attributes(stroke_dasharray=DASHES[n % len(DASHES)] or None)
            parts.append(f'<path d="M{_xy(before)}L{_xy(spots[0])}"{dash}/>')
        before = spots[0] if len(spots) == 1 else None
        hollow = any(s.draft for s in point.stated) or point.conflict
        said = f"{line.area}, {periods[at].label}: {' or '.join(s.fact.printed for s in point.stated)}"
        for (x, y), one in zip(spots, stated, strict=True):
            at_it = f'cx="{x:.1f}" cy="{y:.1f}"'
            leads = lead(one) if lead else ""
            # A finger needs more room than the dot it means.
            reach = f'<circle class="ma-reach" {at_it} r="14"/>' if leads else ""
            dot = f'<circle {at_it} r="4.5"{attributes(class_="ma-hollow" if hollow else None)}/>'
            parts.append(f'<g class="ma-point"{leads}><title>{escape(said)}</title>{reach}{dot}</g>')
    kind = "ma-line-comparator" if line.comparator else "ma-line-own"
    return f'<g class="{kind} ma-line-{n % len(DASHES)}">{"".join(parts)}</g>'


def _one_kind(a: Period, b: Period) -> bool:
    """Whether two times may be joined: half a year is not held against a whole one."""
    part = PeriodKind.PART_YEAR
    return (a.kind is part) == (b.kind is part)


def _axis(periods: tuple[Period, ...], low: Decimal, top: Decimal, frame: Frame) -> str:
    parts = []
    for step in range(STEPS + 1):
        value = low + (top - low) * step / STEPS
        y = _y(value, low, top, frame)
        parts.append(f'<line x1="{LEFT}" x2="{frame.width - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{_short(value)}</text>')
    every = -(-len(periods) * 80 // (frame.width - LEFT - RIGHT))  # of many, not every one has room for its name
    for at, period in enumerate(periods):
        if at % every == 0:
            x, y = _x(at, len(periods), frame), frame.height - BOTTOM + 22
            lines = "".join(f'<tspan x="{x:.1f}" dy="{16 * bool(n)}">{escape(said)}</tspan>'
                            for n, said in enumerate(short_period(period.label)))
            parts.append(f'<text x="{x:.1f}" y="{y}" text-anchor="middle">{lines}</text>')
    return f'<g class="ma-axis">{"".join(parts)}</g>'


def _key(view: View) -> str:
    """Which line is whose; "" for one line that needs no word."""
    entries = []
    for n, line in enumerate(view.lines):
        dash = attributes(stroke_dasharray=DASHES[n % len(DASHES)] or None)
        kind = "ma-line-comparator" if line.comparator else "ma-line-own"
        swatch = (
            f'<svg viewBox="0 0 40 10" class="ma-swatch" aria-hidden="true">'
            f'<g class="{kind} ma-line-{n % len(DASHES)}">'
            f'<path d="M2,5L38,5"{dash}/></g></svg>'
        )
        entries.append(f"<li>{swatch} {escape(line.area)}{' (comparator)' if line.comparator else ''}</li>")
    hollow = any(p.conflict or any(s.draft for s in p.stated) for line in view.lines for p in line.points)
    if len(entries) == 1 and not hollow:
        return ""
    note = "<li>Hollow: a draft figure, or one of two that disagree</li>" if hollow else ""
    return f'<ul class="ma-key">{"".join(entries)}{note}</ul>'


def short_period(label: str) -> tuple[str, ...]:
    """A period in two short lines at most: ("Apr–Sep", "2022"), ("2021/22",)."""
    said = _MONTH.sub(lambda m: m[1], label).replace(" to ", "–").removeprefix("as at ")
    found = re.fullmatch(r"(.+?) (\d{4}(?:/\d\d)?)", said)
    lines = found.groups() if found else (said,)
    return tuple(line if len(line) <= LABEL else f"{line[: LABEL - 1]}…" for line in lines)


def _x(at: int, count: int, frame: Frame) -> float:
    room = frame.width - LEFT - RIGHT - 60
    return LEFT + 30 + (room * at / (count - 1) if count > 1 else room / 2)


def _y(value: Decimal, low: Decimal, top: Decimal, frame: Frame) -> float:
    return float(frame.height - BOTTOM - (frame.height - BOTTOM - TOP) * (value - low) / ((top - low) or 1))


def _xy(spot: tuple[float, float]) -> str:
    return f"{spot[0]:.1f},{spot[1]:.1f}"


def _ceiling(value: Decimal) -> Decimal:
    """A round number at or above a value: the top of the axis."""
    if value <= 0:
        return Decimal(1)
    power = Decimal(10) ** value.adjusted()
    return next(power * s for s in (1, 2, 3, 4, 5, 6, 8, 10) if power * s >= value)


def _short(value: Decimal) -> str:
    """ "1.5m", "20k", "12.5": an axis has little room."""
    for size, sign in ((Decimal(1_000_000), "m"), (Decimal(1_000), "k")):
        if abs(value) >= size * 10 or (abs(value) >= size and size > 1_000):
            return f"{(value / size).normalize():f}{sign}"
    return f"{value.normalize():f}"
