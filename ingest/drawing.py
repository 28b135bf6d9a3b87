"""What is drawn on a page beside its letters: ruling lines, shaded areas and pictures. A part of the door to pypdfium2.

Called by `ingest.pdfium` alone, which holds the lock.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as raw

from corpus.paper import Box
from ingest.sheet import Rule

Turner = Callable[[float, float, float, float], tuple[float, float, float, float]]
Matrix = tuple[float, float, float, float, float, float]

_THIN = 3.2  # points: a filled rectangle this thin is a rule
_MANY = 30_000  # drawn objects on a page: beyond it is a map or a chart, and no ruling matters


def address(thing: Any) -> int:
    """Where something of pdfium's stands in memory; 0 for nothing."""
    return ctypes.cast(thing, ctypes.c_void_p).value or 0


class Drawing:
    """Ruling lines, shaded areas and pictures of one page, gathered while its objects are walked."""

    def __init__(self, upright: Turner, width: float, height: float) -> None:
        self.upright, self.width, self.height = upright, width, height
        self.across: list[Rule] = []
        self.down: list[Rule] = []
        self.fills: list[Box] = []
        self.inner: set[int] = set()  # addresses of text objects in forms
        self.pictures: list[Box] = []
        self.images = 0.0
        self.drawn = 0
        self._met = 0

    def walk(self, holder: Any, count: int, get: Callable[[Any, int], Any], outer: Matrix, depth: int) -> None:
        """Take in the objects of a page or of a form in it; forms within forms to depth 6, for they may be cyclic."""
        for i in range(count):
            self._met += 1
            if self._met > _MANY:
                return
            thing = get(holder, i)
            kind = raw.FPDFPageObj_GetType(thing)
            if kind == raw.FPDF_PAGEOBJ_FORM and depth < 6:
                inner = _times(_matrix(thing), outer)
                self.walk(thing, raw.FPDFFormObj_CountObjects(thing), raw.FPDFFormObj_GetObject, inner, depth + 1)
            elif kind == raw.FPDF_PAGEOBJ_TEXT and depth:
                self.inner.add(address(thing))
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                m = _times(_matrix(thing), outer)
                self.images += abs(m[0] * m[3] - m[1] * m[2])
                self.pictures.append(self._picture(m))
                self.drawn += 1
            elif kind == raw.FPDF_PAGEOBJ_PATH:
                self.drawn += 1
                self._path(thing, _times(_matrix(thing), outer))

    def _picture(self, m: Matrix) -> Box:
        """Where the unit square comes to lie: a picture fills it."""
        left, bottom = m[4] + min(0, m[0], m[2], m[0] + m[2]), m[5] + min(0, m[1], m[3], m[1] + m[3])
        right, top = m[4] + max(0, m[0], m[2], m[0] + m[2]), m[5] + max(0, m[1], m[3], m[1] + m[3])
        return Box(*self.upright(left, bottom, right, top))

    def _path(self, thing: Any, matrix: Matrix) -> None:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(thing, fill, stroke)
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        raw.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha)
        pale = min(red.value, green.value, blue.value) > 250 or alpha.value < 8
        painted = bool(fill.value) and not pale
        if raw.FPDFPath_CountSegments(thing) > 400 or not (painted or stroke.value):
            return
        for points in _subpaths(thing, matrix):
            xs, ys = [p[0] for p in points], [p[1] for p in points]
            straight = len({round(v) for v in xs}) <= 2 and len({round(v) for v in ys}) <= 2
            if straight:
                self._rectangle(self.upright(min(xs), min(ys), max(xs), max(ys)), painted, bool(stroke.value))
            elif stroke.value:
                for (ax, ay), (bx, by) in zip(points, points[1:], strict=False):
                    if abs(ax - bx) < 1.2 or abs(ay - by) < 1.2:
                        spot = self.upright(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
                        self._rectangle(spot, False, True)

    def _rectangle(self, spot: tuple[float, float, float, float], painted: bool, stroked: bool) -> None:
        x0, top, x1, bottom = spot
        wide, high = x1 - x0, bottom - top
        if wide <= _THIN and high <= _THIN or (wide > 0.97 * self.width and high > 0.9 * self.height):
            return
        if high <= _THIN:
            self.across.append(Rule((top + bottom) / 2, x0, x1))
        elif wide <= _THIN:
            self.down.append(Rule((x0 + x1) / 2, top, bottom))
        else:
            if stroked:
                self.across += [Rule(top, x0, x1), Rule(bottom, x0, x1)]
                self.down += [Rule(x0, top, bottom), Rule(x1, top, bottom)]
            if painted:
                self.fills.append(Box(x0, top, x1, bottom))


def _matrix(thing: Any) -> Matrix:
    m = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(thing, m)
    return m.a, m.b, m.c, m.d, m.e, m.f


def _times(p: Matrix, q: Matrix) -> Matrix:
    return (p[0] * q[0] + p[1] * q[2], p[0] * q[1] + p[1] * q[3], p[2] * q[0] + p[3] * q[2],
            p[2] * q[1] + p[3] * q[3], p[4] * q[0] + p[5] * q[2] + q[4], p[4] * q[1] + p[5] * q[3] + q[5])


def _subpaths(thing: Any, m: Matrix) -> list[list[tuple[float, float]]]:
    """The path's pieces as corner points; curved pieces are left out, for no ruling is curved."""
    pieces: list[list[tuple[float, float]]] = []
    curved: set[int] = set()
    px, py = ctypes.c_float(), ctypes.c_float()
    for i in range(raw.FPDFPath_CountSegments(thing)):
        segment = raw.FPDFPath_GetPathSegment(thing, i)
        raw.FPDFPathSegment_GetPoint(segment, px, py)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO or not pieces:
            pieces.append([])
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            curved.add(len(pieces) - 1)
        pieces[-1].append((m[0] * px.value + m[2] * py.value + m[4], m[1] * px.value + m[3] * py.value + m[5]))
    return [piece for i, piece in enumerate(pieces) if i not in curved and len(piece) > 1]
