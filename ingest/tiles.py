"""Figures set large side by side, each over the words for what it counts: the tiles of a slide or a dashboard.

Read line by line, the labels of all tiles run into each other ("boats moored berths let"); each tile is a
statement of its own ("512 boats moored").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.grid import column_whites, is_figure
from ingest.sheet import Line, Word, lines_of, split_line

_LARGER = 1.2  # times the size of the words under them
_APART = 0.9  # ems of white between the labels of two tiles
_UNDER = 1.0  # ems of the figure within which its label begins
_LEADING = 0.9  # ems between the lines of a label


@dataclass(frozen=True, slots=True)
class Tiles:
    """A row of tiles, left to right: the words of each, and where the row begins, points from the top."""

    tiles: tuple[tuple[Word, ...], ...]
    top: float

    @property
    def words(self) -> frozenset[Word]:
        return frozenset(w for tile in self.tiles for w in tile)


def tiles_in(words: Sequence[Word]) -> tuple[Tiles, ...]:
    """The rows of two tiles or more among the words of a page, top down; () for none."""
    lines = lines_of(words)
    rows = (_row(figures, lines[n + 1 :]) for n, line in enumerate(lines) if (figures := _figures(line)))
    return tuple(row for row in rows if row is not None)


def _figures(line: Line) -> tuple[Line, ...]:
    """The figures that a line consists of, two or more; () for any other line."""
    parts = split_line(line, _APART * line.size)
    figures = all(is_figure(p.text) and any(c.isdigit() for c in p.text) for p in parts)
    return parts if figures and len(parts) > 1 else ()


def _row(figures: Sequence[Line], under: Sequence[Line]) -> Tiles | None:
    """The figures with the lines that label them; None where not each has a label that stands apart from the others."""
    size, bottom = min(f.size for f in figures), max(f.bottom for f in figures)
    labels: list[Line] = []
    spans: list[tuple[float, float]] = []
    for line in under:
        near = line.top - bottom < (_LEADING * line.size if labels else _UNDER * size)
        of_a_kind = line.size * _LARGER < size and (not labels or abs(line.size - labels[0].size) < 0.5)
        cut = _columns([*labels, line], figures)
        if not (near and of_a_kind) or (labels and not cut):
            break
        labels.append(line)
        spans, bottom = cut or spans, line.bottom
    if not spans:
        return None
    tiles = tuple(
        (*f.words, *(w for line in labels for w in line.words if x0 <= w.x0 < x1))
        for f, (x0, x1) in zip(figures, spans, strict=True)
    )
    labelled = all(any(c.isalpha() for w in t[len(f.words) :] for c in w.text)
                   for f, t in zip(figures, tiles, strict=True))
    return Tiles(tiles, min(f.top for f in figures)) if labelled else None


def _columns(labels: Sequence[Line], figures: Sequence[Line]) -> list[tuple[float, float]]:
    """Where the label under each figure stands; [] where the white does not part the labels as it does the figures."""
    whites = column_whites(labels, _APART * labels[0].size)
    if len(whites) != len(figures) - 1:
        return []
    words = [w for line in labels for w in line.words]
    ends = [min(w.x0 for w in words), *(x for white in whites for x in white), max(w.x1 for w in words)]
    spans = list(zip(ends[::2], ends[1::2], strict=True))
    stands = all(f.x0 < x1 and x0 < f.x1 for f, (x0, x1) in zip(figures, spans, strict=True))
    return [(x0, x1 + 0.01) for x0, x1 in spans] if stands else []
