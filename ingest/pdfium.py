"""The door to pypdfium2: a page's characters, lines, shading and picture.

pdfium is by far the fastest permissively licensed reader of characters with their places, but it
is not thread-safe, and silently returns wrong text when two threads are in it: every entry here takes the one lock.
It must also not be trusted with a hostile file in this process; `ingest.pdf` calls it in a child with limits.
"""

from __future__ import annotations

import ctypes
import math
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from corpus.errors import EncryptedError, NotReadableError
from corpus.paper import Box
from ingest.sheet import RAISED, Rule, Sheet, Word, join_raised

if TYPE_CHECKING:
    from PIL.Image import Image

Turner = Callable[[float, float, float, float], tuple[float, float, float, float]]
Matrix = tuple[float, float, float, float, float, float]

_LOCK = threading.RLock()
_WORD_GAP = 0.18  # of the size: wider is a space that was not written (0.25 em is the narrowest real space)
_THIN = 3.2  # points: a filled rectangle this thin is a rule
_MANY = 30_000  # drawn objects on a page: beyond it is a map or a chart, and no ruling matters
_BULLETS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF02D: "-"}  # Symbol and Wingdings as Word writes them
_BOLD = ("bold", "black", "heavy", "demi")


def _bare(entry: Any, result: Any, *kinds: Any) -> Callable[..., Any]:
    """An entry of pdfium that takes addresses as whole numbers: what is asked for each character is asked so.

    The bindings wrap every pointer that goes in or out, which takes longer than what pdfium does with it.
    """
    bare: Callable[..., Any] = ctypes.PYFUNCTYPE(result, *kinds)(_address(entry))
    return bare


def _address(thing: Any) -> int:
    return ctypes.cast(thing, ctypes.c_void_p).value or 0


