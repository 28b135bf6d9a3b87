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
from ingest.drawing import Drawing, Turner, address
from ingest.sheet import RAISED, Sheet, Word, join_raised

if TYPE_CHECKING:
    from PIL.Image import Image


_LOCK = threading.RLock()
_WORD_GAP = 0.18  # of the size: wider is a space that was not written (0.25 em is the narrowest real space)
_CELL_GAP = 0.1  # the same between a small letter and the capital of a text put down anew: two narrow cells meet
_BULLETS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF02D: "-"}  # Symbol and Wingdings as Word writes them
_PIXELS = 20_000_000  # of a picture: a plan on A0 at 144 dpi has 32 million, a page may claim to be a mile wide
_BOLD = ("bold", "black", "heavy", "demi")


def _bare(entry: Any, result: Any, *kinds: Any) -> Callable[..., Any]:
    """An entry of pdfium that takes addresses as whole numbers: what is asked for each character is asked so.

    The bindings wrap every pointer that goes in or out, which takes longer than what pdfium does with it.
    """
    bare: Callable[..., Any] = ctypes.PYFUNCTYPE(result, *kinds)(address(entry))
    return bare


_UNICODE = _bare(raw.FPDFText_GetUnicode, ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
_OBJECT = _bare(raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_LOOSE_BOX = _bare(raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_SPACES = frozenset({*range(33), 0xA0, 0x2002, 0x2003, 0x2009, 0x200B, 0xFEFF} - {2, 10, 13})
_BREAKS = frozenset({10, 13})  # where pdfium guesses that a line ends: on a page of a line or two, inside its words too


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
        drawing = Drawing(upright, width, height)
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
    """The page (from 1) drawn at `dpi`, upright as it is read; of a page that is very large, fewer.

    Raises NotReadableError for a page without a size.
    """
    page = paper[number - 1]
    text = page.get_textpage()
    try:
        # pdfium already obeys /Rotate; what is left is content that was drawn sideways.
        turn = (_turn(text) - page.get_rotation() // 90) % 4
        width, height = page.get_size()
        scale = min(dpi / 72, math.sqrt(_PIXELS / max(1.0, width * height)))
        if not min(width, height) * scale >= 1:
            raise NotReadableError(f"page {number} is {width:g} by {height:g} points, which cannot be drawn")
        image: Image = page.render(scale=scale, rotation=(turn * 90) % 360).to_pil()
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
    broken = False

    def finish() -> None:
        nonlocal letters
        if letters and style is not None:
            words.append(Word(letters, start, end, base, style.size, style.bold, style.artifact, style.mark))
        letters = ""

    page, place = address(text.raw), ctypes.addressof(box)
    for i in range(raw.FPDFText_CountChars(text)):
        code = _UNICODE(page, i)
        if code in _BREAKS:
            broken = True
            continue
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
            if broken or here is not style:
                raw.FPDFText_GetCharOrigin(text, i, x, y)
                drop = upright(x.value, y.value, x.value, y.value)[1] - base
                if letter.isdigit() and here.size < 0.85 * style.size and -style.size < drop < -0.12 * style.size:
                    letter = letter.translate(RAISED)  # a note's number must not run into the figure it stands at
                elif abs(drop) > 0.4 * style.size:
                    finish()
            anew = here is not style and letters[-1:].islower() and letter.isupper()
            if x0 - end > (_CELL_GAP if anew else _WORD_GAP) * style.size or x0 < start - 1:
                finish()
        if not letters:
            raw.FPDFText_GetCharOrigin(text, i, x, y)
            start, end, style = x0, x1, here
            base = upright(x.value, y.value, x.value, y.value)[1]
        letters += letter
        broken = False
        if x1 > end:
            end = x1
    finish()
    return join_raised(words), seen, lost
