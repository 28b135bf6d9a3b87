"""Which pages of a PDF hold no text that can be read, and what is said of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.errors import IngestError, NoTextError, NotReadableError
from corpus.paper import pages_label
from ingest.sheet import Sheet

_FEW = 30  # visible characters: a page with fewer that is mostly picture is a scan
_PICTURE = 0.35  # of the page's area
_OUTLINES = 400  # shapes: a page of nothing else is letters drawn as outlines, a map or a plan
_GARBLED = 0.10  # of the characters: private use and replacements above this are no text
_COMMON = frozenset((
    "a", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "that", "the",
    "this", "to", "was", "were", "with",
))
COPY = "Download it again, or open it in a PDF viewer and save it anew"
OCR = "Have its pages read by text recognition: matters ingest --ocr (it needs ocrmypdf or tesseract on this machine)"


@dataclass(frozen=True, slots=True)
class Unread:
    """The pages (from 1) without text that can be read, by why; `damaged` says why of each."""

    scanned: tuple[int, ...]
    outlines: tuple[int, ...]
    garbled: tuple[int, ...]
    damaged: Mapping[int, str]

    @property
    def for_ocr(self) -> tuple[int, ...]:
        """Those that can be drawn and looked at."""
        return tuple(sorted((*self.scanned, *self.outlines, *self.garbled)))

    @property
    def pages(self) -> tuple[int, ...]:
        """All of them."""
        return tuple(sorted((*self.for_ocr, *self.damaged)))

    def without(self, pages: Sequence[int]) -> Unread:
        """What is left when some pages have been read after all."""
        read = frozenset(pages)

        def left(kind: tuple[int, ...]) -> tuple[int, ...]:
            return tuple(n for n in kind if n not in read)

        return Unread(left(self.scanned), left(self.outlines), left(self.garbled), self.damaged)

    def warnings(self) -> tuple[str, ...]:
        """A line for each kind of page that was lost."""
        said = [
            f"{pages_label(pages)} {words[len(pages) > 1]}"
            for pages, words in (
                (self.scanned, ("has no text; it looks scanned", "have no text; they look scanned")),
                (self.outlines, ("has no text; it is a drawing", "have no text; they are drawings")),
                (self.garbled, ("is unreadable: its fonts do not say which letters they draw",
                                "are unreadable: their fonts do not say which letters they draw")),
            ) if pages
        ]
        kinds: dict[str, list[int]] = {}
        for number, why in self.damaged.items():
            kinds.setdefault(why, []).append(number)
        for why, numbers in kinds.items():
            one = len(numbers) == 1
            words = "is damaged and was" if one else "are damaged and were"
            said.append(f"{pages_label(numbers)} {words} left out ({why})")
        return tuple(said)


def unread_pages(sheets: Sequence[Sheet], damaged: Mapping[int, str]) -> Unread:
    """The pages of which nothing, or nothing that is text, could be read. A page without anything on it is read."""
    bare = [s for s in sheets if s.characters < _FEW and s.number not in damaged]
    scanned = tuple(s.number for s in bare if s.image_share > _PICTURE)
    outlines = tuple(s.number for s in bare if s.image_share <= _PICTURE and s.drawn > _OUTLINES)
    return Unread(scanned, outlines, tuple(s.number for s in sheets if is_garbled(s)), dict(sorted(damaged.items())))


def is_garbled(sheet: Sheet) -> bool:
    """Whether a page has characters that are no text: fonts that do not say what their glyphs mean."""
    if sheet.characters < _FEW:
        return False
    if sheet.unreadable > _GARBLED * sheet.characters:
        return True
    words = [w.text.strip(".,;:()").lower() for w in sheet.words]
    letters = [w for w in words if w.isalpha()]
    # Letters moved along the alphabet are letters still, but no page of 150 English words has not one of these.
    return len(letters) > 150 and sum(w in _COMMON for w in letters) < 0.03 * len(letters)


def nothing_to_read(sheets: Sequence[Sheet], unread: Unread, name: str) -> IngestError | None:
    """The error of a file of which no page has text; None where one has."""
    if not sheets or len(unread.damaged) == len(sheets):
        why = f": {next(iter(unread.damaged.values()))}" if unread.damaged else ""
        return NotReadableError(f"{name} has no page that can be read (of {len(sheets)}){why}", COPY)
    lost = set(unread.pages)
    if any(s.words for s in sheets if s.number not in lost):
        return None
    if unread.scanned:
        return NoTextError(f"{name} has no text: its pages are pictures, it looks scanned", OCR)
    if unread.garbled:
        return NoTextError(f"{name} has no readable text: its fonts do not say which letters they draw", OCR)
    if unread.outlines:
        return NoTextError(f"{name} has no text: its pages are drawings, or letters drawn as outlines", OCR)
    return NoTextError(f"{name} has no text on any of its {len(sheets)} pages", "Check that it is the file you meant")