_UNICODE = _bare(raw.FPDFText_GetUnicode, ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
_OBJECT = _bare(raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_LOOSE_BOX = _bare(raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_SPACES = frozenset({*range(33), 0xA0, 0x2002, 0x2003, 0x2009, 0x200B, 0xFEFF} - {2})


@contextmanager
def open_pdf(data: bytes, name: str) -> Iterator[Any]:
    """The open file, under the lock.

    Raises EncryptedError where a password is needed, NotReadableError where pdfium can make nothing of the bytes.
    """
    with _LOCK:
        try:
            paper = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
                raise EncryptedError(
                    f"{name} is encrypted and needs a password",
                    "Ask its owner for a copy without one, or save it again without a password",
                ) from error
            raise NotReadableError(
                f"{name} is damaged: it begins like a PDF but cannot be opened as one ({error})",
                "Download it again, or open it in a PDF viewer and save it anew",
            ) from error
        try:
            yield paper
        finally:
            paper.close()


def read_sheet(paper: Any, number: int) -> Sheet:
    """The page (from 1) as words, rules and shading. Raises pdfium.PdfiumError, a RuntimeError, on a broken page."""
    page = paper[number - 1]
    text = page.get_textpage()
    try:
        left, bottom, right, top = page.get_bbox()
        turn = _turn(text)
        upright = _turner(turn, left, bottom, right, top)
        width, height = (right - left, top - bottom) if turn % 2 == 0 else (top - bottom, right - left)
        drawing = _Drawing(upright, width, height)
        drawing.walk(page, raw.FPDFPage_CountObjects(page), raw.FPDFPage_GetObject, (1, 0, 0, 1, 0, 0), 0)
        words, characters, unreadable = _words(text, upright, drawing.inner, None if turn else left)
    finally:
        text.close()
        page.close()
    return Sheet(
        number=number, width=width, height=height, words=tuple(words), across=tuple(drawing.across),
        down=tuple(drawing.down), fills=tuple(drawing.fills), turn=turn,
        image_share=drawing.images / max(1.0, width * height), characters=characters, unreadable=unreadable,
        pictures=tuple(drawing.pictures), drawn=drawing.drawn,
    )


def picture(paper: Any, number: int, dpi: int) -> Image:
    """The page (from 1) drawn at `dpi`, upright as it is read."""
    page = paper[number - 1]
    text = page.get_textpage()
    try:
        # pdfium already obeys /Rotate; what is left is content that was drawn sideways.
        turn = (_turn(text) - page.get_rotation() // 90) % 4
        image: Image = page.render(scale=dpi / 72, rotation=(turn * 90) % 360).to_pil()
    finally:
        text.close()
        page.close()
    return image


def _turn(text: Any) -> int:
    """Quarter turns clockwise that put most of the characters upright."""
    count = raw.FPDFText_CountChars(text)
    angles = Counter(
        round(raw.FPDFText_GetCharAngle(text, i) / (math.pi / 2)) % 4 for i in range(0, count, max(1, count // 200))
    )
    return angles.most_common(1)[0][0] if angles else 0


def _turner(turn: int, left: float, bottom: float, right: float, top: float) -> Turner:
    """From page space (y upwards) to upright coordinates from the top left."""
    if turn == 0:
        return lambda x0, y0, x1, y1: (x0 - left, top - y1, x1 - left, top - y0)
    if turn == 1:
        return lambda x0, y0, x1, y1: (y0 - bottom, x0 - left, y1 - bottom, x1 - left)
    if turn == 2:
        return lambda x0, y0, x1, y1: (right - x1, y0 - bottom, right - x0, y1 - bottom)
    return lambda x0, y0, x1, y1: (top - y1, right - x1, top - y0, right - x0)


class _Style:
    """Size, weight and standing of a text object, asked for once an object and not once a character."""

    __slots__ = ("artifact", "bold", "mark", "size")

    def __init__(self, text: Any, index: int, thing: Any, in_form: bool) -> None:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(text, index, matrix)
        self.size = raw.FPDFText_GetFontSize(text, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
        font = raw.FPDFTextObj_GetFont(thing)
        name = ctypes.create_string_buffer(128)
        raw.FPDFFont_GetBaseFontName(font, name, 128)
        lower = name.value.decode("latin-1").lower()
        self.bold = any(mark in lower for mark in _BOLD) or raw.FPDFFont_GetWeight(font) >= 600
        self.artifact = any(
            _mark_name(raw.FPDFPageObj_GetMark(thing, i)) == "Artifact"
            for i in range(raw.FPDFPageObj_CountMarks(thing))
        )
        number = raw.FPDFPageObj_GetMarkedContentID(thing)
        # A form counts its marks for itself: its 0 is not the page's 0.
        self.mark = number if number >= 0 and not in_form else None


def _mark_name(mark: Any) -> str:
    buffer = (ctypes.c_ushort * 40)()
    length = ctypes.c_ulong()
    raw.FPDFPageObjMark_GetName(mark, buffer, 80, length)
    return bytes(buffer)[: max(0, length.value - 2)].decode("utf-16-le", "replace")


def _words(text: Any, upright: Turner, inner: Set[int], straight: float | None) -> tuple[list[Word], int, int]:
    """Words in the file's own order, numbers of visible and unreadable characters.

    inner     the text objects in forms
    straight  the page's left edge, where it is drawn upright and only that is to be taken off; else None
    """
    words: list[Word] = []
    seen = lost = 0
    styles: dict[int, _Style] = {}
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    letters, start, end, base, style = "", 0.0, 0.0, 0.0, None

    def finish() -> None:
        nonlocal letters
        if letters and style is not None:
            words.append(Word(letters, start, end, base, style.size, style.bold, style.artifact, style.mark))
        letters = ""

    page, place = _address(text.raw), ctypes.addressof(box)
    for i in range(raw.FPDFText_CountChars(text)):
        code = _UNICODE(page, i)
        if code in _SPACES:
            finish()
            continue
        thing = _OBJECT(page, i)
        if not thing or not _LOOSE_BOX(page, i, place):
            continue
        seen += 1
        if code >= 0xE000:
            lost += code in (0xFFFD, 0xFFFE) or (code <= 0xF8FF and code not in _BULLETS)
        # pdfium hands a hyphen at a line's end over as U+0002 (per character) or U+FFFE (in running text).
        letter = "-" if code in (2, 0xFFFE) else _BULLETS.get(code) or chr(code)
        here = styles.get(thing)
        if here is None:
            here = styles[thing] = _Style(text, i, raw.FPDFText_GetTextObject(text, i), thing in inner)
        if straight is None:
            x0, _, x1, _ = upright(box.left, box.bottom, box.right, box.top)
        else:
            x0, x1 = box.left - straight, box.right - straight
        if letters and style is not None:
            if here is not style:
                raw.FPDFText_GetCharOrigin(text, i, x, y)
                drop = upright(x.value, y.value, x.value, y.value)[1] - base
                if letter.isdigit() and here.size < 0.85 * style.size and drop < -0.12 * style.size:
                    letter = letter.translate(RAISED)  # a note's number must not run into the figure it stands at
                elif abs(drop) > 0.4 * style.size:
                    finish()
            if x0 - end > _WORD_GAP * style.size or x0 < start - 1:
                finish()
        if not letters:
            raw.FPDFText_GetCharOrigin(text, i, x, y)
            start, end, style = x0, x1, here
            base = upright(x.value, y.value, x.value, y.value)[1]
        letters += letter
        if x1 > end:
            end = x1
    finish()
    return join_raised(words), seen, lost


class _Drawing:
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
                self.inner.add(_address(thing))
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
