"""A chart of one time by area as inline SVG: a bar an area, the authority's own filled, comparators paler.

The table beside it says the same in words, so the picture is one image to a screen reader.
"""

from __future__ import annotations

from answers.explorer import Stated, View
from answers.wording import value_words
from app.line_chart import Lead
from app.markup import attributes, escape

WIDTH = 460
ROW, BAR = 52, 20
LONGEST = 48  # characters of a label over its bar


def bar_chart(view: View, lead: Lead | None = None) -> str:
    """The chart as HTML; "" unless every area has one figure above nought, and there are two of them or more."""
    bars = [(line.area, line.comparator, s) for line in view.lines for p in line.points for s in p.stated]
    values = [s.fact.value for _, _, s in bars if s.fact.value is not None and s.fact.value >= 0]
    if len(values) != len(bars) or len({area for area, _, _ in bars}) != len(bars) or len(bars) < 2 or not max(values):
        return ""
    top = max(values)
    drawn = []
    for n, ((area, comparator, stated), value) in enumerate(zip(bars, values, strict=True)):
        wide = max(2.0, float((WIDTH - 2) * value / top))
        drawn.append(_bar(n, f"{area}, {stated.fact.period.label}" if stated.fact.period else area, comparator, wide,
                          stated, lead))  # fmt: skip
    label = f"{view.measure.label}: {', '.join(area for area, _, _ in bars)}. The table below has every figure."
    frame = attributes(aria_label=label, viewBox=f"0 0 {WIDTH} {ROW * len(bars) + 8}")
    picture = f'<svg role="img"{frame} class="ma-chart ma-bars">{"".join(drawn)}</svg>'
    return f'<figure class="ma-figure-chart">{picture}</figure>'


def _bar(n: int, name: str, comparator: bool, wide: float, stated: Stated, lead: Lead | None) -> str:
    kind = "ma-line-comparator" if comparator else "ma-line-own"
    short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
    said = value_words(stated.fact)
    return (
        f'<g class="ma-point {kind}"{lead(stated) if lead else ""}><title>{escape(f"{name}: {said}")}</title>'
        f'<text x="1" y="{n * ROW + 20}">{escape(short)}</text>'
        f'<text x="{WIDTH - 1}" y="{n * ROW + 20}" text-anchor="end" class="ma-bar-value">{escape(said)}</text>'
        f'<rect x="1" y="{n * ROW + 27}" width="{wide:.1f}" height="{BAR}" rx="3"/></g>'
    )
